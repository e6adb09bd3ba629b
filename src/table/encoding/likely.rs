//! How likely an eight-bit encoding makes a text: a score for each character
//! that a byte from 0x80 on becomes, by what stands around it.
//!
//! The scores are set by judgement, for French and English first and the other
//! languages of Western Europe after them: the more often one meets a character
//! there, the higher. Only the difference between two encodings means something.

use super::eight_bit::EightBit;

/// How many bytes of one value are looked at, which bounds the time that any
/// file takes.
const OFTEN: u8 = 100;
/// How much all bytes of one value may bring at most, so that one word that
/// stands in each row does not decide alone.
const MOST: i32 = 40;

/// The score of bytes in an encoding; below zero where they make no sense. ASCII
/// adds nothing.
pub(super) fn score(bytes: &[u8], encoding: &EightBit) -> i32 {
    let reading = Reading::new(encoding);
    // For each byte from 0x80 on, how often it came and what it brought.
    let mut found = [(0_u8, 0_i32); 128];
    for (at, byte) in bytes.iter().enumerate() {
        let Some(place) = byte.checked_sub(0x80) else {
            continue;
        };
        let (times, sum) = &mut found[usize::from(place)];
        if *times < OFTEN {
            *times += 1;
            *sum += reading.fit(bytes, at);
        }
    }
    let sums = found.iter().map(|(_, sum)| sum.clamp(&-MOST, &MOST));
    sums.sum()
}

/// What a byte is in a text. How often one meets a character is 0 to 8.
#[derive(Clone, Copy)]
enum Kind {
    /// A small letter, and how often one meets it.
    Lower(i8),
    /// A capital, and how often one meets it.
    Upper(i8),
    Digit,
    /// Its scores without a letter beside it, after one, before one, between two.
    Sign([i8; 4]),
    /// Other ASCII.
    Plain,
}

const LOWER: [(&str, i8); 8] = [
    ("é", 8),
    ("èà", 6),
    ("çê", 5),
    ("ôîâù", 4),
    ("ïëû", 3),
    ("äöüñáíóúåøæãõßòìœš", 2),
    ("ž", 1),
    ("ÿðþýı", 0),
];

const UPPER: [(&str, i8); 5] = [
    ("É", 5),
    ("ÀÈÊÇ", 3),
    ("ÔÎËÏ", 2),
    ("ÂÛÙÄÖÜÑÁÍÓÚÅØÆŠŽ", 1),
    ("ŒŸÐÞÝÃÕÒÌ", 0),
];

/// Where a sign of one encoding is a letter of the other (’ and í, — and ó, „ and
/// Ñ), it has at least the letter's score wherever people write it.
const SIGNS: [(&str, [i8; 4]); 16] = [
    ("\u{a0}", [4, 4, 3, 0]),
    ("’", [0, 1, 1, 2]),
    ("‘", [0, 0, 1, -4]),
    ("“", [0, 1, 3, -4]),
    ("”", [1, 2, 0, -4]),
    ("„‚", [0, -3, 2, -4]),
    ("«‹", [3, -3, 3, -4]),
    ("»›", [3, 3, 0, -4]),
    ("€", [4, 3, 1, -4]),
    ("°", [2, 1, 1, -3]),
    ("…", [1, 2, 1, -3]),
    ("–—£¥¢", [2, 0, 1, 2]),
    ("•·", [2, -1, 1, -4]),
    ("¡¿§×÷", [0, -3, 1, -4]),
    ("ªº", [0, 1, 0, -4]),
    ("®™©²³¼½¾", [0, 2, -2, -4]),
];

/// Signs that are in none of the lists.
const RARE: [i8; 4] = [-2, -4, -4, -5];
/// Bytes that are no character in Windows-1252: no such text has them.
const UNDEFINED: [i8; 4] = [-12; 4];

impl Kind {
    fn of(c: char) -> Kind {
        let weight = |lists: &[(&str, i8)]| {
            let found = lists.iter().find(|(list, _)| list.contains(c));
            found.map(|(_, weight)| *weight)
        };
        match c {
            'a'..='z' => Kind::Lower(0),
            'A'..='Z' => Kind::Upper(0),
            '0'..='9' => Kind::Digit,
            '\0'..='\x7f' => Kind::Plain,
            '\u{80}'..='\u{9f}' => Kind::Sign(UNDEFINED),
            _ => {
                let sign = || SIGNS.iter().find(|(list, _)| list.contains(c));
                (weight(&LOWER).map(Kind::Lower))
                    .or_else(|| weight(&UPPER).map(Kind::Upper))
                    .or_else(|| sign().map(|(_, row)| Kind::Sign(*row)))
                    .unwrap_or(Kind::Sign(RARE))
            }
        }
    }

    fn is_letter(self) -> bool {
        matches!(self, Kind::Lower(_) | Kind::Upper(_))
    }
}

/// An encoding, with the kind of each byte.
struct Reading<'a> {
    encoding: &'a EightBit,
    kinds: [Kind; 256],
}

impl Reading<'_> {
    fn new(encoding: &EightBit) -> Reading<'_> {
        let mut kinds = [Kind::Plain; 256];
        for (byte, kind) in (0..=u8::MAX).zip(&mut kinds) {
            *kind = Kind::of(encoding.character(byte));
        }
        Reading { encoding, kinds }
    }

    /// The score of the character at a place.
    fn fit(&self, bytes: &[u8], at: usize) -> i32 {
        let near = |by| bytes.get(at.checked_add_signed(by)?).copied();
        let kind = |byte: Option<u8>| byte.map_or(Kind::Plain, |b| self.kinds[usize::from(b)]);
        let around = [near(-2), near(-1), near(1), near(2)];
        let [_, before, after, _] = around.map(kind);
        let c = self.encoding.character(bytes[at]);
        let far = kind(near(-2)).is_letter();
        if let Some(score) = habit(c, around, [far, before.is_letter(), after.is_letter()]) {
            return score;
        }
        match self.kinds[usize::from(bytes[at])] {
            Kind::Lower(weight) => lower(c, i32::from(weight), before, after),
            Kind::Upper(weight) => upper(c, i32::from(weight), before, after),
            Kind::Sign(row) => {
                let place = usize::from(before.is_letter()) + 2 * usize::from(after.is_letter());
                i32::from(row[place])
            }
            Kind::Digit | Kind::Plain => 0,
        }
    }
}

/// Where one always meets a character: what the two bytes before and after are,
/// and whether the two before and the one after are letters.
fn habit(c: char, around: [Option<u8>; 4], letters: [bool; 3]) -> Option<i32> {
    let [far, before, after, next] = around.map(|byte| byte.map(|b| b.to_ascii_lowercase()));
    let [far_letter, before_letter, after_letter] = letters;
    match (c, before, after) {
        // d’été, qu’il, aujourd’hui; customer’s, we’re.
        ('’', Some(b), Some(a)) if before_letter && after_letter => {
            let short = !far_letter && b"cdjlmnosty".contains(&b);
            let french = short || (far, b) == (Some(b'q'), b'u') || (b, a) == (b'd', b'h');
            let ends = !next.is_some_and(|n| n.is_ascii_alphanumeric());
            let english = match a {
                b's' | b't' | b'd' | b'm' => ends,
                b'r' | b'v' => next == Some(b'e'),
                b'l' => next == Some(b'l'),
                _ => false,
            };
            (french || english).then_some(5)
        }
        // N° client, 20°, 2è.
        ('°', Some(b'n' | b'0'..=b'9'), _) | ('º', Some(b'n'), _) => Some(5),
        ('è', Some(b'0'..=b'9'), _) => Some(3),
        // Cœur, Œuvre; Spanish ión.
        ('œ' | 'Œ', _, Some(b'u')) => Some(6),
        ('ó', Some(b'i'), Some(b'n')) => Some(5),
        // Île, Âge, dû, coût.
        ('Î', _, Some(b'l')) if !before_letter => Some(5),
        ('Â', _, Some(b'g')) if !before_letter => Some(5),
        ('û', Some(b'd'), _) if !after_letter => Some(4),
        ('û', _, Some(b't')) => Some(4),
        // A word of its own.
        ('à', ..) if !before_letter && !after_letter && !digit(before) && !digit(after) => Some(6),
        ('À', ..) if before_letter && after_letter => Some(-2),
        ('À', ..) if !before_letter && !after_letter && !digit(before) => Some(4),
        _ => None,
    }
}

fn digit(byte: Option<u8>) -> bool {
    byte.is_some_and(|b| b.is_ascii_digit())
}

fn lower(c: char, weight: i32, before: Kind, after: Kind) -> i32 {
    match (before, after) {
        (_, Kind::Digit) => -3,
        (Kind::Lower(_) | Kind::Upper(_), Kind::Lower(_)) => weight,
        // SOCIéTé: what the keyboard writes with the capitals locked, and what
        // programs do that know the capitals of ASCII only.
        (Kind::Upper(_), Kind::Upper(_)) => (weight / 2 - 1).max(0),
        (Kind::Upper(_), _) if c == 'é' => 3,
        (Kind::Lower(_), Kind::Upper(_)) => -3,
        // The end of a word: in French nearly always é.
        (Kind::Lower(_), _) if c == 'é' => weight,
        (Kind::Lower(_), _) if "àèùìò".contains(c) => weight / 2,
        (Kind::Lower(_) | Kind::Upper(_), _) => 0,
        // Its beginning, also of 2ème.
        (_, Kind::Lower(_)) if c == 'é' => 6,
        (_, Kind::Lower(_)) => weight / 2,
        (_, Kind::Upper(_)) | (Kind::Digit, _) => -3,
        _ if c == 'é' => 2,
        _ => -2,
    }
}

fn upper(c: char, weight: i32, before: Kind, after: Kind) -> i32 {
    match (before, after) {
        (Kind::Lower(_), _) => -6,
        (_, Kind::Digit) => -3,
        (Kind::Upper(_), Kind::Lower(_)) => -4,
        (_, Kind::Lower(_) | Kind::Upper(_)) => weight,
        (Kind::Upper(_), _) if c == 'É' => weight,
        (Kind::Upper(_), _) => 0,
        (Kind::Digit, _) => -3,
        _ if "ÉÈ".contains(c) => 1,
        _ => -2,
    }
}

#[cfg(test)]
mod tests {
    use super::super::eight_bit::{MACINTOSH, WINDOWS_1252};
    use super::*;

    #[track_caller]
    fn scores(bytes: &[u8], windows: i32, macintosh: i32) {
        let found = (score(bytes, &WINDOWS_1252), score(bytes, &MACINTOSH));
        assert_eq!(found, (windows, macintosh));
    }

    #[test]
    fn a_character_counts_by_what_stands_around_it() {
        scores(b"plain", 0, 0);
        // Windows: é within, é at the end; Macintosh: È after a small letter.
        scores(b"Pr\xe9nom;caf\xe9", 8 + 8, -6 - 6);
        // The same in MacRoman; in Windows-1252 that is Ž.
        scores(b"Pr\x8enom;caf\x8e", -6 - 6, 8 + 8);
        // No-break space and € of Windows, † and Ä of the Macintosh.
        scores(b"1\xa0234,56 \x80", 4 + 4, -2 - 2);
        // No character of Windows; ç and ê.
        scores(b"re\x8du;for\x90t", -12 - 12, 5 + 5);
        // ’ before an é: Windows, then Macintosh.
        scores(b"d\x92\xe9tude", 5 + 6, -3 - 6);
        scores(b"d\xd5\x8etude", -6 - 4, 5 + 6);
    }

    #[test]
    fn one_byte_alone_counts_only_so_much() {
        scores(&b"caf\xe9;".repeat(1000), MOST, -MOST);
    }
}
