//! Completeness: of the strategic fields of all contacts, those that are filled
//! (`rules.md` 37).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const COMPLETENESS: Indicator = Indicator {
    id: Id::Completeness,
    section: Section::Base,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Contacts)]],
    tense: Tense::Today,
    knobs: &[Knob::StrategicFields],
    splits: &[
        Dimension::Field,
        Dimension::Kind,
        Dimension::Source,
        Dimension::Owner,
    ],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
