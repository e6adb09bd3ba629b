//! Cells → yes or no. A date says yes: that is when it happened. A number says
//! how often (`rules.md` 19).

use super::date::{self, DateCell};
use super::normal;
use super::number::{self, Reading};

/// One cell of a column of flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Nothing, or a placeholder for nothing.
    Blank,
    /// No.
    No,
    /// Yes.
    Yes,
    /// Something that is neither.
    Bad,
}

const YES: [&str; 13] = [
    "yes", "oui", "true", "vrai", "y", "o", "x", "v", "ok", "si", "ja", "on", "t",
];
const NO: [&str; 7] = ["no", "non", "false", "faux", "n", "f", "off"];

/// Reads a trimmed cell.
pub fn parse(text: &str) -> Flag {
    if super::is_placeholder(text) {
        return Flag::Blank;
    }
    let is = |words: &[&str]| words.iter().any(|w| text.eq_ignore_ascii_case(w));
    if is(&YES) {
        return Flag::Yes;
    }
    if is(&NO) {
        return Flag::No;
    }
    if !matches!(date::parse(text), DateCell::Bad | DateCell::Blank) {
        return Flag::Yes;
    }
    let (number, _) = number::parse(text);
    match number.reading {
        Reading::Bad | Reading::Blank => match normal(text).as_str() {
            // A tick is no letter: nothing of it is left.
            "" => Flag::Yes,
            _ => Flag::Bad,
        },
        _ if number.mantissa > 0 => Flag::Yes,
        _ => Flag::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(text: &str, expected: Flag) {
        assert_eq!(parse(text), expected, "{text}");
    }

    #[test]
    fn yes_and_no_in_both_languages() {
        for yes in ["Oui", "yes", "TRUE", "vrai", "1", "x", "3", "✓"] {
            reads(yes, Flag::Yes);
        }
        for no in ["Non", "no", "False", "faux", "0", "0,0"] {
            reads(no, Flag::No);
        }
        for blank in ["", "-", "n/a", "NULL"] {
            reads(blank, Flag::Blank);
        }
    }

    #[test]
    fn a_date_is_yes_and_a_word_is_neither() {
        reads("2024-05-01 10:00", Flag::Yes);
        reads("03/04/2024", Flag::Yes);
        reads("peut-être", Flag::Bad);
    }
}
