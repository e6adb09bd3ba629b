//! Encodings of one byte a character, of which the first 128 are ASCII: from a
//! byte to its character, and back. Written down here, because a library of
//! encodings would weigh more than all that reads files.

/// An encoding of one byte a character.
pub(super) struct EightBit {
    /// The characters of the bytes from 0x80 on; those after its end are the
    /// characters of the same number.
    high: &'static [u16],
}

/// The index `windows-1252` of the WHATWG Encoding Standard
/// (<https://encoding.spec.whatwg.org/#index-windows-1252>), where the five
/// unassigned bytes are the control characters of the same number.
pub(super) static WINDOWS_1252: EightBit = EightBit {
    high: &units::<32>("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ"),
};

/// The index `macintosh` of the same
/// (<https://encoding.spec.whatwg.org/#index-macintosh>).
pub(super) static MACINTOSH: EightBit = EightBit {
    high: &units::<128>(
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
         ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ",
    ),
};

/// The first 256 characters of Unicode, controls among them: how a program reads
/// bytes that knows no encoding.
pub(super) static LATIN_1: EightBit = EightBit { high: &[] };

impl EightBit {
    /// The character of a byte.
    pub(super) fn character(&self, byte: u8) -> char {
        let place = byte.checked_sub(0x80).map(usize::from);
        match place.and_then(|place| self.high.get(place)) {
            Some(&unit) => char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER),
            None => char::from(byte),
        }
    }

    /// The byte of a character, if it has one.
    pub(super) fn byte(&self, c: char) -> Option<u8> {
        if c.is_ascii() {
            return u8::try_from(c).ok();
        }
        let place = self
            .high
            .iter()
            .position(|&unit| u32::from(unit) == u32::from(c));
        match place {
            Some(place) => u8::try_from(place + 0x80).ok(),
            None => {
                let byte = u8::try_from(c).ok()?;
                (self.character(byte) == c).then_some(byte)
            }
        }
    }
}

/// The characters of a text, none beyond U+FFFF, as a table: half the weight of
/// a table of `char`. For the compiler only, which stops where the text has not
/// `N` characters.
const fn units<const N: usize>(text: &str) -> [u16; N] {
    let bytes = text.as_bytes();
    let mut units = [0; N];
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        // A character of one, two or three bytes: the bits after its length.
        let lead = bytes[at] as u16;
        let (mut unit, length) = match lead {
            0..0x80 => (lead, 1),
            0x80..0xe0 => (lead & 0x1f, 2),
            _ => (lead & 0x0f, 3),
        };
        let mut next = 1;
        while next < length {
            unit = unit << 6 | (bytes[at + next] & 0x3f) as u16;
            next += 1;
        }
        units[count] = unit;
        count += 1;
        at += length;
    }
    assert!(count == N);
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_character_leads_back_to_its_byte() {
        for table in [&WINDOWS_1252, &MACINTOSH, &LATIN_1] {
            for byte in 0..=u8::MAX {
                assert_eq!(table.byte(table.character(byte)), Some(byte));
            }
            assert_eq!(table.byte('東'), None);
        }
        assert_eq!(WINDOWS_1252.byte('\u{80}'), None);
        assert_eq!(LATIN_1.byte('€'), None);
        assert_eq!(MACINTOSH.byte('Ž'), None);
    }
}
