//! Why a number is missing, what would give it, and what to know before relying
//! on one: the sentences of a language with what is to be put in.

use super::{
    Language, MarkWords, capitalized, counted, day, en, field, fill, fr, many, table, total,
};
use crate::kpi::{Mark, Reason};
use crate::record::Table;

/// Why there is no number, and the one thing that would give it.
pub fn reason(language: Language, reason: &Reason) -> String {
    let sentence = match language {
        Language::Fr => fr::reason(reason),
        Language::En => en::reason(reason),
    };
    with(language, sentence, reason)
}

/// "Un export de commandes débloque 12 indicateurs"; `None` where nothing that
/// can be added is missing.
pub fn unlocks(language: Language, lacks: &[Reason], n: usize) -> Option<String> {
    let words = &language.words().mapping;
    let mut things = String::new();
    for reason in lacks {
        let thing = match language {
            Language::Fr => fr::to_add(reason),
            Language::En => en::to_add(reason),
        };
        if thing.is_empty() {
            return None;
        }
        if !things.is_empty() {
            things.push_str(words.and);
        }
        things.push_str(&with(language, thing, reason));
    }
    let sentence = words.unlocks[usize::from(lacks.len() > 1)];
    let told = counted(language, n as u64, words.indicators);
    Some(fill(sentence, &[&capitalized(&things), &told]))
}

/// A sentence with what a reason is about.
fn with(language: Language, sentence: &str, reason: &Reason) -> String {
    let of = |table: &Table| match language {
        Language::Fr => fr::of_table(*table),
        Language::En => en::of_table(*table),
    };
    let date;
    let [first, second] = match reason {
        Reason::NoTable { table } | Reason::NoRows { table } => [of(table), ""],
        Reason::NoColumn {
            table,
            field: lacked,
        } => [field(language, *lacked), of(table)],
        Reason::Ambiguous { file, column } => [column.as_str(), file.as_str()],
        Reason::FuturePeriod { reference: known }
        | Reason::BeforeData { first: known }
        | Reason::PartialHistory { first: known }
        | Reason::TableStops { last: known }
        | Reason::HistoryShort { needed: known } => {
            date = day(language, *known);
            [date.as_str(), ""]
        }
        Reason::Undated { table: undated } => [table(language, *undated), ""],
        Reason::NoJoin { table: one, other } => [table(language, *one), table(language, *other)],
        Reason::ZeroDenominator {}
        | Reason::MixedBasis {}
        | Reason::Overflow {}
        | Reason::CustomersOnly {} => ["", ""],
    };
    fill(sentence, &[first, second])
}

/// What to know before relying on a number.
pub fn mark(language: Language, mark: &Mark) -> MarkWords {
    let told = match language {
        Language::Fr => fr::mark(mark),
        Language::En => en::mark(mark),
    };
    let (label, sentences) = told.split_once('|').unwrap_or_default();
    let (one, several) = sentences.split_once('|').unwrap_or((sentences, sentences));
    let (n, known) = match mark {
        Mark::PartialHistory { first: known }
        | Mark::HistoryShort { needed: known }
        | Mark::TableStops { last: known } => (0, day(language, *known)),
        Mark::Small { n } | Mark::OtherCurrency { rows: n } => {
            (n.unsigned_abs(), total(language, n.unsigned_abs()))
        }
        _ => (0, String::new()),
    };
    MarkWords {
        label: label.to_owned(),
        sentence: fill([one, several][many(language, n)], &[&known]),
    }
}
