//! What the cells of a column say about their decimal sign.

use super::{NumberCell, Reading};
use crate::cell::{DecimalSign, Votes, Witnesses};

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct NumberEvidence {
    /// Cells that are right with a decimal comma only.
    pub comma: Witnesses,
    /// Cells that are right with a decimal dot only.
    pub dot: Witnesses,
    /// Cells that are a number both ways.
    pub either: Witnesses,
    /// Cells that are none.
    pub bad: Witnesses,
}

impl NumberEvidence {
    /// Takes a cell into account.
    pub fn see(&mut self, cell: NumberCell, row: u32, text: &str) {
        match cell.reading {
            Reading::Blank | Reading::Plain | Reading::Seconds(_) => {}
            Reading::Bad => self.bad.add(row, text),
            Reading::Only(DecimalSign::Comma) => self.comma.add(row, text),
            Reading::Only(DecimalSign::Dot) => self.dot.add(row, text),
            Reading::Either(_) => self.either.add(row, text),
        }
    }

    /// Its cells for decimal commas against decimal dots.
    pub fn votes(&self) -> Votes {
        Votes {
            first: self.comma.count,
            second: self.dot.count,
            either: self.either.count,
        }
    }
}
