//! What a file and its columns were made out to be, and why, in words; and what
//! something that is missing would unlock. Making it out is `record`'s.

use super::{Language, capitalized, counted, en, field, fill, fr, many, table};
use crate::kpi::Reason;
use crate::record::{Because, Code, Field, Sureness, Table};
use crate::report::FileShown;

/// Why a column means a field: "en-tête".
pub fn because(language: Language, because: Because, of: Field) -> String {
    let words = &language.words().mapping;
    match because {
        Because::Settled => words.by_you.to_owned(),
        Because::Header => words.by_header.to_owned(),
        Because::Resembles => fill(words.resembles, &[field(language, of)]),
        Because::Values(form) => fill(words.by_values, &[words.forms[form as usize]]),
    }
}

/// What a file is taken for, where that is not sure: "Sans doute des commandes";
/// nothing where it is, and where a missing column says it (see [`lacks`]).
pub fn sureness(language: Language, file: &FileShown) -> Option<String> {
    let words = &language.words().mapping;
    let name = table(language, file.table?);
    let missing = file.problems.iter().any(|p| p.code == Code::MissingColumn);
    match file.sureness {
        Sureness::Doubtful if !missing => Some(fill(words.doubtful, &[name])),
        Sureness::Likely => Some(match file.rival {
            Some(rival) => fill(words.rival, &[name, table(language, rival)]),
            None => fill(words.likely, &[name]),
        }),
        _ => None,
    }
}

/// What speaks for what a file is taken for, a sentence for each kind of reason.
pub fn sureness_evidence(language: Language, file: &FileShown) -> Vec<String> {
    let words = &language.words().mapping;
    let mut of_kind = [const { Vec::<&str>::new() }; 3];
    for (field, header) in &file.columns {
        let kind = match file.because.get(field) {
            Some(Because::Header) => 0,
            Some(Because::Resembles) => 1,
            Some(Because::Values(_)) => 2,
            _ => continue,
        };
        of_kind[kind].push(header);
    }
    let told = words.told.iter().zip(&of_kind);
    let mut sentences: Vec<String> = told
        .filter(|(_, headers)| !headers.is_empty())
        .map(|(sentence, headers)| fill(sentence, &[&headers.join(", ")]))
        .collect();
    let rival = file.rival.map(|rival| table(language, rival));
    sentences.extend(rival.map(|name| fill(words.rival_told, &[name])));
    sentences
}

/// What a file looks like although it lacks columns; nothing where a person said
/// what it is.
pub fn lacks(language: Language, file: &FileShown, columns: &[&str]) -> Option<String> {
    let name = table(language, file.table?);
    let sentence = language.words().mapping.lacks[many(language, columns.len() as u64)];
    let doubtful = file.sureness == Sureness::Doubtful;
    doubtful.then(|| fill(sentence, &[name, &columns.join(", ")]))
}

/// A canonical word of a table as people say it: "remboursée".
pub fn meaning(language: Language, of: Table, canonical: &str) -> &str {
    if of == Table::Costs {
        return super::cost_category(language, canonical);
    }
    let all = match language {
        Language::Fr => fr::meanings(of),
        Language::En => en::meanings(of),
    };
    let found = all.iter().find(|(word, _)| *word == canonical);
    found.map_or(canonical, |(_, words)| words)
}

/// "Un export de commandes débloque 12 indicateurs"; `None` where nothing that
/// can be added is missing.
pub fn unlocks(language: Language, lacks: &[Reason], n: usize) -> Option<String> {
    let words = &language.words().mapping;
    let to_add = |reason: &Reason| match language {
        Language::Fr => fr::to_add(reason),
        Language::En => en::to_add(reason),
    };
    let things: Option<Vec<String>> = lacks.iter().map(to_add).collect();
    let things = capitalized(&things?.join(words.and));
    let sentence = words.unlocks[usize::from(lacks.len() > 1)];
    let told = counted(language, n as u64, words.indicators);
    Some(fill(sentence, &[&things, &told]))
}
