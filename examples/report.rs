//! Files in, the report out: the same bytes as the page's JSON export.
//!
//! `report [--period P] [--today D] [--settings FILE.json] [--rows ID|all]
//! [--rejected NAME] FILE…` prints the report on stdout; with `--rows` the rows
//! behind one indicator as CSV, or behind all of them; with `--rejected` the rows that were rejected of
//! one table as CSV, whose name is that of its file, `FILE.csv#2` for the second in
//! it, `FILE.zip/orders.csv` in a container. Workbooks (.xlsx, .xlsb, .xls, .ods) and
//! archives (.zip, .gz) are opened. Exit status 2 where nothing could be read.

use std::process::ExitCode;
use std::rc::Rc;
use vigie::calendar::Day;
use vigie::kpi::Id;
use vigie::kpi::period::Period;
use vigie::report::{Style, rows_csv};
use vigie::session::{Answer, Gathered, Loaded, Pace, load_all, ready, rejected_csv};
use vigie::settings::SettingsFile;
use vigie::source::{Memory, Source};
use vigie::text::{Language, rejected_words, settings_error};

const USAGE: &str = "report [--period all|2024|2024-Q2|2024-06|2024-W23|D..D] [--today D] \
[--settings FILE.json] [--rows ID] [--rejected NAME] FILE…";

/// What the command line asks for.
#[derive(Default)]
struct Arguments {
    period: Option<String>,
    today: Option<String>,
    settings: Option<String>,
    rows: Option<String>,
    rejected: Option<String>,
    files: Vec<String>,
}

fn main() -> ExitCode {
    match arguments(std::env::args().skip(1)).and_then(run) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut out = Arguments::default();
    while let Some(word) = words.next() {
        let mut value = || {
            words
                .next()
                .ok_or_else(|| format!("{word} needs a value\nusage: {USAGE}"))
        };
        match word.as_str() {
            "--period" => out.period = Some(value()?),
            "--today" => out.today = Some(value()?),
            "--settings" => out.settings = Some(value()?),
            "--rows" => out.rows = Some(value()?),
            "--rejected" => out.rejected = Some(value()?),
            "--help" => return Err(format!("usage: {USAGE}")),
            flag if flag.starts_with("--") => {
                return Err(format!("{flag} is unknown\nusage: {USAGE}"));
            }
            _ => out.files.push(word),
        }
    }
    if out.files.is_empty() {
        Err(format!("usage: {USAGE}"))
    } else {
        Ok(out)
    }
}

fn run(arguments: Arguments) -> Result<String, String> {
    let settings = match &arguments.settings {
        Some(path) => {
            let json = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
            SettingsFile::parse(&json)
                .map_err(|e| format!("{path}: {}", settings_error(Language::En, &e)))?
        }
        None => SettingsFile::default(),
    };
    let period = match &arguments.period {
        Some(text) => {
            let asked = Period::parse(text, &settings.settings);
            Some(asked.ok_or_else(|| format!("{text} is no period\nusage: {USAGE}"))?)
        }
        None => None,
    };
    let today = match &arguments.today {
        Some(text) => {
            Day::parse_iso(text).ok_or_else(|| format!("{text} is no day (YYYY-MM-DD)"))?
        }
        None => today(),
    };
    let mut sources: Vec<Memory> = Vec::new();
    for path in &arguments.files {
        match std::fs::read(path) {
            Ok(bytes) => {
                let name = std::path::Path::new(path).file_name().unwrap_or_default();
                sources.push(Memory::new(name.to_string_lossy(), bytes));
            }
            Err(e) => eprintln!("{path}: {e}"),
        }
    }
    let loaded = ready(load_all(&sources, &settings.mappings));
    if loaded.is_empty() {
        return Err("no file could be read".to_owned());
    }
    let files: Vec<&Loaded> = loaded.iter().collect();
    let gathered = Rc::new(Gathered::of(&files, settings, today));
    if let Some(table) = &arguments.rejected {
        return rejected(&sources, &gathered, table);
    }
    let mut answer = Answer::prepare(gathered, period);
    if let Some(name) = &arguments.rows {
        if name == "all" {
            return all_rows(&answer).map_err(|e| e.to_string());
        }
        let id = Id::parse(name).ok_or_else(|| format!("{name} is no indicator"))?;
        return Ok(rows_csv(&answer.rows(id), Style::Plain));
    }
    while answer.compute() {}
    Ok(answer.report().to_json())
}

/// The rows behind each indicator, which a first column names.
fn all_rows(answer: &Answer) -> csv::Result<String> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_field("indicator")?;
    out.write_record(["entity", "numerator", "denominator", "file", "line"])?;
    for id in Id::ALL {
        let rows = rows_csv(&answer.rows(*id), Style::Plain);
        for row in csv::Reader::from_reader(rows.as_bytes()).records() {
            out.write_field(id.name())?;
            out.write_record(&row?)?;
        }
    }
    let bytes = out.into_inner().map_err(|e| e.into_error())?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The rejected rows of a table, as the page saves them.
fn rejected(sources: &[Memory], gathered: &Gathered, table: &str) -> Result<String, String> {
    let unknown = || format!("{table} is no table of these files");
    let file = gathered.table(table).ok_or_else(unknown)?;
    let source = sources.iter().find(|s| s.name() == file.source());
    let words = rejected_words(Language::En);
    let source = source.ok_or_else(unknown)?;
    let csv = rejected_csv(source, gathered, table, Style::Plain, &words, async |_| {
        Pace::On
    });
    ready(csv).map_err(|_| unknown())
}

/// The machine's day, in UTC.
#[expect(
    clippy::disallowed_methods,
    reason = "the clock is read here, at the edge, and passed in"
)]
fn today() -> Day {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Day(now.map_or(0, |d| (d.as_secs() / 86_400) as i32))
}
