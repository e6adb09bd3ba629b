//! What headers call the columns of money spent, ads exports included.

use super::Column;
use super::Kind::*;
use crate::field::Field;

/// See the module.
pub const COLUMNS: &[Column] = &[
    Column::new(
        Field::SpentOn,
        Date,
        &[
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
        &[
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
        &[
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
        &["channel", "canal", "media", "levier"],
    ),
    Column::new(
        Field::Campaign,
        Text,
        &[
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
        &["network", "reseau", "plateforme", "platform", "regie"],
    ),
    Column::new(Field::Impressions, Kept, &["impressions", "impr"]),
    Column::new(
        Field::Clicks,
        Kept,
        &["clicks", "clics", "link clicks", "clics sur un lien"],
    ),
    Column::new(
        Field::Currency,
        Text,
        &[
            "currency",
            "devise",
            "monnaie",
            "currency code",
            "code devise",
        ],
    ),
];
