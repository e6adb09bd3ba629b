//! That what there is to find can be found by counting rows, without an
//! indicator, and is what the data were made with.

use super::rows::*;
use std::collections::BTreeSet;
use vigie::calendar::Day;
use vigie::sample::story::*;

/// People and buyers of one group of a trial.
fn group(trial: &Trial, group: &str) -> (usize, usize) {
    let bought = bought();
    let people: Vec<_> = rows("envois.csv")
        .iter()
        .filter(|s| s["Campagne"] == trial.name && s["Groupe"] == group)
        .collect();
    let within = |d: &Day| (0..=TRIAL_DAYS).contains(&(*d - trial.sent));
    let buyers = people.iter().filter(|s| {
        assert_eq!(day(&s["Date d'envoi"]), Some(trial.sent));
        bought[s["N° client"].as_str()].iter().any(within)
    });
    (people.len(), buyers.count())
}

#[track_caller]
fn converts(trial: &Trial, name: &str, expected: u32) {
    let (people, buyers) = group(trial, name);
    assert_eq!(buyers, people * expected as usize / 100, "of {people}");
}

#[test]
fn one_campaign_works_and_one_does_nothing() {
    for trial in [&WORKS, &DOES_NOTHING] {
        converts(trial, TREATED, trial.treated);
        converts(trial, CONTROL, trial.control);
        let (treated, control) = (group(trial, TREATED).0, group(trial, CONTROL).0);
        assert!(treated + control >= 1_000, "{treated} + {control}");
        assert!(
            treated / control == CONTROL_ONE_IN - 1,
            "{treated} / {control}"
        );
    }
    // Two standard errors, as anyone would work them out by hand.
    let error = |trial: &Trial| {
        let variance = |(n, k): (usize, usize)| {
            let p = k as f64 / n as f64;
            p * (1.0 - p) / n as f64
        };
        200.0 * (variance(group(trial, TREATED)) + variance(group(trial, CONTROL))).sqrt()
    };
    assert!(f64::from(WORKS.treated - WORKS.control) > error(&WORKS));
    assert_eq!(DOES_NOTHING.treated, DOES_NOTHING.control);
}

/// Messages, people, and unsubscriptions in a hundred messages, of a channel
/// in a quarter of the files.
fn quarter(channel: &str, quarter: usize) -> (usize, usize, f64) {
    let sends = rows("envois.csv")
        .iter()
        .filter(|s| s["Canal"] == channel && s["Groupe"].is_empty())
        .filter(|s| month(&s["Date d'envoi"]) / 3 == quarter);
    let (mut messages, mut gone, mut people) = (0, 0, BTreeSet::new());
    for send in sends {
        messages += 1;
        gone += usize::from(send["Désabonné"] == "Oui");
        people.insert((month(&send["Date d'envoi"]), &send["N° client"]));
    }
    (messages, people.len(), percent(gone, messages))
}

#[test]
fn text_messages_become_more_and_tire_people() {
    for (number, per_month) in SMS_PER_MONTH.into_iter().enumerate().skip(2) {
        let (messages, people, gone) = quarter("SMS", number);
        let per_month = per_month as usize;
        // Those who stop in the middle of a month get fewer.
        near(messages as f64 / people as f64, per_month as f64, 0.15);
        near(gone, f64::from(SMS_UNSUBSCRIBED[per_month]) / 100.0, 0.5);
    }
    let (_, _, first) = quarter("SMS", 2);
    let (_, _, last) = quarter("SMS", 11);
    assert!(last > 2.0 * first, "{first} then {last}");
    let (_, _, mail) = quarter("E-mail", 11);
    near(mail, f64::from(EMAIL_UNSUBSCRIBED) / 100.0, 0.1);
    assert!(last > 5.0 * mail);
}

/// Mean minutes to the first answer, and share solved at first contact, of the
/// tickets in or outside the month of bad service.
fn service(bad: bool) -> (f64, f64) {
    let tickets = rows("tickets.csv").iter();
    let (mut waits, mut solved, mut known) = (Vec::new(), 0, 0);
    for ticket in tickets.filter(|t| (month(&t["Date de création"]) == BAD_MONTH) == bad) {
        let asked = minute(&ticket["Date de création"]).expect("a time");
        if let Some(answered) = minute(&ticket["Date de première réponse"]) {
            waits.push(answered - asked);
            assert!(answered > asked);
        }
        let flag = ticket["Résolu au premier contact"].as_str();
        known += usize::from(!flag.is_empty());
        solved += usize::from(flag == "Oui");
    }
    let mean = f64::from(waits.iter().sum::<i32>()) / waits.len() as f64;
    (mean, percent(solved, known))
}

#[test]
fn a_month_of_bad_service_sends_customers_away() {
    let (usual, solved) = service(false);
    let (slow, unsolved) = service(true);
    near(slow / usual, f64::from(BAD_WAIT), 2.0);
    near(solved, f64::from(SOLVED), 3.0);
    near(unsolved, f64::from(BAD_SOLVED), 8.0);
    // Who was badly served in that month buys no more; in others, most do.
    let bought = bought();
    let mut after = [(0, 0); 2];
    for ticket in rows("tickets.csv") {
        let (asked, person) = (&ticket["Date de création"], ticket["N° client"].as_str());
        let bad = month(asked) == BAD_MONTH;
        if person.is_empty()
            || ticket["Résolu au premier contact"] != "Non"
            || (!bad && month(asked) > 30)
        {
            continue;
        }
        let again = bought[person].iter().any(|d| Some(*d) > day(asked));
        let count = &mut after[usize::from(bad)];
        *count = (count.0 + usize::from(again), count.1 + 1);
    }
    assert!(percent(after[0].0, after[0].1) > 75.0, "{after:?}");
    assert!(after[1].0 == 0 && after[1].1 > 100, "{after:?}");
}

/// Of a hundred who bought in the 12 months before a month, how many have not
/// bought in the 12 months to its end.
fn churn(index: i32) -> f64 {
    let end = |months: i32| FIRST.plus_months(months).plus(-1);
    let window = |to: i32| move |d: &Day| *d > end(to - 12) && *d <= end(to);
    let (mut before, mut lost) = (0, 0);
    for days in bought().values() {
        if days.iter().any(window(index)) {
            before += 1;
            lost += usize::from(!days.iter().any(window(index + 1)));
        }
    }
    percent(lost, before)
}

#[test]
fn those_customers_are_missed_a_year_later() {
    let usual: Vec<f64> = (23..34).map(churn).collect();
    let most = usual.iter().copied().fold(0.0, f64::max);
    let last = churn(BAD_MONTH as i32 + 12);
    assert!(last > 2.0 * most, "{last} after {usual:?}");
}

#[test]
fn the_year_has_a_season_and_the_house_grows() {
    let mut revenue = [0; 36];
    for order in purchases() {
        revenue[month(&order["Date de commande"])] += cents(&order["Montant TTC"]);
    }
    for (n, year) in revenue.chunks(12).enumerate() {
        // Years here begin in September: December is the fourth month.
        assert_eq!(year.iter().max(), Some(&year[3]), "year {n}");
    }
    let years: Vec<i64> = revenue.chunks(12).map(|y| y.iter().sum()).collect();
    assert!(
        years.windows(2).all(|y| y[1] * 100 > y[0] * 110),
        "{years:?}"
    );
}

#[test]
fn recommendations_bring_the_cheapest_customers() {
    let since = LAST.plus_months(-12);
    let cost_of = |source: &Source| {
        let costs = rows("depenses.csv").iter().filter(|c| {
            c["Poste"] == "Marketing" && c["Canal"] == source.name && day(&c["Date"]) > Some(since)
        });
        let new = rows("contacts.csv")
            .iter()
            .filter(|c| c["Source"] == source.name && day(&c["Client depuis"]) > Some(since));
        costs.map(|c| cents(&c["Montant"])).sum::<i64>() / new.count() as i64
    };
    let cheap = SOURCES
        .iter()
        .find(|s| s.name == CHEAP)
        .expect("the source");
    for source in SOURCES.iter().filter(|s| s.name != CHEAP) {
        let (cost, least) = (cost_of(source), cost_of(cheap));
        assert!(
            3 * cost > 5 * least,
            "{}: {cost} against {least}",
            source.name
        );
    }
}
