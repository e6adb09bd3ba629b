//! The names of tables, columns and choices.

use crate::kpi::Dimension;
use crate::record::{Field, Table};
use crate::settings::{Basis, Window};
use crate::table::Delimiter;

/// What the rows of a table are.
pub fn table(table: Table) -> &'static str {
    match table {
        Table::Orders => "orders",
    }
}

/// What a column means.
pub fn field(field: Field) -> &'static str {
    match field {
        Field::OrderedOn => "order date",
        Field::Amount => "amount including tax",
        Field::AmountExclTax => "amount excluding tax",
        Field::LineAmount => "line amount",
        Field::OrderId => "order number",
        Field::ContactId => "customer identifier",
        Field::Email => "e-mail",
        Field::Tax => "tax",
        Field::Shipping => "shipping",
        Field::RefundedAmount => "refunded amount",
        Field::Cost => "cost",
        Field::Margin => "margin",
        Field::Currency => "currency",
        Field::Status => "status",
        Field::Document => "kind of document",
        Field::Product => "product",
        Field::Category => "category",
        Field::Quantity => "quantity",
        Field::Channel => "channel",
        Field::Campaign => "campaign",
    }
}

/// What a value is split by.
pub fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Channel => "channel",
        Dimension::Campaign => "campaign",
    }
}

/// With tax or without.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::InclTax => "including tax",
        Basis::ExclTax => "excluding tax",
    }
}

/// The sign between two cells.
pub fn delimiter(delimiter: Delimiter) -> &'static str {
    match delimiter {
        Delimiter::Comma => "comma",
        Delimiter::Semicolon => "semicolon",
        Delimiter::Tab => "tab",
    }
}

/// A span of time.
pub fn window(window: Window) -> String {
    match window {
        Window::Months(n) => super::counted(n.into(), "month", "months"),
        Window::Days(n) => super::counted(n.into(), "day", "days"),
    }
}
