//! Les sollicitations : ce qui est envoyé, et ce que cela donne.

use crate::text::indicator::IndicatorWords;

pub const SOLICITATIONS: IndicatorWords = IndicatorWords {
    name: "Nombre de sollicitations",
    about: "Les messages commerciaux envoyés pendant la période, tous canaux confondus.",
    top: "messages envoyés {during}",
    caveat: "Les messages de service, comme une confirmation de commande, et le groupe témoin n’y sont pas.",
    rows: "Les messages",
    row: "Message ou campagne",
    counts: "Messages",
    ..IndicatorWords::NONE
};

pub const PRESSURE: IndicatorWords = IndicatorWords {
    name: "Pression commerciale",
    about: "Le nombre de messages envoyés en moyenne à chaque contact sollicité.",
    top: "messages envoyés {during}",
    bottom: "contacts sollicités {during}",
    caveat: "La moyenne cache les extrêmes : regardez combien de contacts ont reçu plus de dix messages.",
    rows: "Les contacts sollicités",
    row: "Contact",
    counts: "Messages",
    table: "Contacts selon le nombre de messages",
};

pub const DELIVERY_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de délivrabilité",
    about: "La part des messages qui sont arrivés.",
    top: "messages délivrés {during}",
    bottom: "messages envoyés {during}",
    caveat: "Délivré veut dire accepté par la messagerie du destinataire : le message peut encore finir dans les indésirables.",
    rows: "Les messages, délivrés ou non",
    row: "Message ou campagne",
    counts: "Délivrés",
    ..IndicatorWords::NONE
};

pub const OPEN_RATE: IndicatorWords = IndicatorWords {
    name: "Taux d’ouverture",
    about: "La part des messages délivrés qui ont été ouverts.",
    top: "messages ouverts {during}",
    bottom: "messages délivrés {during}",
    caveat: "Ce taux est gonflé : pour protéger la vie privée, des messageries ouvrent elles-mêmes les messages. Les clics disent plus vrai.",
    rows: "Les messages délivrés, ouverts ou non",
    row: "Message ou campagne",
    counts: "Ouverts",
    ..IndicatorWords::NONE
};

pub const CLICK_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de clic",
    about: "La part des messages délivrés qui ont été cliqués.",
    top: "messages cliqués {during}",
    bottom: "messages délivrés {during}",
    caveat: "Les filtres de sécurité de certaines entreprises suivent les liens à la place du destinataire. Pour des totaux de campagnes, les clics sont ceux que l’outil d’envoi a comptés.",
    rows: "Les messages délivrés, cliqués ou non",
    row: "Message ou campagne",
    counts: "Cliqués",
    ..IndicatorWords::NONE
};

pub const REACTIVITY_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de réaction aux sollicitations",
    about: "La part des contacts sollicités qui ont réagi : une réponse ou une conversion, ou à défaut un achat dans les jours qui suivent.",
    top: "contacts qui ont réagi à un message envoyé {during}",
    bottom: "contacts sollicités {during}",
    caveat: "Une partie d’entre eux auraient acheté sans message : seul un groupe témoin dit combien.",
    rows: "Les contacts sollicités, avec ou sans réaction",
    row: "Contact ou campagne",
    counts: "Réaction",
    ..IndicatorWords::NONE
};

pub const UNSUBSCRIBE_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de désabonnement",
    about: "La part des contacts sollicités qui se sont désabonnés.",
    top: "contacts désabonnés après un message envoyé {during}",
    bottom: "contacts sollicités {during}",
    caveat: "Une plainte ou une adresse bloquée n’est pas un désabonnement. À lire avec la pression commerciale.",
    rows: "Les contacts sollicités, désabonnés ou non",
    row: "Contact ou campagne",
    counts: "Désabonné",
    ..IndicatorWords::NONE
};

pub const REVENUE_PER_SOLICITED: IndicatorWords = IndicatorWords {
    name: "CA par client sollicité",
    about: "Ce que les messages de la période ont rapporté, par contact sollicité.",
    top: "chiffre d’affaires des messages envoyés {during}",
    bottom: "contacts sollicités {during}",
    caveat: "Ce chiffre d’affaires revient aux campagnes par convention : une partie des achats aurait eu lieu sans elles.",
    rows: "Les contacts sollicités et leurs achats",
    row: "Contact, commande ou campagne",
    counts: "Chiffre d’affaires",
    ..IndicatorWords::NONE
};

pub const MARKETING_CONTRIBUTION: IndicatorWords = IndicatorWords {
    name: "Contribution du marketing au CA",
    about: "La part du chiffre d’affaires que l’on attribue aux campagnes.",
    top: "chiffre d’affaires attribué aux campagnes {during}",
    bottom: "chiffre d’affaires {during}",
    caveat: "Le partage entre les messages est une convention : le tableau montre ce que chacune donne. Aucune ne prouve que la campagne a causé l’achat.",
    rows: "Les commandes et ce qui en revient aux campagnes",
    row: "Commande",
    counts: "Attribué",
    table: "Chiffre d’affaires attribué, selon la règle de partage",
};

pub const UPLIFT: IndicatorWords = IndicatorWords {
    name: "Effet incrémental (population témoin)",
    about: "Ce que les messages changent vraiment : le taux de conversion des contacts sollicités, moins celui d’un groupe témoin qui n’a rien reçu.",
    top: "conversion des sollicités moins conversion des témoins {during}",
    caveat: "Si l’intervalle contient zéro, rien ne prouve un effet. Sous 1 000 personnes en tout, comparez plutôt avec la même période un an plus tôt. Le groupe témoin doit avoir été tiré au sort.",
    rows: "Les contacts sollicités et les témoins",
    row: "Contact",
    counts: "Conversion",
    ..IndicatorWords::NONE
};
