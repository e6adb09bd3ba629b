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
use super::work::worked;
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

/// Quoted cells that are longer, in bytes, are followed only once.
const LONG: usize = 1 << 10;

/// What trying one cell costs besides its bytes.
const STEP: usize = 64;

/// A line to repair.
pub(super) struct Repair<'a> {
    grammar: &'a Grammar,
    bytes: &'a [u8],
    known: Known,
    /// What became of long cells, by where their content begins: they are tried
    /// again and again.
    long: Vec<(usize, Quoted)>,
    /// How many bytes may still be looked at: lines with hundreds of quotes are
    /// not worth hours.
    patience: usize,
}

/// Where the content of a cell stands, by what it was read as.
#[derive(Clone)]
enum Cell {
    /// As the rules have it; whether something is to be taken out of it.
    Strict(Range<usize>, bool),
    /// Quotes in it are characters.
    Lenient(Range<usize>),
    /// It is not quoted at all.
    Bare(Range<usize>),
}

/// A cell that begins with a quote, and which of its readings comes next.
#[derive(Clone, Copy)]
struct Choice {
    /// Where the cell begins.
    at: usize,
    /// Where its content does, after the quote.
    content: usize,
    /// How many cells stand before it.
    cells: usize,
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

/// One reading of a cell that begins with a quote.
enum Reading {
    /// What it is, where the cell ends, and at what.
    Cell(Cell, usize, Stop),
    /// Its quote is not closed in the bytes that are known.
    Open,
}

/// How a search ended.
enum Found {
    /// With these cells, so many bytes on.
    Line(Vec<Cell>, usize),
    /// There is no such reading.
    Nothing,
    /// More bytes are needed.
    More,
}

impl<'a> Repair<'a> {
    pub(super) fn new(grammar: &'a Grammar, bytes: &'a [u8], known: Known) -> Repair<'a> {
        Repair {
            grammar,
            bytes,
            known,
            long: Vec::new(),
            patience: 0,
        }
    }

    /// Fills in the cells of the first line; how many bytes it is. `width` is
    /// how many cells a row has. `None` where more bytes are needed.
    pub(super) fn line(
        &mut self,
        width: Option<usize>,
        spans: &mut Vec<Span>,
        scratch: &mut Vec<u8>,
    ) -> Option<usize> {
        let line = self.grammar.line_end(self.bytes, 0);
        if line.is_none() && self.known == Known::Some {
            return None;
        }
        let line = line.unwrap_or(self.bytes.len());
        self.patience = STEP * (256 + 8 * line.min(1 << 12)) + 16 * line;
        let far = self.far(line)?;
        let (cells, end) = self.best(width, line, far)?;
        self.fill(cells, spans, scratch);
        Some(end)
    }

    /// Fills in the cells of the first line, which ends at `line`, with every
    /// quote taken for a character.
    pub(super) fn bare_line(&self, line: usize, spans: &mut Vec<Span>, scratch: &mut Vec<u8>) {
        self.fill(self.bare(line), spans, scratch);
    }

    fn fill(&self, cells: Vec<Cell>, spans: &mut Vec<Span>, scratch: &mut Vec<u8>) {
        let (grammar, bytes) = (self.grammar, self.bytes);
        spans.clear();
        scratch.clear();
        for cell in cells {
            spans.push(match cell {
                Cell::Strict(at, escaped) => Span::quoted(grammar, bytes, at, escaped, scratch),
                Cell::Lenient(at) => Span::quoted(grammar, bytes, at, true, scratch),
                Cell::Bare(at) => Span::bare(grammar, bytes, at.start, at.end, scratch),
            });
        }
    }

    /// The cells of the line that ends here, and where they end: `far` at most,
    /// but for a cell that keeps the rules. `None` where more bytes are needed.
    fn best(
        &mut self,
        width: Option<usize>,
        line: usize,
        far: usize,
    ) -> Option<(Vec<Cell>, usize)> {
        // A reading with as many cells as a row may go on over the next lines.
        let aims = [(width, line), (width, far), (None, line)];
        let aims = aims.iter().skip(if width.is_some() { 0 } else { 2 });
        for (aim, end) in aims {
            for breaches in 1..=BREACHES {
                match self.search(*aim, breaches, *end) {
                    Found::Line(cells, end) => return Some((cells, end)),
                    Found::More => return None,
                    Found::Nothing => {}
                }
            }
        }
        Some((self.bare(line), line))
    }

    /// Where the last line ends that a cell with stray quotes may go on to.
    /// `None` where more bytes are needed to tell.
    fn far(&self, line: usize) -> Option<usize> {
        let near = &self.bytes[..self.bytes.len().min(line + FAR)];
        let next = self.grammar.line_end(near, line + 1);
        match line_ends(self.grammar, near, next).nth(LINES) {
            Some(end) => Some(end),
            None if self.known == Known::All || near.len() == line + FAR => Some(near.len()),
            None => None,
        }
    }

    /// Whether a reading that goes on to `end` takes lines for text that are rows
    /// of their own.
    fn swallows(&mut self, end: usize, width: usize) -> bool {
        self.tire(2 * end);
        let (grammar, bytes) = (self.grammar, &self.bytes[..end]);
        let mut ends = line_ends(grammar, bytes, grammar.line_end(bytes, 0));
        ends.any(|at| cells_of_line(grammar, self.bytes, at + 1).1 == Some(width))
    }

    /// The line with every quote taken for a character.
    fn bare(&self, line: usize) -> Vec<Cell> {
        let mut cells = Vec::new();
        let mut at = 0;
        loop {
            let (end, stop) = self.grammar.bare(&self.bytes[..line], at);
            cells.push(Cell::Bare(at..end));
            match stop {
                Stop::Line => return cells,
                Stop::Delimiter(len) => at = end + len,
            }
        }
    }

    /// So many bytes were looked at.
    fn tire(&mut self, bytes: usize) {
        self.patience = self.patience.saturating_sub(bytes);
    }

    /// The first reading with `aim` cells (any number, where there is none) and
    /// at most so many breaches of the rules. Without an aim it has to end with
    /// the line.
    fn search(&mut self, aim: Option<usize>, most: u32, line: usize) -> Found {
        let mut cells: Vec<Cell> = Vec::new();
        let mut choices: Vec<Choice> = Vec::new();
        let (mut at, mut breaches) = (0, 0);
        loop {
            if self.patience == 0 {
                return Found::Nothing;
            }
            self.tire(STEP);
            let mut step = match self.grammar.opening(self.bytes, at) {
                Some(open) => {
                    choices.push(Choice {
                        at,
                        content: open + 1,
                        cells: cells.len(),
                        breaches,
                        next: Next::Strict,
                    });
                    None
                }
                None => {
                    let (end, stop) = self.grammar.bare(self.bytes, at);
                    self.tire(end - at);
                    cells.push(Cell::Bare(at..end));
                    Some((end, stop))
                }
            };
            loop {
                if let Some((end, stop)) = step {
                    let next = match stop {
                        Stop::Delimiter(len) => end + len,
                        Stop::Line => end,
                    };
                    if next >= self.bytes.len() && self.known == Known::Some {
                        return Found::More;
                    }
                    if stop != Stop::Line {
                        at = next;
                        break;
                    }
                    let fits = match aim {
                        Some(width) => width == cells.len() && !self.swallows(end, width),
                        None => end <= line,
                    };
                    if fits && breaches > 0 {
                        return Found::Line(cells, end);
                    }
                }
                // Another reading of the last cell that has one left.
                let Some(mut choice) = choices.pop() else {
                    return Found::Nothing;
                };
                cells.truncate(choice.cells);
                breaches = choice.breaches;
                step = None;
                match self.read(&mut choice, most, line) {
                    Some(Reading::Cell(cell, end, stop)) => {
                        breaches += u32::from(!matches!(cell, Cell::Strict(..)));
                        cells.push(cell);
                        step = Some((end, stop));
                    }
                    Some(Reading::Open) if self.known == Known::Some => return Found::More,
                    Some(Reading::Open) => {}
                    None => continue,
                }
                choices.push(choice);
            }
        }
    }

    /// The next reading of a cell; `None` when all were tried.
    fn read(&mut self, choice: &mut Choice, most: u32, line: usize) -> Option<Reading> {
        let (grammar, bytes) = (self.grammar, self.bytes);
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
                    match self.strict(choice.content) {
                        Quoted::Closed(inside, end, stop, escaped) => {
                            let cell = Cell::Strict(choice.content..inside, escaped);
                            return Some(Reading::Cell(cell, end, stop));
                        }
                        Quoted::Open => return Some(Reading::Open),
                        Quoted::Malformed(_) | Quoted::Endless => {}
                    }
                }
                Next::Lenient(from) => {
                    let quote = grammar.dialect.quote.byte();
                    let rest = bytes.get(from..line).unwrap_or(&[]);
                    let found = memchr::memchr(quote, rest);
                    worked(found.unwrap_or(rest.len()));
                    self.tire(found.unwrap_or(rest.len()) + 8);
                    let Some(found) = found else {
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
                    self.tire(end - choice.at);
                    return Some(Reading::Cell(Cell::Bare(choice.at..end), end, stop));
                }
                Next::None => return None,
            }
        }
    }

    /// A cell as the rules have it, whose content begins here.
    fn strict(&mut self, content: usize) -> Quoted {
        if let Some((_, read)) = self.long.iter().find(|(at, _)| *at == content) {
            return *read;
        }
        let read = quoted(self.grammar, self.bytes, content);
        let end = match read {
            Quoted::Closed(_, end, ..) | Quoted::Malformed(end) => end,
            Quoted::Open | Quoted::Endless => self.bytes.len(),
        };
        match end - content > LONG {
            true => self.long.push((content, read)),
            false => self.tire(end - content),
        }
        read
    }
}

/// The line ends from the first of them on.
fn line_ends(grammar: &Grammar, bytes: &[u8], first: Option<usize>) -> impl Iterator<Item = usize> {
    std::iter::successors(first, |at| grammar.line_end(bytes, at + 1))
}
