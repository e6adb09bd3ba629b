//! Damaged bytes are opened or refused, and that is all.

use super::make::{Cell, gz, ods, xlsx, zip};
use super::xls::xls;
use proptest::prelude::*;

fn containers() -> Vec<Vec<u8>> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let sheet = vec![
        vec![text("order_id"), text("order_date"), text("amount")],
        vec![text("0001"), Cell::Moment(45_446.5), Cell::Number(12.345)],
        vec![text("0002"), Cell::Duration(1.5), Cell::Error("#N/A")],
    ];
    let book = xlsx(&[("Orders", sheet.clone()), ("Empty", vec![])]);
    vec![
        zip(&[("a.csv", b"order_id,amount\n1,2\n"), ("b.xlsx", &book)]),
        gz(b"order_id,amount\n1,2\n"),
        xls(&[("Orders", sheet.clone())]),
        ods(&[("Orders", sheet)]),
        book,
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn bytes_that_changed(which in 0..5usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = containers().swap_remove(which);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = vigie::unpack::open(&bytes);
    }

    #[test]
    fn bytes_that_are_missing(which in 0..5usize, from in any::<prop::sample::Index>(), length in 1..200usize) {
        let mut bytes = containers().swap_remove(which);
        let from = from.index(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.drain(from..to);
        let _ = vigie::unpack::open(&bytes);
    }

    /// The content of a workbook that is whole as an archive.
    #[test]
    fn words_that_changed(at in any::<prop::sample::Index>(), words in ".{0,12}") {
        let row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B1\" s=\"1\"><v>45000</v></c></row>";
        let at = at.index(row.len());
        let sheet = format!("<worksheet><sheetData>{}{words}{}</sheetData></worksheet>", &row[..at], &row[at..]);
        let book = zip(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("_rels/.rels", br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
            ("xl/workbook.xml", br#"<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#),
            ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/></Relationships>"#),
            ("xl/worksheets/s.xml", sheet.as_bytes()),
        ]);
        let _ = vigie::unpack::open(&book);
    }

    #[test]
    fn noise_that_begins_like_a_container(magic in 0..4usize, noise in prop::collection::vec(any::<u8>(), 0..3000)) {
        let magic: &[u8] = [b"PK\x03\x04".as_slice(), b"PK\x05\x06", b"\x1f\x8b\x08", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"][magic];
        let _ = vigie::unpack::open(&[magic, &noise].concat());
    }
}
