//! What a person decides: the settings, their targets, and how the columns of
//! their files are to be read, as the one file in which they travel
//! (`{"schema": 1, "settings": …, "targets": …, "mappings": …}`).
//!
//! Plain data: nothing is applied here. A file of a later schema is refused, and
//! so is a setting that nobody knows: to pass over it would change numbers
//! without a word.

use crate::calendar::Day;
use crate::decimal::Decimal;
use crate::field::{Field, Table};
use crate::table::{Delimiter, Encoding};
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// The schema of settings files and reports that this version writes.
pub const SCHEMA: u32 = 1;

/// The settings file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SettingsFile {
    /// Always [`SCHEMA`].
    pub schema: u32,
    /// What holds for every file.
    #[serde(default)]
    pub settings: Settings,
    /// What an indicator should reach in a month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<Target>,
    /// How the files with given headers are read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
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
        let file: SettingsFile =
            serde_json::from_str(json).map_err(|e| SettingsError::Unreadable(e.to_string()))?;
        if file.schema > SCHEMA {
            return Err(SettingsError::LaterSchema(file.schema));
        }
        Ok(file)
    }

    /// The settings file as text, ending with a newline.
    pub fn to_json(&self) -> String {
        // Serializing plain data to a string has no way to fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
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
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub rates: BTreeMap<String, Decimal>,
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
    pub kept: BTreeMap<String, serde_json::Value>,
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

/// By hand, because a derived one has code for each name that is only kept.
impl<'de> Deserialize<'de> for Settings {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Settings, D::Error> {
        struct Named;
        impl<'de> Visitor<'de> for Named {
            type Value = Settings;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings")
            }
            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Settings, M::Error> {
                let mut settings = Settings::default();
                let mut seen = BTreeSet::new();
                while let Some(name) = map.next_key::<String>()? {
                    let s = &mut settings;
                    match name.as_str() {
                        "active_window" => s.active_window = map.next_value()?,
                        "complete_history" => s.complete_history = yes_no(map.next_value()?)?,
                        "amount_basis" => s.amount_basis = map.next_value()?,
                        "currency" => s.currency = map.next_value()?,
                        "rates" => s.rates = map.next_value()?,
                        "reference_date" => s.reference_date = map.next_value()?,
                        "week_start" => s.week_start = map.next_value()?,
                        "fiscal_start" => s.fiscal_start = map.next_value()?,
                        "attribution_touch" => s.attribution_touch = map.next_value()?,
                        "attribution_window" => s.attribution_window = map.next_value()?,
                        "attribution_model" => s.attribution_model = map.next_value()?,
                        "crm_revenue" => s.crm_revenue = map.next_value()?,
                        "acquisition_categories" => s.acquisition_categories = map.next_value()?,
                        "strategic_fields" => s.strategic_fields = map.next_value()?,
                        kept if KEPT.contains(&kept) => {
                            // As a derived one: null is as good as absent.
                            if let Some(value) = map.next_value()? {
                                s.kept.insert(name.clone(), value);
                            }
                        }
                        other => {
                            return Err(M::Error::custom(format_args!("unknown setting {other}")));
                        }
                    }
                    if let Some(twice) = seen.replace(name) {
                        let what = format_args!("{twice} stands there twice");
                        return Err(M::Error::custom(what));
                    }
                }
                Ok(settings)
            }
        }
        d.deserialize_map(Named)
    }
}

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

/// Takes `true`, `false`, `"yes"` and `"no"`.
fn yes_no<E: Error>(value: serde_json::Value) -> Result<bool, E> {
    match value {
        serde_json::Value::Bool(b) => Ok(b),
        serde_json::Value::String(s) if s == "yes" => Ok(true),
        serde_json::Value::String(s) if s == "no" => Ok(false),
        _ => Err(E::custom("expected yes or no")),
    }
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

impl<'de> Deserialize<'de> for Window {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Window, D::Error> {
        Window::parse(&String::deserialize(d)?)
            .ok_or_else(|| serde::de::Error::custom("a window is 12m or 365d"))
    }
}

/// What links a send to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Touch {
    /// The send was clicked.
    Clicked,
    /// The send arrived.
    Delivered,
}

/// For how many days a send may be credited: the contract's days, one number
/// for all channels, or one per channel (the others keep the contract's).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AttributionWindow {
    /// 7 days for e-mail, SMS and push, 30 for the rest.
    #[default]
    Usual,
    /// So many for all.
    Days(u16),
    /// So many for each of these, lower case without hyphens and blanks.
    Channels(BTreeMap<String, u16>),
}

impl AttributionWindow {
    /// The days of a channel, in its folded form (lower case, no hyphen, no
    /// blank).
    pub fn days(&self, channel: &str) -> i32 {
        let usual = match channel {
            "email" | "sms" | "push" => 7,
            _ => 30,
        };
        match self {
            AttributionWindow::Usual => usual,
            AttributionWindow::Days(n) => (*n).into(),
            AttributionWindow::Channels(all) => all.get(channel).map_or(usual, |n| (*n).into()),
        }
    }
}

impl Serialize for AttributionWindow {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        match self {
            AttributionWindow::Usual => s.serialize_none(),
            AttributionWindow::Days(n) => s.serialize_u16(*n),
            AttributionWindow::Channels(all) => all.serialize(s),
        }
    }
}

impl<'de> Deserialize<'de> for AttributionWindow {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<AttributionWindow, D::Error> {
        let days = |value: &serde_json::Value| {
            let days = value.as_u64().and_then(|n| u16::try_from(n).ok());
            days.ok_or_else(|| D::Error::custom("an attribution window is a number of days"))
        };
        Ok(match serde_json::Value::deserialize(d)? {
            serde_json::Value::Null => AttributionWindow::Usual,
            serde_json::Value::Object(all) => {
                let mut channels = BTreeMap::new();
                for (channel, value) in &all {
                    let folded = channel.to_lowercase().replace(['-', ' '], "");
                    channels.insert(folded, days(value)?);
                }
                AttributionWindow::Channels(channels)
            }
            value => AttributionWindow::Days(days(&value)?),
        })
    }
}

/// How an order is shared between the sends before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttributionModel {
    /// All to the last.
    #[default]
    LastTouch,
    /// All to the first.
    FirstTouch,
    /// To all alike.
    Linear,
    /// 40 % to the first and the last, 20 % to those between.
    #[serde(rename = "position_40_20_40")]
    Position402040,
    /// The later, the more: a half-life of 7 days.
    TimeDecay,
}

/// Which revenue the CRM is credited with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CrmRevenue {
    /// That of campaigns.
    Attributed,
    /// All of it.
    All,
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs)]
pub enum WeekStart {
    #[default]
    #[serde(alias = "Monday")]
    Monday,
    #[serde(alias = "Saturday")]
    Saturday,
    #[serde(alias = "Sunday")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct FiscalStart(u8);

impl Default for FiscalStart {
    fn default() -> FiscalStart {
        FiscalStart(1)
    }
}

impl TryFrom<u8> for FiscalStart {
    type Error = &'static str;
    fn try_from(month: u8) -> Result<FiscalStart, &'static str> {
        (1..=12)
            .contains(&month)
            .then_some(FiscalStart(month))
            .ok_or("a month is 1 to 12")
    }
}

impl From<FiscalStart> for u8 {
    fn from(start: FiscalStart) -> u8 {
        start.0
    }
}

/// What an indicator should reach.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// The indicator's id.
    pub id: String,
    /// `YYYY-MM`.
    pub month: String,
    /// In the indicator's unit.
    pub value: Decimal,
}

/// How the files with these headers are read: what a person settled, not what
/// was recognised.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mapping {
    /// The headers in order; one that repeats bears its rank (`Nom#2`).
    pub headers: Vec<String>,
    /// The table that a row belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
    /// The header of a field; `""` takes the field away.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<Field, String>,
    /// Day first or month first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// `","` or `"."`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalSign>,
    /// The file's encoding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// The file's delimiter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<Delimiter>,
    /// The line of the header, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub header_line: Option<u32>,
    /// Every row is a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all_customers: Option<bool>,
    /// What the file's words for a status mean.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub statuses: BTreeMap<String, String>,
}

/// The order of day and month in `03/04/2024`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day first: 3 April.
    Dmy,
    /// Month first: March 4.
    Mdy,
}

/// The sign before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DecimalSign {
    /// `1 234,56`
    #[serde(rename = ",")]
    Comma,
    /// `1,234.56`
    #[serde(rename = ".")]
    Dot,
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
        assert_eq!(file.settings.kept["licences"], 12);
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
