//! Folders that are dropped or chosen: the files in them, with their paths. Only
//! names are looked at.

use super::drop::Given;
use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, File, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry};

/// So many files of a folder are taken: who drops their whole disk did not mean to.
const FILES: usize = 2_000;

/// The name of a file, with the folders that were chosen with it.
pub fn path(file: &File) -> String {
    let path = Reflect::get(file, &"webkitRelativePath".into());
    let path = path.ok().and_then(|path| path.as_string());
    path.filter(|path| !path.is_empty())
        .unwrap_or_else(|| file.name())
}

/// What was dropped, where a folder is among it.
pub fn entries(data: &DataTransfer) -> Option<Vec<FileSystemEntry>> {
    let items = data.items();
    let items = (0..items.length()).filter_map(|i| items.get(i));
    let entries = items.filter_map(|item| item.webkit_get_as_entry().ok().flatten());
    let entries: Vec<FileSystemEntry> = entries.collect();
    let folder = entries.iter().any(FileSystemEntry::is_directory);
    folder.then_some(entries)
}

/// The files of folders, by their paths.
pub async fn files(mut waiting: Vec<FileSystemEntry>) -> Vec<Given> {
    let mut found: Vec<Given> = vec![];
    while let Some(entry) = waiting.pop() {
        if found.len() >= FILES {
            break;
        }
        // Asked and not cast: Chromium has other names for these types.
        if entry.is_directory() {
            let folder: FileSystemDirectoryEntry = entry.unchecked_into();
            let reader = folder.create_reader();
            // They come a hundred at a time; none are left when none come.
            loop {
                let some = asked(&mut |resolve, reject| {
                    let _ = reader.read_entries_with_callback_and_callback(resolve, reject);
                })
                .await;
                let some = Array::from(&some.unwrap_or_default());
                if some.length() == 0 {
                    break;
                }
                waiting.extend(some.iter().map(JsCast::unchecked_into::<FileSystemEntry>));
            }
        } else {
            let name = entry.full_path().trim_start_matches('/').to_owned();
            let entry: FileSystemFileEntry = entry.unchecked_into();
            let file = asked(&mut |resolve, reject| {
                entry.file_with_callback_and_callback(resolve, reject);
            })
            .await;
            if let Some(Ok(file)) = file.map(JsCast::dyn_into::<File>) {
                found.push((name, file));
            }
        }
    }
    found
}

/// What a function of callbacks gives; nothing where it fails.
async fn asked(ask: &mut dyn FnMut(&Function, &Function)) -> Option<JsValue> {
    let promise = Promise::new(&mut |resolve, reject| ask(&resolve, &reject));
    JsFuture::from(promise).await.ok()
}
