//! Which encoding the bytes of a file show, and what shows it.

use super::eight_bit::{MACINTOSH, WINDOWS_1252};
use super::utf8::Utf8;
use super::{BOM, Encoding, Transcoder, likely, utf16};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// An encoding, and why it is that one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The likeliest encoding; UTF-8 where nothing shows one.
    pub encoding: Encoding,
    /// How many bytes at the beginning are a byte order mark and no text.
    pub mark: usize,
    /// What it was guessed from.
    pub evidence: Evidence,
}

/// What the bytes show. What only the guess itself needs does not travel.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// How many bytes were looked at, the mark included.
    pub looked: usize,
    /// NULs at the even places, from 0, and at the odd ones: in UTF-16 every
    /// second byte of plain text is one.
    #[serde(skip)]
    pub nuls: [usize; 2],
    /// Characters beyond ASCII, where the bytes are read as UTF-16 if it is
    /// that, else as UTF-8.
    pub beyond: usize,
    /// Those of them that nobody would write there.
    #[serde(skip)]
    pub strange: usize,
    /// Places that are no character in the same reading.
    pub broken: usize,
    /// How well the two eight-bit encodings fit, where they were weighed.
    #[serde(skip)]
    pub likely: Option<Likely>,
    /// A word that is not ASCII, one of the first, as the guessed encoding has it;
    /// empty where there is none.
    pub example: String,
    /// What the same bytes would be in the encoding that is most often taken for
    /// this one ([`Encoding::rival`]); empty where there is none.
    pub rival: String,
}

/// Scores of the eight-bit encodings: below zero, the text makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likely {
    /// As Windows-1252.
    pub windows_1252: i32,
    /// As MacRoman.
    pub mac_roman: i32,
}

impl Likely {
    fn of(bytes: &[u8]) -> Likely {
        Likely {
            windows_1252: likely::score(bytes, &WINDOWS_1252),
            mac_roman: likely::score(bytes, &MACINTOSH),
        }
    }

    /// MacRoman only where it makes some sense, and clearly more than the encoding
    /// that a hundred times as many files have.
    fn better(self) -> (Encoding, i32) {
        if self.mac_roman >= 0 && self.mac_roman > self.windows_1252 + 2 {
            (Encoding::MacRoman, self.mac_roman)
        } else {
            (Encoding::Windows1252, self.windows_1252)
        }
    }
}

impl Guess {
    /// What a person is told of it: without what only the guess itself needs,
    /// which is not written.
    #[must_use]
    pub fn told(&self) -> Guess {
        Guess {
            evidence: Evidence {
                nuls: [0, 0],
                strange: 0,
                likely: None,
                ..self.evidence.clone()
            },
            ..self.clone()
        }
    }

    /// Whether something showed the encoding. ASCII shows none: it is the same
    /// in three of them.
    pub fn is_proved(&self) -> bool {
        let shown = self.evidence.beyond + self.evidence.broken > 0;
        self.mark > 0 || self.encoding.is_wide() || shown
    }
}

/// How many letters the mark of UTF-8 is worth beside bytes that are none of it.
const MARK_COUNTS: usize = 3;
/// How many characters of UTF-8 there have to be for each place that is none of
/// it, so that the file is UTF-8 with a few bad places.
const PER_BREAK: usize = 3;
/// From which score on an eight-bit encoding explains strangers in UTF-8.
const EXPLAINS: i32 = 7;

/// The encoding of a file that begins with these bytes; `whole` says that
/// nothing follows. A character cut in two at the end proves nothing.
pub fn guess(start: &[u8], whole: bool) -> Guess {
    let mut nuls = [0; 2];
    for (place, _) in start.iter().enumerate().filter(|(_, byte)| **byte == 0) {
        nuls[place % 2] += 1;
    }
    let marked = |mark: &[u8]| start.starts_with(mark).then_some(mark.len());
    let wide = if let Some(mark) = marked(b"\xFF\xFE") {
        Some((Encoding::Utf16Le, mark))
    } else if let Some(mark) = marked(b"\xFE\xFF") {
        Some((Encoding::Utf16Be, mark))
    } else if nuls != [0, 0] {
        utf16::shown_by(start).map(|encoding| (encoding, 0))
    } else {
        None
    };
    let mut guess = match wide {
        Some((encoding, mark)) => as_utf16(start, encoding, mark),
        None => {
            // Programs that add a mark add one to a file that has one.
            let marks = start.chunks(BOM.len()).take_while(|c| *c == BOM).count();
            narrow(start, marks * BOM.len(), whole)
        }
    };
    guess.evidence.looked = start.len();
    guess.evidence.nuls = nuls;
    guess
}

/// Whether the first bytes of a file show its encoding, so that what follows
/// need not be looked at.
pub fn is_proved(start: &[u8]) -> bool {
    guess(start, false).is_proved()
}

/// How many bytes from the first that is not ASCII on show the encoding.
pub const ENOUGH: usize = 64 << 10;
/// How many before it show in what word it stands.
pub const AROUND: usize = 32;

/// The encoding of a file whose start did not prove one, by the first bytes that
/// are not ASCII: at least [`ENOUGH`] from the first of them on, unless they are
/// the end of the `whole` file, and [`AROUND`] before it. Fewer that are ASCII but
/// for a character that is cut at their end prove nothing.
pub fn settle(bytes: &[u8], whole: bool) -> Guess {
    let first = bytes.iter().position(|b| !b.is_ascii());
    let first = first.unwrap_or(bytes.len());
    let start = first.saturating_sub(AROUND);
    let end = bytes.len().min(first + ENOUGH);
    let mut guess = narrow(&bytes[start..end], 0, whole && end == bytes.len());
    guess.evidence.looked = end - start;
    guess
}

fn as_utf16(start: &[u8], encoding: Encoding, mark: usize) -> Guess {
    let mut text = Vec::new();
    let mut broken = 0;
    if let Some(mut transcoder) = Transcoder::of(encoding) {
        transcoder.push(&start[mark..], &mut text);
        broken = transcoder.lone();
    }
    let counts = Utf8::count(&text, true);
    let (example, rival) = example(&text, encoding);
    Guess {
        encoding,
        mark,
        evidence: Evidence {
            beyond: counts.beyond,
            strange: counts.strange,
            broken: usize::try_from(broken).unwrap_or(usize::MAX),
            example,
            rival,
            ..Evidence::default()
        },
    }
}

/// Of UTF-8 and the eight-bit encodings, after the mark.
fn narrow(start: &[u8], mark: usize, whole: bool) -> Guess {
    let text = &start[mark..];
    let counts = Utf8::count(text, whole);
    let plausible = counts.plausible() + if mark > 0 { MARK_COUNTS } else { 0 };
    let valid = counts.broken == 0;
    let is_utf8 = match valid {
        true => plausible > 0 || counts.strange == 0,
        false => plausible >= PER_BREAK * counts.broken,
    };
    let likely = (!is_utf8).then(|| Likely::of(text));
    let encoding = match likely.map(Likely::better) {
        Some((encoding, score)) if !valid || score >= EXPLAINS => encoding,
        _ => Encoding::Utf8,
    };
    let (example, rival) = example(text, encoding);
    Guess {
        encoding,
        mark,
        evidence: Evidence {
            beyond: counts.beyond,
            strange: counts.strange,
            broken: counts.broken,
            likely,
            example,
            rival,
            ..Evidence::default()
        },
    }
}

/// A word that is not ASCII, and its bytes in the rival of the encoding: the first
/// that has an accent and can be read, else the first; at most 24 characters of it.
fn example(text: &[u8], encoding: Encoding) -> (String, String) {
    /// How many words are looked at.
    const WORDS: usize = 40;
    /// From how many characters on a word can be read.
    const LONG: usize = 4;
    let mut first = Default::default();
    let mut from = 0;
    for looked in 0..WORDS {
        let Some(at) = text[from..].iter().position(|b| !b.is_ascii()) else {
            break;
        };
        let (word, bytes) = word(text, from + at, encoding);
        let accent = word.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
        let good = accent && word.chars().count() >= LONG;
        if good || looked == 0 {
            let rival = encoding.rival().map(|rival| rival.decode(bytes).0);
            first = (word, rival.map_or(String::new(), Cow::into_owned));
        }
        if good {
            break;
        }
        from = (from + at + bytes.len().max(1)).min(text.len());
    }
    first
}

/// The word around the byte at a place, and its bytes.
fn word(text: &[u8], at: usize, encoding: Encoding) -> (String, &[u8]) {
    const LONGEST: usize = 24;
    let in_word = |b: &u8| b.is_ascii_alphanumeric();
    let before = text[..at].iter().rev().take(LONGEST / 2);
    let from = at - before.take_while(|b| in_word(b)).count();
    let to = text.len().min(at + 4 * LONGEST);
    let (word, _) = encoding.decode(&text[from..to]);
    let word = word.chars().take(LONGEST);
    let word: String = word
        .take_while(|c| !c.is_ascii() || c.is_ascii_alphanumeric())
        .collect();
    let length = match encoding {
        Encoding::Windows1252 | Encoding::MacRoman => word.chars().count(),
        _ => word.len(),
    };
    (word, text.get(from..from + length).unwrap_or(&[]))
}

#[cfg(test)]
mod tests;
