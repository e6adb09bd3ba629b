//! Vigie: CRM indicators from CSV exports, computed where the files are.
//!
//! The modules stand in the order in which data flows: bytes → table → cell →
//! record → kpi → report → page. Everything down to `worker::protocol` is pure
//! Rust, without a browser, a clock or randomness, and is what the native tests
//! run; `browser` and `ui` exist on wasm32 only. `sample` and `unpack` stand beside:
//! one makes the files of a made-up retailer, the other opens containers. See `ARCHITECTURE.md`.

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod calendar;
pub mod cell;
pub mod chart;
pub mod decimal;
pub mod encode;
pub mod field;
pub mod json;
pub mod kpi;
pub mod letters;
pub mod order;
pub mod record;
pub mod report;
pub mod sample;
pub mod session;
pub mod settings;
pub mod source;
pub mod table;
pub mod text;
pub mod ui;
pub mod unpack;
pub mod worker;

/// The version that the page shows and the report bears.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
