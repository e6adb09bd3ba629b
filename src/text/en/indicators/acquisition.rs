//! Acquisition: the prospects who become customers, and what that costs.

use crate::text::indicator::IndicatorWords;

pub const ACTIVATION_RATE: IndicatorWords = IndicatorWords {
    name: "Activation rate",
    about: "The share of prospects on file who became customers in the period.",
    top: "prospects who became customers {during}",
    bottom: "contacts on file {at_end}, not yet customers {before}",
    caveat: "A prospect who arrives late in the period has had little time to buy: the rate falls when arrivals speed up. Prospects deactivated before the period no longer count.",
    rows: "The prospects, activated or not",
    row: "Contact",
    counts: "Activated",
    ..IndicatorWords::NONE
};

pub const DEACTIVATION_RATE: IndicatorWords = IndicatorWords {
    name: "Deactivation rate",
    about: "The share of prospects on file who were deactivated in the period.",
    top: "prospects deactivated {during}",
    bottom: "contacts on file {at_end}, not yet customers {before}",
    caveat: "The rate follows the date that your teams write down: a big clean-up makes it jump, though nothing has changed among the prospects.",
    rows: "The prospects, deactivated or not",
    row: "Contact",
    counts: "Deactivated",
    ..IndicatorWords::NONE
};

pub const CAC: IndicatorWords = IndicatorWords {
    name: "Customer acquisition cost",
    about: "What a new customer costs: the acquisition spend of the period, divided by the new customers.",
    top: "acquisition spend {during}",
    bottom: "new customers {during}",
    caveat: "What is spent in one month often wins customers in the next: over a short period, read the trend instead. What is not in the files, such as salaries, is not counted.",
    rows: "The costs and the new customers",
    row: "Cost or customer",
    counts: "Amount",
    ..IndicatorWords::NONE
};

pub const COSTS_TOTAL: IndicatorWords = IndicatorWords {
    name: "Spend",
    about: "All that was spent in the period: the rows of costs, and what messages and campaigns cost.",
    top: "spend {during}",
    caveat: "A campaign that is also among the costs of the same month is not counted twice.",
    rows: "The costs",
    row: "Cost",
    counts: "Amount",
    ..IndicatorWords::NONE
};
