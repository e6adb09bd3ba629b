//! Customer service: the tickets, and the time they take.

use crate::text::indicator::IndicatorWords;

pub const TICKETS_COUNT: IndicatorWords = IndicatorWords {
    name: "Tickets",
    about: "The requests to customer service created in the period.",
    top: "tickets created {during}",
    caveat: "More customers make more tickets: look at the number of active customers too.",
    rows: "The tickets",
    row: "Ticket",
    ..IndicatorWords::NONE
};

pub const FCR: IndicatorWords = IndicatorWords {
    name: "First-contact resolution",
    about: "The share of the period’s tickets that were solved at the first contact.",
    top: "tickets solved at the first contact, created {during}",
    bottom: "tickets created {during}",
    caveat: "Where no column says so, a ticket that was solved and never reopened counts as solved at the first contact: the rate then flatters. A ticket of which nothing is known is not counted.",
    rows: "The tickets, solved at the first contact or not",
    row: "Ticket",
    counts: "First contact",
    ..IndicatorWords::NONE
};

pub const FIRST_RESPONSE_TIME: IndicatorWords = IndicatorWords {
    name: "First-response time",
    about: "The average time to the first response, for the tickets created in the period.",
    top: "total time waited",
    bottom: "tickets created {during}, with a response",
    caveat: "A few long waits pull the average up: see the median too. Tickets without a response are not in it; their share stands beside it.",
    rows: "The tickets that had a response",
    row: "Ticket",
    counts: "Wait",
    ..IndicatorWords::NONE
};

pub const RESOLUTION_TIME: IndicatorWords = IndicatorWords {
    name: "Resolution time",
    about: "The average time from creation to resolution, for the tickets resolved in the period.",
    top: "total time to resolution",
    bottom: "tickets resolved {during}",
    caveat: "Tickets still open are not in it: closing many old tickets at once makes this time rise.",
    rows: "The tickets resolved",
    row: "Ticket",
    counts: "Time",
    ..IndicatorWords::NONE
};

pub const BACKLOG: IndicatorWords = IndicatorWords {
    name: "Backlog",
    about: "The tickets already created and not yet resolved at the end of the period.",
    top: "tickets not resolved {at_end}",
    caveat: "A ticket resolved without a date is never in it. A ticket that was reopened counts as its latest state says.",
    rows: "The tickets waiting",
    row: "Ticket",
    ..IndicatorWords::NONE
};
