//! Contactable rate: contacts who can be reached on one channel at least
//! (`rules.md` 44).

use crate::kpi::indicator::*;
use crate::kpi::sink::{EMAIL, Entity, PHONE, Sink, Sum};
use crate::kpi::spans::NOW;
use crate::kpi::{Better, Dimension, Id, Unit};
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
    split_tables: &[Table::Contacts],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH said_no AS (
            SELECT *, list_transform(regexp_split_to_array(coalesce(lower(opposed), ''), '[,;|/]'), x -> channel_key(x)) AS no
            FROM on_file((SELECT day FROM reference))
          ), reached AS (
            SELECT regexp_full_match(coalesce(email, ''), '[^\\s@]+@[^\\s@]+\\.[^\\s@]+')
                     AND NOT list_has_any(no, ['email', 'all'])
                     AND coalesce(left_on > (SELECT day FROM reference), true) AS by_email,
                   length(regexp_replace(coalesce(said(phone), ''), '\\D', '', 'g')) BETWEEN 8 AND 15
                     AND NOT list_has_any(no, ['phone', 'sms', 'all']) AS by_phone
            FROM said_no
          )
          SELECT count(*) FILTER (by_email OR by_phone) AS numerator, count(*) AS denominator FROM reached",
    compute,
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    let today = context.reference;
    for contact in dataset.contacts.iter().filter(|c| c.on_file(today)) {
        let unsubscribed = contact.unsubscribed.is_some_and(|day| day <= today);
        let by_email = contact.email && !contact.opposed_email && !unsubscribed;
        let by_phone = contact.phone && !contact.opposed_phone;
        let person = Entity::Person(contact.person);
        let reached = by_email || by_phone;
        sink.emit_whole(NOW, person, Sum::new(reached.into(), 1));
        for (key, field, by) in [
            (EMAIL, Field::Email, by_email),
            (PHONE, Field::Phone, by_phone),
        ] {
            if dataset.has(Table::Contacts, field) {
                sink.slice(Dimension::Channel, key, Sum::new(by.into(), 1));
            }
        }
    }
}
