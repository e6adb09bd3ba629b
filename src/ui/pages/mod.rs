//! The pages, one a file: each a function from what the page knows to markup.

mod broken;
mod dashboard;
mod files;
mod indicator;
mod privacy;
mod start;

pub use broken::ended;

use super::html::Html;
use super::model::Model;
use super::route::Route;
use crate::text;

/// The page of the address; the start as long as there is nothing to show.
pub fn page(m: &Model, h: &mut Html) {
    match m.route {
        Route::Privacy => privacy::page(m, h),
        Route::Files => files::page(m, h),
        _ if m.broken.is_some() => broken::page(m, h),
        Route::Indicator(None) => indicator::unknown(m, h),
        _ if m.is_empty() => start::page(m, h),
        Route::Dashboard => dashboard::page(m, h),
        Route::Indicator(Some(id)) => indicator::page(m, id, h),
    }
}

/// What stands in the browser's tab.
pub fn title(m: &Model) -> String {
    let words = m.language.words();
    let page = match m.route {
        Route::Dashboard | Route::Indicator(None) => return "Vigie".to_owned(),
        Route::Indicator(Some(id)) => text::indicator(m.language, id).name,
        Route::Files => words.files.title,
        Route::Privacy => words.privacy.title,
    };
    format!("{page} – Vigie")
}
