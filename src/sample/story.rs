//! What there is to find in the sample data, as the numbers it is made with.
//! Tests count the rows of the files and compare with these.

use crate::calendar::Day;

/// What all amounts are in.
pub const CURRENCY: &str = "EUR";

/// The first day of the files: 1 September 2023.
pub const FIRST: Day = Day(19_601);

/// Their last: 31 August 2026, 36 whole months later.
pub const LAST: Day = Day(20_696);

/// The day for which the files are made, the one after their last.
pub const TODAY: Day = Day(LAST.0 + 1);

/// Messages are kept one by one from this day (1 March 2024); of campaigns
/// before it there are totals only.
pub const SENDS_FROM: Day = Day(19_783);

/// How much is sold from January to December; 100 is usual.
pub const SEASONS: [u32; 12] = [97, 78, 86, 90, 108, 100, 88, 84, 100, 94, 122, 172];

/// A mailing that some of those who could have had it were not sent.
pub struct Trial {
    /// The campaign's name.
    pub name: &'static str,
    /// The day it was sent.
    pub sent: Day,
    /// Of a hundred who were sent it, how many buy within [`TRIAL_DAYS`].
    pub treated: u32,
    /// Of a hundred who were not, how many do all the same.
    pub control: u32,
    /// Whom it is for: their last purchase lies between so many days back …
    pub quiet_from: i32,
    /// … and so many.
    pub quiet_to: i32,
}

/// One in so many is in a trial's control group.
pub const CONTROL_ONE_IN: usize = 3;

/// How the group column calls who was not sent a campaign, and who was.
pub const CONTROL: &str = "control";
/// The other group of a trial.
pub const TREATED: &str = "offre";

/// Days after the sending in which purchases count, that day being 0.
pub const TRIAL_DAYS: i32 = 7;

/// The campaign that works, in the last month: customers not seen for long.
pub const WORKS: Trial = Trial {
    name: "Vous nous manquez",
    sent: Day(20_676),
    treated: 9,
    control: 4,
    quiet_from: 55,
    quiet_to: 900,
};

/// The campaign that does nothing, in the month before: those who were here
/// not long ago would have come anyway.
pub const DOES_NOTHING: Trial = Trial {
    name: "Ventes privées d'été",
    sent: Day(20_643),
    treated: 6,
    control: 6,
    quiet_from: 15,
    quiet_to: 365,
};

/// Text messages a month to each who agreed to them, quarter by quarter.
pub const SMS_PER_MONTH: [u32; 12] = [0, 0, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4];

/// Of 10 000 text messages, how many end in an unsubscription, in a month of
/// none, one, … four of them.
pub const SMS_UNSUBSCRIBED: [u32; 5] = [0, 45, 90, 130, 180];

/// The same of 10 000 e-mails, in every month.
pub const EMAIL_UNSUBSCRIBED: u32 = 18;

/// The month of bad service, counted from that of [`FIRST`] as 0: August 2025.
/// Whoever bought last then is lost twelve months later, in the last month.
pub const BAD_MONTH: usize = 23;

/// How many times longer people wait for a first answer in that month.
pub const BAD_WAIT: u32 = 8;

/// Of a hundred orders, how many bring a request: usually, and in that month.
pub const TICKETS: u32 = 8;
/// In the month of bad service.
pub const BAD_TICKETS: u32 = 34;

/// Of a hundred requests, how many are solved at first contact. Whose request
/// of the month of bad service is not, never buys again.
pub const SOLVED: u32 = 74;
/// In the month of bad service.
pub const BAD_SOLVED: u32 = 28;

/// Where people come from.
pub struct Source {
    /// The name, in contacts and as the channel of costs.
    pub name: &'static str,
    /// Of a hundred new contacts, how many.
    pub share: u32,
    /// Of a hundred of them, how many buy on the day.
    pub at_once: u32,
    /// How many do so weeks or months later; the others never.
    pub later: u32,
    /// Euros spent on it a month, about.
    pub spend: u32,
}

/// Every source; recommendations bring new customers at the lowest cost.
pub const SOURCES: [Source; 6] = [
    source("Boutique", 29, 86, 8, 700),
    source("Google", 25, 68, 14, 900),
    source("Réseaux sociaux", 16, 48, 20, 800),
    source(CHEAP, 14, 84, 10, 150),
    source("Site web", 9, 62, 16, 300),
    source("Salon", 7, 26, 30, 420),
];

/// The source that costs least.
pub const CHEAP: &str = "Parrainage";

const fn source(name: &'static str, share: u32, at_once: u32, later: u32, spend: u32) -> Source {
    Source {
        name,
        share,
        at_once,
        later,
        spend,
    }
}
