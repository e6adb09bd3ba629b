//! What a cell looks like, from its bytes alone: enough to judge how a file is
//! split and which of its lines is the header. What a cell *is* takes its whole
//! column and is decided elsewhere.

use super::work::worked;

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Nothing, or a sign for nothing.
    Blank,
    /// A number, money, a percentage.
    Number,
    /// A date, a time, or both.
    Date,
    /// Something else of a form that does not come about by chance: an e-mail
    /// address, a web address, a yes or no.
    Form,
    /// Words.
    Text,
    /// A piece of something that was split at the wrong place, by its look: a
    /// lone quote, a bracket that opens nothing, signs only.
    Odd,
}

impl Look {
    /// Whether words would not look like this: what a header rarely holds.
    pub fn is_typed(self) -> bool {
        matches!(self, Look::Number | Look::Date | Look::Form)
    }
}

/// Signs that stand for nothing.
const NOTHING: [&[u8]; 8] = [b"-", b"--", b"n/a", b"na", b"null", b"none", b"?", b"\\n"];

/// What a cell looks like.
pub fn look(cell: &[u8]) -> Look {
    worked(cell.len() + 1);
    let cell = trim(cell);
    if cell.is_empty() || NOTHING.iter().any(|n| cell.eq_ignore_ascii_case(n)) {
        return Look::Blank;
    }
    let signs = Signs::of(cell);
    if signs.letters == 0 && signs.digits == 0 {
        return Look::Odd;
    }
    if is_date(cell, &signs) {
        return Look::Date;
    }
    if is_number(cell, &signs) {
        return Look::Number;
    }
    if is_form(cell) {
        return Look::Form;
    }
    let quotes = [b'"', b'\''].iter().any(|q| {
        let ends = [cell.first(), cell.last()];
        ends.iter().filter(|e| **e == Some(q)).count() == 1 && *q == b'"'
    });
    let wrapped =
        cell.len() > 1 && cell.first() == cell.last() && matches!(cell.first(), Some(b'"' | b'\''));
    if quotes || wrapped {
        return Look::Odd;
    }
    Look::Text
}

/// Without blanks and guards at its ends.
fn trim(cell: &[u8]) -> &[u8] {
    let mut cell = cell.trim_ascii();
    while let [0, rest @ ..] | [rest @ .., 0] = cell {
        cell = rest;
    }
    cell
}

/// What a cell is made of.
struct Signs {
    digits: usize,
    /// Letters of ASCII, and every byte beyond it.
    letters: usize,
    /// Runs of letters.
    words: usize,
    /// Runs of digits.
    groups: usize,
}

impl Signs {
    fn of(cell: &[u8]) -> Signs {
        let mut signs = Signs {
            digits: 0,
            letters: 0,
            words: 0,
            groups: 0,
        };
        let mut last = b' ';
        for &byte in cell {
            let letter = byte.is_ascii_alphabetic() || byte >= 0x80;
            if letter {
                signs.letters += 1;
                signs.words += usize::from(!(last.is_ascii_alphabetic() || last >= 0x80));
            } else if byte.is_ascii_digit() {
                signs.digits += 1;
                signs.groups += usize::from(!last.is_ascii_digit());
            }
            last = byte;
        }
        signs
    }
}

/// Digits, with what may stand around and between them: signs, currencies,
/// magnitudes.
fn is_number(cell: &[u8], signs: &Signs) -> bool {
    if signs.digits == 0 || cell.len() > 32 || signs.words > 2 {
        return false;
    }
    let first = cell.iter().position(u8::is_ascii_digit).unwrap_or(0);
    let last = cell.iter().rposition(u8::is_ascii_digit).unwrap_or(0);
    let inside = &cell[first..=last];
    // Blanks of all encodings, of which the bytes beyond ASCII are parts.
    let between = |b: &u8| {
        b.is_ascii_digit()
            || matches!(b, b'.' | b',' | b'\'' | b' ')
            || *b >= 0x80
            || (matches!(b, b'e' | b'E' | b'+') && signs.words == 1)
    };
    let around = |part: &[u8]| {
        let letters = part.iter().filter(|b| b.is_ascii_alphabetic()).count();
        let known = |b: &u8| {
            b.is_ascii_alphabetic()
                || matches!(
                    b,
                    b' ' | b'.' | b',' | b'+' | b'-' | b'$' | b'%' | b'(' | b')' | b'\'' | b'='
                )
                || *b >= 0x80
        };
        letters <= 3 && part.len() <= 8 && part.iter().all(known)
    };
    // Two dates with dots, or an address, are no number.
    let dots = inside.iter().filter(|b| **b == b'.').count();
    let sound = dots <= 1 || inside.iter().filter(|b| **b == b',').count() <= 1;
    let ids = first > 0
        && cell[..first].last().is_some_and(u8::is_ascii_alphabetic)
        && cell.len() - last > 1;
    sound
        && !ids
        && inside.iter().all(between)
        && around(&cell[..first])
        && around(&cell[last + 1..])
        && !is_id(&cell[..first])
}

/// Currencies whose codes stand before amounts.
const CURRENCIES: &[u8] =
    b"EURUSDGBPCHFCADAUDNZDJPYCNYHKDSGDINRSEKNOKDKKISKPLNCZKHUFRONBGNTRYRUBUAH\
      MADTNDDZDEGPXOFXAFXPFBRLMXNARSCLPCOPZARAEDSARILSKRWTHBIDRMYRPHPTWDVND";

/// `MG` in front of digits is a part of an id, and `Day` of a name; `EUR` or `CA$`
/// are currencies.
fn is_id(before: &[u8]) -> bool {
    let letters = || before.iter().filter(|b| b.is_ascii_alphabetic());
    if letters().next().is_none() || before.contains(&b'$') {
        return false;
    }
    !CURRENCIES.chunks(3).any(|code| code.iter().eq(letters()))
}

/// The beginnings of months in French and English, which tell them all.
const MONTHS: [&[u8]; 16] = [
    b"jan", b"feb", b"fev", b"f\xc3", b"f\xe9", b"mar", b"apr", b"avr", b"may", b"mai", b"jun",
    b"jui", b"jul", b"aug", b"ao", b"sep",
];
const MONTHS_LATE: [&[u8]; 5] = [b"oct", b"nov", b"dec", b"d\xc3", b"d\xe9"];

/// Groups of digits as dates and times have them.
fn is_date(cell: &[u8], signs: &Signs) -> bool {
    if signs.digits == 0 || signs.groups > 9 || cell.len() > 40 {
        return false;
    }
    let mut groups = [0usize; 3];
    let mut seen = 0;
    let mut separators = [0u8; 2];
    let mut word = false;
    for part in cell.chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
        if part[0].is_ascii_digit() {
            if seen < 3 {
                groups[seen] = part.len();
            }
            seen += 1;
        } else if part.iter().any(|b| b.is_ascii_alphabetic() || *b >= 0x80) {
            word |= is_month(part);
        } else if (1..3).contains(&seen) {
            separators[seen - 1] = part[0];
        }
    }
    if word {
        return signs.words <= 5 && groups[0] <= 4;
    }
    let time = seen >= 2 && separators[0] == b':' && groups[0] <= 2 && groups[1] == 2;
    let equal = separators[0] == separators[1] && matches!(separators[0], b'/' | b'-' | b'.');
    let days = seen >= 3 && equal && matches!(groups, [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 2 | 4]);
    let bare = signs.letters == 0 || cell.contains(&b':');
    bare && cell[0].is_ascii_digit() && (time || days)
}

fn is_month(part: &[u8]) -> bool {
    let letters = part.iter().position(|b| b.is_ascii_alphabetic());
    let part = &part[letters.unwrap_or(0)..];
    let begins = |month: &&[u8]| {
        part.get(..month.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(month))
    };
    let long = part
        .iter()
        .filter(|b| b.is_ascii_alphabetic() || **b >= 0x80)
        .count();
    (3..=11).contains(&long) && (MONTHS.iter().any(begins) || MONTHS_LATE.iter().any(begins))
}

/// An e-mail or web address, a yes or no.
fn is_form(cell: &[u8]) -> bool {
    const WORDS: [&[u8]; 8] = [
        b"true", b"false", b"yes", b"no", b"oui", b"non", b"vrai", b"faux",
    ];
    let spaced = cell.contains(&b' ');
    let mail = || {
        let at = cell.iter().position(|b| *b == b'@');
        at.is_some_and(|at| at > 0 && cell[at..].contains(&b'.'))
    };
    let web = cell
        .get(..4)
        .is_some_and(|s| s.eq_ignore_ascii_case(b"http"));
    (!spaced && (web || mail())) || WORDS.iter().any(|w| cell.eq_ignore_ascii_case(w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Look::*;

    #[track_caller]
    fn looks(text: &str, expected: Look) {
        assert_eq!(look(text.as_bytes()), expected, "{text}");
    }

    #[test]
    fn numbers_dates_and_forms_are_told_from_words() {
        for text in [
            "12",
            "1,5",
            "1 234,56 €",
            "$74.69",
            "-3",
            "(12.50)",
            "27.78%",
            "EUR 12",
            "1.2E+17",
            "$342.09K",
            "1'234.50",
            "CA$12",
        ] {
            looks(text, Number);
        }
        for text in [
            "28/01/2018",
            "2024-05-01 10:00:00 +0000",
            "00:15",
            "31.12.24",
            "15 Apr, 2021 23:01:19",
            "janv. 2022",
            "12-Jul",
            "3 févr. 2022",
            "2024-05-01T10:00:00Z",
        ] {
            looks(text, Date);
        }
        for text in ["a@b.fr", "https://example.com/x", "Oui", "FALSE"] {
            looks(text, Form);
        }
        for text in [
            "MG-8769",
            "Men's Socks",
            "Montant",
            "N° client",
            "C001",
            "R2D2",
            "Q1",
            "Total TTC",
            "12 rue des Lilas",
            "3-in-1 Jacket",
        ] {
            looks(text, Text);
        }
        for text in ["", " ", "--", "n/a", "NULL"] {
            looks(text, Blank);
        }
        for text in ["\"abc", "abc\"", "'abc'", "\"abc\"", ",", "]"] {
            looks(text, Odd);
        }
    }
}
