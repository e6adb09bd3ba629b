//! Text into XML. Nothing else decides what may stand between tags or quotes.

/// Appends `text` to `out` as XML character data that is also safe inside double or single quotes.
///
/// Control characters, which XML 1.0 forbids even escaped, become spaces: a drawing saved as a file
/// must still be read.
pub fn push(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    #[track_caller]
    fn escaped(text: &str, expected: &str) {
        let mut out = String::new();
        super::push(&mut out, text);
        assert_eq!(out, expected);
    }

    #[test]
    fn markup_and_quotes() {
        escaped("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;");
        escaped("l'an", "l&#39;an");
        escaped("&amp;", "&amp;amp;");
    }

    #[test]
    fn controls_become_spaces() {
        escaped("a\u{0}b\nc\u{85}d\u{ffff}", "a b c d ");
    }

    #[test]
    fn letters_and_spaces_stay() {
        escaped("é\u{202f}€\u{a0}%", "é\u{202f}€\u{a0}%");
    }
}
