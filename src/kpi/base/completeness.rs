//! Completeness: of the strategic fields of all contacts, those that are filled
//! (`rules.md` 37).

use crate::kpi::indicator::*;
use crate::kpi::sink::{Entity, Sink, Sum};
use crate::kpi::spans::NOW;
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;

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
    sql: "WITH fields AS (
            SELECT field FROM (SELECT unnest(getvariable('strategic_fields')) AS field)
            WHERE has_column('contacts', field)
               OR field = 'name' AND (has_column('contacts', 'first_name') OR has_column('contacts', 'last_name'))
          ), winners AS (
            SELECT c.* FROM contact_cells c JOIN on_file((SELECT day FROM reference)) o USING (file, line)
          ), filled AS (
            SELECT DISTINCT file, line, CASE WHEN field IN ('first_name', 'last_name')
                                                  AND NOT list_contains(getvariable('strategic_fields'), field)
                                             THEN 'name' ELSE field END AS field
            FROM (UNPIVOT winners ON COLUMNS(* EXCLUDE (file, line, family, whole, all_customers)) INTO NAME field VALUE cell)
            WHERE lower(trim(cell)) NOT IN ('', '-', '--', 'n/a', 'na', 'null', 'none', '?', 'inconnu', 'unknown', 'select')
          )
          SELECT (SELECT count(*) FROM filled JOIN fields USING (field)) AS numerator,
                 (SELECT count(*) FROM winners) * (SELECT count(*) FROM fields) AS denominator",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    // The strategic columns have one rate together (name is one field of up to
    // three columns), every other column its own.
    let strategic = &dataset.strategic;
    let others: Vec<usize> = (0..dataset.columns.len())
        .filter(|column| !strategic.iter().any(|field| field.contains(column)))
        .collect();
    for contact in dataset
        .contacts
        .iter()
        .filter(|c| c.on_file(context.reference))
    {
        let filled = |field: &Vec<usize>| field.iter().any(|column| contact.is_filled(*column));
        let n = strategic.iter().filter(|field| filled(field)).count();
        let person = Entity::Person(contact.person);
        sink.emit(NOW, person, n as i128, strategic.len() as i128);
        for field in strategic {
            let sum = Sum::new(filled(field).into(), 1);
            sink.slice(Dimension::Field, field[0] as u32, sum);
        }
        for column in &others {
            let sum = Sum::new(contact.is_filled(*column).into(), 1);
            sink.slice(Dimension::Field, *column as u32, sum);
        }
    }
}
