//! Headers by themselves: how they are named in settings and reports, and what a
//! few of them say of all rows. What a column means is `meaning`'s.

use super::Field;
pub use crate::cell::normal;
use crate::order::Map;

/// Headers as they are named in settings and reports: trimmed, one that
/// repeats with its rank (`Nom`, `Nom#2`).
pub fn ranked(headers: impl Iterator<Item = String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut seen: rustc_hash::FxHashMap<String, u32> = Default::default();
    for header in headers {
        let header = header.trim().to_owned();
        let rank = seen.entry(header.clone()).or_insert(0);
        *rank += 1;
        out.push(if *rank == 1 {
            header
        } else {
            format!("{header}#{rank}")
        });
    }
    out
}

/// Whether a contacts file calls its rows customers: by its name, or by what it
/// calls their number or their name.
pub fn calls_customers(name: &str, headers: &[String], columns: &Map<Field, usize>) -> bool {
    const WORDS: [&str; 4] = ["client", "clients", "customer", "customers"];
    let says = |text: &str| normal(text).split(' ').any(|word| WORDS.contains(&word));
    let who = [Field::ContactId, Field::Name].into_iter();
    let mut who = who.filter_map(|field| headers.get(*columns.get(&field)?));
    says(name) || who.any(|header| says(header))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn normalises(header: &str, expected: &str) {
        assert_eq!(normal(header), expected, "{header}");
    }

    #[test]
    fn headers_are_compared_without_case_accents_and_signs() {
        normalises("N° de commande", "n de commande");
        normalises("E-mail", "e mail");
        normalises("order_id", "order id");
        normalises("  Date d’achat ", "date d achat");
        normalises("Créé le", "cree le");
        normalises("Cre\u{301}e\u{301} le", "cree le");
        normalises("Montant (TTC)", "montant ttc");
        normalises("", "");
    }

    #[test]
    fn a_header_that_repeats_bears_its_rank() {
        let headers = ["Nom", " Nom ", "", "", "Nom"].map(String::from);
        assert_eq!(
            ranked(headers.into_iter()),
            ["Nom", "Nom#2", "", "#2", "Nom#3"]
        );
    }
}
