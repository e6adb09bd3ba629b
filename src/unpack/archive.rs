//! Archives: `.zip` with files, or the one that a workbook is inside, and `.gz`.

use super::budget::Budget;
use super::{Kind, Opening, Refusal, name, ods, workbook};
use flate2::read::MultiGzDecoder;
use std::io::Cursor;
use zip::ZipArchive;

/// An archive in memory.
pub type Zip<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The file that a `.gz` is.
pub fn gunzip(bytes: &[u8], budget: &mut Budget) -> Result<Vec<u8>, Refusal> {
    budget.read(MultiGzDecoder::new(bytes))
}

/// Opens an archive: a workbook, another kind of document, or files.
pub fn unzip(opening: &mut Opening, path: &str, bytes: &[u8], depth: usize) -> Result<(), Refusal> {
    let mut zip = Zip::new(Cursor::new(bytes)).map_err(|_| Refusal::Damaged)?;
    let names = promised(&mut zip, &opening.budget)?;
    match Document::of(&mut zip, &names)? {
        Some(Document::Other) => opening.pass(path),
        Some(document) => {
            // The sizes that an archive tells may be lies, and who reads the
            // workbook believes them: so all of it is unfolded once, and let go.
            for (at, name) in names.iter().enumerate() {
                let part = zip.by_index(at).map_err(|_| Refusal::Damaged)?;
                if document == Document::Ods && name == "content.xml" {
                    ods::measure(&opening.budget.read(part)?)?;
                } else {
                    opening.budget.drain(part, |_| {})?;
                }
            }
            workbook::document(opening, path, bytes, document)?;
        }
        None => {
            for (at, inside) in names.iter().enumerate() {
                let Some(inside) = name::cleaned(inside) else {
                    continue;
                };
                let inside = name::joined(path, &inside);
                let mut part = zip.by_index(at).map_err(|_| Refusal::Damaged)?;
                if part.is_dir() {
                    continue;
                }
                // Its first bytes may say that the rest is of no use.
                let mut unfolded = opening.budget.read(std::io::Read::take(&mut part, 512))?;
                if Kind::of(&unfolded) == Kind::Other {
                    opening.pass(&inside);
                    continue;
                }
                opening
                    .budget
                    .drain(part, |piece| unfolded.extend_from_slice(piece))?;
                match Kind::of(&unfolded) {
                    Kind::Text => opening.member(inside, unfolded)?,
                    _ => opening.open(&inside, &unfolded, depth + 1)?,
                }
            }
        }
    }
    Ok(())
}

/// The names of what is in there, in its order, where what the archive says of
/// itself allows to open it.
fn promised(zip: &mut Zip<'_>, budget: &Budget) -> Result<Vec<String>, Refusal> {
    let mut size = 0u64;
    let mut names = Vec::with_capacity(zip.len());
    for at in 0..zip.len() {
        let part = zip.by_index_raw(at).map_err(|_| Refusal::Damaged)?;
        if part.encrypted() {
            return Err(Refusal::Locked);
        }
        size = size.saturating_add(part.size());
        names.push(part.name().map_err(|_| Refusal::Damaged)?.into_owned());
    }
    budget.allows(size)?;
    Ok(names)
}

/// A document that is an archive inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// `.xlsx`
    Xlsx,
    /// `.xlsb`
    Xlsb,
    /// `.ods`
    Ods,
    /// A text, slides, a book: no tables.
    Other,
}

impl Document {
    fn of(zip: &mut Zip<'_>, names: &[String]) -> Result<Option<Document>, Refusal> {
        const SPREADSHEET: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
        let has = |wanted: &str| names.iter().position(|n| n.eq_ignore_ascii_case(wanted));
        let ends = |wanted: &str| {
            names
                .iter()
                .any(|n| n.to_ascii_lowercase().ends_with(wanted))
        };
        if has("[Content_Types].xml").is_some() {
            return Ok(Some(if ends("workbook.xml") {
                Document::Xlsx
            } else if ends("workbook.bin") {
                Document::Xlsb
            } else {
                Document::Other
            }));
        }
        let (Some(at), true) = (
            has("mimetype"),
            ends("/manifest.xml") || ends("/container.xml"),
        ) else {
            return Ok(None);
        };
        let part = zip.by_index(at).map_err(|_| Refusal::Damaged)?;
        let mut kind = Vec::new();
        let mut part = std::io::Read::take(part, SPREADSHEET.len() as u64);
        std::io::Read::read_to_end(&mut part, &mut kind).map_err(|_| Refusal::Damaged)?;
        Ok(Some(if kind == SPREADSHEET {
            Document::Ods
        } else {
            Document::Other
        }))
    }
}
