//! What the last choice about a file changed, and the ways back and forth. It
//! stays in sight at the foot of the window once there is something to say.

use super::super::history::Step;
use super::super::html::{Html, put};
use super::super::model::Model;
use super::missing;
use crate::kpi::{Kpi, Status};
use crate::text;

/// So many indicators are named.
const NAMED: usize = 5;

/// The bar; what was unlocked is told where it stands.
pub fn bar(m: &Model, h: &mut Html) {
    let words = &m.language.words().mapping;
    let (undoes, redoes) = (m.history.undoes(), m.history.redoes());
    let there = undoes.or(redoes).is_some();
    put!(h, "<div class='history" (if there { "" } else { " still" }) "'><p role='status'>");
    if let (Some(before), Some(report)) = (&m.unlocked, m.report()) {
        let (mut more, mut fewer): (Vec<&Kpi>, Vec<&Kpi>) = (vec![], vec![]);
        for kpi in &report.kpis {
            match (before.contains(&kpi.id), kpi.status) {
                (false, Status::Ok) => more.push(kpi),
                (true, status) if status != Status::Ok => fewer.push(kpi),
                _ => {}
            }
        }
        for (kpis, words) in [(&more, words.more), (&fewer, words.fewer)] {
            if !kpis.is_empty() {
                put!(h, "<span>" (text::counted(m.language, kpis.len() as u64, words)) "</span> ");
                missing::names(m, &kpis[..kpis.len().min(NAMED)], h);
            }
        }
        if more.is_empty() && fewer.is_empty() {
            h.text(words.same);
        }
    }
    h.raw("</p>");
    if there {
        button(m, "undo", words.undo, undoes, h);
        button(m, "redo", words.redo, redoes, h);
    }
    h.raw("</div>");
}

/// One that is not of use keeps its place, and the keyboard.
fn button(m: &Model, deed: &str, words: [&str; 2], step: Option<&Step>, h: &mut Html) {
    let told = step.map(|step| {
        let sentence = m.language.words().mapping.steps[step.what as usize];
        text::fill(sentence, &[&step.of])
    });
    let name = match &told {
        Some(told) => text::fill(words[1], &[told]),
        None => words[0].to_owned(),
    };
    put!(h, "<button type='button' class='quiet' data-click='" (deed) "' aria-disabled='"
        (if told.is_none() { "true" } else { "false" }) "'>" (name) "</button>");
}
