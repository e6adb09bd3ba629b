//! The parts that pages are made of. Each takes its language as a prop: a page
//! is drawn anew when the language changes, never when a number does.

mod card;
mod change;
mod chip;
mod drop_zone;
mod export_menu;
mod file_row;
mod logo;
mod marks;
mod notice;
mod period_picker;
mod progress;
mod question;
mod rows;
mod spark;
mod split;
mod switches;
mod trend;

pub use card::{Card, big, shown_marks};
pub use change::{ChangeTo, Changes};
pub use chip::DoorChip;
pub use drop_zone::{ChooseFiles, DropAnywhere};
pub use export_menu::ExportMenu;
pub use file_row::FileRow;
pub use logo::Logo;
pub use marks::Marks;
pub use notice::NoticeBar;
pub use period_picker::PeriodPicker;
pub use progress::Progress;
pub use question::Questions;
pub use rows::RowsBehind;
pub use spark::Sparkline;
pub use split::Split;
pub use switches::{LanguageSwitch, ThemeSwitch};
pub use trend::TrendChart;
