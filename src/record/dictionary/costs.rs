//! What headers call the columns of money spent, ads exports included.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(
        Field::SpentOn,
        Date,
        words![
            "spent on",
            "date de depense",
            "date depense",
            "expense date",
            "jour",
            "day",
            "date",
            "spent at",
            "date de la depense",
            "mois",
            "month",
            "reporting starts",
            "debut des rapports",
            "date comptable",
            "date d imputation",
        ],
    ),
    Column::new(
        Field::Amount,
        Number,
        words![
            "amount",
            "montant",
            "cout",
            "cost",
            "montant depense",
            "amount spent",
            "depense",
            "spend",
            "montant ht",
            "depenses",
            "montant depense eur",
            "amount spent eur",
            "budget",
            "spent",
        ],
    ),
    Column::new(
        Field::Category,
        Text,
        words![
            "category",
            "categorie",
            "poste",
            "nature",
            "type de depense",
            "expense type",
            "cost category",
            "poste de depense",
            "rubrique",
            "type de cout",
        ],
    ),
    Column::new(
        Field::Channel,
        Text,
        words!["channel", "canal", "media", "levier"],
    ),
    Column::new(
        Field::Campaign,
        Text,
        words![
            "campaign",
            "campagne",
            "campaign name",
            "nom de la campagne",
            "nom campagne",
            "operation",
        ],
    ),
    Column::new(
        Field::Network,
        Text,
        words!["network", "reseau", "plateforme", "platform", "regie"],
    ),
    Column::new(Field::Impressions, Kept, words!["impressions", "impr"]),
    Column::new(
        Field::Clicks,
        Kept,
        words!["clicks", "clics", "link clicks", "clics sur un lien"],
    ),
    Column::new(
        Field::Currency,
        Text,
        words![
            "currency",
            "devise",
            "monnaie",
            "currency code",
            "code devise",
        ],
    ),
];
