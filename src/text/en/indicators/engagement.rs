//! Engagement: what is sent, and what comes of it.

use crate::text::indicator::IndicatorWords;

pub const SOLICITATIONS: IndicatorWords = IndicatorWords {
    name: "Solicitations",
    about: "The marketing messages sent in the period, on all channels.",
    top: "messages sent {during}",
    caveat: "Service messages, such as an order confirmation, and the control group are not among them.",
    rows: "The messages",
    row: "Message or campaign",
    counts: "Messages",
    ..IndicatorWords::NONE
};

pub const PRESSURE: IndicatorWords = IndicatorWords {
    name: "Contact pressure",
    about: "How many messages each solicited contact was sent on average.",
    top: "messages sent {during}",
    bottom: "contacts solicited {during}",
    caveat: "The average hides extremes: look at how many contacts received more than ten messages.",
    rows: "The contacts solicited",
    row: "Contact",
    counts: "Messages",
    table: "Contacts by number of messages",
};

pub const DELIVERY_RATE: IndicatorWords = IndicatorWords {
    name: "Delivery rate",
    about: "The share of messages that arrived.",
    top: "messages delivered {during}",
    bottom: "messages sent {during}",
    caveat: "Delivered means accepted by the recipient’s mail service: the message may still end up in the junk folder.",
    rows: "The messages, delivered or not",
    row: "Message or campaign",
    counts: "Delivered",
    ..IndicatorWords::NONE
};

pub const OPEN_RATE: IndicatorWords = IndicatorWords {
    name: "Open rate",
    about: "The share of delivered messages that were opened.",
    top: "messages opened {during}",
    bottom: "messages delivered {during}",
    caveat: "This rate is inflated: to protect privacy, some mail services open messages themselves. Clicks tell more of the truth.",
    rows: "The messages delivered, opened or not",
    row: "Message or campaign",
    counts: "Opened",
    ..IndicatorWords::NONE
};

pub const CLICK_RATE: IndicatorWords = IndicatorWords {
    name: "Click rate",
    about: "The share of delivered messages that were clicked.",
    top: "messages clicked {during}",
    bottom: "messages delivered {during}",
    caveat: "The security filters of some companies follow links in the recipient’s place. For campaign totals, the clicks are those that the sending tool counted.",
    rows: "The messages delivered, clicked or not",
    row: "Message or campaign",
    counts: "Clicked",
    ..IndicatorWords::NONE
};

pub const REACTIVITY_RATE: IndicatorWords = IndicatorWords {
    name: "Response rate",
    about: "The share of solicited contacts who responded: a reply or a conversion, or failing that a purchase in the days that follow.",
    top: "contacts who responded to a message sent {during}",
    bottom: "contacts solicited {during}",
    caveat: "Some of them would have bought without any message: only a control group tells how many.",
    rows: "The contacts solicited, with or without a response",
    row: "Contact or campaign",
    counts: "Responded",
    ..IndicatorWords::NONE
};

pub const UNSUBSCRIBE_RATE: IndicatorWords = IndicatorWords {
    name: "Unsubscribe rate",
    about: "The share of solicited contacts who unsubscribed.",
    top: "contacts who unsubscribed after a message sent {during}",
    bottom: "contacts solicited {during}",
    caveat: "A complaint or a blocked address is not an unsubscription. Read it next to contact pressure.",
    rows: "The contacts solicited, unsubscribed or not",
    row: "Contact or campaign",
    counts: "Unsubscribed",
    ..IndicatorWords::NONE
};

pub const REVENUE_PER_SOLICITED: IndicatorWords = IndicatorWords {
    name: "Revenue per solicited customer",
    about: "What the messages of the period brought in, per contact solicited.",
    top: "revenue of the messages sent {during}",
    bottom: "contacts solicited {during}",
    caveat: "This revenue is credited to campaigns by convention: some of the purchases would have happened without them.",
    rows: "The contacts solicited and what they bought",
    row: "Contact, order or campaign",
    counts: "Revenue",
    ..IndicatorWords::NONE
};

pub const MARKETING_CONTRIBUTION: IndicatorWords = IndicatorWords {
    name: "Marketing contribution",
    about: "The share of revenue that campaigns are credited with.",
    top: "revenue credited to campaigns {during}",
    bottom: "revenue {during}",
    caveat: "How an order is shared between messages is a convention: the table shows what each one gives. None proves that the campaign caused the purchase.",
    rows: "The orders and what campaigns are credited with",
    row: "Order",
    counts: "Credited",
    table: "Revenue credited, by rule of sharing",
};

pub const UPLIFT: IndicatorWords = IndicatorWords {
    name: "Uplift over control group",
    about: "What the messages really change: the conversion rate of the contacts solicited, less that of a control group which received nothing.",
    top: "conversion of those solicited less conversion of the control group {during}",
    caveat: "If the interval contains zero, nothing proves an effect. Under 1,000 people in all, compare with the same period a year earlier instead. The control group must have been drawn at random.",
    rows: "The contacts solicited and the control group",
    row: "Contact",
    counts: "Converted",
    ..IndicatorWords::NONE
};
