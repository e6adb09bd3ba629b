//! Les noms des tables, des colonnes et des choix.

use crate::kpi::Dimension;
use crate::record::{Field, Table};
use crate::settings::{Basis, Window};
use crate::table::Delimiter;

/// Ce que sont les lignes d'une table.
pub fn table(table: Table) -> &'static str {
    match table {
        Table::Orders => "commandes",
    }
}

/// Ce que veut dire une colonne.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::OrderedOn => "date de commande",
        Field::Amount => "montant TTC",
        Field::AmountExclTax => "montant HT",
        Field::LineAmount => "montant de la ligne",
        Field::OrderId => "numéro de commande",
        Field::ContactId => "identifiant du client",
        Field::Email => "e-mail",
        Field::Tax => "taxes",
        Field::Shipping => "livraison",
        Field::RefundedAmount => "montant remboursé",
        Field::Cost => "coût",
        Field::Margin => "marge",
        Field::Currency => "devise",
        Field::Status => "statut",
        Field::Document => "type de pièce",
        Field::Product => "produit",
        Field::Category => "catégorie",
        Field::Quantity => "quantité",
        Field::Channel => "canal",
        Field::Campaign => "campagne",
    }
}

/// Ce qui découpe une valeur.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Channel => "canal",
        Dimension::Campaign => "campagne",
    }
}

/// Taxes comprises ou non.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::InclTax => "TTC",
        Basis::ExclTax => "HT",
    }
}

/// Le signe entre deux cellules.
pub fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "virgule",
        Delimiter::Semicolon => "point-virgule",
        Delimiter::Tab => "tabulation",
    }
}

/// Une durée.
pub fn window(window: Window) -> String {
    match window {
        Window::Months(n) => format!("{n} mois"),
        Window::Days(n) => super::counted(n.into(), "jour", "jours"),
    }
}
