//! What the page does with data, what it closes, what it cannot close, how to
//! verify it; and all that the browser remembers, with the button that makes it
//! forget.

use super::super::html::{Html, put};
use super::super::model::Model;

/// The privacy page.
pub fn page(m: &Model, h: &mut Html) {
    let words = &m.language.words().privacy;
    put!(h, "<div class='prose'><h1 tabindex='-1'>" (words.title) "</h1><p class='lead'>" (words.lead) "</p>");
    for (i, (title, items)) in words.sections.iter().enumerate() {
        put!(h, "<section><h2>" (*title) "</h2><ul>");
        for item in *items {
            put!(h, "<li>" (*item) "</li>");
        }
        h.raw("</ul>");
        if i == 0 {
            remembered(m, h);
        }
        h.raw("</section>");
    }
    h.raw("</div>");
}

fn remembered(m: &Model, h: &mut Html) {
    let words = &m.language.words().privacy;
    put!(h, "<div class='sheet remembered' id='remembered'><h3>" (words.stored) "</h3>");
    if m.remembered.is_empty() {
        put!(h, "<p class='hint'>" (words.stored_nothing) "</p>");
    } else {
        h.raw("<dl>");
        for (key, value) in &m.remembered {
            put!(h, "<dt><code>" (key) "</code></dt><dd><pre tabindex='0'>" (value) "</pre></dd>");
        }
        put!(h, "</dl><button type='button' class='quiet' data-click='forget-all'>" (words.forget_all) "</button>");
    }
    h.raw("</div>");
}
