//! The reader beside the csv crate: on files whose quotes keep the rules both
//! find the same cells, and what that crate writes is read as it was.

use super::told::Reading;
use super::way::Way;
use vigie::table::{BOM, Delimiter, Dialect, Escape, Flaw, Reader};

/// What one record was split into, and whether its quotes were in order.
type Split = (Vec<Vec<u8>>, bool);

fn split(bytes: &[u8], dialect: Dialect, width: Option<usize>) -> Vec<Split> {
    let mut records = Vec::new();
    let mut reader = Reader::new(dialect);
    width.into_iter().for_each(|width| reader.expect(width));
    let mut each = |record: vigie::table::Record<'_>| {
        let cells = record.iter().map(<[u8]>::to_vec).collect();
        records.push((cells, record.flaw == Flaw::None));
        None
    };
    reader.push(bytes, &mut each);
    reader.finish(&mut each);
    records
}

/// Whether the csv crate reads such bytes by the same rules: it knows no blanks
/// around quotes, skips a mark, ends lines with every CR, and splits no line that
/// stands in quotes.
fn is_plain(file: &[u8], dialect: Dialect) -> bool {
    let quote = dialect.quote.byte();
    let [delimiter] = dialect.delimiter.bytes() else {
        return false;
    };
    let blank = |b: u8| matches!(b, b' ' | b'\t') && b != *delimiter;
    let beside = |pair: &[u8]| {
        (blank(pair[0]) && pair[1] == quote)
            || (pair[0] == quote && (blank(pair[1]) || pair[1] == b'\r'))
    };
    !dialect.wrapped
        && dialect.escape == Escape::Doubled
        && (dialect.cr || !file.contains(&b'\r'))
        && !file.starts_with(BOM)
        && !file.windows(2).any(beside)
}

/// In the dialect that was guessed.
pub fn agrees_with_csv(file: &[u8], reading: &Reading) {
    let read = reading.files.first();
    let narrow = read.filter(|f| f.encoding.is_some_and(|e| !e.is_wide()));
    let Some(dialect) = narrow.and_then(|f| f.dialect) else {
        return;
    };
    let ([delimiter], true) = (dialect.delimiter.bytes(), is_plain(file, dialect)) else {
        return;
    };
    let ours = split(file, dialect, None);
    if ours.iter().any(|(_, sound)| !sound) {
        return;
    }
    let mut theirs = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(*delimiter)
        .quote(dialect.quote.byte())
        .from_reader(file);
    let theirs = theirs.byte_records().map(|r| r.expect("bytes in memory"));
    let theirs: Vec<Split> = theirs
        .map(|r| (r.iter().map(<[u8]>::to_vec).collect(), true))
        .collect();
    assert_eq!(ours, theirs, "split by {}", dialect.delimiter.name());
}

/// Rows with as many cells, written as RFC 4180 says.
pub fn comes_back(reading: &Reading, way: Way) {
    let all = || reading.told.iter().map(|t| &t.cells);
    let Some(width) = all().map(Vec::len).max() else {
        return;
    };
    let delimiter = way.pick([b',', b';', b'\t', b'|']);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .from_writer(Vec::new());
    let rows: Vec<&Vec<String>> = all().filter(|cells| cells.len() == width).collect();
    for row in &rows {
        writer.write_record(*row).expect("rows of one width");
    }
    let written = writer.into_inner().expect("bytes in memory");
    let expected: Vec<Split> = rows
        .iter()
        .map(|row| (row.iter().map(|c| c.clone().into_bytes()).collect(), true))
        .collect();
    let dialect = Dialect::of(Delimiter::one(delimiter));
    let found = split(&written, dialect, Some(width));
    assert_eq!(found, expected, "written: {:?}", written.escape_ascii());
}
