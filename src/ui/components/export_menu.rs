//! What leaves the page by the reader's own hand: the report and the settings
//! as files; and settings back in.

use crate::browser::{dom, drop};
use crate::text::Language;
use crate::ui::state::state;
use leptos::html::{Details, Input};
use leptos::prelude::*;

/// A menu of three buttons.
#[component]
pub fn ExportMenu(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let state = state();
    let words = &language.words().dashboard;
    let input: NodeRef<Input> = NodeRef::new();
    let menu: NodeRef<Details> = NodeRef::new();
    let close = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    // A menu closes when it has served, or when something else is wanted.
    let elsewhere = window_event_listener(leptos::ev::click, move |event| {
        if menu
            .get_untracked()
            .is_some_and(|menu| !dom::is_inside(&event, &menu))
        {
            close();
        }
    });
    on_cleanup(move || elsewhere.remove());
    let escape = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            dom::focus(".menu summary");
        }
    };
    let open = move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    };
    let chosen = move |event: leptos::ev::Event| {
        if let Some(file) = drop::chosen(&event).into_iter().next() {
            leptos::task::spawn_local(async move {
                let text = drop::text(file).await.unwrap_or_default();
                state.import_settings(&text);
            });
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=escape>
            <summary class="quiet">{words.export}</summary>
            <div class="menu-list" on:click=move |_| close()>
                <button
                    type="button"
                    prop:disabled=move || state.view.with(Option::is_none)
                    on:click=move |_| state.export_report()
                >
                    {words.export_report}
                </button>
                <button type="button" on:click=move |_| state.export_settings()>
                    {words.export_settings}
                </button>
                <button type="button" on:click=open>
                    {words.import_settings}
                </button>
                <input
                    node_ref=input
                    type="file"
                    accept=".json,application/json"
                    hidden
                    aria-label=words.import_settings
                    on:change=chosen
                />
            </div>
        </details>
    }
}
