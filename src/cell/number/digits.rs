//! The digits of a bare number and the signs among them: which of them group
//! thousands, which one is decimal, and where that stays open.

use super::{Reading, reading};
use crate::cell::DecimalSign;

/// What a bare number looks like.
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    /// All its digits.
    pub value: i128,
    /// How many of them follow the last dot or comma, if it may be decimal.
    pub scale: u8,
    /// How far the text settles what it means.
    pub reading: Reading,
}

/// What stands between two groups of digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Between {
    Sign(DecimalSign),
    /// A blank or an apostrophe, which never is decimal.
    Space,
}

/// More groups than a number of 30 digits has.
const GROUPS: usize = 11;

/// The most digits that are read.
const MOST: u32 = 30;

impl Digits {
    /// `None` where the text is no number, whatever its signs mean.
    pub fn scan(text: &str) -> Option<Digits> {
        let (mut value, mut count) = (0i128, 0u32);
        // Lengths of the groups, and what follows each but the last.
        let mut groups = [0u8; GROUPS + 1];
        let mut between = [Between::Space; GROUPS];
        let mut n = 0;
        let mut blank = false;
        for c in text.chars() {
            let separator = match c {
                '0'..='9' => {
                    value = value * 10 + i128::from(c as u32 - 48);
                    count += 1;
                    if count > MOST {
                        return None;
                    }
                    groups[n] += 1;
                    blank = false;
                    continue;
                }
                '.' => Between::Sign(DecimalSign::Dot),
                ',' => Between::Sign(DecimalSign::Comma),
                '\'' | '’' | '‘' | '´' => Between::Space,
                c if is_space(c) => {
                    // Several blanks, of which a wrong decoding left one more.
                    if blank {
                        continue;
                    }
                    blank = true;
                    Between::Space
                }
                _ => return None,
            };
            *between.get_mut(n)? = separator;
            n += 1;
        }
        if count == 0 {
            return None;
        }
        let (groups, between) = (&groups[..=n], &between[..n]);
        let (whole, reading) = settle(groups, between, text.starts_with('0'))?;
        let scale = if whole < groups.len() { groups[n] } else { 0 };
        Some(Digits {
            value,
            scale,
            reading,
        })
    }
}

/// How many of the groups stand before the decimal sign, and how far that is
/// settled.
fn settle(groups: &[u8], between: &[Between], leading_zero: bool) -> Option<(usize, Reading)> {
    let all = groups.len();
    let Some((last, before)) = between.split_last() else {
        return Some((all, Reading::Plain));
    };
    let Between::Sign(sign) = *last else {
        return thousands(groups, between).then_some((all, Reading::Plain));
    };
    if before.is_empty() {
        let (first, after) = (groups[0].into(), groups[1].into());
        return Some((1, reading(sign, first, after, leading_zero)));
    }
    if !before.contains(last) {
        // The last sign of another kind than those before it is decimal.
        let fits = thousands(&groups[..all - 1], before);
        return fits.then_some((all - 1, Reading::Only(sign)));
    }
    // Several of one sign are thousands: the other one is decimal.
    let fits = thousands(groups, between);
    fits.then_some((all, Reading::Only(sign.other())))
}

/// Whether groups are those of thousands between equal separators, or Indian
/// ones (`12,34,567`).
fn thousands(groups: &[u8], between: &[Between]) -> bool {
    let [first, middle @ .., last] = groups else {
        return true;
    };
    let equal = between.iter().all(|b| *b == between[0]);
    let usual = (1..=3).contains(first) && middle.iter().all(|g| *g == 3);
    let indian = (1..=2).contains(first)
        && !middle.is_empty()
        && middle.iter().all(|g| *g == 2)
        && between[0] == Between::Sign(DecimalSign::Comma);
    equal && *last == 3 && (usual || indian)
}

/// The blanks that stand between thousands, and what a wrong decoding leaves
/// before one of them (`1Â 234`).
pub fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | 'Â'
    )
}
