//! How the bytes of a file become cells: what stands between two cells, around
//! a cell, and before a quote that is part of one. Plain data; which dialect a
//! file has is `sniff`'s to say, and splitting is `reader`'s.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;

/// What stands between two cells: one to seven bytes of ASCII, or any number of
/// blanks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Delimiter {
    bytes: [u8; 7],
    /// 0 for runs of blanks.
    len: u8,
}

/// How runs of blanks are named in settings and reports.
const BLANKS: &str = "blanks";
const WIDE_BLANKS: &str = "wide blanks";

impl Delimiter {
    /// `,`
    pub const COMMA: Delimiter = Delimiter::one(b',');
    /// `;`
    pub const SEMICOLON: Delimiter = Delimiter::one(b';');
    /// A tab.
    pub const TAB: Delimiter = Delimiter::one(b'\t');
    /// `|`
    pub const PIPE: Delimiter = Delimiter::one(b'|');
    /// One space.
    pub const SPACE: Delimiter = Delimiter::one(b' ');
    /// Any number of spaces and tabs; those at both ends of a line are none.
    pub const BLANKS: Delimiter = Delimiter::run(1);
    /// The same, but at least two: single ones are part of a cell.
    pub const WIDE_BLANKS: Delimiter = Delimiter::run(2);

    const fn run(least: u8) -> Delimiter {
        Delimiter {
            bytes: [least, 0, 0, 0, 0, 0, 0],
            len: 0,
        }
    }

    /// A delimiter of one byte.
    pub const fn one(byte: u8) -> Delimiter {
        Delimiter {
            bytes: [byte, 0, 0, 0, 0, 0, 0],
            len: 1,
        }
    }

    /// The delimiter with this name: its text, or `blanks`. `None` for what
    /// cannot be one: nothing, more than seven bytes, a quote, a line end, a
    /// letter or a digit alone, or what is not ASCII.
    pub fn named(name: &str) -> Option<Delimiter> {
        match name {
            BLANKS => return Some(Delimiter::BLANKS),
            WIDE_BLANKS => return Some(Delimiter::WIDE_BLANKS),
            _ => {}
        }
        let sound = |b: u8| b.is_ascii() && !matches!(b, b'"' | b'\'' | b'\n' | b'\r');
        let alone = name.len() == 1 && name.as_bytes()[0].is_ascii_alphanumeric();
        if name.is_empty() || name.len() > 7 || alone || !name.bytes().all(sound) {
            return None;
        }
        let mut bytes = [0; 7];
        bytes[..name.len()].copy_from_slice(name.as_bytes());
        // Seven bytes at most.
        let len = name.len() as u8;
        Some(Delimiter { bytes, len })
    }

    /// Its bytes, the same in every encoding that is split; none for runs of
    /// blanks.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }

    /// Whether it is runs of blanks.
    pub fn is_blanks(self) -> bool {
        self.len == 0
    }

    /// How many blanks part two cells at least.
    pub(super) fn least(&self) -> usize {
        usize::from(self.bytes[0])
    }

    /// Its name in settings and reports.
    pub fn name(&self) -> &str {
        match self.bytes() {
            [] if *self == Delimiter::WIDE_BLANKS => WIDE_BLANKS,
            [] => BLANKS,
            bytes => str::from_utf8(bytes).unwrap_or(BLANKS),
        }
    }

    /// The delimiter named by a first line `sep=;`, which Excel writes and
    /// obeys.
    pub fn named_by(line: &[u8]) -> Option<Delimiter> {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = match line {
            [b'"', inner @ .., b'"'] => inner,
            bare => bare,
        };
        let (start, named) = line.split_at_checked(4)?;
        if !start.eq_ignore_ascii_case(b"sep=") {
            return None;
        }
        match named {
            // A tab at the end would be trimmed with the blanks.
            [byte] => Some(Delimiter::one(*byte)).filter(|d| Delimiter::named(d.name()).is_some()),
            _ => {
                let named = named.trim_ascii();
                Delimiter::named(str::from_utf8(named).ok()?).filter(|_| named.len() <= 2)
            }
        }
    }
}

impl Serialize for Delimiter {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Delimiter {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Delimiter, D::Error> {
        let name = Cow::<'_, str>::deserialize(d)?;
        Delimiter::named(&name).ok_or_else(|| de::Error::custom("no delimiter"))
    }
}

/// How a quote inside a quoted cell is told from the one that ends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Escape {
    /// It is doubled.
    #[default]
    Doubled,
    /// A backslash stands before it; doubled ones are understood as well.
    Backslash,
}

/// What stands around a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quote {
    /// `"`
    #[default]
    #[serde(rename = "\"")]
    Double,
    /// `'`
    #[serde(rename = "'")]
    Single,
    /// A backtick.
    #[serde(rename = "`")]
    Backtick,
}

impl Quote {
    /// Its byte.
    pub fn byte(self) -> u8 {
        match self {
            Quote::Double => b'"',
            Quote::Single => b'\'',
            Quote::Backtick => b'`',
        }
    }
}

/// How a file is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialect {
    /// Between two cells.
    pub delimiter: Delimiter,
    /// Around a cell, where it is quoted.
    pub quote: Quote,
    /// Before a quote that is part of a cell.
    pub escape: Escape,
    /// A CR without an LF ends a line too.
    pub cr: bool,
    /// Lines may be quoted as a whole, as by a spreadsheet that took each for one
    /// cell: they are split once more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub wrapped: bool,
}

impl Dialect {
    /// With this delimiter, and as RFC 4180 has the rest.
    pub const fn of(delimiter: Delimiter) -> Dialect {
        Dialect {
            delimiter,
            quote: Quote::Double,
            escape: Escape::Doubled,
            cr: true,
            wrapped: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(line: &[u8], expected: Option<Delimiter>) {
        assert_eq!(Delimiter::named_by(line), expected);
    }

    #[test]
    fn a_first_line_can_name_it() {
        names(b"sep=;\r\n", Some(Delimiter::SEMICOLON));
        names(b"SEP=,\n", Some(Delimiter::COMMA));
        names(b"sep=\t\n", Some(Delimiter::TAB));
        names(b"\"sep=|\"\n", Some(Delimiter::PIPE));
        names(b"sep=; \n", Some(Delimiter::SEMICOLON));
        names(b"sep=||\n", Delimiter::named("||"));
        names(b"separator;x\n", None);
        names(b"sep=;x;y\n", None);
        names(b"sep=\n", None);
        names(b"sep=\"\n", None);
        names(b"se", None);
    }

    #[test]
    fn a_name_is_the_text_itself() {
        for name in [",", ";", "\t", "|", "||", ", ", "\\t", "blanks", "\u{1f}"] {
            let delimiter = Delimiter::named(name).expect(name);
            assert_eq!(delimiter.name(), name);
        }
        for none in ["", "a", "7", "\"", "a\n", "é", "12345678"] {
            assert_eq!(Delimiter::named(none), None, "{none:?}");
        }
    }
}
