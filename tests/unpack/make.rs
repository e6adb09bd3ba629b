//! Containers made by hand: archives through `zip` and `flate2`, workbooks as the
//! few parts that one needs.

use flate2::write::GzEncoder;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

/// A cell of a workbook.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    Number(f64),
    /// Days since 30 December 1899, and parts of one.
    Moment(f64),
    /// Days, shown as hours.
    Duration(f64),
    Yes(bool),
    Error(&'static str),
}

/// A sheet: its name and its rows.
pub type Sheet = (&'static str, Vec<Vec<Cell>>);

/// An archive of these files.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("a place");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("an archive").into_inner()
}

/// A compressed file.
pub fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), flate2::Compression::default());
    gz.write_all(bytes).expect("memory");
    gz.finish().expect("a file")
}

/// The cells of a CSV whose days are ISO and whose decimals follow a dot, as a
/// spreadsheet would hold them: what is written like a number is one.
pub fn cells(csv: &str) -> Vec<Vec<Cell>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(csv.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().map(typed).collect()).collect()
}

/// What stands between the cells of a CSV: what there is most of.
pub fn delimiter(csv: &str) -> u8 {
    let count = |delimiter: &u8| csv.bytes().filter(|b| b == delimiter).count();
    let likeliest = b"\t|;,".iter().max_by_key(|delimiter| count(delimiter));
    *likeliest.expect("one of four")
}

/// The same cells, all of them text.
pub fn texts(csv: &str, delimiter: u8) -> Vec<Vec<Cell>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(csv.as_bytes());
    let rows = reader.records().map(|row| row.expect("a row"));
    let text = |cell: &str| Cell::Text(cell.to_owned());
    rows.map(|row| row.iter().map(text).collect()).collect()
}

fn typed(text: &str) -> Cell {
    let plain = |n: &f64| n.to_string() == text.trim_end_matches('0').trim_end_matches('.');
    if text.is_empty() {
        return Cell::Empty;
    }
    if let Some(moment) = moment(text) {
        return Cell::Moment(moment);
    }
    // A number keeps neither zeros in front nor digits beyond fifteen.
    let number = text.parse::<f64>().ok();
    match number.filter(|n| plain(n) || n.to_string() == text) {
        Some(number) => Cell::Number(number),
        None => Cell::Text(text.to_owned()),
    }
}

/// `2024-06-03`, `2024-06-03 14:30` and `2024-06-03 14:30:00` as days.
fn moment(text: &str) -> Option<f64> {
    let (day, time) = text.split_once(' ').unwrap_or((text, "00:00"));
    let day: jiff::civil::Date = (day.len() == 10).then(|| day.parse().ok())??;
    let time: jiff::civil::Time = time.parse().ok()?;
    let days = day.since(jiff::civil::date(1899, 12, 30)).ok()?.get_days();
    let seconds = time.since(jiff::civil::Time::midnight()).ok()?;
    let seconds = seconds.total(jiff::Unit::Second).ok()?;
    Some(f64::from(days) + seconds / 86_400.0)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// `A`, `B` … `AA`.
fn column(mut n: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.insert(0, b'A' + (n % 26) as u8);
        if n < 26 {
            return String::from_utf8(letters).expect("letters");
        }
        n = n / 26 - 1;
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook of Excel.
pub fn xlsx(sheets: &[Sheet]) -> Vec<u8> {
    let mut parts: Vec<(String, String)> = vec![(
        "[Content_Types].xml".to_owned(),
        format!(
            "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
        ),
    )];
    let (mut listed, mut related) = (String::new(), String::new());
    for (i, (name, rows)) in sheets.iter().enumerate() {
        let n = i + 1;
        listed += &format!(
            "<sheet name=\"{}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>",
            escaped(name)
        );
        related += &format!(
            "<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        );
        parts.push((format!("xl/worksheets/sheet{n}.xml"), xlsx_sheet(rows)));
    }
    related +=
        &format!("<Relationship Id=\"rId0\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>");
    parts.push(("xl/workbook.xml".to_owned(), format!(
        "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{listed}</sheets></workbook>")));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), format!(
        "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{related}</Relationships>")));
    parts.push((
        "_rels/.rels".to_owned(),
        format!(
            "{XML}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
             <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        ),
    ));
    // Styles 1 and 2: a day with its time, hours beyond a day.
    parts.push(("xl/styles.xml".to_owned(), format!(
        "{XML}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy hh:mm\"/>\
         <numFmt numFmtId=\"165\" formatCode=\"[h]:mm:ss\"/></numFmts><cellXfs count=\"3\"><xf numFmtId=\"0\"/>\
         <xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>")));
    let parts: Vec<(&str, &[u8])> = parts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    zip(&parts)
}

fn xlsx_sheet(rows: &[Vec<Cell>]) -> String {
    let mut data = String::new();
    for (r, row) in rows.iter().enumerate() {
        data += &format!("<row r=\"{}\">", r + 1);
        for (c, cell) in row.iter().enumerate() {
            let at = format!("{}{}", column(c), r + 1);
            data += &match cell {
                Cell::Empty => String::new(),
                Cell::Text(text) => format!(
                    "<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                    escaped(text)
                ),
                Cell::Number(n) => format!("<c r=\"{at}\"><v>{n}</v></c>"),
                Cell::Moment(days) => format!("<c r=\"{at}\" s=\"1\"><v>{days}</v></c>"),
                Cell::Duration(days) => format!("<c r=\"{at}\" s=\"2\"><v>{days}</v></c>"),
                Cell::Yes(is) => format!("<c r=\"{at}\" t=\"b\"><v>{}</v></c>", u8::from(*is)),
                Cell::Error(error) => format!("<c r=\"{at}\" t=\"e\"><v>{error}</v></c>"),
            };
        }
        data += "</row>";
    }
    format!("{XML}<worksheet xmlns=\"{MAIN}\"><sheetData>{data}</sheetData></worksheet>")
}

/// The parts that an OpenDocument spreadsheet has, with this content.
fn ods_of(tables: &str) -> Vec<u8> {
    let content = format!(
        "{XML}<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
         xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = format!(
        "{XML}<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
    );
    zip(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

/// A workbook of LibreOffice.
pub fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let mut tables = String::new();
    for (name, rows) in sheets {
        tables += &format!("<table:table table:name=\"{}\">", escaped(name));
        for row in rows {
            tables += "<table:table-row>";
            row.iter().for_each(|cell| tables += &ods_cell(cell));
            tables += "</table:table-row>";
        }
        // To the last row of the sheet, as LibreOffice leaves it.
        tables += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
                   table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    }
    ods_of(&tables)
}

/// A table whose one full row stands there so often.
pub fn ods_repeating(times: u64) -> Vec<u8> {
    ods_of(&format!(
        "<table:table table:name=\"Bomb\"><table:table-row table:number-rows-repeated=\"{times}\">\
         <table:table-cell table:number-columns-repeated=\"200\" office:value-type=\"float\" office:value=\"1\"/>\
         </table:table-row></table:table>"
    ))
}

fn ods_cell(cell: &Cell) -> String {
    let typed = |kind: &str, attribute: &str, value: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:{attribute}=\"{value}\"><text:p>as shown</text:p></table:table-cell>"
        )
    };
    match cell {
        Cell::Empty => "<table:table-cell/>".to_owned(),
        Cell::Text(text) => {
            let text = escaped(text).replace('\n', "</text:p><text:p>");
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        }
        Cell::Number(n) => typed("float", "value", &n.to_string()),
        Cell::Moment(days) => {
            let start = jiff::civil::date(1899, 12, 30).at(0, 0, 0, 0);
            let seconds = (days * 86_400.0).round() as i64;
            let at = start.checked_add(jiff::SignedDuration::from_secs(seconds));
            let at = at.expect("a day").to_string();
            typed("date", "date-value", at.trim_end_matches("T00:00:00"))
        }
        Cell::Duration(days) => {
            let seconds = (days * 86_400.0).round() as i64;
            let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            let text = format!("PT{hours:02}H{minutes:02}M{seconds:02}S");
            typed("time", "time-value", &text)
        }
        Cell::Yes(is) => typed("boolean", "boolean-value", &is.to_string()),
        Cell::Error(error) => format!(
            "<table:table-cell office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>{error}</text:p></table:table-cell>"
        ),
    }
}
