//! The shop: who buys on a day, what, and what becomes of the order.

use super::Date;
use super::desk::Desk;
use super::dice::Dice;
use super::mailing::Campaign;
use super::people::Person;
use super::sheet::Sheet;
use super::story::{CURRENCY, LAST};
use super::words::Words;
use crate::calendar::Day;

/// How often people buy.
pub struct Class {
    /// The name, as the segment of contacts.
    pub name: &'static str,
    /// Of a hundred people, how many.
    pub share: u32,
    /// Of a hundred months, in how many they stop for good.
    pub leaves: u32,
    /// Purchases in a thousand months.
    rate: u32,
    /// Of a hundred e-mails, how many they open.
    pub opens: u32,
}

/// From seldom to often.
pub const CLASSES: [Class; 3] = [
    class("Occasionnel", 46, 3, 190, 27),
    class("Régulier", 37, 2, 480, 37),
    class("Fidèle", 17, 1, 1_080, 48),
];

const fn class(name: &'static str, share: u32, leaves: u32, rate: u32, opens: u32) -> Class {
    Class {
        name,
        share,
        leaves,
        rate,
        opens,
    }
}

/// What is sold: categories, cents of a usual purchase of each, and how many
/// purchases of a hundred are of it.
const GOODS: Words =
    Words::of("Vaisselle|Verrerie|Cuisson|Linge de maison|Décoration|Petit électroménager");
const PRICES: [u32; 6] = [5_400, 3_600, 7_900, 4_900, 4_200, 10_900];
const SHARES: [u32; 6] = [27, 18, 17, 16, 14, 8];

/// What becomes of orders, and of how many of a thousand. From [`PARTLY`] on
/// they count; the last word is for the latest of those delivered.
const STATUSES: Words = Words::of(
    "Annulée|Paiement refusé|Remboursée|En attente de paiement|Partiellement remboursée|Livrée|\
     Expédiée",
);
const FATES: [u32; 6] = [25, 6, 7, 3, 16, 943];
const PARTLY: usize = 4;
const DELIVERED: usize = 5;

/// How much is sold from Monday to Sunday; 100 is usual.
const WEEK: [u32; 7] = [80, 88, 104, 96, 112, 158, 62];

/// Who follows a campaign buys so many times as often, for so many days.
const FOLLOWING: u32 = 5;
/// How long a followed campaign is named by an order.
const FOLLOWING_DAYS: i32 = 7;

/// Of a thousand purchases, how many are by nobody known.
const ANONYMOUS: u32 = 35;

/// A return: when, the order's row, and the cents that go back.
struct Return {
    day: Day,
    order: usize,
    person: usize,
    channel: &'static str,
    campaign: Option<usize>,
    category: usize,
    cents: i64,
}

/// The orders file in the making.
pub struct Shop {
    dice: Dice,
    sheet: Sheet,
    orders: usize,
    returns: Vec<Return>,
}

impl Shop {
    /// No order yet.
    pub fn new() -> Shop {
        Shop {
            dice: Dice::new(2),
            sheet: Sheet::new(
                "N° de commande;Date de commande;N° client;Montant TTC;Montant remboursé;Marge;\
                 Statut;Canal;Campagne;Catégorie;Devise",
                2_800_000,
            ),
            orders: 0,
            returns: Vec::new(),
        }
    }

    /// A day of sales; some of them bring a request to the desk.
    pub fn open(
        &mut self,
        date: Date,
        people: &mut [Person],
        campaigns: &mut [Campaign],
        desk: &mut Desk,
    ) {
        self.take_back(date.day, campaigns);
        let today = date.season * WEEK[date.day.weekday() as usize];
        let mut sold = 0;
        for (n, person) in people.iter_mut().enumerate() {
            let Some(planned) = self.buys(date.day, person, today) else {
                continue;
            };
            let followed = person
                .followed
                .filter(|(_, since)| (0..=FOLLOWING_DAYS).contains(&(date.day - *since)));
            let campaign = followed.map(|(campaign, _)| campaign);
            if self.sell(date, Some(n), person.class, planned, campaign, campaigns) {
                person.last = Some(date.day);
                desk.after_order(date, n);
            }
            sold += 1;
        }
        for _ in 0..self.dice.rounded(sold * ANONYMOUS) {
            self.sell(date, None, 0, false, None, campaigns);
        }
        desk.answer(date, people);
    }

    /// Whether someone buys today, and whether that purchase has to take place.
    fn buys(&mut self, day: Day, person: &mut Person, today: u32) -> Option<bool> {
        let first = person.first?;
        if day <= first || person.upset {
            return (day == first && !person.upset).then_some(true);
        }
        if let Some((until, planned)) = person.watched {
            if planned == Some(day) {
                // Who comes back stays a while.
                person.leaves = person.leaves.max(day.plus(200));
                return Some(true);
            }
            if day <= until {
                return None;
            }
        }
        if day >= person.leaves {
            return None;
        }
        let follows = person
            .followed
            .is_some_and(|(_, since)| day > since && day - since <= FOLLOWING_DAYS);
        let times = if follows { FOLLOWING } else { 1 };
        // Purchases of 1000 months × 100 × 100 → of a million days.
        let chance = CLASSES[person.class].rate * today / 304 * times;
        self.dice.millionth(chance).then_some(false)
    }

    /// Writes an order; whether it counts as a purchase.
    fn sell(
        &mut self,
        date: Date,
        person: Option<usize>,
        class: usize,
        certain: bool,
        campaign: Option<usize>,
        campaigns: &mut [Campaign],
    ) -> bool {
        let dice = &mut self.dice;
        self.orders += 1;
        let category = dice.weighted(&SHARES);
        let cents = price(dice, PRICES[category], class, date.index);
        let channel = match (person, campaign) {
            (None, _) => "Boutique",
            (_, Some(_)) => "Site web",
            _ => ["Boutique", "Site web", "Téléphone"][dice.weighted(&[50, 42, 8])],
        };
        let fate = if certain {
            DELIVERED
        } else {
            dice.weighted(&FATES)
        };
        let refunded = if fate == PARTLY {
            (cents / 300 + 1) * 100
        } else {
            0
        };
        let valid = fate >= PARTLY;
        let on_its_way = fate == DELIVERED && LAST - date.day < 4 && channel == "Site web";
        let status = STATUSES.get(fate as u32 + u32::from(on_its_way));
        if fate == DELIVERED && !certain && dice.percent(2) {
            self.returns.push(Return {
                day: date.day.plus(dice.days(3, 25)),
                order: self.orders,
                person: person.map_or(0, |n| n + 1),
                channel,
                campaign,
                category,
                cents: if dice.percent(60) {
                    cents
                } else {
                    cents / 200 * 100
                },
            });
        }
        if let (Some(campaign), true) = (campaign, valid) {
            campaigns[campaign].revenue += cents - refunded;
        }
        self.sheet
            .code("F", 100_000 + self.orders)
            .day(Some(date.day));
        match person {
            Some(n) => self.sheet.code("C", n + 1),
            None => self.sheet.text(""),
        };
        self.sheet.money(cents);
        match refunded {
            0 => self.sheet.text(""),
            cents => self.sheet.money(cents),
        };
        let goods = GOODS.get(if dice.percent(1) {
            GOODS.count
        } else {
            category as u32
        });
        self.sheet
            .money(margin(cents - refunded, category))
            .text(status)
            .text(channel)
            .text(campaign.map_or("", |c| &campaigns[c].name))
            .text(goods)
            .text(CURRENCY)
            .end();
        valid
    }

    /// What comes back today: rows of their own, below zero.
    fn take_back(&mut self, day: Day, campaigns: &mut [Campaign]) {
        let mut at = 0;
        while at < self.returns.len() {
            if self.returns[at].day != day {
                at += 1;
                continue;
            }
            let back = self.returns.swap_remove(at);
            self.sheet.code("F", 100_000 + back.order).day(Some(day));
            match back.person {
                0 => self.sheet.text(""),
                n => self.sheet.code("C", n),
            };
            self.sheet
                .money(-back.cents)
                .text("")
                .money(-margin(back.cents, back.category))
                .text("Remboursée")
                .text(back.channel);
            match back.campaign {
                Some(campaign) => {
                    campaigns[campaign].revenue -= back.cents;
                    self.sheet.text(&campaigns[campaign].name)
                }
                None => self.sheet.text(""),
            };
            self.sheet.text(GOODS.get(back.category as u32));
            self.sheet.text(CURRENCY).end();
        }
    }

    /// The orders file.
    pub fn file(self) -> Vec<u8> {
        self.sheet.bytes()
    }
}

/// Cents of a purchase: around what is usual for the category, more for who
/// comes often, a little more every year.
fn price(dice: &mut Dice, usual: u32, class: usize, index: usize) -> i64 {
    let spread = 35 + dice.below(65) + dice.below(65);
    let percent = spread * (96 + 6 * class as u32) / 100;
    let cents = usual * percent / 100 * (1_000 + 2 * index as u32) / 1_000;
    i64::from(cents / 100 * 100 + [0, 0, 50, 90, 90, 95][dice.below(6) as usize])
}

/// What is earned of an amount with tax: 20 % of tax off, and the goods.
fn margin(cents: i64, category: usize) -> i64 {
    cents * 10 / 12 * (52 - 4 * category as i64) / 100
}
