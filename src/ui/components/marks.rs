//! Small labels beside a name, and the sentence behind each.

use crate::text::MarkWords;
use leptos::prelude::*;

/// Labels whose sentence shows on hover, focus or tap.
#[component]
pub fn Marks(
    /// What is marked: makes the labels' ids unique on the page.
    of: String,
    /// The labels and their sentences.
    marks: Vec<MarkWords>,
) -> impl IntoView {
    let mark = move |(i, words): (usize, MarkWords)| {
        let id = format!("mark-{of}-{i}");
        view! {
            <span class="mark">
                <button type="button" class="mark-label" aria-describedby=id.clone()>
                    {words.label}
                </button>
                <span class="mark-sentence" role="tooltip" id=id>
                    {words.sentence}
                </span>
            </span>
        }
    };
    let any = !marks.is_empty();
    any.then(|| {
        let marks = marks.into_iter().enumerate().map(mark).collect_view();
        view! { <span class="marks">{marks}</span> }
    })
}
