//! Rows of social networks → posts, and what they cost (`rules.md` 26, 36).

use super::close::Close;
use super::costs::Spent;
use super::{Builder, Row};
use crate::record::dataset::{NONE, Post};
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The posts, by day.
    pub(super) fn social(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let networks = self.codes(Table::Social, Field::Network, &close.networks);
        let mut posts = Vec::with_capacity(rows.len());
        self.each(Table::Social, rows, &mut |b, r, day| {
            let network = networks.get(r.file, r.row);
            // Without such a column each row is a post.
            let counted = b.says(r, Field::Posts);
            let or_none = |field: Field| b.count(r, field).unwrap_or(0);
            posts.push(Post {
                day,
                network,
                posts: if counted { or_none(Field::Posts) } else { 1 },
                impressions: or_none(Field::Impressions),
                clicks: or_none(Field::Clicks),
                followers: b.count(r, Field::Followers),
                origin: b.origin(r),
            });
            if let Some(amount) = b.number(r, Field::Spend) {
                let (amount, foreign) = b.money(r, amount, close);
                close.spent.push(Spent {
                    table: Table::Social,
                    day,
                    amount,
                    foreign,
                    channel: NONE,
                    campaign: NONE,
                    network,
                    origin: b.origin(r),
                });
            }
            Ok(())
        });
        self.out.posts = posts;
    }
}
