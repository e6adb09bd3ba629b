//! Numbers as people and programs write them, each worked out by hand.

use super::*;
use crate::cell::Open;
use DecimalSign::{Comma, Dot};
use Reading::{Either, Only, Plain};

#[track_caller]
fn is(text: &str, mantissa: i64, scale: u8, reading: Reading) {
    let cell = NumberCell {
        mantissa,
        scale,
        reading,
    };
    assert_eq!(parse(text).0, cell, "{text}");
}

#[test]
fn thousands_and_decimals() {
    is("12", 12, 0, Plain);
    is("-12", -12, 0, Plain);
    is("007", 7, 0, Plain);
    is("12.5", 125, 1, Only(Dot));
    is("12,50", 1250, 2, Only(Comma));
    is("1 234,56", 123456, 2, Only(Comma));
    is("1\u{a0}234,56", 123456, 2, Only(Comma));
    is("1\u{202f}234,56", 123456, 2, Only(Comma));
    is("1\u{2009}234", 1234, 0, Plain);
    is("1\u{2007}234", 1234, 0, Plain);
    is("1Â\u{a0}234,56", 123456, 2, Only(Comma)); // UTF-8 read as Windows-1252
    is("1,234.56", 123456, 2, Only(Dot));
    is("1.234,56", 123456, 2, Only(Comma));
    is("1,234,567", 1234567, 0, Only(Dot));
    is("1.234.567", 1234567, 0, Only(Comma));
    is("1.234.567,8", 12345678, 1, Only(Comma));
    is("1,234,567.89", 123456789, 2, Only(Dot));
    is("1'234.50", 123450, 2, Only(Dot));
    is("1’234,50", 123450, 2, Only(Comma));
    is("1'234'567", 1234567, 0, Plain);
    is("1 234", 1234, 0, Plain);
    is("1 234 567", 1234567, 0, Plain);
    is("0.125", 125, 3, Only(Dot));
    is("1234.567", 1234567, 3, Only(Dot));
    is("1 234.567", 1234567, 3, Only(Dot));
    is("1234567,891", 1234567891, 3, Only(Comma));
    is(".5", 5, 1, Only(Dot));
    is("-,5", -5, 1, Only(Comma));
    is("5.", 5, 0, Only(Dot));
    is("12,34,567", 1234567, 0, Only(Dot)); // as in India
    is("1,23,456.78", 12345678, 2, Only(Dot));
    is("9223372036854775807", i64::MAX, 0, Plain);
}

#[test]
fn numbers_that_depend_on_their_column() {
    is("1.234", 1234, 3, Either(Dot));
    is("12,345", 12345, 3, Either(Comma));
    is("123.456", 123456, 3, Either(Dot));
    is("-1.234", -1234, 3, Either(Dot));
    is("1.234 €", 1234, 3, Either(Dot));
    is("1.234K", 1_234_000, 3, Either(Dot)); // 1,234 or 1,234,000
}

#[test]
fn signs_and_brackets() {
    is("(12.50)", -1250, 2, Only(Dot));
    is("(123)", -123, 0, Plain);
    is("($1,234.50)", -123450, 2, Only(Dot));
    is("$(12.50)", -1250, 2, Only(Dot));
    is("12.50-", -1250, 2, Only(Dot));
    is("12,50 -", -1250, 2, Only(Comma));
    is("−12,5", -125, 1, Only(Comma));
    is("–12,5", -125, 1, Only(Comma));
    is("- 12", -12, 0, Plain);
    is("-€12.50", -1250, 2, Only(Dot));
    is("€ -12.50", -1250, 2, Only(Dot));
    is("-1 234,50 €", -123450, 2, Only(Comma));
    is("+3", 3, 0, Plain);
    is("+1 234", 1234, 0, Plain);
    is("12,- €", 12, 0, Plain); // a price without cents
    is("12.–", 12, 0, Plain);
    is("5,--", 5, 0, Plain);
}

#[test]
fn guards_of_spreadsheets() {
    is("'0612", 612, 0, Plain);
    is("'-12.5", -125, 1, Only(Dot));
    is("=\"00123\"", 123, 0, Plain);
    is("=\"1 234,5\"", 12345, 1, Only(Comma));
}

#[test]
fn multiples_are_exact() {
    is("$342.09K", 342_090, 0, Only(Dot));
    is("$1,117.10K", 1_117_100, 0, Only(Dot));
    is("1,2 M€", 1_200_000, 0, Only(Comma));
    is("12 k€", 12_000, 0, Plain);
    is("12k", 12_000, 0, Plain);
    is("12 KEUR", 12_000, 0, Plain);
    is("3.4M", 3_400_000, 0, Only(Dot));
    is("$1.2m", 1_200_000, 0, Only(Dot));
    is("2 Md€", 2_000_000_000, 0, Plain);
    is("2 Mds €", 2_000_000_000, 0, Plain);
    is("1.5B", 1_500_000_000, 0, Only(Dot));
    is("1.5bn", 1_500_000_000, 0, Only(Dot));
    is("1,5 million", 1_500_000, 0, Only(Comma));
    is("1.23456K", 123_456, 2, Only(Dot)); // 1,234.56
    is("1,5 Mio. €", 1_500_000, 0, Only(Comma));
    is("-1,5 k€", -1_500, 0, Only(Comma));
}

#[test]
fn powers_of_ten() {
    is("1.5E+3", 1_500, 0, Only(Dot));
    is("1,5e3", 1_500, 0, Only(Comma));
    is("1e5", 100_000, 0, Plain);
    is("2E-05", 2, 5, Plain);
    is("1.234E-3", 1234, 6, Only(Dot));
    is("-1.5E+3", -1_500, 0, Only(Dot));
    is("1.2345E+3", 12_345, 1, Only(Dot));
    is("1.22158E+10", 12_215_800_000, 0, Only(Dot));
    is("1.23456789012E+11", 123_456_789_012, 0, Only(Dot)); // all its digits
}

#[track_caller]
fn aside(text: &str, currency: Option<&str>, percent: bool) {
    let got = parse(text).1;
    let code = got.currency.as_ref();
    assert_eq!(
        code.map(|c| str::from_utf8(c).expect("ascii")),
        currency,
        "{text}"
    );
    assert_eq!(got.percent, percent, "{text}");
}

#[test]
fn currencies_beside_the_number() {
    aside("12,50 €", Some("EUR"), false);
    aside("12,50€", Some("EUR"), false);
    aside("12,50 â‚¬", Some("EUR"), false);
    aside("CA$12.50", Some("CAD"), false);
    aside("C$12.50", Some("CAD"), false);
    aside("12,50 $CA", Some("CAD"), false);
    aside("US$12.50", Some("USD"), false);
    aside("A$12.50", Some("AUD"), false);
    aside("$12.50", Some("USD"), false);
    aside("£12.50", Some("GBP"), false);
    aside("12.50 CHF", Some("CHF"), false);
    aside("CHF 1'250.00", Some("CHF"), false);
    aside("USD 12", Some("USD"), false);
    aside("EUR12", Some("EUR"), false);
    aside("12 eur", Some("EUR"), false);
    aside("12 euros", Some("EUR"), false);
    aside("120,00 zł", Some("PLN"), false);
    aside("12.50", None, false);
    aside("$342.09K", Some("USD"), false);
    aside("2 Md€", Some("EUR"), false);
}

#[test]
fn hundredths_are_said_and_not_divided() {
    is("27.78%", 2778, 2, Only(Dot));
    is("62,5 %", 625, 1, Only(Comma));
    is("100%", 100, 0, Plain);
    is("-3\u{a0}%", -3, 0, Plain);
    aside("27.78%", None, true);
    aside("62,5\u{202f}%", None, true);
    aside("0.62", None, false);
}

#[track_caller]
fn bad(text: &str) {
    assert_eq!(parse(text).0.reading, Reading::Bad, "{text}");
}

#[test]
fn what_is_no_number() {
    bad("abc");
    bad("1,2,3");
    bad("12,34.5");
    bad("1.2.3");
    bad("12 34");
    bad("1 2345");
    bad("06 12 34 56 78");
    bad("--5");
    bad("€");
    bad("%");
    bad("5%%");
    bad("1,234.567.8");
    bad("1 234.567,8"); // thousands in two ways
    bad("€5$");
    bad("12 m"); // metres, or minutes
    bad("12b");
    bad("12 kg");
    bad("k");
    bad("12kk");
    bad("12 PCS"); // no currency
    bad("MAI 2024");
    bad("12—");
    bad("12-13");
    bad("1_000");
    bad("99999999999999999999");
    bad("1e");
    bad("e5");
    bad("1e99");
    bad("1.22158E+17"); // its last digits are gone
    bad("1,22158E+17");
    bad("1E+12");
    bad("10:30");
    bad("2024-05-01");
    bad("٣");
    bad("#REF!");
    bad("'");
    bad("=A1");
    bad("()");
}

#[test]
fn nothing_is_no_number() {
    for text in ["", "-", "--", "n/a", "#N/A", "NULL", "?", "Select", "=\"\""] {
        assert_eq!(parse(text).0.reading, Reading::Blank, "{text}");
    }
}

#[test]
fn decimals_past_the_ninth_are_rounded_and_said() {
    let (cell, aside) = parse("0.30000000000000004");
    let got = (cell.mantissa, cell.scale, aside.rounded);
    assert_eq!(got, (300_000_000, 9, true));
    let (cell, aside) = parse("2.5000000000000");
    let got = (cell.mantissa, cell.scale, aside.rounded);
    assert_eq!(got, (2_500_000_000, 9, false));
    let (cell, aside) = parse("1.5E-12");
    let got = (cell.mantissa, cell.scale, aside.rounded);
    assert_eq!(got, (0, 9, true));
}

#[track_caller]
fn sign(cells: &[&str], expected: Result<Option<DecimalSign>, Open>) {
    let mut evidence = NumberEvidence::default();
    for (row, text) in cells.iter().enumerate() {
        evidence.see(parse(text).0, row as u32, text);
    }
    let got = evidence
        .votes()
        .verdict()
        .map(|way| way.map(DecimalSign::of));
    assert_eq!(got, expected, "{cells:?}");
}

#[test]
fn the_sign_is_that_of_the_cells_that_decide() {
    sign(&["1.234", "12,5"], Ok(Some(Comma)));
    sign(&["1,234", "1,234,567"], Ok(Some(Dot)));
    sign(&["1.234", "2.345"], Err(Open));
    sign(&["12", "1 234"], Ok(None));
    sign(&["1.5", "2.5", "3,5"], Ok(Some(Dot)));
    sign(&["1.234K", "$1,117.10K"], Ok(Some(Dot)));
}

#[test]
fn a_cell_is_settled_by_its_column() {
    let cell = parse("1.234").0;
    assert_eq!(settled(cell, Some(Comma)), Ok(Some((1234, 0))));
    assert_eq!(settled(cell, Some(Dot)), Ok(Some((1234, 3))));
    assert_eq!(settled(cell, None), Err(Unfit));
    assert_eq!(settled(parse("2.5").0, Some(Comma)), Err(Unfit));
    let thousand = parse("1.234K").0;
    assert_eq!(settled(thousand, Some(Dot)), Ok(Some((1_234_000, 3))));
    assert_eq!(settled(thousand, Some(Comma)), Ok(Some((1_234_000, 0))));
}
