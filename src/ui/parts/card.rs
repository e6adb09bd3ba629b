//! An indicator in little: a card, or a row of the list.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::route::Route;
use super::change::{change, changes};
use super::marks;
use super::spark::sparkline;
use crate::kpi::{Figure, Id, Kpi, Unit};
use crate::text::{self, Detail, Shown};

/// A card of the dashboard, which opens its indicator.
pub fn card(m: &Model, id: Id, h: &mut Html) {
    let name = text::indicator(m.language, id).name;
    put!(h, "<article class='card' id='card-" (id.name()) "'><header class='card-head'><h3><a href='"
        (Route::Indicator(Some(id)).href()) "'>" (name) "</a></h3>");
    let Some(kpi) = m.kpi(id) else {
        h.raw("</header></article>");
        return;
    };
    marks::of_kpi(m.language, kpi, h);
    h.raw("</header><p class='value'>");
    if let Some(value) = kpi.value {
        big(shown(m, kpi, value, Detail::Headline), h);
    }
    h.raw("</p>");
    changes(m, kpi, h);
    sparkline(kpi, h);
    h.raw("</article>");
}

/// A value of an indicator in its unit.
pub fn shown(m: &Model, kpi: &Kpi, value: Figure, detail: Detail) -> Shown {
    text::of_kpi(m.language, kpi.id, value, kpi.unit, m.currency(), detail)
}

/// A value with its unit smaller beside it, on one line.
pub fn big(shown: Shown, h: &mut Html) {
    if !shown.before.is_empty() {
        put!(h, "<span class='unit'>" (shown.before) "</span>");
    }
    h.text(&shown.number);
    if !shown.after.is_empty() {
        // A unit that clings to its number does so here too.
        h.raw(if shown.space.is_empty() { "" } else { "&nbsp;" });
        put!(h, "<span class='unit'>" (shown.after) "</span>");
    }
}

/// A row of the list of indicators.
pub fn row(m: &Model, kpi: &Kpi, h: &mut Html) {
    let name = text::indicator(m.language, kpi.id).name;
    put!(h, "<tr id='row-" (kpi.id.name()) "'><th scope='row'><a href='" (Route::Indicator(Some(kpi.id)).href()) "'>" (name) "</a> ");
    marks::of_kpi(m.language, kpi, h);
    h.raw("</th><td class='number strong'>");
    if let Some(value) = kpi.value {
        h.text(&shown(m, kpi, value, Detail::Headline).to_string());
    }
    h.raw("</td><td class='number wide'>");
    change(m, kpi, kpi.previous.as_ref(), "", h);
    h.raw("</td><td class='number wide'>");
    change(m, kpi, kpi.year_ago.as_ref(), "", h);
    h.raw("</td><td class='shape'>");
    sparkline(kpi, h);
    h.raw("</td></tr>");
}

/// A figure that stands beside a value, in its own unit.
pub fn beside(m: &Model, value: Option<Figure>, unit: Unit) -> String {
    match value {
        Some(value) => text::value(m.language, value, unit, m.currency(), Detail::Full).to_string(),
        None => m.language.words().indicator.no_value.to_owned(),
    }
}
