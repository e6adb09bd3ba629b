//! How wide a text is likely to be, without asking a browser.
//!
//! Advances are hundredths of the font size, the larger of Noto Sans and Arial rounded up: a label
//! may get a little too much room, not too little. It is no shaping: each character counts by
//! itself.

use crate::letters::small;
use std::borrow::Cow;

/// Width of `text` in a system sans at `size`, in the unit of `size`; `bold` is weight 600.
pub fn width(text: &str, size: i32, bold: bool) -> i32 {
    let em: i32 = text.chars().map(advance).fold(0, i32::saturating_add);
    let em = if bold { em.saturating_mul(27) / 25 } else { em };
    em.saturating_mul(size).saturating_add(99) / 100
}

fn advance(c: char) -> i32 {
    match c {
        '0'..='9' | '€' | '$' | '£' | '+' | '−' | '=' | '<' | '>' => 58,
        ' ' | '\u{a0}' => 28,
        '\u{202f}' | '\u{2009}' | '\u{200a}' => 20,
        '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' | '·' => 28,
        'i' | 'j' | 'l' | 'í' | 'ì' | 'î' | 'ï' => 28,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '\u{2011}' | 'I' | 'Í' | 'Î' | 'Ï' | '"'
        | '«' | '»' => 41,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' | '–' => 56,
        'à' | 'á' | 'â' | 'ä' | 'ç' | 'è' | 'é' | 'ê' | 'ë' | 'ÿ' => 56,
        'm' | 'w' | 'M' | 'W' | 'œ' | 'æ' | '%' | '‰' | '@' => 95,
        '…' | '—' | 'Œ' | 'Æ' => 100,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => 0,
        c if small(c) != c => 74,
        '\u{0}'..='\u{1fff}' => 62,
        _ => 100,
    }
}

/// `text` if it fits into `max`, else as much of its beginning as does, with an ellipsis.
pub fn fit(text: &str, size: i32, bold: bool, max: i32) -> Cow<'_, str> {
    if width(text, size, bold) <= max {
        return Cow::Borrowed(text);
    }
    let mut kept = String::new();
    for c in text.chars() {
        let with_c = format!("{kept}{c}…");
        if width(&with_c, size, bold) > max {
            break;
        }
        kept.push(c);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    Cow::Owned(kept)
}

/// `text` on one line if it fits into `wanted`, else on two of lengths as even as its spaces allow;
/// a line is cut only where it is wider than `max`.
///
/// Only the ordinary space breaks; the no-break spaces inside an amount hold it together. Empty
/// text has no line.
pub fn wrap(text: &str, size: i32, bold: bool, wanted: i32, max: i32) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let halves = text
        .match_indices(' ')
        .filter(|_| width(text, size, bold) > wanted)
        .map(|(at, _)| (&text[..at], &text[at + 1..]))
        .min_by_key(|(a, b)| width(a, size, bold).max(width(b, size, bold)));
    let lines = halves.map_or(vec![text], |(a, b)| vec![a, b]);
    lines
        .into_iter()
        .map(|line| fit(line, size, bold, max).into_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn wide(text: &str, expected: i32) {
        assert_eq!(width(text, 100, false), expected, "{text:?}");
    }

    #[test]
    fn characters_by_class() {
        wide("", 0);
        wide("2024", 4 * 58);
        wide("4,8\u{202f}%", 58 + 28 + 58 + 20 + 95);
        wide("61\u{a0}€", 58 + 58 + 28 + 58);
        wide("é", 56);
        wide("été", 56 + 41 + 56);
        wide("e\u{301}", 56);
        wide("日本", 200);
    }

    #[test]
    fn size_and_weight_scale_it() {
        assert_eq!(width("2024", 130, false), 302); // 232 × 1.3 = 301.6
        assert_eq!(width("2024", 100, true), 250); // 232 × 1.08 = 250.6, hundredths cut
    }

    #[test]
    fn a_long_text_is_cut_where_it_no_longer_fits() {
        assert_eq!(fit("2024", 100, false, 232), "2024");
        assert_eq!(fit("2024", 100, false, 231), "20…"); // 58 + 58 + 100 = 216
        assert_eq!(fit("20 24", 100, false, 250), "20…"); // the space goes too
        assert_eq!(fit("2024", 100, false, 10), "…");
    }

    #[track_caller]
    fn wrapped(text: &str, wanted: i32, lines: &[&str]) {
        assert_eq!(wrap(text, 100, false, wanted, 290), lines, "{text:?}");
    }

    #[test]
    fn wrapping() {
        wrapped("", 100, &[]);
        wrapped("11 22", 260, &["11 22"]);
        wrapped("11 22", 259, &["11", "22"]);
        wrapped("1 1 1 1", 200, &["1 1", "1 1"]); // even, not 3 + 1
        wrapped("11\u{a0}22 3", 270, &["11\u{a0}22", "3"]);
        wrapped("2222", 220, &["2222"]); // wider than wanted, yet no wider than may be
        wrapped("222222", 220, &["222…"]);
        wrapped("222222 1", 220, &["222…", "1"]);
    }
}
