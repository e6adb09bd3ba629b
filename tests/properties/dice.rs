//! Choices from one number. A row is made of its own number, so that a failing
//! case shrinks by leaving rows out, and the rows that are left stay as they
//! are.

/// The generator SplitMix64.
pub struct Dice(u64);

impl Dice {
    /// Everything that is chosen follows from the seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// 64 bits.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number in `[from, to)`.
    pub fn within(&mut self, from: i64, to: i64) -> i64 {
        from + (self.roll() % (to - from).unsigned_abs()) as i64
    }

    /// True so many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.roll() % 100 < percent
    }

    /// One of these.
    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[(self.roll() % of.len() as u64) as usize]
    }

    /// Fisher and Yates' shuffle.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for last in (1..all.len()).rev() {
            let other = self.roll() % (last as u64 + 1);
            all.swap(last, other as usize);
        }
    }
}
