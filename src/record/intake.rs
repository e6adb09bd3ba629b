//! One file → its typed columns: guesses the dialect from the file's start,
//! finds the header, takes the rows as they come, and says what is wrong with
//! them. Reading gives a value and problems, never an error.

use super::header;
use super::problem::{Code, Problems};
use super::rows::{Place, Rows as FileRows};
use super::start::{Dialect, is_header, preface, read_headers};
use super::{Field, Table};
use crate::order::Map;
use crate::settings::Mapping;
use crate::source::Lost;
use crate::table::{Delimiter, Encoding, Reader, Record};
use rustc_hash::FxHasher;
use std::borrow::Cow;
use std::hash::Hasher;

/// What was read of one file.
#[derive(Clone, Debug, Default)]
pub struct FileRead {
    /// As dropped.
    pub name: String,
    /// What its rows are, if that is known.
    pub table: Option<Table>,
    /// `None` for an empty file.
    pub encoding: Option<Encoding>,
    /// `None` for an empty file.
    pub delimiter: Option<Delimiter>,
    /// The line of the header, from 1.
    pub header_line: Option<u32>,
    /// The headers in order, one that repeats with its rank.
    pub headers: Vec<String>,
    /// Where each field stands.
    pub columns: Map<Field, usize>,
    /// What a person settled for files with these headers.
    pub mapping: Mapping,
    /// Non-blank records but the header.
    pub records: u64,
    /// Records that cannot be a row.
    pub rejected: u64,
    /// Total rows.
    pub set_aside: u64,
    /// The rows, where the table is known.
    pub rows: FileRows,
    /// What was noticed.
    pub problems: Problems,
    /// The same for two files with the same cells.
    pub fingerprint: u64,
}

/// How much of a file's start is looked at before the first record is split.
const START: usize = 64 << 10;

/// What becomes of a record as it is read. What only the whole file or other
/// files can decide (duplicates, dates after today) comes later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is the header.
    Header,
    /// It is a row.
    Row,
    /// It stands before the header.
    Before,
    /// It is a row of totals.
    Total,
    /// It has more cells than the header.
    Rejected,
}

/// Someone who is told of each record: its fate, its line and its cells.
pub type Watcher<'a> = Box<dyn FnMut(Fate, u64, &[Cow<'_, str>]) + 'a>;

/// Reads one file: push its bytes, then finish.
pub struct Intake<'a> {
    mappings: &'a [Mapping],
    start: Vec<u8>,
    splitting: Option<Splitting<'a>>,
    watcher: Option<Watcher<'a>>,
}

/// The state once the dialect is known.
struct Splitting<'a> {
    reader: Reader,
    rows: Rows<'a>,
}

struct Rows<'a> {
    file: FileRead,
    headed: bool,
    hasher: FxHasher,
    /// The encoding as long as it is not proved: nothing but ASCII came.
    undecided: bool,
    watcher: Option<Watcher<'a>>,
}

impl<'a> Intake<'a> {
    /// A file of which nothing came yet; the mapping for its headers, if there
    /// is one among `mappings`, is followed.
    pub fn new(mappings: &'a [Mapping]) -> Intake<'a> {
        Intake {
            mappings,
            start: Vec::new(),
            splitting: None,
            watcher: None,
        }
    }

    /// The same, with someone to tell of each record.
    pub fn watched(mappings: &'a [Mapping], watcher: Watcher<'a>) -> Intake<'a> {
        Intake {
            watcher: Some(watcher),
            ..Intake::new(mappings)
        }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        match &mut self.splitting {
            Some(splitting) => splitting.push(bytes),
            None => {
                self.start.extend_from_slice(bytes);
                if self.start.len() >= START {
                    self.begin(false);
                }
            }
        }
    }

    /// Says that no byte follows.
    pub fn finish(mut self, name: &str) -> FileRead {
        if self.splitting.is_none() {
            self.begin(true);
        }
        let Some(splitting) = self.splitting else {
            return FileRead::default();
        };
        splitting.finish(name)
    }

    /// Ends where the file could not be read on; what was read is not used,
    /// since a part of a file would give wrong numbers.
    pub fn lost(name: &str, lost: Lost) -> FileRead {
        let mut file = FileRead {
            name: name.to_owned(),
            ..FileRead::default()
        };
        file.problems.add(Code::Unreadable, 0, || (None, lost.0));
        file
    }

    /// Decides on the dialect and splits what came so far.
    fn begin(&mut self, whole: bool) {
        let start = std::mem::take(&mut self.start);
        let mut splitting = Splitting::new(&start, whole, self.mappings);
        splitting.rows.watcher = self.watcher.take();
        splitting.push_start(&start);
        self.splitting = Some(splitting);
    }
}

impl<'a> Splitting<'a> {
    fn new(start: &[u8], whole: bool, mappings: &[Mapping]) -> Splitting<'a> {
        let recognised = Dialect::guess(start, whole);
        let (dialect, mapping) = recognised.with_mapping(start, mappings);
        let undecided = mapping.encoding.is_none() && start.is_ascii();
        let file = FileRead {
            encoding: Some(dialect.encoding),
            delimiter: Some(dialect.delimiter),
            header_line: dialect.header_line,
            mapping,
            ..FileRead::default()
        };
        Splitting {
            reader: Reader::new(dialect.delimiter),
            rows: Rows {
                file,
                headed: false,
                hasher: FxHasher::default(),
                undecided,
                watcher: None,
            },
        }
    }

    /// The file's first bytes, of which a mark or a `sep=` line is no record.
    fn push_start(&mut self, start: &[u8]) {
        let skipped = preface(start).0;
        self.reader.skip(&start[..skipped]);
        self.push(&start[skipped..]);
    }

    fn push(&mut self, bytes: &[u8]) {
        let Splitting { reader, rows } = self;
        reader.push(bytes, &mut |record| rows.take(&record));
    }

    fn finish(self, name: &str) -> FileRead {
        let Splitting {
            mut reader,
            mut rows,
        } = self;
        reader.finish(&mut |record| rows.take(&record));
        let mut file = rows.file;
        file.name = name.to_owned();
        file.fingerprint = rows.hasher.finish();
        if !rows.headed {
            (file.encoding, file.delimiter, file.header_line) = (None, None, None);
            file.problems
                .add(Code::EmptyFile, 1, || (None, String::new()));
        }
        file
    }
}

impl Rows<'_> {
    fn take(&mut self, record: &Record<'_>) {
        if record.is_blank() {
            return;
        }
        self.decide_encoding(record);
        let fate = if self.headed {
            self.row(record)
        } else if is_header(record, self.file.header_line) {
            self.header(record);
            Fate::Header
        } else {
            Fate::Before
        };
        let encoding = self.encoding();
        if let Some(watcher) = &mut self.watcher {
            let cells: Vec<_> = record.iter().map(|cell| encoding.decode(cell).0).collect();
            watcher(fate, record.at.line, &cells);
        }
    }

    /// The first cells that are not ASCII show the encoding of a file whose
    /// start was.
    fn decide_encoding(&mut self, record: &Record<'_>) {
        if self.undecided && record.iter().any(|cell| !cell.is_ascii()) {
            let utf8 = record.iter().all(|cell| str::from_utf8(cell).is_ok());
            let encoding = if utf8 {
                Encoding::Utf8
            } else {
                Encoding::Windows1252
            };
            self.file.encoding = Some(encoding);
            self.undecided = false;
        }
    }

    fn encoding(&self) -> Encoding {
        self.file.encoding.unwrap_or(Encoding::Utf8)
    }

    fn header(&mut self, record: &Record<'_>) {
        self.headed = true;
        let encoding = self.encoding();
        let file = &mut self.file;
        file.header_line = Some(u32::try_from(record.at.line).unwrap_or(u32::MAX));
        file.headers = read_headers(record, encoding);
        for header in &file.headers {
            self.hasher.write(header.as_bytes());
            self.hasher.write_u8(b',');
        }
        file.table = file
            .mapping
            .table
            .or_else(|| header::table_of(&file.headers));
        let Some(table) = file.table else {
            // The likeliest table says which column would make it one.
            if let Some(field) = header::nearly(&file.headers) {
                let name = field.name();
                file.problems
                    .add(Code::MissingColumn, record.at.line, || (None, name));
            }
            file.problems.add(Code::UnknownTable, record.at.line, || {
                (None, file.headers.join(", "))
            });
            return;
        };
        file.columns = header::recognise(table, &file.headers);
        for (field, name) in &file.mapping.fields {
            file.columns.remove(field);
            if let Some(position) = file.headers.iter().position(|h| h == name) {
                file.columns.retain(|_, p| *p != position);
                file.columns.insert(*field, position);
            }
        }
        for field in header::missing(table, &file.columns) {
            let name = field.name();
            file.problems
                .add(Code::MissingColumn, record.at.line, || (None, name));
        }
        file.rows = FileRows::new(table, &file.columns);
    }

    fn row(&mut self, record: &Record<'_>) -> Fate {
        let encoding = self.encoding();
        self.file.records += 1;
        let hash = hash(record, encoding);
        self.hasher.write_u64(hash);
        let file = &mut self.file;
        let line = record.at.line;
        if record.unclosed {
            let text = encoding.decode(record.cell(record.len() - 1)).0;
            file.problems
                .add(Code::UnclosedQuote, line, || (None, text.into_owned()));
        }
        if record
            .iter()
            .skip(file.headers.len())
            .any(|c| !c.trim_ascii().is_empty())
        {
            file.rejected += 1;
            file.problems
                .add(Code::RaggedRow, line, || (None, whole(record, encoding)));
            return Fate::Rejected;
        }
        let Some(table) = file.table else {
            return Fate::Row;
        };
        if is_total(record, table, &file.columns, encoding) {
            file.set_aside += 1;
            file.problems
                .add(Code::TotalRow, line, || (None, whole(record, encoding)));
            return Fate::Total;
        }
        let FileRead {
            rows,
            columns,
            headers,
            problems,
            ..
        } = file;
        let mut broken = None;
        let place = Place {
            at: record.at,
            hash,
        };
        rows.push(place, problems, |field| {
            let Some(&position) = columns.get(&field) else {
                return Cow::Borrowed("");
            };
            let (text, sound) = encoding.decode(record.cell(position));
            if !sound {
                broken = Some((position, text.clone().into_owned()));
            }
            match text {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            }
        });
        if table == Table::Contacts {
            let filled = record
                .iter()
                .map(|cell| is_filled(encoding.decode(cell).0.trim()));
            rows.push_filled(headers.len(), filled);
        }
        if let Some((position, text)) = broken {
            let column = headers.get(position).cloned();
            problems.add(Code::BadText, line, || (column, text));
        }
        Fate::Row
    }
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
fn hash(record: &Record<'_>, encoding: Encoding) -> u64 {
    let mut hasher = FxHasher::default();
    for cell in record.iter() {
        hasher.write(encoding.decode(cell).0.trim().as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

/// The record as a person would see it.
fn whole(record: &Record<'_>, encoding: Encoding) -> String {
    let cells: Vec<_> = record.iter().map(|cell| encoding.decode(cell).0).collect();
    cells.join(" | ")
}

/// Whether a row is a total: it has no date and no order, and its first cell
/// that is not blank begins with a word for it.
fn is_total(
    record: &Record<'_>,
    table: Table,
    columns: &Map<Field, usize>,
    encoding: Encoding,
) -> bool {
    let cell = |field| {
        let position = columns.get(&field);
        position.map_or(Cow::Borrowed(""), |p| encoding.decode(record.cell(*p)).0)
    };
    const WORDS: [&str; 6] = [
        "total",
        "totaux",
        "grand total",
        "totals",
        "somme",
        "total general",
    ];
    let says_total = |text: &str| {
        // Most cells begin with another letter: nothing need be written for them.
        let letter = text.bytes().find(u8::is_ascii_alphanumeric);
        if !matches!(letter, Some(b't' | b'T' | b'g' | b'G' | b's' | b'S')) {
            return false;
        }
        let text = header::normal(text);
        WORDS
            .iter()
            .any(|w| text == *w || text.strip_prefix(w).is_some_and(|r| r.starts_with(' ')))
    };
    let first = record
        .iter()
        .map(|c| encoding.decode(c).0)
        .find(|t| !t.trim().is_empty());
    if !first.is_some_and(|text| says_total(&text)) {
        return false;
    }
    // Someone's company may be called Total: who bears an id is someone.
    let ids = [
        Field::OrderId,
        Field::TicketId,
        Field::ContactId,
        Field::Email,
    ];
    let mut ids = ids.into_iter().map(cell);
    if ids.any(|id| !id.trim().is_empty() && !says_total(&id)) {
        return false;
    }
    let date = table.dated_by().map_or(Cow::Borrowed(""), cell);
    date.trim().is_empty() || says_total(&date)
}
