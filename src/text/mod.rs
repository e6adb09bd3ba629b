//! Every word and every number that a person reads, in both languages.
//!
//! Typed values in, text out; pure, without the browser's locale. A language
//! is a folder with the same functions; a missing word does not compile. What
//! is worth telling, and where, is decided by the page.

mod change;
#[cfg(test)]
mod checks;
pub mod choice;
mod dates;
mod en;
mod evidence;
mod format;
mod fr;
mod indicator;
mod keys;
mod mapping;
mod money;
mod question;
mod reasons;
mod series;
mod words;

pub use change::{Arrow, change};
pub use dates::{Span, against_previous, day, period, tick};
pub use evidence::{delimiter_evidence, encoding_evidence, reading};
pub use format::{
    Detail, Shown, capitalized, count, decimal, number, of_kpi, percent, size, total, value,
};
pub use indicator::{Fraction, IndicatorWords, Moment, between, fraction, interval};
pub use mapping::{because, lacks, meaning, sureness};
pub use money::money;
pub use question::{date_readings, number_readings};
pub use reasons::{mark, reason, unlocks};
pub use series::{
    SplitBar, axis_tick, bucket_unit, earlier, last_label, readout, split_bars, trend_points,
};
pub use words::{BucketUnit, Words};

use crate::kpi::aims::Aim;
use crate::kpi::indicator::Section;
use crate::kpi::{Column, Dimension, Id, Knob};
use crate::record::{Code, Field, Table};
use crate::report::{REJECTIONS, RejectedWords};
use crate::settings::{AttributionModel, Basis, CrmRevenue, SettingsError, Touch, Window};
use crate::table::{Delimiter, Encoding};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum Language {
    Fr,
    En,
}

use Language::{En, Fr};

impl Language {
    /// Both, in the order of the switch.
    pub const ALL: [Language; 2] = [Fr, En];

    /// The code that `lang` and storage bear.
    pub fn code(self) -> &'static str {
        match self {
            Fr => "fr",
            En => "en",
        }
    }

    /// The language of a code such as `fr-CA`; `None` for others.
    pub fn of_code(code: &str) -> Option<Language> {
        let first = code.split('-').next().unwrap_or("");
        Language::ALL
            .into_iter()
            .find(|l| first.eq_ignore_ascii_case(l.code()))
    }

    /// The words of the page.
    pub fn words(self) -> &'static Words {
        match self {
            Fr => &fr::WORDS,
            En => &en::WORDS,
        }
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Fr => "Français",
            En => "English",
        }
    }
}

/// The short label of a mark and the sentence behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkWords {
    /// A word or two, beside the name.
    pub label: String,
    /// What it means and what to do.
    pub sentence: String,
}

/// A setting that changes an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnobWords {
    /// Its name.
    pub name: &'static str,
    /// What it changes.
    pub sentence: &'static str,
}

/// A problem of a file: what happened, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemWords {
    /// What happened, with how many.
    pub what: String,
    /// What to do, or what it changes.
    pub advice: &'static str,
}

/// Text as it is looked for: without case, accents and signs.
pub fn folded(text: &str) -> String {
    crate::record::normal(text)
}

/// What stands between a name and its value.
pub fn colon(language: Language) -> &'static str {
    match language {
        Fr => "\u{a0}: ",
        En => ": ",
    }
}

/// A sentence with what is to be put in: each `{}` is the next of the texts.
pub fn fill(sentence: &str, texts: &[&str]) -> String {
    let mut out = String::new();
    for (i, plain) in sentence.split("{}").enumerate() {
        if let Some(text) = i.checked_sub(1).and_then(|i| texts.get(i)) {
            out.push_str(text);
        }
        out.push_str(plain);
    }
    out
}

/// One sentence for one, another for many, with the number.
pub fn counted(language: Language, n: u64, sentences: [&str; 2]) -> String {
    fill(sentences[many(language, n)], &[&total(language, n)])
}

/// 1 where there are many: in French from two on, in English all but one.
pub fn many(language: Language, n: u64) -> usize {
    usize::from(match language {
        Fr => n > 1,
        En => n != 1,
    })
}

/// The words of an indicator.
pub fn indicator(language: Language, id: Id) -> &'static IndicatorWords {
    match language {
        Fr => fr::indicator(id),
        En => en::indicator(id),
    }
}

/// A part of the catalogue: "Fidélité".
pub fn section(language: Language, section: Section) -> &'static str {
    match language {
        Fr => fr::section(section),
        En => en::section(section),
    }
}

/// What a person wants of their CRM, as the label of a button.
pub fn aim(language: Language, aim: Aim) -> &'static str {
    match language {
        Fr => fr::aim(aim),
        En => en::aim(aim),
    }
}

/// A setting that changes an indicator: its name and what it changes.
pub fn knob(language: Language, knob: Knob) -> KnobWords {
    let (name, sentence) = match language {
        Fr => fr::knob(knob),
        En => en::knob(knob),
    };
    KnobWords { name, sentence }
}

/// A figure beside the value, by its name in reports: "médiane". A name that
/// is not known stays as it is.
pub fn part(language: Language, id: &str) -> &str {
    let words = match language {
        Fr => fr::part(id),
        En => en::part(id),
    };
    words.unwrap_or(id)
}

/// The heading of a column of an indicator's table.
pub fn column(language: Language, column: Column) -> &'static str {
    match language {
        Fr => fr::column(column),
        En => en::column(column),
    }
}

/// What is wrong with a file, for `count` rows, columns or files.
pub fn problem(language: Language, code: Code, count: u64) -> ProblemWords {
    let told = match language {
        Fr => fr::problem(code),
        En => en::problem(code),
    };
    let (nouns, advice) = told.rsplit_once('|').unwrap_or_default();
    let what = match nouns.split_once('|') {
        None => nouns.to_owned(),
        Some((one, several)) => {
            let noun = [one, several][many(language, count)];
            format!("{} {noun}", total(language, count))
        }
    };
    ProblemWords { what, advice }
}

/// Why a row was rejected, in a cell of a table: "date illisible"; `""` for a
/// problem that rejects none.
pub fn rejection(language: Language, code: Code) -> &'static str {
    match language {
        Fr => fr::rejection(code),
        En => en::rejection(code),
    }
}

/// The words of a table of rejected rows.
pub fn rejected_words(language: Language) -> RejectedWords {
    let headings = language.words().reading.rejected;
    let reasons = REJECTIONS.iter().map(|code| rejection(language, *code));
    RejectedWords {
        headings: headings.iter().map(|&word| word.to_owned()).collect(),
        reasons: reasons.map(str::to_owned).collect(),
    }
}

/// What the rows of a table are: "commandes".
pub fn table(language: Language, table: Table) -> &'static str {
    match language {
        Fr => fr::table(table),
        En => en::table(table),
    }
}

/// What a column means: "montant".
pub fn field(language: Language, field: Field) -> &'static str {
    match language {
        Fr => fr::field(field),
        En => en::field(field),
    }
}

/// What a value is split by: "canal".
pub fn dimension(language: Language, dimension: Dimension) -> &'static str {
    match language {
        Fr => fr::dimension(dimension),
        En => en::dimension(dimension),
    }
}

/// A key of a split as people say it: codes and canonical words have words,
/// what the files write stays as it is.
pub fn key(language: Language, id: Id, dimension: Dimension, key: &str) -> &str {
    let words = match dimension {
        Dimension::Field => keys::contact_field(key).map(|f| field(language, f)),
        // A category of products is the file's own word.
        Dimension::Category if id != Id::CostsTotal => None,
        Dimension::Category => match language {
            Fr => fr::cost_category(key),
            En => en::cost_category(key),
        },
        _ => match language {
            Fr => fr::key(dimension, key),
            En => en::key(dimension, key),
        },
    };
    words.unwrap_or(key)
}

/// A category of costs, by its canonical word: "outils".
pub fn cost_category(language: Language, category: &str) -> &str {
    let words = match language {
        Fr => fr::cost_category(category),
        En => en::cost_category(category),
    };
    words.unwrap_or(category)
}

/// How many messages somebody received: `3-5` → "3 à 5".
pub fn messages_class(language: Language, class: &str) -> &str {
    let words = match language {
        Fr => fr::messages_class(class),
        En => en::messages_class(class),
    };
    words.unwrap_or(class)
}

/// What links a send to an order.
pub fn touch(language: Language, touch: Touch) -> &'static str {
    match language {
        Fr => fr::touch(touch),
        En => en::touch(touch),
    }
}

/// How an order is shared between the sends before it.
pub fn attribution_model(language: Language, model: AttributionModel) -> &'static str {
    match language {
        Fr => fr::attribution_model(model),
        En => en::attribution_model(model),
    }
}

/// Which revenue the CRM is credited with.
pub fn crm_revenue(language: Language, revenue: CrmRevenue) -> &'static str {
    match language {
        Fr => fr::crm_revenue(revenue),
        En => en::crm_revenue(revenue),
    }
}

/// Whether amounts include tax.
pub fn basis(language: Language, basis: Basis) -> &'static str {
    match language {
        Fr => fr::basis(basis),
        En => en::basis(basis),
    }
}

/// The name of an encoding, the same in both languages.
pub fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le => "UTF-16 LE",
        Encoding::Utf16Be => "UTF-16 BE",
        Encoding::Windows1252 => "Windows-1252",
        Encoding::MacRoman => "Mac OS Roman",
    }
}

/// The name of a delimiter: "point-virgule"; itself where it has none.
pub fn delimiter(language: Language, delimiter: Delimiter) -> String {
    const NAMED: [Delimiter; 7] = [
        Delimiter::COMMA,
        Delimiter::SEMICOLON,
        Delimiter::TAB,
        Delimiter::PIPE,
        Delimiter::BLANKS,
        Delimiter::WIDE_BLANKS,
        Delimiter::SPACE,
    ];
    let names = match language {
        Fr => fr::DELIMITERS,
        En => en::DELIMITERS,
    };
    let at = NAMED.iter().position(|named| *named == delimiter);
    // All blanks have one name.
    let name = at.map(|at| names[at.min(names.len() - 1)]);
    name.unwrap_or(delimiter.name()).to_owned()
}

/// A span of months or days: "12 mois".
pub fn window(language: Language, window: Window) -> String {
    match language {
        Fr => fr::window(window),
        En => en::window(window),
    }
}

/// Why a settings file cannot be used, and what to do.
pub fn settings_error(language: Language, error: &SettingsError) -> String {
    let sentence = match language {
        Fr => fr::settings_error(error),
        En => en::settings_error(error),
    };
    let known = match error {
        SettingsError::LaterSchema(n) => total(language, (*n).into()),
        SettingsError::Unreadable(reason) => reason.clone(),
    };
    fill(sentence, &[&known])
}
