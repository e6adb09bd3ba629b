//! When nothing can be computed: what happened, what to do, and what a report
//! of it needs, which holds nothing of the data.

use super::super::html::{Html, put};
use super::super::model::{Broken, Model};
use super::super::parts::frame::diagnostics;
use crate::text::Language;

/// The worker ended too often, or the browser starts none.
pub fn page(m: &Model, h: &mut Html) {
    let words = &m.language.words().notice;
    let (happened, place) = match &m.broken {
        Some(Broken::GaveUp(place)) => (words.panicked_often, place.as_deref()),
        _ => (words.no_worker, None),
    };
    advice(m.language, happened, h);
    put!(h, "<p class='way-on'><button type='button' class='primary' data-click='again'>" (words.try_again)
        "</button> <a href='#/files'>" (m.language.words().files.title) "</a></p>");
    report(m.language, place, &m.browser, h);
}

/// The page's own program ended: nothing here can be pressed any more but a
/// link.
pub fn ended(language: Language, place: Option<&str>, browser: &str, h: &mut Html) {
    let words = &language.words().notice;
    h.raw("<main role='alert'>");
    advice(language, words.page_ended, h);
    put!(h, "<p class='way-on'><a class='primary' href=''>" (words.reload) "</a></p>");
    report(language, place, browser, h);
    h.raw("</main>");
}

fn advice(language: Language, happened: &str, h: &mut Html) {
    let words = &language.words().notice;
    put!(h, "<div class='prose broken'><h1 tabindex='-1'>" (words.broken) "</h1><p class='lead'>" (happened)
        "</p><h2>" (words.what_to_do) "</h2><ul>");
    for advice in words.advice {
        put!(h, "<li>" (*advice) "</li>");
    }
    h.raw("</ul>");
}

fn report(language: Language, place: Option<&str>, browser: &str, h: &mut Html) {
    let words = &language.words().notice;
    put!(h, "<h2>" (words.diagnostics) "</h2><p class='hint'>" (words.diagnostics_help) "</p>");
    diagnostics(language, place, browser, h);
    h.raw("</div>");
}
