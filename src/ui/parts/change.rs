//! How a value differs from another: arrow, sign and size, and the words of
//! what it is compared with.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::icon;
use crate::kpi::{Comparison, Kpi};
use crate::report::{Change, Judgement};
use crate::text::{self, Arrow};

/// One change. The arrow tells the direction; the judgement is told by the
/// colour, by the arrow's shape and in words. `against` is empty where a column
/// says it.
pub fn change(m: &Model, kpi: &Kpi, earlier: Option<&Comparison>, against: &str, h: &mut Html) {
    let words = &m.language.words().dashboard;
    let Some(change) = Change::of(kpi, earlier) else {
        let why = earlier
            .and_then(|e| e.reason.as_ref())
            .map(|r| text::reason(m.language, r));
        put!(h, "<span class='change none' title='" (why.unwrap_or_default())
            "'><span aria-hidden='true'>–</span><span class='unseen'>" (words.no_comparison) "</span>");
        if !against.is_empty() {
            put!(h, " <span class='against'>" (against) "</span>");
        }
        h.raw("</span>");
        return;
    };
    let (arrow, size) = text::change(m.language, kpi.unit, change);
    let (class, judgement) = match (arrow, change.judgement) {
        (Arrow::Flat, _) | (_, Judgement::Neutral) => ("change", words.neutral),
        (_, Judgement::Good) => ("change good", words.good),
        (_, Judgement::Bad) => ("change bad", words.bad),
    };
    put!(h, "<span class='" (class) "'>");
    h.raw(match arrow {
        Arrow::Up => icon::UP,
        Arrow::Down => icon::DOWN,
        Arrow::Flat => icon::FLAT,
    });
    put!(h, "<span class='size' title='" (judgement) "'>" (size) "</span>");
    if !against.is_empty() {
        put!(h, " <span class='against'>" (against) "</span>");
    }
    put!(h, "<span class='unseen'> (" (judgement) ")</span></span>");
}

/// The two changes of an indicator: since the period before, and over a year.
pub fn changes(m: &Model, kpi: &Kpi, h: &mut Html) {
    // `all` has nothing before it.
    if kpi.previous.is_none() && kpi.year_ago.is_none() {
        return;
    }
    let Some(period) = m.shown_period() else {
        return;
    };
    let previous = text::against_previous(m.language, period.start, period.end);
    h.raw("<p class='changes'>");
    change(m, kpi, kpi.previous.as_ref(), &previous, h);
    change(
        m,
        kpi,
        kpi.year_ago.as_ref(),
        m.language.words().dashboard.year_ago,
        h,
    );
    h.raw("</p>");
}
