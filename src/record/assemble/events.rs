//! A log of what happened to messages → messages: some tools export a row an
//! event (sent, delivered, opened, clicked), and a message is counted once,
//! whatever happened to it, on the day it was sent.

use super::{Builder, Row};
use crate::order::sort_by;
use crate::record::header::normal;
use crate::record::{Field, Table};
use rustc_hash::FxHashMap;

/// What happened to a message, by its events.
#[derive(Clone, Copy, Debug, Default)]
pub struct Happened {
    sent: bool,
    arrived: bool,
    bounced: bool,
    pub opened: bool,
    pub clicked: bool,
    pub responded: bool,
    pub unsubscribed: bool,
}

impl Happened {
    /// Whether it arrived, if that is known: what is opened did.
    pub fn delivered(self) -> Option<bool> {
        if self.arrived || self.opened || self.clicked {
            Some(true)
        } else {
            self.bounced.then_some(false)
        }
    }

    fn note(&mut self, event: &str) {
        match event {
            "sent" => self.sent = true,
            "delivered" => self.arrived = true,
            "opened" => self.opened = true,
            "clicked" => self.clicked = true,
            "bounced" => self.bounced = true,
            "unsubscribed" => self.unsubscribed = true,
            "responded" => self.responded = true,
            _ => {}
        }
    }
}

impl Builder<'_> {
    /// The messages of rows of sends: of files that are logs one a message, with
    /// what happened to it; of others the rows as they are. In the order of
    /// files and lines.
    pub(super) fn messages(&mut self, rows: &[Row]) -> Vec<(Row, Option<Happened>)> {
        let is_log = |r: &Row| {
            self.read[r.file as usize]
                .columns
                .contains_key(&Field::Event)
        };
        if !rows.iter().any(is_log) {
            return rows.iter().map(|r| (*r, None)).collect();
        }
        let mut all: Vec<(Row, Option<Happened>)> = Vec::new();
        let mut places: FxHashMap<(u32, &str, &str, &str), usize> = FxHashMap::default();
        for r in rows {
            if !is_log(r) {
                all.push((*r, None));
                continue;
            }
            let word = self.settled(r.file, self.text(*r, Field::Event));
            let event = Table::Sends.meaning(Field::Event, &normal(word));
            let event = event.unwrap_or("");
            // Without a number of its own a message is one to somebody of a campaign.
            let id = self.text(*r, Field::MessageId);
            let text = |field| {
                if id.is_empty() {
                    self.text(*r, field)
                } else {
                    ""
                }
            };
            let (who, what) = (text(Field::Email), text(Field::Campaign));
            let at = *places.entry((r.file, id, who, what)).or_insert_with(|| {
                all.push((*r, Some(Happened::default())));
                all.len() - 1
            });
            let (first, Some(happened)) = &mut all[at] else {
                continue;
            };
            // The row that says that it was sent, else the earliest.
            let sent = event == "sent" && !happened.sent;
            if sent || !happened.sent && r.day < first.day {
                *first = *r;
            }
            happened.note(event);
        }
        sort_by(&mut all, |a, b| {
            (a.0.file, a.0.row).cmp(&(b.0.file, b.0.row))
        });
        let told = |f: fn(&Happened) -> bool| all.iter().any(|(_, h)| h.as_ref().is_some_and(f));
        let mut present = Vec::new();
        for (field, is) in [
            (Field::Delivered, told(|h| h.delivered().is_some())),
            (Field::Opened, told(|h| h.opened)),
            (Field::Clicked, told(|h| h.clicked)),
            (Field::Responded, told(|h| h.responded)),
            (Field::Unsubscribed, told(|h| h.unsubscribed)),
        ] {
            present.extend(is.then_some(field));
        }
        for field in present {
            self.out.present.insert((Table::Sends, field));
        }
        all
    }
}
