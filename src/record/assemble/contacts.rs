//! Rows of contacts → contacts, one a person (`rules.md` 1, 2, 5, 37, 44).

use super::super::settle;
use super::keys::{Keys, exact};
use super::{Builder, Row};
use crate::cell::flag::{self, Flag};
use crate::record::dataset::{Contact, NONE};
use crate::record::people::People;
use crate::record::problem::Code;
use crate::record::words::contact_kind;
use crate::record::{Field, Table, header};
use crate::settings::Settings;
use rustc_hash::FxHashMap;

/// The fields of a contact that splits go by besides its kind, as in
/// [`Contact::keys`].
const KEYED: [Field; 4] = [Field::Source, Field::Segment, Field::Country, Field::Owner];

/// The columns that make a name, any of them (`rules.md` 37).
const NAMES: [Field; 3] = [Field::Name, Field::FirstName, Field::LastName];

impl<'a> Builder<'a> {
    /// The rows, those that name nobody as often as in the file that has them
    /// most often.
    pub(super) fn without_unnamed_repeats(&mut self, rows: Vec<Row>) -> Vec<Row> {
        let named = |r: &Row| {
            let fields = [Field::ContactId, Field::Email];
            fields.iter().any(|f| !self.text(*r, *f).is_empty())
        };
        let (mut rows, unnamed): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(named);
        rows.extend(self.without_repeats(unnamed));
        rows
    }

    /// Tells who the contacts are, before any other row is asked about.
    pub(super) fn learn_contacts(&self, rows: &[Row], people: &mut People) {
        let of = |r: &Row| (self.text(*r, Field::ContactId), self.text(*r, Field::Email));
        for r in rows {
            let (id, email) = of(r);
            people.learn_contact(id, email);
        }
        for (id, email) in rows.iter().map(of) {
            if id.is_empty() && !email.is_empty() {
                people.learn_contact_by_email(email);
            }
        }
    }

    /// The contacts; of several rows of one person the last.
    pub(super) fn contacts(&mut self, rows: &[Row], people: &mut People) {
        let mut persons = Vec::with_capacity(rows.len());
        for r in rows {
            let (id, email) = (self.text(*r, Field::ContactId), self.text(*r, Field::Email));
            let person = people
                .person(id, email)
                .unwrap_or_else(|| people.unnamed(self.place_of(*r)));
            persons.push(person);
        }
        let mut last: FxHashMap<u32, usize> = FxHashMap::default();
        for (i, person) in persons.iter().enumerate() {
            last.insert(*person, i);
        }
        self.name_columns();
        let of_customers = self.files_of_customers();
        const KINDS: [&str; 4] = ["suspect", "lead", "prospect", "customer"];
        let kinds = self.texts(Table::Contacts, Field::Kind).chain(KINDS);
        let kinds = Keys::of(kinds, exact);
        let keyed = self.keyed(Table::Contacts, &KEYED);
        for (i, (r, person)) in rows.iter().zip(persons).enumerate() {
            if last.get(&person) != Some(&i) {
                let id = people.name(person).to_owned();
                self.set_aside(*r, Code::Duplicate, &id);
                continue;
            }
            let mut contact = self.contact(*r, person, of_customers[r.file as usize]);
            contact.keys[0] = kinds.code(self.kind_of(*r));
            keyed.put(*r, &mut contact.keys[1..]);
            self.out.contacts.push(contact);
        }
        self.out.keys.contact[0] = kinds.names;
        keyed.names(&mut self.out.keys.contact[1..]);
        let contacts = std::mem::take(&mut self.out.contacts);
        self.note(
            Table::Contacts,
            &mut contacts.iter().filter_map(|c| c.created),
        );
        self.out.contacts = contacts;
        self.out.undated_contacts = self.out.contacts.iter().any(|c| c.created.is_none());
        self.out.customers_only =
            !self.out.contacts.is_empty() && self.out.contacts.iter().all(|c| c.of_customers);
    }

    /// The kind of a row as its key: a canonical word where the dictionary
    /// knows one.
    fn kind_of(&self, r: Row) -> &'a str {
        let word = self.settled(r.file, self.text(r, Field::Kind));
        contact_kind(word).unwrap_or(word)
    }

    fn contact(&mut self, r: Row, person: u32, of_customers: bool) -> Contact {
        let word = self.text(r, Field::Kind);
        let kind = self.kind_of(r);
        if !word.is_empty() && contact_kind(kind).is_none() {
            self.say(r, Code::UnknownStatus, Field::Kind, word);
        }
        let opposed = self.opposed(r);
        Contact {
            person,
            created: r.day,
            customer_since: self.day(r, Field::CustomerSince),
            deactivated: self.day(r, Field::DeactivatedOn),
            unsubscribed: self.day(r, Field::UnsubscribedOn),
            customer: kind == "customer" || self.flag(r, Field::Converted) == Some(true),
            of_customers: of_customers && word.is_empty(),
            keys: [NONE; 5],
            email: is_email(self.text(r, Field::Email)),
            phone: is_phone(self.text(r, Field::Phone)),
            opposed_email: opposed.0,
            opposed_phone: opposed.1,
            filled: self.filled(r),
            origin: self.origin(r),
        }
    }

    /// Which files call all their rows customers: those that a person said do,
    /// or that have no kind and whose name or headers say so.
    fn files_of_customers(&self) -> Vec<bool> {
        let of = |i: usize| {
            let file = self.read[i];
            let has_kind = file.rows.has(Field::Kind);
            file.mapping.all_customers.unwrap_or_else(|| {
                !has_kind && { header::calls_customers(&file.called, &file.headers, &file.columns) }
            })
        };
        (0..self.read.len()).map(of).collect()
    }

    /// Names the columns of contacts, those of all files together, and says
    /// which of them are strategic.
    fn name_columns(&mut self) {
        let mut columns: Vec<String> = Vec::new();
        for (file, _) in self.files_of(Table::Contacts) {
            for name in self.column_names(file) {
                if !columns.contains(&name) {
                    columns.push(name);
                }
            }
        }
        let place = |field: &Field| columns.iter().position(|c| *c == field.name());
        let chosen = self.settings.strategic_fields.as_deref();
        for field in chosen.unwrap_or(&Settings::STRATEGIC) {
            let places: Vec<usize> = match field {
                Field::Name => NAMES.iter().filter_map(place).collect(),
                field => place(field).into_iter().collect(),
            };
            if !places.is_empty() {
                self.out.strategic.push(places);
            }
        }
        self.out.columns = columns;
    }

    /// The names of a file's columns: of the field where one is mapped, else
    /// the header.
    fn column_names(&self, file: usize) -> Vec<String> {
        let read = self.read[file];
        let mut names = read.headers.clone();
        for (field, at) in &read.columns {
            if let Some(name) = names.get_mut(*at) {
                *name = field.name();
            }
        }
        names
    }

    fn filled(&self, r: Row) -> Vec<u64> {
        let (file, row) = r.place();
        let mut bits = vec![0u64; self.out.columns.len().div_ceil(64)];
        for (position, name) in self.column_names(file).iter().enumerate() {
            if self.read[file].rows.is_filled(row, position)
                && let Some(column) = self.out.columns.iter().position(|c| c == name)
            {
                bits[column / 64] |= 1 << (column % 64);
            }
        }
        bits
    }
}

/// An e-mail like `x@y.z`, without blanks (`rules.md` 44).
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    let dotted = domain
        .split_once('.')
        .is_some_and(|(a, b)| !a.is_empty() && !b.is_empty());
    !name.is_empty() && dotted && !text.contains(char::is_whitespace) && !domain.contains('@')
}

/// A phone number of 8 to 15 digits.
fn is_phone(text: &str) -> bool {
    (8..=15).contains(&text.bytes().filter(u8::is_ascii_digit).count())
}

impl Builder<'_> {
    /// Whether a contact wants no e-mail, and no call: by a list of channels, or by
    /// a yes under a header that names one.
    fn opposed(&self, r: Row) -> (bool, bool) {
        let text = self.text(r, Field::Opposed);
        if flag::parse(text) != Flag::Yes {
            return opposition(text);
        }
        let file = self.read[r.file as usize];
        let header = header::normal(&settle::header(file, Field::Opposed));
        let says = |words: &[&str]| header.split(' ').any(|w| words.contains(&w));
        let mail = says(&[
            "email",
            "emails",
            "mail",
            "mails",
            "courriel",
            "hasoptedoutofemail",
        ]);
        let phone = says(&[
            "phone",
            "call",
            "sms",
            "telephone",
            "tel",
            "appel",
            "mobile",
        ]);
        (mail || !phone, phone || !mail)
    }
}

/// Whether a list of channels holds e-mail, and whether it holds the phone.
fn opposition(list: &str) -> (bool, bool) {
    let mut opposed = (false, false);
    for word in list.split([',', ';', '|', '/', '+']) {
        match header::normal(word).replace(' ', "").as_str() {
            "all" | "tous" | "toutes" | "tout" => opposed = (true, true),
            "email" | "mail" | "courriel" | "emails" => opposed.0 = true,
            "phone" | "telephone" | "sms" | "tel" | "appel" | "mobile" => opposed.1 = true,
            _ => {}
        }
    }
    opposed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_by_their_shape() {
        for email in ["a@b.fr", "jean.martin+x@mail.exemple.fr"] {
            assert!(is_email(email), "{email}");
        }
        for none in ["", "a@b", "@b.fr", "a b@c.fr", "a@.fr", "a@b.", "a@b@c.fr"] {
            assert!(!is_email(none), "{none}");
        }
        assert!(is_phone("+33 6 39 98 12 34") && is_phone("01.99.00.12.34"));
        assert!(!is_phone("1234567") && !is_phone("") && !is_phone("1234567890123456"));
    }

    #[test]
    fn opposition_is_a_list_of_channels() {
        assert_eq!(opposition(""), (false, false));
        assert_eq!(opposition("email"), (true, false));
        assert_eq!(opposition("SMS"), (false, true));
        assert_eq!(opposition("E-mail, téléphone"), (true, true));
        assert_eq!(opposition("all"), (true, true));
        assert_eq!(opposition("courrier"), (false, false));
    }
}
