//! Files in: those that are dropped on the page or chosen. They are handed on
//! as they are; reading them is the worker's.

use super::events::on_window;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// Takes files dropped anywhere on the page: `hover` is told when some come
/// over it and when they leave, `take` is given those that are let go.
pub fn anywhere(hover: impl Fn(bool) + 'static, take: impl Fn(Vec<File>) + 'static) {
    // Entering a child leaves its parent: the page is left when all are.
    let depth = Cell::new(0u32);
    let heard = Rc::new(move |event: Event| {
        let event: DragEvent = event.unchecked_into();
        if !has_files(&event) {
            return;
        }
        let before = depth.get();
        match event.type_().as_str() {
            "dragenter" => depth.set(before + 1),
            "dragleave" => depth.set(before.saturating_sub(1)),
            "drop" => depth.set(0),
            _ => {}
        }
        if event.type_() != "dragleave" {
            event.prevent_default();
        }
        if (before > 0) != (depth.get() > 0) {
            hover(depth.get() > 0);
        }
        if event.type_() == "drop" {
            take(list(event.data_transfer().and_then(|data| data.files())));
        }
    });
    for kind in ["dragenter", "dragover", "dragleave", "drop"] {
        let heard = heard.clone();
        on_window(kind, move |event| heard(event));
    }
}

/// Whether what is dragged over the page is files, not text or a link.
fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// The files that were chosen; the same ones can be chosen again afterwards.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return vec![] };
    let files = list(input.files());
    input.set_value("");
    files
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return vec![] };
    (0..files.length()).filter_map(|i| files.get(i)).collect()
}

/// The whole text of a small file; `None` where it cannot be read.
pub async fn text(file: File) -> Option<String> {
    wasm_bindgen_futures::JsFuture::from(file.text())
        .await
        .ok()?
        .as_string()
}
