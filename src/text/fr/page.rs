//! Les mots des pages : tout ce qui ne dépend que d'un nom ou d'un nombre.

use super::{counted, plural};
use crate::text::words::{
    BucketUnit, DashboardWords, FilesWords, IndicatorPageWords, NoticeWords, PeriodWords,
    ShellWords, StartWords, Words,
};

/// Les mots de la page.
pub const WORDS: Words = Words {
    shell: SHELL,
    start: START,
    dashboard: DASHBOARD,
    period: PERIOD,
    indicator: INDICATOR,
    files: FILES,
    notice: NOTICE,
    privacy: super::privacy::PRIVACY,
};

const SHELL: ShellWords = ShellWords {
    skip: "Aller au contenu",
    home: "Vigie, retour au tableau de bord",
    navigation: "Pages",
    dashboard: "Tableau de bord",
    files: "Fichiers",
    nothing_leaves: "Rien ne sort",
    requests: |n| {
        format!(
            "{n} {} depuis l’ouverture",
            plural(n.into(), "requête", "requêtes")
        )
    },
    door_open: "Connexion non fermée",
    language: "Langue",
    theme: "Thème",
    theme_auto: "Auto",
    theme_light: "Clair",
    theme_dark: "Sombre",
    version: |version| format!("Vigie {version}"),
    privacy: "Confidentialité",
    promise: "Vos fichiers restent sur cet ordinateur.",
};

const START: StartWords = StartWords {
    title: "Vos indicateurs CRM, calculés sur votre machine",
    lead: "Déposez les exports de votre CRM, de vos campagnes, de votre boutique ou de votre service client. Quarante et un indicateurs, leurs tendances et leurs preuves, en quelques secondes.",
    drop_title: "Déposez vos fichiers ici",
    drop_hint: "CSV, plusieurs à la fois, dans l’ordre qui vous plaît",
    sample: "Essayer avec un exemple",
    sample_title: "Données d’exemple.",
    sample_text: "Une enseigne inventée, trois ans de chiffres qui ne sont à personne.",
    sample_remove: "Retirer l’exemple",
    choose: "Choisir des fichiers",
    proof_private: (
        "Rien ne sort",
        "La page ferme sa connexion avant de lire le premier octet. Coupez le réseau : tout marche.",
    ),
    verify: "Vérifier en une minute",
    proof_numbers: (
        "Chaque chiffre se prouve",
        "Sa formule avec vos nombres, et les lignes de vos fichiers qui le composent.",
    ),
    proof_files: (
        "Vos vrais fichiers",
        "Points-virgules, virgules décimales, accents, totaux en bas de page : lus comme ils sont, et ce qui est douteux est dit.",
    ),
    release: "Lâchez pour ajouter ces fichiers",
    reading: |name| format!("Lecture de {name}"),
    read_so_far: |done, total| format!("{done} sur {total}"),
    computing: "Lecture et calcul",
    done: "Indicateurs calculés",
    cancel: "Annuler",
    cancelled: "Lecture arrêtée. Les indicateurs affichés, s’il y en a, sont ceux d’avant.",
    resume: "Reprendre la lecture",
};

const DASHBOARD: DashboardWords = DashboardWords {
    title: "Tableau de bord",
    aims: "Votre objectif",
    no_cards: "Aucun indicateur de cet objectif ne se calcule avec ces fichiers. Plus bas, ce qu’il faudrait ajouter.",
    undated: "Données sans date",
    unread: |n, names| {
        let verb = plural(n as u64, "n’est pas reconnu", "ne sont pas reconnus");
        format!("{names} {verb}.")
    },
    tell_what: "Dire ce que c’est",
    missing: "Ce qu’il manque pour les autres",
    search: "Chercher un indicateur",
    none_found: "Aucun indicateur de ce nom.",
    cards: "Les principaux indicateurs",
    others: "Les autres indicateurs",
    indicator: "Indicateur",
    trend: |n, unit| match unit {
        BucketUnit::Day => format!("{n} jours"),
        BucketUnit::Week => format!("{n} semaines"),
        BucketUnit::Month => format!("{n} mois"),
        BucketUnit::Quarter => format!("{n} trimestres"),
        BucketUnit::Year => format!("{n} ans"),
        BucketUnit::Other => "Évolution".to_owned(),
    },
    year_ago: "sur un an",
    no_comparison: "pas de comparaison",
    unavailable: "indisponible",
    good: "c’est mieux",
    bad: "c’est moins bien",
    neutral: "ni mieux ni moins bien",
    export: "Exporter",
    export_report: "Le rapport (JSON)",
    export_kpis: "Les indicateurs (CSV)",
    export_settings: "Les réglages (JSON)",
    import_settings: "Charger des réglages",
    basis: "montants",
    data_until: |day| format!("Données jusqu’au {day}"),
};

const PERIOD: PeriodWords = PeriodWords {
    label: "Période",
    before: "Période précédente",
    after: "Période suivante",
    kind: "Par",
    month: "mois",
    quarter: "trimestre",
    year: "année",
    week: "semaine",
    all: "toute la durée",
    range: "dates choisies",
    from: "Du",
    to: "au",
    which: "Laquelle",
    apply: "Afficher",
    backwards: "La fin est avant le début : échangez les deux dates.",
    unfinished: "en cours",
    unfinished_sentence: "Cette période n’est pas finie : elle est comparée au même nombre de jours de l’autre.",
};

const INDICATOR: IndicatorPageWords = IndicatorPageWords {
    back: "Tableau de bord",
    trail: "Fil d’Ariane",
    unknown: "Indicateur inconnu",
    unknown_help: "Cette version de Vigie n’a pas d’indicateur de ce nom. Le tableau de bord montre ceux qu’elle a.",
    interval: |low, high| format!("intervalle à 95 % : {low} à {high}"),
    trend: "Évolution",
    trend_help: "Flèches gauche et droite pour parcourir, Début et Fin pour les extrémités",
    show_table: "Voir le tableau",
    hide_table: "Cacher le tableau",
    save_chart: "Enregistrer le dessin (SVG)",
    bucket: "Période",
    value: "Valeur",
    year_before: "un an plus tôt",
    unfinished: "en cours",
    no_value: "pas de valeur",
    no_trend: "Pas d’évolution : aucune période de cet indicateur n’est calculable.",
    what: "Ce que c’est",
    formula: "Calcul",
    settings: "Ce qui le change",
    back_to_default: "Revenir aux valeurs d’origine",
    by_itself: "selon les données",
    split_by: |dimension| format!("Par {dimension}"),
    split_choice: "Par",
    blank_key: "(non renseigné)",
    and_more: |n| counted(n as u64, "autre", "autres"),
    more_keys: "Les plus grands seulement. Le rapport exporté les donne tous.",
    rows_of: |shown, total| format!("{shown} premières sur {total}"),
    rows_none: "Aucune ligne dans cette période.",
    rows_wait: "Recherche des lignes",
    part_of: |part, whole| format!("{part} sur {whole}"),
    yes: "oui",
    no: "non",
    all_rows: |n| format!("Voir les {n} premières"),
    fewer_rows: "En voir moins",
    file_line: "Fichier, ligne",
    at_line: |file, line| format!("{file}, {line}"),
    nobody: "anonyme",
    save_rows: "Enregistrer les lignes (CSV)",
    know: "À savoir",
};

const FILES: FilesWords = FilesWords {
    title: "Fichiers",
    add: "Ajouter des fichiers",
    remove: "Retirer",
    remove_this: |name| format!("Retirer {name}"),
    remove_all: "Tout retirer",
    unknown_table: "Non reconnu : dites ce que c’est",
    table_is: "Chaque ligne est",
    customers: "Ces contacts sont",
    customers_auto: "clients ou non, selon le fichier",
    customers_all: "tous des clients",
    customers_some: "clients s’ils ont acheté",
    as_recognised: "Revenir à ce qui a été reconnu",
    no_role: "Ne sert à rien",
    rows: |n, shown| format!("{shown} {}", plural(n, "ligne lue", "lignes lues")),
    rejected: |n, shown| format!("{shown} {}", plural(n, "rejetée", "rejetées")),
    set_aside: |n, shown| format!("{shown} {}", plural(n, "mise de côté", "mises de côté")),
    header_line: |line| format!("en-têtes à la ligne {line}"),
    columns: |n| counted(n as u64, "colonne comprise", "colonnes comprises"),
    field: "Ce qu’elle est",
    column: "Colonne du fichier",
    problems: |n| counted(n as u64, "point à regarder", "points à regarder"),
    no_problem: "Rien à signaler.",
    example: |line, column| match column {
        Some(column) => format!("ligne {line}, colonne « {column} »"),
        None => format!("ligne {line}"),
    },
    nothing_written: "(vide)",
    waiting: "En attente de lecture",
    none: "Aucun fichier. Déposez-en n’importe où sur la page, ou choisissez-les.",
    question: "Une question avant de compter",
    ask_date: |file, column, text| {
        format!(
            "Dans {file}, la colonne « {column} » se lit de deux façons. Que veut dire {text} ?"
        )
    },
    ask_number: |file, column, text| {
        format!(
            "Dans {file}, les nombres de la colonne « {column} » se lisent de deux façons. Que veut dire {text} ?"
        )
    },
    day_first: "Le jour d’abord",
    month_first: "Le mois d’abord",
    comma_decimal: "La virgule sépare les décimales",
    dot_decimal: "Le point sépare les décimales",
    settled: "Vous avez choisi",
    settled_date: |day_first| {
        if day_first {
            "le jour avant le mois"
        } else {
            "le mois avant le jour"
        }
    },
    settled_number: |comma| {
        if comma {
            "la virgule sépare les décimales"
        } else {
            "le point sépare les décimales"
        }
    },
    forget: "Revenir sur ce choix",
};

const NOTICE: NoticeWords = NoticeWords {
    close: "Fermer",
    panicked: "Un défaut de Vigie a arrêté le calcul. Il a été relancé et vos fichiers sont relus. Aucune requête n’est partie.",
    panicked_often: "Le calcul s’est arrêté trois fois de suite avec ces fichiers. Ils n’ont pas bougé et aucune requête n’est partie.",
    broken: "Vigie s’est arrêtée",
    what_to_do: "Que faire",
    advice: &[
        "Réessayez : un seul défaut ne se répète pas toujours.",
        "Retirez le dernier fichier ajouté, puis réessayez : un fichier très grand peut épuiser la mémoire.",
        "Si cela continue, essayez une version récente de Firefox, Chrome, Edge ou Safari, ou signalez le défaut avec le diagnostic ci-dessous.",
    ],
    page_ended: "Un défaut de Vigie a arrêté la page. Vos fichiers n’ont pas bougé et aucune requête n’est partie. Il faut la recharger.",
    reload: "Recharger la page",
    copy: "Copier le diagnostic",
    diagnostics_help: "Il ne contient aucune de vos données : ni nom de fichier, ni colonne, ni chiffre.",
    try_again: "Réessayer",
    diagnostics: "Diagnostic, sans aucune de vos données",
    version: "Version",
    place: "Endroit du code",
    no_place: "inconnu (mémoire épuisée, peut-être)",
    browser: "Navigateur",
    settings_read: "Réglages chargés.",
    no_worker: "Ce navigateur n’a pas pu démarrer le calcul. Vos fichiers n’ont pas été lus.",
    not_saved: "Le navigateur n’a pas pu enregistrer ce fichier. Réessayez.",
    ignored: |names| {
        format!(
            "Vigie lit pour l’instant les fichiers CSV. À enregistrer dans ce format, puis à déposer : {names}."
        )
    },
};
