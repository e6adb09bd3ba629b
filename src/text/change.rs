//! The size of a change as people write it: an arrow, a sign, a number. How
//! large it is and whether it is good is `report::Change`'s.

use super::Language;
use super::format::{MINUS, NBSP, number, percent_sign, short_number, with_unit};
use crate::kpi::Unit;
use crate::report::{Amount, Change};

/// Which way a change points once it is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Arrow {
    Up,
    Down,
    Flat,
}

/// The size of a change: `+0,9 pt`, `−3 %`, `+512`, `−4 min`; and its arrow.
pub fn change(language: Language, unit: Unit, change: Change) -> (Arrow, String) {
    let x = change.amount.number();
    let (size, after) = match change.amount {
        Amount::Points(x) => {
            let points = x.abs() * 100.0;
            let decimals = if points < 0.095 { 2 } else { 1 };
            (number(language, points, decimals), format!("{NBSP}pt"))
        }
        Amount::Relative(x) => {
            let percent = x.abs() * 100.0;
            let decimals = if percent < 9.95 { 1 } else { 0 };
            let sign = percent_sign(language);
            (
                number(language, percent, decimals),
                format!("{}{}", sign.space, sign.after),
            )
        }
        Amount::Difference(x) => {
            let told = with_unit(language, short_number(language, x.abs()), unit, x);
            let after = if told.after.is_empty() {
                String::new()
            } else {
                format!("{}{}", told.space, told.after)
            };
            (told.number, after)
        }
    };
    let nothing = !size.bytes().any(|b| b.is_ascii_digit() && b != b'0');
    let (arrow, sign) = match x {
        _ if nothing => (Arrow::Flat, String::new()),
        x if x > 0.0 => (Arrow::Up, "+".to_owned()),
        _ => (Arrow::Down, MINUS.to_string()),
    };
    let size = if nothing { "0".to_owned() } else { size };
    (arrow, format!("{sign}{size}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Judgement;

    /// Spaces that cannot be seen, made visible: `~` is the wide one, `_` the narrow.
    fn visible(text: &str) -> String {
        text.replace(NBSP, "~")
            .replace('\u{202f}', "_")
            .replace(MINUS, "-")
    }

    #[track_caller]
    fn changed(unit: Unit, amount: Amount, arrow: Arrow, fr: &str, en: &str) {
        let shown = |l| {
            change(
                l,
                unit,
                Change {
                    amount,
                    judgement: Judgement::Neutral,
                },
            )
        };
        assert_eq!(shown(Language::Fr).0, arrow);
        assert_eq!(visible(&shown(Language::Fr).1), fr);
        assert_eq!(visible(&shown(Language::En).1), en);
    }

    #[test]
    fn changes_bear_their_sign() {
        changed(
            Unit::Ratio,
            Amount::Points(0.009),
            Arrow::Up,
            "+0,9~pt",
            "+0.9~pt",
        );
        changed(
            Unit::Ratio,
            Amount::Points(-0.0004),
            Arrow::Down,
            "-0,04~pt",
            "-0.04~pt",
        );
        changed(
            Unit::Ratio,
            Amount::Points(-0.000_01),
            Arrow::Flat,
            "0~pt",
            "0~pt",
        );
        changed(
            Unit::Money,
            Amount::Relative(0.082),
            Arrow::Up,
            "+8,2_%",
            "+8.2%",
        );
        changed(
            Unit::Money,
            Amount::Relative(-0.347),
            Arrow::Down,
            "-35_%",
            "-35%",
        );
        changed(Unit::Money, Amount::Relative(0.0), Arrow::Flat, "0_%", "0%");
        changed(
            Unit::Count,
            Amount::Difference(1512.0),
            Arrow::Up,
            "+1_512",
            "+1,512",
        );
        changed(
            Unit::Count,
            Amount::Difference(-0.4),
            Arrow::Down,
            "-0,4",
            "-0.4",
        );
        changed(
            Unit::Minutes,
            Amount::Difference(-4.0),
            Arrow::Down,
            "-4~min",
            "-4~min",
        );
    }
}
