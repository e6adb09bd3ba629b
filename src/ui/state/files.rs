//! The files of the page: added, told apart, removed; and the sample in their
//! place.

use super::{Notice, State};
use crate::ui::model::Listed;
use crate::worker::protocol::FileKey;
use leptos::prelude::*;
use web_sys::File;

impl State {
    /// Adds files and shows what comes of all of them. They take the place of
    /// the sample.
    pub fn add(self, dropped: Vec<File>) {
        let (read, ignored): (Vec<File>, Vec<File>) = dropped
            .into_iter()
            .partition(|file| !is_other_format(&file.name()));
        let ignored: Vec<String> = ignored.iter().map(File::name).collect();
        self.notice((!ignored.is_empty()).then_some(Notice::Ignored(ignored)));
        if read.is_empty() {
            return;
        }
        if self.now(|m| m.sample) {
            self.clear();
        }
        self.hidden.update_value(|hidden| {
            self.change(|m| {
                for file in read {
                    let name = unique_name(&m.files, &file.name());
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
