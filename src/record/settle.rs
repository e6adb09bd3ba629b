//! What only the whole of a file, or of several with equal headers, can settle:
//! the order of its dates, its decimal sign, which amount counts, and whether
//! that amount is an order's total or a line's.

use super::problem::{Code, Problems};
use super::{Field, FileRead, Table};
use crate::calendar::Day;
use crate::cell::date::{self, DateCell, DateEvidence, Holds};
use crate::cell::number::{self, NumberCell, Reading};
use crate::cell::{DateOrder, DecimalSign, Open, Unfit, Votes, Witnesses};
use crate::order::Map;
use crate::settings::{Basis, Settings};

/// Files with equal headers, read in one way.
pub struct Family {
    /// What their rows are.
    pub table: Table,
    /// Positions among the files, in their order.
    pub files: Vec<usize>,
    dates: Map<Field, DateRule>,
    signs: Map<Field, Option<DecimalSign>>,
    /// The column of order totals in the report's basis, if the files have it.
    pub total: Option<Field>,
    /// The column of line amounts, if the files have it.
    pub line: Option<Field>,
}

/// How one column of dates is read.
#[derive(Clone, Copy)]
struct DateRule {
    order: Option<DateOrder>,
    holds: Holds,
}

/// A column that the values leave open: file (by position) and header.
pub type Question = (usize, String);

impl Family {
    /// Groups the files among `read` by table and headers, settles each
    /// group, and notes what stays open in `problems`.
    pub fn all(
        read: &[&FileRead],
        skip: &[bool],
        problems: &mut [Problems],
    ) -> (Vec<Family>, Vec<Question>) {
        let mut families: Vec<Family> = Vec::new();
        for (i, file) in read.iter().enumerate() {
            let Some(table) = file.table.filter(|_| !skip[i]) else {
                continue;
            };
            let same = families.iter_mut().find(|f| {
                let first = &read[f.files[0]];
                f.table == table && first.headers == file.headers && first.columns == file.columns
            });
            match same {
                Some(family) => family.files.push(i),
                None => families.push(Family {
                    table,
                    files: vec![i],
                    dates: Map::new(),
                    signs: Map::new(),
                    total: None,
                    line: None,
                }),
            }
        }
        let mut questions = Vec::new();
        for family in &mut families {
            let asked = questions.len();
            family.settle_dates(read, problems, &mut questions);
            // One question at a time: who settles the dates is asked for the
            // numbers next, if they are still open.
            let alone = questions.len() == asked;
            family.settle_numbers(read, alone.then_some(&mut *problems), &mut questions);
        }
        (families, questions)
    }

    /// Each column of dates by its own cells, else by those of the others
    /// (see [`Votes::beside`](crate::cell::Votes::beside)); what a person said
    /// holds for all of them.
    fn settle_dates(
        &mut self,
        read: &[&FileRead],
        problems: &mut [Problems],
        questions: &mut Vec<Question>,
    ) {
        let said = self.files.iter().find_map(|&i| read[i].mapping.date_order);
        let files = &self.files;
        let columns = |field| {
            files
                .iter()
                .filter_map(move |&i| read[i].rows.dates.get(field))
        };
        let every = files.iter().flat_map(|&i| read[i].rows.dates.values());
        let all = every.map(|column| column.evidence.votes()).sum();
        let mut open = None;
        for field in read[files[0]].rows.dates.keys() {
            let own: Votes = columns(field).map(|c| c.evidence.votes()).sum();
            let found = own.beside(all).map(|way| way.map(DateOrder::of));
            if found.is_err() && said.is_none() {
                for &i in files {
                    let Some(column) = read[i].rows.dates.get(field) else {
                        continue;
                    };
                    let e = &column.evidence;
                    let cells = undecided([&e.either, &e.dmy, &e.mdy]);
                    ask(
                        read[i],
                        *field,
                        &cells,
                        Code::AmbiguousDate,
                        &mut problems[i],
                    );
                    if !cells.is_empty() {
                        open.get_or_insert((i, header(read[i], *field)));
                    }
                }
            }
            let rule = DateRule {
                order: said.or(found.unwrap_or_default()),
                holds: DateEvidence::holds(columns(field).map(|c| &c.evidence)),
            };
            self.dates.insert(*field, rule);
        }
        questions.extend(open);
    }

    /// Each column of numbers, as the dates; without `problems` nothing is asked.
    fn settle_numbers(
        &mut self,
        read: &[&FileRead],
        mut problems: Option<&mut [Problems]>,
        questions: &mut Vec<Question>,
    ) {
        let said = self.files.iter().find_map(|&i| read[i].mapping.decimal);
        let files = &self.files;
        let columns = |field| {
            files
                .iter()
                .filter_map(move |&i| read[i].rows.numbers.get(field))
        };
        let every = files.iter().flat_map(|&i| read[i].rows.numbers.values());
        let all = every.map(|column| column.evidence.votes()).sum();
        let mut open = None;
        for field in read[files[0]].rows.numbers.keys() {
            let own: Votes = columns(field).map(|c| c.evidence.votes()).sum();
            let mut found = own.beside(all).map(|way| way.map(DecimalSign::of));
            // What is counted has no thousandths: `1,204` visitors are thousands.
            let thousands = || {
                let cells = columns(field).flat_map(|c| &c.cells);
                let signs = cells.filter_map(|cell| match cell.reading {
                    Reading::Either(sign) => Some(sign),
                    _ => None,
                });
                let mut signs = signs;
                let first = signs.next()?;
                signs.all(|sign| sign == first).then(|| first.other())
            };
            if found.is_err() && counts(*field) {
                found = thousands().map(Some).ok_or(Open);
            }
            let asked = problems.as_deref_mut().filter(|_| said.is_none());
            if found.is_err()
                && let Some(problems) = asked
            {
                for &i in files {
                    let Some(column) = read[i].rows.numbers.get(field) else {
                        continue;
                    };
                    let e = &column.evidence;
                    let cells = undecided([&e.either, &e.comma, &e.dot]);
                    ask(
                        read[i],
                        *field,
                        &cells,
                        Code::AmbiguousNumber,
                        &mut problems[i],
                    );
                    if !cells.is_empty() {
                        open.get_or_insert((i, header(read[i], *field)));
                    }
                }
            }
            self.signs
                .insert(*field, said.or(found.unwrap_or_default()));
        }
        questions.extend(open);
    }

    /// Chooses which column is the order's total and which a line's, in the
    /// basis that every family has. `Err` where none is common to all.
    pub fn choose_basis(
        families: &mut [Family],
        read: &[&FileRead],
        settings: &Settings,
    ) -> Result<Option<Basis>, ()> {
        let has = |family: &Family, field| read[family.files[0]].columns.contains_key(&field);
        let of_orders = |family: &&mut Family| family.table == Table::Orders;
        let total = |basis| match basis {
            Basis::InclTax => Field::Amount,
            Basis::ExclTax => Field::AmountExclTax,
        };
        let possible = |basis| {
            families
                .iter()
                .filter(|f| f.table == Table::Orders)
                .all(|f| has(f, total(basis)) || has(f, Field::LineAmount))
        };
        if !families.iter().any(|f| f.table == Table::Orders) {
            return Ok(None);
        }
        let other = match settings.amount_basis {
            Basis::InclTax => Basis::ExclTax,
            Basis::ExclTax => Basis::InclTax,
        };
        let basis = [settings.amount_basis, other]
            .into_iter()
            .find(|b| possible(*b))
            .ok_or(())?;
        for family in families.iter_mut().filter(of_orders) {
            family.total = Some(total(basis)).filter(|f| has(family, *f));
            family.line = Some(Field::LineAmount).filter(|f| has(family, *f));
        }
        Ok(Some(basis))
    }

    /// The day of a field in a row. `Err` for a cell that is none.
    pub fn day(&self, file: &FileRead, field: Field, row: usize) -> Result<Option<Day>, Unfit> {
        let column = file.rows.dates.get(&field);
        let cell = column.and_then(|c| c.cells.get(row).copied());
        match (cell, self.dates.get(&field)) {
            (Some(cell), Some(rule)) => date::settled(cell, rule.order, rule.holds),
            _ => Ok(None),
        }
    }

    /// The number of a row, as mantissa and scale. `Err` for a cell that is none.
    pub fn number(
        &self,
        file: &FileRead,
        field: Field,
        row: usize,
    ) -> Result<Option<(i64, u8)>, Unfit> {
        match file.rows.number(field, row) {
            Some(cell) => number::settled(cell, self.signs.get(&field).copied().flatten()),
            None => Ok(None),
        }
    }
}

/// Whether a field's numbers count something.
fn counts(field: Field) -> bool {
    use Field::*;
    matches!(
        field,
        Visitors
            | Conversions
            | Count
            | Posts
            | Impressions
            | Clicks
            | Followers
            | Sent
            | Delivered
            | Opened
            | Clicked
            | Responded
            | Unsubscribed
            | Bounced
            | ContactsCount
            | Reopens
    )
}

/// What the cells of one file say of the order of its dates and of its decimal
/// sign, whatever a person said; none where nothing tells it.
pub fn recognised(file: &FileRead) -> (Option<DateOrder>, Option<DecimalSign>) {
    let told = |votes: &mut dyn Iterator<Item = Votes>| {
        let all: Votes = votes.sum();
        all.verdict().ok().flatten()
    };
    let mut dates = file.rows.dates.values().map(|c| c.evidence.votes());
    let mut numbers = file.rows.numbers.values().map(|c| c.evidence.votes());
    (
        told(&mut dates).map(DateOrder::of),
        told(&mut numbers).map(DecimalSign::of),
    )
}

/// The header of a field; the field's own name where it has none.
pub fn header(file: &FileRead, field: Field) -> String {
    let position = file.columns.get(&field);
    position
        .and_then(|p| file.headers.get(*p))
        .cloned()
        .unwrap_or_default()
}

/// The cells that show why a column is open: those that can be read both ways,
/// or else those that contradict each other.
fn undecided([either, one, other]: [&Witnesses; 3]) -> Vec<(u32, Box<str>)> {
    if either.count > 0 {
        return either.first.clone();
    }
    let pairs = one.first.iter().zip(&other.first);
    pairs.flat_map(|(a, b)| [a.clone(), b.clone()]).collect()
}

fn ask(
    file: &FileRead,
    field: Field,
    first: &[(u32, Box<str>)],
    code: Code,
    problems: &mut Problems,
) {
    for (n, (row, text)) in first.iter().enumerate() {
        let line = file.rows.at.get(*row as usize).map_or(0, |at| at.line);
        let place = || (Some(header(file, field)), text.to_string());
        // One question a column, however many cells show it.
        if n == 0 {
            problems.add(code, line, place);
        } else {
            problems.illustrate(code, line, place);
        }
    }
}

/// Why the date of a row cannot be read.
pub fn why_no_date(file: &FileRead, field: Field, row: usize) -> Code {
    let column = file.rows.dates.get(&field);
    match column.and_then(|c| c.cells.get(row)) {
        Some(DateCell::Damaged | DateCell::Short(..)) => Code::DamagedDate,
        _ => Code::BadDate,
    }
}

/// The text of a cell that was rejected, as far as it was kept.
pub fn text_of(file: &FileRead, field: Field, row: usize) -> String {
    let row = row as u32;
    let date = file.rows.dates.get(&field).and_then(|c| {
        let e = &c.evidence;
        [
            &e.bad, &e.damaged, &e.dmy, &e.mdy, &e.either, &e.serials, &e.shorts,
        ]
        .into_iter()
        .find_map(|w| w.text_of(row))
    });
    let kept = date.or_else(|| {
        let e = &file.rows.numbers.get(&field)?.evidence;
        [&e.bad, &e.comma, &e.dot, &e.either]
            .into_iter()
            .find_map(|w| w.text_of(row))
    });
    match kept {
        Some(text) => text.to_owned(),
        None => written(file, field, row as usize),
    }
}

/// A cell that contradicts its column, written again from what it was read as.
fn written(file: &FileRead, field: Field, row: usize) -> String {
    if let Some(column) = file.rows.dates.get(&field) {
        return match column.cells.get(row) {
            Some(DateCell::Either(a, b, year)) => format!("{a:02}/{b:02}/{year}"),
            _ => String::new(),
        };
    }
    let cell: Option<NumberCell> = file.rows.number(field, row);
    cell.filter(|c| c.reading != number::Reading::Blank)
        .map_or(String::new(), |c| {
            crate::decimal::Decimal::new(i128::from(c.mantissa), c.scale).to_string()
        })
}
