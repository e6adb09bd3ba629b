//! Contactable rate: contacts who can be reached on one channel at least
//! (`rules.md` 44).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const CONTACTABLE_RATE: Indicator = Indicator {
    id: Id::ContactableRate,
    section: Section::Base,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Contacts)]],
    tense: Tense::Today,
    splits: &[Dimension::Channel],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
