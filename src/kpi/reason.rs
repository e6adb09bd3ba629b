//! Why there is no number, and what to know about one: codes with arguments,
//! in reports as `{"code": …, "args": {…}}`. Their words live in `text`.

use crate::calendar::Day;
use crate::record::{Field, Table};
use serde::{Deserialize, Serialize};

/// Why there is no number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Coded", into = "Coded")]
pub enum Reason {
    /// No file of this table was dropped.
    NoTable {
        /// The table that is missing.
        table: Table,
    },
    /// The table has headers and no row.
    NoRows {
        /// The table that is empty.
        table: Table,
    },
    /// The table lacks a column.
    NoColumn {
        /// The table.
        table: Table,
        /// The field without a column.
        field: Field,
    },
    /// A column can be read in two ways and nobody has settled it.
    Ambiguous {
        /// The file.
        file: String,
        /// The column's header.
        column: String,
    },
    /// The period begins after the last thing that happened.
    FuturePeriod {
        /// The reference date.
        reference: Day,
    },
    /// The period ends before the first event.
    BeforeData {
        /// The first event.
        first: Day,
    },
    /// The period begins before the first event; not compared.
    PartialHistory {
        /// The first event.
        first: Day,
    },
    /// Nothing is seen in the period: the table stops before.
    TableStops {
        /// The last event.
        last: Day,
    },
    /// The orders would have to go back further.
    HistoryShort {
        /// The day on which they would have to begin at the latest.
        needed: Day,
    },
    /// Nothing to divide by.
    ZeroDenominator {},
    /// The column that dates the rows is missing or blank.
    Undated {
        /// The table.
        table: Table,
    },
    /// Files give amounts with and without tax, and none gives both.
    MixedBasis {},
    /// A sum is beyond what can be added up exactly.
    Overflow {},
    /// No person is in both tables.
    NoJoin {
        /// The one table.
        table: Table,
        /// The other.
        other: Table,
    },
    /// The contacts file calls all its rows customers: nobody in it is left to
    /// win or to lose as a prospect.
    CustomersOnly {},
}

/// What to know before relying on a number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Coded", into = "Coded")]
pub enum Mark {
    /// The period begins before the first event.
    PartialHistory {
        /// The first event.
        first: Day,
    },
    /// Earlier buyers look new: the orders would have to go back further.
    HistoryShort {
        /// The day on which they would have to begin at the latest.
        needed: Day,
    },
    /// The period goes on after the last event.
    TableStops {
        /// The last event.
        last: Day,
    },
    /// Too few to conclude.
    Small {
        /// How many observations.
        n: i64,
    },
    /// Rows in another currency are left out.
    OtherCurrency {
        /// How many rows of the period.
        rows: i64,
    },
    /// Orders gave way to their invoices.
    InvoicesForOrders {},
    /// There is no table of orders: won deals stand for them.
    WonDealsAsOrders {},
    /// What the file says without dates holds in every period.
    Static {},
    /// Some became customers on the day on which the CRM created them: nothing
    /// tells it better.
    Snapshot {},
    /// Reactions may still come: a window is open.
    Unfinished {},
    /// The channel is not named; openings or clicks show that it is e-mail.
    ChannelGuessed {},
    /// Recipients are counted, and not distinct contacts.
    Recipients {},
    /// Told from reopenings alone.
    Proxy {},
    /// For some messages no file says whether they arrived: they count as
    /// delivered.
    DeliveryUnknown {},
    /// For some channels nothing records clicks: a delivered message is a touch.
    UnclickedTouch {},
    /// The delays are those of business hours, as the column says.
    BusinessHours {},
}

impl Reason {
    /// Its code in reports.
    pub fn code(&self) -> String {
        Coded::from(self.clone()).code
    }
}

impl Mark {
    /// Its code in reports.
    pub fn code(&self) -> String {
        Coded::from(self.clone()).code
    }
}

/// How both are written: one shape for all codes, so that reading them back
/// costs the page a few hundred bytes of code instead of a hundred thousand.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Coded {
    code: String,
    args: Arguments,
}

/// Every argument that some code has.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Arguments {
    #[serde(skip_serializing_if = "Option::is_none")]
    table: Option<Table>,
    /// The second of two tables.
    #[serde(skip_serializing_if = "Option::is_none")]
    other: Option<Table>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<Field>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<String>,
    /// The day that the code is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<Day>,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<i64>,
}

impl Coded {
    fn new(code: &str, args: Arguments) -> Coded {
        Coded {
            code: code.to_owned(),
            args,
        }
    }
}

fn on(day: Day) -> Arguments {
    Arguments {
        day: Some(day),
        ..Arguments::default()
    }
}

fn of(table: Table) -> Arguments {
    Arguments {
        table: Some(table),
        ..Arguments::default()
    }
}

impl From<Reason> for Coded {
    fn from(reason: Reason) -> Coded {
        match reason {
            Reason::NoTable { table } => Coded::new("no_table", of(table)),
            Reason::NoRows { table } => Coded::new("no_rows", of(table)),
            Reason::NoColumn { table, field } => Coded::new(
                "no_column",
                Arguments {
                    field: Some(field),
                    ..of(table)
                },
            ),
            Reason::Ambiguous { file, column } => Coded::new(
                "ambiguous",
                Arguments {
                    file: Some(file),
                    column: Some(column),
                    ..Arguments::default()
                },
            ),
            Reason::FuturePeriod { reference } => Coded::new("future_period", on(reference)),
            Reason::BeforeData { first } => Coded::new("before_data", on(first)),
            Reason::PartialHistory { first } => Coded::new("partial_history", on(first)),
            Reason::TableStops { last } => Coded::new("table_stops", on(last)),
            Reason::HistoryShort { needed } => Coded::new("history_short", on(needed)),
            Reason::ZeroDenominator {} => Coded::new("zero_denominator", Arguments::default()),
            Reason::Undated { table } => Coded::new("undated", of(table)),
            Reason::MixedBasis {} => Coded::new("mixed_basis", Arguments::default()),
            Reason::Overflow {} => Coded::new("overflow", Arguments::default()),
            Reason::NoJoin { table, other } => Coded::new(
                "no_join",
                Arguments {
                    other: Some(other),
                    ..of(table)
                },
            ),
            Reason::CustomersOnly {} => Coded::new("customers_only", Arguments::default()),
        }
    }
}

/// What is said of a code that is not known, or lacks an argument.
const UNKNOWN: &str = "no such code, or not with these arguments";

impl TryFrom<Coded> for Reason {
    type Error = &'static str;

    fn try_from(Coded { code, args }: Coded) -> Result<Reason, &'static str> {
        let table = args.table.ok_or(UNKNOWN);
        let day = args.day.ok_or(UNKNOWN);
        Ok(match code.as_str() {
            "no_table" => Reason::NoTable { table: table? },
            "no_rows" => Reason::NoRows { table: table? },
            "no_column" => Reason::NoColumn {
                table: table?,
                field: args.field.ok_or(UNKNOWN)?,
            },
            "ambiguous" => Reason::Ambiguous {
                file: args.file.ok_or(UNKNOWN)?,
                column: args.column.ok_or(UNKNOWN)?,
            },
            "future_period" => Reason::FuturePeriod { reference: day? },
            "before_data" => Reason::BeforeData { first: day? },
            "partial_history" => Reason::PartialHistory { first: day? },
            "table_stops" => Reason::TableStops { last: day? },
            "history_short" => Reason::HistoryShort { needed: day? },
            "zero_denominator" => Reason::ZeroDenominator {},
            "undated" => Reason::Undated { table: table? },
            "mixed_basis" => Reason::MixedBasis {},
            "overflow" => Reason::Overflow {},
            "no_join" => Reason::NoJoin {
                table: table?,
                other: args.other.ok_or(UNKNOWN)?,
            },
            "customers_only" => Reason::CustomersOnly {},
            _ => return Err(UNKNOWN),
        })
    }
}

impl From<Mark> for Coded {
    fn from(mark: Mark) -> Coded {
        let many = |n| Arguments {
            count: Some(n),
            ..Arguments::default()
        };
        match mark {
            Mark::PartialHistory { first } => Coded::new("partial_history", on(first)),
            Mark::HistoryShort { needed } => Coded::new("history_short", on(needed)),
            Mark::TableStops { last } => Coded::new("table_stops", on(last)),
            Mark::Small { n } => Coded::new("small", many(n)),
            Mark::OtherCurrency { rows } => Coded::new("other_currency", many(rows)),
            Mark::InvoicesForOrders {} => Coded::new("invoices_for_orders", Arguments::default()),
            Mark::WonDealsAsOrders {} => Coded::new("won_deals_as_orders", Arguments::default()),
            Mark::Static {} => Coded::new("static", Arguments::default()),
            Mark::Snapshot {} => Coded::new("snapshot", Arguments::default()),
            Mark::Unfinished {} => Coded::new("unfinished", Arguments::default()),
            Mark::ChannelGuessed {} => Coded::new("channel_guessed", Arguments::default()),
            Mark::Recipients {} => Coded::new("recipients", Arguments::default()),
            Mark::Proxy {} => Coded::new("proxy", Arguments::default()),
            Mark::DeliveryUnknown {} => Coded::new("delivery_unknown", Arguments::default()),
            Mark::UnclickedTouch {} => Coded::new("unclicked_touch", Arguments::default()),
            Mark::BusinessHours {} => Coded::new("business_hours", Arguments::default()),
        }
    }
}

impl TryFrom<Coded> for Mark {
    type Error = &'static str;

    fn try_from(Coded { code, args }: Coded) -> Result<Mark, &'static str> {
        let (day, count) = (args.day.ok_or(UNKNOWN), args.count.ok_or(UNKNOWN));
        Ok(match code.as_str() {
            "partial_history" => Mark::PartialHistory { first: day? },
            "history_short" => Mark::HistoryShort { needed: day? },
            "table_stops" => Mark::TableStops { last: day? },
            "small" => Mark::Small { n: count? },
            "other_currency" => Mark::OtherCurrency { rows: count? },
            "invoices_for_orders" => Mark::InvoicesForOrders {},
            "won_deals_as_orders" => Mark::WonDealsAsOrders {},
            "static" => Mark::Static {},
            "snapshot" => Mark::Snapshot {},
            "unfinished" => Mark::Unfinished {},
            "channel_guessed" => Mark::ChannelGuessed {},
            "recipients" => Mark::Recipients {},
            "proxy" => Mark::Proxy {},
            "delivery_unknown" => Mark::DeliveryUnknown {},
            "unclicked_touch" => Mark::UnclickedTouch {},
            "business_hours" => Mark::BusinessHours {},
            _ => return Err(UNKNOWN),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day() -> Day {
        Day::new(2024, 2, 29).expect("a day")
    }

    #[track_caller]
    fn reason(reason: Reason, json: &str) {
        assert_eq!(serde_json::to_string(&reason).expect("json"), json);
        assert_eq!(serde_json::from_str::<Reason>(json).expect(json), reason);
        // In tables the code stands alone.
        let started = format!("{{\"code\":\"{}\",", reason.code());
        assert!(json.starts_with(&started), "{started} in {json}");
    }

    #[track_caller]
    fn mark(mark: Mark, json: &str) {
        assert_eq!(serde_json::to_string(&mark).expect("json"), json);
        assert_eq!(serde_json::from_str::<Mark>(json).expect(json), mark);
        let started = format!("{{\"code\":\"{}\",", mark.code());
        assert!(json.starts_with(&started), "{started} in {json}");
    }

    #[test]
    fn reasons_are_codes_with_arguments() {
        let (table, field) = (Table::Orders, Field::OrderedOn);
        let orders = r#"{"table":"orders"}"#;
        let date = r#"{"day":"2024-02-29"}"#;
        let coded = |code: &str, args: &str| format!(r#"{{"code":"{code}","args":{args}}}"#);
        reason(Reason::NoTable { table }, &coded("no_table", orders));
        reason(Reason::NoRows { table }, &coded("no_rows", orders));
        reason(Reason::Undated { table }, &coded("undated", orders));
        reason(
            Reason::NoColumn { table, field },
            &coded("no_column", r#"{"table":"orders","field":"ordered_on"}"#),
        );
        reason(
            Reason::Ambiguous {
                file: "a.csv".into(),
                column: "Date".into(),
            },
            &coded("ambiguous", r#"{"file":"a.csv","column":"Date"}"#),
        );
        reason(
            Reason::FuturePeriod { reference: day() },
            &coded("future_period", date),
        );
        reason(
            Reason::BeforeData { first: day() },
            &coded("before_data", date),
        );
        reason(
            Reason::PartialHistory { first: day() },
            &coded("partial_history", date),
        );
        reason(
            Reason::TableStops { last: day() },
            &coded("table_stops", date),
        );
        reason(
            Reason::HistoryShort { needed: day() },
            &coded("history_short", date),
        );
        reason(Reason::ZeroDenominator {}, &coded("zero_denominator", "{}"));
        reason(Reason::MixedBasis {}, &coded("mixed_basis", "{}"));
        reason(Reason::Overflow {}, &coded("overflow", "{}"));
        reason(
            Reason::NoJoin {
                table,
                other: Table::Contacts,
            },
            &coded("no_join", r#"{"table":"orders","other":"contacts"}"#),
        );
        reason(Reason::CustomersOnly {}, &coded("customers_only", "{}"));
    }

    #[test]
    fn marks_are_codes_with_arguments() {
        let date = r#"{"day":"2024-02-29"}"#;
        let coded = |code: &str, args: &str| format!(r#"{{"code":"{code}","args":{args}}}"#);
        mark(
            Mark::PartialHistory { first: day() },
            &coded("partial_history", date),
        );
        mark(
            Mark::HistoryShort { needed: day() },
            &coded("history_short", date),
        );
        mark(
            Mark::TableStops { last: day() },
            &coded("table_stops", date),
        );
        mark(Mark::Small { n: 7 }, &coded("small", r#"{"count":7}"#));
        mark(
            Mark::OtherCurrency { rows: 2 },
            &coded("other_currency", r#"{"count":2}"#),
        );
        mark(
            Mark::InvoicesForOrders {},
            &coded("invoices_for_orders", "{}"),
        );
        mark(
            Mark::WonDealsAsOrders {},
            &coded("won_deals_as_orders", "{}"),
        );
        mark(Mark::Static {}, &coded("static", "{}"));
        mark(Mark::Snapshot {}, &coded("snapshot", "{}"));
        mark(Mark::Unfinished {}, &coded("unfinished", "{}"));
        mark(Mark::ChannelGuessed {}, &coded("channel_guessed", "{}"));
        mark(Mark::Recipients {}, &coded("recipients", "{}"));
        mark(Mark::Proxy {}, &coded("proxy", "{}"));
        mark(Mark::DeliveryUnknown {}, &coded("delivery_unknown", "{}"));
        mark(Mark::UnclickedTouch {}, &coded("unclicked_touch", "{}"));
        mark(Mark::BusinessHours {}, &coded("business_hours", "{}"));
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for json in [
            r#"{"code":"nonsense","args":{}}"#,
            r#"{"code":"no_table","args":{}}"#,
        ] {
            assert!(serde_json::from_str::<Reason>(json).is_err(), "{json}");
        }
    }
}
