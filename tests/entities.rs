//! What a row of each of the newer tables comes to: read, joined and typed, a line
//! each. What indicators make of it is in the fixtures.

use std::fmt::Debug;
use vigie::calendar::Day;
use vigie::record::dataset::{Dataset, NONE};
use vigie::record::{Intake, assemble};
use vigie::settings::Settings;

/// Files put together, as they are to be seen on 10 July 2024.
fn dataset(files: &[(&str, &str)]) -> Dataset {
    let read = files.iter().flat_map(|(name, text)| {
        let mut intake = Intake::new(name, &[]);
        intake.push(text.as_bytes());
        intake.finish()
    });
    let read: Vec<_> = read.collect();
    let read: Vec<_> = read.iter().collect();
    let today = Day::parse_iso("2024-07-10").expect("a day");
    assemble(&read, &Settings::default(), today)
}

/// A file of these lines; `|` stands for the end of one.
fn file(lines: &str) -> String {
    let lines = lines.split('|').map(str::trim);
    lines.map(|line| format!("{line}\n")).collect()
}

fn day(day: Day) -> String {
    match day {
        Day::ALWAYS => "always".to_owned(),
        Day::NEVER => "never".to_owned(),
        day => day.to_string(),
    }
}

fn maybe(day: Option<Day>) -> String {
    day.map_or("-".to_owned(), self::day)
}

fn name(names: &[String], code: u32) -> &str {
    names.get(code as usize).map_or("-", String::as_str)
}

fn who(data: &Dataset, person: u32) -> &str {
    if person == NONE {
        "nobody"
    } else {
        data.people.name(person)
    }
}

fn some(value: Option<impl Debug>) -> String {
    value.map_or("-".to_owned(), |value| format!("{value:?}"))
}

#[track_caller]
fn are(got: impl Iterator<Item = String>, expected: &[&str]) {
    assert_eq!(got.collect::<Vec<_>>(), expected);
}

/// Status, days and money of each deal.
#[track_caller]
fn deals(lines: &str, expected: &[&str]) {
    let data = dataset(&[("deals.csv", &file(lines))]);
    let deals = data.deals.iter().map(|d| {
        let likely = d.probability.map(|p| p.to_string());
        let id = name(&data.deal_ids, d.id);
        let (closed, expected) = (maybe(d.closed), maybe(d.expected));
        let (amount, likely) = (some(d.amount), likely.unwrap_or("-".to_owned()));
        let status = format!("{:?}", d.status).to_lowercase();
        format!("{id} {status} {closed} {expected} {amount} {likely}")
    });
    are(deals, expected);
}

#[test]
fn a_deal_is_open_won_or_lost_by_its_status_else_by_its_stage() {
    let header = "deal_id,stage,status,amount,created_on,closed_on,probability";
    let rows = [
        "D1,Négociation,Gagnée,10,2024-05-01,2024-05-20,90",
        "D2,Closed Won,open,10.5,2024-05-02,2024-08-20,50",
        "D3,Closed Lost,false,,2024-05-03,2024-05-21,0",
        "D4,5 - Gagné,,7,2024-05-04,2024-12-01,100",
        "D5,Offre,bizarre,8,2024-05-05,,",
    ];
    deals(
        &format!("{header}|{}", rows.join("|")),
        &[
            "D1 won 2024-05-20 - 1000 0.90",
            // What a column of statuses says counts; the date is then the expected one.
            "D2 open - 2024-08-20 1050 0.50",
            // “Won?” false is no status: the stage tells.
            "D3 lost 2024-05-21 - - 0.00",
            // To be closed after today: blank.
            "D4 won - - 700 1.00",
            "D5 open - - 800 -",
        ],
    );
}

#[test]
fn probabilities_are_fractions_where_none_is_above_one() {
    let header = "deal_id,stage,amount,created_on,expected_close_on,probability";
    deals(
        &format!("{header}|D1,Demo,10,2024-05-01,2024-09-01,0.25|D2,Demo,10,2024-05-02,,1"),
        &["D1 open - 2024-09-01 1000 0.25", "D2 open - - 1000 1"],
    );
}

#[test]
fn of_several_contacts_the_first_is_the_deals() {
    let lines = "deal_id,stage,contact_id,amount|D1,Demo,251;51,5|D2,Demo,,5";
    let data = dataset(&[("deals.csv", &file(lines))]);
    let people = data.deals.iter().map(|d| who(&data, d.person).to_owned());
    are(people, &["251", "nobody"]);
}

#[test]
fn stage_changes_and_activities_name_the_deals_of_their_file() {
    let data = dataset(&[
        (
            "deals.csv",
            &file(
                "deal_id,stage,amount,created_on,owner|D2,Offre,5,2024-05-01,Zoé|D1,Demo,6,2024-05-02,Luc",
            ),
        ),
        (
            "stage_changes.csv",
            &file(
                "deal_id,stage,entered_on|D2,Demo,2024-05-01|D9,Offre,2024-05-03|D2,Offre,2024-05-04",
            ),
        ),
        (
            "activities.csv",
            &file(
                "happened_on,user,kind,outcome,duration_minutes,contact_id,deal_id\
                 |2024-05-05,Zoé,call,no answer,5,C1,D2|2024-05-06,Luc,visit,bizarre,1:30,,\
                 |2024-05-07,Luc,call,Positif,-4,C1,D1|2024-05-08,Luc,call,,,C2,D7",
            ),
        ),
    ]);
    let deals = data.deals.iter().map(|d| {
        let owner = name(&data.keys.deal[0], d.keys[0]);
        let stage = name(&data.keys.stages, d.stage);
        format!("{} {stage} {owner}", name(&data.deal_ids, d.id))
    });
    are(deals, &["D2 Offre Zoé", "D1 Demo Luc"]);
    let changes = data.stage_changes.iter().map(|c| {
        let stage = name(&data.keys.stages, c.stage);
        format!("{} {} {stage}", day(c.day), name(&data.deal_ids, c.deal))
    });
    are(
        changes,
        &[
            "2024-05-01 D2 Demo",
            "2024-05-03 D9 Offre",
            "2024-05-04 D2 Offre",
        ],
    );
    let activities = data.activities.iter().map(|a| {
        let user = name(&data.keys.activity[0], a.keys[0]);
        let minutes = a.duration.map(|d| d / 60_000_000_000);
        let (outcome, minutes) = (some(a.outcome), some(minutes));
        let deal = name(&data.deal_ids, a.deal);
        format!("{user} {outcome} {minutes} {} {deal}", who(&data, a.person))
    });
    are(
        activities,
        &[
            "Zoé Negative 5 C1 D2",
            "Luc Neutral 90 nobody -",
            // A call of less than nothing has no duration.
            "Luc Positive - C1 D1",
            "Luc - - C2 D7",
        ],
    );
}

/// From when to when each subscription runs, and whose it is.
#[track_caller]
fn subscriptions(lines: &str, expected: &[&str]) {
    let data = dataset(&[
        (
            "contacts.csv",
            "contact_id,email,city\nP1,ana@example.org,Brest\n",
        ),
        ("subscriptions.csv", &file(lines)),
    ]);
    let all = data.subscriptions.iter().map(|s| {
        let runs = match s.counts {
            true => format!("{} to {}", day(s.day), day(s.until)),
            false => "left out".to_owned(),
        };
        format!("{} {runs} {}", who(&data, s.person), some(s.amount))
    });
    are(all, expected);
}

#[test]
fn a_subscription_runs_to_its_end_else_to_its_term_where_it_was_cancelled() {
    let header = "subscription_id,email,started_on,ended_on,term_ends_on,status,monthly_amount";
    let rows = [
        "s1,ANA@example.org,2024-01-01,,2024-12-31,active,10",
        "s2,ben@example.org,2024-01-02,2024-03-01,2024-12-31,active,",
        "s3,cleo@example.org,2024-01-03,,2024-06-30,résilié,12.5",
        "s4,dan@example.org,2024-01-04,,,cancelled,12",
        "s5,eve@example.org,2024-01-05,,,essai,12",
        "s6,fay@example.org,2024-01-06,,,incomplete,12",
        "s7,gil@example.org,2024-01-07,,,past due,12",
        "s8,,2024-01-08,2024-09-01,,paused,12",
    ];
    subscriptions(
        &format!("{header}|{}", rows.join("|")),
        &[
            "P1 2024-01-01 to never 1000",
            "ben@example.org 2024-01-02 to 2024-03-01 -",
            "cleo@example.org 2024-01-03 to 2024-06-30 1250",
            "dan@example.org left out 1200",
            "eve@example.org left out 1200",
            "fay@example.org left out 1200",
            "gil@example.org 2024-01-07 to never 1200",
            "nobody 2024-01-08 to 2024-09-01 1200",
        ],
    );
}

#[test]
fn a_subscription_without_dates_runs_unless_it_churned() {
    subscriptions(
        "contact_id,churned,plan|C1,no,A|C2,yes,A|C3,,B",
        &[
            "C1 always to never -",
            "C2 always to always -",
            "C3 always to never -",
        ],
    );
}

/// What each answer says.
#[track_caller]
fn surveys(lines: &str, expected: &[&str]) {
    let data = dataset(&[("surveys.csv", &file(lines))]);
    let answers = data
        .surveys
        .iter()
        .map(|s| format!("{} {:?}", some(s.kind), s.score));
    are(answers, expected);
}

#[test]
fn an_answer_is_a_number_or_a_word() {
    surveys(
        "answered_on,kind,score,segment|2024-06-01,NPS,9,Or|2024-06-02,csat,4.5,Or\
         |2024-06-03,ces,7,Or|2024-06-04,satisfaction,5,|2024-06-05,autre,42,",
        &[
            "Nps Number(9000000000)",
            "Csat Number(4500000000)",
            "Ces Number(7000000000)",
            "Csat Number(5000000000)",
            "- Number(42000000000)",
        ],
    );
}

#[test]
fn events_are_logins_updates_or_free() {
    let lines = "happened_on,user,event|2024-06-01,Zoé,Connexion|2024-06-02,Zoé,created\
                 |2024-06-03,,Exported a list|2024-06-04,Luc,mise à jour|2024-06-05,Luc,deleted";
    let data = dataset(&[("usage_events.csv", &file(lines))]);
    let events = data.usage_events.iter().map(|e| {
        let [user, _, event] = e.keys;
        let [users, _, events] = &data.keys.usage;
        format!("{} {:?} {}", name(users, user), e.deed, name(events, event))
    });
    are(
        events,
        &[
            "Zoé Login Connexion",
            "Zoé Update created",
            "- Other Exported a list",
            "Luc Update mise à jour",
            "Luc Update deleted",
        ],
    );
}

#[test]
fn counts_of_visits_uses_and_posts() {
    let data = dataset(&[
        (
            "visits.csv",
            &file(
                "visited_on,visitors,conversions,goal,channel,source|2024-06-02,120,,devis,E-mail,news|2024-06-01,80,4,,,",
            ),
        ),
        (
            "product_usage.csv",
            &file("happened_on,contact_id,count,feature|2024-06-01,C1,3,export|2024-06-02,,,"),
        ),
        (
            "social.csv",
            &file(
                "posted_on,network,impressions,clicks,followers|2024-06-01,X,10,1,500|2024-06-02,x,,,",
            ),
        ),
    ]);
    let visits = data.visits.iter().map(|v| {
        let channel = name(&data.keys.channels, v.channel);
        let goal = name(&data.keys.visit[0], v.keys[0]);
        format!(
            "{} {} {} {channel} {goal}",
            day(v.day),
            v.visitors,
            v.conversions
        )
    });
    are(
        visits,
        &["2024-06-01 80 4 - -", "2024-06-02 120 0 E-mail devis"],
    );
    let uses = data.product_usage.iter().map(|u| {
        let feature = name(&data.keys.features[0], u.feature);
        format!("{} {} {feature}", who(&data, u.person), u.count)
    });
    are(uses, &["C1 3 export", "nobody 1 -"]);
    let posts = data.posts.iter().map(|p| {
        let network = name(&data.keys.networks, p.network);
        format!(
            "{network} {} {} {}",
            p.posts,
            p.impressions,
            some(p.followers)
        )
    });
    are(posts, &["X 1 10 500", "X 1 0 -"]);
}
