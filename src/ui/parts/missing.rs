//! The indicators that cannot be computed, by the smallest things that would have
//! to be added for them.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::route::Route;
use crate::kpi::{Kpi, Reason};
use crate::order::sort_by;
use crate::text;
use std::cmp::Reverse;

/// Indicators that lack the same.
struct Group<'a> {
    lacks: &'a [Reason],
    kpis: Vec<&'a Kpi>,
    /// What adding it gives, in a sentence, where something can be added.
    unlocks: Option<String>,
}

/// A section: what to add, and what it would give.
pub fn missing(m: &Model, kpis: &[&Kpi], h: &mut Html) {
    if kpis.iter().all(|kpi| kpi.reason.is_none()) {
        return;
    }
    put!(h, "<section class='missing' id='missing' aria-labelledby='missing-title'><h2 id='missing-title'>"
        (m.language.words().dashboard.missing) "</h2>");
    list(m, kpis, "sheet", h);
    h.raw("</section>");
}

/// A list: what unlocks most first, then what no file would give.
pub fn list(m: &Model, kpis: &[&Kpi], class: &str, h: &mut Html) {
    let words = &m.language.words().mapping;
    let mut groups = grouped(m, kpis);
    sort_by(&mut groups, |a, b| {
        let key = |group: &Group<'_>| (group.unlocks.is_none(), Reverse(group.kpis.len()));
        key(a).cmp(&key(b))
    });
    put!(h, "<ul class='lacks " (class) "'>");
    for group in groups {
        let why = || text::reason(m.language, &group.lacks[0]);
        put!(h, "<li><p>"(group.unlocks.unwrap_or_else(why)));
        let asked = |reason: &Reason| matches!(reason, Reason::Ambiguous { .. });
        if group.lacks.iter().any(asked) {
            put!(h, " <button type='button' class='link' data-click='to-question'>" (words.answer) "</button>");
        }
        h.raw("</p>");
        names(m, &group.kpis, h);
        h.raw("</li>");
    }
    h.raw("</ul>");
}

/// The names of indicators, each a link.
pub fn names(m: &Model, kpis: &[&Kpi], h: &mut Html) {
    h.raw("<span class='names'>");
    for (i, kpi) in kpis.iter().enumerate() {
        if i > 0 {
            h.raw(" · ");
        }
        put!(h, "<a href='" (Route::Indicator(Some(kpi.id)).href()) "'>"
            (text::indicator(m.language, kpi.id).name) "</a>");
    }
    h.raw("</span>");
}

fn grouped<'a>(m: &Model, kpis: &[&'a Kpi]) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for kpi in kpis {
        let lacks = match (&kpi.lacks[..], &kpi.reason) {
            ([], Some(reason)) => std::slice::from_ref(reason),
            ([], None) => continue,
            (lacks, _) => lacks,
        };
        match groups.iter_mut().find(|group| group.lacks == lacks) {
            Some(group) => group.kpis.push(kpi),
            None => groups.push(Group {
                lacks,
                kpis: vec![kpi],
                unlocks: None,
            }),
        }
    }
    for group in &mut groups {
        group.unlocks = text::unlocks(m.language, group.lacks, group.kpis.len());
    }
    groups
}
