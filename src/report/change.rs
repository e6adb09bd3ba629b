//! How a value differs from the one it is compared with: by how much, which
//! way, and whether that is good. Data for `text` to word; no words here.

use crate::decimal::{Decimal, significant};
use crate::kpi::{Better, Comparison, Figure, Kpi, Unit};

/// A difference between two values of one indicator.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// By how much; its sign is the arrow's direction.
    pub amount: Amount,
    /// Whether that is good.
    pub judgement: Judgement,
}

/// The size of a change, in the way that suits the unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A difference of ratios: 0.009 is 0.9 points.
    Points(f64),
    /// A difference of money as a part of the earlier: 0.08 is 8 % more.
    Relative(f64),
    /// A difference of counts, durations or scores, in their own unit.
    Difference(f64),
}

/// Whether a change is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Judgement {
    Good,
    Bad,
    Neutral,
}

impl Amount {
    /// The number, signed.
    pub fn number(self) -> f64 {
        match self {
            Amount::Points(x) | Amount::Relative(x) | Amount::Difference(x) => x,
        }
    }
}

impl Change {
    /// The change from `earlier` to the value of `kpi`. `None` where either is
    /// missing, or a part of nothing would have to be told.
    pub fn of(kpi: &Kpi, earlier: Option<&Comparison>) -> Option<Change> {
        let (now, then) = (kpi.value?, earlier?.value?);
        let amount = match kpi.unit {
            Unit::Ratio => Amount::Points(significant(now.to_f64() - then.to_f64())),
            Unit::Money => Amount::Relative(relative(now, then)?),
            _ => Amount::Difference(significant(now.to_f64() - then.to_f64())),
        };
        let judgement = match (kpi.id.indicator().better, amount.number()) {
            (Better::Neither, _) => Judgement::Neutral,
            (_, 0.0) => Judgement::Neutral,
            (Better::More, x) if x > 0.0 => Judgement::Good,
            (Better::Less, x) if x < 0.0 => Judgement::Good,
            _ => Judgement::Bad,
        };
        Some(Change { amount, judgement })
    }
}

/// `(now − then) / then` where `then` is above 0.
fn relative(now: Figure, then: Figure) -> Option<f64> {
    let (now, then): (Decimal, Decimal) = match (now, then) {
        (Figure::Money(a), Figure::Money(b)) => (a, b),
        _ => return None,
    };
    let scale = now.scale.max(then.scale);
    let (a, b) = (now.at_scale(scale)?, then.at_scale(scale)?);
    if b <= 0 {
        None
    } else {
        crate::decimal::quotient(a.checked_sub(b)?, b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpi::Id;

    fn kpi(id: Id, value: Figure) -> Kpi {
        Kpi {
            value: Some(value),
            ..Kpi::of(id)
        }
    }

    #[track_caller]
    fn change(id: Id, then: Figure, now: Figure, expected: Option<(Amount, Judgement)>) {
        let earlier = Comparison {
            value: Some(then),
            ..Comparison::default()
        };
        let got = Change::of(&kpi(id, now), Some(&earlier)).map(|c| (c.amount, c.judgement));
        assert_eq!(got, expected);
    }

    fn money(cents: i128) -> Figure {
        Figure::Money(Decimal::new(cents, 2))
    }

    #[test]
    fn ratios_change_by_points_money_by_parts_counts_by_units() {
        use Amount::*;
        use Judgement::*;
        change(
            Id::ChurnRate,
            Figure::Number(0.039),
            Figure::Number(0.048),
            Some((Points(0.009), Bad)),
        );
        change(
            Id::ActiveRate,
            Figure::Number(0.5),
            Figure::Number(0.75),
            Some((Points(0.25), Good)),
        );
        change(
            Id::Revenue,
            money(10_000),
            money(10_800),
            Some((Relative(0.08), Good)),
        );
        change(Id::Revenue, money(0), money(10_800), None);
        change(Id::Revenue, money(-5), money(10_800), None);
        change(
            Id::LostCustomers,
            Figure::Count(5),
            Figure::Count(3),
            Some((Difference(-2.0), Good)),
        );
        change(
            Id::OrdersCount,
            Figure::Count(5),
            Figure::Count(5),
            Some((Difference(0.0), Neutral)),
        );
    }
}
