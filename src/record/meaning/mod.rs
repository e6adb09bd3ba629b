//! Headers and values → which table a file is and which of its columns is which,
//! with how sure that is and why. Headers are compared with the words of the
//! `dictionary`; the cells of the first rows may contradict a header, and speak
//! where no header does. What a person settled goes before both.
//!
//! Nothing is decided here that only the whole column can settle (the order of
//! its dates, its decimal sign): see `settle`.

mod assign;
mod choose;
mod form;
mod header;
mod profile;
mod special;
#[cfg(test)]
mod tests;

pub use choose::{missing, understand};
pub use form::Form;
pub use header::{key, left_of_word};
pub use profile::Profile;

use crate::field::{Field, Table};
use crate::order::Map;
use serde::{Deserialize, Serialize};

/// How sure it is which table a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    /// No table, or one that lacks a column, or that only its values suggest.
    #[default]
    Doubtful,
    /// Another table would do nearly as well, or a column that is needed is known
    /// by its values alone.
    Likely,
    /// All that the table needs stands in the headers, and no other fits as well.
    Certain,
    /// A person said it.
    Settled,
}

/// Why a column means a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// A person said it.
    Settled,
    /// Its header is a word for it.
    Header,
    /// Its header has the words for it, in another order or with others.
    Resembles,
    /// Its cells are of this form, and no other column can be it.
    Values(Form),
}

/// What a file was made out to be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    /// What its rows are, if that can be told.
    pub table: Option<Table>,
    /// How sure that is.
    pub sureness: Sureness,
    /// What else its rows could be, where that is nearly as likely.
    pub rival: Option<Table>,
    /// Where each field stands.
    pub columns: Map<Field, usize>,
    /// Why it is there.
    pub because: Map<Field, Because>,
}
