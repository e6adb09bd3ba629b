//! The delimiter of a file, guessed from its beginning by how uniform the
//! records become with each; nothing is guessed about the cells.

use super::reader::Reader;
use serde::{Deserialize, Serialize};

/// The character between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `,`
    #[serde(rename = ",")]
    Comma,
    /// `;`
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "\t")]
    Tab,
}

impl Delimiter {
    /// Those that are tried, the likelier first.
    pub const ALL: [Delimiter; 3] = [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab];

    /// Its byte, the same in every encoding that is read.
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
        }
    }

    /// The delimiter named by a first line `sep=;`, which Excel writes and
    /// obeys.
    pub fn named_by(line: &[u8]) -> Option<Delimiter> {
        let line = line.strip_prefix(super::encoding::BOM).unwrap_or(line);
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line.trim_ascii_end() {
            // A tab at the end would be trimmed with the blanks.
            b"sep=" if line.len() == 5 && line[4] == b'\t' => Some(Delimiter::Tab),
            [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', byte] => {
                Delimiter::ALL.into_iter().find(|d| d.byte() == *byte)
            }
            _ => None,
        }
    }

    /// The delimiter that makes the records at the start of a file the most
    /// alike: the one with the most records as long as the header, of two
    /// cells or more; the more cells the better where that ties. A comma for a
    /// file of one column.
    pub fn guess(start: &[u8]) -> Delimiter {
        let mut best = (Delimiter::Comma, 0, 1);
        for delimiter in Delimiter::ALL {
            let (alike, all, width) = uniformity(start, delimiter);
            // In thousandths, so that the last, cut record does not decide.
            let share = if width < 2 {
                0
            } else {
                1000 * alike / all.max(1)
            };
            if share > best.1 || (share == best.1 && share > 0 && width > best.2) {
                best = (delimiter, share, width);
            }
        }
        best.0
    }
}

/// How many of the first records have as many cells as the first one, how many
/// there are, and how many cells that is.
fn uniformity(start: &[u8], delimiter: Delimiter) -> (usize, usize, usize) {
    const RECORDS: usize = 200;
    let mut widths = Vec::new();
    let mut reader = Reader::new(delimiter);
    reader.push(start, &mut |record| {
        if widths.len() < RECORDS && !record.is_blank() {
            widths.push(record.len());
        }
    });
    if widths.is_empty() {
        reader.finish(&mut |record| widths.push(record.len()));
    }
    let width = widths.first().copied().unwrap_or(0);
    (
        widths.iter().filter(|w| **w == width).count(),
        widths.len(),
        width,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn guesses(text: &str, expected: Delimiter) {
        assert_eq!(Delimiter::guess(text.as_bytes()), expected, "{text:?}");
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_records_alike() {
        guesses("a,b\n1,2\n", Delimiter::Comma);
        guesses("a;b\n1,5;2\n1,7;3\n", Delimiter::Semicolon);
        guesses("a\tb\n1\t2\n", Delimiter::Tab);
        guesses("a,b\n\"1;2;3\",\"x;y;z\"\n", Delimiter::Comma);
        guesses("a;b;c\n1,2;3,4;5,6\n1,2;3,4;5,6\n", Delimiter::Semicolon);
        guesses("one column\nof words\n", Delimiter::Comma);
        guesses("", Delimiter::Comma);
        guesses("a;b", Delimiter::Semicolon);
    }

    #[track_caller]
    fn names(line: &[u8], expected: Option<Delimiter>) {
        assert_eq!(Delimiter::named_by(line), expected);
    }

    #[test]
    fn a_first_line_can_name_it() {
        names(b"sep=;\r\n", Some(Delimiter::Semicolon));
        names(b"\xEF\xBB\xBFsep=,\n", Some(Delimiter::Comma));
        names(b"sep=\t\n", Some(Delimiter::Tab));
        names(b"separator;x\n", None);
        names(b"sep=;x\n", None);
    }
}
