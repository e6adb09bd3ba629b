//! One record of a file: its cells as bytes, where it begins, and what was wrong
//! with its quotes. What it is in its table is `layout`'s to say.

use super::span::Span;
use super::work::worked;
use crate::source::Locator;

/// One record, for as long as it is looked at.
pub struct Record<'a> {
    pub(super) bytes: &'a [u8],
    /// Cells whose quotes were taken out of them.
    pub(super) scratch: &'a [u8],
    pub(super) spans: &'a [Span],
    /// Where it begins.
    pub at: Locator,
    /// What was wrong with its quotes.
    pub flaw: Flaw,
    /// Blank lines stand before it.
    pub after_gap: bool,
}

/// What is wrong with the quotes of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing.
    None,
    /// A quote stands where none may, and was taken for a character.
    Stray,
    /// A quote is never closed, and was taken for a character.
    Unclosed,
    /// A line end stands in a cell without quotes: its lines were put together.
    Broken,
    /// A delimiter is missing, too many or another: its cells were put where they
    /// belong.
    Shifted,
    /// The line is longer than [`super::LONGEST`]; what is beyond was left out.
    TooLong,
}

impl<'a> Record<'a> {
    /// How many cells it has, at least 1.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Never: a record has a cell.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// The bytes of a cell, unquoted; empty past the last.
    pub fn cell(&self, index: usize) -> &'a [u8] {
        match self.spans.get(index) {
            Some(span) => span.of(self.bytes, self.scratch),
            None => &[],
        }
    }

    /// Its cells in order.
    pub fn iter(&self) -> impl Iterator<Item = &'a [u8]> + '_ {
        let (bytes, scratch) = (self.bytes, self.scratch);
        self.spans.iter().map(move |span| span.of(bytes, scratch))
    }

    /// Whether its cells hold nothing but blanks: a line of delimiters, be they
    /// this file's or others, or a line that is drawn.
    pub fn is_blank(&self) -> bool {
        let delimiter = |b: &u8| {
            matches!(
                b,
                b',' | b';' | b'|' | b'"' | b'-' | b'=' | b'+' | b'_' | b':' | b'*'
            )
        };
        self.iter()
            .all(|cell| is_blank(cell) || cell.iter().all(delimiter))
    }
}

/// A record that outlives the bytes it was split from.
#[derive(Clone, Debug)]
pub struct Kept {
    bytes: Vec<u8>,
    scratch: Vec<u8>,
    spans: Vec<Span>,
    at: Locator,
    flaw: Flaw,
    after_gap: bool,
}

impl Kept {
    /// How much memory it takes, in bytes.
    pub fn weight(&self) -> usize {
        self.bytes.len() + self.scratch.len() + std::mem::size_of_val(&self.spans[..])
    }

    /// The record.
    pub fn record(&self) -> Record<'_> {
        Record {
            bytes: &self.bytes,
            scratch: &self.scratch,
            spans: &self.spans,
            at: self.at,
            flaw: self.flaw,
            after_gap: self.after_gap,
        }
    }
}

impl Kept {
    /// The records as one: the last cell of each goes on as the first of the next,
    /// on a line of its own.
    pub(super) fn joined(halves: &[Kept]) -> Option<Kept> {
        let (first, rest) = halves.split_first()?;
        let mut cells: Vec<Vec<u8>> = first.record().iter().map(<[u8]>::to_vec).collect();
        for half in rest {
            let half = half.record();
            let mut more = half.iter().map(<[u8]>::to_vec);
            if let (Some(last), Some(next)) = (cells.last_mut(), more.next()) {
                last.push(b'\n');
                last.extend(next);
            }
            cells.extend(more);
        }
        Some(Kept {
            flaw: Flaw::Broken,
            ..first.with_cells(&cells)
        })
    }

    /// Its bytes, up to the last cell that stands in them.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same with other cells.
    pub(super) fn with_cells(&self, cells: &[Vec<u8>]) -> Kept {
        let mut scratch = Vec::new();
        let spans = cells.iter().map(|cell| Span::written(cell, &mut scratch));
        Kept {
            spans: spans.collect(),
            bytes: Vec::new(),
            scratch,
            flaw: Flaw::Shifted,
            ..*self
        }
    }
}

impl Record<'_> {
    /// A copy of it that can be kept.
    pub fn keep(&self) -> Kept {
        let end = self.spans.iter().map(|s| s.end_in_bytes()).max();
        Kept {
            bytes: self.bytes[..end.unwrap_or(0)].to_vec(),
            scratch: self.scratch.to_vec(),
            spans: self.spans.to_vec(),
            at: self.at,
            flaw: self.flaw,
            after_gap: self.after_gap,
        }
    }
}

/// Whether a cell holds nothing but blanks, among them NULs and the no-break
/// space of Windows-1252 and of UTF-8.
pub fn is_blank(cell: &[u8]) -> bool {
    worked(1);
    cell.iter()
        .all(|b| b.is_ascii_whitespace() || matches!(b, 0 | 0x1a | 0xa0 | 0xc2))
}
