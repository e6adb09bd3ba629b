//! What the beginning of a file says as a whole, before it is split: how often a
//! text stands in it, and what its lines look like.

use super::look::{Look, look};
use crate::cell::number::{self, Reading};

/// How many lines stand in quotes as a whole.
pub(super) fn wrapped_lines(start: &[u8]) -> usize {
    let lines = start.split(|b| matches!(b, b'\n' | b'\r'));
    let wrapped = |l: &&[u8]| l.len() > 2 && l.starts_with(b"\"") && l.ends_with(b"\"");
    lines.filter(wrapped).count()
}

/// Whether CRs stand alone in a text whose lines end with LFs.
pub(super) fn lone_cr(start: &[u8]) -> bool {
    let alone = |at: &usize| start.get(at + 1) != Some(&b'\n');
    let crs = memchr::memchr_iter(b'\r', start).filter(alone).count();
    crs > 0 && memchr::memchr_iter(b'\n', start).count() > crs
}

/// Whether a blank stands between two quotes on every line: no text is written
/// like that.
pub(super) fn apart_in_quotes(start: &[u8], quote: u8) -> bool {
    let lines = memchr::memchr2_iter(b'\n', b'\r', start).count();
    count(start, &[quote, b' ', quote]) >= lines.max(1)
}

/// How often a text stands in the beginning of a file, side by side at most. A
/// searcher for long texts would weigh more than this whole file.
pub(super) fn count(start: &[u8], text: &[u8]) -> usize {
    let (mut rest, mut found) = (start, 0);
    let Some(first) = text.first() else {
        return 0;
    };
    while let Some(at) = memchr::memchr(*first, rest) {
        rest = &rest[at..];
        let here = rest.starts_with(text);
        found += usize::from(here);
        rest = &rest[if here { text.len() } else { 1 }..];
    }
    found
}

/// Whether each of the lines after the first is one such thing.
pub(super) fn whole_lines(start: &[u8], one: Look) -> bool {
    // `1,2,3` looks like a number from afar.
    let is_number = |line: &[u8]| {
        let parsed = str::from_utf8(line).map(|text| number::parse(text.trim()).0.reading);
        parsed.is_ok_and(|reading| reading != Reading::Bad)
    };
    let is = |line: &[u8]| look(line) == one && (one != Look::Number || is_number(line));
    let lines = start.split(|b| matches!(b, b'\n' | b'\r'));
    let lines = lines.filter(|l| !l.trim_ascii().is_empty());
    let mut lines = lines.skip(1).take(20).peekable();
    lines.peek().is_some() && lines.all(is)
}
