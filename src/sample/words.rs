//! Lists of words in one text each: tables of texts weigh twice as much in the
//! page, and these are read a few thousand times only.

use super::dice::Dice;

/// Words with a `|` between them.
pub struct Words {
    all: &'static str,
    /// How many there are.
    pub count: u32,
}

impl Words {
    /// A list of words.
    pub const fn of(all: &'static str) -> Words {
        let (mut count, mut at) = (1, 0);
        while at < all.len() {
            if all.as_bytes()[at] == b'|' {
                count += 1;
            }
            at += 1;
        }
        Words { all, count }
    }

    /// The word at a place, from 0; empty behind the last.
    pub fn get(&self, n: u32) -> &'static str {
        self.all.split('|').nth(n as usize).unwrap_or_default()
    }

    /// One of the words.
    pub fn any(&self, dice: &mut Dice) -> &'static str {
        self.get(dice.below(self.count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_and_found() {
        const WORDS: Words = Words::of("Léa|Zoé|Paul");
        assert_eq!(WORDS.count, 3);
        assert_eq!(
            [WORDS.get(0), WORDS.get(2), WORDS.get(3)],
            ["Léa", "Paul", ""]
        );
    }
}
