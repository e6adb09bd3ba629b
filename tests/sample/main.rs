//! The sample data, as a stranger would look at it: its files, and its story.

mod files;
mod rows;
mod story;
