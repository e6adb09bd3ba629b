//! Whole files whose cells are written in the ways of people and spreadsheets:
//! they come to what the same data come to when written plainly, and what is
//! beyond reading is counted and said.

#[path = "support/mod.rs"]
mod support;

use serde_json::Value;
use support::{File, report};
use vigie::calendar::Day;
use vigie::settings::SettingsFile;

fn file(name: &str, lines: &[&str]) -> File {
    (name.to_owned(), lines.join("\n").into_bytes())
}

fn today() -> Day {
    Day::parse_iso("2024-07-10").expect("a day")
}

/// The indicators of one file, and its problems as (code, count).
fn read(lines: &[&str]) -> (Value, Vec<(String, u64)>) {
    let files = [file("export.csv", lines)];
    let report = report(&files, today(), Some("all"), SettingsFile::default());
    let kpis = serde_json::to_value(&report.kpis).expect("json");
    let all = serde_json::to_value(&report.files[0].problems).expect("json");
    let problems = all.as_array().expect("a list").iter().map(|p| {
        let code = p["code"].as_str().expect("a code").to_owned();
        (code, p["count"].as_u64().expect("a count"))
    });
    (kpis, problems.collect())
}

#[track_caller]
fn same(plain: &[&str], written: &[&str]) {
    let ((plain, none), (written, problems)) = (read(plain), read(written));
    assert_eq!((none, problems), (vec![], vec![]));
    assert_eq!(plain, written);
}

const ORDERS: [&str; 6] = [
    "order_id,ordered_on,contact_id,amount",
    "1,2024-05-01,100,1200.00",
    "2,2024-05-13,200,342.09",
    "3,2024-06-02,100,-15.50",
    "4,2024-06-10,300,0.90",
    "5,2024-06-28,200,1117.10",
];

#[test]
fn orders_as_people_write_them() {
    same(
        &ORDERS,
        &[
            "order_id;ordered_on;contact_id;amount",
            "1;mercredi 1 mai 2024;100;1,2 k€",
            "2;13 mai 2024;200;342,09 €",
            "3;2 juin 2024 à 10h30;100;(15,50)",
            "4;10-juin-24;300;0,90",
            "5;28 JUIN 2024;200;1 117,10 €",
        ],
    );
    same(
        &ORDERS,
        &[
            "order_id;ordered_on;contact_id;amount",
            "'1;1 May, 2024;'100;$1.2K",
            "'2;May 13, 2024;'200;$342.09",
            "'3;Jun 2, 2024 09:30 pm;'100;15.50-",
            "'4;Mon, 10 Jun 2024 10:00:00 +0200;'300;.90",
            "'5;June 28th, 2024;'200;\"$1,117.10\"",
        ],
    );
}

#[test]
fn dates_as_spreadsheets_write_them() {
    // 2024-05-01 is 45413 days after the eve of 1900.
    same(
        &ORDERS,
        &[
            "order_id,ordered_on,contact_id,amount",
            "1,45413,100,1200.00",
            "2,45425.5,200,342.09",
            "3,45445,100,-15.50",
            "4,45453,300,0.90",
            "5,45471,200,1117.10",
        ],
    );
    same(
        &ORDERS,
        &[
            "order_id,ordered_on,contact_id,amount",
            "=\"1\",20240501,=\"100\",1.2E+3",
            "=\"2\",20240513,=\"200\",342.09",
            "=\"3\",20240602,=\"100\",-15.50",
            "=\"4\",20240610,=\"300\",9E-1",
            "=\"5\",20240628,=\"200\",1117.10",
        ],
    );
}

#[test]
fn a_column_decides_its_locale_by_itself() {
    // Dots in the amounts, commas in the refunds, and dates in two orders.
    same(
        &[
            "order_id;ordered_on;contact_id;amount;refunded_amount",
            "1;2024-05-13;100;1200.50;10.50",
            "2;2024-05-14;200;1342.09;20.25",
        ],
        &[
            "order_id;ordered_on;contact_id;amount;refunded_amount",
            "1;13/05/2024;100;1,200.50;10,50",
            "2;14/05/2024;200;1,342.09;20,25",
        ],
    );
}

#[test]
fn durations_written_out_are_exact() {
    same(
        &[
            "ticket_id,created_on,resolution_hours,first_response_minutes",
            "1,2024-05-01,26.25,45",
            "2,2024-05-13,0.5,150",
            "3,2024-06-02,72,1.5",
        ],
        &[
            "Ticket ID,Created time,Resolution time (in hrs),First response time (in hrs)",
            "1,2024-05-01,26:15:00,00:45:00",
            "2,2024-05-13,30 min,2 h 30",
            "3,2024-06-02,3 days,00:01:30",
        ],
    );
    // A third of an hour has no end in decimals: the mean is exact all the same.
    let (kpis, problems) = read(&["ticket_id,created_on,resolution_hours", "1,2024-06-01,1:20"]);
    let kpis = kpis.as_array().expect("a list");
    let of = |id: &str| kpis.iter().find(|k| k["id"] == id).expect("there");
    assert_eq!(of("resolution_time")["value"].to_string(), "1.33333333333");
    assert_eq!(problems, []);
}

#[test]
fn the_header_says_what_a_plain_duration_counts() {
    same(
        &[
            "ticket_id,created_on,resolution_hours,first_response_minutes",
            "1,2024-05-01,26.25,45",
            "2,2024-05-13,0.5,150",
        ],
        &[
            "Ticket ID,Created time,Full resolution time in minutes,First response time (in hrs)",
            "1,2024-05-01,1575,0.75",
            "2,2024-05-13,30,2.5",
        ],
    );
}

#[track_caller]
fn problems(lines: &[&str], expected: &[(&str, u64)]) {
    let found = read(lines).1;
    let found: Vec<(&str, u64)> = found.iter().map(|(code, n)| (code.as_str(), *n)).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_a_spreadsheet_damaged_is_said() {
    problems(
        &[
            "order_id,ordered_on,contact_id,amount",
            "1.22158E+17,2024-05-01,100,12.00",
            "1.22158E+17,2024-05-02,\"1,22158E+17\",13.00",
            "3,12-Jul,100,14.00",
            "4,2024-05-04,100,1.22158E+17",
        ],
        &[("damaged_id", 3), ("damaged_date", 1), ("bad_number", 1)],
    );
}

#[test]
fn shortened_ids_make_no_order_of_several() {
    // Two orders of nobody, not one order of two lines.
    let (kpis, _) = read(&[
        "order_id,ordered_on,contact_id,amount",
        "1.22158E+17,2024-05-01,1.5E+15,12.00",
        "1.22158E+17,2024-05-02,1.5E+15,13.00",
    ]);
    let kpis = kpis.as_array().expect("a list");
    let of = |id: &str| kpis.iter().find(|k| k["id"] == id).expect("there");
    assert_eq!(of("orders_count")["value"], 2);
    assert_eq!(of("revenue")["value"], "25.00");
}
