//! A dialect at one place of the bytes: what opens a cell there, what ends it, and
//! how far a quoted one goes by the rules of RFC 4180.

use super::work::worked;
use super::{Dialect, Escape};

/// Which bytes end an unquoted cell.
pub(super) struct Stops([bool; 256]);

impl Stops {
    fn of(dialect: &Dialect) -> Stops {
        let mut stops = [false; 256];
        stops[usize::from(b'\n')] = true;
        stops[usize::from(b'\r')] = true;
        stops[usize::from(b'\\')] = dialect.escape == Escape::Backslash;
        match dialect.delimiter.bytes() {
            [] => {
                stops[usize::from(b' ')] = true;
                stops[usize::from(b'\t')] = true;
            }
            [first, ..] => stops[usize::from(*first)] = true,
        }
        Stops(stops)
    }
}

/// What a reader is at a given place of its bytes.
pub(super) struct Grammar {
    pub(super) dialect: Dialect,
    stops: Stops,
    backslash: bool,
}

/// What ends a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// A delimiter, of so many bytes.
    Delimiter(usize),
    /// A line end, or the end of the file.
    Line,
}

impl Grammar {
    pub(super) fn of(dialect: Dialect) -> Grammar {
        Grammar {
            dialect,
            stops: Stops::of(&dialect),
            backslash: dialect.escape == Escape::Backslash,
        }
    }

    /// Whether a backslash before this place escapes something.
    pub(super) fn is_sign(&self, bytes: &[u8], at: usize) -> bool {
        let quote = self.dialect.quote.byte();
        let sign = |b: &u8| *b == quote || matches!(b, b'\\' | b'\n');
        let delimiter = self.dialect.delimiter.bytes();
        let part = !delimiter.is_empty() && bytes[at..].starts_with(delimiter);
        part || bytes.get(at).is_some_and(sign)
    }

    /// What ends a cell here, if something does. `bytes[at]` may be past the end.
    #[inline]
    pub(super) fn stop(&self, bytes: &[u8], at: usize) -> Option<Stop> {
        let Some(&byte) = bytes.get(at) else {
            return Some(Stop::Line);
        };
        if !self.stops.0[usize::from(byte)] {
            return None;
        }
        match byte {
            b'\n' => return Some(Stop::Line),
            // Beside LFs a CR ends a line only with one, unless others do alone.
            b'\r' if self.dialect.cr || bytes.get(at + 1) == Some(&b'\n') => {
                return Some(Stop::Line);
            }
            b'\r' => return None,
            b'\\' if self.backslash => return None,
            _ => {}
        }
        let delimiter = &self.dialect.delimiter;
        match delimiter.bytes() {
            [] => {
                let run = blanks(bytes, at);
                let ends = matches!(bytes.get(at + run), None | Some(b'\n' | b'\r'));
                (run >= delimiter.least() || ends).then_some(Stop::Delimiter(run))
            }
            [_] => Some(Stop::Delimiter(1)),
            long => bytes[at..]
                .starts_with(long)
                .then_some(Stop::Delimiter(long.len())),
        }
    }

    /// The end of an unquoted cell that begins here, and what ends it.
    #[inline]
    pub(super) fn bare(&self, bytes: &[u8], mut at: usize) -> (usize, Stop) {
        loop {
            let from = at;
            while at < bytes.len() && !self.stops.0[usize::from(bytes[at])] {
                at += 1;
            }
            worked(at - from + 1);
            if let Some(stop) = self.stop(bytes, at) {
                return (at, stop);
            }
            // A backslash takes the next sign out of its office.
            let escapes = bytes[at] == b'\\' && self.backslash;
            at += if escapes && self.is_sign(bytes, at + 1) {
                2
            } else {
                1
            };
        }
    }

    /// Where a quote opens a cell that begins here: there, or after blanks.
    #[inline]
    pub(super) fn opening(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let quote = self.dialect.quote.byte();
        match bytes.get(at) {
            Some(&b) if b == quote => Some(at),
            Some(b' ' | b'\t') if !self.dialect.delimiter.is_blanks() => {
                // A run of blanks may be thousands of delimiters: only as far as
                // this cell.
                let mut open = at;
                while matches!(bytes.get(open), Some(b' ' | b'\t')) {
                    worked(1);
                    if self.stop(bytes, open).is_some() {
                        return None;
                    }
                    open += 1;
                }
                (bytes.get(open) == Some(&quote)).then_some(open)
            }
            _ => None,
        }
    }

    /// The first line end from here on, quotes or not.
    pub(super) fn line_end(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let rest = bytes.get(from..).unwrap_or(&[]);
        let mut ends = memchr::memchr2_iter(b'\n', b'\r', rest).map(|at| from + at);
        let end = ends.find(|at| self.stop(bytes, *at) == Some(Stop::Line));
        worked(end.unwrap_or(bytes.len()).saturating_sub(from));
        end
    }

    /// What ends the cell whose closing quote stands just before `at`: blanks
    /// may stand between. `None` where something else does.
    #[inline]
    pub(super) fn after_quote(&self, bytes: &[u8], at: usize) -> Option<(usize, Stop)> {
        if let Some(stop) = self.stop(bytes, at) {
            return Some((at, stop));
        }
        let mut at = at;
        while matches!(bytes.get(at), Some(b' ' | b'\t' | b'\r')) {
            at += 1;
            worked(1);
            if let Some(stop) = self.stop(bytes, at) {
                return Some((at, stop));
            }
        }
        None
    }
}

/// How many cells the line has that begins at `at`, with every quote taken for a
/// character, and by the rules; the latter `None` where it breaks them or goes on
/// over the next line.
pub(super) fn cells_of_line(grammar: &Grammar, bytes: &[u8], at: usize) -> (usize, Option<usize>) {
    let end = grammar.line_end(bytes, at).unwrap_or(bytes.len());
    let line = bytes.get(at..end).unwrap_or(&[]);
    let (mut bare, mut from) = (0, 0);
    loop {
        let (end, stop) = grammar.bare(line, from);
        bare += 1;
        match stop {
            Stop::Line => break,
            Stop::Delimiter(len) => from = end + len,
        }
    }
    let (mut strict, mut from) = (0, 0);
    loop {
        let (end, stop) = match grammar.opening(line, from) {
            None => grammar.bare(line, from),
            Some(open) => match quoted(grammar, line, open + 1) {
                Quoted::Closed(_, end, stop, _) => (end, stop),
                Quoted::Malformed(_) | Quoted::Open | Quoted::Endless => return (bare, None),
            },
        };
        strict += 1;
        match stop {
            Stop::Line => return (bare, Some(strict)),
            Stop::Delimiter(len) => from = end + len,
        }
    }
}

/// How many blanks stand here.
pub(super) fn blanks(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    let blanks = rest.iter().take_while(|b| matches!(b, b' ' | b'\t'));
    let count = blanks.count();
    worked(count);
    count
}

/// How far a quoted cell may reach before its quote is taken for a stray one.
pub(super) const FARTHEST: usize = 1 << 20;

/// How a quoted cell goes on.
#[derive(Clone, Copy)]
pub(super) enum Quoted {
    /// It is closed: its content ends here, the cell there, at that stop; it
    /// holds quotes or backslashes to take out.
    Closed(usize, usize, Stop, bool),
    /// Its first quote that is not doubled stands here, and something else
    /// follows it.
    Malformed(usize),
    /// It is not closed in the bytes that there are.
    Open,
    /// It is not closed, and would be too long if it was.
    Endless,
}

/// Follows a quoted cell whose content begins at `at`, as RFC 4180 has it. How
/// far does not depend on how many bytes are known.
pub(super) fn quoted(grammar: &Grammar, bytes: &[u8], at: usize) -> Quoted {
    let quote = grammar.dialect.quote.byte();
    let backslash = grammar.dialect.escape == Escape::Backslash;
    let mut escaped = false;
    let mut here = at;
    let limit = at + FARTHEST;
    loop {
        let rest = bytes.get(here..bytes.len().min(limit)).unwrap_or(&[]);
        let found = if backslash {
            memchr::memchr2(quote, b'\\', rest)
        } else {
            memchr::memchr(quote, rest)
        };
        worked(found.unwrap_or(rest.len()) + 1);
        let Some(found) = found else {
            return match bytes.len() < limit {
                true => Quoted::Open,
                false => Quoted::Endless,
            };
        };
        here += found;
        if bytes[here] != quote {
            (escaped, here) = (true, here + 2);
            continue;
        }
        if bytes.get(here + 1) == Some(&quote) {
            (escaped, here) = (true, here + 2);
            continue;
        }
        return match grammar.after_quote(bytes, here + 1) {
            Some((end, stop)) => Quoted::Closed(here, end, stop, escaped),
            None => Quoted::Malformed(here),
        };
    }
}
