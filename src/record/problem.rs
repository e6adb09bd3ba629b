//! What is wrong with a file, as data: a code, how many rows, and a few
//! examples with their place. The words are in `text`.

use crate::order::sort_by;
use serde::{Deserialize, Serialize};

/// A kind of problem of one file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// Which kind.
    pub code: Code,
    /// How many rows (or columns, or files) it concerns.
    pub count: u64,
    /// At most [`EXAMPLES`] of them, the first in the file.
    pub examples: Vec<Example>,
}

/// How many examples of a problem are kept.
pub const EXAMPLES: usize = 5;

/// One place where a problem shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Example {
    /// The line on which the record begins, from 1; 0 where a whole file is meant.
    pub line: u64,
    /// The header of the column; absent where the whole row is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// The offending text, at most [`TEXT`] characters of it.
    pub text: String,
}

/// How many characters of an offending text are kept.
pub const TEXT: usize = 80;

/// The kinds of problems: to settle first, then what is rejected, then what is
/// set aside, then what is left out of sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The file could not be read to its end (it changed or vanished).
    Unreadable,
    /// No byte at all, or nothing but blanks.
    EmptyFile,
    /// Bytes that are no text: an image, a program.
    NotText,
    /// A workbook or an archive that is cut or not what it seems.
    DamagedContainer,
    /// A workbook or an archive that asks for a password.
    LockedContainer,
    /// A workbook or an archive that would become far larger than it is.
    SwollenContainer,
    /// A workbook or an archive without any file of text or sheet with cells.
    NoTableInside,
    /// A workbook or an archive that nothing is there to open.
    Unopened,
    /// More columns than are read.
    TooWide,
    /// Headers of which no table can be made.
    UnknownTable,
    /// A column that the table cannot live without; the text names the field.
    MissingColumn,
    /// Each date of the column can be read day first or month first.
    AmbiguousDate,
    /// Each number of the column can be read with either decimal sign.
    AmbiguousNumber,
    /// A status that the dictionary does not know: counted as valid.
    UnknownStatus,
    /// Neither a yes nor a no: left blank.
    UnknownFlag,
    /// An id that a spreadsheet shortened (`1.22158E+17`): it is nobody's.
    DamagedId,
    /// A date that cannot be read: rejected.
    BadDate,
    /// A date of which a spreadsheet left no year (`12-Jul`): rejected.
    DamagedDate,
    /// No date: rejected.
    MissingDate,
    /// A number that cannot be read: rejected.
    BadNumber,
    /// No amount: rejected.
    MissingAmount,
    /// Another cell without which the row says nothing is blank: rejected.
    MissingValue,
    /// A score beyond its scale: rejected.
    OutOfScale,
    /// More cells than headers, the surplus not blank, or fewer.
    RaggedRow,
    /// Bytes that are no text in the file's encoding.
    BadText,
    /// A number with more decimals than are kept: rounded.
    Rounded,
    /// A quote that is never closed: taken for a character.
    UnclosedQuote,
    /// A quote where none may stand: taken for a character.
    StrayQuote,
    /// A line end in a cell without quotes: its lines were put together.
    BrokenRow,
    /// A delimiter missing, too many or another: its cells were put back.
    ShiftedRow,
    /// A line longer than is read: cut.
    TooLong,
    /// A header that another program garbled: repaired.
    GarbledHeader,
    /// Lines before the header: set aside.
    Preamble,
    /// Files of an archive that are no tables: not read.
    PassedOver,
    /// The header once more: set aside.
    RepeatedHeader,
    /// Lines after the last row: set aside.
    Footer,
    /// The same file as another: set aside whole.
    DuplicateFile,
    /// A row that a later export replaces: set aside.
    Duplicate,
    /// A row dated after today: set aside.
    AfterToday,
    /// A total row: set aside.
    TotalRow,
    /// An amount in another currency: left out of sums of money.
    OtherCurrency,
    /// A total of several days, in a table of days: counted on the first.
    PeriodTotals,
    /// A delay that ends before it begins: left out of delays.
    NegativeDuration,
    /// A subscription that was cancelled nobody knows when: left out of all that
    /// is dated.
    UndatedEnd,
    /// An order whose lines name several people: it is the first one's.
    SeveralPeople,
    /// Orders that gave way to their invoices: not counted twice.
    InvoicesForOrders,
}

/// Problems of one file while it is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Counts one more, keeping it as an example if there is room. `column`
    /// and `text` are only asked for then.
    pub fn add(&mut self, code: Code, line: u64, place: impl FnOnce() -> (Option<String>, String)) {
        self.add_many(code, 1);
        self.illustrate(code, line, place);
    }

    /// One more example of a kind that is counted already, if there is room.
    pub fn illustrate(
        &mut self,
        code: Code,
        line: u64,
        place: impl FnOnce() -> (Option<String>, String),
    ) {
        if let Some(examples) = self.room(code, line) {
            let (column, text) = place();
            let text = text.chars().take(TEXT).collect();
            examples.push(Example { line, column, text });
        }
    }

    /// The examples of a kind, if there is room for one of this line. Rows come by
    /// their days: it may stand before one that was kept, which then goes.
    // Once for all that says something.
    #[inline(never)]
    fn room(&mut self, code: Code, line: u64) -> Option<&mut Vec<Example>> {
        let problem = self.0.iter_mut().find(|p| p.code == code)?;
        let examples = &mut problem.examples;
        if examples.len() >= EXAMPLES {
            let last = (0..examples.len()).max_by_key(|at| examples[*at].line)?;
            if examples[last].line <= line {
                return None;
            }
            examples.remove(last);
        }
        Some(examples)
    }

    /// Counts `n` more without an example.
    pub fn add_many(&mut self, code: Code, n: u64) {
        match self.0.iter_mut().find(|p| p.code == code) {
            Some(problem) => problem.count += n,
            None => self.0.push(Problem {
                code,
                count: n,
                examples: vec![],
            }),
        }
    }

    /// How many of a kind.
    pub fn count(&self, code: Code) -> u64 {
        self.0
            .iter()
            .find(|p| p.code == code)
            .map_or(0, |p| p.count)
    }

    /// All of them, in the order of the codes, examples in that of the lines.
    pub fn sorted(&self) -> Vec<Problem> {
        let mut problems = self.0.clone();
        sort_by(&mut problems, |a, b| a.code.cmp(&b.code));
        for problem in &mut problems {
            sort_by(&mut problem.examples, |a, b| a.line.cmp(&b.line));
        }
        problems
    }
}
