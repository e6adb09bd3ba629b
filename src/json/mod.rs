//! JSON: what settings files and reports are written in.
//!
//! Small, because the page carries it: a reader that makes a tree and knows
//! where everything stood, and a writer for plain data. What a file means is
//! said by whoever reads the tree (`settings`).

mod read;
mod write;

pub use read::{Json, Problem, Value};
pub use write::{name, to_string};
