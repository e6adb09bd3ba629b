//! Texts that went wrong before they came here: UTF-8 that another program read
//! as an eight-bit encoding, and saved so (`dÃ©pensÃ©`).

use super::eight_bit::{EightBit, LATIN_1, MACINTOSH, WINDOWS_1252};
use super::utf8::Utf8;

/// How often a text may have gone wrong.
const TIMES: usize = 3;

/// What stood there before a text was garbled, once or several times: text in
/// UTF-8 that was read as Windows-1252, Latin-1 or MacRoman. `None` where that is
/// not so for all of it, to the last character, or where what would come out is
/// nothing that one writes: then the text is as it should be, or lost.
///
/// The text has to be whole: a no-break space at its end may be half of an `à`,
/// so nothing must be trimmed before.
pub fn repaired(text: &str) -> Option<String> {
    let mut repaired = once(text)?;
    for _ in 1..TIMES {
        match once(&repaired) {
            Some(better) => repaired = better,
            None => break,
        }
    }
    Some(repaired)
}

fn once(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let encodings = [&WINDOWS_1252, &LATIN_1, &MACINTOSH];
    encodings.into_iter().find_map(|e| undone(text, e))
}

/// The text of which another program made this one with such an encoding.
fn undone(text: &str, encoding: &EightBit) -> Option<String> {
    let bytes: Option<Vec<u8>> = text.chars().map(|c| encoding.byte(c)).collect();
    let bytes = bytes?;
    let counts = Utf8::count(&bytes, true);
    if counts.broken > 0 || counts.plausible() == 0 || counts.strange > 0 {
        return None;
    }
    let text = String::from_utf8(bytes).ok()?;
    // A mark that was garbled with the rest of the first header.
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADERS: [&str; 44] = [
        "Prénom",
        "Société",
        "Téléphone",
        "N° client",
        "N° de commande",
        "Date d’inscription",
        "Date de création",
        "Désabonné",
        "Désabonnée le",
        "Étape",
        "État",
        "À relancer",
        "Âge",
        "Équipe",
        "Coût",
        "Coût (€)",
        "Montant dépensé (EUR)",
        "Dépensé",
        "Réseau",
        "Abonnés",
        "Début des rapports",
        "Résolu le",
        "Intitulé",
        "Qualité",
        "Priorité",
        "Déjà client",
        "Où",
        "Côté",
        "Île",
        "Œuvre",
        "Cœur de cible",
        "Noël",
        "Reçu",
        "Reçue à",
        "Forêt",
        "Goût",
        "Ancienneté",
        "Chiffre d’affaires",
        "« Promo »",
        "CA TTC – été",
        "Émis à",
        "Montant\u{a0}€",
        "Bureau d’études",
        "PRÉNOM DE L’ÉLÈVE",
    ];

    /// UTF-8 read by a program that takes it for another encoding.
    fn garbled(text: &str, encoding: &EightBit) -> String {
        text.bytes().map(|b| encoding.character(b)).collect()
    }

    #[test]
    fn headers_that_were_garbled_are_repaired() {
        for header in HEADERS {
            for one in [&WINDOWS_1252, &LATIN_1, &MACINTOSH] {
                let once = garbled(header, one);
                assert_eq!(repaired(&once).as_deref(), Some(header), "{once}");
                for other in [&WINDOWS_1252, &LATIN_1, &MACINTOSH] {
                    let twice = garbled(&once, other);
                    assert_eq!(repaired(&twice).as_deref(), Some(header), "{twice}");
                }
            }
        }
    }

    #[track_caller]
    fn becomes(text: &str, expected: &str) {
        assert_eq!(repaired(text).as_deref(), Some(expected));
    }

    #[test]
    fn texts_that_were_garbled_are_repaired() {
        becomes("dÃ©pensÃ©", "dépensé");
        becomes("d√©pens√©", "dépensé");
        becomes("dÃƒÂ©pensÃƒÂ©", "dépensé");
        becomes("DÃ©jÃ\u{a0} client", "Déjà client");
        becomes("Ã\u{89}tape", "Étape");
        becomes("Ã‰tape", "Étape");
        becomes("NÂ° client", "N° client");
        becomes("N¬∞ client", "N° client");
        becomes("Date dâ€™envoi", "Date d’envoi");
        becomes("Date d‚Äôenvoi", "Date d’envoi");
        becomes("Montant (â‚¬)", "Montant (€)");
        becomes("ï»¿Email", "Email");
        becomes("ï»¿PrÃ©nom", "Prénom");
        becomes("MÃ¼nchen", "München");
        becomes("SÃ£o Paulo", "São Paulo");
        becomes("WartoÅ›Ä‡", "Wartość");
        becomes("Ð˜Ð²Ð°Ð½", "Иван");
    }

    #[test]
    fn texts_that_are_right_stay() {
        let others = [
            "",
            "Email",
            "Ångström",
            "São",
            "São Paulo",
            "Ã",
            "Â",
            "Å",
            "Ä",
            "Âge",
            "PÂTE",
            "Ça",
            "INTITULÉ\u{a0}:",
            "QUALITÉ\u{a0}",
            "« CAFÉ »",
            "CAFÉ»",
            "É°",
            "d’é",
            "l’équipe",
            "l’Haÿ-les-Roses",
            "«\u{a0}État\u{a0}»",
            "Ânes, Ægir, Ñandú",
            "Ø",
            "½ °",
            "…é",
            "√2",
            "¿Qué?",
            "€",
            "°",
            "\u{a0}",
            "Ελλάδα",
            "Иван",
            "東京",
            "😀",
            "Łódź",
            "Iași",
            "Məmməd",
            "d\u{fffd}pens\u{fffd}",
            "Ã©t√©",
            "dÃ©pensÃ© le 东",
        ];
        for text in HEADERS.iter().chain(&others) {
            assert_eq!(repaired(text), None, "{text}");
        }
    }
}
