//! An opened indicator, read like a page of a report: value and interval,
//! trend, what it is and how it is computed, what changes it, the splits, the
//! rows behind it, what to know.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::parts::card::{beside, big, shown};
use super::super::parts::change::changes;
use super::super::parts::{export, marks, period, question, rows, setting, split, trend};
use crate::kpi::{Id, Kpi};
use crate::text::{self, Detail, Fraction, Moment};

/// The page of an indicator.
pub fn page(m: &Model, id: Id, h: &mut Html) {
    let words = &m.language.words().indicator;
    let told = text::indicator(m.language, id);
    put!(h, "<nav class='trail' aria-label='" (words.trail) "'><a href='#/'>" (words.back)
        "</a><span aria-hidden='true'> › </span><span>" (text::section(m.language, id.indicator().section))
        "</span></nav><header class='page-head'><h1 tabindex='-1'>" (told.name) "</h1><div class='page-tools'>");
    period::picker(m, h);
    export::menu(m, h);
    h.raw("</div></header>");
    question::questions(m, h);
    put!(h, "<div class='opened'><div class='opened-main'><section class='sheet' aria-label='" (words.trend) "'>");
    let kpi = m.kpi(id);
    if let Some(kpi) = kpi {
        headline(m, kpi, h);
        // What has no value now may have had one.
        if kpi.value.is_some() || kpi.series.iter().any(|b| b.value.is_some()) {
            trend::trend(m, kpi, h);
        }
    }
    h.raw("</section>");
    let available = kpi.filter(|k| k.value.is_some());
    if let Some(kpi) = available {
        split::table(m, kpi, h);
        rows::rows(m, kpi, h);
    }
    put!(h, "</div><div class='opened-side'><section class='sheet' id='what'><h2>" (words.what) "</h2><p>" (told.about) "</p>");
    if let Some(kpi) = available {
        formula(m, kpi, h);
    }
    setting::knobs(m, id, h);
    h.raw("</section>");
    if let Some(kpi) = kpi {
        split::split(m, kpi, h);
    }
    put!(h, "<section class='sheet' id='know'><h2>" (words.know) "</h2>");
    for mark in kpi.map_or(&[][..], |k| &k.marks) {
        put!(h, "<p>" (text::mark(m.language, mark).sentence) "</p>");
    }
    put!(h, "<p>" (told.caveat) "</p></section></div></div>");
}

/// For an address that names an indicator of another version.
pub fn unknown(m: &Model, h: &mut Html) {
    let words = &m.language.words().indicator;
    put!(h, "<div class='prose'><h1 tabindex='-1'>" (words.unknown) "</h1><p class='lead'>" (words.unknown_help)
        "</p><p><a href='#/'>" (words.back) "</a></p></div>");
}

/// The value, its changes, its interval, and the figures beside it; or why
/// there is none.
fn headline(m: &Model, kpi: &Kpi, h: &mut Html) {
    let Some(value) = kpi.value else {
        let why = kpi.reason.as_ref().map(|r| text::reason(m.language, r));
        put!(h, "<p class='why opened-why'>" (why.unwrap_or_default()) "</p>");
        export::choose(m, m.language.words().files.add, false, h);
        return;
    };
    h.raw("<div class='headline'><p class='value huge'>");
    big(shown(m, kpi, value, Detail::Full), h);
    h.raw("</p>");
    changes(m, kpi, h);
    h.raw("<p class='headline-side'>");
    marks::of_kpi(m.language, kpi, h);
    let interval = text::interval(m.language, kpi, m.currency());
    put!(h, "<span class='hint'>" (interval.unwrap_or_default()) "</span></p></div>");
    if !kpi.parts.is_empty() {
        h.raw("<dl class='parts'>");
        for part in &kpi.parts {
            put!(h, "<div><dt>" (text::capitalized(text::part(m.language, &part.id))) "</dt><dd>"
                (beside(m, part.value, part.unit)));
            if let Some(interval) = part.interval {
                put!(h, " <span class='hint'>" (text::between(m.language, interval, part.unit, m.currency())) "</span>");
            }
            h.raw("</dd></div>");
        }
        h.raw("</dl>");
    }
}

/// The fraction with the numbers of the period.
fn formula(m: &Model, kpi: &Kpi, h: &mut Html) {
    let Some(report) = m.report() else { return };
    let Some(period) = report.period else { return };
    let moment = Moment::of(
        m.language,
        period,
        report.reference_date,
        m.chosen().active_window,
    );
    let Some(Fraction {
        top,
        bottom,
        result,
    }) = text::fraction(m.language, kpi, &moment, m.currency())
    else {
        return;
    };
    put!(h, "<div class='formula' role='group' aria-label='" (m.language.words().indicator.formula) "'><p>" (top.0)
        " <strong>" (top.1) "</strong></p>");
    if let Some((name, number)) = bottom {
        put!(h, "<p class='below'>" (name) " <strong>" (number) "</strong></p><p class='result'>= <strong>" (result) "</strong></p>");
    }
    h.raw("</div>");
}
