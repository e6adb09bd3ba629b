//! How a value differs from another: arrow, sign and size, and the words of
//! what it is compared with.

use crate::kpi::{Comparison, Kpi};
use crate::report::{Change, Judgement, PeriodShown};
use crate::text::{self, Arrow, Language};
use leptos::prelude::*;

/// One change. The arrow tells the direction; the judgement is told by the
/// colour, by the arrow's shape and in words.
#[component]
pub fn ChangeTo(
    /// The language of its words.
    language: Language,
    /// The change; none where there is nothing to compare with.
    change: Option<Change>,
    /// Why there is none.
    why_not: Option<String>,
    /// What it is compared with; empty where a column says it.
    against: String,
) -> impl IntoView {
    let words = &language.words().dashboard;
    let against = (!against.is_empty()).then(|| view! { <span class="against">{against}</span> });
    let Some(change) = change else {
        return view! {
            <span class="change none" title=why_not>
                <span aria-hidden="true">"–"</span>
                <span class="unseen">{words.no_comparison}</span>
                {against.map(|a| view! { " " {a} })}
            </span>
        }
        .into_any();
    };
    let (arrow, size) = text::change(language, change);
    let (class, judgement) = match (arrow, change.judgement) {
        (Arrow::Flat, _) | (_, Judgement::Neutral) => ("change", words.neutral),
        (_, Judgement::Good) => ("change good", words.good),
        (_, Judgement::Bad) => ("change bad", words.bad),
    };
    let drawing = match arrow {
        Arrow::Up => "M6 2 11 10H1z",
        Arrow::Down => "M6 10 1 2h10z",
        Arrow::Flat => "M1.5 6h9",
    };
    view! {
        <span class=class>
            <svg class="arrow" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                <path d=drawing />
            </svg>
            <span class="size" title=judgement>
                {size}
            </span>
            {against.map(|a| view! { " " {a} })}
            <span class="unseen">{format!(" ({judgement})")}</span>
        </span>
    }
    .into_any()
}

/// Why a comparison has no value, in words.
fn why_not(language: Language, comparison: Option<&Comparison>) -> Option<String> {
    comparison?
        .reason
        .as_ref()
        .map(|reason| text::reason(language, reason))
}

/// The two changes of an indicator: since the period before, and over a year.
#[component]
pub fn Changes(
    /// The language of its words.
    language: Language,
    /// The indicator.
    kpi: Kpi,
    /// The period of the report.
    period: Option<PeriodShown>,
) -> impl IntoView {
    // `all` has nothing before it.
    let compared = kpi.previous.is_some() || kpi.year_ago.is_some();
    let period = period.filter(|_| compared)?;
    let previous = text::against_previous(language, period.start, period.end);
    let year_ago = language.words().dashboard.year_ago.to_owned();
    Some(view! {
        <ChangeTo
            language
            change=Change::of(&kpi, kpi.previous.as_ref())
            why_not=why_not(language, kpi.previous.as_ref())
            against=previous
        />
        <ChangeTo
            language
            change=Change::of(&kpi, kpi.year_ago.as_ref())
            why_not=why_not(language, kpi.year_ago.as_ref())
            against=year_ago
        />
    })
}
