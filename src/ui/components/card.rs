//! A main indicator: name, value, two changes, shape.

use super::{Changes, Marks, Sparkline};
use crate::kpi::{Id, Kpi, Status};
use crate::report::PeriodShown;
use crate::text::{self, Detail, Language, MarkWords, Shown};
use crate::ui::route::Route;
use crate::ui::state::state;
use leptos::prelude::*;

/// A card of the dashboard, which opens its indicator.
#[component]
pub fn Card(
    /// The language of its words.
    language: Language,
    /// Which indicator.
    id: Id,
) -> impl IntoView {
    let state = state();
    let name = text::indicator(language, id).name;
    let kpi = Memo::new(move |_| state.kpi(id));
    let period = move || {
        state
            .view
            .with(|v| v.as_ref().and_then(|v| v.report.period))
    };
    let body = move || match kpi.get() {
        Some(kpi) if kpi.status == Status::Ok => {
            filled(language, kpi, period(), state.currency()).into_any()
        }
        Some(kpi) => missing(language, &kpi).into_any(),
        None => view! { <p class="value waiting" aria-hidden="true">"…"</p> }.into_any(),
    };
    let marks = move || kpi.get().map(|kpi| shown_marks(language, &kpi));
    view! {
        <article class="card" class:greyed=move || {
            kpi.with(|k| k.as_ref().is_some_and(|k| k.status != Status::Ok))
        }>
            <header class="card-head">
                <h3>
                    <a href=Route::Indicator(Some(id)).href()>{name}</a>
                </h3>
                {move || marks().map(|marks| view! { <Marks of=id.name() marks /> })}
            </header>
            {body}
        </article>
    }
}

fn filled(
    language: Language,
    kpi: Kpi,
    period: Option<PeriodShown>,
    currency: Option<String>,
) -> impl IntoView {
    let shown = kpi.value.map(|figure| {
        text::value(
            language,
            figure,
            kpi.unit,
            currency.as_deref(),
            Detail::Headline,
        )
    });
    view! {
        <p class="value">{shown.map(big)}</p>
        <p class="changes">
            <Changes language kpi=kpi.clone() period />
        </p>
        <Sparkline kpi />
    }
}

/// A value with its unit smaller beside it, on one line.
pub fn big(shown: Shown) -> impl IntoView {
    let unit =
        |text: String| (!text.is_empty()).then(|| view! { <span class="unit">{text}</span> });
    let after = if shown.after.is_empty() {
        String::new()
    } else {
        format!("\u{a0}{}", shown.after)
    };
    let glued = shown.space.is_empty();
    let after = if glued { shown.after } else { after };
    view! { {unit(shown.before)} {shown.number} {unit(after)} }
}

fn missing(language: Language, kpi: &Kpi) -> impl IntoView {
    let why = kpi
        .reason
        .as_ref()
        .map(|reason| text::reason(language, reason));
    view! {
        <p class="value">
            <span aria-hidden="true">"–"</span>
            <span class="unseen">{language.words().dashboard.unavailable}</span>
        </p>
        <p class="why">{why}</p>
    }
}

/// The marks of an indicator, in words.
pub fn shown_marks(language: Language, kpi: &Kpi) -> Vec<MarkWords> {
    kpi.marks
        .iter()
        .map(|mark| text::mark(language, mark))
        .collect()
}
