//! For tests only: reads a drawing back, strictly enough to fail on anything that is not XML.

/// An element with its attributes in order and the text directly inside.
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Element {
    /// The attribute as written, empty where absent.
    pub fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(n, _)| n == name);
        found.map_or("", |(_, value)| value)
    }

    #[track_caller]
    pub fn number(&self, name: &str) -> i32 {
        self.get(name).parse().expect("an integer")
    }

    /// Every (x, y) that the element draws through, its extent included.
    pub fn corners(&self) -> Vec<(i32, i32)> {
        let n = |name| self.number(name);
        match &self.name[..] {
            "line" => vec![(n("x1"), n("y1")), (n("x2"), n("y2"))],
            "rect" => vec![
                (n("x"), n("y")),
                (n("x") + n("width"), n("y") + n("height")),
            ],
            "circle" => vec![
                (n("cx") - n("r"), n("cy") - n("r")),
                (n("cx") + n("r"), n("cy") + n("r")),
            ],
            "path" => self.path(),
            "text" => {
                let bold = !self.get("font-weight").is_empty();
                let size = n("font-size");
                let wide = super::width::width(&self.text, size, bold);
                let left = match self.get("text-anchor") {
                    "start" => n("x"),
                    "middle" => n("x") - wide / 2,
                    _ => n("x") - wide,
                };
                vec![(left, n("y") - size * 7 / 10), (left + wide, n("y"))]
            }
            _ => Vec::new(),
        }
    }

    /// The points of a path.
    #[track_caller]
    pub fn path(&self) -> Vec<(i32, i32)> {
        let data = self.get("d").trim_end_matches("h0");
        let data = data.strip_prefix('M').expect("a path begins with M");
        let point = |p: &str| {
            let (x, y) = p.split_once(' ').expect("x and y");
            (x.parse().expect("x"), y.parse().expect("y"))
        };
        data.split('L').map(point).collect()
    }
}

/// Every element of `svg` in order of its opening tag.
#[track_caller]
pub fn parse(svg: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = svg;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        assert!(!text.contains('>'), "a bare > in {text}");
        if let Some(&inside) = open.last() {
            elements[inside].text.push_str(&unescape(text));
        }
        let (tag, after) = tag.split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let opened = open.pop().expect("an opening tag");
            assert_eq!(elements[opened].name, name);
            if open.is_empty() {
                assert_eq!(rest, "", "one root");
            }
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |t| (t, true));
        if !closed {
            open.push(elements.len());
        }
        elements.push(element(tag));
    }
    assert!(open.is_empty(), "every tag is closed");
    elements
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").expect("a quoted value");
        let (value, after) = after.split_once('"').expect("a closing quote");
        let twice = attributes.iter().any(|(n, _)| n == name.trim());
        assert!(!twice, "{name} twice in {tag}");
        attributes.push((name.trim().to_string(), unescape(value)));
        rest = after;
    }
    Element {
        name: name.to_string(),
        attributes,
        text: String::new(),
    }
}

fn unescape(text: &str) -> String {
    for part in text.split('&').skip(1) {
        let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
        assert!(known.iter().any(|k| part.starts_with(k)), "&{part}");
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// Elements of `svg` whose class is exactly `class`.
#[track_caller]
pub fn of_class(svg: &str, class: &str) -> Vec<Element> {
    let mut elements = parse(svg);
    elements.retain(|e| e.get("class") == class);
    elements
}
