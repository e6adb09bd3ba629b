//! Headers → fields: which table a file is and which column is which, by the
//! words of `dictionary`.
//! Values are not looked at here.

use super::{Field, Table};
pub use crate::cell::normal;
use crate::order::Map;

/// Headers as they are named in settings and reports: trimmed, one that
/// repeats with its rank (`Nom`, `Nom#2`).
pub fn ranked(headers: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen: rustc_hash::FxHashMap<String, u32> = Default::default();
    for header in headers {
        let header = header.trim().to_owned();
        let rank = seen.entry(header.clone()).or_insert(0);
        *rank += 1;
        out.push(if *rank == 1 {
            header
        } else {
            format!("{header}#{rank}")
        });
    }
    out
}

/// The columns of a table that are recognised among the headers, by position.
/// A header stands for one field: the first of the table that it fits.
pub fn recognise(table: Table, headers: &[String]) -> Map<Field, usize> {
    let normal: Vec<String> = headers.iter().map(|h| normal(h)).collect();
    let mut columns = Map::new();
    let mut taken = vec![false; normal.len()];
    for column in table.columns() {
        let position = column.words.iter().find_map(|word| {
            let mut free = normal.iter().zip(&taken);
            free.position(|(h, taken)| h == word && !taken)
        });
        if let Some(position) = position {
            taken[position] = true;
            columns.insert(column.field, position);
        }
    }
    // Shopify calls an order's number its name; elsewhere a name is a person's.
    let shopify = normal.iter().any(|h| h == "lineitem quantity");
    if table == Table::Orders
        && shopify
        && let Some(name) = normal.iter().position(|h| h == "name")
    {
        columns.entry(Field::OrderId).or_insert(name);
    }
    columns
}

/// What became of a message.
const REACTIONS: [Field; 6] = [
    Field::Delivered,
    Field::Opened,
    Field::Clicked,
    Field::Responded,
    Field::Converted,
    Field::Unsubscribed,
];

/// The columns that a table cannot live without and that are not there: one
/// field named for each.
pub fn missing(table: Table, columns: &Map<Field, usize>) -> Vec<Field> {
    // Reactions without dates are read all the same (`kpis.md`, Undated data).
    let reactions = REACTIONS.iter().filter(|f| columns.contains_key(f)).count();
    if table == Table::Sends && reactions >= 2 {
        return vec![];
    }
    let groups = table.required().iter();
    let absent = groups.filter(|group| !group.iter().any(|f| columns.contains_key(f)));
    absent.filter_map(|group| group.first().copied()).collect()
}

/// The table whose columns the headers are: the one that lacks none of those
/// it needs and has the most to say for itself. A field that only one table has
/// speaks for it more than one that several share.
pub fn table_of(headers: &[String]) -> Option<Table> {
    let mut best = None;
    for &table in Table::ALL {
        let columns = recognise(table, headers);
        if !missing(table, &columns).is_empty() || !says_enough(table, &columns) {
            continue;
        }
        let weight: usize = columns.keys().map(|f| weight(*f)).sum();
        let better = best.is_none_or(|(_, most)| weight > most);
        if better {
            best = Some((table, weight));
        }
    }
    best.map(|(table, _)| table)
}

/// The one column that would make these headers a table: of the table that they
/// resemble most, if no more than one is missing.
pub fn nearly(headers: &[String]) -> Option<Field> {
    let mut best = None;
    for &table in Table::ALL {
        let columns = recognise(table, headers);
        let missing = missing(table, &columns);
        let weight: usize = columns.keys().map(|f| weight(*f)).sum();
        if let ([field], true) = (&missing[..], !columns.is_empty())
            && best.is_none_or(|(_, most)| weight > most)
        {
            best = Some((*field, weight));
        }
    }
    best.map(|(field, _)| field)
}

/// Whether a table has more than what any file may have: many name a customer
/// on each row, which alone makes no contact, or a day, which makes no message.
fn says_enough(table: Table, columns: &Map<Field, usize>) -> bool {
    let any = |fields: &[Field]| fields.iter().any(|f| columns.get(f).is_some());
    match table {
        Table::Contacts => columns.len() > 1,
        Table::Sends => any(&REACTIONS) || any(&[Field::Campaign, Field::Channel, Field::Group]),
        _ => true,
    }
}

/// How much a field says about its table.
fn weight(field: Field) -> usize {
    let has = |table: &&Table| table.columns().iter().any(|c| c.field == field);
    match Table::ALL.iter().filter(has).count() {
        1 => 3,
        2 => 2,
        _ => 1,
    }
}

/// Whether a contacts file calls its rows customers: by its name, or by what it
/// calls their number or their name.
pub fn calls_customers(name: &str, headers: &[String], columns: &Map<Field, usize>) -> bool {
    const WORDS: [&str; 4] = ["client", "clients", "customer", "customers"];
    let says = |text: &str| normal(text).split(' ').any(|word| WORDS.contains(&word));
    let who = [Field::ContactId, Field::Name].into_iter();
    let mut who = who.filter_map(|field| headers.get(*columns.get(&field)?));
    says(name) || who.any(|header| says(header))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn normalises(header: &str, expected: &str) {
        assert_eq!(normal(header), expected, "{header}");
    }

    #[test]
    fn headers_are_compared_without_case_accents_and_signs() {
        normalises("N° de commande", "n de commande");
        normalises("E-mail", "e mail");
        normalises("order_id", "order id");
        normalises("  Date d’achat ", "date d achat");
        normalises("Créé le", "cree le");
        normalises("Cre\u{301}e\u{301} le", "cree le");
        normalises("Montant (TTC)", "montant ttc");
        normalises("", "");
    }

    #[track_caller]
    fn recognises(headers: &[&str], expected: &[(Field, usize)]) {
        let headers: Vec<String> = headers.iter().map(|h| h.to_string()).collect();
        assert_eq!(table_of(&headers), Some(Table::Orders));
        assert_eq!(
            recognise(Table::Orders, &headers),
            expected.iter().copied().collect()
        );
    }

    #[test]
    fn orders_are_recognised_in_both_languages() {
        recognises(
            &[
                "N° de commande",
                "Date de commande",
                "N° client",
                "Montant TTC",
                "Canal",
            ],
            &[
                (Field::OrderId, 0),
                (Field::OrderedOn, 1),
                (Field::ContactId, 2),
                (Field::Amount, 3),
                (Field::Channel, 4),
            ],
        );
        recognises(
            &["Order ID", "Order Date", "Customer ID", "Sales", "Category"],
            &[
                (Field::OrderId, 0),
                (Field::OrderedOn, 1),
                (Field::ContactId, 2),
                (Field::Amount, 3),
                (Field::Category, 4),
            ],
        );
        recognises(
            &["date", "CA"],
            &[(Field::OrderedOn, 0), (Field::Amount, 1)],
        );
        recognises(
            &["Name", "Email", "Created at", "Total", "Lineitem quantity"],
            &[
                (Field::OrderId, 0),
                (Field::Email, 1),
                (Field::OrderedOn, 2),
                (Field::Amount, 3),
                (Field::Quantity, 4),
            ],
        );
    }

    #[test]
    fn other_headers_are_no_orders() {
        assert_eq!(table_of(&["Nom".into(), "Ville".into()]), None);
        assert_eq!(table_of(&["Order ID".into(), "Total".into()]), None);
        assert_eq!(table_of(&["ID".into(), "frequency".into()]), None);
        assert_eq!(table_of(&["date".into(), "id".into()]), None);
    }

    #[test]
    fn a_header_that_repeats_bears_its_rank() {
        let headers = ["Nom", " Nom ", "", "", "Nom"].map(String::from);
        assert_eq!(
            ranked(headers.into_iter()),
            ["Nom", "Nom#2", "", "#2", "Nom#3"]
        );
    }

    #[test]
    fn words_are_in_normal_form_and_a_field_bears_its_own_name() {
        for table in Table::ALL {
            for column in table.columns() {
                let mut seen = std::collections::BTreeSet::new();
                for word in column.words() {
                    assert_eq!(normal(word), word, "{:?} of {table:?}", column.field);
                    assert!(
                        seen.insert(word),
                        "{word} stands twice in {:?}",
                        column.field
                    );
                }
                let own = format!("{:?}", column.field);
                let mut name = String::new();
                for c in own.chars() {
                    if c.is_uppercase() && !name.is_empty() {
                        name.push(' ');
                    }
                    name.extend(c.to_lowercase());
                }
                assert!(
                    column.words().any(|word| word == name),
                    "{name} of {table:?}"
                );
            }
        }
    }
}
