//! The browser, and the only place with raw web-sys: files in (`file`, `drop`, `folder`),
//! files out (`download`), the worker (`thread`), what is remembered
//! (`storage`), the page's frame (`dom`), markup in (`morph`), what the reader does
//! (`events`), what went out (`door`), workbooks and archives (`unpack`).
//!
//! No words, no state of the page, no data of a person beyond passing it on.

pub mod dom;
pub mod door;
pub mod download;
pub mod drop;
pub mod events;
pub mod file;
mod folder;
pub mod morph;
pub mod scope;
pub mod storage;
pub mod thread;
pub mod unpack;
