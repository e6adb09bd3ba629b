//! What the worker is doing, and the button that stops it.

use crate::text;
use crate::ui::state::{Work, state};
use leptos::prelude::*;

/// The file being read, how far, and a way to stop; then a word that it is done.
#[component]
pub fn Progress() -> impl IntoView {
    let state = state();
    let words = move || &state.language.get().words().start;
    let was_busy = RwSignal::new(false);
    Effect::new(move || {
        if !matches!(state.work.get(), Work::Idle) {
            was_busy.set(true);
        }
    });
    // Told once per file, not once per step.
    let told = Memo::new(move |_| match state.work.get() {
        Work::Reading(name, ..) => (words().reading)(&name),
        Work::Computing => words().computing.to_owned(),
        Work::Cancelled => words().cancelled.to_owned(),
        Work::Idle if was_busy.get() && state.view.with(Option::is_some) => words().done.to_owned(),
        Work::Idle => String::new(),
    });
    let busy = move || matches!(state.work.get(), Work::Reading(..) | Work::Computing);
    let steps = move || match state.work.get() {
        Work::Reading(_, done, total) => Some((done, total)),
        _ => None,
    };
    let sizes = move || {
        let (done, total) = steps()?;
        let language = state.language.get();
        let size = |bytes| text::size(language, bytes);
        Some((words().read_so_far)(&size(done), &size(total)))
    };
    let cancelled = move || state.work.get() == Work::Cancelled;
    view! {
        <div class="progress" class:still=move || !busy() && !cancelled()>
            <p role="status">{told}</p>
            <Show when=busy>
                <progress
                    aria-label=move || told.get()
                    max=move || steps().map(|(_, total)| total.to_string())
                    value=move || steps().map(|(done, _)| done.to_string())
                ></progress>
                <span class="hint">{sizes}</span>
                <button type="button" class="quiet" on:click=move |_| state.cancel()>
                    {move || words().cancel}
                </button>
            </Show>
            <Show when=cancelled>
                <button type="button" class="quiet" on:click=move |_| state.show()>
                    {move || words().resume}
                </button>
            </Show>
        </div>
    }
}
