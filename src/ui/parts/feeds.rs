//! The indicators that a file gives something to: those that have a value now,
//! and what the others still lack.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::missing;
use crate::kpi::{Kpi, Status};
use crate::report::FileShown;
use crate::text;

/// A list, closed until somebody wants to look; a sentence for data of which this
/// version has no indicator.
pub fn feeds(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().mapping;
    if file.table.is_none() || file.rows == 0 {
        return;
    }
    let fed: Vec<&Kpi> = file.feeds.iter().filter_map(|id| m.kpi(*id)).collect();
    if fed.is_empty() {
        put!(h, "<p class='hint'>" (words.feeds_later) "</p>");
        return;
    }
    let count = |n: usize, words| text::counted(m.language, n as u64, words);
    let all = count(fed.len(), words.feeds);
    let (now, others): (Vec<&Kpi>, Vec<&Kpi>) =
        fed.into_iter().partition(|kpi| kpi.status == Status::Ok);
    put!(h, "<details class='more feeds'><summary>"(all));
    if !others.is_empty() {
        put!(h, " · "(count(now.len(), words.computed)));
    }
    h.raw("</summary>");
    missing::names(m, &now, h);
    if !others.is_empty() {
        put!(h, "<h3>" (words.not_computed) "</h3>");
        missing::list(m, &others, "", h);
    }
    h.raw("</details>");
}
