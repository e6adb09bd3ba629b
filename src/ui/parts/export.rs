//! What leaves the page by the reader's own hand, as files; and settings back
//! in.

use super::super::html::{Html, put};
use super::super::model::Model;

/// A menu of buttons.
pub fn menu(m: &Model, h: &mut Html) {
    let words = &m.language.words().dashboard;
    put!(h, "<details class='menu' data-keydown='escape'><summary class='quiet'>" (words.export)
        "</summary><div class='menu-list'>");
    let entries = [
        ("save-report", words.export_report, true),
        ("save-kpis", words.export_kpis, true),
        ("save-settings", words.export_settings, false),
        ("load", words.import_settings, false),
    ];
    for (deed, name, of_report) in entries {
        put!(h, "<button type='button' data-click='" (deed) "'");
        if of_report && m.view.is_none() {
            h.raw(" disabled");
        }
        put!(h, ">" (name) "</button>");
    }
    put!(h, "</div></details><input id='load-settings' type='file' accept='.json,application/json' hidden \
        data-change='settings' aria-label='" (words.import_settings) "'>");
}

/// The buttons that open the browser's own choice of files and of a folder. `main`
/// where that is the main thing to do.
pub fn choose(m: &Model, label: &str, main: bool, h: &mut Html) {
    let words = &m.language.words().start;
    let (first, second) = if main {
        ("primary", "secondary")
    } else {
        ("quiet", "quiet")
    };
    put!(h, "<button type='button' class='" (first) "' data-click='choose'>" (label)
        "</button><input id='choose-files' type='file' multiple hidden accept='" (ACCEPTED)
        "' data-change='files' aria-label='" (words.choose)
        "'><button type='button' class='" (second) "' data-click='choose-folder'>" (words.choose_folder)
        "</button><input id='choose-folder' type='file' webkitdirectory hidden data-change='files' aria-label='"
        (words.choose_folder) "'>");
}

/// What the browser offers to choose from.
const ACCEPTED: &str = ".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xlsb,.xls,.ods,.zip,.gz,text/csv,text/plain,\
    text/tab-separated-values";
