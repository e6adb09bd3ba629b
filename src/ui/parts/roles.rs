//! What a file and its columns are taken for, as plain lists: the reader puts
//! right what was recognised wrongly.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::field::{Field, Table};
use crate::report::FileShown;
use crate::text;

/// A file of the report.
pub fn shown<'a>(m: &'a Model, file: &str) -> Option<&'a FileShown> {
    m.report()?.files.iter().find(|f| f.name == file)
}

/// What a column of a table may be, in the order of the lists.
pub fn fields(table: Table) -> impl Iterator<Item = Field> {
    table.columns().iter().map(|c| c.field)
}

/// What a header is taken for.
pub fn of_header(file: &FileShown, header: &str) -> impl Iterator<Item = Field> {
    let here = file.columns.iter().filter(move |(_, h)| *h == header);
    here.map(|(field, _)| *field)
}

/// The words for a field, by its name in reports.
pub fn name_of<'a>(m: &Model, name: &'a str) -> &'a str {
    let mut fields = Field::ALL.iter();
    let field = fields.find(|f| f.name() == name);
    field.map_or(name, |f| text::field(m.language, *f))
}

/// What a row of the file is, as a list of the tables.
pub fn table(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    let class = if file.table.is_some() {
        "plain table-name"
    } else {
        "plain table-name unknown"
    };
    put!(h, "<select class='" (class) "' aria-label='" (words.table_is) "' data-change='table' data-arg='" (file.name) "'>");
    if file.table.is_none() {
        h.option("", words.unknown_table, true);
    }
    for (i, table) in Table::ALL.iter().enumerate() {
        let name = text::capitalized(text::table(m.language, *table));
        h.option(&i.to_string(), &name, file.table == Some(*table));
    }
    h.raw("</select>");
}

/// For contacts whether all are customers; and the way back to what was
/// recognised.
pub fn more(m: &Model, file: &FileShown, h: &mut Html) {
    let words = &m.language.words().files;
    let mapping = m.mapping(&file.name);
    h.raw("<div class='roles'>");
    if file.table == Some(Table::Contacts) {
        let all = mapping.and_then(|m| m.all_customers);
        put!(h, "<label class='setting'><span>" (words.customers)
            "</span><select data-change='customers' data-arg='" (file.name) "'>");
        h.option("", words.customers_auto, all.is_none());
        h.option("yes", words.customers_all, all == Some(true));
        h.option("no", words.customers_some, all == Some(false));
        h.raw("</select></label>");
    }
    let changed = mapping
        .is_some_and(|m| m.table.is_some() || !m.fields.is_empty() || m.all_customers.is_some());
    if changed {
        put!(h, "<button type='button' class='link' data-click='mapping-back' data-arg='" (file.name) "'>"
            (words.as_recognised) "</button>");
    }
    h.raw("</div>");
}

/// For each header the list of what it may be.
pub fn columns(m: &Model, file: &FileShown, h: &mut Html) {
    let (Some(table), words) = (file.table, &m.language.words().files) else {
        return;
    };
    put!(h, "<table class='columns'><thead><tr><th scope='col'>" (words.column) "</th><th scope='col'>" (words.field)
        "</th></tr></thead><tbody>");
    // The same for each row but for what is chosen.
    let names: Vec<(Field, String)> = fields(table)
        .map(|f| (f, text::capitalized(text::field(m.language, f))))
        .collect();
    for (i, header) in m.headers(&file.name).iter().enumerate() {
        let role = of_header(file, header).next();
        let id = format!("role-{}-{i}", file.name);
        let class = if role.is_some() { "" } else { "unread" };
        let name = if header.is_empty() {
            words.nothing_written
        } else {
            header
        };
        put!(h, "<tr class='" (class) "'><th scope='row'><label for='" (id) "'>" (name)
            "</label></th><td><select id='" (id) "' class='plain' data-change='role' data-arg='" (file.name)
            "' data-more='" (i.to_string()) "'>");
        h.option("", words.no_role, role.is_none());
        for (at, (field, name)) in names.iter().enumerate() {
            h.option(&at.to_string(), name, role == Some(*field));
        }
        h.raw("</select></td></tr>");
    }
    h.raw("</tbody></table>");
}
