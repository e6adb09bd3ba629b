//! What a spreadsheet puts around a text so that it stays one: an apostrophe
//! before digits and signs (`'0612`), a formula that is nothing but the text
//! (`="00123"`); or a quote that the end of the line left open (`"12`).

/// The text without its guard; as it is where it has none. An apostrophe at both
/// ends is a quote, one before a letter is a word's (`'s-Hertogenbosch`).
pub fn unguarded(text: &str) -> &str {
    let bytes = text.as_bytes();
    match bytes {
        [b'\'', b'0'..=b'9' | b'+' | b'=' | b'-' | b'@', ..] if !text.ends_with('\'') => &text[1..],
        [b'=', b'"', .., b'"'] => {
            let inner = &text[2..text.len() - 1];
            if inner.contains('"') { text } else { inner }
        }
        // A quote that was never closed.
        [b'"', inner @ ..] if !inner.is_empty() && !inner.contains(&b'"') => &text[1..],
        _ => text,
    }
}

/// Whether a text is a number that a spreadsheet shortened: `1.22158E+17`, of
/// which the last twelve digits are gone.
pub fn is_shortened(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let Some(power) = power.strip_prefix('+') else {
        return false;
    };
    let (first, rest) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if first.len() != 1 || !all(first) || !all(rest) || !all(power) {
        return false;
    }
    let hidden = match power.parse::<usize>() {
        Ok(power) => power.saturating_sub(rest.len()),
        Err(_) => 0,
    };
    // Spreadsheets write up to eleven digits out.
    hidden > 0 && rest.len() + hidden >= LONGEST
}

/// From this many digits after the first on, a spreadsheet writes a power.
pub const LONGEST: usize = 11;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn bare(text: &str, expected: &str) {
        assert_eq!(unguarded(text), expected, "{text}");
    }

    #[test]
    fn guards_are_taken_off() {
        bare("'0612", "0612");
        bare("'+33612345678", "+33612345678");
        bare("'=A1", "=A1");
        bare("'-5", "-5");
        bare("'@moi", "@moi");
        bare("=\"00123\"", "00123");
        bare("=\"\"", "");
    }

    #[test]
    fn what_is_no_guard_stays() {
        bare("0612", "0612");
        bare("'12'", "'12'");
        bare("'s-Hertogenbosch", "'s-Hertogenbosch");
        bare("'", "'");
        bare("''12", "''12");
        bare("=A1", "=A1");
        bare("=\"a\"&\"b\"", "=\"a\"&\"b\"");
        bare("=\"", "=\"");
        bare("", "");
    }

    #[track_caller]
    fn shortened(text: &str, expected: bool) {
        assert_eq!(is_shortened(text), expected, "{text}");
    }

    #[test]
    fn numbers_that_a_spreadsheet_shortened() {
        shortened("1.22158E+17", true);
        shortened("1,22158E+17", true);
        shortened("1.22158e+17", true);
        shortened("1E+11", true);
        shortened("9.87654E+11", true);
        shortened("1.22158E+10", false);
        shortened("1.23456789012E+11", false); // all its digits are there
        shortened("1.5E+3", false);
        shortened("1E17", false);
        shortened("1.22158E-17", false);
        shortened("12.2158E+17", false);
        shortened("AE+17", false);
        shortened("E+17", false);
        shortened("", false);
    }
}
