//! What is in a file: itself, or the members of the workbook or archive that it is,
//! with their names. How one is opened, the source knows.

use super::load::{Start, next_slice};
use super::{Halt, Pace};
use crate::record::{Code, is_text};
use crate::source::{Lost, Member, Sealed, Source, Unpacked, is_container};

/// What is to be read of a source.
pub struct Inside<'a, S> {
    /// Each with its own name.
    pub parts: Vec<Part<'a, S>>,
    /// The paths of what is in there and no table.
    pub passed: Vec<String>,
}

/// A file to be read: one type, so that reading is one code.
pub enum Part<'a, S> {
    /// The source itself.
    Whole(&'a S),
    /// One of several in it, or the only one.
    Member {
        /// The container.
        of: &'a S,
        /// What it is called in the report.
        name: String,
        /// What it holds.
        member: Member,
    },
}

impl<S: Source> Part<'_, S> {
    /// The name of the container, where it is not its own.
    pub fn container(&self) -> Option<&str> {
        match self {
            Part::Member { of, name, .. } if of.name() != name => Some(of.name()),
            _ => None,
        }
    }

    /// What says by its words what is in it: the only member, which has the
    /// container's name, has a path too.
    pub fn called(&self) -> String {
        match self {
            Part::Member { of, name, member } if of.name() == name => {
                let own = member.path.rsplit('/').next();
                format!("{name} {}", own.unwrap_or_default())
            }
            _ => self.name().to_owned(),
        }
    }

    /// How much of the source is read once so much of it is: all, where the
    /// container was opened.
    pub fn read_of_source(&self, from: u64) -> u64 {
        match self {
            Part::Whole(_) => from,
            Part::Member { of, .. } => of.size(),
        }
    }
}

impl<S: Source> Source for Part<'_, S> {
    fn name(&self) -> &str {
        match self {
            Part::Whole(source) => source.name(),
            Part::Member { name, .. } => name,
        }
    }

    fn size(&self) -> u64 {
        match self {
            Part::Whole(source) => source.size(),
            Part::Member { member, .. } => member.size,
        }
    }

    async fn read(&self, from: u64, length: u64) -> Result<Vec<u8>, Lost> {
        match self {
            Part::Whole(source) => source.read(from, length).await,
            Part::Member { member, .. } => {
                let at = |n: u64| n.min(member.size) as usize;
                let (from, to) = (at(from), at(from.saturating_add(length)));
                Ok((member.bytes)(from, to))
            }
        }
    }

    fn unpacking(&self) -> Option<Box<dyn crate::source::Unpacking>> {
        None
    }
}

/// Opens a source as far as it can be opened; else the problem that says why not.
/// `pace` is told as in [`super::load`].
pub async fn look<'a, S: Source>(
    source: &'a S,
    pace: &impl AsyncFn(u64) -> Pace,
) -> Result<Result<Inside<'a, S>, Code>, Halt> {
    let start = source.read(0, 8).await.map_err(Halt::Lost)?;
    if !is_container(&start) {
        return Ok(Ok(Inside {
            parts: vec![Part::Whole(source)],
            passed: vec![],
        }));
    }
    let Some(mut unpacking) = source.unpacking() else {
        return Ok(Err(Code::Unopened));
    };
    let mut from = 0;
    while from < source.size() {
        if pace(from).await == Pace::Stop {
            return Err(Halt::Stopped);
        }
        let bytes = next_slice(source, from).await?;
        unpacking.push(&bytes);
        from += bytes.len() as u64;
    }
    let Unpacked { members, passed } = match unpacking.open() {
        Ok(unpacked) => unpacked,
        Err(sealed) => return Ok(Err(code(sealed))),
    };
    Ok(named(source, members, passed).await)
}

/// Gives each member that is text its name: the container's for the only one.
async fn named<S: Source>(
    of: &S,
    members: Vec<Member>,
    mut passed: Vec<String>,
) -> Result<Inside<'_, S>, Code> {
    let mut parts = Vec::with_capacity(members.len());
    for member in members {
        let part = Part::Member {
            of,
            name: format!("{}/{}", of.name(), member.path),
            member,
        };
        let start = Start::of(&part).await;
        match part {
            Part::Member { member, .. } if !is_text(&start.bytes, start.whole) => {
                passed.push(member.path);
            }
            part => parts.push(part),
        }
    }
    if let [Part::Member { name, .. }] = &mut parts[..] {
        of.name().clone_into(name);
    }
    passed.retain(|path| !path.is_empty());
    if parts.is_empty() {
        Err(Code::NoTableInside)
    } else {
        Ok(Inside { parts, passed })
    }
}

fn code(sealed: Sealed) -> Code {
    match sealed {
        Sealed::Damaged => Code::DamagedContainer,
        Sealed::Locked => Code::LockedContainer,
        Sealed::Swollen => Code::SwollenContainer,
        Sealed::Unopened => Code::Unopened,
    }
}
