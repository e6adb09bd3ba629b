//! What the page knows: choices of the reader, what the worker answered, what
//! is under way. Plain data, from which `pages` make markup; who changes it is
//! `state`.

use super::history::History;
use super::route::Route;
use crate::field::Table;
use crate::kpi::aims::Aim;
use crate::kpi::{Dimension, Id, Kpi, Status};
use crate::report::{FileShown, PeriodShown, Report};
use crate::settings::{Mapping, Reading, Settings, SettingsError, SettingsFile};
use crate::text::Language;
use crate::text::choice::Kind;
use crate::worker::protocol::{FileKey, RowsShown, View};

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Theme {
    Auto,
    Light,
    Dark,
}

impl Theme {
    /// All, in the order of the switch.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The name that the style sheet and storage know; `auto` for the system's.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn of_code(code: &str) -> Theme {
        let named = Theme::ALL.into_iter().find(|t| t.code() == code);
        named.unwrap_or(Theme::Auto)
    }
}

/// What the worker is doing.
#[derive(Clone, Debug, PartialEq)]
pub enum Work {
    /// Nothing.
    Idle,
    /// Reading a file: which, bytes read, bytes in all.
    Reading(String, u64, u64),
    /// Reading is over, or was not needed.
    Computing,
    /// Stopped by the reader.
    Cancelled,
}

/// Something that the reader should know.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The worker ended by itself and was started again.
    Restarted(Option<String>),
    /// Files that are no text.
    Ignored(Vec<String>),
    /// A settings file that cannot be used.
    BadSettings(SettingsError),
    /// A settings file was read.
    SettingsRead,
    /// The browser refused to save.
    NotSaved,
    /// A file that cannot be read any more.
    Lost(String),
}

/// Why nothing can be computed: the page shows this instead of itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Broken {
    /// The worker ended too often; where in the code, if it could say.
    GaveUp(Option<String>),
    /// The browser starts no worker.
    NoWorker,
}

/// A file of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its number and its name, made unique.
    pub key: FileKey,
    /// In bytes.
    pub size: u64,
}

/// What the page knows.
#[derive(Clone, Debug)]
pub struct Model {
    /// The language of every word.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// Where in the page.
    pub route: Route,
    /// The files, in the order in which they came; none with the sample.
    pub files: Vec<Listed>,
    /// Whether the sample is shown.
    pub sample: bool,
    /// Settings and mappings.
    pub settings: SettingsFile,
    /// The period that was asked for; the default where none.
    pub period: Option<String>,
    /// How periods are told, where the reader chose it.
    pub kind: Option<Kind>,
    /// Whether the chosen dates are the wrong way round.
    pub backwards: bool,
    /// The files that were read since there was a report: what their rows are
    /// and how many.
    pub read: Vec<(String, Option<Table>, u64)>,
    /// What was settled about files, step by step.
    pub history: History,
    /// The indicators that had a value before the last of these steps, until
    /// what it comes to is there.
    pub before: Option<Vec<Id>>,
    /// The same once it is there: what has a value now and had none is unlocked.
    pub unlocked: Option<Vec<Id>>,
    /// Whether the columns of a table are shown, where the reader said so.
    pub grids: Vec<(String, bool)>,
    /// How a file is to be read, while the worker looks what headers it then
    /// has.
    pub wanted: Option<(String, Reading)>,
    /// The last report.
    pub view: Option<View>,
    /// The rows behind the opened indicator.
    pub rows: Option<RowsShown>,
    /// Whether all that came are shown.
    pub all_rows: bool,
    /// What the worker is doing.
    pub work: Work,
    /// What the reader should know.
    pub notice: Option<Notice>,
    /// Why there is no page.
    pub broken: Option<Broken>,
    /// Requests since the door was closed; none where nobody counts.
    pub requests: Option<u32>,
    /// Whether the page has forbidden itself every request.
    pub closed: bool,
    /// What the reader wants of their CRM.
    pub aim: Option<Aim>,
    /// What is looked for among the indicators.
    pub query: String,
    /// By what the opened indicator is split.
    pub split: Option<Dimension>,
    /// Whether the trend's table is shown.
    pub trend_table: bool,
    /// How wide a trend may be.
    pub room: Option<u16>,
    /// Whether files hover over the page.
    pub hover: bool,
    /// What the browser remembers: keys and values, for the privacy page.
    pub remembered: Vec<(String, String)>,
    /// What the browser calls itself.
    pub browser: String,
}

impl Model {
    /// Whether there is nothing to compute from.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && !self.sample
    }

    /// The last report.
    pub fn report(&self) -> Option<&Report> {
        self.view.as_ref().map(|v| &v.report)
    }

    /// Its period.
    pub fn shown_period(&self) -> Option<PeriodShown> {
        self.report()?.period
    }

    /// Its currency.
    pub fn currency(&self) -> Option<&str> {
        self.report()?.currency.as_deref()
    }

    /// An indicator's part of it.
    pub fn kpi(&self, id: Id) -> Option<&Kpi> {
        self.report()?.kpis.iter().find(|kpi| kpi.id == id)
    }

    /// Something about files was settled: what it changes is told with the next
    /// report.
    pub fn awaits(&mut self) {
        self.unlocked = None;
        if let (None, Some(view)) = (&self.before, &self.view) {
            let kpis = view.report.kpis.iter();
            let computed = kpis.filter(|kpi| kpi.status == Status::Ok);
            self.before = Some(computed.map(|kpi| kpi.id).collect());
        }
    }

    /// A report has come: what the last step about files changed is known.
    pub fn compare(&mut self) {
        self.unlocked = self.before.take().or(self.unlocked.take());
    }

    /// The opened indicator.
    pub fn opened(&self) -> Option<&Kpi> {
        match self.route {
            Route::Indicator(Some(id)) => self.kpi(id),
            _ => None,
        }
    }

    /// What holds for every file.
    pub fn chosen(&self) -> &Settings {
        &self.settings.settings
    }

    /// The name of the file, as dropped, in which a table is.
    pub fn source_of<'a>(&'a self, table: &'a str) -> &'a str {
        let shown = self
            .report()
            .and_then(|r| r.files.iter().find(|f| f.name == table));
        shown.map_or(table, FileShown::source)
    }

    /// The headers of a file, as mappings name them.
    pub fn headers(&self, file: &str) -> &[String] {
        let found = self.view.as_ref().and_then(|v| v.headers.get(file));
        found.map_or(&[], Vec::as_slice)
    }

    /// How the reader wants a file to be read.
    pub fn reading(&self, file: &str) -> Reading {
        match &self.wanted {
            Some((name, reading)) if name == file => *reading,
            _ => self
                .mapping(file)
                .map_or_else(Reading::default, Mapping::reading),
        }
    }

    /// What the reader settled about a file.
    pub fn mapping(&self, file: &str) -> Option<&Mapping> {
        self.settings.mapping(self.headers(file))
    }
}
