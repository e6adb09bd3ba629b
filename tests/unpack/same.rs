//! The same data in every container.

use super::make::{Cell, Sheet, cells, delimiter, gz, ods, texts, xlsx, zip};
use super::support::{Case, File, report};
use super::xls::xls;
use serde_json::Value;
use vigie::calendar::Day;
use vigie::settings::SettingsFile;

fn kpis(files: &[File], today: Day, period: Option<&str>) -> String {
    let report = report(files, today, period, SettingsFile::default());
    let json: Value = serde_json::from_str(&report.to_json()).expect("json");
    serde_json::to_string_pretty(&json["kpis"]).expect("text")
}

fn text(bytes: &[u8]) -> String {
    let (text, _, _) = encoding_rs::UTF_8.decode(bytes);
    match text.contains('\u{fffd}') {
        false => text.into_owned(),
        true => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// Says the first line that differs.
#[track_caller]
fn equal(found: &str, expected: &str, what: &str) {
    let mut lines = found.lines().zip(expected.lines());
    let different = lines.find(|(a, b)| a != b);
    assert!(found == expected, "{what}: {different:?}");
}

fn pasted(csv: &str) -> Vec<u8> {
    let mut out = csv::WriterBuilder::new()
        .delimiter(b'\t')
        .flexible(true)
        .from_writer(Vec::new());
    for row in texts(csv, delimiter(csv)) {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => text.as_str(),
            _ => "",
        });
        out.write_record(cells).expect("memory");
    }
    out.into_inner().expect("memory")
}

/// How the cells of a CSV stand in a workbook.
type Cells<'a> = &'a dyn Fn(&str) -> Vec<Vec<Cell>>;

/// Files and when they are looked at.
struct Data<'a> {
    files: Vec<File>,
    today: Day,
    period: Option<&'a str>,
}

impl Data<'_> {
    /// Each file in this container gives what it gives without.
    #[track_caller]
    fn each(&self, expected: &str, container: &str, make: &dyn Fn(&File) -> Vec<u8>) {
        // What it is, its bytes say: under the same name even questions are the same.
        let made = self.files.iter().map(|f| (f.0.clone(), make(f)));
        let made: Vec<File> = made.collect();
        equal(&self.of(&made), expected, container);
    }

    fn of(&self, files: &[File]) -> String {
        kpis(files, self.today, self.period)
    }

    /// In containers of one, of all, of containers.
    #[track_caller]
    fn is_the_same(&self, sheet: Cells<'_>, thoroughly: bool) {
        let files = &self.files;
        let expected = self.of(files);
        self.each(&expected, "a workbook of Excel", &|f| {
            xlsx(&[("Feuille 1", sheet(&text(&f.1)))])
        });
        self.each(&expected, "pasted", &|f| pasted(&text(&f.1)));
        let all: Vec<(&str, &[u8])> = files
            .iter()
            .map(|f| (f.0.as_str(), f.1.as_slice()))
            .collect();
        let archive = zip(&all);
        let mut containers = vec![("all.zip", archive.clone())];
        if thoroughly {
            self.each(&expected, "a workbook of Excel 97", &|f| {
                xls(&[("Feuille 1", sheet(&text(&f.1)))])
            });
            self.each(&expected, "an ods", &|f| {
                ods(&[("Feuille 1", sheet(&text(&f.1)))])
            });
            self.each(&expected, "a gz", &|f| gz(&f.1));
            self.each(&expected, "a zip", &|f| {
                zip(&[(f.0.as_str(), f.1.as_slice())])
            });
            let books: Vec<Sheet> = files
                .iter()
                .map(|f| (&*f.0.clone().leak(), sheet(&text(&f.1))))
                .collect();
            containers.extend([
                ("archive in an archive.zip", zip(&[("inner.zip", &archive)])),
                ("all.xlsx", xlsx(&books)),
                ("all.ods", ods(&books)),
                (
                    "workbook in an archive.zip",
                    zip(&[("a/b.xlsx", &xlsx(&books))]),
                ),
                ("compressed workbook.gz", gz(&xlsx(&books))),
            ]);
        }
        // A question names its file.
        if !expected.contains("\"file\"") {
            for (name, bytes) in containers {
                equal(&self.of(&[(name.to_owned(), bytes)]), &expected, name);
            }
        }
    }
}

/// As a spreadsheet that knows the dialect holds a CSV. Where it is not the one in
/// which days and numbers are written in one way only, it took all cells for text.
fn sheet(csv: &str) -> Vec<Vec<Cell>> {
    match delimiter(csv) {
        b',' => cells(csv),
        other => texts(csv, other),
    }
}

/// The indicators of each fixture whose settings do not name its headers.
#[test]
fn fixtures_in_any_container_are_the_same() {
    let mut tried = 0;
    for case in Case::all() {
        let mut files = case.files();
        for (name, bytes) in &mut files {
            if let Ok(canonical) = std::fs::read(case.folder.join("canonical").join(name)) {
                *bytes = canonical;
            }
        }
        let plain = |f: &File| std::str::from_utf8(&f.1).is_ok() && !f.1.is_empty();
        if case.json.get("settings").is_some() || !files.iter().all(plain) {
            continue;
        }
        tried += 1;
        println!("{}", case.name);
        let data = Data {
            files,
            today: case.today(),
            period: case.period(),
        };
        data.is_the_same(&sheet, tried % 8 == 0);
    }
    assert!(tried > 100, "{tried}");
}

/// Those of the sample, whose cells are French: a spreadsheet that took all of them
/// for text.
#[test]
fn the_sample_in_any_container_is_the_same() {
    let files = vigie::sample::files().into_iter();
    let data = Data {
        files: files.map(|f| (f.name.to_owned(), f.bytes)).collect(),
        today: vigie::sample::TODAY,
        period: None,
    };
    data.is_the_same(&sheet, false);
}

/// What a CSV says only with care: thousands that could be decimals, ids with zeros
/// in front, quotes, accents, line ends in cells, times, durations.
#[test]
fn cells_that_a_csv_could_get_wrong() {
    let orders = "N° commande,Date de commande,Montant TTC,N° client,Note,Statut\n\
        0001,2024-05-03,1.2340,00042,\"dit \"\"oui\"\", puis\",payée\n\
        0002,2024-05-04 14:30:00,999.1250,00043,été;hiver,payée\n\
        0003,2024-05-31,12.5,00042,\"12, rue\",annulée\n";
    let mut rows = cells(orders);
    assert_eq!(rows[1][0], Cell::Text("0001".to_owned()));
    assert_eq!(rows[1][2], Cell::Number(1.234));
    rows[1][4] = Cell::Text("dit \"oui\",\r\npuis".to_owned());
    let csv: File = ("orders.csv".to_owned(), orders.into());
    let expected = kpis(&[csv], Day::parse_iso("2024-07-01").expect("a day"), None);
    for (name, bytes) in [
        ("orders.xlsx", xlsx(&[("A", rows.clone())])),
        ("orders.xls", xls(&[("A", rows.clone())])),
        ("orders.ods", ods(&[("A", rows)])),
    ] {
        let file: File = (name.to_owned(), bytes);
        let today = Day::parse_iso("2024-07-01").expect("a day");
        equal(&kpis(&[file], today, None), &expected, name);
    }
}
