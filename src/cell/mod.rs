//! One cell's text → what it says, by itself: a number, a day, yes or no,
//! nothing. What its column means, and what only the whole column can settle, is
//! not known here: a cell that can be read two ways keeps both readings.

mod blank;
pub mod date;
pub mod duration;
mod evidence;
pub mod flag;
mod fold;
mod guard;
mod locale;
mod normal;
pub mod number;
pub mod typing;

pub use blank::{is_no_word, is_nothing};
pub use evidence::{Open, Unfit, Votes, Witnesses};
pub use guard::{is_shortened, unguarded};
pub use locale::{DateOrder, DecimalSign};
pub use normal::normal;
