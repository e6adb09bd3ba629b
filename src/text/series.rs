//! A series told for a drawing, a table and a listener: what stands under each
//! bucket, what is said of it, and how long the bars of a split are. Where it
//! is drawn is `chart`'s; what is computed is `kpi`'s.

use super::format::{Detail, number, of_kpi, percent};
use super::money::symbol;
use super::words::BucketUnit;
use super::{Language, dates};
use crate::chart::Point;
use crate::kpi::{Bucket, Dimension, Figure, Id, Kpi, Slice, Unit};

/// The buckets of an indicator as the chart draws them.
pub fn trend_points(language: Language, kpi: &Kpi, currency: Option<&str>) -> Vec<Point> {
    let earlier = earlier(&kpi.series);
    kpi.series
        .iter()
        .zip(earlier)
        .map(|(bucket, before)| {
            let (tick, era) = dates::tick(language, bucket.start, bucket.end);
            Point {
                value: bucket.value.map(Figure::to_f64),
                complete: bucket.complete,
                tick,
                era,
                title: readout(language, (kpi.id, kpi.unit), bucket, before, currency),
            }
        })
        .collect()
}

/// For each bucket, the one a year before it, where the series has it.
pub fn earlier(series: &[Bucket]) -> Vec<Option<&Bucket>> {
    let year_before = |b: &Bucket| {
        let (then, end) = (b.start.plus_months(-12), b.end.plus_months(-12));
        // Weeks shift by 52 of themselves, as the comparison does.
        series.iter().find(|o| {
            if b.end - b.start == 6 {
                o.start == b.start.plus(-364)
            } else {
                o.start == then && (o.end - end).abs() < 2
            }
        })
    };
    series.iter().map(year_before).collect()
}

/// A bucket as a sentence: `mars 2024 : 4,8 %, un an plus tôt 5,2 %`.
pub fn readout(
    language: Language,
    (id, unit): (Id, Unit),
    bucket: &Bucket,
    before: Option<&Bucket>,
    currency: Option<&str>,
) -> String {
    let words = &language.words().indicator;
    let told = |figure: Option<Figure>| match figure {
        Some(figure) => of_kpi(language, id, figure, unit, currency, Detail::Full).to_string(),
        None => words.no_value.to_owned(),
    };
    let period = dates::period(language, bucket.start, bucket.end);
    let colon = super::colon(language);
    let mut out = format!("{period}{colon}{}", told(bucket.value));
    if !bucket.complete {
        out.push_str(&format!(" ({})", words.unfinished));
    }
    if let Some(figure) = before.and_then(|b| b.value) {
        out.push_str(&format!(", {} {}", words.year_before, told(Some(figure))));
    }
    out
}

/// What stands at the end of the line: its last complete value and bucket.
pub fn last_label(language: Language, kpi: &Kpi, currency: Option<&str>) -> String {
    let last = kpi
        .series
        .iter()
        .rev()
        .find(|b| b.complete && b.value.is_some());
    let Some((bucket, figure)) = last.and_then(|b| Some((b, b.value?))) else {
        return String::new();
    };
    let shown = of_kpi(
        language,
        kpi.id,
        figure,
        kpi.unit,
        currency,
        Detail::Headline,
    );
    let (tick, _) = dates::tick(language, bucket.start, bucket.end);
    format!("{shown} {tick}")
}

/// A tick of the value axis: short, in the unit of the indicator. `decimals`
/// are those that the value itself needs.
pub fn axis_tick(
    language: Language,
    unit: Unit,
    currency: Option<&str>,
    x: f64,
    decimals: usize,
) -> String {
    let decimals = u8::try_from(decimals).unwrap_or(0);
    match unit {
        Unit::Ratio => {
            let sign = percent(language, x);
            let shown = number(language, x * 100.0, decimals.saturating_sub(2));
            format!("{shown}{}{}", sign.space, sign.after)
        }
        Unit::Money => money_tick(language, currency, x, decimals),
        _ => number(language, x, decimals),
    }
}

/// Large sums in thousands or millions, with as few decimals as say it.
fn money_tick(language: Language, currency: Option<&str>, x: f64, decimals: u8) -> String {
    // 5.2 and 5 rather than 5.20 and 5.00.
    let short = |x: f64| {
        let decimals = [(0, x), (1, x * 10.0)]
            .iter()
            .find(|(_, x)| x.fract() == 0.0)
            .map_or(2, |(d, _)| *d);
        number(language, x, decimals)
    };
    let (shown, prefix) = match x.abs() {
        a if a >= 1e6 => (short(x / 1e6), "M"),
        a if a >= 1e4 => (short(x / 1e3), "k"),
        _ => (number(language, x, decimals), ""),
    };
    let sign = currency.map(|c| symbol(language, c)).unwrap_or_default();
    match language {
        Language::Fr if prefix.is_empty() && sign.is_empty() => shown,
        Language::Fr => format!("{shown}\u{a0}{prefix}{sign}"),
        Language::En => format!("{sign}{shown}{prefix}"),
    }
}

/// What the buckets of a series are.
pub fn bucket_unit(series: &[Bucket]) -> BucketUnit {
    use super::Span;
    match series.last().map(|b| Span::of(b.start, b.end)) {
        Some(Span::Day) => BucketUnit::Day,
        Some(Span::Week(..)) => BucketUnit::Week,
        Some(Span::Days(7)) => BucketUnit::Week,
        Some(Span::Month(..)) => BucketUnit::Month,
        Some(Span::Quarter(..) | Span::Months(3)) => BucketUnit::Quarter,
        Some(Span::Year(_) | Span::Months(12)) => BucketUnit::Year,
        _ => BucketUnit::Other,
    }
}

/// One bar of a split.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitBar {
    /// The key, or the words for a blank one.
    pub name: String,
    /// Its value.
    pub shown: String,
    /// Its length in thousandths of the longest.
    pub length: u32,
    /// Whether it is the longest: drawn darker.
    pub first: bool,
}

/// The bars of a split, the longest first (of fields, the shortest).
pub fn split_bars(
    language: Language,
    (id, dimension): (Id, Dimension),
    unit: Unit,
    slices: &[Slice],
    currency: Option<&str>,
) -> Vec<SplitBar> {
    let size = |s: &Slice| s.value.map_or(f64::MIN, Figure::to_f64);
    let mut sorted: Vec<&Slice> = slices.iter().collect();
    crate::order::sort_by(&mut sorted, |a, b| {
        let order = size(b).total_cmp(&size(a));
        // Of the fields of a record, those to be filled in come first.
        let order = if dimension == Dimension::Field {
            order.reverse()
        } else {
            order
        };
        order.then(a.key.cmp(&b.key))
    });
    let most = sorted.iter().map(|s| size(s)).fold(0.0, f64::max);
    let words = &language.words().indicator;
    sorted
        .iter()
        .enumerate()
        .map(|(i, slice)| SplitBar {
            name: if slice.key.is_empty() {
                words.blank_key.to_owned()
            } else {
                super::key(language, id, dimension, &slice.key).to_owned()
            },
            shown: slice.value.map_or_else(
                || words.no_value.to_owned(),
                |v| of_kpi(language, id, v, unit, currency, Detail::Headline).to_string(),
            ),
            length: if most > 0.0 {
                (size(slice) / most * 1000.0).round().clamp(0.0, 1000.0) as u32
            } else {
                0
            },
            first: i == 0 && most > 0.0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Day;

    fn bucket(start: &str, end: &str, value: Option<f64>, complete: bool) -> Bucket {
        let day = |t: &str| Day::parse_iso(t).unwrap_or_else(|| panic!("{t}"));
        Bucket {
            start: day(start),
            end: day(end),
            complete,
            value: value.map(Figure::Number),
            numerator: None,
            denominator: None,
            reason: None,
        }
    }

    #[test]
    fn a_bucket_is_told_with_the_year_before() {
        let series = [
            bucket("2023-02-01", "2023-02-28", Some(0.052), true),
            bucket("2024-02-01", "2024-02-29", Some(0.048), false),
        ];
        let before = earlier(&series);
        assert_eq!(before[0], None);
        assert_eq!(before[1], Some(&series[0]));
        let told = |l| {
            readout(l, (Id::ChurnRate, Unit::Ratio), &series[1], before[1], None)
                .replace(['\u{a0}', '\u{202f}'], " ")
        };
        assert_eq!(
            told(Language::Fr),
            "février 2024 : 4,8 % (en cours), un an plus tôt 5,2 %"
        );
        assert_eq!(
            told(Language::En),
            "February 2024: 4.8% (not over), a year before 5.2%"
        );
    }

    #[track_caller]
    fn ticked(unit: Unit, x: f64, decimals: usize, fr: &str, en: &str) {
        let plain =
            |l| axis_tick(l, unit, Some("EUR"), x, decimals).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(plain(Language::Fr), fr);
        assert_eq!(plain(Language::En), en);
    }

    #[test]
    fn ticks_of_the_value_axis_are_short() {
        ticked(Unit::Ratio, 0.05, 2, "5 %", "5%");
        ticked(Unit::Ratio, 0.055, 3, "5,5 %", "5.5%");
        ticked(Unit::Money, 150_000.0, 0, "150 k€", "€150k");
        ticked(Unit::Money, 5_200_000.0, 0, "5,2 M€", "€5.2M");
        ticked(Unit::Money, 12_500.0, 0, "12,5 k€", "€12.5k");
        ticked(Unit::Money, 62.5, 1, "62,5 €", "€62.5");
        ticked(Unit::Count, 12_000.0, 0, "12 000", "12,000");
    }

    #[test]
    fn bars_are_measured_by_the_longest() {
        let slice = |key: &str, n| Slice {
            key: key.to_owned(),
            value: Some(Figure::Count(n)),
            numerator: None,
            denominator: None,
        };
        let bars = split_bars(
            Language::Fr,
            (Id::OrdersCount, Dimension::Channel),
            Unit::Count,
            &[slice("Web", 3), slice("", 12), slice("x", -1)],
            None,
        );
        let told: Vec<_> = bars
            .iter()
            .map(|b| (b.name.as_str(), b.length, b.first))
            .collect();
        assert_eq!(
            told,
            [
                ("(non renseigné)", 1000, true),
                ("Web", 250, false),
                ("x", 0, false)
            ]
        );
    }
}
