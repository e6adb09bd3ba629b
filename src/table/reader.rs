//! Bytes → records: splits what it is pushed, slice by slice, into cells, and
//! says on which line and at which byte each record begins. Cells stay bytes;
//! their meaning is `record`'s.
//!
//! RFC 4180 in any [`Dialect`]. Where quotes break its rules (a quote that is
//! never closed, or one inside a cell that nobody doubled), `repair` looks for
//! the reading of that line which has as many cells as its neighbours, so that
//! one stray quote never swallows what follows.

use super::grammar::{Grammar, Quoted, Stop, blanks, cells_of_line, quoted};
use super::repair::{Known, Repair};
use super::span::Span;
use super::wrapped::unwrapped;
use super::{Delimiter, Dialect, Flaw, Record};
use crate::source::Locator;

/// How long a record may be. Of a longer one the rest is left out: memory stays
/// bounded whatever is dropped.
pub const LONGEST: usize = 16 << 20;

/// Splits the bytes of one file. Lines end with LF, CRLF or CR.
pub struct Reader {
    grammar: Grammar,
    /// What was pushed and is not a record yet.
    bytes: Vec<u8>,
    scratch: Vec<u8>,
    spans: Vec<Span>,
    /// How many cells a row has, where that is known: what a stray quote is
    /// judged by.
    width: Option<usize>,
    /// Where `bytes` begins.
    here: Locator,
    /// The last byte was a CR, so that an LF now ends no other line.
    after_cr: bool,
    /// Line ends since the last record.
    gap: u64,
    /// The rest of a line that was too long is still to be passed over.
    skipping: bool,
    /// A record was handed out.
    begun: bool,
}

/// What splitting at one place came to.
enum Split {
    /// A record of so many bytes.
    Record(usize, Flaw),
    /// More bytes are needed.
    More,
}

impl Reader {
    /// A reader at the first byte of a file.
    pub fn new(dialect: Dialect) -> Reader {
        Reader {
            grammar: Grammar::of(dialect),
            bytes: Vec::new(),
            scratch: Vec::new(),
            spans: Vec::new(),
            width: None,
            here: Locator { offset: 0, line: 1 },
            after_cr: false,
            gap: 0,
            skipping: false,
            begun: false,
        }
    }

    /// Says how many cells a row has.
    pub fn expect(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// Whether no record was handed out yet.
    pub fn is_at_first_record(&self) -> bool {
        !self.begun
    }

    /// Skips bytes that are no record (a byte order mark, a `sep=` line).
    pub fn skip(&mut self, bytes: &[u8]) {
        self.here = pass(self.here, bytes, &mut self.after_cr);
    }

    /// Takes the next bytes and hands out each record that they end. Who takes
    /// it may say how many cells a row has from here on.
    pub fn push(&mut self, input: &[u8], each: &mut dyn FnMut(Record<'_>) -> Option<usize>) {
        let mut bytes = std::mem::take(&mut self.bytes);
        if bytes.is_empty() {
            // Most bytes of a slice need not be copied.
            let read = self.split(input, false, each);
            bytes.extend_from_slice(&input[read..]);
        } else {
            bytes.extend_from_slice(input);
            let read = self.split(&bytes, false, each);
            bytes.drain(..read);
        }
        self.bytes = bytes;
    }

    /// Says that no byte follows, and hands out the last record if the file
    /// does not end with a line end.
    pub fn finish(&mut self, each: &mut dyn FnMut(Record<'_>) -> Option<usize>) {
        let bytes = std::mem::take(&mut self.bytes);
        self.split(&bytes, true, each);
    }

    /// Hands out the records in these bytes; how many bytes they are.
    fn split(
        &mut self,
        bytes: &[u8],
        last: bool,
        each: &mut dyn FnMut(Record<'_>) -> Option<usize>,
    ) -> usize {
        let mut from = 0;
        loop {
            from += self.pass_line_ends(&bytes[from..]);
            let rest = &bytes[from..];
            if rest.is_empty() {
                return from;
            }
            if self.skipping {
                let end = self.grammar.line_end(rest, 0);
                let skipped = end.unwrap_or(rest.len());
                self.here = pass(self.here, &rest[..skipped], &mut self.after_cr);
                self.skipping = end.is_none();
                from += skipped;
                continue;
            }
            let Split::Record(len, flaw) = self.record(rest, last) else {
                return from;
            };
            let width = each(Record {
                bytes: rest,
                scratch: &self.scratch,
                spans: &self.spans,
                at: self.here,
                flaw,
                after_gap: self.gap > 1,
            });
            self.width = width.or(self.width);
            (self.gap, self.begun) = (0, true);
            self.skipping = flaw == Flaw::TooLong;
            self.here = pass(self.here, &rest[..len], &mut self.after_cr);
            from += len;
        }
    }

    /// Line ends between records belong to none.
    fn pass_line_ends(&mut self, bytes: &[u8]) -> usize {
        let ends = bytes
            .iter()
            .take_while(|b| matches!(b, b'\n' | b'\r'))
            .count();
        if ends > 0 {
            let before = self.here.line;
            self.here = pass(self.here, &bytes[..ends], &mut self.after_cr);
            self.gap += self.here.line - before;
        }
        ends
    }

    /// The record that begins at the first byte.
    fn record(&mut self, bytes: &[u8], last: bool) -> Split {
        let bounded = bytes.len() > LONGEST;
        let bytes = if bounded { &bytes[..LONGEST] } else { bytes };
        let known = if bounded || last {
            Known::All
        } else {
            Known::Some
        };
        self.spans.clear();
        self.scratch.clear();
        let grammar = &self.grammar;
        let mut at = match grammar.dialect.delimiter.is_blanks() {
            true => blanks(bytes, 0),
            false => 0,
        };
        let mut quotes = false;
        loop {
            let (end, stop);
            if let Some(open) = grammar.opening(bytes, at) {
                quotes = true;
                match quoted(grammar, bytes, open + 1) {
                    Quoted::Closed(content, close, by, escaped) => {
                        let inside = open + 1..content;
                        let span = Span::quoted(grammar, bytes, inside, escaped, &mut self.scratch);
                        self.spans.push(span);
                        (end, stop) = (close, by);
                    }
                    Quoted::Malformed(_) => return self.repair(bytes, known, Flaw::Stray),
                    Quoted::Open if known == Known::Some => return Split::More,
                    Quoted::Open | Quoted::Endless => {
                        // Too long a cell is given up for its line's sake.
                        if grammar.line_end(bytes, open).is_some() {
                            return self.repair(bytes, known, Flaw::Unclosed);
                        }
                        return match (known, bounded) {
                            (Known::Some, _) => Split::More,
                            (_, true) => Split::Record(bytes.len(), Flaw::TooLong),
                            (_, false) => self.cut(bytes, open + 1),
                        };
                    }
                }
            } else {
                (end, stop) = grammar.bare(bytes, at);
                let span = Span::bare(grammar, bytes, at, end, &mut self.scratch);
                self.spans.push(span);
            }
            if end >= bytes.len() {
                if bounded {
                    return Split::Record(end, Flaw::TooLong);
                }
                if !last {
                    return Split::More;
                }
            }
            match stop {
                Stop::Delimiter(len) => {
                    at = end + len;
                    if at >= bytes.len() && known == Known::Some {
                        return Split::More;
                    }
                    // Blanks at the end of a line stand before no cell.
                    let trailing = grammar.dialect.delimiter.is_blanks()
                        && grammar.stop(bytes, at) == Some(Stop::Line);
                    if trailing {
                        return Split::Record(at, Flaw::None);
                    }
                }
                Stop::Line => {
                    let wrong = self.width.is_some_and(|w| w != self.spans.len());
                    if quotes && wrong && grammar.line_end(&bytes[..end], 0).is_some() {
                        return self.reconsider(bytes, end);
                    }
                    if quotes && self.spans.len() == 1 {
                        self.unwrap(bytes);
                    }
                    return Split::Record(end, Flaw::None);
                }
            }
        }
    }

    /// The only cell of a record may be a whole line in quotes: it is where it
    /// has as many cells as a row, or the dialect says that lines may be.
    fn unwrap(&mut self, bytes: &[u8]) {
        let Some(span) = self.spans.first() else {
            return;
        };
        let cells = unwrapped(&self.grammar, span.of(bytes, &self.scratch));
        let whole =
            |cells: &Vec<Vec<u8>>| self.grammar.dialect.wrapped || self.width == Some(cells.len());
        if let Some(cells) = cells.filter(whole) {
            self.scratch.clear();
            let scratch = &mut self.scratch;
            self.spans = cells.iter().map(|c| Span::written(c, scratch)).collect();
        }
    }

    /// The file ends in the middle of a quoted cell whose content begins at
    /// `inside`: it was cut, unless other cells of its line are not quoted and
    /// the line has as many cells as a row without that quote.
    fn cut(&mut self, bytes: &[u8], inside: usize) -> Split {
        let (mut spans, mut scratch) = (self.spans.clone(), self.scratch.clone());
        let quote = self.grammar.dialect.quote.byte();
        let bare = |span: &Span| !span.follows(bytes, quote);
        if spans.iter().any(bare) {
            let repaired = self.repair(bytes, Known::All, Flaw::Unclosed);
            if self.width == Some(self.spans.len()) {
                return repaired;
            }
        }
        let inside = inside..bytes.len();
        spans.push(Span::quoted(
            &self.grammar,
            bytes,
            inside,
            true,
            &mut scratch,
        ));
        (self.spans, self.scratch) = (spans, scratch);
        Split::Record(bytes.len(), Flaw::Unclosed)
    }

    /// A record over several lines that has not as many cells as a row: two
    /// stray quotes may have found each other. They have if its first two lines
    /// are rows without them; else it is a row that is short or long.
    fn reconsider(&mut self, bytes: &[u8], end: usize) -> Split {
        let line = self.grammar.line_end(bytes, 0).unwrap_or(end);
        let next = line
            + if bytes[line..].starts_with(b"\r\n") {
                2
            } else {
                1
            };
        let is_row = |at| Some(cells_of_line(&self.grammar, bytes, at).0) == self.width;
        if !is_row(0) || !is_row(next) {
            return Split::Record(end, Flaw::None);
        }
        let repair = Repair::new(&self.grammar, bytes, Known::All);
        repair.bare_line(line, &mut self.spans, &mut self.scratch);
        Split::Record(line, Flaw::Stray)
    }

    fn repair(&mut self, bytes: &[u8], known: Known, flaw: Flaw) -> Split {
        let (spans, scratch) = (&mut self.spans, &mut self.scratch);
        let mut repair = Repair::new(&self.grammar, bytes, known);
        match repair.line(self.width, spans, scratch) {
            Some(len) => Split::Record(len, flaw),
            None => Split::More,
        }
    }
}

/// Where one is after these bytes.
fn pass(mut here: Locator, bytes: &[u8], after_cr: &mut bool) -> Locator {
    let mut cr = *after_cr;
    for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        let follows_cr = if at == 0 { cr } else { bytes[at - 1] == b'\r' };
        if bytes[at] == b'\r' || !follows_cr {
            here.line += 1;
        }
    }
    if let Some(last) = bytes.last() {
        cr = *last == b'\r';
    }
    *after_cr = cr;
    here.offset += bytes.len() as u64;
    here
}

/// What stands between cells, for callers that only want to split.
impl From<Delimiter> for Dialect {
    fn from(delimiter: Delimiter) -> Dialect {
        Dialect::of(delimiter)
    }
}

#[cfg(test)]
mod tests;
