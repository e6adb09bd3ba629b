//! Service: requests and how soon they are solved. Section 7 of `kpis.md`.

pub mod backlog;
pub mod fcr;
pub mod first_response_time;
pub mod resolution_time;
pub mod tickets_count;

use super::Figure;
use super::compute::time_unit;
use super::indicator::Indicator;
use super::outcome::Part;
use super::sink::Collected;
use crate::decimal::quotient;

/// The median of the delays behind a mean: the mean of the two middle ones
/// where their number is even.
fn median(indicator: &Indicator, collected: &Collected) -> Part {
    let mut delays: Vec<i128> = collected.rows.iter().map(|r| r.sum.numerator).collect();
    crate::order::sort_by(&mut delays, Ord::cmp);
    let middle = delays.len() / 2;
    let twice = match delays.len() {
        0 => None,
        n if n % 2 == 1 => Some(2 * delays[middle]),
        _ => Some(delays[middle - 1] + delays[middle]),
    };
    Part {
        id: "median".to_owned(),
        unit: indicator.unit,
        value: twice
            .and_then(|t| quotient(t, 2 * time_unit(indicator)))
            .map(Figure::Number),
        interval: None,
    }
}
