//! First-contact resolution: of the tickets created in the period, those solved
//! at the first contact (`rules.md` 31).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::{Field, Table};

/// See the module.
pub const FCR: Indicator = Indicator {
    id: Id::Fcr,
    section: Section::Service,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[&[Need::Table(Table::Tickets)]],
    splits: &[Dimension::Channel, Dimension::Agent, Dimension::Team],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "",
    compute,
    ..Indicator::PLAIN
};

fn compute(_context: &Context<'_>, _sink: &mut Sink<'_>) {}
