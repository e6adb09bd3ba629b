//! How a file is read, from its first bytes: encoding, dialect, the header's
//! line, and what a person settled for files with these headers. What the rows
//! say is `part`'s.

use super::header;
use super::part::COLUMNS;
use crate::settings::{Mapping, Reading};
use crate::table::encoding::{self, Guess, Transcoder, repaired};
use crate::table::{
    Candidate, Delimiter, Dialect, Encoding, Kept, Layout, Line, Reader, Record, sniff,
};
use std::borrow::Cow;

/// How a file is read.
#[derive(Clone, Debug)]
pub struct Opening {
    /// Of its text.
    pub encoding: Encoding,
    /// What the bytes show of it.
    pub guess: Guess,
    /// Whether that, or a person, settles it: ASCII is the same in three
    /// encodings.
    pub proved: bool,
    /// How it is split.
    pub dialect: Dialect,
    /// How else it could be split, the best first.
    pub candidates: Vec<Candidate>,
    /// How many bytes before the first record are none of it: a mark.
    pub mark: usize,
    /// What of this a person settled.
    pub reading: Reading,
}

/// Bytes as they are split: UTF-16 becomes UTF-8, the others agree with ASCII on
/// whatever splits a file.
fn as_split(encoding: Encoding, bytes: &[u8], whole: bool) -> Cow<'_, [u8]> {
    match Transcoder::of(encoding) {
        None => Cow::Borrowed(bytes),
        Some(mut transcoder) => {
            let mut text = Vec::new();
            transcoder.push(bytes, &mut text);
            if whole {
                transcoder.finish(&mut text);
            }
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
        Opening::of(start, whole, guess.encoding, guess)
    }

    /// In this encoding, and as the bytes show the rest.
    fn of(start: &[u8], whole: bool, encoding: Encoding, guess: Guess) -> Opening {
        let mark = match encoding {
            _ if encoding == guess.encoding => guess.mark,
            Encoding::Utf16Le if start.starts_with(b"\xFF\xFE") => 2,
            Encoding::Utf16Be if start.starts_with(b"\xFE\xFF") => 2,
            _ if encoding.is_wide() || guess.encoding.is_wide() => 0,
            _ => guess.mark,
        };
        let text = as_split(encoding, &start[mark..], whole);
        let (line, next) = first_line(&text);
        let named = Delimiter::named_by(line);
        let from = if named.is_some() { next } else { 0 };
        let candidates = sniff(&text[from..], whole);
        let best = candidates.first().map(|c| c.dialect);
        let best = best.unwrap_or(Dialect::of(Delimiter::COMMA));
        // What a file says of itself holds, unless it splits not even the header
        // where another delimiter splits all; its quotes are another matter.
        let said = named.map(|delimiter| Dialect { delimiter, ..best });
        let denied = |said: &Dialect| {
            let said = Candidate::of(&text[from..], whole, *said);
            let best = candidates.first().filter(|best| best.splits_all());
            best.is_some() && !said.headed
        };
        let dialect = said.filter(|said| !denied(said)).unwrap_or(best);
        Opening {
            encoding,
            proved: guess.is_proved(),
            guess,
            dialect,
            candidates,
            mark,
            reading: Reading::default(),
        }
    }

    /// The same with what the first mapping settles whose headers these are,
    /// read as it says.
    pub fn settled(self, start: &[u8], whole: bool, mappings: &[Mapping]) -> Opening {
        for mapping in mappings.iter().filter(|m| !m.reading().is_empty()) {
            let opening = self.read_as(start, whole, mapping.reading());
            if opening.headers(start, whole) == mapping.headers {
                return opening;
            }
        }
        self
    }

    /// The same, read as somebody wants it.
    fn read_as(&self, start: &[u8], whole: bool, reading: Reading) -> Opening {
        let mut opening = match reading.encoding {
            // The same bytes are split.
            Some(encoding) if encoding.is_wide() == self.encoding.is_wide() => Opening {
                encoding,
                ..self.clone()
            },
            Some(encoding) => Opening::of(start, whole, encoding, self.guess.clone()),
            None => self.clone(),
        };
        opening.proved |= reading.encoding.is_some();
        opening.reading = reading;
        if let Some(delimiter) = reading.delimiter {
            let judged = opening.candidates.iter().map(|c| c.dialect);
            let known = judged.into_iter().find(|d| d.delimiter == delimiter);
            opening.dialect = known.unwrap_or(Dialect {
                delimiter,
                ..opening.dialect
            });
            if known.is_none() {
                let text = as_split(opening.encoding, &start[opening.mark..], whole);
                let candidate = Candidate::of(&text, whole, opening.dialect);
                opening.candidates.push(candidate);
            }
        }
        opening
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

    /// The headers of the first table in these first bytes; none where there are
    /// more than are read.
    fn headers(&self, start: &[u8], whole: bool) -> Vec<String> {
        let mut headers = None;
        let mut layout = Layout::new(self.reading.header_line);
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
        let text = as_split(self.encoding, &start[self.mark..], whole);
        let mut each = |record: Record<'_>| match record.is_blank() {
            true => layout.pass_blank(),
            false => layout.push(&record, &mut tell),
        };
        reader.push(&text, &mut each);
        if whole {
            reader.finish(&mut each);
        }
        layout.finish(&mut tell);
        let headers = headers.unwrap_or_default();
        if headers.len() > COLUMNS {
            vec![]
        } else {
            headers
        }
    }
}

/// What these mappings settle of how a file is read, from its first bytes
/// ([`super::START`]; `whole` if there are no more).
pub fn settled_reading(start: &[u8], whole: bool, mappings: &[Mapping]) -> Reading {
    if mappings.iter().all(|m| m.reading().is_empty()) {
        return Reading::default();
    }
    let opening = Opening::guess(start, whole).settled(start, whole, mappings);
    opening.reading
}

/// Whether a file with these first bytes ([`super::START`]; `whole` if there are no
/// more) is read at all.
pub fn is_text(start: &[u8], whole: bool) -> bool {
    !Opening::guess(start, whole).is_no_text(start)
}

/// The headers that a file has when it is read so, from its first bytes
/// ([`super::START`]; `whole` if there are no more): those under which a mapping
/// that says so has to stand. None where it has no headers then.
pub fn headers_as(start: &[u8], whole: bool, reading: Reading) -> Vec<String> {
    let opening = Opening::guess(start, whole);
    opening.read_as(start, whole, reading).headers(start, whole)
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

/// The headers of a table as they are written. A name over merged cells stands in
/// the first of them: it is that of all whose lines below have a name, up to where
/// another begins in its line or above.
pub fn written_headers(
    header: &[Kept],
    width: usize,
    named_rows: bool,
    encoding: Encoding,
) -> impl Iterator<Item = String> {
    let cell = |line: &Kept, column: usize| {
        let column = column.checked_sub(usize::from(named_rows));
        let text = column.map(|column| {
            encoding
                .decode(line.record().cell(column))
                .0
                .trim()
                .to_owned()
        });
        text.unwrap_or_default()
    };
    let lines = header.iter();
    let lines = lines.map(|line| (0..width).map(|column| cell(line, column)).collect());
    let lines: Vec<Vec<String>> = lines.collect();
    let mut joined = vec![String::new(); width];
    for (n, line) in lines.iter().enumerate() {
        let is_named =
            |lines: &[Vec<String>], column: usize| lines.iter().any(|l| !l[column].is_empty());
        let mut over = "";
        for (column, joined) in joined.iter_mut().enumerate() {
            let own = line[column].as_str();
            if is_named(&lines[..=n], column) {
                over = own;
            }
            let name = if is_named(&lines[n + 1..], column) {
                over
            } else {
                own
            };
            if !name.is_empty() && !joined.is_empty() {
                joined.push(' ');
            }
            joined.push_str(name);
        }
    }
    joined.into_iter()
}
