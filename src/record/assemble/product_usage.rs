//! Rows of product usage → what customers did in the product.

use super::close::Close;
use super::{Builder, Row};
use crate::record::dataset::{NONE, ProductUse};
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The uses, by day.
    pub(super) fn product_usage(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let keyed = self.keyed(Table::ProductUsage, &[Field::Feature]);
        let mut uses = Vec::with_capacity(rows.len());
        self.each(Table::ProductUsage, rows, &mut |b, r, day| {
            let mut feature = [NONE];
            keyed.put(r, &mut feature);
            uses.push(ProductUse {
                day,
                person: b.person(r, close),
                count: b.count(r, Field::Count).unwrap_or(1),
                feature: feature[0],
                origin: b.origin(r),
            });
            Ok(())
        });
        self.out.product_usage = uses;
        keyed.names(&mut self.out.keys.features);
    }
}
