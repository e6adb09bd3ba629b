//! Which of a file's records are header, rows, or neither: preambles, comments,
//! totals, footers, headers that repeat; and where another table begins. It
//! holds the first records until it knows what they are, and later only those
//! that do not look like a row; what they are then is judged in [`super::judge`].

use super::Delimiter;
use super::judge::{AHEAD, Role, Table, Verdict};
use super::mend::with_header;
use super::plan::{Plan, filled, is_comment, of, plan};
use super::record::{Kept, Record, is_blank};
use std::collections::VecDeque;

/// What a layout tells, in the order of the file.
pub enum Line<'a> {
    /// A table begins; its preamble and header follow as records.
    Table {
        /// The lines of its header; none where it has no header.
        header: &'a [Kept],
        /// How many cells a row has.
        width: usize,
        /// The first column has no header: row names, as R writes them.
        named_rows: bool,
    },
    /// One record.
    Record(Role, &'a Record<'a>),
}

/// Someone who is told.
pub type Tell<'a> = dyn FnMut(Line<'_>) + 'a;

/// See the module.
pub struct Layout {
    /// The line of the header, where a person named it; 0 for none.
    settled: Option<u64>,
    /// A first line that names the delimiter.
    named: Option<Kept>,
    /// Blank records stand before the next.
    gap: bool,
    held: VecDeque<Kept>,
    /// What these weigh.
    weight: usize,
    table: Option<Table>,
}

/// How many records are held before the first table is looked for.
const FIRST: usize = 100;
/// How many bytes are held at most.
const HEAVY: usize = 4 << 20;
impl Layout {
    /// At the beginning of a file; `settled` is the line of its header, from 1,
    /// where a person named it; 0 where they said there is none.
    pub fn new(settled: Option<u32>) -> Layout {
        Layout {
            settled: settled.map(u64::from),
            named: None,
            gap: false,
            held: VecDeque::new(),
            weight: 0,
            table: None,
        }
    }

    /// Takes note of a record that is blank: what follows stands behind a gap. How
    /// many cells a row has, once that is known.
    pub fn pass_blank(&mut self) -> Option<usize> {
        self.gap = true;
        self.table.as_ref().map(|t| t.width)
    }

    /// Takes the next record that is not blank. How many cells a row has, once
    /// that is known.
    pub fn push(&mut self, record: &Record<'_>, tell: &mut Tell<'_>) -> Option<usize> {
        // Rows that are hardly filled may stand between lines of delimiters; a note
        // begins in the first cell.
        let behind = std::mem::take(&mut self.gap) && !is_blank(record.cell(0));
        let record = &Record {
            after_gap: record.after_gap || behind,
            ..*record
        };
        if record.at.offset < 8 && record.at.line == 1 && names_delimiter(record) {
            self.named = Some(record.keep());
            return None;
        }
        if self.held.is_empty()
            && let Some(table) = &mut self.table
            && table.oddity(record).is_none()
        {
            table.count(record);
            tell(Line::Record(Role::Row, record));
            return None;
        }
        let kept = record.keep();
        self.weight += kept.weight();
        self.held.push_back(kept);
        let enough = match (&self.table, self.settled) {
            (Some(_), _) => self.held.len() >= AHEAD,
            (None, Some(line)) => self.held.len() >= FIRST && record.at.line >= line + FIRST as u64,
            (None, None) => self.held.len() >= FIRST,
        };
        if enough || self.weight > HEAVY {
            // Nothing more is waited for where waiting costs too much memory.
            self.decide(self.weight > HEAVY, tell);
            self.weight = self.held.iter().map(Kept::weight).sum();
        }
        self.table.as_ref().map(|t| t.width)
    }

    /// Says that no record follows.
    pub fn finish(&mut self, tell: &mut Tell<'_>) {
        self.decide(true, tell);
    }

    /// Decides on the held records, as far as they can be; on all if these are
    /// the last.
    fn decide(&mut self, last: bool, tell: &mut Tell<'_>) {
        while let Some(front) = self.held.front() {
            let Some(table) = &mut self.table else {
                let plan = match self.settled {
                    Some(line) => settled(self.held.make_contiguous(), line),
                    None => plan(self.held.make_contiguous()),
                };
                let Some(plan) = plan else { return };
                let plan = match self.settled {
                    Some(_) => plan,
                    None => with_header(self.held.make_contiguous(), plan),
                };
                self.begin(&plan, Role::Preamble, tell);
                continue;
            };
            let Some(oddity) = table.oddity(&front.record()) else {
                table.count(&front.record());
                tell(Line::Record(Role::Row, &front.record()));
                self.held.pop_front();
                continue;
            };
            if self.held.len() < AHEAD && !last {
                return;
            }
            match table.verdict(self.held.make_contiguous(), last) {
                Verdict::Begins(plan) => self.begin(&plan, Role::Section, tell),
                Verdict::Joins(halves, row) => {
                    table.count(&row.record());
                    tell(Line::Record(Role::Row, &row.record()));
                    self.held.drain(..halves);
                }
                Verdict::Is(role) => {
                    if let Some(front) = self.held.pop_front() {
                        table.told(role, oddity, &front.record());
                        tell(Line::Record(role, &front.record()));
                    }
                }
            }
        }
    }

    /// Begins a table among the held records.
    fn begin(&mut self, plan: &Plan, before: Role, tell: &mut Tell<'_>) {
        let held = self.held.make_contiguous();
        let first = plan.start.min(held.len());
        let rows = (first + plan.headers).min(held.len());
        let header = &held[first..rows];
        let phantom = phantom(header, &held[rows..], plan.width);
        let width = plan.width - phantom;
        let named_rows = plan.named_rows;
        tell(Line::Table {
            header,
            width,
            named_rows,
        });
        if let Some(named) = self.named.take() {
            tell(Line::Record(Role::Preamble, &named.record()));
        }
        for kept in &held[..first] {
            let record = kept.record();
            let comment = is_comment(&record, width);
            let role = if comment { Role::Comment } else { before };
            tell(Line::Record(role, &record));
        }
        for kept in header {
            tell(Line::Record(Role::Header, &kept.record()));
        }
        self.table = Some(Table::new(width, header.last(), &plan.columns));
        self.held.drain(..rows);
        // What was settled is the header of the first table.
        self.settled = None;
    }
}

/// Whether a record is a line `sep=;`, split by what it names or not.
fn names_delimiter(record: &Record<'_>) -> bool {
    let first = record.cell(0);
    let names = first.eq_ignore_ascii_case(b"sep=") || Delimiter::named_by(first).is_some();
    names && filled(record) == 1
}

/// The header is where a person said; nowhere where that is line 0.
fn settled(held: &[Kept], line: u64) -> Option<Plan> {
    if line == 0 {
        let plan = plan(held)?;
        return Some(of(held, plan.start, 0, plan.width));
    }
    let at = held.iter().position(|k| k.record().at.line >= line);
    let start = at.unwrap_or(held.len().checked_sub(1)?);
    Some(of(held, start, 1, held[start].record().len()))
}

/// How many columns at the end are none: delimiters at the end of each line. One
/// column at least is left.
fn phantom(header: &[Kept], rows: &[Kept], width: usize) -> usize {
    let blank = |at: usize| {
        let mut all = header.iter().chain(rows).map(Kept::record);
        all.all(|record| is_blank(record.cell(at)))
    };
    let columns = (1..width).rev();
    columns
        .take_while(|at| !header.is_empty() && blank(*at))
        .count()
}
