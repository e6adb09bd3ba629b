//! What stands around a number: signs, brackets, currencies, percent, multiples.

use super::Aside;
use super::digits::is_space;
use crate::cell::blank::is_dash;
use crate::cell::fold::{Folded, among};

/// A number without what stands around it.
pub struct Stripped<'a> {
    /// Digits and the signs among them, one hopes.
    pub bare: &'a str,
    pub negative: bool,
    /// The power of ten that a multiple stands for (`k`: 3).
    pub power: u8,
    pub aside: Aside,
}

/// Takes everything off both ends. `None` where something stands there twice, or
/// a letter has no meaning.
pub fn strip(text: &str) -> Option<Stripped<'_>> {
    let mut out = Stripped {
        bare: text,
        negative: false,
        power: 0,
        aside: Aside::default(),
    };
    let mut small = false;
    loop {
        let rest = out.bare.trim_matches(is_space);
        out.bare = rest;
        let (first, last) = (rest.chars().next()?, rest.chars().next_back()?);
        if first.is_ascii_digit() && last.is_ascii_digit() {
            break;
        }
        if let Some(inner) = rest.strip_prefix('(').and_then(|r| r.strip_suffix(')')) {
            out.minus(inner)?;
        } else if is_minus(first) {
            out.minus(&rest[first.len_utf8()..])?;
        } else if is_dash(last) {
            let before = &rest[..rest.len() - last.len_utf8()];
            // `12,-` is a price without cents.
            match before.trim_end_matches(is_dash).strip_suffix([',', '.']) {
                Some(price) => out.bare = price,
                None if matches!(last, '-' | '−') => out.minus(before)?,
                None => return None,
            }
        } else if first == '+' {
            out.bare = &rest[1..];
        } else if last == '%' && !out.aside.percent {
            (out.bare, out.aside.percent) = (&rest[..rest.len() - 1], true);
        } else if let Some((rest, code)) = currency(rest) {
            if out.aside.currency.replace(code).is_some() {
                return None;
            }
            out.bare = rest;
        } else if let Some((rest, power, alone)) = multiple(rest) {
            if out.power > 0 {
                return None;
            }
            (out.bare, out.power) = (rest, power);
            small = !alone;
        } else {
            break;
        }
    }
    // `12 m` may be metres or minutes: only money says that it is millions.
    let sound = !(small && out.aside.currency.is_none());
    sound.then_some(out)
}

impl<'a> Stripped<'a> {
    fn minus(&mut self, rest: &'a str) -> Option<()> {
        self.bare = rest;
        (!std::mem::replace(&mut self.negative, true)).then_some(())
    }
}

/// What stands before a number that is negative: not the long dashes.
fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '\u{2010}'..='\u{2013}')
}

/// Signs that stand for one currency, the longer before those they end with.
const SIGNS: &[(&str, [u8; 3])] = &[
    ("CA$", *b"CAD"),
    ("C$", *b"CAD"),
    ("US$", *b"USD"),
    ("AU$", *b"AUD"),
    ("A$", *b"AUD"),
    ("NZ$", *b"NZD"),
    ("HK$", *b"HKD"),
    ("R$", *b"BRL"),
    ("$US", *b"USD"),
    ("$CA", *b"CAD"),
    ("€", *b"EUR"),
    ("â‚¬", *b"EUR"),
    ("$", *b"USD"),
    ("£", *b"GBP"),
    ("¥", *b"JPY"),
    ("₹", *b"INR"),
    ("zł", *b"PLN"),
    ("Kč", *b"CZK"),
];

/// The codes that are recognised beside a number, those first that are also
/// written in lower case; another word of three letters is no currency
/// (`MAI 2024`, `12 PCS`).
const CODES: &str = "EURUSDGBPCHFCADAUDJPYCNYSEKNOKDKKPLNCZKHUFRONBGNTRYRUBUAHILSINRBRLMXNARSCLPCOP\
PENZARMADTNDDZDXOFXAFXPFEGPAEDSARQARKWDHKDSGDNZDKRWTWDTHBMYRIDRPHPVNDISKRSDNGNKESMUR";

/// How many of [`CODES`] may be in lower case.
const COMMON: usize = 5;

/// Takes a currency off one end.
fn currency(text: &str) -> Option<(&str, [u8; 3])> {
    // The most frequent first, and nothing is looked for where nothing can be.
    if let Some(rest) = text.strip_suffix('€') {
        return Some((rest, *b"EUR"));
    }
    let bytes = text.as_bytes();
    if bytes.iter().any(|b| *b == b'$' || !b.is_ascii()) {
        let each = SIGNS.iter();
        let mut found = each.filter_map(|(sign, code)| {
            let rest = text.strip_prefix(sign).or_else(|| text.strip_suffix(sign));
            Some((rest?, *code))
        });
        if let Some(found) = found.next() {
            return Some(found);
        }
    }
    let letter = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphabetic);
    if letter(0) && !letter(3) {
        return Some((text.get(3..)?, known(&bytes[..3])?));
    }
    let cut = bytes.len().checked_sub(3)?;
    // `12 kEUR`: nothing but a multiple touches a code.
    let before = cut.checked_sub(1).map_or(b' ', |at| bytes[at]);
    if letter(cut) && (!before.is_ascii_alphabetic() || b"kKMmds".contains(&before)) {
        return Some((text.get(..cut)?, known(&bytes[cut..])?));
    }
    let rest = text
        .strip_suffix("euros")
        .or_else(|| text.strip_suffix("euro"));
    rest.map(|rest| (rest, *b"EUR"))
}

fn known(word: &[u8]) -> Option<[u8; 3]> {
    let bytes: [u8; 3] = word.try_into().ok()?;
    let upper = bytes.map(|b| b.to_ascii_uppercase());
    let at = CODES.as_bytes().chunks(3).position(|code| code == upper)?;
    (upper == bytes || at < COMMON).then_some(upper)
}

/// Takes a multiple off the end: what is left, its power of ten, and whether it
/// stands for that without a currency too.
fn multiple(text: &str) -> Option<(&str, u8, bool)> {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.');
    let word = &text[rest.len()..];
    // `5.k` is none.
    if word.starts_with('.') {
        return None;
    }
    if word == "m" || word == "b" {
        return Some((rest, if word == "m" { 6 } else { 9 }, false));
    }
    const POWERS: [(u8, &str); 3] = [
        (3, "|k|"),
        (6, "|m|mio|mio.|mln|million|millions|"),
        (
            9,
            "|b|bn|md|mds|mrd|mrd.|milliard|milliards|billion|billions|",
        ),
    ];
    let word = Folded::of(word)?;
    let (power, _) = POWERS.iter().find(|(_, all)| among(word.as_str(), all))?;
    Some((rest, *power, true))
}
