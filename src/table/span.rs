//! Where a cell stands: in the bytes of its record or, where quotes were taken
//! out of it, in a scratch beside them.

use super::Escape;
use super::grammar::Grammar;
use std::ops::Range;

/// A cell's place. Records are shorter than 2³¹ bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    start: u32,
    /// The end; the highest bit says that it is one of the scratch.
    end: u32,
}

const SCRATCH: u32 = 1 << 31;

impl Span {
    /// A cell as it stands.
    pub(super) fn plain(start: usize, end: usize) -> Span {
        Span {
            start: start as u32,
            end: end as u32,
        }
    }

    /// A cell that is written to the scratch.
    pub(super) fn written(cell: &[u8], scratch: &mut Vec<u8>) -> Span {
        let start = scratch.len() as u32;
        scratch.extend_from_slice(cell);
        Span {
            start,
            end: scratch.len() as u32 | SCRATCH,
        }
    }

    /// A cell that is not quoted: as it stands or, where backslashes may stand
    /// in it, without them.
    pub(super) fn bare(
        grammar: &Grammar,
        bytes: &[u8],
        start: usize,
        end: usize,
        scratch: &mut Vec<u8>,
    ) -> Span {
        let backslash = grammar.dialect.escape == Escape::Backslash;
        match backslash && bytes[start..end].contains(&b'\\') {
            true => Span::quoted(grammar, bytes, start..end, true, scratch),
            false => Span::plain(start, end),
        }
    }

    /// The content of a quoted cell: as it stands or, where it is `escaped`,
    /// without its doubled quotes and backslashes.
    pub(super) fn quoted(
        grammar: &Grammar,
        bytes: &[u8],
        inside: Range<usize>,
        escaped: bool,
        scratch: &mut Vec<u8>,
    ) -> Span {
        if !escaped {
            return Span::plain(inside.start, inside.end);
        }
        let quote = grammar.dialect.quote.byte();
        let backslash = grammar.dialect.escape == Escape::Backslash;
        let start = scratch.len() as u32;
        let mut rest = &bytes[inside];
        while let [byte, tail @ ..] = rest {
            rest = match tail {
                [next, after @ ..] if *byte == quote && *next == quote => {
                    scratch.push(quote);
                    after
                }
                [next, after @ ..] if backslash && *byte == b'\\' && grammar.is_sign(tail, 0) => {
                    scratch.push(*next);
                    after
                }
                _ => {
                    scratch.push(*byte);
                    tail
                }
            };
        }
        Span {
            start,
            end: scratch.len() as u32 | SCRATCH,
        }
    }

    /// Whether a quote stands before the cell, so that it is a quoted one.
    pub(super) fn follows(&self, bytes: &[u8], quote: u8) -> bool {
        let at = (self.start as usize).checked_sub(1);
        self.end & SCRATCH != 0 || at.and_then(|at| bytes.get(at)) == Some(&quote)
    }

    /// How much of the record's bytes it needs.
    pub(super) fn end_in_bytes(&self) -> usize {
        match self.end & SCRATCH {
            0 => self.end as usize,
            _ => 0,
        }
    }

    /// The cell.
    pub(super) fn of<'a>(&self, bytes: &'a [u8], scratch: &'a [u8]) -> &'a [u8] {
        let (from, end) = match self.end & SCRATCH {
            0 => (bytes, self.end),
            _ => (scratch, self.end & !SCRATCH),
        };
        from.get(self.start as usize..end as usize).unwrap_or(&[])
    }
}
