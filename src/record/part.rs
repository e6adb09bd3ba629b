//! One table of a file as it is read: its header is recognised, its rows become
//! typed columns, and what is no row is counted and said.

use super::file::FileRead;
use super::meaning::{self, Because, Meaning, Profile, Sureness};
use super::period;
use super::problem::Code;
use super::rows::{Place, Rows, currency_in};
use super::stages::Stages;
use super::start::Opening;
use super::{Field, Table};
use crate::calendar::Day;
use crate::settings::Mapping;
use crate::table::encoding::Guess;
use crate::table::{Encoding, Flaw, Kept, Record, Role};
use rustc_hash::FxHasher;
use std::borrow::Cow;
use std::hash::Hasher;

/// The fields whose headers may name a currency.
const MONEY: [Field; 7] = [
    Field::Amount,
    Field::AmountExclTax,
    Field::LineAmount,
    Field::MonthlyAmount,
    Field::Spend,
    Field::Revenue,
    Field::Cost,
];

/// How many columns of a table are read.
pub const COLUMNS: usize = 20_000;

/// How many rows are held and looked at before it is settled what the columns
/// mean, and how many cells: what columns hold shows in fewer rows of many.
const SAMPLE: usize = 200;
const CELLS: usize = 20_000;

/// How much of a table is shown as it stands: rows, columns, characters a cell.
const PREVIEW: (usize, usize, usize) = (6, 60, 60);

/// A table that is being read.
pub struct Part {
    file: FileRead,
    encoding: Encoding,
    /// Some bytes of the file are none of it.
    doubtful: bool,
    hasher: FxHasher,
    /// What files with its headers agreed on.
    agreed: Option<Meaning>,
    /// The first rows, until it is settled what they are.
    sample: Option<Vec<Kept>>,
    /// The number of the last order, which its further lines may leave blank.
    order: String,
    /// The history of stages beside its deals.
    stages: Option<Stages>,
    /// The days that the lines above it name.
    named: Vec<Day>,
}

impl Part {
    /// A table with these headers, of which no row came yet, in a file of this
    /// name, which is called so.
    pub fn new(
        name: &str,
        called: &str,
        opening: &Opening,
        line: Option<u64>,
        headers: Vec<String>,
        mapping: Mapping,
        agreed: Option<Meaning>,
    ) -> Part {
        let mut part = Part {
            encoding: opening.encoding,
            doubtful: false,
            agreed,
            sample: Some(Vec::new()),
            named: Vec::new(),
            stages: None,
            order: String::new(),
            file: FileRead {
                name: name.to_owned(),
                called: called.to_owned(),
                encoding: Some(opening.encoding),
                guess: Some(opening.guess.clone()),
                dialect: Some(opening.dialect),
                candidates: opening.candidates.clone(),
                header_line: line.map(|l| u32::try_from(l).unwrap_or(u32::MAX)),
                headers,
                mapping,
                ..FileRead::default()
            },
            hasher: FxHasher::default(),
        };
        for header in &part.file.headers {
            part.hasher.write(header.as_bytes());
            part.hasher.write_u8(b',');
        }
        if part.file.headers.len() > COLUMNS {
            let count = part.file.headers.len().to_string();
            part.file.headers.clear();
            part.file
                .problems
                .add(Code::TooWide, line.unwrap_or(1), || (None, count));
            part.sample = None;
        }
        part
    }

    /// The encoding is this one after all: all before was ASCII.
    pub fn prove(&mut self, guess: &Guess) {
        self.encoding = guess.encoding;
        self.file.encoding = Some(guess.encoding);
        self.file.guess = Some(guess.clone());
    }

    /// From here on the bytes of every cell are looked at.
    pub fn doubt(&mut self) {
        self.doubtful = true;
    }

    /// Says which headers were garbled by an earlier program and were repaired.
    pub fn say_garbled(&mut self, line: Option<u64>, headers: Vec<String>) {
        for header in headers {
            let place = || (None, header);
            self.file
                .problems
                .add(Code::GarbledHeader, line.unwrap_or(1), place);
        }
    }

    /// What its cells are decoded by.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Takes the next record.
    pub fn take(&mut self, role: Role, record: &Record<'_>) {
        if role == Role::Header {
            return;
        }
        let encoding = self.encoding;
        let file = &mut self.file;
        file.records += 1;
        let line = record.at.line;
        let code = match role {
            Role::Row | Role::Header => None,
            Role::Preamble | Role::Comment | Role::Section => Some(Code::Preamble),
            Role::RepeatedHeader => Some(Code::RepeatedHeader),
            Role::Total => Some(Code::TotalRow),
            Role::Footer => Some(Code::Footer),
            Role::Ragged => Some(Code::RaggedRow),
        };
        if let Some(code) = code {
            if code == Code::Preamble && file.rows.len() == 0 {
                let cells = record.iter().map(|cell| encoding.decode(cell).0);
                self.named
                    .extend(cells.flat_map(|cell| period::days_in(&cell)));
            }
            let hash = hash(record, encoding, record.len());
            self.hasher.write_u64(hash);
            file.rejected += u64::from(role == Role::Ragged);
            file.set_aside += u64::from(role != Role::Ragged);
            file.problems
                .add(code, line, || (None, whole(record, encoding)));
        } else if let Some(sample) = &mut self.sample {
            sample.push(record.keep());
            if sample.len() >= SAMPLE.min(CELLS / self.file.headers.len().max(1)).max(20) {
                self.settle();
            }
        } else {
            self.row(record);
        }
    }

    /// What was read, of the table at this position (from 1) of its file, and the
    /// history of stages that stands in it.
    pub fn finish(mut self, position: usize) -> (FileRead, Option<Stages>) {
        self.settle();
        let file = FileRead {
            name: match position {
                1 => self.file.name,
                n => format!("{}#{n}", self.file.name),
            },
            part: u32::try_from(position).ok().filter(|n| *n > 1),
            fingerprint: self.hasher.finish(),
            ..self.file
        };
        (file, self.stages)
    }

    /// Settles what the table is, if it is not yet, and reads the rows that were
    /// held for that.
    fn settle(&mut self) {
        let Some(sample) = self.sample.take() else {
            return;
        };
        self.file.preview = sample
            .iter()
            .take(PREVIEW.0)
            .map(|kept| self.shown(kept))
            .collect();
        self.recognise(&sample);
        for kept in &sample {
            self.row(&kept.record());
        }
    }

    /// The cells of a row as a person sees them.
    fn shown(&self, kept: &Kept) -> Vec<String> {
        let record = kept.record();
        let columns = 0..self.file.headers.len().min(PREVIEW.1);
        let cell = |at| {
            self.encoding
                .decode(record.cell(at))
                .0
                .chars()
                .take(PREVIEW.2)
                .collect()
        };
        columns.map(cell).collect()
    }

    /// Which table it is, and where each field stands.
    fn recognise(&mut self, sample: &[Kept]) {
        let encoding = self.encoding;
        let file = &mut self.file;
        let line = file.header_line.map_or(1, u64::from);
        let mut profiles = vec![Profile::default(); file.headers.len()];
        for kept in sample {
            let record = kept.record();
            for (at, profile) in profiles.iter_mut().enumerate() {
                profile.see(&encoding.decode(record.cell(at)).0);
            }
        }
        file.imposed = self.agreed.is_some();
        let settled = file.mapping.table;
        let found = self.agreed.take().unwrap_or_else(|| {
            meaning::understand(&file.called, &file.headers, &profiles, settled)
        });
        file.profiles = profiles;
        file.meant = found.clone();
        let Meaning {
            table,
            sureness,
            rival,
            columns,
            because,
        } = found;
        (file.table, file.sureness, file.rival) = (table, sureness, rival);
        (file.columns, file.because) = (columns, because);
        let Some(table) = file.table else {
            file.problems
                .add(Code::UnknownTable, line, || (None, file.headers.join(", ")));
            return;
        };
        for (field, name) in &file.mapping.fields {
            file.columns.remove(field);
            file.because.remove(field);
            if let Some(position) = file.headers.iter().position(|h| h == name) {
                file.columns.retain(|_, p| *p != position);
                file.columns.insert(*field, position);
                file.because.insert(*field, Because::Settled);
            }
        }
        let columns = &file.columns;
        file.because.retain(|field, _| columns.contains_key(field));
        let totals = matches!(table, Table::Costs | Table::Visits | Table::Social);
        let undated = table
            .dated_by()
            .filter(|day| !file.columns.contains_key(day));
        file.span = period::span(&self.named).filter(|_| totals && undated.is_some());
        let missing = file.missing();
        if file.span.is_some() && missing.is_empty() {
            file.sureness = file.sureness.max(Sureness::Likely);
        }
        for field in missing {
            let name = field.name();
            file.problems
                .add(Code::MissingColumn, line, || (None, name));
        }
        self.stages = Stages::of(table, &file.headers, &file.columns);
        file.rows = Rows::new(table, &file.columns);
        file.rows.date_all(undated, file.span);
        let money = MONEY
            .iter()
            .filter_map(|f| file.headers.get(*file.columns.get(f)?));
        let said = money.filter_map(|header| currency_in(header)).next();
        file.rows.currency_said = said.unwrap_or_default();
    }

    fn row(&mut self, record: &Record<'_>) {
        let encoding = self.encoding;
        let file = &mut self.file;
        let line = record.at.line;
        let hash = hash(record, encoding, file.headers.len());
        self.hasher.write_u64(hash);
        let flaw = match record.flaw {
            Flaw::None => None,
            Flaw::Stray => Some(Code::StrayQuote),
            Flaw::Unclosed => Some(Code::UnclosedQuote),
            Flaw::Broken => Some(Code::BrokenRow),
            Flaw::Shifted => Some(Code::ShiftedRow),
            Flaw::TooLong => Some(Code::TooLong),
        };
        if let Some(code) = flaw {
            file.problems
                .add(code, line, || (None, whole(record, encoding)));
        }
        if self.doubtful {
            let unsound = |(_, cell): &(usize, &[u8])| !encoding.decode(cell).1;
            if let Some((position, cell)) = record.iter().enumerate().find(unsound) {
                let column = file.headers.get(position).cloned();
                let text = || (column, encoding.decode(cell).0.into_owned());
                file.problems.add(Code::BadText, line, text);
            }
        }
        let Some(table) = file.table else {
            return;
        };
        let FileRead {
            rows,
            columns,
            headers,
            problems,
            ..
        } = file;
        let place = Place {
            at: record.at,
            hash,
        };
        let cell = |field: Field| -> Cow<'_, str> {
            let Some(&position) = columns.get(&field) else {
                return Cow::Borrowed("");
            };
            match encoding.decode(record.cell(position)).0 {
                Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
                Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
            }
        };
        if let Some(stages) = &mut self.stages {
            let deal = cell(Field::DealId);
            stages.take(place, &deal, |at| {
                let text = encoding.decode(record.cell(at)).0;
                Cow::Owned(trim(&text).to_owned())
            });
        }
        // What is a further line of an order has neither its number nor its date.
        let id = cell(Field::OrderId);
        let goes_on = table == Table::Orders && id.is_empty() && cell(Field::OrderedOn).is_empty();
        if table == Table::Orders && !goes_on {
            self.order.clear();
            self.order.push_str(&id);
        }
        let order = self.order.as_str();
        rows.push(place, problems, |field| match field {
            Field::OrderId if goes_on => Cow::Borrowed(order),
            field => cell(field),
        });
        if table == Table::Contacts {
            let filled = record
                .iter()
                .map(|cell| is_filled(encoding.decode(cell).0.trim()));
            rows.push_filled(headers.len(), filled);
        }
    }
}

/// Without blanks at its ends, nor the NULs with which some programs fill up.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\0' | '\u{1a}'))
}

/// Whether a cell of a contact says something (`rules.md` 37).
fn is_filled(text: &str) -> bool {
    const NOTHING: [&str; 11] = [
        "", "-", "--", "n/a", "na", "null", "none", "?", "inconnu", "unknown", "select",
    ];
    !NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// The same for two records with the same cells, whatever their delimiter and
/// encoding.
fn hash(record: &Record<'_>, encoding: Encoding, width: usize) -> u64 {
    let mut hasher = FxHasher::default();
    for cell in record.iter().take(width) {
        hasher.write(encoding.decode(cell).0.trim().as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// The record as a person would see it, as far as one would look.
fn whole(record: &Record<'_>, encoding: Encoding) -> String {
    let cells = record.iter().take(64);
    let cells: Vec<_> = cells.map(|cell| encoding.decode(cell).0).collect();
    cells.join(" | ")
}
