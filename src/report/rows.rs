//! The rows behind an indicator as CSV: entity, numerator, denominator, file
//! and line, for a spreadsheet to add up again.

use crate::decimal;
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
    let mut out = String::from("entity,numerator,denominator,file,line\r\n");
    for row in rows {
        let cells = [
            quoted(harmless(&row.entity)),
            plain(row.numerator),
            row.denominator.map_or(String::new(), plain),
            quoted(harmless(&row.file)),
            row.line.to_string(),
        ];
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

/// A cell between quotes where it needs them, its own doubled.
fn quoted(cell: String) -> String {
    if cell.contains(['"', ',', '\r', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// A number as a spreadsheet of any locale reads it back: no thousands.
fn plain(figure: Figure) -> String {
    match figure {
        Figure::Count(n) => n.to_string(),
        Figure::Number(x) => decimal::text(x).unwrap_or_default(),
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
            row("two\nlines", Figure::Number(0.5), None),
            row("", Figure::Count(0), None),
        ];
        let expected = "entity,numerator,denominator,file,line\r\n\
                        '=1+1,-12.50,,\"a, b.csv\",7\r\n\
                        \"C\"\"1\",1,1,\"a, b.csv\",7\r\n\
                        \"two\nlines\",0.5,,\"a, b.csv\",7\r\n\
                        ,0,,\"a, b.csv\",7\r\n";
        assert_eq!(rows_csv(&rows), expected);
    }
}
