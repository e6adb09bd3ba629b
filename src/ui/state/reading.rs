//! A file read otherwise than it was recognised. A mapping stands under the
//! headers of its file, and these change with the reading: so the worker is asked
//! first which they will be.

use super::State;
use crate::settings::Reading;
use crate::table::{Delimiter, Encoding};
use crate::ui::history::What;
use crate::ui::model::Work;
use crate::worker::protocol::Ask;
use leptos::prelude::*;

impl State {
    /// Chooses one thing of how a file is read: "" is what is recognised.
    pub(super) fn read_as(self, file: &str, what: &str, value: &str) {
        let mut reading = self.now(|m| m.reading(file));
        match what {
            "encoding" => {
                let place = value.parse::<usize>().ok();
                reading.encoding = place.and_then(|n| Encoding::ALL.get(n).copied());
            }
            "delimiter" => reading.delimiter = Delimiter::named(value),
            _ => reading.header_line = value.trim().parse().ok(),
        }
        // An answer to an earlier question is not listened to.
        self.hidden.update_value(|hidden| hidden.generation += 1);
        self.change(|m| {
            m.wanted = Some((file.to_owned(), reading));
            m.work = Work::Computing;
        });
        let source = self.now(|m| m.source_of(file).to_owned());
        self.tell(Ask::ReadAs {
            file: source,
            name: file.to_owned(),
            reading,
        });
    }

    /// Under these headers the mapping stands from now on; where there are none,
    /// the file is read as it was.
    pub(super) fn take_headers(self, file: &str, reading: Reading, headers: &[String]) {
        if headers.is_empty() {
            self.change(|m| m.wanted = None);
            self.show();
            return;
        }
        let before = self.now(|m| m.headers(file).to_vec());
        self.change(|m| {
            m.wanted = None;
            if let Some(view) = &mut m.view {
                view.headers.insert(file.to_owned(), headers.to_vec());
            }
        });
        self.step((What::Reading, file, file), &mut |settings| {
            settings.read_as(&before, headers, reading);
        });
    }
}
