//! Bytes → records with their place: encoding, delimiter, reader. Nothing here
//! knows what a column means.

mod dialect;
pub mod encoding;
mod grammar;
mod judge;
mod layout;
mod look;
mod mend;
mod plan;
mod reader;
mod record;
mod repair;
mod scan;
mod sniff;
mod span;
mod sums;
mod totals;
mod work;
mod wrapped;

pub use dialect::{Delimiter, Dialect, Escape, Quote};
pub use encoding::{BOM, Encoding};
pub use judge::Role;
pub use layout::{Layout, Line};
pub use look::{Look, look};
pub use reader::{LONGEST, Reader};
pub use record::{Flaw, Kept, Record};
pub use sniff::{Candidate, sniff};
#[cfg(test)]
pub use work::work;
