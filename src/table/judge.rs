//! A record beside the rows before it and the records after it → what it is in
//! their table: a row, or one of the lines that exports add to rows, or the
//! beginning of another table. What is held for that, and when, is the layout's.

use super::look::{Look, look};
use super::mend;
use super::plan::{Column, Plan, against, filled, is_comment, is_same, plan};
use super::record::{Kept, Record, is_blank};
use super::sums::Sums;
use super::totals::{Total, says_note, says_total};
use serde::{Deserialize, Serialize};

/// What a record is in its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// A line of the header.
    Header,
    /// A row.
    Row,
    /// A line before the header.
    Preamble,
    /// A line that begins with `#`.
    Comment,
    /// A title or a key with its value, between two tables.
    Section,
    /// The header once more.
    RepeatedHeader,
    /// A row that sums up others.
    Total,
    /// A line after the last row that is none.
    Footer,
    /// A row that does not fit: more cells than the table has, or next to none.
    Ragged,
}

/// The table that is being read.
pub(super) struct Table {
    /// How many cells a row has.
    pub(super) width: usize,
    /// Its header's last line.
    header: Option<Kept>,
    columns: Vec<Column>,
    /// What its rows come to.
    sums: Sums,
    /// Columns that name things in all rows but one at most.
    labels: Vec<usize>,
    /// Columns that always hold numbers or dates; up to eight.
    typed: Vec<usize>,
    /// The first two of them.
    witnesses: Vec<usize>,
    rows: u64,
    /// A line that stands apart from the rows was seen after them.
    apart: bool,
    /// How many rows were looked at closely for nothing, by what was odd.
    alarms: [u32; 3],
}

/// How many are held once one does not look like a row.
pub(super) const AHEAD: usize = 12;
/// After so many rows that only looked odd in one way, that way says nothing any
/// more.
const PATIENCE: u32 = 64;

/// Why a record may be no row.
#[derive(Clone, Copy)]
pub(super) enum Oddity {
    /// Blank lines stand before it.
    Gap,
    /// It has fewer or other cells than the first rows.
    Shape,
    /// It begins like a comment, a total or the header.
    Words,
}

/// How long a label between rows may be.
const LABEL: usize = 80;

/// What was decided of a record.
pub(super) enum Verdict {
    Is(Role),
    /// A table begins so many records on.
    Begins(Plan),
    /// The first so many are one row.
    Joins(usize, Kept),
}

impl Table {
    /// A table whose first row follows.
    pub(super) fn new(width: usize, header: Option<&Kept>, columns: &[Column]) -> Table {
        Table {
            width,
            header: header.cloned(),
            sums: Sums::of(columns),
            labels: labels(columns),
            witnesses: typed(columns, 2),
            typed: typed(columns, 8),
            columns: columns.to_vec(),
            rows: 0,
            apart: false,
            alarms: [0; 3],
        }
    }

    /// What a record was that looked odd.
    pub(super) fn told(&mut self, role: Role, oddity: Oddity, record: &Record<'_>) {
        self.apart |= matches!(role, Role::Footer | Role::Section);
        if role == Role::Row {
            self.count(record);
            self.alarms[oddity as usize] += 1;
        }
    }

    /// One more row.
    pub(super) fn count(&mut self, record: &Record<'_>) {
        self.rows += 1;
        self.sums.add(record);
    }

    /// What speaks against a record's being a row, of what still says something.
    pub(super) fn oddity(&self, record: &Record<'_>) -> Option<Oddity> {
        let tired = |of: Oddity| self.alarms[of as usize] > PATIENCE;
        if record.after_gap && !tired(Oddity::Gap) {
            return Some(Oddity::Gap);
        }
        if self.is_misshapen(record, tired(Oddity::Shape)) {
            return Some(Oddity::Shape);
        }
        let says = self.says_total(record);
        let hash = record.cell(0).first() == Some(&b'#');
        let words = match tired(Oddity::Words) {
            false => hash || says.is_some(),
            true => {
                (hash && is_comment(record, self.width))
                    || (says.is_some() && self.is_total(record, false))
            }
        };
        (words || self.is_header(record)).then_some(Oddity::Words)
    }

    /// Whether a record has not the cells of a row. When `calm`, fewer cells and
    /// other columns that are blank do not say so.
    fn is_misshapen(&self, record: &Record<'_>, calm: bool) -> bool {
        let len = record.len();
        // The last of a row may be phantoms.
        let fits = len >= self.width && (self.width..len).all(|i| is_blank(record.cell(i)));
        let tolerated = calm && len > 1 && len < self.width;
        if !(fits || tolerated) {
            return true;
        }
        if self.width > 2 && filled_twice(record) < 2 {
            return true;
        }
        let full = self.columns.first().is_some_and(|c| c.is_full());
        let unnamed = || full && is_blank(record.cell(0));
        let lacks = || self.labels.iter().any(|i| is_blank(record.cell(*i)));
        let digits = |i: &usize| record.cell(*i).iter().any(u8::is_ascii_digit);
        !calm && (unnamed() || lacks() || !self.witnesses.iter().all(digits))
    }

    /// What the first cell that is not blank says of a total.
    fn says_total(&self, record: &Record<'_>) -> Option<Total> {
        says_total(record.iter().find(|c| !is_blank(c))?)
    }

    fn is_header(&self, record: &Record<'_>) -> bool {
        let header = self.header.as_ref().map(Kept::record);
        // A first row that differs from it in nothing but case is a row.
        let exact = |header: &Record<'_>| header.iter().eq(record.iter());
        header.is_some_and(|header| is_same(&header, record) && (self.rows > 0 || exact(&header)))
    }

    /// What the first of these records is; they are the `last` of the file.
    pub(super) fn verdict(&self, held: &[Kept], last: bool) -> Verdict {
        let front = held[0].record();
        if self.is_header(&front) {
            return Verdict::Is(Role::RepeatedHeader);
        }
        if let Some(plan) = self.another(held) {
            return Verdict::Begins(plan);
        }
        if let Some((halves, row)) = self.broken(held) {
            return Verdict::Joins(halves, row);
        }
        let ends = last && held.iter().all(|k| self.is_aside(&k.record()));
        let lacks = self.lacks(&front);
        if self.is_total(&front, ends) || self.is_sum(held, last) {
            return Verdict::Is(Role::Total);
        }
        if is_comment(&front, self.width) {
            return Verdict::Is(Role::Comment);
        }
        let thin = self.is_thin(&front);
        let crowd = thin && held.len() >= AHEAD && held.iter().all(|k| self.is_thin(&k.record()));
        let note = self.is_note(&front);
        // A line of its own after the last row is a note; a row of which one cell
        // is filled is one only where it stands apart.
        let apart = front.len() == 1 || note || self.apart || front.after_gap;
        let aside = ends && apart && self.is_aside(&front) && (lacks || thin);
        if aside || crowd || (thin && note) {
            return Verdict::Is(Role::Footer);
        }
        // A title over the rows that follow it, apart from those before.
        let titled = held.get(1).is_some_and(|next| !next.record().after_gap);
        if self.width > 1 && front.len() == 1 && front.after_gap && titled {
            return Verdict::Is(Role::Section);
        }
        if !self.typed.is_empty() && !self.fits(&front, None) {
            if front.len() == self.width && self.denies(&front) && is_prose(&front) {
                return Verdict::Is(Role::Section);
            }
            if let Some(row) = mend::row(&held[0], self.width, &|row, but| self.fits(row, but)) {
                return Verdict::Joins(1, row);
            }
            if front.len() < self.width && self.denies(&front) {
                return Verdict::Is(Role::Ragged);
            }
        }
        let surplus = (self.width..front.len()).any(|i| !is_blank(front.cell(i)));
        if surplus {
            return Verdict::Is(Role::Ragged);
        }
        // A line of one cell says something of the rows below, unless it is a
        // row that lost its delimiters or the rest of its cells.
        let text = front.iter().find(|c| !is_blank(c)).unwrap_or(&[]);
        let words = look(text) == Look::Text && text.len() <= LABEL;
        if front.len() == 1 && self.width > 2 && look(text) == Look::Text {
            return Verdict::Is(if words { Role::Section } else { Role::Ragged });
        }
        let mut after = held.iter().map(Kept::record).skip(1);
        let page = after
            .find(|r| !self.is_thin(r))
            .is_some_and(|r| self.is_header(&r));
        if thin && lacks && words && page {
            return Verdict::Is(Role::Section);
        }
        Verdict::Is(Role::Row)
    }

    /// Whether every column of numbers and dates holds one, but for one column.
    fn fits(&self, record: &Record<'_>, but: Option<usize>) -> bool {
        let typed = |i: &usize| Some(*i) == but || look(record.cell(*i)).is_typed();
        self.typed.iter().all(typed)
    }

    /// Whether a record holds words in each of these columns that it has.
    fn denies(&self, record: &Record<'_>) -> bool {
        let mut there = self.typed.iter().filter(|i| **i < record.len()).peekable();
        let words = |i: &usize| matches!(look(record.cell(*i)), Look::Text | Look::Odd);
        there.peek().is_some() && there.all(words)
    }

    /// Whether a record is a total: its words say so, and the columns that name
    /// things in every row are blank, so that it is not someone called Total.
    fn is_total(&self, record: &Record<'_>, ends: bool) -> bool {
        let Some(says) = self.says_total(record) else {
            return false;
        };
        let word = record.iter().position(|c| !is_blank(c));
        let columns = self.columns.iter().enumerate();
        let labels: Vec<usize> = columns
            .filter(|(i, c)| c.is_label() && Some(*i) != word)
            .map(|(i, _)| i)
            .collect();
        // How many there are may stand under a column of names.
        let blank = |i: &&usize| matches!(look(record.cell(**i)), Look::Blank | Look::Number);
        let blanks = labels.iter().filter(blank).count();
        match says {
            Total::Sure => labels.is_empty() || blanks > 0,
            Total::Likely => {
                blanks == labels.len()
                    && (blanks > 0 || ends || self.rows == 0 || record.len() == 1)
            }
        }
    }

    /// Whether the first of these records is the sum of all rows, which it can
    /// only be known to be where it stands first or last.
    fn is_sum(&self, held: &[Kept], last: bool) -> bool {
        let front = held[0].record();
        let unnamed = self.labels.iter().any(|i| is_blank(front.cell(*i)));
        let ends = held[1..].iter().all(|k| self.is_aside(&k.record()));
        match (unnamed && last, self.rows) {
            (true, 0) => {
                let mut sums = Sums::of(&self.columns);
                held[1..].iter().for_each(|k| sums.add(&k.record()));
                sums.are(&front)
            }
            (true, _) => ends && self.sums.are(&front),
            (false, _) => false,
        }
    }

    /// Whether a record leaves blank what every row fills.
    fn lacks(&self, record: &Record<'_>) -> bool {
        let mut columns = self.columns.iter().enumerate();
        columns.any(|(i, c)| c.is_full() && is_blank(record.cell(i)))
    }

    /// Whether a record is hardly one of this table: one cell of words, or only
    /// one that is filled.
    fn is_thin(&self, record: &Record<'_>) -> bool {
        let words = || record.iter().any(|c| look(c) == Look::Text);
        let few = record.len() == 1 || (self.width > 2 && filled(record) == 1);
        self.width > 1 && few && words()
    }

    /// Whether a record speaks of the file: it says so, or is a key with its value.
    fn is_note(&self, record: &Record<'_>) -> bool {
        let first = record.iter().find(|c| !is_blank(c)).unwrap_or(&[]);
        let key = record.len() < self.width && first.trim_ascii().ends_with(b":");
        key || says_note(first)
    }

    /// Whether it may stand after the last row.
    fn is_aside(&self, record: &Record<'_>) -> bool {
        self.is_thin(record)
            || is_comment(record, self.width)
            || self.says_total(record).is_some()
            || (self.is_note(record) && self.lacks(record))
    }

    /// The row whose cell without quotes has line ends, so that its lines stand
    /// as records of their own: how many, and what it is. They have as many cells
    /// as a row together, and in their columns what is always there; alone they
    /// have not.
    fn broken(&self, held: &[Kept]) -> Option<(usize, Kept)> {
        let fits = |record: &Record<'_>| {
            let digits = |i: &usize| record.cell(*i).iter().any(u8::is_ascii_digit);
            self.witnesses.iter().all(digits)
        };
        if held[0].record().len() >= self.width || fits(&held[0].record()) {
            return None;
        }
        let mut cells = held[0].record().len();
        for (i, half) in held.iter().enumerate().skip(1) {
            let half = half.record();
            cells += half.len() - 1;
            if half.after_gap || half.len() >= self.width || fits(&half) || cells > self.width {
                return None;
            }
            if cells == self.width {
                let row = Kept::joined(&held[..=i])?;
                return fits(&row.record()).then_some((i + 1, row));
            }
        }
        None
    }

    /// Whether other columns hold numbers and dates where these hold words.
    fn differs(&self, columns: &[Column]) -> bool {
        let mut pairs = self.columns.iter().zip(columns);
        pairs.any(|(own, other)| own.is_full() && !own.is_typed() && other.is_typed())
    }

    /// The other table that begins among these records, after nothing but
    /// titles.
    fn another(&self, held: &[Kept]) -> Option<Plan> {
        let title = |k: &Kept| {
            let record = k.record();
            record.len() == 1 || is_comment(&record, self.width) || filled(&record) < 2
        };
        let at = held.iter().position(|k| !title(k))?;
        let rest = &held[at..];
        let header = rest[0].record();
        // Asked first: most rows have a number or a date, and to plan is work.
        if self.is_header(&header) || header.iter().any(|c| look(c).is_typed()) {
            return None;
        }
        let found = plan(rest)?;
        if found.start != 0 || found.headers == 0 || found.width < 2 {
            return None;
        }
        let rows = rest.get(found.headers..).unwrap_or(&[]);
        let alike = rows
            .iter()
            .take_while(|k| k.record().len() == found.width)
            .count();
        if alike == 0 {
            return None;
        }
        let gap = at > 0 || header.after_gap;
        let other_width = found.width != self.width;
        let (speaks, contradicts) = against(&header, &found.columns);
        let (breaks, _) = against(&header, &self.columns);
        let typed = self.columns.iter().filter(|c| c.is_typed()).count();
        let over_types = speaks > 0 && contradicts == 0;
        let begins = match (gap, other_width) {
            (true, true) => over_types || typed == 0 || breaks > 0,
            (true, false) => {
                over_types && (breaks > 0 || self.header.is_none() || self.differs(&found.columns))
            }
            (false, true) => over_types && alike > 1 && breaks * 2 >= typed,
            (false, false) => {
                let apart = breaks > 0 && breaks * 2 >= typed && !is_prose(&header);
                over_types && alike > 1 && apart
            }
        };
        begins.then_some(Plan { start: at, ..found })
    }
}

/// Up to so many columns of numbers and dates.
fn typed(columns: &[Column], most: usize) -> Vec<usize> {
    let sure = |c: &Column| c.is_typed_throughout();
    let found = columns.iter().enumerate().filter(|(_, c)| sure(c));
    found.map(|(i, _)| i).take(most).collect()
}

/// Columns that tell a row from a total without words.
fn labels(columns: &[Column]) -> Vec<usize> {
    let found = columns
        .iter()
        .enumerate()
        .filter(|(_, c)| c.is_label_but_once());
    found.map(|(i, _)| i).take(6).collect()
}

/// Whether a record is a sentence by its look: it has blanks after its commas.
fn is_prose(record: &Record<'_>) -> bool {
    record.len() > 1 && record.iter().skip(1).all(|c| c.starts_with(b" "))
}

/// How many cells are filled, counted up to two.
fn filled_twice(record: &Record<'_>) -> usize {
    record.iter().filter(|c| !is_blank(c)).take(2).count()
}
