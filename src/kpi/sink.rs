//! Where emissions go. An indicator emits (span, entity, numerator,
//! denominator) and knows nothing else; totals, splits and the list of rows
//! behind a number are made here, all from that one emission.

use super::Dimension;
use super::spans::NOW;
use crate::record::dataset::{Dataset, NONE};
use std::collections::BTreeMap;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entity {
    /// An order or refund, by its position in the dataset.
    Order(u32),
    /// A person, by their number.
    Person(u32),
}

/// A numerator and a denominator, in whole units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What is divided, or the whole.
    pub numerator: i128,
    /// What it is divided by.
    pub denominator: i128,
}

impl Sum {
    fn add(&mut self, numerator: i128, denominator: i128) {
        // Single numbers are far below i128's range, and there are at most
        // 2^32 of them.
        self.numerator += numerator;
        self.denominator += denominator;
    }
}

/// A row behind the period's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emitted {
    /// What is counted.
    pub entity: Entity,
    /// What it adds to the numerator.
    pub numerator: i128,
    /// What it adds to the denominator.
    pub denominator: i128,
}

/// Takes what one indicator emits.
pub struct Sink<'a> {
    dataset: &'a Dataset,
    totals: Vec<Sum>,
    splits: Vec<(Dimension, BTreeMap<u32, Sum>)>,
    rows: Option<Vec<Emitted>>,
}

/// What came together.
pub struct Collected {
    /// One sum per span.
    pub totals: Vec<Sum>,
    /// For each dimension that the data have, the sums of the period by key.
    pub splits: Vec<(Dimension, BTreeMap<u32, Sum>)>,
    /// The rows behind the period's value, if they were asked for.
    pub rows: Vec<Emitted>,
}

impl<'a> Sink<'a> {
    /// An empty sink for so many spans.
    pub fn new(
        dataset: &'a Dataset,
        spans: usize,
        dimensions: &[Dimension],
        rows: bool,
    ) -> Sink<'a> {
        let there = dimensions.iter().filter(|d| d.names(dataset).is_some());
        Sink {
            dataset,
            totals: vec![Sum::default(); spans],
            splits: there.map(|d| (*d, BTreeMap::new())).collect(),
            rows: rows.then(Vec::new),
        }
    }

    /// Counts an entity in a span. The denominator is 0 where nothing is divided.
    pub fn emit(&mut self, span: usize, entity: Entity, numerator: i128, denominator: i128) {
        self.totals[span].add(numerator, denominator);
        if span == NOW {
            for (dimension, keys) in &mut self.splits {
                let key = dimension.key(self.dataset, entity);
                keys.entry(key).or_default().add(numerator, denominator);
            }
            if let Some(rows) = &mut self.rows {
                rows.push(Emitted {
                    entity,
                    numerator,
                    denominator,
                });
            }
        }
    }

    /// What came together.
    pub fn collect(self) -> Collected {
        Collected {
            totals: self.totals,
            splits: self.splits,
            rows: self.rows.unwrap_or_default(),
        }
    }
}

impl Dimension {
    /// The names of its keys; `None` where the data lack it.
    pub fn names(self, dataset: &Dataset) -> Option<&[String]> {
        match self {
            Dimension::Channel => dataset.channels.as_deref(),
            Dimension::Campaign => dataset.campaigns.as_deref(),
        }
    }

    /// The key of an entity, [`NONE`] where it has none.
    fn key(self, dataset: &Dataset, entity: Entity) -> u32 {
        let Entity::Order(order) = entity else {
            return NONE;
        };
        let order = &dataset.orders[order as usize];
        match self {
            Dimension::Channel => order.channel,
            Dimension::Campaign => order.campaign,
        }
    }
}
