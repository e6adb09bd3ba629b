//! What the page does with data, what it closes, what it cannot close.

use crate::text::Language;
use leptos::prelude::*;

/// The privacy page.
#[component]
pub fn Privacy(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let words = &language.words().privacy;
    let section = |(title, items): &(&'static str, &'static [&'static str])| {
        view! {
            <section>
                <h2>{*title}</h2>
                <ul>{items.iter().map(|item| view! { <li>{*item}</li> }).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <div class="prose">
            <h1 tabindex="-1">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            {words.sections.iter().map(section).collect_view()}
        </div>
    }
}
