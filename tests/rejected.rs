//! Rejected rows as a table of their own: which, why, and all their cells; as
//! many as the report counts.

mod support;

use support::{File, gathered};
use vigie::calendar::Day;
use vigie::report::Style;
use vigie::session::{Gathered, Pace, ready, rejected_csv};
use vigie::settings::SettingsFile;
use vigie::source::Memory;
use vigie::text::{Language, rejected_words};

fn put_together(files: &[File]) -> std::rc::Rc<Gathered> {
    let today = Day::parse_iso("2024-07-10").expect("a day");
    gathered(files, today, SettingsFile::default())
}

/// The rejected rows of a table, and how many the report counts.
fn rejected(file: &File, table: &str, language: Language, style: Style) -> (String, u64) {
    let gathered = put_together(std::slice::from_ref(file));
    let source = Memory::new(file.0.clone(), file.1.clone());
    let words = rejected_words(language);
    let csv = rejected_csv(&source, &gathered, table, style, &words, async |_| Pace::On);
    let count = gathered.table(table).expect("a table").rejected;
    (ready(csv).expect("read again"), count)
}

/// Of the rows, line 3 has no day 32, line 4 no date, line 6 an amount of words,
/// line 7 a cell too many, and line 9 no amount.
const ORDERS: &str = "\
N° commande;Date de commande;Montant TTC;N° client;Note
1;01/05/2024;10,00;C-1;bien
2;32/05/2024;20,00;C-2;=1+1
3;;30,00;C-3;\"deux
lignes\"
5;13/05/2024;beaucoup;C-5;
6;14/05/2024;60,00;C-6;trop;de cellules
7;15/05/2024;70,00;C-7;
8;16/05/2024;;C-8;
";

#[test]
fn each_rejected_row_is_there_with_its_reason() {
    let file: File = ("commandes.csv".into(), ORDERS.into());
    let (csv, count) = rejected(&file, "commandes.csv", Language::Fr, Style::French);
    let expected = [
        "\u{feff}ligne;motif;colonne;N° commande;Date de commande;Montant TTC;N° client;Note",
        "3;date illisible;Date de commande;2;32/05/2024;20,00;C-2;'=1+1",
        "4;pas de date;Date de commande;3;;30,00;C-3;\"deux\nlignes\"",
        "6;nombre illisible;Montant TTC;5;13/05/2024;beaucoup;C-5;",
        "7;pas autant de cellules que d’en-têtes;;6;14/05/2024;60,00;C-6;trop;de cellules",
        "9;pas de montant;Montant TTC;8;16/05/2024;;C-8;",
    ];
    assert_eq!(csv, expected.join("\r\n") + "\r\n");
    assert_eq!(count, 5);
}

#[test]
fn a_spreadsheet_in_english_and_programs_have_commas() {
    let file: File = ("commandes.csv".into(), ORDERS.into());
    for (style, mark) in [(Style::English, "\u{feff}"), (Style::Plain, "")] {
        let (csv, _) = rejected(&file, "commandes.csv", Language::En, style);
        let first = format!("{mark}line,reason,column,N° commande,");
        assert!(csv.starts_with(&first), "{csv}");
        let second = "3,date cannot be read,Date de commande,2,32/05/2024,\"20,00\",C-2,'=1+1";
        assert!(csv.contains(second), "{csv}");
    }
}

/// Two tables; the second has an order without amount on line 7.
const TWO: &str = "\
Commandes
Order ID,Order Date,Amount,Customer ID
A1,2024-05-01,10.00,C-1
A2,2024-05-02,nothing,C-2

Order ID,Invoice Date,Total Amount,Customer ID,City
B1,2024-06-01,10.00,C-1,Lyon
B2,2024-06-02,20.00,C-2,Nantes
B3,,30.00,C-3,Paris
";

#[test]
fn a_row_is_of_its_own_table() {
    let file: File = ("two.csv".into(), TWO.into());
    let (first, one) = rejected(&file, "two.csv", Language::En, Style::Plain);
    assert_eq!((first.lines().count(), one), (2, 1), "{first}");
    assert!(first.contains("\n4,number cannot be read,Amount,A2,2024-05-02,nothing,C-2\r\n"));
    let (second, two) = rejected(&file, "two.csv#2", Language::En, Style::Plain);
    assert_eq!((second.lines().count() as u64, two), (2, 1), "{second}");
    assert!(second.contains(",B3,,30.00,C-3,Paris\r\n"), "{second}");
}

#[test]
fn as_many_rows_are_saved_as_are_counted_in_every_fixture() {
    let mut all = 0;
    for case in support::Case::all() {
        let files = case.files();
        let gathered = gathered(&files, case.today(), case.settings());
        for (name, bytes) in &files {
            let source = Memory::new(name.clone(), bytes.clone());
            let words = rejected_words(Language::En);
            let table = gathered.table(name).expect("a table");
            let csv = rejected_csv(&source, &gathered, name, Style::Plain, &words, async |_| {
                Pace::On
            });
            let csv = ready(csv).expect("read again");
            let rows = csv::Reader::from_reader(csv.as_bytes());
            let rows = rows.into_records().filter(|r| {
                // Rows with too many cells are among them.
                !matches!(
                    r.as_ref().map_err(csv::Error::kind),
                    Err(csv::ErrorKind::Io(_))
                )
            });
            assert_eq!(rows.count() as u64, table.rejected, "{}/{name}", case.name);
            all += table.rejected;
        }
    }
    assert!(all > 0, "no fixture has a rejected row");
}
