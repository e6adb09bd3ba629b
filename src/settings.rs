//! What a person decides: the settings, their targets, and how the columns of
//! their files are to be read, as the one file in which they travel
//! (`{"schema": 1, "settings": …, "targets": …, "mappings": …}`).
//!
//! Plain data: nothing is applied here. A file of a later schema is refused, and
//! so is a setting that nobody knows: to pass over it would change numbers
//! without a word.

use crate::calendar::Day;
use crate::decimal::Decimal;
use crate::field::Field;
use crate::json::{self, Json};
use crate::order::Map;
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

mod attribution;
mod mapping;
mod read;

pub use crate::cell::{DateOrder, DecimalSign};
pub use attribution::{AttributionModel, AttributionWindow, CrmRevenue, Touch};
pub use mapping::{Mapping, Reading};

/// The schema of settings files and reports that this version writes.
pub const SCHEMA: u32 = 1;

/// The settings file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SettingsFile {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// What holds for every file.
    pub settings: Settings,
    /// What an indicator should reach in a month.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// How the files with given headers are read.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub mappings: Vec<Mapping>,
}

impl Default for SettingsFile {
    fn default() -> SettingsFile {
        SettingsFile {
            schema: SCHEMA,
            settings: Settings::default(),
            targets: vec![],
            mappings: vec![],
        }
    }
}

/// Why a settings file cannot be used; worded in `text`.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingsError {
    /// Its schema is later than [`SCHEMA`].
    LaterSchema(u32),
    /// It is no settings file; the parser's reason, with line and column.
    Unreadable(String),
}

impl SettingsFile {
    /// Reads a settings file.
    pub fn parse(json: &str) -> Result<SettingsFile, SettingsError> {
        read::file(json)
    }

    /// The settings file as text, ending with a newline.
    pub fn to_json(&self) -> String {
        json::to_string(self) + "\n"
    }
}

/// What holds for every file. Absent is the default of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Settings {
    /// How long a purchase keeps a customer active.
    #[serde(skip_serializing_if = "is_default")]
    pub active_window: Window,
    /// The orders go back to the first one ever, whatever their first date.
    #[serde(skip_serializing_if = "is_default")]
    pub complete_history: bool,
    /// Which of two amounts counts where every file has both.
    #[serde(skip_serializing_if = "is_default")]
    pub amount_basis: Basis,
    /// The report currency; else the most frequent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// What one unit of another currency is worth in the report currency.
    #[serde(skip_serializing_if = "Map::is_empty")]
    pub rates: Map<String, Decimal>,
    /// The day on which the data stop, where the data's own is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference_date: Option<Day>,
    /// First day of the week.
    #[serde(skip_serializing_if = "is_default")]
    pub week_start: WeekStart,
    /// First month of the fiscal year.
    #[serde(skip_serializing_if = "is_default")]
    pub fiscal_start: FiscalStart,
    /// What links a send to an order; by default what each channel records.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution_touch: Option<Touch>,
    /// For how many days a send may be credited with an order.
    #[serde(skip_serializing_if = "is_default")]
    pub attribution_window: AttributionWindow,
    /// How an order is shared between the sends before it.
    #[serde(skip_serializing_if = "is_default")]
    pub attribution_model: AttributionModel,
    /// Which revenue the CRM is credited with; by default the attributed one
    /// where sends, campaigns or an order's campaign exist, else all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub crm_revenue: Option<CrmRevenue>,
    /// The categories of costs that win customers, canonical words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acquisition_categories: Option<Vec<String>>,
    /// The fields that a record should have, as in [`Field`]'s names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub strategic_fields: Option<Vec<Field>>,
    /// Settings of indicators that this version does not compute: taken, and
    /// written out again as they came.
    #[serde(flatten)]
    pub kept: Map<String, Json>,
}

/// The names of [`Settings::kept`].
const KEPT: &[&str] = &[
    "unit",
    "favourable",
    "margin_rate",
    "clv_horizon",
    "ces_scale",
    "ces_direction",
    "licences",
    "stages",
    "csat_scale",
    "go_live",
    "benchmarks",
];

impl Settings {
    /// The categories of costs that win customers where nobody says which.
    pub const ACQUISITION: [&str; 4] = ["marketing", "sales", "operations", "uncategorised"];

    /// The fields that a record should have where nobody says which.
    pub const STRATEGIC: [Field; 7] = [
        Field::Name,
        Field::Email,
        Field::Phone,
        Field::Gender,
        Field::BirthDate,
        Field::City,
        Field::Country,
    ];
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A span of months (`12m`) or days (`365d`) that ends with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// `(d − n months, d]`, the months counted as [`Day::plus_months`] does.
    Months(u16),
    /// `(d − n days, d]`.
    Days(u16),
}

impl Default for Window {
    fn default() -> Window {
        Window::Months(12)
    }
}

impl Window {
    /// The day just before the window that ends with `d`: the window is
    /// `(before(d), d]`.
    pub fn before(self, d: Day) -> Day {
        match self {
            Window::Months(n) => d.plus_months(-i32::from(n)),
            Window::Days(n) => d.plus(-i32::from(n)),
        }
    }

    /// Reads `12m` or `365d`; neither may be 0.
    pub fn parse(text: &str) -> Option<Window> {
        let number = |s: &str| s.parse::<u16>().ok().filter(|n| (1..=3660).contains(n));
        match (text.strip_suffix('m'), text.strip_suffix('d')) {
            (Some(n), _) => number(n).map(Window::Months),
            (_, Some(n)) => number(n).map(Window::Days),
            _ => None,
        }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Window::Months(n) => write!(f, "{n}m"),
            Window::Days(n) => write!(f, "{n}d"),
        }
    }
}

impl Serialize for Window {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

/// Whether amounts include tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Tax included.
    #[default]
    InclTax,
    /// Tax excluded.
    ExclTax,
}

/// First day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum WeekStart {
    #[default]
    Monday,
    Saturday,
    Sunday,
}

impl WeekStart {
    /// Days since Monday of the first day.
    pub fn offset(self) -> i32 {
        match self {
            WeekStart::Monday => 0,
            WeekStart::Saturday => 5,
            WeekStart::Sunday => 6,
        }
    }
}

/// First month of the fiscal year, 1–12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "u8")]
pub struct FiscalStart(u8);

impl Default for FiscalStart {
    fn default() -> FiscalStart {
        FiscalStart(1)
    }
}

impl FiscalStart {
    /// A month from 1 to 12.
    pub fn new(month: u32) -> Option<FiscalStart> {
        let month = u8::try_from(month).ok()?;
        (1..=12).contains(&month).then_some(FiscalStart(month))
    }
}

impl From<FiscalStart> for u8 {
    fn from(start: FiscalStart) -> u8 {
        start.0
    }
}

/// What an indicator should reach.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Target {
    /// The indicator's id.
    pub id: String,
    /// `YYYY-MM`.
    pub month: String,
    /// In the indicator's unit.
    pub value: Decimal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_settings_file_comes_back_as_it_went() {
        let json = r#"{"schema": 1,
            "settings": {"active_window": "6m", "complete_history": "yes", "rates": {"USD": 0.92}, "licences": 12},
            "targets": [{"id": "revenue", "month": "2024-06", "value": "1000"}],
            "mappings": [{"headers": ["Date", "CA"], "table": "orders", "fields": {"amount": "CA"},
                          "date_order": "dmy", "decimal": ",", "statuses": {"Annulée": "cancelled"}}]}"#;
        let file = SettingsFile::parse(json).expect("readable");
        assert_eq!(file.settings.active_window, Window::Months(6));
        assert!(file.settings.complete_history);
        assert_eq!(file.settings.rates["USD"], Decimal::new(92, 2));
        assert_eq!(
            Json::parse("12").as_ref(),
            Ok(&file.settings.kept["licences"])
        );
        assert_eq!(file.mappings[0].decimal, Some(DecimalSign::Comma));
        assert_eq!(SettingsFile::parse(&file.to_json()), Ok(file));
    }

    #[track_caller]
    fn refused(json: &str, what: &str) {
        let error = SettingsFile::parse(json).expect_err(json);
        assert!(format!("{error:?}").contains(what), "{error:?}");
    }

    #[test]
    fn what_is_no_settings_file_is_refused_with_its_place() {
        refused(r#"{"schema": 2}"#, "LaterSchema(2)");
        refused(
            r#"{"schema": 1, "settings": {"active_window": "12"}}"#,
            "12m or 365d",
        );
        refused(
            r#"{"schema": 1, "settings": {"fiscal_start": 13}}"#,
            "1 to 12",
        );
        refused(
            r#"{"schema": 1, "settings": {"activ_window": "6m"}}"#,
            "activ_window",
        );
        refused(
            r#"{"schema": 1, "settings": {"currency": "EUR", "currency": "USD"}}"#,
            "currency",
        );
        refused("[]", "line 1");
    }
}
