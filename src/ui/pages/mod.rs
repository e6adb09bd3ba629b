//! The pages, one a file. Each is drawn anew when the language changes; what
//! depends on the report changes in place.

mod dashboard;
mod files;
mod indicator;
mod privacy;
mod start;

pub use dashboard::Dashboard;
pub use files::Files;
pub use indicator::{IndicatorPage, UnknownIndicator};
pub use privacy::Privacy;
pub use start::Start;
