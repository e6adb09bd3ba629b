//! What members are called, what they hold, and what is found of them again.

use super::make::{Cell, gz, ods, xlsx, zip};
use super::support::{File, gathered};
use super::xls::xls;
use vigie::calendar::Day;
use vigie::record::Code;
use vigie::report::Style;
use vigie::session::{Pace, headers_as, load, ready, rejected_csv};
use vigie::settings::{Mapping, Reading, SettingsFile};
use vigie::source::{Memory, Source};
use vigie::table::Delimiter;
use vigie::text::{Language, rejected_words};

const ORDERS: &[u8] = b"order_id,order_date,amount\n1,2024-05-13,10\n2,2024-05-40,20\n";
const PEOPLE: &[u8] = b"contact_id,email,created_on\nA,a@example.com,2024-01-01\n";

fn texts(rows: &[&[&str]]) -> Vec<Vec<Cell>> {
    let cell = |text: &&str| match *text {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    };
    rows.iter()
        .map(|row| row.iter().map(cell).collect())
        .collect()
}

#[track_caller]
fn paths(container: &[u8], members: &[&str], passed: &[&str]) {
    let contents = vigie::unpack::open(container).expect("it opens");
    let found: Vec<&str> = contents.members.iter().map(|m| m.path.as_str()).collect();
    assert_eq!(found, members);
    assert_eq!(contents.passed, passed);
}

#[test]
fn an_archive_holds_its_files_by_their_paths() {
    let pdf = b"%PDF-1.7".as_slice();
    let inner = zip(&[
        ("orders.csv", ORDERS),
        ("deeper.zip", &zip(&[("c.csv", ORDERS)])),
    ]);
    let archive = zip(&[
        ("2024/orders.csv", ORDERS),
        ("2024\\people.csv", PEOPLE),
        ("__MACOSX/2024/._orders.csv", b"\0\0"),
        ("2024/.DS_Store", b"\0\0"),
        ("../~$orders.xlsx", b"x"),
        ("../up.csv", ORDERS),
        ("report.pdf", pdf),
        ("inner.zip", &inner),
        ("more.csv.gz", &gz(ORDERS)),
        (
            "book.xlsx",
            &xlsx(&[("A", texts(&[&["a"]])), ("B", texts(&[&["b"]]))]),
        ),
        (
            "single.ods",
            &ods(&[("A", texts(&[&["a"]])), ("empty", vec![])]),
        ),
        (
            "text.docx",
            &zip(&[
                ("[Content_Types].xml", b"<a/>"),
                ("word/document.xml", b"<a/>"),
            ]),
        ),
        ("a#2", ORDERS),
        ("b.csv", ORDERS),
        ("./b.csv", ORDERS),
    ]);
    paths(
        &archive,
        &[
            "2024/orders.csv",
            "2024/people.csv",
            "up.csv",
            "inner.zip/orders.csv",
            "more.csv.gz",
            "book.xlsx/A",
            "book.xlsx/B",
            "single.ods",
            "a #2",
            "b.csv",
            "b.csv (2)",
        ],
        &["report.pdf", "inner.zip/deeper.zip", "text.docx"],
    );
}

#[test]
fn a_line_of_a_sheet_is_its_row_and_a_cell_has_one_form() {
    let rows = vec![
        vec![],
        vec![
            Cell::Empty,
            Cell::Text("été\nhiver".to_owned()),
            Cell::Number(1.234),
        ],
        vec![],
        vec![
            Cell::Moment(45_446.0),
            Cell::Moment(45_446.75),
            Cell::Duration(1.25),
        ],
        vec![
            Cell::Yes(true),
            Cell::Yes(false),
            Cell::Error("#N/A"),
            Cell::Number(-0.5),
        ],
    ];
    let expected = "\u{feff}\n,été hiver,1.2340,\n\n2024-06-03,2024-06-03 18:00:00,30:00:00,\ntrue,false,#N/A,-0.5\n";
    for (name, book) in [
        ("xlsx", xlsx(&[("A", rows.clone())])),
        ("xls", xls(&[("A", rows.clone())])),
        ("ods", ods(&[("A", rows)])),
    ] {
        let contents = vigie::unpack::open(&book).expect("it opens");
        assert_eq!(
            String::from_utf8_lossy(&contents.members[0].bytes),
            expected,
            "{name}"
        );
    }
}

fn export() -> File {
    let picture = [b"\x89PNG".as_slice(), &[0; 400]].concat();
    let archive = zip(&[
        ("orders.csv", ORDERS),
        ("noise.bin", &[1; 4000]),
        ("logo.png", &picture),
        ("people.csv", PEOPLE),
    ]);
    ("export.zip".to_owned(), archive)
}

fn today() -> Day {
    Day::parse_iso("2024-07-01").expect("a day")
}

#[test]
fn tables_are_named_by_container_and_path_and_say_where_they_are_from() {
    let gathered = gathered(&[export()], today(), SettingsFile::default());
    let orders = gathered.table("export.zip/orders.csv").expect("orders");
    let people = gathered.table("export.zip/people.csv").expect("people");
    assert_eq!(
        (orders.source(), orders.file()),
        ("export.zip", "export.zip/orders.csv")
    );
    assert_eq!((orders.rows, orders.rejected, people.rows), (1, 1, 1));
    let passed = orders
        .problems
        .iter()
        .find(|p| p.code == Code::PassedOver)
        .expect("said");
    let names: Vec<&str> = passed.examples.iter().map(|e| e.text.as_str()).collect();
    assert_eq!((passed.count, names), (2, vec!["logo.png", "noise.bin"]));
}

#[test]
fn what_is_alone_is_called_like_its_container() {
    let file: File = (
        "orders.zip".to_owned(),
        zip(&[("a/orders.csv", ORDERS), ("noise.bin", &[1; 4000])]),
    );
    let gathered = gathered(&[file], today(), SettingsFile::default());
    let orders = gathered.table("orders.zip").expect("orders");
    assert_eq!(
        (orders.source(), orders.container.as_deref()),
        ("orders.zip", None)
    );
}

#[test]
fn two_tables_of_a_sheet_are_two_tables() {
    let two = texts(&[
        &["order_id", "order_date", "amount"],
        &["1", "2024-05-13", "10"],
        &["2", "2024-05-14", "10"],
        &[],
        &["contact_id", "email", "created_on"],
        &["A", "a@example.com", "2024-01-01"],
        &["B", "b@example.com", "2024-01-02"],
    ]);
    let other = texts(&[&["spent_on", "amount"], &["2024-05-01", "5"]]);
    let file: File = ("book.xlsx".to_owned(), xlsx(&[("A", two), ("B", other)]));
    let gathered = gathered(&[file], today(), SettingsFile::default());
    let second = gathered.table("book.xlsx/A#2").expect("a second table");
    assert_eq!(
        (second.source(), second.file()),
        ("book.xlsx", "book.xlsx/A")
    );
    assert_eq!(second.header_line, Some(5));
    assert!(gathered.table("book.xlsx/B").is_some());
}

#[test]
fn rejected_rows_of_a_member_are_found_again() {
    let file = export();
    let gathered = gathered(
        std::slice::from_ref(&file),
        today(),
        SettingsFile::default(),
    );
    let source = Memory::new(file.0, file.1);
    let words = rejected_words(Language::En);
    let csv = rejected_csv(
        &source,
        &gathered,
        "export.zip/orders.csv",
        Style::Plain,
        &words,
        async |_| Pace::On,
    );
    let csv = ready(csv).expect("found");
    assert!(csv.ends_with("2,2024-05-40,20\r\n"), "{csv}");
}

#[test]
fn a_member_is_read_otherwise_under_its_own_headers() {
    let file = export();
    let source = Memory::new(file.0.clone(), file.1);
    let reading = Reading {
        delimiter: Some(Delimiter::SEMICOLON),
        ..Reading::default()
    };
    let headers = |name: &str| ready(headers_as(&source, name, reading));
    assert_eq!(
        headers("export.zip/orders.csv"),
        ["order_id,order_date,amount"]
    );
    assert_eq!(
        headers("export.zip/people.csv"),
        ["contact_id,email,created_on"]
    );
    assert!(headers("export.zip/none.csv").is_empty());
    let loaded = ready(load(&source, &[], async |_| Pace::On)).expect("read");
    let names: Vec<&str> = loaded.recognised().map(|(name, ..)| name).collect();
    assert_eq!(names, ["export.zip/orders.csv", "export.zip/people.csv"]);
    assert!(loaded.is_current(&[]));
    let other = |headers: &[&str]| Mapping {
        headers: headers.iter().map(|h| (*h).to_owned()).collect(),
        table: Some(vigie::record::Table::Orders),
        ..Mapping::default()
    };
    assert!(loaded.is_current(&[other(&["something", "else"])]));
    assert!(!loaded.is_current(&[other(&["contact_id", "email", "created_on"])]));
    assert_eq!(source.name(), file.0);
}
