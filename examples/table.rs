//! One file in, what was read of it out: clean RFC 4180 on stdout, with the
//! cells as they were written; encoding, delimiter, header line and what was
//! set aside on stderr. Exit status 2 where nothing could be read.

use std::io::Write;
use std::process::ExitCode;
use vigie::record::{Fate, Intake};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path] = &arguments[..] else {
        eprintln!("usage: table FILE");
        return ExitCode::from(2);
    };
    match run(path) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{path}: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(path: &str) -> Result<(), String> {
    let bytes = std::fs::read(path).map_err(|e| e.to_string())?;
    let mut out = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    let mut aside = Vec::new();
    let mut width = 0;
    let watcher = Box::new(
        |fate: Fate, line: u64, cells: &[std::borrow::Cow<'_, str>]| match fate {
            Fate::Header | Fate::Row => {
                if fate == Fate::Header {
                    width = cells.len();
                }
                // A row too short is completed, a surplus of blanks dropped.
                let padded = (0..width).map(|i| cells.get(i).map_or("", |cell| &**cell));
                // Writing to memory has no way to fail.
                let _ = out.write_record(padded);
            }
            _ => aside.push(format!("line {line}: {fate:?}: {}", cells.join(" | "))),
        },
    );
    let mut intake = Intake::watched(&[], watcher);
    intake.push(&bytes);
    let file = intake.finish(path);
    let (Some(encoding), Some(delimiter), Some(line)) =
        (file.encoding, file.delimiter, file.header_line)
    else {
        return Err("nothing to read".to_owned());
    };
    let text = out.into_inner().map_err(|e| e.to_string())?;
    std::io::stdout()
        .write_all(&text)
        .map_err(|e| e.to_string())?;
    eprintln!("encoding: {encoding:?}, delimiter: {delimiter:?}, header: line {line}");
    eprintln!(
        "records: {}, set aside or rejected: {}",
        file.records,
        aside.len()
    );
    aside.iter().for_each(|line| eprintln!("{line}"));
    Ok(())
}
