//! The parts that pages are made of: functions from what the page knows to
//! markup.

pub mod card;
pub mod change;
pub mod chart_file;
pub mod export;
pub mod feeds;
pub mod file;
pub mod frame;
pub mod grid;
pub mod history;
pub mod icon;
pub mod marks;
pub mod missing;
pub mod period;
pub mod question;
pub mod reading;
pub mod roles;
pub mod rows;
pub mod setting;
pub mod spark;
pub mod split;
pub mod trend;
pub mod words;
