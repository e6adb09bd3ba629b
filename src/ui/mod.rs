//! The page: from what it knows (`model`) functions make markup (`pages`,
//! `parts`), Leptos keeps the markup in step with it (`shell`), deeds of the
//! reader change it (`state`).
//!
//! It holds no data and no arithmetic: it sends settings to the worker, gets a
//! report back and shows it in the words of `text` and the drawings of
//! `chart`. No raw web-sys here: that is `browser`.

pub mod history;
pub mod html;
pub mod model;
pub mod pages;
pub mod parts;
pub mod route;
#[cfg(target_arch = "wasm32")]
mod shell;
#[cfg(target_arch = "wasm32")]
mod state;

/// Starts the page.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    shell::report_faults();
    leptos::mount::mount_to_body(shell::Shell);
}
