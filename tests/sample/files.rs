//! That the files hold together: sizes, encodings, days, and who refers to what.

use super::rows::*;
use std::collections::{BTreeMap, BTreeSet};
use vigie::calendar::Day;
use vigie::sample::story::*;
use vigie::sample::{TODAY, files};

#[track_caller]
fn about(name: &str, from: usize, to: usize) {
    let count = rows(name).len();
    assert!((from..=to).contains(&count), "{name}: {count} rows");
}

#[test]
fn the_files_are_always_the_same() {
    let names: Vec<&str> = files().iter().map(|f| f.name).collect();
    assert_eq!(names, NAMES);
    assert!(files() == files());
}

#[test]
fn the_days_are_those_that_the_story_says() {
    let is = |day: Day, iso: &str| assert_eq!(day.to_string(), iso);
    is(FIRST, "2023-09-01");
    is(LAST, "2026-08-31");
    is(TODAY, "2026-09-01");
    is(SENDS_FROM, "2024-03-01");
    is(WORKS.sent, "2026-08-11");
    is(DOES_NOTHING.sent, "2026-07-09");
    assert_eq!(FIRST.plus_months(36), TODAY);
}

#[test]
fn the_files_are_as_large_as_intended() {
    about("contacts.csv", 3_800, 4_200);
    about("commandes.csv", 28_500, 31_500);
    about("envois.csv", 85_000, 98_000);
    about("tickets.csv", 2_000, 3_000);
    about("campagnes.csv", 80, 150);
    about("depenses.csv", 300, 500);
}

#[test]
fn one_file_is_of_windows_and_one_has_a_mark() {
    for file in files() {
        let windows = file.name == "depenses.csv";
        assert_eq!(
            std::str::from_utf8(&file.bytes).is_err(),
            windows,
            "{}",
            file.name
        );
        let marked = file.bytes.starts_with(b"\xEF\xBB\xBF");
        assert_eq!(marked, file.name == "contacts.csv", "{}", file.name);
    }
    assert!(
        rows("depenses.csv")
            .iter()
            .any(|c| c["Canal"] == "Réseaux sociaux")
    );
}

#[test]
fn no_day_is_after_the_last_and_no_event_before_the_first() {
    for name in NAMES {
        for row in rows(name) {
            for (header, cell) in row
                .iter()
                .filter(|(h, c)| (h.starts_with("Date") || *h == "Client depuis") && !c.is_empty())
            {
                let day = day(cell).unwrap_or_else(|| panic!("{name} {header}: {cell}"));
                assert!(day <= LAST, "{name} {header}: {cell}");
                let known_before = name == "contacts.csv";
                assert!(day >= FIRST || known_before, "{name} {header}: {cell}");
            }
        }
    }
    // Every day of the 36 months has an order, and messages are kept from SENDS_FROM.
    let orders: BTreeSet<_> = purchases().map(|o| day(&o["Date de commande"])).collect();
    assert_eq!(orders.len() as i32, LAST - FIRST + 1);
    let sends = rows("envois.csv").iter().map(|s| day(&s["Date d'envoi"]));
    assert!(sends.min().flatten().is_some_and(|d| d >= SENDS_FROM));
}

#[test]
fn rows_refer_to_people_and_campaigns_that_are_there() {
    let created: BTreeMap<&str, Day> = rows("contacts.csv")
        .iter()
        .map(|c| {
            (
                c["N° client"].as_str(),
                day(&c["Date de création"]).expect("a day"),
            )
        })
        .collect();
    assert_eq!(created.len(), rows("contacts.csv").len());
    for (name, date) in [
        ("commandes.csv", "Date de commande"),
        ("envois.csv", "Date d'envoi"),
        ("tickets.csv", "Date de création"),
    ] {
        for row in rows(name).iter().filter(|r| !r["N° client"].is_empty()) {
            let known = created.get(row["N° client"].as_str());
            let since = known.unwrap_or_else(|| panic!("{name}: {}", row["N° client"]));
            assert!(
                day(&row[date]) >= Some(*since),
                "{name}: {}",
                row["N° client"]
            );
        }
    }
    let campaigns: BTreeSet<&str> = rows("campagnes.csv")
        .iter()
        .map(|c| c["Campagne"].as_str())
        .collect();
    assert_eq!(campaigns.len(), rows("campagnes.csv").len());
    for name in ["commandes.csv", "envois.csv", "depenses.csv"] {
        for row in rows(name).iter().filter(|r| !r["Campagne"].is_empty()) {
            assert!(campaigns.contains(row["Campagne"].as_str()), "{name}");
        }
    }
    let tickets: BTreeSet<&str> = rows("tickets.csv")
        .iter()
        .map(|t| t["N° de ticket"].as_str())
        .collect();
    assert_eq!(tickets.len(), rows("tickets.csv").len());
}

#[test]
fn what_comes_back_was_sold_before() {
    let mut sold: BTreeMap<&str, (Day, i64)> = BTreeMap::new();
    let mut back = 0;
    for order in rows("commandes.csv") {
        let on = day(&order["Date de commande"]).expect("a day");
        let (id, amount) = (
            order["N° de commande"].as_str(),
            cents(&order["Montant TTC"]),
        );
        let refunded = cents(&order["Montant remboursé"]);
        assert!(
            amount != 0 && refunded >= 0 && refunded <= amount.max(0),
            "{id}"
        );
        if amount > 0 {
            assert!(sold.insert(id, (on, amount)).is_none(), "{id} twice");
        } else {
            let (when, paid) = sold[id];
            assert!(when < on && paid >= -amount, "{id}");
            back += 1;
        }
    }
    assert!(back > 300, "{back}");
}

#[test]
fn people_are_made_up_and_some_are_known_badly() {
    let contacts = rows("contacts.csv");
    let mut addresses = BTreeSet::new();
    for contact in contacts {
        let (mail, phone) = (&contact["E-mail"], &contact["Téléphone"]);
        if !mail.is_empty() {
            let domain = mail.split_once('@').expect("an address").1;
            assert!(["exemple.fr", "exemple.net", "example.com"].contains(&domain));
            assert!(mail.is_ascii() && addresses.insert(mail), "{mail}");
        }
        let fiction = ["06 39 98 ", "01 99 00 "]
            .iter()
            .any(|p| phone.starts_with(p));
        assert!(
            phone.is_empty() || (fiction && phone.len() == 14),
            "{phone}"
        );
    }
    let blank = |header: &str| contacts.iter().filter(|c| c[header].is_empty()).count();
    assert!(blank("E-mail") > 100 && blank("Ville") > 100 && blank("Téléphone") > 400);
    let of = |kind: &str| contacts.iter().filter(|c| c["Type"] == kind).count();
    assert!(of("Prospect") > 500 && of("Client") > 3_000);
    let nobody = purchases().filter(|o| o["N° client"].is_empty()).count();
    near(percent(nobody, purchases().count()), 3.5, 1.0);
}

#[test]
fn totals_of_campaigns_are_those_of_their_messages_and_orders() {
    let mut counts: BTreeMap<&str, [i64; 6]> = BTreeMap::new();
    for send in rows("envois.csv").iter().filter(|s| s["Groupe"] != CONTROL) {
        let count = counts.entry(&send["Campagne"]).or_default();
        let yes = |header: &str| i64::from(send[header] == "Oui");
        let flags = [
            1,
            yes("Délivré"),
            yes("Ouvert"),
            yes("Cliqué"),
            yes("Désabonné"),
        ];
        for (sum, flag) in count.iter_mut().zip(flags) {
            *sum += flag;
        }
        count[5] += cents(&send["Coût"]);
    }
    let mut revenue: BTreeMap<&str, i64> = BTreeMap::new();
    let returns = rows("commandes.csv")
        .iter()
        .filter(|o| cents(&o["Montant TTC"]) < 0);
    for order in purchases().chain(returns) {
        let amount = cents(&order["Montant TTC"]) - cents(&order["Montant remboursé"]);
        *revenue.entry(&order["Campagne"]).or_default() += amount;
    }
    let mut totals_only = 0;
    for campaign in rows("campagnes.csv") {
        let name = campaign["Campagne"].as_str();
        let number = |header: &str| campaign[header].parse().unwrap_or(0);
        if let Some(count) = counts.get(name) {
            let headers = [
                "Envoyés",
                "Délivrés",
                "Ouvertures",
                "Clics",
                "Désabonnements",
            ];
            assert_eq!(headers.map(number), count[..5], "{name}");
            assert_eq!(cents(&campaign["Coût"]), count[5], "{name}");
        } else {
            let early = day(&campaign["Date d'envoi"]) < Some(SENDS_FROM);
            assert!(early || name.starts_with("Partenaires"), "{name}");
            totals_only += 1;
        }
        let earned = revenue.get(name).copied().unwrap_or(0);
        assert_eq!(cents(&campaign["Chiffre d'affaires"]), earned, "{name}");
    }
    assert!(totals_only > 10);
}
