//! The lighthouse.

use leptos::prelude::*;

/// The lighthouse, as a drawing that says nothing: the name stands beside it.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M9.6 9.5h4.8l1.5 11.7H8.1z" />
            <path d="M8.8 15.4h6.4" />
            <path d="M9.2 9.5V6.2L12 4l2.8 2.2v3.3z" />
            <path d="M6.6 21.2h10.8" />
            <path d="M6.8 7.6 2.8 6.2M6.8 7.6 2.8 9M17.2 7.6l4-1.4M17.2 7.6l4 1.4" />
        </svg>
    }
}
