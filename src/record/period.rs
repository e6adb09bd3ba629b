//! The days of which a report holds, as the lines above its table tell them:
//! `1 septembre 2026 - 30 septembre 2026`, `# Start date: 20260701`.

use crate::calendar::Day;
use crate::cell::date::{self, DateCell};

/// The days that a text names, in order: those that can be read one way only.
pub fn days_in(text: &str) -> Vec<Day> {
    // A comma stands in `September 1, 2026`, a hyphen in `2026-09-01`.
    let parts = text.split([':', ';', '(', ')', '–', '—', '#', '"']);
    let parts = parts.flat_map(|part| part.split(" - ")).flat_map(|part| {
        let between = [" to ", " au ", " until "];
        let cut = between.iter().find_map(|word| part.split_once(word));
        cut.map_or([part, ""], |(a, b)| [a, b])
    });
    let read = parts.map(|part| part.trim()).filter(|part| part.len() >= 6);
    let read = read.filter_map(|part| match date::parse(part) {
        DateCell::Sure(day) => Some(day),
        // Eight digits that are a day, and no number that could be one.
        _ => None,
    });
    read.collect()
}

/// The first and the last day, of lines that name two; a single one is both.
pub fn span(days: &[Day]) -> Option<(Day, Day)> {
    match days {
        [day] => Some((*day, *day)),
        [first, last] if first <= last => Some((*first, *last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn names(text: &str, days: &[&str]) {
        let got: Vec<String> = days_in(text).iter().map(Day::to_string).collect();
        assert_eq!(got, days, "{text}");
    }

    #[test]
    fn days_above_a_table_are_read() {
        names(
            "1 septembre 2026 - 30 septembre 2026",
            &["2026-09-01", "2026-09-30"],
        );
        names(
            "September 1, 2026 - September 30, 2026",
            &["2026-09-01", "2026-09-30"],
        );
        names("# Start date: 20260701", &["2026-07-01"]);
        names("# Date de fin : 20260731", &["2026-07-31"]);
        names("2026-09-01 au 2026-09-30", &["2026-09-01", "2026-09-30"]);
        names("Campaign report", &[]);
        names("03/04/2026 - 05/04/2026", &[]);
    }
}
