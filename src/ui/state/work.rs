//! What the page and its worker say to each other: one request that holds all
//! that is to be shown, its answers, and what is done when a worker fails.

use super::{Broken, Notice, State, Work};
use crate::browser::thread::{Heard, Thread};
use crate::browser::{dom, door};
use crate::ui::route::Route;
use crate::worker::protocol::{Answer, Ask, Request, Response, Show};
use leptos::prelude::*;
use web_sys::File;

/// After so many failures with the same files the worker is left alone.
const FAILURES: u32 = 3;

impl State {
    /// Asks the worker for what the page should show now.
    pub fn show(self) {
        self.hidden.update_value(|hidden| hidden.generation += 1);
        if self.now(|m| m.is_empty()) {
            self.change(|m| {
                m.view = None;
                m.rows = None;
                m.period = None;
                m.before = None;
                m.work = Work::Idle;
            });
            return;
        }
        self.change(|m| {
            m.work = Work::Computing;
            // What headers a file would have is not listened to any more.
            m.wanted = None;
        });
        let show = self.now(|m| Show {
            files: m.files.iter().map(|l| l.key.clone()).collect(),
            sample: m.sample,
            today: dom::today(),
            period: m.period.clone(),
            settings: m.settings.clone(),
        });
        self.tell(Ask::Show(Box::new(show)));
    }

    /// Stops what is under way; what is shown stays.
    pub(super) fn cancel(self) {
        self.hidden.update_value(|hidden| hidden.generation += 1);
        self.tell(Ask::Cancel);
        self.change(|m| m.work = Work::Cancelled);
    }

    /// Asks for the first rows behind the opened indicator.
    pub(super) fn ask_for_rows(self) {
        let open = self.now(|m| match m.route {
            Route::Indicator(Some(id)) if m.view.is_some() => Some(id),
            _ => None,
        });
        if let Some(id) = open {
            self.tell(Ask::ListRows(id));
        }
    }

    /// Starts the worker once more after it was left alone.
    pub(super) fn try_again(self) {
        self.hidden.update_value(|hidden| hidden.failures = 0);
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
        self.notice(None);
        self.broken(None);
        self.end_worker();
        self.show();
    }

    pub(super) fn tell(self, ask: Ask) {
        // Once the door is closed, all that is to be shown is asked for.
        if !self.now(|m| m.closed) {
            return door::hurry();
        }
        if !self.ensure_worker() {
            self.change(|m| m.work = Work::Idle);
            self.broken(Some(Broken::NoWorker));
            return;
        }
        self.hidden.with_value(|hidden| {
            let request = Request {
                generation: hidden.generation,
                ask,
            };
            let one = |name: &str| {
                let at = self.now(|m| m.files.iter().position(|l| l.key.name == name));
                at.and_then(|at| hidden.files.get(at..=at)).unwrap_or(&[])
            };
            let files: &[File] = match &request.ask {
                Ask::Show(_) => &hidden.files,
                Ask::ReadAs { file, .. } | Ask::ExportRejected { file, .. } => one(file),
                _ => &[],
            };
            if let Some(thread) = &hidden.thread {
                thread.tell(&request, files);
            }
        });
    }

    pub(super) fn ensure_worker(self) -> bool {
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
            self.notice(Some(Notice::Restarted(place)));
            self.show();
        } else {
            self.hidden.update_value(|hidden| hidden.generation += 1);
            self.change(|m| {
                m.work = Work::Idle;
                m.notice = None;
            });
            self.broken(Some(Broken::GaveUp(place)));
        }
    }

    fn take(self, response: Response) {
        if response.generation != self.hidden.with_value(|hidden| hidden.generation) {
            return;
        }
        match response.answer {
            Answer::Ready | Answer::Panicked { .. } => {}
            Answer::Progress { file, done, total } => self.change(|m| {
                m.work = if done < total {
                    Work::Reading(file.name, done, total)
                } else {
                    Work::Computing
                };
            }),
            Answer::Read {
                name,
                table,
                records,
            } => self.change(|m| m.read.push((name, table, records))),
            Answer::Shown(view) => {
                self.change(|m| {
                    m.read.clear();
                    m.work = Work::Idle;
                    m.view = Some(*view);
                    m.compare();
                });
                self.ask_for_rows();
            }
            Answer::Saved { name, text, media } => self.save(&name, &text, &media),
            Answer::Rows(rows) => self.change(|m| m.rows = Some(rows)),
            Answer::Headers {
                name,
                reading,
                headers,
            } => self.take_headers(&name, reading, &headers),
            Answer::Lost { name } => self.notice(Some(Notice::Lost(name))),
        }
    }
}
