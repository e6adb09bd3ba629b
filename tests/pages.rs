//! Every page as markup, of the sample, in both languages: elements are closed
//! in order, ids stand once, and no text of a file becomes markup.

use std::rc::Rc;
use vigie::calendar::Day;
use vigie::kpi::Id;
use vigie::kpi::aims::Aim;
use vigie::record::Table;
use vigie::sample;
use vigie::session::{Answer, Gathered, Loaded, Pace, load, ready};
use vigie::settings::SettingsFile;
use vigie::source::Memory;
use vigie::text::Language;
use vigie::ui::html::Html;
use vigie::ui::model::{Broken, Listed, Model, Notice, Theme, Work};
use vigie::ui::parts::{chart_file, frame, trend};
use vigie::ui::{pages, route::Route};
use vigie::worker::protocol::{FileKey, RowsShown, View};

const TODAY: &str = "2026-09-14";

/// What the page knows once these files are read.
fn model(language: Language, files: Vec<(String, Vec<u8>)>) -> Model {
    let settings = SettingsFile::default();
    let read = |(name, bytes): (String, Vec<u8>)| {
        let source = Memory::new(name, bytes);
        ready(load(&source, &settings.mappings, async |_| Pace::On)).expect("read")
    };
    let loaded: Vec<Loaded> = files.into_iter().map(read).collect();
    let all: Vec<&Loaded> = loaded.iter().collect();
    let today = Day::parse_iso(TODAY).expect("a day");
    let gathered = Rc::new(Gathered::of(&all, settings.clone(), today));
    let mut answer = Answer::prepare(gathered, None);
    while answer.compute() {}
    let report = answer.report().trimmed(50);
    let headers = loaded.iter().flat_map(Loaded::headers);
    let view = View {
        extent: answer.extent(),
        headers: headers
            .map(|(name, headers)| (name.to_owned(), headers.to_vec()))
            .collect(),
        report,
    };
    Model {
        language,
        theme: Theme::Auto,
        route: Route::Dashboard,
        files: vec![],
        sample: true,
        settings,
        period: None,
        kind: None,
        backwards: false,
        read: vec![],
        wanted: None,
        view: Some(view),
        rows: None,
        all_rows: true,
        work: Work::Idle,
        notice: None,
        broken: None,
        requests: Some(0),
        closed: true,
        aim: None,
        query: String::new(),
        split: None,
        trend_table: true,
        room: None,
        hover: true,
        remembered: vec![("vigie.theme".into(), "dark".into())],
        browser: "a <browser>".into(),
    }
}

/// A page of little, for what does not depend on data.
fn of_one_file(language: Language) -> Model {
    let csv = "order date,amount,order_id,contact_id\n2024-05-03,10,1,C\n2024-06-03,12,2,C\n";
    model(language, vec![("orders.csv".into(), csv.into())])
}

fn of_sample(language: Language) -> Model {
    let files = sample::files().into_iter();
    model(
        language,
        files.map(|f| (f.name.to_owned(), f.bytes)).collect(),
    )
}

fn markup(m: &Model, part: fn(&Model, &mut Html)) -> String {
    let mut html = Html::default();
    part(m, &mut html);
    html.finish()
}

/// The elements of HTML that have no end.
const VOID: [&str; 3] = ["input", "br", "hr"];

/// Elements close in order, attributes are quoted, ids stand once.
#[track_caller]
fn well_formed(markup: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some((_, tag)) = rest.split_once('<') {
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        rest = after;
        let quotes = |q| tag.matches(q).count() % 2 == 0;
        assert!(quotes('\'') && quotes('"'), "<{tag}>");
        let name = tag
            .split([' ', '/', '\n'])
            .find(|s| !s.is_empty())
            .unwrap_or("");
        if tag.starts_with('/') {
            assert_eq!(
                open.pop(),
                Some(name),
                "in …{}",
                &rest[..rest.len().min(80)]
            );
        } else if !tag.ends_with('/') && !VOID.contains(&name) {
            open.push(name);
        }
        assert!(!tag.contains(" style="), "a policy forbids it: <{tag}>");
        if let Some((_, id)) = tag.split_once(" id='") {
            let id = id.split('\'').next().expect("its end");
            assert!(!ids.contains(&id), "{id} stands twice");
            ids.push(id);
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
}

#[test]
fn every_page_of_the_sample_is_well_formed() {
    for language in Language::ALL {
        let mut m = of_sample(language);
        for part in [
            frame::head,
            frame::sample,
            frame::progress,
            frame::foot,
            frame::veil,
        ] {
            well_formed(&markup(&m, part));
        }
        for aim in [None].into_iter().chain(Aim::ALL.map(Some)) {
            m.aim = aim;
            well_formed(&markup(&m, pages::page));
        }
        for route in [Route::Files, Route::Privacy, Route::Indicator(None)] {
            m.route = route;
            well_formed(&markup(&m, pages::page));
        }
        for id in Id::ALL {
            m.route = Route::Indicator(Some(*id));
            m.rows = Some(RowsShown {
                id: *id,
                total: 0,
                rows: vec![],
            });
            let page = markup(&m, pages::page);
            well_formed(&page);
            assert!(page.contains("<h1"), "{page}");
            for (_, live) in trend::LIVE {
                let mut drawing = Html::default();
                live(&m, Some(3), &mut drawing);
                well_formed(&drawing.finish());
            }
        }
    }
}

#[test]
fn what_goes_wrong_is_well_formed_too() {
    for language in Language::ALL {
        let mut m = of_one_file(language);
        m.notice = Some(Notice::Ignored(vec!["<b>.xlsx".into()]));
        let told = markup(&m, frame::notice);
        well_formed(&told);
        assert!(told.contains("&lt;b&gt;.xlsx"), "{told}");
        for broken in [Broken::NoWorker, Broken::GaveUp(Some("src/x.rs:1".into()))] {
            m.broken = Some(broken);
            well_formed(&markup(&m, pages::page));
        }
        let mut html = Html::default();
        pages::ended(language, None, "a browser", &mut html);
        let ended = html.finish();
        well_formed(&ended);
        assert!(ended.contains(vigie::VERSION), "{ended}");
    }
}

#[test]
fn what_a_file_says_is_never_markup() {
    let csv = "order date,amount,order_id,channel,contact_id\n\
               2024-05-03,10,<i>1,<img src=x onerror=alert(1)>,'\"><b>\n\
               2024-06-03,10,2,\"a'b\",C\n";
    let mut m = model(
        Language::En,
        vec![("<svg onload=x>.csv".into(), csv.into())],
    );
    m.sample = true;
    let Some(view) = &m.view else {
        panic!("no view")
    };
    assert_eq!(view.report.files.len(), 1);
    let pages = [
        Route::Dashboard,
        Route::Files,
        Route::Indicator(Some(Id::Revenue)),
    ];
    for route in pages {
        m.route = route;
        m.period = Some("all".into());
        let page = markup(&m, pages::page);
        well_formed(&page);
        for evil in ["<img", "<svg onload", "<i>", "<b>"] {
            assert!(!page.contains(evil), "{evil} in {page}");
        }
    }
}

#[test]
fn a_chart_is_a_file_of_its_own() {
    let mut m = of_one_file(Language::Fr);
    m.route = Route::Indicator(Some(Id::Revenue));
    let kpi = m.kpi(Id::Revenue).expect("revenue").clone();
    let token = |name: &str| format!("#{}", name.len());
    let svg = chart_file::drawing_file(&m, &kpi, &token).expect("a drawing");
    well_formed(&svg);
    for of_page in ["class=", "data-", "var("] {
        assert!(!svg.contains(of_page), "{of_page} in {svg}");
    }
}

/// An article of the files page, by the name of its table.
fn sheet<'a>(page: &'a str, name: &str) -> &'a str {
    let from = page.find(&format!("id='file-{name}'")).expect("a sheet");
    let to = page[from..].find("</article>").expect("its end");
    &page[from..from + to]
}

#[test]
fn each_table_of_a_file_is_a_sheet_in_the_order_of_the_file() {
    let mut csv = String::new();
    for n in 1..=11 {
        csv += match n % 2 {
            1 => "Order ID,Order Date,Amount,Customer ID\n",
            _ => "Date,Channel,Cost\n",
        };
        for day in 13..25 {
            csv += &match n % 2 {
                1 => format!("A{n}-{day},2024-05-{day},{n}.50,C-{day}\n"),
                _ => format!("2024-05-{day},Facebook,{n}.25\n"),
            };
        }
        csv += "\n";
    }
    for language in Language::ALL {
        let mut m = model(language, vec![("shop.csv".into(), csv.clone().into())]);
        m.route = Route::Files;
        m.sample = false;
        m.files = vec![listed("shop.csv")];
        let page = markup(&m, pages::page);
        well_formed(&page);
        let names = m.report().expect("a report").files.len();
        assert_eq!(names, 11, "{:?}", m.report().map(|r| &r.files));
        let places: Vec<usize> = (1..=names)
            .map(|n| match n {
                1 => "id='file-shop.csv'".to_owned(),
                n => format!("id='file-shop.csv#{n}'"),
            })
            .map(|id| page.find(&id).expect("a sheet"))
            .collect();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!(page.matches("data-click='remove'").count(), 1);
        assert_eq!(page.matches("data-change='encoding'").count(), 1);
        assert!(sheet(&page, "shop.csv").contains("data-click='remove'"));
    }
}

#[test]
fn tables_are_told_while_others_are_waited_for() {
    let mut m = of_one_file(Language::En);
    m.route = Route::Files;
    (m.sample, m.view) = (false, None);
    m.files = vec![listed("shop.csv"), listed("shop.csv2")];
    m.read = vec![
        ("shop.csv".into(), Some(Table::Contacts), 5),
        ("shop.csv#2".into(), Some(Table::Orders), 6),
    ];
    let page = markup(&m, pages::page);
    well_formed(&page);
    let first = sheet(&page, "shop.csv");
    assert!(first.contains("Contacts, 5 rows read"), "{first}");
    assert!(first.contains("Orders, 6 rows read"), "{first}");
    assert!(sheet(&page, "shop.csv2").contains("Waiting to be read"));
}

#[test]
fn what_needs_no_hand_is_told_apart_from_what_does() {
    let csv =
        "Export of May\n\norder date,amount,order_id\n2024-05-13,10,1\n2024-05-14,x,2\nTotal,10,\n";
    let mut m = model(Language::En, vec![("orders.csv".into(), csv.into())]);
    m.route = Route::Files;
    let page = markup(&m, pages::page);
    well_formed(&page);
    let (serious, calm) = page.split_once("For information").expect("both");
    assert!(serious.contains("1 point to look at"), "{serious}");
    assert!(serious.contains("data-click='save-rejected'"), "{serious}");
    assert!(calm.contains("1 title, date or note") && calm.contains("1 total row"));
    assert!(!calm.contains("rejected"), "{calm}");
}

#[test]
fn a_column_that_is_missing_is_named_in_words() {
    let csv = "order_id,amount,contact_id\n1,10,C\n2,12,C\n";
    for (language, name) in [
        (Language::Fr, "date de commande"),
        (Language::En, "order date"),
    ] {
        let mut m = model(language, vec![("orders.csv".into(), csv.into())]);
        m.route = Route::Files;
        let page = markup(&m, pages::page);
        assert!(page.contains(&format!("<code>{name}</code>")), "{page}");
        assert!(!page.contains("ordered_on"), "{page}");
    }
}

fn listed(name: &str) -> Listed {
    Listed {
        key: FileKey {
            key: 1,
            name: name.into(),
        },
        size: 1200,
    }
}
