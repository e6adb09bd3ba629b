//! What speaks for the way in which a file was read, in plain words: from what
//! `table` counted. Which way it is is decided there.

use super::{Language, delimiter, encoding, fill, format, many, total};
use crate::report::FileShown;
use crate::table::encoding::Guess;
use crate::table::{Candidate, Encoding};

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
    let words = &language.words().reading;
    let mut sentences = Vec::new();
    let own = file
        .candidates
        .iter()
        .find(|c| Some(c.dialect) == file.dialect);
    match own {
        Some(own) if own.width > 1 => sentences.push(split(language, own)),
        Some(_) => sentences.push(words.one_column.to_owned()),
        None => {}
    }
    let another = |c: &&Candidate| Some(c.dialect.delimiter) != file.delimiter && c.width > 1;
    if let Some(other) = file.candidates.iter().find(another) {
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
