//! Where emissions go. An indicator emits (span, entity, numerator,
//! denominator) and knows nothing else; totals, splits and the list of rows
//! behind a number are made here, all from that one emission.

use super::Dimension;
use super::spans::NOW;
use crate::order::ByKey;
use crate::record::dataset::{Dataset, Line, NONE};

/// What is counted, by its position in the dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Entity {
    /// An order or refund.
    Order(u32),
    Person(u32),
    Send(u32),
    /// A campaign in totals.
    Aggregate(u32),
    Cost(u32),
    Ticket(u32),
}

/// A numerator and a denominator, in whole units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// What is divided, or the whole.
    pub numerator: i128,
    /// What it is divided by.
    pub denominator: i128,
    /// The same of a control group, whose quotient is taken off.
    pub control: (i128, i128),
}

impl Sum {
    /// One emission.
    pub fn new(numerator: i128, denominator: i128) -> Sum {
        Sum {
            numerator,
            denominator,
            control: (0, 0),
        }
    }

    /// One emission of the control group.
    pub fn of_control(numerator: i128, denominator: i128) -> Sum {
        Sum {
            control: (numerator, denominator),
            ..Sum::default()
        }
    }

    fn add(&mut self, other: Sum) {
        // Single numbers are far below i128's range, and there are at most
        // 2^32 of them.
        self.numerator += other.numerator;
        self.denominator += other.denominator;
        self.control.0 += other.control.0;
        self.control.1 += other.control.1;
    }
}

/// A row behind the period's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emitted {
    /// What is counted.
    pub entity: Entity,
    /// What it adds.
    pub sum: Sum,
}

/// Takes what one indicator emits.
pub struct Sink<'a> {
    dataset: &'a Dataset,
    totals: Vec<Sum>,
    splits: Vec<(Dimension, ByKey<Sum>)>,
    rows: Option<Vec<Emitted>>,
}

/// What came together.
pub struct Collected {
    /// One sum per span.
    pub totals: Vec<Sum>,
    /// For each dimension that the data have, the sums of the period in the
    /// order of its keys.
    pub splits: Vec<(Dimension, Vec<(u32, Sum)>)>,
    /// The rows behind the period's value, if they were asked for.
    pub rows: Vec<Emitted>,
}

impl<'a> Sink<'a> {
    /// An empty sink for so many spans, and these dimensions.
    pub fn new(
        dataset: &'a Dataset,
        spans: usize,
        dimensions: Vec<Dimension>,
        rows: bool,
    ) -> Sink<'a> {
        Sink {
            dataset,
            totals: vec![Sum::default(); spans],
            splits: dimensions
                .into_iter()
                .map(|d| (d, ByKey::default()))
                .collect(),
            rows: rows.then(Vec::new),
        }
    }

    /// Counts an entity in a span, under its own keys; those that no row bears
    /// are told by [`Sink::slice`]. The denominator is 0 where nothing is
    /// divided.
    pub fn emit(&mut self, span: usize, entity: Entity, numerator: i128, denominator: i128) {
        let sum = Sum::new(numerator, denominator);
        if span == NOW {
            for (dimension, keys) in &mut self.splits {
                if !dimension.is_worked_out() {
                    let key = dimension.key(self.dataset, entity);
                    keys.of(key).add(sum);
                }
            }
        }
        self.emit_whole(span, entity, sum);
    }

    /// Counts an entity in a span and under no key: what is distinct in the
    /// whole may stand under several keys, or the key is no property of it.
    /// [`Sink::slice`] says which.
    pub fn emit_whole(&mut self, span: usize, entity: Entity, sum: Sum) {
        self.totals[span].add(sum);
        if let (NOW, Some(rows)) = (span, &mut self.rows) {
            rows.push(Emitted { entity, sum });
        }
    }

    /// Counts under a key of the period's split, and nowhere else.
    pub fn slice(&mut self, dimension: Dimension, key: u32, sum: Sum) {
        if let Some((_, keys)) = self.splits.iter_mut().find(|(d, _)| *d == dimension) {
            keys.of(key).add(sum);
        }
    }

    /// Whether a split is wanted.
    pub fn splits_by(&self, dimension: Dimension) -> bool {
        self.splits.iter().any(|(d, _)| *d == dimension)
    }

    /// Counts an order in a span, each of its lines under its own category
    /// (`rules.md` 34). What `of_line` leaves of the whole is the first
    /// category's, if `rest`.
    pub fn emit_order(
        &mut self,
        span: usize,
        at: usize,
        whole: Sum,
        rest: bool,
        of_line: impl Fn(&Line) -> Sum,
    ) {
        let dataset = self.dataset;
        let order = &dataset.orders[at];
        let entity = Entity::Order(at as u32);
        let lines = &dataset.lines[order.lines.0 as usize..order.lines.1 as usize];
        if span == NOW {
            for (dimension, keys) in &mut self.splits {
                if *dimension != Dimension::Category || lines.is_empty() {
                    let key = dimension.key(dataset, entity);
                    keys.of(key).add(whole);
                    continue;
                }
                let mut left = whole.numerator;
                for line in lines {
                    let sum = of_line(line);
                    left -= sum.numerator;
                    keys.of(line.category).add(sum);
                }
                if rest && left != 0 {
                    keys.of(order.category).add(Sum::new(left, 0));
                }
            }
        }
        self.emit_whole(span, entity, whole);
    }

    /// What came together.
    pub fn collect(self) -> Collected {
        let splits = self.splits.into_iter();
        Collected {
            totals: self.totals,
            splits: splits.map(|(d, keys)| (d, keys.sorted())).collect(),
            rows: self.rows.unwrap_or_default(),
        }
    }
}

/// The keys of a split by the channel on which a contact can be reached, which
/// no file names: `email` and `phone`.
pub const EMAIL: u32 = NONE - 1;
/// See [`EMAIL`].
pub const PHONE: u32 = NONE - 2;

/// The keys of a split by activity, by code.
const ACTIVITIES: [&str; 3] = ["active", "dormant", "prospect"];

/// The keys of a split by kind of order, by code.
const ORDER_KINDS: [&str; 3] = ["first", "repeat", "new_category"];

impl Dimension {
    /// Whether its keys are worked out by an indicator: no row bears them.
    fn is_worked_out(self) -> bool {
        use Dimension::{ActivityAtSend, Arm, Field, OrderKind};
        matches!(self, ActivityAtSend | Arm | Field | OrderKind)
    }

    /// The name of one of its keys; `""` for [`NONE`].
    pub fn name(self, dataset: &Dataset, key: u32) -> String {
        let names = &dataset.keys;
        let of = |names: &[String]| names.get(key as usize).cloned().unwrap_or_default();
        let among = |names: &[&str]| names.get(key as usize).map_or("", |n| *n).to_owned();
        match self {
            Dimension::Channel if key == EMAIL => "email".to_owned(),
            Dimension::Channel if key == PHONE => "phone".to_owned(),
            Dimension::Channel => of(&names.channels),
            Dimension::Campaign => of(&names.campaigns),
            Dimension::Category => of(&names.categories),
            Dimension::Arm => of(&names.groups),
            Dimension::Kind => of(&names.contact[0]),
            Dimension::Source => of(&names.contact[1]),
            Dimension::Segment => of(&names.contact[2]),
            Dimension::Country => of(&names.contact[3]),
            Dimension::Owner => of(&names.contact[4]),
            Dimension::Agent => of(&names.ticket[0]),
            Dimension::Team => of(&names.ticket[1]),
            Dimension::Reason => of(&names.ticket[2]),
            Dimension::Field => of(&dataset.columns),
            Dimension::ActivityAtSend => among(&ACTIVITIES),
            Dimension::OrderKind => among(&ORDER_KINDS),
        }
    }

    /// The key of an entity, [`NONE`] where it has none.
    fn key(self, dataset: &Dataset, entity: Entity) -> u32 {
        match entity {
            Entity::Order(at) => {
                let order = &dataset.orders[at as usize];
                match self {
                    Dimension::Channel => order.channel,
                    Dimension::Campaign => order.campaign,
                    Dimension::Category => order.category,
                    _ => self.of_person(dataset, order.person),
                }
            }
            Entity::Person(person) => self.of_person(dataset, person),
            Entity::Send(at) => {
                let send = &dataset.sends[at as usize];
                match self {
                    Dimension::Channel => send.channel,
                    Dimension::Campaign => send.campaign,
                    _ => self.of_person(dataset, send.person),
                }
            }
            Entity::Aggregate(at) => {
                let aggregate = &dataset.aggregates[at as usize];
                match self {
                    Dimension::Channel => aggregate.channel,
                    Dimension::Campaign => aggregate.campaign,
                    _ => NONE,
                }
            }
            Entity::Cost(at) => {
                let cost = &dataset.costs[at as usize];
                match self {
                    Dimension::Channel => cost.channel,
                    Dimension::Campaign => cost.campaign,
                    Dimension::Category => cost.category,
                    _ => NONE,
                }
            }
            Entity::Ticket(at) => {
                let ticket = &dataset.tickets[at as usize];
                match self {
                    Dimension::Channel => ticket.keys[0],
                    Dimension::Agent => ticket.keys[1],
                    Dimension::Team => ticket.keys[2],
                    Dimension::Reason => ticket.keys[3],
                    _ => NONE,
                }
            }
        }
    }

    fn of_person(self, dataset: &Dataset, person: u32) -> u32 {
        let Some(contact) = dataset.contact(person) else {
            return NONE;
        };
        match self {
            Dimension::Kind => contact.keys[0],
            Dimension::Source => contact.keys[1],
            Dimension::Segment => contact.keys[2],
            Dimension::Country => contact.keys[3],
            Dimension::Owner => contact.keys[4],
            // The channel that won someone is the one that their source names.
            Dimension::Channel => {
                let channels = &dataset.keys.channel_of_source;
                channels
                    .get(contact.keys[1] as usize)
                    .copied()
                    .unwrap_or(NONE)
            }
            _ => NONE,
        }
    }
}
