//! The trend of one indicator: axes, the series, the year before, the target, names at line ends.

use super::escape;
use super::sheet::Sheet;
use std::fmt::Write;

/// One bucket of a trend.
pub struct Point {
    /// What is drawn. `None`, infinities, NaN and magnitudes above 1e300 are gaps.
    pub value: Option<f64>,
    /// Whether the bucket is over. One that is not is a hollow dot at the end of a dashed stroke.
    pub complete: bool,
    /// Short name under the axis, such as `avr.`, in the reader's language.
    pub tick: String,
    /// What the name lacks to be unique, such as `22`: written after it where it changes from one
    /// name shown to the next. May be empty.
    pub era: String,
    /// A whole sentence, shown where the pointer rests on the bucket.
    pub title: String,
}

/// Outer size of a drawing in CSS pixels at which its text is 13 px high.
///
/// The drawing scales to whatever the page gives it; a page that measures its box can pass that.
/// Sides are kept between 200 × 140 and 4000 × 4000.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// CSS pixels across.
    pub width: u16,
    /// CSS pixels down.
    pub height: u16,
}

impl Size {
    /// A column of a desktop page.
    pub const WIDE: Size = Size {
        width: 690,
        height: 320,
    };
    /// A phone.
    pub const NARROW: Size = Size {
        width: 330,
        height: 240,
    };
}

/// A trend to draw. [`Trend::new`] leaves the optional fields empty.
pub struct Trend<'a> {
    /// The buckets in order of time.
    pub points: &'a [Point],
    /// The same buckets one year earlier, drawn in grey behind; may be shorter or empty.
    pub before: &'a [Option<f64>],
    /// Name at the end of that line.
    pub before_name: &'a str,
    /// What was aimed at in each bucket, dashed; may be shorter or empty.
    pub target: &'a [Option<f64>],
    /// Name at the end of that line.
    pub target_name: &'a str,
    /// Written beside the last complete value, such as `4,8 % mars`. Like the other names it breaks
    /// into two lines at an ordinary space where it is wider than a quarter of the drawing, and is
    /// cut beyond a third; no-break spaces hold.
    pub last_label: &'a str,
    /// Writes a tick of the value axis: the value, and how many decimals write every tick of this
    /// axis exactly (a fraction shown in percent needs two fewer). Cut beyond a third of the width:
    /// write millions short.
    pub y_tick: &'a dyn Fn(f64, usize) -> String,
    /// Values are counts: no tick between two whole numbers.
    pub whole: bool,
    /// The value axis begins at zero whatever the values. It does so by itself where they come
    /// near zero.
    pub from_zero: bool,
    /// Index of the bucket that the reader is looking at.
    pub selected: Option<usize>,
    /// Outer size.
    pub size: Size,
    /// Accessible name of the drawing.
    pub name: &'a str,
}

impl<'a> Trend<'a> {
    /// A wide trend of `points` alone.
    pub fn new(
        points: &'a [Point],
        name: &'a str,
        y_tick: &'a dyn Fn(f64, usize) -> String,
    ) -> Self {
        Trend {
            points,
            before: &[],
            before_name: "",
            target: &[],
            target_name: "",
            last_label: "",
            y_tick,
            whole: false,
            from_zero: false,
            selected: None,
            size: Size::WIDE,
            name,
        }
    }
}

/// The drawing as one `<svg class="chart" …>` element, to be put into a page or a file as it is.
///
/// Above each bucket lies a transparent `<rect class="hit" data-index="…">` from top to bottom with
/// its sentence as `<title>`. Assistive technology reads the name only (`role="img"`); the numbers
/// belong in a table beside it. Without any value there is nothing but a base line.
pub fn trend(t: &Trend) -> String {
    let width = i32::from(t.size.width.clamp(200, 4000)) * 10;
    let height = i32::from(t.size.height.clamp(140, 4000)) * 10;
    let mut out = String::from(r#"<svg class="chart" xmlns="http://www.w3.org/2000/svg""#);
    let _ = write!(
        out,
        r#" viewBox="0 0 {width} {height}" role="img" aria-label=""#
    );
    escape::push(&mut out, t.name);
    out.push_str("\">");
    let sheet = Sheet::new(t, width, height);
    match sheet.draw(&mut out) {
        Ok(buckets) => hits(&mut out, t.points, &buckets, width, height),
        // plotters refuses a borrowed area only; ours is not shared.
        Err(refused) => debug_assert!(false, "{refused}"),
    }
    out.push_str("</svg>");
    out
}

/// One rectangle per bucket, from half way to the one before to half way to the one after.
///
/// Drawn last, so that nothing lies over them. Without a fill they still catch the pointer, and a
/// style sheet may fill the one under it.
fn hits(out: &mut String, points: &[Point], buckets: &[i32], width: i32, height: i32) {
    for (i, (point, &x)) in points.iter().zip(buckets).enumerate() {
        let before = i.checked_sub(1).map(|b| (buckets[b] + x) / 2);
        let after = buckets.get(i + 1).map(|&a| (x + a) / 2);
        let half = match (before, after) {
            (Some(b), _) => x - b,
            (_, Some(a)) => a - x,
            _ => width / 8,
        };
        let from = before.unwrap_or(x - half).max(0);
        let to = after.unwrap_or(x + half).min(width);
        let _ = write!(
            out,
            r#"<rect class="hit" data-index="{i}" fill="none" pointer-events="all" x="{from}" y="0" width="{}" height="{height}"><title>"#,
            to - from
        );
        escape::push(out, &point.title);
        out.push_str("</title></rect>");
    }
}

#[cfg(test)]
mod tests {
    use super::super::probe::{Element, of_class, parse};
    use super::*;

    fn plain(value: f64, decimals: usize) -> String {
        format!("{value:.decimals$}")
    }

    fn points(values: &[Option<f64>]) -> Vec<Point> {
        let point = |(i, &value): (usize, &Option<f64>)| Point {
            value,
            complete: true,
            tick: format!("b{i}"),
            era: String::new(),
            title: format!("bucket {i}"),
        };
        values.iter().enumerate().map(point).collect()
    }

    /// 300 × 200 pixels. With one-digit ticks the plot lies between x = 80 + 76 and 3000 - 100 - 1,
    /// y = 130 and 2000 - 300 - 1: margins, and the last coordinate is one before the margin.
    const SMALL: Size = Size {
        width: 300,
        height: 200,
    };

    fn small<'a>(points: &'a [Point], y_tick: &'a dyn Fn(f64, usize) -> String) -> Trend<'a> {
        Trend {
            size: SMALL,
            ..Trend::new(points, "name", y_tick)
        }
    }

    fn paths(svg: &str, class: &str) -> Vec<Vec<(i32, i32)>> {
        of_class(svg, class).iter().map(Element::path).collect()
    }

    #[test]
    fn values_lie_where_the_axis_says() {
        let points = points(&[Some(0.0), Some(4.0), Some(1.0)]);
        let svg = trend(&small(&points, &plain));
        // 0 at 1699, 4 at 130, 1 at 1699 - 1569 / 4 = 1306.75
        let line = vec![(156, 1699), (1528, 130), (2899, 1307)];
        assert_eq!(paths(&svg, "series"), [line]);
        let hairlines = of_class(&svg, "grid");
        assert_eq!(hairlines.len(), 5);
        assert_eq!(hairlines[0].corners(), [(156, 1699), (2899, 1699)]);
        assert_eq!(of_class(&svg, "axis")[0].corners(), hairlines[0].corners());
        let names: Vec<String> = of_class(&svg, "tick").into_iter().map(|e| e.text).collect();
        assert_eq!(names, ["0", "1", "2", "3", "4", "b0", "b1", "b2"]);
    }

    #[test]
    fn without_a_value_only_a_base_line() {
        for values in [&[][..], &[None], &[None, None, Some(f64::NAN)]] {
            let points = points(values);
            let svg = trend(&Trend {
                last_label: "last",
                before_name: "before",
                selected: Some(0),
                ..small(&points, &plain)
            });
            let drawn: Vec<String> = parse(&svg)
                .iter()
                .map(|e| e.get("class").to_string())
                .collect();
            assert_eq!(drawn, ["chart", "axis"]);
        }
    }

    #[test]
    fn one_point_is_a_dot_at_the_right() {
        let points = points(&[Some(0.0)]);
        let svg = trend(&small(&points, &plain));
        let dots = of_class(&svg, "dot");
        assert_eq!(dots.len(), 1);
        assert_eq!((dots[0].number("cx"), dots[0].number("cy")), (2899, 1699));
        assert_eq!(of_class(&svg, "hit").len(), 1);
    }

    #[test]
    fn a_gap_breaks_the_line_and_a_lonely_value_is_a_speck() {
        let points = points(&[Some(0.0), Some(4.0), None, Some(4.0), None, Some(0.0)]);
        let svg = trend(&small(&points, &plain));
        let lengths: Vec<usize> = paths(&svg, "series").iter().map(Vec::len).collect();
        assert_eq!(lengths, [2, 1, 1]);
    }

    #[test]
    fn the_unfinished_bucket_is_hollow_and_its_stroke_dashed() {
        let mut points = points(&[Some(0.0), Some(4.0), Some(0.0)]);
        points[2].complete = false;
        let svg = trend(&Trend {
            last_label: "last",
            ..small(&points, &plain)
        });
        assert_eq!(paths(&svg, "series").len(), 1);
        let dashed = of_class(&svg, "series open");
        assert_eq!(dashed.len(), 1);
        assert!(!dashed[0].get("stroke-dasharray").is_empty());
        let stroke = dashed[0].path();
        let center = |class| {
            let dot = &of_class(&svg, class)[0];
            (dot.number("cx"), dot.number("cy"))
        };
        assert_eq!([center("dot"), center("dot open")], stroke[..]);
        assert_eq!(center("dot").1, 130);
        // its label is half way up text of 130 around the height of the last complete value
        assert_eq!(of_class(&svg, "label")[0].number("y"), 130 + 45);
    }

    #[test]
    fn names_at_the_end_give_way() {
        let points = points(&[Some(0.0), Some(4.0)]);
        let same = [Some(2.0), Some(4.0)];
        let svg = trend(&Trend {
            before: &same,
            before_name: "before",
            target: &same,
            target_name: "aim",
            last_label: "last",
            ..small(&points, &plain)
        });
        let mut heights: Vec<i32> = of_class(&svg, "name")
            .iter()
            .map(|e| e.number("y"))
            .collect();
        heights.push(of_class(&svg, "label")[0].number("y"));
        heights.sort_unstable();
        assert_eq!(heights.len(), 3);
        assert!(
            heights.windows(2).all(|pair| pair[1] - pair[0] >= 130),
            "{heights:?}"
        );
    }

    #[test]
    fn the_selected_bucket_has_a_hairline_and_a_ring() {
        let points = points(&[Some(0.0), None, Some(4.0)]);
        for (selected, cursors, rings) in [
            (None, 0, 0),
            (Some(0), 1, 1),
            (Some(1), 1, 0),
            (Some(3), 0, 0),
        ] {
            let svg = trend(&Trend {
                selected,
                ..small(&points, &plain)
            });
            assert_eq!(of_class(&svg, "cursor").len(), cursors, "{selected:?}");
            assert_eq!(of_class(&svg, "ring").len(), rings, "{selected:?}");
        }
    }

    #[test]
    fn rectangles_to_hit_cover_the_plot_without_overlap() {
        let points = points(&[Some(0.0), None, Some(4.0)]);
        let svg = trend(&small(&points, &plain));
        let hits = of_class(&svg, "hit");
        // half a bucket is 685 to 686; the first begins at the edge of the drawing
        let corners: Vec<Vec<(i32, i32)>> = hits.iter().map(Element::corners).collect();
        assert_eq!(corners[0], [(0, 0), (842, 2000)]);
        assert_eq!(corners[1], [(842, 0), (2213, 2000)]);
        assert_eq!(corners[2], [(2213, 0), (3000, 2000)]);
        let indices: Vec<&str> = hits.iter().map(|e| e.get("data-index")).collect();
        assert_eq!(indices, ["0", "1", "2"]);
        let titles = parse(&svg).into_iter().filter(|e| e.name == "title");
        assert_eq!(
            titles.map(|e| e.text).next_back().as_deref(),
            Some("bucket 2")
        );
    }

    #[test]
    fn words_are_escaped_and_nothing_is_styled() {
        let mut points = points(&[Some(0.0), Some(4.0)]);
        points[0].title = "<b> & \"c\"".to_string();
        points[1].tick = "<i>".to_string();
        let svg = trend(&Trend {
            last_label: "a<b",
            ..Trend::new(&points, "l'un & \"l'autre\"", &plain)
        });
        let elements = parse(&svg);
        assert_eq!(elements[0].get("aria-label"), "l'un & \"l'autre\"");
        assert_eq!(elements[0].get("role"), "img");
        assert_eq!(elements[0].get("viewBox"), "0 0 6900 3200");
        assert_eq!(of_class(&svg, "label")[0].text, "a<b");
        for element in &elements {
            for (name, value) in &element.attributes {
                assert!(!["style", "stroke", "color"].contains(&&name[..]), "{name}");
                assert!(name != "fill" || value == "none");
            }
        }
        assert!(elements[0].get("width").is_empty() && elements[0].get("height").is_empty());
    }

    /// Shapes from a small generator of our own, so that every run sees the same ones.
    #[test]
    fn every_shape_stays_inside_and_is_drawn_the_same_twice() {
        let mut state = 1_u64;
        let mut next = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            (state >> 33) % below
        };
        let scales = [1e-310, 1e-9, 0.001, 1.0, 37.5, 1e6, 1e15, 1e300, f64::MAX];
        for _ in 0..1500 {
            let n = next(30) as usize;
            let scale = scales[next(scales.len() as u64) as usize];
            let lift = [0.0, 0.0, 1.0, -1.0, 1000.0][next(5) as usize];
            let mut value = || match next(8) {
                0 => None,
                1 => Some(0.0),
                _ => Some((next(201) as f64 / 100.0 - 1.0 + lift) * scale),
            };
            let values: Vec<Option<f64>> = (0..n).map(|_| value()).collect();
            let before: Vec<Option<f64>> = (0..n + 2).map(|_| value()).collect();
            let mut points = points(&values);
            for point in &mut points {
                point.complete = next(6) > 0;
                point.tick = "w".repeat(next(12) as usize);
                point.era = next(3).to_string();
            }
            let label = "184\u{202f}320 m ".repeat(next(9) as usize);
            let t = Trend {
                before: &before[..next(n as u64 + 2) as usize],
                before_name: "one year earlier",
                target: &before,
                target_name: &label,
                last_label: &label,
                whole: next(2) > 0,
                from_zero: next(2) > 0,
                selected: Some(next(32) as usize),
                size: [
                    Size::WIDE,
                    Size::NARROW,
                    SMALL,
                    Size {
                        width: 0,
                        height: 0,
                    },
                ][next(4) as usize],
                ..Trend::new(&points, "name", &plain)
            };
            let svg = trend(&t);
            assert_eq!(svg, trend(&t));
            let elements = parse(&svg);
            let view: Vec<i32> = elements[0]
                .get("viewBox")
                .split(' ')
                .map(|n| n.parse().unwrap())
                .collect();
            for element in &elements {
                for (x, y) in element.corners() {
                    let inside = (0..=view[2]).contains(&x) && (0..=view[3]).contains(&y);
                    assert!(inside, "{x} {y} of {} in {svg}", element.get("class"));
                }
            }
        }
    }
}
