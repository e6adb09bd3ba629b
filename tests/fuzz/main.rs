//! What a fuzzer found worth keeping is read again, and so are the files made by
//! hand that it began with: see CONTRIBUTING.md.

mod check;

use check::check;
use std::path::Path;

/// An input as it is packed in `corpus.txt`: as it is, or `\xNN`.
fn unpacked(line: &str) -> Vec<u8> {
    let mut parts = line.split("\\x");
    let mut bytes = parts.next().unwrap_or("").as_bytes().to_vec();
    for part in parts {
        let (byte, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(byte, 16).expect("two digits"));
        bytes.extend_from_slice(rest.as_bytes());
    }
    bytes
}

/// Checks each input, and says which one it was that broke something.
fn hold(inputs: Vec<(String, Vec<u8>)>) {
    let share = inputs.len().div_ceil(4).max(1);
    std::thread::scope(|scope| {
        for inputs in inputs.chunks(share) {
            scope.spawn(move || {
                for (name, input) in inputs {
                    let held = std::panic::catch_unwind(|| check(input));
                    assert!(held.is_ok(), "{name}: {}", input.escape_ascii());
                }
            });
        }
    });
}

#[test]
fn what_the_fuzzer_kept_is_read() {
    let lines = include_str!("corpus.txt").lines().enumerate();
    let inputs: Vec<_> = lines
        .map(|(i, line)| (format!("line {}", i + 1), unpacked(line)))
        .collect();
    assert!(inputs.len() > 100, "{} inputs", inputs.len());
    hold(inputs);
}

#[test]
fn files_made_by_hand_are_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    let mut inputs = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let input = path.file_stem().is_some_and(|stem| stem == "input");
            if path.is_dir() {
                folders.push(path);
            } else if input {
                let bytes = std::fs::read(&path).expect("bytes");
                inputs.push((path.display().to_string(), [&[0], &bytes[..]].concat()));
            }
        }
    }
    assert!(inputs.len() > 100, "{} inputs", inputs.len());
    hold(inputs);
}
