//! L'acquisition : les prospects qui deviennent clients, et ce que cela coûte.

use crate::text::indicator::IndicatorWords;

pub const ACTIVATION_RATE: IndicatorWords = IndicatorWords {
    name: "Taux d’activation",
    about: "La part des prospects en base qui sont devenus clients pendant la période.",
    top: "prospects devenus clients {during}",
    bottom: "contacts en base {at_end}, pas encore clients {before}",
    caveat: "Un prospect arrivé en fin de période a eu peu de temps pour acheter : le taux baisse quand les arrivées s’accélèrent. Les prospects désactivés avant la période ne comptent plus.",
    rows: "Les prospects, activés ou non",
    row: "Contact",
    counts: "Activé",
    ..IndicatorWords::NONE
};

pub const DEACTIVATION_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de désactivation",
    about: "La part des prospects en base qui ont été désactivés pendant la période.",
    top: "prospects désactivés {during}",
    bottom: "contacts en base {at_end}, pas encore clients {before}",
    caveat: "Le taux suit la date que vos équipes inscrivent : un grand tri dans la base le fait bondir, sans que rien ne change chez les prospects.",
    rows: "Les prospects, désactivés ou non",
    row: "Contact",
    counts: "Désactivé",
    ..IndicatorWords::NONE
};

pub const CAC: IndicatorWords = IndicatorWords {
    name: "Coût d’acquisition client",
    about: "Ce que coûte un nouveau client : les dépenses d’acquisition de la période, divisées par les nouveaux clients.",
    top: "dépenses d’acquisition {during}",
    bottom: "nouveaux clients {during}",
    caveat: "Les dépenses d’un mois gagnent souvent des clients le mois suivant : sur une période courte, lisez plutôt la tendance. Ce qui n’est pas dans les fichiers, comme des salaires, n’est pas compté.",
    rows: "Les dépenses et les nouveaux clients",
    row: "Dépense ou client",
    counts: "Montant",
    ..IndicatorWords::NONE
};

pub const COSTS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Dépenses",
    about: "Tout ce qui a été dépensé pendant la période : les lignes de dépenses, et le coût des envois et des campagnes.",
    top: "dépenses {during}",
    caveat: "Une campagne qui figure aussi dans les dépenses du même mois n’est pas comptée deux fois.",
    rows: "Les dépenses",
    row: "Dépense",
    counts: "Montant",
    ..IndicatorWords::NONE
};
