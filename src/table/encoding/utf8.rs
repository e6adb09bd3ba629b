//! How much of some bytes is UTF-8.

/// What bytes are when they are read as UTF-8. All zero for ASCII.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Utf8 {
    /// Characters beyond ASCII.
    pub(super) beyond: usize,
    /// Those of them that nobody would have written there, see `strangers`.
    pub(super) strange: usize,
    /// Stretches that are no character.
    pub(super) broken: usize,
}

impl Utf8 {
    /// Counts; a character that is cut at the end is broken if that is the
    /// `whole`, else it is not there.
    pub(super) fn count(bytes: &[u8], whole: bool) -> Utf8 {
        let mut counts = Utf8::default();
        let mut left = bytes.len();
        for chunk in bytes.utf8_chunks() {
            let (text, rest) = (chunk.valid(), chunk.invalid());
            left -= text.len() + rest.len();
            if !text.is_ascii() {
                counts.beyond += text.chars().filter(|c| !c.is_ascii()).count();
                counts.strange += strangers(text);
            }
            let cut = left == 0 && str::from_utf8(rest).is_err_and(|e| e.error_len().is_none());
            counts.broken += usize::from(!rest.is_empty() && (whole || !cut));
        }
        counts
    }

    /// How many characters speak for UTF-8: those that are no strangers.
    pub(super) fn plausible(&self) -> usize {
        self.beyond - self.strange
    }
}

/// How many characters of a foreign script stand alone, and how many accents
/// without a letter. A word of such a script has several; one alone is what the
/// bytes of two or three other characters look like by chance: `’é` of MacRoman
/// is `Վ` in UTF-8, and É before a no-break space of Windows is `ɠ`.
fn strangers(text: &str) -> usize {
    let mut strange = 0;
    let mut before = '\0';
    // How many foreign characters stand in a row.
    let mut run = 0;
    for c in text.chars() {
        if is_foreign(c) {
            run += 1;
        } else {
            strange += usize::from(run == 1);
            run = 0;
        }
        let accent = matches!(c, '\u{300}'..='\u{36f}');
        strange += usize::from(accent && !before.is_ascii_alphabetic());
        before = c;
    }
    strange + usize::from(run == 1)
}

/// Whether a character is of a script, or of a corner of the Latin one, that
/// does not mix with the letters of Western Europe. Signs, and what takes four
/// bytes, such as emoji, mix with all.
fn is_foreign(c: char) -> bool {
    // Romanian letters, and what MacRoman has for formulas: these mix.
    let mixing = matches!(c, '\u{218}'..='\u{21b}' | 'ƒ' | 'Ω' | 'π');
    let foreign =
        matches!(c, '\u{180}'..='\u{2af}' | '\u{370}'..='\u{1dff}' | '\u{2c00}'..='\u{faff}');
    foreign && !mixing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn counts(bytes: &[u8], whole: bool, beyond: usize, strange: usize, broken: usize) {
        let expected = Utf8 {
            beyond,
            strange,
            broken,
        };
        assert_eq!(Utf8::count(bytes, whole), expected);
    }

    #[test]
    fn characters_and_breaks_are_counted() {
        counts(b"", true, 0, 0, 0);
        counts(b"plain\0", true, 0, 0, 0);
        counts("Prénom;Âge;€".as_bytes(), true, 3, 0, 0);
        counts(b"caf\xe9;cr\xe8me;\xc3\xa9t\xc3\xa9", true, 2, 0, 2);
        counts(b"caf\xc3", false, 0, 0, 0);
        counts(b"caf\xc3", true, 0, 0, 1);
        counts(b"caf\xe9;", false, 0, 0, 1);
        counts(
            "👍".as_bytes().split_last().expect("bytes").1,
            false,
            0,
            0,
            0,
        );
    }

    #[track_caller]
    fn strange(text: &str, expected: usize) {
        assert_eq!(strangers(text), expected, "{text}");
    }

    #[test]
    fn a_foreign_letter_alone_is_strange_a_word_of_them_is_not() {
        strange("Œuvre « été » €… n° e\u{301}", 0);
        strange("bureau dՎtudes", 1);
        strange("ɠ", 1);
        strange("Иван, 東京, Ελλάδα", 0);
        strange("Məmməd", 2);
        strange("\u{301}e", 1);
        strange("Ștefan, Łódź, Iași", 0);
        strange("ՎՎՎ Վ ՎՎ Վ", 2);
        strange("😀👍", 0);
    }
}
