//! Which dialect a file has, judged by what its beginning becomes with each that
//! is thinkable: how alike its records are, and how many of its cells look like
//! something. Characters are not counted: a `|` in every campaign's name, or a
//! comma in every amount, splits rows that agree in their number of cells, but
//! into pieces that look like nothing.

use super::look::{Look, look};
use super::scan::{apart_in_quotes, count, lone_cr, whole_lines, wrapped_lines};
use super::{Delimiter, Dialect, Escape, Flaw, Quote, Reader};
use crate::order::sort_by_key;
use serde::{Deserialize, Serialize};

/// A dialect and what the beginning of the file became with it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// How it was split.
    pub dialect: Dialect,
    /// How many cells most records have.
    pub width: usize,
    /// Records that were looked at.
    pub records: usize,
    /// How many of them have `width` cells and no flaw, blank ones aside.
    pub alike: usize,
    /// Cells that were looked at and are not blank.
    pub cells: usize,
    /// How many of them look like a number, a date, an address or a yes or no.
    pub typed: usize,
    /// The first record has `width` cells too.
    pub headed: bool,
    /// From 0 to 1000; the greatest wins.
    pub score: u32,
}

/// How many records are looked at.
const RECORDS: usize = 200;
/// How many cells of a record are.
const CELLS: usize = 64;

/// The dialect of a file that begins so, and what else was thinkable, the best
/// first; `whole` if nothing follows. A comma for a file of one column.
pub fn sniff(start: &[u8], whole: bool) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = delimiters(start)
        .into_iter()
        .map(|delimiter| judge(start, whole, Dialect::of(delimiter)))
        .collect();
    rank(&mut candidates);
    candidates.truncate(4);
    let mut others = Vec::new();
    for best in candidates.iter().take(3) {
        for dialect in variants(start, best.dialect) {
            others.push(judge(start, whole, dialect));
        }
    }
    candidates.extend(others);
    rank(&mut candidates);
    if let Some(best) = candidates.first().copied()
        && lone_cr(start)
    {
        let dialect = Dialect {
            cr: false,
            ..best.dialect
        };
        candidates.push(judge(start, whole, dialect));
        rank(&mut candidates);
    }
    if candidates
        .first()
        .is_none_or(|best| best.score < best.least())
    {
        // Nothing splits it: it is one column.
        let none = |d: &&Delimiter| count(start, d.bytes()) == 0;
        let delimiter = ABSENT.iter().find(none).unwrap_or(&Delimiter::COMMA);
        candidates.insert(0, judge(start, whole, Dialect::of(*delimiter)));
    }
    // Lists of as many items in one column split well too, but not the header.
    if let [best, rest @ ..] = &candidates[..]
        && !best.headed
        && let Some(other) = rest.iter().position(Candidate::splits_all)
    {
        candidates[..=other + 1].rotate_right(1);
    }
    candidates.truncate(4);
    candidates
}

/// What a file of one column is split by: the first that it does not hold.
const ABSENT: [Delimiter; 5] = [
    Delimiter::COMMA,
    Delimiter::SEMICOLON,
    Delimiter::TAB,
    Delimiter::PIPE,
    Delimiter::one(0x1f),
];

impl Candidate {
    /// What the beginning of a file becomes with a dialect; `whole` if nothing
    /// follows.
    pub fn of(start: &[u8], whole: bool, dialect: Dialect) -> Candidate {
        judge(start, whole, dialect)
    }

    /// Whether it makes each of several records, header and all, as wide as the
    /// others, by a usual delimiter.
    pub fn splits_all(&self) -> bool {
        let usual = matches!(self.dialect.delimiter.bytes(), [b',' | b';' | b'\t' | b'|']);
        usual && self.headed && self.records > 2 && self.alike == self.records
    }

    /// Below this score rows are alike by chance: less so where the first, which
    /// is the header, has as many cells as they.
    fn least(&self) -> u32 {
        if self.headed { 100 } else { 180 }
    }
}

/// The best first; of equals the one that came first, which is the likelier.
fn rank(candidates: &mut Vec<Candidate>) {
    sort_by_key(candidates, |candidate| std::cmp::Reverse(candidate.score));
}

/// Delimiters that are used, the likelier first.
const COMMON: [u8; 11] = [
    b',', b';', b'\t', b'|', b':', b'~', b'^', 0x1f, 0x1e, 0x01, b'+',
];

/// Those that the text has.
fn delimiters(start: &[u8]) -> Vec<Delimiter> {
    let mut found = Vec::new();
    let lines = memchr::memchr2_iter(b'\n', b'\r', start).count();
    let count = |text: &[u8]| count(start, text);
    for byte in COMMON {
        let all = count(&[byte]);
        if all == 0 {
            continue;
        }
        // A delimiter of several characters is one wherever its first stands.
        let spaced = [vec![b' ', byte, b' '], vec![byte, b' ']];
        let mut texts: Vec<(Vec<u8>, bool)> = spaced
            .into_iter()
            .map(|text| (count(&text) * 10 >= all * 9, text))
            .map(|(enough, text)| (text, enough))
            .collect();
        // Commas side by side have blank cells between them.
        if !matches!(byte, b',' | b';') {
            let double = vec![byte, byte];
            let enough = count(&double) >= lines.max(1);
            texts.push((double, enough));
        }
        for (text, enough) in &texts {
            if *enough && let Ok(name) = str::from_utf8(text) {
                found.extend(Delimiter::named(name));
            }
        }
        found.push(Delimiter::one(byte));
    }
    if count(b"\\t") > 0 && !start.contains(&b'\t') {
        found.extend(Delimiter::named("\\t"));
    }
    let (spaces, runs) = (count(b" "), count(b"  "));
    if spaces > 0 {
        if runs * 20 < spaces {
            found.push(Delimiter::SPACE);
        }
        found.push(Delimiter::BLANKS);
        if runs > 0 {
            found.push(Delimiter::WIDE_BLANKS);
        }
    }
    found
}

/// The same delimiter with other quotes, where the text has such.
fn variants(start: &[u8], dialect: Dialect) -> Vec<Dialect> {
    let mut variants = Vec::new();
    let escaped = [&b"\\"[..], dialect.delimiter.bytes()].concat();
    let escaped = escaped.len() > 1 && (count(start, &escaped) > 0);
    if escaped || count(start, b"\\\"") > 0 || count(start, b"\\\n") > 0 {
        variants.push(Dialect {
            escape: Escape::Backslash,
            ..dialect
        });
    }
    if wrapped_lines(start) > 0 {
        let wrapped = true;
        variants.push(Dialect { wrapped, ..dialect });
    }
    if start.contains(&b'`') {
        let quote = Quote::Backtick;
        variants.push(Dialect { quote, ..dialect });
    }
    if start.contains(&b'\'') {
        let quote = Quote::Single;
        variants.push(Dialect { quote, ..dialect });
        if count(start, b"\\'") > 0 {
            let escape = Escape::Backslash;
            variants.push(Dialect {
                quote,
                escape,
                ..dialect
            });
        }
    }
    variants
}

/// What the beginning becomes with a dialect.
fn judge(start: &[u8], whole: bool, dialect: Dialect) -> Candidate {
    let mut widths: Vec<Width> = Vec::new();
    let (mut cells, mut typed, mut weight) = (0usize, 0usize, 0u64);
    // Columns that hold something somewhere; those beyond are not told apart.
    let mut filled = 0u64;
    let mut each = |record: super::Record<'_>| {
        let comment = record.cell(0).first() == Some(&b'#');
        if widths.len() >= RECORDS || record.is_blank() || comment {
            return None;
        }
        widths.push(Width::of(&record));
        for (column, cell) in record.iter().take(CELLS).enumerate() {
            let look = look(cell);
            if look == Look::Blank {
                continue;
            }
            filled |= 1 << column;
            cells += 1;
            typed += usize::from(look.is_typed());
            weight += worth(look, cell, dialect.delimiter);
        }
        None
    };
    let mut reader = Reader::new(dialect);
    reader.push(start, &mut each);
    // The last record of a start is cut somewhere, unless it is the only one.
    let nothing_yet = reader.is_at_first_record();
    if whole || nothing_yet {
        reader.finish(&mut each);
    }
    let width = modal(&widths);
    let like = |w: &Width| w.is_like(width);
    let first = widths.iter().position(like).unwrap_or(0);
    // Rows may be short, but not the header, and not where nothing stands for a
    // blank cell.
    let short = widths[..first].iter().all(|w| w.all < 2) && !dialect.delimiter.is_blanks();
    let likeness = |w: &Width| w.likeness(width, short);
    let last = widths.iter().rposition(|w| likeness(w) > 0).unwrap_or(0);
    let likeness = widths.iter().map(likeness).sum::<u64>();
    let alike = widths.iter().filter(|w| like(w)).count();
    let records = widths.len();
    let mut candidate = Candidate {
        dialect,
        width: width.max(1),
        records,
        alike,
        cells,
        typed,
        headed: width > 1 && first == 0,
        score: 0,
    };
    if width < 2 || cells == 0 {
        return candidate;
    }
    // What stands before the first and after the last row of this width may be
    // a preamble or a footer: it speaks against the dialect, but softly.
    let inside = (last - first + 1) as u64;
    let outside = records as u64 - inside;
    let alike = likeness * 1000 / (inside * 10 + outside * 3);
    let typing = weight / cells as u64;
    let shape = 1000 - 1000 / (u64::from(filled.count_ones()) + 1);
    let quoted = apart_in_quotes(start, dialect.quote.byte());
    let blanks = matches!(dialect.delimiter, Delimiter::BLANKS | Delimiter::SPACE) && !quoted;
    // Words are parted by blanks, hours and minutes by a colon, and a column of
    // amounts by their commas.
    let colon = dialect.delimiter == Delimiter::one(b':');
    let dates = (blanks || colon) && whole_lines(start, Look::Date);
    let whole = dates || (first > 0 && whole_lines(start, Look::Number));
    // One name over lines that are all split alike is the header of one column,
    // unless what follows it is a header of several.
    let usual = match dialect.delimiter.bytes() {
        [byte @ (b',' | b';')] => count(start, &[*byte, b' ']) < count(start, &[*byte]),
        bytes => bytes == b"\t",
    };
    let lone = !usual && first == 1 && widths[0].all == 1 && (widths[1].typed > 0 || typed == 0);
    let unlikely = (blanks && typed * 2 < cells) || ((colon || dialect.wrapped) && first > 0);
    if lone || unlikely || whole {
        return candidate;
    }
    // A header that is not split is seldom a preamble.
    let prior = match first {
        0 => prior(dialect),
        _ => prior(dialect) * 3 / 4,
    };
    let score = alike * alike / 1000 * typing / 1000 * shape / 1000 * prior / 1000;
    candidate.score = u32::try_from(score).unwrap_or(0);
    candidate
}

/// How many cells a record has.
struct Width {
    all: usize,
    /// Without the blank ones at its end.
    filled: usize,
    /// How many look like a number, a date or the like.
    typed: usize,
    sound: bool,
}

impl Width {
    fn of(record: &super::Record<'_>) -> Width {
        let cells: Vec<&[u8]> = record.iter().collect();
        let last = cells.iter().rposition(|c| look(c) != Look::Blank);
        Width {
            all: record.len(),
            filled: last.map_or(0, |i| i + 1),
            typed: cells.iter().filter(|c| look(c).is_typed()).count(),
            sound: record.flaw == Flaw::None,
        }
    }

    /// Whether it is a record of so many cells, blank ones at its end aside.
    fn is_like(&self, width: usize) -> bool {
        width > 1 && (self.all == width || (self.all > width && self.filled <= width))
    }

    /// How much it is like one, from 0 to 10: a quote that breaks the rules may
    /// be the file's own, and a row may be `short`.
    fn likeness(&self, width: usize, short: bool) -> u64 {
        match (self.is_like(width), self.sound) {
            (true, true) => 10,
            (true, false) => 8,
            (false, _) if short && (2..width).contains(&self.all) => 6,
            (false, _) => 0,
        }
    }
}

/// The most frequent number of cells above one; 0 where there is none.
fn modal(widths: &[Width]) -> usize {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for width in widths.iter().map(|w| w.all).filter(|w| *w > 1) {
        match counts.iter_mut().find(|(w, _)| *w == width) {
            Some((_, count)) => *count += 1,
            None => counts.push((width, 1)),
        }
    }
    // Of equals the one that came first.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    let most = most.map_or(0, |(width, _)| *width);
    // Many rows may be short of blank cells at their end, and the header is not.
    let header = widths.first().map_or(0, |w| w.all);
    let too = |(width, count): &(usize, usize)| *width == header && *count > 1;
    match header > most && counts.iter().any(too) {
        true => header,
        false => most,
    }
}

/// How much a cell speaks for the way in which it was cut out, from 0 to 1000.
fn worth(look: Look, cell: &[u8], delimiter: Delimiter) -> u64 {
    match look {
        Look::Number | Look::Date | Look::Form => 1000,
        Look::Odd => 200,
        _ => {
            let strong = |b: &u8| matches!(b, b';' | b'\t' | 0x1f);
            let letters = cell.iter().any(|b| b.is_ascii_alphabetic() || *b >= 0x80);
            let foreign = cell.iter().any(strong) && delimiter.bytes().iter().all(|b| !strong(b));
            match (letters, foreign) {
                (false, _) => 400,
                (true, true) => 700,
                (true, false) => 880,
            }
        }
    }
}

/// How much is to be said for a dialect before the file is seen.
fn prior(dialect: Dialect) -> u64 {
    let delimiter = match dialect.delimiter.bytes() {
        [b',' | b';' | b'\t'] => 1000,
        [b'|'] => 990,
        [] if dialect.delimiter == Delimiter::WIDE_BLANKS => 600,
        [] => 700,
        [b' '] => 650,
        [b':'] => 600,
        [_] => 950,
        _ => 1000,
    };
    let quote = if dialect.quote == Quote::Double {
        1000
    } else {
        995
    };
    let escape = if dialect.escape == Escape::Doubled {
        1000
    } else {
        999
    };
    delimiter * quote / 1000 * escape / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(text: &str, delimiter: &str) {
        let candidates = sniff(text.as_bytes(), true);
        let got = candidates[0].dialect.delimiter;
        assert_eq!(got.name(), delimiter, "{text:?}\n{candidates:#?}");
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_sense_of_the_cells() {
        is("a,b\n1,2\n", ",");
        is("a;b\n1,5;2\n1,7;3\n", ";");
        is("a\tb\n1\t2\n", "\t");
        // By blanks no two lines are alike.
        is(
            "opened\tfree remark\tsent\tx\tday\tname\n\
             8\t\t283\t\t2024-11-03\tBack  2024\n\
             27\t1,5\t346\t1,5\t2023-09-25\tsales\n",
            "\t",
        );
        is("a,b\n\"1;2;3\",\"x;y;z\"\n", ",");
        is("a;b;c\n1,2;3,4;5,6\n1,2;3,4;5,6\n", ";");
        is("one column\nof words\n", ",");
        is("", ",");
        is("a;b", ";");
        is(
            "campagne,coût\nFR | Marque | Pur,12\nFR | Marque | Large,13\nUK | Brand | Pure,14\n",
            ",",
        );
        is("a||b\n1||2\n3||4\n", "||");
        is("a, b\n1, 2\n3, 4\n", ", ");
        is("1 1 19970101 2 29.33\n1   1 19970118  2 29.73\n", "blanks");
        is("nom\nJean Dupont\nMarie Curie\nPaul Martin\n", ",");
        is("heure\n10:30\n11:45\n", ",");
    }

    #[track_caller]
    fn quoted(text: &str, quote: Quote, escape: Escape) {
        let candidates = sniff(text.as_bytes(), true);
        let got = candidates[0].dialect;
        assert_eq!(
            (got.quote, got.escape),
            (quote, escape),
            "{text:?}\n{candidates:#?}"
        );
    }

    #[test]
    fn quotes_are_those_that_leave_none_in_the_cells() {
        quoted("a,b\n'x,y',2\n'z,t',3\n", Quote::Single, Escape::Doubled);
        quoted("a,b\nMen's,2\nKids',3\n", Quote::Double, Escape::Doubled);
        quoted(
            "a,b\n\"x \\\"y\\\" z\",2\n",
            Quote::Double,
            Escape::Backslash,
        );
        quoted("a,b\n\"x \"\"y\"\" z\",2\n", Quote::Double, Escape::Doubled);
    }
}
