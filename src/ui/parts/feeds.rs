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
    let (mut now, mut others): (Vec<&Kpi>, Vec<&Kpi>) = (vec![], vec![]);
    for kpi in file.feeds.iter().filter_map(|id| m.kpi(*id)) {
        match kpi.status {
            Status::Ok => now.push(kpi),
            _ => others.push(kpi),
        }
    }
    let all = now.len() + others.len();
    if all == 0 {
        put!(h, "<p class='hint'>" (words.feeds_later) "</p>");
        return;
    }
    let count = |n: usize, words| text::counted(m.language, n as u64, words);
    let all = count(all, words.feeds);
    put!(h, "<details class='more feeds' id='feeds-" (file.name) "'><summary>"(all));
    if !others.is_empty() {
        put!(h, " · "(count(now.len(), words.computed)));
    }
    h.raw("</summary>");
    missing::names(m, &now, h);
    if !others.is_empty() {
        if !now.is_empty() {
            put!(h, "<h3>" (words.not_computed) "</h3>");
        }
        missing::list(m, &others, "", h);
    }
    h.raw("</details>");
}
