//! What the page and its worker say to each other: one request that holds all
//! that is to be shown, its answers, and what is done when a worker fails.

use super::{Notice, State, Work};
use crate::browser::dom;
use crate::browser::thread::{Heard, Thread};
use crate::kpi::Id;
use crate::worker::protocol::{Answer, Ask, Request, Response, Show};
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::File;

/// After so many failures with the same files the worker is left alone.
const FAILURES: u32 = 3;

impl State {
    /// Asks the worker for what the page should show now.
    pub fn show(self) {
        self.hidden.update_value(|hidden| hidden.generation += 1);
        if self.files.with_untracked(Vec::is_empty) {
            self.view.set(None);
            self.rows.set(None);
            self.period.set(None);
            self.work.set(Work::Idle);
            return;
        }
        self.work.set(Work::Computing);
        self.tell(Ask::Show(Box::new(Show {
            files: self
                .files
                .with_untracked(|f| f.iter().map(|l| l.key.clone()).collect()),
            today: dom::today(),
            period: self.period.get_untracked(),
            settings: self.settings.get_untracked(),
        })));
    }

    /// Stops what is under way; what is shown stays.
    pub fn cancel(self) {
        self.hidden.update_value(|hidden| hidden.generation += 1);
        self.tell(Ask::Cancel);
        self.work.set(Work::Cancelled);
    }

    /// Asks for the first rows behind an indicator.
    pub fn list_rows(self, id: Id) {
        self.tell(Ask::ListRows(id));
    }

    /// Saves the rows behind an indicator.
    pub fn export_rows(self, id: Id) {
        self.tell(Ask::ExportRows(id));
    }

    /// Saves the report.
    pub fn export_report(self) {
        self.tell(Ask::ExportReport);
    }

    /// Starts a worker before there is anything to ask, so that the first file
    /// does not wait for it.
    pub fn warm_up(self) {
        self.ensure_worker();
    }

    /// Starts the worker once more after it was left alone.
    pub fn try_again(self) {
        self.hidden.update_value(|hidden| hidden.failures = 0);
        self.notice.set(None);
        self.start_again();
    }

    /// Ends the worker; another one is started when there is something to ask.
    fn end_worker(self) {
        let ended = self.hidden.try_update_value(|hidden| {
            hidden.starts += 1;
            hidden.thread.take()
        });
        // Not here: this may run inside the worker's own event.
        leptos::task::spawn_local(async move { drop(ended) });
    }

    pub(super) fn start_again(self) {
        self.notice.set(None);
        self.end_worker();
        self.show();
    }

    fn tell(self, ask: Ask) {
        if !self.ensure_worker() {
            self.work.set(Work::Idle);
            self.notice.set(Some(Notice::NoWorker));
            return;
        }
        self.hidden.with_value(|hidden| {
            let request = Request {
                generation: hidden.generation,
                ask,
            };
            let files: &[File] = if matches!(request.ask, Ask::Show(_)) {
                &hidden.files
            } else {
                &[]
            };
            if let Some(thread) = &hidden.thread {
                thread.tell(&request, files);
            }
        });
    }

    fn ensure_worker(self) -> bool {
        if self.hidden.with_value(|hidden| hidden.thread.is_some()) {
            return true;
        }
        let start = self.hidden.with_value(|hidden| hidden.starts);
        let thread = Thread::start(move |heard| {
            if self.hidden.with_value(|hidden| hidden.starts) == start {
                self.hear(heard);
            }
        });
        let started = thread.is_some();
        self.hidden.update_value(|hidden| hidden.thread = thread);
        started
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Requests(more) => self.count_requests(more),
            Heard::Failed(place) => self.recover(place),
            Heard::Answer(response) => self.take(response),
        }
    }

    fn recover(self, place: Option<String>) {
        self.end_worker();
        let failures = self.hidden.try_update_value(|hidden| {
            hidden.failures += 1;
            hidden.failures
        });
        if failures.unwrap_or(FAILURES) < FAILURES {
            self.notice.set(Some(Notice::Restarted(place)));
            self.show();
        } else {
            self.hidden.update_value(|hidden| hidden.generation += 1);
            self.work.set(Work::Idle);
            self.notice.set(Some(Notice::GaveUp(place)));
        }
    }

    fn take(self, response: Response) {
        if response.generation != self.hidden.with_value(|hidden| hidden.generation) {
            return;
        }
        match response.answer {
            Answer::Ready | Answer::Panicked { .. } => {}
            Answer::Progress { file, done, total } if done < total => {
                self.work.set(Work::Reading(file.name, done, total));
            }
            Answer::Progress { .. } => self.work.set(Work::Computing),
            Answer::Shown(view) => {
                self.work.set(Work::Idle);
                self.view.set(Some(Arc::new(*view)));
            }
            Answer::Saved { name, text, media } => self.save(&name, &text, &media),
            Answer::Rows(rows) => self.rows.set(Some(rows)),
        }
    }
}
