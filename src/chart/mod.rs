//! Drawings of a series as SVG text: the trend of an opened indicator and the small line of a card.
//!
//! `plotters` maps values to coordinates and draws the lines; what it draws on is our own backend,
//! which writes elements with classes and lays text out from a table of widths. So a drawing needs
//! no DOM, no font and no clock: a test, a worker and the page get the same bytes.
//!
//! It does not choose words, format numbers or know an indicator: names, ticks and sentences come
//! in ready to be shown. It holds no colour (`style/` does, by class) and writes neither `style`
//! attributes nor `width` and `height`. Bars of a split are HTML, not drawn here.
//!
//! Coordinates are tenths of a CSS pixel, because plotters' are integers; the `viewBox` scales.

mod backend;
mod domain;
pub mod escape;
mod labels;
mod plot;
#[cfg(test)]
mod probe;
mod runs;
mod scale;
mod sheet;
mod spark;
mod ticks;
mod trend;
mod width;

pub use spark::{Spark, spark};
pub use trend::{Point, Size, Trend, trend};
