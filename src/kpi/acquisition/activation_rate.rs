//! Activation rate: of the prospects on file, those who became customers in the
//! period.

use super::is_prospect;
use crate::kpi::indicator::*;
use crate::kpi::sink::Sink;
use crate::kpi::sweep::{self, member};
use crate::kpi::{Better, Dimension, Id, Knob, Unit};
use crate::record::Table;

/// See the module.
pub const ACTIVATION_RATE: Indicator = Indicator {
    id: Id::ActivationRate,
    section: Section::Acquisition,
    unit: Unit::Ratio,
    better: Better::More,
    shape: Shape::Proportion,
    needs: &[
        &[Need::Table(Table::Contacts)],
        CUSTOMERS,
    ],
    earlier_buyers: Earlier::Matter,
    customers: true,
    knobs: &[Knob::CompleteHistory],
    splits: &[Dimension::Source, Dimension::Owner, Dimension::Segment],
    #[cfg(not(target_arch = "wasm32"))]
    sql: "WITH dated AS (
            SELECT present('contacts', 'created_on') OR present('contacts', 'customer_since')
                OR EXISTS (SELECT 1 FROM sales)
                OR EXISTS (SELECT 1 FROM subscription_rows WHERE started IS NOT NULL) AS yes
          )
          SELECT CASE WHEN (SELECT yes FROM dated) THEN count(*) FILTER (f BETWEEN $start AND $end)
                      ELSE (SELECT count(*) FROM contacts WHERE is_converted OR of_kind = 'customer') END AS numerator,
                 CASE WHEN (SELECT yes FROM dated) THEN count(*) ELSE (SELECT count(*) FROM contacts) END AS denominator
          FROM prospects($start, $end)",
    compute,
    refuses: |context, facts| {
        let dataset = context.dataset;
        if dataset.customers_only {
            return Some(Reason::CustomersOnly {});
        }
        facts.buyers_apart().or_else(|| {
            // Without dates only the whole of time has a rate.
            let undated = facts.undated_customers();
            undated.filter(|_| context.spans.previous.is_some())
        })
    },
    ..Indicator::PLAIN
};

fn compute(context: &Context<'_>, sink: &mut Sink<'_>) {
    let dataset = context.dataset;
    // Nothing dated: what the contacts say of themselves (`kpis.md`, Undated data).
    let dated = dataset.dates_customers();
    sweep::contacts(context, sink, &|contact, customer, span| {
        if !dated {
            return member(true, contact.customer);
        }
        let new = (span.start()..=span.end).contains(&customer.first);
        member(is_prospect(contact, customer, span), new)
    });
}
