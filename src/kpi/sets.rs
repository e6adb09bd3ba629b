//! Who is a customer and who is active at the end of which day: C(d) and A(d)
//! of `kpis.md`, for all the days that a report asks about at once.
//!
//! A(d) is one word of bits a person, bit `i` for boundary `i`; purchases and
//! subscriptions are swept once. C(d) is a day a person.

use super::spans::Spans;
use crate::calendar::Day;
use crate::record::dataset::{Customer, Dataset, NONE};
use crate::settings::Settings;

/// The sets of a dataset at the boundaries of spans.
#[derive(Clone, Debug, Default)]
pub struct Sets {
    actives: Vec<u64>,
}

impl Sets {
    /// Sweeps the purchases and subscriptions of a dataset.
    pub fn of(dataset: &Dataset, spans: &Spans, settings: &Settings) -> Sets {
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
            actives: vec![0; dataset.people.len()],
        };
        for order in dataset
            .orders
            .iter()
            .filter(|o| o.purchase && o.person != NONE)
        {
            let from = boundaries.partition_point(|d| *d < order.day);
            let until = windows.partition_point(|w| *w < order.day);
            sets.actives[order.person as usize] |= bits_from(from) & !bits_from(until);
        }
        // A subscription makes active wherever it runs.
        let counts = dataset.subscriptions.iter().filter(|s| s.counts);
        for subscription in counts.filter(|s| s.person != NONE) {
            let from = boundaries.partition_point(|d| *d < subscription.day);
            let until = boundaries.partition_point(|d| *d < subscription.until);
            let days = bits_from(from) & !bits_from(until);
            sets.actives[subscription.person as usize] |= days;
        }
        sets
    }

    /// Everyone who is ever in C, with what tells when they are in C and in A.
    pub fn people<'a>(
        &'a self,
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = (u32, Membership)> + 'a {
        let pairs = dataset.customers.iter().zip(&self.actives).enumerate();
        pairs
            .filter(|(_, (customer, _))| customer.from != Day::NEVER)
            .map(|(person, (customer, active))| {
                let (customer, active) = (*customer, *active);
                (person as u32, Membership { customer, active })
            })
    }
}

/// When one person is in C and in A.
#[derive(Clone, Copy, Debug)]
pub struct Membership {
    /// C, and F.
    pub customer: Customer,
    active: u64,
}

impl Membership {
    /// In A at a boundary.
    pub fn active(self, boundary: usize) -> bool {
        self.active >> boundary & 1 == 1
    }
}

/// The bits `from` and above.
fn bits_from(from: usize) -> u64 {
    u64::MAX.checked_shl(from as u32).unwrap_or(0)
}

/// Whether someone is in A at the end of any day.
pub fn active_on(dataset: &Dataset, settings: &Settings, person: u32, day: Day) -> bool {
    if dataset.subscribes(person, day) {
        return true;
    }
    let before = settings.active_window.before(day);
    let purchases = dataset.purchases.get(person);
    let after = purchases.partition_point(|at| dataset.orders[*at as usize].day <= day);
    // The last purchase by that day is the one that lasts longest.
    after > 0 && dataset.orders[purchases[after - 1] as usize].day > before
}
