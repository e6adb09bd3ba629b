//! What all files come to: orders grouped, refunds beside them, duplicates and
//! rows after today set aside, people joined, money in one currency and at one
//! scale (`rules.md` 1 to 9). Indicators read this and nothing before it.

use super::orders::OrderRows;
use super::people::People;
use super::problem::{Code, Problem, Problems};
use super::settle::{self, Family};
use super::status::{Document, OrderStatus};
use super::{Field, FileRead, Table};
use crate::calendar::Day;
use crate::decimal::{Decimal, pow10};
use crate::settings::{Basis, Settings};
use crate::source::Locator;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

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
    /// Puts the files together, as they are to be seen on `today`. They come
    /// sorted by name.
    pub fn build(read: &[&FileRead], settings: &Settings, today: Day) -> Dataset {
        Builder::new(read, settings, today).build()
    }

    /// The orders and refunds of the days `[from, to]`.
    pub fn between(&self, from: Day, to: Day) -> std::ops::Range<usize> {
        let start = self.orders.partition_point(|o| o.day < from);
        let end = self.orders.partition_point(|o| o.day <= to);
        start..end.max(start)
    }
}

/// A row that may count: its file and its position in it.
#[derive(Clone, Copy)]
struct RowRef {
    family: u32,
    file: u32,
    row: u32,
    day: Option<Day>,
    /// The rank of its order's id among all ids, or [`NONE`].
    id: u32,
    refund: bool,
    invoice: bool,
}

struct Builder<'a> {
    read: &'a [&'a FileRead],
    settings: &'a Settings,
    today: Day,
    problems: Vec<Problems>,
    rejected: Vec<u64>,
    set_aside: Vec<u64>,
    out: Dataset,
}

impl<'a> Builder<'a> {
    fn new(read: &'a [&'a FileRead], settings: &'a Settings, today: Day) -> Builder<'a> {
        Builder {
            read,
            settings,
            today,
            problems: read.iter().map(|f| f.problems.clone()).collect(),
            rejected: read.iter().map(|f| f.rejected).collect(),
            set_aside: read.iter().map(|f| f.set_aside).collect(),
            out: Dataset {
                files: read.iter().map(|f| f.name.clone()).collect(),
                ..Dataset::default()
            },
        }
    }

    fn build(mut self) -> Dataset {
        let repeated = self.set_repeated_files_aside();
        let (mut families, questions) = Family::all(self.read, &repeated, &mut self.problems);
        self.out.has_orders = families
            .iter()
            .any(|f| f.files.iter().any(|&i| !repeated[i]));
        self.out.has_rows = families
            .iter()
            .flat_map(|f| &f.files)
            .any(|&i| self.read[i].orders.len() > 0);
        self.out.blocked = self.blocked(&families, questions);
        match Family::choose_basis(&mut families, self.read, self.settings) {
            Ok(basis) => self.out.basis = basis,
            Err(()) => {
                self.out.blocked.get_or_insert(Blocked::MixedBasis);
            }
        }
        if self.out.blocked.is_none() {
            let rows = self.rows(&families);
            self.out.has_dates = rows.iter().any(|r| r.day.is_some());
            let rows = self.without_duplicates(rows, &families);
            self.group(rows, &families);
        }
        self.close()
    }

    fn close(mut self) -> Dataset {
        for (i, file) in self.read.iter().enumerate() {
            let (rejected, set_aside) = (self.rejected[i], self.set_aside[i]);
            self.out.accounts.push(Account {
                rows: file.records.saturating_sub(rejected + set_aside),
                rejected,
                set_aside,
                problems: self.problems[i].sorted(),
            });
        }
        self.out
    }

    /// A file with the very cells of an earlier one is set aside whole.
    fn set_repeated_files_aside(&mut self) -> Vec<bool> {
        let mut seen: FxHashMap<(u64, u64), usize> = FxHashMap::default();
        let mut repeated = vec![false; self.read.len()];
        for (i, file) in self.read.iter().enumerate() {
            let key = (file.fingerprint, file.records);
            if file.records == 0 {
                continue;
            }
            match seen.get(&key) {
                Some(&first) => {
                    repeated[i] = true;
                    self.rejected[i] = 0;
                    self.set_aside[i] = file.records;
                    let name = self.read[first].name.clone();
                    self.problems[i] = Problems::default();
                    self.problems[i].add(Code::DuplicateFile, 1, || (None, name));
                }
                None => {
                    seen.insert(key, i);
                }
            }
        }
        repeated
    }

    fn blocked(&self, families: &[Family], questions: Vec<settle::Question>) -> Option<Blocked> {
        let columns = families.iter().map(|f| &self.read[f.files[0]].columns);
        for columns in columns {
            if let Some(field) = super::header::missing(Table::Orders, columns).first() {
                return Some(Blocked::NoColumn(*field));
            }
        }
        let (file, column) = questions.into_iter().next()?;
        Some(Blocked::Ambiguous {
            file: self.read[file].name.clone(),
            column,
        })
    }

    fn reject(&mut self, file: usize, row: usize, code: Code, field: Field) {
        let read = &self.read[file];
        self.rejected[file] += 1;
        let line = read.orders.at[row].line;
        self.problems[file].add(code, line, || {
            (
                Some(settle::header(read, field)),
                settle::text_of(read, field, row),
            )
        });
    }

    /// Every row that has a readable date (or none) not after today, in the
    /// order of files and lines.
    fn rows(&mut self, families: &[Family]) -> Vec<RowRef> {
        let mut ids: indexmap::IndexSet<&str, rustc_hash::FxBuildHasher> = Default::default();
        let mut rows = Vec::new();
        let mut order: Vec<(usize, usize)> = families
            .iter()
            .enumerate()
            .flat_map(|(f, family)| family.files.iter().map(move |&i| (i, f)))
            .collect();
        order.sort_unstable();
        let read = self.read;
        for (file, f) in order {
            let family = &families[f];
            let orders = &read[file].orders;
            for row in 0..orders.len() {
                let day = match family.day(&read[file], row) {
                    Ok(day) => day,
                    Err(()) => {
                        self.reject(file, row, Code::BadDate, Field::OrderedOn);
                        continue;
                    }
                };
                if let Some(field) = bad_number(family, &read[file], row) {
                    self.reject(file, row, Code::BadNumber, field);
                    continue;
                }
                if let Some(day) = day.filter(|d| *d > self.today) {
                    self.set_aside[file] += 1;
                    let column = settle::header(&read[file], Field::OrderedOn);
                    self.problems[file].add(Code::AfterToday, orders.at[row].line, || {
                        (Some(column), day.to_string())
                    });
                    continue;
                }
                let id = orders.text(Field::OrderId, row);
                let id = if id.is_empty() {
                    NONE
                } else {
                    ids.insert_full(id).0 as u32
                };
                let document = document_of(&read[file], row);
                let amount = amount_of(family, &read[file], row);
                rows.push(RowRef {
                    family: f as u32,
                    file: file as u32,
                    row: row as u32,
                    day,
                    id,
                    refund: document == Document::CreditNote || amount.is_some_and(|(m, _)| m < 0),
                    invoice: document == Document::Invoice,
                });
            }
        }
        self.out.ids = ids.iter().map(|id| id.to_string()).collect();
        rows
    }

    /// `rules.md` 5: of an export made again the later rows of an order win;
    /// rows without an id count as often as where they are most frequent.
    fn without_duplicates(&mut self, rows: Vec<RowRef>, families: &[Family]) -> Vec<RowRef> {
        if families.iter().all(|f| f.files.len() == 1) {
            return rows;
        }
        let mut last: FxHashMap<(u32, u32, bool), u32> = FxHashMap::default();
        let mut counts: FxHashMap<(u32, u64), BTreeMap<u32, u32>> = FxHashMap::default();
        for r in &rows {
            if r.id != NONE {
                // Files come in order: the last insertion is the last file.
                last.insert((r.family, r.id, r.refund), r.file);
            } else {
                let hash = self.read[r.file as usize].orders.hash[r.row as usize];
                *counts
                    .entry((r.family, hash))
                    .or_default()
                    .entry(r.file)
                    .or_insert(0) += 1;
            }
        }
        let wins = |r: &RowRef| -> bool {
            if r.id != NONE {
                return last.get(&(r.family, r.id, r.refund)) == Some(&r.file);
            }
            let hash = self.read[r.file as usize].orders.hash[r.row as usize];
            let most = counts
                .get(&(r.family, hash))
                .and_then(|files| files.iter().max_by_key(|(file, count)| (**count, **file)));
            most.is_none_or(|(file, _)| *file == r.file)
        };
        let (kept, repeated): (Vec<RowRef>, Vec<RowRef>) = rows.into_iter().partition(wins);
        for r in repeated {
            let (file, row) = (r.file as usize, r.row as usize);
            let orders = &self.read[file].orders;
            self.set_aside[file] += 1;
            self.problems[file].add(Code::Duplicate, orders.at[row].line, || {
                (None, orders.text(Field::OrderId, row).to_owned())
            });
        }
        kept
    }

    /// Rows → orders and refunds.
    fn group(&mut self, rows: Vec<RowRef>, families: &[Family]) {
        let lines = self.families_of_lines(&rows, families);
        let (groups, refunds) = gather(rows);
        let mut drafts: Vec<Draft> = Vec::with_capacity(groups.len() + refunds.len());
        for group in groups {
            drafts.extend(self.order(group, families, &lines));
        }
        let by_id: FxHashMap<u32, usize> = drafts
            .iter()
            .enumerate()
            .filter(|(_, d)| d.id != NONE)
            .map(|(i, d)| (d.id, i))
            .collect();
        for refund in refunds {
            let order = by_id.get(&refund.id).filter(|_| refund.id != NONE).copied();
            drafts.extend(self.refund(refund, families, order.map(|i| &drafts[i]).cloned()));
        }
        // A refund row says what the refunded_amount of its order says again.
        let refunded: FxHashSet<u32> = drafts
            .iter()
            .filter(|d| d.refund && d.id != NONE)
            .map(|d| d.id)
            .collect();
        for draft in &mut drafts {
            if !draft.refund && refunded.contains(&draft.id) {
                draft.refunded = None;
            }
        }
        self.give_way_to_invoices(&mut drafts);
        self.finish(drafts);
    }

    /// For each family, whether its amount is a line's: in some order that has
    /// several rows they differ.
    fn families_of_lines(&self, rows: &[RowRef], families: &[Family]) -> Vec<bool> {
        let mut lines = vec![false; families.len()];
        let mut first: FxHashMap<(u32, u32), (i64, u8)> = FxHashMap::default();
        for r in rows.iter().filter(|r| r.id != NONE && !r.refund) {
            let family = &families[r.family as usize];
            let Some(field) = family.total else { continue };
            let file = &self.read[r.file as usize];
            if let Ok(Some(amount)) = family.number(file, field, r.row as usize) {
                let known = *first.entry((r.family, r.id)).or_insert(amount);
                lines[r.family as usize] |= !same_number(known, amount);
            }
        }
        lines
    }

    /// The order of a group of rows; `None` where nothing dates it or tells
    /// its amount, which rejects its rows.
    fn order(&mut self, group: Vec<RowRef>, families: &[Family], lines: &[bool]) -> Option<Draft> {
        let day = group.iter().filter_map(|r| r.day).min();
        let amount = self.group_amount(&group, families, lines);
        let (Some(day), Some(amount)) = (day, amount) else {
            let (code, field) = if day.is_none() {
                (Code::MissingDate, Field::OrderedOn)
            } else {
                (Code::MissingAmount, Field::Amount)
            };
            for r in &group {
                self.reject(r.file as usize, r.row as usize, code, field);
            }
            return None;
        };
        let refunded = group.iter().find_map(|r| {
            let file = &self.read[r.file as usize];
            let family = &families[r.family as usize];
            family
                .number(file, Field::RefundedAmount, r.row as usize)
                .ok()
                .flatten()
        });
        let mut draft = self.draft(&group, day);
        draft.amount = amount;
        draft.refunded = refunded.map(|(m, s)| Decimal::new(i128::from(m).abs(), s));
        Some(draft)
    }

    /// The amount of an order: a total where some file gives one, else the sum
    /// of its lines in the first kind of file that has some.
    fn group_amount(
        &self,
        group: &[RowRef],
        families: &[Family],
        lines: &[bool],
    ) -> Option<Decimal> {
        let numbers = |family: u32, field: Option<Field>| -> Vec<(i64, u8)> {
            let Some(field) = field else { return vec![] };
            let of_family = group.iter().filter(|r| r.family == family);
            of_family
                .filter_map(|r| {
                    let file = &self.read[r.file as usize];
                    families[family as usize]
                        .number(file, field, r.row as usize)
                        .ok()
                        .flatten()
                })
                .collect()
        };
        let mut seen: Vec<u32> = group.iter().map(|r| r.family).collect();
        seen.dedup();
        let total = seen.iter().filter(|f| !lines[**f as usize]).find_map(|&f| {
            numbers(f, families[f as usize].total)
                .first()
                .map(|&(m, s)| Decimal::new(m.into(), s))
        });
        total.or_else(|| {
            seen.iter().find_map(|&f| {
                let family = &families[f as usize];
                let field = if lines[f as usize] {
                    family.total
                } else {
                    family.line
                };
                sum(&numbers(f, field))
            })
        })
    }

    /// A refund row, on its own day.
    fn refund(&mut self, r: RowRef, families: &[Family], order: Option<Draft>) -> Option<Draft> {
        let (file, row) = (r.file as usize, r.row as usize);
        let family = &families[r.family as usize];
        let Some(day) = r.day else {
            self.reject(file, row, Code::MissingDate, Field::OrderedOn);
            return None;
        };
        let Some((mantissa, scale)) = amount_of(family, &self.read[file], row) else {
            self.reject(file, row, Code::MissingAmount, Field::Amount);
            return None;
        };
        let mut draft = self.draft(&[r], day);
        draft.refund = true;
        draft.valid = draft.status.refund_counts();
        draft.refunded = Some(Decimal::new(i128::from(mantissa).abs(), scale));
        if let Some(order) = order {
            draft.valid &= order.valid;
            draft.channel = order.channel;
            draft.campaign = order.campaign;
            if draft.contact.is_empty() && draft.email.is_empty() {
                (draft.contact, draft.email) = (order.contact, order.email);
            }
        }
        Some(draft)
    }

    /// What a group of rows says besides its amount: of each field the first
    /// that is not blank.
    fn draft(&mut self, group: &[RowRef], day: Day) -> Draft {
        let first = &group[0];
        let text = |field: Field| -> String {
            let texts = group.iter().map(|r| {
                self.read[r.file as usize]
                    .orders
                    .text(field, r.row as usize)
            });
            texts
                .into_iter()
                .find(|t| !t.is_empty())
                .unwrap_or("")
                .to_owned()
        };
        let (contact, email) = (text(Field::ContactId), text(Field::Email));
        let (channel, campaign) = (text(Field::Channel), text(Field::Campaign));
        let currency = group
            .iter()
            .map(|r| self.read[r.file as usize].orders.currency(r.row as usize))
            .find(|c| !c.is_empty())
            .unwrap_or_default();
        let document = group
            .iter()
            .map(|r| document_of(&self.read[r.file as usize], r.row as usize))
            .find(|d| *d != Document::Order)
            .unwrap_or(Document::Order);
        let status = self.status(group);
        Draft {
            day,
            id: first.id,
            invoice: first.invoice,
            refund: false,
            valid: status.is_valid(document),
            status,
            amount: Decimal::ZERO,
            refunded: None,
            contact,
            email,
            currency,
            channel,
            campaign,
            gives_way: false,
            rows: group.iter().map(|r| (r.file, r.row)).collect(),
            days: group.iter().filter_map(|r| r.day).collect(),
        }
    }

    fn status(&mut self, group: &[RowRef]) -> OrderStatus {
        for r in group {
            let file = &self.read[r.file as usize];
            let word = file.orders.text(Field::Status, r.row as usize);
            if word.is_empty() {
                continue;
            }
            let settled = file.mapping.statuses.get(word).map_or(word, String::as_str);
            if let Some(status) = OrderStatus::of(settled) {
                return status;
            }
            let line = file.orders.at[r.row as usize].line;
            let place = || (Some(settle::header(file, Field::Status)), word.to_owned());
            self.problems[r.file as usize].add(Code::UnknownStatus, line, place);
            return OrderStatus::Valid;
        }
        OrderStatus::Valid
    }

    /// `rules.md` 7: where invoices and orders stand side by side, each sale
    /// counts once.
    fn give_way_to_invoices(&mut self, drafts: &mut [Draft]) {
        let invoices: Vec<(u32, Day)> = drafts
            .iter()
            .filter(|d| d.invoice && d.valid && !d.refund)
            .map(|d| (d.id, d.day))
            .collect();
        let Some(first) = invoices.iter().map(|(_, day)| *day).min() else {
            return;
        };
        let orders: FxHashSet<u32> = drafts
            .iter()
            .filter(|d| !d.invoice && !d.refund && d.id != NONE)
            .map(|d| d.id)
            .collect();
        let invoiced: FxHashSet<u32> = invoices.iter().map(|(id, _)| *id).collect();
        let found = invoices
            .iter()
            .filter(|(id, _)| orders.contains(id))
            .count();
        let by_id = 2 * found >= invoices.len();
        for draft in drafts.iter_mut().filter(|d| !d.invoice && !d.refund) {
            draft.gives_way = if by_id {
                invoiced.contains(&draft.id)
            } else {
                draft.day >= first
            };
            if draft.gives_way {
                self.out.invoices_for_orders = true;
                for &(file, row) in &draft.rows {
                    let orders: &OrderRows = &self.read[file as usize].orders;
                    let id = orders.text(Field::OrderId, row as usize);
                    let line = orders.at[row as usize].line;
                    self.problems[file as usize]
                        .add(Code::InvoicesForOrders, line, || (None, id.to_owned()));
                }
            }
        }
    }

    /// Drafts → the dataset's orders: currency, scale, people, keys, order.
    fn finish(&mut self, drafts: Vec<Draft>) {
        self.out.currency = self.report_currency(&drafts);
        let home = self.out.currency.clone().unwrap_or_default();
        let rates = &self.settings.rates;
        let one = Decimal::new(1, 0);
        let rate = |d: &Draft| -> Option<Decimal> {
            let at_home = d.currency.is_empty() || d.currency == home;
            if at_home {
                Some(one)
            } else {
                rates.get(&d.currency).copied()
            }
        };
        let scale = drafts
            .iter()
            .filter_map(|d| {
                let own = d.amount.scale.max(d.refunded.map_or(0, |r| r.scale));
                rate(d).map(|r| r.scale.saturating_add(own))
            })
            .max()
            .unwrap_or(0);
        self.out.scale = scale;
        let mut people = People::default();
        drafts
            .iter()
            .for_each(|d| people.learn(&d.contact, &d.email));
        let channels = Keys::of(
            self.has(Field::Channel),
            drafts.iter().map(|d| &*d.channel),
            fold_channel,
        );
        let campaigns = Keys::of(
            self.has(Field::Campaign),
            drafts.iter().map(|d| &*d.campaign),
            fold_name,
        );
        let mut orders = Vec::with_capacity(drafts.len());
        for draft in &drafts {
            self.out.event_days.extend(&draft.days);
            let rate = rate(draft);
            if rate.is_none() {
                self.say_foreign(draft);
            }
            if draft.gives_way {
                continue;
            }
            let counts = draft.valid;
            let in_units = |amount: Decimal| -> Option<i128> {
                let rate = rate.unwrap_or(one);
                let product = amount.mantissa.checked_mul(rate.mantissa)?;
                let zeros =
                    u32::from(scale.saturating_sub(amount.scale.saturating_add(rate.scale)));
                product.checked_mul(pow10(zeros)?)
            };
            let (Some(gross), Some(refunded)) = (
                in_units(draft.amount),
                in_units(draft.refunded.unwrap_or(Decimal::ZERO)),
            ) else {
                self.out.blocked = Some(Blocked::Overflow);
                continue;
            };
            let (file, row) = draft.rows[0];
            let purchase = counts && !draft.refund && draft.amount.mantissa > 0;
            orders.push(Order {
                day: draft.day,
                person: people.person(&draft.contact, &draft.email).unwrap_or(NONE),
                purchase,
                net: if counts { gross - refunded } else { 0 },
                gross: if purchase { gross } else { 0 },
                foreign: rate.is_none(),
                channel: channels.code(&draft.channel),
                campaign: campaigns.code(&draft.campaign),
                file,
                at: self.read[file as usize].orders.at[row as usize],
                id: draft.id,
            });
        }
        orders.sort_by_key(|o| (o.day, o.file, o.at));
        self.out.event_days.sort_unstable();
        self.out.event_days.dedup();
        self.out.orders = orders;
        self.out.people = people;
        self.out.channels = channels.names;
        self.out.campaigns = campaigns.names;
    }

    fn has(&self, field: Field) -> bool {
        self.read
            .iter()
            .any(|file| file.table.is_some() && file.columns.contains_key(&field))
    }

    /// The currency of most rows, the first by name where that ties.
    fn report_currency(&self, drafts: &[Draft]) -> Option<String> {
        if self.settings.currency.is_some() {
            return self.settings.currency.clone();
        }
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for draft in drafts.iter().filter(|d| !d.currency.is_empty()) {
            *counts.entry(&draft.currency).or_insert(0) += draft.rows.len();
        }
        let most = counts.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
        most.map(|(currency, _)| currency.to_string())
    }

    fn say_foreign(&mut self, draft: &Draft) {
        for &(file, row) in &draft.rows {
            let read = &self.read[file as usize];
            let line = read.orders.at[row as usize].line;
            self.problems[file as usize]
                .add(Code::OtherCurrency, line, || (None, draft.currency.clone()));
        }
    }
}

/// An order or a refund while the files are put together.
#[derive(Clone)]
struct Draft {
    day: Day,
    id: u32,
    invoice: bool,
    refund: bool,
    valid: bool,
    status: OrderStatus,
    amount: Decimal,
    refunded: Option<Decimal>,
    contact: String,
    email: String,
    currency: String,
    channel: String,
    campaign: String,
    gives_way: bool,
    rows: Vec<(u32, u32)>,
    days: Vec<Day>,
}

/// Rows of one order together, invoices apart from what they invoice; refund
/// rows on their own. In the order in which each first stands.
fn gather(rows: Vec<RowRef>) -> (Vec<Vec<RowRef>>, Vec<RowRef>) {
    let mut place: FxHashMap<(u32, bool), usize> = FxHashMap::default();
    let (mut groups, mut refunds): (Vec<Vec<RowRef>>, Vec<RowRef>) = (Vec::new(), Vec::new());
    for r in rows {
        if r.refund {
            refunds.push(r);
        } else if r.id == NONE {
            groups.push(vec![r]);
        } else {
            let at = *place.entry((r.id, r.invoice)).or_insert(groups.len());
            if at == groups.len() {
                groups.push(Vec::with_capacity(1));
            }
            groups[at].push(r);
        }
    }
    (groups, refunds)
}

/// The amount of a row on its own: the total's column, else the line's.
fn amount_of(family: &Family, file: &FileRead, row: usize) -> Option<(i64, u8)> {
    let of = |field: Option<Field>| field.and_then(|f| family.number(file, f, row).ok().flatten());
    of(family.total).or_else(|| of(family.line))
}

/// The first field of a row whose cell should be a number and is none.
fn bad_number(family: &Family, file: &FileRead, row: usize) -> Option<Field> {
    let counted = [family.total, family.line, Some(Field::RefundedAmount)];
    counted
        .into_iter()
        .flatten()
        .find(|f| family.number(file, *f, row).is_err())
}

fn document_of(file: &FileRead, row: usize) -> Document {
    Document::of(file.orders.text(Field::Document, row)).unwrap_or(Document::Order)
}

/// `None` for no number at all. Sums of a group's i64 lines fit an i128.
fn sum(numbers: &[(i64, u8)]) -> Option<Decimal> {
    let scale = numbers.iter().map(|(_, s)| *s).max()?;
    let total = numbers
        .iter()
        .filter_map(|&(m, s)| Decimal::new(i128::from(m), s).at_scale(scale))
        .sum();
    Some(Decimal::new(total, scale))
}

fn same_number((a, p): (i64, u8), (b, q): (i64, u8)) -> bool {
    let scale = p.max(q);
    Decimal::new(a.into(), p).at_scale(scale) == Decimal::new(b.into(), q).at_scale(scale)
}

/// The keys of a split: compared folded, shown in the first spelling in sorted
/// order.
struct Keys {
    names: Option<Vec<String>>,
    codes: FxHashMap<String, u32>,
    fold: fn(&str) -> String,
}

impl Keys {
    fn of<'t>(there: bool, texts: impl Iterator<Item = &'t str>, fold: fn(&str) -> String) -> Keys {
        let mut spellings: BTreeMap<String, String> = BTreeMap::new();
        let distinct: FxHashSet<&str> = if there {
            texts.collect()
        } else {
            FxHashSet::default()
        };
        for text in distinct {
            let spelling = collapsed(text);
            let first = spellings
                .entry(fold(text))
                .or_insert_with(|| spelling.clone());
            if spelling < *first {
                *first = spelling;
            }
        }
        let codes = spellings
            .keys()
            .enumerate()
            .map(|(i, k)| (k.clone(), i as u32))
            .collect();
        Keys {
            names: there.then(|| spellings.into_values().collect()),
            codes,
            fold,
        }
    }

    fn code(&self, text: &str) -> u32 {
        self.codes.get(&(self.fold)(text)).copied().unwrap_or(NONE)
    }
}

/// Inner blanks collapsed (`rules.md` 2).
fn collapsed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How campaigns are compared (`rules.md` 2).
fn fold_name(text: &str) -> String {
    collapsed(text).to_lowercase()
}

/// How channels are compared (`rules.md` 43): also without hyphens and blanks.
fn fold_channel(text: &str) -> String {
    fold_name(text)
        .chars()
        .filter(|c| *c != '-' && *c != ' ')
        .collect()
}
