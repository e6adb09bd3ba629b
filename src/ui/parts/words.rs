//! The words that a file writes for statuses and kinds, and what each means:
//! those that nobody knows first, for the reader to settle.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::field::{Field, Table};
use crate::record::Wording;
use crate::report::FileShown;
use crate::text;

/// A list, closed until somebody wants to look; nothing for a file without such
/// words.
pub fn words(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().mapping;
    let Some(table) = file.table.filter(|_| !file.words.is_empty()) else {
        return;
    };
    let open = file.words.iter().filter(|w| w.meaning.is_none()).count();
    let class = if open > 0 { " unsure" } else { "" };
    put!(h, "<details id='words-" (file.name) "' class='more words" (class) "'><summary>");
    for (n, words) in [
        (open, words.to_settle),
        (file.words.len() - open, words.understood),
    ] {
        if n > 0 {
            put!(h, "<span>" (text::counted(m.language, n as u64, words)) "</span>");
        }
    }
    put!(h, "</summary><p class='hint'>"
        (words.words_kept) "</p><table><thead><tr><th scope='col'>" (words.word) "</th><th scope='col' class='number'>"
        (words.in_rows) "</th><th scope='col'>" (words.means) "</th></tr></thead><tbody>");
    for (i, wording) in file.words.iter().enumerate() {
        let id = format!("word-{}-{i}", file.name);
        put!(h, "<tr><th scope='row'><label for='" (id) "'>" (wording.word) "</label> <span class='hint'>"
            (file.columns.get(&wording.field).map_or("", String::as_str)) "</span></th><td class='number'>"
            (text::total(m.language, wording.rows)) "</td><td>");
        choice(m, file, table, (wording, &id), h);
        h.raw("</td></tr>");
    }
    h.raw("</tbody></table></details>");
}

/// What a word means: what the reader said, or what is known of it.
fn choice(m: &Model, file: &FileShown, table: Table, (of, id): (&Wording, &str), h: &mut Html) {
    let words = m.language.words();
    let unknown = of.meaning.is_none();
    let class = if unknown { "plain unknown" } else { "plain" };
    put!(h, "<select id='" (id) "' class='" (class) "' data-change='word' data-arg='" (file.name)
        "' data-more='" (of.word) "'>");
    let known = match &of.meaning {
        None => words.mapping.not_settled.to_owned(),
        Some(_) if of.settled => words.files.forget.to_owned(),
        Some(canonical) => {
            let meaning = text::meaning(m.language, table, canonical);
            text::fill(words.mapping.understood_as, &[meaning])
        }
    };
    h.option("", &known, unknown || !of.settled);
    // A stage stands for the status of a deal where no column tells that.
    let field = match of.field {
        Field::Stage => Field::Status,
        field => field,
    };
    for canonical in table.canonical(field) {
        let name = text::meaning(m.language, table, canonical);
        let chosen = of.settled && of.meaning.as_deref() == Some(canonical);
        h.option(canonical, &text::capitalized(name), chosen);
    }
    h.raw("</select>");
}
