//! Around every page: header, the word that the numbers are a sample's, what
//! happened, what is under way, footer, and the veil while files hover.

use super::super::html::{Html, put};
use super::super::model::{Model, Notice, Theme, Work};
use super::super::route::Route;
use super::icon;
use crate::VERSION;
use crate::text::{self, Language};

/// Name, places, and what holds everywhere.
pub fn head(m: &Model, h: &mut Html) {
    let words = &m.language.words().shell;
    put!(h, "<a class='skip' href='#/' data-click='skip'>" (words.skip) "</a>");
    put!(h, "<a class='brand' href='#/' aria-label='" (words.home) "'>");
    h.raw(icon::LOGO);
    put!(h, "<span>Vigie</span></a><nav class='tabs' aria-label='" (words.navigation) "'>");
    let on_dashboard = matches!(m.route, Route::Dashboard | Route::Indicator(_));
    tab(h, Route::Dashboard, words.dashboard, on_dashboard, 0);
    let files = m
        .view
        .as_ref()
        .map_or(0, |v| v.report.files.len())
        .max(m.files.len());
    let files = if m.is_empty() { 0 } else { files };
    tab(h, Route::Files, words.files, m.route == Route::Files, files);
    h.raw("</nav><div class='shell-tools'>");
    door(m, h);
    put!(h, "<div class='switch' role='group' aria-label='" (words.language) "'>");
    for language in Language::ALL {
        let code = language.code();
        let upper = code.to_ascii_uppercase();
        let pressed = if language == m.language {
            "true"
        } else {
            "false"
        };
        put!(h, "<button type='button' lang='" (code) "' title='" (language.name()) "' aria-label='"
            (upper) " – " (language.name()) "' aria-pressed='" (pressed)
            "' data-click='language' data-arg='" (code) "'>" (upper) "</button>");
    }
    put!(h, "</div><select class='theme-switch' aria-label='" (words.theme) "' data-change='theme'>");
    for theme in Theme::ALL {
        let name = match theme {
            Theme::Auto => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        h.option(theme.code(), name, theme == m.theme);
    }
    h.raw("</select></div>");
}

fn tab(h: &mut Html, to: Route, name: &str, here: bool, count: usize) {
    put!(h, "<a href='" (to.href()) "'");
    if here {
        h.raw(" aria-current='page'");
    }
    put!(h, ">"(name));
    if count > 0 {
        put!(h, " <span class='tab-count'>" (count.to_string()) "</span>");
    }
    h.raw("</a>");
}

/// "Nothing leaves", with the browser's own count of requests since the door
/// was closed; leads to the privacy page.
fn door(m: &Model, h: &mut Html) {
    let words = &m.language.words().shell;
    let quiet = m.requests.is_none_or(|n| n == 0);
    let class = if quiet { "chip" } else { "chip loud" };
    let headline = if m.closed {
        words.nothing_leaves
    } else {
        words.door_open
    };
    put!(h, "<a class='" (class) "' href='" (Route::Privacy.href())
        "'><span class='chip-dot' aria-hidden='true'></span><strong>" (headline) "</strong>");
    if let Some(requests) = m.requests.filter(|_| m.closed) {
        put!(h, " <span class='chip-count'>" (text::counted(m.language, requests.into(), words.requests)) "</span>");
    }
    h.raw("</a>");
}

/// Says on every page that the numbers are made up, and how to be rid of them.
pub fn sample(m: &Model, h: &mut Html) {
    if m.sample {
        let words = &m.language.words().start;
        put!(h, "<div class='sample-bar' role='status'><p><strong>" (words.sample_title) "</strong> "
            (words.sample_text) "</p><button type='button' class='quiet' data-click='remove-all'>"
            (words.sample_remove) "</button></div>");
    }
}

/// What happened, in words, with what can be done.
pub fn notice(m: &Model, h: &mut Html) {
    let Some(notice) = &m.notice else { return };
    let words = &m.language.words().notice;
    let (sentence, serious) = match notice {
        Notice::Restarted(_) => (words.panicked.to_owned(), true),
        Notice::Ignored(names) => (text::fill(words.ignored, &[&listed(names)]), false),
        Notice::BadSettings(error) => (text::settings_error(m.language, error), true),
        Notice::SettingsRead => (words.settings_read.to_owned(), false),
        Notice::Lost(name) => (text::fill(words.lost, &[name]), true),
        Notice::NotSaved => (words.not_saved.to_owned(), true),
    };
    let class = if serious { "notice serious" } else { "notice" };
    put!(h, "<div class='" (class) "'><p>" (sentence) "</p>");
    if let Notice::Restarted(place) = notice {
        put!(h, "<details class='more'><summary>" (words.diagnostics) "</summary>");
        diagnostics(m.language, place.as_deref(), &m.browser, h);
        h.raw("</details>");
    }
    put!(h, "<button type='button' class='close' aria-label='" (words.close) "' title='" (words.close)
        "' data-click='notice'>");
    h.raw(icon::CLOSE);
    h.raw("</button></div>");
}

/// What a report of a fault needs, and nothing of the data: to be copied.
pub fn diagnostics(language: Language, place: Option<&str>, browser: &str, h: &mut Html) {
    let words = &language.words().notice;
    let lines = [
        (words.version, VERSION),
        (words.place, place.unwrap_or(words.no_place)),
        (words.browser, browser),
    ];
    let mut all = String::new();
    for (name, value) in lines {
        all.push_str(name);
        all.push_str(text::colon(language));
        all.push_str(value);
        all.push('\n');
    }
    put!(h, "<pre class='diagnostics' tabindex='0' aria-label='" (words.diagnostics) "'>" );
    for line in all.lines() {
        put!(h, "<span>" (line) "</span>\n");
    }
    put!(h, "</pre><button type='button' class='quiet' data-click='copy' data-arg='"
        (all.replace('\n', " · ")) "'>" (words.copy) "</button>");
}

/// The file being read, how far, and a way to stop; then a word that it is done.
pub fn progress(m: &Model, h: &mut Html) {
    let words = &m.language.words().start;
    let busy = matches!(m.work, Work::Reading(..) | Work::Computing);
    let told = match &m.work {
        Work::Reading(name, ..) => text::fill(words.reading, &[name]),
        Work::Computing => words.computing.to_owned(),
        Work::Cancelled => words.cancelled.to_owned(),
        Work::Idle if m.view.is_some() => words.done.to_owned(),
        Work::Idle => String::new(),
    };
    let still = !busy && m.work != Work::Cancelled;
    let class = if still { "progress still" } else { "progress" };
    put!(h, "<div class='" (class) "'><p role='status'>" (told) "</p>");
    if busy {
        put!(h, "<progress aria-label='" (told) "'");
        if let Work::Reading(_, done, total) = &m.work {
            let size = |bytes| text::size(m.language, bytes);
            put!(h, " max='" (total.to_string()) "' value='" (done.to_string()) "'></progress><span class='hint'>"
                (text::fill(words.read_so_far, &[&size(*done), &size(*total)])) "</span>");
        } else {
            h.raw("></progress>");
        }
        put!(h, "<button type='button' class='quiet' data-click='cancel'>" (words.cancel) "</button>");
    }
    if m.work == Work::Cancelled {
        put!(h, "<button type='button' class='quiet' data-click='resume'>" (words.resume) "</button>");
    }
    h.raw("</div>");
}

/// The promise, where it is kept, the version.
pub fn foot(m: &Model, h: &mut Html) {
    let words = &m.language.words().shell;
    put!(h, "<span>" (words.promise) "</span><a href='" (Route::Privacy.href()) "'>" (words.privacy)
        "</a><span>" (text::fill(words.version, &[VERSION])) "</span>");
}

/// While files hover over the page.
pub fn veil(m: &Model, h: &mut Html) {
    if m.hover {
        let words = &m.language.words().start;
        put!(h, "<div class='drop-veil' aria-hidden='true'><p>" (words.release) "</p></div>");
    }
}

/// The first of some names: of a folder they may be many.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 10;
    let more = if names.len() > SHOWN { ", …" } else { "" };
    names[..names.len().min(SHOWN)].join(", ") + more
}
