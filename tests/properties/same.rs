//! The same data in other files: rows in another order, a file cut in two, an
//! older export beside the newer, another way of writing. The `kpis` are the
//! same, to the byte.

use super::dice::Dice;
use super::rows::world;
use super::support::File;
use super::world::{Sheet, World};
use super::write::{self, Dates, PLAIN, Style};
use super::{CASES, Desk, period};
use proptest::prelude::*;
use serde_json::Value;
use vigie::settings::SettingsFile;

/// The indicators of files.
fn kpis(files: &[File], settings: SettingsFile, period: Option<&str>) -> Value {
    let report = Desk::new(files, settings).report(period);
    serde_json::to_value(report.kpis).expect("json")
}

fn plain(world: &World, period: Option<&str>) -> Value {
    let files = write::files(world, PLAIN);
    kpis(&files, SettingsFile::default(), period)
}

/// Says which indicators differ, and in what.
#[track_caller]
fn same(a: &Value, b: &Value) -> Result<(), TestCaseError> {
    let pairs = a.as_array().into_iter().flatten();
    let pairs = pairs.zip(b.as_array().into_iter().flatten());
    for (a, b) in pairs {
        let (x, y) = (a.as_object(), b.as_object());
        let (x, y) = (x.expect("an object"), y.expect("an object"));
        for key in x.keys().chain(y.keys()) {
            prop_assert_eq!(x.get(key), y.get(key), "{} of {}", key, x["id"]);
        }
    }
    prop_assert_eq!(a.to_string(), b.to_string());
    Ok(())
}

/// A way of writing.
fn style() -> impl Strategy<Value = Style> {
    let dates = prop::sample::select(vec![
        Dates::Iso,
        Dates::DayFirst,
        Dates::MonthFirst,
        Dates::Words,
        Dates::Serial,
    ]);
    let delimiter = prop::sample::select(vec![',', ';', '\t']);
    let columns = prop::option::of(any::<u64>());
    let yes = any::<bool>;
    let flags = (yes(), yes(), yes(), yes(), yes(), yes());
    (delimiter, dates, columns, flags).prop_map(|(delimiter, dates, columns, flags)| {
        let (latin, mark, comma, blank_lines, quoted, french) = flags;
        Style {
            delimiter,
            latin,
            mark: mark && !latin,
            dates,
            comma,
            blank_lines,
            quoted,
            french,
            columns,
        }
    })
}

/// Completeness counts every column of the file; the unknown ones are taken
/// out of the comparison, once it is seen that they are there.
fn without_unknown_columns(kpis: &mut Value, there: bool) -> Result<(), TestCaseError> {
    let kpis = kpis.as_array_mut().into_iter().flatten();
    for kpi in kpis.filter(|k| k["id"] == "completeness" && k["status"] == "ok") {
        let fields = kpi["splits"]["field"].as_array_mut().expect("a split");
        let before = fields.len();
        fields.retain(|slice| !write::UNKNOWN.contains(&slice["key"].as_str().unwrap_or("")));
        let taken = before - fields.len();
        prop_assert_eq!(taken, if there { write::UNKNOWN.len() } else { 0 });
    }
    Ok(())
}

/// The first rows of a sheet, as an export made earlier has them.
fn older(sheet: &Sheet, rows: usize) -> Sheet {
    sheet.with(sheet.rows.iter().take(rows).cloned().collect())
}

proptest! {
    #![proptest_config(super::cases(CASES))]

    #[test]
    fn the_order_of_rows_does_not_matter(world in world(), period in period(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let shuffled = world.each(|sheet| sheet.shuffled(&mut dice));
        same(&plain(&world, period), &plain(&shuffled, period))?;
    }

    #[test]
    fn the_way_of_writing_does_not_matter(world in world(), period in period(), style in style()) {
        let files = write::files(&world, style);
        let mut written = kpis(&files, write::settings(&world, style), period);
        without_unknown_columns(&mut written, style.columns.is_some())?;
        same(&plain(&world, period), &written)?;
    }

    #[test]
    fn files_cut_in_two_are_the_same(world in world(), period in period(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let mut files = Vec::new();
        for sheet in &world.sheets {
            let cut = dice.within(0, sheet.rows.len() as i64 + 1) as usize;
            for (half, which) in sheet.split(cut).iter().zip(["-1", "-2"]) {
                files.push((write::name(half, which), write::write(half, PLAIN)));
            }
        }
        dice.shuffle(&mut files);
        let cut = kpis(&files, SettingsFile::default(), period);
        same(&plain(&world, period), &cut)?;
    }

    #[test]
    fn a_newer_export_replaces_the_older(world in world(), period in period(), seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let mut files = Vec::new();
        for sheet in &world.sheets {
            let cut = dice.within(0, sheet.rows.len() as i64 + 1) as usize;
            let older = older(sheet, cut);
            for (file, which) in [(&older, "-1"), (sheet, "-2")] {
                files.push((write::name(file, which), write::write(file, PLAIN)));
            }
        }
        same(&plain(&world, period), &kpis(&files, SettingsFile::default(), period))?;
    }
}
