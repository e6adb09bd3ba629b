//! What an indicator is: its const says what it needs and what it is made of,
//! its function says what counts. Everything else follows from these.

pub use super::Reason;
pub use super::outcome::Part;
use super::outcome::TableShown;
use super::sets::Sets;
use super::sink::{Collected, Sink};
use super::spans::{Span, Spans};
use super::verdict::Facts;
use super::{Better, Dimension, Id, Knob, Mark, Unit};
use crate::calendar::Day;
use crate::record::dataset::Dataset;
use crate::record::{Field, Table};
use crate::settings::Settings;

/// An indicator of the catalogue. `..Indicator::PLAIN` fills in what an
/// indicator does not have.
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
    /// What numerators count.
    pub numerator: Quantity,
    /// What denominators count.
    pub denominator: Quantity,
    /// What it cannot do without: of each group one source at least, whose
    /// days then cover it.
    pub needs: &'static [&'static [Need]],
    /// Whether it tells what happened in the period or how things stand at its
    /// end.
    pub tense: Tense,
    /// Where A has to be known.
    pub actives: Actives,
    /// Whether an earlier buyer who is not seen would change it.
    pub earlier_buyers: Earlier,
    /// Whether it asks when someone became a customer, F or C.
    pub customers: bool,
    /// The settings that change it, besides those of every indicator.
    pub knobs: &'static [Knob],
    /// What it can be split by.
    pub splits: &'static [Dimension],
    /// The tables of which one must have the column of a split; those of its
    /// section where empty.
    pub split_tables: &'static [Table],
    /// The same in SQL, over the views of `kpi/views` and for the days
    /// `$start` to `$end`: one row, `numerator` and `denominator`. The page
    /// does not carry it.
    #[cfg(not(target_arch = "wasm32"))]
    pub sql: &'static str,
    /// Why these data do not allow it, beyond what `needs` says.
    pub refuses: fn(&Context<'_>, &Facts<'_>) -> Option<Reason>,
    /// Emits what counts.
    pub compute: fn(&Context<'_>, &mut Sink<'_>),
    /// What stands beside the period's value, made of the rows behind it.
    pub beside: Option<fn(&Context<'_>, &Span, &Collected) -> Beside>,
}

/// What stands beside a value.
#[derive(Default)]
pub struct Beside {
    /// Figures.
    pub parts: Vec<Part>,
    /// The interval of a value that is no plain proportion.
    pub interval: Option<[f64; 2]>,
    /// Marks that only this indicator has.
    pub marks: Vec<Mark>,
    /// A table.
    pub table: Option<TableShown>,
}

impl Indicator {
    /// A count of what happened, without anything special.
    pub const PLAIN: Indicator = Indicator {
        id: Id::Revenue,
        section: Section::Base,
        unit: Unit::Count,
        better: Better::Neither,
        shape: Shape::Total,
        numerator: Quantity::Count,
        denominator: Quantity::Count,
        needs: &[],
        tense: Tense::Flow,
        actives: Actives::Unused,
        earlier_buyers: Earlier::Irrelevant,
        customers: false,
        knobs: &[],
        splits: &[],
        split_tables: &[],
        #[cfg(not(target_arch = "wasm32"))]
        sql: "",
        refuses: |_, _| None,
        compute: |_, _| {},
        beside: None,
    };
}

/// What an indicator cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Rows of a table.
    Table(Table),
    /// Rows of a table that has one of these columns, not entirely blank.
    Column(Table, &'static [Field]),
    /// Contacts that tell who is a customer: by kind, by a date, or because
    /// all of the file are.
    CustomerContacts,
    /// Money spent: cost rows, or a cost column of another table.
    Spending,
}

/// What tells who is active: purchases or subscriptions (`rules.md` 3).
pub const BUYERS: &[Need] = &[
    Need::Table(Table::Orders),
    Need::Table(Table::Subscriptions),
];

/// What tells who is a customer.
pub const CUSTOMERS: &[Need] = &[
    Need::Table(Table::Orders),
    Need::Table(Table::Subscriptions),
    Need::CustomerContacts,
];

/// A part of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Section {
    Base,
    Acquisition,
    Engagement,
    Loyalty,
    Revenue,
    Service,
}

impl Section {
    /// Every part, in the order of the catalogue.
    pub const ALL: [Section; 6] = [
        Section::Base,
        Section::Acquisition,
        Section::Engagement,
        Section::Loyalty,
        Section::Revenue,
        Section::Service,
    ];

    /// The tables in which its splits stand.
    pub fn tables(self) -> &'static [Table] {
        match self {
            Section::Base | Section::Loyalty => &[Table::Contacts],
            Section::Acquisition => &[
                Table::Contacts,
                Table::Costs,
                Table::Sends,
                Table::Campaigns,
            ],
            Section::Engagement => &[Table::Sends, Table::Campaigns],
            Section::Revenue => &[Table::Orders, Table::Contacts],
            Section::Service => &[Table::Tickets],
        }
    }
}

/// How a value is made of the sums of numerators and denominators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The numerator alone.
    Total,
    /// A quotient: a mean, or so much per head.
    Quotient,
    /// A part of its denominator: between 0 and 1, with a Wilson interval.
    Proportion,
    /// A quotient less that of a control group.
    Difference,
}

/// What a numerator or a denominator is a sum of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// Rows, people: whole numbers.
    Count,
    /// Money, in units of the dataset's scale.
    Money,
    /// Time, in billionths of a second.
    Time,
}

/// What a period has to do with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What happened in the period.
    Flow,
    /// How things stand at its end.
    State,
    /// How things stand today, whatever the period: no series, no comparison.
    Today,
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

/// Whether earlier buyers, before the first order that is seen, would change an
/// indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// They would not.
    Irrelevant,
    /// They would: they look new, or as if they had bought once only.
    Matter,
    /// They would where only orders tell who is a customer.
    MatterToOrdersAlone,
    /// As [`Earlier::Matter`], from the first day of the retention window.
    MatterToRetention,
}

/// What an indicator may look at.
pub struct Context<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The days that are asked about.
    pub spans: &'a Spans,
    /// Who is a customer and who is active when.
    pub sets: &'a Sets,
    /// The settings.
    pub settings: &'a Settings,
    /// The day whose state is today's: the reference date, or the day itself
    /// where nothing is dated.
    pub reference: Day,
}
