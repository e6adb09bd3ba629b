//! Bytes → records with their place: encoding, delimiter, reader. Nothing here
//! knows what a column means.

mod dialect;
pub mod encoding;
mod reader;

pub use dialect::Delimiter;
pub use encoding::{BOM, Encoding};
pub use reader::{Reader, Record};
