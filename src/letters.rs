//! Small letters for capitals, in all scripts: what is compared without case is
//! written small first. Accents stay; `cell` takes those away.
//!
//! The standard library does the same with a table of every letter, eight times
//! the weight of these runs, and with a rule for the end of Greek words, which
//! tells words apart that are the same.

/// Runs of capitals: the first, the last, and the small letter of the first.
/// Where that one follows its capital, capitals and small letters take turns.
#[rustfmt::skip]
const RUNS: [(char, char, char); 189] = [
    ('À', 'Ö', 'à'), ('Ø', 'Þ', 'ø'), ('Ā', 'Į', 'ā'), ('İ', 'İ', 'i'), ('Ĳ', 'Ķ', 'ĳ'),
    ('Ĺ', 'Ň', 'ĺ'), ('Ŋ', 'Ŷ', 'ŋ'), ('Ÿ', 'Ÿ', 'ÿ'), ('Ź', 'Ž', 'ź'), ('Ɓ', 'Ɓ', 'ɓ'),
    ('Ƃ', 'Ƅ', 'ƃ'), ('Ɔ', 'Ɔ', 'ɔ'), ('Ƈ', 'Ƈ', 'ƈ'), ('Ɖ', 'Ɗ', 'ɖ'), ('Ƌ', 'Ƌ', 'ƌ'),
    ('Ǝ', 'Ǝ', 'ǝ'), ('Ə', 'Ə', 'ə'), ('Ɛ', 'Ɛ', 'ɛ'), ('Ƒ', 'Ƒ', 'ƒ'), ('Ɠ', 'Ɠ', 'ɠ'),
    ('Ɣ', 'Ɣ', 'ɣ'), ('Ɩ', 'Ɩ', 'ɩ'), ('Ɨ', 'Ɨ', 'ɨ'), ('Ƙ', 'Ƙ', 'ƙ'), ('Ɯ', 'Ɯ', 'ɯ'),
    ('Ɲ', 'Ɲ', 'ɲ'), ('Ɵ', 'Ɵ', 'ɵ'), ('Ơ', 'Ƥ', 'ơ'), ('Ʀ', 'Ʀ', 'ʀ'), ('Ƨ', 'Ƨ', 'ƨ'),
    ('Ʃ', 'Ʃ', 'ʃ'), ('Ƭ', 'Ƭ', 'ƭ'), ('Ʈ', 'Ʈ', 'ʈ'), ('Ư', 'Ư', 'ư'), ('Ʊ', 'Ʋ', 'ʊ'),
    ('Ƴ', 'Ƶ', 'ƴ'), ('Ʒ', 'Ʒ', 'ʒ'), ('Ƹ', 'Ƹ', 'ƹ'), ('Ƽ', 'Ƽ', 'ƽ'), ('Ǆ', 'Ǆ', 'ǆ'),
    ('ǅ', 'ǅ', 'ǆ'), ('Ǉ', 'Ǉ', 'ǉ'), ('ǈ', 'ǈ', 'ǉ'), ('Ǌ', 'Ǌ', 'ǌ'), ('ǋ', 'Ǜ', 'ǌ'),
    ('Ǟ', 'Ǯ', 'ǟ'), ('Ǳ', 'Ǳ', 'ǳ'), ('ǲ', 'Ǵ', 'ǳ'), ('Ƕ', 'Ƕ', 'ƕ'), ('Ƿ', 'Ƿ', 'ƿ'),
    ('Ǹ', 'Ȟ', 'ǹ'), ('Ƞ', 'Ƞ', 'ƞ'), ('Ȣ', 'Ȳ', 'ȣ'), ('Ⱥ', 'Ⱥ', '\u{2c65}'), ('Ȼ', 'Ȼ', 'ȼ'),
    ('Ƚ', 'Ƚ', 'ƚ'), ('Ⱦ', 'Ⱦ', '\u{2c66}'), ('Ɂ', 'Ɂ', 'ɂ'), ('Ƀ', 'Ƀ', 'ƀ'), ('Ʉ', 'Ʉ', 'ʉ'),
    ('Ʌ', 'Ʌ', 'ʌ'), ('Ɇ', 'Ɏ', 'ɇ'), ('Ͱ', 'Ͳ', 'ͱ'), ('Ͷ', 'Ͷ', 'ͷ'), ('Ϳ', 'Ϳ', 'ϳ'),
    ('Ά', 'Ά', 'ά'), ('Έ', 'Ί', 'έ'), ('Ό', 'Ό', 'ό'), ('Ύ', 'Ώ', 'ύ'), ('Α', 'Ρ', 'α'),
    ('Σ', 'Ϋ', 'σ'), ('ς', 'ς', 'σ'), ('Ϗ', 'Ϗ', 'ϗ'), ('Ϙ', 'Ϯ', 'ϙ'), ('ϴ', 'ϴ', 'θ'),
    ('Ϸ', 'Ϸ', 'ϸ'), ('Ϲ', 'Ϲ', 'ϲ'), ('Ϻ', 'Ϻ', 'ϻ'), ('Ͻ', 'Ͽ', 'ͻ'), ('Ѐ', 'Џ', 'ѐ'),
    ('А', 'Я', 'а'), ('Ѡ', 'Ҁ', 'ѡ'), ('Ҋ', 'Ҿ', 'ҋ'), ('Ӏ', 'Ӏ', 'ӏ'), ('Ӂ', 'Ӎ', 'ӂ'),
    ('Ӑ', 'Ԯ', 'ӑ'), ('Ա', 'Ֆ', 'ա'), ('\u{10a0}', '\u{10c5}', '\u{2d00}'),
    ('\u{10c7}', '\u{10c7}', '\u{2d27}'), ('\u{10cd}', '\u{10cd}', '\u{2d2d}'),
    ('\u{13a0}', '\u{13ef}', '\u{ab70}'), ('\u{13f0}', '\u{13f5}', '\u{13f8}'),
    ('\u{1c89}', '\u{1c89}', '\u{1c8a}'), ('\u{1c90}', '\u{1cba}', '\u{10d0}'),
    ('\u{1cbd}', '\u{1cbf}', '\u{10fd}'), ('\u{1e00}', '\u{1e94}', '\u{1e01}'),
    ('\u{1e9e}', '\u{1e9e}', 'ß'), ('\u{1ea0}', '\u{1efe}', '\u{1ea1}'),
    ('\u{1f08}', '\u{1f0f}', '\u{1f00}'), ('\u{1f18}', '\u{1f1d}', '\u{1f10}'),
    ('\u{1f28}', '\u{1f2f}', '\u{1f20}'), ('\u{1f38}', '\u{1f3f}', '\u{1f30}'),
    ('\u{1f48}', '\u{1f4d}', '\u{1f40}'), ('\u{1f59}', '\u{1f59}', '\u{1f51}'),
    ('\u{1f5b}', '\u{1f5b}', '\u{1f53}'), ('\u{1f5d}', '\u{1f5d}', '\u{1f55}'),
    ('\u{1f5f}', '\u{1f5f}', '\u{1f57}'), ('\u{1f68}', '\u{1f6f}', '\u{1f60}'),
    ('\u{1f88}', '\u{1f8f}', '\u{1f80}'), ('\u{1f98}', '\u{1f9f}', '\u{1f90}'),
    ('\u{1fa8}', '\u{1faf}', '\u{1fa0}'), ('\u{1fb8}', '\u{1fb9}', '\u{1fb0}'),
    ('\u{1fba}', '\u{1fbb}', '\u{1f70}'), ('\u{1fbc}', '\u{1fbc}', '\u{1fb3}'),
    ('\u{1fc8}', '\u{1fcb}', '\u{1f72}'), ('\u{1fcc}', '\u{1fcc}', '\u{1fc3}'),
    ('\u{1fd8}', '\u{1fd9}', '\u{1fd0}'), ('\u{1fda}', '\u{1fdb}', '\u{1f76}'),
    ('\u{1fe8}', '\u{1fe9}', '\u{1fe0}'), ('\u{1fea}', '\u{1feb}', '\u{1f7a}'),
    ('\u{1fec}', '\u{1fec}', '\u{1fe5}'), ('\u{1ff8}', '\u{1ff9}', '\u{1f78}'),
    ('\u{1ffa}', '\u{1ffb}', '\u{1f7c}'), ('\u{1ffc}', '\u{1ffc}', '\u{1ff3}'),
    ('\u{2126}', '\u{2126}', 'ω'), ('\u{212a}', '\u{212a}', 'k'), ('\u{212b}', '\u{212b}', 'å'),
    ('\u{2132}', '\u{2132}', '\u{214e}'), ('\u{2160}', '\u{216f}', '\u{2170}'),
    ('\u{2183}', '\u{2183}', '\u{2184}'), ('\u{24b6}', '\u{24cf}', '\u{24d0}'),
    ('\u{2c00}', '\u{2c2f}', '\u{2c30}'), ('\u{2c60}', '\u{2c60}', '\u{2c61}'),
    ('\u{2c62}', '\u{2c62}', 'ɫ'), ('\u{2c63}', '\u{2c63}', '\u{1d7d}'),
    ('\u{2c64}', '\u{2c64}', 'ɽ'), ('\u{2c67}', '\u{2c6b}', '\u{2c68}'),
    ('\u{2c6d}', '\u{2c6d}', 'ɑ'), ('\u{2c6e}', '\u{2c6e}', 'ɱ'), ('\u{2c6f}', '\u{2c6f}', 'ɐ'),
    ('\u{2c70}', '\u{2c70}', 'ɒ'), ('\u{2c72}', '\u{2c72}', '\u{2c73}'),
    ('\u{2c75}', '\u{2c75}', '\u{2c76}'), ('\u{2c7e}', '\u{2c7f}', 'ȿ'),
    ('\u{2c80}', '\u{2ce2}', '\u{2c81}'), ('\u{2ceb}', '\u{2ced}', '\u{2cec}'),
    ('\u{2cf2}', '\u{2cf2}', '\u{2cf3}'), ('\u{a640}', '\u{a66c}', '\u{a641}'),
    ('\u{a680}', '\u{a69a}', '\u{a681}'), ('\u{a722}', '\u{a72e}', '\u{a723}'),
    ('\u{a732}', '\u{a76e}', '\u{a733}'), ('\u{a779}', '\u{a77b}', '\u{a77a}'),
    ('\u{a77d}', '\u{a77d}', '\u{1d79}'), ('\u{a77e}', '\u{a786}', '\u{a77f}'),
    ('\u{a78b}', '\u{a78b}', '\u{a78c}'), ('\u{a78d}', '\u{a78d}', 'ɥ'),
    ('\u{a790}', '\u{a792}', '\u{a791}'), ('\u{a796}', '\u{a7a8}', '\u{a797}'),
    ('\u{a7aa}', '\u{a7aa}', 'ɦ'), ('\u{a7ab}', '\u{a7ab}', 'ɜ'), ('\u{a7ac}', '\u{a7ac}', 'ɡ'),
    ('\u{a7ad}', '\u{a7ad}', 'ɬ'), ('\u{a7ae}', '\u{a7ae}', 'ɪ'), ('\u{a7b0}', '\u{a7b0}', 'ʞ'),
    ('\u{a7b1}', '\u{a7b1}', 'ʇ'), ('\u{a7b2}', '\u{a7b2}', 'ʝ'),
    ('\u{a7b3}', '\u{a7b3}', '\u{ab53}'), ('\u{a7b4}', '\u{a7c2}', '\u{a7b5}'),
    ('\u{a7c4}', '\u{a7c4}', '\u{a794}'), ('\u{a7c5}', '\u{a7c5}', 'ʂ'),
    ('\u{a7c6}', '\u{a7c6}', '\u{1d8e}'), ('\u{a7c7}', '\u{a7c9}', '\u{a7c8}'),
    ('\u{a7cb}', '\u{a7cb}', 'ɤ'), ('\u{a7cc}', '\u{a7da}', '\u{a7cd}'),
    ('\u{a7dc}', '\u{a7dc}', 'ƛ'), ('\u{a7f5}', '\u{a7f5}', '\u{a7f6}'),
    ('\u{ff21}', '\u{ff3a}', '\u{ff41}'), ('\u{10400}', '\u{10427}', '\u{10428}'),
    ('\u{104b0}', '\u{104d3}', '\u{104d8}'), ('\u{10570}', '\u{1057a}', '\u{10597}'),
    ('\u{1057c}', '\u{1058a}', '\u{105a3}'), ('\u{1058c}', '\u{10592}', '\u{105b3}'),
    ('\u{10594}', '\u{10595}', '\u{105bb}'), ('\u{10c80}', '\u{10cb2}', '\u{10cc0}'),
    ('\u{10d50}', '\u{10d65}', '\u{10d70}'), ('\u{118a0}', '\u{118bf}', '\u{118c0}'),
    ('\u{16e40}', '\u{16e5f}', '\u{16e60}'), ('\u{16ea0}', '\u{16eb8}', '\u{16ebb}'),
    ('\u{1e900}', '\u{1e921}', '\u{1e922}'),
];

/// The small letter of a capital; other characters as they are. Any sigma is
/// `σ`, any `i` of capitals is `i`.
pub fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let after = RUNS.partition_point(|(first, ..)| *first <= c);
    let run = after.checked_sub(1).map(|at| RUNS[at]);
    let Some((first, last, small)) = run.filter(|(_, last, _)| c <= *last) else {
        return c;
    };
    let [c, first, small] = [c, first, small].map(u32::from);
    let letter = if small == first + 1 {
        // Those at odd places are the small ones.
        (c - first) / 2 * 2 + small
    } else {
        c - first + small
    };
    char::from_u32(letter).unwrap_or(last)
}

/// A text in small letters.
pub fn lowered(text: &str) -> String {
    text.chars().map(small).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for c in '\0'..=char::MAX {
            let expected = match c {
                'ς' => 'σ',
                // Its small letter has the dot as a sign of its own.
                'İ' => 'i',
                c => c.to_lowercase().next().expect("a letter"),
            };
            assert_eq!(small(c), expected, "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn words_are_the_same_with_and_without_capitals() {
        assert_eq!(lowered("ÉTÉ à Łódź"), "été à łódź");
        assert_eq!(lowered("ΔΡΌΜΟΣ"), lowered("δρόμος"));
        assert_eq!(lowered("İzmir"), "izmir");
        assert_eq!(lowered("Straße"), "straße");
    }
}
