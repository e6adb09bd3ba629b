//! Cells → exact numbers, with thousands, signs and currencies as people write
//! them. `1.234` can be read two ways; which one is right is decided from the
//! whole column, and where every cell could be both it is not decided at all.

use super::{DecimalSign, Open, Unfit, Witnesses};
use crate::decimal::{divide_half_even, pow10};

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
}

/// What else a cell says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// The currency that stands beside the number (ISO 4217).
    pub currency: Option<[u8; 3]>,
    /// It had more than [`DECIMALS`] decimals and was rounded.
    pub rounded: bool,
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
    if super::is_placeholder(text) {
        return (BLANK, Aside::default());
    }
    read(text).unwrap_or((BAD, Aside::default()))
}

fn read(text: &str) -> Option<(NumberCell, Aside)> {
    let (bare, currency, negative) = strip(text)?;
    let digits = Digits::scan(bare)?;
    let (mut mantissa, mut scale) = (digits.value, digits.after);
    let mut rounded = false;
    if scale > DECIMALS {
        // The longest text that fits an i128 has far fewer digits than 10^38.
        let unit = pow10(u32::from(scale - DECIMALS))?;
        rounded = mantissa % unit != 0;
        mantissa = divide_half_even(mantissa, unit)?;
        scale = DECIMALS;
    }
    let mantissa = i64::try_from(if negative { -mantissa } else { mantissa }).ok()?;
    let reading = digits.reading()?;
    if reading == Reading::Plain && digits.signs > 0 {
        return None;
    }
    Some((
        NumberCell {
            mantissa,
            scale,
            reading,
        },
        Aside { currency, rounded },
    ))
}

/// Takes signs, brackets and currencies off both ends: the bare number, its
/// currency, and whether it is negative.
fn strip(text: &str) -> Option<(&str, Option<[u8; 3]>, bool)> {
    let mut rest = text;
    let (mut currency, mut negative) = (None, false);
    if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
        (rest, negative) = (inner, true);
    }
    loop {
        let before = rest.len();
        rest = rest.trim_matches(is_space);
        for minus in ['-', '−'] {
            if let Some(r) = rest
                .strip_prefix(minus)
                .or_else(|| rest.strip_suffix(minus))
            {
                if negative {
                    return None;
                }
                (rest, negative) = (r, true);
            }
        }
        rest = rest.strip_prefix('+').unwrap_or(rest);
        if let Some((r, code)) = strip_currency(rest) {
            if currency.is_some() {
                return None;
            }
            (rest, currency) = (r, Some(code));
        }
        if rest.len() == before {
            return Some((rest, currency, negative));
        }
    }
}

/// Signs that stand for one currency, the longer before those they end with.
const SIGNS: &[(&str, [u8; 3])] = &[
    ("CA$", *b"CAD"),
    ("US$", *b"USD"),
    ("A$", *b"AUD"),
    ("€", *b"EUR"),
    ("$", *b"USD"),
    ("£", *b"GBP"),
];

fn strip_currency(text: &str) -> Option<(&str, [u8; 3])> {
    for (sign, code) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign)) {
            return Some((rest, *code));
        }
    }
    let code = |s: &str| -> Option<[u8; 3]> {
        let bytes: [u8; 3] = s.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_uppercase).then_some(bytes)
    };
    let front = text.get(..3).and_then(code).map(|c| (&text[3..], c));
    front.or_else(|| {
        let cut = text.len().checked_sub(3)?;
        text.get(cut..).and_then(code).map(|c| (&text[..cut], c))
    })
}

/// The blanks that stand between thousands.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// What the digits and signs of a bare number look like.
struct Digits {
    value: i128,
    /// Dots and commas in all.
    signs: u32,
    /// The last of them.
    last: Option<DecimalSign>,
    /// Only one kind of sign, and it stands once.
    once: bool,
    /// Both kinds stand there, the last of them once.
    both: bool,
    /// Blanks or apostrophes stand between thousands.
    spaced: bool,
    /// Digits before the first and after the last sign.
    before: u8,
    after: u8,
    leading_zero: bool,
}

impl Digits {
    /// `None` where the text is no number, whatever its signs mean.
    fn scan(text: &str) -> Option<Digits> {
        let (mut value, mut count) = (0i128, 0u32);
        let (mut dots, mut commas, mut spaced) = (0u32, 0u32, false);
        let mut last = None;
        // Lengths of the groups between separators of any kind.
        let mut group = 0u8;
        let mut before = None;
        let mut groups_of_three = true;
        let mut first_group = true;
        for c in text.chars() {
            match c {
                '0'..='9' => {
                    value = value
                        .checked_mul(10)?
                        .checked_add(i128::from(c as u32 - 48))?;
                    count += 1;
                    group = group.checked_add(1)?;
                    continue;
                }
                '.' => (dots, last) = (dots + 1, Some(DecimalSign::Dot)),
                ',' => (commas, last) = (commas + 1, Some(DecimalSign::Comma)),
                '\'' | '’' => spaced = true,
                c if is_space(c) => spaced = true,
                _ => return None,
            }
            // Every group that a separator ends, but the first, has three digits.
            if !first_group && group != 3 {
                return None;
            }
            groups_of_three &= (1..=3).contains(&group) || !first_group;
            before.get_or_insert(group);
            (group, first_group) = (0, false);
        }
        let signs = dots + commas;
        let ends_with_group = last.is_none() && spaced;
        if count == 0 || count > 30 || (ends_with_group && group != 3) {
            return None;
        }
        if (spaced || signs > 1) && !groups_of_three {
            return None;
        }
        let last_count = match last {
            Some(DecimalSign::Dot) => dots,
            Some(DecimalSign::Comma) => commas,
            None => 0,
        };
        let both = dots > 0 && commas > 0;
        if both && last_count != 1 {
            return None;
        }
        Some(Digits {
            value,
            signs,
            last,
            once: signs == 1,
            both,
            spaced,
            before: before.unwrap_or(group),
            after: if signs == 0 || (!both && signs > 1) {
                0
            } else {
                group
            },
            leading_zero: text.starts_with('0'),
        })
        .filter(|d| d.signs <= 1 || d.both || group == 3)
    }

    fn reading(&self) -> Option<Reading> {
        let Some(last) = self.last else {
            return Some(Reading::Plain);
        };
        if self.both || self.spaced {
            return Some(Reading::Only(last));
        }
        if !self.once {
            // Several of one sign are thousands: the other one is decimal.
            return Some(Reading::Only(other(last)));
        }
        let thousands = self.after == 3 && (1..=3).contains(&self.before) && !self.leading_zero;
        Some(if thousands {
            Reading::Either(last)
        } else {
            Reading::Only(last)
        })
    }
}

fn other(sign: DecimalSign) -> DecimalSign {
    match sign {
        DecimalSign::Comma => DecimalSign::Dot,
        DecimalSign::Dot => DecimalSign::Comma,
    }
}

/// The number of a cell, as mantissa and scale, once the decimal sign of its
/// column is known. `Err` for what is no number or contradicts the column.
pub fn settled(cell: NumberCell, sign: Option<DecimalSign>) -> Result<Option<(i64, u8)>, Unfit> {
    match (cell.reading, sign) {
        (Reading::Blank, _) => Ok(None),
        (Reading::Plain, _) => Ok(Some((cell.mantissa, cell.scale))),
        (Reading::Only(_), None) => Ok(Some((cell.mantissa, cell.scale))),
        (Reading::Only(only), Some(sign)) if only == sign => Ok(Some((cell.mantissa, cell.scale))),
        (Reading::Either(either), Some(sign)) => Ok(Some((
            cell.mantissa,
            if either == sign { cell.scale } else { 0 },
        ))),
        _ => Err(Unfit),
    }
}

/// What the cells of a column say about their decimal sign.
#[derive(Clone, Debug, Default)]
pub struct NumberEvidence {
    /// Cells that are right with a decimal comma only.
    pub comma: Witnesses,
    /// Cells that are right with a decimal dot only.
    pub dot: Witnesses,
    /// Cells that are a number both ways.
    pub either: Witnesses,
    /// Cells that are none.
    pub bad: Witnesses,
}

impl NumberEvidence {
    /// Takes a cell into account.
    pub fn see(&mut self, cell: NumberCell, row: u32, text: &str) {
        match cell.reading {
            Reading::Blank | Reading::Plain => {}
            Reading::Bad => self.bad.add(row, text),
            Reading::Only(DecimalSign::Comma) => self.comma.add(row, text),
            Reading::Only(DecimalSign::Dot) => self.dot.add(row, text),
            Reading::Either(_) => self.either.add(row, text),
        }
    }

    /// The decimal sign that the cells of all these columns show: that of most
    /// cells which allow one only. `Err` where there are cells to decide and
    /// none that decides.
    pub fn sign<'a>(
        all: impl Iterator<Item = &'a NumberEvidence>,
    ) -> Result<Option<DecimalSign>, Open> {
        let (mut comma, mut dot, mut either) = (0, 0, 0);
        for evidence in all {
            comma += evidence.comma.count;
            dot += evidence.dot.count;
            either += evidence.either.count;
        }
        match comma.cmp(&dot) {
            std::cmp::Ordering::Greater => Ok(Some(DecimalSign::Comma)),
            std::cmp::Ordering::Less => Ok(Some(DecimalSign::Dot)),
            std::cmp::Ordering::Equal if comma + either == 0 => Ok(None),
            std::cmp::Ordering::Equal => Err(Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use DecimalSign::{Comma, Dot};
    use Reading::{Either, Only, Plain};

    #[track_caller]
    fn is(text: &str, mantissa: i64, scale: u8, reading: Reading) {
        assert_eq!(
            parse(text).0,
            NumberCell {
                mantissa,
                scale,
                reading
            },
            "{text}"
        );
    }

    #[test]
    fn numbers_as_people_write_them() {
        is("12", 12, 0, Plain);
        is("-12", -12, 0, Plain);
        is("12.5", 125, 1, Only(Dot));
        is("12,50", 1250, 2, Only(Comma));
        is("1 234,56", 123456, 2, Only(Comma));
        is("1\u{202f}234,56\u{a0}€", 123456, 2, Only(Comma));
        is("1,234.56", 123456, 2, Only(Dot));
        is("1.234,56", 123456, 2, Only(Comma));
        is("1,234,567", 1234567, 0, Only(Dot));
        is("1.234.567,8", 12345678, 1, Only(Comma));
        is("1'234.50", 123450, 2, Only(Dot));
        is("1 234", 1234, 0, Plain);
        is("0.125", 125, 3, Only(Dot));
        is("1234.567", 1234567, 3, Only(Dot));
        is("1 234.567", 1234567, 3, Only(Dot));
        is(".5", 5, 1, Only(Dot));
        is("5.", 5, 0, Only(Dot));
    }

    #[test]
    fn numbers_that_depend_on_their_column() {
        is("1.234", 1234, 3, Either(Dot));
        is("12,345", 12345, 3, Either(Comma));
        is("-1.234", -1234, 3, Either(Dot));
    }

    #[test]
    fn signs_and_brackets() {
        is("(12.50)", -1250, 2, Only(Dot));
        is("12.50-", -1250, 2, Only(Dot));
        is("−12,5", -125, 1, Only(Comma));
        is("-€12.50", -1250, 2, Only(Dot));
        is("€ -12.50", -1250, 2, Only(Dot));
        is("+3", 3, 0, Plain);
    }

    #[track_caller]
    fn currency(text: &str, code: Option<&str>) {
        let got = parse(text).1.currency;
        assert_eq!(
            got.as_ref().map(|c| str::from_utf8(c).expect("ascii")),
            code,
            "{text}"
        );
    }

    #[test]
    fn currencies_beside_the_number() {
        currency("12,50 €", Some("EUR"));
        currency("CA$12.50", Some("CAD"));
        currency("12.50 CHF", Some("CHF"));
        currency("USD 12", Some("USD"));
        currency("12.50", None);
    }

    #[test]
    fn what_is_no_number() {
        for text in [
            "abc",
            "1,2,3",
            "12,34.5",
            "1.2.3",
            "12 34",
            "1 2345",
            "--5",
            "€",
            "1,234.567.8",
            "€5$",
            "1e5",
            "99999999999999999999",
        ] {
            assert_eq!(parse(text).0.reading, Reading::Bad, "{text}");
        }
        for text in ["", "-", "n/a"] {
            assert_eq!(parse(text).0.reading, Reading::Blank, "{text}");
        }
    }

    #[test]
    fn decimals_past_the_ninth_are_rounded_and_said() {
        let (cell, aside) = parse("0.30000000000000004");
        assert_eq!(
            (cell.mantissa, cell.scale, aside.rounded),
            (300_000_000, 9, true)
        );
        let (cell, aside) = parse("2.5000000000000");
        assert_eq!(
            (cell.mantissa, cell.scale, aside.rounded),
            (2_500_000_000, 9, false)
        );
    }

    #[track_caller]
    fn sign(cells: &[&str], expected: Result<Option<DecimalSign>, Open>) {
        let mut evidence = NumberEvidence::default();
        for (row, text) in cells.iter().enumerate() {
            evidence.see(parse(text).0, row as u32, text);
        }
        assert_eq!(
            NumberEvidence::sign([evidence].iter()),
            expected,
            "{cells:?}"
        );
    }

    #[test]
    fn the_sign_is_that_of_the_cells_that_decide() {
        sign(&["1.234", "12,5"], Ok(Some(Comma)));
        sign(&["1,234", "1,234,567"], Ok(Some(Dot)));
        sign(&["1.234", "2.345"], Err(Open));
        sign(&["12", "1 234"], Ok(None));
        sign(&["1.5", "2.5", "3,5"], Ok(Some(Dot)));
    }

    #[test]
    fn a_cell_is_settled_by_its_column() {
        let cell = parse("1.234").0;
        assert_eq!(settled(cell, Some(Comma)), Ok(Some((1234, 0))));
        assert_eq!(settled(cell, Some(Dot)), Ok(Some((1234, 3))));
        assert_eq!(settled(cell, None), Err(Unfit));
        assert_eq!(settled(parse("2.5").0, Some(Comma)), Err(Unfit));
    }
}
