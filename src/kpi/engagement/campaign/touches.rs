//! Which sends an order is credited to, and with how much, under each of the
//! five models (`rules.md` 10, 22).

use super::solicited::window;
use crate::calendar::Day;
use crate::decimal::pow10;
use crate::kpi::Mark;
use crate::kpi::indicator::Context;
use crate::kpi::spans::Span;
use crate::record::dataset::{CENTS, Order, Send};
use crate::settings::{AttributionModel, Touch};

/// Sends in the window of an order that reached their recipient as their
/// channel can tell, by day, campaign and channel.
pub fn touches(context: &Context<'_>, order: &Order) -> Vec<u32> {
    let dataset = context.dataset;
    let sends = dataset.solicitations.get(order.person);
    let send = |at: &u32| &dataset.sends[*at as usize];
    let until = sends.partition_point(|at| send(at).day <= order.day);
    let mut touches: Vec<u32> = sends[..until]
        .iter()
        .copied()
        .filter(|at| {
            let send = send(at);
            order.day - send.day <= window(context, send) && is_touch(context, send)
        })
        .collect();
    crate::order::sort_by(&mut touches, |a, b| {
        let key = |at: &u32| {
            let s = send(at);
            // Blank comes before every name.
            (s.day, s.campaign.wrapping_add(1), s.channel.wrapping_add(1))
        };
        key(a).cmp(&key(b))
    });
    touches
}

/// Whether a send reached its recipient: clicked where its channel records
/// clicks, else delivered.
fn is_touch(context: &Context<'_>, send: &Send) -> bool {
    let clicks = match context.settings.attribution_touch {
        Some(Touch::Clicked) => true,
        Some(Touch::Delivered) => false,
        None => context.dataset.clicks_recorded(send.channel),
    };
    if clicks { send.clicked } else { send.arrived() }
}

/// What each touch of an order is credited with: its amount, split to the cent,
/// rounded down, what remains to the last touch with a share.
pub fn credits(
    context: &Context<'_>,
    order: &Order,
    touches: &[u32],
    model: AttributionModel,
) -> Vec<(u32, i128)> {
    let days: Vec<Day> = touches
        .iter()
        .map(|at| context.dataset.sends[*at as usize].day)
        .collect();
    let weights = weights(&days, model);
    let whole: i128 = weights.iter().sum();
    if whole == 0 {
        return vec![];
    }
    let unit = smallest_unit(order.gross, context.dataset.scale);
    let parts = order.gross / unit;
    let mut left = parts;
    let mut credits: Vec<(u32, i128)> = Vec::new();
    for (at, weight) in touches.iter().zip(&weights) {
        if *weight > 0 {
            // Amounts are below 2^84 and weights below 2^43.
            let share = parts.checked_mul(*weight).unwrap_or(0) / whole;
            left -= share;
            credits.push((*at, share * unit));
        }
    }
    if let Some(last) = credits.last_mut() {
        last.1 += left * unit;
    }
    credits
}

/// A cent, or the last decimal that an amount has beyond.
fn smallest_unit(amount: i128, scale: u8) -> i128 {
    let mut power = u32::from(scale.saturating_sub(CENTS));
    loop {
        let unit = pow10(power).unwrap_or(1);
        if power == 0 || amount % unit == 0 {
            return unit;
        }
        power -= 1;
    }
}

/// The weights of touches on these days, sorted, in whole units.
fn weights(days: &[Day], model: AttributionModel) -> Vec<i128> {
    let (Some(&first), Some(&last)) = (days.first(), days.last()) else {
        return vec![];
    };
    let of = |which: Day| days.iter().filter(|day| **day == which).count() as i128;
    let (at_first, at_last) = (of(first), of(last));
    let between = days.len() as i128 - at_first - at_last;
    let weight = |day: Day| match model {
        AttributionModel::LastTouch => i128::from(day == last),
        AttributionModel::FirstTouch => i128::from(day == first),
        AttributionModel::Linear => 1,
        // Ties on a day share, so each part is divided by how many have it;
        // all are multiplied by the other two counts to stay whole. On one day
        // alone all weigh alike.
        AttributionModel::Position402040 => {
            let middle = between.max(1);
            match (day == first, day == last) {
                (true, _) => 40 * middle * at_last,
                (_, true) => 40 * at_first * middle,
                _ => 20 * at_first * at_last,
            }
        }
        // Only the quotients of weights count, so days may be counted back from
        // the last touch: weeks apart then stand in whole powers of two, and
        // the last touch weighs something in however long a window.
        AttributionModel::TimeDecay => decay(last - day),
    };
    days.iter().map(|day| weight(*day)).collect()
}

/// 2^(−days/7), in units of 2^−40.
fn decay(days: i32) -> i128 {
    // 2^(40 − k/7) for k = 0 … 6, rounded.
    const SEVENTHS: [i128; 7] = [
        1_099_511_627_776,
        995_853_700_410,
        901_968_262_606,
        816_933_999_857,
        739_916_455_813,
        670_159_843_608,
        606_979_629_195,
    ];
    let k = (days.rem_euclid(7)) as usize;
    SEVENTHS[k] >> days.div_euclid(7).clamp(0, 60)
}

/// Where some send of the period is a touch because it arrived, since its
/// channel records no clicks; and where nothing tells that it did.
pub fn touch_marks(context: &Context<'_>, span: &Span) -> Vec<Mark> {
    let dataset = context.dataset;
    if context.settings.attribution_touch.is_some() {
        return vec![];
    }
    let sends = &dataset.sends[dataset.sends_between(span.start(), span.end)];
    let unclicked = sends
        .iter()
        .filter(|s| s.solicits() && !dataset.clicks_recorded(s.channel));
    let mut marks = Vec::new();
    if unclicked.clone().next().is_some() {
        marks.push(Mark::UnclickedTouch {});
    }
    if unclicked.clone().any(|s| s.delivered.is_none()) {
        marks.push(Mark::DeliveryUnknown {});
    }
    marks
}
