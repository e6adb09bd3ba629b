//! Les noms de ce qui se choisit : les buts, les réglages et leurs valeurs.

use crate::kpi::Knob;
use crate::kpi::aims::Aim;
use crate::settings::{AttributionModel, Basis, CrmRevenue, Touch, Window};

/// Ce que l'on attend de son CRM, sur un bouton.
pub fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::WinCustomers => "Gagner des clients",
        Aim::KeepThem => "Garder ses clients",
        Aim::MakeCampaignsPay => "Rentabiliser les campagnes",
        Aim::ServeBetter => "Mieux servir",
        Aim::SellMore => "Vendre plus par client",
        Aim::GetTheCrmUsed => "Faire utiliser le CRM",
    }
}

/// Un réglage : son nom, et ce qu'il change.
pub fn knob(knob: Knob) -> (&'static str, &'static str) {
    match knob {
        Knob::ActiveWindow => (
            "Fenêtre d’activité",
            "Le temps pendant lequel un achat rend un client actif. Elle vaut pour tous les indicateurs.",
        ),
        Knob::CompleteHistory => (
            "Mes commandes remontent à la première de toutes",
            "À cocher si aucun achat plus ancien ne manque : clients actifs et nouveaux clients sont alors connus dès le début.",
        ),
        Knob::AmountBasis => (
            "Montants TTC ou HT",
            "Le montant qui compte quand chaque fichier donne les deux.",
        ),
        Knob::AttributionTouch => (
            "Ce qui relie un achat à un message",
            "Un clic est plus sûr, une simple réception crédite plus d’achats. Sans choix, c’est le clic là où le canal l’enregistre.",
        ),
        Knob::AttributionWindow => (
            "Délai d’attribution",
            "Combien de jours après un message un achat peut lui revenir. Sans choix, 7 jours pour l’e-mail, le SMS et les notifications, 30 pour le reste.",
        ),
        Knob::AttributionModel => (
            "Partage entre les messages",
            "Comment un achat se partage entre les messages qui l’ont précédé.",
        ),
        Knob::CrmRevenue => (
            "Chiffre d’affaires du CRM",
            "Ce que l’on attribue aux campagnes, ou toutes les ventes.",
        ),
        Knob::AcquisitionCategories => (
            "Dépenses d’acquisition",
            "Les catégories de dépenses qui servent à gagner des clients. Elles seules font le coût d’acquisition.",
        ),
        Knob::StrategicFields => (
            "Champs importants",
            "Ce qu’une fiche devrait avoir. Sans choix : nom, e-mail, téléphone, sexe, date de naissance, ville et pays, s’ils sont dans le fichier.",
        ),
    }
}

/// Ce qui relie un achat à un message.
pub fn touch(touch: Touch) -> &'static str {
    match touch {
        Touch::Clicked => "un message cliqué",
        Touch::Delivered => "un message délivré",
    }
}

/// Comment un achat se partage entre les messages d'avant.
pub fn attribution_model(model: AttributionModel) -> &'static str {
    match model {
        AttributionModel::LastTouch => "tout au dernier",
        AttributionModel::FirstTouch => "tout au premier",
        AttributionModel::Linear => "à parts égales",
        AttributionModel::Position402040 => "40 % au premier et au dernier, 20 % entre eux",
        AttributionModel::TimeDecay => "plus aux plus récents",
    }
}

/// Le chiffre d'affaires que l'on compte au CRM.
pub fn crm_revenue(revenue: CrmRevenue) -> &'static str {
    match revenue {
        CrmRevenue::Attributed => "celui des campagnes",
        CrmRevenue::All => "toutes les ventes",
    }
}

/// Taxes comprises ou non.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::InclTax => "TTC",
        Basis::ExclTax => "HT",
    }
}

/// Ce qui sépare deux cellules, dans l’ordre de `text`.
pub const DELIMITERS: [&str; 5] = [
    "virgule",
    "point-virgule",
    "tabulation",
    "barre verticale",
    "espaces",
];

/// Une durée.
pub fn window(window: Window) -> String {
    match window {
        Window::Months(n) => format!("{n} mois"),
        Window::Days(n) => super::counted(n.into(), "jour", "jours"),
    }
}
