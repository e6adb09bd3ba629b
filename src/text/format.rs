//! Numbers as people write them, in both languages, by hand: the core knows no
//! locale and asks no browser, so that every platform prints the same. Dates
//! are in `dates`; nothing here decides what is worth saying.

use super::Language;
use super::money::money;
use crate::decimal::{Decimal, pow10, significant};
use crate::kpi::indicator::Shape;
use crate::kpi::{Figure, Id, Unit};
use std::fmt;

/// No-break space: before a colon and inside guillemets in French.
pub const NBSP: char = '\u{a0}';
/// Narrow no-break space: between thousands, before `%`, `;`, `?` in French.
pub const NARROW: char = '\u{202f}';
/// The minus sign, which is as wide as a plus sign; a hyphen is not.
pub const MINUS: char = '\u{2212}';

/// A number with its unit apart, so that the page can write the unit smaller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// A unit that stands before, such as `€` in English.
    pub before: String,
    /// The number itself, with its sign.
    pub number: String,
    /// A unit that stands after, without the space before it.
    pub after: String,
    /// The space between number and unit.
    pub space: &'static str,
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A minus stands before the currency: −€5, not €−5.
        match (self.before.is_empty(), self.number.strip_prefix(MINUS)) {
            (false, Some(number)) => write!(f, "{MINUS}{}{number}", self.before)?,
            _ => write!(f, "{}{}", self.before, self.number)?,
        }
        if self.after.is_empty() {
            Ok(())
        } else {
            write!(f, "{}{}", self.space, self.after)
        }
    }
}

/// How much room a number has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A card: large sums without their cents.
    Headline,
    /// A page or a table: sums to the cent.
    Full,
}

/// A whole number with its thousands apart.
pub fn count(language: Language, n: i64) -> String {
    signed(n < 0, &grouped(language, &n.unsigned_abs().to_string()))
}

/// The same for what cannot be below 0.
pub fn total(language: Language, n: u64) -> String {
    grouped(language, &n.to_string())
}

/// A number rounded to `decimals` (at most 9), halves away from zero as
/// spreadsheets do, so that both show the same.
pub fn number(language: Language, x: f64, decimals: u8) -> String {
    let unit = pow10(u32::from(decimals.min(9))).unwrap_or(1) as f64;
    // At 12 digits first: 0.0625 × 1000 is 62.5 and nothing beside it.
    let rounded = significant(x * unit).round() / unit;
    let exact = crate::decimal::rounded(rounded, decimals);
    let exact = exact.unwrap_or(Decimal::new(rounded as i128, 0));
    plain(language, &exact.to_string())
}

/// An exact number rounded to `decimals`, in the same way.
pub fn decimal(language: Language, d: Decimal, decimals: u8) -> String {
    plain(language, &rounded(d, decimals).unwrap_or(d).to_string())
}

fn rounded(d: Decimal, decimals: u8) -> Option<Decimal> {
    let Some(surplus) = d.scale.checked_sub(decimals) else {
        return Some(Decimal::new(d.at_scale(decimals)?, decimals));
    };
    let unit = pow10(u32::from(surplus))?;
    let (whole, rest) = (d.mantissa / unit, d.mantissa % unit);
    let away = rest.checked_mul(2)?.abs() >= unit;
    let up = if away { d.mantissa.signum() } else { 0 };
    Some(Decimal::new(whole + up, decimals))
}

/// `-1234.5` as the language writes it. A rounded-off minus (`-0.0`) goes.
fn plain(language: Language, text: &str) -> String {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let zero = !digits.bytes().any(|b| b.is_ascii_digit() && b != b'0');
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = grouped(language, whole);
    if !part.is_empty() {
        out.push(match language {
            Language::Fr => ',',
            Language::En => '.',
        });
        out.push_str(part);
    }
    signed(digits.len() < text.len() && !zero, &out)
}

fn signed(negative: bool, digits: &str) -> String {
    if negative {
        format!("{MINUS}{digits}")
    } else {
        digits.to_owned()
    }
}

fn grouped(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::Fr => NARROW,
        Language::En => ',',
    };
    let mut out = String::with_capacity(digits.len() + digits.len());
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

/// A value in its unit.
pub fn value(
    language: Language,
    figure: Figure,
    unit: Unit,
    currency: Option<&str>,
    detail: Detail,
) -> Shown {
    match (unit, figure) {
        (Unit::Ratio, figure) => percent(language, figure.to_f64()),
        (Unit::Money, Figure::Money(d)) => money(language, d, currency, detail),
        (_, Figure::Count(n)) => with_unit(language, count(language, n), unit, n as f64),
        (_, figure) => {
            let x = figure.to_f64();
            with_unit(language, short_number(language, x), unit, x)
        }
    }
}

/// An indicator's own value: as [`value`], but for a difference of rates, which
/// is told in points with its sign.
pub fn of_kpi(
    language: Language,
    id: Id,
    figure: Figure,
    unit: Unit,
    currency: Option<&str>,
    detail: Detail,
) -> Shown {
    if id.indicator().shape != Shape::Difference {
        return value(language, figure, unit, currency, detail);
    }
    let points = figure.to_f64() * 100.0;
    let decimals = if points.abs() < 0.995 { 2 } else { 1 };
    let number = number(language, points, decimals);
    let plus = if points > 0.0 { "+" } else { "" };
    Shown {
        number: format!("{plus}{number}"),
        after: "pt".to_owned(),
        space: "\u{a0}",
        ..Shown::default()
    }
}

/// A number that is no count, with the decimals that its size deserves.
pub(super) fn short_number(language: Language, x: f64) -> String {
    let decimals = if x.fract() == 0.0 || x.abs() >= 1000.0 {
        0
    } else {
        1
    };
    number(language, x, decimals)
}

pub(super) fn with_unit(language: Language, number: String, unit: Unit, x: f64) -> Shown {
    let one = match language {
        // Plural from two on: `1,9 jour`, and what is written `2,0 jours`.
        Language::Fr => x.abs() < 1.95,
        Language::En => x == 1.0,
    };
    let after = match (unit, language, one) {
        (Unit::Days, Language::Fr, true) => "jour",
        (Unit::Days, Language::Fr, false) => "jours",
        (Unit::Days, Language::En, true) => "day",
        (Unit::Days, Language::En, false) => "days",
        (Unit::Hours, ..) => "h",
        (Unit::Minutes, ..) => "min",
        _ => "",
    };
    Shown {
        number,
        after: after.to_owned(),
        space: "\u{a0}",
        ..Shown::default()
    }
}

/// A fraction as a percentage: one decimal, two under 1 %, none for 0 and 100 %.
pub fn percent(language: Language, fraction: f64) -> Shown {
    let x = fraction * 100.0;
    let decimals = match x.abs() {
        a if a == 0.0 || (a - 100.0).abs() < 1e-9 => 0,
        a if a < 0.995 => 2,
        _ => 1,
    };
    Shown {
        number: number(language, x, decimals),
        ..percent_sign(language)
    }
}

pub(super) fn percent_sign(language: Language) -> Shown {
    let space = match language {
        Language::Fr => "\u{202f}",
        Language::En => "",
    };
    Shown {
        after: "%".to_owned(),
        space,
        ..Shown::default()
    }
}

/// The same text as the beginning of a sentence.
pub fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(upper);
    first.into_iter().chain(chars).collect()
}

/// In upper case, for the letters with which words of these languages begin.
fn upper(c: char) -> char {
    match c {
        'é' => 'É',
        'è' => 'È',
        'ê' => 'Ê',
        'à' => 'À',
        'â' => 'Â',
        'î' => 'Î',
        'ô' => 'Ô',
        'ù' => 'Ù',
        'û' => 'Û',
        'ç' => 'Ç',
        'œ' => 'Œ',
        _ => c.to_ascii_uppercase(),
    }
}

/// Bytes, as file managers tell them.
pub fn size(language: Language, bytes: u64) -> String {
    let (unit, steps) = match language {
        Language::Fr => (["octets", "Ko", "Mo", "Go"], bytes),
        Language::En => (["bytes", "KB", "MB", "GB"], bytes),
    };
    let (mut x, mut step) = (steps as f64, 0);
    while x >= 1000.0 && step < 3 {
        x /= 1000.0;
        step += 1;
    }
    let decimals = if step > 1 && x < 10.0 { 1 } else { 0 };
    format!("{}{NBSP}{}", number(language, x, decimals), unit[step])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spaces that cannot be seen, made visible: `~` is the wide one, `_` the narrow.
    fn visible(text: &str) -> String {
        text.replace(NBSP, "~")
            .replace(NARROW, "_")
            .replace(MINUS, "-")
    }

    #[track_caller]
    fn written(figure: Figure, unit: Unit, detail: Detail, fr: &str, en: &str) {
        let shown = |l| visible(&value(l, figure, unit, Some("EUR"), detail).to_string());
        assert_eq!(shown(Language::Fr), fr);
        assert_eq!(shown(Language::En), en);
    }

    fn euros(cents: i128) -> Figure {
        Figure::Money(Decimal::new(cents, 2))
    }

    #[test]
    fn values_are_written_as_each_language_does() {
        use Detail::*;
        written(
            Figure::Count(1_234_567),
            Unit::Count,
            Full,
            "1_234_567",
            "1,234,567",
        );
        written(Figure::Count(-42), Unit::Count, Full, "-42", "-42");
        written(
            Figure::Number(0.048),
            Unit::Ratio,
            Headline,
            "4,8_%",
            "4.8%",
        );
        written(
            Figure::Number(0.0042),
            Unit::Ratio,
            Headline,
            "0,42_%",
            "0.42%",
        );
        written(
            Figure::Number(0.00996),
            Unit::Ratio,
            Headline,
            "1,0_%",
            "1.0%",
        );
        written(Figure::Number(0.0), Unit::Ratio, Headline, "0_%", "0%");
        written(Figure::Number(1.0), Unit::Ratio, Headline, "100_%", "100%");
        written(
            Figure::Number(2.5),
            Unit::Ratio,
            Headline,
            "250,0_%",
            "250.0%",
        );
        let number = Figure::Number;
        written(number(95.5), Unit::Minutes, Full, "95,5~min", "95.5~min");
        written(number(36.0), Unit::Hours, Full, "36~h", "36~h");
        written(number(1.5), Unit::Days, Full, "1,5~jour", "1.5~days");
        written(number(-12.5), Unit::Score, Full, "-12,5", "-12.5");
        written(euros(123_456), Unit::Money, Full, "1_234,56~€", "€1,234.56");
        written(
            euros(123_456),
            Unit::Money,
            Headline,
            "1_234,56~€",
            "€1,234.56",
        );
        written(
            euros(18_432_049),
            Unit::Money,
            Headline,
            "184_320~€",
            "€184,320",
        );
        written(
            euros(18_432_049),
            Unit::Money,
            Full,
            "184_320,49~€",
            "€184,320.49",
        );
        written(euros(-500), Unit::Money, Full, "-5,00~€", "-€5.00");
        written(euros(0), Unit::Money, Full, "0,00~€", "€0.00");
        written(
            Figure::Money(Decimal::new(61_200_000, 6)),
            Unit::Money,
            Full,
            "61,20~€",
            "€61.20",
        );
        written(
            Figure::Number(2.36),
            Unit::Days,
            Full,
            "2,4~jours",
            "2.4~days",
        );
        written(Figure::Count(1), Unit::Days, Full, "1~jour", "1~day");
    }

    #[track_caller]
    fn rounds(x: f64, cents: (i128, u8), decimals: u8, expected: &str) {
        assert_eq!(visible(&number(Language::En, x, decimals)), expected);
        let exact = Decimal::new(cents.0, cents.1);
        assert_eq!(visible(&decimal(Language::En, exact, decimals)), expected);
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        rounds(6.25, (625, 2), 1, "6.3");
        rounds(-6.25, (-625, 2), 1, "-6.3");
        rounds(0.5, (5, 1), 0, "1");
        rounds(-0.04, (-4, 2), 1, "0.0");
        rounds(1.005, (1005, 3), 2, "1.01");
        rounds(7.0, (7, 0), 2, "7.00");
        rounds(999.95, (99_995, 2), 1, "1,000.0");
    }

    #[track_caller]
    fn sized(bytes: u64, fr: &str, en: &str) {
        assert_eq!(visible(&size(Language::Fr, bytes)), fr);
        assert_eq!(visible(&size(Language::En, bytes)), en);
    }

    #[test]
    fn sizes_are_short() {
        sized(0, "0~octets", "0~bytes");
        sized(2_301_000, "2,3~Mo", "2.3~MB");
        sized(48_112, "48~Ko", "48~KB");
        sized(12_000_000_000, "12~Go", "12~GB");
    }
}
