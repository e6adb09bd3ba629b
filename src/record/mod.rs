//! Rows → typed columns → one dataset: what a column means (`header`), what its
//! words mean (`status`, `words`), what a file holds (`intake`, `part`), how files
//! are put together (`assemble`), and what they come to (`dataset`). Nothing here
//! counts anything.

mod assemble;
mod column;
pub mod dataset;
mod dictionary;
mod entity;
mod header;
mod intake;
mod part;
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
pub use intake::{Intake, START, Watcher};
pub use part::FileRead;
pub use problem::{Code, Example, Problem, Problems};
pub use start::{headers_as, is_text, settled_reading};
