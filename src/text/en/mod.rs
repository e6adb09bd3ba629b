//! English: every word of the page. The same functions as `fr`.

mod choices;
mod indicators;
mod names;
mod page;
mod privacy;
mod problems;
mod reasons;

pub use choices::{aim, attribution_model, basis, crm_revenue, delimiter, knob, touch, window};
pub use indicators::{indicator, section};
pub use names::{column, cost_category, dimension, field, key, messages_class, part, table};
pub use page::WORDS;
pub use problems::{problem, settings_error};
pub use reasons::{mark, reason};

use super::Language;
use super::format;
use crate::calendar::Day;

/// Everything but one is many.
fn plural<'a>(n: u64, one: &'a str, many: &'a str) -> &'a str {
    if n == 1 { one } else { many }
}

/// A number and its noun: `1,234 rows`.
fn counted(n: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        format::total(Language::En, n),
        plural(n, one, many)
    )
}

fn day(day: Day) -> String {
    super::day(Language::En, day)
}
