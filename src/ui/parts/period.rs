//! The choice of the period: plain lists and arrows, so that every keyboard
//! and screen reader knows them.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::{icon, marks};
use crate::text::MarkWords;
use crate::text::choice::{self, Choice, Kind};

/// Arrows, the list of periods, and the list of kinds; two dates where the
/// kind is a range.
pub fn picker(m: &Model, h: &mut Html) {
    let Some((first, last)) = m.view.as_ref().and_then(|v| v.extent) else {
        return;
    };
    let words = &m.language.words().period;
    let (found, asked) = match (&m.period, m.shown_period()) {
        (Some(asked), _) if asked == "all" => (Kind::All, asked.clone()),
        (None, Some(period)) => choice::asked_for(period),
        (Some(asked), Some(period)) => (choice::asked_for(period).0, asked.clone()),
        (asked, None) => (Kind::Month, asked.clone().unwrap_or_default()),
    };
    let kind = m.kind.unwrap_or(found);
    let choices = choice::choices(m.language, kind, first, last);
    put!(h, "<div class='period' role='group' aria-label='" (words.label) "'>");
    if m.shown_period().is_some_and(|p| !p.complete) {
        let running = MarkWords {
            label: words.unfinished.to_owned(),
            sentence: words.unfinished_sentence.to_owned(),
        };
        marks::marks("period", &[running], h);
    }
    if !choices.is_empty() {
        let (before, after) = choice::around(&choices, &asked);
        arrow(words.before, icon::EARLIER, before, h);
        put!(h, "<select class='period-which' aria-label='" (words.which) "' data-change='period-which'>");
        for one in &choices {
            h.option(&one.asked, &one.name, one.asked == asked);
        }
        h.raw("</select>");
        arrow(words.after, icon::LATER, after, h);
    }
    if kind == Kind::Range {
        range(m, h);
    }
    put!(h, "<select class='period-kind' aria-label='" (words.kind) "' data-change='period-kind'>");
    for one in Kind::ALL {
        h.option(one.code(), one.name(m.language), one == kind);
    }
    h.raw("</select></div>");
}

fn arrow(label: &str, drawing: &str, to: Option<&Choice>, h: &mut Html) {
    put!(h, "<button type='button' class='arrow-button' aria-label='" (label) "' title='" (label) "'");
    match to {
        Some(to) => put!(h, " data-click='period' data-arg='" (to.asked) "'>"),
        None => h.raw(" disabled>"),
    }
    h.raw(drawing);
    h.raw("</button>");
}

/// Two dates and the button that shows what lies between.
fn range(m: &Model, h: &mut Html) {
    let words = &m.language.words().period;
    let (from, to) = m.shown_period().map_or_else(Default::default, |p| {
        (p.start.to_string(), p.end.to_string())
    });
    put!(h, "<form class='range' data-submit='range'>");
    for (name, day) in [(words.from, from), (words.to, to)] {
        put!(h, "<label><span>" (name) "</span> <input type='date' required value='" (day) "'></label>");
    }
    put!(h, "<button type='submit' class='quiet'>" (words.apply) "</button><p class='wrong' role='alert'>");
    if m.backwards {
        h.text(words.backwards);
    }
    h.raw("</p></form>");
}
