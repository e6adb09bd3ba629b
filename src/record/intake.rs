//! One file → what its tables hold: guesses encoding and dialect from the file's
//! start, takes the records as they come, and gives each table of the file to a
//! `part`. Reading gives values and problems, never an error.

use super::agreement::Agreed;
use super::file::FileRead;
use super::part::Part;
use super::problem::Code;
use super::start::{Opening, read_headers, written_headers};
use crate::settings::Mapping;
use crate::source::Lost;
use crate::table::encoding::{AROUND, ENOUGH, Guess, Transcoder, repaired, settle};
use crate::table::{Encoding, Layout, Line, Reader, Record, Role};
use std::borrow::Cow;

/// How much of a file's start is looked at before the first record is split, in
/// bytes.
pub const START: usize = 64 << 10;

/// Someone who is told of each record that is not blank: of which table of the
/// file it is (from 1), what it is there, its line and its cells.
pub type Watcher<'a> = Box<dyn FnMut(usize, Role, u64, &[Cow<'_, str>]) + 'a>;

/// Reads one file: push its bytes, then finish.
pub struct Intake<'a> {
    name: &'a str,
    called: &'a str,
    mappings: &'a [Mapping],
    agreed: &'a [Agreed],
    start: Vec<u8>,
    splitting: Option<Splitting<'a>>,
    /// It is no text.
    refused: bool,
    watcher: Option<Watcher<'a>>,
}

/// The state once it is known how the file is read.
struct Splitting<'a> {
    /// Where the text is UTF-16: what it becomes is split.
    transcoder: Option<Transcoder>,
    text: Vec<u8>,
    /// Where no byte showed the encoding yet: the last ones, all ASCII.
    before: Vec<u8>,
    /// Those after them that are not split yet, because they may show it once
    /// there are enough of them. What they show does not depend on slices.
    unsure: Vec<u8>,
    reader: Reader,
    layout: Layout,
    sheet: Sheet<'a>,
}

/// The tables of the file so far; records go to the last.
struct Sheet<'a> {
    name: &'a str,
    called: &'a str,
    mappings: &'a [Mapping],
    agreed: &'a [Agreed],
    opening: Opening,
    parts: Vec<Part>,
    /// Some bytes are none of its encoding.
    doubtful: bool,
    watcher: Option<Watcher<'a>>,
}

impl<'a> Intake<'a> {
    /// A file of this name of which nothing came yet; the mapping for its
    /// headers, if there is one among `mappings`, is followed.
    pub fn new(name: &'a str, mappings: &'a [Mapping]) -> Intake<'a> {
        Intake {
            name,
            called: name,
            mappings,
            agreed: &[],
            start: Vec::new(),
            splitting: None,
            refused: false,
            watcher: None,
        }
    }

    /// The same, of a file whose headers mean what several files agreed on.
    pub fn agreed(name: &'a str, mappings: &'a [Mapping], agreed: &'a [Agreed]) -> Intake<'a> {
        Intake {
            agreed,
            ..Intake::new(name, mappings)
        }
    }

    /// The same, of a file whose name is not all that it is called.
    pub fn called(self, called: &'a str) -> Intake<'a> {
        Intake { called, ..self }
    }

    /// The same, with someone to tell of each record.
    pub fn watched(name: &'a str, mappings: &'a [Mapping], watcher: Watcher<'a>) -> Intake<'a> {
        Intake {
            watcher: Some(watcher),
            ..Intake::new(name, mappings)
        }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8]) {
        match &mut self.splitting {
            Some(splitting) => splitting.push(bytes),
            None if self.refused => {}
            None => {
                self.start.extend_from_slice(bytes);
                if self.start.len() >= START {
                    self.begin(false);
                }
            }
        }
    }

    /// Says that no byte follows: the tables of the file, at least one.
    pub fn finish(mut self) -> Vec<FileRead> {
        if self.splitting.is_none() && !self.refused {
            self.begin(true);
        }
        match self.splitting {
            Some(splitting) => splitting.finish(),
            None => nothing(self.name, Code::NotText, String::new()),
        }
    }

    /// Ends where the file could not be read on; what was read is not used,
    /// since a part of a file would give wrong numbers.
    pub fn lost(name: &str, lost: Lost) -> Vec<FileRead> {
        nothing(name, Code::Unreadable, lost.0)
    }

    /// A container of which nothing is read.
    pub fn closed(name: &str, code: Code) -> Vec<FileRead> {
        let mut file = FileRead {
            name: name.to_owned(),
            ..FileRead::default()
        };
        file.problems.add_many(code, 1);
        vec![file]
    }

    /// Decides how the file is read and splits what came so far.
    fn begin(&mut self, whole: bool) {
        let start = std::mem::take(&mut self.start);
        // The first bytes may be far more than is looked at.
        let seen = &start[..start.len().min(START)];
        let whole = whole && seen.len() == start.len();
        let guessed = Opening::guess(seen, whole);
        let no_text = guessed.is_no_text(seen);
        let opening = guessed.settled(seen, whole, self.mappings);
        // Text that a person has read otherwise may look like none, and has to be
        // there for them to go back.
        if no_text && opening.is_no_text(seen) {
            self.refused = true;
            return;
        }
        let mut reader = Reader::new(opening.dialect);
        if let Some(width) = opening.width() {
            reader.expect(width);
        }
        if !opening.encoding.is_wide() {
            reader.skip(&start[..opening.mark]);
        }
        let mark = opening.mark;
        let mut splitting = Splitting {
            transcoder: Transcoder::of(opening.encoding),
            text: Vec::new(),
            before: Vec::new(),
            unsure: Vec::new(),
            reader,
            layout: Layout::new(opening.reading.header_line),
            sheet: Sheet {
                name: self.name,
                called: self.called,
                mappings: self.mappings,
                agreed: self.agreed,
                opening,
                parts: Vec::new(),
                doubtful: false,
                watcher: self.watcher.take(),
            },
        };
        splitting.push(&start[mark..]);
        self.splitting = Some(splitting);
    }
}

/// A file of which nothing is used, and why.
fn nothing(name: &str, code: Code, text: String) -> Vec<FileRead> {
    let mut file = FileRead {
        name: name.to_owned(),
        ..FileRead::default()
    };
    let line = if code == Code::Unreadable { 0 } else { 1 };
    file.problems.add(code, line, || (None, text));
    vec![file]
}

impl Splitting<'_> {
    fn push(&mut self, bytes: &[u8]) {
        if self.sheet.opening.proved {
            self.sheet.doubt(bytes);
            return self.split(bytes);
        }
        let mut plain = 0;
        if self.unsure.is_empty() {
            plain = match bytes.is_ascii() {
                true => bytes.len(),
                false => bytes.iter().take_while(|b| b.is_ascii()).count(),
            };
            self.split(&bytes[..plain]);
            let from = plain.saturating_sub(AROUND);
            self.before.extend_from_slice(&bytes[from..plain]);
            let surplus = self.before.len().saturating_sub(AROUND);
            self.before.drain(..surplus);
        }
        self.unsure.extend_from_slice(&bytes[plain..]);
        if self.unsure.len() >= ENOUGH {
            self.prove(false);
        }
    }

    /// Splits the bytes that show the encoding, by what they show; they are the
    /// last of the `whole` file.
    fn prove(&mut self, whole: bool) {
        let unsure = std::mem::take(&mut self.unsure);
        if unsure.is_empty() {
            return;
        }
        let end = unsure.len().min(ENOUGH);
        self.before.extend_from_slice(&unsure[..end]);
        let guess = settle(&self.before, whole && end == unsure.len());
        self.sheet.prove(guess);
        self.sheet.doubt(&unsure);
        self.split(&unsure);
    }

    /// Splits bytes whose encoding is known, or does not matter.
    fn split(&mut self, bytes: &[u8]) {
        let Splitting {
            transcoder,
            text,
            reader,
            layout,
            sheet,
            ..
        } = self;
        let split = match transcoder {
            None => bytes,
            Some(transcoder) => {
                text.clear();
                transcoder.push(bytes, text);
                text
            }
        };
        let mut tell = |line: Line<'_>| sheet.take(line);
        reader.push(split, &mut |record| match record.is_blank() {
            true => layout.pass_blank(),
            false => layout.push(&record, &mut tell),
        });
    }

    fn finish(mut self) -> Vec<FileRead> {
        self.prove(true);
        let Splitting {
            mut transcoder,
            mut text,
            mut reader,
            mut layout,
            mut sheet,
            ..
        } = self;
        text.clear();
        if let Some(transcoder) = &mut transcoder {
            transcoder.finish(&mut text);
        }
        let mut tell = |line: Line<'_>| sheet.take(line);
        let mut each = |record: Record<'_>| match record.is_blank() {
            true => layout.pass_blank(),
            false => layout.push(&record, &mut tell),
        };
        reader.push(&text, &mut each);
        reader.finish(&mut each);
        layout.finish(&mut tell);
        sheet.finish()
    }
}

impl Sheet<'_> {
    /// Takes the encoding that later bytes show, of a file whose start was ASCII.
    fn prove(&mut self, guess: Guess) {
        for part in &mut self.parts {
            part.prove(&guess);
        }
        self.opening.proved = true;
        self.opening.encoding = guess.encoding;
        self.opening.guess = guess;
    }

    /// Bytes that are no UTF-8 contradict the guess: from here on every cell is
    /// looked at, also those that mean nothing here.
    fn doubt(&mut self, bytes: &[u8]) {
        if self.doubtful || self.opening.encoding != Encoding::Utf8 || bytes.is_ascii() {
            return;
        }
        // A character may be cut by the beginning of the slice, which costs
        // nothing but a closer look.
        if str::from_utf8(bytes).is_err_and(|e| e.error_len().is_some()) {
            self.doubtful = true;
            self.parts.iter_mut().for_each(Part::doubt);
        }
    }

    fn take(&mut self, line: Line<'_>) {
        match line {
            Line::Table {
                header,
                width,
                named_rows,
            } => {
                let encoding = self.opening.encoding;
                let headers = read_headers(header, width, named_rows, encoding);
                let written = written_headers(header, width, named_rows, encoding);
                let garbled: Vec<String> = written.filter(|h| repaired(h).is_some()).collect();
                let line = header.first().map(|h| h.record().at.line);
                let mapping = self.mappings.iter().find(|m| m.headers == headers);
                let mapping = mapping.cloned().unwrap_or_default();
                let agreed = Agreed::of(self.agreed, &headers).cloned();
                let mut part = Part::new(
                    self.name,
                    self.called,
                    &self.opening,
                    line,
                    headers,
                    mapping,
                    agreed,
                );
                part.say_garbled(line, garbled);
                if self.doubtful {
                    part.doubt();
                }
                self.parts.push(part);
            }
            Line::Record(role, record) => {
                let position = self.parts.len();
                let Some(part) = self.parts.last_mut() else {
                    return;
                };
                part.take(role, record);
                if let Some(watcher) = &mut self.watcher {
                    let encoding = part.encoding();
                    let cells: Vec<_> = record.iter().map(|c| encoding.decode(c).0).collect();
                    watcher(position, role, record.at.line, &cells);
                }
            }
        }
    }

    fn finish(self) -> Vec<FileRead> {
        if self.parts.is_empty() {
            return nothing(self.name, Code::EmptyFile, String::new());
        }
        let parts = self.parts.into_iter().enumerate();
        let (mut files, mut histories) = (Vec::new(), Vec::new());
        for (i, part) in parts {
            let (file, stages) = part.finish(i + 1);
            histories.extend(stages.map(|stages| (i, stages)));
            files.push(file);
        }
        // What stands in columns of a table comes behind all tables.
        for (of, stages) in histories {
            let position = files.len() + 1;
            let history = stages.finish(&files[of], self.name, position);
            files.push(history);
        }
        files
    }
}

#[cfg(test)]
mod tests;
