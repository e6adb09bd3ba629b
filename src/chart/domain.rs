//! Which range of values a drawing shows. It knows no ticks and no pixels.

/// A value as drawn: infinities, NaN and magnitudes above 1e300 are gaps; below 1e-300 is zero.
///
/// Within these bounds no difference or quotient taken here overflows.
pub fn drawable(value: Option<f64>) -> Option<f64> {
    let v = value.filter(|v| v.abs() <= 1e300)?;
    Some(if v.abs() < 1e-300 { 0.0 } else { v })
}

/// The lowest and highest value to show, lowest < highest, or `None` without a value.
///
/// Zero is included when asked for, or when values of one sign come nearer to it than half of the
/// farthest one: there a cut axis would mislead. Elsewhere the range is that of the values, but
/// never narrower than a tenth of their magnitude, so that a wobble does not fill the sheet.
pub fn domain(values: impl IntoIterator<Item = f64>, from_zero: bool) -> Option<(f64, f64)> {
    let (min, max) = values.into_iter().fold(None, |range, v| match range {
        None => Some((v, v)),
        Some((min, max)) => Some((if v < min { v } else { min }, if v > max { v } else { max })),
    })?;
    let near_zero = (min >= 0.0 && min < max / 2.0) || (max <= 0.0 && max > min / 2.0);
    if from_zero || near_zero || (min < 0.0 && max > 0.0) {
        let min = if min > 0.0 { 0.0 } else { min };
        let max = if max < 0.0 { 0.0 } else { max };
        return Some(if min == max { (0.0, 1.0) } else { (min, max) });
    }
    if min == 0.0 && max == 0.0 {
        return Some((0.0, 1.0));
    }
    let magnitude = if max > -min { max } else { -min };
    let lacking = magnitude / 10.0 - (max - min);
    if lacking > 0.0 {
        return Some((min - lacking / 2.0, max + lacking / 2.0));
    }
    Some((min, max))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn shows(values: &[f64], expected: (f64, f64)) {
        assert_eq!(domain(values.iter().copied(), false), Some(expected));
    }

    #[test]
    fn zero_where_values_are_near_it() {
        shows(&[2.0, 10.0], (0.0, 10.0));
        shows(&[5.0, 10.0], (5.0, 10.0));
        shows(&[0.0, 3.0], (0.0, 3.0));
        shows(&[-10.0, -2.0], (-10.0, 0.0));
        shows(&[-10.0, -5.0], (-10.0, -5.0));
        shows(&[-1.0, 8.0], (-1.0, 8.0));
    }

    #[test]
    fn zero_where_asked() {
        assert_eq!(domain([8.0, 10.0], true), Some((0.0, 10.0)));
        assert_eq!(domain([-8.0, -10.0], true), Some((-10.0, 0.0)));
        assert_eq!(domain([0.0], true), Some((0.0, 1.0)));
        assert_eq!(domain([], true), None);
    }

    #[test]
    fn a_wobble_does_not_fill_the_sheet() {
        shows(&[100.0, 100.0], (95.0, 105.0));
        shows(&[-100.0], (-105.0, -95.0));
        shows(&[98.0, 100.0], (94.0, 104.0)); // 10 wide at least: 8 more
        shows(&[0.0, 0.0], (0.0, 1.0));
    }

    #[track_caller]
    fn drawn(value: f64, expected: Option<f64>) {
        assert_eq!(drawable(Some(value)), expected);
    }

    #[test]
    fn what_cannot_be_drawn_is_a_gap() {
        drawn(f64::NAN, None);
        drawn(f64::INFINITY, None);
        drawn(-2e300, None);
        drawn(-1e300, Some(-1e300));
        drawn(1e-301, Some(0.0));
        assert_eq!(drawable(None), None);
    }
}
