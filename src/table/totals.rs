//! Rows that sum up others, by their words. What a total is by its numbers or
//! its blanks is `layout`'s.

use crate::letters::small;
use std::borrow::Cow;

/// How sure a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Total {
    /// It says so: `Grand total`, `Total : campagnes`.
    Sure,
    /// It may also be someone's name: `Total`.
    Likely,
}

/// Words for a total, without accents, in lower case. The languages are those of
/// the products' own exports.
const WORDS: [&str; 31] = [
    "total",
    "totals",
    "totaux",
    "totale",
    "totaal",
    "totalt",
    "sum",
    "somme",
    "summe",
    "suma",
    "soma",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "razem",
    "celkem",
    "yhteensa",
    "toplam",
    "ukupno",
    "итого",
    "всего",
    "合計",
    // What is a mean of the rows is none of them either.
    "moyenne",
    "moyennes",
    "average",
    "averages",
    "avg",
    "durchschnitt",
    "mittelwert",
    "mediane",
    "median",
];

/// Words before or behind such a word that leave no doubt.
const BESIDE: [&str; 12] = [
    "grand", "sub", "sous", "general", "generale", "overall", "gesamt", "account", "compte",
    "filtered", "all", "report",
];

/// Whether a cell says that its row is a total.
pub(super) fn says_total(cell: &[u8]) -> Option<Total> {
    // Most cells begin with a digit, or with another letter: this is asked of
    // every row.
    let initial = cell
        .iter()
        .find(|b| b.is_ascii_alphanumeric() || **b >= 0x80)?;
    let initial = initial.to_ascii_lowercase();
    let may = matches!(initial, b'a' | b'c' | b'd' | b'f' | b'g' | b'i' | b'm' | b'o' | b'r'..=b'u' | b'y' | 0x80..);
    // `Nord Total`, as spreadsheets write subtotals.
    let ends = cell.ends_with(b" Total") || cell.ends_with(b" total");
    if !(may || ends) || cell.len() > 80 {
        return None;
    }
    let text = text(cell);
    let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != ':' && c != ')');
    let (first, rest) = word(text);
    if is_one_of(&WORDS, first) {
        let rest = rest.trim_start();
        let (second, _) = word(rest);
        let sure = rest.starts_with([':', '(', '-', '–', '—']) || is_one_of(&BESIDE, second);
        return match (sure, rest.is_empty()) {
            (true, _) => Some(Total::Sure),
            (false, true) => Some(Total::Likely),
            // `Total Energies` is a name, `Total campaigns` is a sum: who knows.
            (false, false) => Some(Total::Likely),
        };
    }
    if is_one_of(&BESIDE, first) {
        let (second, _) = word(rest.trim_start_matches([' ', '-', '\u{a0}']));
        if is_one_of(&WORDS, second) {
            return Some(Total::Sure);
        }
    }
    ends.then_some(Total::Likely)
}

/// A cell as text, whose accents are those of UTF-8 or else of Windows-1252: the
/// words looked for have few.
fn text(cell: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => cell.iter().map(|b| char::from(*b)).collect(),
    }
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    match word.is_ascii() {
        true => words.iter().any(|w| w.eq_ignore_ascii_case(word)),
        false => words.contains(&plain(word).as_str()),
    }
}

/// The first word of a text and what follows it.
fn word(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_alphanumeric());
    text.split_at(end.unwrap_or(text.len()))
}

/// In lower case, without the accents that these words have.
fn plain(word: &str) -> String {
    word.chars()
        .map(|c| match small(c) {
            'é' | 'è' => 'e',
            'ä' => 'a',
            c => c,
        })
        .collect()
}

/// Whether a line speaks of the file and not of a row: who may see it, who made
/// it, when.
pub(super) fn says_note(cell: &[u8]) -> bool {
    const STARTS: [&str; 28] = [
        "copyright",
        "(c)",
        "©",
        "confidential",
        "confidentiel",
        "generated",
        "genere",
        "exported",
        "exporte",
        "source",
        "note",
        "report ",
        "rapport ",
        "end of",
        "fin d",
        "export realise",
        "export du",
        "extrait le",
        "edite le",
        "printed",
        "downloaded",
        "trailer",
        "nombre de lignes",
        "nombre d'enregistrements",
        "nb de lignes",
        "number of rows",
        "number of records",
        "row count",
    ];
    if cell.len() > 400 {
        return false;
    }
    let text = plain(text(cell).trim());
    STARTS.iter().any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(text: &str, expected: Option<Total>) {
        assert_eq!(says_total(text.as_bytes()), expected, "{text}");
    }

    #[test]
    fn totals_in_many_languages() {
        for sure in [
            "Grand total",
            "Grand Totals (5700 records)",
            "Total : campagnes",
            "Total: Account",
            "Total général",
            "Sous-total",
            "Sub total",
            "TOTAL GENERAL",
            "Gesamt-Summe",
        ] {
            says(sure, Some(Total::Sure));
        }
        for likely in [
            "Total",
            "total",
            "TOTAUX",
            "Somme",
            "Summe",
            "Insgesamt",
            "Razem",
            "Total Energies",
            "Nord Total",
        ] {
            says(likely, Some(Total::Likely));
        }
        for none in [
            "",
            "Totalement",
            "Tom",
            "Montant-total",
            "2024-05-01",
            "Sommer",
        ] {
            says(none, None);
        }
    }
}
