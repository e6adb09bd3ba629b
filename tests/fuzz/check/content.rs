//! Nothing is made up and nothing is lost between a file's bytes and its cells.

use super::told::Reading;
use vigie::record::Code;
use vigie::table::encoding::Transcoder;
use vigie::table::{BOM, Encoding};

/// All cells, one after the other, are the file's text without some of its
/// characters, none of which is a letter or a digit.
pub fn comes_from(file: &[u8], reading: &Reading) {
    let Some(first) = reading.files.first() else {
        return;
    };
    let (Some(encoding), Some(dialect)) = (first.encoding, first.dialect) else {
        let nothing = [Code::EmptyFile, Code::NotText];
        let says = nothing.map(|code| first.problems.count(code));
        assert_eq!(says.iter().sum::<u64>(), 1, "no reason why nothing is read");
        assert!(reading.told.is_empty(), "records of nothing");
        if says[0] == 1 {
            let letters = file.iter().filter(|b| b.is_ascii_alphanumeric());
            let letters = letters.map(u8::to_ascii_lowercase).collect::<Vec<_>>();
            // A line that names the delimiter holds nothing.
            let empty = matches!(&letters[..], b"" | b"sep");
            assert!(empty, "what is not empty is called that");
        }
        return;
    };
    let text = text(file, encoding);
    let cells = || reading.told.iter().flat_map(|t| &t.cells);
    let mut rest = text.chars();
    for told in &reading.told {
        for c in told.cells.iter().flat_map(|cell| cell.chars()) {
            // Lines that are put together have one kind of line end between them.
            let from_there = rest.any(|other| other == c || (c, other) == ('\n', '\r'));
            assert!(from_there, "{c:?} of {told:?} is not in the file there");
        }
    }
    let whole = |c: &char| c.is_ascii_alphanumeric();
    let bytes = dialect.delimiter.bytes();
    if bytes.iter().all(|b| !b.is_ascii_alphanumeric()) {
        let expected = text.chars().filter(whole).count();
        let found = cells().flat_map(|c| c.chars()).filter(whole).count();
        assert_eq!(found, expected, "letters and digits of {text:?}");
    }
}

/// The file as text.
fn text(file: &[u8], encoding: Encoding) -> String {
    match Transcoder::of(encoding) {
        Some(mut transcoder) => {
            let mut text = Vec::new();
            transcoder.push(file, &mut text);
            transcoder.finish(&mut text);
            encoding.decode(&text).0.into_owned()
        }
        None => {
            let marks = file.chunks(BOM.len()).take_while(|c| *c == BOM).count();
            encoding.decode(&file[marks * BOM.len()..]).0.into_owned()
        }
    }
}
