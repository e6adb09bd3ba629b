//! Exports of ten products dropped at once: each is read as it is alone, and what
//! only one of them tells is what it tells alone. What they come to together is
//! worked out by hand in `tests/fixtures/product-ten-at-once`.

mod support;

use serde_json::Value;
use support::{Case, File, report};

/// The report on some of a case's files.
fn told(case: &Case, files: &[File]) -> Value {
    let report = report(files, case.today(), case.period(), case.settings());
    serde_json::from_str(&report.to_json()).expect("json")
}

fn ten_products() -> Case {
    let found = Case::all().into_iter();
    let mut found = found.filter(|case| case.name == "product-ten-at-once");
    found.next().expect("the fixture")
}

/// The exports of each product's own fixture that are looked at on this day, those
/// of the same name left out.
fn exports_of(today: &str) -> Vec<File> {
    let mut all: Vec<File> = Vec::new();
    for case in Case::all() {
        if case.name.starts_with("product-") && case.json["today"] == today {
            for file in case.files() {
                if all.iter().all(|(name, _)| *name != file.0) {
                    all.push(file);
                }
            }
        }
    }
    all
}

#[track_caller]
fn each_is_read_as_alone(case: &Case, files: &[File]) {
    let together = told(case, files);
    let together = together["files"].as_array().expect("files");
    for file in files {
        let alone = told(case, std::slice::from_ref(file));
        for alone in alone["files"].as_array().expect("files") {
            let same = together.iter().find(|f| f["name"] == alone["name"]);
            let same = same.unwrap_or_else(|| panic!("{} is not there", alone["name"]));
            for what in [
                "table", "sureness", "columns", "because", "records", "rejected",
            ] {
                assert_eq!(same[what], alone[what], "{what} of {}", alone["name"]);
            }
        }
    }
}

#[test]
fn ten_products_at_once_are_read_as_each_alone() {
    let case = ten_products();
    let files = case.files();
    assert_eq!(files.len(), 10);
    each_is_read_as_alone(&case, &files);
}

/// Dozens at once, of which some have the very headers of others.
#[test]
fn all_products_of_a_year_at_once_are_read_as_each_alone() {
    let case = ten_products();
    for today in ["2024-07-10", "2024-10-10", "2026-07-10"] {
        let files = exports_of(today);
        assert!(files.len() > 5, "{} files of {today}", files.len());
        each_is_read_as_alone(&case, &files);
    }
}

#[test]
fn what_one_file_alone_tells_is_the_same_beside_nine_others() {
    const TELLS: [(&str, &[&str]); 4] = [
        (
            "tickets",
            &[
                "tickets_count",
                "first_response_time",
                "resolution_time",
                "backlog",
                "fcr",
            ],
        ),
        ("costs", &["costs_total"]),
        ("contacts", &["contacts_total"]),
        ("orders", &["revenue", "orders_count", "average_basket"]),
    ];
    let case = ten_products();
    let files = case.files();
    let together = told(&case, &files);
    let of = |report: &Value, id: &str| {
        let kpis = report["kpis"].as_array().expect("kpis");
        let kpi = kpis
            .iter()
            .find(|k| k["id"] == id)
            .unwrap_or_else(|| panic!("{id}"));
        assert_eq!(kpi["status"], "ok", "{id}");
        ["value", "numerator", "denominator", "previous"].map(|key| kpi[key].clone())
    };
    for (table, ids) in TELLS {
        let own = |f: &&File| case.json["files"][&f.0]["table"] == table;
        let file = files.iter().find(own).expect(table);
        let alone = told(&case, std::slice::from_ref(file));
        for id in ids {
            assert_eq!(of(&together, id), of(&alone, id), "{id}");
        }
    }
}
