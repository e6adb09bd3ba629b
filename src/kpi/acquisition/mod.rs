//! Acquisition: prospects who become customers, and what that costs. Section 2
//! of `kpis.md`.

pub mod activation_rate;
pub mod cac;
pub mod costs_total;
pub mod deactivation_rate;

use super::spans::Span;
use crate::record::dataset::{Contact, Customer};

/// Whether a contact is one that the period could win or lose: on file at its
/// end, not a customer nor deactivated before it.
fn is_prospect(contact: &Contact, customer: Customer, span: &Span) -> bool {
    let gone = contact.deactivated.is_some_and(|day| day < span.start());
    contact.on_file(span.end) && !customer.at(span.start().plus(-1)) && !gone
}
