//! The places of the page, as the part of the address after `#`: the back
//! button works, a reload stays, and no server has to know.

use crate::kpi::Id;

/// A place of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The start screen, or the dashboard once there are files.
    Dashboard,
    /// An opened indicator; `None` for a name that this version does not know.
    Indicator(Option<Id>),
    /// The list of files.
    Files,
    /// What the page does with data.
    Privacy,
}

impl Route {
    /// The place of an address; the dashboard for any other.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        match path.split_once('/') {
            Some(("kpi", name)) => Route::Indicator(Id::parse(name)),
            None if path == "files" => Route::Files,
            None if path == "privacy" => Route::Privacy,
            _ => Route::Dashboard,
        }
    }

    /// Its address.
    pub fn href(self) -> String {
        match self {
            Route::Dashboard => "#/".to_owned(),
            Route::Indicator(Some(id)) => format!("#/kpi/{}", id.name()),
            Route::Indicator(None) => "#/kpi/".to_owned(),
            Route::Files => "#/files".to_owned(),
            Route::Privacy => "#/privacy".to_owned(),
        }
    }
}
