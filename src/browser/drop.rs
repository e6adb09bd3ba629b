//! Files in: those that are dropped on the page or chosen. They are handed on
//! as they are; reading them is the worker's.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

/// Whether what is dragged over the page is files, not text or a link.
pub fn has_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// The files that were dropped.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    list(event.data_transfer().and_then(|data| data.files()))
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
