//! Containers → their members: the sheets of a workbook as CSV, the files of an
//! archive as they are. What a container is, its first bytes say and not its
//! name. Pure: bytes in, bytes out; what a table is and what a reader is told,
//! others know.
//!
//! It knows none of the other modules because the page fetches it apart, as a
//! program of its own (`bin/unpack.rs`): the libraries that open workbooks weigh as
//! much as all the rest. Natively it is called like any other.

mod archive;
mod budget;
mod cell;
mod name;
mod ods;
mod sheet;
mod workbook;
mod xls;

pub use budget::{LIMITS, Limits};

use budget::Budget;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A file inside a container.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Where it is in there, from the outside in: `2024/orders.csv`,
    /// `export.xlsx/Clients`. Unique in its container; what it is when there is no
    /// other, is the container's name to say.
    pub path: String,
    /// Its own bytes; those of a sheet are CSV in UTF-8 with a mark.
    pub bytes: Vec<u8>,
}

/// What a container holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The files that may be tables, in the order of the container.
    pub members: Vec<Member>,
    /// The paths of what cannot be one: pictures, documents, archives in archives
    /// in archives.
    pub passed: Vec<String>,
}

/// Why a container cannot be opened. Their numbers go over the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Refusal {
    /// It is cut, or not what its first bytes say.
    Damaged = 1,
    /// It asks for a password.
    Locked = 2,
    /// It would become far larger than it is: see [`Limits`].
    Swollen = 3,
}

/// What a file's first bytes say that it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// An archive, and most workbooks.
    Zip,
    /// One compressed file.
    Gzip,
    /// An old workbook, or one with a password.
    Compound,
    /// Nothing that could be a table.
    Other,
    /// Perhaps text.
    Text,
}

impl Kind {
    fn of(bytes: &[u8]) -> Kind {
        const OTHERS: [&[u8]; 12] = [
            b"%PDF-",
            b"\x89PNG",
            b"\xff\xd8\xff",
            b"GIF8",
            b"RIFF",
            b"ID3",
            b"7z\xbc\xaf",
            b"Rar!",
            b"BZh",
            b"\xfd7zXZ",
            b"SQLite format 3",
            b"\x7fELF",
        ];
        // An archive of another kind says so only here.
        const TAR: std::ops::Range<usize> = 257..262;
        let begins = |magic: &[u8]| bytes.starts_with(magic);
        if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
            Kind::Zip
        } else if begins(b"\x1f\x8b") {
            Kind::Gzip
        } else if begins(b"\xd0\xcf\x11\xe0") {
            Kind::Compound
        } else if OTHERS.into_iter().any(begins)
            || bytes.get(TAR) == Some(b"ustar")
            || bytes.get(4..8) == Some(b"ftyp")
        {
            Kind::Other
        } else {
            Kind::Text
        }
    }
}

/// Opens a container.
pub fn open(bytes: &[u8]) -> Result<Contents, Refusal> {
    open_within(bytes, LIMITS)
}

/// Opens a container that may become so large.
pub fn open_within(bytes: &[u8], limits: Limits) -> Result<Contents, Refusal> {
    // Damaged bytes have made libraries panic before. In the browser a panic ends
    // this module's memory, and the worker says the same.
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let mut opening = Opening {
            budget: Budget::new(limits, bytes.len()),
            contents: Contents::default(),
        };
        opening.open("", bytes, 0)?;
        name::settle(&mut opening.contents);
        Ok(opening.contents)
    }));
    opened.unwrap_or(Err(Refusal::Damaged))
}

/// How many archives deep an archive may lie.
const DEEPEST: usize = 2;

/// A container while it is opened.
struct Opening {
    budget: Budget,
    contents: Contents,
}

impl Opening {
    /// Opens what `path` names, so many archives deep.
    fn open(&mut self, path: &str, bytes: &[u8], depth: usize) -> Result<(), Refusal> {
        match Kind::of(bytes) {
            Kind::Zip if depth < DEEPEST => archive::unzip(self, path, bytes, depth),
            Kind::Gzip if depth <= DEEPEST => {
                let inside = archive::gunzip(bytes, &mut self.budget)?;
                match Kind::of(&inside) {
                    Kind::Text => self.member(path.to_owned(), inside),
                    _ => self.open(path, &inside, depth + 1),
                }
            }
            Kind::Compound => workbook::compound(self, path, bytes),
            Kind::Zip | Kind::Gzip | Kind::Other => {
                self.pass(path);
                Ok(())
            }
            Kind::Text => self.member(path.to_owned(), bytes.to_vec()),
        }
    }

    fn member(&mut self, path: String, bytes: Vec<u8>) -> Result<(), Refusal> {
        self.budget.one_more()?;
        self.contents.members.push(Member { path, bytes });
        Ok(())
    }

    fn pass(&mut self, path: &str) {
        if self.contents.passed.len() < budget::MEMBERS {
            self.contents.passed.push(path.to_owned());
        }
    }
}
