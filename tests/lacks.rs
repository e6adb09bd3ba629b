//! What is missing for an indicator: one reason where one thing is, all of them where
//! several are, so that the page can say the smallest thing to add.

mod support;

use serde_json::Value;
use support::{File, report};
use vigie::calendar::Day;
use vigie::kpi::Id;
use vigie::settings::SettingsFile;

/// The codes of what an indicator lacks besides its reason, with the tables that
/// they name, of a file of contacts alone.
fn lacks(id: Id) -> Vec<String> {
    let text = "contact_id,created_on\nC1,2024-05-03\nC2,2024-06-11\n";
    let file: File = ("contacts.csv".to_owned(), text.into());
    let today = Day::parse_iso("2024-07-10").expect("a day");
    let report = report(&[file], today, None, SettingsFile::default());
    let json: Value = serde_json::from_str(&report.to_json()).expect("json");
    let kpis = json["kpis"].as_array().expect("kpis");
    let kpi = kpis.iter().find(|kpi| kpi["id"] == id.name());
    let kpi = kpi.expect("in the catalogue");
    assert_eq!(kpi["status"], "unavailable", "{id:?}");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let all = kpi["lacks"].as_array().into_iter().flatten();
    let all = all.map(|reason| {
        let (code, table) = (text(&reason["code"]), text(&reason["args"]["table"]));
        format!("{code} {table}")
    });
    all.collect()
}

#[test]
fn several_things_that_are_missing_are_all_told() {
    assert_eq!(lacks(Id::CrmRoi), ["no_table costs", "no_table orders"]);
    let contribution = ["no_table orders", "no_table sends"];
    assert_eq!(lacks(Id::MarketingContribution), contribution);
}

#[test]
fn one_thing_that_is_missing_is_told_once() {
    assert!(lacks(Id::CostsTotal).is_empty());
    assert!(lacks(Id::Revenue).is_empty());
}
