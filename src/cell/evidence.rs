//! The few cells of a column that bear witness to how it is written.

/// Why a column stays open: it has cells to decide and none that decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open;

/// Why a cell says nothing: it is of another kind, or contradicts its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unfit;

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
