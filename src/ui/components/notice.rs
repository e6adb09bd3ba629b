//! What happened, when something did: in words, with what can be done.

use crate::VERSION;
use crate::browser::dom;
use crate::text::{self, Language};
use crate::ui::state::{Notice, state};
use leptos::prelude::*;

/// The notice above the page.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = state();
    let notice = move || {
        let language = state.language.get();
        let words = &language.words().notice;
        let (sentence, serious, more) = match state.notice.get()? {
            Notice::Restarted(place) => (
                words.panicked.to_owned(),
                true,
                Some(diagnostics(language, place).into_any()),
            ),
            Notice::GaveUp(place) => {
                let again = view! {
                    <button type="button" class="quiet" on:click=move |_| state.try_again()>
                        {words.try_again}
                    </button>
                    {diagnostics(language, place)}
                };
                (
                    words.panicked_often.to_owned(),
                    true,
                    Some(again.into_any()),
                )
            }
            Notice::NoWorker => (words.no_worker.to_owned(), true, None),
            Notice::Ignored(names) => ((words.ignored)(&names.join(", ")), false, None),
            Notice::BadSettings(error) => (text::settings_error(language, &error), true, None),
            Notice::SettingsRead => (words.settings_read.to_owned(), false, None),
            Notice::NotSaved => (words.not_saved.to_owned(), true, None),
        };
        Some(view! {
            <div class="notice" class:serious=serious>
                <p>{sentence}</p>
                {more}
                <button
                    type="button"
                    class="close"
                    aria-label=words.close
                    title=words.close
                    on:click=move |_| state.notice.set(None)
                >
                    <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                        <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />
                    </svg>
                </button>
            </div>
        })
    };
    view! { <div role="alert">{notice}</div> }
}

/// What a report of the fault needs, and nothing of the data.
fn diagnostics(language: Language, place: Option<String>) -> impl IntoView {
    let words = &language.words().notice;
    let place = place.unwrap_or_else(|| words.no_place.to_owned());
    view! {
        <details class="diagnostics">
            <summary>{words.diagnostics}</summary>
            <dl>
                <dt>{words.version}</dt>
                <dd>{VERSION}</dd>
                <dt>{words.place}</dt>
                <dd>{place}</dd>
                <dt>{words.browser}</dt>
                <dd>{dom::browser_name()}</dd>
            </dl>
        </details>
    }
}
