//! How a file is read, from its first bytes: encoding, dialect, the header's
//! line, and what a person settled for files with these headers. What the rows
//! say is `part`'s.

use super::header;
use crate::settings::Mapping;
use crate::table::encoding::{self, Evidence, Transcoder, repaired};
use crate::table::{Candidate, Delimiter, Dialect, Encoding, Kept, Layout, Line, Reader, sniff};
use std::borrow::Cow;

/// How a file is read.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Of its text.
    pub encoding: Encoding,
    /// What speaks for that.
    pub evidence: Evidence,
    /// Whether something does: ASCII is the same in three encodings.
    pub proved: bool,
    /// How it is split.
    pub dialect: Dialect,
    /// How else it could be split, the best first.
    pub candidates: Vec<Candidate>,
    /// How many bytes before the first record are none of it: a mark.
    pub mark: usize,
    /// The line of the header, where a person named it.
    pub header_line: Option<u32>,
}

/// Bytes as they are split: UTF-16 becomes UTF-8, the others agree with ASCII on
/// whatever splits a file.
fn as_split(encoding: Encoding, bytes: &[u8]) -> Cow<'_, [u8]> {
    match Transcoder::of(encoding) {
        None => Cow::Borrowed(bytes),
        Some(mut transcoder) => {
            let mut text = Vec::new();
            transcoder.push(bytes, &mut text);
            Cow::Owned(text)
        }
    }
}

/// The first line, and where the next begins.
fn first_line(text: &[u8]) -> (&[u8], usize) {
    let end = text.iter().position(|b| matches!(b, b'\n' | b'\r'));
    let end = end.unwrap_or(text.len());
    (&text[..end], end)
}

impl Opening {
    /// As the bytes show it; `whole` if there are no more.
    pub fn guess(start: &[u8], whole: bool) -> Opening {
        let guess = encoding::guess(start, whole);
        let (proved, mark) = (guess.is_proved(), guess.mark);
        let text = as_split(guess.encoding, &start[mark..]);
        let (line, next) = first_line(&text);
        let named = Delimiter::named_by(line);
        let from = if named.is_some() { next } else { 0 };
        let candidates = sniff(&text[from..], whole);
        let best = candidates.first().map(|c| c.dialect);
        let best = best.unwrap_or(Dialect::of(Delimiter::COMMA));
        // What a file says of itself holds; its quotes are another matter.
        let dialect = match named {
            Some(delimiter) => Dialect { delimiter, ..best },
            None => best,
        };
        Opening {
            encoding: guess.encoding,
            evidence: guess.evidence,
            proved,
            dialect,
            candidates,
            mark,
            header_line: None,
        }
    }

    /// The same with what the first mapping settles whose headers these are,
    /// read as it says.
    pub fn settled(self, start: &[u8], mappings: &[Mapping]) -> Opening {
        for mapping in mappings {
            let settles = mapping.encoding.is_some()
                || mapping.delimiter.is_some()
                || mapping.header_line.is_some();
            if !settles {
                continue;
            }
            let delimiter = mapping.delimiter.unwrap_or(self.dialect.delimiter);
            let opening = Opening {
                encoding: mapping.encoding.unwrap_or(self.encoding),
                proved: self.proved || mapping.encoding.is_some(),
                dialect: Dialect {
                    delimiter,
                    ..self.dialect
                },
                header_line: mapping.header_line,
                ..self.clone()
            };
            if opening.headers(start) == mapping.headers {
                return opening;
            }
        }
        self
    }

    /// Whether these first bytes are no text: they begin as files of other kinds
    /// do, or hold what no text holds.
    pub fn is_no_text(&self, start: &[u8]) -> bool {
        const MAGIC: [&[u8]; 9] = [
            b"\x89PNG",
            b"PK\x03\x04",
            b"\x1f\x8b",
            b"%PDF-",
            b"\xff\xd8\xff",
            b"GIF8",
            b"\xd0\xcf\x11\xe0",
            b"SQLite format 3",
            b"Rar!",
        ];
        let control = |b: &&u8| matches!(b, 0..=8 | 14..=27 | 127);
        // Some programs fill up with NULs.
        let full = start
            .iter()
            .rposition(|b| *b != 0)
            .map_or(0, |last| last + 1);
        let nothing = full == 0 && !start.is_empty();
        let start = &start[..full];
        let controls = start.iter().filter(control).count();
        nothing
            || MAGIC.iter().any(|magic| start.starts_with(magic))
            || (!self.encoding.is_wide() && controls > 30 && controls * 20 > start.len())
    }

    /// How many cells a row has, as far as the first bytes show it.
    pub fn width(&self) -> Option<usize> {
        let judged = self.candidates.iter().find(|c| c.dialect == self.dialect);
        judged.map(|c| c.width)
    }

    /// The headers of the first table in these first bytes.
    fn headers(&self, start: &[u8]) -> Vec<String> {
        let mut headers = None;
        let mut layout = Layout::new(self.header_line);
        let mut tell = |line: Line<'_>| {
            if let Line::Table {
                header,
                width,
                named_rows,
            } = line
                && headers.is_none()
            {
                headers = Some(read_headers(header, width, named_rows, self.encoding));
            }
        };
        let mut reader = Reader::new(self.dialect);
        let text = as_split(self.encoding, &start[self.mark..]);
        reader.push(&text, &mut |record| match record.is_blank() {
            true => None,
            false => layout.push(&record, &mut tell),
        });
        layout.finish(&mut tell);
        headers.unwrap_or_default()
    }
}

/// The headers of a table, as mappings name them: those of several lines joined
/// from top to bottom, garbled ones repaired; `#1`, `#2` … where there is none.
pub fn read_headers(
    header: &[Kept],
    width: usize,
    named_rows: bool,
    encoding: Encoding,
) -> Vec<String> {
    if header.is_empty() {
        return (1..=width).map(|n| format!("#{n}")).collect();
    }
    let headers = written_headers(header, width, named_rows, encoding);
    header::ranked(headers.map(|h| repaired(&h).unwrap_or(h)))
}

/// The headers of a table as they are written.
pub fn written_headers(
    header: &[Kept],
    width: usize,
    named_rows: bool,
    encoding: Encoding,
) -> impl Iterator<Item = String> {
    (0..width).map(move |column| {
        let mut joined = String::new();
        for line in header {
            let cell = match column.checked_sub(usize::from(named_rows)) {
                Some(column) => line.record().cell(column).to_vec(),
                None => Vec::new(),
            };
            let (text, _) = encoding.decode(&cell);
            let text = text.trim();
            if !text.is_empty() && !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(text);
        }
        joined
    })
}
