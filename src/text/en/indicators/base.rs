//! The customer base: how many contacts and customers, and what becomes of them.

use crate::text::indicator::IndicatorWords;

pub const CONTACTS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Contacts on file",
    about: "The contact records created up to the end of the period: prospects and customers.",
    top: "contacts on file {at_end}",
    caveat: "Records deleted from the CRM are no longer in the export: the past looks smaller than it was. A person with two identifiers counts twice.",
    rows: "The contacts",
    row: "Contact",
    ..IndicatorWords::NONE
};

pub const CUSTOMERS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Customers",
    about: "The people who became customers up to the end of the period: they have bought at least once, or the contacts file says that they are customers.",
    top: "customers {at_end}",
    caveat: "Orders with neither an identifier nor an e-mail belong to nobody: they make no customer.",
    rows: "The customers",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const ACTIVE_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Active customers",
    about: "The customers who bought within the active window that ends with the period.",
    top: "active customers {at_end} (a purchase within {window})",
    caveat: "Anonymous purchases do not count. A longer window makes more customers active.",
    rows: "The active customers",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const ACTIVE_RATE: IndicatorWords = IndicatorWords {
    name: "Active-customer rate",
    about: "The share of customers who are active at the end of the period: at least one purchase within the active window.",
    top: "active customers {at_end}",
    bottom: "customers {at_end}",
    caveat: "The number of customers only grows: unless customers come back, this rate falls over the years.",
    rows: "The customers, active or not",
    row: "Customer",
    counts: "Active",
    ..IndicatorWords::NONE
};

pub const DORMANT_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Dormant customers",
    about: "The customers without a purchase within the active window that ends with the period.",
    top: "dormant customers {at_end} (no purchase within {window})",
    caveat: "Dormant does not mean lost: it all depends on how often people buy. A longer window makes fewer customers dormant.",
    rows: "The dormant customers",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const NEW_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "New customers",
    about: "The contacts who became customers in the period: by their first purchase, or on the date that the contacts file gives if it is earlier.",
    top: "new customers {during}",
    caveat: "Without the oldest orders, long-standing customers look new.",
    rows: "The new customers",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const REACTIVATED_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Reactivated customers",
    about: "The customers who were dormant on the day before the period and are active at its end: they bought again.",
    top: "customers dormant {before}, active {at_end}",
    caveat: "What brought them back cannot be seen here. A customer who comes back and is dormant again before the end of the period is not among them.",
    rows: "The reactivated customers",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const LOST_CUSTOMERS: IndicatorWords = IndicatorWords {
    name: "Active customers lost",
    about: "The customers who were active on the day before the period and no longer are at its end: no purchase within the active window.",
    top: "customers active {before}, dormant {at_end}",
    caveat: "A rise can come from a wave of one-off purchases, one active window earlier.",
    rows: "The customers lost",
    row: "Customer",
    ..IndicatorWords::NONE
};

pub const NET_ACTIVE_CHANGE: IndicatorWords = IndicatorWords {
    name: "Net change in actives",
    about: "What the period changes in the number of active customers: new and reactivated ones, less those lost.",
    top: "actives {at_end} less actives {before}",
    caveat: "A small change can hide many arrivals and as many departures: look at the three parts.",
    rows: "The customers who came, came back or were lost",
    row: "Customer",
    counts: "Change",
    ..IndicatorWords::NONE
};

pub const COMPLETENESS: IndicatorWords = IndicatorWords {
    name: "Completeness",
    about: "The share of the fields that matter which are filled in, over all contact records.",
    top: "fields filled in",
    bottom: "fields that matter, of all contacts",
    caveat: "This is the state of the export, whatever the period. “unknown”, “n/a” or “-” do not count as filled in, and what is filled in is not always right.",
    rows: "The contacts",
    row: "Contact",
    counts: "Fields filled in",
    ..IndicatorWords::NONE
};

pub const CONTACTABLE_RATE: IndicatorWords = IndicatorWords {
    name: "Contactable rate",
    about: "The share of contacts who can be reached on one channel at least: a well-formed address or number, and no objection.",
    top: "contacts who can be reached",
    bottom: "contacts on file",
    caveat: "This is the state of the export, whatever the period. A well-formed address may no longer exist, and no objection is not yet consent.",
    rows: "The contacts, reachable or not",
    row: "Contact",
    counts: "Reachable",
    ..IndicatorWords::NONE
};
