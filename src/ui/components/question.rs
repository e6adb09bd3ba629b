//! A column that can be read in two ways: the two readings of an example of
//! it, as two buttons. The answer becomes part of the settings.

use crate::record::{Code, Example};
use crate::settings::{DateOrder, DecimalSign, Mapping};
use crate::text::{self, Language};
use crate::ui::state::{State, state};
use leptos::prelude::*;

/// Every question that the files leave open.
#[component]
pub fn Questions(
    /// The language of its words.
    language: Language,
) -> impl IntoView {
    let state = state();
    let open = Memo::new(move |_| {
        state.view.with(|view| {
            let files = view
                .as_ref()
                .map(|v| v.report.files.as_slice())
                .unwrap_or_default();
            let questions = files.iter().flat_map(|file| {
                let ambiguous = file
                    .problems
                    .iter()
                    .filter(|p| matches!(p.code, Code::AmbiguousDate | Code::AmbiguousNumber));
                ambiguous
                    .filter_map(|p| Some((file.name.clone(), p.code, p.examples.first()?.clone())))
            });
            questions.collect::<Vec<_>>()
        })
    });
    move || {
        let questions = open.get();
        (!questions.is_empty()).then(|| {
            view! {
                <section class="sheet questions" aria-labelledby="questions-title">
                    <h2 id="questions-title">{language.words().files.question}</h2>
                    {questions
                        .into_iter()
                        .map(|(file, code, example)| question(language, state, file, code, example))
                        .collect_view()}
                </section>
            }
        })
    }
}

/// What a click on a button settles.
type Answer = fn(&mut Mapping);

fn question(
    language: Language,
    state: State,
    file: String,
    code: Code,
    example: Example,
) -> impl IntoView {
    let words = &language.words().files;
    let column = example.column.unwrap_or_default();
    let (sentence, answers): (String, [(String, &'static str, Answer); 2]) =
        if code == Code::AmbiguousDate {
            let (dmy, mdy) = text::date_readings(language, &example.text).unwrap_or_default();
            let answers: [(String, &'static str, Answer); 2] = [
                (dmy, words.day_first, |mapping| {
                    mapping.date_order = Some(DateOrder::Dmy)
                }),
                (mdy, words.month_first, |mapping| {
                    mapping.date_order = Some(DateOrder::Mdy)
                }),
            ];
            ((words.ask_date)(&file, &column, &example.text), answers)
        } else {
            let readings = text::number_readings(language, &example.text);
            let (comma, dot) = readings.map(|r| (r.comma, r.dot)).unwrap_or_default();
            let answers: [(String, &'static str, Answer); 2] = [
                (comma, words.comma_decimal, |mapping| {
                    mapping.decimal = Some(DecimalSign::Comma)
                }),
                (dot, words.dot_decimal, |mapping| {
                    mapping.decimal = Some(DecimalSign::Dot)
                }),
            ];
            ((words.ask_number)(&file, &column, &example.text), answers)
        };
    let button = move |(reading, rule, answer): (String, &'static str, Answer)| {
        let file = file.clone();
        let reading = (!reading.is_empty()).then(|| view! { <strong>{reading}</strong> " " });
        view! {
            <button
                type="button"
                class="answer"
                on:click=move |_| {
                    if let Some(headers) = state.headers(&file) {
                        state.change_mapping(&headers, answer);
                    }
                }
            >
                {reading}
                <span class="hint">{rule}</span>
            </button>
        }
    };
    view! {
        <div class="question">
            <p>{sentence}</p>
            <div class="answers">{answers.map(button).into_iter().collect_view()}</div>
        </div>
    }
}
