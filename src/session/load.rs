//! One file, or all that are in it → what was read of its tables. Files with equal
//! headers have a say in each other: see [`agreed`].

use super::Pace;
use super::inside::{self, Inside, Part};
use crate::order::sort_by;
use crate::record::{Agreed, Code, FileRead, Intake, START, Table, agree, heeds, settled_reading};
use crate::settings::Mapping;
use crate::source::{Lost, SLICE, Source};

/// What was read of the tables of one file, or of all files in it where it is a
/// container, for which mappings.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub(super) read: Vec<FileRead>,
    mappings: Vec<Mapping>,
    agreed: Vec<Agreed>,
    /// Of each file in it, or of itself.
    pub(super) starts: Vec<Start>,
}

/// A file's first bytes, which say whether a mapping is its own.
#[derive(Clone, Debug)]
pub(super) struct Start {
    pub(super) bytes: Vec<u8>,
    /// There are no more.
    pub(super) whole: bool,
}

impl Start {
    pub(super) async fn of<S: Source>(source: &S) -> Start {
        let bytes = source.read(0, START as u64).await;
        Start {
            bytes: bytes.unwrap_or_default(),
            whole: source.size() <= START as u64,
        }
    }
}

impl Loaded {
    /// Whether reading the file again with these mappings could change it.
    pub fn is_current(&self, mappings: &[Mapping]) -> bool {
        let ours = |m: &&Mapping| self.read.iter().any(|r| r.headers == m.headers);
        let same = |was: &[Mapping]| was.iter().filter(ours).eq(mappings.iter().filter(ours));
        let reading =
            |start: &Start, all: &[Mapping]| settled_reading(&start.bytes, start.whole, all);
        let mut starts = self.starts.iter();
        same(&self.mappings) && starts.all(|s| reading(s, &self.mappings) == reading(s, mappings))
    }

    /// Whether it was read as files with equal headers agreed.
    pub fn heeds(&self, agreed: &[Agreed]) -> bool {
        self.read.iter().all(|file| heeds(file, agreed))
    }

    /// The tables of the file: what the rows of each are and how many there
    /// are, before files are put together.
    pub fn recognised(&self) -> impl Iterator<Item = (&str, Option<Table>, u64)> {
        let read = self.read.iter();
        read.map(|r| (r.name.as_str(), r.table, r.records))
    }

    /// The first rows of each table by its name, as they stand.
    pub fn previews(&self) -> impl Iterator<Item = (&str, &[Vec<String>])> {
        let read = self.read.iter();
        read.map(|r| (r.name.as_str(), r.preview.as_slice()))
    }

    /// The headers of each table by its name, as mappings name them.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[String])> {
        let read = self.read.iter();
        read.map(|r| (r.name.as_str(), r.headers.as_slice()))
    }
}

/// What files with equal headers are together; each that does not
/// [heed](Loaded::heeds) it is to be read again so.
pub fn agreed(files: &[&Loaded]) -> Vec<Agreed> {
    let mut read: Vec<&FileRead> = files.iter().flat_map(|l| &l.read).collect();
    sort_by(&mut read, |a, b| a.name.cmp(&b.name));
    agree(&read)
}

/// Reads several files, and again those that files with equal headers see
/// otherwise. Files that nobody wants any more are left out.
pub async fn load_all<S: Source>(sources: &[S], mappings: &[Mapping]) -> Vec<Loaded> {
    let mut all = Vec::new();
    for source in sources {
        all.extend(load(source, mappings, async |_| Pace::On).await);
    }
    let together = agreed(&all.iter().collect::<Vec<_>>());
    for (loaded, source) in all.iter_mut().zip(sources) {
        if !loaded.heeds(&together) {
            let again = load_agreed(source, mappings, &together, async |_| Pace::On).await;
            *loaded = again.unwrap_or_else(|| loaded.clone());
        }
    }
    all
}

/// Why a file was not read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// Nobody wanted it any more.
    Stopped,
    /// It changed or vanished.
    Lost(Lost),
}

/// Reads one file, or all that are in it. Before the first slice and after each,
/// `pace` is told how many bytes of it were read and may stop it, which gives `None`.
pub async fn load<S: Source>(
    source: &S,
    mappings: &[Mapping],
    pace: impl AsyncFn(u64) -> Pace,
) -> Option<Loaded> {
    load_agreed(source, mappings, &[], pace).await
}

/// The same where files with equal headers agreed on what these mean.
pub async fn load_agreed<S: Source>(
    source: &S,
    mappings: &[Mapping],
    agreed: &[Agreed],
    pace: impl AsyncFn(u64) -> Pace,
) -> Option<Loaded> {
    let mut loaded = Loaded {
        read: vec![],
        mappings: mappings.to_vec(),
        agreed: agreed.to_vec(),
        starts: vec![],
    };
    match fill(&mut loaded, source, &pace).await {
        Err(Halt::Stopped) => return None,
        // A part of what was dropped would give wrong numbers.
        Err(Halt::Lost(why)) => loaded.read = Intake::lost(source.name(), why),
        Ok(()) => {}
    }
    Some(loaded)
}

async fn fill<S: Source>(
    loaded: &mut Loaded,
    source: &S,
    pace: &impl AsyncFn(u64) -> Pace,
) -> Result<(), Halt> {
    let Inside { parts, passed, .. } = match inside::look(source, pace).await? {
        Ok(inside) => inside,
        Err(code) => {
            loaded.read = Intake::closed(source.name(), code);
            return Ok(());
        }
    };
    for part in &parts {
        let called = part.called();
        let intake = Intake::agreed(part.name(), &loaded.mappings, &loaded.agreed);
        let mut intake = intake.called(&called);
        pour(part, &mut intake, pace).await?;
        let mut read = intake.finish();
        for table in &mut read {
            table.container = part.container().map(str::to_owned);
        }
        loaded.read.append(&mut read);
        loaded.starts.push(Start::of(part).await);
    }
    if let Some(first) = loaded.read.first_mut() {
        for path in passed {
            first.problems.add(Code::PassedOver, 0, || (None, path));
        }
    }
    Ok(())
}

/// Pushes all bytes of a file, slice by slice.
pub(super) async fn pour<S: Source>(
    part: &Part<'_, S>,
    intake: &mut Intake<'_>,
    pace: &impl AsyncFn(u64) -> Pace,
) -> Result<(), Halt> {
    let mut from = 0;
    while from < part.size() {
        if pace(part.read_of_source(from)).await == Pace::Stop {
            return Err(Halt::Stopped);
        }
        let bytes = next_slice(part, from).await?;
        intake.push(&bytes);
        from += bytes.len() as u64;
    }
    match pace(part.read_of_source(from)).await {
        Pace::On => Ok(()),
        Pace::Stop => Err(Halt::Stopped),
    }
}

/// The next bytes of a source that has some left.
pub(super) async fn next_slice<S: Source>(source: &S, from: u64) -> Result<Vec<u8>, Halt> {
    let bytes = source.read(from, SLICE).await.map_err(Halt::Lost)?;
    if bytes.is_empty() {
        // It has become shorter.
        return Err(Halt::Lost(Lost(String::new())));
    }
    Ok(bytes)
}
