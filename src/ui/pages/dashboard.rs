//! The cards of an aim, the other indicators by section, and what is missing.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::parts::{card, export, file, missing, period, question};
use super::super::route::Route;
use crate::field::Table;
use crate::kpi::aims::{Aim, first};
use crate::kpi::indicator::Section;
use crate::kpi::{Id, Kpi, Status};
use crate::report::Report;
use crate::text::{self, BucketUnit};

/// The dashboard.
pub fn page(m: &Model, h: &mut Html) {
    let words = &m.language.words().dashboard;
    let title = m.aim.map_or(words.title, |aim| text::aim(m.language, aim));
    put!(h, "<header class='page-head'><h1 tabindex='-1'>" (title) "</h1><div class='page-tools'>");
    period::picker(m, h);
    export::menu(m, h);
    h.raw("</div></header>");
    aims(m, h);
    let Some(report) = m.report() else {
        waiting(m, h);
        return;
    };
    put!(h, "<p class='basis'>" (basis(m, report)) "</p>");
    unread(m, report, h);
    question::questions(m, h);
    let mut tables: Vec<Table> = Vec::new();
    for table in report.files.iter().filter_map(|f| f.table) {
        if !tables.contains(&table) {
            tables.push(table);
        }
    }
    let cards = first(m.aim, &tables, &report.kpis);
    put!(h, "<section id='cards' aria-labelledby='cards-title'><h2 class='unseen' id='cards-title'>" (words.cards) "</h2>");
    if cards.is_empty() {
        put!(h, "<p class='sheet empty'>" (words.no_cards) "</p>");
    }
    h.raw("<div class='cards'>");
    for id in &cards {
        card::card(m, *id, h);
    }
    h.raw("</div></section>");
    others(m, report, &cards, h);
}

/// Until there is a report: each file with what is known of it.
fn waiting(m: &Model, h: &mut Html) {
    h.raw("<ul class='arrivals' aria-busy='true'>");
    let dropped = m.files.iter().map(|l| l.key.name.as_str());
    let made = m.read.iter().map(|(name, ..)| name.as_str());
    let names: Vec<&str> = if m.sample {
        made.collect()
    } else {
        dropped.collect()
    };
    for name in names {
        put!(h, "<li><strong>" (name) "</strong> <span class='hint'>" (file::so_far(m, name).join(" · ")) "</span></li>");
    }
    h.raw("</ul><div class='cards' aria-hidden='true'>");
    h.raw(&"<div class='card waiting'></div>".repeat(8));
    h.raw("</div>");
}

/// What the reader wants, as chips; none pressed is a mix.
fn aims(m: &Model, h: &mut Html) {
    put!(h, "<div class='aims' role='group' aria-label='" (m.language.words().dashboard.aims) "'>");
    for (i, aim) in Aim::ALL.into_iter().enumerate() {
        let pressed = if m.aim == Some(aim) { "true" } else { "false" };
        put!(h, "<button type='button' class='aim' aria-pressed='" (pressed) "' data-click='aim' data-arg='" (i.to_string())
            "'>" (text::aim(m.language, aim)) "</button>");
    }
    h.raw("</div>");
}

/// How far the data go, and what the amounts are.
fn basis(m: &Model, report: &Report) -> String {
    let words = &m.language.words().dashboard;
    let mut out = match report.reference_date {
        Some(day) => text::fill(words.data_until, &[&text::day(m.language, day)]),
        None => words.undated.to_owned(),
    };
    if let Some(basis) = report.amount_basis {
        out.push_str(&format!(
            " · {} {}",
            words.basis,
            text::basis(m.language, basis)
        ));
    }
    out
}

/// Files that nothing is made of: the one thing to do is on their page.
fn unread(m: &Model, report: &Report, h: &mut Html) {
    let names: Vec<&str> = report
        .files
        .iter()
        .filter(|f| f.table.is_none())
        .map(|f| f.name.as_str())
        .collect();
    if !names.is_empty() {
        let words = &m.language.words().dashboard;
        put!(h, "<p class='sheet unread-files' id='unread'>" (text::fill(words.unread[text::many(m.language, names.len() as u64)], &[&names.join(", ")])) " <a href='"
            (Route::Files.href()) "'>" (words.tell_what) "</a></p>");
    }
}

/// All others in their sections, and those without a value; where something is
/// looked for, whatever has it in its name.
fn others(m: &Model, report: &Report, cards: &[Id], h: &mut Html) {
    let words = &m.language.words().dashboard;
    let looked_for = text::folded(&m.query);
    let wanted = |kpi: &&Kpi| {
        if looked_for.is_empty() {
            !cards.contains(&kpi.id)
        } else {
            let told = text::indicator(m.language, kpi.id);
            text::folded(told.name).contains(&looked_for) || kpi.id.name().contains(&looked_for)
        }
    };
    let found: Vec<&Kpi> = report.kpis.iter().filter(wanted).collect();
    put!(h, "<section id='others' aria-labelledby='others-title'><div class='others-head'><h2 id='others-title'>" (words.others)
        "</h2><input id='search' type='search' class='search' placeholder='" (words.search) "' aria-label='" (words.search)
        "' autocomplete='off' data-input='search'></div>");
    let (shown, without): (Vec<&Kpi>, Vec<&Kpi>) =
        found.into_iter().partition(|k| k.status == Status::Ok);
    if shown.is_empty() && (without.is_empty() || !looked_for.is_empty()) {
        put!(h, "<p class='hint' role='status'>" (words.none_found) "</p>");
    }
    if !shown.is_empty() {
        list(m, &shown, h);
    }
    h.raw("</section>");
    missing::missing(m, &without, h);
}

fn list(m: &Model, kpis: &[&Kpi], h: &mut Html) {
    let words = &m.language.words().dashboard;
    // The longest series says what the shapes show.
    let mut longest = &[][..];
    for kpi in kpis {
        if kpi.series.len() > longest.len() {
            longest = &kpi.series;
        }
    }
    let unit = if longest.is_empty() {
        BucketUnit::Other
    } else {
        text::bucket_unit(longest)
    };
    let period = m.shown_period();
    let told = match period {
        Some(p) => text::capitalized(&text::period(m.language, p.start, p.end)),
        None => m.language.words().indicator.value.to_owned(),
    };
    put!(h, "<table class='list'><thead><tr><th scope='col'>" (words.indicator) "</th><th scope='col' class='number'>" (told) "</th>");
    // A column without a heading is no column.
    match period.filter(|_| kpis.iter().any(|k| k.previous.is_some())) {
        Some(p) => {
            put!(h, "<th scope='col' class='number wide'>" (text::against_previous(m.language, p.start, p.end))
            "</th><th scope='col' class='number wide'>" (words.year_ago) "</th>")
        }
        None => h.raw("<td class='wide' colspan='2'></td>"),
    }
    put!(h, "<th scope='col' class='shape'>" (text::fill(words.trend[unit as usize], &[&longest.len().to_string()])) "</th></tr></thead>");
    for section in Section::ALL {
        let mut open = false;
        for kpi in kpis.iter().filter(|k| k.id.indicator().section == section) {
            if !open {
                open = true;
                put!(h, "<tbody><tr class='section'><th scope='rowgroup' colspan='5'>" (text::section(m.language, section)) "</th></tr>");
            }
            card::row(m, kpi, h);
        }
        if open {
            h.raw("</tbody>");
        }
    }
    h.raw("</table>");
}
