//! Pourquoi un chiffre manque, et ce qu'il faut savoir avant de s'y fier.

use crate::kpi::{Mark, Reason};

/// Pourquoi il n'y a pas de chiffre, et la seule chose à ajouter.
pub fn reason(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoTable { .. } => "Ajoutez un export {} pour l’obtenir.",
        Reason::NoRows { .. } => "L’export {} n’a aucune ligne lisible : ajoutez-en un qui en a.",
        Reason::NoColumn { .. } => "Ajoutez une colonne « {} » à l’export {} pour l’obtenir.",
        Reason::Ambiguous { .. } => "Dites comment lire la colonne « {} » de {}.",
        Reason::FuturePeriod { .. } => {
            "Les données s’arrêtent le {} : choisissez une période plus ancienne."
        }
        Reason::BeforeData { .. } => {
            "Les données commencent le {} : choisissez une période plus récente, ou ajoutez un export plus ancien."
        }
        Reason::PartialHistory { .. } => {
            "Les données ne commencent que le {} : ajoutez un export plus ancien."
        }
        Reason::TableStops { .. } => {
            "Les données s’arrêtent le {} : ajoutez un export plus récent."
        }
        Reason::HistoryShort { .. } => {
            "Il faut des commandes depuis le {} : ajoutez un export plus ancien, ou indiquez que rien de plus ancien ne manque."
        }
        Reason::ZeroDenominator {} => {
            "Rien à diviser dans cette période : choisissez-en une plus longue."
        }
        Reason::Undated { .. } => "Les {} n’ont pas de date : ajoutez cette colonne à l’export.",
        Reason::MixedBasis {} => {
            "Un fichier donne des montants TTC, un autre HT : exportez-les de la même façon."
        }
        Reason::Overflow {} => "La somme est trop grande pour être exacte : vérifiez les montants.",
        Reason::NoJoin { .. } => {
            "Personne n’est à la fois dans les {} et dans les {} : exportez les deux avec les mêmes identifiants ou les mêmes e-mails."
        }
        Reason::CustomersOnly {} => {
            "Le fichier de contacts n’a que des clients : ajoutez un export qui a aussi les prospects."
        }
    }
}

/// La seule chose à ajouter, avant « débloque » ; `None` où rien de tel ne manque.
pub fn to_add(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoTable { .. } => "un export {}",
        Reason::NoRows { .. } => "un export {} avec des lignes lisibles",
        Reason::NoColumn { .. } => "une colonne « {} » dans l’export {}",
        Reason::Undated { .. } => "une date pour les {}",
        Reason::Ambiguous { .. } => "une réponse sur la colonne « {} » de {}",
        _ => "",
    }
}

/// Ce qu'il faut savoir avant de se fier à un chiffre : un mot ou deux, puis la
/// phrase, pour un et pour plusieurs où il y a un nombre.
pub fn mark(mark: &Mark) -> &'static str {
    match mark {
        Mark::PartialHistory { .. } => {
            "début partiel|Les données ne commencent que le {} : le début de la période manque."
        }
        Mark::HistoryShort { .. } => {
            "historique court|Des clients plus anciens passent pour nouveaux : il faudrait des commandes depuis le {}."
        }
        Mark::TableStops { .. } => {
            "fin manquante|Les données s’arrêtent le {} : la fin de la période manque."
        }
        Mark::Small { .. } => {
            "peu de cas|{} cas seulement : trop peu pour conclure.|{} cas seulement : trop peu pour conclure."
        }
        Mark::OtherCurrency { .. } => {
            "autre devise|{} ligne est dans une autre devise, hors des montants.|{} lignes sont dans une autre devise, hors des montants."
        }
        Mark::InvoicesForOrders {} => {
            "factures|Les commandes ont laissé la place à leurs factures : rien n’est compté deux fois."
        }
        Mark::WonDealsAsOrders {} => {
            "opportunités gagnées|Il n’y a pas de commandes : chaque opportunité gagnée en tient lieu, au jour de sa clôture."
        }
        Mark::Static {} => {
            "sans date|Le fichier ne donne pas de dates : ce qu’il dit vaut pour toutes les périodes."
        }
        Mark::Snapshot {} => {
            "état du jour|L’export montre les fiches telles qu’elles sont aujourd’hui, sans leur passé. Un client dont aucune date n’est connue l’est depuis la création de sa fiche."
        }
        Mark::Unfinished {} => {
            "réactions attendues|Les derniers messages sont récents : des réactions peuvent encore arriver."
        }
        Mark::ChannelGuessed {} => {
            "canal déduit|Le fichier ne nomme pas le canal : ses ouvertures ou ses clics disent que c’est de l’e-mail."
        }
        Mark::Recipients {} => {
            "destinataires|Le fichier ne donne que des totaux par campagne : une personne y compte autant de fois qu’elle a reçu de campagnes."
        }
        Mark::Proxy {} => {
            "approché|Aucune colonne ne le dit : une demande résolue et jamais rouverte compte comme résolue au premier contact."
        }
        Mark::DeliveryUnknown {} => {
            "arrivée inconnue|Pour certains messages, rien ne dit s’ils sont arrivés : ils comptent comme délivrés."
        }
        Mark::UnclickedTouch {} => {
            "sans clics|Sur certains canaux, rien n’enregistre les clics : un message délivré y suffit pour être crédité d’un achat."
        }
        Mark::BusinessHours {} => {
            "heures ouvrées|Seules les heures ouvrées comptent dans ces délais, comme le dit la colonne du fichier."
        }
    }
}
