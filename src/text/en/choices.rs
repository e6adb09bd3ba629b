//! The names of what can be chosen: aims, settings and their values.

use crate::kpi::Knob;
use crate::kpi::aims::Aim;
use crate::settings::{AttributionModel, Basis, CrmRevenue, Touch, Window};

/// What a person wants of their CRM, on a button.
pub fn aim(aim: Aim) -> &'static str {
    match aim {
        Aim::WinCustomers => "Win customers",
        Aim::KeepThem => "Keep customers",
        Aim::MakeCampaignsPay => "Make campaigns pay",
        Aim::ServeBetter => "Serve better",
        Aim::SellMore => "Sell more per customer",
        Aim::GetTheCrmUsed => "Get the CRM used",
    }
}

/// A setting: its name, and what it changes.
pub fn knob(knob: Knob) -> (&'static str, &'static str) {
    match knob {
        Knob::ActiveWindow => (
            "Active window",
            "How long a purchase keeps a customer active. It holds for every indicator.",
        ),
        Knob::CompleteHistory => (
            "My orders go back to the very first one",
            "Tick it if no older purchase is missing: active and new customers are then known from the start.",
        ),
        Knob::AmountBasis => (
            "Amounts with or without tax",
            "Which amount counts when every file has both.",
        ),
        Knob::AttributionTouch => (
            "What links a purchase to a message",
            "A click is safer, mere delivery credits more purchases. Left alone, it is the click wherever the channel records it.",
        ),
        Knob::AttributionWindow => (
            "Attribution window",
            "For how many days after a message it can be credited with a purchase. Left alone, 7 days for e-mail, SMS and push, 30 for the rest.",
        ),
        Knob::AttributionModel => (
            "Sharing between messages",
            "How a purchase is shared between the messages before it.",
        ),
        Knob::CrmRevenue => (
            "Revenue of the CRM",
            "What campaigns are credited with, or all sales.",
        ),
        Knob::AcquisitionCategories => (
            "Acquisition spend",
            "The categories of costs that serve to win customers. They alone make the acquisition cost.",
        ),
        Knob::StrategicFields => (
            "Fields that matter",
            "What a record should have. Left alone: name, e-mail, phone, gender, birth date, city and country, if the file has them.",
        ),
    }
}

/// What links a purchase to a message.
pub fn touch(touch: Touch) -> &'static str {
    match touch {
        Touch::Clicked => "a message clicked",
        Touch::Delivered => "a message delivered",
    }
}

/// How a purchase is shared between the messages before it.
pub fn attribution_model(model: AttributionModel) -> &'static str {
    match model {
        AttributionModel::LastTouch => "all to the last",
        AttributionModel::FirstTouch => "all to the first",
        AttributionModel::Linear => "equal shares",
        AttributionModel::Position402040 => "40% to the first and the last, 20% between them",
        AttributionModel::TimeDecay => "more to the most recent",
    }
}

/// The revenue that the CRM is credited with.
pub fn crm_revenue(revenue: CrmRevenue) -> &'static str {
    match revenue {
        CrmRevenue::Attributed => "that of campaigns",
        CrmRevenue::All => "all sales",
    }
}

/// With tax or without.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::InclTax => "including tax",
        Basis::ExclTax => "excluding tax",
    }
}

/// What stands between two cells, in the order of `text`.
pub const DELIMITERS: [&str; 5] = ["comma", "semicolon", "tab", "vertical bar", "blanks"];

/// A span of time.
pub fn window(window: Window) -> String {
    match window {
        Window::Months(n) => super::counted(n.into(), "month", "months"),
        Window::Days(n) => super::counted(n.into(), "day", "days"),
    }
}
