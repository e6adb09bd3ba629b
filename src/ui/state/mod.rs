//! What the page knows, and the only place that talks to the worker.
//!
//! The page always sends all that it wants to see; so a worker that was ended,
//! by a removed file or by a fault, is brought back by the same request. The
//! files themselves are kept here, the numbers in them are not.

mod files;
mod work;

use super::route::Route;
use crate::browser::thread::Thread;
use crate::browser::{dom, door, download, storage};
use crate::kpi::{Id, Kpi};
use crate::settings::{Mapping, SettingsFile};
use crate::text::Language;
use crate::worker::protocol::{FileKey, RowsShown, View};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::File;

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

    /// The name that the style sheet and storage know; none for the system's.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
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
    /// It ended too often and was not started again.
    GaveUp(Option<String>),
    /// The browser starts no worker.
    NoWorker,
    /// Files that are no text.
    Ignored(Vec<String>),
    /// A settings file that cannot be used, in words.
    BadSettings(crate::settings::SettingsError),
    /// A settings file was read.
    SettingsRead,
    /// The browser refused to save.
    NotSaved,
}

/// A file of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its number and its name, made unique.
    pub key: FileKey,
    /// In bytes.
    pub size: u64,
}

/// What only the page's own code needs: never shown, never reactive.
struct Hidden {
    thread: Option<Thread>,
    files: Vec<File>,
    next_key: u32,
    generation: u32,
    /// Starts of a worker: what an ended one still says is not heard.
    starts: u32,
    failures: u32,
}

/// What the page knows.
#[derive(Clone, Copy)]
pub struct State {
    /// The language of every word.
    pub language: RwSignal<Language>,
    /// The colours.
    pub theme: RwSignal<Theme>,
    /// Where in the page.
    pub route: RwSignal<Route>,
    /// The files, in the order in which they came.
    pub files: RwSignal<Vec<Listed>>,
    /// Settings and mappings.
    pub settings: RwSignal<SettingsFile>,
    /// The period that was asked for; the default where none.
    pub period: RwSignal<Option<String>>,
    /// The last report.
    pub view: RwSignal<Option<Arc<View>>>,
    /// The rows behind the opened indicator.
    pub rows: RwSignal<Option<RowsShown>>,
    /// What the worker is doing.
    pub work: RwSignal<Work>,
    /// What the reader should know.
    pub notice: RwSignal<Option<Notice>>,
    /// Requests since the door was closed; none where nobody counts.
    pub requests: RwSignal<Option<u32>>,
    hidden: StoredValue<Hidden, LocalStorage>,
}

/// What the page knows, in any component.
pub fn state() -> State {
    expect_context::<State>()
}

impl State {
    /// What is remembered from an earlier visit, and nothing else.
    pub fn new() -> State {
        let remembered = storage::read("language").and_then(|code| Language::of_code(&code));
        let preferred = || {
            dom::languages()
                .iter()
                .find_map(|code| Language::of_code(code))
        };
        let theme = storage::read("theme");
        let theme = Theme::ALL
            .into_iter()
            .find(|t| t.code().is_some() && t.code() == theme.as_deref());
        let settings = storage::read("settings").and_then(|json| SettingsFile::parse(&json).ok());
        let state = State {
            language: RwSignal::new(remembered.or_else(preferred).unwrap_or(Language::En)),
            theme: RwSignal::new(theme.unwrap_or(Theme::Auto)),
            route: RwSignal::new(Route::parse(&dom::hash())),
            files: RwSignal::new(vec![]),
            settings: RwSignal::new(settings.unwrap_or_default()),
            period: RwSignal::new(None),
            view: RwSignal::new(None),
            rows: RwSignal::new(None),
            work: RwSignal::new(Work::Idle),
            notice: RwSignal::new(None),
            requests: RwSignal::new(None),
            hidden: StoredValue::new_local(Hidden {
                thread: None,
                files: vec![],
                next_key: 1,
                generation: 0,
                starts: 0,
                failures: 0,
            }),
        };
        if door::is_recorded() {
            state.requests.set(Some(0));
            door::watch(move |more| state.count_requests(more));
        }
        state
    }

    /// The opened indicator's or another's part of the report.
    pub fn kpi(self, id: Id) -> Option<Kpi> {
        self.view.with(|view| {
            view.as_ref()?
                .report
                .kpis
                .iter()
                .find(|kpi| kpi.id == id)
                .cloned()
        })
    }

    /// The report currency.
    pub fn currency(self) -> Option<String> {
        self.view
            .with(|view| view.as_ref()?.report.currency.clone())
    }

    /// The headers of a file, as mappings name them.
    pub fn headers(self, name: &str) -> Option<Vec<String>> {
        self.view
            .with_untracked(|view| view.as_ref()?.headers.get(name).cloned())
    }

    fn count_requests(self, more: u32) {
        self.requests
            .update(|n| *n = n.map(|n| n.saturating_add(more)));
    }

    /// Asks for another period; the default where none.
    pub fn ask_period(self, period: Option<String>) {
        self.period.set(period);
        self.show();
    }

    /// Changes the settings, remembers them, and shows what they come to.
    pub fn change_settings(self, change: impl FnOnce(&mut SettingsFile)) {
        self.settings.update(change);
        self.settings
            .with_untracked(|settings| storage::write("settings", Some(&settings.to_json())));
        self.show();
    }

    /// Changes how files with these headers are read.
    pub fn change_mapping(self, headers: &[String], change: impl FnOnce(&mut Mapping)) {
        self.change_settings(|file| {
            let at = file
                .mappings
                .iter()
                .position(|m| m.headers == headers)
                .unwrap_or_else(|| {
                    file.mappings.push(Mapping {
                        headers: headers.to_vec(),
                        ..Mapping::default()
                    });
                    file.mappings.len() - 1
                });
            change(&mut file.mappings[at]);
            // One that settles nothing any more is forgotten, headers and all.
            let settles_nothing = |m: &Mapping| {
                *m == Mapping {
                    headers: m.headers.clone(),
                    ..Mapping::default()
                }
            };
            file.mappings.retain(|m| !settles_nothing(m));
        });
    }

    /// Chooses a language and remembers it.
    pub fn choose_language(self, language: Language) {
        storage::write("language", Some(language.code()));
        self.language.set(language);
    }

    /// Chooses a theme and remembers it.
    pub fn choose_theme(self, theme: Theme) {
        storage::write("theme", theme.code());
        self.theme.set(theme);
    }

    /// Saves the settings.
    pub fn export_settings(self) {
        let json = self.settings.with_untracked(SettingsFile::to_json);
        self.save("vigie-settings.json", &json, "application/json");
    }

    /// Takes the settings of a file.
    pub fn import_settings(self, json: &str) {
        match SettingsFile::parse(json) {
            Ok(read) => {
                self.change_settings(|settings| *settings = read);
                self.notice.set(Some(Notice::SettingsRead));
            }
            Err(error) => self.notice.set(Some(Notice::BadSettings(error))),
        }
    }

    fn save(self, name: &str, text: &str, media: &str) {
        if !download::save(name, text, media) {
            self.notice.set(Some(Notice::NotSaved));
        }
    }
}
