//! An indicator by channel, campaign and the like: bars that are a table; and
//! the table that some indicators have of their own.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::card::beside;
use crate::kpi::{Cell, Column, Dimension, Figure, Kpi, TableShown, Unit};
use crate::text::{self, SplitBar};
use crate::worker::protocol::SPLIT_KEYS;

/// How many bars are shown before the rest is asked for.
const SHOWN: usize = 8;

/// By what it can be split, in the indicator's order: what the data have keys
/// for.
pub fn dimensions(kpi: &Kpi) -> impl Iterator<Item = Dimension> {
    let told = |d: &Dimension| {
        let slices = kpi.splits.get(d).map_or(&[][..], Vec::as_slice);
        slices.iter().any(|s| !s.key.is_empty())
    };
    kpi.id.indicator().splits.iter().copied().filter(told)
}

/// The chosen split, and a list to choose another one from.
pub fn split(m: &Model, kpi: &Kpi, h: &mut Html) {
    let dimensions: Vec<Dimension> = dimensions(kpi).collect();
    let dimension = m.split.filter(|d| dimensions.contains(d));
    let Some(dimension) = dimension.or(dimensions.first().copied()) else {
        return;
    };
    let Some(slices) = kpi.splits.get(&dimension) else {
        return;
    };
    let words = &m.language.words().indicator;
    h.raw("<section class='sheet' id='split'><div class='sheet-head'>");
    if dimensions.len() == 1 {
        put!(h, "<h2>" (text::fill(words.split_by, &[text::dimension(m.language, dimension)])) "</h2>");
    } else {
        put!(h, "<h2><label for='split-by'>" (words.split_choice)
            "</label></h2><select id='split-by' class='plain' data-change='split'>");
        for (i, one) in dimensions.iter().enumerate() {
            h.option(
                &i.to_string(),
                text::dimension(m.language, *one),
                *one == dimension,
            );
        }
        h.raw("</select>");
    }
    h.raw("</div>");
    let bars = text::split_bars(
        m.language,
        (kpi.id, dimension),
        kpi.unit,
        slices,
        m.currency(),
    );
    let (head, tail) = bars.split_at(bars.len().min(SHOWN));
    bars_table(m, dimension, head, h);
    if !tail.is_empty() {
        put!(h, "<details class='more'><summary>" (text::counted(m.language, tail.len() as u64, words.and_more)) "</summary>");
        bars_table(m, dimension, tail, h);
        h.raw("</details>");
    }
    if slices.len() >= SPLIT_KEYS {
        put!(h, "<p class='hint'>" (words.more_keys) "</p>");
    }
    h.raw("</section>");
}

fn bars_table(m: &Model, dimension: Dimension, bars: &[SplitBar], h: &mut Html) {
    let name = text::dimension(m.language, dimension);
    put!(h, "<table class='split'><thead class='unseen'><tr><th scope='col'>" (name) "</th><td></td><th scope='col'>"
        (m.language.words().indicator.value) "</th></tr></thead><tbody>");
    for bar in bars {
        let class = if bar.first {
            "split-bar first"
        } else {
            "split-bar"
        };
        // A drawing: a policy that forbids styles forbids widths in an attribute.
        put!(h, "<tr><th scope='row' title='" (bar.name) "'>" (bar.name)
            "</th><td class='split-track'><svg class='" (class)
            "' viewBox='0 0 1000 1' preserveAspectRatio='none' aria-hidden='true'><rect height='1' width='"
            (bar.length.to_string()) "'/></svg></td><td class='number'>" (bar.shown) "</td></tr>");
    }
    h.raw("</tbody></table>");
}

/// The table of an indicator that has one.
pub fn table(m: &Model, kpi: &Kpi, h: &mut Html) {
    let Some(TableShown { columns, rows }) = &kpi.table else {
        return;
    };
    put!(h, "<section class='sheet' aria-labelledby='table-title'><h2 id='table-title'>"
        (text::indicator(m.language, kpi.id).table)
        "</h2><div class='scroll' tabindex='0' role='group' aria-labelledby='table-title'><table class='rows'><thead><tr>");
    for column in columns {
        let class = if is_name(*column) { "" } else { "number" };
        put!(h, "<th scope='col' class='" (class) "'>" (text::capitalized(text::column(m.language, *column))) "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for row in rows {
        h.raw("<tr>");
        for (column, cell) in columns.iter().zip(row) {
            match cell {
                Cell::Text(text) => {
                    let told = match column {
                        Column::Messages => text::messages_class(m.language, text),
                        _ if text.is_empty() => m.language.words().indicator.blank_key,
                        _ => text,
                    };
                    put!(h, "<th scope='row'>" (told) "</th>");
                }
                Cell::Figure(figure) => {
                    let unit = match figure {
                        Figure::Money(_) => Unit::Money,
                        _ => Unit::Count,
                    };
                    put!(h, "<td class='number'>" (beside(m, Some(*figure), unit)) "</td>");
                }
            }
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table></div></section>");
}

fn is_name(column: Column) -> bool {
    matches!(column, Column::Messages | Column::Campaign)
}
