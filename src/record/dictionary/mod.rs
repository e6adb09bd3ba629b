//! What products and people call things, in French and English: the columns of
//! each table (`headers.txt`) and the words in them (`words.txt`). The two files
//! are text, so that a word is added by whoever knows it; here they are read,
//! once. What a file is made out to be is decided in `meaning`.

use crate::cell::duration::Unit;
use crate::field::{Field, Table};
use crate::order::Map;
use crate::record::meaning::{key, left_of_word};
use std::sync::OnceLock;

/// A column that a table may have.
pub struct Column {
    /// What it means.
    pub field: Field,
    /// What its cells are.
    pub kind: Kind,
    /// What a header may say for it; the likelier first.
    pub words: Vec<Word>,
}

/// A word for a column, as headers are compared with it.
pub struct Word {
    /// In its normal form (see [`crate::cell::normal`]).
    pub text: &'static str,
    /// By its words in any order (see [`super::meaning::key`]).
    pub key: String,
    /// Without the words that the table's rows are called by.
    pub bare: String,
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

/// A table's part of `headers.txt`.
#[derive(Default)]
struct Sheet {
    rows_are: Vec<String>,
    signs: Vec<&'static str>,
    others: Vec<&'static str>,
    columns: Vec<Column>,
}

/// What the words of a column mean: each canonical word with those that stand
/// for it.
type Meanings = Vec<(&'static str, Vec<&'static str>)>;

/// Both files.
struct Book {
    sheets: Map<Table, Sheet>,
    /// What columns of lists are called that are no table of these.
    others: Vec<&'static str>,
    meanings: Map<(Table, Field), Meanings>,
}

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| {
        let (sheets, others) = headers(include_str!("headers.txt"));
        Book {
            sheets,
            others,
            meanings: meanings(include_str!("words.txt")),
        }
    })
}

/// The lines that say something.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = text.lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn list(text: &'static str) -> Vec<&'static str> {
    text.split(',').map(str::trim).collect()
}

/// Names as they are written, each with what it names.
fn names<T: Copy>(all: &[T], name: impl Fn(T) -> String) -> Vec<(String, T)> {
    all.iter().map(|one| (name(*one), *one)).collect()
}

fn named<T: Copy>(names: &[(String, T)], name: &str) -> Option<T> {
    let found = names.iter().find(|(n, _)| n == name);
    found.map(|(_, one)| *one)
}

fn headers(text: &'static str) -> (Map<Table, Sheet>, Vec<&'static str>) {
    let fields = names(Field::ALL, Field::name);
    let tables = names(Table::ALL, Table::name);
    let mut shared: Map<&str, Vec<&str>> = Map::new();
    let mut sheets = Map::new();
    let mut others = Vec::new();
    let mut current = None;
    for line in lines(text) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            current = named(&tables, name);
            continue;
        }
        if let Some((name, words)) = line.strip_prefix('@').and_then(|l| l.split_once(':')) {
            shared.insert(name, list(words));
            continue;
        }
        let Some(table) = current else {
            others.extend(line.strip_prefix('-').map(list).unwrap_or_default());
            continue;
        };
        let sheet: &mut Sheet = sheets.entry(table).or_default();
        if let Some(words) = line.strip_prefix('~') {
            sheet.rows_are = list(words).into_iter().map(key).collect();
        } else if let Some(words) = line.strip_prefix('+') {
            sheet.signs = list(words);
        } else if let Some(words) = line.strip_prefix('-') {
            sheet.others = list(words);
        } else if let Some(column) = column(line, &fields, &shared, &sheet.rows_are) {
            sheet.columns.push(column);
        }
    }
    (sheets, others)
}

/// A line such as `created_on date: created on, date de creation`.
fn column(
    line: &'static str,
    fields: &[(String, Field)],
    shared: &Map<&str, Vec<&'static str>>,
    rows_are: &[String],
) -> Option<Column> {
    let (what, words) = line.split_once(':')?;
    let (field, kind) = what.split_once(' ')?;
    let mut all = Vec::new();
    for word in list(words) {
        match word.strip_prefix('@') {
            Some(name) => all.extend(shared.get(name)?),
            None => all.push(word),
        }
    }
    Some(Column {
        field: named(fields, field)?,
        kind: match kind {
            "date" => Kind::Date,
            "moment" => Kind::Moment,
            "number" => Kind::Number,
            "hours" => Kind::Duration(Unit::Hours),
            "minutes" => Kind::Duration(Unit::Minutes),
            "text" => Kind::Text,
            "flag" => Kind::Flag,
            "kept" => Kind::Kept,
            _ => return None,
        },
        words: all.into_iter().map(|text| word(text, rows_are)).collect(),
    })
}

fn word(text: &'static str, rows_are: &[String]) -> Word {
    let key = key(text);
    let bare = left_of_word(&key, rows_are);
    Word { text, key, bare }
}

fn meanings(text: &'static str) -> Map<(Table, Field), Meanings> {
    let fields = names(Field::ALL, Field::name);
    let tables = names(Table::ALL, Table::name);
    let mut all = Map::new();
    let mut current = None;
    for line in lines(text) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            current = name
                .split_once('.')
                .and_then(|(table, field)| Some((named(&tables, table)?, named(&fields, field)?)));
        } else if let (Some(column), Some((canonical, words))) = (current, line.split_once(':')) {
            let meanings: &mut Meanings = all.entry(column).or_default();
            meanings.push((canonical, list(words)));
        }
    }
    all
}

impl Table {
    fn sheet(self) -> Option<&'static Sheet> {
        book().sheets.get(&self)
    }

    /// The columns that a table may have, in the order of the documentation.
    pub fn columns(self) -> &'static [Column] {
        self.sheet().map_or(&[], |sheet| &sheet.columns)
    }

    /// What its rows are called, by their [`key`]: such a word in a header says
    /// nothing there.
    pub fn rows_are(self) -> &'static [String] {
        self.sheet().map_or(&[], |sheet| &sheet.rows_are)
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
            Table::Visits => &[&[Field::VisitedOn], &[Field::Visitors]],
            Table::Deals => &[&[Field::Stage, Field::Status]],
            Table::StageChanges => &[&[Field::DealId], &[Field::Stage], &[Field::EnteredOn]],
            Table::Tickets => &[&[Field::CreatedOn]],
            Table::Surveys => &[&[Field::Score]],
            Table::Subscriptions => &[
                &[Field::StartedOn, Field::Churned],
                &[Field::ContactId, Field::Email, Field::SubscriptionId],
            ],
            Table::Activities => &[&[Field::HappenedOn], &[Field::User]],
            Table::UsageEvents => &[&[Field::HappenedOn], &[Field::User], &[Field::Event]],
            Table::ProductUsage => &[&[Field::HappenedOn], &[Field::ContactId]],
            Table::Social => &[&[Field::PostedOn]],
        }
    }

    /// The field that dates a row; `None` for contacts, which need no date.
    pub fn dated_by(self) -> Option<Field> {
        match self {
            Table::Contacts => None,
            Table::Orders => Some(Field::OrderedOn),
            Table::Sends | Table::Campaigns => Some(Field::SentOn),
            Table::Costs => Some(Field::SpentOn),
            Table::Visits => Some(Field::VisitedOn),
            Table::Deals | Table::Tickets => Some(Field::CreatedOn),
            Table::StageChanges => Some(Field::EnteredOn),
            Table::Surveys => Some(Field::AnsweredOn),
            Table::Subscriptions => Some(Field::StartedOn),
            Table::Activities | Table::UsageEvents | Table::ProductUsage => Some(Field::HappenedOn),
            Table::Social => Some(Field::PostedOn),
        }
    }

    /// What other columns of its exports are called: none is a field, and all
    /// speak for it.
    pub fn signs(self) -> &'static [&'static str] {
        self.sheet().map_or(&[], |sheet| &sheet.signs)
    }

    /// What columns are called that speak against it: of lists that look like its
    /// exports, and are of something else.
    pub fn others(self) -> impl Iterator<Item = &'static str> {
        let own = self.sheet().into_iter().flat_map(|sheet| &sheet.others);
        own.chain(&book().others).copied()
    }

    /// The canonical words of a column (`rules.md` 8), in the order in which a
    /// person chooses from them; none where its words are free.
    pub fn canonical(self, field: Field) -> impl Iterator<Item = &'static str> {
        let all = book().meanings.get(&(self, field));
        all.into_iter().flatten().map(|(canonical, _)| *canonical)
    }

    /// The columns whose words have canonical ones.
    pub fn worded(self) -> impl Iterator<Item = Field> {
        let all = book().meanings.keys();
        all.filter(move |(table, _)| *table == self)
            .map(|(_, field)| *field)
    }

    /// The canonical word that a word of a column stands for, of a text in its
    /// normal form. `None` for one that the dictionary does not know.
    pub fn meaning(self, field: Field, normal: &str) -> Option<&'static str> {
        let all = book().meanings.get(&(self, field))?;
        // A canonical word of two is written with a stroke, and compared without.
        let is = |canonical: &str| {
            let plain = canonical.bytes().map(|b| if b == b'_' { b' ' } else { b });
            plain.eq(normal.bytes())
        };
        let found = all
            .iter()
            .find(|(canonical, words)| is(canonical) || words.contains(&normal));
        found.map(|(canonical, _)| *canonical)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::normal;

    #[test]
    fn every_table_has_its_columns_and_each_bears_its_own_name() {
        for table in Table::ALL {
            assert!(!table.columns().is_empty(), "{table:?}");
            assert!(!table.rows_are().is_empty(), "{table:?}");
            let needed = table.required().iter().copied().flatten();
            for field in needed.copied().chain(table.dated_by()) {
                assert!(
                    table.columns().iter().any(|c| c.field == field),
                    "{field:?} of {table:?}"
                );
            }
            for column in table.columns() {
                let mut seen = std::collections::BTreeSet::new();
                for word in &column.words {
                    let text = word.text;
                    assert_eq!(normal(text), text, "{:?} of {table:?}", column.field);
                    assert!(seen.insert(text), "{text} twice in {:?}", column.field);
                }
                let own = column.field.name().replace('_', " ");
                assert!(seen.contains(&own.as_str()), "{own} of {table:?}");
            }
        }
    }

    #[test]
    fn no_line_of_the_files_is_passed_over() {
        let columns = lines(include_str!("headers.txt"));
        let columns = columns.filter(|l| l.starts_with(|c: char| c.is_ascii_lowercase()));
        let read = Table::ALL.iter().map(|t| t.columns().len());
        assert_eq!(columns.count(), read.sum::<usize>());
        let words = lines(include_str!("words.txt")).filter(|l| !l.starts_with('['));
        let read = Table::ALL.iter().flat_map(|t| t.worded().map(|f| (*t, f)));
        assert_eq!(
            words.count(),
            read.map(|(t, f)| t.canonical(f).count()).sum::<usize>()
        );
    }

    #[test]
    fn a_word_of_a_column_means_one_thing() {
        for meanings in book().meanings.values() {
            let mut seen = std::collections::BTreeSet::new();
            for word in meanings.iter().flat_map(|(_, words)| words) {
                assert_eq!(normal(word), *word);
                assert!(seen.insert(word), "{word} twice");
            }
        }
    }

    #[track_caller]
    fn means(table: Table, field: Field, word: &str, expected: Option<&str>) {
        assert_eq!(table.meaning(field, &normal(word)), expected, "{word}");
    }

    #[test]
    fn words_of_products_have_canonical_meanings() {
        means(Table::Contacts, Field::Kind, "Client", Some("customer"));
        means(Table::Contacts, Field::Kind, "Zombie", None);
        means(Table::Orders, Field::Status, "Annulée", Some("cancelled"));
        means(
            Table::Orders,
            Field::Status,
            "partially_refunded",
            Some("partially_refunded"),
        );
        means(Table::Orders, Field::Document, "Avoir", Some("credit_note"));
        means(Table::Deals, Field::Status, "Closed Won", Some("won"));
        means(Table::Tickets, Field::Status, "Résolu", Some("resolved"));
        means(
            Table::Costs,
            Field::Category,
            "Publicité",
            Some("marketing"),
        );
        means(
            Table::Sends,
            Field::Kind,
            "Transactionnel",
            Some("transactional"),
        );
    }
}
