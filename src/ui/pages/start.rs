//! Before the first file: one sentence, one way in, three proofs.

use crate::text::Language;
use crate::ui::components::ChooseFiles;
use crate::ui::route::Route;
use leptos::prelude::*;

/// The start screen.
#[component]
pub fn Start(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let words = &language.words().start;
    let proof = |(title, text): (&'static str, &'static str)| {
        view! {
            <h2>{title}</h2>
            <p>{text}</p>
        }
    };
    view! {
        <div class="start">
            <h1 tabindex="-1">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <div class="drop-zone">
                <p class="drop-title">{words.drop_title}</p>
                <p class="drop-hint">{words.drop_hint}</p>
                <ChooseFiles label=words.choose language main=true />
            </div>
            <ul class="proofs">
                <li>
                    {proof(words.proof_private)}
                    <p>
                        <a href=Route::Privacy.href()>{words.verify}</a>
                    </p>
                </li>
                <li>{proof(words.proof_numbers)}</li>
                <li>{proof(words.proof_files)}</li>
            </ul>
        </div>
    }
}
