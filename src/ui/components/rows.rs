//! The first rows behind an indicator, with their file and line.

use crate::kpi::indicator::Shape;
use crate::kpi::{Figure, Id, Unit};
use crate::report::Row;
use crate::text::{self, Detail, Language};
use crate::ui::state::state;
use crate::worker::protocol::RowsShown;
use leptos::prelude::*;

/// The rows as a table, and the button that saves them all.
#[component]
pub fn RowsBehind(
    /// The language of its words.
    language: Language,
    /// Which indicator.
    id: Id,
) -> impl IntoView {
    let state = state();
    let words = &language.words().indicator;
    // Asked again whenever the report changes.
    Effect::new(move || {
        if state.view.with(Option::is_some) {
            state.list_rows(id);
        }
    });
    let all = RwSignal::new(false);
    let body = move || match state.rows.get().filter(|rows| rows.id == id) {
        None => view! { <p class="hint">{words.rows_wait}</p> }.into_any(),
        Some(rows) if rows.rows.is_empty() => {
            view! { <p class="hint">{words.rows_none}</p> }.into_any()
        }
        Some(rows) => table(language, rows, state.currency(), all).into_any(),
    };
    view! {
        <section class="sheet rows-behind" aria-labelledby="rows-title">
            <div class="sheet-head">
                <h2 id="rows-title">{text::indicator(language, id).rows}</h2>
                <button type="button" class="quiet" on:click=move |_| state.export_rows(id)>
                    {words.save_rows}
                </button>
            </div>
            {body}
        </section>
    }
}

/// How many rows are shown before more are asked for.
const SHOWN: usize = 10;

fn table(
    language: Language,
    rows: RowsShown,
    currency: Option<String>,
    all: RwSignal<bool>,
) -> impl IntoView {
    let words = &language.words().indicator;
    let told = text::indicator(language, rows.id);
    let shape = rows.id.indicator().shape;
    let total = text::total(language, rows.total);
    let shown = text::total(language, rows.rows.len() as u64);
    let cut = rows.total > rows.rows.len() as u64;
    let count = rows.rows.len();
    let counts = move |figure: Figure| match (shape, figure) {
        (Shape::Proportion, figure) if figure.to_f64() > 0.0 => words.yes.to_owned(),
        (Shape::Proportion, _) => words.no.to_owned(),
        (_, Figure::Money(_)) => text::value(
            language,
            figure,
            Unit::Money,
            currency.as_deref(),
            Detail::Full,
        )
        .to_string(),
        (_, figure) => text::value(language, figure, Unit::Count, None, Detail::Full).to_string(),
    };
    let counted = !told.counts.is_empty();
    let line = |(i, row): (usize, Row)| {
        let entity = if row.entity.is_empty() {
            words.nobody.to_owned()
        } else {
            row.entity
        };
        let place = text::total(language, row.line);
        let folded = move || SHOWN <= i && !all.get();
        view! {
            <tr class:folded=folded>
                <th scope="row">{entity}</th>
                {counted.then(|| view! { <td class="number">{counts(row.numerator)}</td> })}
                <td>{(words.at_line)(&row.file, &place)}</td>
            </tr>
        }
    };
    let heading = view! { <th scope="col" class="number">{told.counts}</th> };
    let lines = rows.rows.into_iter().enumerate().map(line).collect_view();
    view! {
        <div class="scroll" tabindex="0" role="group" aria-labelledby="rows-title">
            <table class="rows">
                <thead>
                    <tr>
                        <th scope="col">{told.row}</th>
                        {counted.then_some(heading)}
                        <th scope="col">{words.file_line}</th>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <div class="rows-foot">
            {cut.then(|| view! { <p class="hint">{(words.rows_of)(&shown, &total)}</p> })}
            {(count > SHOWN)
                .then(|| {
                    view! {
                        <button type="button" class="link" on:click=move |_| all.update(|a| *a = !*a)>
                            {move || if all.get() { words.fewer_rows.to_owned() } else { (words.all_rows)(count) }}
                        </button>
                    }
                })}
        </div>
    }
}
