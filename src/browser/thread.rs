//! The worker as the page sees it: started by the boot file, told requests,
//! heard through one function, ended when dropped. What is asked and what an
//! answer means is `ui::state`'s.

use super::door;
use crate::worker::protocol::{Answer, Request, Response};
use crate::worker::wire;
use js_sys::{Array, Function, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;
use web_sys::{Event, File, MessageEvent, Worker};

/// What comes from a worker.
pub enum Heard {
    /// An answer.
    Answer(Response),
    /// It made that many requests: see `door`.
    Requests(u32),
    /// It ended by itself: where in the code, if it could say.
    Failed(Option<String>),
}

/// A running worker. Dropping it ends it and all that it holds.
pub struct Thread {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Thread {
    /// Starts a worker; `None` where the browser refuses.
    pub fn start(hear: impl Fn(Heard) + Clone + 'static) -> Option<Thread> {
        let worker = spawn().ok()?;
        let hear_error = hear.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(heard) = understood(&event.data()) {
                hear(heard);
            }
        });
        let on_error = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            // Handled here: no second report in the console.
            event.prevent_default();
            hear_error(Heard::Failed(None));
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Some(Thread {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }

    /// Sends a request, with the files that ride along. `false` where it could
    /// not be sent.
    pub fn tell(&self, request: &Request, files: &[File]) -> bool {
        let Some(bytes) = wire::to_bytes(request) else {
            return false;
        };
        let files: Array = files.iter().collect();
        self.worker
            .post_message(&Array::of2(&Uint8Array::from(bytes.as_slice()), &files))
            .is_ok()
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// What the boot file left for this: `globalThis.vigie.spawn()`.
fn spawn() -> Result<Worker, JsValue> {
    let spawn: Function = door::left("spawn")?.dyn_into()?;
    spawn.call0(&JsValue::NULL)?.dyn_into()
}

fn understood(data: &JsValue) -> Option<Heard> {
    if let Some(more) = data.as_f64() {
        return Some(Heard::Requests(more as u32));
    }
    let bytes: &Uint8Array = data.dyn_ref()?;
    let response: Response = wire::from_bytes(&bytes.to_vec())?;
    Some(match response.answer {
        Answer::Panicked { place } => Heard::Failed(Some(place)),
        _ => Heard::Answer(response),
    })
}
