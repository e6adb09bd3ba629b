//! What the cells of a column of dates say about how it is written.

use super::{DateCell, settled};
use crate::cell::{DateOrder, Votes, Witnesses};

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct DateEvidence {
    /// Cells that are a date day first only.
    pub dmy: Witnesses,
    /// Cells that are a date month first only.
    pub mdy: Witnesses,
    /// Cells that are a date both ways.
    pub either: Witnesses,
    /// Cells that are none.
    pub bad: Witnesses,
    /// Cells that lost their year (`12-Jul`).
    pub damaged: Witnesses,
    /// Cells that name a month and no day.
    pub months: Witnesses,
    /// Cells that are a number which stands for a day.
    pub serials: Witnesses,
    /// Cells such as `Jan-22`.
    pub shorts: Witnesses,
    /// How many of these cannot be a year of recent times (`Jul-12`).
    early: u64,
    /// How many cells are a date in figures or words.
    written: u64,
}

/// Which cells of a column that only are dates beside others of their kind are
/// dates there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holds {
    /// Numbers that stand for days.
    pub serials: bool,
    /// Months with two digits of their year.
    pub shorts: bool,
}

impl Holds {
    /// Both.
    pub const ALL: Holds = Holds {
        serials: true,
        shorts: true,
    };
}

impl DateEvidence {
    /// Takes a cell into account.
    pub fn see(&mut self, cell: DateCell, row: u32, text: &str) {
        match cell {
            DateCell::Blank => return,
            DateCell::Bad => return self.bad.add(row, text),
            DateCell::Damaged => return self.damaged.add(row, text),
            DateCell::Serial(_) => return self.serials.add(row, text),
            DateCell::Short(_, year) => {
                self.early += u64::from((1..=12).contains(&year));
                return self.shorts.add(row, text);
            }
            DateCell::Sure(_) => {}
            DateCell::Month(_) => self.months.add(row, text),
            DateCell::Either(..) => {
                let is = |order| settled(cell, Some(order), Holds::ALL).is_ok();
                match (is(DateOrder::Dmy), is(DateOrder::Mdy)) {
                    (true, false) => self.dmy.add(row, text),
                    (false, true) => self.mdy.add(row, text),
                    _ => self.either.add(row, text),
                }
            }
        }
        self.written += 1;
    }

    /// Its cells for day first against month first.
    pub fn votes(&self) -> Votes {
        Votes {
            first: self.dmy.count,
            second: self.mdy.count,
            either: self.either.count,
        }
    }

    /// What holds in one column, which may stand in several files. Numbers are
    /// days where no more cells are written as dates; `Jan-22` is a year where
    /// none of its kind can be a day of the month alone (`Jul-12`).
    pub fn holds<'a>(column: impl Iterator<Item = &'a DateEvidence>) -> Holds {
        let (mut serials, mut written, mut early) = (0, 0, 0);
        for evidence in column {
            serials += evidence.serials.count;
            written += evidence.written;
            early += evidence.early;
        }
        Holds {
            serials: serials >= written,
            shorts: early == 0,
        }
    }
}
