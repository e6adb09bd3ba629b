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

#[test]
fn words_of_both_genders_and_numbers_are_one() {
    is(
        &[
            "N° réclamation|Reçue le|Clôturées le|Statut",
            "R1|03/04/2024|05/04/2024|clôturée",
        ],
        Table::Tickets,
        Sureness::Certain,
        &[
            (Field::TicketId, "N° réclamation"),
            (Field::CreatedOn, "Reçue le"),
            (Field::ResolvedOn, "Clôturées le"),
            (Field::Status, "Statut"),
        ],
    );
}

#[test]
fn lists_of_something_else_are_no_table() {
    let none = |lines: &[&str]| assert_eq!(of("x.csv", lines).1.table, None, "{lines:?}");
    none(&[
        "Employee ID|First Name|Last Name|Work Email|Hire Date|Salary",
        "E1|Ada|Lovelace|ada@example.org|2024-05-01|41000",
    ]);
    none(&[
        "SKU|Product|Warehouse|On hand|Unit cost|Last counted",
        "A1|Bowl|Lyon|14|3.20|2024-05-01",
        "A2|Cup|Lyon|9|2.10|2024-05-01",
    ]);
}

#[test]
fn a_header_that_says_something_else_is_not_guessed_from_its_cells() {
    let (headers, meaning) = of(
        "Visites.csv",
        &[
            "Date visite|VRP|Code client|Durée (min)|Bilan",
            "03/04/2024|Ada|C1|45|positif",
        ],
    );
    assert_eq!(meaning.table, Some(Table::Activities), "{headers:?}");
    assert_eq!(meaning.columns.get(&Field::DurationMinutes), Some(&3));
}

#[test]
fn an_amount_after_fees_or_with_another_tax_is_not_the_amount() {
    let orders = |header: &str, row: &str, field: Field, at: Option<usize>| {
        let (_, meaning) = of("x.csv", &[header, row]);
        assert_eq!(meaning.table, Some(Table::Orders), "{header}");
        assert_eq!(
            meaning.columns.get(&field).copied(),
            at,
            "{field:?} of {header}"
        );
    };
    let header = "Order date|Gross|Fee|Net|Order id";
    orders(
        header,
        "2024-05-01|10.00|-0.50|9.50|A1",
        Field::Amount,
        Some(1),
    );
    orders(
        header,
        "2024-05-01|10.00|-0.50|9.50|A1",
        Field::AmountExclTax,
        None,
    );
    let header = "Order date|Order id|Order Total (inc tax)|Subtotal (ex tax)";
    orders(header, "2024-05-01|A1|12.00|10.00", Field::Amount, Some(2));
    orders(
        header,
        "2024-05-01|A1|12.00|10.00",
        Field::AmountExclTax,
        Some(3),
    );
    // What sending costs is no such fee.
    let header = "Order date|Net amount|Shipping fee|Order id";
    let row = "2024-05-01|10.00|4.90|A1";
    orders(header, row, Field::AmountExclTax, Some(1));
    // Two orders of one person are two.
    orders(
        "Date|Name|Amount",
        "2024-05-01|Ann Lee|12.00",
        Field::OrderId,
        None,
    );
}

#[test]
fn the_id_of_an_answer_is_nobodys() {
    let (_, meaning) = of(
        "Avis.csv",
        &[
            "ID avis|Date|Note|Commentaire",
            "1001|03/04/2024|5|Très bien",
        ],
    );
    assert_eq!(meaning.table, Some(Table::Surveys));
    assert_eq!(meaning.columns.get(&Field::ContactId), None);
}

#[test]
fn deals_on_several_rows_each_are_their_history() {
    let lines = [
        "Opportunity ID|Stage|Created Date|Amount",
        "D1|Prospecting|2024-05-01|10",
        "D1|Proposal|2024-05-09|10",
        "D1|Closed Won|2024-05-20|10",
        "D2|Prospecting|2024-05-02|8",
        "D2|Closed Lost|2024-05-12|8",
    ];
    assert_eq!(of("x.csv", &lines).1.table, Some(Table::StageChanges));
    let once = [lines[0], lines[1], lines[4]];
    assert_eq!(of("x.csv", &once).1.table, Some(Table::Deals));
}

#[test]
fn a_column_in_which_deals_are_won_and_lost_is_that_of_their_stages() {
    let (_, meaning) = of(
        "x.csv",
        &[
            "Dossier|Où en est-on|Potentiel",
            "Cuisine Roy|Gagné|1200,00",
            "Bains Li|Devis envoyé|800,00",
            "Sols Ba|Perdu|300,00",
        ],
    );
    assert_eq!(meaning.table, Some(Table::Deals));
    assert_eq!(meaning.columns.get(&Field::Stage), Some(&1));
    assert_eq!(
        meaning.because.get(&Field::Stage),
        Some(&Because::Values(Form::Statuses))
    );
}
