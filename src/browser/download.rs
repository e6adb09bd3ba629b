//! Files out: text that the reader saves. Nothing is asked of a server.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Offers `text` as a file of that name and media type; `false` where the
/// browser refuses.
pub fn save(name: &str, text: &str, media: &str) -> bool {
    try_save(name, text, media).is_ok()
}

fn try_save(name: &str, text: &str, media: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window()
        .and_then(|w| w.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The click has read the address; the browser holds the bytes until saved.
    Url::revoke_object_url(&address)
}
