//! Rows of stage histories → which deal entered which stage when.

use super::close::Close;
use super::{Builder, Row};
use crate::record::dataset::{NONE, StageChange};
use crate::record::problem::Code;
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The changes, by day; a row without a deal or a stage says nothing.
    pub(super) fn stage_changes(&mut self, rows: &[Row], close: &Close<'a>) {
        let table = Table::StageChanges;
        let deals = self.codes(table, Field::DealId, &close.deals);
        let stages = self.codes(table, Field::Stage, &close.stages);
        let mut changes = Vec::with_capacity(rows.len());
        self.each(table, rows, &mut |b, r, day| {
            let deal = deals.get(r.file, r.row);
            let stage = stages.get(r.file, r.row);
            let absent = [(deal, Field::DealId), (stage, Field::Stage)];
            if let Some((_, field)) = absent.iter().find(|(code, _)| *code == NONE) {
                return Err((Code::MissingValue, *field));
            }
            changes.push(StageChange {
                day,
                deal,
                stage,
                origin: b.origin(r),
            });
            Ok(())
        });
        self.out.stage_changes = changes;
    }
}
