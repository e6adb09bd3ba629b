//! The tables that a file can be, and the fields that a column can mean.

use serde::{Deserialize, Serialize};

/// What a row of a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Table {
    /// An order, an invoice, or one line of it.
    Orders,
}

impl Table {
    /// Every table.
    pub const ALL: &[Table] = &[Table::Orders];
}

/// What a column means, whatever its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Field {
    OrderedOn,
    Amount,
    AmountExclTax,
    LineAmount,
    OrderId,
    ContactId,
    Email,
    Tax,
    Shipping,
    RefundedAmount,
    Cost,
    Margin,
    Currency,
    Status,
    Document,
    Product,
    Category,
    Quantity,
    Channel,
    Campaign,
}

impl Field {
    /// Every field.
    pub const ALL: &[Field] = Field::ORDERS;

    /// The fields of orders, in the order of the documentation.
    pub const ORDERS: &[Field] = &[
        Field::OrderedOn,
        Field::Amount,
        Field::AmountExclTax,
        Field::LineAmount,
        Field::OrderId,
        Field::ContactId,
        Field::Email,
        Field::Tax,
        Field::Shipping,
        Field::RefundedAmount,
        Field::Cost,
        Field::Margin,
        Field::Currency,
        Field::Status,
        Field::Document,
        Field::Product,
        Field::Category,
        Field::Quantity,
        Field::Channel,
        Field::Campaign,
    ];
}
