//! Rows of web traffic → visits.

use super::close::Close;
use super::{Builder, Row};
use crate::record::dataset::{NONE, Visit};
use crate::record::problem::Code;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The visits, by day; a row without visitors says nothing.
    pub(super) fn visits(&mut self, rows: &[Row], close: &Close<'a>) {
        let channels = self.codes(Table::Visits, Field::Channel, &close.channels);
        let keyed = self.keyed(Table::Visits, &[Field::Goal, Field::Source]);
        let mut visits = Vec::with_capacity(rows.len());
        self.each(Table::Visits, rows, &mut |b, r, day| {
            let visitors = b.count(r, Field::Visitors);
            let mut visit = Visit {
                day,
                visitors: visitors.ok_or((Code::MissingValue, Field::Visitors))?,
                conversions: b.count(r, Field::Conversions).unwrap_or(0),
                channel: channels.get(r.file, r.row),
                keys: [NONE; 2],
                origin: b.origin(r),
            };
            keyed.put(r, &mut visit.keys);
            visits.push(visit);
            Ok(())
        });
        self.out.visits = visits;
        keyed.names(&mut self.out.keys.visit);
    }
}
