//! The trend of an opened indicator: the drawing, what the reader points at,
//! and the same numbers as a table.

use crate::browser::dom;
use crate::chart::{Size, Trend, trend};
use crate::kpi::{Bucket, Figure, Kpi, Unit};
use crate::text::{self, Detail, Language};
use leptos::html::Div;
use leptos::prelude::*;

/// The chart with its readout and its table. Mouse, touch and keyboard choose
/// a bucket; nothing is computed here.
#[component]
pub fn TrendChart(
    /// The language of its words.
    language: Language,
    /// The indicator.
    kpi: Kpi,
    /// The report currency.
    currency: Option<String>,
    /// Whether its table is shown.
    open: RwSignal<bool>,
) -> impl IntoView {
    let words = &language.words().indicator;
    if kpi.series.iter().all(|b| b.value.is_none()) {
        return view! { <p class="hint">{words.no_trend}</p> }.into_any();
    }
    let last = kpi.series.len().saturating_sub(1);
    let selected = RwSignal::new(None::<usize>);
    // The drawing is made for the room there is, so that its text keeps its size.
    let place: NodeRef<Div> = NodeRef::new();
    let room = RwSignal::new(None::<u16>);
    let measure = move || {
        let found = place
            .get_untracked()
            .map(|place| dom::width(&place))
            .filter(|w| *w > 0);
        if room.get_untracked() != found {
            room.set(found);
        }
    };
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    Effect::new(move || {
        if place.get().is_some() {
            request_animation_frame(measure);
        }
    });

    let unit = language.words().dashboard.trend;
    let name = format!(
        "{}, {}",
        text::indicator(language, kpi.id).name,
        unit(kpi.series.len(), text::bucket_unit(&kpi.series))
    );
    let table = table(language, &kpi, currency.as_deref());
    let kpi = StoredValue::new(kpi);
    let currency = StoredValue::new(currency);
    let drawing = {
        let name = name.clone();
        move || {
            kpi.with_value(|kpi| {
                currency.with_value(|c| {
                    draw(
                        language,
                        kpi,
                        c.as_deref(),
                        &name,
                        selected.get(),
                        room.get(),
                    )
                })
            })
        }
    };
    let readout = move || {
        kpi.with_value(|kpi| {
            let bucket = kpi.series.get(selected.get()?)?;
            let before = text::earlier(&kpi.series)
                .get(selected.get()?)
                .copied()
                .flatten();
            currency.with_value(|c| {
                Some(text::readout(
                    language,
                    kpi.unit,
                    bucket,
                    before,
                    c.as_deref(),
                ))
            })
        })
    };
    let pointed = move |event: web_sys::Event| {
        if let Some(index) = dom::index_under(&event)
            && selected.get_untracked() != Some(index)
        {
            selected.set(Some(index));
        }
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        let at = selected.get_untracked();
        let to = match event.key().as_str() {
            "ArrowLeft" => Some(at.map_or(last, |i| i.saturating_sub(1))),
            "ArrowRight" => Some(at.map_or(last, |i| (i + 1).min(last))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        selected.set(to);
    };
    view! {
        <div class="trend">
            <div
                node_ref=place
                class="trend-drawing"
                tabindex="0"
                role="application"
                aria-label=name
                aria-describedby="trend-help"
                inner_html=drawing
                on:pointermove=move |event| pointed(event.into())
                on:pointerdown=move |event| pointed(event.into())
                on:pointerleave=move |_| selected.set(None)
                on:keydown=pressed
            ></div>
            <div class="trend-foot">
                <p class="readout" aria-live="polite">
                    {readout}
                </p>
                <p class="hint keys" id="trend-help">
                    {words.trend_help}
                </p>
                <button
                    type="button"
                    class="quiet"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="trend-table"
                    on:click=move |_| open.update(|o| *o = !*o)
                >
                    {move || if open.get() { words.hide_table } else { words.show_table }}
                </button>
            </div>
            <div class="trend-table" class:unseen=move || !open.get() id="trend-table">
                {table}
            </div>
        </div>
    }
    .into_any()
}

fn draw(
    language: Language,
    kpi: &Kpi,
    currency: Option<&str>,
    name: &str,
    selected: Option<usize>,
    room: Option<u16>,
) -> String {
    let points = text::trend_points(language, kpi, currency);
    let before: Vec<Option<f64>> = text::earlier(&kpi.series)
        .iter()
        .map(|b| b.and_then(|b| b.value).map(Figure::to_f64))
        .collect();
    let label = text::last_label(language, kpi, currency);
    let tick = |x: f64, decimals: usize| text::axis_tick(language, kpi.unit, currency, x, decimals);
    trend(&Trend {
        before: &before,
        before_name: language.words().indicator.year_before,
        last_label: &label,
        whole: kpi.unit == Unit::Count,
        selected,
        size: match room {
            Some(width) if width < 480 => Size {
                width,
                height: Size::NARROW.height,
            },
            Some(width) => Size {
                width,
                height: Size::WIDE.height,
            },
            None => Size::WIDE,
        },
        ..Trend::new(&points, name, &tick)
    })
}

fn table(language: Language, kpi: &Kpi, currency: Option<&str>) -> impl IntoView + use<> {
    let words = &language.words().indicator;
    let shown = |bucket: Option<&Bucket>| match bucket.and_then(|b| b.value) {
        Some(figure) => text::value(language, figure, kpi.unit, currency, Detail::Full).to_string(),
        None => "–".to_owned(),
    };
    let earlier = text::earlier(&kpi.series);
    let rows = kpi.series.iter().zip(earlier).rev().map(|(bucket, before)| {
        let running = (!bucket.complete).then(|| view! { <span class="hint">{format!(" ({})", words.unfinished)}</span> });
        view! {
            <tr>
                <th scope="row">{text::period(language, bucket.start, bucket.end)} {running}</th>
                <td class="number">{shown(Some(bucket))}</td>
                <td class="number">{shown(before)}</td>
            </tr>
        }
    });
    view! {
        <table>
            <caption class="unseen">{words.trend}</caption>
            <thead>
                <tr>
                    <th scope="col">{words.bucket}</th>
                    <th scope="col" class="number">
                        {words.value}
                    </th>
                    <th scope="col" class="number">
                        {words.year_before}
                    </th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
