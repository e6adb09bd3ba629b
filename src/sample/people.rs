//! The people: who they are, where they came from, when they begin to buy and
//! when they stop; and the contacts file, as the CRM knows them on the last day.

use super::dice::Dice;
use super::sheet::Sheet;
use super::story::{FIRST, LAST, SOURCES};
use super::words::Words;
use super::{Date, shop::CLASSES};
use crate::calendar::Day;

const FIRST_NAMES: Words = Words::of(
    "Léa|Chloé|Inès|Zoé|Anaïs|Noémie|Hélène|Cécile|Françoise|Agnès|Maëlys|Éloïse|Camille|Manon|\
     Sarah|Julie|Nathalie|Isabelle|Sophie|Claire|Lucie|Margaux|Nadia|Jeanne|Catherine|Monique|\
     Aurélie|Fatima|Jérôme|Rémi|Loïc|Théo|Benoît|François|Étienne|Mickaël|Hugo|Paul|Antoine|\
     Karim|Nicolas|Julien|Philippe|Yann|Mathieu|Gabriel|Samuel|Olivier",
);
const FAMILY_NAMES: Words = Words::of(
    "Martin|Bernard|Petit|Durand|Leroy|Moreau|Lefèvre|Roux|Fournier|Girard|Mercier|Dupont|\
     Lambert|Fontaine|Rousseau|Vincent|Muller|Faure|Blanc|Guérin|Boyer|Garnier|Chevalier|Legrand|\
     Gauthier|Garcia|Perrin|Robin|Clément|Morin|Nguyen|Henry|Roussel|Masson|Marchand|Duval|Denis|\
     Dumont|Noël|Meunier|Brunet|Benali|Rivière|Barbier|Renaud|Collet|Hamel|Vasseur",
);
/// Cities, some more than once: more people live there. The last [`BELGIAN`]
/// are in Belgium.
const CITIES: Words = Words::of(
    "Lyon|Paris|Lyon|Villeurbanne|Grenoble|Paris|Saint-Étienne|Marseille|Lyon|Dijon|Annecy|\
     Chambéry|Nîmes|Besançon|Paris|Orléans|Nantes|Lille|Bordeaux|Mâcon|Valence|Lyon|Strasbourg|\
     Béziers|Grenoble|Villeurbanne|Liège|Bruxelles",
);
const BELGIAN: u32 = 2;
const OWNERS: Words = Words::of("Camille Roussel|Mehdi Aubert|Élodie Carpentier|Paul Vidal");
const DOMAINS: Words = Words::of("exemple.fr|example.com|exemple.net");

/// Known before the first day, and for how many days back.
const BEFORE: i32 = 1_400;
const BEFORE_DAYS: i32 = 1_000;
/// New contacts a day, in thousandths: at first, and how many more each month.
const ARRIVALS: u32 = 1_900;
const ARRIVALS_MORE: u32 = 26;

/// Someone in the CRM. The number of a person is its place in the list and one.
pub struct Person {
    first_name: u32,
    family_name: u32,
    /// How many of the same name were there before.
    namesakes: u8,
    city: Option<u32>,
    mobile: bool,
    phone: bool,
    address: bool,
    created: Day,
    source: usize,
    deactivated: Option<Day>,
    /// How often it buys: a place in [`CLASSES`].
    pub class: usize,
    /// The day of its first purchase, known beforehand; none for who never buys.
    pub first: Option<Day>,
    /// The day from which it buys no more.
    pub leaves: Day,
    /// Its last purchase so far, of those in the files.
    pub last: Option<Day>,
    /// Agrees to e-mails, and until when; agrees to text messages.
    mails: bool,
    pub unsubscribed: Option<Day>,
    texts: bool,
    pub stopped: bool,
    /// Wants no catalogue and no call.
    no_paper: bool,
    /// The campaign it last followed, and when.
    pub followed: Option<(usize, Day)>,
    /// In a trial: until when it is watched, and the day it buys if it does.
    pub watched: Option<(Day, Option<Day>)>,
    /// Had a request that was badly served.
    pub upset: bool,
}

impl Person {
    /// Whether it is in the CRM to be written to on a day.
    fn there(&self, day: Day) -> bool {
        self.deactivated.is_none_or(|end| day < end)
    }

    /// Whether it can be sent e-mail.
    pub fn takes_mail(&self, day: Day) -> bool {
        self.mails && self.address && self.unsubscribed.is_none() && self.there(day)
    }

    /// Whether it can be sent text messages.
    pub fn takes_texts(&self, day: Day) -> bool {
        self.texts && self.phone && self.mobile && !self.stopped && self.bought_before(day)
    }

    /// Whether it can be sent paper.
    pub fn takes_paper(&self, day: Day) -> bool {
        self.city.is_some() && !self.no_paper && self.class > 0 && self.bought_before(day)
    }

    /// Whether its first purchase was before this day.
    pub fn bought_before(&self, day: Day) -> bool {
        self.first.is_some_and(|first| first < day)
    }
}

/// Everyone, in the order of their numbers.
pub struct People {
    /// Who is in the CRM so far.
    pub list: Vec<Person>,
    dice: Dice,
    /// How many bear each first and family name.
    names: Vec<u8>,
}

impl People {
    /// Who was known before the first day.
    pub fn before() -> People {
        let mut people = People {
            list: Vec::with_capacity(4_200),
            dice: Dice::new(1),
            names: vec![0; (FIRST_NAMES.count * FAMILY_NAMES.count) as usize],
        };
        for n in 0..BEFORE {
            people.add(FIRST.plus(n * BEFORE_DAYS / BEFORE - BEFORE_DAYS));
        }
        people
    }

    /// Who is entered on this day.
    pub fn arrive(&mut self, date: Date) {
        let usual = ARRIVALS + ARRIVALS_MORE * date.index as u32;
        for _ in 0..self.dice.rounded(usual * date.season / 100) {
            self.add(date.day);
        }
    }

    fn add(&mut self, created: Day) {
        let dice = &mut self.dice;
        let first_name = dice.below(FIRST_NAMES.count);
        let family_name = dice.below(FAMILY_NAMES.count);
        let names = &mut self.names[(first_name * FAMILY_NAMES.count + family_name) as usize];
        *names += 1;
        let source = dice.weighted(&SOURCES.each_ref().map(|s| s.share));
        let class = dice.weighted(&CLASSES.each_ref().map(|c| c.share));
        let fate = dice.below(100);
        let from = &SOURCES[source];
        let first = if fate < from.at_once {
            Some(created)
        } else if fate < from.at_once + from.later {
            Some(created.plus(dice.days(6, 60) + dice.days(0, 120)))
        } else {
            None
        };
        let mut stays = dice.days(20, 120);
        while stays < 3_000 && !dice.percent(CLASSES[class].leaves) {
            stays += 30;
        }
        let deactivated = match first {
            None if dice.percent(40) => Some(created.plus(dice.days(200, 700))),
            _ => None,
        };
        let city = dice.below(CITIES.count);
        self.list.push(Person {
            first_name,
            family_name,
            namesakes: *names - 1,
            city: dice.percent(93).then_some(city),
            mobile: dice.percent(84),
            phone: dice.percent(82),
            address: dice.percent(95),
            created,
            source,
            deactivated,
            class,
            first,
            leaves: first.unwrap_or(created).plus(stays),
            last: None,
            mails: dice.percent(72),
            unsubscribed: None,
            texts: dice.percent(37),
            stopped: false,
            no_paper: dice.percent(6),
            followed: None,
            watched: None,
            upset: false,
        });
    }

    /// The contacts file, with a byte order mark.
    pub fn file(mut self) -> Vec<u8> {
        let mut sheet = Sheet::new(
            "\u{feff}N° client;Prénom;Nom;E-mail;Téléphone;Ville;Pays;Date de création;\
             Date de modification;Type;Client depuis;Source;Segment;Propriétaire;\
             Date de désabonnement;Oppositions;Date de désactivation",
            800_000,
        );
        for (n, person) in self.list.iter().enumerate() {
            let first = FIRST_NAMES.get(person.first_name);
            let family = FAMILY_NAMES.get(person.family_name);
            let since = person.first.filter(|first| *first <= LAST);
            let deactivated = person.deactivated.filter(|day| *day <= LAST);
            sheet.code("C", n + 1).text(first).text(family);
            if person.address {
                sheet.text(&mail_address(first, family, person.namesakes, n));
            } else {
                sheet.text("");
            }
            // Spread over the numbers kept for fiction, so that no two are the same.
            match (person.phone, person.mobile) {
                (true, true) => sheet.phone("06 39 98", (n as u32 + 1) * 7_919 % 10_000),
                (true, false) => sheet.phone("01 99 00", (n as u32 + 1) * 7_919 % 10_000),
                _ => sheet.text(""),
            };
            let abroad = person
                .city
                .is_some_and(|city| city + BELGIAN >= CITIES.count);
            sheet
                .text(person.city.map_or("", |city| CITIES.get(city)))
                .text(if abroad { "Belgique" } else { "France" });
            // Most records change with what happens to the person, some are never touched.
            let touched = [since, person.last, person.unsubscribed, deactivated];
            let touched = touched
                .into_iter()
                .flatten()
                .max()
                .unwrap_or(person.created);
            let modified = if self.dice.percent(85) {
                touched
            } else {
                person.created
            };
            sheet
                .day(Some(person.created))
                .day(Some(modified.max(person.created)))
                .text(if since.is_some() {
                    "Client"
                } else {
                    "Prospect"
                })
                .day(since)
                .text(SOURCES[person.source].name)
                .text(if since.is_some() {
                    CLASSES[person.class].name
                } else {
                    ""
                })
                .text(OWNERS.get(n as u32 % OWNERS.count))
                .day(person.unsubscribed);
            sheet.text(match (person.stopped, person.no_paper) {
                (true, true) => "SMS, Courrier",
                (true, false) => "SMS",
                (false, true) => "Courrier",
                (false, false) => "",
            });
            sheet.day(deactivated).end();
        }
        sheet.bytes()
    }
}

/// An address of an example domain that nobody else has: namesakes are counted.
fn mail_address(first: &str, family: &str, namesakes: u8, n: usize) -> String {
    let mut out = String::with_capacity(32);
    plain(first, &mut out);
    out.push('.');
    plain(family, &mut out);
    if namesakes > 0 {
        out.push_str(&(namesakes + 1).to_string());
    }
    out.push('@');
    out.push_str(DOMAINS.get(n as u32 % DOMAINS.count));
    out
}

/// A name without accents, in small letters.
fn plain(name: &str, out: &mut String) {
    out.extend(name.chars().map(|c| match c {
        'é' | 'è' | 'ë' | 'É' => 'e',
        'ï' | 'î' => 'i',
        'ô' => 'o',
        'ç' => 'c',
        c => c.to_ascii_lowercase(),
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_no_accents() {
        let address = |first, family, namesakes| mail_address(first, family, namesakes, 0);
        assert_eq!(address("Éloïse", "Lefèvre", 0), "eloise.lefevre@exemple.fr");
        assert_eq!(address("François", "Noël", 2), "francois.noel3@exemple.fr");
        for n in 0..FIRST_NAMES.count {
            let (first, family) = (FIRST_NAMES.get(n), FAMILY_NAMES.get(n));
            assert!(address(first, family, 0).is_ascii(), "{first} {family}");
        }
        assert_eq!(FIRST_NAMES.count, FAMILY_NAMES.count);
    }

    #[test]
    fn shares_of_sources_are_of_a_hundred() {
        assert_eq!(SOURCES.iter().map(|s| s.share).sum::<u32>(), 100);
        assert!(SOURCES.iter().all(|s| s.at_once + s.later <= 100));
    }
}
