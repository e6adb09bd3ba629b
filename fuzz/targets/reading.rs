//! Any bytes → dialect, reader, cells. What is checked stands beside the test
//! that replays what was found.

#![no_main]

#[path = "../../tests/fuzz/check/mod.rs"]
mod check;

libfuzzer_sys::fuzz_target!(|input: &[u8]| check::check(input));
