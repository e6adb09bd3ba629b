//! An indicator by channel or campaign: bars that are a table.

use crate::kpi::{Dimension, Kpi};
use crate::text::{self, Language, SplitBar};
use crate::worker::protocol::SPLIT_KEYS;
use leptos::prelude::*;

/// How many bars are shown before the rest is asked for.
const SHOWN: usize = 8;

/// A table of keys and values, each with a bar as long as its value.
#[component]
pub fn Split(
    /// The language of its words.
    language: Language,
    /// The indicator.
    kpi: Kpi,
    /// What it is split by.
    dimension: Dimension,
    /// The report currency.
    currency: Option<String>,
) -> impl IntoView {
    let words = &language.words().indicator;
    let slices = kpi.splits.get(&dimension)?;
    let bars = text::split_bars(language, kpi.unit, slices, currency.as_deref());
    let cut = slices.len() >= SPLIT_KEYS;
    let name = text::dimension(language, dimension);
    let (head, tail) = bars.split_at(bars.len().min(SHOWN));
    let table = |bars: &[SplitBar]| {
        let rows = bars.iter().cloned().map(row).collect_view();
        view! {
            <table class="split">
                <thead class="unseen">
                    <tr>
                        <th scope="col">{name}</th>
                        <td></td>
                        <th scope="col">{words.value}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
    };
    let more = (!tail.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{(words.and_more)(tail.len())}</summary>
                {table(tail)}
            </details>
        }
    });
    Some(view! {
        <section class="sheet">
            <h2>{(words.split_by)(name)}</h2>
            {table(head)}
            {more}
            {cut.then(|| view! { <p class="hint">{words.more_keys}</p> })}
        </section>
    })
}

fn row(bar: SplitBar) -> impl IntoView {
    view! {
        <tr>
            <th scope="row" title=bar.name.clone()>
                {bar.name.clone()}
            </th>
            <td class="split-track">
                <span
                    class="split-bar"
                    class:first=bar.first
                    style:width=format!("{}%", bar.length)
                ></span>
            </td>
            <td class="number">{bar.shown}</td>
        </tr>
    }
}
