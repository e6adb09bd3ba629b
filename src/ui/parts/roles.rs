//! What a file and its columns are taken for, as plain lists: the reader puts
//! right what was recognised wrongly.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::field::{Field, Table};
use crate::report::FileShown;
use crate::settings::Mapping;
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
    if mapping.is_some_and(Mapping::is_of_columns) {
        put!(h, "<button type='button' class='link' data-click='mapping-back' data-arg='" (file.name) "'>"
            (words.as_recognised) "</button>");
    }
    h.raw("</div>");
}
