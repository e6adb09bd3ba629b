//! Headers → fields: a dictionary of what products and people call a column, in
//! French and English, and the choice of a table from what was recognised.
//! Values are not looked at here.

use super::{Field, Table};
use std::collections::BTreeMap;

/// What a header may say for each field, in its normal form (see [`normal`]);
/// for one field, the likelier first.
const ORDERS: &[(Field, &[&str])] = &[
    (
        Field::OrderedOn,
        &[
            "ordered on",
            "order date",
            "date de commande",
            "date de la commande",
            "date commande",
            "date d achat",
            "date achat",
            "purchase date",
            "date of purchase",
            "invoice date",
            "date de facture",
            "date facture",
            "date de facturation",
            "order created at",
            "created at",
            "created utc",
            "transaction date",
            "date de transaction",
            "date vente",
            "date de vente",
            "sale date",
            "paid at",
            "date",
        ],
    ),
    (
        Field::Amount,
        &[
            "amount",
            "total ttc",
            "montant ttc",
            "amount incl tax",
            "total incl tax",
            "prix ttc",
            "ca ttc",
            "order total",
            "total de la commande",
            "total commande",
            "grand total",
            "montant total",
            "total amount",
            "total price",
            "net revenue",
            "revenue",
            "sales",
            "chiffre d affaires",
            "ca",
            "montant",
            "total",
            "dollar value",
            "net revenue formatted",
            "n revenue formatted",
            "amount paid",
            "montant paye",
        ],
    ),
    (
        Field::AmountExclTax,
        &[
            "amount excl tax",
            "montant ht",
            "total ht",
            "prix ht",
            "ca ht",
            "subtotal",
            "total excl tax",
            "sous total",
            "untaxed amount",
            "net amount",
        ],
    ),
    (
        Field::LineAmount,
        &[
            "line amount",
            "line total",
            "montant ligne",
            "montant de la ligne",
            "total ligne",
            "lineitem total",
            "item total",
        ],
    ),
    (
        Field::OrderId,
        &[
            "order id",
            "n de commande",
            "no de commande",
            "numero de commande",
            "n commande",
            "id commande",
            "id de commande",
            "commande",
            "reference commande",
            "reference de la commande",
            "order number",
            "order no",
            "order",
            "order name",
            "order reference",
            "invoice number",
            "n de facture",
            "numero de facture",
            "facture",
            "transaction id",
            "invoice no",
            "invoiceno",
            "reference",
        ],
    ),
    (
        Field::ContactId,
        &[
            "contact id",
            "customer id",
            "n client",
            "no client",
            "numero client",
            "numero de client",
            "n de client",
            "id client",
            "code client",
            "client id",
            "customer number",
            "customer no",
            "customerid",
            "id contact",
            "id du client",
            "customer",
            "client",
            "cust id",
            "custid",
            "reference client",
        ],
    ),
    (
        Field::Email,
        &[
            "email",
            "e mail",
            "mail",
            "courriel",
            "adresse e mail",
            "adresse email",
            "adresse mail",
            "email address",
            "customer email",
            "e mail client",
            "email client",
            "adresse electronique",
            "mail client",
        ],
    ),
    (
        Field::Tax,
        &["tax", "taxes", "tva", "montant tva", "vat", "tax amount"],
    ),
    (
        Field::Shipping,
        &[
            "shipping",
            "frais de port",
            "livraison",
            "frais de livraison",
            "shipping cost",
            "port",
        ],
    ),
    (
        Field::RefundedAmount,
        &[
            "refunded amount",
            "amount refunded",
            "montant rembourse",
            "remboursement",
            "refund amount",
            "rembourse",
            "total refunded",
            "total rembourse",
        ],
    ),
    (
        Field::Cost,
        &[
            "cost",
            "cout",
            "cost of goods",
            "prix de revient",
            "cout d achat",
        ],
    ),
    (
        Field::Margin,
        &["margin", "marge", "marge brute", "gross margin", "profit"],
    ),
    (
        Field::Currency,
        &[
            "currency",
            "devise",
            "monnaie",
            "currency code",
            "code devise",
        ],
    ),
    (
        Field::Status,
        &[
            "status",
            "statut",
            "etat",
            "order status",
            "statut de la commande",
            "statut commande",
            "etat de la commande",
            "financial status",
            "payment status",
            "statut du paiement",
        ],
    ),
    (
        Field::Document,
        &[
            "document",
            "document type",
            "type de document",
            "type de piece",
            "type piece",
        ],
    ),
    (
        Field::Product,
        &[
            "product",
            "produit",
            "product name",
            "lineitem name",
            "article",
            "nom du produit",
        ],
    ),
    (
        Field::Category,
        &[
            "category",
            "categorie",
            "product category",
            "famille",
            "rayon",
        ],
    ),
    (
        Field::Quantity,
        &["quantity", "quantite", "qty", "qte", "lineitem quantity"],
    ),
    (
        Field::Channel,
        &[
            "channel",
            "canal",
            "sales channel",
            "canal de vente",
            "saleschannel",
            "order channel",
        ],
    ),
    (
        Field::Campaign,
        &["campaign", "campagne", "utm campaign", "nom de la campagne"],
    ),
];

/// The fields of a table, each with its words.
fn dictionary(table: Table) -> &'static [(Field, &'static [&'static str])] {
    match table {
        Table::Orders => ORDERS,
    }
}

/// A header without case, accents and signs: `N° de commande` is
/// `n de commande`, `E-mail` is `e mail`, `order_id` is `order id`.
pub fn normal(header: &str) -> String {
    let mut out = String::with_capacity(header.len());
    for c in header.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            Some(text) => out.push_str(text),
            None if c.is_alphanumeric() && c != 'º' && c != 'ª' => out.push(c),
            None if out.is_empty() || out.ends_with(' ') => {}
            None => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The letters of French, and of its neighbours, without their accents.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'î' | 'ï' | 'í' | 'ì' => "i",
        'ñ' => "n",
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' => "o",
        'ù' | 'û' | 'ü' | 'ú' => "u",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        // A combining accent after its letter (macOS writes them apart).
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

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

/// The columns of a table that are recognised among the headers, by position.
pub fn recognise(table: Table, headers: &[String]) -> BTreeMap<Field, usize> {
    let normal: Vec<String> = headers.iter().map(|h| normal(h)).collect();
    let mut columns = BTreeMap::new();
    for (field, words) in dictionary(table) {
        let position = words
            .iter()
            .find_map(|word| normal.iter().position(|h| h == word));
        if let Some(position) = position {
            columns.insert(*field, position);
        }
    }
    // Shopify calls an order's number its name; elsewhere a name is a person's.
    let shopify = normal.iter().any(|h| h == "lineitem quantity");
    if shopify && let Some(name) = normal.iter().position(|h| h == "name") {
        columns.entry(Field::OrderId).or_insert(name);
    }
    columns
}

/// The columns that a table cannot live without and that are not there: one
/// field named for each.
pub fn missing(table: Table, columns: &BTreeMap<Field, usize>) -> Vec<Field> {
    match table {
        Table::Orders => {
            let amounts = [Field::Amount, Field::AmountExclTax, Field::LineAmount];
            let mut missing = Vec::new();
            if !columns.contains_key(&Field::OrderedOn) {
                missing.push(Field::OrderedOn);
            }
            if !amounts.iter().any(|f| columns.contains_key(f)) {
                missing.push(Field::Amount);
            }
            missing
        }
    }
}

/// The table whose columns the headers are: the one that lacks none of those
/// it needs, with the most fields recognised.
pub fn table_of(headers: &[String]) -> Option<Table> {
    Table::ALL
        .iter()
        .map(|&table| (table, recognise(table, headers)))
        .filter(|(table, columns)| missing(*table, columns).is_empty())
        .max_by_key(|(_, columns)| columns.len())
        .map(|(table, _)| table)
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

    #[track_caller]
    fn recognises(headers: &[&str], expected: &[(Field, usize)]) {
        let headers: Vec<String> = headers.iter().map(|h| h.to_string()).collect();
        assert_eq!(table_of(&headers), Some(Table::Orders));
        assert_eq!(
            recognise(Table::Orders, &headers),
            expected.iter().copied().collect()
        );
    }

    #[test]
    fn orders_are_recognised_in_both_languages() {
        recognises(
            &[
                "N° de commande",
                "Date de commande",
                "N° client",
                "Montant TTC",
                "Canal",
            ],
            &[
                (Field::OrderId, 0),
                (Field::OrderedOn, 1),
                (Field::ContactId, 2),
                (Field::Amount, 3),
                (Field::Channel, 4),
            ],
        );
        recognises(
            &["Order ID", "Order Date", "Customer ID", "Sales", "Category"],
            &[
                (Field::OrderId, 0),
                (Field::OrderedOn, 1),
                (Field::ContactId, 2),
                (Field::Amount, 3),
                (Field::Category, 4),
            ],
        );
        recognises(
            &["date", "CA"],
            &[(Field::OrderedOn, 0), (Field::Amount, 1)],
        );
        recognises(
            &["Name", "Email", "Created at", "Total", "Lineitem quantity"],
            &[
                (Field::OrderId, 0),
                (Field::Email, 1),
                (Field::OrderedOn, 2),
                (Field::Amount, 3),
                (Field::Quantity, 4),
            ],
        );
    }

    #[test]
    fn other_headers_are_no_orders() {
        assert_eq!(table_of(&["Nom".into(), "Ville".into()]), None);
        assert_eq!(table_of(&["Order ID".into(), "Total".into()]), None);
    }

    #[test]
    fn a_header_that_repeats_bears_its_rank() {
        let headers = ["Nom", " Nom ", "", "", "Nom"].map(String::from);
        assert_eq!(
            ranked(headers.into_iter()),
            ["Nom", "Nom#2", "", "#2", "Nom#3"]
        );
    }

    #[test]
    fn a_word_stands_for_one_field_only() {
        let mut seen = std::collections::BTreeSet::new();
        for (field, words) in ORDERS {
            for word in *words {
                assert_eq!(normal(word), *word, "{field:?} is not in normal form");
                assert!(seen.insert(*word), "{word} stands twice");
            }
        }
    }
}
