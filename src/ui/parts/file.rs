//! A file of the list: what it was read as, what was left out of it and why,
//! and what the reader settled about it.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::roles;
use crate::record::{Code, Problem};
use crate::report::FileShown;
use crate::settings::{DateOrder, DecimalSign};
use crate::text;

/// A file with its facts, its columns and its problems; only its name and size
/// while it waits to be read.
pub fn file(m: &Model, name: &str, size: Option<u64>, h: &mut Html) {
    let words = &m.language.words().files;
    put!(h, "<article class='sheet file' id='file-" (name) "'><header class='sheet-head'><h2>" (name) "</h2>");
    if let Some(size) = size {
        put!(h, "<span class='hint'>" (text::size(m.language, size))
            "</span><button type='button' class='quiet' aria-label='" (text::fill(words.remove_this, &[name]))
            "' data-click='remove' data-arg='" (name) "'>" (words.remove) "</button>");
    }
    h.raw("</header>");
    match roles::shown(m, name) {
        None => put!(h, "<p class='hint'>" (so_far(m, name)) "</p>"),
        Some(file) => details(m, file, h),
    }
    h.raw("</article>");
}

/// What is known of a file before there is a report: `commandes, 29 721 lignes`.
pub fn so_far(m: &Model, name: &str) -> String {
    let words = &m.language.words().files;
    match m.read.iter().find(|(read, ..)| read == name) {
        None => words.waiting.to_owned(),
        Some((_, table, records)) => {
            let table = table.map_or(words.unknown_table, |t| text::table(m.language, t));
            let rows = text::counted(m.language, *records, words.rows);
            format!("{}, {rows}", text::capitalized(table))
        }
    }
}

fn details(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    facts(m, file, h);
    roles::more(m, file, h);
    settled(m, file, h);
    if file.table.is_some() && !m.headers(&file.name).is_empty() {
        // What is asked of the reader is there to see.
        let lacks = file.problems.iter().any(|p| p.code == Code::MissingColumn);
        let open = if lacks { " open" } else { "" };
        put!(h, "<details class='more'" (open) "><summary>" (text::counted(m.language, file.columns.len() as u64, words.columns)) "</summary>");
        roles::columns(m, file, h);
        h.raw("</details>");
    }
    if file.problems.is_empty() {
        put!(h, "<p class='hint'>" (words.no_problem) "</p>");
    } else {
        put!(h, "<h3>" (text::counted(m.language, file.problems.len() as u64, words.problems)) "</h3><ul class='problems'>");
        for one in &file.problems {
            problem(m, one, h);
        }
        h.raw("</ul>");
    }
}

fn facts(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    let number = |n: u64| text::total(m.language, n);
    h.raw("<ul class='facts'><li>");
    roles::table(m, file, h);
    h.raw("</li>");
    let mut facts = vec![text::counted(m.language, file.rows, words.rows)];
    if file.rejected > 0 {
        facts.push(text::counted(m.language, file.rejected, words.rejected));
    }
    if file.set_aside > 0 {
        facts.push(text::counted(m.language, file.set_aside, words.set_aside));
    }
    facts.extend(file.encoding.map(|e| text::encoding(e).to_owned()));
    facts.extend(file.delimiter.map(|d| text::delimiter(m.language, d)));
    facts.extend(
        file.header_line
            .map(|l| text::fill(words.header_line, &[&number(l.into())])),
    );
    for fact in facts {
        put!(h, "<li>" (fact) "</li>");
    }
    h.raw("</ul>");
}

fn problem(m: &Model, problem: &Problem, h: &mut Html) {
    let words = &m.language.words().files;
    let told = text::problem(m.language, problem.code, problem.count);
    put!(h, "<li><p><strong>" (told.what) "</strong></p><p class='hint'>" (told.advice) "</p>");
    if !problem.examples.is_empty() {
        h.raw("<ul class='examples'>");
        for e in &problem.examples {
            let line = text::total(m.language, e.line);
            let text = if e.text.is_empty() {
                words.nothing_written
            } else {
                &e.text
            };
            let place = match &e.column {
                Some(column) => text::fill(words.example_column, &[&line, column]),
                None => text::fill(words.example, &[&line]),
            };
            put!(h, "<li><span class='place'>" (place)
                "</span> <code>" (text) "</code></li>");
        }
        h.raw("</ul>");
    }
    h.raw("</li>");
}

/// What the reader answered about this file's columns, and a way back.
fn settled(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    let Some(mapping) = m.mapping(&file.name) else {
        return;
    };
    let date = mapping.date_order.map(|order| {
        (
            words.settled_date[usize::from(order == DateOrder::Dmy)],
            "date",
        )
    });
    let number = mapping.decimal.map(|sign| {
        (
            words.settled_number[usize::from(sign == DecimalSign::Comma)],
            "number",
        )
    });
    for (what, which) in date.into_iter().chain(number) {
        put!(h, "<p class='settled'>" (words.settled) " <strong>" (what)
            "</strong> <button type='button' class='link' data-click='forget' data-arg='" (file.name)
            "' data-more='" (which) "'>" (words.forget) "</button></p>");
    }
}
