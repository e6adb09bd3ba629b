//! English: every word of the page. The same functions as `fr`.

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

/// Everything but one is many.
fn plural<'a>(n: u64, one: &'a str, many: &'a str) -> &'a str {
    [one, many][super::many(Language::En, n)]
}

/// A number and its noun: `1,234 rows`.
fn counted(n: u64, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        format::total(Language::En, n),
        plural(n, one, many)
    )
}

#[cfg(test)]
mod tests {
    /// The files of this folder, but for this one.
    const FILES: [&str; 13] = [
        include_str!("choices.rs"),
        include_str!("indicators/acquisition.rs"),
        include_str!("indicators/base.rs"),
        include_str!("indicators/engagement.rs"),
        include_str!("indicators/loyalty.rs"),
        include_str!("indicators/mod.rs"),
        include_str!("indicators/revenue.rs"),
        include_str!("indicators/service.rs"),
        include_str!("names.rs"),
        include_str!("page.rs"),
        include_str!("privacy.rs"),
        include_str!("problems.rs"),
        include_str!("reasons.rs"),
    ];

    #[test]
    fn words_have_curly_quotes_and_no_space_before_their_signs() {
        for line in FILES.iter().flat_map(|file| file.lines()) {
            let text = line.trim_start();
            if text.starts_with("//") {
                continue;
            }
            for words in text.split('"').skip(1).step_by(2) {
                for bad in ["'", "!", " :", " ;", " ?", " %", " ,", "«"] {
                    assert!(!words.contains(bad), "{words}");
                }
            }
        }
    }
}
