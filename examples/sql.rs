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
    let json = serde_json::json!({
        "views": include_str!("../src/kpi/views.sql"),
        "indicators": indicators,
    });
    println!("{json}");
}
