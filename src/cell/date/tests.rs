//! Dates as people and programs write them, each worked out by hand.

use super::*;
use crate::cell::Open;

#[track_caller]
fn is(text: &str, cell: DateCell) {
    assert_eq!(parse(text), cell, "{text}");
}

fn day(iso: &str) -> Day {
    Day::parse_iso(iso).expect(iso)
}

#[track_caller]
fn sure(text: &str, iso: &str) {
    is(text, DateCell::Sure(day(iso)));
}

#[track_caller]
fn month(text: &str, iso: &str) {
    is(text, DateCell::Month(day(iso)));
}

#[test]
fn figures_that_can_be_read_one_way() {
    sure("2024-05-01", "2024-05-01");
    sure("2024/5/1", "2024-05-01");
    sure("2024.05.01", "2024-05-01");
    sure("2024 05 01", "2024-05-01");
    sure("05/05/2024", "2024-05-05");
    sure("31.12.2024", "2024-12-31");
    sure("03.04.24", "2024-04-03");
    sure("3.4.2024", "2024-04-03");
    sure("03. 04. 2024", "2024-04-03");
    sure("'2024-05-01", "2024-05-01");
    sure("=\"2024-05-01\"", "2024-05-01");
    sure("20260701", "2026-07-01");
}

#[test]
fn months_in_words() {
    sure("15 Apr, 2021", "2021-04-15");
    sure("15 Apr 2021", "2021-04-15");
    sure("Jun 09, 2018", "2018-06-09");
    sure("9 June 2018", "2018-06-09");
    sure("June 9, 2018", "2018-06-09");
    sure("June 9th, 2018", "2018-06-09");
    sure("June 9th 2018", "2018-06-09");
    sure("9th of June 2018", "2018-06-09");
    sure("the 1st of May 2020", "2020-05-01");
    sure("2nd May 2020", "2020-05-02");
    sure("3rd May 2020", "2020-05-03");
    sure("1er janvier 2022", "2022-01-01");
    sure("1ER JANVIER 2022", "2022-01-01");
    sure("le 14 juillet 2022", "2022-07-14");
    sure("15 févr. 2022", "2022-02-15");
    sure("15 fevrier 2022", "2022-02-15");
    sure("15 fe\u{301}vrier 2022", "2022-02-15");
    sure("15 fÃ©vrier 2022", "2022-02-15");
    sure("15 f\u{fffd}vrier 2022", "2022-02-15");
    sure("15 AOÛT 2022", "2022-08-15");
    sure("15 août 2022", "2022-08-15");
    sure("15 ao\u{fffd}t 2022", "2022-08-15");
    sure("25 déc. 2022", "2022-12-25");
    sure("25-déc.-22", "2022-12-25");
    sure("1 mars 2022", "2022-03-01");
    sure("30 avr. 2022", "2022-04-30");
    sure("1 mai 2022", "2022-05-01");
    sure("30 juin 2022", "2022-06-30");
    sure("1 juil. 2022", "2022-07-01");
    sure("30 sept. 2022", "2022-09-30");
    sure("31 octobre 2022", "2022-10-31");
    sure("11-nov-2022", "2022-11-11");
    sure("01-Jan-22", "2022-01-01");
    sure("1-Jan-99", "1999-01-01");
    sure("2022-Jan-05", "2022-01-05");
    sure("2022 January 5", "2022-01-05");
    sure("01JAN2022", "2022-01-01");
    sure("05/Jan/2022", "2022-01-05");
    sure("5 Jan ’22", "2022-01-05");
    sure("lundi 3 janvier 2022", "2022-01-03");
    sure("lun. 3 janv. 2022", "2022-01-03");
    sure("mar. 4 janv. 2022", "2022-01-04"); // a Tuesday, not March
    sure("mar. 1 mars 2022", "2022-03-01");
    sure("Mar 1, 2022", "2022-03-01");
    sure("Monday, January 3, 2022", "2022-01-03");
    sure("Tue 4 Jan 2022", "2022-01-04");
    sure("15. März 2022", "2022-03-15");
    sure("15 de abril de 2021", "2021-04-15");
    sure("15 ottobre 2021", "2021-10-15");
    sure("15-Dez-2021", "2021-12-15");
}

#[test]
fn months_without_a_day() {
    month("2026-07", "2026-07-01");
    month("2026/07", "2026-07-01");
    month("07/2026", "2026-07-01");
    month("7/2026", "2026-07-01");
    month("07-2026", "2026-07-01");
    month("202607", "2026-07-01");
    month("janv. 2022", "2022-01-01");
    month("Janvier 2022", "2022-01-01");
    month("January 2022", "2022-01-01");
    month("Jan-2022", "2022-01-01");
    month("2022-Jan", "2022-01-01");
    month("Jan ’22", "2022-01-01");
    month("déc-98", "1998-12-01"); // no month has 98 days
    is("Jan-22", DateCell::Short(1, 22));
    is("janv-22", DateCell::Short(1, 22));
    is("févr. 22", DateCell::Short(2, 22));
    is("Jul-12", DateCell::Short(7, 12));
}

#[test]
fn numbers_that_stand_for_days() {
    is("45631", DateCell::Serial(day("2024-12-05")));
    is("45631.75", DateCell::Serial(day("2024-12-05")));
    is("45631,75", DateCell::Serial(day("2024-12-05")));
    is("45631.999999", DateCell::Serial(day("2024-12-06"))); // 24:00:00
    is("10000", DateCell::Serial(day("1927-05-18")));
    is("80000", DateCell::Serial(day("2119-01-11")));
    is("9999", DateCell::Bad);
    is("80001", DateCell::Bad);
    is("1714557605", DateCell::Serial(day("2024-05-01")));
    is("1714557605123", DateCell::Serial(day("2024-05-01")));
    is("1000000000", DateCell::Serial(day("2001-09-09")));
    is("0714557605", DateCell::Bad);
}

#[test]
fn serials_are_those_of_the_1900_system() {
    let serial = |n, iso: &str| assert_eq!(excel_day(n), Some(day(iso)), "{n}");
    serial(1, "1900-01-01");
    serial(31, "1900-01-31");
    serial(59, "1900-02-28");
    assert_eq!(excel_day(60), None); // 29 February 1900 never was
    serial(61, "1900-03-01");
    serial(25_569, "1970-01-01");
    serial(36_526, "2000-01-01");
    serial(43_831, "2020-01-01");
    serial(45_658, "2025-01-01");
    assert_eq!(excel_day(0), None);
    assert_eq!(excel_day(-1), None);
}

/// Where both could be, the day comes first here.
#[track_caller]
fn at(text: &str, iso: &str, seconds: impl Into<Option<i32>>) {
    let (cell, time) = read(text);
    let found = settled(cell, Some(DateOrder::Dmy), Holds::ALL);
    assert_eq!(
        (found, time),
        (Ok(Some(day(iso))), seconds.into()),
        "{text}"
    );
}

#[test]
fn times_stand_after_the_date() {
    at("2024-05-01", "2024-05-01", None);
    at("2024-05-01 10:00", "2024-05-01", 36_000);
    at("2024-05-01 10:00:05", "2024-05-01", 36_005);
    at("2024-05-01T10:00:05", "2024-05-01", 36_005);
    at("2024-05-01T10:00:05.123Z", "2024-05-01", 36_005);
    at("2024-05-01T10:00:05,123456+02:00", "2024-05-01", 36_005);
    at("2024-05-01T23:59:59Z", "2024-05-01", 86_399);
    at("2024-05-01T23:59:59-0500", "2024-05-01", 86_399);
    at("2024-05-01 10:00:05 +0000", "2024-05-01", 36_005);
    at("2024-05-01 10:00:05 +02", "2024-05-01", 36_005);
    at("2024-05-01 10:00:05 UTC", "2024-05-01", 36_005);
    at("2024-05-01 10:00:05 +0000 UTC", "2024-05-01", 36_005);
    at("2024-05-01 10:00 CET", "2024-05-01", 36_000);
    at("2024-05-01 10:00 GMT+1", "2024-05-01", 36_000);
    at("2024-05-01 10:00 Europe/Paris", "2024-05-01", 36_000);
    at("2024-05-01, 10:00", "2024-05-01", 36_000);
    at("20240501T100005", "2024-05-01", 36_005);
    at("20240501T1000Z", "2024-05-01", 36_000);
    at("20240501 10:00", "2024-05-01", 36_000);
    at("20240501100005", "2024-05-01", 36_005);
    at("202405011000", "2024-05-01", 36_000);
    at("03/04/2024 9:30", "2024-04-03", 34_200);
    at("03-04-2024 09:30", "2024-04-03", 34_200);
    at("05/01/2024 12:05 AM", "2024-01-05", 300);
    at("05/01/2024 12:05 PM", "2024-01-05", 43_500);
    at("05/01/2024 1:05 pm", "2024-01-05", 47_100);
    at("05/01/2024 1:05:10 p.m.", "2024-01-05", 47_110);
    at("05/01/2024 1:05PM", "2024-01-05", 47_100);
    at("05/01/2024 9 pm", "2024-01-05", 75_600);
    at("03.01.2022 à 10h30", "2022-01-03", 37_800);
    at("03.01.2022 10h", "2022-01-03", 36_000);
    at("03/01/2022 10 h 30", "2022-01-03", 37_800);
    at("03/01/2022 10h30min15s", "2022-01-03", 37_815);
    at("03.01.2022 10.30", "2022-01-03", 37_800);
    at("3 janvier 2022 à 10h30", "2022-01-03", 37_800);
    at("15 Apr, 2021 23:01:19", "2021-04-15", 82_879);
    at("Jun 09, 2018 09:30 pm", "2018-06-09", 77_400);
    at("June 9, 2018 at 9:30 PM", "2018-06-09", 77_400);
    at("Mon, 03 Jan 2022 10:00:00 +0100", "2022-01-03", 36_000);
    at(
        "Mon Jan 03 2022 10:00:00 GMT+0100 (heure normale)",
        "2022-01-03",
        36_000,
    );
    at("Mon Jan  3 10:00:00 CET 2022", "2022-01-03", 36_000);
    at("Mon Jan 03 10:00:00 +0000 2022", "2022-01-03", 36_000);
    at("45631.75", "2024-12-05", 64_800);
    at("45631.5", "2024-12-05", 43_200);
    at("45631.000011574", "2024-12-05", 1);
    at("45631", "2024-12-05", None);
    at("1714557605", "2024-05-01", 36_005);
    at("2024-05-01 25:00", "2024-05-01", None); // the day is one all the same
}

#[test]
fn dates_that_depend_on_their_column() {
    is("03/04/2024", DateCell::Either(3, 4, 2024));
    is("31/12/2024", DateCell::Either(31, 12, 2024));
    is("12/31/2024", DateCell::Either(12, 31, 2024));
    is("12-04-2022 09:30", DateCell::Either(12, 4, 2022));
    is("1/2/99", DateCell::Either(1, 2, 1999));
    is("2/24/17 11:29", DateCell::Either(2, 24, 2017));
    is("03 04 2024", DateCell::Either(3, 4, 2024));
    is("03 / 04 / 2024", DateCell::Either(3, 4, 2024));
}

#[test]
fn days_that_lost_their_year() {
    is("12-Jul", DateCell::Damaged);
    is("12 juil.", DateCell::Damaged);
    is("1er janvier", DateCell::Damaged);
    is("12/Jul", DateCell::Damaged);
}

#[test]
fn what_is_no_date() {
    for text in [
        "32/13/2024",
        "2024-02-30",
        "30 février 2024",
        "hier",
        "mars",
        "lundi",
        "2024-05-01 extra",
        "2024-05-01 10:00 Bob",
        "2024-05-01 10:00 call John",
        "1/2",
        "12-07",
        "1/2/3/4",
        "12/2024/1",
        "0/5/2024",
        "é/é/é",
        "2024",
        "12.5",
        "1 234,56",
        "1,234,567",
        "06 12 34 56 78",
        "06 12 34",
        "20241301",
        "202413",
        "41/Jan",
        "2024-W05",
        "3 janvier 10h30",
        "Marie 12",
        "May Day",
        "12 mayors 2020",
        "10:30",
        "10h30",
        "99999999999999999999",
        "2024-05-01T",
        "1er",
        "2024-05-01 10:99999999999999",
    ] {
        is(text, DateCell::Bad);
    }
    for text in ["", "-", "n/a", "NULL", "(vide)", "TBD"] {
        is(text, DateCell::Blank);
    }
}

#[test]
fn a_cell_is_small() {
    assert_eq!(size_of::<DateCell>(), 8);
}

fn evidence(cells: &[&str]) -> DateEvidence {
    let mut evidence = DateEvidence::default();
    for (row, text) in cells.iter().enumerate() {
        evidence.see(parse(text), row as u32, text);
    }
    evidence
}

#[track_caller]
fn order(cells: &[&str], expected: Result<Option<DateOrder>, Open>) {
    let votes = evidence(cells).votes();
    let found = votes.verdict().map(|way| way.map(DateOrder::of));
    assert_eq!(found, expected, "{cells:?}");
}

#[test]
fn the_order_is_that_of_the_cells_that_decide() {
    order(&["03/04/2024", "13/04/2024"], Ok(Some(DateOrder::Dmy)));
    order(&["03/04/2024", "04/13/2024"], Ok(Some(DateOrder::Mdy)));
    order(
        &["13/04/2024", "14/04/2024", "04/13/2024"],
        Ok(Some(DateOrder::Dmy)),
    );
    order(&["03/04/2024", "05/06/2024"], Err(Open));
    order(&["13/04/2024", "04/13/2024"], Err(Open));
    order(&["2024-04-03", "05/05/2024", ""], Ok(None));
    order(&["3 avril 2024", "45631"], Ok(None));
}

#[track_caller]
fn holds(cells: &[&str], text: &str, iso: Option<&str>) {
    let holds = DateEvidence::holds([evidence(cells)].iter());
    let found = settled(parse(text), None, holds).ok().flatten();
    assert_eq!(found, iso.map(day), "{cells:?}: {text}");
}

#[test]
fn numbers_are_days_where_the_column_says_nothing_else() {
    holds(&["45631", "45632", ""], "45631", Some("2024-12-05"));
    holds(&["45631", "2024-12-06"], "45631", Some("2024-12-05"));
    holds(&["45631", "2024-12-06", "2024-12-07"], "45631", None);
    holds(&["45631", "6 déc. 2024", "12/2024"], "45631", None);
}

#[test]
fn a_month_with_two_digits_is_a_year_where_none_can_be_a_day() {
    holds(
        &["Jan-22", "Feb-22", "Mar-23"],
        "Jan-22",
        Some("2022-01-01"),
    );
    holds(&["Jan-22", "Jul-12"], "Jan-22", None);
    holds(&["Jul-12"], "Jul-12", None);
    holds(&["12-Jul"], "12-Jul", None);
}
