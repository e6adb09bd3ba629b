//! The reader against the library that everybody uses, and the places of what is wrong.

use super::*;
use proptest::prelude::*;

/// As everybody's library reads it.
fn theirs(json: &Json) -> serde_json::Value {
    use serde_json::Value as Other;
    match &json.value {
        Value::Null => Other::Null,
        Value::Truth(yes) => (*yes).into(),
        Value::Number(written) => serde_json::from_str(written).expect(written),
        Value::Text(text) => text.as_str().into(),
        Value::List(list) => list.iter().map(theirs).collect(),
        Value::Map(map) => map.iter().map(|(k, v)| (k.clone(), theirs(v))).collect(),
    }
}

#[track_caller]
fn agrees(text: &str) {
    match (Json::parse(text), serde_json::from_str(text)) {
        (Ok(ours), Ok(other)) => {
            let other: serde_json::Value = other;
            assert_eq!(theirs(&ours), other, "{text}");
        }
        (Err(problem), _) if problem.what.contains("twice") => {}
        (ours, other) => assert_eq!(ours.is_ok(), other.is_ok(), "{text}: {ours:?} {other:?}"),
    }
}

#[test]
fn json_is_read_as_others_read_it() {
    for text in [
        "null",
        "true",
        "tru",
        "truee",
        "1",
        "-0",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1.5e3",
        "1e",
        "1E-7",
        "1e+07",
        "0x1",
        "1a",
        "[]",
        "[1,]",
        "[1 2]",
        "[,]",
        "{}",
        "{\"a\":1}",
        "{a:1}",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "\"\\u00e9\\n\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\"a\nb\"",
        "\"\\u12\"",
        "\"",
        "",
        " ",
        "1 1",
        "\u{feff}1",
        "\u{a0}1",
        "[[[]]]",
        "{\"a\":{\"b\":[null,-1.25]}}",
        "[1}",
        "]",
    ] {
        agrees(text);
    }
}

/// Trees of every kind of value.
fn trees() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,6}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::btree_map(".{0,4}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn what_others_write_is_read(tree in trees(), pretty in any::<bool>()) {
        let text = match pretty {
            true => serde_json::to_string_pretty(&tree).expect("json"),
            false => tree.to_string(),
        };
        // Read back by the same library, whose last digit is not always the one it wrote.
        let tree: serde_json::Value = serde_json::from_str(&text).expect("json");
        prop_assert_eq!(theirs(&Json::parse(&text).expect("json")), tree);
    }

    #[test]
    fn what_is_written_is_read_again(tree in trees()) {
        let ours = Json::parse(&tree.to_string()).expect("json");
        let again = Json::parse(&crate::json::to_string(&ours)).expect("json");
        let once_more = Json::parse(&crate::json::to_string(&again)).expect("json");
        prop_assert_eq!(again, once_more);
    }

    #[test]
    fn what_is_broken_is_refused(tree in trees(), at in any::<prop::sample::Index>(), c in "[\\[\\]{}:,\"0-9e.+ -]") {
        let text = tree.to_string();
        let places: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        let i = places[at.index(places.len())];
        let rest: String = text[i..].chars().skip(1).collect();
        // A number past what a double holds is refused by others only.
        let broken = format!("{}{c}{rest}", &text[..i]);
        if !broken.contains(['e', 'E']) && broken.len() < 200 {
            agrees(&broken);
        }
    }
}

#[track_caller]
fn problem(text: &str, expected: &str) {
    assert_eq!(Json::parse(text).expect_err(text).to_string(), expected);
}

#[test]
fn problems_have_their_place() {
    problem("", "the text ends too early at line 1 column 1");
    problem(
        "{\n  \"é\": tru\n}",
        "expected true, false, null or quotes at line 2 column 8",
    );
    problem(
        "{\"a\": 1,\n\"a\": 2}",
        "a stands there twice at line 2 column 1",
    );
    problem("[1\n 2]", "expected , at line 2 column 2");
    problem("{} x", "nothing should follow at line 1 column 4");
    problem(
        "\"a\nb\"",
        "the text does not end on its line at line 1 column 3",
    );
    problem("01", "this is no number at line 1 column 1");
    problem(&"[".repeat(101), "too many brackets at line 1 column 101");
}

#[track_caller]
fn number(text: &str, expected: Option<&str>) {
    let json = Json::parse(text).expect(text);
    let number = json.decimal().ok().map(|d| d.to_string());
    assert_eq!(number.as_deref(), expected, "{text}");
}

#[test]
fn numbers_are_exact() {
    number("0.92", Some("0.92"));
    number("\" 0.92 \"", Some("0.92"));
    number("3.6e-05", Some("0.000036"));
    number("12E2", Some("1200"));
    number("1.25e1", Some("12.5"));
    number("1e-99", None);
    number("1e99", None);
    number("true", None);
    number("\"\"", None);
}
