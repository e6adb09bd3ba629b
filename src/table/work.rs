//! How much reading is done, in bytes that were looked at. Tests count it, so
//! that they need no clock to tell what takes long; elsewhere it is nothing.

#[cfg(test)]
use std::cell::Cell;

#[cfg(test)]
thread_local! {
    static WORK: Cell<u64> = const { Cell::new(0) };
}

/// So many bytes were looked at.
#[inline(always)]
pub(super) fn worked(bytes: usize) {
    #[cfg(test)]
    WORK.with(|work| work.set(work.get() + bytes as u64));
    let _ = bytes;
}

/// How many were on this thread while something was done.
#[cfg(test)]
pub fn work(done: impl FnOnce()) -> u64 {
    let before = WORK.get();
    done();
    WORK.get() - before
}
