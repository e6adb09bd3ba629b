//! The worker's side of its messages: what it hears, what it says, and how it
//! lets a message in while it works.

use crate::worker::protocol::{Request, Response};
use crate::worker::wire;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageChannel, MessageEvent};

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Hands each request to `hear`, with the files that rode along.
///
/// # Panics
///
/// On a message that is no request: the page is of the same build, so that is
/// a bug, and the page is told as of any other.
pub fn listen(hear: impl Fn(Request, Vec<File>) + 'static) {
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let (request, files) = understood(&event.data()).expect("a message is a request");
        hear(request, files);
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens for as long as the worker lives.
    on_message.forget();
}

fn understood(data: &JsValue) -> Option<(Request, Vec<File>)> {
    let parts: &Array = data.dyn_ref()?;
    let bytes: Uint8Array = parts.get(0).dyn_into().ok()?;
    let request = wire::from_bytes(&bytes.to_vec())?;
    let files: Array = parts.get(1).dyn_into().ok()?;
    let files: Option<Vec<File>> = files.iter().map(|f| f.dyn_into().ok()).collect();
    Some((request, files?))
}

/// Says something to the page.
pub fn say(response: &Response) {
    if let Some(bytes) = wire::to_bytes(response) {
        // A page that is gone cannot be told.
        let _ = scope().post_message(&Uint8Array::from(bytes.as_slice()));
    }
}

/// Lets the messages in that wait. A resolved promise would not, and a timer
/// waits for 4 ms after a few of them; a message to oneself does neither.
pub async fn breathe() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (here, there) = (channel.port1(), channel.port2());
    let heard = Promise::new(&mut |resolve, _| here.set_onmessage(Some(&resolve)));
    if there.post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(heard).await;
    }
    here.close();
}
