//! What speaks for the way in which a file was read, in plain words: from what
//! `table` counted. Which way it is is decided there.

use super::{Language, delimiter, encoding, fill, format, many, total};
use crate::report::FileShown;
use crate::table::encoding::Guess;
use crate::table::{Candidate, Dialect, Encoding};

/// How a table was read: `UTF-8, semicolon, headers on line 3`.
pub fn reading(language: Language, file: &FileShown) -> String {
    let words = language.words();
    let mut facts = Vec::new();
    facts.extend(file.encoding.map(|e| encoding(e).to_owned()));
    facts.extend(file.delimiter.map(|d| delimiter(language, d)));
    facts.push(match file.header_line {
        Some(line) => fill(words.files.header_line, &[&total(language, line.into())]),
        None => words.reading.no_headers.to_owned(),
    });
    facts.join(", ")
}

/// What the bytes show of the encoding.
pub fn encoding_evidence(language: Language, guess: &Guess) -> String {
    let words = &language.words().reading;
    let (evidence, name) = (&guess.evidence, encoding(guess.encoding));
    let looked = format::size(language, evidence.looked as u64);
    let told = |n: usize, sentences: [&str; 2]| {
        let number = total(language, n as u64);
        fill(sentences[many(language, n as u64)], &[&looked, &number])
    };
    let mut sentences = Vec::new();
    if guess.mark > 0 {
        sentences.push(fill(words.marked, &[name]));
    } else if guess.encoding.is_wide() {
        sentences.push(fill(words.zeros, &[name]));
    }
    let shown = evidence.beyond + evidence.broken > 0;
    match guess.encoding {
        Encoding::Utf8 if evidence.broken > 0 => {
            sentences.push(told(evidence.broken, words.mostly));
        }
        Encoding::Utf8 if shown => sentences.push(told(evidence.beyond, words.valid)),
        Encoding::Utf8 if guess.mark == 0 => sentences.push(fill(words.ascii, &[&looked])),
        _ => {}
    }
    if let Some(rival) = guess.encoding.rival()
        && !evidence.example.is_empty()
    {
        sentences.push(
            fill(words.reads_well, &[&evidence.example, name])
                + &fill(words.would_be, &[encoding(rival), &evidence.rival]),
        );
    }
    sentences.join(" ")
}

/// What the file's beginning is when it is split so, and by the next best
/// delimiter.
pub fn delimiter_evidence(language: Language, file: &FileShown) -> String {
    delimiters(language, &file.candidates, file.dialect)
}

fn delimiters(language: Language, tried: &[Candidate], dialect: Option<Dialect>) -> String {
    let words = &language.words().reading;
    let mut sentences = Vec::new();
    match tried.iter().find(|c| Some(c.dialect) == dialect) {
        Some(own) if own.width > 1 => sentences.push(split(language, own)),
        Some(_) => sentences.push(words.one_column.to_owned()),
        None => {}
    }
    let own = dialect.map(|d| d.delimiter);
    let mut others = tried.iter().filter(|c| Some(c.dialect.delimiter) != own);
    if let Some(other) = others.find(|c| c.width > 1) {
        let name = delimiter(language, other.dialect.delimiter);
        sentences.push(fill(words.with, &[&name, &split(language, other)]));
    }
    sentences.join(" ")
}

/// `200 rows of 200 have 12 cells. 68% of the cells are numbers, …`
fn split(language: Language, candidate: &Candidate) -> String {
    let words = &language.words().reading;
    let number = |n: usize| total(language, n as u64);
    let (alike, records, width) = (
        number(candidate.alike),
        number(candidate.records),
        number(candidate.width),
    );
    let form = words.split[many(language, candidate.alike as u64)];
    let rows = fill(form, &[&alike, &records, &width]);
    let share = candidate.typed as f64 / candidate.cells.max(1) as f64;
    let sign = format::percent_sign(language);
    let percent = format::number(language, share * 100.0, 0) + sign.space + &sign.after;
    format!("{rows} {}", fill(words.typed, &[&percent]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::encoding;
    use crate::table::sniff;

    #[track_caller]
    fn shows(bytes: &[u8], fr: &str, en: &str) {
        let guess = encoding::guess(bytes, true).told();
        let told =
            |language| encoding_evidence(language, &guess).replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!((&*told(Language::Fr), &*told(Language::En)), (fr, en));
    }

    #[test]
    fn what_shows_an_encoding_is_told_in_words() {
        shows(
            b"Nom;N\xb0;d\xe9pens\xe9\n",
            "« dépensé » se lit bien en Windows-1252 ; en Mac OS Roman ce serait « dÈpensÈ ».",
            "“dépensé” reads well as Windows-1252; as Mac OS Roman it would be “dÈpensÈ”.",
        );
        shows(
            "Nom;Hélène".as_bytes(),
            "Les 12 octets regardés sont de l’UTF-8 valable, avec 2 accents ou signes. \
             « Hélène » se lit bien en UTF-8 ; en Windows-1252 ce serait « HÃ©lÃ¨ne ».",
            "The 12 bytes looked at are valid UTF-8, with 2 accents or signs. \
             “Hélène” reads well as UTF-8; as Windows-1252 it would be “HÃ©lÃ¨ne”.",
        );
        shows(
            b"a;b\n",
            "Aucun accent dans les 4 octets regardés : tous les encodages donnent le même texte.",
            "No accent in the 4 bytes looked at: every encoding gives the same text.",
        );
        shows(
            b"\xef\xbb\xbfa;b\n",
            "Le fichier commence par la marque de l’UTF-8.",
            "The file begins with the mark of UTF-8.",
        );
        let wide: Vec<u8> = "Date,Montant\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        shows(
            &wide,
            "Un octet sur deux est nul, comme en UTF-16 LE.",
            "Every second byte is zero, as in UTF-16 LE.",
        );
    }

    #[track_caller]
    fn splits(text: &str, fr: &str, en: &str) {
        let candidates = sniff(text.as_bytes(), true);
        let dialect = candidates.first().map(|c| c.dialect);
        let told = |language| {
            let told = delimiters(language, &candidates, dialect);
            told.replace(['\u{a0}', '\u{202f}'], " ")
        };
        assert_eq!((&*told(Language::Fr), &*told(Language::En)), (fr, en));
    }

    /// Nine cells, of which two are amounts; by commas five, which are nothing.
    #[test]
    fn what_shows_a_delimiter_is_told_in_words() {
        splits(
            "nom;prix;ville\nAnne;12,5;Lyon\nPaul;8,0;Nantes\n",
            "3 lignes sur 3 ont 3 cellules. 22 % des cellules sont des nombres, des dates ou des adresses. \
             Avec « virgule » : 2 lignes sur 3 ont 2 cellules. 0 % des cellules sont des nombres, des dates ou des adresses.",
            "3 rows of 3 have 3 cells. 22% of the cells are numbers, dates or addresses. \
             With “comma”: 2 rows of 3 have 2 cells. 0% of the cells are numbers, dates or addresses.",
        );
        splits(
            "noms\nAnne\nPaul\n",
            "Rien ne découpe les lignes en cellules : c’est une seule colonne.",
            "Nothing parts the rows into cells: this is one column.",
        );
    }
}
