//! A dropped file as a source of bytes: the browser's counterpart of
//! `source::Memory`.

use super::unpack;
use crate::source::{Lost, Source, Unpacking};
use js_sys::{Error, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// A file that a person dropped.
pub struct Dropped {
    name: String,
    file: File,
}

impl Dropped {
    /// The file, under the name that the page shows.
    pub fn new(name: String, file: File) -> Dropped {
        Dropped { name, file }
    }

    async fn slice(&self, from: u64, length: u64) -> Result<Vec<u8>, JsValue> {
        // Sizes of files are whole numbers below 2^53.
        let (from, to) = (from as f64, from.saturating_add(length) as f64);
        let slice = self.file.slice_with_f64_and_f64(from, to)?;
        let buffer = JsFuture::from(slice.array_buffer()).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

impl Source for Dropped {
    fn name(&self) -> &str {
        &self.name
    }

    fn size(&self) -> u64 {
        self.file.size() as u64
    }

    async fn read(&self, from: u64, length: u64) -> Result<Vec<u8>, Lost> {
        self.slice(from, length).await.map_err(|error| {
            let message = error.dyn_ref::<Error>().map(|e| String::from(e.message()));
            Lost(message.unwrap_or_default())
        })
    }

    fn unpacking(&self) -> Option<Box<dyn Unpacking>> {
        unpack::begin(self.size())
    }
}
