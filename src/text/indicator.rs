//! An indicator told with the numbers of its period: its fraction in words,
//! its interval, the settings that change it. The words are the languages'.

use super::Language;
use super::format::{Detail, Shown, of_kpi, value};
use super::{dates, indicator};
use crate::calendar::Day;
use crate::kpi::indicator::Quantity;
use crate::kpi::{Figure, Kpi, Unit};
use crate::report::PeriodShown;
use crate::settings::Window;

/// The words of an indicator. `top` and `bottom` name what is counted; what
/// stands there in braces is filled in by [`Moment::told`].
#[derive(Debug, PartialEq, Eq)]
pub struct IndicatorWords {
    /// Its name.
    pub name: &'static str,
    /// What it is, in a sentence or two.
    pub about: &'static str,
    /// What stands above the line of its fraction, or is counted.
    pub top: &'static str,
    /// What stands below, for quotients; else empty.
    pub bottom: &'static str,
    /// What to know whatever the period.
    pub caveat: &'static str,
    /// What a row behind it is, as a heading.
    pub rows: &'static str,
    /// What one of them is.
    pub row: &'static str,
    /// What it counts for, as the heading of a column; empty where each counts
    /// for one.
    pub counts: &'static str,
    /// The heading of the table that belongs to it; empty where there is none.
    pub table: &'static str,
}

impl IndicatorWords {
    /// What an indicator does not have.
    pub const NONE: IndicatorWords = IndicatorWords {
        name: "",
        about: "",
        top: "",
        bottom: "",
        caveat: "",
        rows: "",
        row: "",
        counts: "",
        table: "",
    };
}

/// A period and its days, ready to be put into a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// `en mars 2024`
    pub during: String,
    /// `au 31 mars 2024`
    pub at_end: String,
    /// `au 29 février 2024`: the eve of the period.
    pub before: String,
    /// `12 mois`
    pub window: String,
}

impl Moment {
    /// The moments of a period. One that is not over is counted up to the
    /// reference date.
    pub fn of(
        language: Language,
        period: PeriodShown,
        reference: Option<Day>,
        window: Window,
    ) -> Moment {
        let PeriodShown {
            start,
            end,
            complete,
        } = period;
        let counted_to = reference.filter(|r| !complete && *r < end).unwrap_or(end);
        Moment {
            during: dates::during(language, start, end),
            at_end: dates::as_of(language, counted_to),
            before: dates::as_of(language, start.plus(-1)),
            window: super::window(language, window),
        }
    }

    /// The words of a fraction with this period's days: `{during}`, `{at_end}`,
    /// `{before}` and `{window}`. One loop over plain words weighs less in the
    /// page than a formatting function for each of them.
    pub fn told(&self, words: &str) -> String {
        let mut out = String::new();
        let mut rest = words;
        while let Some((plain, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(plain);
            out.push_str(match name {
                "during" => &self.during,
                "at_end" => &self.at_end,
                "before" => &self.before,
                "window" => &self.window,
                other => other,
            });
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// The formula with the numbers of the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// What is counted, and how many.
    pub top: (String, String),
    /// What it is divided by, and how many.
    pub bottom: Option<(String, String)>,
    /// What it comes to.
    pub result: String,
}

/// The formula of an indicator with its own numbers; `None` without a value.
pub fn fraction(
    language: Language,
    kpi: &Kpi,
    moment: &Moment,
    currency: Option<&str>,
) -> Option<Fraction> {
    let words = indicator(language, kpi.id);
    let shown = |figure: Figure, unit: Unit| {
        value(language, figure, unit, currency, Detail::Full).to_string()
    };
    let made_of = |figure: Figure, quantity: Quantity| match (figure, quantity) {
        (Figure::Money(_), _) => shown(figure, Unit::Money),
        // A sum of times is in the unit of their mean.
        (_, Quantity::Time) => shown(figure, kpi.unit),
        _ => shown(figure, Unit::Count),
    };
    let result = of_kpi(
        language,
        kpi.id,
        kpi.value?,
        kpi.unit,
        currency,
        Detail::Full,
    )
    .to_string();
    let number = match (kpi.numerator, words.bottom) {
        // What is no quotient is its own result: a difference of rates is a rate.
        (Some(numerator), bottom) if !bottom.is_empty() || kpi.denominator.is_none() => {
            made_of(numerator, kpi.id.indicator().numerator)
        }
        _ => result.clone(),
    };
    let top = (moment.told(words.top), number);
    let bottom = match kpi.denominator {
        Some(denominator) if !words.bottom.is_empty() => Some((
            moment.told(words.bottom),
            made_of(denominator, kpi.id.indicator().denominator),
        )),
        _ => None,
    };
    Some(Fraction {
        top,
        bottom,
        result,
    })
}

/// The 95 % interval of a value: `intervalle à 95 % : 4,4 à 5,3 %`.
pub fn interval(language: Language, kpi: &Kpi, currency: Option<&str>) -> Option<String> {
    let shown = |x: f64| {
        of_kpi(
            language,
            kpi.id,
            Figure::Number(x),
            kpi.unit,
            currency,
            Detail::Full,
        )
    };
    Some(bounds(language, kpi.interval?.map(shown)))
}

/// The same for any figure. Of money the bounds are plain numbers.
pub fn between(
    language: Language,
    interval: [f64; 2],
    unit: Unit,
    currency: Option<&str>,
) -> String {
    let shown = |x: f64| value(language, Figure::Number(x), unit, currency, Detail::Full);
    bounds(language, interval.map(shown))
}

fn bounds(language: Language, [low, high]: [Shown; 2]) -> String {
    // The unit once is enough where both bear it behind them.
    let low = if low.after == high.after {
        low.number
    } else {
        low.to_string()
    };
    super::fill(
        language.words().indicator.interval,
        &[&low, &high.to_string()],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::kpi::Id;

    fn at(text: &str) -> Day {
        Day::parse_iso(text).unwrap_or_else(|| panic!("{text}"))
    }

    fn kpi(id: Id, value: Figure, numerator: Figure, denominator: Option<Figure>) -> Kpi {
        Kpi {
            value: Some(value),
            numerator: Some(numerator),
            denominator,
            interval: Some([0.044, 0.053]),
            ..Kpi::of(id)
        }
    }

    #[track_caller]
    fn told(language: Language, kpi: &Kpi, complete: bool, expected: &str) {
        let period = PeriodShown {
            start: at("2024-03-01"),
            end: at("2024-03-31"),
            complete,
        };
        let reference = Some(at("2024-03-12"));
        let moment = Moment::of(language, period, reference, Window::Months(12));
        let told = fraction(language, kpi, &moment, Some("EUR")).map(|f| {
            let part = |(name, number): (String, String)| format!("{name} {number}");
            let bottom = f
                .bottom
                .map(|b| format!(" / {}", part(b)))
                .unwrap_or_default();
            format!("{}{bottom} = {}", part(f.top), f.result).replace(['\u{a0}', '\u{202f}'], " ")
        });
        assert_eq!(told.as_deref(), Some(expected));
    }

    #[test]
    fn a_formula_is_told_with_the_numbers_of_its_period() {
        let rate = Figure::Number(0.0483);
        let churn = kpi(
            Id::ChurnRate,
            rate,
            Figure::Count(447),
            Some(Figure::Count(9258)),
        );
        told(
            Language::Fr,
            &churn,
            true,
            "actifs perdus en mars 2024 447 / clients au 29 février 2024 9 258 = 4,8 %",
        );
        told(
            Language::En,
            &churn,
            true,
            "active customers lost in March 2024 447 / customers on 29 February 2024 9,258 = 4.8%",
        );
        let customers = kpi(
            Id::CustomersTotal,
            Figure::Count(12),
            Figure::Count(12),
            None,
        );
        told(
            Language::Fr,
            &customers,
            true,
            "clients au 31 mars 2024 12 = 12",
        );
        told(
            Language::Fr,
            &customers,
            false,
            "clients au 12 mars 2024 12 = 12",
        );
        let sum = Figure::Money(Decimal::new(18_432_000, 2));
        let revenue = kpi(Id::Revenue, sum, sum, None);
        told(
            Language::En,
            &revenue,
            true,
            "orders less refunds in March 2024 €184,320.00 = €184,320.00",
        );
    }

    #[test]
    fn times_add_up_in_the_unit_of_their_mean() {
        let time = kpi(
            Id::FirstResponseTime,
            Figure::Number(45.0),
            Figure::Number(540.0),
            Some(Figure::Count(12)),
        );
        told(
            Language::Fr,
            &time,
            true,
            "temps d’attente cumulé 540 min / demandes créées en mars 2024, avec une réponse 12 = 45 min",
        );
    }

    #[test]
    fn a_difference_of_rates_is_told_in_points() {
        let rate = Figure::Number(0.0125);
        let mut uplift = kpi(Id::Uplift, rate, rate, None);
        let expected = "conversion of those solicited less conversion of the control group in March 2024 +1.3 pt = +1.3 pt";
        uplift.numerator = None;
        told(Language::En, &uplift, true, expected);
        uplift.numerator = Some(Figure::Count(3));
        uplift.denominator = Some(Figure::Count(240));
        told(Language::En, &uplift, true, expected);
    }

    #[test]
    fn an_interval_bears_its_unit_once() {
        let rate = Figure::Number(0.0483);
        let churn = kpi(
            Id::ChurnRate,
            rate,
            Figure::Count(447),
            Some(Figure::Count(9258)),
        );
        let told = |l| {
            interval(l, &churn, None)
                .unwrap_or_default()
                .replace(['\u{a0}', '\u{202f}'], " ")
        };
        assert_eq!(told(Language::Fr), "intervalle à 95 % : 4,4 à 5,3 %");
        assert_eq!(told(Language::En), "95% interval: 4.4 to 5.3%");
    }
}
