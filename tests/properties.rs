//! What must hold whatever the data: the same orders written in another way
//! give the same `kpis`, to the byte; the rows behind an indicator add up to
//! it; the parts of a split add up to the whole.

mod support;

use proptest::prelude::*;
use serde_json::Value;
use support::{Case, File, answer, report};
use vigie::calendar::Day;
use vigie::decimal::Decimal;
use vigie::kpi::{Figure, Id, Kpi};
use vigie::settings::SettingsFile;

/// A row of an orders file, before it is written.
#[derive(Clone, Debug)]
struct Row {
    order: u16,
    day: i32,
    person: Option<u8>,
    by_email: bool,
    cents: i64,
    refunded: Option<i64>,
    status: &'static str,
    currency: &'static str,
    channel: &'static str,
}

const FIRST: &str = "2022-05-17";
const DAYS: i32 = 900;

fn row() -> impl Strategy<Value = Row> {
    let status = prop::sample::select(vec![
        "",
        "paid",
        "paid",
        "cancelled",
        "refunded",
        "pending",
        "étrange",
    ]);
    let currency = prop::sample::select(vec!["EUR", "EUR", "EUR", "", "USD"]);
    let channel = prop::sample::select(vec!["web", "Web", "boutique", "téléphone", ""]);
    let amount = prop_oneof![8 => 1..200_000i64, 1 => Just(0), 1 => -20_000..0i64];
    let refunded = prop::option::weighted(0.1, 1..500i64);
    (
        0..60u16,
        0..DAYS,
        prop::option::weighted(0.9, 0..25u8),
        any::<bool>(),
        amount,
        refunded,
        status,
        currency,
        channel,
    )
        .prop_map(
            |(order, day, person, by_email, cents, refunded, status, currency, channel)| Row {
                order,
                day,
                person,
                by_email,
                cents,
                refunded,
                status,
                currency,
                channel,
            },
        )
}

/// Rows by order, so that those of one order stand in sequence: their order
/// among themselves says which is the first.
fn rows() -> impl Strategy<Value = Vec<Row>> {
    prop::collection::vec(row(), 1..80).prop_map(|mut rows| {
        rows.sort_by_key(|r| r.order);
        rows
    })
}

/// How a file is written.
#[derive(Clone, Copy)]
struct Style {
    delimiter: char,
    latin1: bool,
    french: bool,
    blank_lines: bool,
}

const PLAIN: Style = Style {
    delimiter: ',',
    latin1: false,
    french: false,
    blank_lines: false,
};

fn day(n: i32) -> Day {
    Day::parse_iso(FIRST).expect("a day").plus(n)
}

fn money(cents: i64, style: Style) -> String {
    let text = Decimal::new(cents.into(), 2).to_string();
    if !style.french {
        return text;
    }
    let (whole, part) = text.split_once('.').expect("two decimals");
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |w| ("-", w));
    let grouped = if whole.len() > 3 {
        format!(
            "{}\u{a0}{}",
            &whole[..whole.len() - 3],
            &whole[whole.len() - 3..]
        )
    } else {
        whole.to_owned()
    };
    format!("{sign}{grouped},{part}")
}

fn write(rows: &[Row], style: Style) -> Vec<u8> {
    let header = [
        "order_id",
        "ordered_on",
        "contact_id",
        "email",
        "amount",
        "refunded_amount",
        "status",
        "currency",
        "channel",
    ];
    let mut records = vec![header.map(String::from).to_vec()];
    for r in rows {
        let date = if style.french {
            let (y, m, d) = day(r.day).ymd();
            format!("{d:02}/{m:02}/{y}")
        } else {
            day(r.day).to_string()
        };
        let person = r.person.map_or(String::new(), |p| format!("C{p}"));
        let email = r
            .person
            .map_or(String::new(), |p| format!("P{p}@exemple.fr"));
        records.push(vec![
            format!("O{}", r.order),
            date,
            if r.by_email { String::new() } else { person },
            email,
            money(r.cents, style),
            r.refunded.map_or(String::new(), |c| money(c, style)),
            r.status.to_owned(),
            r.currency.to_owned(),
            r.channel.to_owned(),
        ]);
    }
    let mut text = String::new();
    for record in records {
        let cells: Vec<String> = record
            .into_iter()
            .map(|cell| {
                if cell.contains(style.delimiter) {
                    format!("\"{cell}\"")
                } else {
                    cell
                }
            })
            .collect();
        text += &cells.join(&style.delimiter.to_string());
        text += if style.blank_lines { "\r\n\r\n" } else { "\n" };
    }
    if style.latin1 {
        // Every character of these texts is one byte of Windows-1252.
        text.chars()
            .map(|c| u8::try_from(c as u32).expect("Latin-1"))
            .collect()
    } else {
        text.into_bytes()
    }
}

/// The day order of a French file may be open where no day is above 12.
fn settings(rows: &[Row], style: Style) -> SettingsFile {
    let mut settings = SettingsFile::default();
    if style.french {
        let text = String::from_utf8(write(&rows[..0], PLAIN)).expect("ASCII");
        settings.mappings.push(vigie::settings::Mapping {
            headers: text.trim().split(',').map(String::from).collect(),
            date_order: Some(vigie::settings::DateOrder::Dmy),
            ..Default::default()
        });
    }
    settings
}

fn kpis_of(files: &[File], settings: SettingsFile, period: Option<&str>) -> String {
    let report = report(files, day(DAYS + 20), period, settings);
    serde_json::to_string(&report.kpis).expect("json")
}

fn kpis(rows: &[Row], style: Style, period: Option<&str>) -> String {
    kpis_of(
        &[("a.csv".into(), write(rows, style))],
        settings(rows, style),
        period,
    )
}

fn period() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![
        None,
        Some("all"),
        Some("2024-06"),
        Some("2023-Q4"),
        Some("2023"),
        Some("2024-W12"),
        Some("2024-02-10..2024-03-20"),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_rows_does_not_matter(rows in rows(), period in period(), seed in any::<u64>()) {
        // Whole orders change places; the rows of one keep their sequence.
        let mut orders: Vec<Vec<Row>> = Vec::new();
        for row in rows.clone() {
            match orders.last_mut() {
                Some(last) if last[0].order == row.order => last.push(row),
                _ => orders.push(vec![row]),
            }
        }
        let key = |rows: &Vec<Row>| (u64::from(rows[0].order) + 1).wrapping_mul(seed | 1).rotate_left(17);
        orders.sort_by_key(key);
        let shuffled: Vec<Row> = orders.into_iter().flatten().collect();
        prop_assert_eq!(kpis(&rows, PLAIN, period), kpis(&shuffled, PLAIN, period));
    }

    #[test]
    fn the_way_of_writing_does_not_matter(rows in rows(), period in period()) {
        let expected = kpis(&rows, PLAIN, period);
        let styles = [
            Style { blank_lines: true, ..PLAIN },
            Style { delimiter: ';', ..PLAIN },
            Style { delimiter: '\t', ..PLAIN },
            Style { latin1: true, ..PLAIN },
            Style { delimiter: ';', latin1: true, french: true, blank_lines: false },
            Style { delimiter: ',', latin1: false, french: true, blank_lines: true },
        ];
        for (n, style) in styles.into_iter().enumerate() {
            prop_assert_eq!(&kpis(&rows, style, period), &expected, "style {}", n);
        }
    }

    #[test]
    fn a_file_split_in_two_between_orders_is_the_same(rows in rows(), period in period(), at in any::<prop::sample::Index>()) {
        let cut = at.index(rows.len());
        let cut = rows.iter().position(|r| r.order == rows[cut].order).unwrap_or(0);
        let files = [("a.csv".into(), write(&rows[..cut], PLAIN)), ("b.csv".into(), write(&rows[cut..], PLAIN))];
        prop_assert_eq!(kpis(&rows, PLAIN, period), kpis_of(&files, SettingsFile::default(), period));
    }

    #[test]
    fn rows_and_splits_add_up(rows in rows(), period in period()) {
        let file = ("a.csv".to_owned(), write(&rows, PLAIN));
        let answer = answer(&[file], day(DAYS + 20), period, SettingsFile::default());
        for kpi in &answer.report().kpis {
            adds_up(kpi, &answer.rows(kpi.id))?;
        }
    }
}

/// The sum of figures as exact decimals, 9 after the sign.
fn sum<'a>(figures: impl Iterator<Item = &'a Figure>) -> i128 {
    figures
        .map(|figure| match figure {
            Figure::Count(n) => i128::from(*n) * 1_000_000_000,
            Figure::Money(d) => d.at_scale(9).expect("fits"),
            Figure::Number(x) => panic!("{x} is no part of a sum"),
        })
        .sum()
}

fn adds_up(kpi: &Kpi, rows: &[vigie::report::Row]) -> Result<(), TestCaseError> {
    if kpi.value.is_none() {
        prop_assert!(rows.is_empty(), "{:?} has rows and no value", kpi.id);
        return Ok(());
    }
    let (numerator, denominator) = (sum(kpi.numerator.iter()), sum(kpi.denominator.iter()));
    prop_assert_eq!(
        sum(rows.iter().map(|r| &r.numerator)),
        numerator,
        "{:?}",
        kpi.id
    );
    prop_assert_eq!(
        sum(rows.iter().filter_map(|r| r.denominator.as_ref())),
        denominator,
        "{:?}",
        kpi.id
    );
    for slices in kpi.splits.values() {
        prop_assert_eq!(
            sum(slices.iter().filter_map(|s| s.numerator.as_ref())),
            numerator,
            "{:?}",
            kpi.id
        );
        prop_assert_eq!(
            sum(slices.iter().filter_map(|s| s.denominator.as_ref())),
            denominator,
            "{:?}",
            kpi.id
        );
    }
    Ok(())
}

#[test]
fn the_properties_are_tried_on_data_with_numbers() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let mut with_value = 0;
    for _ in 0..50 {
        let rows = rows().new_tree(&mut runner).expect("rows").current();
        let files = [("a.csv".to_owned(), write(&rows, PLAIN))];
        let report = report(
            &files,
            day(DAYS + 20),
            Some("2024-06"),
            SettingsFile::default(),
        );
        with_value += report.kpis.iter().filter(|k| k.value.is_some()).count();
    }
    assert!(with_value > 50 * Id::ALL.len() / 2, "{with_value} values");
}

/// The canonical copies, which another program reads, say what the inputs say.
#[test]
fn canonical_files_give_the_same_kpis() {
    let mut compared = 0;
    for case in Case::all() {
        let folder = case.folder.join("canonical");
        if !folder.exists() {
            continue;
        }
        let files: Vec<File> = case
            .files()
            .into_iter()
            .map(|(name, bytes)| match std::fs::read(folder.join(&name)) {
                Ok(canonical) => (name, canonical),
                Err(_) => (name, bytes),
            })
            .collect();
        // Mappings are for the headers of the inputs.
        let settings = SettingsFile {
            mappings: vec![],
            ..case.settings()
        };
        let of = |report: vigie::report::Report| -> Value {
            serde_json::to_value(report.kpis).expect("json")
        };
        let canonical = of(report(&files, case.today(), case.period(), settings));
        assert_eq!(of(case.report()), canonical, "{}", case.name);
        compared += 1;
    }
    assert!(compared >= 5, "{compared} canonical copies");
}
