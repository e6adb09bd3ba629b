//! The small line of a card or of a row: a shape to recognise, with no axis and no text.

use super::backend::{Role, Svg};
use super::domain::{domain, drawable};
use super::escape;
use super::plot::{Drawn, plot, strokes};
use super::runs::runs;
use super::scale::Scale;
use plotters::drawing::IntoDrawingArea;

/// A small line to draw.
pub struct Spark<'a> {
    /// The buckets in order of time; what cannot be drawn is a gap, as in a trend.
    pub points: &'a [Option<f64>],
    /// Whether each bucket is over; the stroke to one that is not is dashed. Buckets beyond its
    /// end are.
    pub complete: &'a [bool],
    /// The same buckets one year earlier, in grey behind; may be shorter or empty.
    pub before: &'a [Option<f64>],
    /// As for the trend of the same values, so that both have the same shape.
    pub from_zero: bool,
    /// Accessible name. Empty where the text around says it all: then the drawing is hidden from
    /// assistive technology.
    pub name: &'a str,
}

/// 220 × 36 CSS pixels.
const WIDTH: i32 = 2200;
const HEIGHT: i32 = 360;
/// Room for half a stroke at each edge.
const EDGE: i32 = 25;

/// The drawing as one `<svg class="spark" …>` element.
///
/// It has no proportions of its own (`preserveAspectRatio="none"`): the style sheet gives it a
/// width and a height, and the strokes stay as thick as they are.
pub fn spark(s: &Spark) -> String {
    let mut out = format!(
        r#"<svg class="spark" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" preserveAspectRatio="none""#
    );
    if s.name.is_empty() {
        out.push_str(r#" aria-hidden="true">"#);
    } else {
        out.push_str(r#" role="img" aria-label=""#);
        escape::push(&mut out, s.name);
        out.push_str("\">");
    }
    let drawn = draw(s, &mut out);
    debug_assert!(drawn.is_ok(), "{drawn:?}");
    out.push_str("</svg>");
    out
}

fn draw(s: &Spark, out: &mut String) -> Drawn<()> {
    let n = s.points.len();
    let values: Vec<Option<f64>> = s.points.iter().map(|v| drawable(*v)).collect();
    let before: Vec<Option<f64>> = s.before.iter().take(n).map(|v| drawable(*v)).collect();
    let all = values.iter().chain(&before).copied().flatten();
    let Some((from, to)) = domain(all, s.from_zero) else {
        return Ok(());
    };
    let root = Svg::new(out, WIDTH, HEIGHT).into_drawing_area();
    let ticks = Vec::new();
    let plot = plot(
        &root,
        [EDGE; 4],
        Scale::buckets(n),
        Scale { from, to, ticks },
    );
    let grey = [Role::Before, Role::Before, Role::BeforeSpeck];
    strokes(&plot, runs(&before, |_| true), grey)?;
    let finished = |i: usize| s.complete.get(i).is_none_or(|c| *c);
    let series = [Role::Series, Role::Open, Role::SeriesSpeck];
    strokes(&plot, runs(&values, finished), series)
}

#[cfg(test)]
mod tests {
    use super::super::probe::{Element, of_class, parse};
    use super::*;

    fn small(points: &[Option<f64>], complete: &[bool], before: &[Option<f64>]) -> String {
        spark(&Spark {
            points,
            complete,
            before,
            from_zero: false,
            name: "",
        })
    }

    fn paths(svg: &str, class: &str) -> Vec<Vec<(i32, i32)>> {
        of_class(svg, class).iter().map(Element::path).collect()
    }

    #[test]
    fn from_edge_to_edge() {
        let svg = small(&[Some(0.0), Some(2.0), Some(1.0)], &[], &[]);
        // x from 25 to 2174, y from 334 up to 25: halves are 1099.5 and 179.5
        assert_eq!(
            paths(&svg, "series"),
            [[(25, 334), (1100, 25), (2174, 180)]]
        );
    }

    #[test]
    fn gaps_specks_and_the_unfinished() {
        let values = [Some(0.0), None, Some(2.0), Some(1.0), Some(2.0)];
        let svg = small(&values, &[true, true, true, true, false], &[]);
        let lengths = |class| -> Vec<usize> { paths(&svg, class).iter().map(Vec::len).collect() };
        assert_eq!(lengths("series"), [2, 1]);
        assert_eq!(lengths("series open"), [2]);
    }

    #[test]
    fn the_year_before_lies_behind_and_counts_for_the_range() {
        let svg = small(
            &[Some(2.0), Some(2.0)],
            &[],
            &[Some(0.0), Some(4.0), Some(9.0)],
        );
        assert_eq!(paths(&svg, "before"), [[(25, 334), (2174, 25)]]);
        assert_eq!(paths(&svg, "series"), [[(25, 180), (2174, 180)]]);
        assert!(svg.find("before") < svg.find("series"));
    }

    #[test]
    fn nothing_to_draw() {
        assert_eq!(parse(&small(&[], &[], &[])).len(), 1);
        assert_eq!(parse(&small(&[None, None], &[], &[])).len(), 1);
    }

    #[test]
    fn a_name_or_hidden() {
        let named = |name| {
            let svg = spark(&Spark {
                points: &[Some(1.0)],
                complete: &[],
                before: &[],
                from_zero: true,
                name,
            });
            let root = parse(&svg).remove(0);
            let get = |attribute| root.get(attribute).to_string();
            (get("role"), get("aria-label"), get("aria-hidden"))
        };
        let owned = |a: &str, b: &str, c: &str| (a.to_string(), b.to_string(), c.to_string());
        assert_eq!(named(""), owned("", "", "true"));
        assert_eq!(named("a & b"), owned("img", "a & b", ""));
    }
}
