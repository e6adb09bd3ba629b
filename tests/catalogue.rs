//! The catalogue against the contract's own tables, copied by hand: the part in
//! which each indicator stands, its unit (`rules.md` 40) and its arrow.

use vigie::kpi::Better::{Less, More, Neither};
use vigie::kpi::Id;
use vigie::kpi::Unit::{Count, Hours, Minutes, Money, Ratio};
use vigie::kpi::indicator::Section::{Acquisition, Base, Engagement, Loyalty, Revenue, Service};

#[test]
fn indicators_are_what_the_contract_says() {
    let expected = [
        ("contacts_total", Base, Count, Neither),
        ("customers_total", Base, Count, More),
        ("active_customers", Base, Count, More),
        ("active_rate", Base, Ratio, More),
        ("dormant_customers", Base, Count, Less),
        ("new_customers", Base, Count, More),
        ("reactivated_customers", Base, Count, More),
        ("lost_customers", Base, Count, Less),
        ("net_active_change", Base, Count, More),
        ("completeness", Base, Ratio, More),
        ("contactable_rate", Base, Ratio, More),
        ("activation_rate", Acquisition, Ratio, More),
        ("deactivation_rate", Acquisition, Ratio, Less),
        ("cac", Acquisition, Money, Less),
        ("costs_total", Acquisition, Money, Neither),
        ("solicitations", Engagement, Count, Neither),
        ("pressure", Engagement, Count, Less),
        ("delivery_rate", Engagement, Ratio, More),
        ("open_rate", Engagement, Ratio, Neither),
        ("click_rate", Engagement, Ratio, More),
        ("reactivity_rate", Engagement, Ratio, More),
        ("unsubscribe_rate", Engagement, Ratio, Less),
        ("revenue_per_solicited", Engagement, Money, More),
        ("marketing_contribution", Engagement, Ratio, More),
        ("uplift", Engagement, Ratio, More),
        ("churn_rate", Loyalty, Ratio, Less),
        ("active_churn_rate", Loyalty, Ratio, Less),
        ("active_retention_rate", Loyalty, Ratio, More),
        ("retention_rate", Loyalty, Ratio, More),
        ("repeat_rate", Loyalty, Ratio, More),
        ("revenue", Revenue, Money, More),
        ("orders_count", Revenue, Count, More),
        ("average_basket", Revenue, Money, More),
        ("existing_revenue_share", Revenue, Ratio, More),
        ("arpu", Revenue, Money, More),
        ("crm_roi", Revenue, Ratio, More),
        ("tickets_count", Service, Count, Neither),
        ("fcr", Service, Ratio, More),
        ("first_response_time", Service, Minutes, Less),
        ("resolution_time", Service, Hours, Less),
        ("backlog", Service, Count, Less),
    ];
    let found: Vec<_> = Id::ALL
        .iter()
        .map(|id| {
            let indicator = id.indicator();
            assert_eq!(indicator.id, *id, "a const that bears another's name");
            (
                id.name(),
                indicator.section,
                indicator.unit,
                indicator.better,
            )
        })
        .collect();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert_eq!((found.0.as_str(), found.1, found.2, found.3), expected);
    }
}

/// Links and the native command name indicators as reports do.
#[test]
fn indicators_are_found_by_their_names() {
    for (name, id) in [
        ("contacts_total", Id::ContactsTotal),
        ("cac", Id::Cac),
        ("churn_rate", Id::ChurnRate),
        ("active_churn_rate", Id::ActiveChurnRate),
        ("backlog", Id::Backlog),
    ] {
        assert_eq!(Id::parse(name), Some(id));
    }
    for name in ["", "churn", "Churn_rate", "churn_rate "] {
        assert_eq!(Id::parse(name), None, "{name:?}");
    }
}

/// Every indicator names a setting only if it can change it: the base of a
/// knob is that the reader finds it where it matters.
#[test]
fn what_asks_for_actives_offers_their_window() {
    use vigie::kpi::Knob;
    use vigie::kpi::indicator::Actives;
    for id in Id::ALL {
        let indicator = id.indicator();
        if indicator.actives != Actives::Unused {
            assert!(
                indicator.knobs.contains(&Knob::ActiveWindow),
                "{}",
                id.name()
            );
            assert!(
                indicator.knobs.contains(&Knob::CompleteHistory),
                "{}",
                id.name()
            );
        }
    }
}
