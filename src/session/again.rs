//! A file read again for what was not kept of it: the rows that were rejected,
//! and the headers that it would have if it were read otherwise.

use super::inside::{self, Part};
use super::load::{Start, pour};
use super::{Gathered, Halt, Pace};
use crate::order::sort_by;
use crate::record::dataset::Refused;
use crate::record::{Code, Intake, headers_as as headers_of};
use crate::report::{RejectedCsv, RejectedWords, Style};
use crate::settings::Reading;
use crate::source::{Lost, Source};
use crate::table::Role;
use std::borrow::Cow;

/// The headers that a file has when it is read so: none where it has none then,
/// or cannot be read. `file` is its name in the report, that of the source or of
/// one that is in it.
pub async fn headers_as<S: Source>(source: &S, file: &str, reading: Reading) -> Vec<String> {
    match part(source, file, &async |_| Pace::On).await {
        Ok(part) => {
            let start = Start::of(&part).await;
            headers_of(&start.bytes, start.whole, reading)
        }
        Err(_) => vec![],
    }
}

/// The source itself, or the file in it that is called so.
async fn part<'a, S: Source>(
    source: &'a S,
    file: &str,
    pace: &impl AsyncFn(u64) -> Pace,
) -> Result<Part<'a, S>, Halt> {
    let gone = || Halt::Lost(Lost(file.to_owned()));
    let inside = inside::look(source, pace).await?.map_err(|_| gone())?;
    let found = inside.parts.into_iter().find(|part| match part {
        Part::Whole(_) => true,
        Part::Member { name, .. } => name == file,
    });
    found.ok_or_else(gone)
}

/// The rows that were rejected of one table of a file (named as in the report), as
/// CSV: as many as the report counts. `source` is the whole file; `pace` is told
/// as in [`super::load`].
pub async fn rejected_csv<S: Source>(
    source: &S,
    gathered: &Gathered,
    table: &str,
    style: Style,
    words: &RejectedWords,
    pace: impl AsyncFn(u64) -> Pace,
) -> Result<String, Halt> {
    let at = gathered.files.iter().position(|f| f.name == table);
    let at = at.ok_or_else(|| Halt::Lost(Lost(table.to_owned())))?;
    let (file, headers) = (&gathered.files[at], &gathered.headers[at]);
    let part = file.part.map_or(1, |n| n as usize);
    let mut refused: Vec<Refused> = gathered.dataset.accounts[at].refused.clone();
    sort_by(&mut refused, |a, b| a.line.cmp(&b.line));
    // What is set aside as a whole has no row that is rejected.
    let any = file.rejected > 0;
    let mut csv = RejectedCsv::new(style, words, headers);
    let watcher = |of: usize, role: Role, line: u64, cells: &[Cow<'_, str>]| {
        if of != part || !any {
            return;
        }
        let cells = cells.iter().map(|cell| &**cell);
        if role == Role::Ragged {
            csv.row(line, Code::RaggedRow, "", cells);
        } else if let Ok(found) = refused.binary_search_by(|r| r.line.cmp(&line)) {
            let Refused { code, field, .. } = refused[found];
            let column = file.columns.get(&field).map_or("", String::as_str);
            csv.row(line, code, column, cells);
        }
    };
    let mappings = &gathered.settings.mappings;
    let found = self::part(source, file.file(), &pace).await?;
    let mut intake = Intake::watched(found.name(), mappings, Box::new(watcher));
    pour(&found, &mut intake, &pace).await?;
    intake.finish();
    Ok(csv.finish())
}
