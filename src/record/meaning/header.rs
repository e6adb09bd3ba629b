//! Headers as they are compared with the words of the dictionary: as they stand,
//! by their words in any order, and without the words that the table's rows are
//! called by.

use crate::cell::normal;
use crate::field::Table;
use rustc_hash::FxHashMap;

/// In how many ways a header is compared, the closest first.
pub const WAYS: usize = 3;

/// Where each header stands, by what it is compared as.
pub struct Headers {
    /// As they are compared closest.
    pub exact: Vec<String>,
    keys: Vec<String>,
}

impl Headers {
    /// Of the headers of a file, in order.
    pub fn of(headers: &[String]) -> Headers {
        // `Nom#2` is a name like the first.
        let plain = headers.iter().map(|h| without_rank(h));
        Headers {
            exact: plain.clone().map(normal).collect(),
            keys: plain.map(|h| key(&apart(without_brackets(h)))).collect(),
        }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.exact.len()
    }

    /// The positions of the headers as they are compared in one way (below
    /// [`WAYS`]) with the words of a table.
    pub fn places(&self, way: usize, table: Table) -> FxHashMap<String, Vec<usize>> {
        let mut places: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for at in 0..self.len() {
            let text = match way {
                0 => self.exact[at].clone(),
                1 => self.keys[at].clone(),
                _ => bare(&self.keys[at], table.rows_are()),
            };
            if !text.is_empty() {
                places.entry(text).or_default().push(at);
            }
        }
        places
    }

    /// Whether some header has one of the words that a table's rows are called by.
    pub fn name_rows(&self, table: Table) -> bool {
        let rows = table.rows_are();
        let says = |key: &String| key.split(' ').any(|word| rows.contains(&word));
        self.keys.iter().any(says)
    }
}

/// A header without the rank that tells it from others of its name.
fn without_rank(header: &str) -> &str {
    // Salesforce marks the columns that a customer added.
    let header = header.strip_suffix("__c").unwrap_or(header);
    match header.rsplit_once('#') {
        Some((name, rank)) if !name.is_empty() && rank.parse::<u32>().is_ok() => name,
        _ => header,
    }
}

/// A header without what stands in brackets at its end: a unit, a currency, a zone.
pub fn without_brackets(header: &str) -> &str {
    let open = header.find(['(', '[']);
    match open.map(|at| header[..at].trim_end()) {
        Some(before) if !before.is_empty() => before,
        _ => header,
    }
}

/// `custId` and `MonthlyCharges` in two words.
fn apart(header: &str) -> String {
    let mut out = String::with_capacity(header.len() + 4);
    let mut small = false;
    for c in header.chars() {
        if small && c.is_ascii_uppercase() {
            out.push(' ');
        }
        small = c.is_ascii_lowercase();
        out.push(c);
    }
    out
}

/// The words of a text in one order, without those that join others; words that
/// mean the same are one.
pub fn key(text: &str) -> String {
    const JOINING: [&str; 22] = [
        "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "a", "an", "en", "in", "au",
        "aux", "et", "and", "pour", "for", "s", "utc",
    ];
    let normal = normal(text).replace("e mail", "email");
    let words = normal.split(' ').filter(|word| !JOINING.contains(word));
    let words = words.map(|word| match word {
        "numero" | "no" | "nr" | "num" | "number" | "nb" => "n",
        "identifiant" | "identifier" => "id",
        other => other,
    });
    let mut words: Vec<&str> = words.collect();
    crate::order::sort_by(&mut words, Ord::cmp);
    words.join(" ")
}

/// A key without the words that rows are called by; empty where nothing is left.
pub fn bare(key: &str, rows: &[&str]) -> String {
    let words = key.split(' ').filter(|word| !rows.contains(word));
    words.collect::<Vec<_>>().join(" ")
}
