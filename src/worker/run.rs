//! The worker's loop: keeps what was read of each file, answers the page's
//! requests, drops one as soon as a later one is there. In the browser only.

use super::protocol::{
    Answer as Said, Ask, FileKey, ROWS_SHOWN, Request, Response, RowsShown, SPLIT_KEYS, Show, View,
};
use crate::browser::file::Dropped;
use crate::browser::scope;
use crate::calendar::Day;
use crate::kpi::period::Period;
use crate::kpi::{Figure, Id};
use crate::order::Map;

use crate::report::{RejectedWords, Row, Style, rows_csv};
use crate::session::{
    Agreed, Answer, Gathered, Halt, Loaded, Pace, agreed, headers_as, load_agreed, rejected_csv,
};
use crate::settings::SettingsFile;
use crate::source::{Lost, Memory, Source, Unpacking};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::File;

/// Starts the loop, and says that it runs.
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        // Where in the code, and nothing that could hold data.
        let place = info
            .location()
            .map_or(String::new(), |at| format!("{}:{}", at.file(), at.line()));
        scope::say(&Response {
            generation: 0,
            answer: Said::Panicked { place },
        });
    }));
    let desk = Rc::new(Desk::default());
    let idle = desk.clone();
    scope::listen(move |request, files| {
        let desk = desk.clone();
        wasm_bindgen_futures::spawn_local(async move { desk.take(request, files).await });
    });
    scope::say(&Response {
        generation: 0,
        answer: Said::Ready,
    });
    wasm_bindgen_futures::spawn_local(async move { idle.warm_up().await });
}

/// The number of the sample's first file: those of the page stay below.
const SAMPLE: u32 = 1 << 31;

/// As much of the sample as warms up: three months.
const WARM_UNTIL: Day = crate::sample::story::FIRST.plus(90);

/// What is said of an answer.
type Make = Box<dyn Fn(&Answer) -> Said>;

/// What the worker keeps between requests.
#[derive(Default)]
struct Desk {
    /// The generation of the latest request.
    latest: Cell<u32>,
    /// What was read of each file.
    loaded: RefCell<Map<u32, Rc<Loaded>>>,
    /// The files put together, until one of them changes.
    gathered: RefCell<Option<Rc<Gathered>>>,
    /// The latest whole answer.
    answer: RefCell<Option<Answer>>,
    /// What was asked of an answer before there was one.
    waiting: RefCell<Vec<Make>>,
}

impl Desk {
    async fn take(&self, request: Request, files: Vec<File>) {
        let generation = request.generation;
        match request.ask {
            Ask::Show(show) => {
                self.latest.set(generation);
                self.show(generation, *show, files).await;
            }
            Ask::Cancel => self.latest.set(generation),
            Ask::ExportReport => self.with_answer(generation, |answer| Said::Saved {
                name: "vigie.json".to_owned(),
                text: answer.report().to_json(),
                media: "application/json".to_owned(),
            }),
            Ask::ExportRows(id, style) => self.with_answer(generation, move |answer| Said::Saved {
                name: format!("vigie-{}.csv", id.name()),
                text: rows_csv(&answer.rows(id), style),
                media: "text/csv".to_owned(),
            }),
            Ask::ListRows(id) => {
                self.with_answer(generation, move |answer| Said::Rows(list(answer, id)))
            }
            Ask::ExportRejected {
                file,
                name,
                style,
                words,
            } => {
                if let Some(source) = source(&file, files) {
                    let saved = self
                        .rejected(generation, &source, &name, style, &words)
                        .await;
                    answer(generation, saved);
                }
            }
            Ask::ReadAs {
                file,
                name,
                reading,
            } => {
                self.latest.set(generation);
                let headers = match source(&file, files) {
                    Some(source) => headers_as(&source, &name, reading).await,
                    None => vec![],
                };
                answer(
                    generation,
                    Some(Said::Headers {
                        name,
                        reading,
                        headers,
                    }),
                );
            }
        }
    }

    /// The rejected rows of a table, from the file that it stands in.
    async fn rejected(
        &self,
        generation: u32,
        source: &At,
        table: &str,
        style: Style,
        words: &RejectedWords,
    ) -> Option<Said> {
        let gathered = self.gathered.borrow().clone()?;
        let pace = self.telling(generation, None);
        match rejected_csv(source, &gathered, table, style, words, pace).await {
            Ok(text) => Some(Said::Saved {
                name: format!(
                    "vigie-rejected-{}.csv",
                    table.replace(".csv", "").replace('#', "-")
                ),
                text,
                media: "text/csv".to_owned(),
            }),
            Err(Halt::Lost(_)) => Some(Said::Lost {
                name: source.name().to_owned(),
            }),
            Err(Halt::Stopped) => None,
        }
    }

    /// Says what is made of the answer; once there is one, where there is none
    /// yet: whoever asked a worker that only begins still wants it.
    fn with_answer(&self, generation: u32, make: impl Fn(&Answer) -> Said + 'static) {
        match &*self.answer.borrow() {
            Some(found) => answer(generation, Some(make(found))),
            None => self.waiting.borrow_mut().push(Box::new(make)),
        }
    }

    /// Keeps an answer, and says what was asked of it before it was there.
    fn keep(&self, generation: u32, made: Answer) {
        for make in self.waiting.take() {
            answer(generation, Some(make(&made)));
        }
        *self.answer.borrow_mut() = Some(made);
    }

    /// Reads and computes a little for nobody, until somebody asks for something: a
    /// browser compiles each function when it first runs, well when it ran often, and
    /// the first file should not wait for it.
    async fn warm_up(&self) {
        let mut loaded = Vec::new();
        for file in crate::sample::files_until(WARM_UNTIL) {
            scope::breathe().await;
            let source = At::Sample(Memory::new(file.name, file.bytes));
            match load_agreed(&source, &[], &[], self.telling(0, None)).await {
                Some(read) => loaded.push(read),
                None => return,
            }
        }
        let files: Vec<&Loaded> = loaded.iter().collect();
        let gathered = Gathered::of(&files, SettingsFile::default(), WARM_UNTIL);
        let mut made = Answer::prepare(Rc::new(gathered), None);
        while self.pace(0) == Pace::On && made.compute() {
            scope::breathe().await;
        }
    }

    fn pace(&self, generation: u32) -> Pace {
        if self.latest.get() == generation {
            Pace::On
        } else {
            Pace::Stop
        }
    }

    /// The same while bytes are read, told to the page where they are those of a
    /// file to be shown, with its size. One closure for all, and so one code.
    fn telling(&self, generation: u32, file: Option<(&FileKey, u64)>) -> impl AsyncFn(u64) -> Pace {
        async move |done| {
            let progress = file.map(|(file, total)| Said::Progress {
                file: file.clone(),
                done,
                total,
            });
            answer(generation, progress);
            self.pace(generation)
        }
    }

    /// Reads what is not read yet, computes, answers; nothing where a later
    /// request came in between.
    async fn show(&self, generation: u32, mut show: Show, files: Vec<File>) {
        let before = self.loaded.borrow().len();
        self.loaded.borrow_mut().retain(|key, _| {
            show.files.iter().any(|f| f.key == *key) || show.sample && *key >= SAMPLE
        });
        if self.loaded.borrow().len() != before {
            self.gathered.take();
        }
        let mut sources: Vec<At> = Vec::new();
        for (key, file) in show.files.iter().zip(files) {
            sources.push(At::File(Dropped::new(key.name.clone(), file)));
            let source = sources.last();
            let read = async |source| self.read(generation, key, source, &show, None).await;
            if let Some(source) = source
                && read(source).await == Pace::Stop
            {
                return;
            }
        }
        if show.sample && self.read_sample(generation, &mut show).await == Pace::Stop {
            return;
        }
        // Files with equal headers are read alike.
        let together = {
            let loaded = self.shown(&show);
            agreed(&loaded.iter().map(Rc::as_ref).collect::<Vec<_>>())
        };
        for (key, source) in show.files.iter().zip(&sources) {
            let read = self.read(generation, key, source, &show, Some(&together));
            if !self.heeds(key, &together) && read.await == Pace::Stop {
                return;
            }
        }
        let loaded = self.shown(&show);
        let period = show
            .period
            .as_ref()
            .and_then(|p| Period::parse(p, &show.settings.settings));
        let mut made = Answer::prepare(self.gather(&show, &loaded), period);
        while made.compute() {
            scope::breathe().await;
            if self.pace(generation) == Pace::Stop {
                return;
            }
        }
        let mut headers = Map::new();
        for (name, found) in loaded.iter().flat_map(|l| l.headers()) {
            headers.insert(name.to_owned(), found.to_vec());
        }
        let mut previews = Map::new();
        for (name, found) in loaded.iter().flat_map(|l| l.previews()) {
            previews.insert(name.to_owned(), found.to_vec());
        }
        let view = View {
            report: made.report().trimmed(SPLIT_KEYS),
            extent: made.extent(),
            headers,
            previews,
        };
        answer(generation, Some(Said::Shown(Box::new(view))));
        self.keep(generation, made);
    }

    /// What was read of the files that are shown.
    fn shown(&self, show: &Show) -> Vec<Rc<Loaded>> {
        let all = self.loaded.borrow();
        let files = show.files.iter();
        files.filter_map(|f| all.get(&f.key).cloned()).collect()
    }

    fn heeds(&self, key: &FileKey, together: &[Agreed]) -> bool {
        let all = self.loaded.borrow();
        all.get(&key.key).is_none_or(|l| l.heeds(together))
    }

    /// The files put together; what was is used again where only the period
    /// changed.
    fn gather(&self, show: &Show, loaded: &[Rc<Loaded>]) -> Rc<Gathered> {
        let mut gathered = self.gathered.borrow_mut();
        let current = gathered
            .as_ref()
            .filter(|g| g.is_current(&show.settings, show.today));
        if let Some(current) = current {
            return current.clone();
        }
        let files: Vec<&Loaded> = loaded.iter().map(Rc::as_ref).collect();
        let new = Rc::new(Gathered::of(&files, show.settings.clone(), show.today));
        *gathered = Some(new.clone());
        new
    }

    /// The sample's files, made up and read like any others.
    async fn read_sample(&self, generation: u32, show: &mut Show) -> Pace {
        for (key, file) in (SAMPLE..).zip(crate::sample::files()) {
            let source = At::Sample(Memory::new(file.name, file.bytes));
            let name = source.name().to_owned();
            let key = FileKey { key, name };
            if self.read(generation, &key, &source, show, None).await == Pace::Stop {
                return Pace::Stop;
            }
            show.files.push(key);
        }
        Pace::On
    }

    async fn read(
        &self,
        generation: u32,
        key: &FileKey,
        source: &At,
        show: &Show,
        together: Option<&[Agreed]>,
    ) -> Pace {
        let mappings = &show.settings.mappings;
        if self
            .loaded
            .borrow()
            .get(&key.key)
            .is_some_and(|l| l.is_current(mappings) && together.is_none_or(|t| l.heeds(t)))
        {
            return Pace::On;
        }
        let pace = self.telling(generation, Some((key, source.size())));
        let loaded = load_agreed(source, mappings, together.unwrap_or(&[]), pace).await;
        match loaded {
            Some(loaded) => {
                for (name, table, records) in loaded.recognised() {
                    let read = Said::Read {
                        name: name.to_owned(),
                        table,
                        records,
                    };
                    answer(generation, Some(read));
                }
                self.loaded.borrow_mut().insert(key.key, Rc::new(loaded));
                self.gathered.take();
                self.pace(generation)
            }
            None => Pace::Stop,
        }
    }
}

/// Says something to the page, where there is something to say.
fn answer(generation: u32, said: Option<Said>) {
    if let Some(answer) = said {
        scope::say(&Response { generation, answer });
    }
}

/// Where a file's bytes are: one type, so that reading is one code.
enum At {
    File(Dropped),
    Sample(Memory),
}

impl Source for At {
    fn name(&self) -> &str {
        match self {
            At::File(file) => file.name(),
            At::Sample(made) => made.name(),
        }
    }

    fn size(&self) -> u64 {
        match self {
            At::File(file) => file.size(),
            At::Sample(made) => made.size(),
        }
    }

    async fn read(&self, from: u64, length: u64) -> Result<Vec<u8>, Lost> {
        match self {
            At::File(file) => file.read(from, length).await,
            At::Sample(made) => made.read(from, length).await,
        }
    }

    fn unpacking(&self) -> Option<Box<dyn Unpacking>> {
        match self {
            At::File(file) => file.unpacking(),
            At::Sample(made) => made.unpacking(),
        }
    }
}

/// The file that rode along, else the sample's of that name.
fn source(name: &str, files: Vec<File>) -> Option<At> {
    if let Some(file) = files.into_iter().next() {
        return Some(At::File(Dropped::new(name.to_owned(), file)));
    }
    let mut made = crate::sample::files().into_iter();
    let file = made.find(|f| f.name == name)?;
    Some(At::Sample(Memory::new(file.name, file.bytes)))
}

/// Whether nothing of several is wanting: of records to complete, the others
/// are looked for.
fn is_whole(row: &Row) -> bool {
    matches!(row.denominator, Some(Figure::Count(n)) if n > 1)
        && row.denominator == Some(row.numerator)
}

fn list(answer: &Answer, id: Id) -> RowsShown {
    // Those that the number is about come first: of churn, the lost ones.
    let (mut rows, others): (Vec<Row>, Vec<Row>) = answer
        .rows(id)
        .into_iter()
        .partition(|row| row.numerator.to_f64() != 0.0 && !is_whole(row));
    rows.extend(others);
    let total = rows.len() as u64;
    rows.truncate(ROWS_SHOWN);
    RowsShown { id, total, rows }
}
