//! Whether the data allow a number for a span, and what to know about it: the
//! reasons and marks that hold for every indicator alike (`kpis.md`, Coverage,
//! Undated data; `rules.md` 15, 17).

use super::coverage::Coverage;
use super::indicator::{Actives, Context, Earlier, Indicator, Need, Tense};
use super::spans::{Clock, Span};
use super::{Mark, Reason};
use crate::calendar::Day;
use crate::order::Map;
use crate::record::dataset::{Blocked, Dataset, TableFacts};
use crate::record::{Field, Table};
use crate::settings::Settings;

/// What is known about the data before anything is counted.
pub struct Facts<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The settings.
    pub settings: &'a Settings,
    /// How far the events of each table reach; none for a table without events.
    pub coverage: &'a Map<Table, Coverage>,
    /// How far money spent reaches.
    pub spending: Option<Coverage>,
    /// The days that decide what is over.
    pub clock: Clock,
    /// Whether the whole of time is asked about, and no period of it.
    pub whole: bool,
}

/// The days that a source of an indicator covers.
struct Cover {
    /// The first day, where anything is dated and nothing was always there.
    first: Option<Day>,
    /// What is known of events; none for contacts.
    events: Option<Coverage>,
}

impl Facts<'_> {
    /// Why an indicator has no number in any span, if so.
    pub fn absent(&self, indicator: &Indicator, context: &Context<'_>) -> Option<Reason> {
        for group in indicator.needs {
            if group.iter().all(|need| self.why_not(*need).is_some()) {
                return self.best_reason(group);
            }
        }
        (indicator.refuses)(context, self)
    }

    /// The smallest things that would have to be added before it could be
    /// computed: of each group of sources that is not there the nearest one.
    pub fn lacks(&self, indicator: &Indicator) -> Vec<Reason> {
        let mut all: Vec<Reason> = Vec::new();
        for group in indicator.needs {
            let absent = group.iter().all(|need| self.why_not(*need).is_some());
            let reason = self.best_reason(group).filter(|_| absent);
            all.extend(reason.filter(|r| !all.contains(r)));
        }
        all
    }

    /// Of several reasons the one that is nearest to a number: of a table that
    /// is there rather than of one that is not.
    fn best_reason(&self, group: &[Need]) -> Option<Reason> {
        let reasons: Vec<Reason> = group.iter().filter_map(|n| self.why_not(*n)).collect();
        let near = |r: &&Reason| !matches!(r, Reason::NoTable { .. });
        reasons.iter().find(near).or(reasons.first()).cloned()
    }

    /// Why a source is not there.
    fn why_not(&self, need: Need) -> Option<Reason> {
        match need {
            Need::Table(table) => self.why_no_table(table),
            Need::Column(table, fields) => self.why_no_table(table).or_else(|| {
                let there = fields.iter().any(|f| self.dataset.has(table, *f));
                let field = *fields.first().filter(|_| !there)?;
                Some(Reason::NoColumn { table, field })
            }),
            Need::CustomerContacts => self.why_no_table(Table::Contacts).or_else(|| {
                (!self.dataset.contacts_tell_customers()).then_some(Reason::NoColumn {
                    table: Table::Contacts,
                    field: Field::Kind,
                })
            }),
            Need::Spending => {
                let own = self.why_no_table(Table::Costs);
                let tells = |table: &&Table| self.dataset.tells_costs(**table);
                let mut tables = Table::ALL.iter().filter(tells);
                let spends = tables.any(|table| self.why_no_table(*table).is_none());
                own.filter(|_| !spends)
            }
        }
    }

    /// Why a table cannot be counted, if so.
    pub fn why_no_table(&self, table: Table) -> Option<Reason> {
        let Some(TableFacts {
            days,
            has_rows,
            blocked,
        }) = self.dataset.tables.get(&table)
        else {
            return Some(Reason::NoTable { table });
        };
        if let Some(blocked) = blocked {
            return Some(match blocked.clone() {
                Blocked::Ambiguous { file, column } => Reason::Ambiguous { file, column },
                Blocked::NoColumn(field) => Reason::NoColumn { table, field },
                Blocked::MixedBasis => Reason::MixedBasis {},
                Blocked::Overflow => Reason::Overflow {},
            });
        }
        if !has_rows {
            return Some(Reason::NoRows { table });
        }
        let told = self.dataset.undated.contains(&table);
        let undated = days.is_empty() && table.is_of_events() && !told;
        undated.then_some(Reason::Undated { table })
    }

    /// Whether a table's rows have no date, so that nothing follows them.
    pub fn undated(&self, table: Table) -> Option<Reason> {
        let is = self.dataset.undated.contains(&table);
        is.then_some(Reason::Undated { table })
    }

    /// A column that a table lacks, if it does.
    pub fn without(&self, table: Table, field: Field) -> Option<Reason> {
        let there = self.dataset.has(table, field);
        (!there).then_some(Reason::NoColumn { table, field })
    }

    /// Where only contacts or subscriptions without any date tell who is a
    /// customer, nobody is known to have become one in a period.
    pub fn undated_customers(&self) -> Option<Reason> {
        let table = match self.dataset.counts(Table::Contacts) {
            true => Table::Contacts,
            false => Table::Subscriptions,
        };
        (!self.dataset.dates_customers()).then_some(Reason::Undated { table })
    }

    /// `rules.md` 42: where both tables are there and no person is in both.
    pub fn apart(&self, table: Table, other: Table) -> Option<Reason> {
        let dataset = self.dataset;
        let both = dataset.counts(table) && dataset.counts(other);
        (both && !dataset.joins(table, other)).then_some(Reason::NoJoin { table, other })
    }

    /// The same of contacts, and orders or subscriptions.
    pub fn buyers_apart(&self) -> Option<Reason> {
        let counts = |table: &Table| self.dataset.counts(*table);
        let there = [Table::Orders, Table::Subscriptions]
            .into_iter()
            .filter(counts);
        let apart: Vec<Option<Reason>> = there.map(|t| self.apart(Table::Contacts, t)).collect();
        // Where one of the two finds people among contacts, that will do.
        let all = apart.iter().all(Option::is_some);
        apart.into_iter().next().flatten().filter(|_| all)
    }

    /// Whether what an indicator needs is told by tables without a date alone:
    /// it is not compared. A state holds in every period, what happened holds
    /// for the whole of time only.
    pub fn is_static(&self, indicator: &Indicator) -> bool {
        self.static_table(indicator).is_some()
    }

    /// The table without a date that alone tells what an indicator needs.
    fn static_table(&self, indicator: &Indicator) -> Option<Table> {
        let contacts = !self.dataset.has(Table::Contacts, Field::CreatedOn);
        let undated = |need: &Need| -> Option<Table> {
            let table = match need {
                Need::Table(table) | Need::Column(table, _) => *table,
                Need::CustomerContacts => Table::Contacts,
                Need::Spending => return None,
            };
            let is = self.dataset.undated.contains(&table);
            (is || contacts && table == Table::Contacts).then_some(table)
        };
        indicator.needs.iter().find_map(|group| {
            let mut there = group.iter().filter(|n| self.why_not(**n).is_none());
            let first = there.clone().next().and_then(undated);
            first.filter(|_| there.all(|need| undated(need).is_some()))
        })
    }

    /// The days that a group of sources covers, one a source that is there.
    fn covers(&self, group: &[Need]) -> Vec<Cover> {
        let there = group.iter().filter(|n| self.why_not(**n).is_none());
        there
            .map(|need| {
                let table = match need {
                    Need::Table(table) | Need::Column(table, _) => *table,
                    Need::CustomerContacts => Table::Contacts,
                    Need::Spending => {
                        let events = self.spending;
                        let first = events.map(|c| c.first);
                        return Cover { first, events };
                    }
                };
                let events = self.coverage.get(&table).copied();
                if table.is_of_events() {
                    let first = events.map(|c| c.first);
                    return Cover { first, events };
                }
                let days = self.dataset.tables.get(&table).map(|f| &f.days);
                let always = table == Table::Contacts && self.dataset.undated_contacts;
                let first = days.and_then(|d| d.first().copied()).filter(|_| !always);
                Cover {
                    first,
                    events: None,
                }
            })
            .collect()
    }

    /// The marks of a span's number, or why there is none. What is absent from
    /// every span was asked before.
    pub fn judge(&self, indicator: &Indicator, span: &Span) -> Result<Vec<Mark>, Reason> {
        if indicator.tense == Tense::Today {
            return Ok(vec![if self.is_static(indicator) {
                Mark::Static {}
            } else {
                Mark::Snapshot {}
            }]);
        }
        // What happened at a time that nobody noted happened in no period.
        let undated = |table: &Table| self.dataset.undated.contains(table);
        if let Some(table) = self.static_table(indicator).filter(undated)
            && indicator.tense == Tense::Flow
        {
            // Nor did anybody come or go at any time that is known.
            let asks_when = indicator.customers || indicator.actives != Actives::Unused;
            if !self.whole || asks_when {
                return Err(Reason::Undated { table });
            }
        }
        let (start, end) = (span.start(), span.end);
        if start > self.clock.reference {
            return Err(Reason::FuturePeriod {
                reference: self.clock.reference,
            });
        }
        let mut marks = Vec::new();
        let mut stops = None;
        let mut partial = None;
        for group in indicator.needs {
            let covers = self.covers(group);
            // For "a or b" all must begin after, or stop before.
            let first = |late: &dyn Fn(&Cover) -> bool| -> Option<Day> {
                let all = !covers.is_empty() && covers.iter().all(late);
                covers.iter().filter_map(|c| c.first).min().filter(|_| all)
            };
            if let Some(first) = first(&|c| c.first.is_some_and(|first| end < first)) {
                return Err(Reason::BeforeData { first });
            }
            let late = |c: &Cover| c.events.is_some_and(|e| start < e.first.plus(-e.tolerance));
            partial = partial.or(first(&late));
            let stopped = |c: &Cover| c.events.is_some_and(|e| end > e.last.plus(e.tolerance));
            if !covers.is_empty() && covers.iter().all(stopped) {
                let last = covers.iter().filter_map(|c| c.events).map(|e| e.last).max();
                if let Some(last) = last {
                    if indicator.tense == Tense::Flow && !self.event_in(group, start, end) {
                        return Err(Reason::TableStops { last });
                    }
                    stops = stops.or(Some(last));
                }
            }
        }
        if let Some(needed) = self.unknown_actives(indicator, span) {
            return Err(Reason::HistoryShort { needed });
        }
        if self.is_static(indicator) {
            marks.push(Mark::Static {});
        }
        if let Some(first) = partial {
            marks.push(Mark::PartialHistory { first });
        }
        if let Some(needed) = self.earlier_buyers_unseen(indicator, span) {
            marks.push(Mark::HistoryShort { needed });
        }
        if let Some(last) = stops {
            marks.push(Mark::TableStops { last });
        }
        Ok(marks)
    }

    /// Why a compared number or a bucket is not shown, although there is one.
    pub fn withheld(marks: &[Mark]) -> Option<Reason> {
        let stops = marks.iter().find_map(|m| match *m {
            Mark::TableStops { last } => Some(Reason::TableStops { last }),
            _ => None,
        });
        stops.or_else(|| {
            marks.iter().find_map(|m| match *m {
                Mark::PartialHistory { first } => Some(Reason::PartialHistory { first }),
                Mark::HistoryShort { needed } => Some(Reason::HistoryShort { needed }),
                _ => None,
            })
        })
    }

    /// Whether something of a group's tables happened in these days.
    fn event_in(&self, group: &[Need], start: Day, end: Day) -> bool {
        let mut there = group.iter().filter(|n| self.why_not(**n).is_none());
        there.any(|need| {
            let days = match need {
                Need::Table(table) | Need::Column(table, _) => {
                    self.dataset.tables.get(table).map(|facts| &facts.days)
                }
                Need::CustomerContacts => None,
                Need::Spending => Some(&self.dataset.spending_days),
            };
            days.is_some_and(|days| {
                let next = days.get(days.partition_point(|d| *d < start));
                next.is_some_and(|d| *d <= end)
            })
        })
    }

    /// The day on which orders would have to begin for A to be known wherever
    /// the indicator needs it; `None` where it is.
    fn unknown_actives(&self, indicator: &Indicator, span: &Span) -> Option<Day> {
        let coverage = self.coverage.get(&Table::Orders)?;
        let before = span.start().plus(-1);
        let needed = match indicator.actives {
            Actives::Unused => return None,
            Actives::AtEnd => vec![span.end],
            Actives::AtBothEnds => vec![before, span.end],
        };
        needed
            .into_iter()
            .map(|d| self.settings.active_window.before(d).plus(1))
            .find(|first_day| !coverage.reaches_back_to(*first_day, self.settings))
    }

    /// The day on which orders would have to begin so that no earlier buyer
    /// looks new; `None` where they do, or it does not matter.
    fn earlier_buyers_unseen(&self, indicator: &Indicator, span: &Span) -> Option<Day> {
        let first_day = match indicator.earlier_buyers {
            Earlier::Irrelevant => return None,
            Earlier::Matter => span.start(),
            Earlier::MatterToOrdersAlone
                if self.dataset.contacts_tell_customers()
                    || self.dataset.counts(Table::Subscriptions) =>
            {
                return None;
            }
            Earlier::MatterToOrdersAlone => span.start(),
            Earlier::MatterToRetention => span.retention_start(self.settings),
        };
        let coverage = self.coverage.get(&Table::Orders)?;
        let needed = self.settings.active_window.before(first_day);
        let matters = !self.settings.complete_history;
        (matters && coverage.first > needed).then_some(needed)
    }
}
