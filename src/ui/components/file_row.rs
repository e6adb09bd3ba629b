//! A file of the list: what it was read as, what was left out of it and why,
//! and what the reader settled about it.

use crate::browser::dom;
use crate::record::Problem;
use crate::report::FileShown;
use crate::settings::{DateOrder, DecimalSign, Mapping};
use crate::text::{self, Language};
use crate::ui::state::{Listed, State, state};
use leptos::prelude::*;

/// A file with its facts, its columns and its problems.
#[component]
pub fn FileRow(
    /// The language of its words.
    language: Language,
    /// Which file.
    file: Listed,
) -> impl IntoView {
    let state = state();
    let words = &language.words().files;
    let key = file.key.key;
    let name = file.key.name;
    let remove = (words.remove_this)(&name);
    let size = text::size(language, file.size);
    let shown = {
        let name = name.clone();
        Memo::new(move |_| {
            state.view.with(|v| {
                v.as_ref()?
                    .report
                    .files
                    .iter()
                    .find(|f| f.name == name)
                    .cloned()
            })
        })
    };
    let body = move || match shown.get() {
        None => view! { <p class="hint">{words.waiting}</p> }.into_any(),
        Some(file) => details(language, state, file).into_any(),
    };
    view! {
        <article class="sheet file">
            <header class="sheet-head">
                <h2>{name}</h2>
                <span class="hint">{size}</span>
                <button
                    type="button"
                    class="quiet"
                    aria-label=remove
                    on:click=move |_| {
                        state.remove(key);
                        // The button is gone: the keyboard goes on from the top.
                        dom::focus("h1");
                    }
                >
                    {words.remove}
                </button>
            </header>
            {body}
        </article>
    }
}

fn details(language: Language, state: State, file: FileShown) -> impl IntoView {
    let words = &language.words().files;
    let number = |n: u64| text::total(language, n);
    let fact = |text: String| view! { <li>{text}</li> };
    let table = file
        .table
        .map_or(words.unknown_table, |table| text::table(language, table));
    let left_out =
        |n: u64, told: fn(u64, &str) -> String| (n > 0).then(|| fact(told(n, &number(n))));
    let columns = columns(language, &file);
    let problems: Vec<_> = file.problems.iter().map(|p| problem(language, p)).collect();
    let none = problems
        .is_empty()
        .then(|| view! { <p class="hint">{words.no_problem}</p> });
    let headline =
        (!problems.is_empty()).then(|| view! { <h3>{(words.problems)(problems.len())}</h3> });
    view! {
        <ul class="facts">
            <li class="table-name" class:unknown=file.table.is_none()>
                {table}
            </li>
            {fact((words.rows)(file.rows, &number(file.rows)))}
            {left_out(file.rejected, words.rejected)}
            {left_out(file.set_aside, words.set_aside)}
            {file.encoding.map(|e| fact(text::encoding(e).to_owned()))}
            {file.delimiter.map(|d| fact(text::delimiter(language, d).to_owned()))}
            {file.header_line.map(|l| fact((words.header_line)(&number(l.into()))))}
        </ul>
        {settled(language, state, &file.name)}
        {columns}
        {headline}
        {none}
        <ul class="problems">{problems}</ul>
    }
}

fn columns(language: Language, file: &FileShown) -> impl IntoView + use<> {
    let words = &language.words().files;
    if file.columns.is_empty() {
        return None;
    }
    let row = |(field, header): (_, &String)| {
        view! {
            <tr>
                <th scope="row">{text::field(language, field)}</th>
                <td>{header.clone()}</td>
            </tr>
        }
    };
    let rows = file
        .columns
        .iter()
        .map(|(f, h)| row((*f, h)))
        .collect_view();
    Some(view! {
        <details class="more">
            <summary>{(words.columns)(file.columns.len())}</summary>
            <table class="columns">
                <thead>
                    <tr>
                        <th scope="col">{words.field}</th>
                        <th scope="col">{words.column}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    })
}

fn problem(language: Language, problem: &Problem) -> impl IntoView + use<> {
    let words = &language.words().files;
    let told = text::problem(language, problem.code, problem.count);
    let example = |e: &crate::record::Example| {
        let line = text::total(language, e.line);
        let place = (words.example)(&line, e.column.as_deref());
        let text = if e.text.is_empty() {
            words.nothing_written.to_owned()
        } else {
            e.text.clone()
        };
        view! {
            <li>
                <span class="place">{place}</span>
                <code>{text}</code>
            </li>
        }
    };
    let examples: Vec<_> = problem.examples.iter().map(example).collect();
    let examples = (!examples.is_empty()).then(|| view! { <ul class="examples">{examples}</ul> });
    view! {
        <li>
            <p>
                <strong>{told.what}</strong>
            </p>
            <p class="hint">{told.advice}</p>
            {examples}
        </li>
    }
}

/// What the reader answered about this file's columns, and a way back.
fn settled(language: Language, state: State, name: &str) -> impl IntoView + use<> {
    let words = &language.words().files;
    let headers = state.headers(name)?;
    let mapping = state
        .settings
        .with(|s| s.mappings.iter().find(|m| m.headers == headers).cloned())?;
    let date = mapping
        .date_order
        .map(|order| (words.settled_date)(order == DateOrder::Dmy));
    let number = mapping
        .decimal
        .map(|sign| (words.settled_number)(sign == DecimalSign::Comma));
    let row = move |what: &'static str, forget: fn(&mut Mapping)| {
        let headers = headers.clone();
        view! {
            <p class="settled">
                {words.settled} " " <strong>{what}</strong> " "
                <button
                    type="button"
                    class="link"
                    on:click=move |_| state.change_mapping(&headers, forget)
                >
                    {words.forget}
                </button>
            </p>
        }
    };
    Some(view! {
        {date.map(|what| row(what, |mapping| mapping.date_order = None))}
        {number.map(|what| row(what, |mapping| mapping.decimal = None))}
    })
}
