//! How large the tables of an `.ods` become. A cell and a row may say that they
//! stand there a million times, in a few bytes, and who reads the workbook writes
//! all of them out: so they are counted first.

use super::Refusal;

/// How many cells a table may have, blank ones inside it included: those of a sheet
/// that is full to the last row, twenty columns wide.
const CELLS: u64 = 21_000_000;

/// Whether each table of this `content.xml` has at most so many cells. Only the tags
/// are looked at; whether they make sense is for who reads them to say.
pub fn measure(content: &[u8]) -> Result<(), Refusal> {
    let (mut rows, mut blank_rows, mut width) = (0u64, 0u64, 0u64);
    let (mut row_times, mut columns, mut filled) = (1u64, 0u64, 0u64);
    let mut rest = content;
    while let Some(tag) = next_tag(&mut rest) {
        if tag.starts_with(b"table:table ") {
            (rows, blank_rows, width) = (0, 0, 0);
        } else if tag.starts_with(b"table:table-row") {
            row_times = times(tag, b"table:number-rows-repeated=");
            (columns, filled) = (0, 0);
        } else if tag.starts_with(b"table:table-cell")
            || tag.starts_with(b"table:covered-table-cell")
        {
            columns = columns.saturating_add(times(tag, b"table:number-columns-repeated="));
            if holds(tag, b"value-type=") || holds(tag, b"table:formula=") {
                filled = columns;
            }
        } else if tag.starts_with(b"/table:table-row") {
            if filled == 0 {
                blank_rows = blank_rows.saturating_add(row_times);
            } else {
                rows = rows.saturating_add(blank_rows).saturating_add(row_times);
                blank_rows = 0;
                width = width.max(filled);
            }
            if rows.saturating_mul(width) > CELLS {
                return Err(Refusal::Swollen);
            }
        }
    }
    Ok(())
}

/// What stands between `<` and `>`, next.
fn next_tag<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let from = rest.iter().position(|b| *b == b'<')? + 1;
    let to = from + rest[from..].iter().position(|b| *b == b'>')?;
    let tag = &rest[from..to];
    *rest = &rest[to..];
    Some(tag)
}

fn place(tag: &[u8], name: &[u8]) -> Option<usize> {
    tag.windows(name.len()).position(|w| w == name)
}

fn holds(tag: &[u8], name: &[u8]) -> bool {
    place(tag, name).is_some()
}

/// The number in an attribute; 1 where there is none.
fn times(tag: &[u8], name: &[u8]) -> u64 {
    let Some(at) = place(tag, name) else {
        return 1;
    };
    let digits = tag[at + name.len()..].iter().skip(1);
    let digits = digits.take_while(|b| b.is_ascii_digit());
    digits.fold(0, |n: u64, b| {
        n.saturating_mul(10).saturating_add(u64::from(b - b'0'))
    })
}
