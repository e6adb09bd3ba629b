//! The first rows behind an indicator, with their file and line.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::card::beside;
use crate::kpi::indicator::Shape;
use crate::kpi::{Figure, Id, Kpi, Unit};
use crate::report::Row;
use crate::text;
use crate::worker::protocol::RowsShown;

/// How many rows are shown before more are asked for.
const SHOWN: usize = 10;

/// The rows as a table, and the button that saves them all.
pub fn rows(m: &Model, kpi: &Kpi, h: &mut Html) {
    let words = &m.language.words().indicator;
    put!(h, "<section class='sheet rows-behind' aria-labelledby='rows-title'><div class='sheet-head'>\
        <h2 id='rows-title'>" (text::indicator(m.language, kpi.id).rows)
        "</h2><button type='button' class='quiet' data-click='save-rows'>" (words.save_rows) "</button></div>");
    match m.rows.as_ref().filter(|rows| rows.id == kpi.id) {
        None => put!(h, "<p class='hint'>" (words.rows_wait) "</p>"),
        Some(rows) if rows.rows.is_empty() => put!(h, "<p class='hint'>" (words.rows_none) "</p>"),
        Some(rows) => table(m, rows, h),
    }
    h.raw("</section>");
}

fn table(m: &Model, rows: &RowsShown, h: &mut Html) {
    let words = &m.language.words().indicator;
    let told = text::indicator(m.language, rows.id);
    put!(h, "<div class='scroll' tabindex='0' role='group' aria-labelledby='rows-title'>\
        <table class='rows'><thead><tr><th scope='col'>" (told.row) "</th>");
    let counted = !told.counts.is_empty();
    if counted {
        put!(h, "<th scope='col' class='number'>" (told.counts) "</th>");
    }
    put!(h, "<th scope='col'>" (words.file_line) "</th></tr></thead><tbody>");
    let shown = if m.all_rows { rows.rows.len() } else { SHOWN };
    for row in rows.rows.iter().take(shown) {
        let entity = match (row.entity.as_str(), rows.id) {
            ("", _) => words.nobody,
            // A cost has no name of its own: it stands under its category.
            (category, Id::CostsTotal | Id::Cac | Id::CrmRoi) => {
                text::cost_category(m.language, category)
            }
            (entity, _) => entity,
        };
        put!(h, "<tr><th scope='row'>" (entity) "</th>");
        if counted {
            put!(h, "<td class='number'>" (counts(m, rows, row)) "</td>");
        }
        let line = text::total(m.language, row.line);
        put!(h, "<td>" (text::fill(words.at_line, &[&row.file, &line])) "</td></tr>");
    }
    h.raw("</tbody></table></div><div class='rows-foot'>");
    let count = rows.rows.len();
    if rows.total > count as u64 {
        let of = (
            text::total(m.language, count as u64),
            text::total(m.language, rows.total),
        );
        put!(h, "<p class='hint'>" (text::fill(words.rows_of, &[&of.0, &of.1])) "</p>");
    }
    if count > SHOWN {
        let label = if m.all_rows {
            words.fewer_rows.to_owned()
        } else {
            text::fill(words.all_rows, &[&count.to_string()])
        };
        put!(h, "<button type='button' class='link' data-click='all-rows'>" (label) "</button>");
    }
    h.raw("</div>");
}

/// What a row counts for: yes or no, so much, so many.
fn counts(m: &Model, rows: &RowsShown, row: &Row) -> String {
    let words = &m.language.words().indicator;
    let indicator = rows.id.indicator();
    let whole = row.denominator.is_none_or(|d| d == Figure::Count(1));
    match (indicator.shape, row.numerator) {
        (Shape::Proportion | Shape::Difference, figure) if whole => {
            let said = if figure.to_f64() > 0.0 {
                words.yes
            } else {
                words.no
            };
            said.to_owned()
        }
        (Shape::Proportion, figure) => {
            let of = |figure| beside(m, figure, Unit::Count);
            text::fill(words.part_of, &[&of(Some(figure)), &of(row.denominator)])
        }
        (_, figure @ Figure::Money(_)) => beside(m, Some(figure), Unit::Money),
        (_, figure @ Figure::Count(_)) => beside(m, Some(figure), Unit::Count),
        (_, figure) => beside(m, Some(figure), indicator.unit),
    }
}
