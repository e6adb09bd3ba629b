//! The chip of the header that says what went out.

use crate::browser::dom;
use crate::ui::route::Route;
use crate::ui::state::state;
use leptos::prelude::*;

/// "Nothing leaves", with the browser's own count of requests since the door
/// was closed; leads to the privacy page.
#[component]
pub fn DoorChip() -> impl IntoView {
    let state = state();
    let closed = dom::door_is_closed();
    let words = move || &state.language.get().words().shell;
    let quiet = move || closed && state.requests.get().is_none_or(|n| n == 0);
    let headline = move || {
        if closed {
            words().nothing_leaves
        } else {
            words().door_open
        }
    };
    let count = move || {
        let requests = state.requests.get().filter(|_| closed)?;
        Some(view! { <span class="chip-count">{(words().requests)(requests)}</span> })
    };
    view! {
        <a class="chip" class:loud=move || !quiet() href=Route::Privacy.href()>
            <span class="chip-dot" aria-hidden="true"></span>
            <strong>{headline}</strong>
            {move || count().map(|c| view! { " " {c} })}
        </a>
    }
}
