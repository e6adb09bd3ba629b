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
