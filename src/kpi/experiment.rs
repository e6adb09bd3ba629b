//! The statistics of an experiment with a control group (`rules.md` 25): the
//! interval of a difference of proportions, its p-value, the smallest effect
//! that a sample could show, the interval of a difference of means.

use super::wilson::{Z, bounds};
use crate::decimal::significant;
use std::f64::consts::{PI, SQRT_2};

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
    Some(significant(libm::erfc(z / SQRT_2)))
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

/// A sample of amounts. B. P. Welford, "Note on a method for calculating
/// corrected sums of squares and products", Technometrics 4 (1962): amounts that
/// are all the same have no spread at all, which sums of squares, rounded, do
/// not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sample {
    /// How many.
    n: f64,
    /// Their mean.
    mean: f64,
    /// The sum of the squares of their distances from the mean.
    spread: f64,
}

impl Sample {
    /// One more.
    pub fn add(&mut self, x: f64) {
        self.n += 1.0;
        let distance = x - self.mean;
        self.mean += distance / self.n;
        self.spread += distance * (x - self.mean);
    }

    /// The variance of the mean; `None` under two.
    fn error(self) -> Option<f64> {
        (self.n >= 2.0).then(|| self.spread / (self.n - 1.0) / self.n)
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
    let difference = a.mean - b.mean;
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

/// The probability that |t| is larger, for t of √3 and more: I_x(ν/2, 1/2) with
/// x = ν/(ν + t²), by the continued fraction of Abramowitz and Stegun 26.5.8,
/// which serves where x < (a + 1)/(a + b + 2), here (3 − t²)·ν < 2·t².
fn beyond(t: f64, freedom: f64) -> f64 {
    let (a, b, square) = (freedom / 2.0, 0.5, t * t);
    // x^a · (1 − x)^b, without taking a little from 1.
    let power = libm::exp(-a * libm::log1p(square / freedom));
    let root = (square / (freedom + square)).sqrt();
    let front = power * root * gamma_ratio(a) / PI.sqrt();
    front * fraction(a, b, freedom / (freedom + square)) / a
}

/// Γ(a + 1/2) / Γ(a), to eleven digits: Stirling's series for the logarithm of
/// both, from a large number on that is reached by Γ(a + 1) = a·Γ(a).
fn gamma_ratio(a: f64) -> f64 {
    let (mut a, mut ratio) = (a, 1.0);
    while a < 50.0 {
        ratio *= a / (a + 0.5);
        a += 1.0;
    }
    let less = (1.0 / 8.0 - 1.0 / (192.0 * a * a)) / a;
    ratio * a.sqrt() * libm::exp(-less)
}

/// The fraction itself, by Lentz's method. Its terms are negative and small, so
/// nothing is divided by 0; sixty pairs are twenty more than any ν needs.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / (1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..=60 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        for term in [even, odd] {
            d = 1.0 / (1.0 + term * d);
            c = 1.0 + term / c;
            value *= c * d;
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

    /// To so many digits, however small.
    #[track_caller]
    fn alike(x: f64, expected: f64) {
        near(x / expected, 1.0, 1e-10);
    }

    /// Half of all in both together, so z is the difference by √((1/m + 1/n) / 4):
    /// whole numbers and √12; beside them the series of erf, with 80 digits.
    #[test]
    fn the_p_value_is_that_of_the_normal_distribution() {
        for (a, m, b, n, p) in [
            (105, 200, 95, 200, 0.317_310_507_862_914_1),
            (
                1_000_500,
                2_000_000,
                999_500,
                2_000_000,
                0.317_310_507_862_914_1,
            ),
            (30, 50, 20, 50, 0.045_500_263_896_358_41),
            (85, 200, 115, 200, 0.002_699_796_063_260_189),
            (65, 100, 135, 300, 5.320_055_051_392_497e-4),
            (130, 200, 70, 200, 1.973_175_290_075_396e-9),
            (150, 200, 50, 200, 1.523_970_604_832_105e-23),
        ] {
            let p_value = p_value(Share { hits: a, n: m }, Share { hits: b, n });
            alike(p_value.expect("varies"), p);
        }
    }

    #[test]
    fn without_two_groups_that_vary_nothing_is_tested() {
        let (none, some) = (Share { hits: 0, n: 0 }, Share { hits: 2, n: 5 });
        assert_eq!(p_value(none, some), None);
        assert_eq!(p_value(some, none), None);
        assert_eq!(
            p_value(Share { hits: 0, n: 5 }, Share { hits: 0, n: 5 }),
            None
        );
        assert_eq!(smallest_effect(0, some), None);
        assert_eq!(smallest_effect(10, none), None);
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

    /// With few degrees in closed form: 1 − 2·atan(t)/π, 1 − t/√(2 + t²),
    /// 1/3 − √3/2π, 1 − 9·√3/16 and 1 − √3/2·147/128; with many the finite sums of
    /// Abramowitz and Stegun 26.7.3 and 26.7.4, with 80 digits.
    #[test]
    fn tails_are_those_of_student() {
        for (freedom, t, p) in [
            (1.0, 3_f64.sqrt(), 1.0 / 3.0),
            (1.0, 1e8, 6.366_197_723_675_813e-9),
            (2.0, 2.0, 0.183_503_419_072_273_97),
            (2.0, 1e4, 9.999_999_850_000_003e-9),
            (3.0, 3.0, 0.057_668_885_622_437_31),
            (4.0, 12_f64.sqrt(), 0.025_721_420_742_506_52),
            (5.0, 3.0, 0.030_099_247_897_462_574),
            (6.0, 18_f64.sqrt(), 0.005_423_950_341_308_742),
            (9.0, 3.0, 0.014_956_363_910_414_215),
            (30.0, 3.0, 0.005_389_964_065_651_947),
            (30.0, 13.0, 7.360_172_554_024_715e-14),
            (99.0, 2.0, 0.048_239_693_372_632_92),
            (100.0, 3.0, 0.003_407_915_343_329_449_5),
            (1000.0, 3.0, 0.002_766_709_044_238_192_5),
            (1000.0, 13.0, 8.166_046_908_270_904e-36),
            (10_000.0, 3.85_f64.sqrt(), 0.049_773_682_582_976_38),
            (1_000_000.0, 2.0, 0.045_500_533_851_319_21),
        ] {
            alike(beyond(t, freedom), p);
        }
    }

    /// By halving over the same sums.
    #[test]
    fn quantiles_are_those_of_the_tables() {
        for (freedom, t) in [
            (1.0, 12.706_204_736_174_705),
            (2.0, 4.302_652_729_749_464),
            (4.0, 2.776_445_105_197_794),
            (10.0, 2.228_138_851_986_275),
            (30.0, 2.042_272_456_301_238),
            (101.0, 1.983_731_002_955_606),
            (1000.0, 1.962_339_080_826_408),
            (10_000.0, 1.960_201_239_890_626),
        ] {
            alike(student(freedom), t);
        }
    }

    fn sample(xs: &[f64]) -> Sample {
        let mut s = Sample::default();
        xs.iter().for_each(|x| s.add(*x));
        s
    }

    #[track_caller]
    fn spans(a: &[f64], b: &[f64], middle: f64, half: f64) {
        let [low, high] = welch(sample(a), sample(b)).expect("varies");
        alike(low, middle - half);
        alike(high, middle + half);
    }

    /// Samples whose degrees are whole: errors of 1 and 1 have (1 + 1)² / (1 + 1)
    /// = 2, of 1 and 0 one, of 1/3 and 1/3 of three each four.
    #[test]
    fn means_are_compared_with_their_own_spread() {
        let two = 4.302_652_729_749_464 * 2_f64.sqrt();
        spans(&[0.0, 2.0], &[10.0, 12.0], -10.0, two);
        spans(&[0.0, 2.0], &[5.0, 5.0], -4.0, 12.706_204_736_174_705);
        let four = 2.776_445_105_197_794 * (2_f64 / 3.0).sqrt();
        spans(&[1.0, 2.0, 3.0], &[11.0, 12.0, 13.0], -10.0, four);
        // Spread of a cent around a million, as much as around nothing.
        let cents = 4.302_652_729_749_464 * 2_f64.sqrt() / 100.0;
        let [low, high] =
            welch(sample(&[1e6, 1e6 + 0.02]), sample(&[1e6 + 1.0, 1e6 + 1.02])).expect("varies");
        near(low, -1.0 - cents, 1e-8);
        near(high, -1.0 + cents, 1e-8);
    }

    /// (1, 2, 3) against (2, 4, 9): errors 1/3 and 13/3 of three each, so
    /// (14/3)² / (1/18 + 169/18) = 392/170 degrees, between those of 2 and of 4.
    #[test]
    fn degrees_need_not_be_whole() {
        let [low, high] =
            welch(sample(&[1.0, 2.0, 3.0]), sample(&[2.0, 4.0, 9.0])).expect("varies");
        near((low + high) / 2.0, -3.0, 1e-9);
        let half = (high - low) / 2.0 / (14_f64 / 3.0).sqrt();
        near(half, student(392.0 / 170.0), 1e-9);
        near(beyond(half, 392.0 / 170.0), 0.05, 1e-9);
    }

    #[test]
    fn one_of_a_kind_and_all_of_a_kind_have_no_interval() {
        let some = sample(&[1.0, 2.0]);
        assert_eq!(welch(sample(&[]), some), None);
        assert_eq!(welch(some, sample(&[5.0])), None);
        assert_eq!(welch(sample(&[49.9; 10]), sample(&[0.0; 4])), None);
    }
}
