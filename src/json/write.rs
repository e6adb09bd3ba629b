//! Plain data as JSON text, indented by two spaces.

use crate::decimal;
use crate::encode::{Format, Shape, write};
use serde::Serialize;

/// `value` as JSON, without a newline at its end; empty where its type has what
/// JSON does not (`encode`).
pub fn to_string<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = Writer::default();
    if write(value, &mut json) {
        json.text
    } else {
        String::new()
    }
}

/// The name that a value without fields has in JSON: `churn_rate`.
pub fn name<T: Serialize + ?Sized>(value: &T) -> String {
    to_string(value).trim_matches('"').to_owned()
}

#[derive(Default)]
struct Writer {
    text: String,
    depth: usize,
    /// Whether something stands there since the last bracket.
    any: bool,
    /// Whether the next text is a number as someone wrote it.
    as_written: bool,
}

impl Writer {
    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn end(&mut self, bracket: char) {
        self.depth -= 1;
        if self.any {
            self.line();
        }
        self.text.push(bracket);
        self.any = true;
    }

    fn begin(&mut self, bracket: char) {
        self.text.push(bracket);
        self.depth += 1;
        self.any = false;
    }
}

impl Format for Writer {
    fn is_for_people(&self) -> bool {
        true
    }
    fn unsigned(&mut self, n: u64) {
        self.text.push_str(&n.to_string());
    }
    fn signed(&mut self, n: i64) {
        self.text.push_str(&n.to_string());
    }
    fn double(&mut self, x: f64) {
        self.text
            .push_str(&decimal::text(x).unwrap_or_else(|| "null".to_owned()));
    }
    fn truth(&mut self, yes: bool) {
        self.text.push_str(if yes { "true" } else { "false" });
    }
    fn as_written(&mut self) {
        self.as_written = true;
    }
    fn text(&mut self, text: &str) {
        if std::mem::take(&mut self.as_written) {
            self.text.push_str(text);
            return;
        }
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => self.text.extend(['\\', c]),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                '\0'..' ' => {
                    let digit = |n| char::from_digit(n, 16).unwrap_or('0');
                    let code = u32::from(c);
                    self.text.push_str("\\u00");
                    self.text.extend([digit(code >> 4), digit(code & 15)]);
                }
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }
    fn absent(&mut self) {
        self.text.push_str("null");
    }
    fn present(&mut self) {}
    fn variant(&mut self, _: u32, name: &str) {
        self.text(name);
    }
    fn open_variant(&mut self, _: u32, name: &str) {
        self.begin('{');
        self.field(name);
    }
    fn close_variant(&mut self) {
        self.end('}');
    }
    fn open(&mut self, shape: Shape, _: Option<usize>) -> bool {
        self.begin(match shape {
            Shape::List | Shape::Tuple => '[',
            Shape::Map | Shape::Fields => '{',
        });
        true
    }
    fn next(&mut self) {
        if self.any {
            self.text.push(',');
        }
        self.any = true;
        self.line();
    }
    fn value(&mut self) {
        self.text.push_str(": ");
    }
    fn field(&mut self, name: &str) {
        self.next();
        self.text(name);
        self.value();
    }
    fn skipped(&mut self) {}
    fn close(&mut self, shape: Shape) {
        self.end(match shape {
            Shape::List | Shape::Tuple => ']',
            Shape::Map | Shape::Fields => '}',
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// As a library writes it that everybody uses.
    #[track_caller]
    fn as_others_do<T: Serialize>(value: &T) {
        let theirs = serde_json::to_string_pretty(value).expect("json");
        assert_eq!(to_string(value), theirs);
    }

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Nothing,
        One(u8),
        Two(u8, Option<i8>),
        Fields { a: bool, b: Vec<char> },
    }

    #[test]
    fn json_is_what_others_write() {
        as_others_do(&Kind::Nothing);
        as_others_do(&[Kind::One(7), Kind::Two(1, None), Kind::Two(1, Some(-1))]);
        as_others_do(&Kind::Fields {
            a: true,
            b: vec!['é', '"'],
        });
        as_others_do(&Vec::<u8>::new());
        as_others_do(&(BTreeMap::<String, u8>::new(), vec![Vec::<u8>::new()]));
        as_others_do(&BTreeMap::from([(
            "a",
            BTreeMap::from([("b\n", i64::MIN)]),
        )]));
        as_others_do(&"\u{1}\u{1f}\u{7f}\r\t\\/ \u{2028} 😀");
        as_others_do(&[0.5, -0.1, 12.25, 0.333333333333]);
    }

    #[test]
    fn a_name_stands_alone() {
        assert_eq!(name(&Kind::Nothing), "nothing");
    }
}
