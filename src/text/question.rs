//! What a person is asked about a column that can be read in two ways: the two
//! readings of an example of their own file. Reading files is `record`'s; here
//! a text is only shown both ways.

use super::Language;
use super::{dates, format};
use crate::calendar::Day;
use crate::decimal::Decimal;

/// `03/04/2024` read day first and month first, in words; `None` where the
/// text is not of three numbers or does not read both ways.
pub fn date_readings(language: Language, text: &str) -> Option<(String, String)> {
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| (part.len(), part.parse::<u32>().ok()));
    let (first, second, (digits, year)) = (numbers.next()?.1?, numbers.next()?.1?, numbers.next()?);
    let year = match (digits, i32::try_from(year?).ok()?) {
        (2, y) if y < 70 => 2000 + y,
        (2, y) => 1900 + y,
        (_, y) => y,
    };
    let told = |month, day| Some(dates::day(language, Day::new(year, month, day)?));
    Some((told(second, first)?, told(first, second)?))
}

/// The two readings of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberReadings {
    /// With the comma as the decimal sign.
    pub comma: String,
    /// With the dot as the decimal sign.
    pub dot: String,
}

/// `1,234` read with the comma and with the dot as the decimal sign; `None`
/// where the text is no such number.
pub fn number_readings(language: Language, text: &str) -> Option<NumberReadings> {
    let kept: String = text
        .chars()
        .filter(|c| c.is_ascii_digit() || ",.-".contains(*c))
        .collect();
    let read = |sign: char| {
        let other = if sign == ',' { '.' } else { ',' };
        let plain: String = kept.chars().filter(|c| *c != other).collect();
        let d = Decimal::parse(&plain.replace(sign, "."))?;
        Some(format::decimal(language, d, d.scale))
    };
    Some(NumberReadings {
        comma: read(',')?,
        dot: read('.')?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn dated(text: &str, expected: Option<(&str, &str)>) {
        let got = date_readings(Language::Fr, text);
        let got = got.map(|(a, b)| (a.replace('\u{a0}', " "), b.replace('\u{a0}', " ")));
        assert_eq!(got, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn a_date_is_shown_both_ways() {
        dated("03/04/2024", Some(("3 avril 2024", "4 mars 2024")));
        dated("3-4-24 10:30", Some(("3 avril 2024", "4 mars 2024")));
        dated("01.02.1999", Some(("1er février 1999", "2 janvier 1999")));
        dated("13/04/2024", None);
        dated("2024", None);
        dated("", None);
    }

    #[track_caller]
    fn numbered(language: Language, text: &str, expected: Option<(&str, &str)>) {
        let got = number_readings(language, text);
        let got = got.map(|n| {
            (
                n.comma.replace('\u{202f}', " "),
                n.dot.replace('\u{202f}', " "),
            )
        });
        assert_eq!(got, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn a_number_is_shown_both_ways() {
        numbered(Language::Fr, "1,234", Some(("1,234", "1 234")));
        numbered(Language::En, "1,234", Some(("1.234", "1,234")));
        numbered(Language::Fr, "12.500 €", Some(("12 500", "12,500")));
        numbered(Language::Fr, "abc", None);
    }
}
