//! Rows of what colleagues did in the CRM → usage events (`rules.md` 8: events
//! are free, of which some are logins and some are updates).

use super::{Builder, Row};
use crate::record::dataset::{Deed, NONE, UsageEvent};
use crate::record::{Field, Table, header};

impl Builder<'_> {
    /// The events, by day.
    pub(super) fn usage_events(&mut self, rows: &[Row]) {
        let table = Table::UsageEvents;
        let keyed = self.keyed(table, &[Field::User, Field::Team, Field::Event]);
        let mut events = Vec::with_capacity(rows.len());
        self.each(table, rows, &mut |b, r, day| {
            let word = b.settled(r.file, b.text(r, Field::Event));
            let deed = match table.meaning(Field::Event, &header::normal(word)) {
                Some("login") => Deed::Login,
                Some(_) => Deed::Update,
                None => Deed::Other,
            };
            let mut event = UsageEvent {
                day,
                deed,
                keys: [NONE; 3],
                origin: b.origin(r),
            };
            keyed.put(r, &mut event.keys);
            events.push(event);
            Ok(())
        });
        self.out.usage_events = events;
        keyed.names(&mut self.out.keys.usage);
    }
}
