//! The page: Leptos components over what `state` knows.
//!
//! It holds no data and no arithmetic: it sends settings to the worker, gets a
//! report back and shows it in the words of `text` and the drawings of
//! `chart`. No raw web-sys here: that is `browser`.

mod components;
mod pages;
mod route;
mod shell;
mod state;

/// Starts the page.
pub fn mount() {
    leptos::mount::mount_to_body(shell::Shell);
}
