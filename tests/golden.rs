//! Every fixture against what was worked out by hand beside it: what was read
//! of each file, the period, all indicators with both comparisons and their
//! marks, and the splits that it states.

mod support;

use serde_json::{Value, json};
use std::collections::BTreeMap;
use support::Case;
use vigie::kpi::Id;
use vigie::report::Report;
use vigie::worker::protocol::{Ask, Request, Show};
use vigie::worker::wire;

/// What differs between a report and the hand-worked case, a line each.
#[derive(Default)]
struct Differences(Vec<String>);

impl Differences {
    fn expect(&mut self, what: &str, got: impl Into<Value>, expected: &Value) {
        let got = got.into();
        if &got != expected {
            self.0.push(format!("{what}: {got}, by hand {expected}"));
        }
    }
}

#[test]
fn reports_are_what_was_worked_out_by_hand() {
    let mut failed = Vec::new();
    for case in Case::all() {
        let report: Value = serde_json::from_str(&case.report().to_json()).expect("json");
        let mut differences = Differences::default();
        frame(&case.json, &report, &mut differences);
        files(&case.json, &report, &mut differences);
        kpis(&case.json, &report, &mut differences);
        splits(&case.json, &report, &mut differences);
        beside(&case.json, &report, &mut differences);
        failed.extend(
            differences
                .0
                .into_iter()
                .map(|d| format!("{}: {d}", case.name)),
        );
    }
    assert!(
        failed.is_empty(),
        "{} differences\n{}",
        failed.len(),
        failed.join("\n")
    );
}

/// What the worker tells the page of a report is all of it.
#[test]
fn reports_travel_whole() {
    for case in Case::all() {
        let request = Request {
            generation: 1,
            ask: Ask::Show(Box::new(Show {
                files: vec![],
                sample: false,
                today: case.today(),
                period: case.period().map(str::to_owned),
                settings: case.settings(),
            })),
        };
        let sent = wire::to_bytes(&request).expect("bytes");
        assert_eq!(wire::from_bytes(&sent), Some(request), "{}", case.name);
        let report = case.report();
        let sent = wire::to_bytes(&report).expect("bytes");
        let arrived: Report = wire::from_bytes(&sent).expect("a report");
        assert_eq!(arrived, report, "{}", case.name);
    }
}

/// Every key that a case states is one that is compared.
#[test]
fn cases_state_nothing_that_is_not_compared() {
    const KEYS: [&str; 14] = [
        "about",
        "today",
        "period",
        "settings",
        "complete",
        "start",
        "end",
        "reference_date",
        "files",
        "kpis",
        "splits",
        "parts",
        "intervals",
        "tables",
    ];
    for case in Case::all() {
        for key in case.json.as_object().expect("an object").keys() {
            assert!(KEYS.contains(&key.as_str()), "{}: {key}", case.name);
        }
        assert!(
            case.folder.join("NOTE.md").exists(),
            "{}: no NOTE.md",
            case.name
        );
    }
}

fn frame(case: &Value, report: &Value, out: &mut Differences) {
    out.expect(
        "reference date",
        report["reference_date"].clone(),
        &case["reference_date"],
    );
    for key in ["start", "end", "complete"] {
        let expected = match report.get("period") {
            // Where nothing is dated there is no period to be complete.
            None if key == "complete" => continue,
            _ => &case[key],
        };
        out.expect(key, report["period"][key].clone(), expected);
    }
}

fn files(case: &Value, report: &Value, out: &mut Differences) {
    for file in report["files"].as_array().expect("files") {
        let name = file["name"].as_str().expect("a name");
        let expected = &case["files"][name];
        for key in ["table", "records", "rows", "rejected", "set_aside"] {
            out.expect(&format!("{name} {key}"), file[key].clone(), &expected[key]);
        }
        let problems = file["problems"].as_array().expect("problems");
        let counts: serde_json::Map<String, Value> = problems
            .iter()
            .map(|p| {
                (
                    p["code"].as_str().unwrap_or("").to_owned(),
                    p["count"].clone(),
                )
            })
            .collect();
        out.expect(&format!("{name} problems"), counts, &expected["problems"]);
        // Where a case is about what the columns mean, it states all of them.
        if let Some(columns) = expected["columns"].as_object() {
            let got = file["columns"].as_object().cloned().unwrap_or_default();
            let mut fields: Vec<&String> = got.keys().chain(columns.keys()).collect();
            fields.sort();
            fields.dedup();
            for field in fields {
                let header = |all: &serde_json::Map<String, Value>| all.get(field).cloned();
                let by_hand = header(columns).unwrap_or_default();
                let what = format!("{name} column of {field}");
                out.expect(&what, header(&got).unwrap_or_default(), &by_hand);
            }
        }
    }
}

fn kpis(case: &Value, report: &Value, out: &mut Differences) {
    let kpis = report["kpis"].as_array().expect("kpis");
    let stated = case["kpis"].as_object().expect("kpis");
    for (id, expected) in stated {
        let kpi = of(kpis, id);
        number(&format!("{id} now"), kpi, &expected["now"], out);
        for other in ["previous", "year_ago"] {
            let what = format!("{id} {other}");
            match kpi.get(other) {
                Some(comparison) => number(&what, comparison, &expected[other], out),
                None => out.expect(&what, "absent", &expected[other]),
            }
        }
        let marks = kpi["marks"].as_array().map_or(vec![], Clone::clone);
        let codes: Vec<Value> = marks.into_iter().map(|m| m["code"].clone()).collect();
        let mut expected: Vec<Value> = expected["marks"].as_array().expect("marks").clone();
        expected.sort_by_key(|code| codes.iter().position(|c| c == code));
        out.expect(&format!("{id} marks"), codes, &json!(expected));
    }
}

/// The indicator of an id.
fn of<'a>(kpis: &'a [Value], id: &str) -> &'a Value {
    let found = kpis.iter().find(|kpi| kpi["id"] == id);
    found.unwrap_or_else(|| panic!("{id} is no indicator"))
}

/// Every indicator has a value, worked out by hand, in two cases at least.
#[test]
fn every_indicator_is_worked_out_by_hand_twice() {
    let mut cases: BTreeMap<String, usize> = BTreeMap::new();
    for case in Case::all() {
        for (id, stated) in case.json["kpis"].as_object().expect("kpis") {
            let has_value = !plain(&stated["now"]).starts_with("none");
            *cases.entry(id.clone()).or_default() += usize::from(has_value);
        }
    }
    for id in Id::ALL {
        let n = cases.get(&id.name()).copied().unwrap_or(0);
        assert!(n >= 2, "{} is worked out in {n} cases", id.name());
    }
}

/// The parts, intervals and tables that a case states.
fn beside(case: &Value, report: &Value, out: &mut Differences) {
    let kpis = report["kpis"].as_array().expect("kpis");
    let stated = |key: &str| case[key].as_object().cloned().unwrap_or_default();
    for (id, parts) in stated("parts") {
        let kpi = of(kpis, &id);
        for (part, expected) in parts.as_object().expect("parts") {
            let got = kpi["parts"].as_array().and_then(|parts| {
                let found = parts.iter().find(|p| p["id"] == part.as_str());
                found.map(|p| p["value"].clone())
            });
            near(
                &format!("{id} {part}"),
                &got.unwrap_or_default(),
                expected,
                out,
            );
        }
    }
    for (id, interval) in stated("intervals") {
        for (i, expected) in interval.as_array().expect("two ends").iter().enumerate() {
            let got = &of(kpis, &id)["interval"][i];
            near(&format!("{id} interval {i}"), got, expected, out);
        }
    }
    for (id, rows) in stated("tables") {
        let got = &of(kpis, &id)["table"]["rows"];
        out.expect(&format!("{id} table"), got.clone(), &rows);
    }
}

/// A number as hands write it, with its digits: `"a/b"`, `"40.00"`, 0.3.
fn near(what: &str, got: &Value, expected: &Value, out: &mut Differences) {
    let text = plain(expected);
    let number = match text.split_once('/') {
        Some((a, b)) => float(a) / float(b),
        None => float(&text),
    };
    let value = float(&plain(got));
    let close = (value - number).abs() <= 1e-9 * number.abs().max(1e-3);
    if expected.is_null() && got.is_null() || close {
        return;
    }
    out.0.push(format!("{what}: {got}, by hand {expected}"));
}

/// A value as hands write it: `5`, `"120.00"`, `"3/7"`, `"none: before_data"`.
fn number(what: &str, got: &Value, expected: &Value, out: &mut Differences) {
    let text = match expected {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if let Some(code) = text.strip_prefix("none: ") {
        let reason = &got["reason"]["code"];
        if !got["value"].is_null() || reason != code {
            out.0.push(format!(
                "{what}: {} ({reason}), by hand {text}",
                got["value"]
            ));
        }
    } else if let Some((numerator, denominator)) = text.split_once('/') {
        out.expect(
            &format!("{what} numerator"),
            plain(&got["numerator"]),
            &json!(numerator),
        );
        out.expect(
            &format!("{what} denominator"),
            plain(&got["denominator"]),
            &json!(denominator),
        );
        let (n, d): (f64, f64) = (float(numerator), float(denominator));
        let value = float(&plain(&got["value"]));
        // Money quotients have 6 decimals, others 12 significant digits.
        let tolerance = if got["value"].is_string() {
            6e-7
        } else {
            1e-11
        };
        let tolerance = tolerance * (n / d).abs().max(1.0);
        if got["value"].is_null() || (value - n / d).abs() > tolerance {
            out.0
                .push(format!("{what}: {}, by hand {text}", got["value"]));
        }
    } else {
        out.expect(what, plain(&got["value"]), &json!(text));
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn float(text: &str) -> f64 {
    text.parse().unwrap_or(f64::NAN)
}

fn splits(case: &Value, report: &Value, out: &mut Differences) {
    let Some(stated) = case.get("splits").and_then(Value::as_object) else {
        return;
    };
    for (id, dimensions) in stated {
        let kpis = report["kpis"].as_array().expect("kpis");
        let kpi = kpis
            .iter()
            .find(|k| k["id"] == id.as_str())
            .expect("a known id");
        for (dimension, keys) in dimensions.as_object().expect("dimensions") {
            let slices = kpi["splits"][dimension]
                .as_array()
                .map_or(vec![], Clone::clone);
            let keys = keys.as_object().expect("keys");
            let what = format!("{id} by {dimension}");
            let got: Vec<&str> = slices.iter().filter_map(|s| s["key"].as_str()).collect();
            let mut expected: Vec<&str> = keys.keys().map(String::as_str).collect();
            expected.sort_unstable();
            out.expect(&format!("{what} keys"), got, &json!(expected));
            for slice in &slices {
                let key = slice["key"].as_str().unwrap_or("");
                if let Some(expected) = keys.get(key) {
                    number(&format!("{what} {key:?}"), slice, expected, out);
                }
            }
        }
    }
}
