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

/// The page's language, as the browser was told.
pub fn language() -> String {
    root()
        .and_then(|r| r.get_attribute("lang"))
        .unwrap_or_default()
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
    if let Some(element) = found(selector) {
        let _ = element.focus();
    }
}

fn found(selector: &str) -> Option<web_sys::HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.dyn_into().ok()
}

/// How wide the first element is that the selector finds, in CSS pixels.
pub fn width(selector: &str) -> Option<u16> {
    let width = u16::try_from(found(selector)?.client_width()).ok()?;
    (width > 0).then_some(width)
}

/// Closes the menu that is open, if any; whether there was one.
pub fn close_menu() -> bool {
    let open = found(".menu[open]");
    if let Some(menu) = &open {
        let _ = menu.remove_attribute("open");
    }
    open.is_some()
}

/// Clicks the first element that the selector finds: how the page opens the
/// browser's own choice of files.
pub fn click(selector: &str) {
    if let Some(element) = found(selector) {
        element.click();
    }
}

/// What the inputs that the selector finds hold, in order.
pub fn values(selector: &str) -> Vec<String> {
    let inputs = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.query_selector_all(selector).ok());
    let Some(inputs) = inputs else { return vec![] };
    let value = |i| {
        Some(
            inputs
                .get(i)?
                .unchecked_into::<web_sys::HtmlInputElement>()
                .value(),
        )
    };
    (0..inputs.length()).filter_map(value).collect()
}

/// The value that the style sheet gives a custom property (`--sea`).
pub fn token(name: &str) -> String {
    let window = web_sys::window();
    let style = window.and_then(|w| w.get_computed_style(&root()?).ok().flatten());
    let value = style.and_then(|s| s.get_property_value(name).ok());
    value.unwrap_or_default().trim().to_owned()
}

/// Copies text for the reader to paste; where the browser does not allow it,
/// nothing happens: the text can be selected by hand.
pub fn copy(text: &str) {
    let clipboard = web_sys::window()
        .and_then(|w| js_sys::Reflect::get(&w.navigator(), &"clipboard".into()).ok())
        .and_then(|c| c.dyn_into::<web_sys::Clipboard>().ok());
    if let Some(clipboard) = clipboard {
        let _ = clipboard.write_text(text);
    }
}

/// Puts a sentence in place of the page, whose program has ended.
pub fn replace_page(markup: &str) {
    if let Some(body) = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.body())
    {
        body.set_inner_html(markup);
    }
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
