//! The history of stages that some products write beside each deal, a column a
//! stage (`Date entered "Demo (Sales Pipeline)"`) → rows of the table
//! stage_changes, as a table of its own behind those of the file.

use super::part::FileRead;
use super::problem::Problems;
use super::rows::{Place, Rows};
use super::{Field, Sureness, Table};
use crate::cell::normal;
use crate::order::Map;
use std::borrow::Cow;

/// What such headers begin with, as they are compared.
const BEGINNINGS: [&str; 6] = [
    "date entered",
    "date d entree dans",
    "date d entree en",
    "date d entree a l etape",
    "entered stage",
    "date d entree",
];

/// The history while the deals are read.
pub struct Stages {
    /// Where each stage's days stand, and what the stage is called.
    columns: Vec<(usize, String)>,
    rows: Rows,
    problems: Problems,
    preview: Vec<Vec<String>>,
}

impl Stages {
    /// The columns of stages in a table of deals that have numbers; `None` where
    /// there are none.
    pub fn of(table: Table, headers: &[String], columns: &Map<Field, usize>) -> Option<Stages> {
        let taken = |at: &usize| columns.values().any(|place| place == at);
        let all = headers.iter().enumerate().filter(|(at, _)| !taken(at));
        let found: Vec<_> = all
            .filter_map(|(at, header)| Some((at, stage_in(header)?)))
            .collect();
        let deals = table == Table::Deals && columns.contains_key(&Field::DealId);
        if !deals || found.is_empty() {
            return None;
        }
        let own = [Field::DealId, Field::Stage, Field::EnteredOn];
        let own = own.iter().enumerate().map(|(at, field)| (*field, at));
        Some(Stages {
            columns: found,
            rows: Rows::new(Table::StageChanges, &own.collect()),
            problems: Problems::default(),
            preview: Vec::new(),
        })
    }

    /// Takes a deal: one row for each stage that it entered. `cell` gives the text
    /// of a column.
    pub fn take<'a>(&mut self, place: Place, deal: &str, cell: impl Fn(usize) -> Cow<'a, str>) {
        for (at, stage) in &self.columns {
            let day = cell(*at);
            if day.is_empty() {
                continue;
            }
            let place = Place {
                at: place.at,
                hash: place.hash ^ (*at as u64 + 1).rotate_left(17),
            };
            if self.preview.len() < 6 {
                let row = [deal, stage, &day].map(str::to_owned);
                self.preview.push(row.to_vec());
            }
            self.rows
                .push(place, &mut self.problems, |field| match field {
                    Field::DealId => Cow::Borrowed(deal),
                    Field::Stage => Cow::Borrowed(stage.as_str()),
                    _ => Cow::Borrowed(&day),
                });
        }
    }

    /// The history as a table at this position (from 1) of the deals' file.
    pub fn finish(self, deals: &FileRead, source: &str, position: usize) -> FileRead {
        let columns: Map<Field, usize> = [Field::DealId, Field::Stage, Field::EnteredOn]
            .into_iter()
            .enumerate()
            .map(|(at, field)| (field, at))
            .collect();
        let deal = deals.columns.get(&Field::DealId);
        let deal = deal.and_then(|at| deals.headers.get(*at));
        FileRead {
            name: format!("{source}#{position}"),
            part: u32::try_from(position).ok(),
            derived: true,
            table: Some(Table::StageChanges),
            sureness: Sureness::Certain,
            encoding: deals.encoding,
            guess: deals.guess.clone(),
            dialect: deals.dialect,
            header_line: deals.header_line,
            headers: vec![
                deal.cloned().unwrap_or_default(),
                "#2".to_owned(),
                "#3".to_owned(),
            ],
            columns,
            records: self.rows.len() as u64,
            fingerprint: deals.fingerprint.rotate_left(7),
            preview: self.preview,
            rows: self.rows,
            problems: self.problems,
            mapping: deals.mapping.clone(),
            ..FileRead::default()
        }
    }
}

/// The stage that a header names, without its pipeline in brackets.
fn stage_in(header: &str) -> Option<String> {
    let compared = normal(header);
    let begins = |b: &&&str| compared.starts_with(**b) && compared.len() > b.len() + 1;
    BEGINNINGS.iter().find(begins)?;
    // The name stands in quotes.
    let quoted = header.split(['"', '“', '”', '«', '»']).nth(1)?;
    let name = quoted.split('(').next().unwrap_or(quoted).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_names_a_stage() {
        let names = |header: &str, stage: Option<&str>| {
            assert_eq!(stage_in(header).as_deref(), stage, "{header}");
        };
        names("Date entered \"Demo (Sales Pipeline)\"", Some("Demo"));
        names("Date entered “Closed Won”", Some("Closed Won"));
        names(
            "Date d'entrée dans « Devis envoyé (Ventes) »",
            Some("Devis envoyé"),
        );
        names("Date entered", None);
        names("Date d'entrée", None);
        names("Create Date", None);
    }
}
