//! One short word without case and accents, on the stack: cells are compared
//! with words by the million, so nothing is allocated. [`super::normal`] is the
//! same for texts of any length, with other signs made blanks.

use super::normal::plain;
use crate::letters::small;

/// The most bytes that a folded word has.
const LENGTH: usize = 24;

/// A word in lower case and without accents. What is no letter of a word known
/// here stands as `?`.
pub struct Folded {
    bytes: [u8; LENGTH],
    length: usize,
}

impl Folded {
    /// `None` for what is longer than any word that is looked for.
    pub fn of(text: &str) -> Option<Folded> {
        if text.len() > 2 * LENGTH {
            return None;
        }
        let mut out = Folded {
            bytes: [0; LENGTH],
            length: 0,
        };
        if text.is_ascii() {
            let bytes = out.bytes.get_mut(..text.len())?;
            bytes.copy_from_slice(text.as_bytes());
            bytes.make_ascii_lowercase();
            out.length = text.len();
            return Some(out);
        }
        let mut rest = text.chars();
        while let Some(c) = rest.next() {
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase() as u8)?;
                continue;
            }
            if let Some(letter) = garbled(c, rest.clone().next()) {
                rest.next();
                out.push(letter)?;
                continue;
            }
            match plain(small(c)) {
                Some(letters) => letters.bytes().try_for_each(|b| out.push(b))?,
                None => out.push(b'?')?,
            }
        }
        Some(out)
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.length)? = byte;
        self.length += 1;
        Some(())
    }

    /// The word. Only ASCII is pushed, so it is text.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.bytes[..self.length]).unwrap_or("")
    }
}

/// Whether a word is one of those in a list with bars around each: a list
/// weighs a fifth of a comparison for each word.
pub fn among(word: &str, list: &str) -> bool {
    let (word, list) = (word.as_bytes(), list.as_bytes());
    let Some(first) = word.first().filter(|_| !word.contains(&b'|')) else {
        return false;
    };
    let begins = list.windows(2).enumerate();
    let mut begins = begins.filter(|(_, two)| two[0] == b'|' && two[1] == *first);
    begins.any(|(at, _)| {
        let rest = &list[at + 1..];
        rest.starts_with(word) && rest.get(word.len()) == Some(&b'|')
    })
}

/// The letter behind two signs, where UTF-8 was read as Windows-1252 before
/// (`fÃ©vrier`).
fn garbled(c: char, next: Option<char>) -> Option<u8> {
    match (c, next?) {
        ('Ã', '©' | '¨' | 'ª' | '‰' | 'ˆ') => Some(b'e'),
        ('Ã', '»' | '›') => Some(b'u'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn folds(text: &str, expected: Option<&str>) {
        let folded = Folded::of(text);
        assert_eq!(folded.as_ref().map(Folded::as_str), expected, "{text}");
    }

    #[test]
    fn words_are_found_whole() {
        let list = "|a|bc|b|cde|";
        let found = ["a", "b", "bc", "cde"].map(|word| among(word, list));
        assert_eq!(found, [true; 4]);
        let not = ["", "|", "c", "cd", "de", "a|bc", "bcd", "cde|"].map(|word| among(word, list));
        assert_eq!(not, [false; 8]);
    }

    #[test]
    fn words_lose_case_and_accents() {
        folds("Février", Some("fevrier"));
        folds("fe\u{301}vrier", Some("fevrier"));
        folds("fÃ©vrier", Some("fevrier"));
        folds("AOÛT", Some("aout"));
        folds("aoÃ»t", Some("aout"));
        folds("ao\u{fffd}t", Some("ao?t"));
        folds("Œuvre", Some("oeuvre"));
        folds("#N/A", Some("#n/a"));
        folds("", Some(""));
        folds("a word that is longer than any", None);
    }
}
