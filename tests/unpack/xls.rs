//! An old workbook made by hand: a compound file (MS-CFB, sectors of 512 bytes) with
//! one stream, that of BIFF8 records (MS-XLS).

use super::make::{Cell, Sheet};

const END: u32 = 0xFFFF_FFFE;
const FREE: u32 = 0xFFFF_FFFF;

/// A workbook of Excel 97.
pub fn xls(sheets: &[Sheet]) -> Vec<u8> {
    compound(&stream(sheets))
}

/// One record: its kind, how long it is, what it holds.
fn record(kind: u16, parts: &[&[u8]], out: &mut Vec<u8>) {
    let data = parts.concat();
    out.extend(kind.to_le_bytes());
    out.extend((data.len() as u16).to_le_bytes());
    out.extend(data);
}

/// The beginning of the globals (5) or of a sheet (16).
fn begin(what: u16, out: &mut Vec<u8>) {
    record(
        0x0809,
        &[&0x0600u16.to_le_bytes(), &what.to_le_bytes(), &[0; 12]],
        out,
    );
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn stream(sheets: &[Sheet]) -> Vec<u8> {
    let globals = |places: &[u32]| {
        let mut out = Vec::new();
        begin(5, &mut out);
        record(0x0042, &[&1200u16.to_le_bytes()], &mut out);
        // Formats of cells: plain, a day with its time, hours beyond a day.
        for format in [0u16, 22, 46] {
            record(
                0x00E0,
                &[&[0; 2], &format.to_le_bytes(), &[0; 16]],
                &mut out,
            );
        }
        for ((name, _), place) in sheets.iter().zip(places) {
            let length = name.encode_utf16().count() as u8;
            record(
                0x0085,
                &[&place.to_le_bytes(), &[0, 0, length, 1], &utf16(name)],
                &mut out,
            );
        }
        record(0x000A, &[], &mut out);
        out
    };
    let mut at = globals(&vec![0; sheets.len()]).len() as u32;
    let (mut places, mut bodies) = (Vec::new(), Vec::new());
    for (_, rows) in sheets {
        let body = sheet(rows);
        places.push(at);
        at += body.len() as u32;
        bodies.extend(body);
    }
    [globals(&places), bodies].concat()
}

fn sheet(rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut out = Vec::new();
    begin(16, &mut out);
    for (r, row) in rows.iter().enumerate() {
        for (c, cell) in row.iter().enumerate() {
            let at = |format: u16| {
                [(r as u16), (c as u16), format]
                    .map(u16::to_le_bytes)
                    .concat()
            };
            let mut number =
                |format, n: f64| record(0x0203, &[&at(format), &n.to_le_bytes()], &mut out);
            match cell {
                Cell::Empty => {}
                Cell::Number(n) => number(0, *n),
                Cell::Moment(days) => number(1, *days),
                Cell::Duration(days) => number(2, *days),
                Cell::Text(text) => {
                    let length = (text.encode_utf16().count() as u16).to_le_bytes();
                    record(0x0204, &[&at(0), &length, &[1], &utf16(text)], &mut out);
                }
                Cell::Yes(is) => record(0x0205, &[&at(0), &[u8::from(*is), 0]], &mut out),
                // #N/A
                Cell::Error(_) => record(0x0205, &[&at(0), &[0x2A, 1]], &mut out),
            }
        }
    }
    record(0x000A, &[], &mut out);
    out
}

/// A compound file with this stream, which is made long enough not to be kept among
/// the short ones.
fn compound(stream: &[u8]) -> Vec<u8> {
    let mut stream = stream.to_vec();
    stream.resize(stream.len().max(4096).next_multiple_of(512), 0);
    let sectors = stream.len() / 512;
    // The table of sectors: its own sectors first, then the directory, then the stream.
    let tables = (sectors + 1).div_ceil(127);
    let mut table = vec![0xFFFF_FFFD; tables];
    table.push(END);
    let first = table.len() as u32;
    table.extend((1..sectors as u32).map(|n| first + n));
    table.push(END);
    table.resize(tables * 128, FREE);

    let mut out = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    out.extend([0; 16]);
    for n in [0x3Eu16, 3, 0xFFFE, 9, 6, 0, 0, 0] {
        out.extend(n.to_le_bytes());
    }
    for n in [0, tables as u32, tables as u32, 0, 4096, END, 0, END, 0] {
        out.extend(n.to_le_bytes());
    }
    assert!(tables <= 109, "too large for one header");
    for n in 0..109 {
        let place = if n < tables { n as u32 } else { FREE };
        out.extend(place.to_le_bytes());
    }
    table.iter().for_each(|n| out.extend(n.to_le_bytes()));
    entry("Root Entry", 5, 1, END, 0, &mut out);
    entry("Workbook", 2, FREE, first, stream.len() as u64, &mut out);
    entry("", 0, FREE, 0, 0, &mut out);
    entry("", 0, FREE, 0, 0, &mut out);
    out.extend(stream);
    out
}

/// An entry of the directory.
fn entry(name: &str, kind: u8, child: u32, first: u32, size: u64, out: &mut Vec<u8>) {
    let mut text = utf16(name);
    let length = if name.is_empty() {
        0
    } else {
        text.len() as u16 + 2
    };
    text.resize(64, 0);
    out.extend(text);
    out.extend(length.to_le_bytes());
    out.extend([kind, 1]);
    for place in [FREE, FREE, child] {
        out.extend(place.to_le_bytes());
    }
    out.extend([0; 36]);
    out.extend(first.to_le_bytes());
    out.extend(size.to_le_bytes());
}
