//! Words of a file → canonical words of contacts, sends, costs and tickets
//! (`rules.md` 8), as the assembling asks for them. Those of orders are in
//! `status`; the words themselves in the `dictionary`.

use super::header::normal;
use super::{Field, Table};

/// The kind of a contact, as its key: `suspect`, `lead`, `prospect` or
/// `customer`. `None` for a word that the dictionary does not know.
pub fn contact_kind(word: &str) -> Option<&'static str> {
    Table::Contacts.meaning(Field::Kind, &normal(word))
}

/// Whether a kind of send is transactional. `None` for an unknown word.
pub fn is_transactional(word: &str) -> Option<bool> {
    let kind = Table::Sends.meaning(Field::Kind, &normal(word));
    kind.map(|kind| kind == "transactional")
}

/// Whether a group of a send is the control group.
pub fn is_control(word: &str) -> bool {
    const CONTROL: [&str; 6] = [
        "control",
        "controle",
        "temoin",
        "groupe temoin",
        "control group",
        "population temoin",
    ];
    CONTROL.contains(&normal(word).as_str())
}

/// What money was spent on, as its key. `None` for an unknown word.
pub fn cost_category(word: &str) -> Option<&'static str> {
    Table::Costs.meaning(Field::Category, &normal(word))
}

/// Whether a ticket of this status is resolved. `None` for an unknown word.
pub fn is_resolved(word: &str) -> Option<bool> {
    let status = Table::Tickets.meaning(Field::Status, &normal(word));
    status.map(|status| matches!(status, "resolved" | "closed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_products_have_canonical_meanings() {
        assert_eq!(contact_kind("PROSPECT"), Some("prospect"));
        assert_eq!(is_transactional("Transactionnel"), Some(true));
        assert_eq!(is_transactional("Newsletter"), Some(false));
        assert!(is_control("Témoin") && is_control("control") && !is_control("A"));
        assert_eq!(cost_category("Outils"), Some("tool"));
        assert_eq!(is_resolved("Résolu"), Some(true));
        assert_eq!(is_resolved("Open"), Some(false));
        assert_eq!(is_resolved("?"), None);
    }
}
