//! The trend of an opened indicator: the drawing, what the reader points at,
//! and the same numbers as a table. Mouse, touch and keyboard choose a bucket.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::card::shown;
use crate::chart::{Size, Trend, trend as chart};
use crate::kpi::{Bucket, Figure, Kpi, Unit};
use crate::text::{self, Detail};

/// The drawing with its readout and its table.
pub fn trend(m: &Model, kpi: &Kpi, h: &mut Html) {
    let words = &m.language.words().indicator;
    if kpi.series.is_empty() {
        // A state of today has no past.
        return;
    }
    if kpi.series.iter().all(|b| b.value.is_none()) {
        put!(h, "<p class='hint'>" (words.no_trend) "</p>");
        return;
    }
    // The two places that follow what the reader points at are filled by
    // themselves, so that the rest of the page stands still.
    put!(h, "<div class='trend'><div class='trend-drawing' id='trend-drawing' data-place tabindex='0' role='application' aria-label='"
        (name(m, kpi)) "' aria-describedby='trend-help' data-pointermove='point' data-pointerout='point' data-click='point' data-keydown='point'>\
        </div><div class='trend-foot'><p class='readout' id='readout' data-place aria-live='polite'>");
    let (expanded, label, class) = if m.trend_table {
        ("true", words.hide_table, "trend-table")
    } else {
        ("false", words.show_table, "trend-table unseen")
    };
    put!(h, "</p><p class='hint keys' id='trend-help'>" (words.trend_help)
        "</p><button type='button' class='quiet' data-click='save-chart'>" (words.save_chart)
        "</button><button type='button' class='quiet' data-click='table-shown' aria-expanded='" (expanded)
        "' aria-controls='trend-table'>" (label) "</button></div><div class='" (class) "' id='trend-table'>");
    table(m, kpi, h);
    h.raw("</div></div>");
}

/// Makes the markup of a place from what the page knows and the bucket that is
/// pointed at.
type Live = fn(&Model, Option<usize>, &mut Html);

/// The places within a page that follow what the reader points at.
pub const LIVE: [(&str, Live); 2] = [("trend-drawing", live_drawing), ("readout", live_readout)];

/// The indicator whose trend the page shows.
fn drawn(m: &Model) -> Option<&Kpi> {
    let kpi = m.opened().filter(|_| m.broken.is_none())?;
    kpi.series.iter().any(|b| b.value.is_some()).then_some(kpi)
}

/// What is filled into the drawing's place; `at` is the bucket that is pointed
/// at.
fn live_drawing(m: &Model, at: Option<usize>, h: &mut Html) {
    let Some(kpi) = drawn(m) else { return };
    let width = m.room.unwrap_or(Size::WIDE.width);
    let height = if width < 480 {
        Size::NARROW.height
    } else {
        Size::WIDE.height
    };
    h.raw(&drawing(m, kpi, at, Size { width, height }));
}

/// What is said of the bucket that is pointed at.
fn live_readout(m: &Model, at: Option<usize>, h: &mut Html) {
    let pointed = drawn(m).and_then(|kpi| Some((kpi, kpi.series.get(at?)?)));
    if let (Some((kpi, bucket)), Some(at)) = (pointed, at) {
        let before = text::earlier(&kpi.series).get(at).copied().flatten();
        let unit = (kpi.id, kpi.unit);
        h.text(&text::readout(
            m.language,
            unit,
            bucket,
            before,
            m.currency(),
        ));
    }
}

/// What the drawing shows, for those who hear it.
pub fn name(m: &Model, kpi: &Kpi) -> String {
    let unit = text::fill(
        m.language.words().dashboard.trend[text::bucket_unit(&kpi.series) as usize],
        &[&kpi.series.len().to_string()],
    );
    format!("{}, {unit}", text::indicator(m.language, kpi.id).name)
}

/// The drawing, as SVG.
pub fn drawing(m: &Model, kpi: &Kpi, selected: Option<usize>, size: Size) -> String {
    let (language, currency) = (m.language, m.currency());
    let points = text::trend_points(language, kpi, currency);
    let before: Vec<Option<f64>> = text::earlier(&kpi.series)
        .iter()
        .map(|b| b.and_then(|b| b.value).map(Figure::to_f64))
        .collect();
    let label = text::last_label(language, kpi, currency);
    let tick = |x: f64, decimals: usize| text::axis_tick(language, kpi.unit, currency, x, decimals);
    let name = name(m, kpi);
    chart(&Trend {
        before: &before,
        before_name: language.words().indicator.year_before,
        last_label: &label,
        whole: kpi.unit == Unit::Count,
        selected,
        size,
        ..Trend::new(&points, &name, &tick)
    })
}

fn table(m: &Model, kpi: &Kpi, h: &mut Html) {
    let words = &m.language.words().indicator;
    put!(h, "<table><caption class='unseen'>" (words.trend) "</caption><thead><tr><th scope='col'>" (words.bucket)
        "</th><th scope='col' class='number'>" (words.value) "</th><th scope='col' class='number'>" (words.year_before)
        "</th></tr></thead><tbody>");
    let earlier = text::earlier(&kpi.series);
    let cell = |bucket: Option<&Bucket>, h: &mut Html| {
        h.raw("<td class='number'>");
        match bucket.and_then(|b| b.value) {
            Some(value) => h.text(&shown(m, kpi, value, Detail::Full).to_string()),
            None => h.raw("–"),
        }
        h.raw("</td>");
    };
    for (bucket, before) in kpi.series.iter().zip(earlier).rev() {
        put!(
            h,
            "<tr><th scope='row'>"(text::period(m.language, bucket.start, bucket.end))
        );
        if !bucket.complete {
            put!(h, " <span class='hint'>(" (words.unfinished) ")</span>");
        }
        h.raw("</th>");
        cell(Some(bucket), h);
        cell(before, h);
        h.raw("</tr>");
    }
    h.raw("</tbody></table>");
}
