//! Les mots pour la façon dont un fichier a été lu, et pour ce qui la justifie.

use crate::text::words::ReadingWords;

/// Voir [`ReadingWords`].
pub const READING: ReadingWords = ReadingWords {
    read_as: "Lu en {}",
    no_headers: "sans en-têtes",
    encoding: "Encodage",
    delimiter: "Séparateur",
    header_line: "En-têtes à la ligne",
    header_hint: "Vide : selon le fichier. 0 : il n’y en a pas.",
    recognised: "Selon le fichier",
    other: "Selon le fichier : {}",
    table_of: "tableau {} de {}",
    split: [
        "{} ligne sur {} a {} cellules.",
        "{} lignes sur {} ont {} cellules.",
    ],
    typed: "{} des cellules sont des nombres, des dates ou des adresses.",
    one_column: "Rien ne découpe les lignes en cellules : c’est une seule colonne.",
    with: "Avec « {} » : {}",
    marked: "Le fichier commence par la marque de l’{}.",
    zeros: "Un octet sur deux est nul, comme en {}.",
    valid: [
        "Les {} regardés sont de l’UTF-8 valable, avec {} accent ou signe.",
        "Les {} regardés sont de l’UTF-8 valable, avec {} accents ou signes.",
    ],
    mostly: [
        "Les {} regardés sont de l’UTF-8, sauf à {} endroit.",
        "Les {} regardés sont de l’UTF-8, sauf à {} endroits.",
    ],
    ascii: "Aucun accent dans les {} regardés : tous les encodages donnent le même texte.",
    reads_well: "« {} » se lit bien en {} ; ",
    would_be: "en {} ce serait « {} ».",
    for_information: "Pour information",
    save_rejected: "Enregistrer les lignes rejetées (CSV)",
    rejected: ["ligne", "motif", "colonne"],
};
