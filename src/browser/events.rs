//! What the reader does, told by the attributes of what it is done to: a click
//! on or in `<button data-click="remove" data-arg="orders.csv">` is heard as
//! `remove` of `orders.csv`. One listener for each kind of event, however many
//! buttons there are.

use super::dom;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// Something that the reader did.
pub struct Deed {
    /// The name in the attribute.
    pub name: String,
    /// What stands in `data-arg`.
    pub arg: String,
    /// What stands in `data-more`.
    pub more: String,
    /// What was chosen or typed.
    pub value: String,
    /// Whether a box was ticked; of a key that is none of a text, whether Ctrl or
    /// Cmd was held with it.
    pub checked: bool,
    /// The key that was pressed.
    pub key: String,
    /// The event itself.
    pub event: Event,
}

/// What is heard. A form is sent, a pointer moves, a key is pressed.
const KINDS: [&str; 7] = [
    "click",
    "change",
    "input",
    "submit",
    "keydown",
    "pointermove",
    "pointerout",
];

/// Hands each deed to `hear`, for as long as the page lives.
pub fn listen(hear: impl Fn(Deed) + Clone + 'static) {
    for kind in KINDS {
        let hear = hear.clone();
        on_window(kind, move |event| {
            if kind == "click" {
                close_menus(&event);
            }
            if let Some(deed) = understood(kind, event) {
                hear(deed);
            }
        });
    }
}

/// Calls `hear` at each event of this kind, for as long as the page lives.
pub fn on_window(kind: &str, hear: impl Fn(Event) + 'static) {
    let heard: Box<dyn Fn(Event)> = Box::new(hear);
    let heard = Closure::wrap(heard);
    if let Some(window) = web_sys::window() {
        let target: &EventTarget = &window;
        let _ = target.add_event_listener_with_callback(kind, heard.as_ref().unchecked_ref());
    }
    heard.forget();
}

fn understood(kind: &str, event: Event) -> Option<Deed> {
    let attribute = format!("data-{kind}");
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&format!("[{attribute}]")).ok()??;
    let told = |name: &str| element.get_attribute(name).unwrap_or_default();
    if kind == "submit" {
        event.prevent_default();
    }
    let keys = event.dyn_ref::<KeyboardEvent>();
    let held = keys.is_some_and(|keys| keys.ctrl_key() || keys.meta_key());
    let (value, checked) = match (
        target.dyn_ref::<HtmlInputElement>(),
        target.dyn_ref::<HtmlSelectElement>(),
    ) {
        (Some(input), _) => (input.value(), input.checked()),
        (_, Some(select)) => (select.value(), held),
        _ => (String::new(), held),
    };
    let key = keys.map(KeyboardEvent::key);
    Some(Deed {
        name: told(&attribute),
        arg: told("data-arg"),
        more: told("data-more"),
        value,
        checked,
        key: key.unwrap_or_default(),
        event,
    })
}

/// A menu closes when it has served, or when something else is wanted.
fn close_menus(event: &Event) {
    let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    let inside = |selector: &str| {
        let found = target
            .as_ref()
            .and_then(|t| t.closest(selector).ok().flatten());
        found.is_some()
    };
    if !inside(".menu > summary") {
        dom::close_menu();
    }
}
