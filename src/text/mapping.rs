//! What a file, its columns and its words were made out to be, and why, in words.
//! Making it out is `record`'s.

use super::{Language, en, field, fill, fr, many, table};
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
    let mut pairs = all.split('|');
    let found = pairs.find_map(|pair| pair.strip_prefix(canonical)?.strip_prefix('='));
    found.unwrap_or(canonical)
}
