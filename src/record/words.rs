//! Words of a file → what they say of a contact or a send (`rules.md` 8, 20), as
//! the assembling asks for them. Those of orders are in `status`; the words
//! themselves in the `dictionary`.

use super::header::normal;
use super::{Field, Table};

/// The kind of a contact, as its key: `suspect`, `lead`, `prospect` or
/// `customer`. `None` for a word that the dictionary does not know.
pub fn contact_kind(word: &str) -> Option<&'static str> {
    Table::Contacts.meaning(Field::Kind, &normal(word))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_products_have_canonical_meanings() {
        assert_eq!(contact_kind("PROSPECT"), Some("prospect"));
        assert!(is_control("Témoin") && is_control("control") && !is_control("A"));
        assert_eq!(contact_kind("?"), None);
    }
}
