//! The choice of the period: plain lists and arrows, so that every keyboard
//! and screen reader knows them.

use crate::calendar::Day;
use crate::text::choice::{self, Choice, Kind};
use crate::text::{Language, MarkWords};
use crate::ui::components::Marks;
use crate::ui::state::state;
use leptos::prelude::*;

/// Arrows, the list of periods, and the list of kinds; two dates where the
/// kind is a range.
#[component]
pub fn PeriodPicker(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let state = state();
    let words = &language.words().period;
    let extent = Memo::new(move |_| state.view.with(|v| v.as_ref().and_then(|v| v.extent)));
    let shown = Memo::new(move |_| {
        state
            .view
            .with(|v| v.as_ref().and_then(|v| v.report.period))
    });
    let chosen = RwSignal::new(None::<Kind>);
    let current = Memo::new(move |_| match (state.period.get(), shown.get()) {
        (Some(asked), _) if asked == "all" => (Kind::All, asked),
        (None, Some(period)) => choice::asked_for(period),
        (Some(asked), Some(period)) => (choice::asked_for(period).0, asked),
        (asked, None) => (Kind::Month, asked.unwrap_or_default()),
    });
    let kind = Memo::new(move |_| chosen.get().unwrap_or(current.get().0));
    let asked = Memo::new(move |_| current.get().1);
    let choices = Memo::new(move |_| match extent.get() {
        Some((first, last)) => choice::choices(language, kind.get(), first, last),
        None => vec![],
    });

    let choose_kind = move |event: leptos::ev::Event| {
        let Some(kind) = Kind::of_code(&event_target_value(&event)) else {
            return;
        };
        chosen.set(Some(kind));
        match kind {
            Kind::All => state.ask_period(Some("all".to_owned())),
            Kind::Range => {}
            _ => {
                let day = shown
                    .get_untracked()
                    .map(|p| p.end)
                    .or(extent.get_untracked().map(|e| e.1));
                let next = day.and_then(|day| choices.with(|c| choice::holding(c, day).cloned()));
                if let Some(next) = next {
                    state.ask_period(Some(next.asked));
                }
            }
        }
    };
    let choose = move |event: leptos::ev::Event| state.ask_period(Some(event_target_value(&event)));
    let option = move |choice: Choice| {
        let value = choice.asked.clone();
        view! {
            <option value=value prop:selected=move || asked.with(|a| *a == choice.asked)>
                {choice.name}
            </option>
        }
    };
    let kind_option = move |k: Kind| {
        view! {
            <option value=k.code() prop:selected=move || kind.get() == k>
                {k.name(language)}
            </option>
        }
    };
    let arrow = move |label: &'static str, drawing: &'static str, later: bool| {
        let to = Memo::new(move |_| {
            choices.with(|c| {
                let (before, after) = asked.with(|a| choice::around(c, a));
                if later { after } else { before }.map(|choice| choice.asked.clone())
            })
        });
        view! {
            <button
                type="button"
                class="arrow-button"
                aria-label=label
                title=label
                prop:disabled=move || to.get().is_none()
                on:click=move |_| {
                    if let Some(to) = to.get_untracked() {
                        state.ask_period(Some(to));
                    }
                }
            >
                <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d=drawing />
                </svg>
            </button>
        }
    };
    let listed = move || !choices.with(Vec::is_empty);
    let running = move || {
        let marks = shown.get().filter(|p| !p.complete).map(|_| {
            vec![MarkWords {
                label: words.unfinished.to_owned(),
                sentence: words.unfinished_sentence.to_owned(),
            }]
        });
        marks.map(|marks| view! { <Marks of="period".to_owned() marks /> })
    };
    view! {
        <div class="period" role="group" aria-label=words.label>
            {running}
            <Show when=listed>
                {arrow(words.before, "M7.5 2 3.5 6l4 4", false)}
                <select class="period-which" aria-label=words.which on:change=choose>
                    {move || choices.get().into_iter().map(option).collect_view()}
                </select>
                {arrow(words.after, "M4.5 2l4 4-4 4", true)}
            </Show>
            <Show when=move || kind.get() == Kind::Range>
                <Range language first=shown.get_untracked().map(|p| p.start) last=shown.get_untracked().map(|p| p.end) />
            </Show>
            <Show when=move || extent.get().is_some()>
                <select class="period-kind" aria-label=words.kind on:change=choose_kind>
                    {Kind::ALL.map(kind_option).collect_view()}
                </select>
            </Show>
        </div>
    }
}

/// Two dates and the button that shows what lies between.
#[component]
fn Range(
    /// The language of its words.
    language: Language,
    /// The first day to begin with.
    first: Option<Day>,
    /// The last day to begin with.
    last: Option<Day>,
) -> impl IntoView {
    let state = state();
    let words = &language.words().period;
    let from = RwSignal::new(first.map(|d| d.to_string()).unwrap_or_default());
    let to = RwSignal::new(last.map(|d| d.to_string()).unwrap_or_default());
    let wrong = RwSignal::new(false);
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let range = choice::range(&from.get_untracked(), &to.get_untracked());
        wrong.set(range.is_none());
        if range.is_some() {
            state.ask_period(range);
        }
    };
    view! {
        <form class="range" on:submit=apply>
            <label>
                <span>{words.from}</span>
                <input
                    type="date"
                    required
                    prop:value=move || from.get()
                    on:input=move |event| from.set(event_target_value(&event))
                />
            </label>
            <label>
                <span>{words.to}</span>
                <input
                    type="date"
                    required
                    prop:value=move || to.get()
                    on:input=move |event| to.set(event_target_value(&event))
                />
            </label>
            <button type="submit" class="quiet">
                {words.apply}
            </button>
            <p class="wrong" role="alert">
                {move || wrong.get().then_some(words.backwards)}
            </p>
        </form>
    }
}
