//! What the first rows of a column hold, counted: of which form how many cells
//! are. No word is kept but the first few that differ.

use crate::cell::date::{self, DateCell};
use crate::cell::duration::{self, Unit};
use crate::cell::flag::{self, Flag};
use crate::cell::number::{self, Reading};
use crate::cell::{is_nothing, normal};
use crate::field::{Field, Table};
use rustc_hash::{FxHashSet, FxHasher};
use std::hash::Hasher;

/// How many different words of a column are kept.
const WORDS: usize = 24;

/// The counts of a column.
#[derive(Clone, Debug, Default)]
pub struct Profile {
    /// Cells that say something.
    pub filled: usize,
    /// Written as days.
    pub dates: usize,
    /// Days of which a spreadsheet left no year.
    pub damaged: usize,
    /// Numbers that may stand for days.
    pub serials: usize,
    /// Numbers of any kind.
    pub numbers: usize,
    /// Whole numbers.
    pub wholes: usize,
    /// Durations that are written out.
    pub durations: usize,
    /// Numbers with decimals or a currency.
    pub money: usize,
    /// Yes or no, a date, a number of times.
    pub flags: usize,
    /// E-mail addresses.
    pub emails: usize,
    /// With leading zeros, or of letters and digits.
    pub ids: usize,
    /// An initial and a name.
    pub initials: usize,
    /// Several words.
    pub spaced: usize,
    /// Marks: whole numbers from 0 to 10, or words of satisfaction.
    pub scores: usize,
    /// The first different texts, as they are compared.
    words: Vec<String>,
    /// There are more of them.
    more: bool,
    seen: FxHashSet<u64>,
    /// One number a cell, the same for the same text: how cells go together.
    pattern: Vec<u64>,
}

impl Profile {
    /// Counts one more cell.
    pub fn see(&mut self, text: &str) {
        let text = text.trim();
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        let hash = hasher.finish();
        self.pattern.push(hash);
        if is_nothing(text) {
            return;
        }
        self.filled += 1;
        self.seen.insert(hash);
        match date::parse(text) {
            DateCell::Blank | DateCell::Bad => {}
            DateCell::Serial(_) => self.serials += 1,
            DateCell::Damaged => self.damaged += 1,
            _ => self.dates += 1,
        }
        let (cell, aside) = number::parse(text);
        if !matches!(cell.reading, Reading::Blank | Reading::Bad) {
            let whole = cell.scale == 0 && aside.currency.is_none();
            self.numbers += 1;
            self.wholes += usize::from(whole);
            self.money += usize::from(!whole && !aside.percent);
            self.scores += usize::from(whole && (0..=10).contains(&cell.mantissa));
        } else if duration::read(text, Unit::Hours).0.reading != Reading::Bad {
            self.durations += 1;
        }
        // A long text is no word of those that are looked for.
        let word = if text.len() > 40 {
            String::new()
        } else {
            normal(text)
        };
        let letters = text.bytes().any(|b| b.is_ascii_alphabetic());
        let satisfied = || Table::Surveys.meaning(Field::Score, &word).is_some();
        self.scores += usize::from(letters && satisfied());
        self.flags += usize::from(flag::parse(text) != Flag::Bad);
        self.emails += usize::from(is_email(text));
        self.ids += usize::from(is_id(text));
        self.initials += usize::from(text.as_bytes().get(1..3) == Some(b". "));
        self.spaced += usize::from(text.contains(' '));
        self.keep(word);
    }

    /// Counts the cells of another file's column as well.
    pub fn add(&mut self, other: &Profile) {
        self.filled += other.filled;
        self.dates += other.dates;
        self.damaged += other.damaged;
        self.serials += other.serials;
        self.numbers += other.numbers;
        self.wholes += other.wholes;
        self.durations += other.durations;
        self.money += other.money;
        self.flags += other.flags;
        self.emails += other.emails;
        self.ids += other.ids;
        self.initials += other.initials;
        self.spaced += other.spaced;
        self.scores += other.scores;
        for word in &other.words {
            self.keep(word.clone());
        }
        self.more |= other.more;
        self.seen.extend(&other.seen);
        self.pattern.extend(&other.pattern);
    }

    /// Keeps a word, if there is room for one more that differs.
    fn keep(&mut self, word: String) {
        if !self.words.contains(&word) {
            match self.words.len() < WORDS {
                true => self.words.push(word),
                false => self.more = true,
            }
        }
    }

    /// Half of the cells at least.
    pub fn most(&self, n: usize) -> bool {
        self.filled > 0 && n * 2 >= self.filled
    }

    /// Nine in ten cells at least.
    pub fn nearly_all(&self, n: usize) -> bool {
        self.filled > 0 && n * 10 >= self.filled * 9
    }

    /// Whether all cells are words of this list.
    pub fn are(&self, words: &[&str]) -> bool {
        let known = |word: &String| words.contains(&word.as_str());
        !self.words.is_empty() && !self.more && self.words.iter().all(known)
    }

    /// Whether some cell is a word of this list.
    pub fn some(&self, words: &[&str]) -> bool {
        self.words.iter().any(|word| words.contains(&word.as_str()))
    }

    /// The first different words, as they are compared, where these are all.
    pub fn words(&self) -> Option<&[String]> {
        Some(&self.words[..]).filter(|_| !self.more)
    }

    /// Whether the cells are marks: from 0 to 10, or words of satisfaction.
    pub fn is_of_scores(&self) -> bool {
        self.nearly_all(self.scores)
    }

    /// How many cells hold a text that was there before.
    pub fn again(&self) -> usize {
        self.filled - self.seen.len()
    }

    /// Whether the same rows go together in both columns.
    pub fn goes_with(&self, other: &Profile) -> bool {
        let mut pairs: FxHashSet<(u64, u64)> = FxHashSet::default();
        pairs.extend(
            self.pattern
                .iter()
                .copied()
                .zip(other.pattern.iter().copied()),
        );
        pairs.len() == self.seen.len() && pairs.len() == other.seen.len()
    }
}

/// An address as people write them: something, `@`, something with a dot.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else {
        return false;
    };
    !name.is_empty() && domain.contains('.') && !text.contains(' ')
}

/// Digits with a leading zero, or letters and digits without a blank.
fn is_id(text: &str) -> bool {
    let bytes = text.trim_start_matches('\'').as_bytes();
    let digit = bytes.iter().any(u8::is_ascii_digit);
    let letter = bytes.iter().any(u8::is_ascii_alphabetic);
    let plain = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'#');
    let zero = bytes.len() > 2 && bytes[0] == b'0';
    digit && (letter || zero) && bytes.iter().all(plain)
}
