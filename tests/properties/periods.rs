//! Periods beside each other: a bucket and a compared period are periods of
//! their own, and the whole contains its parts.

use super::rows::world;
use super::sums::Sum;
use super::{CASES, Desk, of, period};
use proptest::prelude::*;
use serde_json::{Value, json};
use vigie::kpi::period::{Asked, Period};
use vigie::kpi::{Comparison, Figure, Id, Kpi};
use vigie::report::Report;
use vigie::settings::Settings;

/// What happened: of each the numerators, and the denominators, of the parts of
/// a period add up to those of the period.
const HAPPENED: [Id; 12] = [
    Id::CostsTotal,
    Id::Solicitations,
    Id::DeliveryRate,
    Id::OpenRate,
    Id::ClickRate,
    Id::Revenue,
    Id::OrdersCount,
    Id::AverageBasket,
    Id::TicketsCount,
    Id::Fcr,
    Id::FirstResponseTime,
    Id::ResolutionTime,
];

/// The marks for which a number is not shown beside another.
const WITHHOLD: [&str; 3] = ["partial_history", "history_short", "table_stops"];

/// That a number which stands beside others is the one of its own report; where
/// it has none, that its own has none for the same reason, or bears the mark
/// for which it is not shown.
fn is_own(beside: &Comparison, own: &Kpi, withheld: bool) -> Result<(), TestCaseError> {
    let shown = |value: &Option<Figure>| json!(value);
    if beside.value.is_some() {
        prop_assert_eq!(shown(&beside.value), shown(&own.value), "{:?}", own.id);
        prop_assert_eq!(
            shown(&beside.numerator),
            shown(&own.numerator),
            "{:?}",
            own.id
        );
        prop_assert_eq!(
            shown(&beside.denominator),
            shown(&own.denominator),
            "{:?}",
            own.id
        );
        return Ok(());
    }
    let reason = json!(beside.reason);
    let code = |v: &Value| v["code"].clone();
    if withheld || (own.value.is_none() && WITHHOLD.iter().any(|w| code(&reason) == *w)) {
        prop_assert!(!reason.is_null(), "{:?}: no reason", own.id);
    } else if own.value.is_none() {
        prop_assert_eq!(&reason, &json!(own.reason), "{:?}", own.id);
    } else {
        let mut marks = own.marks.iter().map(|mark| json!(mark));
        let marked = marks.any(|mark| code(&mark) == code(&reason));
        prop_assert!(marked, "{:?}: {reason}", own.id);
    }
    Ok(())
}

/// Whether what is shown of a period is not compared: a table stops within it.
fn stops(kpi: &Kpi) -> bool {
    kpi.marks
        .iter()
        .any(|mark| json!(mark)["code"] == "table_stops")
}

proptest! {
    #![proptest_config(super::cases(CASES))]

    #[test]
    fn a_bucket_is_a_period_of_its_own(world in world(), period in period(), place in any::<prop::sample::Index>()) {
        let desk = Desk::plain(&world);
        let report = desk.report(period);
        let series = report.kpis.iter().find(|kpi| !kpi.series.is_empty());
        let Some(series) = series.map(|kpi| &kpi.series) else {
            return Ok(());
        };
        let place = place.index(series.len());
        let bucket = &series[place];
        let days = Period { start: bucket.start, end: bucket.end };
        let own = desk.about(Some(Asked::Days(days)));
        for (kpi, own) in report.kpis.iter().zip(&own.report().kpis) {
            if let Some(bucket) = kpi.series.get(place) {
                let beside = Comparison {
                    value: bucket.value,
                    numerator: bucket.numerator,
                    denominator: bucket.denominator,
                    reason: bucket.reason.clone(),
                };
                is_own(&beside, own, false)?;
            }
        }
    }

    #[test]
    fn a_compared_period_is_one_of_its_own(world in world(), period in period()) {
        let desk = Desk::plain(&world);
        let report = desk.report(period);
        let Some(shown) = report.period.filter(|p| p.complete && period != Some("all")) else {
            return Ok(());
        };
        let days = Period { start: shown.start, end: shown.end };
        let previous = desk.about(Some(Asked::Days(days.previous())));
        let year_ago = desk.about(Some(Asked::Days(days.year_ago(&Settings::default()))));
        let others = previous.report().kpis.iter().zip(&year_ago.report().kpis);
        for (kpi, (previous, year_ago)) in report.kpis.iter().zip(others) {
            for (beside, own) in [(&kpi.previous, previous), (&kpi.year_ago, year_ago)] {
                if let Some(beside) = beside {
                    is_own(beside, own, stops(kpi))?;
                }
            }
        }
    }

    #[test]
    fn the_whole_contains_its_years_and_a_year_its_months(world in world()) {
        let desk = Desk::plain(&world);
        let all = desk.report(Some("all"));
        let years: Vec<Report> = ["2022", "2023", "2024", "2025"].map(|y| desk.report(Some(y))).into();
        let december = desk.report(Some("2024-12"));
        for id in HAPPENED {
            let whole = of(&all, id);
            let parts: Vec<&Kpi> = years.iter().map(|report| of(report, id)).collect();
            let n = Sum::of(parts.iter().filter_map(|kpi| kpi.numerator.as_ref()));
            let d = Sum::of(parts.iter().filter_map(|kpi| kpi.denominator.as_ref()));
            prop_assert_eq!(n, Sum::of(&whole.numerator), "{:?}", id);
            prop_assert_eq!(d, Sum::of(&whole.denominator), "{:?}", id);
            // The twelve months of 2024, unless one is not shown.
            let months = of(&december, id).series.iter().rev().take(12);
            let shown = |reason: &Value| reason.is_null() || reason["code"] == "zero_denominator";
            if months.clone().all(|b| shown(&json!(b.reason))) && months.len() == 12 {
                let n = Sum::of(months.clone().filter_map(|b| b.numerator.as_ref()));
                let d = Sum::of(months.filter_map(|b| b.denominator.as_ref()));
                prop_assert_eq!(n, Sum::of(&parts[2].numerator), "{:?}", id);
                prop_assert_eq!(d, Sum::of(&parts[2].denominator), "{:?}", id);
            }
        }
    }
}
