//! The sample data, as a stranger would look at it: its files, and its story.

mod files;
mod indicators;
mod rows;
mod story;
