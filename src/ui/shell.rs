//! The frame of every page, and what keeps each place in it in step with what
//! the page knows.

use super::html::Html;
use super::model::{Model, Theme};
use super::pages;
use super::parts::{frame, trend};
use super::route::Route;
use super::state::State;
use crate::browser::{dom, drop, events, morph};
use crate::text::Language;
use leptos::prelude::*;

/// The whole page: places that are filled below.
#[component]
pub fn Shell() -> impl IntoView {
    let state = State::new();
    state.warm_up();
    fill(state, "head", frame::head);
    fill(state, "sample", frame::sample);
    fill(state, "notice", frame::notice);
    fill(state, "progress", frame::progress);
    fill(state, "page", pages::page);
    follow(state);
    fill(state, "foot", frame::foot);
    fill(state, "veil", frame::veil);
    frame(state);
    listen(state);
    view! {
        <header id="head" class="shell-head"></header>
        <div id="sample"></div>
        <main tabindex="-1">
            <div id="notice" role="alert"></div>
            <div id="progress"></div>
            <div id="page"></div>
        </main>
        <footer id="foot" class="shell-foot"></footer>
        <div id="veil"></div>
    }
}

/// Keeps a place of the page what `markup` makes of what the page knows.
fn fill(state: State, place: &'static str, markup: fn(&Model, &mut Html)) {
    Effect::new(move |before: Option<String>| {
        let mut html = Html::default();
        state.read(|m| markup(m, &mut html));
        let html = html.finish();
        if before.as_ref() != Some(&html) {
            morph::show(place, &html);
        }
        // The places within it are there now, or are no more.
        if place == "page" {
            fill_pointed(state);
        }
        html
    });
}

/// Keeps what follows the reader's hand over a trend in step with it.
fn follow(state: State) {
    Effect::new(move |_| {
        state.pointed();
        fill_pointed(state);
    });
}

fn fill_pointed(state: State) {
    let at = untrack(move || state.pointed());
    for (place, markup) in trend::LIVE {
        let mut html = Html::default();
        state.now(|m| markup(m, at, &mut html));
        morph::show(place, &html.finish());
    }
}

/// What stands outside of the page's body: language, theme, title; and how wide
/// a drawing may be, which is known once it is there.
fn frame(state: State) {
    Effect::new(move |_| {
        state.read(|m| {
            dom::set_language(m.language.code());
            dom::set_theme(Some(m.theme.code()).filter(|_| m.theme != Theme::Auto));
            dom::set_title(&pages::title(m));
        });
        measure(state);
    });
}

/// The drawing is made for the room there is, so that its text keeps its size.
fn measure(state: State) {
    let room = dom::width(".trend-drawing");
    if room.is_some() && room != state.now(|m| m.room) {
        state.change(|m| m.room = room);
    }
}

fn listen(state: State) {
    events::listen(move |deed| state.act(&deed));
    events::on_window("resize", move |_| measure(state));
    events::on_window("hashchange", move |_| {
        state.go(Route::parse(&dom::hash()));
        // Once the new page is there.
        request_animation_frame(dom::go_to_top);
    });
    drop::anywhere(
        move |hover| state.change(|m| m.hover = hover),
        move |files| state.add(files),
    );
}

/// A fault of the page itself ends its program: what can be said is said now.
pub fn report_faults() {
    std::panic::set_hook(Box::new(|info| {
        let place = info
            .location()
            .map(|at| format!("{}:{}", at.file(), at.line()));
        let language = Language::of_code(&dom::language()).unwrap_or(Language::En);
        let mut html = Html::default();
        pages::ended(language, place.as_deref(), &dom::browser_name(), &mut html);
        dom::replace_page(&html.finish());
    }));
}
