//! The columns of a table as they stand in the file: above each its role, which
//! the reader can change, below it why it has it and the first rows. Closed
//! until somebody wants to look, and then only made.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::{reading, roles};
use crate::field::Field;
use crate::record::{Because, Code};
use crate::report::FileShown;
use crate::settings::{DateOrder, DecimalSign};
use crate::text;

/// So many columns are shown; of more only those that have a role.
const SHOWN: usize = 200;

/// Whether the columns are shown: as the reader wants, else where one is missing.
pub fn is_open(m: &Model, file: &FileShown) -> bool {
    let lacks = file.problems.iter().any(|p| p.code == Code::MissingColumn);
    let chosen = m.grids.iter().find(|(name, _)| *name == file.name);
    chosen.map_or(lacks, |(_, open)| *open)
}

/// The way to the columns, and the columns.
pub fn grid(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().mapping;
    let headers = m.headers(&file.name);
    if headers.is_empty() {
        return;
    }
    let open = is_open(m, file);
    let name = if file.table.is_some() {
        words.check
    } else {
        words.look
    };
    let [expanded, state] = if open {
        ["true", "open"]
    } else {
        ["false", ""]
    };
    put!(h, "<p><button type='button' class='fold' aria-expanded='" (expanded) "' data-click='grid' data-arg='"
        (file.name) "' data-more='" (state) "'>" (name) "</button>");
    if file.table.is_some() {
        let understood = file.columns.len() as u64;
        let sentence = words.columns[text::many(m.language, understood)];
        let [understood, all] =
            [understood, headers.len() as u64].map(|n| text::total(m.language, n));
        put!(h, " <span class='hint'>" (text::fill(sentence, &[&understood, &all])) "</span>");
    }
    h.raw("</p>");
    if open {
        pickers(m, file, h);
        columns(m, file, headers, h);
    }
}

/// How days and decimals are written, where the cells leave it to be told.
fn pickers(m: &Model, file: &FileShown, h: &mut Html) {
    let words = m.language.words();
    let mapping = m.mapping(&file.name);
    let asked = |code| file.problems.iter().any(|p| p.code == code);
    h.raw("<div class='pickers'>");
    let said = mapping.and_then(|m| m.date_order);
    if said.or(file.date_order).is_some() || asked(Code::AmbiguousDate) {
        let at = |order: DateOrder| usize::from(order == DateOrder::Dmy);
        let answers = [
            ("mdy", words.files.settled_date[0]),
            ("dmy", words.files.settled_date[1]),
        ];
        picker(
            m,
            file,
            (words.mapping.dates, "date"),
            answers,
            file.date_order.map(at),
            said.map(at),
            h,
        );
    }
    let said = mapping.and_then(|m| m.decimal);
    if said.or(file.decimal).is_some() || asked(Code::AmbiguousNumber) {
        let at = |sign: DecimalSign| usize::from(sign == DecimalSign::Comma);
        let answers = [
            ("dot", words.files.settled_number[0]),
            ("comma", words.files.settled_number[1]),
        ];
        picker(
            m,
            file,
            (words.mapping.decimals, "number"),
            answers,
            file.decimal.map(at),
            said.map(at),
            h,
        );
    }
    h.raw("</div>");
}

/// A list of two answers, and of what was recognised.
fn picker(
    m: &Model,
    file: &FileShown,
    (name, deed): (&str, &str),
    answers: [(&str, &str); 2],
    recognised: Option<usize>,
    said: Option<usize>,
    h: &mut Html,
) {
    reading::picker(file, name, deed, h);
    reading::automatic(m, recognised.map(|at| answers[at].1), said.is_none(), h);
    for (i, (answer, rule)) in answers.iter().enumerate() {
        h.option(answer, &text::capitalized(rule), said == Some(i));
    }
    h.raw("</select></label>");
}

fn columns(m: &Model, file: &FileShown, headers: &[String], h: &mut Html) {
    let words = m.language.words();
    let previews = m.view.iter().flat_map(|v| v.previews.iter());
    let preview = previews.into_iter().find(|(name, _)| **name == file.name);
    let preview = preview.map_or(&[][..], |(_, rows)| rows.as_slice());
    // The same above each column but for what is chosen.
    let fields = file
        .table
        .map_or(vec![], |table| roles::fields(table).collect());
    let names: Vec<(Field, String)> = fields
        .into_iter()
        .map(|f| (f, text::capitalized(text::field(m.language, f))))
        .collect();
    let role = if names.is_empty() {
        ""
    } else {
        words.mapping.role
    };
    put!(h, "<ul class='grid' id='grid-" (file.name) "'><li class='names' aria-hidden='true'><span>" (role) "</span><strong>"
        (words.mapping.header) "</strong><span></span>");
    for n in 1..=preview.len() {
        put!(h, "<span>" (n.to_string()) "</span>");
    }
    h.raw("</li>");
    for (i, header) in headers.iter().enumerate() {
        let role = roles::of_header(file, header).next();
        if i >= SHOWN && role.is_none() {
            continue;
        }
        let mut reasons = file.because.iter();
        let because = reasons.find(|(field, _)| Some(**field) == role);
        let because = because.map(|(_, because)| *because);
        let class = match because {
            None => "none",
            Some(Because::Header | Because::Settled) => "sure",
            Some(_) => "guess",
        };
        let name = match header.as_str() {
            "" => words.files.nothing_written,
            name => name,
        };
        put!(h, "<li class='" (class) "'>");
        if names.is_empty() {
            h.raw("<span></span>");
        } else {
            put!(h, "<select class='plain' aria-label='" (text::fill(words.mapping.role_of, &[name]))
                "' data-change='role' data-arg='" (file.name) "' data-more='" (i.to_string()) "'>");
            h.option("", words.files.no_role, role.is_none());
            for (at, (field, name)) in names.iter().enumerate() {
                h.option(&at.to_string(), name, role == Some(*field));
            }
            h.raw("</select>");
        }
        let why = because.zip(role);
        let why = why.map(|(because, field)| text::because(m.language, because, field));
        put!(h, "<strong>" (name) "</strong><span class='why'>" (why.unwrap_or_default()) "</span>");
        for row in preview {
            put!(h, "<span>" (row.get(i).map_or("", String::as_str)) "</span>");
        }
        h.raw("</li>");
    }
    h.raw("</ul>");
}
