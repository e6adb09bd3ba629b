//! The sample's story as the indicators tell it: each against the parameters
//! with which the files are made, none against what the program printed.

use std::rc::Rc;
use std::sync::OnceLock;
use vigie::kpi::period::Period;
use vigie::kpi::{Dimension, Figure, Id, Kpi, Status};
use vigie::report::Report;
use vigie::sample::story::{BAD_WAIT, CHEAP, DOES_NOTHING, TODAY, Trial, WORKS};
use vigie::session::{Answer, Gathered, Loaded, Pace, load, ready};
use vigie::settings::SettingsFile;
use vigie::source::Memory;

/// The report on a period; the default one where none is named.
fn report(period: Option<&str>) -> Report {
    let settings = SettingsFile::default();
    let asked = period.map(|p| Period::parse(p, &settings.settings).expect(p));
    let loaded: Vec<Loaded> = vigie::sample::files()
        .into_iter()
        .map(|file| {
            let source = Memory::new(file.name, file.bytes);
            ready(load(&source, &[], async |_| Pace::On)).expect("nobody stops it")
        })
        .collect();
    let files: Vec<&Loaded> = loaded.iter().collect();
    let gathered = Rc::new(Gathered::of(&files, settings, TODAY));
    let mut answer = Answer::prepare(gathered, asked);
    while answer.compute() {}
    answer.report().clone()
}

/// The report that the page shows first.
fn first() -> &'static Report {
    static REPORT: OnceLock<Report> = OnceLock::new();
    REPORT.get_or_init(|| report(None))
}

fn of(report: &Report, id: Id) -> &Kpi {
    report
        .kpis
        .iter()
        .find(|k| k.id == id)
        .expect("every indicator")
}

fn value(report: &Report, id: Id) -> f64 {
    of(report, id).value.expect("a value").to_f64()
}

fn part(kpi: &Kpi, id: &str) -> f64 {
    let part = kpi.parts.iter().find(|p| p.id == id).expect(id);
    part.value.expect(id).to_f64()
}

/// The value of a split's key.
fn slice(kpi: &Kpi, dimension: Dimension, key: &str) -> f64 {
    let slices = kpi.splits.get(&dimension).expect("a split");
    let slice = slices.iter().find(|s| s.key == key).expect(key);
    slice.value.map_or(f64::NAN, Figure::to_f64)
}

#[test]
fn six_files_are_recognised_without_a_problem_and_give_every_indicator() {
    let report = first();
    let tables: Vec<_> = report.files.iter().filter_map(|f| f.table).collect();
    assert_eq!(tables.len(), 6);
    for file in &report.files {
        assert_eq!(file.problems, [], "{}", file.name);
        assert_eq!(file.rows, file.records, "{}", file.name);
    }
    for kpi in &report.kpis {
        assert_eq!(kpi.status, Status::Ok, "{:?}: {:?}", kpi.id, kpi.reason);
    }
    let period = report.period.expect("a period");
    assert_eq!(period.start.to_string(), "2026-08-01");
}

/// A trial converts as it was made to, each group to a point.
#[track_caller]
fn tells(report: &Report, trial: &Trial) {
    let kpi = of(report, Id::Uplift);
    for (all, reacted, percent) in [
        ("treated", "treated_reacted", trial.treated),
        ("control", "control_reacted", trial.control),
    ] {
        let rate = part(kpi, reacted) / part(kpi, all);
        assert!(
            (rate * 100.0 - f64::from(percent)).abs() < 1.0,
            "{all}: {rate}"
        );
    }
    assert!(part(kpi, "treated") + part(kpi, "control") >= 1000.0);
}

#[test]
fn the_campaign_that_works_is_told_from_the_one_that_does_not() {
    let august = first();
    tells(august, &WORKS);
    let [low, high] = of(august, Id::Uplift).interval.expect("an interval");
    assert!(low > 0.0 && low < high, "{low} to {high}");
    assert!(part(of(august, Id::Uplift), "p_value") < 0.05);
    assert!(part(of(august, Id::Uplift), "incremental_revenue") > 0.0);

    let july = report(Some("2026-07"));
    tells(&july, &DOES_NOTHING);
    let [low, high] = of(&july, Id::Uplift).interval.expect("an interval");
    assert!(low < 0.0 && high > 0.0, "{low} to {high}");
    assert!(part(of(&july, Id::Uplift), "p_value") > 0.05);
}

#[test]
fn text_messages_tire_people() {
    let by_channel = |period: &str, key: &str| {
        let report = report(Some(period));
        slice(of(&report, Id::UnsubscribeRate), Dimension::Channel, key)
    };
    let (sms, email) = (
        by_channel("2026-Q2", "SMS"),
        by_channel("2026-Q2", "E-mail"),
    );
    // 1.3 % of each of up to three messages against 0.18 % of some e-mails.
    assert!(sms > 5.0 * email, "{sms} and {email}");
    let before = by_channel("2024-Q2", "SMS");
    assert!(sms > 2.0 * before, "{sms}, and {before} two years before");
}

#[test]
fn bad_service_is_seen_at_once_and_its_customers_are_missed_a_year_later() {
    let bad = report(Some("2025-08"));
    let service = of(&bad, Id::FirstResponseTime);
    let month_before = service.previous.as_ref().and_then(|p| p.value);
    let longer = value(&bad, Id::FirstResponseTime) / month_before.expect("July").to_f64();
    assert!(longer > f64::from(BAD_WAIT) / 2.0, "{longer} times as long");
    // 28 of a hundred against 74.
    let usual = of(&bad, Id::Fcr).previous.as_ref().and_then(|p| p.value);
    assert!(value(&bad, Id::Fcr) < 0.5 * usual.expect("July").to_f64());

    let churn = of(first(), Id::ActiveChurnRate);
    let now = churn.value.expect("a value").to_f64();
    for other in [&churn.previous, &churn.year_ago] {
        let other = other.as_ref().and_then(|o| o.value).expect("a value");
        assert!(now > 2.0 * other.to_f64(), "{now} and {other:?}");
    }
}

#[test]
fn recommendations_bring_the_cheapest_customers() {
    let year = report(Some("2025"));
    let slices = &of(&year, Id::Cac).splits[&Dimension::Channel];
    let paid = slices
        .iter()
        .filter(|s| s.denominator.is_some_and(|d| d.to_f64() > 0.0));
    let cheapest = paid
        .filter(|s| s.numerator.is_some_and(|n| n.to_f64() > 0.0))
        .min_by(|a, b| {
            let cost = |s: &vigie::kpi::Slice| s.value.map_or(f64::MAX, Figure::to_f64);
            cost(a).total_cmp(&cost(b))
        });
    assert_eq!(cheapest.map(|s| s.key.as_str()), Some(CHEAP));
}
