//! Bytes → records with their place: encoding, delimiter, reader. Nothing here
//! knows what a column means.

mod dialect;
mod encoding;
mod look;
mod reader;
mod repair;
mod sniff;
mod span;

pub use dialect::{Delimiter, Dialect, Escape, Quote};
pub use encoding::{BOM, Encoding};
pub use look::{Look, look};
pub use reader::{Flaw, LONGEST, Reader, Record};
pub use sniff::{Candidate, sniff};
