//! The type of any column, whatever it means, from all its cells: for those who
//! want a file's cells written in one way. What is not sure stays text, so that
//! nothing is lost.
//!
//! A column has a type if at least [`ENOUGH`] in a hundred of its cells that are
//! not blank fit it. Each column decides how it is written, those that cannot
//! borrow from the others of their file, and where none decides it stays open
//! ([`Votes::beside`](super::Votes::beside)).

mod canonical;
mod look;
#[cfg(test)]
mod tests;

use super::date::{DateCell, DateEvidence, Holds};
use super::number::{NumberEvidence, Reading};
use super::{DateOrder, DecimalSign, Votes, Witnesses, unguarded};
use crate::order::sort_by;
use look::{Class, Look};

/// Of a hundred cells that are not blank, how many must fit a type.
pub const ENOUGH: u64 = 95;

/// The years of months that are written in six digits.
const RECENT: std::ops::RangeInclusive<i32> = 1990..=2099;

/// What a column may be, if something else than its cells says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Expect {
    /// Nothing is known of it.
    #[default]
    Anything,
    /// Dates: numbers may be a spreadsheet's serials.
    Date,
    /// Text, whatever it looks like: ids, phone numbers.
    Text,
}

/// The type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// No cell says anything.
    Blank,
    /// Numbers without decimals.
    Integer,
    /// Numbers.
    Number,
    /// Numbers of one currency (ISO 4217).
    Money([u8; 3]),
    /// Hundredths.
    Percent,
    /// Days.
    Date,
    /// Days, some with their time.
    Moment,
    /// Months.
    Month,
    /// Times of day.
    Time,
    /// Durations.
    Duration,
    /// Yes or no.
    Boolean,
    /// E-mail addresses.
    Email,
    /// Anything else.
    Text,
}

impl Type {
    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Type::Blank => "blank",
            Type::Integer => "integer",
            Type::Number => "number",
            Type::Money(_) => "money",
            Type::Percent => "percent",
            Type::Date => "date",
            Type::Moment => "datetime",
            Type::Month => "month",
            Type::Time => "time",
            Type::Duration => "duration",
            Type::Boolean => "boolean",
            Type::Email => "email",
            Type::Text => "text",
        }
    }
}

impl Type {
    fn is_number(self) -> bool {
        matches!(
            self,
            Type::Integer | Type::Number | Type::Money(_) | Type::Percent
        )
    }

    fn is_date(self) -> bool {
        matches!(self, Type::Date | Type::Moment | Type::Month)
    }
}

/// A column while its cells come.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    expect: Expect,
    cells: u32,
    seen: [Witnesses; Class::ALL.len()],
    numbers: NumberEvidence,
    dates: DateEvidence,
    /// Placeholders that may be words (`NA`, `Select`).
    words: u64,
    /// Numbers that have decimals whatever their sign means.
    broken: u64,
    /// Numbers that are 0 and have nothing beside them.
    zeros: u64,
    /// Digits that may be a day, a month, a moment.
    days: u64,
    months: u64,
    moments: u64,
    /// Integers that are 0 or 1.
    bits: u64,
    /// Numbers of groups between blanks, and how many digits they have.
    spaced: u64,
    shortest: usize,
    longest: usize,
    /// Numbers of which a dot, or a comma, may be decimal or not.
    either: [u64; 2],
    /// The letters for yes or no, a bit each.
    letters: u16,
    currencies: Vec<[u8; 3]>,
}

/// A column whose type is decided.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Its type.
    pub kind: Type,
    /// Its decimal sign, where some cell has one.
    pub decimal: Option<DecimalSign>,
    /// The order of day and month, where some cell leaves it open.
    pub order: Option<DateOrder>,
    /// Cells can be read in two ways and nothing decides: they stay as they are.
    pub open: bool,
    /// All its cells.
    pub cells: u64,
    /// Those that say nothing.
    pub blank: u64,
    /// What the others look like, the most frequent first.
    pub evidence: Vec<Evidence>,
    holds: Holds,
}

/// How many cells look like something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What they look like.
    pub reading: &'static str,
    /// How many.
    pub count: u64,
    /// The first of them, [`EXAMPLES`] at most.
    pub examples: Vec<Box<str>>,
}

/// How many cells are shown of a kind.
pub const EXAMPLES: usize = 2;

/// What a person said of the whole file.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// Its decimal sign.
    pub decimal: Option<DecimalSign>,
    /// The order of day and month.
    pub order: Option<DateOrder>,
}

/// Decides on all columns of a file.
pub fn decide(columns: &[Typing], said: Said) -> Vec<Typed> {
    let numbers = columns.iter().filter(|c| c.kind().is_number());
    let numbers: Votes = numbers.map(|c| c.numbers.votes()).sum();
    let dates = columns.iter().filter(|c| c.kind().is_date());
    let dates: Votes = dates.map(|c| c.dates.votes()).sum();
    let each = columns.iter();
    each.map(|c| c.decided(numbers, dates, said)).collect()
}

impl Typing {
    /// A column of which nothing came yet.
    pub fn new(expect: Expect) -> Typing {
        Typing {
            expect,
            shortest: usize::MAX,
            ..Typing::default()
        }
    }

    /// Takes a cell into account.
    pub fn see(&mut self, text: &str) {
        let text = text.trim();
        let look = match self.expect {
            Expect::Date => Look::at_date(text),
            _ => Look::at(text),
        };
        let row = self.cells;
        self.cells = self.cells.saturating_add(1);
        self.seen[look.class as usize].add(row, text);
        if let Some(cell) = look.number {
            self.numbers.see(cell, row, text);
            let bare = matches!(look.class, Class::Integer | Class::Decimal);
            self.zeros += u64::from(bare && cell.mantissa == 0);
            self.bits += u64::from(text == "0" || text == "1");
            let only = matches!(cell.reading, Reading::Only(_) | Reading::Plain);
            self.broken += u64::from(only && cell.scale > 0);
            if let Reading::Either(sign) = cell.reading {
                self.either[usize::from(sign == DecimalSign::Comma)] += 1;
            }
            self.see_spaces(text);
        }
        if let Some(code) = look.currency.filter(|code| !self.currencies.contains(code)) {
            self.currencies.push(code);
        }
        match (look.class, look.date) {
            (Class::Blank, _) => self.words += u64::from(is_word(unguarded(text))),
            (Class::Letter, _) => self.letters |= letter(unguarded(text)),
            (Class::Integer | Class::Code, Some(cell)) => match (cell, text.len()) {
                (DateCell::Sure(_), 8) => self.days += 1,
                (DateCell::Sure(_), _) => self.moments += 1,
                (DateCell::Month(day), _) if RECENT.contains(&day.ymd().0) => self.months += 1,
                _ => {}
            },
            (_, Some(cell)) => self.dates.see(cell, row, text),
            _ => {}
        }
    }

    /// Notes how many digits stand in groups between blanks: phone numbers all
    /// have the same.
    fn see_spaces(&mut self, text: &str) {
        if text.bytes().all(|b| b.is_ascii_digit() || b == b' ') && text.contains(' ') {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            self.spaced += 1;
            self.shortest = self.shortest.min(digits);
            self.longest = self.longest.max(digits);
        }
    }

    fn count(&self, classes: &[Class]) -> u64 {
        classes.iter().map(|c| self.seen[*c as usize].count).sum()
    }

    fn filled(&self) -> u64 {
        u64::from(self.cells) - self.count(&[Class::Blank])
    }

    /// Whether so many cells make a type.
    fn enough(&self, cells: u64) -> bool {
        cells > 0 && cells * 100 >= self.filled() * ENOUGH
    }

    /// How many cells are dates, with those of nothing but digits where all
    /// digits are dates.
    fn dated(&self) -> u64 {
        let written = self.count(&[Class::Date, Class::Moment, Class::Month]);
        let digits = self.count(&[Class::Integer, Class::Code]);
        let numbers = self.days.max(self.months).max(self.moments);
        if numbers == digits {
            written + numbers
        } else {
            written
        }
    }

    /// The column beside the votes of its file.
    fn decided(&self, numbers: Votes, dates: Votes, said: Said) -> Typed {
        let mut kind = self.kind();
        let (mut decimal, mut order, mut open) = (None, None, false);
        let mut holds = Holds::ALL;
        let mut unfit = 0;
        if kind.is_number() {
            let votes = self.numbers.votes();
            let found = votes.beside(numbers);
            decimal = said
                .decimal
                .or(found.unwrap_or_default().map(DecimalSign::of));
            open = decimal.is_none() && found.is_err();
            unfit = match decimal {
                Some(DecimalSign::Comma) => votes.second,
                Some(DecimalSign::Dot) => votes.first,
                None => 0,
            };
            let parts = match decimal {
                Some(sign) => self.either[usize::from(sign == DecimalSign::Comma)],
                None => votes.either,
            };
            if kind == Type::Number && self.broken + parts == 0 {
                kind = Type::Integer;
            }
            if votes == Votes::default() {
                decimal = None;
            }
        } else if kind.is_date() {
            let votes = self.dates.votes();
            let found = votes.beside(dates);
            order = said.order.or(found.unwrap_or_default().map(DateOrder::of));
            open = order.is_none() && found.is_err();
            holds = DateEvidence::holds([&self.dates].into_iter());
            unfit = match order {
                Some(DateOrder::Dmy) => votes.second,
                Some(DateOrder::Mdy) => votes.first,
                None => 0,
            };
            if !holds.shorts {
                unfit += self.dates.shorts.count;
            }
            if !holds.serials {
                unfit += self.dates.serials.count;
            }
            if votes == Votes::default() {
                order = None;
            }
        }
        let blank = self.count(&[Class::Blank]);
        let misses = (self.filled() - self.fitting(kind)) + unfit;
        if misses * 100 > self.filled() * (100 - ENOUGH) {
            (kind, open) = (Type::Text, false);
        }
        // `12-Jul` everywhere is a day or a month of 2012: nobody can tell.
        let damaged = &self.seen[Class::Damaged as usize];
        let days = damaged.first.iter().all(|(_, text)| !text.contains('+'));
        let most = damaged.count > 0 && damaged.count * 100 >= self.filled() * ENOUGH;
        if kind == Type::Text && most && days {
            open = true;
        }
        Typed {
            kind,
            decimal: decimal.filter(|_| kind.is_number()),
            order: order.filter(|_| kind.is_date()),
            open,
            cells: self.cells.into(),
            blank,
            evidence: self.evidence(kind),
            holds,
        }
    }

    /// How many cells have the looks of a type.
    fn fitting(&self, kind: Type) -> u64 {
        match kind {
            Type::Date | Type::Moment | Type::Month => self.dated(),
            Type::Integer | Type::Number | Type::Money(_) | Type::Percent => {
                self.count(&[Class::Integer, Class::Decimal, Class::Money, Class::Percent])
            }
            // Nothing else depends on how it is written.
            _ => self.filled(),
        }
    }

    fn evidence(&self, kind: Type) -> Vec<Evidence> {
        let of = |reading, w: &Witnesses| Evidence {
            reading,
            count: w.count,
            examples: w
                .first
                .iter()
                .take(EXAMPLES)
                .map(|(_, text)| text.clone())
                .collect(),
        };
        let looks = Class::ALL.iter().filter(|c| **c != Class::Blank);
        let looks = looks.map(|c| of(c.name(), &self.seen[*c as usize]));
        let mut all: Vec<Evidence> = looks.filter(|e| e.count > 0).collect();
        sort_by(&mut all, |a, b| b.count.cmp(&a.count));
        let (n, d) = (&self.numbers, &self.dates);
        let written = if kind.is_number() {
            vec![
                of("decimal_comma", &n.comma),
                of("decimal_dot", &n.dot),
                of("decimal_or_thousands", &n.either),
            ]
        } else if kind.is_date() {
            vec![
                of("day_first", &d.dmy),
                of("month_first", &d.mdy),
                of("day_or_month", &d.either),
            ]
        } else {
            vec![]
        };
        all.extend(written.into_iter().filter(|e| e.count > 0));
        all
    }

    /// The type, but for what depends on how its numbers are written.
    fn kind(&self) -> Type {
        if self.filled() == 0 {
            return if self.words > 0 {
                Type::Text
            } else {
                Type::Blank
            };
        }
        if self.expect == Expect::Text {
            return Type::Text;
        }
        let flags = [Class::Boolean, Class::Letter];
        if self.enough(self.count(&[Class::Email])) {
            return Type::Email;
        }
        if self.is_boolean() && self.enough(self.count(&flags) + self.bits) {
            return Type::Boolean;
        }
        if self.enough(self.dated()) {
            return self.kind_of_dates();
        }
        if self.enough(self.count(&[Class::Time])) {
            return Type::Time;
        }
        if self.enough(self.count(&[Class::Time, Class::Duration])) {
            return Type::Duration;
        }
        self.kind_of_numbers()
    }

    fn kind_of_dates(&self) -> Type {
        let timed = self.count(&[Class::Moment]) + self.moments > 0;
        let dated = self.count(&[Class::Date]) + self.days > 0;
        match (timed, dated) {
            (true, _) => Type::Moment,
            (_, true) => Type::Date,
            _ => Type::Month,
        }
    }

    fn kind_of_numbers(&self) -> Type {
        let plain = self.count(&[Class::Integer, Class::Decimal]);
        let (money, percent) = (self.count(&[Class::Money]), self.count(&[Class::Percent]));
        let phones = self.spaced > 0 && self.shortest == self.longest && self.longest >= 9;
        let codes = self.count(&[Class::Code]) > 0 || (phones && self.spaced == plain);
        if codes || !self.enough(plain + money + percent) {
            return Type::Text;
        }
        match (percent, money, &self.currencies[..]) {
            (1.., 0, []) if plain <= self.zeros => Type::Percent,
            (0, 1.., [code]) => Type::Money(*code),
            (0, 0, _) => Type::Number,
            // Hundredths beside ones, or several currencies: text keeps both.
            _ => Type::Text,
        }
    }

    /// Whether its words for yes and no are that and nothing else: a letter may
    /// stand for anything, unless its opposite stands there too.
    fn is_boolean(&self) -> bool {
        const PAIRS: [u16; 5] = [Y | N, O | N, T | F, V | F, ON | OFF];
        let words = self.count(&[Class::Boolean]) > 0;
        words || self.letters == X || PAIRS.contains(&self.letters)
    }
}

const Y: u16 = 1;
const O: u16 = 2;
const T: u16 = 4;
const V: u16 = 8;
const N: u16 = 16;
const F: u16 = 32;
const X: u16 = 64;
const ON: u16 = 128;
const OFF: u16 = 256;

/// Whether a placeholder is a word as well: `NA` is a country, `null` is none.
fn is_word(text: &str) -> bool {
    let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
    let signs = text.contains(['/', '#', '(', '<', '\\', '.']);
    letters && !signs && !text.eq_ignore_ascii_case("null") && !text.eq_ignore_ascii_case("nan")
}

/// The bit of a letter, or word, that may stand for yes or no.
fn letter(text: &str) -> u16 {
    const ALL: [&str; 9] = ["y", "o", "t", "v", "n", "f", "x", "on", "off"];
    let at = ALL.iter().position(|word| text.eq_ignore_ascii_case(word));
    // Others have no opposite here.
    1 << at.unwrap_or(ALL.len())
}
