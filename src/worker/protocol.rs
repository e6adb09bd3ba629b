//! The messages between the page and its worker, as plain data. They travel as
//! the bytes of `wire`; what the worker does with them is in `run`.
//!
//! The page always sends the whole state that it wants to see: which files, of
//! which day, period and settings. A worker that was replaced is brought back
//! by sending the same request again. Requests carry a generation, answers
//! repeat it, and the page drops those of an earlier one.

use crate::calendar::Day;
use crate::field::Table;
use crate::kpi::Id;
use crate::order::Map;
use crate::report::{RejectedWords, Report, Row, Style};
use crate::settings::{Reading, SettingsFile};
use serde::{Deserialize, Serialize};

/// From the page to the worker. The files themselves ride along, in the order
/// of [`Show::files`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Counts the page's requests up.
    pub generation: u32,
    /// What is asked.
    pub ask: Ask,
}

/// What the page asks for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// Read what is not read yet, compute, answer with [`Answer::Shown`].
    Show(Box<Show>),
    /// Stop what is under way; no answer.
    Cancel,
    /// The whole report as JSON; answered with [`Answer::Saved`].
    ExportReport,
    /// The rows behind an indicator as CSV; answered with [`Answer::Saved`].
    ExportRows(Id, Style),
    /// The first rows behind an indicator; answered with [`Answer::Rows`].
    ListRows(Id),
    /// The rejected rows of a table as CSV; its file rides along, but for the
    /// sample's. Answered with [`Answer::Saved`] or [`Answer::Lost`].
    ExportRejected {
        /// The table's name in the report.
        name: String,
        /// How it is written.
        style: Style,
        /// In the reader's language.
        words: RejectedWords,
    },
    /// Stop what is under way, and say which headers a file has when it is read
    /// so; it rides along, but for the sample's. Answered with
    /// [`Answer::Headers`].
    ReadAs {
        /// The file's name.
        name: String,
        /// How it is to be read.
        reading: Reading,
    },
}

/// The state that the page wants to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Show {
    /// One per file that rides along.
    pub files: Vec<FileKey>,
    /// Whether the sample is shown instead, which the worker makes itself.
    pub sample: bool,
    /// The reader's day.
    pub today: Day,
    /// The period as the native command takes it; the default where absent.
    pub period: Option<String>,
    /// Settings and mappings.
    #[serde(with = "as_file")]
    pub settings: SettingsFile,
}

/// A dropped file: the number that the page gave it, and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileKey {
    /// Unique on the page, never used again.
    pub key: u32,
    /// As dropped.
    pub name: String,
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// That of the request; 0 for [`Answer::Ready`] and [`Answer::Panicked`].
    pub generation: u32,
    /// What is answered.
    pub answer: Answer,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The worker runs and takes requests.
    Ready,
    /// A file is being read.
    Progress {
        /// Which.
        file: FileKey,
        /// Bytes read so far.
        done: u64,
        /// Bytes in all.
        total: u64,
    },
    /// A file was read; what became of it comes with the report.
    Read {
        /// Its name.
        name: String,
        /// What its rows are, where that was recognised.
        table: Option<Table>,
        /// How many there are.
        records: u64,
    },
    /// The report, for the page.
    Shown(Box<View>),
    /// Something to save as a file.
    Saved {
        /// A name for the file.
        name: String,
        /// Its bytes, as text.
        text: String,
        /// Its media type.
        media: String,
    },
    /// Some of the rows behind an indicator.
    Rows(RowsShown),
    /// The headers that a file has when it is read as was asked.
    Headers {
        /// The file's name.
        name: String,
        /// As it was asked.
        reading: Reading,
        /// None where it cannot be read so.
        headers: Vec<String>,
    },
    /// A file that cannot be read any more.
    Lost {
        /// Its name.
        name: String,
    },
    /// The worker ends: a bug. Where in the code, and nothing of the data.
    Panicked {
        /// File and line of the source code.
        place: String,
    },
}

/// What the page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// At most [`SPLIT_KEYS`] keys of a split.
    pub report: Report,
    /// First and last day with an event: what a period can be chosen from.
    pub extent: Option<(Day, Day)>,
    /// The headers of each file by its name, as mappings name them.
    pub headers: Map<String, Vec<String>>,
}

/// How many keys of a split the page receives.
pub const SPLIT_KEYS: usize = 50;

/// How many rows behind an indicator the page receives.
pub const ROWS_SHOWN: usize = 50;

/// The first rows behind an indicator, and how many there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowsShown {
    /// Which indicator.
    pub id: Id,
    /// How many rows there are in all.
    pub total: u64,
    /// At most [`ROWS_SHOWN`].
    pub rows: Vec<Row>,
}

/// Settings travel as the file that they are: the code that reads one is there
/// already.
mod as_file {
    use crate::settings::SettingsFile;
    use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

    pub fn serialize<S: Serializer>(file: &SettingsFile, s: S) -> Result<S::Ok, S::Error> {
        file.to_json().serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<SettingsFile, D::Error> {
        let json = String::deserialize(d)?;
        SettingsFile::parse(&json).map_err(|_| D::Error::custom("no settings file"))
    }
}
