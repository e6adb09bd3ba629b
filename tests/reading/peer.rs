//! Clean files are split as the csv crate splits them, whatever the slices: our
//! reader is another one only where quotes break the rules.

use proptest::prelude::*;
use vigie::table::{Delimiter, Dialect, Reader, Record};

/// The cells of records that are no blank lines.
type Cells = Vec<Vec<Vec<u8>>>;

fn ours(bytes: &[u8], delimiter: u8, slice: usize) -> Cells {
    let mut records = Vec::new();
    let mut each = |record: Record<'_>| {
        records.push(record.iter().map(<[u8]>::to_vec).collect());
        None
    };
    let mut reader = Reader::new(Dialect::of(Delimiter::one(delimiter)));
    bytes
        .chunks(slice)
        .for_each(|part| reader.push(part, &mut each));
    reader.finish(&mut each);
    records
}

fn theirs(bytes: &[u8], delimiter: u8) -> Cells {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(bytes);
    let records = reader.byte_records().map(|r| r.expect("csv"));
    records
        .map(|r| r.iter().map(<[u8]>::to_vec).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn clean_files_are_split_as_by_the_csv_crate(
        table in prop::collection::vec(
            prop::collection::vec("[a-zé0-9 ,;|\"\t\n\r'.\\\\-]{0,9}", 1..6),
            1..9,
        ),
        delimiter in prop::sample::select(b",;\t|".to_vec()),
        style in prop::sample::select(vec![
            csv::QuoteStyle::Necessary,
            csv::QuoteStyle::Always,
            csv::QuoteStyle::NonNumeric,
        ]),
        crlf in any::<bool>(),
        slice in 1usize..40,
    ) {
        let end = if crlf { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') };
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .delimiter(delimiter)
            .quote_style(style)
            .terminator(end)
            .from_writer(Vec::new());
        for record in &table {
            writer.write_record(record).expect("memory");
        }
        let bytes = writer.into_inner().expect("memory");
        prop_assert_eq!(ours(&bytes, delimiter, slice), theirs(&bytes, delimiter));
    }
}
