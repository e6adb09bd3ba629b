//! Cells that say that there is nothing, for columns of numbers, dates and
//! flags. In a column of words most of them are words. Which cells of a contact are filled is `record::intake`'s.

use super::fold::{Folded, among};

/// Whether a trimmed cell of a number, a date or a flag says that there is
/// nothing.
pub fn is_nothing(text: &str) -> bool {
    let bytes = text.as_bytes();
    match bytes {
        [] => return true,
        [b'0', b'0', ..] => return is_no_day(text),
        [b'0'..=b'9', ..] => return false,
        [b'#', ..] => return matches!(text, "#N/A" | "#DIV/0!" | "#n/a"),
        _ => {}
    }
    // A line of dashes may be long.
    if text.chars().all(is_dash) || bytes.iter().all(|b| *b == b'?') {
        return true;
    }
    // `-12`, `€ 5`: what has a digit says something.
    if text.len() > 24 || bytes.iter().any(u8::is_ascii_digit) {
        return false;
    }
    Folded::of(text).is_some_and(|word| is_word_for_nothing(word.as_str()))
}

/// Whether a trimmed cell of words says that there is nothing: fewer do there,
/// since `NC` may be a state and `unknown` an answer.
pub fn is_no_word(text: &str) -> bool {
    const NOTHING: [&str; 8] = [
        "n/a", "na", "null", "(null)", "<null>", "\\n", "select", "#n/a",
    ];
    text.chars().all(is_dash)
        || text == "?"
        || NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A day that databases write where there is none.
fn is_no_day(text: &str) -> bool {
    let days = ["0000-00-00", "00/00/0000", "00-00-0000", "00.00.0000"];
    days.iter().any(|day| text.starts_with(day))
}

/// A hyphen, a dash or a minus.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '−' | '\u{ad}')
}

fn is_word_for_nothing(word: &str) -> bool {
    const NOTHING: &str = "|n/a|n.a.|n.a|na|<na>|n/d|n.d.|nd|n/c|n.c.|nc|s/o|s.o.|sans objet|\
        null|<null>|\\n|nil|nan|nat|none|not set|not available|unknown|inconnu|inconnue|vide|\
        blank|empty|undefined|neant|aucun|aucune|non renseigne|non renseignee|non disponible|\
        select|tbd|tba|a definir|.|...|";
    let bare = word.strip_prefix('(').and_then(|w| w.strip_suffix(')'));
    among(bare.unwrap_or(word), NOTHING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn nothing(text: &str) {
        assert!(is_nothing(text), "{text}");
    }

    #[track_caller]
    fn something(text: &str) {
        assert!(!is_nothing(text), "{text}");
    }

    #[test]
    fn nothing_has_many_names() {
        nothing("");
        nothing("-");
        nothing("--");
        nothing("---");
        nothing(&"—".repeat(72));
        nothing("–");
        nothing("—");
        nothing("−");
        nothing("n/a");
        nothing("N/A");
        nothing("#N/A");
        nothing("#DIV/0!");
        nothing("NA");
        nothing("NULL");
        nothing("(null)");
        nothing("\\N");
        nothing("NaN");
        nothing("NaT");
        nothing("none");
        nothing("(none)");
        nothing("Select");
        nothing("?");
        nothing("??");
        nothing("vide");
        nothing("(vide)");
        nothing("(blank)");
        nothing("s.o.");
        nothing("S/O");
        nothing("n.c.");
        nothing("ND");
        nothing("néant");
        nothing("NÉANT");
        nothing("nÃ©ant");
        nothing("Aucune");
        nothing("Non renseigné");
        nothing("(not set)");
        nothing(".");
    }

    #[test]
    fn what_says_something_is_not_nothing() {
        something("0");
        something("-1");
        something("- 1");
        something("no");
        something("non");
        something("n");
        something("#REF!");
        something("€");
        something("Nan Goldin");
        something("Selected");
        something("NAN-12");
        something("()");
    }
}
