//! The worker: what it is told and what it answers (`protocol`), and its loop
//! (`run`, in the browser only), and how messages travel (`wire`). What it computes is `session`'s.

pub mod protocol;
#[cfg(target_arch = "wasm32")]
pub mod run;
pub mod wire;
