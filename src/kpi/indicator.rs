//! What an indicator is: its const says what it needs and what it is made of,
//! its function says what counts. Everything else follows from these.

use super::sets::Sets;
use super::sink::Sink;
use super::spans::Spans;
use super::{Better, Dimension, Id, Unit};
use crate::record::Table;
use crate::record::dataset::Dataset;

/// An indicator of the catalogue.
pub struct Indicator {
    /// Its name.
    pub id: Id,
    /// The part of the catalogue that it belongs to.
    pub section: Section,
    /// What its value counts.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// How the value is made of what is emitted.
    pub shape: Shape,
    /// The table whose days cover it.
    pub needs: Table,
    /// Whether it tells what happened in the period or how things stand at its
    /// end.
    pub tense: Tense,
    /// Where A has to be known.
    pub actives: Actives,
    /// Whether an earlier buyer who is not seen would change it.
    pub earlier_buyers: bool,
    /// What it can be split by.
    pub splits: &'static [Dimension],
    /// The same in SQL, over the views of `kpi/views.sql` and for the days
    /// `$start` to `$end`: one row, `numerator` and `denominator`.
    pub sql: &'static str,
    /// Emits what counts.
    pub compute: fn(&Context<'_>, &mut Sink<'_>),
}

/// A part of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Section {
    Base,
    Loyalty,
    Revenue,
}

/// How a value is made of the sums of numerators and denominators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The numerator: a count, or money.
    Total,
    /// A quotient of money and a count.
    Mean,
    /// A part of its denominator: between 0 and 1, with a Wilson interval.
    Proportion,
}

/// What a period has to do with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What happened in the period.
    Flow,
    /// How things stand at its end.
    State,
}

/// The days at whose end A has to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actives {
    /// None.
    Unused,
    /// The period's end.
    AtEnd,
    /// The period's end, and the day before it begins.
    AtBothEnds,
}

/// What an indicator may look at.
pub struct Context<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The days that are asked about.
    pub spans: &'a Spans,
    /// Who is a customer and who is active when.
    pub sets: &'a Sets,
}
