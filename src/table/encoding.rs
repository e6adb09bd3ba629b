//! The encoding of a file's text: which it is, and its bytes as characters.
//!
//! Both encodings agree with ASCII on delimiters, quotes and line ends, so the
//! reader splits the bytes as they are and only cells are decoded: places in
//! the file stay those of the file.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An encoding that files are read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// The eight-bit encoding of Western European Windows.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

/// The byte order mark of UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// The encoding of a file that begins with these bytes; `whole` says that
    /// nothing follows. A character cut in two at the end proves nothing.
    pub fn guess(start: &[u8], whole: bool) -> Encoding {
        match std::str::from_utf8(start) {
            Ok(_) => Encoding::Utf8,
            Err(e) if e.error_len().is_none() && !whole => Encoding::Utf8,
            Err(_) => Encoding::Windows1252,
        }
    }

    /// The text of a cell, and whether every byte of it was text: a byte that
    /// is none becomes U+FFFD.
    pub fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        if let Ok(text) = std::str::from_utf8(bytes)
            && (self == Encoding::Utf8 || bytes.is_ascii())
        {
            return (Cow::Borrowed(text), true);
        }
        match self {
            Encoding::Utf8 => (String::from_utf8_lossy(bytes), false),
            Encoding::Windows1252 => {
                let text: String = bytes.iter().map(|&b| windows_1252(b)).collect();
                (Cow::Owned(text), true)
            }
        }
    }
}

/// The character of a byte, by the index of the WHATWG Encoding Standard
/// (<https://encoding.spec.whatwg.org/#index-windows-1252>), where the five
/// unassigned bytes are the control characters of the same number.
fn windows_1252(byte: u8) -> char {
    const C1: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => C1[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn guesses(bytes: &[u8], whole: bool, expected: Encoding) {
        assert_eq!(Encoding::guess(bytes, whole), expected);
    }

    #[test]
    fn what_is_valid_utf8_is_utf8() {
        guesses(b"", true, Encoding::Utf8);
        guesses("Prénom".as_bytes(), true, Encoding::Utf8);
        guesses(b"Pr\xe9nom", true, Encoding::Windows1252);
        guesses(b"Pr\xc3", false, Encoding::Utf8);
        guesses(b"Pr\xc3", true, Encoding::Windows1252);
    }

    #[test]
    fn windows_1252_is_decoded_as_browsers_do() {
        let all: Vec<u8> = (0..=255).collect();
        let (expected, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&all);
        assert_eq!(Encoding::Windows1252.decode(&all), (expected, true));
    }

    #[test]
    fn a_byte_that_is_no_text_is_said() {
        assert_eq!(
            Encoding::Utf8.decode(b"caf\xe9"),
            (Cow::Borrowed("caf\u{fffd}"), false)
        );
    }
}
