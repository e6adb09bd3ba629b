//! A series with gaps, cut into the strokes that draw it.

/// A bucket's index and its value.
pub type At = (usize, f64);

/// The strokes of one series, each kind in order.
#[derive(Debug, Default, PartialEq)]
pub struct Runs {
    /// Neighbours that are both complete, joined.
    pub solid: Vec<Vec<At>>,
    /// Neighbours of which one is unfinished, joined.
    pub open: Vec<Vec<At>>,
    /// Buckets with a gap on either side: no stroke reaches them.
    pub alone: Vec<At>,
}

/// Cuts `values` at each gap, and where `complete` changes the kind of stroke.
pub fn runs(values: &[Option<f64>], complete: impl Fn(usize) -> bool) -> Runs {
    let mut runs = Runs::default();
    // The stroke under way and whether it is solid.
    let mut stroke: Option<(bool, Vec<At>)> = None;
    for (i, value) in values.iter().enumerate() {
        let Some(value) = *value else {
            runs.end(stroke.take());
            continue;
        };
        let before = i.checked_sub(1).and_then(|b| values[b].map(|v| (b, v)));
        let after = values.get(i + 1).copied().flatten();
        let Some(before) = before else {
            if after.is_none() {
                runs.alone.push((i, value));
            }
            continue;
        };
        let solid = complete(before.0) && complete(i);
        match &mut stroke {
            Some((kind, points)) if *kind == solid => points.push((i, value)),
            _ => runs.end(stroke.replace((solid, vec![before, (i, value)]))),
        }
    }
    runs.end(stroke);
    runs
}

impl Runs {
    fn end(&mut self, stroke: Option<(bool, Vec<At>)>) {
        match stroke {
            Some((true, points)) => self.solid.push(points),
            Some((false, points)) => self.open.push(points),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `drawing` has a letter per bucket: `x` complete, `o` unfinished, `.` without a value.
    #[track_caller]
    fn cut(drawing: &str, solid: &[&[usize]], open: &[&[usize]], alone: &[usize]) {
        let letters: Vec<char> = drawing.chars().collect();
        let values: Vec<Option<f64>> = letters.iter().map(|&c| (c != '.').then_some(1.0)).collect();
        let found = runs(&values, |i| letters[i] == 'x');
        let indices = |strokes: &[Vec<At>]| -> Vec<Vec<usize>> {
            strokes
                .iter()
                .map(|s| s.iter().map(|p| p.0).collect())
                .collect()
        };
        assert_eq!(indices(&found.solid), solid, "solid of {drawing}");
        assert_eq!(indices(&found.open), open, "open of {drawing}");
        let alone_found: Vec<usize> = found.alone.iter().map(|p| p.0).collect();
        assert_eq!(alone_found, alone, "alone in {drawing}");
    }

    #[test]
    fn strokes() {
        cut("", &[], &[], &[]);
        cut("...", &[], &[], &[]);
        cut("xxx", &[&[0, 1, 2]], &[], &[]);
        cut("x", &[], &[], &[0]);
        cut("xx.xx", &[&[0, 1], &[3, 4]], &[], &[]);
        cut("x.xx.x", &[&[2, 3]], &[], &[0, 5]);
    }

    #[test]
    fn unfinished_buckets() {
        cut("xxo", &[&[0, 1]], &[&[1, 2]], &[]);
        cut("xxoo", &[&[0, 1]], &[&[1, 2, 3]], &[]);
        cut("oxx", &[&[1, 2]], &[&[0, 1]], &[]);
        cut("xx.o", &[&[0, 1]], &[], &[3]);
        cut("xo", &[], &[&[0, 1]], &[]);
    }
}
