//! The part of drawing that a trend and a small line share: a series through plotters.

use super::backend::{Role, Svg};
use super::runs::Runs;
use super::scale::Scale;
use plotters::chart::ChartContext;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::series::LineSeries;
use std::convert::Infallible;

/// Buckets by index across, values up.
pub type Chart<'c, 'o> = ChartContext<'c, Svg<'o>, Cartesian2d<Scale, Scale>>;

/// plotters refuses nothing but an area that is borrowed twice, which a drawing here never does.
pub type Drawn<T> = Result<T, DrawingAreaErrorKind<Infallible>>;

/// Draws every stroke in the role of its kind: solid, open, alone.
pub fn strokes(chart: &mut Chart, runs: Runs, [solid, open, alone]: [Role; 3]) -> Drawn<()> {
    let alone_runs = runs.alone.into_iter().map(|at| vec![at]).collect();
    for (kind, role) in [(runs.open, open), (runs.solid, solid), (alone_runs, alone)] {
        for stroke in kind {
            let points = stroke.into_iter().map(|(i, v)| (i as f64, v));
            chart.draw_series(LineSeries::new(points, role.shape()))?;
        }
    }
    Ok(())
}
