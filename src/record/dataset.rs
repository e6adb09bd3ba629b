//! What all files come to: orders grouped, refunds beside them, duplicates and
//! rows after today set aside, people joined, money in one currency and at one
//! scale (`rules.md` 1 to 9). Indicators read this and nothing before it.

use super::Field;
use super::people::People;
use super::problem::Problem;
use crate::calendar::Day;
use crate::settings::Basis;
use crate::source::Locator;

/// No person, no key.
pub const NONE: u32 = u32::MAX;

/// An order or a refund, on its day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    /// Its day.
    pub day: Day,
    /// Whose, or [`NONE`].
    pub person: u32,
    /// Whether it is a purchase: valid, and above 0.
    pub purchase: bool,
    /// What it adds to revenue, refunds taken off, in units of the dataset's
    /// scale; meaningless where `foreign`.
    pub net: i128,
    /// What was bought, before refunds; 0 for a refund.
    pub gross: i128,
    /// Its money is in another currency, without a rate.
    pub foreign: bool,
    /// Position in [`Dataset::channels`].
    pub channel: u32,
    /// Position in [`Dataset::campaigns`].
    pub campaign: u32,
    /// The file, by position, in which its first row stands.
    pub file: u32,
    /// Where that row begins.
    pub at: Locator,
    /// Its id's position in [`Dataset::ids`], or [`NONE`].
    pub id: u32,
}

/// Why no order can be counted at all.
#[derive(Clone, Debug, PartialEq)]
pub enum Blocked {
    /// A column can be read in two ways.
    Ambiguous {
        /// The file's name.
        file: String,
        /// The column's header.
        column: String,
    },
    /// The table lacks a field.
    NoColumn(Field),
    /// No amount is common to all files.
    MixedBasis,
    /// A product of amount and rate does not fit.
    Overflow,
}

/// What became of a file's records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Records that count.
    pub rows: u64,
    /// Records that cannot be read.
    pub rejected: u64,
    /// Records that do not count.
    pub set_aside: u64,
    /// What was noticed, in the order of the codes.
    pub problems: Vec<Problem>,
}

/// All files as one.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// Orders and refunds by day, then file and place.
    pub orders: Vec<Order>,
    /// Decimals of [`Order::net`].
    pub scale: u8,
    /// Who ordered.
    pub people: People,
    /// The distinct days of all rows that count, whatever their status.
    pub event_days: Vec<Day>,
    /// The names of channels; `None` where no file has the column.
    pub channels: Option<Vec<String>>,
    /// The names of campaigns; likewise.
    pub campaigns: Option<Vec<String>>,
    /// The ids of orders.
    pub ids: Vec<String>,
    /// The names of the files, by position.
    pub files: Vec<String>,
    /// Whether a file of orders is there.
    pub has_orders: bool,
    /// Whether it has dates that are not blank.
    pub has_dates: bool,
    /// Whether it has rows.
    pub has_rows: bool,
    /// Why the orders cannot be counted.
    pub blocked: Option<Blocked>,
    /// The report currency.
    pub currency: Option<String>,
    /// The amounts that count.
    pub basis: Option<Basis>,
    /// Orders gave way to their invoices.
    pub invoices_for_orders: bool,
    /// One per file.
    pub accounts: Vec<Account>,
}

impl Dataset {
    /// The orders and refunds of the days `[from, to]`.
    pub fn between(&self, from: Day, to: Day) -> std::ops::Range<usize> {
        let start = self.orders.partition_point(|o| o.day < from);
        let end = self.orders.partition_point(|o| o.day <= to);
        start..end.max(start)
    }
}
