//! La fidélité : ceux qui restent et ceux qui partent.

use crate::text::indicator::IndicatorWords;

pub const CHURN_RATE: IndicatorWords = IndicatorWords {
    name: "Taux d’attrition",
    about: "Les clients actifs perdus pendant la période, rapportés à tous les clients de la veille.",
    top: "actifs perdus {during}",
    bottom: "clients {before}",
    caveat: "Le taux se rapporte à tous les clients, dormants compris : l’attrition des seuls actifs est plus forte. Une hausse peut venir d’une vague d’achats uniques, une fenêtre d’activité plus tôt.",
    rows: "Les clients de la veille, perdus ou non",
    row: "Client",
    counts: "Perdu",
    ..IndicatorWords::NONE
};

pub const ACTIVE_CHURN_RATE: IndicatorWords = IndicatorWords {
    name: "Attrition des actifs",
    about: "La part des clients actifs la veille de la période qui ne le sont plus à sa fin.",
    top: "actifs perdus {during}",
    bottom: "clients actifs {before}",
    caveat: "Avec la rétention des actifs, cela fait toujours 100 %. Une hausse peut venir d’une vague d’achats uniques, une fenêtre d’activité plus tôt.",
    rows: "Les actifs de la veille, perdus ou non",
    row: "Client",
    counts: "Perdu",
    ..IndicatorWords::NONE
};

pub const ACTIVE_RETENTION_RATE: IndicatorWords = IndicatorWords {
    name: "Rétention des actifs",
    about: "La part des clients actifs la veille de la période qui le sont encore à sa fin.",
    top: "actifs {before}, encore actifs {at_end}",
    bottom: "clients actifs {before}",
    caveat: "Plus la période est courte devant la fenêtre d’activité, plus le taux est proche de 100 %. Ne comparez que des périodes de même longueur.",
    rows: "Les actifs de la veille, restés ou non",
    row: "Client",
    counts: "Resté",
    ..IndicatorWords::NONE
};

pub const RETENTION_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de rétention",
    about: "La part des clients d’avant la fenêtre d’activité qui ont racheté pendant celle-ci. Si la période est plus longue que la fenêtre, c’est elle qui compte.",
    top: "clients d’avant la fenêtre, avec un achat depuis, {at_end}",
    bottom: "clients d’avant la fenêtre ({window}, ou la période si elle est plus longue)",
    caveat: "Les clients gagnés pendant la fenêtre n’y sont pas : ils n’ont pas encore eu à revenir.",
    rows: "Les clients d’avant la fenêtre, revenus ou non",
    row: "Client",
    counts: "Revenu",
    ..IndicatorWords::NONE
};

pub const REPEAT_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de réachat",
    about: "La part des acheteurs qui ont acheté deux jours différents au moins, depuis le début des données.",
    top: "clients avec deux jours d’achat ou plus {at_end}",
    bottom: "clients avec un achat ou plus {at_end}",
    caveat: "Deux commandes le même jour comptent pour un achat. Les nouveaux clients ont eu peu de temps pour revenir : une forte acquisition fait baisser ce taux.",
    rows: "Les clients, revenus ou non",
    row: "Client",
    counts: "Revenu",
    ..IndicatorWords::NONE
};
