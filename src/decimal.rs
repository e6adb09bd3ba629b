//! Exact decimal numbers: the money of the reports and the quotients made of it.
//!
//! A mantissa and a count of decimals, nothing else; cells are read by
//! `cell::number`, and people's formats are in `text::format`.

use serde::{Serialize, Serializer};
use std::fmt;

/// `mantissa / 10^scale`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The number without its decimal sign.
    pub mantissa: i128,
    /// How many of its digits stand after the decimal sign.
    pub scale: u8,
}

/// Ten to the power of `n`; `None` past what an `i128` holds (n > 38).
pub fn pow10(n: u32) -> Option<i128> {
    10i128.checked_pow(n)
}

impl Decimal {
    /// Zero, without decimals.
    pub const ZERO: Decimal = Decimal {
        mantissa: 0,
        scale: 0,
    };

    /// The number `mantissa / 10^scale`.
    pub const fn new(mantissa: i128, scale: u8) -> Decimal {
        Decimal { mantissa, scale }
    }

    /// Reads `-12.50` and the like: digits with at most one dot, an optional
    /// minus before. `None` for anything else.
    pub fn parse(text: &str) -> Option<Decimal> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let all = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all(whole) || !all(part) || whole.len() + part.len() > 36 {
            return None;
        }
        let mantissa: i128 = format!("{whole}{part}").parse().ok()?;
        let sign = if digits.len() < text.len() { -1 } else { 1 };
        Some(Decimal::new(
            sign * mantissa,
            u8::try_from(part.len()).ok()?,
        ))
    }

    /// The same number with exactly `scale` decimals, more than it has now;
    /// `None` if that overflows or would round.
    pub fn at_scale(self, scale: u8) -> Option<i128> {
        let more = u32::from(scale.checked_sub(self.scale)?);
        self.mantissa.checked_mul(pow10(more)?)
    }

    /// The same number without the zeros at its end, but with at least
    /// `least` decimals: how sums of money are printed.
    #[must_use]
    pub fn trimmed(self, least: u8) -> Decimal {
        let mut d = self;
        while d.scale > least && d.mantissa % 10 == 0 {
            d.mantissa /= 10;
            d.scale -= 1;
        }
        if d.scale < least {
            d.at_scale(least).map_or(d, |m| Decimal::new(m, least))
        } else {
            d
        }
    }

    /// `self / divisor` rounded to `decimals`, half to even. `None` where the
    /// divisor is 0 or the numbers are too large for 128 bits.
    pub fn divided(self, divisor: Decimal, decimals: u8) -> Option<Decimal> {
        // a/10^p ÷ b/10^q = a·10^(q+decimals) / (b·10^p), in units of 10^-decimals.
        let up = u32::from(divisor.scale) + u32::from(decimals);
        let down = u32::from(self.scale);
        let common = up.min(down);
        let numerator = self.mantissa.checked_mul(pow10(up - common)?)?;
        let denominator = divisor.mantissa.checked_mul(pow10(down - common)?)?;
        Some(Decimal::new(
            divide_half_even(numerator, denominator)?,
            decimals,
        ))
    }

    /// The nearest double, for charts and for statistics that are not money; 0
    /// past 38 decimals, which no cell has.
    pub fn to_f64(self) -> f64 {
        scaled(self.mantissa, -i32::from(self.scale)).unwrap_or(0.0)
    }
}

/// `a / b` to the nearest whole number, halves to the even one; `None` for b = 0.
pub fn divide_half_even(a: i128, b: i128) -> Option<i128> {
    let (quotient, rest) = (a.checked_div(b)?, a.checked_rem(b)?);
    let (twice, b_abs) = (rest.unsigned_abs().checked_mul(2)?, b.unsigned_abs());
    let away = twice > b_abs || (twice == b_abs && quotient % 2 != 0);
    let sign = if (a < 0) == (b < 0) { 1 } else { -1 };
    Some(if away { quotient + sign } else { quotient })
}

/// `a / b` with 12 significant digits, half to even, as the nearest double:
/// how quotients that are not money are reported. `None` for b = 0 and where
/// 128 bits do not suffice.
pub fn quotient(a: i128, b: i128) -> Option<f64> {
    if b == 0 {
        return None;
    }
    if a == 0 {
        return Some(0.0);
    }
    // Find k with 10^11 <= |a/b|·10^k < 10^12, then round once.
    let mut k: i32 = 0;
    let (mut up, mut down) = (a, b);
    let low = pow10(11)?;
    while (up / down).abs() < low {
        up = up.checked_mul(10)?;
        k += 1;
    }
    while (up / down).abs() >= low.checked_mul(10)? {
        down = down.checked_mul(10)?;
        k -= 1;
    }
    scaled(divide_half_even(up, down)?, -k)
}

/// A double rounded to 12 significant digits: how intervals and the like are
/// reported. Left as it is where it is no number, or beyond 128 bits (below
/// 10^-20 or above 10^38).
pub fn significant(x: f64) -> f64 {
    let rounded = || {
        let (digits, power) = twelve_digits(x)?;
        scaled(digits, power)
    };
    // The sign of a zero is not in its digits.
    rounded().filter(|_| x != 0.0).unwrap_or(x)
}

/// A double with 12 significant digits at most, written without a power of ten
/// (`0.0000001`); what is below 10^-20 is 0. `None` where it is no number, or
/// above 10^38.
pub fn text(x: f64) -> Option<String> {
    if x.abs() < 1e-20 {
        return Some("0".to_owned());
    }
    let (digits, power) = twelve_digits(x)?;
    let unit = pow10(power.max(0).unsigned_abs())?;
    let scale = u8::try_from((-power).max(0)).ok()?;
    let whole = Decimal::new(digits.checked_mul(unit)?, scale);
    Some(whole.trimmed(0).to_string())
}

/// A double with so many decimals, half to even. `None` where it is no number,
/// or beyond 128 bits.
pub fn rounded(x: f64, decimals: u8) -> Option<Decimal> {
    Some(Decimal::new(shifted(x, decimals.into())?, decimals))
}

/// `(d, p)` with `x` = `d`·10^`p`, `d` of 12 digits, rounded half to even.
fn twelve_digits(x: f64) -> Option<(i128, i32)> {
    // 2^t <= |x| has at most one decimal digit more than 10^(t·log10(2)).
    let two = i32::try_from(x.to_bits() >> 52 & 0x7ff).ok()? - 1023;
    let power = ((two * 1233) >> 12) - 11;
    let digits = shifted(x, -power)?;
    if digits.abs() < pow10(12)? {
        return Some((digits, power));
    }
    Some((shifted(x, -power - 1)?, power + 1))
}

/// `x`·10^`power` as the nearest whole number, half to even, from the very bits
/// of the double: a writer of floats weighs more than all that the page knows
/// of numbers. `None` where it is no number, and past 128 bits.
fn shifted(x: f64, power: i32) -> Option<i128> {
    let bits = x.to_bits();
    let exponent = i32::try_from(bits >> 52 & 0x7ff).ok()?;
    match exponent {
        // Zero, and what is as good as zero.
        0 => return Some(0),
        0x7ff => return None,
        _ => {}
    }
    // |x| = mantissa·2^exponent, and 10 = 5·2.
    let mantissa = i128::from(bits & ((1 << 52) - 1) | 1 << 52);
    let two = exponent - 1075 + power;
    let five = 5i128.checked_pow(power.unsigned_abs())?;
    let (up, down) = if power < 0 {
        (mantissa, five)
    } else {
        (mantissa.checked_mul(five)?, 1)
    };
    let twos = |n: i32| 1i128.checked_shl(n.unsigned_abs()).filter(|t| *t > 0);
    let size = match twos(two) {
        Some(twos) if two < 0 => divide_half_even(up, down.checked_mul(twos)?)?,
        Some(twos) => divide_half_even(up.checked_mul(twos)?, down)?,
        // Less than half, however large the part above.
        None if two < 0 => 0,
        None => return None,
    };
    Some(if x < 0.0 { -size } else { size })
}

/// The double nearest to `mantissa` × 10^`power`, half to even, on every
/// platform: what parsing the same text gives, without the parser, whose table
/// is larger than all that this page knows of numbers. `None` past 128 bits.
pub fn scaled(mantissa: i128, power: i32) -> Option<f64> {
    let unit = pow10(power.unsigned_abs())?;
    let (up, down) = if power < 0 {
        (mantissa, unit)
    } else {
        (mantissa.checked_mul(unit)?, 1)
    };
    let size = nearest(up.unsigned_abs(), down.unsigned_abs());
    Some(if up < 0 { -size } else { size })
}

/// `a / b` rounded once, half to even, by long division in base 2; for
/// a ≤ 2^127 and 0 < b < 2^127.
fn nearest(a: u128, b: u128) -> f64 {
    if a == 0 {
        return 0.0;
    }
    // Powers of two bring both to the same length: 1/2 < a/b < 2.
    let two = b.leading_zeros().cast_signed() - a.leading_zeros().cast_signed();
    let (mut rest, b) = (a << (-two).max(0), b << two.max(0));
    // 55 binary digits, the first or second of them the first 1, and whether
    // anything follows. A double keeps 53, so the conversion is what rounds.
    let mut digits: u64 = 0;
    for _ in 0..55 {
        digits <<= 1;
        if rest >= b {
            rest -= b;
            digits |= 1;
        }
        rest <<= 1;
    }
    let digits = digits << 1 | u64::from(rest != 0);
    // A quotient of 128-bit numbers is far from the ends of a double's range,
    // where multiplying by a power of two would not be exact.
    let exponent = u64::try_from(1023 + two - 55).unwrap_or(0);
    digits as f64 * f64::from_bits(exponent << 52)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, part) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{part}")
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn parses(text: &str, expected: Option<(i128, u8)>) {
        assert_eq!(
            Decimal::parse(text).map(|d| (d.mantissa, d.scale)),
            expected,
            "{text}"
        );
    }

    #[test]
    fn plain_decimals_are_read() {
        parses("12.50", Some((1250, 2)));
        parses("-0.05", Some((-5, 2)));
        parses("7", Some((7, 0)));
        parses("1,5", None);
        parses("", None);
        parses("-", None);
        parses(".5", None);
        parses("1e3", None);
    }

    #[track_caller]
    fn divides(a: (i128, u8), b: (i128, u8), decimals: u8, expected: &str) {
        let got = Decimal::new(a.0, a.1).divided(Decimal::new(b.0, b.1), decimals);
        assert_eq!(got.map(|d| d.to_string()).unwrap_or_default(), expected);
    }

    #[test]
    fn division_rounds_half_to_even() {
        divides((1000, 2), (3, 0), 6, "3.333333");
        divides((5, 1), (1, 0), 0, "0"); // 0.5 → 0
        divides((15, 1), (1, 0), 0, "2"); // 1.5 → 2
        divides((25, 1), (1, 0), 0, "2"); // 2.5 → 2
        divides((-15, 1), (1, 0), 0, "-2");
        divides((-4, 0), (3, 0), 2, "-1.33");
        divides((1, 0), (0, 0), 2, "");
    }

    #[track_caller]
    fn twelve(a: i128, b: i128, expected: &str) {
        let got = quotient(a, b).map(|x| x.to_string()).unwrap_or_default();
        assert_eq!(got, expected, "{a}/{b}");
    }

    #[test]
    fn quotients_have_twelve_significant_digits() {
        twelve(1, 3, "0.333333333333");
        twelve(2, 3, "0.666666666667");
        twelve(-2, 3, "-0.666666666667");
        twelve(1, 1, "1");
        twelve(0, 5, "0");
        twelve(200_000, 3, "66666.6666667");
        twelve(1, 30_000, "0.0000333333333333");
        twelve(999_999_999_999, 1, "999999999999");
        twelve(9_999_999_999_999, 1, "10000000000000");
        twelve(1, 0, "");
    }

    /// The standard library's parser is the measure.
    #[track_caller]
    fn as_parsed(mantissa: i128, power: i32) {
        let text = format!("{mantissa}e{power}");
        assert_eq!(scaled(mantissa, power), text.parse().ok(), "{text}");
    }

    #[test]
    fn doubles_are_the_nearest_ones() {
        for mantissa in [
            0,
            1,
            -1,
            3,
            -7,
            333_333_333_333,
            999_999_999_999,
            (1 << 53) - 1,
            (1 << 53) + 1, // a tie
            (1 << 54) + 2, // a tie, to the even one above
            9_007_199_254_740_993_000,
            -123_456_789_012_345_678_901_234_567,
            i128::MAX,
        ] {
            for power in -38..=0 {
                as_parsed(mantissa, power);
            }
        }
        (1..=26).for_each(|power| as_parsed(123_456_789_012, power));
        assert_eq!(scaled(1, -39), None);
        assert_eq!(scaled(10, 38), None);
    }

    #[test]
    fn doubles_keep_twelve_digits() {
        let mut x = 0.1;
        for i in 0..4000 {
            let text = format!("{x:.11e}");
            assert_eq!(Some(significant(x)), text.parse().ok(), "{text}");
            assert_eq!(Some(significant(-x)), format!("-{text}").parse().ok());
            let small = [1.0, 1e3, 1e6, 1e9, 1e12, 1e15, 1e18][i % 7];
            x = (x * 3.7 + i as f64) % 1e6 / small;
        }
        assert_eq!(significant(0.0).to_string(), "0");
        assert!(significant(f64::NAN).is_nan());
    }

    #[test]
    fn doubles_are_written_plainly() {
        let written = |x: f64| text(x).expect("a number");
        assert_eq!(written(0.1), "0.1");
        assert_eq!(written(-12.5), "-12.5");
        assert_eq!(written(3e-7), "0.0000003");
        assert_eq!(written(1e15), "1000000000000000");
        assert_eq!(written(1.0 / 3.0), "0.333333333333");
        assert_eq!(written(0.999_999_999_999_9), "1");
        assert_eq!(written(-0.0), "0");
        assert_eq!(written(1e-300), "0");
        assert_eq!(text(f64::NAN), None);
        assert_eq!(text(f64::INFINITY), None);
        assert_eq!(text(1e300), None);
        let mut x = 0.123_456_789_012;
        for _ in 0..4000 {
            x = significant(x * 1.017);
            let read = written(x).parse();
            assert_eq!(read, Ok(x));
            x = if x > 1e30 { x * 1e-48 } else { x };
        }
    }

    #[test]
    fn doubles_are_rounded_as_they_are() {
        for x in [
            0.0,
            0.5,
            1.5,
            2.5,
            0.125,
            0.375,
            1.005,
            -2.675,
            1e-30,
            123_456.789,
        ] {
            for decimals in 0..6u8 {
                let theirs = format!("{x:.*}", usize::from(decimals));
                let ours = rounded(x, decimals).expect("a number").to_string();
                assert_eq!(ours, theirs.replace("-0.00", "0.00"), "{x} {decimals}");
            }
        }
    }

    #[test]
    fn sums_keep_two_decimals_or_what_they_have() {
        let shown = |m, s| Decimal::new(m, s).trimmed(2).to_string();
        assert_eq!(shown(5, 0), "5.00");
        assert_eq!(shown(12_3400, 4), "12.34");
        assert_eq!(shown(12_3450, 4), "12.345");
        assert_eq!(shown(-5, 2), "-0.05");
    }
}
