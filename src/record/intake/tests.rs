//! Reading takes work in proportion to a file's bytes, whatever stands in it:
//! bytes that are looked at are counted, so no clock is asked.

use super::*;
use crate::table::work;

/// How many bytes the files have: more than is looked at before the first record
/// is split, which is done once for each dialect.
const BYTES: usize = 200_000;

/// How often a byte may be looked at. Plain rows take two looks and the worst of
/// quotes sixty, guesses included; where work grows with the square of a line it
/// is thousands.
const OFTEN: u64 = 100;

/// The header and this line again and again.
#[track_caller]
fn takes_its_time(header: &str, line: &str) {
    let mut text = format!("{header}\n");
    while text.len() < BYTES {
        text.push_str(line);
        text.push('\n');
    }
    let work = work(|| {
        let mut intake = Intake::new("input.csv", &[]);
        // Each slice is more than what is held back of the one before.
        let slices = text.as_bytes().chunks(64 << 10);
        slices.for_each(|slice| intake.push(slice));
        intake.finish();
    });
    let often = work / text.len() as u64;
    let start: String = line.chars().take(40).collect();
    assert!(often < OFTEN, "{often} times for {header}, {start}");
}

#[test]
fn lines_that_look_like_rows_and_like_none() {
    for line in [
        "1,Ann,12.50",
        "1,\"Ann, B\",12.50",
        "1,Ann,12.50\n",
        "1,Ann,12.50\n1,Ann\n1,Ann,12.50,5,7",
        ",,12.50",
        "words",
        "# 1,Ann,12.50",
        "Total,Ann,12.50",
        "Grand total,,12.50",
        "id,name,amount",
        "1,Ann,12.50\n1,Ann,12.50\n1,,Ann,12.50\n1Ann,12.50",
        "1,Ann,12.50\n\nday,cost\n2024-01-01,5\n2024-01-02,7\n\nid,name,amount",
    ] {
        takes_its_time("id,name,amount", line);
    }
}

#[test]
fn quotes_that_break_the_rules() {
    takes_its_time("id,name,amount", "1,\"Ann,12.50");
    takes_its_time("id,name,amount", "\"1\",\"An\"n\",\"12.50\"");
    takes_its_time("id,name,amount", "\"1\",\"An\"n\",\"12.50");
    takes_its_time("id,name,amount", "\"");
    // Cells that can be read in many ways, and a rest that never fits.
    let rows = "1,2,3\n".repeat(20);
    for (cells, quotes) in [(30, 1000), (100, 100), (1000, 300), (5000, 5000)] {
        let cells = "\"x\",".repeat(cells);
        let rest = "\"y".repeat(quotes);
        takes_its_time("a,b,c", &format!("{rows}{cells}\"y{rest}"));
    }
}

#[test]
fn long_lines_of_many_cells_and_of_none() {
    for sign in ["\t", ",", ";", " ", "|"] {
        let header = ["id", "name", "amount"].join(sign);
        let row = ["1", "Ann", "12"].join(sign);
        let blank = sign.repeat(20_000);
        takes_its_time(&format!("{header}{blank}"), &format!("{row}{blank}"));
        takes_its_time(&header, &format!("{row}{blank}"));
        let quoted = format!("{sign}\"x\"").repeat(5000);
        takes_its_time(&header, &format!("{row}{quoted}"));
        let open = format!("{sign}\"x").repeat(5000);
        takes_its_time(&header, &format!("{row}{open}"));
    }
}
