//! JSON text to a tree (RFC 8259), each part with its place.

use crate::decimal::{Decimal, pow10};
use crate::encode::AS_WRITTEN;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use std::fmt;

/// A value, and where it stood.
#[derive(Clone, Debug)]
pub struct Json {
    /// What it is.
    pub value: Value,
    place: Place,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Truth(bool),
    /// As it was written, which loses nothing.
    Number(String),
    /// Without its quotes.
    Text(String),
    /// In brackets.
    List(Vec<Json>),
    /// In braces, in the order in which they stood; no name stands there twice.
    Map(Vec<(String, Json)>),
}

/// What is wrong with a text, or with what it says, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// In a few words.
    pub what: String,
    place: Place,
}

/// A line and a character in it, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    line: u32,
    column: u32,
}

/// How far brackets may go into each other: enough for all that we write, and
/// little enough for every stack.
const DEPTH: u32 = 100;

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { line, column } = self.place;
        write!(f, "{} at line {line} column {column}", self.what)
    }
}

/// Where it stood makes no difference.
impl PartialEq for Json {
    fn eq(&self, other: &Json) -> bool {
        self.value == other.value
    }
}

impl Json {
    /// Reads a text that is one value.
    pub fn parse(text: &str) -> Result<Json, Problem> {
        let mut reader = Reader {
            rest: text,
            place: Place { line: 1, column: 1 },
        };
        let json = reader.json(DEPTH)?;
        match reader.peek() {
            None => Ok(json),
            Some(_) => Err(reader.problem("nothing should follow")),
        }
    }

    /// That this is not what it should be.
    pub fn problem(&self, what: impl Into<String>) -> Problem {
        Problem {
            what: what.into(),
            place: self.place,
        }
    }

    /// Whether it says as much as being left out.
    pub fn is_null(&self) -> bool {
        self.value == Value::Null
    }

    /// Its text.
    pub fn text(&self) -> Result<&str, Problem> {
        match &self.value {
            Value::Text(text) => Ok(text),
            _ => Err(self.problem("expected text")),
        }
    }

    /// Its number, which people type as a text, too.
    pub fn decimal(&self) -> Result<Decimal, Problem> {
        let written = match &self.value {
            Value::Number(written) => written,
            Value::Text(text) => text.trim(),
            _ => "",
        };
        decimal(written).ok_or_else(|| self.problem("expected a number"))
    }

    /// Its whole number from `least` to `most`.
    pub fn whole(&self, least: u32, most: u32) -> Result<u32, Problem> {
        let number = match &self.value {
            Value::Number(written) => written.parse().ok(),
            _ => None,
        };
        number
            .filter(|n| (least..=most).contains(n))
            .ok_or_else(|| self.problem(format!("expected a whole number from {least} to {most}")))
    }

    /// Yes or no, which people type as texts, too.
    pub fn yes(&self) -> Result<bool, Problem> {
        match &self.value {
            Value::Truth(yes) => Ok(*yes),
            Value::Text(text) if text == "yes" => Ok(true),
            Value::Text(text) if text == "no" => Ok(false),
            _ => Err(self.problem("expected yes or no")),
        }
    }

    /// The one of `all` that bears this name, in capitals or not.
    pub fn one_of<T: Copy + Serialize>(&self, all: &[T]) -> Result<T, Problem> {
        let at = self.one_of_names(&mut all.iter().map(super::name))?;
        all.get(at).copied().ok_or_else(|| self.problem(""))
    }

    /// The same for any type, so that each adds little code.
    fn one_of_names(&self, names: &mut dyn Iterator<Item = String>) -> Result<usize, Problem> {
        let text = self.text()?;
        let mut names = names.enumerate();
        let found = names.find(|(_, name)| name.eq_ignore_ascii_case(text));
        match found {
            Some((at, _)) => Ok(at),
            None => Err(self.problem(format!("{text} is not known here"))),
        }
    }

    /// Its values.
    pub fn list(&self) -> Result<&[Json], Problem> {
        match &self.value {
            Value::List(list) => Ok(list),
            _ => Err(self.problem("expected a list")),
        }
    }

    /// Its names and values, but for those that are `null`.
    pub fn map(&self) -> Result<impl Iterator<Item = (&str, &Json)>, Problem> {
        match &self.value {
            Value::Map(map) => {
                let given = map.iter().filter(|(_, value)| !value.is_null());
                Ok(given.map(|(name, value)| (name.as_str(), value)))
            }
            _ => Err(self.problem("expected names and values")),
        }
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => s.serialize_none(),
            Value::Truth(yes) => s.serialize_bool(*yes),
            // With all its digits, however many.
            Value::Number(written) => s.serialize_newtype_struct(AS_WRITTEN, written),
            Value::Text(text) => s.serialize_str(text),
            Value::List(list) => {
                let mut seq = s.serialize_seq(Some(list.len()))?;
                for value in list {
                    seq.serialize_element(value)?;
                }
                seq.end()
            }
            Value::Map(entries) => {
                let mut map = s.serialize_map(Some(entries.len()))?;
                for (name, value) in entries {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// A number of JSON, exactly; none that has more than 36 digits or decimals.
fn decimal(written: &str) -> Option<Decimal> {
    let (digits, power) = written.split_once(['e', 'E']).unwrap_or((written, "0"));
    let number = Decimal::parse(digits)?;
    let power: i32 = power.parse().ok()?;
    let scale = i32::from(number.scale) - power;
    let unit = pow10((-scale).max(0).unsigned_abs())?;
    let scale = u8::try_from(scale.max(0)).ok().filter(|s| *s <= 36)?;
    Some(Decimal::new(number.mantissa.checked_mul(unit)?, scale))
}

/// What is still to be read, and where it begins.
struct Reader<'a> {
    rest: &'a str,
    place: Place,
}

impl<'a> Reader<'a> {
    fn problem(&self, what: impl Into<String>) -> Problem {
        Problem {
            what: what.into(),
            place: self.place,
        }
    }

    fn char(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        if c == '\n' {
            self.place.line += 1;
            self.place.column = 1;
        } else {
            self.place.column += 1;
        }
        Some(c)
    }

    /// The next character that is no blank, which stays to be read.
    fn peek(&mut self) -> Option<char> {
        while self.rest.starts_with([' ', '\t', '\r', '\n']) {
            self.char();
        }
        self.rest.chars().next()
    }

    /// Whether this character is next; then it is read.
    fn took(&mut self, c: char) -> bool {
        let next = self.peek() == Some(c);
        if next {
            self.char();
        }
        next
    }

    fn expect(&mut self, c: char) -> Result<(), Problem> {
        match self.took(c) {
            true => Ok(()),
            false => Err(self.problem(format!("expected {c}"))),
        }
    }

    fn json(&mut self, depth: u32) -> Result<Json, Problem> {
        let next = self.peek();
        let place = self.place;
        let value = match next {
            Some('{') => self.map(depth)?,
            Some('[') => self.list(depth)?,
            Some('"') => Value::Text(self.text()?),
            Some('-' | '0'..='9') => self.number()?,
            Some('a'..='z') => self.word()?,
            Some(_) => return Err(self.problem("expected a value")),
            None => return Err(self.problem("the text ends too early")),
        };
        Ok(Json { value, place })
    }

    /// What stands between two brackets, with commas between.
    fn within(
        &mut self,
        close: char,
        depth: u32,
        one: &mut dyn FnMut(&mut Self, u32) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let Some(depth) = depth.checked_sub(1) else {
            return Err(self.problem("too many brackets"));
        };
        self.char();
        if self.took(close) {
            return Ok(());
        }
        loop {
            one(self, depth)?;
            if self.took(close) {
                return Ok(());
            }
            self.expect(',')?;
        }
    }

    fn list(&mut self, depth: u32) -> Result<Value, Problem> {
        let mut list = Vec::new();
        self.within(']', depth, &mut |reader, depth| {
            list.push(reader.json(depth)?);
            Ok(())
        })?;
        Ok(Value::List(list))
    }

    fn map(&mut self, depth: u32) -> Result<Value, Problem> {
        let mut map: Vec<(String, Json)> = Vec::new();
        self.within('}', depth, &mut |reader, depth| {
            if reader.peek() != Some('"') {
                return Err(reader.problem("expected a name in quotes"));
            }
            let place = reader.place;
            let name = reader.text()?;
            if map.iter().any(|(there, _)| *there == name) {
                let what = format!("{name} stands there twice");
                return Err(Problem { what, place });
            }
            reader.expect(':')?;
            map.push((name, reader.json(depth)?));
            Ok(())
        })?;
        Ok(Value::Map(map))
    }

    /// As many characters as these are, read together.
    fn run(&mut self, are: fn(char) -> bool) -> &'a str {
        let all = self.rest;
        while self.rest.starts_with(are) {
            self.char();
        }
        &all[..all.len() - self.rest.len()]
    }

    fn word(&mut self) -> Result<Value, Problem> {
        let problem = self.problem("expected true, false, null or quotes");
        match self.run(|c| c.is_ascii_alphanumeric()) {
            "true" => Ok(Value::Truth(true)),
            "false" => Ok(Value::Truth(false)),
            "null" => Ok(Value::Null),
            _ => Err(problem),
        }
    }

    fn number(&mut self) -> Result<Value, Problem> {
        let problem = self.problem("this is no number");
        let written = self.run(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '+' | '.'));
        match is_number(written) {
            true => Ok(Value::Number(written.to_owned())),
            false => Err(problem),
        }
    }

    fn text(&mut self) -> Result<String, Problem> {
        self.char();
        let mut text = String::new();
        loop {
            let place = self.place;
            match self.char() {
                Some('"') => return Ok(text),
                Some('\\') => {
                    let escaped = self.escaped();
                    let what = "this is no character";
                    text.push(escaped.ok_or_else(|| Problem {
                        what: what.to_owned(),
                        place,
                    })?);
                }
                Some(c) if c >= ' ' => text.push(c),
                _ => {
                    let what = "the text does not end on its line".to_owned();
                    return Err(Problem { what, place });
                }
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.char()? {
            c @ ('"' | '\\' | '/') => c,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.code()?;
                // Past the first 65,536, characters are written as two halves.
                let code = if (0xd800..0xdc00).contains(&first) {
                    let marked = self.char() == Some('\\') && self.char() == Some('u');
                    let second = self.code().filter(|_| marked)?;
                    0x10000
                        + ((first - 0xd800) << 10)
                        + second.checked_sub(0xdc00).filter(|n| *n < 0x400)?
                } else {
                    first
                };
                char::from_u32(code)?
            }
            _ => return None,
        })
    }

    fn code(&mut self) -> Option<u32> {
        (0..4).try_fold(0, |code, _| Some(code << 4 | self.char()?.to_digit(16)?))
    }
}

/// `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`
fn is_number(written: &str) -> bool {
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let (number, power) = match written.split_once(['e', 'E']) {
        Some((number, power)) => (number, Some(power)),
        None => (written, None),
    };
    let number = number.strip_prefix('-').unwrap_or(number);
    let (whole, part) = match number.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (number, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && part.is_none_or(digits)
        && power.is_none_or(|p| digits(p.strip_prefix(['+', '-']).unwrap_or(p)))
}

#[cfg(test)]
mod tests;
