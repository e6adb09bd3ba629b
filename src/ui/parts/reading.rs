//! How a file was read and what speaks for it, closed until somebody wants to
//! know; and pickers to read it otherwise.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::report::FileShown;
use crate::table::{Delimiter, Encoding};
use crate::text;

/// Delimiters that are offered beside those that the file could have.
const USUAL: [Delimiter; 5] = [
    Delimiter::COMMA,
    Delimiter::SEMICOLON,
    Delimiter::TAB,
    Delimiter::PIPE,
    Delimiter::BLANKS,
];

/// Nothing for a file of which nothing was read. Tables of one file are read one
/// way: its first says which.
pub fn reading(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().reading;
    let summary = text::fill(words.read_as, &[&text::reading(m.language, file)]);
    if file.encoding.is_none() {
        return;
    }
    if file.part.is_some() {
        put!(h, "<p class='hint'>" (summary) "</p>");
        return;
    }
    put!(h, "<details class='more reading' id='reading-" (file.name) "'><summary>" (summary) "</summary><div class='pickers'>");
    encoding(m, file, h);
    delimiter(m, file, h);
    header_line(m, file, h);
    h.raw("</div><ul class='evidence'>");
    let guess = file.guess.as_ref();
    let evidence = [
        guess.map(|guess| text::encoding_evidence(m.language, guess)),
        Some(text::delimiter_evidence(m.language, file)),
    ];
    for sentence in evidence.into_iter().flatten().filter(|s| !s.is_empty()) {
        put!(h, "<li>" (sentence) "</li>");
    }
    h.raw("</ul></details>");
}

/// A picker begins.
pub fn picker(file: &FileShown, name: &str, deed: &str, h: &mut Html) {
    put!(h, "<label class='setting'><span>" (name) "</span><select data-change='" (deed)
        "' data-arg='" (file.name) "'>");
}

fn encoding(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().reading;
    let chosen = m.reading(&file.name).encoding;
    picker(file, words.encoding, "encoding", h);
    let recognised = file.guess.as_ref().map(|g| text::encoding(g.encoding));
    automatic(m, recognised, chosen.is_none(), h);
    for (i, encoding) in Encoding::ALL.into_iter().enumerate() {
        let name = text::encoding(encoding);
        h.option(&i.to_string(), name, chosen == Some(encoding));
    }
    h.raw("</select></label>");
}

fn delimiter(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().reading;
    let chosen = m.reading(&file.name).delimiter;
    picker(file, words.delimiter, "delimiter", h);
    let recognised = file.delimiter.filter(|_| chosen.is_none());
    let name = recognised.map(|d| text::delimiter(m.language, d));
    automatic(m, name.as_deref(), chosen.is_none(), h);
    let mut offered: Vec<Delimiter> = USUAL.to_vec();
    let found = file.candidates.iter().map(|c| c.dialect.delimiter);
    for delimiter in found.chain(chosen) {
        if !offered.contains(&delimiter) {
            offered.push(delimiter);
        }
    }
    for delimiter in offered {
        let name = text::capitalized(&text::delimiter(m.language, delimiter));
        h.option(delimiter.name(), &name, chosen == Some(delimiter));
    }
    h.raw("</select></label>");
}

/// The choice of what was recognised, by its name where that is known.
pub fn automatic(m: &Model, name: Option<&str>, chosen: bool, h: &mut Html) {
    let words = &m.language.words().reading;
    let name = name.map_or(words.recognised.to_owned(), |name| {
        text::fill(words.other, &[name])
    });
    h.option("", &name, chosen);
}

fn header_line(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().reading;
    let line = |line: Option<u32>| line.map_or(String::new(), |n| n.to_string());
    let chosen = m.reading(&file.name).header_line;
    let hint = format!("hint-{}", file.name);
    put!(h, "<label class='setting'><span>" (words.header_line)
        "</span><input type='number' min='0' inputmode='numeric' data-change='header-line' data-arg='" (file.name)
        "' value='" (line(chosen)) "' placeholder='" (line(file.header_line.filter(|_| chosen.is_none())))
        "' aria-describedby='" (hint) "'></label><p class='hint' id='" (hint) "'>" (words.header_hint) "</p>");
}
