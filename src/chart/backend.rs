//! What plotters draws on: elements of an SVG, appended to a string.
//!
//! plotters hands colours down; the page wants classes, so that themes and a strict style policy
//! work. So each [`Role`] is a marker colour that nobody sees, and the backend turns it back into a
//! class and into the attributes that are no matter of theme (widths, dashes).
//!
//! Everything is overridden that would otherwise measure or rasterise text: on wasm32 plotters
//! measures through the document, with a `style` attribute, which fails in a worker and under the
//! policy. Not to be used with it: series labels and `MultiLineText`, which measure by themselves.

use super::{escape, width};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use std::convert::Infallible;
use std::fmt::Write;

/// What an element is for.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
pub enum Role {
    Grid = 1,
    Axis,
    Before,
    BeforeSpeck,
    Target,
    TargetSpeck,
    Series,
    SeriesSpeck,
    Open,
    Cursor,
    Dot,
    OpenDot,
    Ring,
    Tick,
    Name,
    Label,
}

impl Role {
    const ALL: [Role; 16] = [
        Role::Grid,
        Role::Axis,
        Role::Before,
        Role::BeforeSpeck,
        Role::Target,
        Role::TargetSpeck,
        Role::Series,
        Role::SeriesSpeck,
        Role::Open,
        Role::Cursor,
        Role::Dot,
        Role::OpenDot,
        Role::Ring,
        Role::Tick,
        Role::Name,
        Role::Label,
    ];

    /// Attributes of an element in this role. Stroke widths are CSS pixels: `non-scaling-stroke`.
    fn attributes(self) -> &'static str {
        match self {
            Role::Grid => r#" class="grid" stroke-width="1" shape-rendering="crispEdges""#,
            Role::Axis => r#" class="axis" stroke-width="1" shape-rendering="crispEdges""#,
            Role::Cursor => r#" class="cursor" stroke-width="1" shape-rendering="crispEdges""#,
            Role::Before => r#" class="before" stroke-width="1.6""#,
            Role::BeforeSpeck => r#" class="before" stroke-width="4""#,
            Role::Target => r#" class="target" stroke-width="1.2" stroke-dasharray="3 3""#,
            Role::TargetSpeck => r#" class="target" stroke-width="4""#,
            Role::Series => r#" class="series" stroke-width="2.2""#,
            Role::SeriesSpeck => r#" class="series" stroke-width="5""#,
            Role::Open => r#" class="series open" stroke-width="2.2" stroke-dasharray="3 5""#,
            Role::Dot => r#" class="dot""#,
            Role::OpenDot => r#" class="dot open" stroke-width="2""#,
            Role::Ring => r#" class="ring" fill="none" stroke-width="1.5""#,
            Role::Tick => r#" class="tick""#,
            Role::Name => r#" class="name""#,
            Role::Label => r#" class="label" font-weight="600""#,
        }
    }

    fn marker(self) -> RGBColor {
        RGBColor(0, 0, self as u8)
    }

    fn of(color: BackendColor) -> Option<Role> {
        Role::ALL
            .into_iter()
            .find(|role| color.rgb == (0, 0, *role as u8))
    }

    /// The style that makes plotters draw in this role.
    pub fn shape(self) -> ShapeStyle {
        self.marker().filled()
    }

    /// The style that makes plotters write in this role: `size` tenths of a pixel, around a point
    /// that is at the `side` of the text and half way up it.
    pub fn text(self, size: i32, side: HPos) -> TextStyle<'static> {
        let weight = match self {
            Role::Label => FontStyle::Bold,
            _ => FontStyle::Normal,
        };
        FontDesc::new(FontFamily::SansSerif, f64::from(size), weight)
            .color(&self.marker())
            .pos(Pos::new(side, VPos::Center))
    }
}

/// Elements appended to a string, as wide and high as the `viewBox` around them.
pub struct Svg<'a> {
    out: &'a mut String,
    size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> Svg<'a> {
    /// Appends to `out`, which holds the opening `<svg …>` already.
    pub fn new(out: &'a mut String, width: i32, height: i32) -> Self {
        Svg {
            out,
            size: (width.unsigned_abs(), height.unsigned_abs()),
        }
    }

    /// Formats into the string, which cannot fail.
    fn push(&mut self, element: std::fmt::Arguments<'_>) -> Drawn {
        let written = self.out.write_fmt(element);
        debug_assert!(written.is_ok());
        Ok(())
    }
}

fn attributes(color: BackendColor) -> &'static str {
    Role::of(color).map_or("", Role::attributes)
}

const STROKE: &str = r#" vector-effect="non-scaling-stroke""#;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.push(format_args!(
            r#"<line{}{STROKE} x1="{}" y1="{}" x2="{}" y2="{}"/>"#,
            attributes(style.color()),
            from.0,
            from.1,
            to.0,
            to.1
        ))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.push(format_args!(
            r#"<rect{}{STROKE} x="{}" y="{}" width="{}" height="{}"/>"#,
            attributes(style.color()),
            from.0.min(to.0),
            from.1.min(to.1),
            (to.0 - from.0).abs(),
            (to.1 - from.1).abs()
        ))
    }

    /// A path of one point is a round speck as wide as its stroke.
    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let mut data = String::new();
        let mut points = 0;
        for (x, y) in path {
            let letter = if points == 0 { 'M' } else { 'L' };
            let _ = write!(data, "{letter}{x} {y}");
            points += 1;
        }
        match points {
            0 => return Ok(()),
            1 => data.push_str("h0"),
            _ => {}
        }
        self.push(format_args!(
            r#"<path{}{STROKE} fill="none" stroke-linecap="round" stroke-linejoin="round" d="{data}"/>"#,
            attributes(style.color()),
        ))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.push(format_args!(
            r#"<circle{}{STROKE} cx="{}" cy="{}" r="{radius}"/>"#,
            attributes(style.color()),
            center.0,
            center.1
        ))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        let mut points = String::new();
        for (x, y) in corners {
            let _ = write!(points, "{x},{y} ");
        }
        self.push(format_args!(
            r#"<polygon{}{STROKE} points="{}"/>"#,
            attributes(style.color()),
            points.trim_end()
        ))
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, at: BackendCoord) -> Drawn {
        let size = style.size() as i32;
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        // Digits and capitals of most sans faces are 0.7 of the size high.
        let baseline = match style.anchor().v_pos {
            VPos::Top => at.1 + size * 7 / 10,
            VPos::Center => at.1 + size * 7 / 20,
            VPos::Bottom => at.1,
        };
        let mut escaped = String::new();
        escape::push(&mut escaped, text);
        self.push(format_args!(
            r#"<text{} font-size="{size}" text-anchor="{anchor}" x="{}" y="{baseline}">{escaped}</text>"#,
            attributes(style.color()),
            at.0,
        ))
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() as i32;
        let bold = matches!(style.style(), FontStyle::Bold);
        Ok((
            width::width(text, size, bold).unsigned_abs(),
            size.unsigned_abs(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::drawing::IntoDrawingArea;
    use plotters::element::{PathElement, Polygon, Rectangle, Text};

    #[test]
    fn a_role_comes_back_from_its_marker() {
        for role in Role::ALL {
            assert_eq!(Role::of(role.marker().to_backend_color()), Some(role));
            assert!(role.attributes().starts_with(" class="), "{role:?}");
        }
        assert_eq!(Role::of(RGBColor(1, 2, 3).to_backend_color()), None);
    }

    /// The tag, class and geometry that plotters gets out of `element`.
    #[track_caller]
    fn draws<E>(element: E, expected: &[(&str, &str)])
    where
        for<'e> &'e E: plotters::element::PointCollection<'e, (i32, i32)>,
        for<'s> E: plotters::element::Drawable<Svg<'s>>,
    {
        let mut out = String::from("<svg>");
        let root = Svg::new(&mut out, 100, 100).into_drawing_area();
        assert!(root.draw(&element).is_ok());
        drop(root);
        out.push_str("</svg>");
        let drawn = super::super::probe::parse(&out);
        for (name, value) in expected {
            assert_eq!(drawn[1].get(name), *value, "{name} in {out}");
        }
    }

    #[test]
    fn elements() {
        let path = |points: &[(i32, i32)]| PathElement::new(points.to_vec(), Role::Series.shape());
        draws(
            path(&[(1, 2), (3, 4)]),
            &[("class", "series"), ("d", "M1 2L3 4")],
        );
        draws(path(&[(1, 2)]), &[("d", "M1 2h0")]);
        let rect = Rectangle::new([(5, 6), (2, 1)], Role::Axis.shape());
        draws(
            rect,
            &[("x", "2"), ("y", "1"), ("width", "3"), ("height", "5")],
        );
        let polygon = Polygon::new(vec![(1, 1), (2, 1), (1, 2)], Role::Dot.shape());
        draws(polygon, &[("class", "dot"), ("points", "1,1 2,1 1,2")]);
    }

    #[test]
    fn text_is_half_above_its_point_and_bold_where_it_is_a_label() {
        let text = |role: Role, side| Text::new("a", (10, 50), role.text(20, side));
        draws(
            text(Role::Tick, HPos::Right),
            &[
                ("class", "tick"),
                ("font-size", "20"),
                ("text-anchor", "end"),
                ("x", "10"),
                ("y", "57"),
            ],
        );
        draws(
            text(Role::Label, HPos::Left),
            &[("font-weight", "600"), ("text-anchor", "start")],
        );
    }

    #[test]
    fn text_is_measured_by_the_table() {
        let mut out = String::new();
        let svg = Svg::new(&mut out, 100, 100);
        let size = svg.estimate_text_size("2024", &Role::Tick.text(100, HPos::Left));
        assert_eq!(size.ok(), Some((232, 100)));
    }
}
