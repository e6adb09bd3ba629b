//! Who is who (`rules.md` 1 and 2): an id, else an e-mail, makes a person; an
//! e-mail that some row gives beside an id is that person's. Different ids are
//! different people.

use indexmap::IndexSet;
use rustc_hash::{FxBuildHasher, FxHashMap};
use std::borrow::Cow;

/// The people of a dataset, numbered as they first appear.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// What names each of them in the files: an id, or an e-mail in lower case.
    names: IndexSet<String, FxBuildHasher>,
    /// The smallest id, as text, that stands beside an e-mail.
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
        Cow::Owned(email.to_lowercase())
    }
}

impl People {
    /// Learns which ids and e-mails belong together; to be told of all rows
    /// before the first is asked about.
    pub fn learn(&mut self, id: &str, email: &str) {
        if id.is_empty() || email.is_empty() {
            return;
        }
        let email = folded(email);
        match self.by_email.get_mut(email.as_ref()) {
            Some(known) if id < known.as_str() => *known = id.to_owned(),
            Some(_) => {}
            None => {
                self.by_email.insert(email.into_owned(), id.to_owned());
            }
        }
    }

    /// The person that a row names, if it names one.
    pub fn person(&mut self, id: &str, email: &str) -> Option<u32> {
        let email = folded(email);
        let name = match (id, email.as_ref()) {
            ("", "") => return None,
            ("", email) => self.by_email.get(email).map_or(email, String::as_str),
            (id, _) => id,
        };
        let place = self.names.get_index_of(name);
        let place = place.unwrap_or_else(|| self.names.insert_full(name.to_owned()).0);
        // There are no more people than rows, which are counted in u32.
        Some(place as u32)
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

    /// The names that rows of (id, e-mail) come to.
    #[track_caller]
    fn people(rows: &[(&str, &str)], expected: &[&str]) {
        let mut people = People::default();
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
}
