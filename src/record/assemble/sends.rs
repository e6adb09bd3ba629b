//! Rows of sends → sends (`rules.md` 19, 20), and what they cost.

use super::close::Close;
use super::costs::Spent;
use super::{Builder, Row};
use crate::order::sort_by_key;
use crate::record::dataset::{NONE, Send};
use crate::record::words::is_control;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The sends, by day.
    pub(super) fn sends(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let channels = self.codes(Table::Sends, Field::Channel, &close.channels);
        let campaigns = self.codes(Table::Sends, Field::Campaign, &close.campaigns);
        let groups = self.codes(Table::Sends, Field::Group, &close.groups);
        let mut sends = Vec::with_capacity(rows.len());
        let messages = self.messages(rows);
        // The channel of sends that name none.
        let guessed = self.guessed_channel(Table::Sends, close);
        for (r, happened) in &messages {
            // An undated send gets a day once the days of all tables are known.
            let day = r.day.unwrap_or(self.today);
            let kind = self.meaning(*r, Table::Sends, Field::Kind);
            let yes = |field: Field| self.flag(*r, field) == Some(true);
            let group = self.text(*r, Field::Group);
            let campaign = campaigns.get(r.file, r.row);
            let channel = match guessed {
                Some(channel) => channel,
                None => channels.get(r.file, r.row),
            };
            sends.push(Send {
                day,
                person: self.person(*r, close),
                campaign,
                channel,
                delivered: match happened {
                    Some(happened) => happened.delivered(),
                    None => self.flag(*r, Field::Delivered),
                },
                opened: yes(Field::Opened) || happened.is_some_and(|h| h.opened),
                clicked: yes(Field::Clicked) || happened.is_some_and(|h| h.clicked),
                responded: yes(Field::Responded) || happened.is_some_and(|h| h.responded),
                converted: yes(Field::Converted),
                unsubscribed: yes(Field::Unsubscribed) || happened.is_some_and(|h| h.unsubscribed),
                transactional: kind == Some("transactional"),
                control: is_control(group),
                group: groups.get(r.file, r.row),
                revenue: close.units(self.number(*r, Field::Revenue)),
                origin: self.origin(*r),
            });
            if happened.is_some_and(|h| h.clicked) || self.flag(*r, Field::Clicked).is_some() {
                self.out.clicked_channels.insert(channel);
            }
            // Nothing was sent to the control group.
            let cost = self.number(*r, Field::Cost);
            if let Some(amount) = cost.filter(|_| !is_control(group)) {
                let amount = close.units(Some(amount));
                close.spent.push(Spent {
                    table: Table::Sends,
                    day,
                    amount,
                    foreign: false,
                    channel,
                    campaign,
                    network: NONE,
                    origin: self.origin(*r),
                });
            }
        }
        sort_by_key(&mut sends, |s| (s.day, s.origin));
        if !self.out.undated.contains(&Table::Sends) {
            self.note(Table::Sends, &mut sends.iter().map(|s| s.day));
        }
        self.out.sends = sends;
    }

    /// `rules.md` 43: e-mail, for a table that names no channel and records
    /// openings or clicks.
    pub(super) fn guessed_channel(&mut self, table: Table, close: &Close<'a>) -> Option<u32> {
        let guessed = !self.out.has(table, Field::Channel)
            && (self.out.has(table, Field::Opened) || self.out.has(table, Field::Clicked));
        self.out.channel_guessed |= guessed;
        guessed.then(|| close.channels.code("email"))
    }
}
