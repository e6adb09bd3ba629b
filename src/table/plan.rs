//! Where a table begins among the first records of a file, or of what follows a
//! table in it: which lines are its header, how many cells its rows have, and
//! what its columns look like.

use super::look::{Look, look};
use super::record::{Kept, Record, is_blank};
use super::totals::{Total, says_total};
use crate::order::sort_by_key;

/// How a table stands among the records it was found in.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    /// The position of its first line, header or row.
    pub(super) start: usize,
    /// How many lines its header has: 0 where it has none.
    pub(super) headers: usize,
    /// How many cells its rows have.
    pub(super) width: usize,
    /// Rows begin with a name that has no header, as R writes them.
    pub(super) named_rows: bool,
    /// What each column looks like.
    pub(super) columns: Vec<Column>,
}

/// What a column looks like in the rows that were seen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column {
    /// Rows.
    rows: usize,
    blank: usize,
    typed: usize,
    numbers: usize,
}

impl Column {
    /// Numbers, dates and the like, with few exceptions.
    pub(super) fn is_typed(self) -> bool {
        let filled = self.rows - self.blank;
        filled > 0 && self.typed * 10 >= filled * 8
    }

    /// Numbers, with few exceptions.
    pub(super) fn is_number(self) -> bool {
        let filled = self.rows - self.blank;
        filled > 0 && self.numbers * 10 >= filled * 8
    }

    /// All rows but one fill it, and not with numbers.
    pub(super) fn is_label_but_once(self) -> bool {
        self.rows > 2 && self.blank <= 1 && self.numbers * 2 < self.rows
    }

    /// Every row fills it, and not with numbers: what a total leaves blank.
    pub(super) fn is_label(self) -> bool {
        self.is_full() && self.numbers * 2 < self.rows
    }

    /// Numbers, dates and the like in every row, or in all but very few of several.
    pub(super) fn is_typed_throughout(self) -> bool {
        let others = self.rows - self.typed;
        let few = self.rows > 3 && others <= (self.rows / 20).max(1);
        self.rows >= 2 && (others == 0 || few)
    }

    /// No row leaves it blank, of enough to tell.
    pub(super) fn is_full(self) -> bool {
        self.rows >= 2 && self.blank == 0
    }
}

/// How many records are looked at for columns.
const ROWS: usize = 60;
/// How many lines a title over a table may have.
const TITLES: usize = 20;
/// How many lines a header may have.
const HEADERS: usize = 3;

/// What the columns of these records look like.
fn columns<'a>(records: impl Iterator<Item = Record<'a>>, width: usize) -> Vec<Column> {
    let mut columns = vec![Column::default(); width];
    for record in records.take(ROWS) {
        for (i, column) in columns.iter_mut().enumerate() {
            column.rows += 1;
            match look(record.cell(i)) {
                Look::Blank => column.blank += 1,
                look => {
                    column.typed += usize::from(look.is_typed());
                    column.numbers += usize::from(look == Look::Number);
                }
            }
        }
    }
    columns
}

/// How many cells of a record are not blank.
pub(super) fn filled(record: &Record<'_>) -> usize {
    record.iter().filter(|cell| !is_blank(cell)).count()
}

/// Whether a record is a comment: it begins with `#`, which is not that of a
/// number (`#1001`), and is no row of columns.
pub(super) fn is_comment(record: &Record<'_>, width: usize) -> bool {
    begins_as_comment(record) && (record.len() < width.max(2) || filled(record) < 2)
}

fn begins_as_comment(record: &Record<'_>) -> bool {
    let first = record.cell(0).trim_ascii();
    matches!(first, [b'#', next, ..] if !next.is_ascii_digit())
}

/// How a record reads as a header over rows with these columns: how many of its
/// cells are words over numbers and dates, and how many are no words there.
pub(super) fn against(record: &Record<'_>, columns: &[Column]) -> (usize, usize) {
    let (mut speaks, mut contradicts) = (0, 0);
    for (i, column) in columns.iter().enumerate() {
        let cell = record.cell(i);
        match look(cell) {
            Look::Blank => {}
            // Years and quarters stand above columns as often as in them.
            _ if is_year(cell) => {}
            look if look.is_typed() => contradicts += usize::from(column.is_typed()),
            _ => speaks += usize::from(column.is_typed()),
        }
    }
    (speaks, contradicts)
}

fn is_year(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    cell.len() == 4 && cell.iter().all(u8::is_ascii_digit) && matches!(&cell[..2], b"19" | b"20")
}

/// Whether the records from `at` on are a table whose header is there: with how
/// many lines. `None` where the first is a row.
fn header(records: &[Kept], at: usize, width: usize) -> Option<usize> {
    let record = records.get(at)?.record();
    let body = |from: usize| {
        let rest = records.get(from..).unwrap_or(&[]);
        let rows = rest.iter().map(Kept::record);
        let rows = rows.filter(|r| is_like_a_row(r, width));
        columns(rows, width)
    };
    let below = body(at + 1);
    let (speaks, contradicts) = against(&record, &below);
    let words = record
        .iter()
        .filter(|c| matches!(look(c), Look::Text | Look::Odd))
        .count();
    let typed = record
        .iter()
        .filter(|c| look(c).is_typed() && !is_year(c))
        .count();
    if names_times(records, at, &below) {
        return Some(1);
    }
    if words == 0 || contradicts > speaks || typed * 2 > words {
        return None;
    }
    let next = records.get(at + 1).map(Kept::record);
    let twice = next.is_some_and(|next| next.iter().eq(record.iter()));
    if speaks == 0 && (twice || repeats(&record, &records[at + 1..])) {
        return None;
    }
    // Further lines are headers where they too are words over numbers.
    let mut lines = 1;
    while lines < HEADERS && records.len() > at + lines + 1 {
        let next = records[at + lines].record();
        let below = body(at + lines + 1);
        let (speaks, contradicts) = against(&next, &below);
        let typed = below.iter().filter(|c| c.is_typed()).count();
        // One row of numbers below proves no second line.
        let rows = below.iter().filter(|c| c.typed > 1).count();
        let many = speaks >= 2 && speaks * 2 >= typed && rows > 1;
        let enough = contradicts == 0
            && (many || completes(&next, &record, &below) || explains(&next, &below, speaks));
        if !enough || next.after_gap || next.len() != record.len() {
            break;
        }
        lines += 1;
    }
    Some(lines)
}

/// Whether a record has years, months or days over columns of other numbers, and
/// words or nothing over the rest.
fn names_times(records: &[Kept], at: usize, below: &[Column]) -> bool {
    let record = records[at].record();
    let is_time = |cell: &[u8]| is_year(cell) || is_month(cell) || look(cell) == Look::Date;
    let next = records.get(at + 1).map(Kept::record);
    let over = |i: usize| {
        let other = next.as_ref().is_some_and(|next| !is_time(next.cell(i)));
        below.get(i).is_some_and(|c| c.is_number()) && other
    };
    let (mut times, mut others) = (0, 0);
    for (i, cell) in record.iter().enumerate() {
        match is_time(cell) {
            true if over(i) => times += 1,
            false if is_blank(cell) || look(cell) == Look::Text => {}
            _ => others += 1,
        }
    }
    times > 1 && others == 0
}

/// `202401`
fn is_month(cell: &[u8]) -> bool {
    let cell = cell.trim_ascii();
    cell.len() == 6
        && is_year(&cell[..4])
        && matches!(&cell[4..], [b'0', b'1'..=b'9'] | [b'1', b'0'..=b'2'])
}

/// Whether a run of records begins with words over numbers and dates.
fn is_surely_header(records: &[Kept], run: &Run) -> bool {
    let below = records[run.start + 1..].iter().map(Kept::record);
    let below = columns(below.filter(|r| is_like_a_row(r, run.width)), run.width);
    let (speaks, contradicts) = against(&records[run.start].record(), &below);
    speaks > 0 && contradicts == 0 && header(records, run.start, run.width).is_some()
}

/// Whether a line names the columns that the one above leaves without a name,
/// and leaves blank some of the others, which no row does.
fn completes(line: &Record<'_>, above: &Record<'_>, below: &[Column]) -> bool {
    let words = |c: &[u8]| is_blank(c) || look(c) == Look::Text;
    let columns = || below.iter().enumerate();
    let names = |(i, _): &(usize, &Column)| is_blank(above.cell(*i)) && !is_blank(line.cell(*i));
    let leaves = |(i, c): &(usize, &Column)| {
        c.is_full() && is_blank(line.cell(*i)) && !is_blank(above.cell(*i))
    };
    line.iter().all(words) && columns().any(|c| names(&c)) && columns().any(|c| leaves(&c))
}

/// Whether a line says more of some columns, in words over numbers, and leaves
/// blank others that no row does: what is answered, below a survey's questions.
fn explains(line: &Record<'_>, below: &[Column], speaks: usize) -> bool {
    let words = |c: &[u8]| is_blank(c) || look(c) == Look::Text;
    let columns = below.iter().enumerate();
    let left = columns.filter(|(i, c)| c.is_full() && is_blank(line.cell(*i)));
    speaks > 0 && left.count() > 2 && line.iter().all(words)
}

/// Whether cells of a record stand again below it: those of a header do not.
fn repeats(record: &Record<'_>, below: &[Kept]) -> bool {
    let mut again = 0;
    for (i, cell) in record.iter().enumerate().take(64) {
        // The whole header once more is another matter.
        let same = |k: &Kept| {
            k.record().cell(i).trim_ascii() == cell.trim_ascii() && !is_same(&k.record(), record)
        };
        again += usize::from(!is_blank(cell) && below.iter().take(ROWS).any(same));
    }
    again > 0 && again * 3 >= filled(record)
}

/// Whether two records have the same cells, but for case and blanks.
pub(super) fn is_same(one: &Record<'_>, other: &Record<'_>) -> bool {
    let len = one.len().max(other.len());
    (0..len).all(|i| {
        let (a, b) = (one.cell(i).trim_ascii(), other.cell(i).trim_ascii());
        a.eq_ignore_ascii_case(b)
    })
}

/// Runs of records that have as many cells as their neighbours.
struct Run {
    start: usize,
    len: usize,
    width: usize,
}

fn runs(records: &[Kept]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (i, kept) in records.iter().enumerate() {
        let record = kept.record();
        let width = record.len();
        match runs.last_mut() {
            Some(run) if run.width == width && !record.after_gap => run.len += 1,
            _ => runs.push(Run {
                start: i,
                len: 1,
                width,
            }),
        }
    }
    runs
}

/// The table that begins first among these records; `None` where there is no
/// record. Where nothing looks like a table, the first record is its header.
pub(super) fn plan(records: &[Kept]) -> Option<Plan> {
    let runs = runs(records);
    let widest = runs.iter().map(|r| r.width).max()?;
    if widest < 2 {
        return Some(one_column(records));
    }
    let most = runs
        .iter()
        .filter(|r| r.width > 1)
        .max_by_key(|r| (r.len, r.width))?;
    let (most_width, most_len) = (most.width, most.len);
    // Several blocks of keys and values are a report of its own, one is a
    // preamble.
    let pairs = |run: &&Run| are_keys(&records[run.start..run.start + run.len], run.width);
    let blocks: Vec<&Run> = runs.iter().filter(pairs).collect();
    let lines = blocks.iter().map(|run| run.len).sum::<usize>();
    if let [first, _, ..] = blocks[..]
        && (most_width == 2 || most_len <= lines)
    {
        return Some(of(records, first.start, 0, first.width));
    }
    for (n, run) in runs.iter().enumerate().filter(|(_, r)| r.width > 1) {
        let next = runs
            .get(n + 1)
            .filter(|next| next.len > 1 && next.width > 1);
        // A sentence with commas.
        if run.len == 1 && next.is_some_and(|next| is_surely_header(records, next)) {
            continue;
        }
        // Keys and values before a table that is wider and longer.
        let keys = run.width * 2 <= most_width && run.len < most_len && run.len < 8;
        let block = &records[run.start..run.start + run.len];
        let hash = |k: &Kept| begins_as_comment(&k.record());
        if run.len > 1 && block.iter().all(hash) && run.start + run.len < records.len() {
            continue;
        }
        if keys || (are_keys(block, run.width) && run.start + run.len < records.len()) {
            continue;
        }
        let end = run.start + run.len;
        // The table may stand behind a gap.
        let same = runs[n..].iter().take_while(|next| next.width == run.width);
        let far = same.last().map_or(end, |last| last.start + last.len);
        for at in run.start..end {
            let record = records[at].record();
            if is_comment(&record, run.width) || is_title(records, at, far) {
                continue;
            }
            let alone = run.len == 1
                && most_len > 1
                && run.width != most_width
                && !beside(records, at, run.width);
            if alone {
                continue;
            }
            return Some(found(records, at, run.width));
        }
    }
    let first = runs.iter().find(|r| r.width > 1)?;
    Some(found(records, first.start, first.width))
}

/// Whether a record in a line of delimiters is a title, or a key with its value,
/// over a table that begins further down among the records before `end`.
fn is_title(records: &[Kept], at: usize, end: usize) -> bool {
    let record = records[at].record();
    let width = record.len();
    let typical = typical(&records[at + 1..], width);
    if filled(&record) < 2 && typical >= 2 {
        return true;
    }
    let next = records[at + 1..end].iter().take(TITLES).map(Kept::record);
    let fuller = |r: Record<'_>| filled(&r) * 10 >= typical * 8;
    if filled(&record) * 10 <= typical * 6 && !is_group(&record) {
        return typical > 2 && { next }.any(fuller);
    }
    // Words with dates among them are no header if one follows soon.
    let is_header = |at: usize| header(records, at, width).is_some();
    let typed = record.iter().any(|c| look(c).is_typed() && !is_year(c));
    let later = (at + 1..end.min(at + TITLES)).find(|at| is_header(*at));
    let speaks = |later: usize| {
        let below = columns(records[later + 1..].iter().map(Kept::record), width);
        against(&records[later].record(), &below).0 > 1
    };
    typed && at < 8 && !is_header(at) && later.is_some_and(speaks)
}

/// Whether a record names groups of columns: each of its cells stands over
/// several.
fn is_group(record: &Record<'_>) -> bool {
    let cells: Vec<bool> = record.iter().skip(1).map(|c| !is_blank(c)).collect();
    let apart = cells.windows(2).all(|pair| !(pair[0] && pair[1]));
    let words = record
        .iter()
        .all(|c| is_blank(c) || look(c) == Look::Text || is_year(c));
    words && apart && cells.iter().filter(|filled| **filled).count() > 1
}

/// Whether the record after one has nearly as many cells: a ragged row.
fn beside(records: &[Kept], at: usize, width: usize) -> bool {
    let next = records.get(at + 1).map(|k| k.record().len());
    next.is_some_and(|n| n > 1 && n.abs_diff(width) * 3 <= width)
}

/// How many cells most of the rows below fill.
fn typical(below: &[Kept], width: usize) -> usize {
    let mut counts: Vec<usize> = below
        .iter()
        .map(Kept::record)
        .filter(|r| r.len() == width)
        .take(ROWS)
        .map(|r| filled(&r))
        .collect();
    sort_by_key(&mut counts, |count| *count);
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}

fn found(records: &[Kept], start: usize, width: usize) -> Plan {
    if names_rows(&records[start..], width) {
        let named_rows = true;
        return Plan {
            named_rows,
            ..of(records, start, 1, width + 1)
        };
    }
    let keys = are_keys(&records[start..], width);
    let headers = header(records, start, width).filter(|_| !keys);
    let headers = headers.unwrap_or(0);
    of(records, start, headers, width)
}

/// The table whose first line and header are known.
pub(super) fn of(records: &[Kept], start: usize, headers: usize, width: usize) -> Plan {
    let rows = records.get(start + headers..).unwrap_or(&[]);
    let rows = rows.iter().map(Kept::record);
    let rows = rows.filter(|r| is_like_a_row(r, width));
    Plan {
        start,
        headers,
        width,
        named_rows: false,
        columns: columns(rows, width),
    }
}

/// Whether a record may be a row of so many cells: columns are judged by these.
fn is_like_a_row(record: &Record<'_>, width: usize) -> bool {
    let wide = width < 3 || (record.len() + 1 >= width && filled(record) > 1);
    let says = record.iter().find(|c| !is_blank(c)).and_then(says_total);
    let total = match says {
        Some(Total::Sure) => true,
        Some(Total::Likely) => filled(record) < width,
        None => false,
    };
    wide && !total
}

/// Whether these are keys with their values: most keys end with a colon.
fn are_keys(records: &[Kept], width: usize) -> bool {
    let pairs = records.iter().map(Kept::record).filter(|r| r.len() == 2);
    let keys: Vec<bool> = pairs
        .map(|r| r.cell(0).trim_ascii().ends_with(b":"))
        .collect();
    width == 2 && keys.iter().filter(|k| **k).count() * 2 >= keys.len().max(1)
}

/// Whether each row has one cell more than the header, and fills it: its name.
fn names_rows(records: &[Kept], width: usize) -> bool {
    let header = records.first().map(Kept::record);
    let words = header.is_some_and(|h| h.iter().all(|c| look(c) == Look::Text));
    let mut rows = records.iter().skip(1).take(ROWS).map(Kept::record);
    let longer = |r: Record<'_>| r.len() == width + 1 && !is_blank(r.cell(width));
    words && records.len() > 2 && rows.all(longer)
}

/// One column: comments aside, the first record is the header unless it looks
/// like what is below it.
fn one_column(records: &[Kept]) -> Plan {
    let comment = |k: &Kept| k.record().cell(0).trim_ascii().starts_with(b"#");
    let start = records.iter().position(|k| !comment(k)).unwrap_or(0);
    let typed = records
        .get(start)
        .is_some_and(|k| look(k.record().cell(0)).is_typed());
    let headers = usize::from(!typed || records.len() == start + 1);
    let headers = if headers == 1 && header(records, start, 1).is_none() {
        0
    } else {
        headers
    };
    of(records, start, headers, 1)
}
