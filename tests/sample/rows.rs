//! The sample data read by plain code, without any of the crate's readers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::OnceLock;
use vigie::calendar::Day;
use vigie::sample::files;
use vigie::sample::story::FIRST;

/// A file's rows, each a map of header → cell.
pub type Rows = Vec<BTreeMap<String, String>>;

pub const NAMES: [&str; 6] = [
    "contacts.csv",
    "commandes.csv",
    "campagnes.csv",
    "depenses.csv",
    "envois.csv",
    "tickets.csv",
];

/// The text of a file in the encoding it is said to have.
fn text(name: &str, bytes: &[u8]) -> String {
    if name == "depenses.csv" {
        let (text, _, wrong) = encoding_rs::WINDOWS_1252.decode(bytes);
        assert!(!wrong, "{name}");
        text.into_owned()
    } else {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        String::from_utf8(bytes.to_vec()).expect(name)
    }
}

/// Reads every file strictly: a row with too few or too many cells is an error.
fn read() -> BTreeMap<&'static str, Rows> {
    let mut out = BTreeMap::new();
    for file in files() {
        let text = text(file.name, &file.bytes);
        assert!(!text.contains('"') && !text.contains('\u{fffd}'));
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(text.as_bytes());
        let headers: Vec<String> = reader
            .headers()
            .expect(file.name)
            .iter()
            .map(str::to_owned)
            .collect();
        let distinct: BTreeSet<&String> = headers.iter().collect();
        assert_eq!(distinct.len(), headers.len(), "{}", file.name);
        assert!(headers.iter().all(|h| !h.trim().is_empty()));
        let rows: Rows = reader
            .records()
            .map(|record| {
                let record = record.expect("as many cells as headers");
                let cells = record.iter().map(str::to_owned);
                headers.iter().cloned().zip(cells).collect()
            })
            .collect();
        out.insert(file.name, rows);
    }
    out
}

pub fn rows(name: &str) -> &'static Rows {
    static FILES: OnceLock<BTreeMap<&'static str, Rows>> = OnceLock::new();
    &FILES.get_or_init(read)[name]
}

/// `dd/mm/yyyy`, whatever follows.
pub fn day(cell: &str) -> Option<Day> {
    let part = |range: Range<usize>| cell.get(range)?.parse::<u32>().ok();
    Day::new(part(6..10)? as i32, part(3..5)?, part(0..2)?)
}

/// Months since the first of the files.
pub fn month(cell: &str) -> usize {
    let (year, month, _) = day(cell).expect(cell).ymd();
    let (start, first, _) = FIRST.ymd();
    ((year - start) * 12 + month as i32 - first as i32) as usize
}

/// Cents; 0 where blank.
pub fn cents(cell: &str) -> i64 {
    if cell.is_empty() {
        return 0;
    }
    let (whole, decimals) = cell.split_once(',').expect(cell);
    assert_eq!(decimals.len(), 2, "{cell}");
    [whole, decimals].concat().parse().expect(cell)
}

/// Orders that are purchases: valid, above zero.
pub fn purchases() -> impl Iterator<Item = &'static BTreeMap<String, String>> {
    rows("commandes.csv").iter().filter(|o| {
        let counts = ["Livrée", "Expédiée", "Partiellement remboursée"];
        counts.contains(&o["Statut"].as_str()) && cents(&o["Montant TTC"]) > 0
    })
}

/// The days on which each contact bought, in order.
pub fn bought() -> BTreeMap<&'static str, Vec<Day>> {
    let mut out: BTreeMap<&str, Vec<Day>> = BTreeMap::new();
    for order in purchases().filter(|o| !o["N° client"].is_empty()) {
        let day = day(&order["Date de commande"]).expect("a day");
        out.entry(&order["N° client"]).or_default().push(day);
    }
    out
}

/// `part` of `whole`, in per cent.
#[track_caller]
pub fn percent(part: usize, whole: usize) -> f64 {
    assert!(whole > 0);
    100.0 * part as f64 / whole as f64
}

#[track_caller]
pub fn near(value: f64, expected: f64, within: f64) {
    assert!(
        (value - expected).abs() <= within,
        "{value}, not {expected} ± {within}"
    );
}

/// Minutes since 1970 of `dd/mm/yyyy HH:MM`.
pub fn minute(cell: &str) -> Option<i32> {
    let part = |range: Range<usize>| cell.get(range)?.parse::<i32>().ok();
    Some(day(cell)?.0 * 1_440 + part(11..13)? * 60 + part(14..16)?)
}
