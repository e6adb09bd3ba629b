//! The two switches of the header: language and theme.

use crate::text::Language;
use crate::ui::state::{Theme, state};
use leptos::prelude::*;

/// The languages as two buttons, the current one pressed.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let state = state();
    let label = move || state.language.get().words().shell.language;
    let button = move |language: Language| {
        view! {
            <button
                type="button"
                lang=language.code()
                title=language.name()
                aria-label=format!("{} – {}", language.code().to_ascii_uppercase(), language.name())
                aria-pressed=move || (state.language.get() == language).to_string()
                on:click=move |_| state.choose_language(language)
            >
                {language.code().to_ascii_uppercase()}
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=label>
            {Language::ALL.map(button).collect_view()}
        </div>
    }
}

/// Light, dark, or as the system: one plain list.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let state = state();
    let words = move || &state.language.get().words().shell;
    let name = move |theme: Theme| match theme {
        Theme::Auto => words().theme_auto,
        Theme::Light => words().theme_light,
        Theme::Dark => words().theme_dark,
    };
    let choose = move |event: leptos::ev::Event| {
        let chosen = event_target_value(&event);
        let theme = Theme::ALL
            .into_iter()
            .find(|t| t.code() == Some(chosen.as_str()));
        state.choose_theme(theme.unwrap_or(Theme::Auto));
    };
    let option = move |theme: Theme| {
        view! {
            <option
                value=theme.code().unwrap_or("auto")
                prop:selected=move || state.theme.get() == theme
            >
                {move || name(theme)}
            </option>
        }
    };
    view! {
        <select class="theme-switch" aria-label=move || words().theme on:change=choose>
            {Theme::ALL.map(option).collect_view()}
        </select>
    }
}
