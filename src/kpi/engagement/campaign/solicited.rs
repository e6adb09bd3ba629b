//! S(P): the people solicited in a period, with their messages. A person stands
//! once in the whole and once under each key of a split.

use crate::calendar::Day;
use crate::kpi::indicator::Context;
use crate::kpi::sets::active_on;
use crate::kpi::sink::{Entity, Sink, Sum};
use crate::kpi::spans::Span;
use crate::kpi::{Dimension, Mark};
use crate::record::dataset::{NONE, Send};
use crate::record::{Field, Table};

/// Under which key a send stands.
type Key<'a> = dyn Fn(&Send) -> u32 + 'a;

/// What a person and their messages come to.
pub type Judge<'a> = dyn Fn(u32, &[u32]) -> Sum + 'a;

/// Each person of S(P) under each key, with the positions of their sends by day.
fn groups(
    context: &Context<'_>,
    span: &Span,
    key: &Key<'_>,
    each: &mut dyn FnMut(u32, u32, &[u32]),
) {
    let dataset = context.dataset;
    let mut all: Vec<(u32, u32, u32)> = Vec::new();
    for at in dataset.sends_between(span.start(), span.end) {
        let send = &dataset.sends[at];
        if send.solicits() && send.person != NONE {
            all.push((key(send), send.person, at as u32));
        }
    }
    crate::order::sort_by(&mut all, Ord::cmp);
    let mut sends: Vec<u32> = Vec::new();
    for (i, &(key, person, at)) in all.iter().enumerate() {
        sends.push(at);
        let next = all.get(i + 1).map(|next| (next.0, next.1));
        if next != Some((key, person)) {
            each(key, person, &sends);
            sends.clear();
        }
    }
}

/// Counts each person of S(P) in every span, and under the keys of channel,
/// campaign and activity in the period.
pub fn members(context: &Context<'_>, sink: &mut Sink<'_>, judge: &Judge<'_>) {
    for (i, span) in context.spans.all.iter().enumerate() {
        groups(context, span, &|_| 0, &mut |_, person, sends| {
            sink.emit_whole(i, Entity::Person(person), judge(person, sends));
        });
    }
    let Some(now) = context.spans.all.first() else {
        return;
    };
    let keys: [(Dimension, &Key<'_>); 3] = [
        (Dimension::Channel, &|send| send.channel),
        (Dimension::Campaign, &|send| send.campaign),
        (Dimension::ActivityAtSend, &|send| activity(context, send)),
    ];
    for (dimension, key) in keys {
        if sink.splits_by(dimension) {
            groups(context, now, key, &mut |key, person, sends| {
                sink.slice(dimension, key, judge(person, sends));
            });
        }
    }
}

/// Counts campaigns in totals instead, where there are no sends: recipients,
/// and not people (`rules.md` 21).
pub fn recipients(
    context: &Context<'_>,
    sink: &mut Sink<'_>,
    numerator: &dyn Fn(&crate::record::dataset::Aggregate) -> i128,
) {
    let dataset = context.dataset;
    for (i, span) in context.spans.all.iter().enumerate() {
        for at in dataset.aggregates_between(span.start(), span.end) {
            let aggregate = &dataset.aggregates[at];
            let entity = Entity::Aggregate(at as u32);
            sink.emit(i, entity, numerator(aggregate), aggregate.sent.into());
        }
    }
}

/// The key of a send by what its recipient was on its eve: active, dormant or
/// prospect.
pub fn activity(context: &Context<'_>, send: &Send) -> u32 {
    if send.person == NONE {
        return NONE;
    }
    let eve = send.day.plus(-1);
    if active_on(context.dataset, context.settings, send.person, eve) {
        0
    } else if context.dataset.customer(send.person).at(eve) {
        1
    } else {
        2
    }
}

/// For how many days a send may be followed by what it is credited with.
pub fn window(context: &Context<'_>, send: &Send) -> i32 {
    let channels = &context.dataset.keys.folded_channels;
    let channel = channels.get(send.channel as usize);
    let channel = channel.map_or("", String::as_str);
    context.settings.attribution_window.days(channel)
}

/// The positions of the purchases that follow a send within its window, up to
/// the reference date.
pub fn purchases_after<'a>(
    context: &'a Context<'_>,
    send: &Send,
) -> impl Iterator<Item = u32> + use<'a> {
    let last = send.day.plus(window(context, send)).min(context.reference);
    let first: Day = send.day;
    let purchases = context.dataset.purchases.get(send.person).iter().copied();
    purchases.filter(move |at| {
        let day = context.dataset.orders[*at as usize].day;
        first <= day && day <= last
    })
}

/// Whether reactions to some send of the period, of those that are asked about,
/// may still come.
pub fn unfinished(
    context: &Context<'_>,
    span: &Span,
    asked: &dyn Fn(&Send) -> bool,
) -> Option<Mark> {
    let dataset = context.dataset;
    if dataset.undated.contains(&Table::Sends) {
        return None;
    }
    let mut sends = dataset.sends[dataset.sends_between(span.start(), span.end)].iter();
    let open = |s: &Send| asked(s) && s.day.plus(window(context, s)) > context.reference;
    sends.any(open).then_some(Mark::Unfinished {})
}

/// Whether sends tell reactions by a column of their own.
pub fn tells_reactions(context: &Context<'_>) -> bool {
    let has = |field| context.dataset.has(Table::Sends, field);
    has(Field::Responded) || has(Field::Converted)
}

/// Where rates are over recipients, and not over people.
pub fn recipients_mark(context: &Context<'_>) -> Option<Mark> {
    (!context.dataset.counts(Table::Sends)).then_some(Mark::Recipients {})
}
