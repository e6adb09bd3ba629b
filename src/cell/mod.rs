//! One cell's text → what it says, by itself: a number, a day, yes or no,
//! nothing. What its column means, and what only the whole column can settle, is
//! not known here: a cell that can be read two ways keeps both readings.

pub mod date;
mod evidence;
pub mod flag;
mod locale;
mod normal;
pub mod number;

pub use evidence::{Open, Unfit, Witnesses};
pub use locale::{DateOrder, DecimalSign};
pub use normal::normal;

/// Whether a cell of a date or a number says that there is nothing.
fn is_placeholder(text: &str) -> bool {
    const NOTHING: [&str; 7] = ["", "-", "--", "n/a", "na", "null", "none"];
    text.len() <= 4 && NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word))
}
