//! Small labels beside a name, and the sentence behind each.

use super::super::html::{Html, put};
use crate::kpi::Kpi;
use crate::text::{self, Language, MarkWords};

/// Labels whose sentence shows on hover, focus or tap. `of` is what is marked:
/// it makes the labels' ids unique on the page.
pub fn marks(of: &str, marks: &[MarkWords], h: &mut Html) {
    if marks.is_empty() {
        return;
    }
    h.raw("<span class='marks'>");
    for (i, words) in marks.iter().enumerate() {
        let id = format!("mark-{of}-{i}");
        put!(h, "<span class='mark'><button type='button' class='mark-label' aria-describedby='" (id) "'>"
            (words.label) "</button><span class='mark-sentence' role='tooltip' id='" (id) "'>"
            (words.sentence) "</span></span>");
    }
    h.raw("</span>");
}

/// Those of an indicator.
pub fn of_kpi(language: Language, kpi: &Kpi, h: &mut Html) {
    let told: Vec<MarkWords> = kpi
        .marks
        .iter()
        .map(|mark| text::mark(language, mark))
        .collect();
    marks(&kpi.id.name(), &told, h);
}
