//! Rows of social networks → posts, and what they cost (`rules.md` 26, 36).

use super::close::Close;
use super::costs::Spent;
use super::{Builder, Row};
use crate::order::sort_by_key;
use crate::record::dataset::{NONE, Post};
use crate::record::{Field, Table};

impl<'a> Builder<'a> {
    /// The posts, by day.
    pub(super) fn social(&mut self, rows: &[Row], close: &mut Close<'a>) {
        let networks = self.codes(Table::Social, Field::Network, &close.networks);
        let mut posts = Vec::with_capacity(rows.len());
        for &r in rows {
            let Some(day) = r.day else { continue };
            let network = networks.get(r.file, r.row);
            // Without such a column each row is a post.
            let counted = self.says(r, Field::Posts);
            let or_none = |field: Field| self.count(r, field).unwrap_or(0);
            posts.push(Post {
                day,
                network,
                posts: if counted { or_none(Field::Posts) } else { 1 },
                impressions: or_none(Field::Impressions),
                clicks: or_none(Field::Clicks),
                followers: self.count(r, Field::Followers),
                origin: self.origin(r),
            });
            if let Some(amount) = self.number(r, Field::Spend) {
                let (amount, foreign) = self.money(r, amount, close);
                close.spent.push(Spent {
                    table: Table::Social,
                    day,
                    amount,
                    foreign,
                    channel: NONE,
                    campaign: NONE,
                    network,
                    origin: self.origin(r),
                });
            }
        }
        sort_by_key(&mut posts, |p| (p.day, p.origin));
        self.out.posts = posts;
    }
}
