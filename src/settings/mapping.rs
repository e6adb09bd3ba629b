//! How the files with given headers are read: what a person settled, and how
//! that follows a file whose headers change because it is read otherwise.

use super::{DateOrder, DecimalSign, SettingsFile};
use crate::field::{Field, Table};
use crate::order::Map;
use crate::table::{Delimiter, Encoding};
use serde::{Deserialize, Serialize};

/// How the bytes of a file become cells, as far as a person settled it; what is
/// absent is recognised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// Of its text.
    pub encoding: Option<Encoding>,
    /// Between two cells.
    pub delimiter: Option<Delimiter>,
    /// The line of the header, from 1; 0 where there is none.
    pub header_line: Option<u32>,
}

impl Reading {
    /// Whether it settles nothing.
    pub fn is_empty(&self) -> bool {
        *self == Reading::default()
    }
}

/// How the files with these headers are read: what a person settled, not what
/// was recognised.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Mapping {
    /// The headers in order; one that repeats bears its rank (`Nom#2`).
    pub headers: Vec<String>,
    /// The table that a row belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// The header of a field; `""` takes the field away.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub fields: Map<Field, String>,
    /// Day first or month first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// `","` or `"."`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalSign>,
    /// The file's encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// The file's delimiter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// The line of the header, from 1; 0 where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u32>,
    /// Every row is a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_customers: Option<bool>,
    /// What the file's words for a status mean.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub statuses: Map<String, String>,
}

impl Mapping {
    /// How the bytes become cells.
    pub fn reading(&self) -> Reading {
        Reading {
            encoding: self.encoding,
            delimiter: self.delimiter,
            header_line: self.header_line,
        }
    }

    /// Whether it settles what the columns are or say, and not the reading alone.
    pub fn is_of_columns(&self) -> bool {
        self.table.is_some()
            || self.date_order.is_some()
            || self.decimal.is_some()
            || self.all_customers.is_some()
            || !self.fields.is_empty()
            || !self.statuses.is_empty()
    }

    /// Forgets all of that.
    pub fn forget(&mut self) {
        self.table = None;
        self.date_order = None;
        self.decimal = None;
        self.all_customers = None;
        self.fields.clear();
        self.statuses.clear();
    }

    /// The same mapping of files that are read so and then have these headers.
    /// What was settled of a column holds for the one that takes its place, or
    /// else for the one of its name.
    fn moved(&self, headers: &[String], reading: Reading) -> Mapping {
        let same_width = self.headers.len() == headers.len();
        let follow = |header: &String| {
            let at = self.headers.iter().position(|h| h == header);
            let place = at.filter(|_| same_width).and_then(|at| headers.get(at));
            place.or_else(|| headers.iter().find(|h| *h == header))
        };
        let mut fields = Map::new();
        for (field, header) in &self.fields {
            // A field that was taken away has no column.
            let moved = if header.is_empty() {
                Some(header)
            } else {
                follow(header)
            };
            if let Some(header) = moved {
                fields.insert(*field, header.clone());
            }
        }
        Mapping {
            headers: headers.to_vec(),
            fields,
            encoding: reading.encoding,
            delimiter: reading.delimiter,
            header_line: reading.header_line,
            ..self.clone()
        }
    }

    /// Whether it settles nothing.
    fn is_empty(&self) -> bool {
        let nothing = Mapping {
            headers: self.headers.clone(),
            ..Mapping::default()
        };
        *self == nothing
    }
}

impl SettingsFile {
    /// The mapping for these headers.
    pub fn mapping(&self, headers: &[String]) -> Option<&Mapping> {
        self.mappings.iter().find(|m| m.headers == headers)
    }

    /// Changes the mapping for these headers; one that settles nothing any more
    /// is forgotten, headers and all.
    pub fn change_mapping(&mut self, headers: &[String], change: &mut dyn FnMut(&mut Mapping)) {
        let at = self.mappings.iter().position(|m| m.headers == headers);
        let at = at.unwrap_or_else(|| {
            self.mappings.push(Mapping {
                headers: headers.to_vec(),
                ..Mapping::default()
            });
            self.mappings.len() - 1
        });
        change(&mut self.mappings[at]);
        if self.mappings[at].is_empty() {
            self.mappings.remove(at);
        }
    }

    /// A file that had the headers `before` is read otherwise from now on and
    /// then has the headers `after`. What else was settled of it goes with it. A
    /// mapping of `before` stays only where it says nothing of reading: it then
    /// holds for whatever is recognised as such, also for this file once it goes
    /// back.
    pub fn read_as(&mut self, before: &[String], after: &[String], reading: Reading) {
        let old = self.mapping(before).or_else(|| self.mapping(after));
        let new = old.cloned().unwrap_or_default().moved(after, reading);
        let ends =
            |m: &Mapping| m.headers == after || (m.headers == before && !m.reading().is_empty());
        self.mappings.retain(|m| !ends(m));
        if !new.is_empty() {
            // The first that fits is followed: what was chosen last.
            self.mappings.insert(0, new);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(line: &str) -> Vec<String> {
        line.split(';').map(str::to_owned).collect()
    }

    const MAC: Reading = Reading {
        encoding: Some(Encoding::MacRoman),
        delimiter: None,
        header_line: None,
    };

    #[test]
    fn a_choice_stands_under_the_headers_that_it_makes() {
        let (right, wrong) = (headers("Qui;Dépensé"), headers("Qui;DÈpensÈ"));
        let mut file = SettingsFile::default();
        file.read_as(&right, &wrong, MAC);
        assert_eq!(file.mappings.len(), 1);
        assert_eq!(file.mapping(&wrong).map(Mapping::reading), Some(MAC));
        file.read_as(&wrong, &right, Reading::default());
        assert_eq!(file, SettingsFile::default());
    }

    #[test]
    fn what_was_settled_of_a_column_follows_it_there_and_back() {
        let (right, wrong) = (headers("Qui;Dépensé"), headers("Qui;DÈpensÈ"));
        let mut file = SettingsFile::default();
        file.change_mapping(&right, &mut |m| {
            m.table = Some(Table::Orders);
            m.fields.insert(Field::Amount, "Dépensé".to_owned());
            m.fields.insert(Field::OrderId, String::new());
        });
        let settled = file.clone();
        file.read_as(&right, &wrong, MAC);
        let mapping = file.mapping(&wrong).expect("it has moved");
        assert_eq!(mapping.table, Some(Table::Orders));
        assert_eq!(mapping.fields[&Field::Amount], "DÈpensÈ");
        assert_eq!(mapping.fields[&Field::OrderId], "");
        // It still holds for other files that are recognised with these headers.
        assert_eq!(file.mapping(&right), settled.mapping(&right));
        file.read_as(&wrong, &right, Reading::default());
        assert_eq!(file, settled);
    }

    #[test]
    fn of_other_columns_only_those_of_the_same_name_are_kept() {
        let (before, after) = (headers("Qui,Combien"), headers("Combien;Quand;Qui"));
        let mut file = SettingsFile::default();
        file.change_mapping(&before, &mut |m| {
            m.fields.insert(Field::Amount, "Qui,Combien".to_owned());
        });
        let reading = Reading {
            delimiter: Some(Delimiter::SEMICOLON),
            ..Reading::default()
        };
        file.read_as(&before, &after, reading);
        let mapping = file.mapping(&after).expect("a mapping");
        assert!(mapping.fields.is_empty(), "{mapping:?}");
        assert_eq!(file.mappings.len(), 2);
    }

    #[test]
    fn the_choice_made_last_comes_first() {
        let (plain, other) = (headers("a;b"), headers("c;d"));
        let mut file = SettingsFile::default();
        let line = |n| Reading {
            header_line: Some(n),
            ..Reading::default()
        };
        file.read_as(&plain, &other, line(3));
        file.read_as(&headers("x"), &plain, line(1));
        assert_eq!(file.mappings[0].headers, plain);
        file.read_as(&plain, &plain, line(0));
        assert_eq!(file.mapping(&plain).map(Mapping::reading), Some(line(0)));
        assert_eq!(file.mappings.len(), 2);
    }
}
