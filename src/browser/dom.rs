//! The page's frame: address, title, language, theme, the day, the room there
//! is. What is inside the page is `ui`'s.

use crate::calendar::Day;
use wasm_bindgen::JsCast;

/// Whether this program runs in a page; else it runs in a worker.
pub fn is_page() -> bool {
    web_sys::window().is_some()
}

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

fn set_root(attribute: &str, value: Option<&str>) {
    if let Some(root) = root() {
        let _ = match value {
            Some(value) => root.set_attribute(attribute, value),
            None => root.remove_attribute(attribute),
        };
    }
}

/// Tells the page's language to the browser and to screen readers.
pub fn set_language(code: &str) {
    set_root("lang", Some(code));
}

/// Chooses the light or the dark theme; `None` leaves it to the system.
pub fn set_theme(theme: Option<&str>) {
    set_root("data-theme", theme);
}

/// Names the page in its tab.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        document.set_title(title);
    }
}

/// Whether the page has forbidden itself every request.
pub fn door_is_closed() -> bool {
    root()
        .and_then(|r| r.get_attribute("data-door"))
        .is_some_and(|door| door == "closed")
}

/// The languages that the reader prefers, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return vec![];
    };
    window
        .navigator()
        .languages()
        .iter()
        .filter_map(|l| l.as_string())
        .collect()
}

/// What the browser calls itself, for diagnostics.
pub fn browser_name() -> String {
    web_sys::window()
        .and_then(|w| w.navigator().user_agent().ok())
        .unwrap_or_default()
}

/// The reader's day.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year(), now.get_month() + 1, now.get_date());
    // A clock that is off by centuries still gets a day.
    i32::try_from(year)
        .ok()
        .and_then(|y| Day::new(y, month, day))
        .unwrap_or(Day(0))
}

/// What stands after `#` in the address, with it.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// Shows the top of the page and moves the keyboard there, as a new page would.
pub fn go_to_top() {
    let Some(window) = web_sys::window() else {
        return;
    };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    focus("h1");
}

/// Moves the keyboard to the first element that the selector finds.
pub fn focus(selector: &str) {
    let document = web_sys::window().and_then(|w| w.document());
    let found = document.and_then(|d| d.query_selector(selector).ok().flatten());
    if let Some(element) = found.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// How wide an element is, in CSS pixels.
pub fn width(element: &web_sys::HtmlElement) -> u16 {
    u16::try_from(element.client_width()).unwrap_or(0)
}

/// Whether an event happened to an element or to what is in it.
pub fn is_inside(event: &web_sys::Event, element: &web_sys::Element) -> bool {
    let target = event
        .target()
        .and_then(|t| t.dyn_into::<web_sys::Node>().ok());
    element.contains(target.as_ref())
}

/// The number in the attribute `data-index` of what an event happened to.
pub fn index_under(event: &web_sys::Event) -> Option<usize> {
    let element = event.target()?.dyn_into::<web_sys::Element>().ok()?;
    element
        .closest("[data-index]")
        .ok()??
        .get_attribute("data-index")?
        .parse()
        .ok()
}
