//! The statistics of an experiment with a control group (`rules.md` 25): the
//! interval of a difference of proportions, its p-value, the smallest effect
//! that a sample could show, the interval of a difference of means.

use super::wilson::{Z, bounds};
use crate::decimal::significant;

/// So many of so many: a proportion before it is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Those that reacted.
    pub hits: i128,
    /// All of them.
    pub n: i128,
}

impl Share {
    fn rate(self) -> f64 {
        self.hits as f64 / self.n as f64
    }
}

/// The 95 % interval of `a − b`; `None` where one of them is empty. R. G.
/// Newcombe, "Interval estimation for the difference between independent
/// proportions", Statistics in Medicine 17 (1998), method 10: hybrid score,
/// without continuity correction.
pub fn difference(a: Share, b: Share) -> Option<[f64; 2]> {
    let ([low_a, high_a], [low_b, high_b]) = (bounds(a.hits, a.n)?, bounds(b.hits, b.n)?);
    let (p, q) = (a.rate(), b.rate());
    let square = |x: f64| x * x;
    let below = (square(p - low_a) + square(high_b - q)).sqrt();
    let above = (square(high_a - p) + square(q - low_b)).sqrt();
    Some([significant(p - q - below), significant(p - q + above)])
}

/// The two-sided p-value of the pooled z test of two equal proportions; `None`
/// where one of them is empty or nothing varies.
pub fn p_value(a: Share, b: Share) -> Option<f64> {
    if a.n <= 0 || b.n <= 0 {
        return None;
    }
    let pooled = (a.hits + b.hits) as f64 / (a.n + b.n) as f64;
    let spread = pooled * (1.0 - pooled) * (1.0 / a.n as f64 + 1.0 / b.n as f64);
    if spread <= 0.0 {
        return None;
    }
    let z = (a.rate() - b.rate()).abs() / spread.sqrt();
    Some(significant(libm::erfc(z / std::f64::consts::SQRT_2)))
}

/// The smallest difference that samples of these sizes could show with 80 %
/// power at the 5 % level, given the control's rate; `None` where one is empty.
pub fn smallest_effect(treated: i128, control: Share) -> Option<f64> {
    const POWER: f64 = 1.959964 + 0.841621;
    if treated <= 0 || control.n <= 0 {
        return None;
    }
    let p = control.rate();
    let spread = p * (1.0 - p) * (1.0 / treated as f64 + 1.0 / control.n as f64);
    Some(significant(POWER * spread.sqrt()))
}

/// A sample of amounts, as sums.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// How many.
    pub n: f64,
    /// Their sum.
    pub sum: f64,
    /// The sum of their squares.
    pub squares: f64,
}

impl Sample {
    /// One more.
    pub fn add(&mut self, x: f64) {
        self.n += 1.0;
        self.sum += x;
        self.squares += x * x;
    }

    /// The variance of the mean; `None` under two.
    fn error(self) -> Option<f64> {
        if self.n < 2.0 {
            return None;
        }
        let mean = self.sum / self.n;
        let variance = (self.squares - self.n * mean * mean) / (self.n - 1.0);
        Some(variance.max(0.0) / self.n)
    }
}

/// The 95 % interval of the difference of the means of two samples of unequal
/// variances; `None` where one has fewer than two, or nothing varies. B. L.
/// Welch, "The generalization of Student's problem…", Biometrika 34 (1947).
pub fn welch(a: Sample, b: Sample) -> Option<[f64; 2]> {
    let (va, vb) = (a.error()?, b.error()?);
    let error = va + vb;
    if error <= 0.0 {
        return None;
    }
    let freedom = error * error / (va * va / (a.n - 1.0) + vb * vb / (b.n - 1.0));
    let difference = a.sum / a.n - b.sum / b.n;
    let half = student(freedom) * error.sqrt();
    Some([
        significant(difference - half),
        significant(difference + half),
    ])
}

/// The 97.5 % quantile of Student's t distribution, by halving.
fn student(freedom: f64) -> f64 {
    // Cauchy's quantile (12.7) is the largest from one degree on.
    let (mut low, mut high) = (Z, 13.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        if beyond(middle, freedom) > 0.05 {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low + high) / 2.0
}

/// The probability that |t| is larger: I_x(ν/2, 1/2) with x = ν/(ν + t²).
fn beyond(t: f64, freedom: f64) -> f64 {
    let (a, b, x) = (freedom / 2.0, 0.5, freedom / (freedom + t * t));
    let ln_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let front = libm::exp(a * libm::log(x) + b * libm::log(1.0 - x) - ln_beta);
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

/// The continued fraction of the incomplete beta function (Abramowitz and
/// Stegun 26.5.8), evaluated by Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let tiny = |y: f64| if y.abs() < 1e-300 { 1e-300 } else { y };
    let mut c = 1.0;
    let mut d = 1.0 / tiny(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..300 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut step = 1.0;
        for term in [even, odd] {
            d = 1.0 / tiny(1.0 + term * d);
            c = tiny(1.0 + term / c);
            step = c * d;
            value *= step;
        }
        if (step - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(x: f64, expected: f64, tolerance: f64) {
        assert!((x - expected).abs() < tolerance, "{x} and {expected}");
    }

    /// Published: Newcombe's article of 1998, table II, method 10.
    #[test]
    fn differences_have_the_published_intervals() {
        for (a, m, b, n, low, high) in [
            (56, 70, 48, 80, 0.0524, 0.3339),
            (9, 10, 3, 10, 0.1705, 0.8090),
            (10, 10, 0, 10, 0.6075, 1.0),
            (10, 10, 0, 20, 0.6791, 1.0),
        ] {
            let interval = difference(Share { hits: a, n: m }, Share { hits: b, n });
            let [l, h] = interval.expect("both have some");
            near(l, low, 5e-5);
            near(h, high, 5e-5);
        }
        let none = Share { hits: 0, n: 0 };
        assert_eq!(difference(none, Share { hits: 1, n: 2 }), None);
    }

    /// 1.959964 is the quantile of 5 % in every table.
    #[test]
    fn the_p_value_is_that_of_the_normal_distribution() {
        let (a, b) = (Share { hits: 60, n: 100 }, Share { hits: 40, n: 100 });
        // z = 0.2 / √(0.25 · 0.02) = 2.828427
        near(p_value(a, b).expect("varies"), 0.004_677_735, 1e-9);
        assert_eq!(
            p_value(Share { hits: 0, n: 5 }, Share { hits: 0, n: 5 }),
            None
        );
    }

    /// 2.801585 · √(0.1 · 0.9 · 0.02)
    #[test]
    fn the_smallest_effect_shrinks_with_the_sample() {
        let control = Share { hits: 10, n: 100 };
        near(
            smallest_effect(100, control).expect("some"),
            0.118_861_1,
            1e-6,
        );
    }

    /// Printed tables of Student's t.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, t) in [
            (1.0, 12.7062),
            (2.0, 4.3027),
            (10.0, 2.2281),
            (30.0, 2.0423),
        ] {
            near(student(freedom), t, 5e-5);
        }
        near(student(1e6), 1.95997, 1e-5);
    }

    /// (1, 2, 3) against (2, 4, 9): means 2 and 5, errors 1/3 and 13/3, so
    /// 3 ± t · 2.1602 with 196/9 / (1/18 + 169/18) = 2.3059 degrees.
    #[test]
    fn means_are_compared_with_their_own_spread() {
        let sample = |xs: [f64; 3]| {
            let mut s = Sample::default();
            xs.into_iter().for_each(|x| s.add(x));
            s
        };
        let [low, high] = welch(sample([1.0, 2.0, 3.0]), sample([2.0, 4.0, 9.0])).expect("varies");
        near((low + high) / 2.0, -3.0, 1e-9);
        near(
            (high - low) / 2.0 / 2.160_246_9,
            student(2.305_882_35),
            1e-6,
        );
    }
}
