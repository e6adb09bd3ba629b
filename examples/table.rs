//! One file in, what was read of it out: clean RFC 4180 on stdout, with the
//! cells as they were written; encoding, delimiter, header line and what was
//! set aside on stderr. Exit status 2 where nothing could be read.

use std::borrow::Cow;
use std::io::Write;
use std::process::ExitCode;
use vigie::record::Intake;
use vigie::table::Role;

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
    let watcher = Box::new(
        |part: usize, role: Role, line: u64, cells: &[Cow<'_, str>]| match role {
            Role::Header | Role::Row => {
                if part == 1 {
                    let _ = out.write_record(cells.iter().map(|c| &**c));
                }
            }
            _ => aside.push(format!(
                "part {part} line {line}: {role:?}: {}",
                cells.join(" | ")
            )),
        },
    );
    let mut intake = Intake::watched(&[], watcher);
    intake.push(&bytes);
    let files = intake.finish(path);
    let text = out.into_inner().map_err(|e| e.to_string())?;
    std::io::stdout()
        .write_all(&text)
        .map_err(|e| e.to_string())?;
    for file in &files {
        eprintln!(
            "{}: {:?} {:?} header {:?} records {} rejected {} set aside {}",
            file.name,
            file.encoding,
            file.dialect.map(|d| d),
            file.header_line,
            file.records,
            file.rejected,
            file.set_aside
        );
    }
    aside.iter().for_each(|line| eprintln!("{line}"));
    Ok(())
}
