//! The list of files and what became of each.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::parts::{export, file, history, question};

/// The files, with their problems and the questions that they leave open.
pub fn page(m: &Model, h: &mut Html) {
    let words = &m.language.words().files;
    put!(h, "<header class='page-head'><h1 tabindex='-1'>" (words.title) "</h1><div class='page-tools'>");
    export::choose(m, words.add, false, h);
    if !m.is_empty() {
        put!(h, "<button type='button' class='quiet' data-click='remove-all'>" (words.remove_all) "</button>");
    }
    h.raw("</div></header>");
    question::questions(m, h);
    if m.is_empty() {
        put!(h, "<div class='sheet empty'><p>" (words.none) "</p><button type='button' class='secondary' data-click='sample'>"
            (m.language.words().start.sample) "</button></div>");
    }
    h.raw("<div class='file-list'>");
    for listed in &m.files {
        file::file(m, &listed.key.name, Some(listed.size), h);
    }
    if m.sample {
        let shown = m.report().map_or(&[][..], |r| &r.files);
        for one in shown.iter().filter(|f| f.part.is_none()) {
            file::file(m, &one.name, None, h);
        }
    }
    h.raw("</div>");
    history::bar(m, h);
}
