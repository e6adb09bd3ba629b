//! The rows behind an indicator as CSV: entity, numerator, denominator, file
//! and line, for a spreadsheet to add up again.

use crate::kpi::Figure;
use serde::{Deserialize, Serialize};

/// A row behind an indicator.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The order's id, or what names the person; `""` for an order without id.
    pub entity: String,
    /// What it adds to the numerator.
    pub numerator: Figure,
    /// What it adds to the denominator, for quotients.
    pub denominator: Option<Figure>,
    /// The file in which it stands: for a person, that of the last purchase.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
}

/// The rows as RFC 4180 with a header, lines ended by CRLF.
pub fn rows_csv(rows: &[Row]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![]);
    // Writing to memory has no way to fail.
    let _ = writer.write_record(["entity", "numerator", "denominator", "file", "line"]);
    for row in rows {
        let denominator = row.denominator.map_or(String::new(), plain);
        let _ = writer.write_record([
            harmless(&row.entity),
            plain(row.numerator),
            denominator,
            harmless(&row.file),
            row.line.to_string(),
        ]);
    }
    writer
        .into_inner()
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}

/// A number as a spreadsheet of any locale reads it back: no thousands.
fn plain(figure: Figure) -> String {
    match figure {
        Figure::Count(n) => n.to_string(),
        Figure::Number(x) => x.to_string(),
        Figure::Money(d) => d.to_string(),
    }
}

/// Text that a spreadsheet would run as a formula, made text again by the
/// quote that spreadsheets themselves use.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;

    #[test]
    fn rows_are_csv_that_no_spreadsheet_runs() {
        let row = |entity: &str, numerator, denominator| Row {
            entity: entity.into(),
            numerator,
            denominator,
            file: "a, b.csv".into(),
            line: 7,
        };
        let rows = [
            row("=1+1", Figure::Money(Decimal::new(-1250, 2)), None),
            row("C\"1", Figure::Count(1), Some(Figure::Count(1))),
        ];
        let expected = "entity,numerator,denominator,file,line\r\n\
                        '=1+1,-12.50,,\"a, b.csv\",7\r\n\
                        \"C\"\"1\",1,1,\"a, b.csv\",7\r\n";
        assert_eq!(rows_csv(&rows), expected);
    }
}
