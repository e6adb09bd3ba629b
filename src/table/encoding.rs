//! The encoding of a file's text: which it is, and its bytes as characters.
//!
//! UTF-8 and the encodings of one byte a character agree with ASCII on
//! delimiters, quotes and line ends, so the reader splits their bytes as they
//! are and only cells are decoded. UTF-16 does not: a file in it goes through a
//! [`Transcoder`] first, and what is split is UTF-8.
//!
//! Nothing here knows of records, nor of what a text means.

mod eight_bit;
mod garbled;
mod guess;
mod likely;
mod utf16;
mod utf8;

pub use garbled::repaired;
pub use guess::{AROUND, ENOUGH, Evidence, Guess, Likely, guess, is_proved, settle};
pub use utf16::Transcoder;

use eight_bit::{EightBit, MACINTOSH, WINDOWS_1252};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An encoding that files are read in. Their names are those of the WHATWG
/// Encoding Standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, the lower byte first: what Windows calls Unicode.
    #[serde(rename = "utf-16le")]
    Utf16Le,
    /// UTF-16, the higher byte first.
    #[serde(rename = "utf-16be")]
    Utf16Be,
    /// The eight-bit encoding of Western European Windows.
    #[serde(rename = "windows-1252")]
    Windows1252,
    /// The eight-bit encoding of the Macintosh, which Excel for Mac still writes.
    #[serde(rename = "macintosh")]
    MacRoman,
}

/// The byte order mark of UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

impl Encoding {
    /// All of them.
    pub const ALL: [Encoding; 5] = [
        Encoding::Utf8,
        Encoding::Utf16Le,
        Encoding::Utf16Be,
        Encoding::Windows1252,
        Encoding::MacRoman,
    ];

    /// Whether its characters are made of pairs of bytes, so that a file in it
    /// has to go through a [`Transcoder`] before it is split.
    pub fn is_wide(self) -> bool {
        matches!(self, Encoding::Utf16Le | Encoding::Utf16Be)
    }

    /// The encoding that is most often taken for this one.
    pub fn rival(self) -> Option<Encoding> {
        match self {
            Encoding::Utf8 | Encoding::MacRoman => Some(Encoding::Windows1252),
            Encoding::Windows1252 => Some(Encoding::MacRoman),
            Encoding::Utf16Le | Encoding::Utf16Be => None,
        }
    }

    /// The text of a cell, and whether all of it was text: what is none becomes
    /// U+FFFD. The cells of a file in UTF-16 are those that its [`Transcoder`]
    /// made, so they are UTF-8, and U+FFFD stands where a surrogate was alone.
    pub fn decode(self, bytes: &[u8]) -> (Cow<'_, str>, bool) {
        if let Some(table) = self.eight_bit()
            && !bytes.is_ascii()
        {
            let text: String = bytes.iter().map(|&b| table.character(b)).collect();
            return (Cow::Owned(text), true);
        }
        let text = String::from_utf8_lossy(bytes);
        let sound = matches!(text, Cow::Borrowed(_)) && !(self.is_wide() && holed(&text));
        (text, sound)
    }

    /// Its table, where it has one byte a character.
    fn eight_bit(self) -> Option<&'static EightBit> {
        match self {
            Encoding::Windows1252 => Some(&WINDOWS_1252),
            Encoding::MacRoman => Some(&MACINTOSH),
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => None,
        }
    }
}

/// Whether a character is missing in a text.
fn holed(text: &str) -> bool {
    !text.is_ascii() && text.contains(char::REPLACEMENT_CHARACTER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn agrees(encoding: Encoding, with: &'static encoding_rs::Encoding) {
        let all: Vec<u8> = (0..=255).collect();
        let (expected, _) = with.decode_without_bom_handling(&all);
        assert_eq!(encoding.decode(&all), (expected, true));
    }

    #[test]
    fn eight_bits_are_decoded_as_browsers_do() {
        agrees(Encoding::Windows1252, encoding_rs::WINDOWS_1252);
        agrees(Encoding::MacRoman, encoding_rs::MACINTOSH);
    }

    #[track_caller]
    fn decodes(encoding: Encoding, bytes: &[u8], expected: &str, sound: bool) {
        assert_eq!(encoding.decode(bytes), (Cow::Borrowed(expected), sound));
    }

    #[test]
    fn a_cell_is_decoded_and_what_is_no_text_is_said() {
        decodes(Encoding::Utf8, b"caf\xc3\xa9", "café", true);
        decodes(Encoding::Utf8, b"caf\xe9", "caf\u{fffd}", false);
        decodes(
            Encoding::Utf8,
            "caf\u{fffd}".as_bytes(),
            "caf\u{fffd}",
            true,
        );
        decodes(Encoding::Windows1252, b"caf\xe9", "café", true);
        decodes(Encoding::Windows1252, b"caf\xc3\xa9", "cafÃ©", true);
        decodes(Encoding::MacRoman, b"caf\x8e", "café", true);
        decodes(Encoding::MacRoman, b"cafe", "cafe", true);
        decodes(Encoding::Utf16Le, "café".as_bytes(), "café", true);
        decodes(
            Encoding::Utf16Be,
            "caf\u{fffd}".as_bytes(),
            "caf\u{fffd}",
            false,
        );
    }

    #[test]
    fn encodings_bear_the_names_of_the_standard() {
        for encoding in Encoding::ALL {
            let name = serde_json::to_string(&encoding).expect("a name");
            let label = name.trim_matches('"');
            let standard = encoding_rs::Encoding::for_label(label.as_bytes());
            let standard = standard.map(|e| e.name().to_ascii_lowercase());
            assert_eq!(standard.as_deref(), Some(label));
        }
    }
}
