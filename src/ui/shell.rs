//! Around every page: header, main, footer; and what follows a change of
//! place, language or theme.

use super::components::{
    DoorChip, DropAnywhere, LanguageSwitch, Logo, NoticeBar, Progress, ThemeSwitch,
};
use super::pages::{Dashboard, Files, IndicatorPage, Privacy, Start, UnknownIndicator};
use super::route::Route;
use super::state::State;
use crate::VERSION;
use crate::browser::dom;
use crate::text::{self, Language};
use leptos::prelude::*;

/// The whole page.
#[component]
pub fn Shell() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    state.warm_up();
    let words = move || &state.language.get().words().shell;
    let listener = window_event_listener(leptos::ev::hashchange, move |_| {
        state.route.set(Route::parse(&dom::hash()));
        // Once the new page is there.
        request_animation_frame(dom::go_to_top);
    });
    on_cleanup(move || listener.remove());
    Effect::new(move || dom::set_language(state.language.get().code()));
    Effect::new(move || dom::set_theme(state.theme.get().code()));
    Effect::new(move || dom::set_title(&title(state.language.get(), state.route.get())));

    let without_files = Memo::new(move |_| state.files.with(Vec::is_empty));
    let place = Memo::new(move |_| (state.language.get(), state.route.get(), without_files.get()));
    let page = move || {
        let (language, route, without_files) = place.get();
        match route {
            Route::Privacy => view! { <Privacy language /> }.into_any(),
            Route::Files => view! { <Files language /> }.into_any(),
            Route::Indicator(None) => view! { <UnknownIndicator language /> }.into_any(),
            Route::Dashboard | Route::Indicator(_) if without_files => {
                view! { <Start language /> }.into_any()
            }
            Route::Dashboard => view! { <Dashboard language /> }.into_any(),
            Route::Indicator(Some(id)) => view! { <IndicatorPage language id /> }.into_any(),
        }
    };
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        dom::focus("main");
    };
    let current = move |is: bool| is.then_some("page");
    let files = move || state.files.with(Vec::len);
    view! {
        <header class="shell-head">
            <a class="skip" href="#/" on:click=skip>
                {move || words().skip}
            </a>
            <a class="brand" href=Route::Dashboard.href() aria-label=move || words().home>
                <Logo />
                <span>"Vigie"</span>
            </a>
            <nav class="tabs" aria-label=move || words().navigation>
                <a
                    href=Route::Dashboard.href()
                    aria-current=move || current(matches!(state.route.get(), Route::Dashboard | Route::Indicator(_)))
                >
                    {move || words().dashboard}
                </a>
                <a
                    href=Route::Files.href()
                    aria-current=move || current(state.route.get() == Route::Files)
                >
                    {move || words().files}
                    {move || (files() > 0).then(|| view! { " " <span class="tab-count">{files()}</span> })}
                </a>
            </nav>
            <div class="shell-tools">
                <DoorChip />
                <LanguageSwitch />
                <ThemeSwitch />
            </div>
        </header>
        <main tabindex="-1">
            <NoticeBar />
            <Progress />
            {page}
        </main>
        <footer class="shell-foot">
            <span>{move || words().promise}</span>
            <a href=Route::Privacy.href()>{move || words().privacy}</a>
            <span>{move || (words().version)(VERSION)}</span>
        </footer>
        <DropAnywhere />
    }
}

fn title(language: Language, route: Route) -> String {
    let words = language.words();
    let page = match route {
        Route::Dashboard | Route::Indicator(None) => return "Vigie".to_owned(),
        Route::Indicator(Some(id)) => text::indicator(language, id).name,
        Route::Files => words.files.title,
        Route::Privacy => words.privacy.title,
    };
    format!("{page} – Vigie")
}
