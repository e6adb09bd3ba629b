//! Workbooks → a CSV for each sheet that has cells, through calamine, which knows
//! their formats.

use super::archive::Document;
use super::sheet::Sheet;
use super::{Opening, Refusal, name, xls};
use calamine::{Data, DataRef, Ods, Range, Reader, Xls, XlsError, Xlsb, Xlsx, XlsxError};
use std::io::Cursor;

/// Opens a workbook that is an archive inside.
pub fn document(
    opening: &mut Opening,
    path: &str,
    bytes: &[u8],
    document: Document,
) -> Result<(), Refusal> {
    let bytes = Cursor::new(bytes);
    let mut sheets = Vec::new();
    match document {
        Document::Xlsx => {
            let mut book = Xlsx::new(bytes).map_err(|_| Refusal::Damaged)?;
            for name in book.sheet_names() {
                let mut cells = match book.worksheet_cells_reader(&name) {
                    // A sheet that is a chart, or a macro.
                    Err(XlsxError::NotAWorksheet(_)) => continue,
                    cells => cells.map_err(|_| Refusal::Damaged)?,
                };
                let mut sheet = Sheet::default();
                while let Some(cell) = cells.next_cell().map_err(|_| Refusal::Damaged)? {
                    sheet.push(cell.get_position(), cell.get_value(), &mut opening.budget)?;
                }
                sheets.push((name, sheet));
            }
        }
        Document::Xlsb => {
            let mut book = Xlsb::new(bytes).map_err(|_| Refusal::Damaged)?;
            for name in book.sheet_names() {
                let mut cells = book
                    .worksheet_cells_reader(&name)
                    .map_err(|_| Refusal::Damaged)?;
                let mut sheet = Sheet::default();
                while let Some(cell) = cells.next_cell().map_err(|_| Refusal::Damaged)? {
                    sheet.push(cell.get_position(), cell.get_value(), &mut opening.budget)?;
                }
                sheets.push((name, sheet));
            }
        }
        Document::Ods => {
            let mut book = Ods::new(bytes).map_err(|error| match error {
                calamine::OdsError::Password => Refusal::Locked,
                calamine::OdsError::CellLimitExceeded { .. } => Refusal::Swollen,
                _ => Refusal::Damaged,
            })?;
            for name in book.sheet_names() {
                let range = book.worksheet_range(&name).map_err(|_| Refusal::Damaged)?;
                sheets.push((name, whole(opening, range)?));
            }
        }
        Document::Other => {}
    }
    keep(opening, path, sheets)
}

/// Opens an old workbook, or passes another old document. Newer ones with a password
/// are of this kind too.
pub fn compound(opening: &mut Opening, path: &str, bytes: &[u8]) -> Result<(), Refusal> {
    xls::measure(bytes)?;
    let mut book = match Xls::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(XlsError::Password) => return Err(Refusal::Locked),
        Err(_) => {
            if matches!(Xlsx::new(Cursor::new(bytes)), Err(XlsxError::Password)) {
                return Err(Refusal::Locked);
            }
            if is_other(bytes) {
                opening.pass(path);
                return Ok(());
            }
            return Err(Refusal::Damaged);
        }
    };
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| Refusal::Damaged)?;
        sheets.push((name, whole(opening, range)?));
    }
    keep(opening, path, sheets)
}

/// Whether an old document says that it is none of tables: a text, slides, a mail.
fn is_other(bytes: &[u8]) -> bool {
    const STREAMS: [&str; 3] = [
        "WordDocument",
        "PowerPoint Document",
        "__properties_version",
    ];
    STREAMS.iter().any(|name| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|w| w == name)
    })
}

fn whole(opening: &mut Opening, range: Range<Data>) -> Result<Sheet, Refusal> {
    let (top, left) = range.start().unwrap_or_default();
    let mut sheet = Sheet::default();
    for (row, column, value) in range.used_cells() {
        let place = (top + row as u32, left + column as u32);
        sheet.push(place, &borrowed(value), &mut opening.budget)?;
    }
    Ok(sheet)
}

/// The same cell as the readers of newer workbooks give it.
fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Empty => DataRef::Empty,
        Data::Int(n) => DataRef::Int(*n),
        Data::Float(n) => DataRef::Float(*n),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(is) => DataRef::Bool(*is),
        Data::DateTime(at) => DataRef::DateTime(*at),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    }
}

/// Each sheet that has cells is a member; the only one is called like its workbook.
fn keep(opening: &mut Opening, path: &str, sheets: Vec<(String, Sheet)>) -> Result<(), Refusal> {
    let mut written = Vec::new();
    for (name, sheet) in sheets {
        if let Some(csv) = sheet.csv(&mut opening.budget)? {
            written.push((name, csv));
        }
    }
    let alone = written.len() == 1;
    for (name, csv) in written {
        let path = if alone {
            path.to_owned()
        } else {
            name::joined(path, &name)
        };
        opening.member(path, csv)?;
    }
    Ok(())
}
