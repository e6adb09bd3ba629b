//! What is in the files: rows of all tables, which share people, campaigns and
//! channels, with control groups, refunds, currencies, twins, rows of one id,
//! rows of nobody, and dates over three years, most of them near the periods
//! that are asked for.

use super::columns;
use super::dice::Dice;
use super::world::{Cell, DAYS, Row, Sheet, TODAY, World, day};
use proptest::prelude::*;
use vigie::calendar::Day;
use vigie::field::{Field, Table};

/// How many people there are; some of them are in no contacts file.
const PEOPLE: i64 = 16;
/// The e-mails repeat: several ids may have one.
const EMAILS: i64 = 13;
/// The days from 1 April to 31 July 2024.
const SPRING: (i32, i32) = (819, 941);
/// Days on which periods and windows begin and end, and much happens at once.
const EDGES: &[&str] = &[
    "2024-06-01",
    "2024-06-12",
    "2024-06-30",
    "2024-05-31",
    "2023-06-01",
    "2023-06-30",
    "2023-12-31",
    "2024-01-01",
    "2024-02-29",
];

const CAMPAIGNS: &[&str] = &[
    "Soldes",
    "soldes",
    "Rentrée  2024",
    "rentrée 2024",
    "Noël",
    "Noël",
    "",
];
const CHANNELS: &[&str] = &["email", "E-mail", "sms", "courrier", "Web", "boutique", ""];

fn text(of: &str) -> Cell {
    match of {
        "" => Cell::Blank,
        text => Cell::Text(text.to_owned()),
    }
}

fn flag(dice: &mut Dice, yes: u64) -> Cell {
    match dice.within(0, 100) {
        0..12 => Cell::Blank,
        _ => Cell::Flag(dice.chance(yes)),
    }
}

fn cents(dice: &mut Dice, most: i64) -> Cell {
    Cell::Number(dice.within(1, most), 2)
}

/// Mostly within three years, often in the spring of 2024, hardly ever after
/// the day on which the data are looked at.
fn date(dice: &mut Dice) -> i32 {
    if dice.chance(15) {
        let edge = Day::parse_iso(dice.one(EDGES)).expect("a day");
        return edge - day(0);
    }
    let (from, to) = match dice.within(0, 200) {
        0 => (TODAY + 1, TODAY + 400),
        1..12 => (0, 20),
        12..22 => (DAYS - 12, DAYS),
        22..90 => SPRING,
        _ => (0, DAYS),
    };
    dice.within(from.into(), i64::from(to)) as i32
}

fn sometimes(dice: &mut Dice, percent: u64, cell: impl FnOnce(&mut Dice) -> Cell) -> Cell {
    if dice.chance(percent) {
        cell(dice)
    } else {
        Cell::Blank
    }
}

/// An id and an e-mail: of a person, of one that no contact is, or of nobody.
fn who(dice: &mut Dice) -> (String, String) {
    let person = dice.within(0, PEOPLE);
    let id = format!("C{person}");
    let email = match dice.chance(30) {
        true => format!("P{}@Exemple.FR", person % EMAILS),
        false => format!("p{}@exemple.fr", person % EMAILS),
    };
    match dice.within(0, 20) {
        0..2 => (String::new(), String::new()),
        2..11 => (id, String::new()),
        11..13 => (String::new(), email),
        13..18 => (id, email),
        18 => (format!("X{person}"), email),
        _ => (format!("X{person}"), String::new()),
    }
}

/// What a row says about each field; some of what it says belongs together.
struct Facts {
    id: String,
    email: String,
    day: i32,
    minute: i32,
    resolved: bool,
    sent: [i64; 4],
}

impl Facts {
    fn new(dice: &mut Dice) -> Facts {
        let (id, email) = who(dice);
        let sent = dice.within(1, 400);
        let delivered = dice.within(0, sent + 1);
        let opened = dice.within(0, delivered + 1);
        Facts {
            id,
            email,
            day: date(dice),
            minute: dice.within(0, 1440) as i32,
            resolved: dice.chance(75),
            sent: [sent, delivered, opened, dice.within(0, opened + 1)],
        }
    }
}

/// A cell of a table's field.
fn cell(table: Table, field: Field, facts: &Facts, dice: &mut Dice) -> Cell {
    use Table::{Campaigns, Contacts, Orders, Sends, Tickets};
    let count = |n: i64| Cell::Number(n, 0);
    if let Some(cell) = newer_cell(table, field, facts, dice) {
        return cell;
    }
    match (table, field) {
        (_, Field::ContactId) => text(&facts.id),
        (_, Field::Email) => text(&facts.email),
        (_, Field::Channel) => text(dice.one(CHANNELS)),
        (_, Field::Currency) => text(dice.one(&["EUR", "EUR", "eur", "", "USD"])),
        (Orders, Field::Campaign) => text(dice.one(&["", "", "soldes", "Noël", "Ailleurs"])),
        (_, Field::Campaign) => text(dice.one(CAMPAIGNS)),
        (Contacts, Field::CreatedOn) => match dice.chance(3) {
            true => Cell::Blank,
            false => Cell::Day(facts.day),
        },
        (Tickets, Field::CreatedOn) => Cell::Moment(facts.day, facts.minute),
        (_, Field::OrderedOn | Field::SentOn | Field::SpentOn) => Cell::Day(facts.day),
        (Contacts, Field::FirstName) => text(dice.one(&["Zoé", "Léo", "n/a", ""])),
        (_, Field::LastName) => text(dice.one(&["Martin", "D'Aîné", "inconnu", ""])),
        (_, Field::Phone) => text(dice.one(&["01 99 00 12 34", "+33 6 39 98 00 01", "12", ""])),
        (_, Field::City) => text(dice.one(&["Nîmes", "Brest; Finistère", "select", ""])),
        (_, Field::Country) => text(dice.one(&["FR", "BE", "fr", ""])),
        (Contacts, Field::Kind) => {
            text(dice.one(&["prospect", "lead", "Client", "customer", "ami", ""]))
        }
        (Contacts, Field::CustomerSince) => sometimes(dice, 25, |d| Cell::Day(date(d))),
        (_, Field::DeactivatedOn) => sometimes(dice, 25, |d| Cell::Day(date(d))),
        (_, Field::UnsubscribedOn) => sometimes(dice, 25, |d| Cell::Day(date(d))),
        (_, Field::Source) => text(dice.one(&["Web", "web", "Salon", "E-mail", ""])),
        (_, Field::Segment) => text(dice.one(&["Or", "Argent", ""])),
        (_, Field::Owner) => text(dice.one(&["Ève", "Luc", ""])),
        (_, Field::Opposed) => text(dice.one(&["email", "sms, phone", "all", "", ""])),
        (_, Field::OrderId) => match dice.chance(12) {
            true => Cell::Blank,
            false => Cell::Text(format!("O{}", dice.within(0, 60))),
        },
        (Orders, Field::Amount) => match dice.within(0, 20) {
            0 => Cell::Number(0, 2),
            1 => Cell::Blank,
            2..4 => Cell::Number(dice.within(-20_000, 0), 2),
            _ => cents(dice, 200_000),
        },
        (_, Field::RefundedAmount) => sometimes(dice, 10, |d| cents(d, 500)),
        (Orders, Field::Status) => text(dice.one(&[
            "",
            "paid",
            "Payée",
            "paid",
            "paid",
            "cancelled",
            "refunded",
            "partially refunded",
            "pending",
            "étrange",
        ])),
        (_, Field::Document) => text(dice.one(&["", "", "", "commande", "facture", "avoir"])),
        (Orders, Field::Category) => text(dice.one(&["livres", "jeux", "Jeux", ""])),
        (Sends, Field::Delivered) => flag(dice, 85),
        (Sends, Field::Opened) => flag(dice, 50),
        (Sends, Field::Clicked) => flag(dice, 45),
        (_, Field::Responded) if table == Sends => flag(dice, 25),
        (Sends | Contacts, Field::Converted) => flag(dice, 25),
        (Sends, Field::Unsubscribed) => flag(dice, 10),
        (Sends, Field::Kind) => text(dice.one(&["", "marketing", "marketing", "service", "autre"])),
        (_, Field::Group) => text(dice.one(&["A", "B", "témoin", "control", ""])),
        (_, Field::Revenue) => sometimes(dice, 40, |d| cents(d, 9_000)),
        (_, Field::Cost) => sometimes(dice, 60, |d| Cell::Number(d.within(1, 2_000), 4)),
        (Campaigns, Field::Sent) => count(facts.sent[0]),
        (_, Field::Delivered) => sometimes(dice, 90, |_| count(facts.sent[1])),
        (_, Field::Opened) => count(facts.sent[2]),
        (_, Field::Clicked) => count(facts.sent[3]),
        (_, Field::Responded) => count(facts.sent[3] / 2),
        (_, Field::Unsubscribed) => count(facts.sent[3] / 3),
        (_, Field::Bounced) => count(facts.sent[0] - facts.sent[1]),
        (_, Field::Amount) => match dice.chance(3) {
            true => Cell::Blank,
            false => Cell::Number(dice.within(-500, 90_000), 2),
        },
        (_, Field::Category) => text(dice.one(&[
            "marketing",
            "Publicité",
            "outil",
            "salaires",
            "divers",
            "inédit",
            "",
        ])),
        (_, Field::TicketId) => match dice.chance(10) {
            true => Cell::Blank,
            false => Cell::Text(format!("T{}", dice.within(0, 40))),
        },
        (_, Field::ResolvedOn) if !facts.resolved => Cell::Blank,
        (_, Field::ResolvedOn) => later(facts, dice, 30),
        (_, Field::FirstResponseOn) => sometimes(dice, 80, |d| later(facts, d, 3)),
        (_, Field::ResolutionHours) => sometimes(dice, 40, |d| Cell::Number(d.within(0, 3_000), 1)),
        (_, Field::FirstResponseMinutes) => {
            sometimes(dice, 60, |d| Cell::Number(d.within(0, 9_000), 0))
        }
        (_, Field::FirstContact) => flag(dice, 60),
        (_, Field::ContactsCount) => sometimes(dice, 80, |d| count(d.within(1, 4))),
        (_, Field::Reopens) => sometimes(dice, 80, |d| count(d.within(0, 3))),
        (_, Field::Agent) => text(dice.one(&["Ève", "Luc", "Mia", ""])),
        (_, Field::Team) => text(dice.one(&["nord", "sud", ""])),
        (_, Field::Reason) => text(dice.one(&["livraison", "facture", ""])),
        (_, Field::Status) => text(dice.one(&["", "ouvert", "résolu", "closed", "étrange"])),
        _ => Cell::Blank,
    }
}

/// A cell of what colleagues do and what customers and visitors do and say;
/// none for a field that is as in other tables.
fn newer_cell(table: Table, field: Field, facts: &Facts, dice: &mut Dice) -> Option<Cell> {
    use Table::{Activities, Deals, Subscriptions, Surveys};
    let count = |n: i64| Cell::Number(n, 0);
    Some(match (table, field) {
        (_, Field::VisitedOn | Field::EnteredOn | Field::AnsweredOn) => Cell::Day(facts.day),
        (_, Field::HappenedOn | Field::PostedOn | Field::StartedOn) => Cell::Day(facts.day),
        (_, Field::Visitors | Field::Impressions) => count(facts.sent[0]),
        (_, Field::Conversions | Field::Clicks) => count(facts.sent[3]),
        (_, Field::Goal) => text(dice.one(&["devis", "inscription", ""])),
        (_, Field::DealId) => match dice.chance(10) && table != Table::StageChanges {
            true => Cell::Blank,
            false => Cell::Text(format!("D{}", dice.within(0, 24))),
        },
        (_, Field::Stage) => {
            text(dice.one(&["Démo", "Offre", "Gagné", "5 - Perdu", "Négociation"]))
        }
        (Deals, Field::Status) => text(dice.one(&["", "open", "won", "Gagnée", "lost", "étrange"])),
        (_, Field::Account) => text(dice.one(&["Brun & Fils", "ACME", ""])),
        (Deals, Field::Amount) => match dice.within(0, 12) {
            0 => Cell::Blank,
            1 => Cell::Number(dice.within(-500, 1), 2),
            _ => cents(dice, 300_000),
        },
        (Deals, Field::CreatedOn) => sometimes(dice, 95, |_| Cell::Day(facts.day)),
        (_, Field::ClosedOn | Field::ExpectedCloseOn | Field::EndedOn | Field::TermEndsOn) => {
            sometimes(dice, 60, |d| {
                Cell::Day(facts.day + d.within(-3, 200) as i32)
            })
        }
        (_, Field::Probability) => sometimes(dice, 80, |d| Cell::Number(d.within(0, 101), 0)),
        (_, Field::Pipeline) => text(dice.one(&["France", "Export", ""])),
        (_, Field::Product | Field::Plan) => text(dice.one(&["livres", "jeux", "Jeux", ""])),
        (_, Field::LostReason | Field::CancelReason) => text(dice.one(&["prix", "délai", ""])),
        (Surveys, Field::Kind) => text(dice.one(&["nps", "csat", "ces", "satisfaction"])),
        (_, Field::Score) => count(dice.within(0, 11)),
        (_, Field::SubscriptionId) => match dice.chance(10) {
            true => Cell::Blank,
            false => Cell::Text(format!("S{}", dice.within(0, 30))),
        },
        (_, Field::Renewed | Field::Churned) => flag(dice, 30),
        (Subscriptions, Field::Status) => text(dice.one(&[
            "",
            "actif",
            "active",
            "active",
            "résilié",
            "essai",
            "incomplete",
            "past due",
            "étrange",
        ])),
        (_, Field::MonthlyAmount | Field::Spend) => sometimes(dice, 80, |d| cents(d, 9_000)),
        (_, Field::User) => text(dice.one(&["Ève", "Luc", "Mia", ""])),
        (Activities, Field::Kind) => text(dice.one(&["appel", "rendez-vous", "e-mail"])),
        (_, Field::Outcome) => text(dice.one(&["positif", "refus", "neutre", "étrange", ""])),
        (_, Field::DurationMinutes) => sometimes(dice, 80, |d| count(d.within(-1, 90))),
        (_, Field::Event) => text(dice.one(&["connexion", "mise à jour", "export", "création"])),
        (_, Field::Count) => sometimes(dice, 80, |d| count(d.within(1, 40))),
        (_, Field::Feature) => text(dice.one(&["rapports", "exports", ""])),
        (_, Field::Network) => text(dice.one(&["Instagram", "instagram", "LinkedIn", ""])),
        (_, Field::Posts) => sometimes(dice, 80, |d| count(d.within(0, 5))),
        (_, Field::Followers) => sometimes(dice, 80, |d| count(d.within(100, 2_000))),
        _ => return None,
    })
}

/// Some days after a ticket came, and now and then before it.
fn later(facts: &Facts, dice: &mut Dice, days: i64) -> Cell {
    let day = facts.day + dice.within(-1, days) as i32;
    match dice.chance(20) {
        true => Cell::Day(day),
        false => Cell::Moment(day, dice.within(0, 1440) as i32),
    }
}

/// The row of a number; a twin beside it now and then.
fn rows_of(table: Table, columns: &[Field], seed: u64) -> impl Iterator<Item = Row> + use<> {
    let mut dice = Dice::new(seed);
    let facts = Facts::new(&mut dice);
    // All cells are chosen, so that a row is the same with fewer columns.
    let all: Vec<(Field, Cell)> = columns::columns(table)
        .iter()
        .map(|(field, _)| (*field, cell(table, *field, &facts, &mut dice)))
        .collect();
    let of = |field: &Field| all.iter().find(|(f, _)| f == field).map(|(_, c)| c.clone());
    let row: Row = columns.iter().filter_map(of).collect();
    let twins = 1 + usize::from(dice.chance(6));
    std::iter::repeat_n(row, twins)
}

fn sheet(table: Table, shape: u64, seeds: &[u64]) -> Sheet {
    let mut dice = Dice::new(shape ^ (table as u64).wrapping_mul(0x51_7cc1));
    let there = columns::columns(table).iter();
    let columns: Vec<Field> = there
        .filter(|(_, lacks)| !dice.chance(*lacks))
        .map(|(field, _)| *field)
        .collect();
    let rows = seeds
        .iter()
        .flat_map(|seed| rows_of(table, &columns, *seed))
        .collect();
    Sheet {
        table,
        columns,
        rows,
    }
}

/// Numbers that stand for rows: three quarters of so many, or a few. They do not
/// shrink, they go.
fn seeds(most: usize) -> impl Strategy<Value = Vec<u64>> {
    let row = |often| prop::option::weighted(often, any::<u64>().no_shrink());
    let rows = prop_oneof![
        9 => prop::collection::vec(row(0.75), most),
        1 => prop::collection::vec(row(0.5), 6),
    ];
    rows.prop_map(|rows| rows.into_iter().flatten().collect())
}

/// How many rows each table has at most.
const MOST: [usize; 15] = [32, 110, 130, 14, 32, 12, 32, 16, 56, 16, 32, 16, 12, 12, 14];

/// Files of most tables.
pub fn world() -> impl Strategy<Value = World> {
    let rows: Vec<_> = MOST.into_iter().map(seeds).collect();
    (any::<u64>().no_shrink(), rows).prop_map(|(shape, rows)| {
        let mut dice = Dice::new(!shape);
        let sheets = Table::ALL.iter().zip(rows);
        World {
            sheets: sheets
                .filter(|_| !dice.chance(4))
                .map(|(table, seeds)| sheet(*table, shape, &seeds))
                .collect(),
        }
    })
}
