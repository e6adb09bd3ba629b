//! The words for what a file and its columns are, and for what that unlocks.

use crate::record::Table;
use crate::text::words::MappingWords;

/// See [`MappingWords`].
pub const MAPPING: MappingWords = MappingWords {
    check: "Check the columns",
    look: "See the first rows",
    columns: ["{} of {} columns understood", "{} of {} columns understood"],
    role: "Role",
    header: "Header",
    role_of: "Role of the column “{}”",
    by_you: "chosen by you",
    by_header: "header",
    resembles: "resembles “{}”",
    by_values: "values: {}",
    forms: [
        "e-mail addresses",
        "dates",
        "amounts",
        "whole numbers",
        "channels",
        "scores",
        "statuses",
        "identifiers",
    ],
    likely: "Probably {}",
    rival: "Probably {}, or {}",
    doubtful: "Looks like {}: to check",
    lacks: [
        "Looks like {}, but the column “{}” is missing",
        "Looks like {}, but the columns “{}” are missing",
    ],
    dates: "Dates",
    decimals: "Decimals",
    to_settle: ["{} word to settle", "{} words to settle"],
    understood: ["{} word understood", "{} words understood"],
    words_kept: "These words are values of your file. Those whose meaning you give are kept in this browser and in the settings file.",
    word: "Word of the file",
    in_rows: "Rows",
    means: "Means",
    not_settled: "to settle",
    understood_as: "understood: {}",
    feeds: ["Feeds {} indicator", "Feeds {} indicators"],
    computed: ["{} computed", "{} computed"],
    not_computed: "For the others",
    feeds_later: "Read and kept. This version has no indicator of these data yet.",
    unlocks: ["{} unlocks {}", "{} unlock {}"],
    indicators: ["{} indicator", "{} indicators"],
    and: " and ",
    answer: "Answer the question",
    more: ["+{} indicator:", "+{} indicators:"],
    fewer: ["−{} indicator:", "−{} indicators:"],
    same: "The same indicators as before.",
    undo: ["Nothing to undo", "Undo: {}"],
    redo: ["Nothing to redo", "Redo: {}"],
    steps: [
        "what {} is",
        "role of “{}”",
        "customers of {}",
        "dates of {}",
        "decimals of {}",
        "how {} is read",
        "meaning of “{}”",
        "answer about {}",
        "back to what was recognised, {}",
        "settings loaded",
    ],
};

/// The canonical words that do not read well as they are, and how they do.
pub fn meanings(table: Table) -> &'static str {
    match table {
        Table::Contacts => "suspect=suspect (subscriber, visitor)",
        Table::Orders => "partially_refunded=partly refunded|credit_note=credit note",
        Table::Surveys => "nps=recommendation (NPS)|ces=effort (CES)|csat=satisfaction (CSAT)",
        Table::Subscriptions => "past_due=past due",
        Table::UsageEvents => "create=creation|delete=deletion",
        _ => "",
    }
}
