//! What is in the files: rows of six tables that share people, campaigns and
//! channels, with control groups, refunds, currencies, twins, rows of one id,
//! rows of nobody, and dates over three years, most of them near the periods
//! that are asked for.

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

/// A column of a table, and how often in a hundred the file lacks it.
type Column = (Field, u64);

/// The tables of which rows are made up.
pub const TABLES: [Table; 6] = [
    Table::Contacts,
    Table::Orders,
    Table::Sends,
    Table::Campaigns,
    Table::Costs,
    Table::Tickets,
];

fn columns(table: Table) -> &'static [Column] {
    match table {
        Table::Contacts => &[
            (Field::ContactId, 0),
            (Field::Email, 5),
            (Field::FirstName, 20),
            (Field::LastName, 20),
            (Field::Phone, 20),
            (Field::City, 50),
            (Field::Country, 20),
            (Field::CreatedOn, 10),
            (Field::Kind, 20),
            (Field::CustomerSince, 50),
            (Field::DeactivatedOn, 20),
            (Field::Source, 20),
            (Field::Segment, 20),
            (Field::Owner, 40),
            (Field::UnsubscribedOn, 30),
            (Field::Opposed, 50),
            (Field::Converted, 60),
        ],
        Table::Orders => &[
            (Field::OrderId, 5),
            (Field::OrderedOn, 0),
            (Field::ContactId, 5),
            (Field::Email, 20),
            (Field::Amount, 0),
            (Field::RefundedAmount, 40),
            (Field::Status, 20),
            (Field::Document, 70),
            (Field::Currency, 30),
            (Field::Channel, 20),
            (Field::Campaign, 50),
            (Field::Category, 40),
        ],
        Table::Sends => &[
            (Field::SentOn, 0),
            (Field::ContactId, 0),
            (Field::Email, 20),
            (Field::Campaign, 0),
            (Field::Channel, 20),
            (Field::Delivered, 20),
            (Field::Opened, 10),
            (Field::Clicked, 20),
            (Field::Responded, 50),
            (Field::Converted, 50),
            (Field::Unsubscribed, 30),
            (Field::Kind, 40),
            (Field::Revenue, 70),
            (Field::Cost, 50),
            (Field::Group, 10),
        ],
        Table::Campaigns => &[
            (Field::Campaign, 0),
            (Field::SentOn, 0),
            (Field::Channel, 20),
            (Field::Sent, 0),
            (Field::Delivered, 30),
            (Field::Opened, 20),
            (Field::Clicked, 20),
            (Field::Responded, 40),
            (Field::Unsubscribed, 30),
            (Field::Bounced, 0),
            (Field::Revenue, 70),
            (Field::Cost, 40),
        ],
        Table::Costs => &[
            (Field::SpentOn, 0),
            (Field::Amount, 0),
            (Field::Category, 0),
            (Field::Channel, 20),
            (Field::Campaign, 30),
            (Field::Currency, 50),
        ],
        Table::Tickets => &[
            (Field::TicketId, 10),
            (Field::CreatedOn, 0),
            (Field::ContactId, 10),
            (Field::Email, 40),
            (Field::ResolvedOn, 20),
            (Field::ResolutionHours, 60),
            (Field::FirstResponseOn, 30),
            (Field::FirstResponseMinutes, 60),
            (Field::FirstContact, 50),
            (Field::ContactsCount, 60),
            (Field::Reopens, 30),
            (Field::Channel, 20),
            (Field::Agent, 0),
            (Field::Team, 40),
            (Field::Reason, 20),
            (Field::Status, 20),
        ],
        _ => &[],
    }
}

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
    let all: Vec<(Field, Cell)> = self::columns(table)
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
    let there = self::columns(table).iter();
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

/// Files of most of the six tables.
pub fn world() -> impl Strategy<Value = World> {
    let rows = (
        seeds(32),
        seeds(110),
        seeds(130),
        seeds(14),
        seeds(32),
        seeds(56),
    );
    (any::<u64>().no_shrink(), rows).prop_map(|(shape, (a, b, c, d, e, f))| {
        let mut dice = Dice::new(!shape);
        let sheets = TABLES.iter().zip([a, b, c, d, e, f]);
        World {
            sheets: sheets
                .filter(|_| !dice.chance(4))
                .map(|(table, seeds)| sheet(*table, shape, &seeds))
                .collect(),
        }
    })
}
