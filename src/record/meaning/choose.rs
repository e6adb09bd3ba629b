//! The table whose columns a file's are: of those that lack nothing they need
//! and have something to say for themselves the one that says most. One that
//! lacks a column is taken where its own words leave no doubt, so that the page
//! can say what is missing.

use super::assign::Assigned;
use super::header::Headers;
use super::profile::Profile;
use super::{Because, Meaning, Sureness};
use crate::field::{Field, Table};
use crate::order::{Map, sort_by};

/// What became of a message.
const REACTIONS: [Field; 6] = [
    Field::Delivered,
    Field::Opened,
    Field::Clicked,
    Field::Responded,
    Field::Converted,
    Field::Unsubscribed,
];

/// What a column that is needed and not there takes from a table's points.
const MISSING: i32 = 60;

/// What a file is, from its headers and the profiles of its columns; `settled`
/// where a person said which table. The file's name settles what is left open.
pub fn understand(
    name: &str,
    headers: &[String],
    profiles: &[Profile],
    settled: Option<Table>,
) -> Meaning {
    let unnamed = headers
        .iter()
        .enumerate()
        .all(|(i, h)| *h == format!("#{}", i + 1));
    let compared = Headers::of(headers);
    let assigned = |table: Table| Assigned::of(table, &compared, profiles, unnamed);
    if let Some(table) = settled {
        return meaning(table, assigned(table), Sureness::Settled, None);
    }
    let name = Headers::of(&[name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned()]);
    let empty = profiles.iter().all(|p| p.filled == 0);
    let mut found: Vec<Found> = Vec::new();
    for &table in Table::ALL {
        let assigned = assigned(table);
        let missing = missing(table, &assigned.columns).len();
        let columns = assigned.columns.len();
        if !says_enough(table, &assigned)
            || missing > 0
                && (assigned.own < missing || columns <= missing || table == Table::Contacts)
        {
            continue;
        }
        // What no header says speaks for no table, unless none says anything.
        // Nor does a column without a cell beside others that have some.
        let named = |f: &Field| {
            let at = assigned.columns.get(f);
            let says = at.is_some_and(|at| profiles.get(*at).is_none_or(|p| p.filled > 0 || empty));
            says && (unnamed || !by_values(&assigned, *f))
        };
        let needed = table.required().iter();
        let needed = needed.filter(|group| group.iter().any(named)).count();
        let called = i32::from(name.name_rows(table));
        let points = assigned.points + 30 * needed as i32 - MISSING * missing as i32 + 60 * called;
        found.push(Found {
            table,
            assigned,
            missing,
            points,
        });
    }
    prefer_history(&mut found, profiles);
    sort_by(&mut found, |a, b| b.points.cmp(&a.points));
    let mut found = found.into_iter();
    let Some(best) = found.next().filter(|best| best.points > 0) else {
        return Meaning::default();
    };
    // The second is worth telling where it is complete and nearly as good.
    let others: Vec<Found> = found.collect();
    let second = others.iter().find(|f| f.missing == 0);
    let close = second.filter(|s| s.points * 5 >= best.points * 4);
    let rival = close.map(|s| s.table);
    // One that would say more if it had what it needs leaves a doubt.
    let would = |f: &Found| f.points + MISSING * f.missing as i32 > best.points;
    let doubt = others.iter().any(would);
    let needed = best.table.required().iter().copied().flatten();
    let blank = |f| {
        let at = best.assigned.columns.get(&f);
        !empty && at.is_some_and(|at| profiles.get(*at).is_some_and(|p| p.filled == 0))
    };
    let guessed = needed
        .copied()
        .any(|f| by_values(&best.assigned, f) || blank(f));
    let anonymous = best.table == Table::Contacts
        && [Field::ContactId, Field::Email]
            .iter()
            .all(|f| !best.assigned.columns.contains_key(f));
    let sureness = match (best.missing, unnamed) {
        (1.., _) | (_, true) => Sureness::Doubtful,
        _ if guessed || anonymous || doubt || rival.is_some() => Sureness::Likely,
        _ => Sureness::Certain,
    };
    meaning(best.table, best.assigned, sureness, rival)
}

/// Whether a column is there by its cells alone.
fn by_values(assigned: &Assigned, field: Field) -> bool {
    matches!(assigned.because.get(&field), Some(Because::Values(_)))
}

/// A file of deals on many rows each, with a stage and a day, is their history; one
/// of each deal once is not.
fn prefer_history(found: &mut [Found], profiles: &[Profile]) {
    let history = |f: &&mut Found| f.table == Table::StageChanges && f.missing == 0;
    if let Some(history) = found.iter_mut().find(history)
        && let Some(id) = history.assigned.columns.get(&Field::DealId)
        && let Some(ids) = profiles.get(*id)
    {
        let again = ids.again();
        if ids.most(again) {
            history.points += 100;
        } else if again == 0 && ids.filled > 1 {
            history.points -= 100;
        }
    }
}

/// A table that a file could be.
struct Found {
    table: Table,
    assigned: Assigned,
    missing: usize,
    points: i32,
}

fn meaning(table: Table, assigned: Assigned, sureness: Sureness, rival: Option<Table>) -> Meaning {
    Meaning {
        table: Some(table),
        sureness,
        rival,
        columns: assigned.columns,
        because: assigned.because,
    }
}

/// The columns that a table cannot live without and that are not there: one
/// field named for each.
pub fn missing(table: Table, columns: &Map<Field, usize>) -> Vec<Field> {
    let any = |fields: &[Field]| fields.iter().any(|f| columns.contains_key(f));
    // Reactions without dates are read all the same, and so are people and
    // companies that have a name and no number (`kpis.md`, Undated data).
    let reactions = REACTIONS.iter().filter(|f| columns.contains_key(f)).count();
    let named = [Field::Name, Field::LastName, Field::Company];
    if table == Table::Sends && reactions >= 2
        || table == Table::Contacts && any(&named) && columns.len() > 2
    {
        return vec![];
    }
    let groups = table.required().iter();
    let absent = groups.filter(|group| !any(group));
    absent.filter_map(|group| group.first().copied()).collect()
}

/// Whether a table has more than what any file may have: many name a customer
/// on each row, which alone makes no contact, or a day, which makes no message.
fn says_enough(table: Table, assigned: &Assigned) -> bool {
    let columns = &assigned.columns;
    let any = |fields: &[Field]| fields.iter().any(|f| columns.contains_key(f));
    match table {
        Table::Contacts => columns.len() > 1,
        Table::Sends => {
            any(&REACTIONS) || any(&[Field::Campaign, Field::Channel, Field::Group, Field::Event])
        }
        Table::Campaigns => any(&[
            Field::Sent,
            Field::Delivered,
            Field::Opened,
            Field::Clicked,
            Field::Revenue,
        ]),
        Table::Deals | Table::Tickets => assigned.own > 0,
        Table::Surveys => columns.len() > 1,
        Table::Activities => any(&[
            Field::Kind,
            Field::Outcome,
            Field::DurationMinutes,
            Field::DealId,
        ]),
        Table::ProductUsage => any(&[Field::Count, Field::Feature]),
        Table::Social => any(&[
            Field::Impressions,
            Field::Posts,
            Field::Followers,
            Field::Network,
        ]),
        _ => true,
    }
}
