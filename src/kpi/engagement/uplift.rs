//! Uplift over the control group: how many more of the treated convert than of
//! the control (`rules.md` 25).

use super::campaign::solicited::{purchases_after, unfinished};
use crate::kpi::compute::{money, money_per};
use crate::kpi::experiment::{Sample, Share, difference, p_value, smallest_effect, welch};
use crate::kpi::indicator::*;
use crate::kpi::sink::{Collected, Entity, Sink, Sum};
use crate::kpi::spans::{NOW, Span};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::kpi::{Figure, Mark};
use crate::order::{Map, Set, sort_by_key};
use crate::record::dataset::{NONE, Send};
use crate::record::{Field, Table};

/// See the module.
pub const UPLIFT: Indicator = Indicator {
    id: Id::Uplift,
    section: Section::Engagement,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Difference,
    needs: &[&[Need::Column(Table::Sends, &[Field::Group])]],
    knobs: &[Knob::AttributionWindow],
    splits: &[Dimension::Campaign, Dimension::Arm],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH pair AS (SELECT * FROM pairs($start, $end)), counted AS (
            SELECT count(*) FILTER (NOT control) AS treated, count(*) FILTER (NOT control AND reacted) AS treated_reacted,
                   count(*) FILTER (control) AS control, count(*) FILTER (control AND reacted) AS control_reacted,
                   sum(revenue) FILTER (NOT control) AS treated_revenue, sum(revenue) FILTER (control) AS control_revenue
            FROM pair
          )
          SELECT treated_reacted * control - control_reacted * treated AS numerator, treated * control AS denominator,
                 treated, treated_reacted, control, control_reacted,
                 treated_revenue / treated - control_revenue / control AS revenue_per_contact,
                 treated_revenue - control_revenue * treated / control AS incremental_revenue,
                 (1.959964 + 0.841621) * sqrt(control_reacted / control * (1 - control_reacted / control)
                                              * (1 / treated + 1 / control)) AS smallest_effect
          FROM counted",
    compute,
    refuses: |context, facts| {
        if context.dataset.has(Table::Sends, Field::Converted) {
            return None;
        }
        let orders = facts.undated(Table::Sends);
        let orders = orders.or_else(|| facts.why_no_table(Table::Orders));
        orders.or_else(|| facts.apart(Table::Sends, Table::Orders))
    },
    beside: Some(parts),
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    for (i, span) in context.spans.all.iter().enumerate() {
        let pairs = pairs(context, span);
        for pair in &pairs {
            sink.emit_whole(i, Entity::Person(pair.person), pair.sum());
            if i == NOW {
                sink.slice(Dimension::Campaign, pair.campaign, pair.sum());
            }
        }
        if i == NOW {
            by_arm(&pairs, sink);
        }
    }
}

/// Under so many people in all an experiment is too small to conclude from.
const SMALL: i128 = 1000;

/// A contact and a campaign that has both groups in the period.
#[derive(Clone, Copy)]
struct Pair {
    person: u32,
    campaign: u32,
    /// The group of its first send.
    arm: u32,
    control: bool,
    reacted: bool,
    revenue: i128,
}

impl Pair {
    fn sum(&self) -> Sum {
        if self.control {
            Sum::of_control(self.reacted.into(), 1)
        } else {
            Sum::new(self.reacted.into(), 1)
        }
    }
}

/// The pairs of a period, of campaigns that have both groups in it.
fn pairs(context: &Context<'_>, span: &Span) -> Vec<Pair> {
    let dataset = context.dataset;
    let mut sends: Vec<(u32, u32, u32)> = Vec::new();
    for at in dataset.sends_between(span.start(), span.end) {
        let send = &dataset.sends[at];
        let in_a_group = send.group != NONE && !send.transactional;
        if in_a_group && send.person != NONE && send.campaign != NONE {
            sends.push((send.campaign, send.person, at as u32));
        }
    }
    sort_by_key(&mut sends, |(campaign, person, _)| (*campaign, *person));
    let of_a_pair = sends.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1));
    let of_a_pair = of_a_pair.filter_map(|sends| {
        let (campaign, person, _) = *sends.first()?;
        Some(pair(context, campaign, person, sends))
    });
    let all: Vec<Pair> = of_a_pair.collect();
    let has = |of: &[Pair], control: bool| of.iter().any(|pair| pair.control == control);
    let of_a_campaign = all.chunk_by(|a, b| a.campaign == b.campaign);
    let both = of_a_campaign.filter(|of| has(of, true) && has(of, false));
    both.flatten().copied().collect()
}

/// What became of the sends of a campaign to a person.
fn pair(context: &Context<'_>, campaign: u32, person: u32, sends: &[(u32, u32, u32)]) -> Pair {
    let dataset = context.dataset;
    let sends: Vec<&Send> = sends
        .iter()
        .map(|(_, _, at)| &dataset.sends[*at as usize])
        .collect();
    // Groups are numbered in the order of their names.
    let first = sends.iter().map(|s| (s.day, s.group)).min();
    let purchases = sends.iter().flat_map(|send| purchases_after(context, send));
    let mut bought: Vec<u32> = purchases.collect();
    sort_by_key(&mut bought, |at| *at);
    bought.dedup();
    let by_column = dataset.has(Table::Sends, Field::Converted);
    let revenue = if dataset.has(Table::Sends, Field::Revenue) {
        sends.iter().map(|s| s.revenue).sum()
    } else {
        let orders = bought.iter().map(|at| &dataset.orders[*at as usize]);
        orders.filter(|o| !o.foreign).map(|o| o.gross).sum()
    };
    Pair {
        person,
        campaign,
        arm: first.map_or(NONE, |(_, group)| group),
        control: sends.iter().any(|s| s.control),
        reacted: if by_column {
            sends.iter().any(|s| s.converted)
        } else {
            !bought.is_empty()
        },
        revenue,
    }
}

/// Each arm against the control groups of the campaigns that have it.
fn by_arm(pairs: &[Pair], sink: &mut Sink<'_>) {
    let mut campaigns: Map<u32, Set<u32>> = Map::new();
    for pair in pairs.iter().filter(|pair| !pair.control) {
        campaigns.entry(pair.arm).or_default().insert(pair.campaign);
    }
    for (arm, campaigns) in &campaigns {
        for pair in pairs {
            let theirs = if pair.control {
                campaigns.contains(&pair.campaign)
            } else {
                pair.arm == *arm
            };
            if theirs {
                sink.slice(Dimension::Arm, *arm, pair.sum());
            }
        }
    }
}

fn parts(context: &Context<'_>, span: &Span, collected: &Collected) -> Beside {
    let dataset = context.dataset;
    let sum = collected.totals[NOW];
    let treated = Share {
        hits: sum.numerator,
        n: sum.denominator,
    };
    let control = Share {
        hits: sum.control.0,
        n: sum.control.1,
    };
    let count = |id: &str, n: i128| Part::count(id, i64::try_from(n).unwrap_or(i64::MAX));
    let number = |id: &str, unit: Unit, x: Option<f64>| Part::new(id, unit, x.map(Figure::Number));
    let mut parts = vec![
        count("treated", treated.n),
        count("treated_reacted", treated.hits),
        count("control", control.n),
        count("control_reacted", control.hits),
        number("p_value", Unit::Ratio, p_value(treated, control)),
    ];
    parts.extend(revenue(context, span, treated.n, control.n));
    let effect = smallest_effect(treated.n, control);
    parts.push(number("smallest_effect", Unit::Ratio, effect));
    let mut marks: Vec<Mark> = small(treated, control).into_iter().collect();
    if !dataset.has(Table::Sends, Field::Converted) {
        let in_a_group = |s: &Send| s.group != NONE && !s.transactional;
        marks.extend(unfinished(context, span, &in_a_group));
    }
    Beside {
        parts,
        interval: difference(treated, control),
        marks,
        table: None,
    }
}

/// Where treated and control together are too few.
fn small(treated: Share, control: Share) -> Option<Mark> {
    let people = treated.n + control.n;
    let n = i64::try_from(people).unwrap_or(i64::MAX);
    (people < SMALL).then_some(Mark::Small { n })
}

/// Revenue per contact, treated less control, with its interval, and what that
/// comes to over all treated; without values where no file tells.
fn revenue(context: &Context<'_>, span: &Span, treated: i128, control: i128) -> [Part; 2] {
    let dataset = context.dataset;
    let told = dataset.has(Table::Sends, Field::Revenue) || dataset.counts(Table::Orders);
    let mut parts = [
        Part::new("revenue_per_contact", Unit::Money, None),
        Part::new("incremental_revenue", Unit::Money, None),
    ];
    if !told {
        return parts;
    }
    let mut sums = [0, 0];
    let mut samples = [Sample::default(); 2];
    for pair in pairs(context, span) {
        let arm = usize::from(pair.control);
        sums[arm] += pair.revenue;
        if let Figure::Money(amount) = money(dataset, pair.revenue) {
            samples[arm].add(amount.to_f64());
        }
    }
    let more = sums[0] * control - sums[1] * treated;
    parts[0].value = money_per(dataset, more, treated * control);
    parts[0].interval = welch(samples[0], samples[1]);
    parts[1].value = money_per(dataset, more, control);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousand_people_in_all_are_enough() {
        let of = |n: i128| Share { hits: 0, n };
        for (treated, control, n) in [
            (40, 30, Some(70)),
            (999, 0, Some(999)),
            (500, 499, Some(999)),
            (500, 500, None),
            (700, 301, None),
        ] {
            let mark = n.map(|n| Mark::Small { n });
            assert_eq!(
                small(of(treated), of(control)),
                mark,
                "{treated}, {control}"
            );
        }
    }
}
