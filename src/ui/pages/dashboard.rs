//! The cards and the list of the other indicators.

use crate::kpi::{Comparison, Id, Kpi, Status};
use crate::report::Change;
use crate::text::{self, BucketUnit, Detail, Language};
use crate::ui::components::{
    Card, ChangeTo, ExportMenu, Marks, PeriodPicker, Questions, Sparkline, shown_marks,
};
use crate::ui::route::Route;
use crate::ui::state::state;
use leptos::prelude::*;

/// What is shown large, in order.
const MAIN: [Id; 4] = [
    Id::Revenue,
    Id::AverageBasket,
    Id::ActiveRate,
    Id::ChurnRate,
];

/// The dashboard.
#[component]
pub fn Dashboard(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let state = state();
    let words = &language.words().dashboard;
    view! {
        <header class="page-head">
            <h1 tabindex="-1">{words.title}</h1>
            <div class="page-tools">
                <PeriodPicker language />
                <ExportMenu language />
            </div>
        </header>
        <p class="basis">{move || basis(language)}</p>
        <Questions language />
        <section aria-labelledby="cards-title" aria-busy=move || state.view.with(Option::is_none).to_string()>
            <h2 class="unseen" id="cards-title">
                {words.cards}
            </h2>
            <div class="cards">
                {MAIN.map(|id| view! { <Card language id /> }).into_iter().collect_view()}
            </div>
        </section>
        <section aria-labelledby="others-title">
            <h2 id="others-title">{words.others}</h2>
            {move || list(language)}
        </section>
    }
}

/// How far the data go, and what the amounts are.
fn basis(language: Language) -> Option<String> {
    state().view.with(|view| {
        let report = &view.as_ref()?.report;
        let until =
            (language.words().dashboard.data_until)(&text::day(language, report.reference_date?));
        let basis = report.amount_basis.map(|basis| {
            format!(
                " · {} {}",
                language.words().dashboard.basis,
                text::basis(language, basis)
            )
        });
        Some(until + &basis.unwrap_or_default())
    })
}

fn list(language: Language) -> impl IntoView {
    let state = state();
    let words = &language.words().dashboard;
    let (kpis, period, currency) = state.view.with(|view| {
        let report = view.as_ref().map(|v| &v.report);
        let kpis = report.map(|r| r.kpis.clone()).unwrap_or_default();
        (
            kpis,
            report.and_then(|r| r.period),
            report.and_then(|r| r.currency.clone()),
        )
    });
    let others: Vec<Kpi> = kpis
        .into_iter()
        .filter(|kpi| !MAIN.contains(&kpi.id))
        .collect();
    let longest = others
        .iter()
        .map(|kpi| kpi.series.as_slice())
        .max_by_key(|s| s.len());
    let unit = longest.map_or(BucketUnit::Other, text::bucket_unit);
    let trend = (words.trend)(longest.map_or(0, <[_]>::len), unit);
    let compared = others.iter().any(|kpi| kpi.previous.is_some());
    let told = match period {
        Some(p) => text::capitalized(&text::period(language, p.start, p.end)),
        None => language.words().indicator.value.to_owned(),
    };
    // A column without a heading is no column.
    let heads = match period.filter(|_| compared) {
        Some(p) => {
            let previous = text::against_previous(language, p.start, p.end);
            let head = |told: String| view! { <th scope="col" class="number wide">{told}</th> };
            [head(previous), head(words.year_ago.to_owned())]
                .collect_view()
                .into_any()
        }
        None => view! { <td class="wide" colspan="2"></td> }.into_any(),
    };
    if others.is_empty() {
        return None;
    }
    Some(view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{words.indicator}</th>
                    <th scope="col" class="number">
                        {told}
                    </th>
                    {heads}
                    <th scope="col" class="shape">
                        {trend}
                    </th>
                </tr>
            </thead>
            <tbody>
                {others
                    .into_iter()
                    .map(|kpi| row(language, kpi, currency.as_deref()))
                    .collect_view()}
            </tbody>
        </table>
    })
}

fn row(language: Language, kpi: Kpi, currency: Option<&str>) -> impl IntoView + use<> {
    let name = text::indicator(language, kpi.id).name;
    let link = view! { <a href=Route::Indicator(Some(kpi.id)).href()>{name}</a> };
    if kpi.status != Status::Ok {
        let why = kpi
            .reason
            .as_ref()
            .map(|reason| text::reason(language, reason));
        return view! {
            <tr class="greyed">
                <th scope="row">{link}</th>
                <td colspan="4" class="why">
                    {why}
                </td>
            </tr>
        }
        .into_any();
    }
    let shown = kpi
        .value
        .map(|v| text::value(language, v, kpi.unit, currency, Detail::Headline).to_string());
    let change = |earlier: Option<&Comparison>| {
        let why_not = earlier
            .and_then(|e| e.reason.as_ref())
            .map(|r| text::reason(language, r));
        view! {
            <ChangeTo language change=Change::of(&kpi, earlier) why_not against=String::new() />
        }
    };
    let marks = shown_marks(language, &kpi);
    let marks = view! { <Marks of=kpi.id.name() marks /> };
    let (previous, year_ago) = (change(kpi.previous.as_ref()), change(kpi.year_ago.as_ref()));
    view! {
        <tr>
            <th scope="row">{link} " " {marks}</th>
            <td class="number strong">{shown}</td>
            <td class="number wide">{previous}</td>
            <td class="number wide">{year_ago}</td>
            <td class="shape">
                <Sparkline kpi=kpi.clone() />
            </td>
        </tr>
    }
    .into_any()
}
