//! What is no table, or a broken one: nothing panics, what can be read is read,
//! and what cannot is said.

use crate::read::{Table, read};
use vigie::calendar::Day;
use vigie::record::Code;
use vigie::session::{Gathered, Pace, load, ready};
use vigie::settings::SettingsFile;
use vigie::source::{Lost, Memory, SLICE, Source, Unpacking};

/// Numbers that look random, the same in every run.
fn noise(len: usize, mut seed: u64) -> Vec<u8> {
    let mut next = || {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed.to_le_bytes()[3]
    };
    (0..len).map(|_| next()).collect()
}

#[track_caller]
fn one(bytes: &[u8]) -> Table {
    let mut tables = read(bytes, 1 << 20);
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

#[track_caller]
fn says(bytes: &[u8], code: Code) {
    let table = one(bytes);
    let problems = table.read.problems.sorted();
    assert!(problems.iter().any(|p| p.code == code), "{problems:?}");
}

/// A file of which the first slice can be read, and then nothing more: it was
/// removed, or has become shorter.
struct Vanishing(Option<Lost>);

impl Source for Vanishing {
    fn name(&self) -> &str {
        "orders.csv"
    }

    fn size(&self) -> u64 {
        2 * SLICE
    }

    async fn read(&self, from: u64, _: u64) -> Result<Vec<u8>, Lost> {
        match (from, &self.0) {
            (0, _) => Ok(b"order_id,order_date,amount\n1,2024-05-13,10\n".to_vec()),
            (_, Some(why)) => Err(why.clone()),
            (_, None) => Ok(Vec::new()),
        }
    }

    fn unpacking(&self) -> Option<Box<dyn Unpacking>> {
        None
    }
}

#[test]
fn a_file_that_vanishes_while_it_is_read_is_said_and_the_others_are_read() {
    for why in [Some(Lost("it is gone".to_owned())), None] {
        let text = why.clone().map_or(String::new(), |lost| lost.0);
        let lost = ready(load(&Vanishing(why), &[], async |_| Pace::On)).expect("read");
        let other = Memory::new("more.csv", "order_id,order_date,amount\n2,2024-05-14,20\n");
        let other = ready(load(&other, &[], async |_| Pace::On)).expect("read");
        let today = Day::parse_iso("2024-06-01").expect("a day");
        let gathered = Gathered::of(&[&lost, &other], SettingsFile::default(), today);
        let file = |name: &str| gathered.table(name).expect("a file");
        let problems = &file("orders.csv").problems;
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].code, Code::Unreadable);
        assert_eq!(problems[0].examples[0].text, text);
        assert_eq!((file("orders.csv").rows, file("more.csv").rows), (0, 1));
    }
}

#[test]
fn what_is_no_text_is_called_that() {
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &noise(50_000, 7)].concat();
    says(&png, Code::NotText);
    says(b"PK\x03\x04 and so on", Code::NotText);
    says(&noise(100_000, 3), Code::NotText);
    says(&[0; 5000], Code::NotText);
}

#[test]
fn what_is_empty_is_called_that() {
    says(b"", Code::EmptyFile);
    says(b"\n\r\n \n", Code::EmptyFile);
    says(b"\xEF\xBB\xBF", Code::EmptyFile);
    says(b";;;\n;;;\n", Code::EmptyFile);
}

#[test]
fn a_line_of_five_million_columns_is_refused_and_forgotten() {
    let mut text = "a,".repeat(5_000_000);
    text.push_str("b\n1,2,3\n");
    says(text.as_bytes(), Code::TooWide);
}

#[test]
fn an_unclosed_quote_in_a_big_file_costs_one_line() {
    let mut text = String::from("id,name,amount\n");
    for i in 0..100_000 {
        let quote = if i == 1000 { "\"" } else { "" };
        text.push_str(&format!("{i},{quote}name {i},{}\n", i % 1000));
    }
    let table = one(text.as_bytes());
    assert_eq!(table.rows.len(), 100_000);
    assert_eq!(table.rows[1000], ["1000", "\"name 1000", "0"]);
    assert_eq!(table.rows[1001], ["1001", "name 1001", "1"]);
    assert_eq!(table.read.problems.count(Code::UnclosedQuote), 1);
}

#[test]
fn nuls_in_cells_do_no_harm() {
    let table = one(b"id,name\n1,Ann\0\0\n2,B\0ob\n");
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[0][0], "1");
}

#[test]
fn names_and_cells_that_mean_something_elsewhere_mean_nothing_here() {
    let text = "__proto__,constructor,email\n<script>alert(1)</script>,=cmd()|' /C calc'!A0,a@b.fr\n\
                {{7*7}},../../etc/passwd,\u{202e}gnp.exe\n";
    let table = one(text.as_bytes());
    assert_eq!(
        table.headers,
        Some(
            ["__proto__", "constructor", "email"]
                .map(String::from)
                .to_vec()
        )
    );
    assert_eq!(table.rows[0][0], "<script>alert(1)</script>");
    assert_eq!(table.rows[0][1], "=cmd()|' /C calc'!A0");
}

#[test]
fn any_bytes_give_records_that_are_accounted_for() {
    // Bytes that readers trip over, in every order that comes up.
    const SIGNS: &[u8] = b"\"\"\",;\t|\n\r\\' a1#=:.\xc3\xa9\xe9\0\xff\xfe~-";
    for seed in 1..400 {
        let picks = noise(300, seed);
        let bytes: Vec<u8> = picks
            .iter()
            .map(|p| SIGNS[usize::from(*p) % SIGNS.len()])
            .collect();
        let whole = read(&bytes, usize::MAX);
        let sliced = read(&bytes, 1);
        let cells = |tables: &[Table]| -> Vec<_> {
            tables
                .iter()
                .map(|t| (t.headers.clone(), t.rows.clone()))
                .collect()
        };
        assert_eq!(cells(&whole), cells(&sliced), "seed {seed}");
    }
}
