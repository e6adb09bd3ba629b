//! Who is a customer and who is active at the end of which day: C(d) and A(d)
//! of `kpis.md`, for all the days that a report asks about at once.
//!
//! A set is one word of bits a person, bit `i` for boundary `i`; purchases are
//! swept once, in the order of days.

use super::spans::Spans;
use crate::calendar::Day;
use crate::record::dataset::{Dataset, NONE};
use crate::settings::Settings;

/// The sets of a dataset at the boundaries of spans.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    customers: Vec<u64>,
    actives: Vec<u64>,
}

impl Sets {
    /// Sweeps the purchases of a dataset.
    pub fn of(dataset: &Dataset, spans: &Spans, settings: &Settings) -> Sets {
        let people = dataset.people.len();
        let boundaries = &spans.boundaries;
        // A word has 64 bits; a report has at most 27 spans and 54 boundaries.
        debug_assert!(boundaries.len() <= 64);
        // A purchase on day p makes active from the first boundary >= p to the
        // last one whose window still begins before p.
        let windows: Vec<Day> = boundaries
            .iter()
            .map(|d| settings.active_window.before(*d))
            .collect();
        let mut sets = Sets {
            customers: vec![0; people],
            actives: vec![0; people],
        };
        for order in dataset
            .orders
            .iter()
            .filter(|o| o.purchase && o.person != NONE)
        {
            let person = order.person as usize;
            let from = boundaries.partition_point(|d| *d < order.day);
            let until = windows.partition_point(|w| *w < order.day);
            let onwards = bits_from(from);
            sets.customers[person] |= onwards;
            sets.actives[person] |= onwards & !bits_from(until);
        }
        sets
    }

    /// Everyone who is ever in C, with their bits of C and of A.
    pub fn people(&self) -> impl Iterator<Item = (u32, Membership)> + '_ {
        let pairs = self.customers.iter().zip(&self.actives).enumerate();
        pairs
            .filter(|(_, (c, _))| **c != 0)
            .map(|(person, (c, a))| {
                (
                    person as u32,
                    Membership {
                        customer: *c,
                        active: *a,
                    },
                )
            })
    }
}

/// When one person is in C and in A.
#[derive(Clone, Copy, Debug)]
pub struct Membership {
    customer: u64,
    active: u64,
}

impl Membership {
    /// In C at a boundary.
    pub fn customer(self, boundary: usize) -> bool {
        self.customer >> boundary & 1 == 1
    }

    /// In A at a boundary.
    pub fn active(self, boundary: usize) -> bool {
        self.active >> boundary & 1 == 1
    }
}

/// The bits `from` and above.
fn bits_from(from: usize) -> u64 {
    u64::MAX.checked_shl(from as u32).unwrap_or(0)
}
