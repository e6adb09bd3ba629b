//! The settings that change an indicator, changed in place, and the way back.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::field::{Field, Table};
use crate::kpi::{Dimension, Id, Knob};
use crate::settings::{
    AttributionModel, AttributionWindow, Basis, CrmRevenue, Settings, Touch, Window,
};
use crate::text;

/// The active windows that are offered, in months.
const WINDOWS: [u16; 6] = [3, 6, 12, 18, 24, 36];

/// The attribution windows that are offered, in days.
const DAYS: [u16; 7] = [1, 3, 7, 14, 30, 60, 90];

const MODELS: [AttributionModel; 5] = [
    AttributionModel::LastTouch,
    AttributionModel::FirstTouch,
    AttributionModel::Linear,
    AttributionModel::Position402040,
    AttributionModel::TimeDecay,
];

/// The knobs of an indicator.
pub fn knobs(m: &Model, id: Id, h: &mut Html) {
    let knobs = id.indicator().knobs;
    if knobs.is_empty() {
        return;
    }
    let words = &m.language.words().indicator;
    put!(h, "<div class='settings' role='group' aria-labelledby='knobs-title'><div class='sheet-head'><h3 id='knobs-title'>"
        (words.settings) "</h3>");
    if knobs.iter().any(|k| !is_default(*k, m.chosen())) {
        put!(h, "<button type='button' class='link' data-click='knobs-back'>" (words.back_to_default) "</button>");
    }
    h.raw("</div>");
    for knob in knobs {
        shown(m, *knob, h);
    }
    h.raw("</div>");
}

/// The name of a knob in attributes.
fn code(knob: Knob) -> &'static str {
    match knob {
        Knob::ActiveWindow => "window",
        Knob::CompleteHistory => "history",
        Knob::AmountBasis => "basis",
        Knob::AttributionTouch => "touch",
        Knob::AttributionWindow => "days",
        Knob::AttributionModel => "model",
        Knob::CrmRevenue => "revenue",
        Knob::AcquisitionCategories => "categories",
        Knob::StrategicFields => "fields",
    }
}

fn shown(m: &Model, knob: Knob, h: &mut Html) {
    let told = text::knob(m.language, knob);
    let (code, help) = (code(knob), format!("knob-{}", code(knob)));
    match knob {
        Knob::CompleteHistory => tick(m.chosen().complete_history, code, "", told.name, h),
        Knob::AcquisitionCategories | Knob::StrategicFields => {
            put!(h, "<fieldset class='ticks' aria-describedby='" (help) "'><legend>" (told.name) "</legend>");
            let on = ticked(m, code);
            for (key, name) in offered(m, knob) {
                tick(on.contains(&key), code, &key, &name, h);
            }
            h.raw("</fieldset>");
        }
        _ => {
            put!(h, "<label class='setting'><span>" (told.name) "</span><select data-change='knob' data-arg='" (code)
                "' aria-describedby='" (help) "'>");
            options(m, knob, h);
            h.raw("</select></label>");
        }
    }
    put!(h, "<p class='hint' id='" (help) "'>" (told.sentence) "</p>");
}

fn tick(on: bool, knob: &str, key: &str, name: &str, h: &mut Html) {
    put!(h, "<label class='setting tick'><input type='checkbox' data-change='knob' data-arg='" (knob)
        "' data-more='" (key) "'");
    if on {
        h.raw(" checked");
    }
    put!(h, "><span>" (text::capitalized(name)) "</span></label>");
}

fn options(m: &Model, knob: Knob, h: &mut Html) {
    let (chosen, language) = (m.chosen(), m.language);
    let by_itself = language.words().indicator.by_itself;
    match knob {
        Knob::ActiveWindow => {
            let mut offered: Vec<Window> = WINDOWS.map(Window::Months).to_vec();
            if !offered.contains(&chosen.active_window) {
                offered.push(chosen.active_window);
            }
            for one in offered {
                h.option(
                    &one.to_string(),
                    &text::window(language, one),
                    one == chosen.active_window,
                );
            }
        }
        Knob::AmountBasis => {
            for (value, one) in [("incl", Basis::InclTax), ("excl", Basis::ExclTax)] {
                h.option(
                    value,
                    text::basis(language, one),
                    one == chosen.amount_basis,
                );
            }
        }
        Knob::AttributionTouch => {
            h.option("", by_itself, chosen.attribution_touch.is_none());
            for (value, one) in [("clicked", Touch::Clicked), ("delivered", Touch::Delivered)] {
                h.option(
                    value,
                    text::touch(language, one),
                    chosen.attribution_touch == Some(one),
                );
            }
        }
        Knob::AttributionWindow => {
            let now = &chosen.attribution_window;
            let usual = matches!(
                now,
                AttributionWindow::Usual | AttributionWindow::Channels(_)
            );
            h.option("", by_itself, usual);
            let mut offered = DAYS.to_vec();
            if let AttributionWindow::Days(n) = now
                && !offered.contains(n)
            {
                offered.push(*n);
            }
            for n in offered {
                let name = text::window(language, Window::Days(n));
                h.option(&n.to_string(), &name, *now == AttributionWindow::Days(n));
            }
        }
        Knob::AttributionModel => {
            for (i, one) in MODELS.into_iter().enumerate() {
                let name = text::attribution_model(language, one);
                h.option(&i.to_string(), name, one == chosen.attribution_model);
            }
        }
        _ => {
            h.option("", by_itself, chosen.crm_revenue.is_none());
            for (value, one) in [
                ("attributed", CrmRevenue::Attributed),
                ("all", CrmRevenue::All),
            ] {
                h.option(
                    value,
                    text::crm_revenue(language, one),
                    chosen.crm_revenue == Some(one),
                );
            }
        }
    }
}

/// What can be ticked: the key and the words of each.
fn offered(m: &Model, knob: Knob) -> Vec<(String, String)> {
    if knob == Knob::AcquisitionCategories {
        let mut keys = ticked(m, code(knob));
        let split = m
            .kpi(Id::CostsTotal)
            .and_then(|k| k.splits.get(&Dimension::Category));
        for slice in split.into_iter().flatten() {
            if !slice.key.is_empty() && !keys.contains(&slice.key) {
                keys.push(slice.key.clone());
            }
        }
        let named = |key: String| {
            let name = text::cost_category(m.language, &key).to_owned();
            (key, name)
        };
        return keys.into_iter().map(named).collect();
    }
    let named = |field: Field| (place(field), text::field(m.language, field).to_owned());
    present(m).into_iter().map(named).collect()
}

/// The fields of the contacts that were dropped, but for their ids; the three
/// columns of a name are one.
fn present(m: &Model) -> Vec<Field> {
    let files = m.report().map_or(&[][..], |r| &r.files);
    let mut fields = Vec::new();
    for column in Table::Contacts.columns() {
        let there = |f: Field| {
            files
                .iter()
                .any(|file| file.table == Some(Table::Contacts) && file.columns.contains_key(&f))
        };
        let there = match column.field {
            Field::ContactId | Field::FirstName | Field::LastName => false,
            Field::Name => there(Field::Name) || there(Field::FirstName) || there(Field::LastName),
            field => there(field),
        };
        if there {
            fields.push(column.field);
        }
    }
    fields
}

/// A field's place among the columns of contacts: its key in attributes.
fn place(field: Field) -> String {
    let place = Table::Contacts
        .columns()
        .iter()
        .position(|c| c.field == field);
    place.map_or(String::new(), |n| n.to_string())
}

/// The keys that are ticked now.
pub fn ticked(m: &Model, knob: &str) -> Vec<String> {
    match knob {
        "categories" => match &m.chosen().acquisition_categories {
            Some(chosen) => chosen.clone(),
            None => Settings::ACQUISITION.map(str::to_owned).to_vec(),
        },
        "fields" => {
            let there = present(m);
            let chosen = match &m.chosen().strategic_fields {
                Some(chosen) => chosen.as_slice(),
                None => &Settings::STRATEGIC,
            };
            let there = chosen.iter().filter(|f| there.contains(f));
            there.map(|f| place(*f)).collect()
        }
        _ => vec![],
    }
}

/// Turns a knob: `key` and `checked` of a box, `value` of a list; `on` is what
/// is ticked before.
pub fn turn(
    settings: &mut Settings,
    knob: &str,
    key: &str,
    value: &str,
    checked: bool,
    on: Vec<String>,
) {
    let mut keys = on;
    keys.retain(|k| k != key);
    if checked {
        keys.push(key.to_owned());
    }
    match knob {
        "window" => settings.active_window = Window::parse(value).unwrap_or_default(),
        "history" => settings.complete_history = checked,
        "basis" => {
            settings.amount_basis = if value == "excl" {
                Basis::ExclTax
            } else {
                Basis::InclTax
            }
        }
        "touch" => {
            settings.attribution_touch = match value {
                "clicked" => Some(Touch::Clicked),
                "delivered" => Some(Touch::Delivered),
                _ => None,
            }
        }
        "days" => {
            settings.attribution_window = match value.parse() {
                Ok(days) => AttributionWindow::Days(days),
                Err(_) => AttributionWindow::Usual,
            }
        }
        "model" => {
            let chosen = value
                .parse::<usize>()
                .ok()
                .and_then(|i| MODELS.get(i).copied());
            settings.attribution_model = chosen.unwrap_or_default();
        }
        "revenue" => {
            settings.crm_revenue = match value {
                "attributed" => Some(CrmRevenue::Attributed),
                "all" => Some(CrmRevenue::All),
                _ => None,
            }
        }
        "categories" => {
            crate::order::sort_by(&mut keys, Ord::cmp);
            settings.acquisition_categories = Some(keys);
        }
        "fields" => {
            let columns = Table::Contacts.columns();
            let fields = columns.iter().map(|c| c.field);
            settings.strategic_fields =
                Some(fields.filter(|f| keys.contains(&place(*f))).collect());
        }
        _ => {}
    }
}

/// Takes one setting over from other settings.
pub fn copy(knob: Knob, to: &mut Settings, from: &Settings) {
    let from = from.clone();
    match knob {
        Knob::ActiveWindow => to.active_window = from.active_window,
        Knob::CompleteHistory => to.complete_history = from.complete_history,
        Knob::AmountBasis => to.amount_basis = from.amount_basis,
        Knob::AttributionTouch => to.attribution_touch = from.attribution_touch,
        Knob::AttributionWindow => to.attribution_window = from.attribution_window,
        Knob::AttributionModel => to.attribution_model = from.attribution_model,
        Knob::CrmRevenue => to.crm_revenue = from.crm_revenue,
        Knob::AcquisitionCategories => to.acquisition_categories = from.acquisition_categories,
        Knob::StrategicFields => to.strategic_fields = from.strategic_fields,
    }
}

fn is_default(knob: Knob, settings: &Settings) -> bool {
    let mut reset = settings.clone();
    copy(knob, &mut reset, &Settings::default());
    reset == *settings
}
