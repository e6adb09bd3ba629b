//! One reported number. Counts are whole, money is exact decimal text, other
//! quotients are doubles already rounded to 12 significant digits.

use crate::decimal::Decimal;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number of the report. Serializes as a JSON number, money as a string.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// A count.
    Count(i64),
    /// A ratio or another quotient, at 12 significant digits.
    Number(f64),
    /// Money, with the decimals it is reported with.
    Money(Decimal),
}

impl Figure {
    /// The nearest double: for drawing, never for sums.
    pub fn to_f64(self) -> f64 {
        match self {
            Figure::Count(n) => n as f64,
            Figure::Number(x) => x,
            Figure::Money(d) => d.to_f64(),
        }
    }
}

/// As the page and its worker tell each other: with its kind, exactly.
#[derive(Serialize, Deserialize)]
enum Kind {
    Count(i64),
    Number(f64),
    Money(String),
}

impl Serialize for Figure {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if !s.is_human_readable() {
            let kind = match *self {
                Figure::Count(n) => Kind::Count(n),
                Figure::Number(x) => Kind::Number(x),
                Figure::Money(d) => Kind::Money(d.to_string()),
            };
            return kind.serialize(s);
        }
        match *self {
            Figure::Count(n) => s.serialize_i64(n),
            // 1 rather than 1.0; past 2^53 a double is written as one.
            Figure::Number(x) if x as i64 as f64 == x && x.abs() < 9e15 => {
                s.serialize_i64(x as i64)
            }
            Figure::Number(x) => s.serialize_f64(x),
            Figure::Money(d) => d.serialize(s),
        }
    }
}

/// Only from messages: nobody reads a report back.
impl<'de> Deserialize<'de> for Figure {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Figure, D::Error> {
        Ok(match Kind::deserialize(d)? {
            Kind::Count(n) => Figure::Count(n),
            Kind::Number(x) => Figure::Number(x),
            Kind::Money(text) => {
                let money = Decimal::parse(&text).map(Figure::Money);
                money.ok_or_else(|| D::Error::custom("not money"))?
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn writes(figure: Figure, json: &str) {
        assert_eq!(serde_json::to_string(&figure).expect("json"), json);
    }

    #[test]
    fn figures_are_plain_json() {
        writes(Figure::Count(12), "12");
        writes(Figure::Number(0.333333333333), "0.333333333333");
        writes(Figure::Number(1.0), "1");
        writes(Figure::Number(-0.5), "-0.5");
        writes(Figure::Money(Decimal::new(-5, 2)), "\"-0.05\"");
    }
}
