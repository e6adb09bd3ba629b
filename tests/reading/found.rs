//! What broke once, found by a fuzzer or while looking for what takes long: each
//! with what a careful person sees in it.

use crate::read::{Table, read};
use vigie::record::Code;
use vigie::table::Encoding;

/// The only table of a file, the same whatever the slices.
#[track_caller]
fn one(bytes: &[u8]) -> Table {
    let mut whole = read(bytes, bytes.len());
    assert_eq!(whole.len(), 1);
    for slice in [1, 2, 3, 1 << 14] {
        let sliced = read(bytes, slice);
        let same = sliced.len() == 1 && sliced[0].rows == whole[0].rows;
        assert!(same, "by {slice}");
    }
    whole.remove(0)
}

#[track_caller]
fn has(bytes: &[u8], headers: &[&str], rows: &[&[&str]]) {
    let table = one(bytes);
    assert_eq!(table.headers.as_deref().unwrap_or(&[]), headers);
    assert_eq!(table.rows, rows);
}

#[test]
fn what_follows_a_repaired_line_at_the_end_of_a_cut_file_is_read() {
    // The last quote is never closed. In the line before it another one is not
    // either, as far as that line goes: with it taken for a character the line has
    // three cells, and the rest stays the next record's.
    has(
        b"id,name,amount\n1,Ann,5\n2,\"Bob\",\"6\nz\",\"w",
        &["id", "name", "amount"],
        &[&["1", "Ann", "5"], &["2", "Bob", "\"6"], &["z\"", "w", ""]],
    );
}

#[test]
fn what_only_begins_like_a_line_that_names_the_delimiter_is_a_line() {
    has(b"sep=date\n1\n2\n", &["sep=date"], &[&["1"], &["2"]]);
    has(b"\"sep=;;q", &["sep=;;q"], &[]);
    has(
        b"sep=;\nid;name\n1;Ann\n",
        &["id", "name"],
        &[&["1", "Ann"]],
    );
}

#[test]
fn what_shows_the_encoding_late_shows_it_whatever_the_slices() {
    let plain = "1,Ann,12.50\n".repeat(6000);
    for (name, encoding) in [
        (&b"Ren\xe9e"[..], Encoding::Windows1252),
        (b"Ren\x8ee", Encoding::MacRoman),
        ("Renée".as_bytes(), Encoding::Utf8),
    ] {
        // Behind the start, and across its end.
        for cut in [
            plain.len(),
            (64 << 10) - 20,
            (64 << 10) - 21,
            (64 << 10) - 22,
        ] {
            let start = &plain.as_bytes()[..cut];
            let row = [b"\n2,", name, b",5\n"].concat();
            let text = [b"id,name,amount\n", start, &row].concat();
            let table = one(&text);
            assert_eq!(table.read.encoding, Some(encoding), "{cut}");
            let last = table.rows.last().expect("rows");
            assert_eq!(last, &["2", "Renée", "5"], "{cut}");
        }
    }
}

#[test]
fn a_quoted_cell_is_too_long_whatever_the_slices() {
    // One MiB is what a quoted cell may have: this one is given up, and its line
    // alone is read without the quote. A shorter one is a cell.
    for (length, rows) in [((1 << 20) + 10, 3), ((1 << 20) - 10, 2)] {
        let long = "x".repeat(length);
        let text = format!("a,b\n1,\"{long}\n2\"\n3,4\n");
        for slice in [100_000, 1 << 20, 8 << 20] {
            let tables = read(text.as_bytes(), slice);
            assert_eq!(tables[0].rows.len(), rows, "{length} by {slice}");
        }
    }
}

#[test]
fn rows_that_all_stand_apart_are_rows_and_another_table_is_still_one() {
    let rows: String = (0..600).map(|i| format!("{i},Ann,12.50\n\n")).collect();
    let other = "day,cost\n\n2024-06-10,5\n\n2024-06-11,7\n\n2024-06-12,9\n";
    let text = format!("id,name,amount\n\n{rows}{other}");
    let tables = read(text.as_bytes(), 1 << 20);
    let found: Vec<usize> = tables.iter().map(|t| t.rows.len()).collect();
    assert_eq!(found, [600, 3]);
    assert_eq!(tables[0].read.problems.count(Code::RaggedRow), 0);
}

#[test]
fn a_row_that_is_the_sum_of_others_by_chance_is_a_row() {
    // 11 is 4 and 7, and 7 is 3 and 4; but 237 is not 105 and 83.
    let header = ["campaign", "sent", "opened", "answered", "left", "note"];
    let rows: [&[&str]; 3] = [
        &["soldes", "237", "56", "11", "7", ""],
        &["soldes", "105", "48", "4", "3", "1,5"],
        &["soldes", "83", "25", "7", "4", "12/03/2024"],
    ];
    let quoted = |cell: &&str| format!("\"{cell}\"");
    let lines = std::iter::once(&header[..]).chain(rows);
    let lines = lines.map(|cells| cells.iter().map(quoted).collect::<Vec<_>>().join(","));
    let text = lines.collect::<Vec<_>>().join("\n");
    has(text.as_bytes(), &header, &rows);
    // One that is, and says nothing else.
    let total = "\"\",\"425\",\"129\",\"22\",\"14\",\"\"";
    has(format!("{text}\n{total}\n").as_bytes(), &header, &rows);
}

#[test]
fn a_row_that_stands_on_several_lines_without_quotes_is_one_and_is_said() {
    let table = one(
        b"id;note;day;amount\n1;fine;2024-01-02;5\n2;so\nso;2024-01-03;6\n\
                      3;fine;2024-01-04;7\n4;fine\n5;fine;2024-01-05;8\n6;fine;2024-01-06;9\n",
    );
    assert_eq!(table.rows[1], ["2", "so\nso", "2024-01-03", "6"]);
    assert_eq!(table.rows[2], ["3", "fine", "2024-01-04", "7"]);
    assert_eq!(table.rows[3], ["4", "fine", "", ""]);
    assert_eq!(table.rows.len(), 6);
    assert_eq!(table.read.problems.count(Code::BrokenRow), 1);
}

#[test]
fn a_row_that_is_split_otherwise_loses_nothing() {
    // By blanks the third row would have three numbers, without its last cell.
    let table = one(b"a,b,c\n1,2,3\n4,5,6\n7 8 9,\"x\"\"y\"\n9,1,2\n");
    assert_eq!(table.rows[2], ["7 8 9", "x\"y", ""]);
    // Here nothing is lost.
    let table = one(b"a,b,c\n1,2,3\n4,5,6\n7 8 9\n9,1,2\n");
    assert_eq!(table.rows[2], ["7", "8", "9"]);
    assert_eq!(table.read.problems.count(Code::ShiftedRow), 1);
}
