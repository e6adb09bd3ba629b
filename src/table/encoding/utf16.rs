//! UTF-16: whether bytes without a mark are it, and UTF-16 → UTF-8, slice by
//! slice, so that what is split afterwards agrees with ASCII.

use super::Encoding;

/// Makes UTF-8 of a file in UTF-16 that comes in slices of any length: pairs of
/// bytes and pairs of surrogates may be cut. A mark at the beginning is a
/// character like others (U+FEFF); who wants none does not push it.
pub struct Transcoder {
    /// Whether the higher byte of a unit comes first.
    big: bool,
    /// The first byte of a unit of which the second did not come yet.
    half: Option<u8>,
    /// A high surrogate of which the low one did not come yet.
    high: Option<u16>,
    lone: u64,
}

impl Transcoder {
    /// For a file of this encoding; `None` where it is not UTF-16.
    pub fn of(encoding: Encoding) -> Option<Transcoder> {
        encoding.is_wide().then_some(Transcoder {
            big: encoding == Encoding::Utf16Be,
            half: None,
            high: None,
            lone: 0,
        })
    }

    /// Takes the next bytes and appends what they complete to `out`. A
    /// surrogate without its other half becomes U+FFFD.
    pub fn push(&mut self, mut bytes: &[u8], out: &mut Vec<u8>) {
        out.reserve(bytes.len() / 2 + 3);
        if let (Some(half), Some((&byte, rest))) = (self.half, bytes.split_first()) {
            self.half = None;
            self.unit([half, byte], out);
            bytes = rest;
        }
        // Four characters at once as long as they are ASCII, which most are: no
        // bit but the lower seven of each unit. The order of the unit decides
        // where these are, the order of the machine does not.
        let (beyond, low): (u64, usize) = match self.big {
            true => (0x80ff_80ff_80ff_80ff, 1),
            false => (0xff80_ff80_ff80_ff80, 0),
        };
        while let Some((eight, rest)) = bytes.split_first_chunk::<8>() {
            if self.high.is_none() && u64::from_le_bytes(*eight) & beyond == 0 {
                out.extend([0, 2, 4, 6].map(|place| eight[place + low]));
            } else {
                for pair in eight.as_chunks().0 {
                    self.unit(*pair, out);
                }
            }
            bytes = rest;
        }
        let (pairs, rest) = bytes.as_chunks();
        for pair in pairs {
            self.unit(*pair, out);
        }
        if let Some(&byte) = rest.first() {
            self.half = Some(byte);
        }
    }

    /// Says that no byte follows: a unit or a pair of surrogates that is cut
    /// becomes U+FFFD.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        let half = self.half.take().is_some();
        let high = self.high.take().is_some();
        if half || high {
            self.hole(out);
        }
    }

    /// How many characters were no text so far: surrogates alone, and a file's
    /// end that is cut.
    pub fn lone(&self) -> u64 {
        self.lone
    }

    fn unit(&mut self, pair: [u8; 2], out: &mut Vec<u8>) {
        let unit = match self.big {
            true => u16::from_be_bytes(pair),
            false => u16::from_le_bytes(pair),
        };
        let is_low = matches!(unit, 0xdc00..=0xdfff);
        if let Some(high) = self.high.take() {
            if is_low {
                let bits = u32::from(high & 0x3ff) << 10 | u32::from(unit & 0x3ff);
                return write(0x1_0000 + bits, out);
            }
            self.hole(out);
        }
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            _ if is_low => self.hole(out),
            _ => write(u32::from(unit), out),
        }
    }

    fn hole(&mut self, out: &mut Vec<u8>) {
        self.lone += 1;
        write(u32::from(char::REPLACEMENT_CHARACTER), out);
    }
}

fn write(number: u32, out: &mut Vec<u8>) {
    let character = char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER);
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

/// The order of bytes in which a file's first ones, which no mark precedes, are
/// UTF-16: a quarter of its characters at least are those of Windows-1252's
/// Western half, of which the higher byte is NUL, and next to nothing speaks
/// against it.
pub(super) fn shown_by(start: &[u8]) -> Option<Encoding> {
    let mut little = Units::default();
    let mut big = Units::default();
    for [first, second] in start.as_chunks().0 {
        little.add(*first, *second);
        big.add(*second, *first);
    }
    if little.make_text() {
        Some(Encoding::Utf16Le)
    } else if big.make_text() {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Pairs of bytes by kind, in one of the two orders.
#[derive(Default)]
struct Units {
    all: usize,
    /// A Western letter, digit or sign, or the end of a line.
    western: usize,
    /// The same in the other order.
    turned: usize,
    /// What stands in no text: NUL, other controls, what Unicode will never use.
    never: usize,
    /// Two characters of ASCII: text of one byte a character.
    narrow: usize,
}

impl Units {
    fn add(&mut self, low: u8, high: u8) {
        let ascii = |byte| matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~');
        let western = |byte| ascii(byte) || byte >= 0xa0;
        let never = match high {
            0 => !western(low),
            0xff => low >= 0xfe,
            _ => false,
        };
        self.all += 1;
        self.western += usize::from(high == 0 && western(low));
        self.turned += usize::from(low == 0 && western(high));
        self.never += usize::from(never);
        self.narrow += usize::from(ascii(low) && ascii(high));
    }

    fn make_text(&self) -> bool {
        self.western >= 2
            && self.western * 4 >= self.all
            && self.turned * 8 <= self.western
            && self.narrow * 4 <= self.western
            && self.never * 64 <= self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The text, and how many characters of it were none, by slices that end at
    /// these places.
    fn transcoded(encoding: Encoding, bytes: &[u8], cuts: &[usize]) -> (String, u64) {
        let mut transcoder = Transcoder::of(encoding).expect("UTF-16");
        let mut out = Vec::new();
        let mut from = 0;
        for &cut in cuts {
            transcoder.push(&bytes[from..cut], &mut out);
            from = cut;
        }
        transcoder.push(&bytes[from..], &mut out);
        transcoder.finish(&mut out);
        (String::from_utf8(out).expect("UTF-8"), transcoder.lone())
    }

    fn bytes(encoding: Encoding, units: &[u16]) -> Vec<u8> {
        let of = match encoding {
            Encoding::Utf16Be => u16::to_be_bytes,
            _ => u16::to_le_bytes,
        };
        units.iter().copied().flat_map(of).collect()
    }

    #[track_caller]
    fn becomes(units: &[u16], odd: &[u8], expected: &str, lone: u64) {
        for encoding in [Encoding::Utf16Le, Encoding::Utf16Be] {
            let mut bytes = bytes(encoding, units);
            bytes.extend_from_slice(odd);
            for cut in 0..=bytes.len() {
                let (text, found) = transcoded(encoding, &bytes, &[cut]);
                assert_eq!(
                    (text.as_str(), found),
                    (expected, lone),
                    "{encoding:?} {cut}"
                );
            }
        }
    }

    #[test]
    fn text_comes_through_wherever_it_is_cut() {
        let wide = "Prénom;Âge;€;😀\r\nplain ASCII of some length\r\n";
        let units: Vec<u16> = wide.encode_utf16().collect();
        becomes(&units, b"", wide, 0);
        becomes(&[], b"", "", 0);
        becomes(&[0xfeff, 0x61], b"", "\u{feff}a", 0);
    }

    #[test]
    fn what_is_no_text_becomes_a_hole_and_is_counted() {
        becomes(&[0x61, 0xd83d, 0x62], b"", "a\u{fffd}b", 1);
        becomes(&[0x61, 0xde00, 0x62], b"", "a\u{fffd}b", 1);
        becomes(&[0xd83d, 0xd83d, 0xde00], b"", "\u{fffd}😀", 1);
        becomes(&[0xde00, 0xd83d], b"", "\u{fffd}\u{fffd}", 2);
        becomes(&[0x61], b"b", "a\u{fffd}", 1);
        becomes(&[0x61, 0xd83d], b"b", "a\u{fffd}", 1);
        // A hole that stood in the text is not counted.
        becomes(&[0xfffd], b"", "\u{fffd}", 0);
    }

    #[test]
    fn other_encodings_need_none() {
        assert!(Transcoder::of(Encoding::Utf8).is_none());
        assert!(Transcoder::of(Encoding::MacRoman).is_none());
    }

    /// Units of all kinds, long runs of ASCII among them.
    fn any_units() -> impl Strategy<Value = Vec<u16>> {
        let ascii = prop::collection::vec(0x20_u16..0x7f, 0..20);
        let surrogates = prop::collection::vec(0xd7f0_u16..0xe010, 0..4);
        let others = prop::collection::vec(any::<u16>(), 0..6);
        let runs = prop_oneof![ascii, surrogates, others];
        prop::collection::vec(runs, 0..12).prop_map(|runs| runs.concat())
    }

    proptest! {
        #[test]
        fn any_bytes_become_what_browsers_make_of_them(
            units in any_units(),
            odd in prop::option::of(any::<u8>()),
            big in any::<bool>(),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        ) {
            let (encoding, browsers) = match big {
                true => (Encoding::Utf16Be, encoding_rs::UTF_16BE),
                false => (Encoding::Utf16Le, encoding_rs::UTF_16LE),
            };
            let mut bytes = bytes(encoding, &units);
            bytes.extend(odd);
            let mut cuts: Vec<usize> = cuts.iter().map(|i| i.index(bytes.len() + 1)).collect();
            cuts.sort_unstable();
            let (text, lone) = transcoded(encoding, &bytes, &cuts);
            let (expected, holed) = browsers.decode_without_bom_handling(&bytes);
            prop_assert_eq!(&text, &expected);
            prop_assert_eq!(lone > 0, holed);
        }
    }
}
