//! A line that was quoted as a whole → its cells. A spreadsheet that opens a file
//! by another delimiter takes each line for one cell; once it is saved, the lines
//! that hold quotes stand in quotes, and their own quotes are doubled.

use super::grammar::{Grammar, Quoted, Stop, quoted};
use super::span::Span;

/// The cells of a line that was quoted, from its content; `None` where that is
/// not one line of several cells whose quotes keep the rules, or where its cells
/// may as well be words with a comma: two of them, and none in quotes.
pub(super) fn unwrapped(grammar: &Grammar, content: &[u8]) -> Option<Vec<Vec<u8>>> {
    let (cells, quotes) = line(grammar, content)?;
    // A sentence has blanks after its commas.
    let prose = cells.iter().skip(1).all(|cell| cell.starts_with(b" "));
    (!prose && (cells.len() > 2 || quotes)).then_some(cells)
}

/// The cells of these bytes, and whether some are quoted; `None` where quotes
/// break the rules, or where it is not one line.
pub(super) fn line(grammar: &Grammar, bytes: &[u8]) -> Option<(Vec<Vec<u8>>, bool)> {
    let mut scratch = Vec::new();
    let mut cells = Vec::new();
    let (mut at, mut quotes) = (0, false);
    loop {
        let (span, end, stop) = match grammar.opening(bytes, at) {
            None => {
                let (end, stop) = grammar.bare(bytes, at);
                let span = Span::bare(grammar, bytes, at, end, &mut scratch);
                (span, end, stop)
            }
            Some(open) => match quoted(grammar, bytes, open + 1) {
                Quoted::Closed(inside, end, stop, escaped) => {
                    quotes = true;
                    let inside = open + 1..inside;
                    let span = Span::quoted(grammar, bytes, inside, escaped, &mut scratch);
                    (span, end, stop)
                }
                Quoted::Malformed(_) | Quoted::Open | Quoted::Endless => return None,
            },
        };
        cells.push(span.of(bytes, &scratch).to_vec());
        match stop {
            Stop::Delimiter(len) => at = end + len,
            Stop::Line if end < bytes.len() => return None,
            Stop::Line => return Some((cells, quotes)),
        }
    }
}
