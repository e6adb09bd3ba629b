//! The mailing tool: which campaigns there are, who is sent them, and what they
//! do about it; message by message, and in totals.

use super::Date;
use super::dice::{Dice, evenly};
use super::people::Person;
use super::sheet::Sheet;
use super::shop::CLASSES;
use super::story::{
    CONTROL, CONTROL_ONE_IN, DOES_NOTHING, EMAIL_UNSUBSCRIBED, FIRST, LAST, SENDS_FROM,
    SMS_PER_MONTH, SMS_UNSUBSCRIBED, TREATED, TRIAL_DAYS, Trial, WORKS,
};
use super::words::Words;
use crate::calendar::Day;

/// What campaigns are about, from January to December.
const THEMES: Words = Words::of(
    "Soldes d'hiver|Mois du blanc|Couleurs de printemps|Tables de Pâques|Fête des mères|\
     Soldes d'été|Repas au jardin|Avant la rentrée|Rentrée en cuisine|Soirées d'automne|\
     Cadeaux d'avance|Tables de fête",
);

/// Of a hundred e-mails, how many are opened by who has bought nothing yet.
const PROSPECT_OPENS: u32 = 22;

/// How a message travels.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// E-mail.
    Mail,
    /// Text message.
    Text,
    /// A catalogue in the letter box.
    Paper,
    /// E-mail that a partner sends to addresses of its own.
    Partner,
}

impl Way {
    /// The channel's name.
    pub fn name(self) -> &'static str {
        match self {
            Way::Mail | Way::Partner => "E-mail",
            Way::Text => "SMS",
            Way::Paper => "Courrier",
        }
    }

    /// Cents that a message costs.
    fn cost(self) -> i64 {
        match self {
            Way::Mail | Way::Partner => 1,
            Way::Text => 6,
            Way::Paper => 85,
        }
    }
}

/// A campaign and what came of it so far.
pub struct Campaign {
    /// Its name, as sends and orders bear it.
    pub name: String,
    /// The day it is sent.
    pub sent: Day,
    /// How it travels.
    pub way: Way,
    /// Cents of the valid orders that name it, without what was refunded.
    pub revenue: i64,
    /// Cents that its messages cost.
    pub cost: i64,
    /// Whether some are left out, to compare.
    trial: Option<&'static Trial>,
    messages: u32,
    delivered: u32,
    opened: u32,
    clicked: u32,
    unsubscribed: u32,
}

/// The sends file in the making, and the campaigns.
pub struct Mailing {
    /// Every campaign, those to come too.
    pub campaigns: Vec<Campaign>,
    dice: Dice,
    sheet: Sheet,
}

impl Mailing {
    /// The plan of all campaigns; nothing is sent yet.
    pub fn new() -> Mailing {
        let mut plan = Vec::new();
        let mut plan_one = |name: String, sent, way, trial| {
            plan.push(Campaign {
                name,
                sent,
                way,
                trial,
                revenue: 0,
                cost: 0,
                messages: 0,
                delivered: 0,
                opened: 0,
                clicked: 0,
                unsubscribed: 0,
            });
        };
        let mut month = FIRST;
        while month <= LAST {
            let (year, number, _) = month.ymd();
            let index = Date::of(month).index;
            let name = |kind: &str, rest: &str| {
                [kind, THEMES.get(number - 1), " ", &year.to_string(), rest].concat()
            };
            plan_one(
                name("", ""),
                month.plus(4 + index as i32 % 3),
                Way::Mail,
                None,
            );
            for trial in [&DOES_NOTHING, &WORKS] {
                if trial.sent.first_of_month() == month {
                    plan_one(trial.name.to_owned(), trial.sent, Way::Mail, Some(trial));
                }
            }
            for n in 0..SMS_PER_MONTH[index / 3] {
                let rank = [" n° ", &(n + 1).to_string()].concat();
                let day = month.plus(9 + 5 * n as i32);
                plan_one(name("SMS ", &rank), day, Way::Text, None);
            }
            if matches!(number, 3 | 9 | 11) && month >= SENDS_FROM {
                plan_one(name("Catalogue ", ""), month.plus(17), Way::Paper, None);
            }
            if number % 3 == 1 {
                plan_one(name("Partenaires ", ""), month.plus(19), Way::Partner, None);
            }
            month = month.plus_months(1);
        }
        Mailing {
            campaigns: plan,
            dice: Dice::new(4),
            sheet: Sheet::new(
                "Date d'envoi;N° client;Campagne;Canal;Délivré;Ouvert;Cliqué;Désabonné;Groupe;Coût",
                7_600_000,
            ),
        }
    }

    /// Sends the day's campaigns.
    pub fn send(&mut self, date: Date, people: &mut [Person]) {
        for at in 0..self.campaigns.len() {
            if self.campaigns[at].sent != date.day {
                continue;
            }
            match (self.campaigns[at].trial, self.campaigns[at].way) {
                (Some(trial), _) => self.try_out(date, at, trial, people),
                (None, Way::Partner) => self.by_partner(at),
                (None, way) => {
                    for (n, person) in people.iter_mut().enumerate() {
                        let takes = match way {
                            Way::Text => person.takes_texts(date.day),
                            Way::Paper => person.takes_paper(date.day),
                            _ => person.takes_mail(date.day),
                        };
                        if takes {
                            self.message(date, at, n, person, "");
                        }
                    }
                }
            }
        }
    }

    /// Sends a campaign to some of those who could have it and not to others,
    /// and settles who of both will buy: that is what a trial is to find out.
    fn try_out(&mut self, date: Date, at: usize, trial: &Trial, people: &mut [Person]) {
        let (mut seen, mut groups) = (0, [0, 0]);
        for (n, person) in people.iter_mut().enumerate() {
            let quiet = person.last.is_some_and(|last| {
                (trial.quiet_from..=trial.quiet_to).contains(&(date.day - last))
            });
            if !quiet || person.upset || !person.takes_mail(date.day) {
                continue;
            }
            let control = seen % CONTROL_ONE_IN == CONTROL_ONE_IN - 1;
            seen += 1;
            let percent = if control {
                trial.control
            } else {
                trial.treated
            };
            let place = &mut groups[usize::from(control)];
            let buys = evenly(*place, percent);
            *place += 1;
            let day = date.day.plus(self.dice.days(0, TRIAL_DAYS - 1));
            person.watched = Some((date.day.plus(TRIAL_DAYS), buys.then_some(day)));
            if control {
                self.sheet
                    .day(Some(date.day))
                    .code("C", n + 1)
                    .text(&self.campaigns[at].name)
                    .text(Way::Mail.name());
                self.sheet.text("").text("").text("").text("");
                self.sheet.text(CONTROL).text("").end();
            } else {
                self.message(date, at, n, person, TREATED);
            }
        }
    }

    /// One message, and what its reader does.
    fn message(&mut self, date: Date, at: usize, n: usize, person: &mut Person, group: &str) {
        let dice = &mut self.dice;
        let campaign = &mut self.campaigns[at];
        let way = campaign.way;
        let planned = matches!(person.watched, Some((_, Some(day))) if day >= date.day);
        let delivered = planned || !dice.percent(2);
        let a_month = SMS_PER_MONTH[date.index / 3];
        let (opened, clicked, gone) = match way {
            Way::Text => (
                None,
                // The more of them, the less they are followed.
                Some(delivered && dice.percent(8 - a_month)),
                delivered && dice.below(10_000) < SMS_UNSUBSCRIBED[a_month as usize],
            ),
            Way::Paper => (None, None, false),
            _ => {
                let eager = planned && dice.percent(75);
                let opens = if person.bought_before(date.day) {
                    CLASSES[person.class].opens
                } else {
                    PROSPECT_OPENS
                };
                let opened = delivered && (eager || dice.percent(opens));
                let clicked = opened && (eager || dice.percent(26));
                let gone = delivered && dice.below(10_000) < EMAIL_UNSUBSCRIBED;
                (Some(opened), Some(clicked), gone)
            }
        };
        // Who keeps a catalogue orders from it, which no tool sees.
        let kept = way == Way::Paper && delivered && dice.percent(15);
        if clicked == Some(true) || kept {
            person.followed = Some((at, date.day));
        }
        match way {
            Way::Text => person.stopped |= gone,
            _ if gone => person.unsubscribed = Some(date.day),
            _ => {}
        }
        campaign.messages += 1;
        campaign.delivered += u32::from(delivered);
        campaign.opened += u32::from(opened == Some(true));
        campaign.clicked += u32::from(clicked == Some(true));
        campaign.unsubscribed += u32::from(gone);
        campaign.cost += way.cost();
        if date.day < SENDS_FROM {
            return;
        }
        self.sheet
            .day(Some(date.day))
            .code("C", n + 1)
            .text(&campaign.name)
            .text(way.name())
            .flag(Some(delivered))
            .flag(opened)
            .flag(clicked)
            .flag((way != Way::Paper).then_some(gone))
            .text(group)
            .money(way.cost())
            .end();
    }

    /// A partner tells totals only, and not what was bought.
    fn by_partner(&mut self, at: usize) {
        let campaign = &mut self.campaigns[at];
        let messages = 1_400 + self.dice.below(500);
        campaign.messages = messages;
        campaign.delivered = messages * 96 / 100;
        campaign.opened = messages * (17 + self.dice.below(6)) / 100;
        campaign.clicked = campaign.opened / 11;
        campaign.unsubscribed = messages / 300;
        campaign.cost = i64::from(messages) * 8;
    }

    /// The sends file.
    pub fn file(self) -> Vec<u8> {
        self.sheet.bytes()
    }

    /// The totals of all campaigns.
    pub fn totals(&self) -> Vec<u8> {
        let mut sheet = Sheet::new(
            "Campagne;Date d'envoi;Canal;Envoyés;Délivrés;Ouvertures;Clics;Désabonnements;\
             Chiffre d'affaires;Coût",
            20_000,
        );
        for campaign in &self.campaigns {
            sheet
                .text(&campaign.name)
                .day(Some(campaign.sent))
                .text(campaign.way.name())
                .number(campaign.messages)
                .number(campaign.delivered);
            // What a channel cannot know is left blank.
            let seen = |known: bool, n: u32| known.then_some(n);
            for count in [
                seen(
                    matches!(campaign.way, Way::Mail | Way::Partner),
                    campaign.opened,
                ),
                seen(campaign.way != Way::Paper, campaign.clicked),
                seen(campaign.way != Way::Paper, campaign.unsubscribed),
            ] {
                match count {
                    Some(n) => sheet.number(n),
                    None => sheet.text(""),
                };
            }
            match campaign.way {
                Way::Partner => sheet.text(""),
                _ => sheet.money(campaign.revenue),
            };
            sheet.money(campaign.cost).end();
        }
        sheet.bytes()
    }
}
