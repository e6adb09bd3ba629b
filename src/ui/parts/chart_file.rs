//! A trend as a file of its own: the drawing of the page with a title, and with
//! the colours of the theme written where the page has classes, so that it
//! looks the same in a document.

use super::super::html::{Html, put};
use super::super::model::Model;
use super::card::shown;
use super::trend::drawing;
use crate::chart::Size;
use crate::kpi::Kpi;
use crate::text::{self, Detail};

/// What the style sheet says of each class, as attributes of the drawing and
/// the token of each colour (see `style/chart.css`).
const LOOKS: [(&str, &str, &str); 11] = [
    ("grid", "stroke", "--hairline"),
    ("axis", "stroke", "--hairline"),
    ("series", "stroke", "--sea"),
    ("series open", "stroke", "--sea"),
    ("before", "stroke", "--before"),
    ("target", "stroke", "--ink-faint"),
    ("dot", "fill", "--sea"),
    ("dot open", "stroke='currentColor' fill", "--sheet"),
    ("tick", "fill", "--ink-soft"),
    ("name", "fill", "--ink-soft"),
    ("label", "fill", "--sea"),
];

const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', sans-serif";

/// Room for the title above the drawing and around it, in its units: tenths of a
/// pixel.
const HEAD: u32 = 640;
const SIDE: u32 = 160;

/// The file. `token` gives the colours of the theme by their names.
pub fn drawing_file(m: &Model, kpi: &Kpi, token: &dyn Fn(&str) -> String) -> Option<String> {
    let size = Size {
        width: 900,
        height: 420,
    };
    let svg = drawing(m, kpi, None, size);
    // Everything between the opening tag and what catches the pointer.
    let body = svg.split_once('>')?.1;
    let body = body
        .split_once("<rect class=\"hit\"")
        .map_or(body, |(body, _)| body);
    let mut body = body.trim_end_matches("</svg>").to_owned();
    for (class, attributes, name) in LOOKS {
        let looks = format!("{attributes}='{}'", token(name));
        body = body.replace(&format!("class=\"{class}\""), &looks);
    }
    let body = scaled(&body);
    let period = m.shown_period()?;
    let name = text::indicator(m.language, kpi.id).name;
    let mut about = text::capitalized(&text::period(m.language, period.start, period.end));
    if let Some(value) = kpi.value {
        about.push_str(" · ");
        about.push_str(&shown(m, kpi, value, Detail::Full).to_string());
    }
    let width = u32::from(size.width) * 10 + 2 * SIDE;
    let height = u32::from(size.height) * 10 + HEAD + SIDE;
    let mut h = Html::default();
    put!(h, "<svg xmlns='http://www.w3.org/2000/svg' width='" ((width / 10).to_string()) "' height='" ((height / 10).to_string())
        "' viewBox='0 0 " (width.to_string()) " " (height.to_string()) "' font-family=\"" (FONT)
        "\" color='" (token("--sea")) "'><title>" (name) "</title><rect width='100%' height='100%' fill='" (token("--sheet"))
        "'/><text x='160' y='320' font-size='190' font-weight='650' fill='" (token("--ink")) "'>" (name)
        "</text><text x='160' y='530' font-size='130' fill='" (token("--ink-soft")) "'>" (about)
        "</text><g transform='translate(160 " (HEAD.to_string()) ")'>");
    h.raw(&body);
    h.raw("</g></svg>\n");
    Some(h.finish())
}

/// Strokes in the units of the drawing, ten to a pixel, for programs that do not
/// know strokes that never scale.
fn scaled(body: &str) -> String {
    let body = body.replace(" vector-effect=\"non-scaling-stroke\"", "");
    let mut out = String::new();
    for (i, part) in body.split("stroke-").enumerate() {
        let named = ["width=\"", "dasharray=\""]
            .iter()
            .find(|n| part.starts_with(**n));
        let (Some(named), true) = (named, i > 0) else {
            out.push_str(if i > 0 { "stroke-" } else { "" });
            out.push_str(part);
            continue;
        };
        let (numbers, rest) = part[named.len()..].split_once('"').unwrap_or_default();
        out.push_str("stroke-");
        out.push_str(named);
        for (n, number) in numbers.split(' ').enumerate() {
            out.push_str(if n > 0 { " " } else { "" });
            let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
            out.push_str(whole);
            out.push_str(tenth);
        }
        out.push('"');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn strokes_are_as_wide_in_any_program() {
        let drawn = "<path stroke='#1' stroke-width=\"2.2\" stroke-dasharray=\"3 5\" vector-effect=\"non-scaling-stroke\" stroke-linecap=\"round\"/>";
        let expected = "<path stroke='#1' stroke-width=\"22\" stroke-dasharray=\"30 50\" stroke-linecap=\"round\"/>";
        assert_eq!(super::scaled(drawn), expected);
    }
}
