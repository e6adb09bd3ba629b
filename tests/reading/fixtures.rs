//! Files made by hand, several for each of the fifteen things that an importer
//! must survive, with the rows that come out of them made by hand as well.

use crate::read::{Table, read};
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The folders with an `about.json`, sorted.
fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    let mut folders = Vec::new();
    for point in std::fs::read_dir(&root).expect("the fixtures") {
        let point = point.expect("an entry").path();
        let cases = std::fs::read_dir(&point).expect("a folder");
        folders.extend(cases.map(|case| case.expect("an entry").path()));
    }
    folders.sort();
    folders
}

/// A file's records, as the csv crate reads them.
fn records(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_path(path)
        .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let records = reader.records().map(|r| r.expect("RFC 4180"));
    records
        .map(|r| r.iter().map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// Headers as the program names them when one repeats.
fn ranked(headers: &[String]) -> Vec<String> {
    let rank = |i: usize| headers[..=i].iter().filter(|h| **h == headers[i]).count();
    let named = |(i, header): (usize, &String)| match rank(i) {
        1 => header.clone(),
        n => format!("{header}#{n}"),
    };
    headers.iter().enumerate().map(named).collect()
}

fn to_json(value: impl serde::Serialize) -> Value {
    serde_json::to_value(value).expect("json")
}

fn compare(folder: &Path, about: &Value, part: usize, table: &Table, wrong: &mut Vec<String>) {
    let case = format!(
        "{}/{}",
        folder
            .parent()
            .and_then(Path::file_name)
            .unwrap_or_default()
            .display(),
        folder.file_name().unwrap_or_default().display(),
    );
    let mut expect = |what: &str, got: Value, expected: Value| {
        if got != expected {
            wrong.push(format!(
                "{case} ({part}) {what}:\n   got {got}\n  hand {expected}"
            ));
        }
    };
    let file = match part {
        1 => "rows.csv".to_owned(),
        n => format!("rows-{n}.csv"),
    };
    let mut rows = records(&folder.join(file));
    let headed = !about["header_line"].is_null();
    let headers = headed.then(|| ranked(&rows.remove(0)));
    let file = match part {
        1 => "typed.csv".to_owned(),
        n => format!("typed-{n}.csv"),
    };
    let by_hand = folder.join(file);
    if by_hand.exists() {
        let by_hand = records(&by_hand);
        let (typed, open) = table.typed();
        let by_hand = by_hand.iter().skip(usize::from(headed));
        for (i, (got, expected)) in typed.iter().zip(by_hand).enumerate() {
            expect(
                &format!("typed row {}", i + 1),
                to_json(got),
                to_json(expected),
            );
        }
        let expected = about.get("open").cloned().unwrap_or(Value::Array(vec![]));
        expect("open", to_json(open), expected);
    }
    let read = &table.read;
    let encoding = to_json(read.encoding);
    expect("encoding", encoding, about["encoding"].clone());
    let dialect = read.dialect.expect("a dialect");
    let delimiter = dialect.delimiter.name().to_owned();
    if let Some(expected) = about.get("delimiter") {
        expect("delimiter", delimiter.into(), expected.clone());
    }
    if let Some(expected) = about.get("quote") {
        let quote = to_json(dialect.quote);
        expect("quote", quote, expected.clone());
    }
    expect(
        "header line",
        to_json(read.header_line),
        about["header_line"].clone(),
    );
    expect("records", read.records.into(), about["records"].clone());
    let aside: Vec<Value> = table
        .set_aside
        .iter()
        .map(|(line, kind)| serde_json::json!({ "line": line, "kind": kind }))
        .collect();
    expect("set aside", aside.into(), about["set_aside"].clone());
    expect(
        "rejected",
        table.rejected.clone().into(),
        about["rejected"].clone(),
    );
    expect("headers", to_json(&table.headers), to_json(&headers));
    expect("number of rows", table.rows.len().into(), rows.len().into());
    for (i, (got, expected)) in table.rows.iter().zip(&rows).enumerate() {
        expect(&format!("row {}", i + 1), to_json(got), to_json(expected));
    }
}

#[test]
fn files_are_read_as_a_careful_person_reads_them() {
    let mut wrong = Vec::new();
    let folders = folders();
    assert!(folders.len() >= 45, "{} fixtures", folders.len());
    for folder in &folders {
        let about = std::fs::read_to_string(folder.join("about.json")).expect("about.json");
        let about: Value = serde_json::from_str(&about).expect("json");
        let input = ["input.csv", "input.txt", "input.tsv"].map(|name| folder.join(name));
        let input = input.iter().find(|path| path.exists()).expect("an input");
        let bytes = std::fs::read(input).expect("bytes");
        let parts = match about.get("parts") {
            Some(parts) => parts.as_array().expect("a list").clone(),
            None => vec![about.clone()],
        };
        for slice in [bytes.len(), 7] {
            let tables = read(&bytes, slice);
            if tables.len() != parts.len() {
                let names: Vec<_> = tables.iter().map(|t| &t.headers).collect();
                wrong.push(format!(
                    "{}: {} tables {names:?}",
                    folder.display(),
                    tables.len()
                ));
            }
            for (i, (table, about)) in tables.iter().zip(&parts).enumerate() {
                compare(folder, about, i + 1, table, &mut wrong);
            }
        }
    }
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "{} differences\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
