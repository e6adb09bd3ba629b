//! The two ways in for files: dropped anywhere on the page, or chosen.

use crate::browser::drop;
use crate::text::Language;
use crate::ui::state::state;
use leptos::html::Input;
use leptos::prelude::*;

/// Takes files dropped anywhere on the page, and says so while they hover.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let state = state();
    // Entering a child leaves its parent: the page is left when all are.
    let depth = RwSignal::new(0i32);
    let over = window_event_listener(leptos::ev::dragover, |event| {
        if drop::has_files(&event) {
            event.prevent_default();
        }
    });
    let enter = window_event_listener(leptos::ev::dragenter, move |event| {
        if drop::has_files(&event) {
            event.prevent_default();
            depth.update(|d| *d += 1);
        }
    });
    let leave = window_event_listener(leptos::ev::dragleave, move |event| {
        if drop::has_files(&event) {
            depth.update(|d| *d = (*d - 1).max(0));
        }
    });
    let dropped = window_event_listener(leptos::ev::drop, move |event| {
        if drop::has_files(&event) {
            event.prevent_default();
            depth.set(0);
            state.add(drop::dropped(&event));
        }
    });
    on_cleanup(move || {
        over.remove();
        enter.remove();
        leave.remove();
        dropped.remove();
    });
    view! {
        <Show when=move || { depth.get() > 0 }>
            <div class="drop-veil" aria-hidden="true">
                <p>{move || state.language.get().words().start.release}</p>
            </div>
        </Show>
    }
}

/// The button that opens the browser's own choice of files.
#[component]
pub fn ChooseFiles(
    /// What stands on the button.
    label: &'static str,
    /// The language of its words.
    language: Language,
    /// Whether it is the main thing to do here.
    #[prop(optional)]
    main: bool,
) -> impl IntoView {
    let state = state();
    let input: NodeRef<Input> = NodeRef::new();
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    view! {
        <button type="button" class=if main { "primary" } else { "quiet" } on:click=open>
            {label}
        </button>
        <input
            node_ref=input
            type="file"
            multiple
            hidden
            accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
            aria-label=language.words().start.choose
            on:change=move |event| state.add(drop::chosen(&event))
        />
    }
}
