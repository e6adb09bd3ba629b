//! Exports as products and people write them, made by somebody who did not know the
//! program: `tests/fixtures/exports/<name>/expectation.json` says which table each is,
//! and of which columns a careful person is certain. What else is recognised is free.

use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use vigie::record::{FileRead, Intake};

/// What is known not to be understood yet, by folder and by what is missed.
const OPEN: &[(&str, &str)] = &[
    // Only the cells speak, of a column that a table can do without.
    ("e37-hard-columns", "amount"),
    // No header says anything.
    ("e38-hard-contacts", "table"),
    ("f38-dur-ventes", "table"),
    // Beside a company's numbers `Nom` is the company's.
    ("f12-dolibarr-tiers", "company|name"),
    // `Com.` may be a comment, `PORT.` a harbour, or what sending costs.
    ("f27-suivi-affaires", "owner"),
    ("f37-club-adherents", "phone"),
];

/// The folders of the exports.
fn folders() -> Vec<PathBuf> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/exports");
    let entries = std::fs::read_dir(root).expect("the exports");
    let mut all: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).collect();
    all.sort();
    all
}

fn read(name: &str, bytes: &[u8]) -> Vec<FileRead> {
    let mut intake = Intake::new(name, &[]);
    intake.push(bytes);
    intake.finish()
}

/// Which header stands for each field.
fn columns(file: &FileRead) -> BTreeMap<String, &str> {
    let columns = file.columns.iter();
    let named = columns.map(|(field, at)| (field.name(), file.headers[*at].as_str()));
    named.collect()
}

/// The texts of a value that is one or several of them.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

/// Whether it is this header, or one of several lines that begins with it.
fn is_header(found: &str, expected: &str) -> bool {
    let rest = found.trim().strip_prefix(expected.trim());
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// What is otherwise than expected of an export: `table`, or fields, and why.
fn misses(folder: &Path) -> Vec<(String, String)> {
    let text = std::fs::read_to_string(folder.join("expectation.json")).expect("an expectation");
    let expected: Value = serde_json::from_str(&text).expect("json");
    let name = expected["file"].as_str().expect("a file");
    let files = read(name, &std::fs::read(folder.join(name)).expect("the file"));
    let table = expected["table"].as_str();
    let is_it = |file: &&FileRead| file.table.map(|t| t.name()).as_deref() == table;
    let Some(file) = files.iter().find(is_it) else {
        let found: Vec<_> = files.iter().map(|f| f.table.map(|t| t.name())).collect();
        return vec![("table".to_owned(), format!("{table:?} is {found:?}"))];
    };
    let columns = columns(file);
    let certain = expected["columns"].as_object().into_iter().flatten();
    let wrong = certain.filter(|(fields, headers)| {
        let found = fields.split('|').filter_map(|field| columns.get(field));
        let headers = texts(headers);
        let mut found = found.flat_map(|found| headers.iter().map(move |h| is_header(found, h)));
        !found.any(|same| same)
    });
    wrong
        .map(|(fields, header)| (fields.clone(), format!("not {header} in {columns:?}")))
        .collect()
}

#[test]
fn exports_are_what_a_careful_person_takes_them_for() {
    let folders = folders();
    assert!(folders.len() >= 150, "{} exports", folders.len());
    let mut wrong = Vec::new();
    let mut open: Vec<(String, String)> = Vec::new();
    for folder in &folders {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        for (what, why) in misses(folder) {
            match OPEN.contains(&(&*name, what.as_str())) {
                true => open.push((name.to_string(), what)),
                false => wrong.push(format!("{name}: {what} {why}")),
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // What is understood by now is to be taken off the list.
    assert_eq!(open.len(), OPEN.len(), "{open:?}");
}
