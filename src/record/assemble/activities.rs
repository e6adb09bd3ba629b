//! Rows of activities → what colleagues did with customers.

use super::close::Close;
use super::{Builder, Row};
use crate::record::dataset::{Activity, NONE, Outcome};
use crate::record::problem::Code;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The activities, by day.
    pub(super) fn activities(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let keyed = self.keyed(Table::Activities, &[Field::User, Field::Team, Field::Kind]);
        let deals = self.codes(Table::Activities, Field::DealId, &close.deals);
        let mut activities = Vec::with_capacity(rows.len());
        self.each(Table::Activities, rows, &mut |b, r, day| {
            let outcome = b.meaning(r, Table::Activities, Field::Outcome);
            let outcome = match outcome {
                Some("positive") => Some(Outcome::Positive),
                Some("negative") => Some(Outcome::Negative),
                // A word that is not known is neutral; a blank tells nothing.
                None if b.text(r, Field::Outcome).is_empty() => None,
                _ => Some(Outcome::Neutral),
            };
            let duration = b.length(r, Field::DurationMinutes);
            if duration.is_some_and(|d| d < 0) {
                b.say(r, Code::NegativeDuration, Field::DurationMinutes, "");
            }
            let mut activity = Activity {
                day,
                person: b.person(r, close),
                deal: deals.get(r.file, r.row),
                outcome,
                duration: duration.filter(|d| *d >= 0),
                keys: [NONE; 3],
                origin: b.origin(r),
            };
            keyed.put(r, &mut activity.keys);
            activities.push(activity);
            Ok(())
        });
        self.out.activities = activities;
        keyed.names(&mut self.out.keys.activity);
    }
}
