//! Le service client : les demandes, et le temps qu'elles prennent.

use crate::text::indicator::IndicatorWords;

pub const TICKETS_COUNT: IndicatorWords = IndicatorWords {
    name: "Demandes",
    about: "Les demandes au service client créées pendant la période.",
    top: "demandes créées {during}",
    caveat: "Plus de clients font plus de demandes : regardez aussi le nombre de clients actifs.",
    rows: "Les demandes",
    row: "Demande",
    ..IndicatorWords::NONE
};

pub const FCR: IndicatorWords = IndicatorWords {
    name: "Taux de résolution au premier contact",
    about: "La part des demandes de la période résolues dès le premier contact.",
    top: "demandes résolues au premier contact, créées {during}",
    bottom: "demandes créées {during}",
    caveat: "Sans colonne qui le dise, une demande résolue et jamais rouverte compte comme résolue au premier contact : le taux est alors flatteur. Une demande dont rien n’est connu n’est pas comptée.",
    rows: "Les demandes, résolues au premier contact ou non",
    row: "Demande",
    counts: "Premier contact",
    ..IndicatorWords::NONE
};

pub const FIRST_RESPONSE_TIME: IndicatorWords = IndicatorWords {
    name: "Délai de première réponse",
    about: "Le temps moyen avant la première réponse, pour les demandes créées pendant la période.",
    top: "temps d’attente cumulé",
    bottom: "demandes créées {during}, avec une réponse",
    caveat: "Quelques longues attentes tirent la moyenne vers le haut : voyez aussi la médiane. Les demandes sans réponse n’y sont pas ; leur part est dite à côté.",
    rows: "Les demandes qui ont eu une réponse",
    row: "Demande",
    counts: "Attente",
    ..IndicatorWords::NONE
};

pub const RESOLUTION_TIME: IndicatorWords = IndicatorWords {
    name: "Délai de résolution",
    about: "Le temps moyen entre la création et la résolution, pour les demandes résolues pendant la période.",
    top: "temps de résolution cumulé",
    bottom: "demandes résolues {during}",
    caveat: "Les demandes encore ouvertes n’y sont pas : clore d’un coup de vieilles demandes fait monter ce délai.",
    rows: "Les demandes résolues",
    row: "Demande",
    counts: "Durée",
    ..IndicatorWords::NONE
};

pub const BACKLOG: IndicatorWords = IndicatorWords {
    name: "Demandes en attente",
    about: "Les demandes déjà créées et pas encore résolues à la fin de la période.",
    top: "demandes non résolues {at_end}",
    caveat: "Une demande résolue dont la date manque n’y est jamais. Une demande rouverte compte comme son dernier état le dit.",
    rows: "Les demandes en attente",
    row: "Demande",
    ..IndicatorWords::NONE
};
