//! The SQL beside each indicator, as JSON: the views it is written over, and
//! one query per indicator for the days `$start` to `$end`. With it the numbers
//! can be checked in DuckDB, which is what `make check-sql` does.

use std::collections::BTreeMap;
use vigie::kpi::Id;

fn main() {
    let indicators: BTreeMap<String, &str> = Id::ALL
        .iter()
        .map(|id| (id.name(), id.indicator().sql))
        .collect();
    let views = [
        include_str!("../src/kpi/views/1-orders.sql"),
        include_str!("../src/kpi/views/2-rows.sql"),
        include_str!("../src/kpi/views/3-people.sql"),
        include_str!("../src/kpi/views/4-campaigns.sql"),
    ];
    let json = serde_json::json!({
        "views": views.concat(),
        "indicators": indicators,
    });
    println!("{json}");
}
