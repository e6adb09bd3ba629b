//! The service desk: requests about orders, when they are answered, and how.
//! In the month of bad service it is not up to them.

use super::Date;
use super::dice::Dice;
use super::people::Person;
use super::sheet::Sheet;
use super::story::{BAD_MONTH, BAD_SOLVED, BAD_TICKETS, BAD_WAIT, LAST, SOLVED, TICKETS};
use super::words::Words;
use crate::calendar::Day;

const AGENTS: Words = Words::of("Anouk|Bastien|Dounia|Gaëlle|Rachid");
const REASONS: Words = Words::of("Livraison|Produit abîmé|Retour|Facture|Conseil");
const WAYS: Words = Words::of("Téléphone|E-mail|Chat");

/// The desk is open from 8:00 to 20:00.
const OPENS: u32 = 8 * 60;
const OPEN: i32 = 12 * 60;

/// A request that will come.
struct Request {
    day: Day,
    /// Whose; the number of a person.
    person: usize,
}

/// The tickets file in the making.
pub struct Desk {
    dice: Dice,
    sheet: Sheet,
    tickets: usize,
    coming: Vec<Request>,
}

impl Desk {
    /// No request yet.
    pub fn new() -> Desk {
        Desk {
            dice: Dice::new(3),
            sheet: Sheet::new(
                "N° de ticket;Date de création;N° client;Date de première réponse;\
                 Date de résolution;Résolu au premier contact;Canal;Conseiller;Motif;Statut;\
                 Satisfaction",
                400_000,
            ),
            tickets: 0,
            coming: Vec::new(),
        }
    }

    /// An order of today: it may bring a request, days later.
    pub fn after_order(&mut self, date: Date, person: usize) {
        let day = date.day.plus(self.dice.days(1, 9));
        let of_hundred = if bad(day) { BAD_TICKETS } else { TICKETS };
        if self.dice.percent(of_hundred) {
            self.coming.push(Request { day, person });
        }
    }

    /// Today's requests, those of people without an order too.
    pub fn answer(&mut self, date: Date, people: &mut [Person]) {
        let mut at = 0;
        while at < self.coming.len() {
            if self.coming[at].day == date.day {
                let person = self.coming.swap_remove(at).person;
                self.ticket(date.day, Some((person, &mut people[person])));
            } else {
                at += 1;
            }
        }
        if self.dice.percent(12) {
            self.ticket(date.day, None);
        }
    }

    fn ticket(&mut self, day: Day, person: Option<(usize, &mut Person)>) {
        let dice = &mut self.dice;
        self.tickets += 1;
        let bad = bad(day);
        let known = person.as_ref().map(|(n, _)| n + 1);
        // Minutes in which the desk is open, counted through its nights.
        let asked = day.0 * OPEN + dice.days(0, OPEN - 1);
        let mut wait = dice.days(6, 230);
        if bad {
            wait *= BAD_WAIT as i32;
        }
        let answered = asked + wait;
        let solved = dice.percent(if bad { BAD_SOLVED } else { SOLVED });
        let closed = answered
            + if solved {
                dice.days(2, 25)
            } else {
                dice.days(OPEN / 2, OPEN * if bad { 12 } else { 5 })
            };
        if let Some((_, person)) = person
            && bad
            && !solved
        {
            person.upset = true;
        }
        let reason = if bad && dice.percent(70) {
            REASONS.get(0)
        } else {
            REASONS.any(dice)
        };
        let score = match (bad, solved) {
            (_, true) => 4 + dice.below(2),
            (false, false) => 2 + dice.below(3),
            (true, false) => 1 + dice.below(2),
        };
        let (answered, closed) = (moment(answered), moment(closed));
        let status = match (answered, closed) {
            (None, _) => "Ouvert",
            (_, None) => "En attente",
            _ => "Résolu",
        };
        self.sheet.code("T", self.tickets).time(moment(asked));
        match known {
            Some(n) => self.sheet.code("C", n),
            None => self.sheet.text(""),
        };
        self.sheet
            .time(answered)
            .time(closed)
            .flag(closed.map(|_| solved))
            .text(WAYS.any(dice))
            .text(AGENTS.any(dice))
            .text(reason)
            .text(status);
        if closed.is_some() && dice.percent(38) {
            self.sheet.number(score).end();
        } else {
            self.sheet.text("").end();
        }
    }

    /// The tickets file.
    pub fn file(self) -> Vec<u8> {
        self.sheet.bytes()
    }
}

fn bad(day: Day) -> bool {
    Date::of(day).index == BAD_MONTH
}

/// The day and the minute since midnight of a minute in which the desk is open;
/// none after the last day.
fn moment(minute: i32) -> Option<(Day, u32)> {
    let day = Day(minute.div_euclid(OPEN));
    (day <= LAST).then(|| (day, OPENS + minute.rem_euclid(OPEN) as u32))
}
