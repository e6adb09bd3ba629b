//! Rows → orders and refunds (`rules.md` 6 and 7). Which rows of orders count
//! is `refs`’.

use super::Builder;
use super::refs::RowRef;
use crate::calendar::Day;
use crate::decimal::Decimal;
use crate::order::Map;
use crate::record::dataset::NONE;
use crate::record::problem::Code;
use crate::record::rows::Rows;
use crate::record::settle::{self, Family};
use crate::record::status::{Document, OrderStatus};
use crate::record::{Field, FileRead, header};
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;

/// An order or a refund while the files are put together.
#[derive(Clone)]
pub struct Draft<'a> {
    pub day: Day,
    pub id: u32,
    pub invoice: bool,
    pub refund: bool,
    pub valid: bool,
    pub status: OrderStatus,
    pub amount: Decimal,
    pub refunded: Option<Decimal>,
    pub contact: &'a str,
    pub email: &'a str,
    pub currency: &'a str,
    pub channel: &'a str,
    pub campaign: &'a str,
    pub category: &'a str,
    /// What its lines of each category come to, where they tell several.
    pub lines: Vec<(&'a str, Decimal)>,
    pub gives_way: bool,
    /// Its rows, among those that count.
    pub rows: Range<usize>,
}

impl<'a> Builder<'a> {
    /// Rows → orders and refunds.
    pub(super) fn orders(&mut self) -> (Vec<RowRef>, Vec<Draft<'a>>) {
        let families = std::mem::take(&mut self.families);
        let out = self.group(&families);
        self.families = families;
        out
    }

    fn group(&mut self, families: &[Family]) -> (Vec<RowRef>, Vec<Draft<'a>>) {
        let rows = self.order_rows(families);
        let lines = self.families_of_lines(&rows, families);
        let (rows, groups) = gather(rows, self.out.ids.len());
        let mut drafts: Vec<Draft<'a>> = Vec::with_capacity(groups.len());
        let refunds = groups.partition_point(|g| !rows[g.start].refund);
        for group in &groups[..refunds] {
            drafts.extend(self.order(&rows, group.clone(), families, &lines));
        }
        if refunds < groups.len() {
            self.refunds(&rows, &groups[refunds..], families, &mut drafts);
        }
        self.give_way_to_invoices(&rows, &mut drafts);
        (rows, drafts)
    }

    /// Adds the refund rows, each with what its order says.
    fn refunds(
        &mut self,
        rows: &[RowRef],
        refunds: &[Range<usize>],
        families: &[Family],
        drafts: &mut Vec<Draft<'a>>,
    ) {
        let with_id = drafts.iter().enumerate().filter(|(_, d)| d.id != NONE);
        let by_id: FxHashMap<u32, usize> = with_id.map(|(i, d)| (d.id, i)).collect();
        for refund in refunds {
            let order = by_id
                .get(&rows[refund.start].id)
                .map(|&i| drafts[i].clone());
            drafts.extend(self.refund(rows, refund.clone(), families, order));
        }
        // A refund row says what the refunded_amount of its order says again.
        let refunded: FxHashSet<u32> = drafts
            .iter()
            .filter(|d| d.refund && d.id != NONE)
            .map(|d| d.id)
            .collect();
        for draft in drafts
            .iter_mut()
            .filter(|d| !d.refund && refunded.contains(&d.id))
        {
            draft.refunded = None;
        }
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
    fn order(
        &mut self,
        rows: &[RowRef],
        place: Range<usize>,
        families: &[Family],
        lines: &[bool],
    ) -> Option<Draft<'a>> {
        let group = &rows[place.clone()];
        let day = group.iter().filter_map(|r| r.day).min();
        let amount = self.group_amount(group, families, lines);
        let (Some(day), Some((amount, by_category))) = (day, amount) else {
            let (code, field) = if day.is_none() {
                (Code::MissingDate, Field::OrderedOn)
            } else {
                (Code::MissingAmount, Field::Amount)
            };
            for r in group {
                self.reject(r.file as usize, r.row as usize, code, field);
            }
            return None;
        };
        let mut refunded = group
            .iter()
            .filter_map(|r| self.number_of(r, families, Field::RefundedAmount));
        let refunded = refunded
            .next()
            .map(|d| Decimal::new(d.mantissa.abs(), d.scale));
        Some(Draft {
            amount,
            refunded,
            lines: by_category,
            ..self.draft(rows, place, day)
        })
    }

    fn number_of(&self, r: &RowRef, families: &[Family], field: Field) -> Option<Decimal> {
        let (file, row) = r.place();
        let number = families[r.family as usize]
            .number(self.read[file], field, row)
            .ok()
            .flatten();
        number.map(|(mantissa, scale)| Decimal::new(mantissa.into(), scale))
    }

    /// The amount of an order: a total where some file gives one, else the sum
    /// of its lines in the first kind of file that has some, with what those of
    /// each category come to where there are several.
    fn group_amount(
        &self,
        group: &[RowRef],
        families: &[Family],
        lines: &[bool],
    ) -> Option<(Decimal, Vec<(&'a str, Decimal)>)> {
        let total = group
            .iter()
            .filter(|r| !lines[r.family as usize])
            .find_map(|r| {
                families[r.family as usize]
                    .total
                    .and_then(|field| self.number_of(r, families, field))
            });
        let line = |r: &RowRef| -> Option<Decimal> {
            let family = &families[r.family as usize];
            let field = if lines[r.family as usize] {
                family.total
            } else {
                family.line
            };
            field.and_then(|field| self.number_of(r, families, field))
        };
        if let Some(total) = total {
            return Some((total, vec![]));
        }
        let first = group.iter().find(|r| line(r).is_some())?.family;
        let mut amounts: Vec<Decimal> = Vec::new();
        let mut by_category: Map<&'a str, Vec<Decimal>> = Map::new();
        for r in group.iter().filter(|r| r.family == first) {
            if let Some(amount) = line(r) {
                let (file, row) = r.place();
                let category = self.read[file].rows.text(Field::Category, row);
                by_category.entry(category).or_default().push(amount);
                amounts.push(amount);
            }
        }
        let mut parts = Vec::new();
        if by_category.len() > 1 {
            for (category, amounts) in &by_category {
                parts.extend(sum(amounts).map(|amount| (*category, amount)));
            }
        }
        Some((sum(&amounts)?, parts))
    }

    /// A refund row, on its own day.
    fn refund(
        &mut self,
        rows: &[RowRef],
        place: Range<usize>,
        families: &[Family],
        order: Option<Draft<'a>>,
    ) -> Option<Draft<'a>> {
        let r = rows[place.start];
        let (file, row) = r.place();
        let Some(day) = r.day else {
            self.reject(file, row, Code::MissingDate, Field::OrderedOn);
            return None;
        };
        let family = &families[r.family as usize];
        let Some((mantissa, scale)) = amount_of(family, self.read[file], row) else {
            self.reject(file, row, Code::MissingAmount, Field::Amount);
            return None;
        };
        let mut draft = self.draft(rows, place, day);
        draft.refund = true;
        draft.valid = draft.status.refund_counts();
        draft.refunded = Some(Decimal::new(i128::from(mantissa).abs(), scale));
        if let Some(order) = order {
            draft.valid &= order.valid;
            draft.channel = order.channel;
            draft.campaign = order.campaign;
            draft.category = order.category;
            if draft.contact.is_empty() && draft.email.is_empty() {
                (draft.contact, draft.email) = (order.contact, order.email);
            }
        }
        Some(draft)
    }

    /// What a group of rows says besides its amount: of each field the first
    /// that is not blank.
    fn draft(&mut self, rows: &[RowRef], place: Range<usize>, day: Day) -> Draft<'a> {
        let group = &rows[place.clone()];
        let read = self.read;
        let first = |text: &dyn Fn(&'a Rows, usize) -> &'a str| -> &'a str {
            let texts = group
                .iter()
                .map(|r| text(&read[r.file as usize].rows, r.row as usize));
            texts.into_iter().find(|t| !t.is_empty()).unwrap_or("")
        };
        let of = |field: Field| first(&move |rows, row| rows.text(field, row));
        let documents = group.iter().map(|r| r.document);
        let document = documents
            .into_iter()
            .find(|d| *d != Document::Order)
            .unwrap_or(Document::Order);
        let status = self.status(group);
        self.say_several_people(group);
        Draft {
            day,
            id: group[0].id,
            invoice: document == Document::Invoice,
            refund: false,
            valid: status.is_valid(document),
            status,
            amount: Decimal::ZERO,
            refunded: None,
            contact: of(Field::ContactId),
            email: of(Field::Email),
            currency: first(&|rows, row| rows.currency(row)),
            channel: of(Field::Channel),
            campaign: of(Field::Campaign),
            category: of(Field::Category),
            lines: vec![],
            gives_way: false,
            rows: place,
        }
    }

    /// An order whose lines name several people is the first one's, and says so.
    fn say_several_people(&mut self, group: &[RowRef]) {
        let read = self.read;
        let mut field = Field::ContactId;
        let mut different = None;
        for of in [Field::ContactId, Field::Email] {
            let name = |r: &RowRef| read[r.file as usize].rows.text(of, r.row as usize);
            let mut named = group.iter().filter(|r| !name(r).is_empty());
            if let Some(first) = named.next() {
                field = of;
                different = named.find(|r| !name(r).eq_ignore_ascii_case(name(first)));
                break;
            }
        }
        if let Some(r) = different {
            let (file, row) = r.place();
            let line = read[file].rows.at[row].line;
            let text = read[file].rows.text(field, row).to_owned();
            let column = settle::header(read[file], field);
            self.problems[file].add(Code::SeveralPeople, line, || (Some(column), text));
        }
    }

    fn status(&mut self, group: &[RowRef]) -> OrderStatus {
        for r in group {
            let (file, row) = r.place();
            let read = self.read[file];
            let word = read.rows.text(Field::Status, row);
            if word.is_empty() {
                continue;
            }
            if let Some(status) = OrderStatus::of(self.settled(r.file, word)) {
                return status;
            }
            let line = read.rows.at[row].line;
            let place = || (Some(settle::header(read, Field::Status)), word.to_owned());
            self.problems[file].add(Code::UnknownStatus, line, place);
            return OrderStatus::Valid;
        }
        OrderStatus::Valid
    }

    /// `rules.md` 7: where invoices and orders stand side by side, each sale
    /// counts once.
    fn give_way_to_invoices(&mut self, rows: &[RowRef], drafts: &mut [Draft<'a>]) {
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
                for r in &rows[draft.rows.clone()] {
                    let (file, row) = r.place();
                    let read = &self.read[file].rows;
                    let id = || (None, read.text(Field::OrderId, row).to_owned());
                    self.problems[file].add(Code::InvoicesForOrders, read.at[row].line, id);
                }
            }
        }
    }
}

/// Rows of one order together, invoices apart from what they invoice, in the
/// order in which each first stands; then refund rows, each on its own.
fn gather(rows: Vec<RowRef>, ids: usize) -> (Vec<RowRef>, Vec<Range<usize>>) {
    let mut group_of_id = [vec![NONE; ids], vec![NONE; ids]];
    let mut sizes: Vec<usize> = Vec::new();
    let open = |sizes: &mut Vec<usize>| {
        sizes.push(0);
        sizes.len() - 1
    };
    let mut groups: Vec<usize> = Vec::with_capacity(rows.len());
    for r in rows.iter().filter(|r| !r.refund) {
        let group = if r.id == NONE {
            open(&mut sizes)
        } else {
            let invoice = usize::from(r.document == Document::Invoice);
            let known = &mut group_of_id[invoice][r.id as usize];
            if *known == NONE {
                *known = open(&mut sizes) as u32;
            }
            *known as usize
        };
        sizes[group] += 1;
        groups.push(group);
    }
    let refunds = rows.iter().filter(|r| r.refund).count();
    sizes.extend(std::iter::repeat_n(1, refunds));
    let mut ranges: Vec<Range<usize>> = Vec::with_capacity(sizes.len());
    let mut start = 0;
    for size in sizes {
        ranges.push(start..start + size);
        start += size;
    }
    let mut next: Vec<usize> = ranges.iter().map(|range| range.start).collect();
    let mut sorted = rows.clone();
    let mut group = groups.into_iter();
    let mut refund = rows.len() - refunds;
    for r in rows {
        let at = match group_place(&r, &mut group, &mut next) {
            Some(at) => at,
            None => {
                refund += 1;
                refund - 1
            }
        };
        sorted[at] = r;
    }
    (sorted, ranges)
}

/// Where the next row of an order goes; `None` for a refund row.
fn group_place(
    r: &RowRef,
    groups: &mut impl Iterator<Item = usize>,
    next: &mut [usize],
) -> Option<usize> {
    if r.refund {
        return None;
    }
    let group = groups.next()?;
    next[group] += 1;
    Some(next[group] - 1)
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

/// The document that each row of a file is; none where the file has no such
/// column.
pub fn documents_of(file: &FileRead) -> Vec<Document> {
    let column = file.rows.texts.get(&Field::Document);
    let statuses = &file.mapping.statuses;
    column.map_or(vec![], |c| {
        c.meanings(|word| {
            let word = statuses.get(word).map_or(word, String::as_str);
            Document::of(word).unwrap_or(Document::Order)
        })
    })
}

/// What the rows of a file are where no column says it: invoices, where what they
/// bear is called their number or date, or the file is; credit notes and quotes
/// likewise.
pub fn document_of(file: &FileRead) -> Document {
    const WORDS: [(Document, &[&str]); 3] = [
        (
            Document::CreditNote,
            &["avoir", "avoirs", "credit note", "credit notes"],
        ),
        (
            Document::Invoice,
            &["facture", "factures", "invoice", "invoices", "invoiceno"],
        ),
        (
            Document::Quote,
            &["devis", "quote", "quotes", "quotation", "quotations"],
        ),
    ];
    let headers = [Field::OrderId, Field::OrderedOn].map(|field| settle::header(file, field));
    let said = headers.iter().chain([&file.called]);
    let found = said
        .map(|text| format!(" {} ", header::normal(text)))
        .find_map(|text| {
            let says =
                |words: &[&str]| words.iter().any(|word| text.contains(&format!(" {word} ")));
            let found = WORDS.iter().find(|(_, words)| says(words));
            found.map(|(document, _)| *document)
        });
    found.unwrap_or(Document::Order)
}

/// `None` for no number at all. Sums of a group's 64-bit lines fit 128 bits.
fn sum(amounts: &[Decimal]) -> Option<Decimal> {
    let scale = amounts.iter().map(|a| a.scale).max()?;
    let total = amounts.iter().filter_map(|a| a.at_scale(scale)).sum();
    Some(Decimal::new(total, scale))
}

fn same_number((a, p): (i64, u8), (b, q): (i64, u8)) -> bool {
    let scale = p.max(q);
    Decimal::new(a.into(), p).at_scale(scale) == Decimal::new(b.into(), q).at_scale(scale)
}
