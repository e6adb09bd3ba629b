//! Tables for spreadsheets: what separates cells and decimals, what has to be
//! quoted, and what a spreadsheet must not run.
//!
//! A spreadsheet reads a CSV in the ways of its own country, and guesses the
//! encoding unless a mark at the beginning says it. So the page saves
//! semicolons and decimal commas in French, commas and dots in English, both
//! with that mark; the native command prints plain RFC 4180. Text that begins
//! like a formula gets the apostrophe by which spreadsheets themselves say
//! "text"; numbers stay numbers. Lines end with CRLF.

use crate::decimal;
use crate::kpi::Figure;
use serde::{Deserialize, Serialize};

/// For whom a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Style {
    /// Programs: commas, dots, no mark.
    Plain,
    /// A spreadsheet in English.
    English,
    /// A spreadsheet in French.
    French,
}

/// A table being written.
pub struct Csv {
    style: Style,
    out: String,
    begun: bool,
}

impl Csv {
    /// A table that begins with these headings, which are the code's own.
    pub fn new(style: Style, headings: &[&str]) -> Csv {
        let mut csv = Csv::begin(style);
        for heading in headings {
            csv.cell(heading);
        }
        csv.end();
        csv
    }

    /// A table without headings yet.
    pub fn begin(style: Style) -> Csv {
        let mark = if style == Style::Plain {
            ""
        } else {
            "\u{feff}"
        };
        Csv {
            style,
            out: String::from(mark),
            begun: false,
        }
    }

    fn cell(&mut self, cell: &str) {
        let separator = match self.style {
            Style::French => ';',
            _ => ',',
        };
        if self.begun {
            self.out.push(separator);
        }
        self.begun = true;
        if cell.contains(['"', separator, '\r', '\n']) {
            self.out.push('"');
            self.out.push_str(&cell.replace('"', "\"\""));
            self.out.push('"');
        } else {
            self.out.push_str(cell);
        }
    }

    /// A cell of text from somebody's file.
    pub fn text(&mut self, text: &str) {
        if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text) {
            self.cell(&format!("'{text}"));
        } else {
            self.cell(text);
        }
    }

    /// A number, without thousands; blank where there is none.
    pub fn figure(&mut self, figure: Option<Figure>) {
        let written = match figure {
            Some(Figure::Count(n)) => n.to_string(),
            Some(Figure::Number(x)) => decimal::text(x).unwrap_or_default(),
            Some(Figure::Money(d)) => d.to_string(),
            None => String::new(),
        };
        match self.style {
            Style::French => self.cell(&written.replace('.', ",")),
            _ => self.cell(&written),
        }
    }

    /// The row is whole.
    pub fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begun = false;
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }
}

/// Whether a text is a plain number: digits, one decimal sign, a sign before.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let all_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;

    #[track_caller]
    fn written(text: &str, expected: &str) {
        let mut csv = Csv::new(Style::Plain, &["a"]);
        csv.text(text);
        csv.end();
        assert_eq!(csv.finish(), format!("a\r\n{expected}\r\n"));
    }

    #[test]
    fn no_spreadsheet_runs_a_cell() {
        written("=1+1", "'=1+1");
        written("@SUM(A1)", "'@SUM(A1)");
        written("+33 6 12 34 56 78", "'+33 6 12 34 56 78");
        written("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0");
        written("\t=1", "'\t=1");
        written("\r=1", "\"'\r=1\"");
        written("--1", "'--1");
        written("-", "'-");
    }

    #[test]
    fn numbers_and_names_stay_as_they_are() {
        written("-5", "-5");
        written("+12.50", "+12.50");
        written("-3,4", "\"-3,4\"");
        written("Boutique d’Angers", "Boutique d’Angers");
        written("C\"1", "\"C\"\"1\"");
        written("two\nlines", "\"two\nlines\"");
    }

    #[test]
    fn a_spreadsheet_reads_the_numbers_of_its_country() {
        let table = |style| {
            let mut csv = Csv::new(style, &["n", "x", "m"]);
            csv.figure(Some(Figure::Count(-3)));
            csv.figure(Some(Figure::Number(0.5)));
            csv.figure(Some(Figure::Money(Decimal::new(-1250, 2))));
            csv.figure(None);
            csv.end();
            csv.finish()
        };
        assert_eq!(table(Style::Plain), "n,x,m\r\n-3,0.5,-12.50,\r\n");
        assert_eq!(table(Style::English), "\u{feff}n,x,m\r\n-3,0.5,-12.50,\r\n");
        assert_eq!(table(Style::French), "\u{feff}n;x;m\r\n-3;0,5;-12,50;\r\n");
    }
}
