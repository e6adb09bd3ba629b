//! Les mots pour ce qu'un fichier et ses colonnes sont, et pour ce que cela débloque.

use crate::record::Table;
use crate::text::words::MappingWords;

/// Voir [`MappingWords`].
pub const MAPPING: MappingWords = MappingWords {
    check: "Vérifier les colonnes",
    look: "Voir les premières lignes",
    columns: ["{} colonne comprise sur {}", "{} colonnes comprises sur {}"],
    role: "Rôle",
    header: "En-tête",
    role_of: "Rôle de la colonne « {} »",
    by_you: "choisi par vous",
    by_header: "en-tête",
    resembles: "ressemble à « {} »",
    by_values: "valeurs : {}",
    forms: [
        "adresses e-mail",
        "dates",
        "montants",
        "nombres entiers",
        "canaux",
        "notes",
        "statuts",
        "identifiants",
    ],
    likely: "Sans doute des {}",
    rival: "Sans doute des {}, ou des {}",
    doubtful: "Ressemble à des {} : à vérifier",
    lacks: [
        "Ressemble à des {}, mais il manque la colonne « {} »",
        "Ressemble à des {}, mais il manque les colonnes « {} »",
    ],
    dates: "Dates",
    decimals: "Décimales",
    to_settle: ["{} mot à préciser", "{} mots à préciser"],
    understood: ["{} mot compris", "{} mots compris"],
    words_kept: "Ces mots sont des valeurs de votre fichier. Ceux dont vous dites le sens sont gardés dans ce navigateur et dans le fichier de réglages.",
    word: "Mot du fichier",
    in_rows: "Lignes",
    means: "Veut dire",
    not_settled: "à préciser",
    understood_as: "compris : {}",
    feeds: ["Nourrit {} indicateur", "Nourrit {} indicateurs"],
    computed: ["{} calculé", "{} calculés"],
    not_computed: "Pour les autres",
    feeds_later: "Lu et gardé. Cette version n’a pas encore d’indicateur pour ces données.",
    unlocks: ["{} débloque {}", "{} débloquent {}"],
    indicators: ["{} indicateur", "{} indicateurs"],
    and: " et ",
    answer: "Répondre à la question",
    more: ["+{} indicateur :", "+{} indicateurs :"],
    fewer: ["−{} indicateur :", "−{} indicateurs :"],
    same: "Les mêmes indicateurs qu’avant.",
    undo: ["Rien à annuler", "Annuler : {}"],
    redo: ["Rien à rétablir", "Rétablir : {}"],
    steps: [
        "ce qu’est {}",
        "rôle de « {} »",
        "clients de {}",
        "dates de {}",
        "décimales de {}",
        "lecture de {}",
        "sens de « {} »",
        "réponse sur {}",
        "retour à ce qui a été reconnu, {}",
        "réglages chargés",
    ],
};

/// Les mots canoniques qui ne se lisent pas tels quels, et comment ils se lisent.
pub fn meanings(table: Table) -> &'static str {
    match table {
        Table::Contacts => "suspect=suspect (abonné, visiteur)|lead=piste|customer=client",
        Table::Orders => {
            "valid=valide|cancelled=annulée|refused=refusée|pending=en attente|draft=brouillon|quote=devis|refunded=remboursée|partially_refunded=remboursée en partie|order=commande|invoice=facture|credit_note=avoir"
        }
        Table::Sends => "transactional=transactionnel",
        Table::Deals => "open=en cours|won=gagnée|lost=perdue",
        Table::Tickets => "open=ouverte|pending=en attente|resolved=résolue|closed=fermée",
        Table::Surveys => "nps=recommandation (NPS)|ces=effort (CES)|csat=satisfaction (CSAT)",
        Table::Subscriptions => {
            "active=actif|trial=à l’essai|past_due=en retard de paiement|paused=suspendu|cancelled=résilié|incomplete=incomplet"
        }
        Table::Activities => "positive=positif|negative=négatif|neutral=neutre",
        Table::UsageEvents => {
            "login=connexion|create=création|update=modification|delete=suppression"
        }
        _ => "",
    }
}
