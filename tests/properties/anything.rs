//! Whatever a file holds and whatever a person settled about it: there is a
//! report, each record is accounted for, each number is one, and the rows
//! behind it can be listed.

use super::dice::Dice;
use super::support::File;
use super::world::{Sheet, TODAY, day};
use super::write::{self, PLAIN};
use super::{CASES, Desk, period};
use proptest::prelude::*;
use vigie::decimal::Decimal;
use vigie::field::{Field, Table};
use vigie::kpi::{Figure, Kpi};
use vigie::order::Map;
use vigie::settings::{
    AttributionModel, AttributionWindow, Basis, CrmRevenue, DateOrder, DecimalSign, FiscalStart,
    Mapping, Settings, SettingsFile, Touch, WeekStart, Window,
};
use vigie::table::{Delimiter, Encoding};

/// What cells hold when people and programs write them: edges of numbers, days
/// and words, and what only looks like one of them.
const CELLS: &[&str] = &[
    "",
    " ",
    "-",
    "0",
    "1",
    "-1",
    "12",
    "1,5",
    "1.5",
    "1.234",
    "1,234",
    "1 234,56",
    "-1'234.50 €",
    "$ 5",
    "99999999999999999999999999",
    "9223372036854775807",
    "92233720368547758.07",
    "0.000000000000001",
    "1e9",
    "NaN",
    "inf",
    "٣",
    "1.22158E+17",
    "1,2 k€",
    "27.78%",
    "'0612",
    "=\"00123\"",
    "26:15:00",
    "2 h 30",
    "PT1H30M",
    "45453",
    "20240610",
    "202406",
    "10 juin 2024 à 10h30",
    "Jun 10, 2024 09:30 pm",
    "12-Jul",
    "Jun-24",
    "Jul-12",
    "2024-06-10",
    "2024-06-10 23:59:59",
    "2024-06-10T10:00:00+02:00",
    "2024-06-10 25:61",
    "10/06/2024",
    "06/10/2024",
    "31/06/2024",
    "2024-02-30",
    "1900-01-01",
    "2200-12-31",
    "9999-12-31",
    "0001-01-01",
    "1/1/24",
    "oui",
    "non",
    "peut-être",
    "✓",
    "marketing",
    "transactional",
    "control",
    "témoin",
    "A",
    "email",
    "SMS",
    "client",
    "prospect",
    "refunded",
    "cancelled",
    "partially refunded",
    "avoir",
    "facture",
    "devis",
    "résolu",
    "Total",
    "total général",
    "EUR",
    "usd",
    "C1",
    "C2",
    "O1",
    "T1",
    "a@b.fr",
    "A@B.FR",
    "@",
    "Soldes",
    " soldes ",
    "a\"b",
    "deux\nlignes",
    "\u{0}",
    "\u{feff}",
    "e\u{301}",
    "🙂",
    "İ",
];

/// That each number of an indicator is one, and that its rows can be listed.
fn is_sound(kpi: &Kpi) -> Result<(), TestCaseError> {
    let sound = |figure: &Figure| match figure {
        Figure::Number(x) => x.is_finite(),
        Figure::Count(_) | Figure::Money(_) => true,
    };
    let own = [&kpi.value, &kpi.numerator, &kpi.denominator];
    let slices = kpi.splits.values().flatten();
    let all = own
        .into_iter()
        .chain(kpi.series.iter().map(|bucket| &bucket.value))
        .chain(slices.map(|slice| &slice.value))
        .chain(kpi.parts.iter().map(|part| &part.value));
    for figure in all.flatten() {
        prop_assert!(sound(figure), "{:?}: {:?}", kpi.id, figure);
    }
    let of_parts = kpi.parts.iter().filter_map(|part| part.interval);
    for [low, high] in of_parts.chain(kpi.interval) {
        let sound = low.is_finite() && high.is_finite() && low <= high;
        prop_assert!(sound, "{:?}: [{}, {}]", kpi.id, low, high);
    }
    prop_assert_eq!(kpi.value.is_some(), kpi.reason.is_none(), "{:?}", kpi.id);
    Ok(())
}

fn has_a_report(
    files: &[File],
    settings: SettingsFile,
    period: Option<&str>,
) -> Result<(), TestCaseError> {
    let answer = Desk::new(files, settings).answer(period);
    for kpi in &answer.report().kpis {
        is_sound(kpi)?;
        let rows = answer.rows(kpi.id);
        prop_assert!(kpi.value.is_some() || rows.is_empty(), "{:?}", kpi.id);
    }
    prop_assert!(!answer.report().to_json().is_empty());
    Ok(())
}

/// What a column of this kind holds at its edges.
fn fitting(dice: &mut Dice, kind: &str) -> String {
    let word = match kind {
        "Number" => dice.one(&[
            "0",
            "1",
            "2",
            "7",
            "250",
            "-1",
            "-2.50",
            "0.01",
            "1e9",
            "9223372036854775807",
            "",
            "-92233720368547758.07",
            "0.000000000000001",
        ]),
        "Flag" => dice.one(&["yes", "no", "1", "0", "2024-06-10", ""]),
        "Date" | "Moment" => {
            let at = day(dice.within(0, i64::from(TODAY)) as i32);
            let time = dice.one(&["", " 00:00", " 23:59:59", " 12:00 pm"]);
            return match dice.within(0, 30) {
                0 => dice.one(&["1900-01-01", "2200-12-31", ""]).to_owned(),
                1..9 => format!("2024-06-{:02}{time}", dice.within(1, 31)),
                _ => format!("{at}{time}"),
            };
        }
        _ => dice.one(CELLS),
    };
    word.to_owned()
}

/// Any text.
fn unfitting(dice: &mut Dice) -> String {
    match dice.within(0, 8) {
        0 => {
            let any = (0..dice.within(0, 9)).map(|_| dice.within(0, 0x500) as u32);
            any.filter_map(char::from_u32).collect()
        }
        1 => format!("{}", dice.roll() as i64 >> 8),
        _ => dice.one(CELLS).to_owned(),
    }
}

/// A file of a table whose headers are known, with any cells under them.
fn any_file(dice: &mut Dice) -> (Sheet, File) {
    let table = dice.one(Table::ALL);
    let required: Vec<Field> = table.required().iter().map(|of| of[0]).collect();
    let known = table.columns().iter();
    let there: Vec<(Field, String)> = known
        .filter(|c| required.contains(&c.field) || dice.chance(60))
        .map(|c| (c.field, format!("{:?}", c.kind)))
        .collect();
    let sheet = Sheet {
        table,
        columns: there.iter().map(|(field, _)| *field).collect(),
        rows: vec![],
    };
    let mut bytes = write::write(&sheet, PLAIN);
    // One cell that cannot be read is enough for a row to be rejected.
    let unread = dice.one(&[0, 1, 5, 40]);
    for _ in 0..dice.within(0, 25) {
        let mut cells: Vec<String> = there
            .iter()
            .map(|(_, kind)| match dice.chance(unread) {
                true => unfitting(dice),
                false => fitting(dice, kind),
            })
            .collect();
        if dice.chance(unread) {
            cells.resize(dice.within(0, 30) as usize, "1".to_owned());
        }
        let cells = cells
            .iter()
            .map(|c| format!("\"{}\"", c.replace('"', "\"\"")));
        bytes.extend(cells.collect::<Vec<_>>().join(",").bytes());
        bytes.push(b'\n');
    }
    let name = dice.one(&["a.csv", "b.csv", "clients.csv"]).to_owned();
    (sheet, (name, bytes))
}

fn maybe<T>(dice: &mut Dice, percent: u64, of: impl FnOnce(&mut Dice) -> T) -> Option<T> {
    dice.chance(percent).then(|| of(dice))
}

/// What a person may have settled about a file with these headers.
fn any_mapping(dice: &mut Dice, sheet: &Sheet) -> Mapping {
    let headers: Vec<String> = sheet.columns.iter().map(|f| f.name()).collect();
    let table = maybe(dice, 50, |d| d.one(Table::ALL));
    let fields = table.unwrap_or(sheet.table).columns();
    let mut map = Map::new();
    for _ in 0..dice.within(0, 5) {
        let field = fields[dice.within(0, fields.len() as i64) as usize].field;
        let header = match dice.chance(20) {
            true => "",
            false => &headers[dice.within(0, headers.len() as i64) as usize],
        };
        map.insert(field, header.to_owned());
    }
    Mapping {
        headers,
        table,
        fields: map,
        date_order: maybe(dice, 30, |d| d.one(&[DateOrder::Dmy, DateOrder::Mdy])),
        decimal: maybe(dice, 30, |d| d.one(&[DecimalSign::Comma, DecimalSign::Dot])),
        encoding: maybe(dice, 20, |d| d.one(&Encoding::ALL)),
        delimiter: maybe(dice, 20, |d| {
            d.one(&[Delimiter::COMMA, Delimiter::SEMICOLON, Delimiter::TAB])
        }),
        header_line: maybe(dice, 10, |d| d.within(0, 4) as u32),
        all_customers: maybe(dice, 20, |d| d.chance(50)),
        statuses: [("A", "cancelled"), ("oui", "rien"), ("", "customer")]
            .map(|(word, meaning)| (word.to_owned(), meaning.to_owned()))
            .into(),
    }
}

fn any_settings(dice: &mut Dice) -> Settings {
    let window = |d: &mut Dice| match d.chance(50) {
        true => Window::Months(d.within(1, 3661) as u16),
        false => Window::Days(d.within(1, 3661) as u16),
    };
    Settings {
        active_window: maybe(dice, 30, window).unwrap_or_default(),
        complete_history: dice.chance(50),
        amount_basis: dice.one(&[Basis::InclTax, Basis::ExclTax]),
        currency: maybe(dice, 20, |d| d.one(&["EUR", "USD", ""]).to_owned()),
        rates: maybe(dice, 20, |d| {
            let rate = Decimal::new(d.roll().into(), d.within(0, 20) as u8);
            [("USD".to_owned(), rate)].into()
        })
        .unwrap_or_default(),
        reference_date: maybe(dice, 20, |d| day(d.within(-400, 3000) as i32)),
        week_start: dice.one(&[WeekStart::Monday, WeekStart::Saturday, WeekStart::Sunday]),
        fiscal_start: FiscalStart::new(dice.within(1, 13) as u32).expect("a month"),
        attribution_touch: maybe(dice, 40, |d| d.one(&[Touch::Clicked, Touch::Delivered])),
        attribution_window: maybe(dice, 40, |d| AttributionWindow::Days(d.roll() as u16))
            .unwrap_or_default(),
        attribution_model: dice.one(&[
            AttributionModel::LastTouch,
            AttributionModel::FirstTouch,
            AttributionModel::Linear,
            AttributionModel::Position402040,
            AttributionModel::TimeDecay,
        ]),
        crm_revenue: maybe(dice, 40, |d| {
            d.one(&[CrmRevenue::Attributed, CrmRevenue::All])
        }),
        acquisition_categories: maybe(dice, 20, |_| vec!["tool".to_owned(), "?".to_owned()]),
        strategic_fields: maybe(dice, 30, |d| {
            vec![d.one(&[Field::Name, Field::Phone, Field::Amount]); 2]
        }),
        kept: Map::new(),
    }
}

/// Files of any cells, and anything settled about them.
struct Mess {
    files: Vec<File>,
    settings: SettingsFile,
}

impl std::fmt::Debug for Mess {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, bytes) in &self.files {
            write!(f, "\n{name}\n{}", String::from_utf8_lossy(bytes))?;
        }
        f.write_str(&self.settings.to_json())
    }
}

fn mess() -> impl Strategy<Value = Mess> {
    prop::collection::vec(any::<u64>().no_shrink(), 1..5).prop_map(|seeds| {
        let mut settings = SettingsFile::default();
        let mut files = Vec::new();
        for seed in seeds {
            let mut dice = Dice::new(seed);
            let (sheet, file) = any_file(&mut dice);
            files.push(file);
            if dice.chance(50) {
                settings.mappings.push(any_mapping(&mut dice, &sheet));
            }
            if dice.chance(50) {
                settings.settings = any_settings(&mut dice);
            }
        }
        Mess { files, settings }
    })
}

proptest! {
    #![proptest_config(super::cases(4 * CASES))]

    #[test]
    fn any_bytes_have_a_report(
        pieces in prop::collection::vec(
            prop_oneof![
                any::<u8>().prop_map(|b| vec![b]),
                prop::sample::select(b",;\t\"\n\r\x80\xe9".as_slice()).prop_map(|b| vec![b]),
                prop::sample::select(CELLS).prop_map(|c| c.as_bytes().to_vec()),
                prop::sample::select(vec!["date,amount\n", "email\n", "sent_on,campaign\n", "sep=;\n"])
                    .prop_map(|c| c.as_bytes().to_vec()),
            ],
            0..120,
        ),
        cut in any::<prop::sample::Index>(),
        period in period(),
    ) {
        let cut = cut.index(pieces.len() + 1);
        let files = [("a.csv".to_owned(), pieces[..cut].concat()), ("b.csv".to_owned(), pieces[cut..].concat())];
        has_a_report(&files, SettingsFile::default(), period)?;
    }

    #[test]
    fn any_cells_have_a_report(mess in mess(), period in period()) {
        has_a_report(&mess.files, mess.settings, period)?;
    }
}
