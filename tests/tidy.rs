//! The rules of the house, kept by a test: what a module may look at, what it
//! says of itself, how long a file may be, where colours and words may stand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// What each module may use of the others, in the order in which data flows.
/// A module may always use itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("calendar", &[]),
    ("decimal", &[]),
    ("encode", &[]),
    ("json", &["decimal", "encode"]),
    ("field", &["json"]),
    ("order", &[]),
    ("letters", &[]),
    ("cell", &["calendar", "decimal", "letters", "order"]),
    ("unpack", &[]),
    ("source", &["unpack"]),
    ("table", &["cell", "decimal", "letters", "order", "source"]),
    (
        "settings",
        &[
            "calendar", "cell", "decimal", "field", "json", "letters", "order", "table",
        ],
    ),
    (
        "record",
        &[
            "calendar", "cell", "decimal", "field", "json", "letters", "order", "settings",
            "source", "table",
        ],
    ),
    (
        "kpi",
        &["calendar", "decimal", "json", "order", "record", "settings"],
    ),
    (
        "report",
        &[
            "calendar", "decimal", "json", "kpi", "order", "record", "settings", "table",
        ],
    ),
    (
        "session",
        &[
            "calendar", "kpi", "order", "record", "report", "settings", "source", "table",
        ],
    ),
    ("sample", &["calendar"]),
    ("chart", &["decimal", "letters"]),
    (
        "text",
        &[
            "calendar", "chart", "decimal", "field", "kpi", "order", "record", "report",
            "settings", "table", "worker",
        ],
    ),
    (
        "worker",
        &[
            "browser", "calendar", "encode", "field", "kpi", "order", "report", "sample",
            "session", "settings", "source",
        ],
    ),
    ("browser", &["calendar", "source", "worker"]),
    (
        "ui",
        &[
            "browser", "calendar", "chart", "decimal", "field", "kpi", "order", "record", "report",
            "settings", "table", "text", "worker",
        ],
    ),
];

/// How long a file may be, tests included.
const LINES: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending, sorted.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in
            std::fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                let text = std::fs::read_to_string(&path).expect("text");
                let path = path.strip_prefix(root()).expect("inside").to_owned();
                out.push((path, text));
            }
        }
    }
    out.sort();
    assert!(!out.is_empty(), "no .{ending} in {folder}");
    out
}

fn module(path: &Path) -> String {
    let first = path
        .components()
        .nth(1)
        .expect("a module")
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

#[track_caller]
fn nothing(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn modules_only_use_what_comes_before_them() {
    let may: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        let own = module(&path);
        // Programs, of which `bin` has the second.
        if ["lib", "main", "bin"].contains(&own.as_str()) {
            continue;
        }
        let allowed = may
            .get(own.as_str())
            .unwrap_or_else(|| panic!("{own} is in no list"));
        for used in uses(&text) {
            if used != own && !allowed.contains(&used.as_str()) {
                wrong.push(format!("{} uses crate::{used}", path.display()));
            }
        }
    }
    nothing(wrong);
}

/// The modules that a file names as `crate::…`, but for the crate's constants.
fn uses(text: &str) -> BTreeSet<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| {
        line.split("crate::")
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    names
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_lowercase() || *c == '_')
                .collect()
        })
        .filter(|name: &String| !name.is_empty())
        .collect()
}

#[test]
fn the_walls_stand_where_the_list_says() {
    // Each module may only use modules above it, but for the messages between
    // page and worker, whose loop and whose carrier know each other.
    let order: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    let mut wrong = Vec::new();
    for (at, (name, used)) in MAY_USE.iter().enumerate() {
        for other in *used {
            let place = order.iter().position(|n| n == other).expect("a module");
            let messages = matches!((*name, *other), ("worker", "browser") | ("text", "worker"));
            if place >= at && !messages {
                wrong.push(format!("{name} uses {other}, which comes after it"));
            }
        }
    }
    nothing(wrong);
}

#[test]
fn only_the_browser_module_speaks_to_the_browser() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        let own = module(&path);
        let raw = ["web_sys", "js_sys", "wasm_bindgen::"];
        let found: Vec<&str> = raw.into_iter().filter(|name| text.contains(name)).collect();
        // `ui` and the worker's loop pass files on; they name the type only.
        let types_only = (own == "ui" || own == "worker")
            && !text.contains("js_sys")
            && text.matches("web_sys::").count() <= 3;
        if !found.is_empty() && own != "browser" && !types_only {
            wrong.push(format!("{}: {}", path.display(), found.join(", ")));
        }
    }
    nothing(wrong);
}

#[test]
fn the_core_has_no_clock_no_randomness_and_no_output() {
    const FORBIDDEN: [&str; 8] = [
        "std::time",
        "SystemTime",
        "Instant::now",
        "RandomState",
        "HashMap::new()",
        "println!",
        "eprintln!",
        "std::fs",
    ];
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs").into_iter() {
        if ["main", "browser", "ui"].contains(&module(&path).as_str()) {
            continue;
        }
        let found = FORBIDDEN.into_iter().filter(|name| text.contains(name));
        wrong.extend(found.map(|name| format!("{}: {name}", path.display())));
    }
    nothing(wrong);
}

#[test]
fn the_page_asks_for_nothing_that_leaves_the_machine() {
    // What a policy cannot close, and what it does: none of it is in the code.
    const DOORS: [&str; 10] = [
        "window.open",
        ".open_with_url",
        "RtcPeerConnection",
        "fetch_with",
        "WebSocket",
        "EventSource",
        "send_beacon",
        "XmlHttpRequest",
        "set_href(",
        "import(",
    ];
    let mut wrong = Vec::new();
    for (path, text) in files("src", "rs") {
        // A link that saves a file has an address in memory.
        let saves = path.ends_with("browser/download.rs");
        let code: String = text
            .lines()
            .filter(|l| !l.trim_start().starts_with("//"))
            .collect();
        let found = DOORS
            .into_iter()
            .filter(|name| code.contains(name) && !(saves && *name == "set_href("));
        let words = module(&path) == "text";
        wrong.extend(
            found
                .filter(|_| !words)
                .map(|name| format!("{}: {name}", path.display())),
        );
    }
    nothing(wrong);
}

#[test]
fn every_file_says_what_it_is_for_and_has_one_subject() {
    let mut wrong = Vec::new();
    for folder in ["src", "examples", "tests"] {
        for (path, text) in files(folder, "rs") {
            if !text.starts_with("//! ") {
                wrong.push(format!("{} does not say what it is for", path.display()));
            }
            let lines = text.lines().count();
            if lines > LINES {
                wrong.push(format!("{} has {lines} lines", path.display()));
            }
        }
    }
    nothing(wrong);
}

#[test]
fn nothing_is_left_behind() {
    // In two parts, so that this file does not find itself.
    let left: Vec<String> = ["todo", "unimplemented", "dbg"]
        .iter()
        .map(|name| format!("{name}{}", "!("))
        .collect();
    let mut wrong = Vec::new();
    for folder in ["src", "examples", "tests"] {
        for (path, text) in files(folder, "rs") {
            wrong.extend(
                left.iter()
                    .filter(|n| text.contains(*n))
                    .map(|n| format!("{}: {n}", path.display())),
            );
        }
    }
    nothing(wrong);
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut wrong = Vec::new();
    for (path, text) in files("style", "css") {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (n, line) in text.lines().enumerate() {
            let value = line.split_once(':').map_or("", |(_, value)| value);
            let hex = value
                .split('#')
                .skip(1)
                .any(|rest| rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3);
            let named = ["rgb(", "rgba(", "hsl(", "oklch(", " white", " black"]
                .iter()
                .any(|c| value.contains(c));
            if hex || named {
                wrong.push(format!("{}:{}: {}", path.display(), n + 1, line.trim()));
            }
        }
    }
    nothing(wrong);
}

/// A hook in Trunk.toml puts the style sheets together, by name.
#[test]
fn style_sheets_are_all_linked() {
    let build = std::fs::read_to_string(root().join("Trunk.toml")).expect("Trunk.toml");
    let names = build
        .lines()
        .find_map(|line| line.strip_prefix("for name in ")?.strip_suffix("; do"))
        .expect("the names of the style sheets");
    let names: BTreeSet<String> = names.split(' ').map(|n| format!("style/{n}.css")).collect();
    let there: BTreeSet<String> = files("style", "css")
        .into_iter()
        .map(|(path, _)| path.display().to_string())
        .collect();
    let wrong = there.symmetric_difference(&names);
    nothing(
        wrong
            .map(|path| format!("{path} is not linked, or not there"))
            .collect(),
    );
}

/// Words are in `text`: the page's code has no sentence of its own.
#[test]
fn words_stand_in_the_text_module_only() {
    let mut wrong = Vec::new();
    for (path, text) in files("src/ui", "rs") {
        for (n, line) in text.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for quoted in line.split('"').skip(1).step_by(2) {
                let accents = quoted.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
                // A drawing's path begins with M and a number.
                let drawing = quoted
                    .strip_prefix('M')
                    .is_some_and(|r| r.starts_with(|c: char| c.is_ascii_digit()));
                let sentence = !drawing
                    && quoted.starts_with(|c: char| c.is_uppercase())
                    && quoted.contains(' ');
                if accents || sentence {
                    wrong.push(format!("{}:{}: {quoted}", path.display(), n + 1));
                }
            }
        }
    }
    nothing(wrong);
}

#[test]
fn every_indicator_has_a_file_of_its_own() {
    let mut registered: BTreeSet<String> = BTreeSet::new();
    let catalogue =
        std::fs::read_to_string(root().join("src/kpi/catalogue.rs")).expect("the catalogue");
    for line in catalogue
        .lines()
        .filter(|l| l.trim_start().contains(": super::"))
    {
        let path = line
            .split("super::")
            .nth(1)
            .expect("a path")
            .replace("::", "/");
        registered.insert(path.rsplit_once('/').expect("a const").0.to_owned());
    }
    let mut found: BTreeSet<String> = BTreeSet::new();
    for (path, _) in files("src/kpi", "rs") {
        let inside = path.strip_prefix("src/kpi").expect("inside");
        if inside.components().count() == 2 && !inside.ends_with("mod.rs") {
            found.insert(inside.with_extension("").display().to_string());
        }
    }
    assert_eq!(registered, found);
}
