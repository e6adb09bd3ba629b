//! The rows behind an indicator as a table: entity, numerator, denominator,
//! file and line, for a spreadsheet to add up again.

use super::csv::{Csv, Style};
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

/// The rows, with a heading.
pub fn rows_csv(rows: &[Row], style: Style) -> String {
    let mut csv = Csv::new(
        style,
        &["entity", "numerator", "denominator", "file", "line"],
    );
    for row in rows {
        csv.text(&row.entity);
        csv.figure(Some(row.numerator));
        csv.figure(row.denominator);
        csv.text(&row.file);
        csv.text(&row.line.to_string());
        csv.end();
    }
    csv.finish()
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
            row("", Figure::Count(0), None),
        ];
        let expected = "entity,numerator,denominator,file,line\r\n\
                        '=1+1,-12.50,,\"a, b.csv\",7\r\n\
                        \"C\"\"1\",1,1,\"a, b.csv\",7\r\n\
                        ,0,,\"a, b.csv\",7\r\n";
        assert_eq!(rows_csv(&rows, Style::Plain), expected);
    }
}
