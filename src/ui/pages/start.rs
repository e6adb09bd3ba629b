//! Before the first file: one sentence, one way in, three proofs.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::super::parts::export;
use super::super::route::Route;

/// The start screen.
pub fn page(m: &Model, h: &mut Html) {
    let words = &m.language.words().start;
    put!(h, "<div class='start'><h1 tabindex='-1'>" (words.title) "</h1><p class='lead'>" (words.lead)
        "</p><div class='drop-zone'><p class='drop-title'>" (words.drop_title) "</p><p class='drop-hint'>" (words.drop_hint)
        "</p><div class='drop-buttons'>");
    export::choose(m, words.choose, true, h);
    put!(h, "<button type='button' class='secondary' data-click='sample'>" (words.sample) "</button></div></div><ul class='proofs'>");
    for (i, (title, text)) in [words.proof_private, words.proof_numbers, words.proof_files]
        .into_iter()
        .enumerate()
    {
        put!(h, "<li><h2>" (title) "</h2><p>" (text) "</p>");
        if i == 0 {
            put!(h, "<p><a href='" (Route::Privacy.href()) "'>" (words.verify) "</a></p>");
        }
        h.raw("</li>");
    }
    h.raw("</ul></div>");
}
