//! Rows → typed columns → one dataset: what a file and its columns are (`meaning`),
//! what their words mean (`dictionary`, `status`, `words`), what a file holds (`intake`, `part`), how files
//! are put together (`assemble`), and what they come to (`dataset`). Nothing here
//! counts anything.

mod agreement;
mod assemble;
mod column;
pub mod dataset;
mod dictionary;
mod entity;
mod header;
mod intake;
mod meaning;
mod part;
mod people;
mod period;
mod problem;
mod rows;
mod settle;
mod start;
mod status;
mod words;

pub use crate::field::{Field, Table};
pub use agreement::{Agreed, agree, heeds};
pub use assemble::assemble;
pub use column::TextColumn;
pub use dataset::Dataset;
pub use header::normal;
pub use intake::{Intake, START, Watcher};
pub use meaning::{Because, Form, Sureness};
pub use part::FileRead;
pub use problem::{Code, Example, Problem, Problems};
pub use start::{headers_as, settled_reading};
