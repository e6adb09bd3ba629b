//! Files with equal headers are settled as one (`rules.md` 5): what their columns
//! mean is told from the first rows of all of them. A file that was read alone may
//! have said otherwise, and is then read again.

use super::meaning::{Meaning, Profile, understand};
use super::part::FileRead;

/// What files with these headers are, as all of them together tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreed {
    headers: Vec<String>,
    meaning: Meaning,
}

impl Agreed {
    /// What these headers mean, if some files agreed on it.
    pub fn of<'a>(all: &'a [Agreed], headers: &[String]) -> Option<&'a Meaning> {
        let found = all.iter().find(|agreed| agreed.headers == headers);
        found.map(|agreed| &agreed.meaning)
    }
}

/// What each group of several tables with equal headers is together.
pub fn agree(read: &[&FileRead]) -> Vec<Agreed> {
    let mut all = Vec::new();
    for (i, first) in read.iter().enumerate() {
        let alike = |file: &&FileRead| file.headers == first.headers && !file.profiles.is_empty();
        let is_first = !read[..i].iter().copied().any(|f| alike(&f));
        if !is_first || !alike(first) {
            continue;
        }
        let others: Vec<&FileRead> = read[i + 1..].iter().copied().filter(alike).collect();
        if others.is_empty() {
            continue;
        }
        let mut profiles: Vec<Profile> = first.profiles.clone();
        for other in others {
            for (profile, more) in profiles.iter_mut().zip(&other.profiles) {
                profile.add(more);
            }
        }
        let settled = first.mapping.table;
        all.push(Agreed {
            headers: first.headers.clone(),
            meaning: understand(&first.name, &first.headers, &profiles, settled),
        });
    }
    all
}

/// Whether a table was read as files with its headers agreed, or as it says by
/// itself where it is alone.
pub fn heeds(file: &FileRead, all: &[Agreed]) -> bool {
    match Agreed::of(all, &file.headers) {
        Some(agreed) => file.meant == *agreed,
        None => !file.imposed,
    }
}
