//! The columns of one table among the headers of a file: the word that fits
//! best, if the cells can be what it says, then what the cells say alone.

use super::Because;
use super::form::{Form, can_be, telling};
use super::header::{Headers, WAYS};
use super::profile::Profile;
use crate::field::{Field, Table};
use crate::order::Map;
use crate::record::dictionary::{Column, Kind};
use rustc_hash::FxHashMap;
use std::sync::OnceLock;

/// What a table has of a file.
#[derive(Clone, Debug, Default)]
pub struct Assigned {
    /// Where each field stands.
    pub columns: Map<Field, usize>,
    /// Why.
    pub because: Map<Field, Because>,
    /// How much that says for the table.
    pub points: i32,
    /// How many of its columns have a name that hardly another table has.
    pub own: usize,
}

/// What many files have beside what they are about: it says little for a table,
/// whatever it is called.
const ANYWHERE: [Field; 12] = [
    Field::Owner,
    Field::Team,
    Field::User,
    Field::Currency,
    Field::ContactId,
    Field::Email,
    Field::Name,
    Field::Account,
    Field::Product,
    Field::Source,
    Field::Channel,
    Field::Campaign,
];

/// What a file may tell of people whatever its rows are: a ticket's, an order's.
const OF_PEOPLE: [Field; 9] = [
    Field::FirstName,
    Field::LastName,
    Field::Company,
    Field::Phone,
    Field::Gender,
    Field::BirthDate,
    Field::City,
    Field::Country,
    Field::Segment,
];

/// What a word is for in each table that has it: the field, and what its cells are.
fn uses(word: &str) -> &'static [(Table, Field, Kind)] {
    type Uses = FxHashMap<&'static str, Vec<(Table, Field, Kind)>>;
    static USES: OnceLock<Uses> = OnceLock::new();
    let uses = USES.get_or_init(|| {
        let mut uses = Uses::default();
        for table in Table::ALL {
            for column in table.columns() {
                for word in &column.words {
                    let all = uses.entry(word.text).or_default();
                    all.push((*table, column.field, column.kind));
                }
            }
        }
        uses
    });
    uses.get(word).map_or(&[], Vec::as_slice)
}

/// How many tables have a word for one of their columns.
fn tables_with(word: &str) -> usize {
    let uses = uses(word);
    let first = |at: &usize| uses[..*at].iter().all(|(table, ..)| *table != uses[*at].0);
    (0..uses.len()).filter(first).count().max(1)
}

/// Whether a header says something else than this field: a column of durations is
/// none of counts, whatever its cells look like. Of a column of days only a header
/// that is one of days does.
fn says_other(header: &str, table: Table, field: Field) -> bool {
    let day = table.dated_by() == Some(field);
    let same = |(other, name, _): &(Table, Field, Kind)| {
        *name == field || day && other.dated_by() == Some(*name)
    };
    let speaks = |(_, name, kind): &(Table, Field, Kind)| {
        let days = matches!(kind, Kind::Date | Kind::Moment) || *name == Field::ModifiedOn;
        days || !day
    };
    let uses = uses(header);
    uses.iter().any(speaks) && !uses.iter().any(same)
}

/// How much a word that so many tables have says for one of them.
pub(super) fn worth(tables: usize) -> i32 {
    match tables {
        1 => 60,
        2 => 40,
        3 => 25,
        4 | 5 => 15,
        _ => 8,
    }
}

impl Assigned {
    /// The columns of a table, from headers and the profiles of the columns.
    pub fn of(table: Table, headers: &Headers, profiles: &[Profile], unnamed: bool) -> Assigned {
        let mut out = Assigned::default();
        let mut taken = vec![false; headers.len()];
        out.special(table, headers, &mut taken);
        let any = |_: &Column| true;
        out.by_headers(table, headers, &mut taken, &any, &|column, at, way| {
            let profile = profiles.get(at);
            // Where words are to be known, and the header only resembles, or is one that
            // anything is called by, one is.
            let plain = way == 0 && headers.exact[at] != "type";
            let known = plain || profile.is_none_or(|p| says_a_word(table, column.field, p));
            known && fits(table, column, profile)
        });
        out.questions(table, headers, profiles, &mut taken);
        out.prefer_addresses(profiles, &mut taken);
        out.signs(table, headers, &taken);
        out.outcomes(table, profiles, &mut taken);
        out.kinds(table, profiles, &mut taken);
        let trusted = unnamed || out.own > 0;
        out.by_values(table, headers, profiles, &mut taken, trusted);
        if unnamed {
            out.people_by_values(profiles);
        }
        // Days that a spreadsheet spoiled are told as such where no others are.
        let dating = |column: &Column| Some(column.field) == table.dated_by();
        out.by_headers(table, headers, &mut taken, &dating, &|_, at, _| {
            profiles.get(at).is_some_and(|p| p.most(p.damaged))
        });
        out.points += known_words(table, &out.columns, profiles);
        out.points += (40 * out.columns.len() / headers.len().max(1)) as i32;
        if headers.name_rows(table) {
            out.points += 5;
        }
        out
    }

    /// Columns of which a header says what they are: of those `wanted`, that
    /// `can` be at that position.
    fn by_headers(
        &mut self,
        table: Table,
        headers: &Headers,
        taken: &mut [bool],
        wanted: &dyn Fn(&Column) -> bool,
        can: &dyn Fn(&Column, usize, usize) -> bool,
    ) {
        for way in 0..WAYS {
            let places = headers.places(way, table);
            for column in table.columns().iter().filter(|c| wanted(c)) {
                if self.columns.contains_key(&column.field) {
                    continue;
                }
                let found = column.words.iter().find_map(|word| {
                    let compared = match way {
                        0 => word.text,
                        1 => &word.key,
                        _ => &word.bare,
                    };
                    let all = places.get(compared)?;
                    let free = |at: &&usize| !taken[**at] && can(column, **at, way);
                    Some((*all.iter().find(free)?, word.text))
                });
                if let Some((at, word)) = found {
                    taken[at] = true;
                    self.take(column.field, at, word, way);
                }
            }
        }
    }

    pub(super) fn take(&mut self, field: Field, at: usize, word: &str, way: usize) {
        // What is left of a word says less than the word.
        let tables = if way == 2 { 4 } else { tables_with(word) };
        self.columns.insert(field, at);
        let most = if OF_PEOPLE.contains(&field) { 15 } else { 60 };
        self.points += worth(tables).min(most) * [10, 9, 6][way] / 10;
        let own = tables <= 2 && !ANYWHERE.contains(&field) && !OF_PEOPLE.contains(&field);
        self.own += usize::from(own);
        let because = if way == 0 {
            Because::Header
        } else {
            Because::Resembles
        };
        self.because.insert(field, because);
    }

    /// Columns that are no field and that exports of the table have, and those that
    /// lists of something else have.
    fn signs(&mut self, table: Table, headers: &Headers, taken: &[bool]) {
        let free = headers
            .exact
            .iter()
            .zip(taken)
            .filter(|(_, taken)| !**taken);
        let known = |(header, _): &(&String, &bool)| table.signs().contains(&header.as_str());
        let n = free.filter(known).count();
        self.points += 12 * n.min(6) as i32;
        let others = headers.exact.iter();
        let others = others.filter(|header| table.others().any(|other| other == *header));
        let against = others.count();
        self.points -= 60 * against as i32;
        self.own = (self.own + n).saturating_sub(against);
    }

    /// Who is named by address and by name is known by the address.
    fn prefer_addresses(&mut self, profiles: &[Profile], taken: &mut [bool]) {
        let at = self.columns.get(&Field::ContactId).copied();
        let named = |at: &usize| profiles.get(*at).is_some_and(|p| p.most(p.spaced));
        if self.columns.contains_key(&Field::Email)
            && let Some(at) = at.filter(named)
        {
            taken[at] = false;
            self.columns.remove(&Field::ContactId);
            self.because.remove(&Field::ContactId);
        }
    }

    /// What no header says and the cells of one column alone can be: addresses
    /// and channels, and what the table needs, where it is `trusted`.
    fn by_values(
        &mut self,
        table: Table,
        headers: &Headers,
        profiles: &[Profile],
        taken: &mut [bool],
        trusted: bool,
    ) {
        let free = |taken: &[bool], field: Field, can: &dyn Fn(&Profile) -> bool| {
            let free = |at: usize| !taken[at] && !says_other(&headers.exact[at], table, field);
            let mut all = profiles.iter().enumerate();
            let first = all.find(|(at, p)| free(*at) && p.filled > 0 && can(p))?.0;
            let others = all.any(|(at, p)| free(at) && p.filled > 0 && can(p));
            Some(first).filter(|_| !others)
        };
        let mut found: Vec<(Field, usize, Form)> = Vec::new();
        let day = table.dated_by().filter(|_| trusted);
        if let Some(day) = day.filter(|d| !self.columns.contains_key(d)) {
            let all_days = |p: &Profile| p.nearly_all(p.dates);
            found.extend(free(taken, day, &all_days).map(|at| (day, at, Form::Dates)));
        }
        for column in table.columns() {
            let field = column.field;
            let amount = field == Field::Amount && table == Table::Orders;
            let has = |f: &Field| self.columns.contains_key(f);
            let priced = [Field::AmountExclTax, Field::LineAmount].iter().any(has);
            if has(&field) || amount && priced || !stands_alone(table, field, trusted) {
                continue;
            }
            let can = |p: &Profile| telling(field, p).is_some();
            if let Some(at) = free(taken, field, &can)
                && let Some(form) = telling(field, &profiles[at])
            {
                found.push((field, at, form));
            }
        }
        for (field, at, form) in found {
            if !taken[at] {
                taken[at] = true;
                self.columns.insert(field, at);
                self.because.insert(field, Because::Values(form));
                self.points += 8;
            }
        }
    }

    /// Where no line names the columns: who, among those of ids. Several that go
    /// together name the same people twice.
    fn people_by_values(&mut self, profiles: &[Profile]) {
        let free = |at: &usize| !self.columns.values().any(|taken| taken == at);
        let ids = |at: &usize| profiles[*at].nearly_all(profiles[*at].ids);
        let found: Vec<usize> = (0..profiles.len()).filter(free).filter(ids).collect();
        let [first, rest @ ..] = &found[..] else {
            return;
        };
        let same = |at: &usize| profiles[*first].goes_with(&profiles[*at]);
        if rest.iter().all(same) && !self.columns.contains_key(&Field::ContactId) {
            self.columns.insert(Field::ContactId, *first);
            let because = Because::Values(Form::Ids);
            self.because.insert(Field::ContactId, because);
        }
    }
}

/// Whether a field may be told by values alone: those that a table needs, and
/// addresses and channels, of which no table has two.
fn stands_alone(table: Table, field: Field, trusted: bool) -> bool {
    let needed = table.required().iter().any(|group| group.contains(&field));
    needed && trusted || matches!(field, Field::Email | Field::Channel)
}

/// Whether one of a column's words at least is one that is known there, where
/// words of that column are known at all.
fn says_a_word(table: Table, field: Field, column: &Profile) -> bool {
    let known = |word: &String| table.meaning(field, word).is_some();
    let free = table.canonical(field).next().is_none() || column.filled == 0;
    free || column.words().is_some_and(|words| words.iter().any(known))
}

/// Whether the cells can be what the header says.
fn fits(table: Table, column: &Column, profile: Option<&Profile>) -> bool {
    profile.is_none_or(|p| can_be(table, column.field, column.kind, p))
}

/// What the words of statuses and kinds say for a table: that they are known
/// there, or that none is.
fn known_words(table: Table, columns: &Map<Field, usize>, profiles: &[Profile]) -> i32 {
    let mut points = 0;
    for column in table.columns().iter().filter(|c| c.kind != Kind::Kept) {
        let at = columns.get(&column.field);
        let words = at.and_then(|at| profiles.get(*at)?.words());
        let Some(words) = words.filter(|w| !w.is_empty()) else {
            continue;
        };
        if table.canonical(column.field).next().is_none() {
            continue;
        }
        let known = |word: &&String| table.meaning(column.field, word).is_some();
        let n = words.iter().filter(known).count();
        if n * 5 >= words.len() * 4 {
            points += 15;
        } else if n == 0 {
            points -= 10;
        }
    }
    points
}
