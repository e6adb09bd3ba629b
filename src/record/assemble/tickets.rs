//! Rows of tickets → tickets: when they were answered and resolved, and how
//! soon (`rules.md` 30, 31).

use super::close::Close;
use super::keys::kept;
use super::{Builder, Row};
use crate::calendar::Day;
use crate::cell::duration::Unit;
use crate::cell::number::Reading;
use crate::decimal::Decimal;
use crate::record::dataset::{NONE, Ticket};
use crate::record::problem::Code;
use crate::record::{Field, FileRead, Table, header};

/// The fields of a ticket that splits go by besides its channel, as in
/// [`Ticket::keys`].
const KEYED: [Field; 3] = [Field::Agent, Field::Team, Field::Reason];

/// Billionths of a second.
const SECOND: i128 = 1_000_000_000;
const DAY: i128 = 86_400 * SECOND;

/// A moment: a day, and the seconds since midnight where they are written.
type Moment = (Day, Option<i32>);

impl<'a> Builder<'a> {
    /// The tickets, by day.
    pub(super) fn tickets(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let channels = self.codes(Table::Tickets, Field::Channel, &close.channels);
        let keyed = self.keyed(Table::Tickets, &KEYED);
        let mut ids = Vec::new();
        let mut tickets = Vec::new();
        self.each(Table::Tickets, rows, &mut |b, r, day| {
            let mut ticket = b.ticket(r, day, close);
            ticket.keys[0] = channels.get(r.file, r.row);
            keyed.put(r, &mut ticket.keys[1..]);
            ticket.id = kept(&mut ids, b.text(r, Field::TicketId));
            tickets.push(ticket);
            Ok(())
        });
        let resolved = tickets.iter().filter_map(|t: &Ticket| t.resolved);
        self.note(Table::Tickets, &mut { resolved });
        self.out.tickets = tickets;
        self.out.ticket_ids = ids;
        keyed.names(&mut self.out.keys.ticket);
        self.out.business_hours = self.read.iter().any(|file| {
            let at = file.columns.get(&Field::FirstResponseMinutes);
            let name = at.and_then(|at| file.headers.get(*at));
            name.is_some_and(|name| {
                let name = header::normal(name);
                name.contains("business") || name.contains("ouvre")
            })
        });
    }

    fn ticket(&mut self, r: Row, day: Day, close: &mut Close<'a>) -> Ticket {
        let created: Moment = (day, self.time(r, Field::CreatedOn));
        let moment = |field: Field| -> Option<Moment> {
            let day = self.day(r, field).filter(|day| *day <= self.today)?;
            Some((day, self.time(r, field)))
        };
        let (resolved_on, answered_on) =
            (moment(Field::ResolvedOn), moment(Field::FirstResponseOn));
        let answered_in = self.length(r, Field::FirstResponseMinutes);
        let resolved_in = self.length(r, Field::ResolutionHours);
        let status = self.meaning(r, Table::Tickets, Field::Status);
        let says_resolved = matches!(status, Some("resolved" | "closed"));
        let first_response = answered_in.or_else(|| answered_on.map(|at| between(created, at)));
        let resolution = resolved_in.or_else(|| resolved_on.map(|at| between(created, at)));
        let resolved = resolved_on
            .map(|(day, _)| day)
            .or_else(|| resolved_in.and_then(|time| after(created, time)));
        let resolved = resolved.filter(|day| *day <= self.today);
        let is_resolved = resolved_on.is_some() || resolved_in.is_some() || says_resolved;
        let flag = self.flag(r, Field::FirstContact);
        let contacts = self.number(r, Field::ContactsCount);
        let reopens = self.number(r, Field::Reopens);
        let is = |number: Decimal, n: i128| number.at_scale(9) == Decimal::new(n, 0).at_scale(9);
        let by_contacts = contacts.map(|n| is(n, 1) && is_resolved);
        let by_reopens = reopens.map(|n| is(n, 0) && is_resolved);
        let ticket = Ticket {
            day: created.0,
            person: self.person(r, close),
            resolved,
            is_resolved,
            first_response: first_response.filter(|d| *d >= 0),
            answered: answered_in.is_some() || answered_on.is_some(),
            resolution: resolution.filter(|d| *d >= 0),
            first_contact: flag.or(by_contacts).or(by_reopens),
            proxy: flag.is_none() && by_contacts.is_none() && by_reopens.is_some(),
            keys: [NONE; 4],
            id: NONE,
            origin: self.origin(r),
        };
        for (delay, field) in [
            (first_response, Field::FirstResponseOn),
            (resolution, Field::ResolvedOn),
        ] {
            if delay.is_some_and(|d| d < 0) {
                self.say(r, Code::NegativeDuration, field, "");
            }
        }
        ticket
    }

    /// How long a field of durations says, in billionths of a second.
    pub(super) fn length(&self, r: Row, field: Field) -> Option<i128> {
        let file = self.read[r.file as usize];
        let cell = file.rows.number(field, r.row as usize)?;
        if let Reading::Seconds(_) = cell.reading {
            return Some(i128::from(cell.mantissa) * SECOND);
        }
        let number = self.number(r, field)?;
        let seconds = unit(file, field)?.seconds();
        // At most 9 decimals are kept, so this is exact.
        Some(number.at_scale(9)? * i128::from(seconds))
    }

    /// The seconds since midnight of a field, where a time is written.
    fn time(&self, r: Row, field: Field) -> Option<i32> {
        let column = self.read[r.file as usize].rows.dates.get(&field)?;
        *column.times.as_ref()?.get(r.row as usize)?
    }
}

/// What the plain numbers of a column of durations count: the header says it,
/// else the field.
fn unit(file: &FileRead, field: Field) -> Option<Unit> {
    let name = file.headers.get(*file.columns.get(&field)?)?;
    let name = header::normal(name);
    let mut before = "";
    let mut units = name.split(' ').filter_map(|word| {
        let unit = match word {
            "min" | "mins" | "mn" | "minute" | "minutes" => Some(Unit::Minutes),
            // Business hours are a calendar, not a unit.
            "hours" if before == "business" => None,
            "h" | "hr" | "hrs" | "hour" | "hours" | "heure" | "heures" => Some(Unit::Hours),
            "j" | "day" | "days" | "jour" | "jours" => Some(Unit::Days),
            // Elsewhere it is no word.
            "s" if name.ends_with(" s") => Some(Unit::Seconds),
            "sec" | "secs" | "second" | "seconds" | "seconde" | "secondes" => Some(Unit::Seconds),
            _ => None,
        };
        before = word;
        unit
    });
    units.next().or(file.rows.numbers.get(&field)?.unit)
}

/// The time between two moments: of their times, or of their days where one of
/// them has no time.
fn between(from: Moment, to: Moment) -> i128 {
    let days = i128::from(to.0 - from.0) * DAY;
    match (from.1, to.1) {
        (Some(a), Some(b)) => days + i128::from(b - a) * SECOND,
        _ => days,
    }
}

/// The day of a moment so much later.
fn after(from: Moment, time: i128) -> Option<Day> {
    let seconds = i128::from(from.1.unwrap_or(0)) * SECOND + time;
    i32::try_from(seconds.div_euclid(DAY))
        .ok()
        .map(|days| from.0.plus(days))
}
