//! The cells of a column that bear witness to how it is written: how many there
//! are of each kind, the first few of them, and what they decide.

use std::cmp::Ordering;

/// Why a column stays open: it has cells to decide and none that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open;

/// Why a cell says nothing: it is of another kind, or contradicts its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

/// How many cells can only be read in the first of two ways (day first, decimal
/// comma), only in the second, and in both.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Votes {
    /// Cells for the first way.
    pub first: u64,
    /// Cells for the second way.
    pub second: u64,
    /// Cells that could be either.
    pub either: u64,
}

impl Votes {
    /// Whether the first way it is: that of most cells which allow one only.
    /// None without any cell to decide, `Err` with some and none that decides.
    pub fn verdict(self) -> Result<Option<bool>, Open> {
        match self.first.cmp(&self.second) {
            Ordering::Greater => Ok(Some(true)),
            Ordering::Less => Ok(Some(false)),
            Ordering::Equal if self.first + self.either == 0 => Ok(None),
            Ordering::Equal => Err(Open),
        }
    }

    /// The verdict of one column of a file, of which `all` are the votes. A
    /// column decides for itself, and where it does not, the others do: people
    /// do not change their locale from one column to the next. So a few cells
    /// against the whole file are slips.
    pub fn beside(self, all: Votes) -> Result<Option<bool>, Open> {
        let whole = all.verdict().ok().flatten();
        let own = self.verdict();
        match own {
            Ok(Some(way)) => {
                let most = self.first.max(self.second);
                let slips = most < self.either;
                Ok(Some(whole.filter(|_| slips).unwrap_or(way)))
            }
            Ok(None) => Ok(whole),
            Err(Open) => whole.map(Some).ok_or(Open),
        }
    }
}

impl std::iter::Sum for Votes {
    fn sum<I: Iterator<Item = Votes>>(all: I) -> Votes {
        all.fold(Votes::default(), |a, b| Votes {
            first: a.first + b.first,
            second: a.second + b.second,
            either: a.either + b.either,
        })
    }
}

/// The first cells of a kind, with how many there are.
#[derive(Clone, Debug, Default)]
pub struct Witnesses {
    /// How many cells.
    pub count: u64,
    /// Row and text of the first [`KEPT`].
    pub first: Vec<(u32, Box<str>)>,
}

/// How many witnesses of a kind are kept: more than are shown, since some of
/// their rows may turn out not to be rows.
const KEPT: usize = 16;

impl Witnesses {
    /// One more.
    pub fn add(&mut self, row: u32, text: &str) {
        self.count += 1;
        if self.first.len() < KEPT {
            self.first.push((row, text.into()));
        }
    }

    /// The text of a row, if it was kept.
    pub fn text_of(&self, row: u32) -> Option<&str> {
        self.first
            .iter()
            .find(|(r, _)| *r == row)
            .map(|(_, text)| text.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn votes((first, second, either): (u64, u64, u64)) -> Votes {
        Votes {
            first,
            second,
            either,
        }
    }

    #[track_caller]
    fn beside(own: (u64, u64, u64), others: (u64, u64, u64), expected: Result<Option<bool>, Open>) {
        let (own, others) = (votes(own), votes(others));
        let all = [own, others].into_iter().sum();
        assert_eq!(own.beside(all), expected, "{own:?} {others:?}");
    }

    #[test]
    fn a_column_decides_for_itself_and_borrows_where_it_cannot() {
        beside((1, 0, 0), (0, 0, 0), Ok(Some(true)));
        beside((0, 3, 9), (0, 0, 0), Ok(Some(false)));
        beside((0, 0, 0), (0, 0, 0), Ok(None));
        beside((0, 0, 5), (0, 0, 0), Err(Open));
        beside((0, 0, 5), (2, 0, 0), Ok(Some(true)));
        beside((0, 0, 5), (0, 2, 0), Ok(Some(false)));
        beside((0, 0, 5), (2, 2, 0), Err(Open));
        beside((2, 2, 0), (0, 0, 0), Err(Open));
        beside((2, 2, 0), (1, 0, 0), Ok(Some(true)));
        // Against all others: many cells are another locale, few are slips.
        beside((0, 6, 4), (9, 0, 9), Ok(Some(false)));
        beside((0, 1, 5), (9, 0, 9), Ok(Some(true)));
        beside((0, 1, 5), (0, 0, 9), Ok(Some(false)));
    }
}
