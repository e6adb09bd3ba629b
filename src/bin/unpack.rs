//! What opens workbooks and archives for the page, as a program of its own: what
//! the worker calls, functions over numbers, without anything brought in from
//! outside. It asks for room, writes the container into it, opens
//! it, and asks where the texts and bytes of what came out stand.
//!
//! One container an instance: what is opened stays until the instance is let go.

use std::cell::RefCell;
use unpack::{Contents, open};

// Not `vigie::unpack`: a program that links the library has all that its browser
// crates export.
#[path = "../unpack/mod.rs"]
mod unpack;

/// Nothing to do before it is called.
fn main() {}

#[derive(Default)]
struct Held {
    container: Vec<u8>,
    contents: Contents,
}

thread_local! {
    static HELD: RefCell<Held> = RefCell::default();
}

/// Bytes where a container of so many is to be written.
#[unsafe(no_mangle)]
pub extern "C" fn room(size: usize) -> *mut u8 {
    HELD.with_borrow_mut(|held| {
        held.container = vec![0; size];
        held.container.as_mut_ptr()
    })
}

/// Opens what was written: 0, or why not (`Refusal`).
#[unsafe(no_mangle)]
pub extern "C" fn unpack() -> u32 {
    HELD.with_borrow_mut(|held| match open(&std::mem::take(&mut held.container)) {
        Ok(contents) => {
            held.contents = contents;
            0
        }
        Err(refusal) => refusal as u32,
    })
}

/// How many members there are, and how many names of what was passed over.
#[unsafe(no_mangle)]
pub extern "C" fn count(passed: bool) -> usize {
    HELD.with_borrow(|held| match passed {
        false => held.contents.members.len(),
        true => held.contents.passed.len(),
    })
}

/// Where one of three things of the `n`-th stands: 0 the path of a member, 1 its
/// bytes, 2 the path of what was passed over. [`length`] says how long it is.
#[unsafe(no_mangle)]
pub extern "C" fn place(what: u32, n: usize) -> *const u8 {
    with(what, n, <[u8]>::as_ptr)
}

/// How many bytes that is.
#[unsafe(no_mangle)]
pub extern "C" fn length(what: u32, n: usize) -> usize {
    with(what, n, <[u8]>::len)
}

fn with<T>(what: u32, n: usize, f: impl FnOnce(&[u8]) -> T) -> T {
    HELD.with_borrow(|held| {
        let member = held.contents.members.get(n);
        let bytes = match what {
            0 => member.map(|m| m.path.as_bytes()),
            1 => member.map(|m| m.bytes.as_slice()),
            _ => held.contents.passed.get(n).map(|p| p.as_bytes()),
        };
        f(bytes.unwrap_or_default())
    })
}
