//! The indicators that cannot be computed, by the one thing that each lacks.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::route::Route;
use crate::kpi::{Kpi, Reason};
use crate::text;

/// A list: what to add, and what it would give.
pub fn missing(m: &Model, kpis: &[&Kpi], h: &mut Html) {
    let mut causes: Vec<(&Reason, Vec<&Kpi>)> = Vec::new();
    for kpi in kpis {
        let Some(reason) = &kpi.reason else { continue };
        match causes.iter_mut().find(|(cause, _)| *cause == reason) {
            Some((_, group)) => group.push(kpi),
            None => causes.push((reason, vec![kpi])),
        }
    }
    if causes.is_empty() {
        return;
    }
    let words = &m.language.words().dashboard;
    put!(h, "<section class='missing' id='missing' aria-labelledby='missing-title'><h2 id='missing-title'>"
        (words.missing) "</h2><ul class='sheet'>");
    for (reason, group) in causes {
        put!(h, "<li><p>" (text::reason(m.language, reason)) "</p><p class='names'>");
        for (i, kpi) in group.iter().enumerate() {
            if i > 0 {
                h.raw(" · ");
            }
            put!(h, "<a href='" (Route::Indicator(Some(kpi.id)).href()) "'>"
                (text::indicator(m.language, kpi.id).name) "</a>");
        }
        h.raw("</p></li>");
    }
    h.raw("</ul></section>");
}
