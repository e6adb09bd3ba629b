//! Rows → typed columns → one dataset: what a column means (`header`), what a
//! cell says (`date`, `number`, `status`), what a file holds (`intake`), how
//! files are put together (`assemble`), and what they come to (`dataset`). Nothing here counts anything.

mod assemble;
mod column;
pub mod dataset;
mod date;
mod dictionary;
mod entity;
mod flag;
mod header;
mod intake;
mod number;
mod people;
mod problem;
mod rows;
mod settle;
mod start;
mod status;
mod words;

pub use crate::field::{Field, Table};
pub use assemble::assemble;
pub use column::TextColumn;
pub use dataset::Dataset;
pub use header::normal;
pub use intake::{Fate, FileRead, Intake};
pub use problem::{Code, Example, Problem, Problems};

/// Whether a cell of a date or a number says that there is nothing.
fn is_placeholder(text: &str) -> bool {
    const NOTHING: [&str; 7] = ["", "-", "--", "n/a", "na", "null", "none"];
    text.len() <= 4 && NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word))
}
