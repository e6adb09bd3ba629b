//! Les ventes et leur rentabilité.

use crate::text::indicator::IndicatorWords;

pub const REVENUE: IndicatorWords = IndicatorWords {
    name: "Chiffre d’affaires",
    about: "La somme des commandes valides, moins les remboursements et les avoirs.",
    top: "commandes moins remboursements {during}",
    caveat: "Ne comptent pas : les commandes annulées, refusées ou en attente de paiement, et les devis.",
    rows: "Les commandes et remboursements",
    row: "Commande",
    counts: "Montant",
    ..IndicatorWords::NONE
};

pub const ORDERS_COUNT: IndicatorWords = IndicatorWords {
    name: "Commandes",
    about: "Les achats de la période : les commandes valides d’un montant positif.",
    top: "commandes {during}",
    caveat: "Une commande sur plusieurs lignes de fichier compte une fois. Une commande à zéro n’est pas un achat.",
    rows: "Les commandes",
    row: "Commande",
    ..IndicatorWords::NONE
};

pub const AVERAGE_BASKET: IndicatorWords = IndicatorWords {
    name: "Panier moyen",
    about: "Le montant moyen d’une commande de la période.",
    top: "montant des commandes {during}",
    bottom: "commandes {during}",
    caveat: "Les remboursements ne changent pas le panier moyen. Quelques très grandes commandes le tirent vers le haut.",
    rows: "Les commandes",
    row: "Commande",
    counts: "Montant",
    ..IndicatorWords::NONE
};

pub const EXISTING_REVENUE_SHARE: IndicatorWords = IndicatorWords {
    name: "Part du CA des clients existants",
    about: "La part du chiffre d’affaires identifié qui vient de clients d’avant la période.",
    top: "chiffre d’affaires des clients d’avant, {during}",
    bottom: "chiffre d’affaires identifié {during}",
    caveat: "Plus la période est longue, plus les nouveaux clients y pèsent : ne comparez que des périodes de même longueur. Les ventes anonymes n’y sont pas.",
    rows: "Les commandes des clients identifiés",
    row: "Commande",
    counts: "Clients existants",
    ..IndicatorWords::NONE
};

pub const ARPU: IndicatorWords = IndicatorWords {
    name: "Revenu moyen par client (ARPU)",
    about: "Ce que dépense en moyenne un client qui achète pendant la période.",
    top: "chiffre d’affaires identifié {during}",
    bottom: "clients avec un achat {during}",
    caveat: "Les ventes anonymes n’y sont pas. Quelques très gros clients tirent la moyenne vers le haut.",
    rows: "Les clients et leurs achats",
    row: "Client ou commande",
    counts: "Montant",
    ..IndicatorWords::NONE
};

pub const CRM_ROI: IndicatorWords = IndicatorWords {
    name: "ROI du CRM",
    about: "Le chiffre d’affaires généré par le CRM, rapporté à toutes les dépenses de la période. À 100 %, il rapporte autant qu’il coûte.",
    top: "chiffre d’affaires généré par le CRM {during}",
    bottom: "dépenses {during}",
    caveat: "C’est du chiffre d’affaires, pas de la marge : au-dessus de 100 %, l’opération peut encore perdre de l’argent. Il ne vaut que si toutes les dépenses sont dans les fichiers.",
    rows: "Le chiffre d’affaires et les dépenses",
    row: "Commande, campagne ou dépense",
    counts: "Chiffre d’affaires",
    ..IndicatorWords::NONE
};
