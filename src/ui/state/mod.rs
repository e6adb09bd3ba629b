//! Who changes what the page knows, and the only place that talks to the
//! worker.
//!
//! The page always sends all that it wants to see; so a worker that was ended,
//! by a removed file or by a fault, is brought back by the same request. The
//! files themselves are kept here, the numbers in them are not.

mod acts;
mod files;
mod reading;
mod save;
mod work;

use super::history::{History, What};
use super::model::{Broken, Model, Notice, Theme, Work};
use super::route::Route;
use crate::browser::thread::Thread;
use crate::browser::{dom, door, storage};
use crate::kpi::aims::Aim;
use crate::settings::{Mapping, SettingsFile};
use crate::text::Language;
use leptos::prelude::*;
use web_sys::File;

/// What only the page's own code needs: never shown.
struct Hidden {
    thread: Option<Thread>,
    files: Vec<File>,
    next_key: u32,
    generation: u32,
    /// Starts of a worker: what an ended one still says is not heard.
    starts: u32,
    failures: u32,
}

/// What is remembered between visits, and what the privacy page shows of it.
pub const KEYS: [&str; 4] = ["language", "theme", "aim", "settings"];

/// What the page knows, and how it is changed.
#[derive(Clone, Copy)]
pub struct State {
    model: RwSignal<Model>,
    /// The bucket of a trend that the reader looks at: apart, so that a moving
    /// hand does not make the whole page again.
    pointed: RwSignal<Option<usize>>,
    hidden: StoredValue<Hidden, LocalStorage>,
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
        let settings = storage::read("settings").and_then(|json| SettingsFile::parse(&json).ok());
        let aim =
            storage::read("aim").and_then(|n| Aim::ALL.get(n.parse::<usize>().ok()?).copied());
        let model = Model {
            language: remembered.or_else(preferred).unwrap_or(Language::En),
            theme: Theme::of_code(&storage::read("theme").unwrap_or_default()),
            route: Route::parse(&dom::hash()),
            files: vec![],
            sample: false,
            settings: settings.unwrap_or_default(),
            period: None,
            kind: None,
            backwards: false,
            read: vec![],
            history: History::default(),
            before: None,
            unlocked: None,
            grids: vec![],
            wanted: None,
            view: None,
            rows: None,
            all_rows: false,
            work: Work::Idle,
            notice: None,
            broken: None,
            requests: door::is_recorded().then_some(0),
            closed: false,
            aim,
            query: String::new(),
            split: None,
            trend_table: false,
            room: None,
            hover: false,
            remembered: vec![],
            browser: dom::browser_name(),
        };
        let state = State {
            model: RwSignal::new(model),
            pointed: RwSignal::new(None),
            hidden: StoredValue::new_local(Hidden {
                thread: None,
                files: vec![],
                next_key: 1,
                generation: 0,
                starts: 0,
                failures: 0,
            }),
        };
        state.look_at_storage();
        state
    }

    /// What the page knows; an effect that asks runs again when it changes.
    pub fn read<T>(self, f: impl FnOnce(&Model) -> T) -> T {
        self.model.with(f)
    }

    /// What the page knows now.
    pub fn now<T>(self, f: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(f)
    }

    /// The bucket that the reader looks at; an effect that asks runs again.
    pub fn pointed(self) -> Option<usize> {
        self.pointed.get()
    }

    /// Changes what the page knows.
    pub fn change(self, f: impl FnOnce(&mut Model)) {
        let mut f = Some(f);
        // One copy of the signal's code for all changes.
        self.change_by(&mut |model| {
            if let Some(f) = f.take() {
                f(model);
            }
        });
    }

    fn change_by(self, f: &mut dyn FnMut(&mut Model)) {
        self.model.update(|model| f(model));
    }

    /// Once the door is closed: counts what is asked of the network, starts a worker
    /// before there is anything to ask, so that the first file does not wait for it,
    /// and asks it for what the reader wanted meanwhile.
    pub fn begin(self) {
        leptos::task::spawn_local(async move {
            door::closed().await;
            self.door_closed();
            if !self.now(Model::is_empty) {
                self.show();
            }
        });
    }

    /// The door is closed, and nothing was read before.
    fn door_closed(self) {
        if self.now(|m| m.closed) || !dom::door_is_closed() {
            return;
        }
        self.change(|m| m.closed = true);
        door::watch(move |more| self.count_requests(more));
        self.ensure_worker();
    }

    fn count_requests(self, more: u32) {
        self.change(|m| m.requests = m.requests.map(|n| n.saturating_add(more)));
    }

    /// The address has changed.
    pub fn go(self, route: Route) {
        self.pointed.set(None);
        self.change(|m| {
            m.route = route;
            m.query.clear();
            m.split = None;
            m.all_rows = false;
            m.unlocked = None;
        });
        self.look_at_storage();
        self.ask_for_rows();
    }

    /// Asks for another period; the default where none.
    fn ask_period(self, period: Option<String>) {
        self.change(|m| {
            m.period = period;
            m.backwards = false;
        });
        self.show();
    }

    /// Changes the settings, remembers them, and shows what they come to.
    fn change_settings(self, change: &mut dyn FnMut(&mut SettingsFile)) {
        self.change_by(&mut |m| change(&mut m.settings));
        self.remember_settings();
    }

    fn remember_settings(self) {
        let json =
            self.now(|m| (m.settings != SettingsFile::default()).then(|| m.settings.to_json()));
        self.remember("settings", json.as_deref());
        self.show();
    }

    /// Changes how files with the headers of this one are read: a step, `of` the
    /// file where nothing else is named.
    fn change_mapping(
        self,
        file: &str,
        (what, of): (What, &str),
        change: &mut dyn FnMut(&mut Mapping),
    ) {
        let headers = self.now(|m| m.headers(file).to_vec());
        if headers.is_empty() {
            return;
        }
        let of = if of.is_empty() { file } else { of };
        self.step((what, file, of), &mut |settings| {
            settings.change_mapping(&headers, change)
        });
    }

    /// Changes what is settled about files: a step that can be taken back.
    fn step(self, what: (What, &str, &str), change: &mut dyn FnMut(&mut SettingsFile)) {
        self.change_by(&mut |m| {
            let before = m.settings.clone();
            change(&mut m.settings);
            m.history.note(what, before, &m.settings);
            m.awaits();
        });
        self.remember_settings();
    }

    /// Goes a step back, or forth again; where the choices are, and nowhere else.
    fn walk(self, back: bool) {
        let mut went = false;
        self.change_by(&mut |m| {
            went = m.route == Route::Files && m.history.go(back, &mut m.settings);
            if went {
                m.awaits();
            }
        });
        if went {
            self.remember_settings();
        }
    }

    fn remember(self, key: &str, value: Option<&str>) {
        storage::write(key, value);
        self.look_at_storage();
    }

    fn look_at_storage(self) {
        if self.now(|m| m.route == Route::Privacy) {
            self.change(|m| m.remembered = storage::all(&KEYS));
        }
    }

    /// Forgets every choice, here and in the browser.
    fn forget_all(self) {
        for key in KEYS {
            storage::write(key, None);
        }
        self.change(|m| {
            m.theme = Theme::Auto;
            m.aim = None;
            m.settings = SettingsFile::default();
            m.history = History::default();
        });
        self.look_at_storage();
        self.show();
    }

    fn notice(self, notice: Option<Notice>) {
        self.change(|m| m.notice = notice);
    }

    fn broken(self, broken: Option<Broken>) {
        self.change(|m| m.broken = broken);
    }
}
