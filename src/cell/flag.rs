//! Cells → yes or no. A date says yes: that is when it happened. A number says
//! how often (`rules.md` 19).

use super::blank::is_nothing;
use super::date::{self, DateCell};
use super::fold::{Folded, among};
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

/// Reads a trimmed cell.
pub fn parse(text: &str) -> Flag {
    match text.as_bytes() {
        [] => Flag::Blank,
        [b'0'] => Flag::No,
        [b'1'] => Flag::Yes,
        [b'0'..=b'9', ..] => often(text),
        _ => match word(text).or_else(|| letter(text)).or_else(|| tick(text)) {
            Some(true) => Flag::Yes,
            Some(false) => Flag::No,
            None if is_nothing(text) => Flag::Blank,
            None => often(text),
        },
    }
}

/// What a number or a date says.
fn often(text: &str) -> Flag {
    let (number, _) = number::parse(text);
    match number.reading {
        Reading::Blank => Flag::Blank,
        Reading::Bad => match date::parse(text) {
            DateCell::Bad | DateCell::Blank => Flag::Bad,
            _ => Flag::Yes,
        },
        _ if number.mantissa > 0 => Flag::Yes,
        _ => Flag::No,
    }
}

/// Whether a word that means nothing else says yes.
pub fn word(text: &str) -> Option<bool> {
    match Folded::of(text)?.as_str() {
        "oui" | "yes" | "true" | "vrai" => Some(true),
        "non" | "no" | "false" | "faux" => Some(false),
        word if among(word, "|checked|coche|cochee|wahr|") => Some(true),
        word if among(word, NO) => Some(false),
        _ => None,
    }
}

const NO: &str = "|unchecked|not checked|non coche|non cochee|nein|falsch|";

/// Whether a letter or a word that may mean something else says yes, in a column
/// where it cannot.
pub fn letter(text: &str) -> Option<bool> {
    if text.len() > 4 {
        return None;
    }
    let word = Folded::of(text)?;
    let is = |list| among(word.as_str(), list);
    let yes = is("|y|o|x|v|t|on|ok|si|ja|j|sim|");
    yes.then_some(true)
        .or_else(|| is("|n|f|off|nao|").then_some(false))
}

/// Whether a mark that is no letter says yes. A box with a cross in it says
/// both, so it says nothing.
pub fn tick(text: &str) -> Option<bool> {
    // What follows a mark so that it is drawn in colour.
    match text.trim_end_matches('\u{fe0f}') {
        "✓" | "✔" | "☑" | "✅" | "🗹" | "√" | "●" | "•" | "*" | "+" => Some(true),
        "✗" | "✘" | "❌" | "✕" | "✖" | "☐" | "○" => Some(false),
        _ => None,
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
        for yes in ["Oui", "yes", "TRUE", "vrai", "Y", "o", "x", "ok", "checked"] {
            reads(yes, Flag::Yes);
        }
        for no in ["Non", "no", "False", "faux", "N", "off", "unchecked"] {
            reads(no, Flag::No);
        }
        for blank in ["", "-", "n/a", "NULL", "?", "(vide)"] {
            reads(blank, Flag::Blank);
        }
    }

    #[test]
    fn marks_that_are_no_letters() {
        for yes in ["✓", "✔", "✔\u{fe0f}", "☑", "✅", "•"] {
            reads(yes, Flag::Yes);
        }
        for no in ["✗", "✘", "❌", "☐"] {
            reads(no, Flag::No);
        }
        reads("☒", Flag::Bad);
        reads("/", Flag::Bad);
    }

    #[test]
    fn a_number_says_how_often() {
        for yes in ["1", "3", "12", "1,0"] {
            reads(yes, Flag::Yes);
        }
        for no in ["0", "0,0", "-1"] {
            reads(no, Flag::No);
        }
    }

    #[test]
    fn a_date_is_yes_and_a_word_is_neither() {
        reads("2024-05-01 10:00", Flag::Yes);
        reads("03/04/2024", Flag::Yes);
        reads("3 janvier 2022", Flag::Yes);
        reads("12-Jul", Flag::Yes);
        reads("peut-être", Flag::Bad);
        reads("ouvert", Flag::Bad);
        reads("yes please", Flag::Bad);
    }
}
