//! Who is who (`rules.md` 1 and 2): an id, else an e-mail, makes a person. A
//! contact's e-mail is that contact wherever it stands beside no id, or beside
//! an id that no contact has. Different ids are different people.

use crate::letters::lowered;
use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::borrow::Cow;

/// The people of a dataset, numbered as they first appear.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// What names each of them in the files: an id, or an e-mail in lower case.
    names: IndexSet<String, FxBuildHasher>,
    /// The ids of contacts.
    contact_ids: FxHashSet<String>,
    /// The smallest id, as text, of the contacts with an e-mail; the e-mail
    /// itself where that contact has no id.
    contact_by_email: FxHashMap<String, String>,
    /// The smallest id that stands beside an e-mail in other tables.
    by_email: FxHashMap<String, String>,
}

/// An e-mail as it is compared: lower case. Its blanks are gone already.
fn folded(email: &str) -> Cow<'_, str> {
    if email
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        Cow::Borrowed(email)
    } else {
        Cow::Owned(lowered(email))
    }
}

/// Keeps the smallest id of an e-mail.
fn keep(map: &mut FxHashMap<String, String>, email: Cow<'_, str>, id: &str) {
    match map.get_mut(email.as_ref()) {
        Some(known) if id < known.as_str() => *known = id.to_owned(),
        Some(_) => {}
        None => {
            map.insert(email.into_owned(), id.to_owned());
        }
    }
}

impl People {
    /// Learns of a row of contacts; to be told of all of them before any other
    /// row is asked about.
    pub fn learn_contact(&mut self, id: &str, email: &str) {
        if !id.is_empty() {
            self.contact_ids.insert(id.to_owned());
            if !email.is_empty() {
                keep(&mut self.contact_by_email, folded(email), id);
            }
        }
    }

    /// Learns of a row of contacts that has an e-mail only, once all ids are
    /// known: it is the contact that has its e-mail, if there is one.
    pub fn learn_contact_by_email(&mut self, email: &str) {
        let email = folded(email);
        let name = email.clone().into_owned();
        self.contact_by_email
            .entry(email.into_owned())
            .or_insert(name);
    }

    /// Learns which ids and e-mails belong together in another table.
    pub fn learn(&mut self, id: &str, email: &str) {
        if !id.is_empty() && !email.is_empty() {
            keep(&mut self.by_email, folded(email), id);
        }
    }

    /// The person that a row names, if it names one.
    pub fn person(&mut self, id: &str, email: &str) -> Option<u32> {
        let email = folded(email);
        let contact = self.contact_by_email.get(email.as_ref());
        let name = match (id, email.as_ref()) {
            ("", "") => return None,
            (id, _) if self.contact_ids.contains(id) => id,
            (_, email) if !email.is_empty() && contact.is_some() => {
                contact.map_or(email, String::as_str)
            }
            ("", email) => self.by_email.get(email).map_or(email, String::as_str),
            (id, _) => id,
        };
        let place = self.names.get_index_of(name);
        let place = place.unwrap_or_else(|| self.names.insert_full(name.to_owned()).0);
        // There are no more people than rows, which are counted in u32.
        Some(place as u32)
    }

    /// A person of whom a row gives neither id nor e-mail: nobody else's.
    pub fn unnamed(&mut self, place: String) -> u32 {
        self.names.insert_full(place).0 as u32
    }

    /// How many people.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The id or e-mail of a person.
    pub fn name(&self, person: u32) -> &str {
        self.names
            .get_index(person as usize)
            .map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names that rows of (id, e-mail) come to, beside these contacts.
    #[track_caller]
    fn joined(contacts: &[(&str, &str)], rows: &[(&str, &str)], expected: &[&str]) {
        let mut people = People::default();
        for (id, email) in contacts {
            people.learn_contact(id, email);
        }
        for (_, email) in contacts.iter().filter(|(id, _)| id.is_empty()) {
            people.learn_contact_by_email(email);
        }
        rows.iter().for_each(|(id, email)| people.learn(id, email));
        let names: Vec<String> = rows
            .iter()
            .map(|(id, email)| match people.person(id, email) {
                Some(p) => people.name(p).to_owned(),
                None => "nobody".to_owned(),
            })
            .collect();
        assert_eq!(names, expected);
    }

    #[track_caller]
    fn people(rows: &[(&str, &str)], expected: &[&str]) {
        joined(&[], rows, expected);
    }

    #[test]
    fn an_id_else_an_email_makes_a_person() {
        people(
            &[("1", ""), ("", "a@x.fr"), ("", "")],
            &["1", "a@x.fr", "nobody"],
        );
        people(&[("", "A@x.fr"), ("", "a@X.fr")], &["a@x.fr", "a@x.fr"]);
    }

    #[test]
    fn an_email_that_belongs_to_an_id_is_that_person() {
        people(&[("", "a@x.fr"), ("7", "A@x.fr")], &["7", "7"]);
        people(
            &[("9", "a@x.fr"), ("10", "a@x.fr"), ("", "a@x.fr")],
            &["9", "10", "10"],
        );
    }

    #[test]
    fn an_id_that_no_contact_has_gives_way_to_the_email() {
        let contacts = [("5", "a@x.fr"), ("50", "a@x.fr"), ("6", ""), ("", "b@x.fr")];
        joined(
            &contacts,
            &[("3", "A@x.fr"), ("6", "a@x.fr"), ("3", ""), ("", "a@x.fr")],
            &["5", "6", "3", "5"],
        );
        joined(
            &contacts,
            &[("8", "b@x.fr"), ("9", "c@x.fr"), ("", "c@x.fr")],
            &["b@x.fr", "9", "9"],
        );
    }
}
