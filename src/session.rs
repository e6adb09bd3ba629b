//! Files and settings → report: what the page's worker and the native command
//! both hold. It keeps what was read of each file, reads a file again when its
//! mapping changes, and nothing else; of the files' bytes only the first are kept,
//! by which a mapping knows its file.

use crate::calendar::Day;
use crate::kpi::Id;
use crate::kpi::compute;
use crate::kpi::coverage::{Coverage, grace};
use crate::kpi::indicator::Context;
use crate::kpi::period::{Asked, Period};
use crate::kpi::readiness::{fed_by, fed_by_won_deals};
use crate::kpi::sets::Sets;
use crate::kpi::sink::Entity;
use crate::kpi::spans::{Clock, Spans};
use crate::kpi::verdict::Facts;
use crate::order::Map;
use crate::order::sort_by;
use crate::record::dataset::{Account, Origin};
use crate::record::{Dataset, FileRead, Table, assemble, recognised, wordings};
use crate::report::{FileShown, PeriodShown, Report, Row};
use crate::settings::{SCHEMA, SettingsFile};
use crate::table::encoding::Guess;
use std::rc::Rc;

mod again;
mod inside;
mod load;

pub use crate::record::Agreed;
pub use again::{headers_as, rejected_csv};
pub use load::{Halt, Loaded, agreed, load, load_agreed, load_all};

/// Whether to go on with something long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Go on.
    On,
    /// Nobody wants the answer any more.
    Stop,
}

/// All files put together, as they are to be seen on a day: what stays the same
/// while a person goes from one period to another.
pub struct Gathered {
    dataset: Dataset,
    files: Vec<FileShown>,
    headers: Vec<Vec<String>>,
    coverage: Map<Table, Coverage>,
    spending: Option<Coverage>,
    extent: Option<Period>,
    settings: SettingsFile,
    today: Day,
}

impl Gathered {
    /// Puts files together, whatever their order.
    pub fn of(files: &[&Loaded], settings: SettingsFile, today: Day) -> Gathered {
        let mut read: Vec<&FileRead> = files.iter().flat_map(|l| &l.read).collect();
        sort_by(&mut read, |a, b| a.name.cmp(&b.name));
        let dataset = assemble(&read, &settings.settings, today);
        let accounts = read.iter().zip(&dataset.accounts);
        let events = dataset
            .tables
            .iter()
            .filter(|(table, _)| table.is_of_events());
        Gathered {
            files: accounts
                .map(|(file, account)| shown_file(file, account, &dataset))
                .collect(),
            headers: read.iter().map(|file| file.headers.clone()).collect(),
            coverage: events
                .filter_map(|(table, facts)| Some((*table, Coverage::of(&facts.days)?)))
                .collect(),
            spending: Coverage::of(&dataset.spending_days),
            extent: extent(&dataset.event_days),
            dataset,
            settings,
            today,
        }
    }

    /// What the report says of a table, by its name.
    pub fn table(&self, name: &str) -> Option<&FileShown> {
        self.files.iter().find(|f| f.name == name)
    }

    /// Whether it is what these settings on that day would give.
    pub fn is_current(&self, settings: &SettingsFile, today: Day) -> bool {
        self.settings == *settings && self.today == today
    }
}

/// The report on files that were put together, for one period.
pub struct Answer {
    gathered: Rc<Gathered>,
    spans: Spans,
    sets: Sets,
    clock: Option<Clock>,
    report: Report,
}

impl Answer {
    /// Everything of a report but its indicators, which [`Answer::compute`]
    /// adds one at a time. The default period where none is asked for.
    pub fn prepare(gathered: Rc<Gathered>, period: Option<Asked>) -> Answer {
        let Gathered {
            dataset,
            extent,
            today,
            ..
        } = &*gathered;
        let settings = &gathered.settings.settings;
        let reference = settings.reference_date.or(extent.map(|e| e.end));
        let clock = reference.map(|reference| Clock {
            today: *today,
            reference,
            grace: grace(&dataset.event_days, reference),
        });
        // Where nothing is dated there is no period, and states hold all the same.
        let mut spans = Spans::undated(*today);
        let mut shown = None;
        if let (Some(clock), Some(extent)) = (clock, *extent) {
            let default = || Asked::Days(clock.default_period(extent.start));
            spans = Spans::of(period.unwrap_or_else(default), extent, clock, settings);
            shown = spans.all.first().map(|now| PeriodShown {
                start: now.calendar.start,
                end: now.calendar.end,
                complete: now.complete,
            });
        }
        let sets = Sets::of(dataset, &spans, settings);
        let report = Report {
            schema: SCHEMA,
            version: crate::VERSION.to_owned(),
            today: *today,
            reference_date: reference,
            period: shown,
            currency: dataset.currency.clone(),
            amount_basis: dataset.basis,
            files: gathered.files.clone(),
            kpis: Vec::with_capacity(Id::ALL.len()),
        };
        Answer {
            gathered,
            spans,
            sets,
            clock,
            report,
        }
    }

    /// Computes the next indicator of the catalogue; false when all are.
    pub fn compute(&mut self) -> bool {
        let Some(&id) = Id::ALL.get(self.report.kpis.len()) else {
            return false;
        };
        let kpi = self.with(|context, facts| compute::kpi(id, context, facts));
        self.report.kpis.push(kpi);
        true
    }

    /// The report, with the indicators computed so far.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// From the first to the last day with an event.
    pub fn extent(&self) -> Option<(Day, Day)> {
        self.gathered.extent.map(|e| (e.start, e.end))
    }

    /// The rows behind an indicator's value, in the order of files and lines.
    pub fn rows(&self, id: Id) -> Vec<Row> {
        let indicator = id.indicator();
        let emitted = self.with(|context, facts| compute::rows(id, context, facts));
        let dataset = &self.gathered.dataset;
        let people = self.origins();
        let mut rows: Vec<(Origin, Row)> = emitted
            .into_iter()
            .filter_map(|e| {
                let (origin, entity) = self.place(e.entity, &people)?;
                let sum = e.sum;
                let (n, d) = (
                    sum.numerator + sum.control.0,
                    sum.denominator + sum.control.1,
                );
                let row = Row {
                    entity,
                    numerator: compute::numerator(indicator, dataset, n),
                    denominator: compute::denominator(indicator, dataset, d),
                    file: dataset
                        .files
                        .get(origin.file as usize)
                        .cloned()
                        .unwrap_or_default(),
                    line: origin.at.line,
                };
                Some((origin, row))
            })
            .collect();
        sort_by(&mut rows, |a, b| {
            (a.0, &a.1.entity).cmp(&(b.0, &b.1.entity))
        });
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// Where an entity stands, and what it is called.
    fn place(&self, entity: Entity, people: &[Option<Origin>]) -> Option<(Origin, String)> {
        let dataset = &self.gathered.dataset;
        let person = |p: u32| dataset.people.name(p).to_owned();
        let id = |ids: &[String], at: u32| ids.get(at as usize).cloned().unwrap_or_default();
        Some(match entity {
            Entity::Order(at) => {
                let order = &dataset.orders[at as usize];
                (order.origin, id(&dataset.ids, order.id))
            }
            Entity::Person(p) => {
                let origin = people.get(p as usize).copied().flatten();
                (origin.unwrap_or_default(), person(p))
            }
            Entity::Send(at) => {
                let send = &dataset.sends[at as usize];
                (send.origin, person(send.person))
            }
            Entity::Aggregate(at) => {
                let aggregate = &dataset.aggregates[at as usize];
                let name = id(&dataset.keys.campaigns, aggregate.campaign);
                (aggregate.origin, name)
            }
            Entity::Cost(at) => {
                let cost = &dataset.costs[at as usize];
                (cost.origin, id(&dataset.keys.categories, cost.category))
            }
            Entity::Ticket(at) => {
                let ticket = &dataset.tickets[at as usize];
                (ticket.origin, id(&dataset.ticket_ids, ticket.id))
            }
        })
    }

    /// Where each person stands: where their contact does, else at their last
    /// purchase to the period's end, else at their first subscription, else at
    /// their first send.
    fn origins(&self) -> Vec<Option<Origin>> {
        let dataset = &self.gathered.dataset;
        let end = self.spans.all.first().map(|now| now.end);
        let mut origins = vec![None; dataset.people.len()];
        let mut put = |person: u32, origin: Origin| {
            // What is nobody's is nobody's place.
            if let Some(slot) = origins.get_mut(person as usize) {
                *slot = Some(origin);
            }
        };
        let sends = dataset.sends.iter().rev();
        sends.for_each(|s| put(s.person, s.origin));
        let subscriptions = dataset.subscriptions.iter().rev();
        subscriptions.for_each(|s| put(s.person, s.origin));
        let by_end = |day| end.is_some_and(|end| day <= end);
        let bought = dataset
            .orders
            .iter()
            .filter(|o| o.purchase && by_end(o.day));
        bought.for_each(|o| put(o.person, o.origin));
        dataset
            .contacts
            .iter()
            .for_each(|c| put(c.person, c.origin));
        origins
    }

    fn with<T>(&self, f: impl FnOnce(&Context<'_>, &Facts<'_>) -> T) -> T {
        let gathered = &*self.gathered;
        let (dataset, today) = (&gathered.dataset, gathered.today);
        let clock = self.clock.unwrap_or(Clock {
            today,
            reference: today,
            grace: 0,
        });
        let settings = &gathered.settings.settings;
        let context = Context {
            dataset,
            spans: &self.spans,
            sets: &self.sets,
            settings,
            reference: clock.reference,
        };
        let facts = Facts {
            dataset,
            settings,
            coverage: &gathered.coverage,
            spending: gathered.spending,
            clock,
            whole: self.spans.previous.is_none(),
        };
        f(&context, &facts)
    }
}

/// From the first to the last of sorted days.
fn extent(days: &[Day]) -> Option<Period> {
    let (start, end) = (*days.first()?, *days.last()?);
    Some(Period { start, end })
}

fn shown_file(file: &FileRead, account: &Account, dataset: &Dataset) -> FileShown {
    let has = |field| file.rows.has(field);
    let mut columns = Map::new();
    for (field, at) in &file.columns {
        if let Some(header) = file.headers.get(*at) {
            columns.insert(*field, header.clone());
        }
    }
    let (date_order, decimal) = recognised(file);
    FileShown {
        name: file.name.clone(),
        container: file.container.clone(),
        part: file.part,
        table: file.table,
        sureness: file.sureness,
        derived: file.derived,
        rival: file.rival,
        because: file.because.clone(),
        words: wordings(file),
        feeds: match file.table {
            Some(Table::Deals) if dataset.won_deals_as_orders => fed_by_won_deals(&has),
            table => table.map_or(vec![], |t| fed_by(t, &has)),
        },
        records: file.records,
        rows: account.rows,
        rejected: account.rejected,
        set_aside: account.set_aside,
        encoding: file.encoding,
        guess: file.guess.as_ref().map(Guess::told),
        delimiter: file.dialect.map(|d| d.delimiter),
        dialect: file.dialect,
        candidates: file.candidates.clone(),
        header_line: file.header_line,
        date_order,
        decimal,
        columns,
        problems: account.problems.clone(),
    }
}

/// Runs a future that never waits, as all do natively.
pub fn ready<T>(future: impl Future<Output = T>) -> T {
    let mut future = std::pin::pin!(future);
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    loop {
        if let std::task::Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}
