//! Bytes → records: splits what it is pushed, slice by slice, into cells as
//! RFC 4180 has them, and says on which line and at which byte each record
//! begins. The splitting is csv-core's. Cells stay bytes; their meaning is
//! `record`'s.

use super::Delimiter;
use crate::source::Locator;
use csv_core::ReadRecordResult;

/// One record, for as long as it is looked at.
pub struct Record<'a> {
    cells: &'a [u8],
    ends: &'a [usize],
    /// Where it begins.
    pub at: Locator,
    /// Whether the file ended inside a quoted cell of it.
    pub unclosed: bool,
}

impl<'a> Record<'a> {
    /// How many cells it has, at least 1.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Never: a record has a cell.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The bytes of a cell, unquoted; empty past the last.
    pub fn cell(&self, index: usize) -> &'a [u8] {
        match self.ends.get(index) {
            Some(&end) => {
                let start = if index == 0 { 0 } else { self.ends[index - 1] };
                &self.cells[start..end]
            }
            None => &[],
        }
    }

    /// Its cells in order.
    pub fn iter(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        (0..self.len()).map(|i| self.cell(i))
    }

    /// Whether its cells hold nothing but blanks: a line of delimiters.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(u8::is_ascii_whitespace)
    }
}

/// Splits the bytes of one file. Lines end with LF, CRLF or CR.
pub struct Reader {
    core: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    used: usize,
    fields: usize,
    /// Where the next byte is.
    here: Locator,
    /// Where the record that is being read began.
    start: Option<Locator>,
    /// The last byte was a CR, so that an LF now ends no other line.
    after_cr: bool,
    /// Quotes seen in the raw bytes of the record being read.
    quotes: u64,
}

impl Reader {
    /// A reader at the first byte of a file.
    pub fn new(delimiter: Delimiter) -> Reader {
        Reader {
            core: csv_core::ReaderBuilder::new()
                .delimiter(delimiter.byte())
                .build(),
            cells: vec![0; 4096],
            ends: vec![0; 64],
            used: 0,
            fields: 0,
            here: Locator { offset: 0, line: 1 },
            start: None,
            after_cr: false,
            quotes: 0,
        }
    }

    /// Skips bytes that are no record (a byte order mark, a `sep=` line).
    pub fn skip(&mut self, bytes: &[u8]) {
        self.pass(bytes);
    }

    /// Takes the next bytes and hands out each record that they end.
    pub fn push(&mut self, mut input: &[u8], each: &mut impl FnMut(Record<'_>)) {
        while !input.is_empty() {
            if self.start.is_none() {
                // Line ends between records belong to none.
                let blank = input
                    .iter()
                    .take_while(|b| matches!(b, b'\n' | b'\r'))
                    .count();
                self.pass(&input[..blank]);
                input = &input[blank..];
                if input.is_empty() {
                    break;
                }
                self.start = Some(self.here);
                self.quotes = 0;
            }
            let read = self.step(input, each);
            input = &input[read..];
        }
    }

    /// Says that no byte follows, and hands out the last record if the file
    /// does not end with a line end.
    pub fn finish(&mut self, each: &mut impl FnMut(Record<'_>)) {
        while self.start.is_some() {
            self.step(&[], each);
        }
    }

    /// One call of csv-core; returns how many bytes it took. Empty input is
    /// the end of the file.
    fn step(&mut self, input: &[u8], each: &mut impl FnMut(Record<'_>)) -> usize {
        let (result, read, wrote, ended) = self.core.read_record(
            input,
            &mut self.cells[self.used..],
            &mut self.ends[self.fields..],
        );
        self.used += wrote;
        self.fields += ended;
        self.pass(&input[..read]);
        match result {
            ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::Record => {
                if let Some(at) = self.start.take() {
                    each(Record {
                        cells: &self.cells[..self.used],
                        ends: &self.ends[..self.fields],
                        at,
                        unclosed: input.is_empty() && self.quotes % 2 == 1,
                    });
                }
                (self.used, self.fields) = (0, 0);
            }
            ReadRecordResult::End => {
                self.start = None;
                (self.used, self.fields) = (0, 0);
            }
        }
        read
    }

    /// Moves on over bytes, counting lines.
    fn pass(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match byte {
                b'\n' if self.after_cr => {}
                b'\n' | b'\r' => self.here.line += 1,
                b'"' => self.quotes += 1,
                _ => {}
            }
            self.after_cr = byte == b'\r';
        }
        self.here.offset += bytes.len() as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every record as `line@offset:cell|cell`, the bytes pushed `slice` at a time.
    fn read(text: &str, slice: usize) -> Vec<String> {
        let mut out = Vec::new();
        let mut each = |r: Record<'_>| {
            let cells: Vec<_> = r.iter().map(String::from_utf8_lossy).collect();
            let unclosed = if r.unclosed { "!" } else { "" };
            out.push(format!(
                "{}@{}:{}{unclosed}",
                r.at.line,
                r.at.offset,
                cells.join("|")
            ));
        };
        let mut reader = Reader::new(Delimiter::Comma);
        for part in text.as_bytes().chunks(slice) {
            reader.push(part, &mut each);
        }
        reader.finish(&mut each);
        out
    }

    #[track_caller]
    fn reads(text: &str, expected: &[&str]) {
        for slice in [1, 2, 3, 7, 1000] {
            assert_eq!(read(text, slice), expected, "{text:?} by {slice}");
        }
    }

    #[test]
    fn records_bear_their_line_and_byte() {
        reads("a,b\n1,2\n", &["1@0:a|b", "2@4:1|2"]);
        reads("a,b\r\n1,2\r\n3,4", &["1@0:a|b", "2@5:1|2", "3@10:3|4"]);
        reads("a\r1\r2", &["1@0:a", "2@2:1", "3@4:2"]);
        reads("", &[]);
        reads("\n\n", &[]);
    }

    #[test]
    fn blank_lines_are_no_records_but_count_as_lines() {
        reads("a,b\n\n\n1,2\n", &["1@0:a|b", "4@6:1|2"]);
        reads("\r\n\r\na\r\n", &["3@4:a"]);
        reads("a\n,\n", &["1@0:a", "2@2:|"]);
    }

    #[test]
    fn quoted_cells_hold_delimiters_newlines_and_quotes() {
        reads(
            "a,b\n\"1,5\",\"x\ny\"\nc,d\n",
            &["1@0:a|b", "2@4:1,5|x\ny", "4@16:c|d"],
        );
        reads("\"say \"\"hi\"\"\",2\n", &["1@0:say \"hi\"|2"]);
        reads("a\n\"x\r\ny\"\r\nb\r\n", &["1@0:a", "2@2:x\r\ny", "4@10:b"]);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_said() {
        reads("a,b\n1,\"2\n3,4\n", &["1@0:a|b", "2@4:1|2\n3,4\n!"]);
        reads("a\n\"2\"", &["1@0:a", "2@2:2"]);
    }

    #[test]
    fn long_cells_and_many_cells_fit() {
        let wide = vec!["x"; 300].join(",");
        let long = "y".repeat(20_000);
        let records = read(&format!("{wide}\n{long}\n"), 4096);
        assert_eq!(records[0].matches('|').count(), 299);
        assert_eq!(records[1].len(), "2@600:".len() + 20_000);
    }
}
