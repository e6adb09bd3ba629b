//! The files of the page: added, told apart, removed; and the sample in their
//! place.

use super::{Notice, State};
use crate::browser::drop::{self, Given};
use crate::order::sort_by;
use crate::text;
use crate::ui::model::Listed;
use crate::worker::protocol::FileKey;
use leptos::prelude::*;

impl State {
    /// Adds files, by their names, and shows what comes of all of them. They take
    /// the place of the sample.
    pub fn add(self, mut given: Vec<Given>) {
        given.retain(|(name, _)| !is_hidden(name));
        sort_by(&mut given, |a, b| a.0.cmp(&b.0));
        let (read, ignored): (Vec<Given>, Vec<Given>) = given
            .into_iter()
            .partition(|(name, _)| !is_other_format(name));
        let ignored: Vec<String> = ignored.into_iter().map(|(name, _)| name).collect();
        self.notice((!ignored.is_empty()).then_some(Notice::Ignored(ignored)));
        if read.is_empty() {
            return;
        }
        if self.now(|m| m.sample) {
            self.clear();
        }
        self.hidden.update_value(|hidden| {
            self.change(|m| {
                for (name, file) in read {
                    let name = unique_name(&m.files, &name);
                    m.files.push(Listed {
                        key: FileKey {
                            key: hidden.next_key,
                            name,
                        },
                        size: file.size() as u64,
                    });
                    hidden.next_key += 1;
                    hidden.files.push(file);
                }
            });
            hidden.failures = 0;
        });
        self.show();
    }

    /// Adds cells that were pasted, as a file that is called so.
    pub fn add_pasted(self, text: &str) {
        let name = self.now(|m| {
            let words = &m.language.words().start;
            let named = (1..).map(|n: u32| text::fill(words.pasted, &[&n.to_string()]));
            first_free(&m.files, named)
        });
        if let Some(file) = drop::file_of(&name, text) {
            self.add(vec![(name, file)]);
        }
    }

    /// Shows the sample, made up by the worker, instead of files.
    pub fn take_sample(self) {
        self.clear();
        self.change(|m| m.sample = true);
        self.show();
    }

    /// Removes a file. The worker that held its numbers ends with it.
    pub fn remove(self, name: &str) {
        let at = self.now(|m| m.files.iter().position(|l| l.key.name == name));
        let Some(at) = at else { return };
        self.hidden.update_value(|hidden| {
            hidden.files.remove(at);
            hidden.failures = 0;
        });
        self.change(|m| {
            m.files.remove(at);
        });
        self.start_again();
    }

    /// Removes every file, or the sample.
    pub fn remove_all(self) {
        self.clear();
        self.start_again();
    }

    fn clear(self) {
        self.hidden.update_value(|hidden| {
            hidden.files.clear();
            hidden.failures = 0;
        });
        self.change(|m| {
            m.files.clear();
            m.sample = false;
            m.view = None;
            m.rows = None;
            m.period = None;
            m.kind = None;
        });
    }
}

/// Formats that hold no table, told by their name: each would be a file of the list
/// with a problem.
fn is_other_format(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    [
        "numbers", "pdf", "doc", "docx", "ppt", "pptx", "png", "jpg", "jpeg", "gif", "svg", "mp4",
    ]
    .contains(&extension.as_str())
}

/// What a computer put into a folder for itself.
fn is_hidden(path: &str) -> bool {
    path.contains('/')
        && path.split('/').any(|part| {
            part.starts_with(['.', '~']) || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(&part)
        })
}

/// Two files of one name are told apart: `orders.csv`, `orders.csv (2)`.
fn unique_name(listed: &[Listed], name: &str) -> String {
    let numbered = (2..).map(|n| format!("{name} ({n})"));
    first_free(listed, std::iter::once(name.to_owned()).chain(numbered))
}

/// The first of these names that no file has.
fn first_free(listed: &[Listed], mut names: impl Iterator<Item = String>) -> String {
    let free = names.find(|name| !listed.iter().any(|l| l.key.name == *name));
    free.unwrap_or_default()
}
