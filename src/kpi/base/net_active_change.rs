//! Net change in actives: |A(e)| − |A(s−1)|, made of new, reactivated and lost.

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const NET_ACTIVE_CHANGE: Indicator = Indicator {
    id: Id::NetActiveChange,
    section: Section::Base,
    unit: Unit::Count,
    better: Better::More,
    needs: &[&[Need::Table(Table::Orders)]],
    actives: Actives::AtBothEnds,
    knobs: &[Knob::ActiveWindow, Knob::CompleteHistory],
    splits: &[
        Dimension::Source,
        Dimension::Segment,
        Dimension::Country,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
