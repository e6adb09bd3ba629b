//! The parts of a number add up to it: the rows behind it, the keys of its
//! splits; and numbers that are bound to each other agree.

use super::rows::world;
use super::world::{Cell as Blankable, Sheet, World};
use super::write::{self, PLAIN};
use super::{CASES, Desk, of, period};
use proptest::prelude::*;
use std::collections::BTreeSet;
use vigie::decimal::Decimal;
use vigie::field::{Field, Table};
use vigie::kpi::indicator::Shape;
use vigie::kpi::{Cell, Dimension, Figure, Id, Kpi};
use vigie::report::{Report, Row};
use vigie::settings::{AttributionModel, CrmRevenue, Settings, SettingsFile, Touch};

/// A sum of figures: exact, and as a double where delays in minutes or hours,
/// which are rounded each on its own, are among them.
#[derive(Debug, Default, Clone, Copy)]
pub struct Sum {
    exact: i128,
    rounded: f64,
    is_rounded: bool,
}

impl PartialEq for Sum {
    fn eq(&self, other: &Sum) -> bool {
        let near = (self.rounded - other.rounded).abs() <= 1e-9 * self.rounded.abs().max(1.0);
        self.exact == other.exact && near
    }
}

impl Sum {
    /// Of all these.
    pub fn of<'a>(figures: impl IntoIterator<Item = &'a Figure>) -> Sum {
        let mut sum = Sum::default();
        for figure in figures {
            match figure {
                Figure::Count(n) => sum.exact += i128::from(*n) * 1_000_000_000,
                Figure::Money(d) => sum.exact += d.at_scale(9).expect("fits"),
                Figure::Number(x) => {
                    sum.rounded += x;
                    sum.is_rounded = true;
                }
            }
        }
        sum
    }

    /// Whether it lies between nothing and the whole; of counts and money.
    pub fn is_part_of(self, whole: Sum) -> bool {
        assert!(!self.is_rounded && !whole.is_rounded, "counts and money");
        (0..=whole.exact).contains(&self.exact)
    }
}

/// The numerator of a value; nothing where there is none.
fn numerator(kpi: &Kpi) -> Sum {
    Sum::of(&kpi.numerator)
}

fn denominator(kpi: &Kpi) -> Sum {
    Sum::of(&kpi.denominator)
}

/// A count among the parts of a value.
fn part(kpi: &Kpi, id: &str) -> i64 {
    let part = kpi.parts.iter().find(|part| part.id == id);
    match part.and_then(|part| part.value) {
        Some(Figure::Count(n)) => n,
        other => panic!("{id} of {:?} is {other:?}", kpi.id),
    }
}

fn rows_add_up(kpi: &Kpi, rows: &[Row]) -> Result<(), TestCaseError> {
    if kpi.value.is_none() {
        prop_assert!(rows.is_empty(), "{:?} has rows and no value", kpi.id);
        return Ok(());
    }
    let numerators = Sum::of(rows.iter().map(|r| &r.numerator));
    let denominators = Sum::of(rows.iter().filter_map(|r| r.denominator.as_ref()));
    if kpi.id == Id::Uplift {
        // A difference: its two groups are parts.
        let hits = part(kpi, "treated_reacted") + part(kpi, "control_reacted");
        let people = part(kpi, "treated") + part(kpi, "control");
        prop_assert_eq!(numerators, Sum::of(&[Figure::Count(hits)]));
        prop_assert_eq!(denominators, Sum::of(&[Figure::Count(people)]));
        return Ok(());
    }
    prop_assert_eq!(numerators, numerator(kpi), "{:?}", kpi.id);
    prop_assert_eq!(denominators, denominator(kpi), "{:?}", kpi.id);
    Ok(())
}

/// Which of numerator and denominator the keys of a split add up to. They do
/// not where one thing stands under several keys (a person under each channel,
/// an order under each category of its lines, a contact under each field), nor
/// where each key is set against the whole.
fn adds_up(id: Id, dimension: Dimension) -> [bool; 2] {
    match (id, dimension) {
        (Id::Completeness, Dimension::Field) => [false, false],
        (Id::ContactableRate | Id::ReactivityRate | Id::UnsubscribeRate, _) => [false, false],
        (Id::Uplift, _) => [false, false],
        (Id::OrdersCount, Dimension::Category) => [false, true],
        (Id::AverageBasket, Dimension::Category) => [true, false],
        (Id::Pressure | Id::RevenuePerSolicited | Id::MarketingContribution, _) => [true, false],
        _ => [true, true],
    }
}

fn splits_add_up(kpi: &Kpi) -> Result<(), TestCaseError> {
    for (dimension, slices) in &kpi.splits {
        let numerators = Sum::of(slices.iter().filter_map(|s| s.numerator.as_ref()));
        let denominators = Sum::of(slices.iter().filter_map(|s| s.denominator.as_ref()));
        let [n, d] = adds_up(kpi.id, *dimension);
        let what = format!("{:?} by {dimension:?}", kpi.id);
        if n {
            prop_assert_eq!(numerators, numerator(kpi), "{}", what);
        }
        if d {
            prop_assert_eq!(denominators, denominator(kpi), "{}", what);
        }
        let mut keys = BTreeSet::new();
        for slice in slices {
            prop_assert!(keys.insert(&slice.key), "{:?} twice: {}", slice.key, what);
            if kpi.id.indicator().shape == Shape::Proportion {
                let own = Sum::of(&slice.numerator);
                prop_assert!(own.is_part_of(Sum::of(&slice.denominator)), "{}", what);
            }
        }
    }
    Ok(())
}

/// A proportion lies in [0, 1], and inside its interval.
fn lies_within(kpi: &Kpi) -> Result<(), TestCaseError> {
    let shape = kpi.id.indicator().shape;
    let (Some(value), Shape::Proportion) = (kpi.value, shape) else {
        return Ok(());
    };
    let Some([low, high]) = kpi.interval else {
        return Err(TestCaseError::fail(format!("{:?} has no interval", kpi.id)));
    };
    let value = value.to_f64();
    let ordered = 0.0 <= low && low <= value && value <= high && high <= 1.0;
    prop_assert!(ordered, "{:?}: {low} {value} {high}", kpi.id);
    Ok(())
}

/// What `kpis.md` says of several indicators at once.
fn agree(report: &Report) -> Result<(), TestCaseError> {
    let kpi = |id: Id| of(report, id);
    let there = |ids: &[Id]| ids.iter().all(|id| kpi(*id).value.is_some());
    let n = |id: Id| numerator(kpi(id)).exact;
    let d = |id: Id| denominator(kpi(id)).exact;
    let count = |n: i64| i128::from(n) * 1_000_000_000;
    if there(&[Id::NetActiveChange]) {
        let net = kpi(Id::NetActiveChange);
        let of = |id: &str| count(part(net, id));
        prop_assert_eq!(
            n(Id::NetActiveChange),
            of("new") + of("reactivated") - of("lost")
        );
        prop_assert_eq!(n(Id::LostCustomers), of("lost"));
        prop_assert_eq!(n(Id::ReactivatedCustomers), of("reactivated"));
        prop_assert!(there(&[Id::ActiveCustomers]));
        let before = n(Id::ActiveCustomers) - n(Id::NetActiveChange);
        prop_assert_eq!(there(&[Id::ActiveChurnRate]), before > 0);
        if before > 0 {
            prop_assert_eq!(d(Id::ActiveChurnRate), before);
            prop_assert_eq!(d(Id::ActiveRetentionRate), before);
            prop_assert_eq!(n(Id::ActiveChurnRate), of("lost"));
            prop_assert_eq!(n(Id::ActiveChurnRate) + n(Id::ActiveRetentionRate), before);
        }
        if there(&[Id::NewCustomers]) {
            prop_assert!(of("new") <= n(Id::NewCustomers));
        }
        if there(&[Id::ChurnRate]) {
            prop_assert_eq!(n(Id::ChurnRate), of("lost"));
        }
    }
    if there(&[Id::CustomersTotal, Id::ActiveCustomers]) {
        let dormant = n(Id::CustomersTotal) - n(Id::ActiveCustomers);
        prop_assert_eq!(n(Id::DormantCustomers), dormant);
    }
    if there(&[Id::ActiveRate]) {
        prop_assert_eq!(n(Id::ActiveRate), n(Id::ActiveCustomers));
        prop_assert_eq!(d(Id::ActiveRate), n(Id::CustomersTotal));
    }
    if there(&[Id::Cac]) {
        prop_assert_eq!(d(Id::Cac), n(Id::NewCustomers));
    }
    if there(&[Id::CrmRoi]) {
        prop_assert_eq!(d(Id::CrmRoi), n(Id::CostsTotal));
    }
    if there(&[Id::ExistingRevenueShare, Id::Arpu]) {
        prop_assert_eq!(d(Id::ExistingRevenueShare), n(Id::Arpu));
    }
    if there(&[Id::MarketingContribution]) {
        prop_assert_eq!(d(Id::MarketingContribution), n(Id::Revenue));
    }
    if there(&[Id::Pressure]) {
        prop_assert!(n(Id::Pressure) <= n(Id::Solicitations));
        prop_assert!(d(Id::Pressure) <= n(Id::Pressure));
        for id in [
            Id::ReactivityRate,
            Id::UnsubscribeRate,
            Id::RevenuePerSolicited,
        ] {
            if there(&[id]) {
                prop_assert_eq!(d(id), d(Id::Pressure), "{:?}", id);
            }
        }
    }
    if there(&[Id::OpenRate, Id::ClickRate]) {
        let told = |id: Id| kpi(id).marks.is_empty() && d(id) == d(Id::OpenRate);
        prop_assert!(!told(Id::DeliveryRate) || d(Id::OpenRate) == n(Id::DeliveryRate));
    }
    Ok(())
}

/// The columns of numbers of an indicator's table.
fn columns(kpi: &Kpi) -> Vec<Sum> {
    let Some(table) = &kpi.table else {
        return vec![];
    };
    let sum = |at: usize| {
        let cells = table.rows.iter().map(|row| &row[at]);
        Sum::of(cells.filter_map(|cell| match cell {
            Cell::Figure(figure) => Some(figure),
            Cell::Text(_) => None,
        }))
    };
    (1..table.columns.len()).map(sum).collect()
}

/// The orders of a sheet, each of one row and in one currency: whether an
/// amount is an order's or a line's, and which currency is the report's, is
/// told by all rows of a file together.
fn single_orders(sheet: &Sheet) -> Sheet {
    const TOGETHER: [Field; 3] = [Field::OrderId, Field::Currency, Field::Document];
    let columns = &sheet.columns;
    let blanked = sheet.rows.iter().map(|row| {
        let cells = row.iter().zip(columns);
        let blank = |(cell, field): (&Blankable, &Field)| match TOGETHER.contains(field) {
            true => Blankable::Blank,
            false => cell.clone(),
        };
        cells.map(blank).collect()
    });
    sheet.with(blanked.collect())
}

/// What a person may have chosen of what shares money out.
fn settings() -> impl Strategy<Value = Settings> {
    let models = vec![
        AttributionModel::LastTouch,
        AttributionModel::FirstTouch,
        AttributionModel::Linear,
        AttributionModel::Position402040,
        AttributionModel::TimeDecay,
    ];
    let touches = vec![None, Some(Touch::Clicked), Some(Touch::Delivered)];
    let credited = vec![None, Some(CrmRevenue::All), Some(CrmRevenue::Attributed)];
    let select = (
        prop::sample::select(models),
        prop::sample::select(touches),
        prop::sample::select(credited),
        prop::option::of(1..100_000_i64),
    );
    select.prop_map(
        |(attribution_model, attribution_touch, crm_revenue, rate)| Settings {
            attribution_model,
            attribution_touch,
            crm_revenue,
            rates: rate
                .map(|rate| ("USD".to_owned(), Decimal::new(rate.into(), 4)))
                .into_iter()
                .collect(),
            ..Settings::default()
        },
    )
}

proptest! {
    #![proptest_config(super::cases(CASES))]

    #[test]
    fn parts_add_up(world in world(), period in period(), settings in settings()) {
        let files = write::files(&world, PLAIN);
        let settings = SettingsFile { settings, ..SettingsFile::default() };
        let answer = Desk::new(&files, settings).answer(period);
        for kpi in &answer.report().kpis {
            rows_add_up(kpi, &answer.rows(kpi.id))?;
            splits_add_up(kpi)?;
            lies_within(kpi)?;
        }
        agree(answer.report())?;
        // Whatever the model, the same revenue is shared.
        let contribution = of(answer.report(), Id::MarketingContribution);
        for column in columns(contribution) {
            prop_assert_eq!(column, numerator(contribution));
        }
        // Each person solicited stands in one class of pressure.
        let pressure = of(answer.report(), Id::Pressure);
        for column in columns(pressure) {
            prop_assert_eq!(column, denominator(pressure));
        }
        // Each order is wholly of an existing customer, or wholly of a new one.
        for row in answer.rows(Id::ExistingRevenueShare) {
            let (n, d) = (Sum::of(&[row.numerator]), Sum::of(&row.denominator));
            prop_assert!(n == d || n == Sum::default(), "{:?}", row);
        }
    }

    #[test]
    fn revenue_is_that_of_people_and_that_of_nobody(world in world()) {
        let Some(orders) = world.sheets.iter().find(|s| s.table == Table::Orders) else {
            return Ok(());
        };
        let orders = single_orders(orders);
        let named = |row: &super::world::Row| {
            let of = |field: Field| !orders.text(row, field).is_empty();
            of(Field::ContactId) || of(Field::Email)
        };
        let (some, none) = orders.rows.iter().cloned().partition(named);
        let (some, none) = (orders.with(some), orders.with(none));
        let of_sheet = |sheet: Sheet| {
            let world = World { sheets: vec![sheet] };
            Desk::plain(&world).report(Some("all"))
        };
        let revenue = |report: &Report| numerator(of(report, Id::Revenue)).exact;
        let whole = of_sheet(orders);
        let (some, none) = (of_sheet(some), of_sheet(none));
        prop_assert_eq!(revenue(&whole), revenue(&some) + revenue(&none));
        let identified = numerator(of(&whole, Id::Arpu)).exact;
        if of(&whole, Id::Arpu).value.is_some() {
            prop_assert_eq!(identified, revenue(&some));
        }
    }
}
