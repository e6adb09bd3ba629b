//! The door, which the boot file closes, and what was asked of the network since,
//! by the browser's own record of it (Resource Timing), in the page and in its
//! workers.
//!
//! Copies in memory (`blob:`, `data:`) are no requests. A browser without the
//! record gives no number rather than a false 0.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    PerformanceEntry, PerformanceObserver, PerformanceObserverEntryList, PerformanceObserverInit,
};

/// What the boot file left under this name: see there.
pub(super) fn left(name: &str) -> Result<JsValue, JsValue> {
    let vigie = Reflect::get(&js_sys::global(), &"vigie".into())?;
    Reflect::get(&vigie, &name.into())
}

/// Ends once the door is closed.
pub async fn closed() {
    if let Ok(promise) = left("closed") {
        let _ = JsFuture::from(promise.unchecked_into::<Promise>()).await;
    }
}

/// Closes the door as soon as what opens workbooks is there, or in a few seconds
/// without it: somebody waits.
pub fn hurry() {
    call("hurry");
}

/// Closes the door now.
pub fn close() {
    call("close");
}

fn call(name: &str) {
    let function = left(name).and_then(JsCast::dyn_into::<Function>);
    let _ = function.and_then(|function| function.call0(&JsValue::NULL));
}

/// Calls `noted` with how many more requests were made, each time some were,
/// and at once with 0 if the browser keeps the record. For as long as the page
/// or the worker lives.
pub fn watch(noted: impl Fn(u32) + 'static) {
    let since = now();
    let seen = move |list: PerformanceObserverEntryList| {
        let requests = list
            .get_entries()
            .iter()
            .filter(|entry| is_request(entry, since))
            .count();
        if requests > 0 {
            noted(u32::try_from(requests).unwrap_or(u32::MAX));
        }
    };
    let seen = Closure::<dyn Fn(PerformanceObserverEntryList)>::new(seen);
    if let Ok(observer) = PerformanceObserver::new(seen.as_ref().unchecked_ref()) {
        let kinds = Array::of1(&"resource".into());
        observer.observe(&PerformanceObserverInit::new(&kinds));
        seen.forget();
        // The browser keeps an observer that observes.
    }
}

/// Whether the browser keeps a record of requests.
pub fn is_recorded() -> bool {
    let types = Reflect::get(&js_sys::global(), &"PerformanceObserver".into())
        .and_then(|observer| Reflect::get(&observer, &"supportedEntryTypes".into()));
    types.is_ok_and(|types| {
        Array::is_array(&types) && Array::from(&types).includes(&"resource".into(), 0)
    })
}

/// Milliseconds since the page or the worker began.
fn now() -> f64 {
    let clock = Reflect::get(&js_sys::global(), &"performance".into());
    let clock = clock.ok().and_then(|c| c.dyn_into::<Object>().ok());
    clock
        .and_then(|c| c.unchecked_into::<web_sys::Performance>().now().into())
        .unwrap_or(0.0)
}

fn is_request(entry: &JsValue, since: f64) -> bool {
    let entry: &PerformanceEntry = entry.unchecked_ref();
    let name = entry.name();
    entry.start_time() >= since && !name.starts_with("blob:") && !name.starts_with("data:")
}

/// In a worker: tells the page of each request, as a bare number among its
/// messages, so that the page's count is that of both.
pub fn tell_the_page() {
    watch(|more| {
        let global: web_sys::DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let _ = global.post_message(&more.into());
    });
}
