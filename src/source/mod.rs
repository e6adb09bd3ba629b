//! Where bytes come from: a dropped file, or memory. A source is read in
//! slices, so that a file larger than memory can be read, and once more where
//! a person asks to see a row. It does not know what the bytes mean.
//!
//! Reading is asynchronous because a browser's is; natively every read is
//! ready at once.

mod container;
#[cfg(not(target_arch = "wasm32"))]
mod direct;

pub use container::{Member, Sealed, Unpacked, Unpacking, is_container};

use std::future::Future;

/// How many bytes are read at once. Large enough that a slice costs little
/// beside its bytes, small enough that progress and cancelling feel alive.
pub const SLICE: u64 = 8 << 20;

/// Something that can be read again from any place.
pub trait Source {
    /// The file's name, as dropped.
    fn name(&self) -> &str;
    /// Its size in bytes.
    fn size(&self) -> u64;
    /// The bytes `[from, from + length)`, fewer at the end. `Err` where the
    /// file changed or vanished since it was dropped.
    fn read(&self, from: u64, length: u64) -> impl Future<Output = Result<Vec<u8>, Lost>>;
    /// What opens it where it is a container: its bytes are pushed there. `None`
    /// where there is nothing to open one with.
    fn unpacking(&self) -> Option<Box<dyn Unpacking>>;
}

/// A source that cannot be read any more, in the system's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost(pub String);

/// Where a record begins: enough to read it again and to say where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Locator {
    /// Byte in the source.
    pub offset: u64,
    /// Line, from 1; a quoted cell may hold several.
    pub line: u64,
}

/// Bytes in memory.
pub struct Memory {
    name: String,
    bytes: Vec<u8>,
}

impl Memory {
    /// A file that is already in memory.
    pub fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Memory {
        Memory {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

impl Source for Memory {
    fn name(&self) -> &str {
        &self.name
    }

    fn size(&self) -> u64 {
        self.bytes.len() as u64
    }

    async fn read(&self, from: u64, length: u64) -> Result<Vec<u8>, Lost> {
        let at = |n: u64| {
            usize::try_from(n)
                .unwrap_or(usize::MAX)
                .min(self.bytes.len())
        };
        Ok(self.bytes[at(from)..at(from.saturating_add(length))].to_vec())
    }

    fn unpacking(&self) -> Option<Box<dyn Unpacking>> {
        // In the browser nothing in memory is a container.
        #[cfg(target_arch = "wasm32")]
        return None;
        #[cfg(not(target_arch = "wasm32"))]
        Some(Box::new(direct::Direct::default()))
    }
}
