//! Ce qui ne va pas dans un fichier : ce qui s'est passé, et que faire.

use super::counted;
use crate::record::Code;
use crate::settings::SettingsError;
use crate::text::ProblemWords;

/// Les mots d'un problème, pour `count` lignes, colonnes ou fichiers.
pub fn problem(code: Code, count: u64) -> ProblemWords {
    let rows = |one: &str, many: &str| counted(count, one, many);
    let (what, advice) = match code {
        Code::Unreadable => (
            "Le fichier n’a pas pu être lu jusqu’au bout".to_owned(),
            "Il a changé ou disparu pendant la lecture. Retirez-le, puis déposez-le à nouveau.",
        ),
        Code::EmptyFile => (
            "Le fichier est vide".to_owned(),
            "Refaites l’export, puis déposez-le à nouveau.",
        ),
        Code::UnknownTable => (
            "Ces colonnes ne font aucun export connu".to_owned(),
            "Dites plus haut ce qu’est chaque ligne, ou sous « Lu en » à quelle ligne sont les en-têtes. Vigie compte avec des contacts, des commandes, des envois, des campagnes, des dépenses et des demandes au service client.",
        ),
        Code::MissingColumn => (
            rows(
                "colonne indispensable manque",
                "colonnes indispensables manquent",
            ),
            "Refaites l’export avec cette colonne.",
        ),
        Code::AmbiguousDate => (
            rows(
                "colonne de dates se lit de deux façons",
                "colonnes de dates se lisent de deux façons",
            ),
            "Dites si le jour ou le mois vient d’abord : rien n’est compté avant.",
        ),
        Code::AmbiguousNumber => (
            rows(
                "colonne de nombres se lit de deux façons",
                "colonnes de nombres se lisent de deux façons",
            ),
            "Dites quel signe sépare les décimales : rien n’est compté avant.",
        ),
        Code::UnknownStatus => (
            rows(
                "ligne porte un statut inconnu",
                "lignes portent un statut inconnu",
            ),
            "Elles comptent comme si elles étaient valides, ou en cours.",
        ),
        Code::UnknownFlag => (
            rows(
                "cellule ne dit ni oui ni non",
                "cellules ne disent ni oui ni non",
            ),
            "Elles comptent comme vides.",
        ),
        Code::BadDate => (
            rows(
                "ligne rejetée : date illisible",
                "lignes rejetées : date illisible",
            ),
            "Corrigez la date dans le fichier, puis déposez-le à nouveau.",
        ),
        Code::DamagedId => (
            rows(
                "identifiant abrégé par un tableur",
                "identifiants abrégés par un tableur",
            ),
            "Un tableur a gardé les premiers chiffres seulement : ces lignes ne sont rattachées à personne. Refaites l’export, puis déposez-le sans l’ouvrir dans un tableur, ou mettez la colonne au format texte.",
        ),
        Code::DamagedDate => (
            rows(
                "ligne rejetée : date sans année",
                "lignes rejetées : dates sans année",
            ),
            "Un tableur a souvent abrégé la date. Refaites l’export, puis déposez-le sans l’ouvrir dans un tableur.",
        ),
        Code::MissingDate => (
            rows(
                "ligne rejetée : pas de date",
                "lignes rejetées : pas de date",
            ),
            "Complétez la date dans le fichier, puis déposez-le à nouveau.",
        ),
        Code::BadNumber => (
            rows(
                "ligne rejetée : nombre illisible",
                "lignes rejetées : nombre illisible",
            ),
            "Corrigez le nombre dans le fichier, puis déposez-le à nouveau.",
        ),
        Code::MissingAmount => (
            rows(
                "ligne rejetée : pas de montant",
                "lignes rejetées : pas de montant",
            ),
            "Complétez le montant dans le fichier, puis déposez-le à nouveau.",
        ),
        Code::MissingValue => (
            rows(
                "ligne rejetée : une cellule indispensable est vide",
                "lignes rejetées : une cellule indispensable est vide",
            ),
            "Complétez la cellule dans le fichier, puis déposez-le à nouveau.",
        ),
        Code::OutOfScale => (
            rows(
                "ligne rejetée : la note sort de son échelle",
                "lignes rejetées : la note sort de son échelle",
            ),
            "Un NPS va de 0 à 10. Dites dans la colonne du type ce que sont les autres enquêtes.",
        ),
        Code::NotText => (
            "Ce fichier n’est pas du texte".to_owned(),
            "C’est peut-être une image, un classeur ou une archive. Enregistrez-le en CSV, puis déposez ce fichier.",
        ),
        Code::TooWide => (
            "Ce fichier a trop de colonnes".to_owned(),
            "Au plus 20 000 sont lues. Choisissez un autre séparateur sous « Lu en », ou refaites l’export.",
        ),
        Code::RaggedRow => (
            rows(
                "ligne rejetée : pas autant de cellules que d’en-têtes",
                "lignes rejetées : pas autant de cellules que d’en-têtes",
            ),
            "Il y manque souvent des guillemets autour d’un texte qui contient le séparateur.",
        ),
        Code::BadText => (
            rows(
                "ligne contient des octets qui ne sont pas du texte",
                "lignes contiennent des octets qui ne sont pas du texte",
            ),
            "L’encodage du fichier est peut-être autre : choisissez-le sous « Lu en », ou refaites l’export en UTF-8.",
        ),
        Code::UnclosedQuote => (
            "Un guillemet ouvert n’est jamais refermé".to_owned(),
            "Il est lu comme un caractère, et la ligne pour elle-même : comparez-la à votre fichier.",
        ),
        Code::StrayQuote => (
            rows(
                "ligne a un guillemet au milieu d’un texte",
                "lignes ont un guillemet au milieu d’un texte",
            ),
            "Il est lu comme un caractère, pour que la ligne ait autant de cellules que ses voisines.",
        ),
        Code::ShiftedRow => (
            rows(
                "ligne a un séparateur de trop, de moins ou différent",
                "lignes ont un séparateur de trop, de moins ou différent",
            ),
            "Ses cellules sont placées sous les colonnes dont elles ont la nature : comparez à votre fichier.",
        ),
        Code::BrokenRow => (
            rows(
                "ligne était coupée sur plusieurs, sans guillemets",
                "lignes étaient coupées sur plusieurs, sans guillemets",
            ),
            "Les morceaux sont réunis, comme le montrent leurs cellules et celles des voisines : comparez à votre fichier.",
        ),
        Code::TooLong => (
            rows("ligne est trop longue", "lignes sont trop longues"),
            "Seuls leurs seize premiers mégaoctets ont été lus. Ce fichier est-il un tableau ?",
        ),
        Code::Preamble => (
            rows("titre, date ou note", "titres, dates ou notes"),
            "Mises de côté : ces lignes avant ou entre les données n’en sont pas.",
        ),
        Code::GarbledHeader => (
            rows("en-tête était illisible", "en-têtes étaient illisibles"),
            "Un autre programme en a mal lu les accents. Les en-têtes sont réparés ; les cellules restent telles quelles.",
        ),
        Code::RepeatedHeader => (
            rows("ligne répète les en-têtes", "lignes répètent les en-têtes"),
            "Mises de côté : ce qui les entoure est lu comme un seul tableau.",
        ),
        Code::Footer => (
            rows(
                "note après la dernière ligne",
                "notes après la dernière ligne",
            ),
            "Mises de côté : des notes ne sont pas des lignes de données.",
        ),
        Code::DuplicateFile => (
            "Ce fichier est le même qu’un autre".to_owned(),
            "Il est mis de côté en entier : retirez-le.",
        ),
        Code::Duplicate => (
            rows(
                "ligne remplacée par un export plus récent",
                "lignes remplacées par un export plus récent",
            ),
            "Elles sont mises de côté : rien n’est compté deux fois.",
        ),
        Code::AfterToday => (
            rows(
                "ligne datée d’après aujourd’hui",
                "lignes datées d’après aujourd’hui",
            ),
            "Elles sont mises de côté. Vérifiez l’année.",
        ),
        Code::TotalRow => (
            rows("ligne de total", "lignes de total"),
            "Mises de côté : elles ne comptent pas deux fois.",
        ),
        Code::PeriodTotals => (
            rows(
                "ligne est le total de plusieurs jours",
                "lignes sont des totaux de plusieurs jours",
            ),
            "Elles comptent au premier de ces jours : un export jour par jour placerait tout à sa date.",
        ),
        Code::OtherCurrency => (
            rows(
                "ligne dans une autre devise",
                "lignes dans une autre devise",
            ),
            "Elles comptent dans les nombres, pas dans les montants.",
        ),
        Code::Rounded => (
            rows(
                "nombre a trop de décimales",
                "nombres ont trop de décimales",
            ),
            "Ils sont arrondis à neuf décimales, les durées à la seconde.",
        ),
        Code::NegativeDuration => (
            rows(
                "délai finit avant d’avoir commencé",
                "délais finissent avant d’avoir commencé",
            ),
            "Ils sont hors des délais moyens. Vérifiez les deux dates.",
        ),
        Code::UndatedEnd => (
            rows(
                "abonnement a pris fin un jour inconnu",
                "abonnements ont pris fin un jour inconnu",
            ),
            "Ils sont hors de tout ce qui est daté. Ajoutez les dates de fin à l’export.",
        ),
        Code::SeveralPeople => (
            rows(
                "commande nomme plusieurs personnes",
                "commandes nomment plusieurs personnes",
            ),
            "La première nommée est le client.",
        ),
        Code::InvoicesForOrders => (
            rows(
                "commande a laissé la place à sa facture",
                "commandes ont laissé la place à leur facture",
            ),
            "Rien n’est compté deux fois.",
        ),
    };
    ProblemWords { what, advice }
}

/// Pourquoi une ligne a été rejetée, dans une cellule de tableau.
pub fn rejection(code: Code) -> &'static str {
    match code {
        Code::BadDate => "date illisible",
        Code::DamagedDate => "date sans année",
        Code::MissingDate => "pas de date",
        Code::BadNumber => "nombre illisible",
        Code::MissingAmount => "pas de montant",
        Code::MissingValue => "cellule indispensable vide",
        Code::OutOfScale => "note hors de son échelle",
        Code::RaggedRow => "pas autant de cellules que d’en-têtes",
        _ => "",
    }
}

/// Pourquoi un fichier de réglages ne peut pas servir.
pub fn settings_error(error: &SettingsError) -> String {
    match error {
        SettingsError::LaterSchema(n) => format!(
            "Ces réglages viennent d’une version plus récente de Vigie (format {n}). Ouvrez-les avec celle-là."
        ),
        SettingsError::Unreadable(reason) => format!(
            "Ce n’est pas un fichier de réglages de Vigie. Vos réglages n’ont pas changé. ({reason})"
        ),
    }
}
