//! What the native tests share: files in memory → report, and the fixtures.

#![allow(dead_code, reason = "each test takes what it needs of it")]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use vigie::calendar::Day;
use vigie::kpi::period::{Asked, Period};
use vigie::report::Report;
use vigie::session::{Answer, Gathered, Loaded, load_all, ready};
use vigie::settings::SettingsFile;
use vigie::source::Memory;

/// A file's name and bytes.
pub type File = (String, Vec<u8>);

/// Files put together, as they are to be seen on a day.
pub fn gathered(files: &[File], today: Day, settings: SettingsFile) -> Rc<Gathered> {
    let sources = files.iter();
    let sources: Vec<Memory> = sources
        .map(|(name, bytes)| Memory::new(name.clone(), bytes.clone()))
        .collect();
    let loaded = ready(load_all(&sources, &settings.mappings));
    let files: Vec<&Loaded> = loaded.iter().collect();
    Rc::new(Gathered::of(&files, settings, today))
}

/// What they come to in a period, with every indicator computed.
pub fn asked(gathered: &Rc<Gathered>, period: Option<Asked>) -> Answer {
    let mut answer = Answer::prepare(gathered.clone(), period);
    while answer.compute() {}
    answer
}

/// Files, settings and a day, with every indicator computed.
pub fn answer(files: &[File], today: Day, period: Option<&str>, settings: SettingsFile) -> Answer {
    let period = period.map(|p| Period::parse(p, &settings.settings).expect("a period"));
    asked(&gathered(files, today, settings), period)
}

/// The same, as a report whose records are accounted for.
pub fn report(files: &[File], today: Day, period: Option<&str>, settings: SettingsFile) -> Report {
    let report = answer(files, today, period, settings).report().clone();
    accounts_for_its_records(&report);
    report
}

/// Each record of a file is a row, rejected, or set aside.
#[track_caller]
pub fn accounts_for_its_records(report: &Report) {
    for file in &report.files {
        assert_eq!(
            file.rows + file.rejected + file.set_aside,
            file.records,
            "{}",
            file.name
        );
    }
}

/// A fixture: its folder and what `case.json` says.
pub struct Case {
    pub name: String,
    pub folder: PathBuf,
    pub json: Value,
}

impl Case {
    /// Every fixture, by name.
    pub fn all() -> Vec<Case> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        let mut folders: Vec<PathBuf> = std::fs::read_dir(&root)
            .expect("the fixtures")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.is_dir() && path.join("case.json").exists())
            .collect();
        folders.sort();
        assert!(!folders.is_empty(), "no fixture in {}", root.display());
        folders.into_iter().map(Case::read).collect()
    }

    fn read(folder: PathBuf) -> Case {
        let name = folder
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let text = std::fs::read_to_string(folder.join("case.json"))
            .unwrap_or_else(|e| panic!("{name}/case.json: {e}"));
        let json = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{name}/case.json: {e}"));
        Case { name, folder, json }
    }

    /// The input files, as named under `files`.
    pub fn files(&self) -> Vec<File> {
        let names = self.json["files"].as_object().expect("files");
        names
            .keys()
            .map(|name| {
                let bytes = std::fs::read(self.folder.join(name));
                (
                    name.clone(),
                    bytes.unwrap_or_else(|e| panic!("{}/{name}: {e}", self.name)),
                )
            })
            .collect()
    }

    pub fn today(&self) -> Day {
        Day::parse_iso(self.json["today"].as_str().expect("today")).expect("a day")
    }

    pub fn period(&self) -> Option<&str> {
        self.json["period"].as_str()
    }

    pub fn settings(&self) -> SettingsFile {
        match self.json.get("settings") {
            Some(settings) => SettingsFile::parse(&settings.to_string()).expect("settings"),
            None => SettingsFile::default(),
        }
    }

    pub fn answer(&self) -> Answer {
        answer(&self.files(), self.today(), self.period(), self.settings())
    }

    pub fn report(&self) -> Report {
        report(&self.files(), self.today(), self.period(), self.settings())
    }
}
