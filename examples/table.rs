//! One file in, what was read of it out. `table FILE` prints one table of the
//! file as clean RFC 4180, with the cells as they were written, and on stderr how
//! it was read. `--typed` writes dates as ISO and numbers plain, `--part N` takes
//! the file's N-th table, `--member PATH` a sheet of a workbook or a file of an
//! archive (the first where none is named), `--json` prints how it was read instead: encoding,
//! dialect, header, lines set aside or rejected, and the type of each column with
//! its evidence. Exit status 2 where nothing could be read.

use serde_json::{Value, json};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Write;
use std::process::ExitCode;
use std::rc::Rc;
use vigie::cell::typing::{Said, Type, Typed, Typing, decide};
use vigie::record::{FileRead, Intake};
use vigie::source::is_container;
use vigie::table::Role;

const USAGE: &str = "usage: table FILE [--typed] [--member PATH] [--part N] [--json]";

/// What is asked for.
struct Asked {
    path: String,
    typed: bool,
    json: bool,
    member: Option<String>,
    part: usize,
}

/// What the reader told of one table.
#[derive(Default)]
struct Seen {
    rows: Vec<Vec<String>>,
    /// Lines, what they are, and how they read.
    others: Vec<(u64, Role, String)>,
}

fn main() -> ExitCode {
    let Some(asked) = arguments() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match run(&asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{}: {message}", asked.path);
            ExitCode::from(2)
        }
    }
}

fn arguments() -> Option<Asked> {
    let mut asked = Asked {
        path: String::new(),
        typed: false,
        json: false,
        member: None,
        part: 1,
    };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--typed" => asked.typed = true,
            "--json" => asked.json = true,
            "--member" => asked.member = Some(arguments.next()?),
            "--part" => asked.part = arguments.next()?.parse().ok().filter(|n| *n > 0)?,
            path if asked.path.is_empty() && !path.starts_with("--") => asked.path = argument,
            _ => return None,
        }
    }
    (!asked.path.is_empty()).then_some(asked)
}

fn run(asked: &Asked) -> Result<(), String> {
    let bytes = std::fs::read(&asked.path).map_err(|e| e.to_string())?;
    let bytes = inside(bytes, asked.member.as_deref())?;
    let seen: Rc<RefCell<BTreeMap<usize, Seen>>> = Rc::default();
    let told = seen.clone();
    let watcher = Box::new(
        move |part: usize, role: Role, line: u64, cells: &[Cow<'_, str>]| {
            let mut seen = told.borrow_mut();
            let seen = seen.entry(part).or_default();
            match role {
                Role::Header => {}
                Role::Row => seen
                    .rows
                    .push(cells.iter().map(|c| c.to_string()).collect()),
                _ => seen.others.push((line, role, cells.join(" | "))),
            }
        },
    );
    let mut intake = Intake::watched(&asked.path, &[], watcher);
    intake.push(&bytes);
    let files = intake.finish();
    let parts = files.len();
    let file = files.get(asked.part - 1);
    let file = file.ok_or_else(|| format!("there are {parts} tables in it"))?;
    if file.encoding.is_none() {
        return Err("nothing to read".to_owned());
    }
    let seen = seen.borrow_mut().remove(&asked.part).unwrap_or_default();
    let typed = types(file, &seen);
    if asked.json {
        let json = describe(file, &seen, &typed, parts);
        return print(format!("{json:#}\n").as_bytes());
    }
    print(&write(file, &seen, asked.typed.then_some(&typed))?)?;
    tell(file, &seen, parts);
    Ok(())
}

/// The bytes of a table: the file's own, or those of a member of it.
fn inside(bytes: Vec<u8>, member: Option<&str>) -> Result<Vec<u8>, String> {
    if !is_container(&bytes) {
        return Ok(bytes);
    }
    let contents = vigie::unpack::open(&bytes).map_err(|refusal| format!("{refusal:?}"))?;
    let paths: Vec<String> = contents.members.iter().map(|m| m.path.clone()).collect();
    let mut members = contents.members.into_iter();
    let found = members.find(|m| member.is_none_or(|wanted| m.path == wanted));
    let unknown = || format!("in it are: {}", paths.join(", "));
    found.map(|member| member.bytes).ok_or_else(unknown)
}

fn print(bytes: &[u8]) -> Result<(), String> {
    let mut out = std::io::stdout();
    out.write_all(bytes).map_err(|e| e.to_string())
}

/// The types of all columns, from all their cells.
fn types(file: &FileRead, seen: &Seen) -> Vec<Typed> {
    let columns = 0..file.headers.len();
    let mut columns: Vec<Typing> = columns.map(|i| Typing::new(file.expect(i))).collect();
    for row in &seen.rows {
        for (i, column) in columns.iter_mut().enumerate() {
            column.see(row.get(i).map_or("", String::as_str));
        }
    }
    let said = Said {
        decimal: file.mapping.decimal,
        order: file.mapping.date_order,
    };
    decide(&columns, said)
}

/// The table as RFC 4180: a row too short is completed, blank cells beyond the
/// last column are left out.
fn write(file: &FileRead, seen: &Seen, typed: Option<&Vec<Typed>>) -> Result<Vec<u8>, String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    if file.header_line.is_some() {
        out.write_record(&file.headers).map_err(|e| e.to_string())?;
    }
    for row in &seen.rows {
        let cells = (0..file.headers.len()).map(|i| {
            let cell = row.get(i).map_or("", String::as_str);
            match typed.and_then(|t| t.get(i)) {
                Some(typed) => typed.canonical(cell),
                None => Cow::Borrowed(cell),
            }
        });
        let cells: Vec<Cow<'_, str>> = cells.collect();
        out.write_record(cells.iter().map(|c| c.as_bytes()))
            .map_err(|e| e.to_string())?;
    }
    out.into_inner().map_err(|e| e.to_string())
}

/// How the table was read, for a person.
fn tell(file: &FileRead, seen: &Seen, parts: usize) {
    let (Some(encoding), Some(dialect)) = (file.encoding, file.dialect) else {
        return;
    };
    let header = match file.header_line {
        Some(line) => format!("line {line}"),
        None => "none".to_owned(),
    };
    eprintln!(
        "encoding: {encoding:?}, delimiter: {:?}, header: {header}, tables: {parts}",
        dialect.delimiter.name()
    );
    eprintln!(
        "records: {}, rows: {}, rejected: {}, set aside: {}",
        file.records,
        seen.rows.len(),
        file.rejected,
        file.set_aside
    );
    for (line, role, text) in &seen.others {
        eprintln!("line {line}: {role:?}: {text}");
    }
}

/// How the table was read, for a program.
fn describe(file: &FileRead, seen: &Seen, typed: &[Typed], parts: usize) -> Value {
    let lines = |rejected: bool| -> Vec<Value> {
        let others = seen.others.iter();
        let others = others.filter(|(_, role, _)| (*role == Role::Ragged) == rejected);
        let key = if rejected { "reason" } else { "kind" };
        others
            .map(|(line, role, text)| json!({ "line": line, key: role, "text": text }))
            .collect()
    };
    let columns = file.headers.iter().zip(typed).map(|(header, typed)| {
        let currency = match typed.kind {
            Type::Money(code) => str::from_utf8(&code).ok().map(str::to_owned),
            _ => None,
        };
        let evidence = typed.evidence.iter();
        let evidence: Vec<Value> = evidence
            .map(|e| json!({ "reading": e.reading, "count": e.count, "examples": e.examples }))
            .collect();
        json!({
            "header": header,
            "type": typed.kind.name(),
            "currency": currency,
            "decimal": typed.decimal,
            "date_order": typed.order,
            "open": typed.open,
            "cells": typed.cells,
            "blank": typed.blank,
            "evidence": evidence,
        })
    });
    json!({
        "file": file.name,
        "parts": parts,
        "table": file.table,
        "encoding": file.encoding,
        "delimiter": file.dialect.map(|d| d.delimiter),
        "quote": file.dialect.map(|d| d.quote),
        "escape": file.dialect.map(|d| d.escape),
        "candidates": file.candidates,
        "header_line": file.header_line,
        "headers": file.header_line.map(|_| &file.headers),
        "records": file.records,
        "rows": seen.rows.len(),
        "set_aside": lines(false),
        "rejected": lines(true),
        "columns": columns.collect::<Vec<_>>(),
        "problems": file.problems.sorted(),
    })
}
