//! Rows of web traffic → visits.

use super::close::Close;
use super::{Builder, Row};
use crate::order::sort_by_key;
use crate::record::dataset::{NONE, Visit};
use crate::record::problem::Code;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The visits, by day; a row without visitors says nothing.
    pub(super) fn visits(&mut self, rows: &[Row], close: &Close<'a>) {
        let channels = self.codes(Table::Visits, Field::Channel, &close.channels);
        let keyed = self.keyed(Table::Visits, &[Field::Goal, Field::Source]);
        let mut visits = Vec::with_capacity(rows.len());
        for &r in rows {
            let Some(day) = r.day else { continue };
            let Some(visitors) = self.count(r, Field::Visitors) else {
                self.reject_row(r, Code::MissingValue, Field::Visitors);
                continue;
            };
            let mut visit = Visit {
                day,
                visitors,
                conversions: self.count(r, Field::Conversions).unwrap_or(0),
                channel: channels.get(r.file, r.row),
                keys: [NONE; 2],
                origin: self.origin(r),
            };
            keyed.put(r, &mut visit.keys);
            visits.push(visit);
        }
        sort_by_key(&mut visits, |v| (v.day, v.origin));
        self.out.visits = visits;
        keyed.names(&mut self.out.keys.visit);
    }
}
