//! A trend laid out and drawn, between its opening and its closing tag.
//!
//! First everything is decided that needs no coordinates (ticks, names, margins); then plotters
//! draws from back to front. Lengths are tenths of a CSS pixel.

use super::backend::{Role, Svg};
use super::domain::{domain, drawable};
use super::labels::{self, Wish};
use super::plot::{Drawn, Plot, plot, strokes};
use super::runs::runs;
use super::scale::Scale;
use super::ticks::{Ticks, thin, ticks};
use super::trend::Trend;
use super::width::{fit, width, wrap};
use plotters::coord::Shift;
use plotters::coord::ranged1d::BoldPoints;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Text};
use plotters::style::text_anchor::HPos;

/// Height of text, and from one line of it to the next.
const TEXT: i32 = 130;
const LINE: i32 = 160;
/// Between the plot and its ticks on either axis.
const GAP: i32 = 80;
/// Between the plot and the names at its right, where dots stand out.
const NAME_GAP: i32 = 110;
/// Between neighbouring names under the axis.
const TICK_GAP: i32 = 140;
/// Radii.
const DOT: i32 = 42;
const RING: i32 = 80;

/// A name at the right of the plot, at the height of a value.
struct EndName {
    role: Role,
    lines: Vec<String>,
    value: f64,
}

impl EndName {
    fn width(&self) -> i32 {
        let bold = self.role == Role::Label;
        let lines = self.lines.iter().map(|line| width(line, TEXT, bold));
        lines.max().unwrap_or(0)
    }

    /// From the top of its first line to the bottom of its last.
    fn height(&self) -> i32 {
        LINE * self.lines.len() as i32
    }
}

/// What is decided before anything is drawn.
pub struct Sheet<'a> {
    trend: &'a Trend<'a>,
    width: i32,
    height: i32,
    values: Vec<Option<f64>>,
    before: Vec<Option<f64>>,
    target: Vec<Option<f64>>,
    /// `None` where there is no value at all.
    ticks: Option<Ticks>,
    tick_names: Vec<String>,
    /// In the order in which they choose their place.
    end_names: Vec<EndName>,
}

impl<'a> Sheet<'a> {
    /// Lays `trend` out on `width` × `height`.
    pub fn new(trend: &'a Trend<'a>, width: i32, height: i32) -> Self {
        let n = trend.points.len();
        let line = |values: &[Option<f64>]| values.iter().take(n).map(|v| drawable(*v)).collect();
        let mut sheet = Sheet {
            trend,
            width,
            height,
            values: trend.points.iter().map(|p| drawable(p.value)).collect(),
            before: line(trend.before),
            target: line(trend.target),
            ticks: None,
            tick_names: Vec::new(),
            end_names: Vec::new(),
        };
        sheet.choose_ticks();
        sheet.choose_end_names();
        sheet
    }

    fn choose_ticks(&mut self) {
        let all = self.values.iter().chain(&self.before).chain(&self.target);
        let Some((low, high)) = domain(all.copied().flatten(), self.trend.from_zero) else {
            return;
        };
        let found = ticks(low, high, self.trend.whole);
        let room = self.width / 3;
        for value in &found.at {
            let name = (self.trend.y_tick)(*value, found.decimals);
            self.tick_names
                .push(fit(&name, TEXT, false, room).into_owned());
        }
        self.ticks = Some(found);
    }

    fn choose_end_names(&mut self) {
        let last = |values: &[Option<f64>]| values.iter().copied().flatten().next_back();
        for (role, text, value) in [
            (
                Role::Label,
                self.trend.last_label,
                self.last_complete().map(|(_, v)| v),
            ),
            (Role::Name, self.trend.target_name, last(&self.target)),
            (Role::Name, self.trend.before_name, last(&self.before)),
        ] {
            let (wanted, max) = (self.width * 24 / 100, self.width * 36 / 100);
            let lines = wrap(text, TEXT, role == Role::Label, wanted, max);
            if let Some(value) = value
                && !lines.is_empty()
            {
                self.end_names.push(EndName { role, lines, value });
            }
        }
    }

    fn finished(&self, index: usize) -> bool {
        self.trend.points.get(index).is_none_or(|p| p.complete)
    }

    fn last_complete(&self) -> Option<(usize, f64)> {
        let complete =
            |(i, v): (usize, &Option<f64>)| Some((i, (*v).filter(|_| self.finished(i))?));
        self.values
            .iter()
            .enumerate()
            .filter_map(complete)
            .next_back()
    }

    fn left_margin(&self) -> i32 {
        let widths = self.tick_names.iter().map(|name| width(name, TEXT, false));
        GAP + widths.max().unwrap_or(0)
    }

    fn right_margin(&self) -> i32 {
        match self.end_names.iter().map(EndName::width).max() {
            Some(widest) => NAME_GAP + widest + GAP / 4,
            None => RING + GAP / 4,
        }
    }

    /// Appends the elements to `out`; returns the abscissa of each bucket, none without a value.
    pub fn draw(&self, out: &mut String) -> Drawn<Vec<i32>> {
        let root = Svg::new(out, self.width, self.height).into_drawing_area();
        let (from, to) = self.ticks.as_ref().map_or((0.0, 1.0), Ticks::range);
        let ticks = self.ticks.as_ref().map_or(Vec::new(), |t| t.at.clone());
        let (left, right) = (self.left_margin(), self.right_margin());
        let plot = plot(
            &root,
            [TEXT, 2 * TEXT + GAP / 2, left, right],
            Scale::buckets(self.values.len()),
            Scale { from, to, ticks },
        );
        let (across, down) = plot.get_pixel_range();
        let pen = Pen {
            sheet: self,
            root: &root,
            plot,
            left: across.start,
            right: across.end - 1,
            top: down.start,
            bottom: down.end - 1,
        };
        if self.ticks.is_none() {
            pen.base_line(0.0)?;
            return Ok(Vec::new());
        }
        pen.value_axis()?;
        let buckets = pen.bucket_axis()?;
        pen.cursor(&buckets)?;
        pen.lines()?;
        pen.dots()?;
        pen.end_names()?;
        Ok(buckets)
    }
}

/// A sheet being drawn: its plot and where that lies.
struct Pen<'s, 'o> {
    sheet: &'s Sheet<'s>,
    root: &'s DrawingArea<Svg<'o>, Shift>,
    plot: Plot<'o>,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
}

impl Pen<'_, '_> {
    fn at(&self, index: usize, value: f64) -> (i32, i32) {
        self.plot.map_coordinate(&(index as f64, value))
    }

    fn write(&self, text: &str, place: (i32, i32), role: Role, side: HPos) -> Drawn<()> {
        self.root
            .draw(&Text::new(text, place, role.text(TEXT, side)))
    }

    fn circle(&self, (index, value): (usize, f64), radius: i32, role: Role) -> Drawn<()> {
        self.root
            .draw(&Circle::new(self.at(index, value), radius, role.shape()))
    }

    fn base_line(&self, value: f64) -> Drawn<()> {
        let (_, y) = self.at(0, value);
        let path = vec![(self.left, y), (self.right, y)];
        self.root.draw(&PathElement::new(path, Role::Axis.shape()))
    }

    /// Hairlines and their names; zero, where it is in sight, is the base line.
    fn value_axis(&self) -> Drawn<()> {
        let Some(ticks) = &self.sheet.ticks else {
            return Ok(());
        };
        self.plot.draw_mesh(
            |svg, line| line.draw(svg, &Role::Grid.shape()),
            BoldPoints(ticks.at.len()),
            BoldPoints(0),
        )?;
        if ticks.at.contains(&0.0) {
            self.base_line(0.0)?;
        }
        for (value, name) in ticks.at.iter().zip(&self.sheet.tick_names) {
            let place = (self.left - GAP, self.at(0, *value).1);
            self.write(name, place, Role::Tick, HPos::Right)?;
        }
        Ok(())
    }

    /// Names under the plot; returns the abscissa of each bucket.
    fn bucket_axis(&self) -> Drawn<Vec<i32>> {
        let points = self.sheet.trend.points;
        let buckets: Vec<i32> = (0..points.len()).map(|i| self.at(i, 0.0).0).collect();
        let names: Vec<(&str, &str)> = points.iter().map(|p| (&p.tick[..], &p.era[..])).collect();
        let measure = |text: &str| width(text, TEXT, false);
        for name in thin(&buckets, &names, measure, TICK_GAP, self.sheet.width) {
            let place = (name.center, self.bottom + GAP + TEXT * 3 / 5);
            self.write(&name.text, place, Role::Tick, HPos::Center)?;
        }
        Ok(buckets)
    }

    fn cursor(&self, buckets: &[i32]) -> Drawn<()> {
        let Some(&x) = self.sheet.trend.selected.and_then(|i| buckets.get(i)) else {
            return Ok(());
        };
        let path = vec![(x, self.top), (x, self.bottom)];
        self.root
            .draw(&PathElement::new(path, Role::Cursor.shape()))
    }

    fn lines(&self) -> Drawn<()> {
        let sheet = self.sheet;
        let targets = [Role::Target, Role::Target, Role::TargetSpeck];
        strokes(&self.plot, runs(&sheet.target, |_| true), targets)?;
        let before = [Role::Before, Role::Before, Role::BeforeSpeck];
        strokes(&self.plot, runs(&sheet.before, |_| true), before)?;
        let series = [Role::Series, Role::Open, Role::SeriesSpeck];
        strokes(
            &self.plot,
            runs(&sheet.values, |i| sheet.finished(i)),
            series,
        )
    }

    fn dots(&self) -> Drawn<()> {
        let sheet = self.sheet;
        for (i, value) in sheet.values.iter().enumerate() {
            if let Some(value) = value.filter(|_| !sheet.finished(i)) {
                self.circle((i, value), DOT, Role::OpenDot)?;
            }
        }
        if let Some(last) = sheet.last_complete() {
            self.circle(last, DOT, Role::Dot)?;
        }
        let selected = sheet.trend.selected;
        let value = selected.and_then(|i| sheet.values.get(i).copied().flatten());
        if let (Some(i), Some(value)) = (selected, value) {
            self.circle((i, value), RING, Role::Ring)?;
        }
        Ok(())
    }

    fn end_names(&self) -> Drawn<()> {
        let names = &self.sheet.end_names;
        let wish = |name: &EndName| Wish {
            middle: self.at(0, name.value).1,
            height: name.height() + LINE / 4,
        };
        let wishes: Vec<Wish> = names.iter().map(wish).collect();
        let places = labels::place(&wishes, 0, self.sheet.height);
        for (name, middle) in names.iter().zip(places) {
            let Some(middle) = middle else { continue };
            let mut y = middle - (name.height() - LINE) / 2;
            for line in &name.lines {
                self.write(line, (self.right + NAME_GAP, y), name.role, HPos::Left)?;
                y += LINE;
            }
        }
        Ok(())
    }
}
