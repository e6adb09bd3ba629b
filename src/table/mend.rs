//! One line that is split otherwise than its neighbours → the record that a
//! careful person sees in it: a header or a row with another delimiter, a row with
//! a delimiter too many or too few. The columns' kinds show what fits; where two
//! ways fit, none is taken.

use super::grammar::Grammar;
use super::look::{Look, look};
use super::plan::{Plan, against, filled};
use super::record::{Kept, Record, is_blank};
use super::wrapped::line;
use super::{Delimiter, Dialect};

/// What a line may be split by where the others are split by something else.
const OTHERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Rows with more cells are not tried: there are as many ways as cells.
const WIDEST: usize = 64;

/// How many letters and digits cells have.
fn letters<'a>(cells: impl Iterator<Item = &'a [u8]>) -> usize {
    let letter = |b: &&u8| b.is_ascii_alphanumeric() || **b >= 0x80;
    cells.map(|cell| cell.iter().filter(letter).count()).sum()
}

/// The line's cells by other delimiters, where its bytes are known to the end.
fn otherwise<'a>(kept: &'a Kept, by: &'a [u8]) -> impl Iterator<Item = Vec<Vec<u8>>> + 'a {
    let all = letters(kept.record().iter());
    by.iter().filter_map(move |byte| {
        let grammar = Grammar::of(Dialect::of(Delimiter::one(*byte)));
        let (cells, _) = line(&grammar, kept.bytes())?;
        (letters(cells.iter().map(Vec::as_slice)) == all).then_some(cells)
    })
}

/// The plan with the header that stands just above a table which seems to have
/// none: it is split by another delimiter, or has fewer names or more blank cells
/// than the table has columns.
pub(super) fn with_header(held: &mut [Kept], plan: Plan) -> Plan {
    let at = match plan.start.checked_sub(1) {
        Some(at) if plan.headers == 0 => at,
        _ => return plan,
    };
    if held
        .get(plan.start)
        .is_none_or(|first| first.record().after_gap)
    {
        return plan;
    }
    let speaks = |record: &Record<'_>| {
        let named = filled(record);
        let words = |cell: &[u8]| is_blank(cell) || look(cell) == Look::Text;
        // A sentence has blanks after its commas.
        let prose = record.iter().skip(1).any(|cell| cell.starts_with(b" "));
        let (speaks, contradicts) = against(record, &plan.columns);
        // No row leaves blank what all the others fill.
        let mut columns = plan.columns.iter().enumerate();
        let leaves = columns.any(|(i, c)| c.is_full() && is_blank(record.cell(i)));
        let enough = named > 1 && named * 2 >= plan.width && named <= plan.width;
        enough && !prose && record.iter().all(words) && (speaks > 0 || leaves) && contradicts == 0
    };
    if held[at].record().len() == 1 {
        let mut ways = otherwise(&held[at], &OTHERS);
        let split = ways.find(|cells| cells.len() == plan.width);
        drop(ways);
        if let Some(cells) = split {
            let header = held[at].with_cells(&cells);
            if filled(&header.record()) == plan.width && speaks(&header.record()) {
                held[at] = header;
                return Plan {
                    start: at,
                    headers: 1,
                    ..plan
                };
            }
        }
        return plan;
    }
    match speaks(&held[at].record()) {
        true => Plan {
            start: at,
            headers: 1,
            ..plan
        },
        false => plan,
    }
}

/// Whether a record is a row of its table; but for one cell, which may hold
/// anything.
pub(super) type Fits<'a> = dyn Fn(&Record<'_>, Option<usize>) -> bool + 'a;

/// The row of so many cells that a record which does not `fit` is meant to be;
/// `None` where there is no way, or more than one.
pub(super) fn row(kept: &Kept, width: usize, fits: &Fits<'_>) -> Option<Kept> {
    if width > WIDEST || kept.record().len() == width {
        return None;
    }
    let cells: Vec<Vec<u8>> = kept.record().iter().map(<[u8]>::to_vec).collect();
    // Each with the cell in which two ran together.
    let mut ways: Vec<(Vec<Vec<u8>>, Option<usize>)> = Vec::new();
    if cells.len() == width + 1 {
        for at in (0..cells.len()).filter(|at| is_blank(&cells[*at])) {
            let mut without = cells.clone();
            without.remove(at);
            ways.push((without, None));
        }
    }
    if cells.len() + 1 == width {
        for at in 1..cells.len() {
            let mut with = cells.clone();
            with.insert(at, Vec::new());
            ways.push((with, Some(at - 1)));
        }
    }
    if cells.len() < width {
        let by = [b',', b';', b'\t', b'|', b' '];
        let split = otherwise(kept, &by).filter(|c| c.len() == width || c.len() + 1 == width);
        ways.extend(split.map(|cells| (cells, None)));
    }
    let rows = ways.iter().filter_map(|(cells, but)| {
        let row = kept.with_cells(cells);
        fits(&row.record(), *but).then_some(row)
    });
    let mut rows: Vec<Kept> = rows.collect();
    rows.dedup_by(|a, b| a.record().iter().eq(b.record().iter()));
    match rows.len() {
        1 => rows.pop(),
        _ => None,
    }
}
