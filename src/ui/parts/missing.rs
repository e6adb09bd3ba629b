//! The indicators that cannot be computed, by the smallest things that would have
//! to be added for them.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::route::Route;
use crate::kpi::{Kpi, Reason};
use crate::text;

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
    let groups = grouped(kpis);
    put!(h, "<ul class='lacks " (class) "'>");
    // There are few groups: they are gone through for each place in the order.
    for to_add in [true, false] {
        for n in (1..=kpis.len()).rev() {
            for (lacks, kpis) in groups.iter().filter(|(_, kpis)| kpis.len() == n) {
                let unlocks = text::unlocks(m.language, lacks, n);
                if unlocks.is_some() == to_add {
                    group(m, lacks, unlocks, kpis, h);
                }
            }
        }
    }
    h.raw("</ul>");
}

fn group(m: &Model, lacks: &[Reason], unlocks: Option<String>, kpis: &[&Kpi], h: &mut Html) {
    let why = || text::reason(m.language, &lacks[0]);
    put!(h, "<li><p>"(unlocks.unwrap_or_else(why)));
    let asked = |reason: &Reason| matches!(reason, Reason::Ambiguous { .. });
    if lacks.iter().any(asked) {
        put!(h, " <button type='button' class='link' data-click='to-question'>"
            (m.language.words().mapping.answer) "</button>");
    }
    h.raw("</p>");
    names(m, kpis, h);
    h.raw("</li>");
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

/// What lacks the same.
fn grouped<'a>(kpis: &[&'a Kpi]) -> Vec<(&'a [Reason], Vec<&'a Kpi>)> {
    let mut groups: Vec<(&[Reason], Vec<&Kpi>)> = Vec::new();
    for kpi in kpis {
        let lacks = match (&kpi.lacks[..], &kpi.reason) {
            ([], Some(reason)) => std::slice::from_ref(reason),
            ([], None) => continue,
            (lacks, _) => lacks,
        };
        match groups.iter_mut().find(|(same, _)| *same == lacks) {
            Some((_, group)) => group.push(kpi),
            None => groups.push((lacks, vec![kpi])),
        }
    }
    groups
}
