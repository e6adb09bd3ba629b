//! The keys of a split by column that name a field: what such a key means. Its
//! words are the field's.

use crate::record::Field;

/// The fields of contacts by their names in reports. By hand, because the
/// derived reader of names would bring all of them into the page once more.
const CONTACT_FIELDS: &[(&str, Field)] = &[
    ("contact_id", Field::ContactId),
    ("email", Field::Email),
    ("name", Field::Name),
    ("first_name", Field::FirstName),
    ("last_name", Field::LastName),
    ("company", Field::Company),
    ("phone", Field::Phone),
    ("gender", Field::Gender),
    ("birth_date", Field::BirthDate),
    ("city", Field::City),
    ("country", Field::Country),
    ("created_on", Field::CreatedOn),
    ("modified_on", Field::ModifiedOn),
    ("kind", Field::Kind),
    ("customer_since", Field::CustomerSince),
    ("status", Field::Status),
    ("deactivated_on", Field::DeactivatedOn),
    ("source", Field::Source),
    ("segment", Field::Segment),
    ("owner", Field::Owner),
    ("team", Field::Team),
    ("unsubscribed_on", Field::UnsubscribedOn),
    ("opposed", Field::Opposed),
    ("converted", Field::Converted),
];

/// The field of contacts that a key names; `None` for a column that is only
/// kept by its header.
pub fn contact_field(key: &str) -> Option<Field> {
    let field = CONTACT_FIELDS.iter().find(|(name, _)| *name == key);
    field.map(|(_, field)| *field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_names_of_fields() {
        for (name, field) in CONTACT_FIELDS {
            let written = serde_json::to_value(field).expect("a name");
            assert_eq!(written, *name);
        }
        assert_eq!(contact_field("Score"), None);
    }
}
