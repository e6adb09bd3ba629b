//! How large the sheets of an `.xls` become. Who reads it makes room for every cell
//! between the first and the last, and two cells can be far apart: so the places of
//! its cells are looked at first.
//!
//! And a chain of sectors that comes back to itself is followed forever.
//!
//! A compound file is sectors, chained by a table, with a directory of streams
//! (MS-CFB); the workbook's stream is records (MS-XLS).

use super::Refusal;
use std::borrow::Cow;

/// How many cells the sheets may have together, blank ones between others included.
const CELLS: u64 = 21_000_000;

/// The end of a chain, and what else is no sector.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// Whether the sheets of this compound file have at most so many cells. What cannot
/// be found here, who reads the workbook will not find either.
pub fn measure(bytes: &[u8]) -> Result<(), Refusal> {
    let Some(file) = Compound::of(bytes)? else {
        return Ok(());
    };
    let Some(stream) = file.workbook(bytes)? else {
        return Ok(());
    };
    let mut cells = 0u64;
    for (kind, data) in records(&stream) {
        // Where a sheet begins.
        if kind == 0x0085 {
            let at = u32_at(data, 0).unwrap_or(u32::MAX) as usize;
            cells = cells.saturating_add(area(stream.get(at..).unwrap_or_default()));
        }
        if cells > CELLS {
            return Err(Refusal::Swollen);
        }
    }
    Ok(())
}

/// How many cells there are between the first and the last of a sheet.
fn area(sheet: &[u8]) -> u64 {
    /// Numbers, texts, formulas, yes and no, several in a row.
    const WITH_CELLS: [u16; 8] = [
        0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205,
    ];
    let (mut first, mut last) = ((u16::MAX, u16::MAX), (0, 0));
    let mut promised = 0;
    // The sheet's own beginning, and those of charts in it, which end before it.
    let mut depth = 0u32;
    for (kind, data) in records(sheet) {
        match kind {
            0x0809 => depth += 1,
            0x000A if depth <= 1 => break,
            0x000A => depth -= 1,
            // Who reads the sheet makes room for what it says of itself.
            0x0200 => promised = promised.max(extent(data)),
            _ => {}
        }
        if depth > 1 || !WITH_CELLS.contains(&kind) && kind != 0x027E {
            continue;
        }
        let (Some(row), Some(column)) = (u16_at(data, 0), u16_at(data, 2)) else {
            continue;
        };
        // Several in a row take six bytes each.
        let further = (data.len() / 6) as u16;
        first = (first.0.min(row), first.1.min(column));
        last = (last.0.max(row), last.1.max(column.saturating_add(further)));
    }
    let side = |from: u16, to: u16| u64::from(to.saturating_sub(from)) + 1;
    promised.max(side(first.0, last.0) * side(first.1, last.1))
}

/// How many cells a sheet says that it has: its first and its last row, and one more,
/// and the same of columns. Far too many where it begins after its end.
fn extent(data: &[u8]) -> u64 {
    let rows = (u32_at(data, 0), u32_at(data, 4));
    let columns = (u16_at(data, 8), u16_at(data, 10));
    let ((Some(top), Some(bottom)), (Some(left), Some(right))) = (rows, columns) else {
        return 0;
    };
    if bottom == 0 || right == 0 {
        return 0;
    }
    // Some programs write a first column that makes no sense.
    let left = if left > 0xFF || right < left { 0 } else { left };
    match bottom.checked_sub(top) {
        Some(rows) => u64::from(rows).saturating_mul(u64::from(right - left)),
        None => u64::MAX,
    }
}

/// The records of a stream: what each is, and what it holds.
fn records(mut stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, 0)?, u16_at(stream, 2)?);
        let data = stream.get(4..4 + usize::from(length))?;
        stream = &stream[4 + usize::from(length)..];
        Some((kind, data))
    })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + 4)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    (0..bytes.len() / 4).filter_map(|n| u32_at(bytes, n * 4))
}

/// Sectors and the table that chains them.
struct Sectors<'a> {
    bytes: Cow<'a, [u8]>,
    size: usize,
    next: Vec<u32>,
}

impl Sectors<'_> {
    fn sector(&self, n: u32) -> &[u8] {
        let from = (n as usize).saturating_mul(self.size).min(self.bytes.len());
        let to = from.saturating_add(self.size).min(self.bytes.len());
        &self.bytes[from..to]
    }

    /// What a chain holds, refused where it comes back to itself.
    fn chain(&self, mut at: u32) -> Result<Vec<u8>, Refusal> {
        let mut out = Vec::new();
        for _ in 0..=self.bytes.len() / self.size + 1 {
            if at >= NO_SECTOR {
                return Ok(out);
            }
            out.extend_from_slice(self.sector(at));
            at = self.next.get(at as usize).copied().unwrap_or(u32::MAX);
        }
        Err(Refusal::Damaged)
    }
}

/// A compound file.
struct Compound<'a> {
    sectors: Sectors<'a>,
    /// Short streams stand together in one, in sectors of their own.
    short: Sectors<'a>,
    directory: Vec<u8>,
}

impl Compound<'_> {
    fn of(bytes: &[u8]) -> Result<Option<Compound<'_>>, Refusal> {
        let shift = u16_at(bytes, 30).filter(|shift| [9, 12].contains(shift));
        let Some(size) = shift.map(|shift| 1usize << shift) else {
            return Ok(None);
        };
        let place = |at: usize| u32_at(bytes, at).unwrap_or(u32::MAX);
        let mut sectors = Sectors {
            bytes: Cow::Borrowed(bytes.get(size..).unwrap_or_default()),
            size,
            next: vec![],
        };
        // Where the sectors of the table are: the first in the header, the others in
        // a chain whose last number is the next of it.
        let mut tables: Vec<u32> = numbers(bytes.get(76..512).unwrap_or_default()).collect();
        let mut more = place(68);
        while more < NO_SECTOR {
            let mut some: Vec<u32> = numbers(sectors.sector(more)).collect();
            more = some.pop().unwrap_or(u32::MAX);
            tables.extend(some);
            if tables.len() > bytes.len() {
                return Err(Refusal::Damaged);
            }
        }
        for table in tables.into_iter().filter(|n| *n < NO_SECTOR) {
            let some: Vec<u32> = numbers(sectors.sector(table)).collect();
            sectors.next.extend(some);
        }
        let directory = sectors.chain(place(48))?;
        let root = u32_at(&directory, 116).unwrap_or(u32::MAX);
        let short = Sectors {
            bytes: Cow::Owned(sectors.chain(root)?),
            size: 64,
            next: numbers(&sectors.chain(place(60))?).collect(),
        };
        Ok(Some(Compound {
            sectors,
            short,
            directory,
        }))
    }

    /// The stream of the workbook.
    fn workbook(&self, bytes: &[u8]) -> Result<Option<Vec<u8>>, Refusal> {
        let named = |name: &str| {
            let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let mut entries = self.directory.chunks_exact(128);
            entries.find(|e| e.starts_with(&name) && e[name.len()..name.len() + 2] == [0, 0])
        };
        let Some(entry) = named("Workbook").or_else(|| named("Book")) else {
            return Ok(None);
        };
        let place = |bytes, at| u32_at(bytes, at).unwrap_or(u32::MAX);
        let length = place(entry, 120);
        let is_short = length < place(bytes, 56);
        let sectors = if is_short { &self.short } else { &self.sectors };
        let mut stream = sectors.chain(place(entry, 116))?;
        stream.truncate(length as usize);
        Ok(Some(stream))
    }
}
