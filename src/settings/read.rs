//! The settings file, from the tree of its JSON. What cannot be used is
//! refused with its place; what is `null` is as good as left out.

use super::{
    AttributionModel, AttributionWindow, Basis, CrmRevenue, DateOrder, DecimalSign, FiscalStart,
    KEPT, Mapping, SCHEMA, Settings, SettingsError, SettingsFile, Target, Touch, WeekStart, Window,
};
use crate::calendar::Day;
use crate::field::{Field, Table};
use crate::json::{Json, Problem};
use crate::letters::lowered;
use crate::order::Map;
use crate::table::{Delimiter, Encoding};

/// Reads a settings file; its schema before all else, so that a later one is
/// called that and not a mistake.
pub(super) fn file(text: &str) -> Result<SettingsFile, SettingsError> {
    let unreadable = |problem: Problem| SettingsError::Unreadable(problem.to_string());
    let json = Json::parse(text).map_err(unreadable)?;
    let schema = schema(&json).map_err(unreadable)?;
    if schema > SCHEMA {
        return Err(SettingsError::LaterSchema(schema));
    }
    let mut file = SettingsFile {
        schema,
        ..SettingsFile::default()
    };
    parts(&json, &mut file).map_err(unreadable)?;
    Ok(file)
}

fn schema(json: &Json) -> Result<u32, Problem> {
    let found = json.map()?.find(|(name, _)| *name == "schema");
    let (_, schema) = found.ok_or_else(|| json.problem("missing field `schema`"))?;
    schema.whole(0, u32::MAX)
}

fn parts(json: &Json, file: &mut SettingsFile) -> Result<(), Problem> {
    for (name, value) in json.map()? {
        match name {
            "settings" => file.settings = settings(value)?,
            "targets" => file.targets = each(value, target)?,
            "mappings" => file.mappings = each(value, mapping)?,
            _ => {}
        }
    }
    Ok(())
}

fn each<T>(json: &Json, one: fn(&Json) -> Result<T, Problem>) -> Result<Vec<T>, Problem> {
    json.list()?.iter().map(one).collect()
}

fn text(json: &Json) -> Result<String, Problem> {
    json.text().map(str::to_owned)
}

fn texts(json: &Json) -> Result<Map<String, String>, Problem> {
    let mut texts = Map::new();
    for (name, value) in json.map()? {
        texts.insert(name.to_owned(), text(value)?);
    }
    Ok(texts)
}

fn day(json: &Json) -> Result<Day, Problem> {
    let day = Day::parse_iso(json.text()?);
    day.ok_or_else(|| json.problem("a day is YYYY-MM-DD"))
}

fn settings(json: &Json) -> Result<Settings, Problem> {
    let mut s = Settings::default();
    for (name, value) in json.map()? {
        match name {
            "active_window" => s.active_window = window(value)?,
            "complete_history" => s.complete_history = value.yes()?,
            "amount_basis" => s.amount_basis = value.one_of(&[Basis::InclTax, Basis::ExclTax])?,
            "currency" => s.currency = Some(text(value)?),
            "rates" => {
                for (currency, rate) in value.map()? {
                    s.rates.insert(currency.to_owned(), rate.decimal()?);
                }
            }
            "reference_date" => s.reference_date = Some(day(value)?),
            "week_start" => {
                let days = [WeekStart::Monday, WeekStart::Saturday, WeekStart::Sunday];
                s.week_start = value.one_of(&days)?;
            }
            "fiscal_start" => s.fiscal_start = month(value)?,
            "attribution_touch" => {
                s.attribution_touch = Some(value.one_of(&[Touch::Clicked, Touch::Delivered])?);
            }
            "attribution_window" => s.attribution_window = attribution_window(value)?,
            "attribution_model" => s.attribution_model = value.one_of(&AttributionModel::ALL)?,
            "crm_revenue" => {
                let all = [CrmRevenue::Attributed, CrmRevenue::All];
                s.crm_revenue = Some(value.one_of(&all)?);
            }
            "acquisition_categories" => s.acquisition_categories = Some(each(value, text)?),
            "strategic_fields" => s.strategic_fields = Some(each(value, field)?),
            kept if KEPT.contains(&kept) => {
                s.kept.insert(kept.to_owned(), value.clone());
            }
            other => return Err(value.problem(format!("unknown setting {other}"))),
        }
    }
    Ok(s)
}

fn delimiter(json: &Json) -> Result<Delimiter, Problem> {
    let delimiter = Delimiter::named(json.text()?);
    delimiter.ok_or_else(|| json.problem("no delimiter"))
}

fn field(json: &Json) -> Result<Field, Problem> {
    json.one_of(Field::ALL)
}

/// A number of days for all channels, or an object with one for each.
fn attribution_window(json: &Json) -> Result<AttributionWindow, Problem> {
    let days = |json: &Json| -> Result<u16, Problem> {
        let days = json.whole(0, 3660)?;
        Ok(u16::try_from(days).unwrap_or(u16::MAX))
    };
    let Ok(channels) = json.map() else {
        return days(json).map(AttributionWindow::Days);
    };
    let mut all = Map::new();
    for (channel, value) in channels {
        // Channels are compared without case, hyphens and blanks.
        let folded = lowered(channel).replace(['-', ' '], "");
        all.insert(folded, days(value)?);
    }
    Ok(AttributionWindow::Channels(all))
}

fn window(json: &Json) -> Result<Window, Problem> {
    let window = Window::parse(json.text()?);
    window.ok_or_else(|| json.problem("a window is 12m or 365d"))
}

fn month(json: &Json) -> Result<FiscalStart, Problem> {
    let month = json.whole(1, 12).ok().and_then(FiscalStart::new);
    month.ok_or_else(|| json.problem("a month is 1 to 12"))
}

fn target(json: &Json) -> Result<Target, Problem> {
    let (mut id, mut month, mut reach) = (None, None, None);
    for (name, value) in json.map()? {
        match name {
            "id" => id = Some(text(value)?),
            "month" => month = Some(text(value)?),
            "value" => reach = Some(value.decimal()?),
            _ => {}
        }
    }
    match (id, month, reach) {
        (Some(id), Some(month), Some(value)) => Ok(Target { id, month, value }),
        _ => Err(json.problem("a target has an id, a month and a value")),
    }
}

fn mapping(json: &Json) -> Result<Mapping, Problem> {
    let mut m = Mapping::default();
    for (name, value) in json.map()? {
        match name {
            "headers" => m.headers = each(value, text)?,
            "table" => m.table = Some(value.one_of(Table::ALL)?),
            "fields" => {
                let fields = value.map()?;
                for (name, header) in fields {
                    let found = Field::ALL.iter().find(|f| crate::json::name(*f) == name);
                    let unknown = || header.problem(format!("{name} is no field"));
                    m.fields.insert(*found.ok_or_else(unknown)?, text(header)?);
                }
            }
            "date_order" => m.date_order = Some(value.one_of(&[DateOrder::Dmy, DateOrder::Mdy])?),
            "decimal" => m.decimal = Some(value.one_of(&[DecimalSign::Comma, DecimalSign::Dot])?),
            "encoding" => m.encoding = Some(value.one_of(&Encoding::ALL)?),
            "delimiter" => m.delimiter = Some(delimiter(value)?),
            "header_line" => m.header_line = Some(value.whole(0, u32::MAX)?),
            "all_customers" => m.all_customers = Some(value.yes()?),
            "statuses" => m.statuses = texts(value)?,
            _ => {}
        }
    }
    Ok(m)
}
