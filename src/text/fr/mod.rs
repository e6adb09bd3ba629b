//! Français : tous les mots de la page. Les espaces insécables sont dans le
//! texte même (fine devant `;`, `?` et `%`, normale devant `:` et dans les guillemets).

mod choices;
mod indicators;
mod mapping;
mod names;
mod page;
mod privacy;
mod problems;
mod reading;
mod reasons;

pub use choices::{DELIMITERS, aim, attribution_model, basis, crm_revenue, knob, touch, window};
pub use indicators::{indicator, section};
pub use mapping::meanings;
pub use names::{
    column, cost_category, dimension, field, key, messages_class, of_table, part, table,
};
pub use page::WORDS;
pub use problems::{problem, rejection, settings_error};
pub use reasons::{mark, reason, to_add};

use super::Language;
use super::format;

/// Le pluriel commence à deux.
fn plural<'a>(n: u64, one: &'a str, many: &'a str) -> &'a str {
    [one, many][super::many(Language::Fr, n)]
}

/// Un nombre et son nom : `1 234 lignes`.
fn counted(n: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        format::total(Language::Fr, n),
        plural(n, one, many)
    )
}

#[cfg(test)]
mod tests {
    /// Les fichiers de ce dossier, sauf celui-ci.
    const FILES: [&str; 15] = [
        include_str!("choices.rs"),
        include_str!("indicators/acquisition.rs"),
        include_str!("indicators/base.rs"),
        include_str!("indicators/engagement.rs"),
        include_str!("indicators/loyalty.rs"),
        include_str!("indicators/mod.rs"),
        include_str!("indicators/revenue.rs"),
        include_str!("indicators/service.rs"),
        include_str!("mapping.rs"),
        include_str!("names.rs"),
        include_str!("page.rs"),
        include_str!("privacy.rs"),
        include_str!("problems.rs"),
        include_str!("reading.rs"),
        include_str!("reasons.rs"),
    ];

    const NARROW: char = crate::text::format::NARROW;
    const NBSP: char = crate::text::format::NBSP;

    /// What stands before a sign, as printers have it; `None` where it is free.
    fn space_before(sign: char) -> Option<char> {
        match sign {
            ';' | '?' | '%' => Some(NARROW),
            ':' | '»' => Some(NBSP),
            _ => None,
        }
    }

    #[test]
    fn words_are_spaced_as_printers_do() {
        for line in FILES.iter().flat_map(|file| file.lines()) {
            let text = line.trim_start();
            if text.starts_with("//") || !text.contains('"') {
                continue;
            }
            for words in text.split('"').skip(1).step_by(2) {
                assert!(!words.contains(['\'', '!']), "{words}");
                let mut before = ' ';
                for sign in words.chars() {
                    if let Some(space) = space_before(sign) {
                        assert_eq!(before, space, "before {sign} in {words}");
                    }
                    assert!(before != '«' || sign == NBSP, "after « in {words}");
                    before = sign;
                }
            }
        }
    }
}
