//! Aims → the indicators to show first, in order (`kpis.md` section 11).

use super::{Id, Kpi, Status};
use crate::record::Table;

/// What a person wants of their CRM.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Aim {
    WinCustomers,
    KeepThem,
    MakeCampaignsPay,
    ServeBetter,
    SellMore,
    GetTheCrmUsed,
}

/// How many cards are shown first at most, and at least where there are as many.
const MOST: usize = 8;
const LEAST: usize = 5;

impl Aim {
    /// Every aim.
    pub const ALL: [Aim; 6] = [
        Aim::WinCustomers,
        Aim::KeepThem,
        Aim::MakeCampaignsPay,
        Aim::ServeBetter,
        Aim::SellMore,
        Aim::GetTheCrmUsed,
    ];

    /// Its indicators, in order.
    pub fn indicators(self) -> &'static [Id] {
        match self {
            Aim::WinCustomers => &[Id::NewCustomers, Id::Cac, Id::ActivationRate],
            Aim::KeepThem => &[
                Id::ActiveChurnRate,
                Id::NetActiveChange,
                Id::RetentionRate,
                Id::RepeatRate,
            ],
            Aim::MakeCampaignsPay => &[
                Id::Uplift,
                Id::RevenuePerSolicited,
                Id::CrmRoi,
                Id::MarketingContribution,
                Id::ReactivityRate,
                Id::Pressure,
                Id::UnsubscribeRate,
            ],
            Aim::ServeBetter => &[
                Id::Fcr,
                Id::FirstResponseTime,
                Id::ResolutionTime,
                Id::Backlog,
            ],
            Aim::SellMore => &[Id::AverageBasket, Id::Arpu, Id::ExistingRevenueShare],
            Aim::GetTheCrmUsed => &[Id::Completeness],
        }
    }
}

/// What to show first where only one table was dropped.
fn of_one_table(table: Table) -> &'static [Id] {
    match table {
        Table::Orders => &[
            Id::Revenue,
            Id::AverageBasket,
            Id::ExistingRevenueShare,
            Id::NetActiveChange,
            Id::ActiveCustomers,
            Id::OrdersCount,
        ],
        Table::Contacts => &[
            Id::ContactsTotal,
            Id::Completeness,
            Id::ContactableRate,
            Id::ActivationRate,
        ],
        Table::Sends | Table::Campaigns => &[
            Id::RevenuePerSolicited,
            Id::Solicitations,
            Id::ClickRate,
            Id::UnsubscribeRate,
            Id::DeliveryRate,
        ],
        Table::Tickets => &[
            Id::Fcr,
            Id::FirstResponseTime,
            Id::ResolutionTime,
            Id::Backlog,
        ],
        Table::Costs => &[Id::CostsTotal],
        // Their own indicators come later.
        _ => &[],
    }
}

/// The indicators that a page shows first: those of the chosen aim, else the
/// first of each table and aim that the dropped files allow. Only such as have a
/// value, five to eight of them where there are as many.
pub fn first(aim: Option<Aim>, tables: &[Table], kpis: &[Kpi]) -> Vec<Id> {
    let mut order: Vec<Id> = Vec::new();
    if let Some(aim) = aim {
        order.extend(aim.indicators());
    } else if let [table] = tables {
        order.extend(of_one_table(*table));
    } else {
        // The first of each aim, then the second of each, and so on.
        for rank in 0..MOST {
            order.extend(Aim::ALL.iter().filter_map(|a| a.indicators().get(rank)));
        }
    }
    let fill = if aim.is_some() { 0 } else { LEAST };
    let general = [
        Id::Revenue,
        Id::ActiveCustomers,
        Id::NewCustomers,
        Id::ContactsTotal,
        Id::Solicitations,
        Id::TicketsCount,
    ];
    let has_value = |id: Id| {
        kpis.iter()
            .any(|kpi| kpi.id == id && kpi.status == Status::Ok)
    };
    let mut shown: Vec<Id> = Vec::new();
    for (rank, id) in order.iter().chain(&general).copied().enumerate() {
        let asked = rank < order.len() || shown.len() < fill;
        if asked && shown.len() < MOST && !shown.contains(&id) && has_value(id) {
            shown.push(id);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kpi::Id::*;

    /// Indicators that have a value.
    fn with_value(ids: &[Id]) -> Vec<Kpi> {
        let kpi = |id: &Id| Kpi {
            status: if ids.contains(id) {
                Status::Ok
            } else {
                Status::Unavailable
            },
            ..Kpi::of(*id)
        };
        Id::ALL.iter().map(kpi).collect()
    }

    #[track_caller]
    fn shows(aim: Option<Aim>, tables: &[Table], there: &[Id], expected: &[Id]) {
        assert_eq!(first(aim, tables, &with_value(there)), expected);
    }

    #[test]
    fn an_aim_shows_its_indicators_and_no_others() {
        let campaigns = [
            Uplift,
            RevenuePerSolicited,
            CrmRoi,
            MarketingContribution,
            ReactivityRate,
            Pressure,
            UnsubscribeRate,
        ];
        let orders = [Table::Orders];
        shows(Some(Aim::MakeCampaignsPay), &orders, Id::ALL, &campaigns);
        let there = [Revenue, NewCustomers, Uplift, Pressure];
        let few = [Uplift, Pressure];
        shows(Some(Aim::MakeCampaignsPay), &orders, &there, &few);
        shows(Some(Aim::KeepThem), &[], &there, &[]);
    }

    #[test]
    fn one_table_shows_what_it_tells() {
        let orders = [
            Revenue,
            AverageBasket,
            ExistingRevenueShare,
            NetActiveChange,
            ActiveCustomers,
            OrdersCount,
        ];
        shows(None, &[Table::Orders], Id::ALL, &orders);
        let contacts = [ContactsTotal, Completeness, ContactableRate, ActivationRate];
        let more = [&contacts[..], &[NewCustomers, TicketsCount]].concat();
        // Filled up to five, and no further.
        shows(None, &[Table::Contacts], &more, &more[..5]);
        // What is there already does not fill.
        let there = [ContactsTotal, Completeness];
        shows(None, &[Table::Contacts], &there, &there);
        let mailing = [
            RevenuePerSolicited,
            Solicitations,
            ClickRate,
            UnsubscribeRate,
            DeliveryRate,
        ];
        shows(None, &[Table::Sends], Id::ALL, &mailing);
        shows(None, &[Table::Campaigns], &mailing[1..], &mailing[1..]);
        let service = [
            Fcr,
            FirstResponseTime,
            ResolutionTime,
            Backlog,
            TicketsCount,
        ];
        shows(None, &[Table::Tickets], &service, &service);
        shows(None, &[Table::Costs], &[CostsTotal], &[CostsTotal]);
    }

    #[test]
    fn several_tables_show_the_first_of_each_aim() {
        let tables = [Table::Orders, Table::Sends];
        let all = [
            NewCustomers,
            ActiveChurnRate,
            Uplift,
            Fcr,
            AverageBasket,
            Completeness,
            Cac,
            NetActiveChange,
        ];
        shows(None, &tables, Id::ALL, &all);
        let there = [Revenue, Arpu, Pressure, AverageBasket];
        let expected = [AverageBasket, Arpu, Pressure, Revenue];
        shows(None, &tables, &there, &expected);
    }
}
