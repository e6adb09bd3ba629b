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
        }
    };
    let fed = |id: &&Id| id.indicator().needs.iter().copied().flatten().any(gives);
    Id::ALL.iter().filter(fed).copied().collect()
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
    }
}
