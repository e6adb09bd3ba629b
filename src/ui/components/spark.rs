//! The small line of a card or a row.

use crate::chart::{Spark, spark};
use crate::kpi::{Figure, Kpi};
use crate::text;
use leptos::prelude::*;

/// The series of an indicator as a shape, the year before behind it. Hidden
/// from assistive technology: the opened indicator has the numbers.
#[component]
pub fn Sparkline(
    /// The indicator.
    kpi: Kpi,
) -> impl IntoView {
    let values: Vec<Option<f64>> = kpi
        .series
        .iter()
        .map(|b| b.value.map(Figure::to_f64))
        .collect();
    if values.iter().flatten().count() < 2 {
        return None;
    }
    let complete: Vec<bool> = kpi.series.iter().map(|b| b.complete).collect();
    let before = text::earlier(&kpi.series);
    let before: Vec<Option<f64>> = before
        .iter()
        .map(|b| b.and_then(|b| b.value).map(Figure::to_f64))
        .collect();
    let drawing = spark(&Spark {
        points: &values,
        complete: &complete,
        before: &before,
        from_zero: false,
        name: "",
    });
    Some(view! { <span class="spark-box" inner_html=drawing></span> })
}
