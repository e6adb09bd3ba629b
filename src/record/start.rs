//! How a file is to be split, from its first bytes: encoding, delimiter, header,
//! and what a person settled for files with these headers. What the rows say is
//! `intake`'s.

use super::header;
use crate::settings::Mapping;
use crate::table::{BOM, Delimiter, Encoding, Reader, Record, encoding};

/// How many bytes before the first record are none of it, and the delimiter
/// that they name.
pub fn preface(start: &[u8]) -> (usize, Option<Delimiter>) {
    let line = start.split_inclusive(|b| *b == b'\n').next().unwrap_or(&[]);
    match Delimiter::named_by(line) {
        Some(delimiter) => (line.len(), Some(delimiter)),
        None if start.starts_with(BOM) => (BOM.len(), None),
        None => (0, None),
    }
}

/// How a file is to be split.
#[derive(Clone, Copy)]
pub struct Dialect {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    /// The line of the header; the first record's where `None`.
    pub header_line: Option<u32>,
}

impl Dialect {
    /// As the bytes show it; `whole` if there are no more.
    pub fn guess(start: &[u8], whole: bool) -> Dialect {
        let (skipped, named) = preface(start);
        let encoding = encoding::guess(start, whole).encoding;
        let delimiter = named.unwrap_or_else(|| Delimiter::guess(&start[skipped..]));
        Dialect {
            encoding,
            delimiter,
            header_line: None,
        }
    }

    /// The mapping whose headers these are, if there is one, and the dialect
    /// as it settles it. Where a mapping changes the dialect, its headers are
    /// those read with it.
    pub fn with_mapping(self, start: &[u8], mappings: &[Mapping]) -> (Dialect, Mapping) {
        for mapping in mappings {
            let dialect = Dialect {
                encoding: mapping.encoding.unwrap_or(self.encoding),
                delimiter: mapping.delimiter.unwrap_or(self.delimiter),
                header_line: mapping.header_line,
            };
            if dialect.headers(start) == mapping.headers {
                return (dialect, mapping.clone());
            }
        }
        (self, Mapping::default())
    }

    /// The headers in the file's first bytes, read so.
    fn headers(self, start: &[u8]) -> Vec<String> {
        let mut headers = None;
        let mut each = |record: Record<'_>| {
            if headers.is_none() && is_header(&record, self.header_line) {
                headers = Some(read_headers(&record, self.encoding));
            }
        };
        let mut reader = Reader::new(self.delimiter);
        let skipped = preface(start).0;
        reader.skip(&start[..skipped]);
        reader.push(&start[skipped..], &mut each);
        reader.finish(&mut each);
        headers.unwrap_or_default()
    }
}

/// Whether a record is the header: the first that is not blank, from the line
/// that a person named on.
pub fn is_header(record: &Record<'_>, line: Option<u32>) -> bool {
    !record.is_blank() && line.is_none_or(|line| record.at.line >= u64::from(line))
}

/// The headers of a record, as mappings name them.
pub fn read_headers(record: &Record<'_>, encoding: Encoding) -> Vec<String> {
    header::ranked(
        record
            .iter()
            .map(|cell| encoding.decode(cell).0.into_owned()),
    )
}
