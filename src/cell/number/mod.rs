//! Cells → exact numbers, with thousands, signs, currencies and multiples as
//! people write them. `1.234` can be read two ways; which one is right is
//! decided from the whole column (`evidence`), and where every cell could be
//! both it is not decided at all. What a number is of is its column's matter.

mod digits;
mod evidence;
mod strip;
#[cfg(test)]
mod tests;

use super::blank::is_nothing;
use super::duration::Unit;
use super::guard::{LONGEST, unguarded};
use super::{DecimalSign, Unfit};
use crate::decimal::{divide_half_even, pow10};
use digits::Digits;
pub use digits::is_space;
pub use evidence::NumberEvidence;

/// How many decimals are kept.
pub const DECIMALS: u8 = 9;

/// One cell of a column of numbers: `mantissa / 10^scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberCell {
    /// The digits, signed.
    pub mantissa: i64,
    /// How many of them are decimals, if the sign before them is a decimal one.
    pub scale: u8,
    /// How far the text settles what it means.
    pub reading: Reading,
}

/// How a number cell can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing, or a placeholder for nothing.
    Blank,
    /// No number.
    Bad,
    /// The same with either decimal sign.
    Plain,
    /// Only right if this is the decimal sign.
    Only(DecimalSign),
    /// Decimals after this sign, or thousands if the other one is decimal.
    Either(DecimalSign),
    /// A duration that is written out, in a column of durations that counts
    /// this unit: the mantissa counts seconds.
    Seconds(Unit),
}

/// What else a cell says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// The currency that stands beside the number (ISO 4217).
    pub currency: Option<[u8; 3]>,
    /// It is so many hundredths: `27.78%` is read as 27.78.
    pub percent: bool,
    /// It had more than [`DECIMALS`] decimals and was rounded.
    pub rounded: bool,
}

/// A number with all its digits: `mantissa · 10^power / 10^scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact {
    /// The digits, signed.
    pub mantissa: i128,
    /// See [`NumberCell::scale`].
    pub scale: u8,
    /// What `k` and `M` multiply it by.
    pub power: u8,
    /// How far the text settles what it means.
    pub reading: Reading,
    /// What stands beside it.
    pub aside: Aside,
}

const BLANK: NumberCell = NumberCell {
    mantissa: 0,
    scale: 0,
    reading: Reading::Blank,
};
const BAD: NumberCell = NumberCell {
    mantissa: 0,
    scale: 0,
    reading: Reading::Bad,
};

/// Reads a trimmed cell.
pub fn parse(text: &str) -> (NumberCell, Aside) {
    if let Some(cell) = quick(text.as_bytes()) {
        return (cell, Aside::default());
    }
    let text = unguarded(text);
    if is_nothing(text) {
        return (BLANK, Aside::default());
    }
    let read = exact(text).and_then(rounded);
    read.unwrap_or((BAD, Aside::default()))
}

/// What most cells are: digits with one sign among them at most.
fn quick(bytes: &[u8]) -> Option<NumberCell> {
    let (negative, digits) = match bytes {
        [b'-', rest @ ..] => (true, rest),
        all => (false, all),
    };
    // 18 digits always fit.
    if digits.is_empty() || digits.len() > 19 {
        return None;
    }
    let mut value: i64 = 0;
    let mut sign = None;
    for (at, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => value = value.checked_mul(10)?.checked_add(i64::from(byte - b'0'))?,
            b'.' if sign.is_none() => sign = Some((at, DecimalSign::Dot)),
            b',' if sign.is_none() => sign = Some((at, DecimalSign::Comma)),
            _ => return None,
        }
    }
    let (scale, reading) = match sign {
        None => (0, Reading::Plain),
        Some(_) if digits.len() == 1 => return None,
        Some((at, sign)) => {
            let after = digits.len() - at - 1;
            let scale = u8::try_from(after).ok().filter(|s| *s <= DECIMALS)?;
            (scale, reading(sign, at, after, digits[0] == b'0'))
        }
    };
    Some(NumberCell {
        mantissa: if negative { -value } else { value },
        scale,
        reading,
    })
}

/// How one sign among digits can be read.
fn reading(sign: DecimalSign, before: usize, after: usize, leading_zero: bool) -> Reading {
    let thousands = after == 3 && (1..=3).contains(&before) && !leading_zero;
    if thousands {
        Reading::Either(sign)
    } else {
        Reading::Only(sign)
    }
}

/// Reads a trimmed cell that is not blank, to its last digit. `None` for what is
/// no number.
pub fn exact(text: &str) -> Option<Exact> {
    let stripped = strip::strip(unguarded(text))?;
    let (bare, mut power) = (stripped.bare, stripped.power);
    let mut digits = match bare.find(['e', 'E']) {
        None => Digits::scan(bare)?,
        Some(at) => {
            let (digits, tens) = scientific(&bare[..at], &bare[at + 1..])?;
            power = power.checked_add(tens)?;
            digits
        }
    };
    if stripped.negative {
        digits.value = -digits.value;
    }
    Some(Exact {
        mantissa: digits.value,
        scale: digits.scale,
        power,
        reading: digits.reading,
        aside: stripped.aside,
    })
}

/// `1.5` and `+3` → 1.5, three tens. The sign before the power is a decimal
/// one. `None` where a spreadsheet left digits out.
fn scientific(digits: &str, power: &str) -> Option<(Digits, u8)> {
    let mut digits = Digits::scan(digits)?;
    if let Reading::Either(sign) = digits.reading {
        digits.reading = Reading::Only(sign);
    }
    let (negative, tens) = match power.as_bytes() {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        all => (false, all),
    };
    if !(1..=3).contains(&tens.len()) {
        return None;
    }
    let mut power: u8 = 0;
    for byte in tens {
        let digit = byte.checked_sub(b'0').filter(|d| *d < 10)?;
        power = power.checked_mul(10)?.checked_add(digit)?;
    }
    let hidden = usize::from(power).saturating_sub(usize::from(digits.scale));
    if power > 18 || (!negative && hidden > 0 && usize::from(power) >= LONGEST) {
        return None;
    }
    if negative {
        digits.scale += power;
        return Some((digits, 0));
    }
    Some((digits, power))
}

/// The cell of a number, with as many decimals as are kept.
fn rounded(exact: Exact) -> Option<(NumberCell, Aside)> {
    let (mut scale, mut aside) = (exact.scale, exact.aside);
    // Where the sign may group thousands, both readings are multiplied.
    let decimals = match exact.reading {
        Reading::Either(_) => 0,
        _ => scale.min(exact.power),
    };
    scale -= decimals;
    let times = pow10(u32::from(exact.power - decimals))?;
    let mut mantissa = exact.mantissa.checked_mul(times)?;
    if scale > DECIMALS {
        let unit = pow10(u32::from(scale - DECIMALS))?;
        aside.rounded = mantissa % unit != 0;
        mantissa = divide_half_even(mantissa, unit)?;
        scale = DECIMALS;
    }
    let cell = NumberCell {
        mantissa: i64::try_from(mantissa).ok()?,
        scale,
        reading: exact.reading,
    };
    Some((cell, aside))
}

/// The number of a cell, as mantissa and scale, once the decimal sign of its
/// column is known; a duration in its column's unit, to [`DECIMALS`] decimals.
/// `Err` for what is no number or contradicts the column.
pub fn settled(cell: NumberCell, sign: Option<DecimalSign>) -> Result<Option<(i64, u8)>, Unfit> {
    let whole = Ok(Some((cell.mantissa, cell.scale)));
    match (cell.reading, sign) {
        (Reading::Blank, _) => Ok(None),
        (Reading::Plain, _) => whole,
        (Reading::Only(_), None) => whole,
        (Reading::Only(only), Some(sign)) if only == sign => whole,
        (Reading::Either(either), Some(sign)) => Ok(Some((
            cell.mantissa,
            if either == sign { cell.scale } else { 0 },
        ))),
        (Reading::Seconds(unit), _) => in_unit(cell.mantissa, unit).map(Some).ok_or(Unfit),
        _ => Err(Unfit),
    }
}

/// So many seconds, in another unit.
fn in_unit(seconds: i64, unit: Unit) -> Option<(i64, u8)> {
    let finest = i128::from(seconds).checked_mul(pow10(DECIMALS.into())?)?;
    let value = divide_half_even(finest, unit.seconds().into())?;
    Some((i64::try_from(value).ok()?, DECIMALS))
}
