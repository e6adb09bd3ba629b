//! What products and people call a column, in French and English, and what its
//! cells are: one file per table. Which table a file is, and which of its
//! columns is which, is decided in `header`.

/// Words in one text with bars between: where each is a text of its own, the
/// thousand of them weigh the double.
macro_rules! words {
    ($first:literal $(, $word:literal)* $(,)?) => {
        concat!($first, $("|", $word),*)
    };
}

mod campaigns;
mod contacts;
mod costs;
mod orders;
mod sends;
mod tickets;

use crate::cell::duration::Unit;
use crate::field::{Field, Table};

/// A column that a table may have.
pub struct Column {
    /// What it means.
    pub field: Field,
    /// What its cells are.
    pub kind: Kind,
    words: &'static str,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A civil day; a time beside it is left out.
    Date,
    /// A civil day, with its time where it is written.
    Moment,
    /// A number, or money.
    Number,
    /// A duration: a number of these units, or one that is written out.
    Duration(Unit),
    /// A word.
    Text,
    /// Yes or no, a date being yes.
    Flag,
    /// Recognised and shown; no indicator reads it.
    Kept,
}

impl Column {
    const fn new(field: Field, kind: Kind, words: &'static str) -> Column {
        Column { field, kind, words }
    }

    /// What a header may say for it, in its normal form (see
    /// [`super::header::normal`]); the likelier first.
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.words.split('|')
    }
}

impl Table {
    /// The columns that a table may have, in the order of the documentation.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Table::Contacts => contacts::COLUMNS,
            Table::Orders => orders::COLUMNS,
            Table::Sends => sends::COLUMNS,
            Table::Campaigns => campaigns::COLUMNS,
            Table::Costs => costs::COLUMNS,
            Table::Tickets => tickets::COLUMNS,
        }
    }

    /// What the table cannot live without: of each group one field at least.
    pub fn required(self) -> &'static [&'static [Field]] {
        match self {
            Table::Contacts => &[&[Field::ContactId, Field::Email]],
            Table::Orders => &[
                &[Field::OrderedOn],
                &[Field::Amount, Field::AmountExclTax, Field::LineAmount],
            ],
            Table::Sends => &[&[Field::SentOn]],
            Table::Campaigns => &[&[Field::Campaign], &[Field::SentOn]],
            Table::Costs => &[&[Field::SpentOn], &[Field::Amount]],
            Table::Tickets => &[&[Field::CreatedOn]],
        }
    }

    /// The field that dates a row; `None` for contacts, which need no date.
    pub fn dated_by(self) -> Option<Field> {
        match self {
            Table::Contacts => None,
            Table::Orders => Some(Field::OrderedOn),
            Table::Sends | Table::Campaigns => Some(Field::SentOn),
            Table::Costs => Some(Field::SpentOn),
            Table::Tickets => Some(Field::CreatedOn),
        }
    }
}
