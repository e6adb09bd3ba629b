//! A table of small files, `dialects.txt`: delimiters, quotes, escapes, line
//! ends, headers or none, ragged rows and stray quotes, each with the cells that
//! a careful person sees.

use crate::read::read;
use serde_json::Value;
use std::collections::BTreeMap;

/// A case: its name, and what it says by key.
type Case = (String, BTreeMap<String, Value>);

fn cases() -> Vec<Case> {
    let text = include_str!("dialects.txt");
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().filter(|l| !l.trim().is_empty()) {
        if let Some(name) = line.strip_prefix("== ") {
            cases.push((name.trim().to_owned(), BTreeMap::new()));
            continue;
        }
        let (key, value) = line.split_once(": ").expect("key: value");
        let text = || Value::String(value.to_owned());
        let value = match key {
            "about" | "escape" => text(),
            "rows" => trimmed(value),
            _ => serde_json::from_str(value).unwrap_or_else(|e| panic!("{line}: {e}")),
        };
        let (_, case) = cases.last_mut().expect("a case");
        case.insert(key.to_owned(), value);
    }
    cases
}

/// Cells without the blanks around them, which `read` takes off too.
fn trimmed(rows: &str) -> Value {
    let rows: Vec<Vec<String>> = serde_json::from_str(rows).expect("rows");
    let trim = |row: &Vec<String>| -> Value { row.iter().map(|c| c.trim()).collect() };
    rows.iter().map(trim).collect()
}

/// What differs from a case, a line each.
fn differences((name, case): &Case, slice: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut expect = |what: &str, got: Value| {
        if let Some(expected) = case.get(what)
            && got != *expected
        {
            wrong.push(format!("{name} {what}:\n   got {got}\n  hand {expected}"));
        }
    };
    let input = case["input"].as_str().expect("text");
    let tables = read(input.as_bytes(), slice);
    let [table] = &tables[..] else {
        return vec![format!("{name}: {} tables", tables.len())];
    };
    let json = |value: &dyn Fn() -> Result<Value, serde_json::Error>| value().expect("json");
    if let Some(dialect) = table.read.dialect {
        // Blanks around a sign are the cells' or the delimiter's: the same.
        let name = dialect.delimiter.name();
        let bare = name.trim_matches(' ');
        expect(
            "delimiter",
            if bare.is_empty() { name } else { bare }.into(),
        );
        expect("quote", json(&|| serde_json::to_value(dialect.quote)));
        expect("escape", json(&|| serde_json::to_value(dialect.escape)));
    }
    expect("header", u32::from(table.headers.is_some()).into());
    let headers = table.headers.clone().unwrap_or_default();
    expect("headers", headers.into());
    expect("rows", table.rows.clone().into());
    expect("rejected", table.rejected.len().into());
    wrong
}

#[test]
fn dialects_are_told_by_what_becomes_of_the_rows() {
    let cases = cases();
    assert!(cases.len() >= 150, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for slice in [usize::MAX, 1, 3] {
        wrong.extend(cases.iter().flat_map(|case| differences(case, slice)));
    }
    wrong.sort();
    wrong.dedup();
    assert!(
        wrong.is_empty(),
        "{} differences\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
