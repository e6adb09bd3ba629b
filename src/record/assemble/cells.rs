//! What the cells of a row say, settled: days, numbers, words, whose it is.

use super::close::Close;
use super::{Builder, Row};
use crate::calendar::Day;
use crate::decimal::{Decimal, pow10};
use crate::record::dataset::{NONE, Origin};
use crate::record::problem::Code;
use crate::record::{Field, Table, header};

impl<'a> Builder<'a> {
    /// A day of a row; none where blank or without such a column.
    pub(super) fn day(&self, r: Row, field: Field) -> Option<Day> {
        let family = &self.families[r.family as usize];
        let day = family.day(self.read[r.file as usize], field, r.row as usize);
        day.ok().flatten()
    }

    /// A number of a row; none where blank or without such a column.
    pub(super) fn number(&self, r: Row, field: Field) -> Option<Decimal> {
        let family = &self.families[r.family as usize];
        let number = family.number(self.read[r.file as usize], field, r.row as usize);
        let number = number.ok().flatten();
        number.map(|(mantissa, scale)| Decimal::new(mantissa.into(), scale))
    }

    /// A text of a row; `""` where blank or without such a column.
    pub(super) fn text(&self, r: Row, field: Field) -> &'a str {
        self.read[r.file as usize].rows.text(field, r.row as usize)
    }

    /// A flag of a row; none where blank or without such a column.
    pub(super) fn flag(&self, r: Row, field: Field) -> Option<bool> {
        self.read[r.file as usize].rows.flag(field, r.row as usize)
    }

    /// Whether the files of a row's headers say anything in a column: they are
    /// settled as one.
    pub(super) fn says(&self, r: Row, field: Field) -> bool {
        let files = &self.families[r.family as usize].files;
        files.iter().any(|i| self.read[*i].rows.has(field))
    }

    /// File and line of a row, as a name for someone who has none.
    pub(super) fn place_of(&self, r: Row) -> String {
        let (file, _) = r.place();
        format!("{}:{}", self.read[file].name, self.origin(r).at.line)
    }

    pub(super) fn origin(&self, r: Row) -> Origin {
        let (file, row) = r.place();
        Origin {
            file: r.file,
            at: self.read[file].rows.at[row],
        }
    }

    /// The canonical word that a row's stands for, as its file settled it; none
    /// for a blank, nor for a word that the dictionary does not know, which is
    /// said.
    pub(super) fn meaning(&mut self, r: Row, table: Table, field: Field) -> Option<&'static str> {
        let word = self.settled(r.file, self.text(r, field));
        let known = table.meaning(field, &header::normal(word));
        if known.is_none() && !word.is_empty() {
            self.say(r, Code::UnknownStatus, field, word);
        }
        known
    }

    /// Whose a row is; [`NONE`] for nobody's.
    pub(super) fn person(&self, r: Row, close: &mut Close<'_>) -> u32 {
        let (id, email) = (self.text(r, Field::ContactId), self.text(r, Field::Email));
        match close.people.person(id, email) {
            Some(person) => person,
            None if self.stands_for_itself(r) => close.people.unnamed(self.place_of(r)),
            None => NONE,
        }
    }

    /// Whether a row without id is a contact of its own: in a file that has
    /// neither dates nor ids (`tables.md`).
    fn stands_for_itself(&self, r: Row) -> bool {
        let read = self.read[r.file as usize];
        let undated = read.table.is_some_and(|t| self.out.undated.contains(&t));
        let ids = [Field::ContactId, Field::Email];
        undated && !ids.iter().any(|f| read.columns.contains_key(f))
    }

    /// The whole part of a count; people write `1 204,00`.
    pub(super) fn count(&self, r: Row, field: Field) -> Option<i64> {
        let number = self.number(r, field)?;
        let units = number.at_scale(0).or_else(|| {
            let unit = pow10(number.scale.into())?;
            Some(number.mantissa / unit)
        });
        Some(units.and_then(|n| i64::try_from(n).ok()).unwrap_or(0))
    }

    /// An amount of a row in units, and whether its currency has no rate, which
    /// is said.
    pub(super) fn money(&mut self, r: Row, amount: Decimal, close: &mut Close<'_>) -> (i128, bool) {
        let currency = self.currency(r);
        let (amount, foreign) = close.in_currency(amount, currency);
        if foreign {
            self.say(r, Code::OtherCurrency, Field::Currency, currency);
        }
        (amount, foreign)
    }

    /// The word that a person settled for one of a file, else the word itself.
    pub(super) fn settled(&self, file: u32, word: &'a str) -> &'a str {
        let statuses = &self.read[file as usize].mapping.statuses;
        statuses.get(word).map_or(word, String::as_str)
    }
}
