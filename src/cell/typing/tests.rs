//! Columns, their types and their cells in one writing, worked out by hand.

use super::*;

fn column(expect: Expect, cells: &[&str]) -> Typing {
    let mut column = Typing::new(expect);
    cells.iter().for_each(|cell| column.see(cell));
    column
}

fn typed(cells: &[&str]) -> Typed {
    let columns = [column(Expect::Anything, cells)];
    decide(&columns, Said::default()).remove(0)
}

/// A column of the cells on the left is of this type, and they are written as on
/// the right.
#[track_caller]
fn writes(kind: Type, cells: &[(&str, &str)]) {
    let texts: Vec<&str> = cells.iter().map(|(text, _)| *text).collect();
    let column = typed(&texts);
    let written: Vec<(&str, String)> = texts
        .iter()
        .map(|text| (*text, column.canonical(text).into_owned()))
        .collect();
    let expected: Vec<(&str, String)> = cells
        .iter()
        .map(|(text, w)| (*text, (*w).to_owned()))
        .collect();
    assert_eq!((column.kind, written), (kind, expected));
    assert!(!column.open, "{texts:?}");
}

/// A column of these cells stays text, each as it is.
#[track_caller]
fn stays(cells: &[&str]) {
    let column = typed(cells);
    assert_eq!(column.kind, Type::Text, "{cells:?}");
    for cell in cells {
        assert_eq!(column.canonical(cell), *cell);
    }
}

#[test]
fn numbers_are_written_plainly() {
    writes(
        Type::Integer,
        &[("12", "12"), ("-3", "-3"), ("0", "0"), ("", "")],
    );
    writes(
        Type::Integer,
        &[("1 234", "1234"), ("12", "12"), ("+5", "5"), ("n/a", "")],
    );
    writes(
        Type::Integer,
        &[("1,234,567", "1234567"), ("1,234", "1234"), ("(5)", "-5")],
    );
    // Nothing is nothing behind a guard too.
    writes(
        Type::Integer,
        &[
            ("842", "842"),
            ("'--", ""),
            ("=\"\"", ""),
            ("1,234,567", "1234567"),
        ],
    );
    writes(
        Type::Number,
        &[("1 234,56", "1234.56"), ("-0,5", "-0.5"), ("12", "12")],
    );
    writes(
        Type::Number,
        &[("1.234,56", "1234.56"), ("1.234", "1234"), ("--", "")],
    );
    writes(
        Type::Number,
        &[("1,234.56", "1234.56"), ("1,234", "1234"), ("2.50", "2.5")],
    );
    writes(
        Type::Number,
        &[("1.234", "1.234"), ("2.5", "2.5"), ("12.50-", "-12.5")],
    );
    writes(
        Type::Number,
        &[(".5", "0.5"), ("5.", "5"), ("1'234.5", "1234.5")],
    );
    writes(
        Type::Number,
        &[("1.5E+3", "1500"), ("2.5", "2.5"), ("2E-05", "0.00002")],
    );
    writes(
        Type::Number,
        &[("342.09K", "342090"), ("1.5", "1.5"), ("3.4M", "3400000")],
    );
    // No digit is lost, however many there are.
    writes(
        Type::Number,
        &[("0,30000000000000004", "0.30000000000000004")],
    );
    writes(
        Type::Number,
        &[("0.30000000000000004", "0.30000000000000004")],
    );
}

#[test]
fn money_and_hundredths() {
    let euros = Type::Money(*b"EUR");
    writes(
        euros,
        &[
            ("1 234,56 €", "1234.56"),
            ("-5 €", "-5"),
            ("0", "0"),
            ("", ""),
        ],
    );
    writes(euros, &[("€12.50", "12.5"), ("EUR 7", "7")]);
    writes(
        Type::Money(*b"USD"),
        &[("$342.09K", "342090"), ("$1,117.10K", "1117100")],
    );
    writes(
        Type::Money(*b"CAD"),
        &[("CA$12.50", "12.5"), ("(CA$3)", "-3")],
    );
    writes(
        Type::Percent,
        &[
            ("27.78%", "0.2778"),
            ("50%", "0.5"),
            ("0", "0"),
            ("100%", "1"),
        ],
    );
    writes(
        Type::Percent,
        &[("62,5 %", "0.625"), ("-3 %", "-0.03"), ("n/a", "")],
    );
}

#[test]
fn dates_are_iso() {
    writes(
        Type::Date,
        &[("2024-05-01", "2024-05-01"), ("2024/5/2", "2024-05-02")],
    );
    writes(
        Type::Date,
        &[
            ("13/04/2024", "2024-04-13"),
            ("03/04/2024", "2024-04-03"),
            ("-", ""),
        ],
    );
    writes(
        Type::Date,
        &[("04/13/2024", "2024-04-13"), ("03/04/2024", "2024-03-04")],
    );
    writes(
        Type::Date,
        &[
            ("15 Apr, 2021", "2021-04-15"),
            ("1er janvier 2022", "2022-01-01"),
        ],
    );
    writes(
        Type::Date,
        &[("20240501", "2024-05-01"), ("20240613", "2024-06-13")],
    );
    writes(
        Type::Moment,
        &[
            ("2024-05-01T10:00:05Z", "2024-05-01 10:00:05"),
            ("2024-05-02", "2024-05-02"),
            ("Jun 09, 2018 09:30 pm", "2018-06-09 21:30:00"),
        ],
    );
    writes(Type::Moment, &[("20240501100005", "2024-05-01 10:00:05")]);
    writes(
        Type::Month,
        &[
            ("2024-05", "2024-05"),
            ("05/2024", "2024-05"),
            ("janv. 2022", "2022-01"),
        ],
    );
    writes(Type::Month, &[("202405", "2024-05"), ("202406", "2024-06")]);
    writes(Type::Month, &[("Jan-22", "2022-01"), ("Feb-22", "2022-02")]);
    writes(
        Type::Date,
        &[("2024-05", "2024-05"), ("2024-05-13", "2024-05-13")],
    );
}

#[test]
fn times_and_durations() {
    writes(
        Type::Time,
        &[
            ("10:30", "10:30:00"),
            ("9:05:07", "09:05:07"),
            ("9:30 pm", "21:30:00"),
        ],
    );
    writes(Type::Time, &[("10h30", "10:30:00"), ("", "")]);
    writes(
        Type::Duration,
        &[("26:15:00", "26:15:00"), ("1:02:03", "01:02:03")],
    );
    writes(
        Type::Duration,
        &[
            ("2 h 30", "02:30:00"),
            ("45 min", "00:45:00"),
            ("3 days", "72:00:00"),
        ],
    );
    writes(
        Type::Duration,
        &[("PT1H30M", "01:30:00"), ("-2 h", "-02:00:00")],
    );
}

#[test]
fn yes_and_no() {
    writes(
        Type::Boolean,
        &[("Oui", "true"), ("non", "false"), ("", "")],
    );
    writes(
        Type::Boolean,
        &[
            ("TRUE", "true"),
            ("FALSE", "false"),
            ("1", "true"),
            ("0", "false"),
        ],
    );
    writes(Type::Boolean, &[("Y", "true"), ("N", "false"), ("-", "")]);
    writes(Type::Boolean, &[("O", "true"), ("N", "false")]);
    writes(Type::Boolean, &[("x", "true"), ("", ""), ("X", "true")]);
    writes(Type::Boolean, &[("✓", "true"), ("✗", "false")]);
    writes(Type::Boolean, &[("on", "true"), ("off", "false")]);
    writes(Type::Integer, &[("1", "1"), ("0", "0")]);
    stays(&["F", "M", "F"]); // women and men
    stays(&["F", "F"]);
    stays(&["O", "A", "B", "AB"]);
    stays(&["V"]);
}

#[test]
fn what_must_not_be_lost_stays_text() {
    stays(&["0612345678", "0712345678"]);
    stays(&["75001", "01000"]); // postal codes
    stays(&["123456789012", "123456789013"]);
    stays(&["+33612345678", "+33712345678"]);
    stays(&["612 345 678", "712 345 678"]);
    stays(&["06 12 34 56 78"]);
    stays(&["1E5", "2E7"]);
    stays(&["1.22158E+17", "1.22158E+17"]);
    stays(&["12-Jul", "13-Jul"]);
    stays(&["Jul-12", "Jul-13"]);
    stays(&["12 €", "$12"]); // two currencies
    stays(&["27.78%", "0.28"]);
    stays(&["A1", "B2"]);
    stays(&["12", "13", "fourteen"]);
    stays(&["2024-05-01 call John", "2024-05-02 call Ann"]);
}

#[test]
fn signs_for_nothing_are_blank_among_words_too() {
    writes(
        Type::Text,
        &[
            ("Gold", "Gold"),
            ("Select", ""),
            ("NA", ""),
            ("--", ""),
            ("NULL", ""),
        ],
    );
    writes(
        Type::Text,
        &[
            ("NC", "NC"),
            ("unknown", "unknown"),
            ("none", "none"),
            ("?", ""),
        ],
    );
}

#[test]
fn guards_are_taken_off_all_cells() {
    let column = typed(&["'0612345678", "'+33712345678", "=\"00123\""]);
    assert_eq!(column.kind, Type::Text);
    assert_eq!(column.canonical("'0612345678"), "0612345678");
    assert_eq!(column.canonical("'+33712345678"), "+33712345678");
    assert_eq!(column.canonical("=\"00123\""), "00123");
    // Guarded digits were meant to stay digits.
    assert_eq!(typed(&["'20240501", "'20240502"]).kind, Type::Text);
}

#[test]
fn other_columns() {
    writes(
        Type::Email,
        &[
            ("a@b.fr", "a@b.fr"),
            (" c.d@e.org ", "c.d@e.org"),
            ("n/a", ""),
        ],
    );
    writes(Type::Blank, &[("", ""), (" ", ""), ("--", "")]);
    writes(
        Type::Blank,
        &[("n/a", ""), ("N/A", ""), ("(null)", ""), ("NULL", "")],
    );
    assert_eq!(typed(&[]).kind, Type::Blank);
}

#[test]
fn a_column_has_a_type_if_95_in_a_hundred_cells_fit() {
    let of = |odd: usize| {
        let cells: Vec<&str> = (0..100)
            .map(|i| if i < odd { "see note" } else { "12.5" })
            .collect();
        typed(&cells)
    };
    let mostly = of(5);
    assert_eq!(mostly.kind, Type::Number);
    assert_eq!(mostly.canonical("see note"), "see note");
    assert_eq!(of(6).kind, Type::Text);
    // Blank cells are in neither part.
    let mut cells = vec![""; 900];
    cells.extend(["1,5"; 95]);
    cells.extend(["?"; 100]);
    cells.extend(["1.5"; 5]);
    let column = typed(&cells);
    assert_eq!(
        (column.kind, column.cells, column.blank),
        (Type::Number, 1100, 1000)
    );
    assert_eq!(column.canonical("1,5"), "1.5");
    // What contradicts its column stays as it is.
    assert_eq!(column.canonical("2.75"), "2.75");
    assert_eq!(column.canonical("1.234"), "1234");
}

#[track_caller]
fn opens(cells: &[&str], kind: Type) {
    let column = typed(cells);
    assert_eq!((column.kind, column.open), (kind, true), "{cells:?}");
    for cell in cells {
        assert_eq!(column.canonical(cell), *cell);
    }
}

#[test]
fn what_the_cells_do_not_settle_stays_open() {
    opens(&["03/04/2024", "05/06/2024"], Type::Date);
    opens(&["1.234", "2.345"], Type::Number);
    opens(&["1,234", "12"], Type::Number);
    let dates = column(Expect::Anything, &["03/04/2024"]);
    let numbers = column(Expect::Anything, &["1.234 €"]);
    let said = Said {
        decimal: Some(DecimalSign::Comma),
        order: Some(DateOrder::Mdy),
    };
    let columns = decide(&[dates, numbers], said);
    assert_eq!(columns[0].canonical("03/04/2024"), "2024-03-04");
    assert_eq!(columns[1].canonical("1.234 €"), "1234");
    assert!(columns.iter().all(|c| !c.open));
}

#[test]
fn columns_borrow_from_the_others_of_their_file() {
    let columns = [
        column(Expect::Anything, &["03/04/2024", "05/06/2024"]),
        column(Expect::Anything, &["13/04/2024", "05/06/2024"]),
        column(Expect::Anything, &["1.234", "2.345"]),
        column(Expect::Anything, &["12,5", "2,25"]),
        // No column of numbers has a say that is text.
        column(Expect::Anything, &["1.5", "a", "b"]),
        column(Expect::Text, &["2.5", "3.5", "4.5"]),
    ];
    let columns = decide(&columns, Said::default());
    assert_eq!(columns[0].canonical("03/04/2024"), "2024-04-03");
    assert_eq!(columns[0].order, Some(DateOrder::Dmy));
    assert_eq!(
        (columns[2].kind, columns[2].decimal),
        (Type::Integer, Some(DecimalSign::Comma))
    );
    assert_eq!(columns[2].canonical("1.234"), "1234");
    assert_eq!(columns[5].kind, Type::Text);
}

#[test]
fn columns_that_contradict_each_other_keep_their_own_way() {
    let columns = [
        column(Expect::Anything, &["13/04/2024", "14/04/2024"]),
        column(Expect::Anything, &["04/13/2024", "04/14/2024"]),
        column(Expect::Anything, &["12,5", "2,25"]),
        column(Expect::Anything, &["12.5", "1,234.25"]),
    ];
    let columns = decide(&columns, Said::default());
    assert_eq!(columns[0].canonical("03/04/2024"), "2024-04-03");
    assert_eq!(columns[1].canonical("03/04/2024"), "2024-03-04");
    assert_eq!(columns[2].canonical("12,5"), "12.5");
    assert_eq!(columns[3].canonical("1,234.25"), "1234.25");
}

#[test]
fn serials_are_dates_where_a_column_is_one_of_dates() {
    let cells = ["45631", "45631.75", ""];
    assert_eq!(typed(&cells).kind, Type::Number);
    let columns = decide(&[column(Expect::Date, &cells)], Said::default());
    assert_eq!(columns[0].kind, Type::Moment);
    assert_eq!(columns[0].canonical("45631"), "2024-12-05");
    assert_eq!(columns[0].canonical("45631.75"), "2024-12-05 18:00:00");
    let unix = decide(&[column(Expect::Date, &["1714557605"])], Said::default());
    assert_eq!(unix[0].canonical("1714557605"), "2024-05-01 10:00:05");
}

#[test]
fn the_evidence_says_what_was_seen() {
    let column = typed(&["13/04/2024", "03/04/2024", "04/04/2024", "14/04/2024", ""]);
    let of = |reading, count, examples: &[&str]| Evidence {
        reading,
        count,
        examples: examples.iter().map(|text| (*text).into()).collect(),
    };
    let expected = [
        of("date", 4, &["13/04/2024", "03/04/2024"]),
        of("day_first", 2, &["13/04/2024", "14/04/2024"]),
        of("day_or_month", 1, &["03/04/2024"]),
    ];
    assert_eq!(column.evidence, expected);
    let column = typed(&["12,5", "1.234", "7", "x"]);
    let expected = [
        of("decimal", 2, &["12,5", "1.234"]),
        of("integer", 1, &["7"]),
        of("letter", 1, &["x"]),
    ];
    assert_eq!(column.evidence, expected); // three of four are too few
}

#[test]
fn a_letter_behind_a_quote_that_nobody_closed_is_that_letter() {
    let column = |cells: &[&str]| {
        let mut column = Typing::new(Expect::Anything);
        cells.iter().for_each(|cell| column.see(cell));
        decide(&[column], Said::default())[0].kind
    };
    assert_eq!(column(&["x", "", "x"]), Type::Boolean);
    assert_eq!(column(&["\"x", "", "x"]), Type::Boolean);
}
