//! The part of drawing that a trend and a small line share: a plot with its axes, and a series in
//! it, through plotters.

use super::backend::{Role, Svg};
use super::runs::Runs;
use super::scale::Scale;
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::PathElement;
use std::convert::Infallible;

/// Buckets by index across, values up.
pub type Plot<'o> = DrawingArea<Svg<'o>, Cartesian2d<Scale, Scale>>;

/// plotters refuses nothing but an area that is borrowed twice, which a drawing here never does.
pub type Drawn<T> = Result<T, DrawingAreaErrorKind<Infallible>>;

/// What margins leave of an area, with these axes: as plotters' `ChartBuilder` makes it, which
/// brings along areas for captions and labels that no drawing here has, and a sort for them.
pub fn plot<'o>(
    root: &DrawingArea<Svg<'o>, Shift>,
    [top, bottom, left, right]: [i32; 4],
    across: Scale,
    up: Scale,
) -> Plot<'o> {
    let inner = root.margin(top, bottom, left, right);
    let (x, y) = inner.get_pixel_range();
    let pixels = (x.start..x.end - 1, y.end - 1..y.start);
    inner.apply_coord_spec(Cartesian2d::new(across, up, pixels))
}

/// Draws every stroke in the role of its kind: solid, open, alone.
pub fn strokes(plot: &Plot, runs: Runs, [solid, open, alone]: [Role; 3]) -> Drawn<()> {
    let alone_runs = runs.alone.into_iter().map(|at| vec![at]).collect();
    for (kind, role) in [(runs.open, open), (runs.solid, solid), (alone_runs, alone)] {
        for stroke in kind {
            let points: Vec<(f64, f64)> = stroke.into_iter().map(|(i, v)| (i as f64, v)).collect();
            plot.draw(&PathElement::new(points, role.shape()))?;
        }
    }
    Ok(())
}
