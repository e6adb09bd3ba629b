//! The list of files and what became of each.

use crate::browser::dom;
use crate::text::Language;
use crate::ui::components::{ChooseFiles, FileRow, Questions};
use crate::ui::state::state;
use leptos::prelude::*;

/// The files, with their problems and the questions that they leave open.
#[component]
pub fn Files(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let state = state();
    let words = &language.words().files;
    let none = move || state.files.with(Vec::is_empty);
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{words.title}</h1>
            <div class="page-tools">
                <ChooseFiles label=words.add language />
                <Show when=move || !none()>
                    <button type="button" class="quiet" on:click=move |_| {
                        state.remove_all();
                        dom::focus("h1");
                    }>
                        {words.remove_all}
                    </button>
                </Show>
            </div>
        </header>
        <Questions language />
        <Show when=none>
            <p class="sheet empty">{words.none}</p>
        </Show>
        <div class="file-list">
            <For each=move || state.files.get() key=|file| file.key.key let:file>
                <FileRow language file />
            </For>
        </div>
    }
}
