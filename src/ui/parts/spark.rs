//! The small line of a card or a row.

use super::super::html::Html;
use crate::chart::{Spark, spark};
use crate::kpi::{Figure, Kpi};
use crate::text;

/// The series of an indicator as a shape, the year before behind it. Hidden
/// from assistive technology: the opened indicator has the numbers.
pub fn sparkline(kpi: &Kpi, h: &mut Html) {
    let number = |v: Option<Figure>| v.map(Figure::to_f64);
    let values: Vec<Option<f64>> = kpi.series.iter().map(|b| number(b.value)).collect();
    if values.iter().flatten().count() < 2 {
        return;
    }
    let complete: Vec<bool> = kpi.series.iter().map(|b| b.complete).collect();
    let before = text::earlier(&kpi.series);
    let before: Vec<Option<f64>> = before
        .iter()
        .map(|b| number(b.and_then(|b| b.value)))
        .collect();
    h.raw("<span class='spark-box'>");
    h.raw(&spark(&Spark {
        points: &values,
        complete: &complete,
        before: &before,
        from_zero: false,
        name: "",
    }));
    h.raw("</span>");
}
