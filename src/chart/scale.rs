//! One axis as plotters wants it: from values to coordinates. It chooses neither range nor ticks.

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};
use std::ops::Range;

/// A straight scale with hairlines of our own.
///
/// plotters' own `f64` axis finds its ticks with `powf` and `log`, whose last digit differs between
/// machines.
pub struct Scale {
    /// What lies at the start of the axis.
    pub from: f64,
    /// What lies at its end; an empty range puts every value there.
    pub to: f64,
    /// Where the mesh is drawn.
    pub ticks: Vec<f64>,
}

impl Scale {
    /// `n` buckets by their index, the first at the start and the last at the end; one alone lies
    /// at the end, because the right is now.
    pub fn buckets(n: usize) -> Self {
        Scale {
            from: 0.0,
            to: n.saturating_sub(1) as f64,
            ticks: Vec::new(),
        }
    }
}

impl Ranged for Scale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    /// The nearest coordinate; a value outside the range lies at its edge.
    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        let share = (value - self.from) / (self.to - self.from);
        let share = if share.is_nan() {
            1.0
        } else {
            share.clamp(0.0, 1.0)
        };
        start + (f64::from(end - start) * share + 0.5).floor() as i32
    }

    /// Our ticks as the bold ones, and no light ones between.
    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            return Vec::new();
        }
        self.ticks.clone()
    }

    fn range(&self) -> Range<f64> {
        self.from..self.to
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn maps(from: f64, to: f64, value: f64, expected: i32) {
        let scale = Scale {
            from,
            to,
            ticks: Vec::new(),
        };
        assert_eq!(scale.map(&value, (100, 300)), expected);
        assert_eq!(scale.map(&value, (300, 100)), 400 - expected, "upside down");
    }

    #[test]
    fn straight_and_kept_inside() {
        maps(0.0, 10.0, 0.0, 100);
        maps(0.0, 10.0, 5.0, 200);
        maps(0.0, 10.0, 10.0, 300);
        maps(0.0, 10.0, 11.0, 300);
        maps(0.0, 10.0, -1.0, 100);
        maps(-1e300, 1e300, 0.0, 200);
    }

    #[test]
    fn one_bucket_lies_at_the_end() {
        assert_eq!(Scale::buckets(1).map(&0.0, (100, 300)), 300);
        assert_eq!(Scale::buckets(3).map(&1.0, (100, 300)), 200);
    }
}
