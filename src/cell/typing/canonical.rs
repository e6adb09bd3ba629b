//! The cells of a typed column, each written in the one way of its type.

use super::{Type, Typed};
use crate::cell::date::{self, DateCell};
use crate::cell::number::{self, Exact, Reading};
use crate::cell::{DecimalSign, duration, flag, is_no_word, is_nothing, unguarded};
use crate::decimal::{Decimal, pow10};
use std::borrow::Cow;

impl Typed {
    /// A cell as it is written for programs: numbers plain with a dot and no
    /// zeros at their end (`-1234.5`), hundredths as what they come to (`27.78%` is `0.2778`),
    /// days `YYYY-MM-DD`, with a time `YYYY-MM-DD HH:MM:SS`, months `YYYY-MM`,
    /// times and durations `HH:MM:SS`, `true` and `false`, placeholders blank.
    /// Trimmed and without a spreadsheet's guard, but else as it was, where the
    /// column is text or stays open, and for a cell that does not fit its column.
    pub fn canonical<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let text = text.trim();
        let bare = unguarded(text);
        if self.kind == Type::Text {
            return Cow::Borrowed(if is_no_word(bare) { "" } else { bare });
        }
        if is_nothing(bare) {
            return Cow::Borrowed("");
        }
        if self.open {
            return Cow::Borrowed(bare);
        }
        if self.is_plain(bare) {
            return Cow::Borrowed(bare);
        }
        let written = match self.kind {
            Type::Blank | Type::Text | Type::Email => None,
            Type::Integer | Type::Number | Type::Money(_) => self.number(bare),
            Type::Percent => self.percent(bare),
            Type::Date | Type::Moment | Type::Month => self.date(bare),
            Type::Time | Type::Duration => time(bare),
            Type::Boolean => return boolean(bare).map_or(Cow::Borrowed(bare), Cow::Borrowed),
        };
        written.map_or(Cow::Borrowed(bare), Cow::Owned)
    }

    /// Whether a number is plain already: digits, and one dot among them that
    /// is decimal in this column.
    fn is_plain(&self, text: &str) -> bool {
        if !matches!(self.kind, Type::Integer | Type::Number | Type::Money(_)) {
            return false;
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        let all = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        match digits.split_once('.') {
            None => all(digits),
            Some((whole, part)) => {
                let short = !part.ends_with('0');
                self.decimal == Some(DecimalSign::Dot) && all(whole) && all(part) && short
            }
        }
    }

    fn number(&self, text: &str) -> Option<String> {
        let exact = number::exact(text).filter(|e| !e.aside.percent)?;
        Some(self.plain(exact, 0)?.trimmed(0).to_string())
    }

    fn percent(&self, text: &str) -> Option<String> {
        let exact = number::exact(text).filter(|e| e.aside.percent || e.mantissa == 0)?;
        let hundredths = if exact.aside.percent { 2 } else { 0 };
        let value = self.plain(exact, hundredths)?;
        Some(value.trimmed(0).to_string())
    }

    /// The number, so many decimals further; `None` where it contradicts its
    /// column, or stays open.
    fn plain(&self, exact: Exact, further: u8) -> Option<Decimal> {
        let scale = match (exact.reading, self.decimal) {
            (Reading::Plain, _) => exact.scale,
            (Reading::Only(sign), decimal) if decimal.is_none_or(|d| d == sign) => exact.scale,
            (Reading::Either(sign), Some(decimal)) if sign == decimal => exact.scale,
            (Reading::Either(_), Some(_)) => 0,
            _ => return None,
        };
        let scale = scale.checked_add(further)?;
        let fewer = scale.min(exact.power);
        let times = pow10(u32::from(exact.power - fewer))?;
        let mantissa = exact.mantissa.checked_mul(times)?;
        Some(Decimal::new(mantissa, scale - fewer))
    }

    fn date(&self, text: &str) -> Option<String> {
        let (cell, time) = date::read(text);
        let day = date::settled(cell, self.order, self.holds).ok()??;
        let iso = day.to_string();
        let month = matches!(cell, DateCell::Month(_) | DateCell::Short(..));
        Some(match time {
            _ if month => iso.get(..7)?.to_owned(),
            Some(time) => format!("{iso} {}", clock(time.into())),
            None if text.contains(':') => return None,
            None => iso,
        })
    }
}

fn time(text: &str) -> Option<String> {
    let seconds = match date::time_of_day(text) {
        Some(seconds) => seconds.into(),
        // Parts of a second would be lost.
        None => duration::parse(text).filter(|d| !d.rounded)?.seconds,
    };
    Some(clock(seconds))
}

fn clock(seconds: i64) -> String {
    let (sign, n) = (if seconds < 0 { "-" } else { "" }, seconds.unsigned_abs());
    format!("{sign}{:02}:{:02}:{:02}", n / 3600, n / 60 % 60, n % 60)
}

fn boolean(text: &str) -> Option<&'static str> {
    let bit = match text {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    };
    let yes = bit
        .or_else(|| flag::word(text))
        .or_else(|| flag::letter(text))
        .or_else(|| flag::tick(text));
    yes.map(|yes| if yes { "true" } else { "false" })
}
