//! Ce qui ne va pas dans un fichier : ce qui s'est passé, et que faire.

use crate::record::Code;
use crate::settings::SettingsError;

/// Ce qui se lit après le nombre, pour un et pour plusieurs, ou ce qui est arrivé ;
/// puis que faire.
pub fn problem(code: Code) -> &'static str {
    match code {
        Code::Unreadable => {
            "Le fichier n’a pas pu être lu jusqu’au bout|Il a changé ou disparu pendant la lecture. Retirez-le, puis déposez-le à nouveau."
        }
        Code::EmptyFile => "Le fichier est vide|Refaites l’export, puis déposez-le à nouveau.",
        Code::UnknownTable => {
            "Ces colonnes ne font aucun export connu|Dites plus haut ce qu’est chaque ligne, ou sous « Lu en » à quelle ligne sont les en-têtes. Vigie compte avec des contacts, des commandes, des envois, des campagnes, des dépenses et des demandes au service client."
        }
        Code::MissingColumn => {
            "colonne indispensable manque|colonnes indispensables manquent|Si une colonne le dit sous un autre nom, choisissez-la plus haut ; sinon, refaites l’export."
        }
        Code::AmbiguousDate => {
            "colonne de dates se lit de deux façons|colonnes de dates se lisent de deux façons|Dites si le jour ou le mois vient d’abord : rien n’est compté avant."
        }
        Code::AmbiguousNumber => {
            "colonne de nombres se lit de deux façons|colonnes de nombres se lisent de deux façons|Dites quel signe sépare les décimales : rien n’est compté avant."
        }
        Code::UnknownStatus => {
            "ligne porte un statut inconnu|lignes portent un statut inconnu|Elles comptent comme si elles étaient valides, ou en cours."
        }
        Code::UnknownFlag => {
            "cellule ne dit ni oui ni non|cellules ne disent ni oui ni non|Elles comptent comme vides."
        }
        Code::BadDate => {
            "ligne rejetée : date illisible|lignes rejetées : date illisible|Corrigez la date dans le fichier, puis déposez-le à nouveau."
        }
        Code::DamagedId => {
            "identifiant abrégé par un tableur|identifiants abrégés par un tableur|Un tableur a gardé les premiers chiffres seulement : ces lignes ne sont rattachées à personne. Refaites l’export, puis déposez-le sans l’ouvrir dans un tableur, ou mettez la colonne au format texte."
        }
        Code::DamagedDate => {
            "ligne rejetée : date sans année|lignes rejetées : dates sans année|Un tableur a souvent abrégé la date. Refaites l’export, puis déposez-le sans l’ouvrir dans un tableur."
        }
        Code::MissingDate => {
            "ligne rejetée : pas de date|lignes rejetées : pas de date|Complétez la date dans le fichier, puis déposez-le à nouveau."
        }
        Code::BadNumber => {
            "ligne rejetée : nombre illisible|lignes rejetées : nombre illisible|Corrigez le nombre dans le fichier, puis déposez-le à nouveau."
        }
        Code::MissingAmount => {
            "ligne rejetée : pas de montant|lignes rejetées : pas de montant|Complétez le montant dans le fichier, puis déposez-le à nouveau."
        }
        Code::NotText => {
            "Ce fichier n’est pas du texte|C’est peut-être une image ou un programme. Vigie lit les CSV, les classeurs, et les archives qui en contiennent."
        }
        Code::TooWide => {
            "Ce fichier a trop de colonnes|Au plus 20 000 sont lues. Choisissez un autre séparateur sous « Lu en », ou refaites l’export."
        }
        Code::RaggedRow => {
            "ligne rejetée : pas autant de cellules que d’en-têtes|lignes rejetées : pas autant de cellules que d’en-têtes|Il y manque souvent des guillemets autour d’un texte qui contient le séparateur."
        }
        Code::BadText => {
            "ligne contient des octets qui ne sont pas du texte|lignes contiennent des octets qui ne sont pas du texte|L’encodage du fichier est peut-être autre : choisissez-le sous « Lu en », ou refaites l’export en UTF-8."
        }
        Code::UnclosedQuote => {
            "Un guillemet ouvert n’est jamais refermé|Il est lu comme un caractère, et la ligne pour elle-même : comparez-la à votre fichier."
        }
        Code::StrayQuote => {
            "ligne a un guillemet au milieu d’un texte|lignes ont un guillemet au milieu d’un texte|Il est lu comme un caractère, pour que la ligne ait autant de cellules que ses voisines."
        }
        Code::ShiftedRow => {
            "ligne a un séparateur de trop, de moins ou différent|lignes ont un séparateur de trop, de moins ou différent|Ses cellules sont placées sous les colonnes dont elles ont la nature : comparez à votre fichier."
        }
        Code::BrokenRow => {
            "ligne était coupée sur plusieurs, sans guillemets|lignes étaient coupées sur plusieurs, sans guillemets|Les morceaux sont réunis, comme le montrent leurs cellules et celles des voisines : comparez à votre fichier."
        }
        Code::TooLong => {
            "ligne est trop longue|lignes sont trop longues|Seuls leurs seize premiers mégaoctets ont été lus. Ce fichier est-il un tableau ?"
        }
        Code::Preamble => {
            "titre, date ou note|titres, dates ou notes|Mises de côté : ces lignes avant ou entre les données n’en sont pas."
        }
        Code::GarbledHeader => {
            "en-tête était illisible|en-têtes étaient illisibles|Un autre programme en a mal lu les accents. Les en-têtes sont réparés ; les cellules restent telles quelles."
        }
        Code::RepeatedHeader => {
            "ligne répète les en-têtes|lignes répètent les en-têtes|Mises de côté : ce qui les entoure est lu comme un seul tableau."
        }
        Code::Footer => {
            "note après la dernière ligne|notes après la dernière ligne|Mises de côté : des notes ne sont pas des lignes de données."
        }
        Code::DuplicateFile => {
            "Ce fichier est le même qu’un autre|Il est mis de côté en entier : retirez-le."
        }
        Code::Duplicate => {
            "ligne remplacée par un export plus récent|lignes remplacées par un export plus récent|Elles sont mises de côté : rien n’est compté deux fois."
        }
        Code::AfterToday => {
            "ligne datée d’après aujourd’hui|lignes datées d’après aujourd’hui|Elles sont mises de côté. Vérifiez l’année."
        }
        Code::TotalRow => {
            "ligne de total|lignes de total|Mises de côté : elles ne comptent pas deux fois."
        }
        Code::MissingValue => {
            "ligne rejetée : une cellule indispensable est vide|lignes rejetées : une cellule indispensable est vide|Complétez la cellule dans le fichier, puis déposez-le à nouveau."
        }
        Code::OutOfScale => {
            "ligne rejetée : la note sort de son échelle|lignes rejetées : la note sort de son échelle|Un NPS va de 0 à 10. Dites dans la colonne du type ce que sont les autres enquêtes."
        }
        Code::UndatedEnd => {
            "abonnement a pris fin un jour inconnu|abonnements ont pris fin un jour inconnu|Ils sont hors de tout ce qui est daté. Ajoutez les dates de fin à l’export."
        }
        Code::DamagedContainer => {
            "Ce classeur ou cette archive ne s’ouvre pas|Il y manque une partie, ou ce n’est pas ce que dit son début. Refaites l’export, puis déposez-le à nouveau."
        }
        Code::LockedContainer => {
            "Ce classeur ou cette archive demande un mot de passe|Ouvrez ce fichier avec son mot de passe, enregistrez-le sans, puis déposez-le à nouveau."
        }
        Code::SwollenContainer => {
            "Une fois ouvert, ce fichier serait bien trop grand|Vigie n’ouvre que ce qui tient en 512 Mo et en 2 000 fichiers, et rien qui grandit plus que ne le fait un export. Sortez-en les tableaux utiles, puis déposez-les."
        }
        Code::NoTableInside => {
            "Il n’y a pas de tableau dans ce fichier|Aucune feuille n’a de cellules, aucun fichier n’est du texte. Déposez plutôt l’export lui-même."
        }
        Code::Unopened => {
            "Les classeurs et les archives ne s’ouvrent pas en ce moment|La partie de la page qui les ouvre n’est pas arrivée avant que la connexion se ferme. Rechargez la page, ou enregistrez en CSV les tableaux de ce fichier."
        }
        Code::PassedOver => {
            "fichier de l’archive n’est pas un tableau|fichiers de l’archive ne sont pas des tableaux|Non lus : images, documents, archives trop profondes."
        }
        Code::PeriodTotals => {
            "ligne est le total de plusieurs jours|lignes sont des totaux de plusieurs jours|Elles comptent au premier de ces jours : un export jour par jour placerait tout à sa date."
        }
        Code::OtherCurrency => {
            "ligne dans une autre devise|lignes dans une autre devise|Elles comptent dans les nombres, pas dans les montants."
        }
        Code::Rounded => {
            "nombre a trop de décimales|nombres ont trop de décimales|Ils sont arrondis à neuf décimales, les durées à la seconde."
        }
        Code::NegativeDuration => {
            "délai finit avant d’avoir commencé|délais finissent avant d’avoir commencé|Ils sont hors des délais moyens. Vérifiez les deux dates."
        }
        Code::SeveralPeople => {
            "commande nomme plusieurs personnes|commandes nomment plusieurs personnes|La première nommée est le client."
        }
        Code::InvoicesForOrders => {
            "commande a laissé la place à sa facture|commandes ont laissé la place à leur facture|Rien n’est compté deux fois."
        }
    }
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
pub fn settings_error(error: &SettingsError) -> &'static str {
    match error {
        SettingsError::LaterSchema(_) => {
            "Ces réglages viennent d’une version plus récente de Vigie (format {}). Ouvrez-les avec celle-là."
        }
        SettingsError::Unreadable(_) => {
            "Ce n’est pas un fichier de réglages de Vigie. Vos réglages n’ont pas changé. ({})"
        }
    }
}
