//! A file of the list: what it was read as, what was left out of it and why,
//! and what the reader settled about it.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::{reading, roles};
use crate::record::{Code, Problem};
use crate::report::FileShown;
use crate::settings::{DateOrder, DecimalSign};
use crate::text;

/// A file with its facts, its columns and its problems, a sheet for each table
/// in it; only its name and size while it waits to be read.
pub fn file(m: &Model, name: &str, size: Option<u64>, h: &mut Html) {
    let shown = m.report().map_or(&[][..], |r| &r.files);
    let table = |part: Option<u32>| {
        let mut of_file = shown.iter().filter(|f| f.source() == name);
        of_file.find(|f| f.part == part)
    };
    let Some(first) = table(None) else {
        head(m, name, size, None, h);
        for told in so_far(m, name) {
            put!(h, "<p class='hint'>" (told) "</p>");
        }
        h.raw("</article>");
        return;
    };
    let mut next = Some(first);
    let mut part = 1;
    while let Some(one) = next {
        let size = size.filter(|_| part == 1);
        head(m, &one.name, size, Some(one), h);
        details(m, one, h);
        h.raw("</article>");
        part += 1;
        next = table(Some(part));
    }
}

/// A sheet begins: whose it is, and with the size the way to remove it.
fn head(m: &Model, name: &str, size: Option<u64>, table: Option<&FileShown>, h: &mut Html) {
    let words = m.language.words();
    put!(h, "<article class='sheet file' id='file-" (name) "'><header class='sheet-head'><h2>" (name) "</h2>");
    if let Some((file, part)) = table.and_then(|t| Some((t, t.part?))) {
        let part = text::total(m.language, part.into());
        put!(h, "<span class='hint'>" (text::fill(words.reading.table_of, &[&part, file.source()])) "</span>");
    }
    if let Some(size) = size {
        put!(h, "<span class='hint'>" (text::size(m.language, size))
            "</span><button type='button' class='quiet' aria-label='" (text::fill(words.files.remove_this, &[name]))
            "' data-click='remove' data-arg='" (name) "'>" (words.files.remove) "</button>");
    }
    h.raw("</header>");
}

/// What is known of the tables of a file before there is a report: `commandes,
/// 29 721 lignes`.
pub fn so_far(m: &Model, name: &str) -> Vec<String> {
    let words = &m.language.words().files;
    let of_file = |read: &str| {
        let rest = read.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('#'))
    };
    let told = m.read.iter().filter(|(read, ..)| of_file(read));
    let mut told: Vec<String> = told
        .map(|(_, table, records)| {
            let table = table.map_or(words.unknown_table, |t| text::table(m.language, t));
            let rows = text::counted(m.language, *records, words.rows);
            format!("{}, {rows}", text::capitalized(table))
        })
        .collect();
    if told.is_empty() {
        told.push(words.waiting.to_owned());
    }
    told
}

fn details(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    facts(m, file, h);
    reading::reading(m, file, h);
    roles::more(m, file, h);
    settled(m, file, h);
    if file.table.is_some() && !m.headers(&file.name).is_empty() {
        // What is asked of the reader is there to see.
        let lacks = file.problems.iter().any(|p| p.code == Code::MissingColumn);
        let open = if lacks { " open" } else { "" };
        put!(h, "<details class='more fields'" (open) "><summary>" (text::counted(m.language, file.columns.len() as u64, words.columns)) "</summary>");
        roles::columns(m, file, h);
        h.raw("</details>");
    }
    problems(m, file, h);
}

/// What is to be looked at; below it, more quietly, what is only said.
fn problems(m: &Model, file: &FileShown, h: &mut Html) {
    let words = m.language.words();
    let unused = file.table.is_some_and(|table| !table.is_counted());
    if unused || file.problems.is_empty() {
        let told = if unused {
            words.files.unused
        } else {
            words.files.no_problem
        };
        put!(h, "<p class='hint'>" (told) "</p>");
    }
    let serious = file
        .problems
        .iter()
        .filter(|p| !is_information(p.code))
        .count();
    if serious > 0 {
        put!(h, "<h3>" (text::counted(m.language, serious as u64, words.files.problems)) "</h3>");
        list(m, file, false, h);
    }
    if file.rejected > 0 {
        put!(h, "<button type='button' class='quiet save-rejected' data-click='save-rejected' data-arg='" (file.name) "'>"
            (words.reading.save_rejected) "</button>");
    }
    if serious < file.problems.len() {
        put!(h, "<h3 class='calm'>" (words.reading.for_information) "</h3>");
        list(m, file, true, h);
    }
}

/// Whether there is nothing to put right: rows lose nothing by it.
fn is_information(code: Code) -> bool {
    matches!(
        code,
        Code::Rounded
            | Code::StrayQuote
            | Code::GarbledHeader
            | Code::Preamble
            | Code::RepeatedHeader
            | Code::Footer
            | Code::Duplicate
            | Code::TotalRow
            | Code::SeveralPeople
            | Code::InvoicesForOrders
    )
}

fn list(m: &Model, file: &FileShown, calm: bool, h: &mut Html) {
    put!(h, "<ul class='problems" (if calm { " calm" } else { "" }) "'>");
    for one in file
        .problems
        .iter()
        .filter(|p| is_information(p.code) == calm)
    {
        problem(m, one, h);
    }
    h.raw("</ul>");
}

fn facts(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
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
            let text = match problem.code {
                Code::MissingColumn => roles::name_of(m, &e.text),
                _ if e.text.is_empty() => words.nothing_written,
                _ => &e.text,
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
