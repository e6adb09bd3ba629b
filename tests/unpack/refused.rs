//! What cannot be opened, and the reason that each is told by.

use super::make::{Cell, gz, ods, ods_repeating, xlsx, zip};
use super::support::{File, gathered};
use super::xls::xls;
use vigie::calendar::Day;
use vigie::record::Code;
use vigie::settings::SettingsFile;
use vigie::unpack::{LIMITS, Limits, Refusal, open, open_within};

/// The one problem of a file of which nothing is read.
#[track_caller]
fn says(bytes: Vec<u8>, code: Code) {
    let file: File = ("file.zip".to_owned(), bytes);
    let today = Day::parse_iso("2024-07-01").expect("a day");
    let gathered = gathered(&[file], today, SettingsFile::default());
    let shown = gathered.table("file.zip").expect("the file");
    let codes: Vec<Code> = shown.problems.iter().map(|p| p.code).collect();
    assert_eq!(codes, [code]);
}

/// Compressed zeros: a thousandth of their size.
fn zeros(megabytes: usize) -> Vec<u8> {
    use std::io::Write;
    let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    for _ in 0..megabytes {
        gz.write_all(&[b'0'; 1 << 20]).expect("memory");
    }
    gz.finish().expect("a file")
}

#[test]
fn a_bomb_is_no_more_than_a_sentence() {
    let bomb = zeros(1024);
    says(bomb.clone(), Code::SwollenContainer);
    says(zip(&[("a.gz", &bomb)]), Code::SwollenContainer);
    says(
        zip(&[("in.zip", &zip(&[("a.gz", &bomb)]))]),
        Code::SwollenContainer,
    );
    says(gz(&zip(&[("a.gz", &zeros(600))])), Code::SwollenContainer);
    let million = vec![b'0'; 64 << 20];
    says(zip(&[("a.csv", &million)]), Code::SwollenContainer);
    says(ods_repeating(1_000_000), Code::SwollenContainer);
    let names: Vec<String> = (0..2_001).map(|n| format!("{n}.csv")).collect();
    let many: Vec<(&str, &[u8])> = names
        .iter()
        .map(|n| (n.as_str(), b"a".as_slice()))
        .collect();
    says(zip(&many), Code::SwollenContainer);
}

/// An archive may say that what is in it is small.
#[test]
fn a_bomb_that_lies_about_its_size_is_one_all_the_same() {
    let million = vec![b'0'; 64 << 20];
    let small = 100u32.to_le_bytes();
    for name in ["a.csv", "xl/sharedStrings.xml"] {
        let other = ("[Content_Types].xml", b"<a/>".as_slice());
        let book = ("xl/workbook.xml", b"<workbook/>".as_slice());
        let parts = [(name, million.as_slice()), other, book];
        let mut bytes = zip(if name == "a.csv" { &parts[..1] } else { &parts });
        let large = (64u32 << 20).to_le_bytes();
        let places: Vec<usize> = (0..bytes.len() - 4)
            .filter(|at| bytes[*at..at + 4] == large)
            .collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at..at + 4].copy_from_slice(&small);
        }
        assert!(open(&bytes).is_err(), "{name}");
    }
}

#[test]
fn a_cell_far_away_is_no_bomb_and_many_are() {
    let mut sheet = vec![vec![]; 200_000];
    sheet[0] = vec![Cell::Number(1.0)];
    sheet.push(vec![Cell::Number(2.0)]);
    let contents = open(&xlsx(&[("A", sheet)])).expect("it opens");
    assert_eq!(contents.members[0].bytes.len(), 3 + 200_000 + 3);
    // Each row as wide as the widest: a hundred thousand times sixteen thousand.
    let wide = |n: usize| {
        (0..n)
            .map(|_| Cell::Empty)
            .chain([Cell::Number(1.0)])
            .collect()
    };
    let mut sheet: Vec<Vec<Cell>> = vec![vec![Cell::Number(1.0)]; 100_000];
    sheet.push(wide(16_000));
    assert_eq!(open(&xlsx(&[("A", sheet)])).err(), Some(Refusal::Swollen));
    let mut sheet: Vec<Vec<Cell>> = vec![vec![]; 60_000];
    sheet[0] = vec![Cell::Number(1.0)];
    sheet[59_999] = wide(400);
    assert_eq!(
        open(&xls(&[("A", sheet.clone())])).err(),
        Some(Refusal::Swollen)
    );
    sheet[59_999] = wide(100);
    assert!(open(&xls(&[("A", sheet.clone())])).is_ok());
    let many: Vec<_> = ["A", "B", "C", "D"]
        .map(|name| (name, sheet.clone()))
        .into();
    assert_eq!(open(&xls(&many)).err(), Some(Refusal::Swollen));
}

#[test]
fn a_limit_is_a_limit() {
    let limits = Limits {
        total: 1000,
        ..LIMITS
    };
    let of = |n: usize| {
        open_within(
            &zip(&[("a", &vec![b'a'; n / 2]), ("b", &vec![b'b'; n - n / 2])]),
            limits,
        )
    };
    assert!(of(1000).is_ok());
    assert_eq!(of(1001).err(), Some(Refusal::Swollen));
}

#[test]
fn what_asks_for_a_password_says_so() {
    let mut archive = zip(&[("a.csv", b"order_id\n1\n")]);
    // The flag of a password, in both places.
    let central = archive
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .expect("a list");
    archive[6] |= 1;
    archive[central + 8] |= 1;
    says(archive.clone(), Code::LockedContainer);
    says(zip(&[("in.zip", &archive)]), Code::LockedContainer);
    let manifest = br#"<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    says(
        zip(&[
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ("META-INF/manifest.xml", manifest),
            ("content.xml", &[1, 2, 3]),
        ]),
        Code::LockedContainer,
    );
}

#[test]
fn what_is_cut_says_so() {
    let sheet = vec![
        vec![Cell::Text("order_id".to_owned())],
        vec![Cell::Number(1.0)],
    ];
    for whole in [
        zip(&[("a.csv", b"order_id\n1\n")]),
        gz(b"order_id\n1\n"),
        xlsx(&[("A", sheet.clone())]),
        ods(&[("A", sheet)]),
    ] {
        assert!(open(&whole).is_ok());
        says(whole[..whole.len() - 12].to_vec(), Code::DamagedContainer);
        says(whole[..whole.len() / 2].to_vec(), Code::DamagedContainer);
        says(
            zip(&[("in", &whole[..whole.len() - 12])]),
            Code::DamagedContainer,
        );
    }
    let old = xls(&[("A", vec![vec![Cell::Number(1.0)]])]);
    assert!(open(&old).is_ok());
    says(old[..old.len() / 4].to_vec(), Code::DamagedContainer);
    // A chain of sectors that comes back to itself.
    let mut turning = old.clone();
    turning[512 + 4 * 5..512 + 4 * 6].copy_from_slice(&3u32.to_le_bytes());
    says(turning, Code::DamagedContainer);
    says(b"PK\x03\x04 and so on".to_vec(), Code::DamagedContainer);
    says(b"\x1f\x8b and so on".to_vec(), Code::DamagedContainer);
    says(
        b"\xd0\xcf\x11\xe0 and so on".to_vec(),
        Code::DamagedContainer,
    );
}

#[test]
fn what_has_no_table_says_so() {
    says(zip(&[]), Code::NoTableInside);
    says(zip(&[("a/", b"")]), Code::NoTableInside);
    says(xlsx(&[]), Code::NoTableInside);
    says(
        xlsx(&[("A", vec![]), ("B", vec![vec![Cell::Empty]])]),
        Code::NoTableInside,
    );
    says(ods(&[("A", vec![])]), Code::NoTableInside);
    says(gz(b"%PDF-1.7"), Code::NoTableInside);
    let text = zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("META-INF/manifest.xml", b"<a/>"),
    ]);
    says(text, Code::NoTableInside);
}
