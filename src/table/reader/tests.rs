//! What the reader makes of clean and of broken quotes, whatever the slices.

use super::super::{Escape, Quote};
use super::*;

/// Every record as `line@offset:cell|cell`, the bytes pushed `slice` at a time.
/// Behind a record: `!` where a quote is never closed, `?` where one is stray,
/// `…` where the line was too long; before it, `^` after blank lines.
fn read(text: &str, dialect: Dialect, width: Option<usize>, slice: usize) -> Vec<String> {
    let mut out = Vec::new();
    let mut each = |r: Record<'_>| {
        let cells: Vec<_> = r.iter().map(String::from_utf8_lossy).collect();
        let flaw = match r.flaw {
            // A reader puts nothing together.
            Flaw::None | Flaw::Broken | Flaw::Shifted => "",
            Flaw::Stray => "?",
            Flaw::Unclosed => "!",
            Flaw::TooLong => "…",
        };
        let gap = if r.after_gap { "^" } else { "" };
        let Locator { line, offset } = r.at;
        out.push(format!("{gap}{line}@{offset}:{}{flaw}", cells.join("|")));
        None
    };
    let mut reader = Reader::new(dialect);
    if let Some(width) = width {
        reader.expect(width);
    }
    for part in text.as_bytes().chunks(slice) {
        reader.push(part, &mut each);
    }
    reader.finish(&mut each);
    out
}

#[track_caller]
fn reads_as(text: &str, dialect: Dialect, width: Option<usize>, expected: &[&str]) {
    for slice in [1, 2, 3, 7, 1000] {
        let got = read(text, dialect, width, slice);
        assert_eq!(got, expected, "{text:?} by {slice}");
    }
}

#[track_caller]
fn reads(text: &str, expected: &[&str]) {
    reads_as(text, Dialect::of(Delimiter::COMMA), None, expected);
}

#[test]
fn records_bear_their_line_and_byte() {
    reads("a,b\n1,2\n", &["1@0:a|b", "2@4:1|2"]);
    reads("a,b\r\n1,2\r\n3,4", &["1@0:a|b", "2@5:1|2", "3@10:3|4"]);
    reads("a\r1\r2", &["1@0:a", "2@2:1", "3@4:2"]);
    reads(
        "a,b\n1,2\r3,4\r\n5,6",
        &["1@0:a|b", "2@4:1|2", "3@8:3|4", "4@13:5|6"],
    );
    reads("", &[]);
    reads("\n\n", &[]);
}

#[test]
fn blank_lines_are_no_records_but_count_as_lines() {
    reads("a,b\n\n\n1,2\n", &["1@0:a|b", "^4@6:1|2"]);
    reads("\r\n\r\na\r\n", &["^3@4:a"]);
    reads("a\n,\n", &["1@0:a", "2@2:|"]);
}

#[test]
fn quoted_cells_hold_delimiters_newlines_and_quotes() {
    reads(
        "a,b\n\"1,5\",\"x\ny\"\nc,d\n",
        &["1@0:a|b", "2@4:1,5|x\ny", "4@16:c|d"],
    );
    reads("\"say \"\"hi\"\"\",2\n", &["1@0:say \"hi\"|2"]);
    reads("a\n\"x\r\ny\"\r\nb\r\n", &["1@0:a", "2@2:x\r\ny", "4@10:b"]);
    reads("\"\",\"\"\n", &["1@0:|"]);
    reads("\"a\" , \"b\" \n", &["1@0:a|b"]);
    reads("\"a\"\r\n\"b\"", &["1@0:a", "2@5:b"]);
}

#[test]
fn a_quote_in_a_bare_cell_is_a_character() {
    reads("1,5\" pipe,3\n", &["1@0:1|5\" pipe|3"]);
    reads("a\",b\"\n", &["1@0:a\"|b\""]);
}

#[track_caller]
fn repairs(text: &str, width: usize, expected: &[&str]) {
    reads_as(text, Dialect::of(Delimiter::COMMA), Some(width), expected);
}

#[test]
fn a_stray_quote_is_a_character() {
    repairs("1,\"2,3\n4,5,6\n", 3, &["1@0:1|\"2|3!", "2@7:4|5|6"]);
    repairs("1,\"2,3\n4,\"5\",6\n", 3, &["1@0:1|\"2|3?", "2@7:4|5|6"]);
    repairs("\"say \"hi\" now\",2,3\n", 3, &["1@0:say \"hi\" now|2|3?"]);
    repairs("\"5\" pipe\",2\n", 2, &["1@0:5\" pipe|2?"]);
    repairs("\"48\"\",2,3\n", 3, &["1@0:48\"|2|3!"]);
    repairs(
        "a,\"2,b,\"x, y 48\"\"\",\"z\"\n",
        5,
        &["1@0:a|\"2|b|x, y 48\"|z?"],
    );
    // Unless the file ends there: it was cut.
    repairs("a,b\n1,\"2, 3", 2, &["1@0:a|b", "2@4:1|2, 3!"]);
    // A line of it that is repaired leaves the next one its own.
    repairs("1,\"2\",\"3\n4\",\"5", 3, &["1@0:1|2|\"3!", "2@9:4\"|5!"]);
}

#[test]
fn two_stray_quotes_do_not_find_each_other() {
    repairs(
        "1,\"2,3\n4,5,6\"\n7,8,9\n",
        3,
        &["1@0:1|\"2|3?", "2@7:4|5|6\"", "3@14:7|8|9"],
    );
    // Unless what they make has as many cells as a row.
    repairs("1,\"2\n4\",6\n", 3, &["1@0:1|2\n4|6"]);
    repairs("1,\"2,3\n4,5\",6\n", 3, &["1@0:1|2,3\n4,5|6"]);
}

#[test]
fn a_short_row_over_several_lines_stays_what_it_is() {
    repairs(
        "1,\"a, b\",\"c\nd\"\n2,x,y,z\n",
        4,
        &["1@0:1|a, b|c\nd", "3@15:2|x|y|z"],
    );
    // What looks malformed takes no row with it either.
    repairs(
        "1,\"a\" b\nc\",d\n2,\"x\",y,z\n",
        4,
        &["1@0:1|\"a\" b?", "2@8:c\"|d", "3@13:2|x|y|z"],
    );
}

#[test]
fn without_a_width_a_line_is_read_on_its_own() {
    reads("a,\"b,c\nd,e,f\n", &["1@0:a|\"b|c!", "2@7:d|e|f"]);
    reads("\"say \"hi\" now\",2\n", &["1@0:say \"hi\" now|2?"]);
}

#[test]
fn other_dialects() {
    let with = |name| Dialect::of(Delimiter::named(name).expect(name));
    reads_as(
        "a||b\n1||2|3\n",
        with("||"),
        None,
        &["1@0:a|b", "2@5:1|2|3"],
    );
    reads_as(
        "a, b\n1,5, 2\n",
        with(", "),
        None,
        &["1@0:a|b", "2@5:1,5|2"],
    );
    reads_as(
        "  1   2\t3 \n4 5 6\n",
        with("blanks"),
        None,
        &["1@0:1|2|3", "2@11:4|5|6"],
    );
    reads_as("\"a b\" c\n", with(" "), None, &["1@0:a b|c"]);
    let single = Dialect {
        quote: Quote::Single,
        ..with(",")
    };
    reads_as(
        "'a,b','it''s'\nMen's,2\n",
        single,
        None,
        &["1@0:a,b|it's", "2@14:Men's|2"],
    );
    let backslash = Dialect {
        escape: Escape::Backslash,
        ..with(",")
    };
    reads_as(
        "\"a \\\"b\\\" c\",\"\\\\\"\n",
        backslash,
        None,
        &["1@0:a \"b\" c|\\"],
    );
    let lf = Dialect {
        cr: false,
        ..with(",")
    };
    reads_as("a,b\rc\r\nd,e\n", lf, None, &["1@0:a|b\rc", "3@7:d|e"]);
}

#[test]
fn long_cells_and_many_cells_fit() {
    let wide = vec!["x"; 300].join(",");
    let long = "y".repeat(20_000);
    let text = format!("{wide}\n{long}\n");
    let records = read(&text, Dialect::of(Delimiter::COMMA), None, 4096);
    assert_eq!(records[0].matches('|').count(), 299);
    assert_eq!(records[1].len(), "2@600:".len() + 20_000);
}

#[test]
fn what_is_too_long_is_cut_and_what_follows_is_read() {
    let text = format!("a\n{}\nb\n", "z".repeat(LONGEST + 5));
    for slice in [1 << 20, 64 << 20] {
        let records = read(&text, Dialect::of(Delimiter::COMMA), None, slice);
        assert_eq!(records.len(), 3);
        assert!(records[1].ends_with('…'), "{slice}");
        assert_eq!(records[2], format!("3@{}:b", LONGEST + 8));
    }
}

#[test]
fn a_quote_that_is_never_closed_takes_its_line_only() {
    let rest = "4,5\n".repeat(400_000);
    let text = format!("a,b\n1,\"2\n{rest}");
    let records = read(&text, Dialect::of(Delimiter::COMMA), Some(2), 64 << 10);
    assert_eq!(records.len(), 400_002);
    assert_eq!(records[1], "2@4:1|\"2!");
}
