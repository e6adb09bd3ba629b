//! Pourquoi un chiffre manque, et ce qu'il faut savoir avant de s'y fier.

use super::{counted, day, field as field_of, table as rows_of};
use crate::kpi::{Mark, Reason};
use crate::text::MarkWords;

/// Pourquoi il n'y a pas de chiffre, et la seule chose à ajouter.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoTable { table } => {
            format!("Ajoutez un export de {} pour l’obtenir.", rows_of(*table))
        }
        Reason::NoRows { table } => {
            format!(
                "L’export de {} n’a aucune ligne lisible : ajoutez-en un qui en a.",
                rows_of(*table)
            )
        }
        Reason::NoColumn { table, field } => format!(
            "Ajoutez à l’export de {} une colonne « {} » pour l’obtenir.",
            rows_of(*table),
            field_of(*field)
        ),
        Reason::Ambiguous { file, column } => {
            format!("Dites comment lire la colonne « {column} » de {file}.")
        }
        Reason::FuturePeriod { reference } => {
            format!(
                "Les données s’arrêtent le {} : choisissez une période plus ancienne.",
                day(*reference)
            )
        }
        Reason::BeforeData { first } => format!(
            "Les données commencent le {} : choisissez une période plus récente, ou ajoutez un export plus ancien.",
            day(*first)
        ),
        Reason::PartialHistory { first } => format!(
            "Les données ne commencent que le {} : ajoutez un export plus ancien.",
            day(*first)
        ),
        Reason::TableStops { last } => {
            format!(
                "Les données s’arrêtent le {} : ajoutez un export plus récent.",
                day(*last)
            )
        }
        Reason::HistoryShort { needed } => format!(
            "Il faut des commandes depuis le {} : ajoutez un export plus ancien, ou indiquez que rien de plus ancien ne manque.",
            day(*needed)
        ),
        Reason::ZeroDenominator {} => {
            "Rien à diviser dans cette période : choisissez-en une plus longue.".to_owned()
        }
        Reason::Undated { table } => {
            format!(
                "Les {} n’ont pas de date : ajoutez cette colonne à l’export.",
                rows_of(*table)
            )
        }
        Reason::MixedBasis {} => {
            "Un fichier donne des montants TTC, un autre HT : exportez-les de la même façon."
                .to_owned()
        }
        Reason::Overflow {} => {
            "La somme est trop grande pour être exacte : vérifiez les montants.".to_owned()
        }
    }
}

/// Ce qu'il faut savoir avant de se fier à un chiffre.
pub fn mark(mark: &Mark) -> MarkWords {
    let (label, sentence) = match mark {
        Mark::PartialHistory { first } => (
            "début partiel".to_owned(),
            format!(
                "Les données ne commencent que le {} : le début de la période manque.",
                day(*first)
            ),
        ),
        Mark::HistoryShort { needed } => (
            "historique court".to_owned(),
            format!(
                "Des clients plus anciens passent pour nouveaux : il faudrait des commandes depuis le {}.",
                day(*needed)
            ),
        ),
        Mark::TableStops { last } => (
            "fin manquante".to_owned(),
            format!(
                "Les données s’arrêtent le {} : la fin de la période manque.",
                day(*last)
            ),
        ),
        Mark::Small { n } => (
            "peu de cas".to_owned(),
            format!(
                "{} : trop peu pour conclure.",
                counted(n.unsigned_abs(), "cas seulement", "cas seulement")
            ),
        ),
        Mark::OtherCurrency { rows } => (
            "autre devise".to_owned(),
            format!(
                "{} dans une autre devise, hors des montants.",
                counted(rows.unsigned_abs(), "ligne est", "lignes sont")
            ),
        ),
        Mark::InvoicesForOrders {} => (
            "factures".to_owned(),
            "Les commandes ont laissé la place à leurs factures : rien n’est compté deux fois."
                .to_owned(),
        ),
    };
    MarkWords { label, sentence }
}
