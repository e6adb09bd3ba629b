//! The columns of one orders file, as its rows come: typed, not yet settled.
//! What the rows of all files come to together is `dataset`'s.

use super::Field;
use super::column::TextColumn;
use super::date::{self, DateCell, DateEvidence};
use super::number::{self, NumberCell, NumberEvidence};
use super::problem::{Code, Problems};
use crate::source::Locator;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A column of dates.
#[derive(Clone, Debug, Default)]
pub struct DateColumn {
    /// One cell per row.
    pub cells: Vec<DateCell>,
    /// What they say about their order.
    pub evidence: DateEvidence,
}

/// A column of numbers.
#[derive(Clone, Debug, Default)]
pub struct NumberColumn {
    /// One cell per row.
    pub cells: Vec<NumberCell>,
    /// What they say about their decimal sign.
    pub evidence: NumberEvidence,
}

/// The rows of one orders file.
#[derive(Clone, Debug, Default)]
pub struct OrderRows {
    /// Where each row begins.
    pub at: Vec<Locator>,
    /// A hash of all its cells, for files that repeat rows of others.
    pub hash: Vec<u64>,
    /// Their dates.
    pub ordered_on: DateColumn,
    /// The columns of numbers that the file has.
    pub numbers: BTreeMap<Field, NumberColumn>,
    /// The columns of text that the file has.
    pub texts: BTreeMap<Field, TextColumn>,
    /// The currency in the cells of amounts, where some stands there.
    pub currency_signs: TextColumn,
}

/// The fields that are numbers and matter to an indicator.
pub const NUMBERS: [Field; 4] = [
    Field::Amount,
    Field::AmountExclTax,
    Field::LineAmount,
    Field::RefundedAmount,
];

/// The fields that are text and matter to an indicator.
pub const TEXTS: [Field; 8] = [
    Field::OrderId,
    Field::ContactId,
    Field::Email,
    Field::Currency,
    Field::Status,
    Field::Document,
    Field::Channel,
    Field::Campaign,
];

impl OrderRows {
    /// No row yet, with the columns that the file has.
    pub fn new(columns: &BTreeMap<Field, usize>) -> OrderRows {
        let mut rows = OrderRows::default();
        for field in NUMBERS.into_iter().filter(|f| columns.contains_key(f)) {
            rows.numbers.insert(field, NumberColumn::default());
        }
        for field in TEXTS.into_iter().filter(|f| columns.contains_key(f)) {
            rows.texts.insert(field, TextColumn::default());
        }
        rows
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Adds a row; `cell` gives the trimmed text of a field, `""` where the
    /// row is too short.
    pub fn push<'a>(
        &mut self,
        at: Locator,
        hash: u64,
        problems: &mut Problems,
        mut cell: impl FnMut(Field) -> Cow<'a, str>,
    ) {
        let row = self.at.len() as u32;
        self.at.push(at);
        self.hash.push(hash);
        let text = cell(Field::OrderedOn);
        let parsed = date::parse(&text);
        self.ordered_on.evidence.see(parsed, row, &text);
        self.ordered_on.cells.push(parsed);
        let mut sign = None;
        for (field, column) in &mut self.numbers {
            let text = cell(*field);
            let (parsed, aside) = number::parse(&text);
            column.evidence.see(parsed, row, &text);
            column.cells.push(parsed);
            sign = sign.or(aside.currency);
            if aside.rounded {
                problems.add(Code::Rounded, at.line, || (None, text.to_string()));
            }
        }
        let sign = sign.as_ref().and_then(|code| str::from_utf8(code).ok());
        self.currency_signs.push(sign.unwrap_or(""));
        for (field, column) in &mut self.texts {
            let text = cell(*field);
            match field {
                Field::Currency => column.push(&currency_code(&text)),
                _ => column.push(&text),
            }
        }
    }

    /// The text of a field in a row; `""` where the file has no such column.
    pub fn text(&self, field: Field, row: usize) -> &str {
        self.texts.get(&field).map_or("", |column| column.get(row))
    }

    /// The number cell of a field in a row, if the file has that column.
    pub fn number(&self, field: Field, row: usize) -> Option<NumberCell> {
        self.numbers
            .get(&field)
            .and_then(|column| column.cells.get(row).copied())
    }

    /// The currency of a row as its file says it: the column's, else the sign
    /// beside an amount; `""` for none.
    pub fn currency(&self, row: usize) -> &str {
        let written = self.text(Field::Currency, row);
        if written.is_empty() {
            self.currency_signs.get(row)
        } else {
            written
        }
    }
}

/// A currency as it is compared: its code, in upper case. Codes are ASCII; a
/// table of all letters would be for words that are no codes.
fn currency_code(written: &str) -> Cow<'_, str> {
    match written {
        "€" | "euro" | "Euro" | "euros" | "Euros" => Cow::Borrowed("EUR"),
        "$" => Cow::Borrowed("USD"),
        "£" => Cow::Borrowed("GBP"),
        code if code.bytes().all(|b| b.is_ascii_uppercase()) => Cow::Borrowed(code),
        other => Cow::Owned(other.to_ascii_uppercase()),
    }
}
