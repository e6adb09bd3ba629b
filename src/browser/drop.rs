//! Files in: those that are dropped on the page or chosen, by themselves or in a
//! folder (`folder`). They are handed on as they are; reading them is the worker's.

use super::events::on_window;
use super::folder;
use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Element, Event, File, FileList, HtmlInputElement};

/// A file that was given to the page, and its name: with its folders, where it came
/// in one (`exports/2024/orders.csv`).
pub type Given = (String, File);

/// Takes files dropped anywhere on the page: `hover` is told when some come
/// over it and when they leave, `take` is given those that are let go.
pub fn anywhere(hover: impl Fn(bool) + 'static, take: impl Fn(Vec<Given>) + 'static) {
    // Entering a child leaves its parent: the page is left when all are.
    let depth = Cell::new(0u32);
    let take = Rc::new(take);
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
            let Some(data) = event.data_transfer() else {
                return;
            };
            // What is dropped can be looked at within this event only.
            match folder::entries(&data) {
                Some(entries) => {
                    let take = take.clone();
                    spawn_local(async move { take(folder::files(entries).await) });
                }
                None => take(list(data.files())),
            }
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
pub fn chosen(event: &Event) -> Vec<Given> {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return vec![] };
    let files = list(input.files());
    input.set_value("");
    files
}

fn list(files: Option<FileList>) -> Vec<Given> {
    let Some(files) = files else { return vec![] };
    let files = (0..files.length()).filter_map(|i| files.get(i));
    files.map(|file| (folder::path(&file), file)).collect()
}

/// Takes cells that are pasted anywhere on the page but into a field: `before` is
/// called before they are looked at, `take` is given their text.
pub fn pasted(before: impl Fn() + 'static, take: impl Fn(String) + 'static) {
    on_window("paste", move |event| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let field = target.map(|t| t.closest("input, textarea, select, [contenteditable]"));
        if matches!(field, Some(Ok(Some(_)))) {
            return;
        }
        let event: ClipboardEvent = event.unchecked_into();
        let Some(data) = event.clipboard_data() else {
            return;
        };
        before();
        let text = data.get_data("text/plain").unwrap_or_default();
        let text = text.trim_matches(['\r', '\n']);
        // One word is no table.
        if text.contains(['\t', '\n', '\r']) {
            event.prevent_default();
            take(text.to_owned());
        }
    });
}

/// Text as a file of this name.
pub fn file_of(name: &str, text: &str) -> Option<File> {
    File::new_with_str_sequence(&Array::of1(&text.into()), name).ok()
}

/// The whole text of a small file; `None` where it cannot be read.
pub async fn text(file: File) -> Option<String> {
    wasm_bindgen_futures::JsFuture::from(file.text())
        .await
        .ok()?
        .as_string()
}
