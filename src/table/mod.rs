//! Bytes → records with their place: encoding, delimiter, reader. Nothing here
//! knows what a column means.

mod dialect;
mod encoding;
mod reader;

pub use dialect::Delimiter;
pub use encoding::{BOM, Encoding, Transcoder};
pub use reader::{Reader, Record};
