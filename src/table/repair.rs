//! One line whose quotes break the rules → the cells that a careful person would
//! see in it, who has its neighbours before their eyes: the reading with as many
//! cells as a row, for which the fewest quotes have to be taken for characters.
//!
//! A cell that begins with a quote can be read as RFC 4180 has it, as ending at a
//! later quote on the same line (those before it are characters), or as not
//! quoted at all. These choices are tried in that order, first with one that
//! breaks the rules, then with two, up to [`BREACHES`].

use super::grammar::{Grammar, Quoted, Stop, cells_of_line, quoted};
use super::span::Span;
use std::ops::Range;

/// How many choices of a line may break the rules.
const BREACHES: u32 = 4;

/// How much of what follows is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// More bytes may come.
    Some,
    /// No byte follows, or none that is looked at.
    All,
}

/// How far, in bytes and in line ends, a cell with stray quotes may go on.
const FAR: usize = 16 << 10;
const LINES: usize = 8;

/// A line to repair.
pub(super) struct Repair<'a> {
    pub(super) grammar: &'a Grammar,
    pub(super) bytes: &'a [u8],
    pub(super) known: Known,
    /// Filled with its cells.
    pub(super) spans: &'a mut Vec<Span>,
    /// See [`Span`].
    pub(super) scratch: &'a mut Vec<u8>,
}

/// A cell that begins with a quote, and which of its readings comes next.
#[derive(Clone, Copy)]
struct Choice {
    /// Where the cell begins.
    at: usize,
    /// Where its content does, after the quote.
    content: usize,
    cells: usize,
    scratch: usize,
    breaches: u32,
    next: Next,
}

/// The readings of a cell that begins with a quote, in the order in which they
/// are tried.
#[derive(Clone, Copy)]
enum Next {
    /// As the rules have it.
    Strict,
    /// Ending at the first quote from here on that something may follow.
    Lenient(usize),
    /// The quote is a character.
    Bare,
    /// All were tried.
    None,
}

/// How a search ended.
enum Found {
    /// At the end of a line, so many bytes on.
    Line(usize),
    /// There is no such reading.
    Nothing,
    /// More bytes are needed.
    More,
}

impl Repair<'_> {
    /// Fills in the cells of the first line; how many bytes it is. `width` is
    /// how many cells a row has. `None` where more bytes are needed.
    pub(super) fn line(&mut self, width: Option<usize>) -> Option<usize> {
        let line = memchr::memchr2(b'\n', b'\r', self.bytes);
        if line.is_none() && self.known == Known::Some {
            return None;
        }
        let line = line.unwrap_or(self.bytes.len());
        // Lines with hundreds of quotes are not worth hours.
        let mut patience = 256 + 8 * line.min(1 << 12);
        let far = self.far(line)?;
        // A reading with as many cells as a row may go on over the next lines.
        let aims = [(width, line), (width, far), (None, line)];
        let aims = aims.iter().skip(if width.is_some() { 0 } else { 2 });
        for (aim, end) in aims {
            for breaches in 1..=BREACHES {
                match self.search(*aim, breaches, *end, &mut patience) {
                    Found::Line(len) => return Some(len),
                    Found::More => return None,
                    Found::Nothing => {}
                }
            }
        }
        Some(self.bare(line))
    }

    fn bare_span(&mut self, start: usize, end: usize) -> Span {
        Span::bare(self.grammar, self.bytes, start, end, self.scratch)
    }

    fn push_bare(&mut self, start: usize, end: usize) {
        let span = self.bare_span(start, end);
        self.spans.push(span);
    }

    fn quoted(&mut self, inside: Range<usize>, escaped: bool) -> Span {
        Span::quoted(self.grammar, self.bytes, inside, escaped, self.scratch)
    }

    /// Where the last line ends that a cell with stray quotes may go on to.
    /// `None` where more bytes are needed to tell.
    fn far(&self, line: usize) -> Option<usize> {
        let near = &self.bytes[..self.bytes.len().min(line + FAR)];
        let ends = memchr::memchr2_iter(b'\n', b'\r', near);
        match ends.skip_while(|at| *at <= line).nth(LINES) {
            Some(end) => Some(end),
            None if self.known == Known::All || near.len() == line + FAR => Some(near.len()),
            None => None,
        }
    }

    /// Whether a reading that goes on to `end` takes lines for text that are rows
    /// of their own.
    fn swallows(&self, end: usize, width: usize) -> bool {
        let mut ends = memchr::memchr2_iter(b'\n', b'\r', &self.bytes[..end]);
        ends.any(|at| cells_of_line(self.grammar, self.bytes, at + 1).1 == Some(width))
    }

    /// The line with every quote taken for a character.
    pub(super) fn bare(&mut self, line: usize) -> usize {
        self.spans.clear();
        self.scratch.clear();
        let mut at = 0;
        loop {
            let (end, stop) = self.grammar.bare(&self.bytes[..line], at);
            self.push_bare(at, end);
            match stop {
                Stop::Line => return line,
                Stop::Delimiter(len) => at = end + len,
            }
        }
    }

    /// The first reading with `aim` cells (any number, where there is none) and
    /// at most so many breaches of the rules. Without an aim it has to end with
    /// the line.
    fn search(
        &mut self,
        aim: Option<usize>,
        most: u32,
        line: usize,
        patience: &mut usize,
    ) -> Found {
        self.spans.clear();
        self.scratch.clear();
        let mut choices: Vec<Choice> = Vec::new();
        let (mut at, mut breaches) = (0, 0);
        loop {
            if *patience == 0 {
                return Found::Nothing;
            }
            *patience -= 1;
            let step = match self.grammar.opening(self.bytes, at) {
                Some(open) => {
                    choices.push(Choice {
                        at,
                        content: open + 1,
                        cells: self.spans.len(),
                        scratch: self.scratch.len(),
                        breaches,
                        next: Next::Strict,
                    });
                    None
                }
                None => {
                    let (end, stop) = self.grammar.bare(self.bytes, at);
                    self.push_bare(at, end);
                    Some((end, stop))
                }
            };
            let mut step = step;
            loop {
                if let Some((end, stop)) = step {
                    match stop {
                        Stop::Delimiter(len) => {
                            at = end + len;
                            break;
                        }
                        Stop::Line => {
                            let fits = match aim {
                                Some(width) => {
                                    width == self.spans.len() && !self.swallows(end, width)
                                }
                                None => end <= line,
                            };
                            if fits && breaches > 0 {
                                return Found::Line(end);
                            }
                        }
                    }
                }
                // Another reading of the last cell that has one left.
                let Some(choice) = choices.last_mut() else {
                    return Found::Nothing;
                };
                self.spans.truncate(choice.cells);
                self.scratch.truncate(choice.scratch);
                breaches = choice.breaches;
                match read(self.grammar, self.bytes, choice, most, line) {
                    Some(Reading::Cell(cell, end, stop)) => {
                        let (span, breach) = match cell {
                            Cell::Bare(at) => (self.bare_span(at.start, at.end), 1),
                            Cell::Strict(at, escaped) => (self.quoted(at, escaped), 0),
                            Cell::Lenient(at) => (self.quoted(at, true), 1),
                        };
                        self.spans.push(span);
                        breaches += breach;
                        step = Some((end, stop));
                    }
                    Some(Reading::Open) if self.known == Known::Some => return Found::More,
                    Some(Reading::Open) => step = None,
                    None => {
                        choices.pop();
                        step = None;
                    }
                }
            }
        }
    }
}

/// One reading of a cell that begins with a quote.
enum Reading {
    /// Its content, where the cell ends, and at what.
    Cell(Cell, usize, Stop),
    /// Its quote is not closed in the bytes that are known.
    Open,
}

/// Where the content of a cell stands, by what it was read as.
enum Cell {
    /// As the rules have it; whether something is to be taken out of it.
    Strict(Range<usize>, bool),
    /// Quotes in it are characters.
    Lenient(Range<usize>),
    /// It is not quoted at all.
    Bare(Range<usize>),
}

/// The next reading of a cell; `None` when all were tried.
fn read(
    grammar: &Grammar,
    bytes: &[u8],
    choice: &mut Choice,
    most: u32,
    line: usize,
) -> Option<Reading> {
    loop {
        match choice.next {
            Next::Strict => {
                // Another breach is only thinkable where one is left.
                let left = choice.breaches < most;
                choice.next = if left {
                    Next::Lenient(choice.content)
                } else {
                    Next::None
                };
                match quoted(grammar, bytes, choice.content) {
                    Quoted::Closed(inside, end, stop, escaped) => {
                        let cell = Cell::Strict(choice.content..inside, escaped);
                        return Some(Reading::Cell(cell, end, stop));
                    }
                    Quoted::Open => return Some(Reading::Open),
                    Quoted::Malformed => {}
                }
            }
            Next::Lenient(from) => {
                let quote = grammar.dialect.quote.byte();
                let rest = bytes.get(from..line).unwrap_or(&[]);
                let Some(found) = memchr::memchr(quote, rest) else {
                    choice.next = Next::Bare;
                    continue;
                };
                let inside = from + found;
                choice.next = Next::Lenient(inside + 1);
                if let Some((end, stop)) = grammar.after_quote(bytes, inside + 1) {
                    let cell = Cell::Lenient(choice.content..inside);
                    return Some(Reading::Cell(cell, end, stop));
                }
            }
            Next::Bare => {
                choice.next = Next::None;
                let (end, stop) = grammar.bare(bytes, choice.at);
                return Some(Reading::Cell(Cell::Bare(choice.at..end), end, stop));
            }
            Next::None => return None,
        }
    }
}
