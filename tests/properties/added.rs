//! A table that an indicator does not need does not change it. Two things of
//! the report are everyone's, the reference date and the currency; they are set
//! here. Who is who is told by all tables together where rows have an e-mail
//! only, so rows that are no contacts name people by their id here.

use super::rows::world;
use super::world::{Cell, Sheet, World, day};
use super::write::{self, PLAIN};
use super::{CASES, Desk};
use proptest::prelude::*;
use serde_json::{Value, json};
use vigie::field::{Field, Table};
use vigie::kpi::{Id, Kpi};
use vigie::report::Report;
use vigie::settings::SettingsFile;

/// The last day that is counted: after every period asked for here.
const REFERENCE: i32 = 1050;

/// What only contacts tell, and what asks when someone became a customer.
const BY_CONTACTS: &[Id] = &[
    Id::ContactsTotal,
    Id::CustomersTotal,
    Id::ActiveRate,
    Id::DormantCustomers,
    Id::NewCustomers,
    Id::ReactivatedCustomers,
    Id::Completeness,
    Id::ContactableRate,
    Id::ActivationRate,
    Id::DeactivationRate,
    Id::Cac,
    Id::ChurnRate,
    Id::RetentionRate,
    Id::ExistingRevenueShare,
    // Where sends do not tell it themselves.
    Id::UnsubscribeRate,
];

/// What orders leave as it is; all else may change with them.
const WITHOUT_ORDERS: &[Id] = &[
    Id::ContactsTotal,
    Id::Completeness,
    Id::ContactableRate,
    Id::CostsTotal,
    Id::Solicitations,
    Id::Pressure,
    Id::DeliveryRate,
    Id::OpenRate,
    Id::ClickRate,
    Id::UnsubscribeRate,
    Id::TicketsCount,
    Id::Fcr,
    Id::FirstResponseTime,
    Id::ResolutionTime,
    Id::Backlog,
];

const BY_SENDS: &[Id] = &[
    Id::Cac,
    Id::CostsTotal,
    Id::Solicitations,
    Id::Pressure,
    Id::DeliveryRate,
    Id::OpenRate,
    Id::ClickRate,
    Id::ReactivityRate,
    Id::UnsubscribeRate,
    Id::RevenuePerSolicited,
    Id::MarketingContribution,
    Id::Uplift,
    Id::CrmRoi,
];

const BY_CAMPAIGNS: &[Id] = &[
    Id::Cac,
    Id::CostsTotal,
    Id::Solicitations,
    Id::DeliveryRate,
    Id::OpenRate,
    Id::ClickRate,
    // They stand for sends where there are none, and cover their days.
    Id::ReactivityRate,
    Id::UnsubscribeRate,
    Id::RevenuePerSolicited,
    Id::CrmRoi,
];

const BY_COSTS: &[Id] = &[Id::Cac, Id::CostsTotal, Id::CrmRoi];

/// What asks who is a customer, or active.
const BY_SUBSCRIPTIONS: &[Id] = &[
    Id::CustomersTotal,
    Id::ActiveCustomers,
    Id::ActiveRate,
    Id::DormantCustomers,
    Id::NewCustomers,
    Id::ReactivatedCustomers,
    Id::LostCustomers,
    Id::NetActiveChange,
    Id::ActivationRate,
    Id::DeactivationRate,
    Id::Cac,
    Id::ChurnRate,
    Id::ActiveChurnRate,
    Id::ActiveRetentionRate,
    Id::RetentionRate,
    Id::ExistingRevenueShare,
];

const BY_TICKETS: &[Id] = &[
    Id::TicketsCount,
    Id::Fcr,
    Id::FirstResponseTime,
    Id::ResolutionTime,
    Id::Backlog,
];

/// Whether an indicator may change with a table.
fn may_change(id: Id, table: Table) -> bool {
    match table {
        Table::Contacts => BY_CONTACTS.contains(&id),
        Table::Orders => !WITHOUT_ORDERS.contains(&id),
        Table::Sends => BY_SENDS.contains(&id),
        Table::Campaigns => BY_CAMPAIGNS.contains(&id),
        Table::Costs => BY_COSTS.contains(&id),
        Table::Tickets => BY_TICKETS.contains(&id),
        Table::Social => BY_COSTS.contains(&id),
        Table::Subscriptions => BY_SUBSCRIPTIONS.contains(&id),
        // Won deals stand for orders.
        Table::Deals => !WITHOUT_ORDERS.contains(&id),
        _ => false,
    }
}

fn by_ids(sheet: &Sheet) -> Sheet {
    let blank = sheet.columns.iter().map(|field| *field == Field::Email);
    let blank: Vec<bool> = blank.map(|b| b && sheet.table != Table::Contacts).collect();
    let mut sheet = sheet.clone();
    for row in &mut sheet.rows {
        for (cell, blank) in row.iter_mut().zip(&blank) {
            if *blank {
                *cell = Cell::Blank;
            }
        }
    }
    sheet
}

fn report(world: &World, period: &str) -> Report {
    let mut settings = SettingsFile::default();
    settings.settings.reference_date = Some(day(REFERENCE));
    settings.settings.currency = Some("EUR".to_owned());
    Desk::new(&write::files(world, PLAIN), settings).report(Some(period))
}

/// What an indicator comes to: all but its splits and marks, which may tell
/// more with every table.
fn comes_to(kpi: &Kpi) -> Value {
    json!({
        "value": kpi.value,
        "numerator": kpi.numerator,
        "denominator": kpi.denominator,
        "interval": kpi.interval,
        "reason": kpi.reason,
        "previous": kpi.previous,
        "year_ago": kpi.year_ago,
        "series": kpi.series,
    })
}

proptest! {
    #![proptest_config(super::cases(CASES))]

    #[test]
    fn a_table_changes_what_needs_it(
        world in world(),
        table in prop::sample::select(Table::ALL),
        period in prop::sample::select(vec!["2024-06", "2024-Q2", "2023", "2024-W24"]),
    ) {
        let world = world.each(by_ids);
        let fewer = world.without(table);
        let (with, without) = (report(&world, period), report(&fewer, period));
        let orders = world.sheets.iter().any(|sheet| sheet.table == Table::Orders);
        if without.period.is_none() {
            // Where nothing at all is dated there are no periods.
            return Ok(());
        }
        for (with, without) in with.kpis.iter().zip(&without.kpis) {
            let beside_orders = table == Table::Deals && orders;
            if beside_orders || !may_change(with.id, table) {
                prop_assert_eq!(comes_to(with), comes_to(without), "{:?} with {:?}", with.id, table);
            }
        }
    }
}
