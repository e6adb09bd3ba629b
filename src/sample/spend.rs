//! What all this costs: the accounts' export, a month at a time.

use super::dice::Dice;
use super::mailing::{Campaign, Way};
use super::sheet::Sheet;
use super::story::{CURRENCY, FIRST, LAST, SEASONS, SOURCES};

/// What is paid every month: category and euros.
const MONTHLY: [(&str, u32); 5] = [
    ("Commercial", 600),
    ("Outils", 290),
    ("Personnel", 1_700),
    ("Service client", 900),
    ("Contenu", 300),
];

/// The costs file. Catalogues are billed under their names on the day that
/// they are sent; other messages bear their own cost.
pub fn file(campaigns: &[Campaign]) -> Vec<u8> {
    let mut dice = Dice::new(5);
    let mut sheet = Sheet::new("Date;Poste;Canal;Campagne;Montant;Devise", 40_000);
    let mut row = |day, category, channel, campaign, cents| {
        sheet
            .day(Some(day))
            .text(category)
            .text(channel)
            .text(campaign)
            .money(cents)
            .text(CURRENCY)
            .end();
    };
    let mut month = FIRST;
    while month <= LAST {
        let end = month.last_of_month();
        let season = SEASONS[month.ymd().1 as usize - 1];
        for campaign in campaigns {
            if campaign.way == Way::Paper && (month..=end).contains(&campaign.sent) {
                let channel = campaign.way.name();
                row(
                    campaign.sent,
                    "Marketing",
                    channel,
                    &campaign.name,
                    campaign.cost,
                );
            }
        }
        // Advertising follows sales, by half.
        for source in &SOURCES {
            let cents = source.spend * (50 + season / 2) * (90 + dice.below(21)) / 100;
            row(end, "Marketing", source.name, "", cents.into());
        }
        for (category, euros) in MONTHLY {
            row(end, category, "", "", (euros * (96 + dice.below(9))).into());
        }
        month = month.plus_months(1);
    }
    sheet.windows_1252()
}
