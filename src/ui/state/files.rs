//! The files of the page: added, told apart, removed.

use super::{Listed, Notice, State};
use crate::worker::protocol::FileKey;
use leptos::prelude::*;
use web_sys::File;

impl State {
    /// Adds files and shows what comes of all of them.
    pub fn add(self, dropped: Vec<File>) {
        self.notice.set(None);
        let (read, ignored): (Vec<File>, Vec<File>) = dropped
            .into_iter()
            .partition(|file| !is_other_format(&file.name()));
        if !ignored.is_empty() {
            self.notice.set(Some(Notice::Ignored(
                ignored.iter().map(File::name).collect(),
            )));
        }
        if read.is_empty() {
            return;
        }
        self.hidden.update_value(|hidden| {
            self.files.update(|listed| {
                for file in read {
                    let name = unique_name(listed, &file.name());
                    listed.push(Listed {
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

    /// Removes a file. The worker that held its numbers ends with it.
    pub fn remove(self, key: u32) {
        let Some(at) = self
            .files
            .with_untracked(|f| f.iter().position(|l| l.key.key == key))
        else {
            return;
        };
        self.hidden.update_value(|hidden| {
            hidden.files.remove(at);
            hidden.failures = 0;
        });
        self.files.update(|listed| {
            listed.remove(at);
        });
        self.start_again();
    }

    /// Removes every file.
    pub fn remove_all(self) {
        self.hidden.update_value(|hidden| {
            hidden.files.clear();
            hidden.failures = 0;
        });
        self.files.set(vec![]);
        self.start_again();
    }
}

/// Formats that are no text, told by their name: they would only be rejected
/// line by line.
fn is_other_format(name: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or("").to_ascii_lowercase();
    [
        "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers", "zip", "gz", "pdf", "doc", "docx", "png",
        "jpg", "jpeg",
    ]
    .contains(&extension.as_str())
}

/// Two files of one name are told apart: `orders.csv`, `orders.csv (2)`.
fn unique_name(listed: &[Listed], name: &str) -> String {
    let taken = |name: &str| listed.iter().any(|l| l.key.name == name);
    let numbered = (2..).map(|n| format!("{name} ({n})"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !taken(name))
        .unwrap_or_default()
}
