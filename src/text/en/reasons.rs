//! Why a number is missing, and what to know before relying on one.

use super::names::of_table;
use super::{counted, day, field as field_of, table as rows_of};
use crate::kpi::{Mark, Reason};
use crate::text::MarkWords;

/// Why there is no number, and the one thing to add.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoTable { table } => format!("Add an export {} to get it.", of_table(*table)),
        Reason::NoRows { table } => {
            format!(
                "The export {} has no row that can be read: add one that has.",
                of_table(*table)
            )
        }
        Reason::NoColumn { table, field } => format!(
            "Add a column “{}” to the export {} to get it.",
            field_of(*field),
            of_table(*table)
        ),
        Reason::Ambiguous { file, column } => {
            format!("Say how to read the column “{column}” of {file}.")
        }
        Reason::FuturePeriod { reference } => {
            format!(
                "The data stop on {}: choose an earlier period.",
                day(*reference)
            )
        }
        Reason::BeforeData { first } => {
            format!(
                "The data begin on {}: choose a later period, or add an older export.",
                day(*first)
            )
        }
        Reason::PartialHistory { first } => {
            format!(
                "The data begin on {} only: add an older export.",
                day(*first)
            )
        }
        Reason::TableStops { last } => {
            format!("The data stop on {}: add a more recent export.", day(*last))
        }
        Reason::HistoryShort { needed } => format!(
            "It takes orders since {}: add an older export, or say that nothing older is missing.",
            day(*needed)
        ),
        Reason::ZeroDenominator {} => {
            "Nothing to divide by in this period: choose a longer one.".to_owned()
        }
        Reason::Undated { table } => {
            format!(
                "The {} have no dates: add that column to the export.",
                rows_of(*table)
            )
        }
        Reason::MixedBasis {} => {
            "One file gives amounts with tax, another without: export them in the same way."
                .to_owned()
        }
        Reason::Overflow {} => "The sum is too large to be exact: check the amounts.".to_owned(),
        Reason::NoJoin { table, other } => format!(
            "Nobody is in both the {} and the {}: export the two with the same identifiers or the same e-mails.",
            rows_of(*table),
            rows_of(*other)
        ),
        Reason::CustomersOnly {} => {
            "The contacts file has customers only: add an export that has prospects too.".to_owned()
        }
    }
}

/// The one thing to add, after which something is unlocked; `None` where nothing
/// of the kind is missing.
pub fn to_add(reason: &Reason) -> Option<String> {
    Some(match reason {
        Reason::NoTable { table } => format!("an export {}", of_table(*table)),
        Reason::NoRows { table } => {
            format!("an export {} with rows that can be read", of_table(*table))
        }
        Reason::NoColumn { table, field } => format!(
            "a column “{}” in the export {}",
            field_of(*field),
            of_table(*table)
        ),
        Reason::Undated { table } => format!("dates in the export {}", of_table(*table)),
        Reason::Ambiguous { file, column } => {
            format!("an answer about the column “{column}” of {file}")
        }
        _ => return None,
    })
}

/// What to know before relying on a number.
pub fn mark(mark: &Mark) -> MarkWords {
    let (label, sentence) = match mark {
        Mark::PartialHistory { first } => (
            "partial start".to_owned(),
            format!(
                "The data begin on {} only: the start of the period is missing.",
                day(*first)
            ),
        ),
        Mark::HistoryShort { needed } => (
            "short history".to_owned(),
            format!(
                "Older customers look new: it would take orders since {}.",
                day(*needed)
            ),
        ),
        Mark::TableStops { last } => (
            "end missing".to_owned(),
            format!(
                "The data stop on {}: the end of the period is missing.",
                day(*last)
            ),
        ),
        Mark::Small { n } => (
            "few cases".to_owned(),
            format!(
                "Only {}: too few to conclude.",
                counted(n.unsigned_abs(), "case", "cases")
            ),
        ),
        Mark::OtherCurrency { rows } => (
            "other currency".to_owned(),
            format!(
                "{} in another currency, left out of sums of money.",
                counted(rows.unsigned_abs(), "row is", "rows are")
            ),
        ),
        Mark::InvoicesForOrders {} => (
            "invoices".to_owned(),
            "The orders gave way to their invoices: nothing is counted twice.".to_owned(),
        ),
        Mark::Static {} => (
            "undated".to_owned(),
            "The file gives no dates: what it says holds for every period.".to_owned(),
        ),
        Mark::Snapshot {} => (
            "as of today".to_owned(),
            "The export shows records as they are today, without their past. A customer of whom no date is known counts as one since the record was created."
                .to_owned(),
        ),
        Mark::Unfinished {} => (
            "more to come".to_owned(),
            "The last messages are recent: responses may still come.".to_owned(),
        ),
        Mark::ChannelGuessed {} => (
            "channel inferred".to_owned(),
            "The file does not name the channel: its opens or clicks say that it is e-mail."
                .to_owned(),
        ),
        Mark::Recipients {} => (
            "recipients".to_owned(),
            "The file only gives totals by campaign: a person counts as many times as they received campaigns."
                .to_owned(),
        ),
        Mark::Proxy {} => (
            "approximate".to_owned(),
            "No column says so: a ticket that was solved and never reopened counts as solved at the first contact."
                .to_owned(),
        ),
        Mark::DeliveryUnknown {} => (
            "delivery unknown".to_owned(),
            "For some messages nothing says whether they arrived: they count as delivered."
                .to_owned(),
        ),
        Mark::UnclickedTouch {} => (
            "no clicks".to_owned(),
            "On some channels nothing records clicks: a delivered message is enough there to be credited with a purchase."
                .to_owned(),
        ),
        Mark::BusinessHours {} => (
            "business hours".to_owned(),
            "Only business hours count in these times, as the column of the file says.".to_owned(),
        ),
    };
    MarkWords { label, sentence }
}
