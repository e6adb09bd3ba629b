//! Where the hairlines of the value axis lie, and which buckets get a name under the axis.

/// The hairlines of a value axis.
pub struct Ticks {
    /// Ascending and evenly spaced; each is the float nearest to its decimal.
    pub at: Vec<f64>,
    /// Decimals that write every tick exactly: 1 for 0, 2.5, 5; 0 for 0, 20, 40.
    pub decimals: usize,
}

impl Ticks {
    /// The lowest and the highest, between which the values lie.
    pub fn range(&self) -> (f64, f64) {
        match self.at[..] {
            [low, .., high] => (low, high),
            _ => (0.0, 1.0),
        }
    }
}

/// Three to five ticks around `low` and `high`, a step of 1, 2, 2.5 or 5 × 10ᵏ apart; two where
/// `whole` forbids a step below 1 or a half.
///
/// Of the steps that make five ticks or fewer the smallest; each step is at most twice the one
/// before it, so at least three ticks result. The scale comes from the decimal exponent that the
/// formatter of the standard library writes, which is the same on every machine; a logarithm is
/// not. `low < high`, and the difference is not tiny beside either (see `domain`).
pub fn ticks(low: f64, high: f64, whole: bool) -> Ticks {
    const TENTHS: [i64; 4] = [10, 20, 25, 50];
    let first = exponent(high - low) - 1;
    let first = if whole { first.max(0) } else { first };
    for power in first..first + 4 {
        for tenths in TENTHS {
            if whole && power == 0 && tenths == 25 {
                continue;
            }
            let step = decimal(tenths, power - 1);
            // A hair of tolerance: 0.3 / 0.1 is 2.9999999999999996.
            let from = (low / step + 1e-9).floor();
            let to = (high / step - 1e-9).ceil();
            if to - from <= 4.0 {
                let at = (from as i64..=to as i64)
                    .map(|i| decimal(i * tenths, power - 1))
                    .collect();
                let decimals = if tenths == 25 { 1 - power } else { -power };
                return Ticks {
                    at,
                    decimals: decimals.max(0) as usize,
                };
            }
        }
    }
    Ticks {
        at: vec![low, high],
        decimals: 0,
    }
}

/// k such that 10ᵏ ≤ `v` < 10ᵏ⁺¹, for a finite `v` > 0; else 0.
fn exponent(v: f64) -> i32 {
    if v <= 0.0 || !v.is_finite() {
        return 0;
    }
    // 2^two <= v, and log10(2) is 0.30103: so k, or one less.
    let two = i32::try_from(v.to_bits() >> 52).unwrap_or(0) - 1023;
    let k = (two * 1233) >> 12;
    if decimal(1, k + 1) <= v { k + 1 } else { k }
}

/// The float nearest to `mantissa` × 10^`power`, which a multiplication would miss; past what 128
/// bits hold, where no axis of this page goes, multiplications have to do.
fn decimal(mantissa: i64, power: i32) -> f64 {
    crate::decimal::scaled(mantissa.into(), power).unwrap_or_else(|| {
        let step = if power < 0 { 0.1 } else { 10.0 };
        (0..power.abs()).fold(mantissa as f64, |x, _| x * step)
    })
}

/// A name under the axis.
pub struct Named {
    /// What stands there.
    pub text: String,
    /// Centre, moved inwards at the edges of the drawing.
    pub center: i32,
}

/// As many names as fit, evenly spread and always the last, with `gap` between neighbours.
///
/// `centers` are the buckets' abscissas, `names` their (short name, era): the era is added where it
/// differs from that of the name before, so that every choice of buckets can be read.
/// `width` measures a text; names stay between 0 and `limit`. Where the last one leaves no room for
/// another it stands alone.
pub fn thin(
    centers: &[i32],
    names: &[(&str, &str)],
    width: impl Fn(&str) -> i32,
    gap: i32,
    limit: i32,
) -> Vec<Named> {
    let n = centers.len().min(names.len());
    // Strides that keep to quarters and years when buckets are months.
    let strides = [1, 2, 3, 4, 6].into_iter().chain((12..n).step_by(12));
    for stride in strides.chain([n]) {
        if stride == 0 || stride > n {
            continue;
        }
        let mut era = "";
        let mut right = i32::MIN;
        let mut fits = true;
        let mut chosen = Vec::new();
        for index in ((n - 1) % stride..n).step_by(stride) {
            let (name, own) = names[index];
            let text = if own.is_empty() || own == era {
                name.to_string()
            } else {
                format!("{name} {own}")
            };
            era = own;
            let half = width(&text) / 2 + 1;
            let center = centers[index].min(limit - half).max(half);
            fits &= right == i32::MIN || center - half >= right + gap;
            right = center + half;
            chosen.push(Named { text, center });
        }
        if fits || stride == n {
            return chosen;
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn nice(low: f64, high: f64, at: &[f64], decimals: usize) {
        let found = ticks(low, high, false);
        assert_eq!(found.at, at, "{low} to {high}");
        assert_eq!(found.decimals, decimals, "{low} to {high}");
    }

    #[test]
    fn steps_of_one_two_two_and_a_half_and_five() {
        nice(0.0, 4.0, &[0.0, 1.0, 2.0, 3.0, 4.0], 0);
        nice(0.0, 5.0, &[0.0, 2.0, 4.0, 6.0], 0);
        nice(0.0, 9.0, &[0.0, 2.5, 5.0, 7.5, 10.0], 1);
        nice(0.0, 100.0, &[0.0, 25.0, 50.0, 75.0, 100.0], 0);
        nice(0.0, 17.0, &[0.0, 5.0, 10.0, 15.0, 20.0], 0);
        nice(3.8, 5.3, &[3.5, 4.0, 4.5, 5.0, 5.5], 1);
    }

    #[test]
    fn fractions_are_the_floats_one_writes() {
        nice(0.3, 0.7, &[0.3, 0.4, 0.5, 0.6, 0.7], 1);
        nice(0.038, 0.053, &[0.035, 0.04, 0.045, 0.05, 0.055], 3);
        nice(0.0, 0.01, &[0.0, 0.0025, 0.005, 0.0075, 0.01], 4);
    }

    #[test]
    fn both_sides_of_zero() {
        nice(-3.0, 5.0, &[-5.0, -2.5, 0.0, 2.5, 5.0], 1);
        nice(-40.0, -2.0, &[-40.0, -30.0, -20.0, -10.0, 0.0], 0);
    }

    #[test]
    fn very_large_and_very_small() {
        nice(0.0, 3e29, &[0.0, 1e29, 2e29, 3e29], 0);
        nice(0.0, 4e-9, &[0.0, 1e-9, 2e-9, 3e-9, 4e-9], 9);
        nice(-1e30, 1e30, &[-1e30, -5e29, 0.0, 5e29, 1e30], 0);
        assert!(ticks(0.0, 1e300, false).at.len() >= 3);
    }

    #[test]
    fn always_three_to_five_around_the_range() {
        for i in 1..400 {
            for low in [-7.0, -0.3, 0.0, 0.02, 5.0] {
                let high = low + f64::from(i) * 0.037;
                let found = ticks(low, high, false);
                assert!((3..=5).contains(&found.at.len()), "{low} to {high}");
                let (from, to) = found.range();
                assert!(from <= low + 1e-6 && to >= high - 1e-6, "{low} to {high}");
            }
        }
    }

    #[test]
    fn counts_have_no_halves() {
        assert_eq!(ticks(0.0, 1.0, true).at, [0.0, 1.0]);
        assert_eq!(ticks(0.0, 2.0, true).at, [0.0, 1.0, 2.0]);
        assert_eq!(ticks(0.0, 9.0, true).at, [0.0, 5.0, 10.0]);
        assert_eq!(ticks(0.0, 90.0, true).at, [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks(4.75, 5.25, true).at, [4.0, 5.0, 6.0]);
    }

    /// Buckets 50 apart from 50 on; every character is 10 wide.
    #[track_caller]
    fn named(names: &[(&str, &str)], expected: &[&str]) {
        let centers: Vec<i32> = (1..=names.len() as i32).map(|i| i * 50).collect();
        let found = thin(&centers, names, |t| 10 * t.len() as i32, 10, 10_000);
        let found: Vec<&str> = found.iter().map(|n| &n.text[..]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_by_stride_back_from_the_last() {
        named(&[], &[]);
        named(&[("a", "")], &["a"]);
        named(
            &[("aaa", ""), ("bbb", ""), ("ccc", "")],
            &["aaa", "bbb", "ccc"],
        );
        // 60 wide every 50: every second
        let six = [
            ("aaaaaa", ""),
            ("bbbbbb", ""),
            ("cccccc", ""),
            ("dddddd", ""),
        ];
        named(&six, &["bbbbbb", "dddddd"]);
        // nothing fits beside the last
        named(
            &[("a", ""), ("bbbbbbbbbbbbbbbbbbbbb", "")],
            &["bbbbbbbbbbbbbbbbbbbbb"],
        );
    }

    #[test]
    fn the_era_stands_where_it_begins() {
        let months = [("n", "1"), ("d", "1"), ("j", "2"), ("f", "2")];
        named(&months, &["n 1", "d", "j 2", "f"]);
    }

    #[test]
    fn names_never_overlap_nor_leave_the_drawing() {
        for n in 1..90 {
            for length in 1..14 {
                let name = "m".repeat(length);
                let names = vec![(&name[..], "22"); n];
                let centers: Vec<i32> = (0..n as i32).map(|i| i * 600 / n as i32).collect();
                let width = |t: &str| 10 * t.len() as i32;
                let found = thin(&centers, &names, width, 8, 600);
                let half = width(&found.last().unwrap().text) / 2 + 1;
                let last = centers[n - 1].min(600 - half).max(half);
                assert_eq!(found.last().unwrap().center, last);
                for f in &found {
                    let half = width(&f.text) / 2;
                    assert!(f.center >= half && f.center + half <= 600, "{n} × {name}");
                }
                for pair in found.windows(2) {
                    let room = pair[1].center - pair[0].center;
                    let needed = (width(&pair[0].text) + width(&pair[1].text)) / 2 + 8;
                    assert!(room >= needed, "{n} × {name}");
                }
            }
        }
    }
}
