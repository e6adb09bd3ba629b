//! An opened indicator, read like a page of a report: value and interval,
//! trend, what it is and how it is computed, the splits, the rows behind it,
//! what to know.

use crate::kpi::{Id, Kpi, Status};
use crate::report::PeriodShown;
use crate::settings::Window;
use crate::text::{self, Detail, Fraction, Language, Moment};
use crate::ui::components::{
    Changes, ExportMenu, Marks, PeriodPicker, Questions, RowsBehind, Split, TrendChart, big,
    shown_marks,
};
use crate::ui::route::Route;
use crate::ui::state::state;
use leptos::prelude::*;

/// The page of an indicator.
#[component]
pub fn IndicatorPage(
    /// The language of its words.
    language: Language,
    /// Which indicator.
    id: Id,
) -> impl IntoView {
    let state = state();
    let words = &language.words().indicator;
    let told = text::indicator(language, id);
    let kpi = Memo::new(move |_| state.kpi(id));
    let period = Memo::new(move |_| {
        state
            .view
            .with(|v| v.as_ref().and_then(|v| v.report.period))
    });
    let currency = move || state.currency();
    let available =
        Memo::new(move |_| kpi.with(|k| k.as_ref().is_some_and(|k| k.status == Status::Ok)));

    // Stays as it is while the reader goes from period to period.
    let open = RwSignal::new(false);
    let headline = move || Some(headline(language, kpi.get()?, period.get(), currency()));
    let trend =
        move || Some(view! { <TrendChart language kpi=kpi.get()? currency=currency() open /> });
    let formula = move || formula(language, &kpi.get()?, period.get()?, currency());
    let splits = move || {
        let kpi = kpi.get()?;
        let dimensions: Vec<_> = kpi.splits.keys().copied().collect();
        let split =
            |dimension| view! { <Split language kpi=kpi.clone() dimension currency=currency() /> };
        Some(dimensions.into_iter().map(split).collect_view())
    };
    let known = move || {
        let kpi = kpi.get()?;
        let mark = |mark| view! { <p>{text::mark(language, mark).sentence}</p> };
        Some(kpi.marks.iter().map(mark).collect_view())
    };
    view! {
        <nav class="trail" aria-label=words.trail>
            <a href=Route::Dashboard.href()>{words.back}</a>
            <span aria-hidden="true">" › "</span>
            <span>{told.section}</span>
        </nav>
        <header class="page-head">
            <h1 tabindex="-1">{told.name}</h1>
            <div class="page-tools">
                <PeriodPicker language />
                <ExportMenu language />
            </div>
        </header>
        <Questions language />
        <div class="opened">
            <div class="opened-main">
                <section class="sheet" aria-label=words.trend>
                    {headline}
                    {trend}
                </section>
                <Show when=move || available.get()>
                    <RowsBehind language id />
                </Show>
            </div>
            <div class="opened-side">
                <section class="sheet">
                    <h2>{words.what}</h2>
                    <p>{told.about}</p>
                    {formula}
                    <SettingsThatMatter language id />
                </section>
                {splits}
                <section class="sheet">
                    <h2>{words.know}</h2>
                    {known}
                    <p>{told.caveat}</p>
                </section>
            </div>
        </div>
    }
}

/// For an address that names an indicator of another version.
#[component]
pub fn UnknownIndicator(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let words = &language.words().indicator;
    view! {
        <div class="prose">
            <h1 tabindex="-1">{words.unknown}</h1>
            <p class="lead">{words.unknown_help}</p>
            <p>
                <a href=Route::Dashboard.href()>{words.back}</a>
            </p>
        </div>
    }
}

fn headline(
    language: Language,
    kpi: Kpi,
    period: Option<PeriodShown>,
    currency: Option<String>,
) -> impl IntoView {
    let shown = kpi
        .value
        .map(|v| text::value(language, v, kpi.unit, currency.as_deref(), Detail::Full));
    let interval = text::interval(language, &kpi, currency.as_deref());
    let marks = shown_marks(language, &kpi);
    let why = kpi
        .reason
        .as_ref()
        .map(|reason| text::reason(language, reason));
    match shown {
        None => view! { <p class="why opened-why">{why}</p> }.into_any(),
        Some(shown) => view! {
            <div class="headline">
                <p class="value huge">{big(shown)}</p>
                <p class="changes">
                    <Changes language kpi=kpi.clone() period />
                </p>
                <p class="headline-side">
                    <Marks of=kpi.id.name() marks />
                    <span class="hint">{interval}</span>
                </p>
            </div>
        }
        .into_any(),
    }
}

fn formula(
    language: Language,
    kpi: &Kpi,
    period: PeriodShown,
    currency: Option<String>,
) -> Option<impl IntoView + use<>> {
    let window = state().settings.with(|s| s.settings.active_window);
    let reference = state()
        .view
        .with(|v| v.as_ref().and_then(|v| v.report.reference_date));
    let moment = Moment::of(language, period, reference, window);
    let Fraction {
        top,
        bottom,
        result,
    } = text::fraction(language, kpi, &moment, currency.as_deref())?;
    let part = |(name, number): (String, String)| view! { {name} " " <strong>{number}</strong> };
    let result = bottom
        .is_some()
        .then(|| view! { <p class="result">"= " <strong>{result}</strong></p> });
    let bottom = bottom.map(|bottom| view! { <p class="below">{part(bottom)}</p> });
    Some(view! {
        <div class="formula" role="group" aria-label=language.words().indicator.formula>
            <p>{part(top)}</p>
            {bottom}
            {result}
        </div>
    })
}

/// The active windows that are offered, in months.
const WINDOWS: [u16; 6] = [3, 6, 12, 18, 24, 36];

/// The settings that change this indicator, changed in place.
#[component]
fn SettingsThatMatter(
    /// The language of its words.
    language: Language,
    /// Which indicator.
    id: Id,
) -> impl IntoView {
    let state = state();
    let words = &language.words().indicator;
    let (window, history) = text::settings_that_matter(id);
    let chosen = Memo::new(move |_| state.settings.with(|s| s.settings.active_window));
    let offered = move || {
        let mut offered: Vec<Window> = WINDOWS.map(Window::Months).to_vec();
        if !offered.contains(&chosen.get()) {
            offered.push(chosen.get());
        }
        offered
    };
    let option = move |window: Window| {
        view! {
            <option value=window.to_string() prop:selected=move || chosen.get() == window>
                {text::window(language, window)}
            </option>
        }
    };
    let choose = move |event: leptos::ev::Event| {
        if let Some(window) = Window::parse(&event_target_value(&event)) {
            state.change_settings(|s| s.settings.active_window = window);
        }
    };
    let complete = move || state.settings.with(|s| s.settings.complete_history);
    let tick = move |event: leptos::ev::Event| {
        let complete = event_target_checked(&event);
        state.change_settings(|s| s.settings.complete_history = complete);
    };
    let window = window.then(|| {
        view! {
            <label class="setting">
                <span>{words.active_window}</span>
                <select on:change=choose>
                    {move || offered().into_iter().map(option).collect_view()}
                </select>
            </label>
            <p class="hint">{words.active_window_help}</p>
        }
    });
    let history = history.then(|| {
        view! {
            <label class="setting tick">
                <input type="checkbox" prop:checked=complete on:change=tick />
                <span>{words.complete_history}</span>
            </label>
            <p class="hint">{words.complete_history_help}</p>
        }
    });
    (window.is_some() || history.is_some()).then(|| {
        view! {
            <div class="settings" role="group" aria-label=words.settings>
                <h3>{words.settings}</h3>
                {window}
                {history}
            </div>
        }
    })
}
