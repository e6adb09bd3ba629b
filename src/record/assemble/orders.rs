//! Rows → orders and refunds (`rules.md` 6 and 7).

use super::{Builder, RowRef};
use crate::calendar::Day;
use crate::decimal::Decimal;
use crate::record::dataset::NONE;
use crate::record::problem::Code;
use crate::record::settle::{self, Family};
use crate::record::status::{Document, OrderStatus};
use crate::record::{Field, FileRead};
use rustc_hash::{FxHashMap, FxHashSet};

/// An order or a refund while the files are put together.
#[derive(Clone)]
pub struct Draft {
    pub day: Day,
    pub id: u32,
    pub invoice: bool,
    pub refund: bool,
    pub valid: bool,
    pub status: OrderStatus,
    pub amount: Decimal,
    pub refunded: Option<Decimal>,
    pub contact: String,
    pub email: String,
    pub currency: String,
    pub channel: String,
    pub campaign: String,
    pub gives_way: bool,
    pub rows: Vec<(u32, u32)>,
    pub days: Vec<Day>,
}

impl Builder<'_> {
    /// Rows → orders and refunds.
    pub(super) fn group(&mut self, rows: Vec<RowRef>, families: &[Family]) {
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
                    let orders = &self.read[file as usize].orders;
                    let id = orders.text(Field::OrderId, row as usize);
                    let line = orders.at[row as usize].line;
                    self.problems[file as usize]
                        .add(Code::InvoicesForOrders, line, || (None, id.to_owned()));
                }
            }
        }
    }
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
pub fn amount_of(family: &Family, file: &FileRead, row: usize) -> Option<(i64, u8)> {
    let of = |field: Option<Field>| field.and_then(|f| family.number(file, f, row).ok().flatten());
    of(family.total).or_else(|| of(family.line))
}

/// The first field of a row whose cell should be a number and is none.
pub fn bad_number(family: &Family, file: &FileRead, row: usize) -> Option<Field> {
    let counted = [family.total, family.line, Some(Field::RefundedAmount)];
    counted
        .into_iter()
        .flatten()
        .find(|f| family.number(file, *f, row).is_err())
}

pub fn document_of(file: &FileRead, row: usize) -> Document {
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
