//! Français : tous les mots de la page. Les espaces insécables sont dans le
//! texte même (fine devant `;`, `?` et `%`, normale devant `:` et dans les guillemets).

mod indicators;
mod names;
mod page;
mod privacy;
mod problems;
mod reasons;

pub use indicators::indicator;
pub use names::{basis, delimiter, dimension, field, table, window};
pub use page::WORDS;
pub use problems::{problem, settings_error};
pub use reasons::{mark, reason};

use super::Language;
use super::format;
use crate::calendar::Day;

/// Le pluriel commence à deux.
fn plural<'a>(n: u64, one: &'a str, many: &'a str) -> &'a str {
    if n < 2 { one } else { many }
}

/// Un nombre et son nom : `1 234 lignes`.
fn counted(n: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        format::total(Language::Fr, n),
        plural(n, one, many)
    )
}

fn day(day: Day) -> String {
    super::day(Language::Fr, day)
}

#[cfg(test)]
mod tests {
    /// Les fichiers de ce dossier, sauf celui-ci.
    const FILES: [&str; 6] = [
        include_str!("indicators.rs"),
        include_str!("names.rs"),
        include_str!("page.rs"),
        include_str!("privacy.rs"),
        include_str!("problems.rs"),
        include_str!("reasons.rs"),
    ];

    #[test]
    fn no_plain_space_stands_before_double_punctuation() {
        for line in FILES.iter().flat_map(|file| file.lines()) {
            let text = line.trim_start();
            if text.starts_with("//") || !text.contains('"') {
                continue;
            }
            for bad in [" :", " ;", " ?", " %", "« ", " »"] {
                assert!(!text.contains(bad), "{text}");
            }
            assert!(
                !text
                    .split('"')
                    .skip(1)
                    .step_by(2)
                    .any(|s| s.contains(['\'', '!'])),
                "{text}"
            );
        }
    }
}
