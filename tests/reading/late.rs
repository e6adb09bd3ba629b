//! Large files, of which only the beginning is looked at before they are read:
//! what comes later and contradicts the first guess is noticed and said.

use crate::read::{Table, read};
use vigie::record::Code;
use vigie::table::Encoding;

/// More than is looked at: rows of plain ASCII.
fn plain(rows: usize) -> String {
    let mut text = String::from("date;client;montant;ville\n");
    for i in 0..rows {
        text.push_str(&format!("{:02}/03/2024;C{i:05};{i},50;Brest\n", i % 28 + 1));
    }
    assert!(text.len() > 100_000);
    text
}

#[track_caller]
fn one(bytes: &[u8]) -> Table {
    // As the page reads: by slices.
    let mut tables = read(bytes, 50_000);
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

#[test]
fn an_accent_at_the_end_shows_the_encoding() {
    let plain = plain(5000);
    let after = |bytes: &[u8]| [plain.as_bytes(), b"01/04/2024;C9;1,00;", bytes, b"\n"].concat();
    for (bytes, encoding) in [
        ("Orléans".as_bytes(), Encoding::Utf8),
        (b"Orl\xe9ans", Encoding::Windows1252),
        (b"Orl\x8eans", Encoding::MacRoman),
    ] {
        let table = one(&after(bytes));
        assert_eq!(table.read.encoding, Some(encoding));
        assert_eq!(table.rows[5000][3], "Orléans");
    }
}

#[test]
fn bytes_that_are_none_of_the_encoding_are_said_in_any_column() {
    let mut bytes = "date;client;montant;ville\n01/03/2024;C1;1,00;Orléans\n"
        .as_bytes()
        .to_vec();
    bytes.extend_from_slice(&plain(5000).as_bytes()[26..]);
    bytes.extend_from_slice(b"02/04/2024;C8;2,00;Orl\xe9ans\n03/04/2024;C9;3,00;Brest\n");
    let table = one(&bytes);
    assert_eq!(table.read.encoding, Some(Encoding::Utf8));
    assert_eq!(table.rows.len(), 5003);
    let problems = table.read.problems.sorted();
    let said = problems.iter().find(|p| p.code == Code::BadText);
    let said = said.expect("it is said");
    assert_eq!(said.count, 1);
    assert_eq!(said.examples[0].line, 5003);
    assert_eq!(said.examples[0].column.as_deref(), Some("ville"));
}

#[test]
fn rows_of_another_shape_are_rejected_with_their_lines() {
    let mut text = plain(5000);
    text.push_str("04/04/2024;C8;2,00;Brest;encore;davantage\n");
    text.push_str("05/04/2024;C9;3,00;Brest\n");
    let table = one(text.as_bytes());
    assert_eq!(table.rows.len(), 5001);
    assert_eq!(table.rejected, [5002]);
}

#[test]
fn a_date_at_the_end_decides_for_all() {
    let mut text = String::from("date;client;montant\n");
    for i in 0..9000 {
        text.push_str(&format!(
            "{:02}/{:02}/2024;C{i};1,50\n",
            i % 12 + 1,
            i % 11 + 1
        ));
    }
    text.push_str("31/03/2024;C9;2,50\n");
    let table = one(text.as_bytes());
    let (typed, open) = table.typed();
    assert!(open.is_empty());
    assert_eq!(typed[1][0], "2024-02-02");
    assert_eq!(typed[11][0], "2024-01-12");
}
