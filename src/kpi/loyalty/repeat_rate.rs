//! Repeat-purchase rate: of all who bought by the period's end, those with
//! purchases on two days or more.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const REPEAT_RATE: Indicator = Indicator {
    id: Id::RepeatRate,
    section: Section::Loyalty,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Orders)]],
    tense: Tense::State,
    earlier_buyers: Earlier::Matter,
    knobs: &[Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Segment, Dimension::Country],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
