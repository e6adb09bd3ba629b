//! Words of a file → canonical words of contacts, sends, costs and tickets
//! (`rules.md` 8). Those of orders are in `status`.

use super::header::normal;

/// Words and what they mean, in their normal form.
type Dictionary<T> = &'static [(T, &'static [&'static str])];

fn find<T: Copy>(all: Dictionary<T>, word: &str) -> Option<T> {
    let word = normal(word);
    let meant = all.iter().find(|(_, words)| words.contains(&word.as_str()));
    meant.map(|(meaning, _)| *meaning)
}

/// The kind of a contact, as its key: `suspect`, `lead`, `prospect` or
/// `customer`. `None` for a word that the dictionary does not know.
pub fn contact_kind(word: &str) -> Option<&'static str> {
    const KINDS: Dictionary<&str> = &[
        ("suspect", &["suspect", "suspects", "subscriber", "abonne"]),
        (
            "lead",
            &[
                "lead",
                "leads",
                "piste",
                "new",
                "marketing qualified lead",
                "mql",
                "sales qualified lead",
                "sql",
                "lead qualifie",
            ],
        ),
        (
            "prospect",
            &[
                "prospect",
                "prospects",
                "opportunity",
                "opportunite",
                "prospect qualifie",
            ],
        ),
        (
            "customer",
            &[
                "customer",
                "customers",
                "client",
                "cliente",
                "clients",
                "client actif",
                "client inactif",
                "ancien client",
                "client fidele",
                "evangelist",
                "new customer",
                "nouveau client",
            ],
        ),
    ];
    find(KINDS, word)
}

/// Whether a kind of send is transactional. `None` for an unknown word.
pub fn is_transactional(word: &str) -> Option<bool> {
    const KINDS: Dictionary<bool> = &[
        (
            true,
            &[
                "transactional",
                "transactionnel",
                "transactionnelle",
                "service",
                "transaction",
            ],
        ),
        (
            false,
            &[
                "marketing",
                "commercial",
                "commerciale",
                "promotion",
                "promotionnel",
                "newsletter",
                "campaign",
                "campagne",
                "regular",
            ],
        ),
    ];
    find(KINDS, word)
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
    const CATEGORIES: Dictionary<&str> = &[
        (
            "marketing",
            &[
                "marketing",
                "publicite",
                "pub",
                "advertising",
                "ads",
                "media",
                "communication",
                "acquisition",
                "campagne",
                "campagnes",
            ],
        ),
        (
            "sales",
            &[
                "sales",
                "commercial",
                "commerce",
                "ventes",
                "vente",
                "force de vente",
                "commerciaux",
            ],
        ),
        (
            "operations",
            &[
                "operations",
                "operation",
                "exploitation",
                "logistique",
                "operationnel",
            ],
        ),
        (
            "tool",
            &[
                "tool",
                "tools",
                "outil",
                "outils",
                "logiciel",
                "logiciels",
                "software",
                "licence",
                "licences",
                "crm",
                "abonnement",
            ],
        ),
        (
            "people",
            &[
                "people",
                "personnel",
                "salaires",
                "salaire",
                "rh",
                "salaries",
                "staff",
                "equipe",
            ],
        ),
        (
            "content",
            &["content", "contenu", "contenus", "redaction", "creation"],
        ),
        (
            "service",
            &[
                "service",
                "service client",
                "sav",
                "support",
                "customer service",
            ],
        ),
        (
            "uncategorised",
            &[
                "uncategorised",
                "uncategorized",
                "non classe",
                "divers",
                "autre",
                "autres",
                "other",
            ],
        ),
    ];
    find(CATEGORIES, word)
}

/// Whether a ticket of this status is resolved. `None` for an unknown word.
pub fn is_resolved(word: &str) -> Option<bool> {
    const STATUSES: Dictionary<bool> = &[
        (
            true,
            &[
                "resolved", "closed", "solved", "resolu", "resolue", "clos", "close", "ferme",
                "fermee", "cloture", "cloturee", "termine", "terminee", "traite", "traitee",
                "done",
            ],
        ),
        (
            false,
            &[
                "open",
                "pending",
                "new",
                "ouvert",
                "ouverte",
                "en attente",
                "en cours",
                "nouveau",
                "nouvelle",
                "on hold",
                "hold",
                "a traiter",
                "reouvert",
                "in progress",
                "waiting on customer",
                "attente client",
            ],
        ),
    ];
    find(STATUSES, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_products_have_canonical_meanings() {
        assert_eq!(contact_kind("Client"), Some("customer"));
        assert_eq!(contact_kind("PROSPECT"), Some("prospect"));
        assert_eq!(contact_kind("Zombie"), None);
        assert_eq!(is_transactional("Transactionnel"), Some(true));
        assert_eq!(is_transactional("Newsletter"), Some(false));
        assert!(is_control("Témoin") && is_control("control") && !is_control("A"));
        assert_eq!(cost_category("Publicité"), Some("marketing"));
        assert_eq!(cost_category("Outils"), Some("tool"));
        assert_eq!(is_resolved("Résolu"), Some(true));
        assert_eq!(is_resolved("Open"), Some(false));
        assert_eq!(is_resolved("?"), None);
    }
}
