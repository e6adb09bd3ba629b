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
        let plain = headers.iter().map(|h| without_number(without_rank(h)));
        Headers {
            exact: plain.clone().map(normal).collect(),
            keys: plain
                .map(|h| key(&apart(without_brackets(h)).replace('#', " n ")))
                .collect(),
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
                _ => left_of_header(&self.keys[at], table.rows_are()),
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
        let is = |word: &str| rows.iter().any(|row| row == word);
        self.keys.iter().any(|key| key.split(' ').any(is))
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

/// A question without its number: `Q3. Vos remarques`, `2) Why?`.
fn without_number(header: &str) -> &str {
    let digits = header.strip_prefix(['Q', 'q']).unwrap_or(header);
    let rest = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    let asked = rest.strip_prefix(['.', ')', ':']).map(str::trim_start);
    match asked {
        Some(question) if rest.len() < digits.len() && !question.is_empty() => question,
        _ => header,
    }
}

/// A header without what stands in brackets at its end: a unit, a currency, a zone;
/// not whether a tax is in it.
pub fn without_brackets(header: &str) -> &str {
    let open = header.find(['(', '[', '{']);
    match open.map(|at| (header[..at].trim_end(), &header[at..])) {
        Some((before, inside)) if !before.is_empty() && !says_tax(inside) => before,
        _ => header,
    }
}

/// Whether a text says that an amount is with or without its tax.
fn says_tax(text: &str) -> bool {
    const TAXES: [&str; 8] = ["tax", "taxes", "vat", "tva", "ht", "ttc", "htva", "tvac"];
    normal(text).split(' ').any(|word| TAXES.contains(&word))
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
/// mean the same are one, and so are those of both genders and numbers (`clos le`,
/// `closes le`).
pub fn key(text: &str) -> String {
    const JOINING: [&str; 22] = [
        "de", "du", "des", "d", "la", "le", "les", "l", "of", "the", "a", "an", "en", "in", "au",
        "aux", "et", "and", "pour", "for", "s", "utc",
    ];
    let normal = normal(text).replace("e mail", "email");
    let words = normal.split(' ').filter(|word| !JOINING.contains(word));
    let words = words.map(|word| match word {
        "numero" | "no" | "nr" | "num" | "number" => "n",
        "identifiant" | "identifier" => "id",
        other => stem(whole(other)),
    });
    let mut words: Vec<&str> = words.collect();
    crate::order::sort_by(&mut words, Ord::cmp);
    // A header of several lines may say the same in each.
    words.dedup();
    words.join(" ")
}

/// A word that is written short as people do who keep a table by hand.
fn whole(word: &str) -> &str {
    const SHORT: [(&str, &str); 21] = [
        ("nb", "nombre"),
        ("nbre", "nombre"),
        ("mt", "montant"),
        ("mnt", "montant"),
        ("mtt", "montant"),
        ("amt", "amount"),
        ("dt", "date"),
        ("clt", "client"),
        ("cust", "customer"),
        ("cde", "commande"),
        ("inv", "invoice"),
        ("fact", "facture"),
        ("ref", "reference"),
        ("qte", "quantite"),
        ("cial", "commercial"),
        ("abo", "abonnement"),
        ("desig", "designation"),
        ("clot", "cloture"),
        ("inscr", "inscription"),
        ("naiss", "naissance"),
        ("categ", "categorie"),
    ];
    let found = SHORT.iter().find(|(short, _)| *short == word);
    found.map_or(word, |(_, whole)| whole)
}

/// A word without what makes it feminine or plural in French, or plural in English.
fn stem(word: &str) -> &str {
    let stem = word.trim_end_matches('s').trim_end_matches('e');
    if stem.len() < 3 { word } else { stem }
}

/// What is left of a key without the words that rows are called by; nothing where it
/// is one of these, and had no other word.
fn without_rows(key: &str, rows: &[String], vague: &[&str]) -> String {
    let is_row = |word: &&str| rows.iter().any(|row| row == word);
    let words = key.split(' ').filter(|word| !is_row(word));
    let left = words.collect::<Vec<_>>().join(" ");
    if left == key && vague.contains(&left.as_str()) {
        String::new()
    } else {
        left
    }
}

/// A word of the dictionary without those that rows are called by. An id alone is
/// that of a row, and no word for somebody's.
pub fn left_of_word(key: &str, rows: &[String]) -> String {
    let ids = ["id", "n", "referenc", "cod"];
    without_rows(key, rows, &[&ids[..], &VAGUE].concat())
}

/// The same of a header: what one calls a number or a code is that of its rows.
fn left_of_header(key: &str, rows: &[String]) -> String {
    without_rows(key, rows, &VAGUE)
}

/// Words, by their [`stem`], that name nothing by themselves.
const VAGUE: [&str; 6] = ["nam", "nom", "net", "typ", "dat", "tim"];
