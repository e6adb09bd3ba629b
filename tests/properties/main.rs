//! What must hold whatever the data: the same data in other files give the same
//! `kpis`, to the byte (`same`); the parts of a number add up to it, and
//! numbers that are bound to each other agree (`sums`); a bucket is a period of
//! its own, and the whole contains its years (`periods`); a table changes the
//! indicators that need it and no other (`added`); nothing that can stand in a
//! file makes the program stop (`anything`); what is written in one cell comes
//! back from it (`cells`).

#[path = "../support/mod.rs"]
mod support;

mod added;
mod anything;
mod cells;
mod columns;
mod dice;
mod periods;
mod rows;
mod same;
mod sums;
mod world;
mod write;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use std::rc::Rc;
use support::{Case, File, accounts_for_its_records, asked, gathered, report};
use vigie::kpi::period::{Asked, Period};
use vigie::kpi::{Id, Kpi};
use vigie::report::Report;
use vigie::session::{Answer, Gathered};
use vigie::settings::SettingsFile;
use world::{TODAY, World, day};
use write::PLAIN;

/// How many worlds each property is tried on.
const CASES: u32 = 32;

/// So many cases, or as many as PROPTEST_CASES says; a failing one loses rows as
/// long as it fails.
fn cases(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        max_shrink_iters: 3000,
        ..ProptestConfig::default()
    };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    config
}

/// Files put together once, to be asked about several periods.
struct Desk(Rc<Gathered>);

impl Desk {
    /// Files and what a person settled about them.
    fn new(files: &[File], settings: SettingsFile) -> Desk {
        Desk(gathered(files, day(TODAY), settings))
    }

    /// A world as simply written as can be.
    fn plain(world: &World) -> Desk {
        Desk::new(&write::files(world, PLAIN), SettingsFile::default())
    }

    /// Everything about a period; about the default one where none is named.
    fn answer(&self, period: Option<&str>) -> Answer {
        let plain = SettingsFile::default().settings;
        let period = period.map(|p| Period::parse(p, &plain).expect("a period"));
        self.about(period)
    }

    fn about(&self, period: Option<Asked>) -> Answer {
        let answer = asked(&self.0, period);
        accounts_for_its_records(answer.report());
        answer
    }

    fn report(&self, period: Option<&str>) -> Report {
        self.answer(period).report().clone()
    }
}

/// Looks an indicator up.
fn of(report: &Report, id: Id) -> &Kpi {
    let found = report.kpis.iter().find(|kpi| kpi.id == id);
    found.expect("every indicator is computed")
}

/// The periods that are asked for.
fn period() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![
        None,
        Some("all"),
        Some("2024-06"),
        Some("2024-06"),
        Some("2024-Q2"),
        Some("2023"),
        Some("2024"),
        Some("2024-W24"),
        Some("2024-05-10..2024-07-20"),
    ])
}

#[test]
fn the_properties_are_tried_on_data_with_numbers() {
    const WORLDS: usize = 30;
    let config = ProptestConfig::default();
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let mut with_value = vec![0; Id::ALL.len()];
    for _ in 0..WORLDS {
        let world = rows::world().new_tree(&mut runner).expect("rows").current();
        let report = Desk::plain(&world).report(Some("2024-06"));
        for sheet in &world.sheets {
            let mut read = report.files.iter().map(|file| file.table);
            assert!(read.any(|table| table == Some(sheet.table)), "{sheet:?}");
        }
        for (kpi, n) in report.kpis.iter().zip(&mut with_value) {
            *n += usize::from(kpi.value.is_some());
        }
    }
    let seldom: Vec<String> = Id::ALL
        .iter()
        .zip(&with_value)
        .filter(|(_, n)| **n < WORLDS / 3)
        .map(|(id, n)| format!("{} {n}", id.name()))
        .collect();
    let all: usize = with_value.iter().sum();
    assert!(seldom.is_empty(), "seldom with a value: {seldom:?}");
    assert!(
        4 * all > 3 * WORLDS * Id::ALL.len(),
        "{all} values of {}",
        WORLDS * Id::ALL.len()
    );
}

/// The canonical copies, which another program reads, say what the inputs say.
#[test]
fn canonical_files_give_the_same_kpis() {
    let mut compared = 0;
    for case in Case::all() {
        let folder = case.folder.join("canonical");
        if !folder.exists() {
            continue;
        }
        let files: Vec<File> = case
            .files()
            .into_iter()
            .map(|(name, bytes)| match std::fs::read(folder.join(&name)) {
                Ok(canonical) => (name, canonical),
                Err(_) => (name, bytes),
            })
            .collect();
        // Mappings are for the headers of the inputs.
        let settings = SettingsFile {
            mappings: vec![],
            ..case.settings()
        };
        let of = |report: vigie::report::Report| -> Value {
            serde_json::to_value(report.kpis).expect("json")
        };
        let canonical = of(report(&files, case.today(), case.period(), settings));
        assert_eq!(of(case.report()), canonical, "{}", case.name);
        compared += 1;
    }
    assert!(compared >= 5, "{compared} canonical copies");
}
