//! The indicators of a report as a table: one row for each, and one for each
//! figure beside it, with the codes of what to know about it.

use super::Report;
use super::csv::{Csv, Style};
use crate::kpi::{Comparison, Figure, Id, Unit};

const HEADINGS: [&str; 14] = [
    "indicator",
    "part",
    "name",
    "unit",
    "value",
    "numerator",
    "denominator",
    "low",
    "high",
    "previous",
    "year_ago",
    "start",
    "end",
    "notes",
];

/// The indicators in the order of the catalogue; those that cannot be computed
/// have the reason's code among their notes. `name` gives each its words.
pub fn kpis_csv(report: &Report, style: Style, name: &dyn Fn(Id) -> &'static str) -> String {
    let mut csv = Csv::new(style, &HEADINGS);
    let days = report
        .period
        .map(|p| [p.start, p.end].map(|d| d.to_string()));
    let [start, end] = days.unwrap_or_default();
    let bound = |interval: Option<[f64; 2]>, i: usize| interval.map(|both| Figure::Number(both[i]));
    let then = |c: &Option<Comparison>| c.as_ref().and_then(|c| c.value);
    for kpi in &report.kpis {
        let id = kpi.id.name();
        let mut notes: Vec<String> = kpi.marks.iter().map(|mark| mark.code()).collect();
        notes.extend(kpi.reason.as_ref().map(|reason| reason.code()));
        for cell in [&id, "", name(kpi.id), unit(kpi.unit)] {
            csv.text(cell);
        }
        csv.figure(kpi.value);
        csv.figure(kpi.numerator);
        csv.figure(kpi.denominator);
        csv.figure(bound(kpi.interval, 0));
        csv.figure(bound(kpi.interval, 1));
        csv.figure(then(&kpi.previous));
        csv.figure(then(&kpi.year_ago));
        for cell in [&start, &end, &notes.join(" ")] {
            csv.text(cell);
        }
        csv.end();
        for part in &kpi.parts {
            for cell in [&id, &part.id, name(kpi.id), unit(part.unit)] {
                csv.text(cell);
            }
            let [low, high] = [bound(part.interval, 0), bound(part.interval, 1)];
            for figure in [part.value, None, None, low, high, None, None] {
                csv.figure(figure);
            }
            for cell in [&start, &end, ""] {
                csv.text(cell);
            }
            csv.end();
        }
    }
    csv.finish()
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Ratio => "ratio",
        Unit::Money => "money",
        Unit::Count => "count",
        Unit::Days => "days",
        Unit::Hours => "hours",
        Unit::Minutes => "minutes",
        Unit::Score => "score",
    }
}
