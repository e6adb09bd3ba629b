//! Files as tables: headers and a few rows, and what a person sees in them.

use super::*;

/// The meaning of a small file: cells between bars.
fn of(name: &str, lines: &[&str]) -> (Vec<String>, Meaning) {
    let cells =
        |line: &&str| -> Vec<String> { line.split('|').map(|c| c.trim().to_owned()).collect() };
    let headers = cells(&lines[0]);
    let mut profiles = vec![Profile::default(); headers.len()];
    for line in &lines[1..] {
        for (profile, cell) in profiles.iter_mut().zip(cells(line)) {
            profile.see(&cell);
        }
    }
    let meaning = understand(name, &headers, &profiles, None);
    (headers, meaning)
}

#[track_caller]
fn is(lines: &[&str], table: Table, sureness: Sureness, fields: &[(Field, &str)]) {
    let (headers, meaning) = of("export.csv", lines);
    assert_eq!(meaning.table, Some(table), "{lines:?}");
    assert_eq!(meaning.sureness, sureness, "{lines:?}: {:?}", meaning.rival);
    for (field, header) in fields {
        let at = meaning.columns.get(field).copied();
        let expected = headers.iter().position(|h| h == header);
        assert_eq!(at, expected, "{field:?} of {lines:?}");
    }
    assert_eq!(meaning.columns.len(), fields.len(), "{:?}", meaning.columns);
}

#[test]
fn headers_decide_where_they_are_known() {
    is(
        &[
            "N° de commande | Date de commande | N° client | Montant TTC | Canal",
            "1|03/04/2024|C1|12,50|Web",
        ],
        Table::Orders,
        Sureness::Certain,
        &[
            (Field::OrderId, "N° de commande"),
            (Field::OrderedOn, "Date de commande"),
            (Field::ContactId, "N° client"),
            (Field::Amount, "Montant TTC"),
            (Field::Channel, "Canal"),
        ],
    );
    is(
        &["date | CA", "2024-05-01|12"],
        Table::Orders,
        Sureness::Certain,
        &[(Field::OrderedOn, "date"), (Field::Amount, "CA")],
    );
    is(
        &[
            "opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value",
            "1C1I7A6R|Moses Frase|GTX Plus Basic|Cancity|Won|10/20/2016|3/1/2017|1054",
        ],
        Table::Deals,
        Sureness::Certain,
        &[
            (Field::DealId, "opportunity_id"),
            (Field::Owner, "sales_agent"),
            (Field::Product, "product"),
            (Field::Account, "account"),
            (Field::Stage, "deal_stage"),
            (Field::CreatedOn, "engage_date"),
            (Field::ClosedOn, "close_date"),
            (Field::Amount, "close_value"),
        ],
    );
}

#[test]
fn cells_contradict_a_header() {
    // A column "Created" of yes and no is no date.
    let (_, meaning) = of(
        "x.csv",
        &[
            "Email|First name|Created",
            "a@example.com|Ada|yes",
            "b@example.com|Bo|no",
        ],
    );
    assert_eq!(meaning.table, Some(Table::Contacts));
    assert_eq!(meaning.columns.get(&Field::CreatedOn), None);
}

#[test]
fn cells_speak_where_no_header_does() {
    let (_, meaning) = of(
        "x.csv",
        &[
            "Prénom|Nom|Adresse|Inscription newsletter",
            "Ada|Lovelace|ada@example.org|x",
            "Bo|Li|bo@example.org|",
        ],
    );
    assert_eq!(meaning.table, Some(Table::Contacts));
    assert_eq!(meaning.columns.get(&Field::Email), Some(&2));
    assert_eq!(
        meaning.because.get(&Field::Email),
        Some(&Because::Values(Form::Emails))
    );
}

#[test]
fn what_makes_no_table_is_none() {
    let none = |lines: &[&str]| assert_eq!(of("x.csv", lines).1.table, None, "{lines:?}");
    none(&["Nom|Ville", "Ada|Lyon"]);
    none(&["frequency|recency|T", "2|30.43|38.86"]);
    none(&[
        "sales_agent|manager|regional_office",
        "Anna Snelling|Dustin Brinkmann|Central",
    ]);
    none(&["product|series|sales_price", "GTX Basic|GTX|550"]);
}
