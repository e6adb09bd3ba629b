//! Les indicateurs : leur nom, ce qu'ils comptent, ce qu'il faut en savoir.

use crate::kpi::Id;
use crate::text::indicator::IndicatorWords;

const BASE: &str = "Portefeuille";
const LOYALTY: &str = "Fidélité";
const REVENUE: &str = "Chiffre d’affaires";

/// Les mots d'un indicateur.
pub fn indicator(id: Id) -> IndicatorWords {
    match id {
        Id::CustomersTotal => IndicatorWords {
            name: "Clients",
            section: BASE,
            about: "Les personnes qui ont acheté au moins une fois, jusqu’à la fin de la période.",
            top: |m| format!("clients {}", m.at_end),
            bottom: None,
            caveat: "Les commandes sans identifiant ni e-mail ne sont à personne : elles ne font pas de client.",
            rows: "Les clients",
            row: "Client",
            counts: "",
        },
        Id::ActiveCustomers => IndicatorWords {
            name: "Clients actifs",
            section: BASE,
            about: "Les clients qui ont acheté pendant la fenêtre d’activité qui finit avec la période.",
            top: |m| format!("clients avec un achat dans les {} {}", m.window, m.at_end),
            bottom: None,
            caveat: "Les achats anonymes ne comptent pas. Une fenêtre plus longue donne plus d’actifs.",
            rows: "Les clients actifs",
            row: "Client",
            counts: "",
        },
        Id::ActiveRate => IndicatorWords {
            name: "Taux de clients actifs",
            section: BASE,
            about: "La part des clients qui sont actifs à la fin de la période : au moins un achat pendant la fenêtre d’activité.",
            top: |m| format!("clients actifs {}", m.at_end),
            bottom: Some(|m| format!("clients {}", m.at_end)),
            caveat: "Le nombre de clients ne fait que croître : sans réactivation, ce taux baisse avec les années.",
            rows: "Les clients, actifs ou non",
            row: "Client",
            counts: "Actif",
        },
        Id::LostCustomers => IndicatorWords {
            name: "Clients actifs perdus",
            section: BASE,
            about: "Les clients qui étaient actifs la veille de la période et qui ne le sont plus à sa fin : aucun achat pendant la fenêtre d’activité.",
            top: |m| format!("actifs {}, plus à la fin", m.before),
            bottom: None,
            caveat: "Une hausse peut venir d’une vague d’achats uniques, une fenêtre d’activité plus tôt.",
            rows: "Les clients perdus",
            row: "Client",
            counts: "",
        },
        Id::ChurnRate => IndicatorWords {
            name: "Taux d’attrition",
            section: LOYALTY,
            about: "Les clients actifs perdus pendant la période, rapportés à tous les clients de la veille.",
            top: |m| format!("actifs perdus {}", m.during),
            bottom: Some(|m| format!("clients {}", m.before)),
            caveat: "Le taux se rapporte à tous les clients, dormants compris : l’attrition des seuls actifs est plus forte. Une hausse peut venir d’une vague d’achats uniques, une fenêtre d’activité plus tôt.",
            rows: "Les clients de la veille, perdus ou non",
            row: "Client",
            counts: "Perdu",
        },
        Id::Revenue => IndicatorWords {
            name: "Chiffre d’affaires",
            section: REVENUE,
            about: "La somme des commandes valides, moins les remboursements et les avoirs.",
            top: |m| format!("commandes moins remboursements {}", m.during),
            bottom: None,
            caveat: "Ne comptent pas : les commandes annulées, refusées ou en attente de paiement, et les devis.",
            rows: "Les commandes et remboursements",
            row: "Commande",
            counts: "Montant",
        },
        Id::OrdersCount => IndicatorWords {
            name: "Commandes",
            section: REVENUE,
            about: "Les achats de la période : les commandes valides d’un montant positif.",
            top: |m| format!("commandes {}", m.during),
            bottom: None,
            caveat: "Une commande sur plusieurs lignes de fichier compte une fois. Une commande à zéro n’est pas un achat.",
            rows: "Les commandes",
            row: "Commande",
            counts: "",
        },
        Id::AverageBasket => IndicatorWords {
            name: "Panier moyen",
            section: REVENUE,
            about: "Le montant moyen d’une commande de la période.",
            top: |m| format!("montant des commandes {}", m.during),
            bottom: Some(|m| format!("commandes {}", m.during)),
            caveat: "Les remboursements ne changent pas le panier moyen. Quelques très grandes commandes le tirent vers le haut.",
            rows: "Les commandes",
            row: "Commande",
            counts: "Montant",
        },
    }
}
