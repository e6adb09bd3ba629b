//! The 95 % interval of a proportion.

use crate::decimal::significant;

/// The 97.5 % quantile of the normal distribution (`rules.md` 39).
pub const Z: f64 = 1.959963984540054;

/// Wilson's score interval for `hits` of `n`, at 12 significant digits; `None`
/// for n = 0. E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", JASA 22 (1927), equation for the roots p′ and p″.
pub fn interval(hits: i128, n: i128) -> Option<[f64; 2]> {
    bounds(hits, n).map(|bounds| bounds.map(significant))
}

/// The same with all the digits of a double. `None` also for what is no part
/// of n: the counts of campaigns in totals may exceed each other.
pub fn bounds(hits: i128, n: i128) -> Option<[f64; 2]> {
    if n <= 0 || !(0..=n).contains(&hits) {
        return None;
    }
    let (all, none) = (hits == n, hits == 0);
    let (n, p) = (n as f64, hits as f64 / n as f64);
    let z2 = Z * Z;
    let centre = p + z2 / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends the formula gives 0 and 1, and doubles nearly that.
    let low = if none { 0.0 } else { (centre - half) / scale };
    let high = if all { 1.0 } else { (centre + half) / scale };
    Some([low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn between(hits: i128, n: i128, low: f64, high: f64) {
        let [a, b] = interval(hits, n).expect("n > 0");
        assert!((a - low).abs() < 5e-5 && (b - high).abs() < 5e-5, "{a} {b}");
    }

    /// Published: Newcombe, "Two-sided confidence intervals for the single
    /// proportion", Statistics in Medicine 17 (1998), table I, method 3.
    #[test]
    fn intervals_are_the_published_ones() {
        between(81, 263, 0.2553, 0.3662);
        between(15, 148, 0.0624, 0.1605);
        between(0, 20, 0.0, 0.1611);
        between(1, 29, 0.0061, 0.1718);
    }

    #[test]
    fn the_ends_are_0_and_1() {
        for n in 1..100 {
            assert_eq!(interval(0, n).map(|i| i[0]), Some(0.0), "0 of {n}");
            assert_eq!(interval(n, n).map(|i| i[1]), Some(1.0), "{n} of {n}");
        }
    }

    #[test]
    fn nothing_has_no_interval() {
        assert_eq!(interval(0, 0), None);
        assert_eq!(interval(30, 10), None);
        assert_eq!(interval(-1, 10), None);
    }
}
