//! A made-up retailer's exports, for a visitor who has no file at hand: three
//! years of a French house of tableware, as its CRM, its shop, its mailing tool,
//! its service desk and its accounts would give them.
//!
//! Made day by day with whole numbers and a dice of its own ([`dice`]), so that
//! the page and the native command make the same bytes. What can be found in it
//! is told in [`story`]. Nobody and nothing in it exists: addresses are of
//! example domains, phone numbers of the ranges kept for fiction. It knows
//! nothing of indicators, and they know nothing of it: it only writes files.

mod desk;
mod dice;
mod mailing;
mod people;
mod sheet;
mod shop;
mod spend;
pub mod story;
mod words;

pub use story::TODAY;

use crate::calendar::Day;
use story::{FIRST, LAST, SEASONS};

/// One of the retailer's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleFile {
    /// What the file is called.
    pub name: &'static str,
    /// Its content: CSV with `;`, as exported.
    pub bytes: Vec<u8>,
}

/// A day of the simulation, and what its place in the year says.
#[derive(Clone, Copy)]
struct Date {
    day: Day,
    /// Months since that of [`FIRST`], which is 0.
    index: usize,
    /// How much is sold in this month; 100 is usual.
    season: u32,
}

impl Date {
    fn of(day: Day) -> Date {
        let (year, month, _) = day.ymd();
        let (start, first, _) = FIRST.ymd();
        Date {
            day,
            index: ((year - start) * 12 + month as i32 - first as i32) as usize,
            season: SEASONS[month as usize - 1],
        }
    }
}

/// The files, always the same: contacts, orders, sends, totals of campaigns,
/// tickets and costs. Their rows are of the days from [`FIRST`] to [`LAST`];
/// people may have been known before.
pub fn files() -> Vec<SampleFile> {
    files_until(LAST)
}

/// The same, as they would have been exported after this day.
pub fn files_until(last: Day) -> Vec<SampleFile> {
    let mut people = people::People::before();
    let mut mailing = mailing::Mailing::new();
    let mut shop = shop::Shop::new();
    let mut desk = desk::Desk::new();
    let mut day = FIRST;
    while day <= last {
        let date = Date::of(day);
        people.arrive(date);
        mailing.send(date, &mut people.list);
        shop.open(date, &mut people.list, &mut mailing.campaigns, &mut desk);
        day = day.plus(1);
    }
    let file = |name, bytes| SampleFile { name, bytes };
    vec![
        file("contacts.csv", people.file()),
        file("commandes.csv", shop.file()),
        file("campagnes.csv", mailing.totals()),
        file("depenses.csv", spend::file(&mailing.campaigns)),
        file("envois.csv", mailing.file()),
        file("tickets.csv", desk.file()),
    ]
}
