//! Pourquoi un chiffre manque, et ce qu'il faut savoir avant de s'y fier.

use super::names::of_table;
use super::{counted, day, field as field_of, table as rows_of};
use crate::kpi::{Mark, Reason};
use crate::text::MarkWords;

/// Pourquoi il n'y a pas de chiffre, et la seule chose à ajouter.
pub fn reason(reason: &Reason) -> String {
    match reason {
        Reason::NoTable { table } => {
            format!("Ajoutez un export {} pour l’obtenir.", of_table(*table))
        }
        Reason::NoRows { table } => {
            format!(
                "L’export {} n’a aucune ligne lisible : ajoutez-en un qui en a.",
                of_table(*table)
            )
        }
        Reason::NoColumn { table, field } => format!(
            "Ajoutez à l’export {} une colonne « {} » pour l’obtenir.",
            of_table(*table),
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
        Reason::NoJoin { table, other } => format!(
            "Personne n’est à la fois dans les {} et dans les {} : exportez les deux avec les mêmes identifiants ou les mêmes e-mails.",
            rows_of(*table),
            rows_of(*other)
        ),
        Reason::CustomersOnly {} => {
            "Le fichier de contacts n’a que des clients : ajoutez un export qui a aussi les prospects."
                .to_owned()
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
        Mark::WonDealsAsOrders {} => (
            "affaires gagnées".to_owned(),
            "Il n’y a pas de commandes : chaque affaire gagnée en tient lieu, au jour de sa clôture."
                .to_owned(),
        ),
        Mark::Static {} => (
            "sans date".to_owned(),
            "Le fichier ne donne pas de dates : ce qu’il dit vaut pour toutes les périodes."
                .to_owned(),
        ),
        Mark::Snapshot {} => (
            "état du jour".to_owned(),
            "L’export montre les fiches telles qu’elles sont aujourd’hui, sans leur passé. Un client dont aucune date n’est connue l’est depuis la création de sa fiche."
                .to_owned(),
        ),
        Mark::Unfinished {} => (
            "réactions attendues".to_owned(),
            "Les derniers messages sont récents : des réactions peuvent encore arriver."
                .to_owned(),
        ),
        Mark::ChannelGuessed {} => (
            "canal déduit".to_owned(),
            "Le fichier ne nomme pas le canal : ses ouvertures ou ses clics disent que c’est de l’e-mail."
                .to_owned(),
        ),
        Mark::Recipients {} => (
            "destinataires".to_owned(),
            "Le fichier ne donne que des totaux par campagne : une personne y compte autant de fois qu’elle a reçu de campagnes."
                .to_owned(),
        ),
        Mark::Proxy {} => (
            "approché".to_owned(),
            "Aucune colonne ne le dit : une demande résolue et jamais rouverte compte comme résolue au premier contact."
                .to_owned(),
        ),
        Mark::DeliveryUnknown {} => (
            "arrivée inconnue".to_owned(),
            "Pour certains messages, rien ne dit s’ils sont arrivés : ils comptent comme délivrés."
                .to_owned(),
        ),
        Mark::UnclickedTouch {} => (
            "sans clics".to_owned(),
            "Sur certains canaux, rien n’enregistre les clics : un message délivré y suffit pour être crédité d’un achat."
                .to_owned(),
        ),
        Mark::BusinessHours {} => (
            "heures ouvrées".to_owned(),
            "Seules les heures ouvrées comptent dans ces délais, comme le dit la colonne du fichier."
                .to_owned(),
        ),
    };
    MarkWords { label, sentence }
}
