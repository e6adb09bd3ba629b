//! Rows of product usage → what customers did in the product.

use super::close::Close;
use super::{Builder, Row};
use crate::order::sort_by_key;
use crate::record::dataset::{NONE, ProductUse};
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The uses, by day.
    pub(super) fn product_usage(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let keyed = self.keyed(Table::ProductUsage, &[Field::Feature]);
        let mut uses = Vec::with_capacity(rows.len());
        for &r in rows {
            let Some(day) = r.day else { continue };
            let mut feature = [NONE];
            keyed.put(r, &mut feature);
            uses.push(ProductUse {
                day,
                person: self.person(r, close),
                count: self.count(r, Field::Count).unwrap_or(1),
                feature: feature[0],
                origin: self.origin(r),
            });
        }
        sort_by_key(&mut uses, |u| (u.day, u.origin));
        self.out.product_usage = uses;
        keyed.names(&mut self.out.keys.features);
    }
}
