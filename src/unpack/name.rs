//! What members are called: a path in the container, the same each time and unique
//! in it.

use super::Contents;

/// The path of a member of an archive. `None` for what a computer put there for
/// itself: hidden files, folders of macOS, locks of Excel.
pub fn cleaned(path: &str) -> Option<String> {
    let parts = path.split(['/', '\\']);
    let parts: Vec<&str> = parts.filter(|p| !matches!(*p, "" | "." | "..")).collect();
    let hidden = |part: &&str| {
        part.starts_with('.')
            || part.starts_with("~$")
            || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(part)
    };
    (!parts.is_empty() && !parts.iter().any(hidden)).then(|| parts.join("/"))
}

/// A path inside a path.
pub fn joined(outer: &str, inner: &str) -> String {
    match outer {
        "" => inner.to_owned(),
        outer => format!("{outer}/{inner}"),
    }
}

/// Gives each member a path of its own. The end of `Clients#2` would be read as
/// the second table of `Clients`, so it is set apart.
pub fn settle(contents: &mut Contents) {
    let mut taken = std::collections::BTreeSet::new();
    for member in &mut contents.members {
        let mut path: String = member.path.chars().filter(|c| !c.is_control()).collect();
        if let Some((before, number)) = path.rsplit_once('#')
            && !number.is_empty()
            && number.bytes().all(|b| b.is_ascii_digit())
        {
            path = format!("{before} #{number}");
        }
        let mut unique = path.clone();
        let mut again = 2;
        while !taken.insert(unique.clone()) {
            unique = format!("{path} ({again})");
            again += 1;
        }
        member.path = unique;
    }
}
