//! Le portefeuille : combien de contacts et de clients, et ce qu'ils deviennent.

use crate::text::indicator::IndicatorWords;

pub const CONTACTS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Contacts en base",
    about: "Les fiches de contacts créées jusqu’à la fin de la période : prospects et clients.",
    top: "contacts en base {at_end}",
    caveat: "Les fiches supprimées du CRM ne sont plus dans l’export : le passé paraît plus petit qu’il n’était. Une personne qui a deux identifiants compte deux fois.",
    rows: "Les contacts",
    row: "Contact",
    ..IndicatorWords::NONE
};

pub const CUSTOMERS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Clients",
    about: "Les personnes devenues clientes jusqu’à la fin de la période : elles ont acheté au moins une fois, ou le fichier de contacts les dit clientes.",
    top: "clients {at_end}",
    caveat: "Les commandes sans identifiant ni e-mail ne sont à personne : elles ne font pas de client.",
    rows: "Les clients",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const ACTIVE_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Clients actifs",
    about: "Les clients qui ont acheté pendant la fenêtre d’activité qui finit avec la période.",
    top: "clients actifs {at_end} (un achat en {window})",
    caveat: "Les achats anonymes ne comptent pas. Une fenêtre plus longue donne plus d’actifs.",
    rows: "Les clients actifs",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const ACTIVE_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de clients actifs",
    about: "La part des clients qui sont actifs à la fin de la période : au moins un achat pendant la fenêtre d’activité.",
    top: "clients actifs {at_end}",
    bottom: "clients {at_end}",
    caveat: "Le nombre de clients ne fait que croître : sans réactivation, ce taux baisse avec les années.",
    rows: "Les clients, actifs ou non",
    row: "Client",
    counts: "Actif",
    ..IndicatorWords::NONE
};

pub const DORMANT_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Clients dormants",
    about: "Les clients sans achat pendant la fenêtre d’activité qui finit avec la période.",
    top: "clients dormants {at_end} (aucun achat en {window})",
    caveat: "Dormant ne veut pas dire perdu : tout dépend du rythme d’achat. Une fenêtre plus longue donne moins de dormants.",
    rows: "Les clients dormants",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const NEW_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Nouveaux clients",
    about: "Les contacts devenus clients pendant la période : leur premier achat, ou la date que donne le fichier de contacts si elle est plus ancienne.",
    top: "nouveaux clients {during}",
    caveat: "Sans les commandes les plus anciennes, de vieux clients passent pour nouveaux.",
    rows: "Les nouveaux clients",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const REACTIVATED_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Clients réactivés",
    about: "Les clients qui dormaient la veille de la période et qui sont actifs à sa fin : ils ont racheté.",
    top: "clients dormants {before}, actifs {at_end}",
    caveat: "Ce qui les a fait revenir ne se voit pas ici. Un client qui revient puis s’endort de nouveau avant la fin de la période n’y est pas.",
    rows: "Les clients réactivés",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const LOST_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Clients actifs perdus",
    about: "Les clients qui étaient actifs la veille de la période et qui ne le sont plus à sa fin : aucun achat pendant la fenêtre d’activité.",
    top: "clients actifs {before}, dormants {at_end}",
    caveat: "Une hausse peut venir d’une vague d’achats uniques, une fenêtre d’activité plus tôt.",
    rows: "Les clients perdus",
    row: "Client",
    ..IndicatorWords::NONE
};

pub const NET_ACTIVE_CHANGE: IndicatorWords = IndicatorWords {
    name: "Variation nette des actifs",
    about: "Ce que la période change au nombre de clients actifs : les nouveaux et les réactivés, moins les perdus.",
    top: "actifs {at_end} moins actifs {before}",
    caveat: "Une variation faible peut cacher beaucoup d’arrivées et autant de départs : regardez les trois parts.",
    rows: "Les clients arrivés, revenus et perdus",
    row: "Client",
    counts: "Variation",
    ..IndicatorWords::NONE
};

pub const COMPLETENESS: IndicatorWords = IndicatorWords {
    name: "Taux de complétude",
    about: "La part des champs importants qui sont remplis, sur toutes les fiches de contacts.",
    top: "champs remplis",
    bottom: "champs importants de tous les contacts",
    caveat: "C’est l’état de l’export, quelle que soit la période. « inconnu », « n/a » ou « - » ne comptent pas comme remplis, et un champ rempli n’est pas toujours juste.",
    rows: "Les contacts",
    row: "Contact",
    counts: "Champs remplis",
    ..IndicatorWords::NONE
};

pub const CONTACTABLE_RATE: IndicatorWords = IndicatorWords {
    name: "Taux de contacts joignables",
    about: "La part des contacts que l’on peut joindre sur un canal au moins : une adresse ou un numéro bien formé, et pas d’opposition.",
    top: "contacts joignables",
    bottom: "contacts en base",
    caveat: "C’est l’état de l’export, quelle que soit la période. Une adresse bien formée peut ne plus exister, et l’absence d’opposition n’est pas un accord.",
    rows: "Les contacts, joignables ou non",
    row: "Contact",
    counts: "Joignable",
    ..IndicatorWords::NONE
};
