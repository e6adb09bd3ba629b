//! Why a number is missing, and what to know before relying on one.

use crate::kpi::{Mark, Reason};

/// Why there is no number, and the one thing to add.
pub fn reason(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoTable { .. } => "Add an export {} to get it.",
        Reason::NoRows { .. } => "The export {} has no row that can be read: add one that has.",
        Reason::NoColumn { .. } => "Add a column “{}” to the export {} to get it.",
        Reason::Ambiguous { .. } => "Say how to read the column “{}” of {}.",
        Reason::FuturePeriod { .. } => "The data stop on {}: choose an earlier period.",
        Reason::BeforeData { .. } => {
            "The data begin on {}: choose a later period, or add an older export."
        }
        Reason::PartialHistory { .. } => "The data begin on {} only: add an older export.",
        Reason::TableStops { .. } => "The data stop on {}: add a more recent export.",
        Reason::HistoryShort { .. } => {
            "It takes orders since {}: add an older export, or say that nothing older is missing."
        }
        Reason::ZeroDenominator {} => "Nothing to divide by in this period: choose a longer one.",
        Reason::Undated { .. } => "The {} have no dates: add that column to the export.",
        Reason::MixedBasis {} => {
            "One file gives amounts with tax, another without: export them in the same way."
        }
        Reason::Overflow {} => "The sum is too large to be exact: check the amounts.",
        Reason::NoJoin { .. } => {
            "Nobody is in both the {} and the {}: export the two with the same identifiers or the same e-mails."
        }
        Reason::CustomersOnly {} => {
            "The contacts file has customers only: add an export that has prospects too."
        }
    }
}

/// The one thing to add, before "unlocks"; `""` where nothing of the kind is
/// missing. What is put in is that of [`reason`].
pub fn to_add(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoTable { .. } => "an export {}",
        Reason::NoRows { .. } => "an export {} with rows that can be read",
        Reason::NoColumn { .. } => "a column “{}” in the export {}",
        Reason::Undated { .. } => "a date for the {}",
        Reason::Ambiguous { .. } => "an answer about the column “{}” of {}",
        _ => "",
    }
}

/// What to know before relying on a number: a word or two, then the sentence, for
/// one and for many where there is a number.
pub fn mark(mark: &Mark) -> &'static str {
    match mark {
        Mark::PartialHistory { .. } => {
            "partial start|The data begin on {} only: the start of the period is missing."
        }
        Mark::HistoryShort { .. } => {
            "short history|Older customers look new: it would take orders since {}."
        }
        Mark::TableStops { .. } => {
            "end missing|The data stop on {}: the end of the period is missing."
        }
        Mark::Small { .. } => {
            "few cases|Only {} case: too few to conclude.|Only {} cases: too few to conclude."
        }
        Mark::OtherCurrency { .. } => {
            "other currency|{} row is in another currency, left out of sums of money.|{} rows are in another currency, left out of sums of money."
        }
        Mark::InvoicesForOrders {} => {
            "invoices|The orders gave way to their invoices: nothing is counted twice."
        }
        Mark::WonDealsAsOrders {} => {
            "won deals|There are no orders: each deal that was won counts as one, on the day it closed."
        }
        Mark::Static {} => "undated|The file gives no dates: what it says holds for every period.",
        Mark::Snapshot {} => {
            "as of today|The export shows records as they are today, without their past. A customer of whom no date is known counts as one since the record was created."
        }
        Mark::Unfinished {} => {
            "more to come|The last messages are recent: responses may still come."
        }
        Mark::ChannelGuessed {} => {
            "channel inferred|The file does not name the channel: its opens or clicks say that it is e-mail."
        }
        Mark::Recipients {} => {
            "recipients|The file only gives totals by campaign: a person counts as many times as they received campaigns."
        }
        Mark::Proxy {} => {
            "approximate|No column says so: a ticket that was solved and never reopened counts as solved at the first contact."
        }
        Mark::DeliveryUnknown {} => {
            "delivery unknown|For some messages nothing says whether they arrived: they count as delivered."
        }
        Mark::UnclickedTouch {} => {
            "no clicks|On some channels nothing records clicks: a delivered message is enough there to be credited with a purchase."
        }
        Mark::BusinessHours {} => {
            "business hours|Only business hours count in these times, as the column of the file says."
        }
    }
}
