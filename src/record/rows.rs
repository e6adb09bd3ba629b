//! The columns of one file, as its rows come: typed, not yet settled. What the
//! rows of all files come to together is `dataset`'s.

use super::column::TextColumn;
use super::dictionary::Kind;
use super::problem::{Code, Problems};
use super::{Field, Table};
use crate::calendar::Day;
use crate::cell::date::{self, DateCell, DateEvidence};
use crate::cell::duration::{self, Unit};
use crate::cell::flag::{self, Flag};
use crate::cell::number::{self, NumberCell, NumberEvidence, Reading};
use crate::cell::{is_shortened, normal, unguarded};
use crate::order::Map;
use crate::source::Locator;
use std::borrow::Cow;

/// The fields whose texts tell one row, person or order from another.
const IDS: [Field; 5] = [
    Field::ContactId,
    Field::OrderId,
    Field::TicketId,
    Field::DealId,
    Field::SubscriptionId,
];

/// A column of dates.
#[derive(Clone, Debug, Default)]
pub struct DateColumn {
    /// One cell per row.
    pub cells: Vec<DateCell>,
    /// Seconds since midnight, one per row, where the table looks at times.
    pub times: Option<Vec<Option<i32>>>,
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
    /// What they count, where they are durations.
    pub unit: Option<Unit>,
}

/// The rows of one file.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// Where each row begins.
    pub at: Vec<Locator>,
    /// A hash of all its cells, for files that repeat rows of others.
    pub hash: Vec<u64>,
    /// The columns of dates that the file has.
    pub dates: Map<Field, DateColumn>,
    /// The days that every row has, of columns that the file does not.
    dated: Vec<(Field, Day)>,
    /// The columns of numbers.
    pub numbers: Map<Field, NumberColumn>,
    /// The columns of text.
    pub texts: Map<Field, TextColumn>,
    /// The columns of flags.
    pub flags: Map<Field, Vec<Flag>>,
    /// The currency in the cells of numbers, where some stands there.
    pub currency_signs: TextColumn,
    /// The currency that the headers of amounts name; `""` for none.
    pub currency_said: String,
    /// Which cells are filled, for contacts: [`Rows::words`] words a row, a
    /// bit a column of the file.
    pub filled: Vec<u64>,
    /// Words of [`Rows::filled`] a row.
    pub words: usize,
}

/// What a record gives besides its cells.
#[derive(Clone, Copy)]
pub struct Place {
    /// Where it begins.
    pub at: Locator,
    /// See [`Rows::hash`].
    pub hash: u64,
}

impl Rows {
    /// No row yet, with the columns that the file has.
    pub fn new(table: Table, columns: &Map<Field, usize>) -> Rows {
        let mut rows = Rows::default();
        for column in table.columns() {
            let field = column.field;
            if !columns.contains_key(&field) {
                continue;
            }
            match column.kind {
                Kind::Date => {
                    rows.dates.insert(field, DateColumn::default());
                }
                Kind::Moment => {
                    let times = Some(Vec::new());
                    let column = DateColumn {
                        times,
                        ..DateColumn::default()
                    };
                    rows.dates.insert(field, column);
                }
                Kind::Number => {
                    rows.numbers.insert(field, NumberColumn::default());
                }
                Kind::Duration(unit) => {
                    let column = NumberColumn {
                        unit: Some(unit),
                        ..NumberColumn::default()
                    };
                    rows.numbers.insert(field, column);
                }
                Kind::Text => {
                    rows.texts.insert(field, TextColumn::default());
                }
                Kind::Flag => {
                    rows.flags.insert(field, Vec::new());
                }
                Kind::Kept => {}
            }
            // What a survey is answered with is a number, or a word.
            if field == Field::Score {
                rows.numbers.insert(field, NumberColumn::default());
                rows.texts.insert(field, TextColumn::default());
            }
        }
        rows
    }

    /// Gives each row to come the first of these days for a field that has no
    /// column, and the last as the end of its period.
    pub fn date_all(&mut self, field: Option<Field>, span: Option<(Day, Day)>) {
        if let (Some(field), Some((first, last))) = (field, span) {
            self.dated = vec![(field, first), (Field::UntilOn, last)];
            for (field, _) in &self.dated {
                self.dates.insert(*field, DateColumn::default());
            }
        }
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Adds a row; `cell` gives the trimmed text of a field, `""` where the
    /// row is too short.
    pub fn push<'a>(
        &mut self,
        place: Place,
        problems: &mut Problems,
        mut cell: impl FnMut(Field) -> Cow<'a, str>,
    ) {
        let Place { at, hash } = place;
        let row = self.at.len() as u32;
        self.at.push(at);
        self.hash.push(hash);
        for (field, column) in &mut self.dates {
            if let Some((_, day)) = self.dated.iter().find(|(f, _)| f == field) {
                column.cells.push(DateCell::Sure(*day));
                continue;
            }
            let text = cell(*field);
            let (parsed, time) = date::read(&text);
            column.evidence.see(parsed, row, &text);
            column.cells.push(parsed);
            if let Some(times) = &mut column.times {
                times.push(time);
            }
        }
        let mut sign = None;
        for (field, column) in &mut self.numbers {
            let text = cell(*field);
            let (parsed, aside) = match column.unit {
                None => number::parse(&text),
                Some(unit) => duration::read(&text, unit),
            };
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
                Field::Email | Field::Phone => column.push(unguarded(&text)),
                id if IDS.contains(id) => {
                    // Of several (`251;51`) the first is the row's own.
                    let id = unguarded(&text).split(';').next().unwrap_or("").trim();
                    if is_shortened(id) {
                        problems.add(Code::DamagedId, at.line, || (None, id.to_owned()));
                        column.push("");
                    } else {
                        column.push(id);
                    }
                }
                _ => column.push(&text),
            }
        }
        for (field, column) in &mut self.flags {
            let text = cell(*field);
            let flag = flag::parse(&text);
            if flag == Flag::Bad {
                problems.add(Code::UnknownFlag, at.line, || (None, text.to_string()));
            }
            column.push(flag);
        }
    }

    /// Notes which cells of the last row are filled.
    pub fn push_filled(&mut self, width: usize, filled: impl Iterator<Item = bool>) {
        self.words = width.div_ceil(64).max(1);
        let start = self.filled.len();
        self.filled.resize(start + self.words, 0);
        for (i, is) in filled.take(width).enumerate() {
            self.filled[start + i / 64] |= u64::from(is) << (i % 64);
        }
    }

    /// Whether the cell of a row in a column (by position) is filled.
    pub fn is_filled(&self, row: usize, column: usize) -> bool {
        let word = self.filled.get(row * self.words + column / 64);
        word.is_some_and(|w| w >> (column % 64) & 1 == 1)
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

    /// The flag of a field in a row: `None` where blank, unknown, or the file
    /// has no such column.
    pub fn flag(&self, field: Field, row: usize) -> Option<bool> {
        match self.flags.get(&field)?.get(row)? {
            Flag::Yes => Some(true),
            Flag::No => Some(false),
            Flag::Blank | Flag::Bad => None,
        }
    }

    /// Whether the file has the column with some cell that is not blank
    /// (`rules.md` 19).
    pub fn has(&self, field: Field) -> bool {
        let date = |c: &DateColumn| c.cells.iter().any(|c| *c != DateCell::Blank);
        let number = |c: &NumberColumn| c.cells.iter().any(|c| c.reading != Reading::Blank);
        let flag = |c: &Vec<Flag>| c.iter().any(|f| *f != Flag::Blank);
        self.dates.get(&field).is_some_and(date)
            || self.numbers.get(&field).is_some_and(number)
            || self.flags.get(&field).is_some_and(flag)
            || self.texts.get(&field).is_some_and(|c| !c.is_blank())
    }

    /// The currency of a row as its file says it: the column's, else the sign
    /// beside an amount, else what a header says; `""` for none.
    pub fn currency(&self, row: usize) -> &str {
        let written = [
            self.text(Field::Currency, row),
            self.currency_signs.get(row),
        ];
        let first = written.into_iter().find(|text| !text.is_empty());
        first.unwrap_or(&self.currency_said)
    }
}

/// The currency that a header names, as `Amount spent (EUR)` does: its code.
pub fn currency_in(header: &str) -> Option<String> {
    let words =
        header.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '_'));
    words.filter(|w| !w.is_empty()).find_map(|word| {
        let word = match normal(word).as_str() {
            "euro" | "euros" => "EUR",
            "dollar" | "dollars" => "USD",
            _ => word,
        };
        // What a number may bear beside it is a currency.
        let code = number::parse(&format!("1 {word}")).1.currency?;
        str::from_utf8(&code).ok().map(str::to_owned)
    })
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
