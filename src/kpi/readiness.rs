//! Which indicators a file gives something to, by what they need. What one lacks
//! is `verdict`'s.

use super::Id;
use super::indicator::Need;
use crate::record::{Field, Table};

/// The indicators that a table with these filled columns gives something to.
pub fn fed_by(table: Table, has: &dyn Fn(Field) -> bool) -> Vec<Id> {
    let gives = |need: &Need| match need {
        Need::Table(needed) => *needed == table,
        Need::Column(needed, fields) => *needed == table && fields.iter().any(|f| has(*f)),
        Need::CustomerContacts => {
            table == Table::Contacts
                && [Field::Kind, Field::CustomerSince, Field::Converted]
                    .iter()
                    .any(|f| has(*f))
        }
        Need::Spending => {
            table == Table::Costs
                || matches!(table, Table::Sends | Table::Campaigns) && has(Field::Cost)
                || table == Table::Social && has(Field::Spend)
        }
    };
    let fed = |id: &&Id| id.indicator().needs.iter().copied().flatten().any(gives);
    Id::ALL.iter().filter(fed).copied().collect()
}

/// Those that deals with these filled columns give something to where the won ones
/// stand for orders.
pub fn fed_by_won_deals(has: &dyn Fn(Field) -> bool) -> Vec<Id> {
    fed_by(Table::Orders, &|field| match field {
        Field::ContactId | Field::Email | Field::Amount => has(field),
        Field::Category => has(Field::Product),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_feeds_what_needs_its_columns() {
        let none = |_| false;
        let costs = fed_by(Table::Costs, &none);
        assert!(costs.contains(&Id::CostsTotal) && costs.contains(&Id::Cac));
        assert!(!costs.contains(&Id::Revenue));
        let sends = fed_by(Table::Sends, &none);
        assert!(sends.contains(&Id::Solicitations) && !sends.contains(&Id::CostsTotal));
        let with_cost = fed_by(Table::Sends, &|f| f == Field::Cost);
        assert!(with_cost.contains(&Id::CostsTotal));
        assert_eq!(fed_by(Table::Visits, &none), []);
        assert_eq!(fed_by(Table::Social, &none), []);
        let with_spend = fed_by(Table::Social, &|f| f == Field::Spend);
        assert!(with_spend.contains(&Id::CostsTotal));
    }

    #[test]
    fn won_deals_feed_what_orders_do() {
        assert_eq!(fed_by(Table::Deals, &|_| true), []);
        let fed = fed_by_won_deals(&|_| true);
        assert!(fed.contains(&Id::Revenue) && fed.contains(&Id::Cac));
        assert!(!fed.contains(&Id::OpenRate) && !fed.contains(&Id::ContactsTotal));
    }
}
