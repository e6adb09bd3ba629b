//! What is said otherwise than by the words of a header: by a product of its own
//! way, by a survey's questions, by the cells of a column of outcomes.

use super::Because;
use super::assign::{Assigned, worth};
use super::form::Form;
use super::header::Headers;
use super::profile::Profile;
use crate::field::{Field, Table};

impl Assigned {
    /// What one product calls otherwise than all others.
    pub(super) fn special(&mut self, table: Table, headers: &Headers, taken: &mut [bool]) {
        let at = |name: &str| headers.exact.iter().position(|h| h == name);
        let mut pass = |names: &[&str]| {
            for at in names.iter().filter_map(|name| at(name)) {
                taken[at] = true;
            }
        };
        if table == Table::Campaigns {
            // One of two kinds is not all that came back.
            let kinds = ["hard bounces", "soft bounces"];
            if kinds.iter().all(|kind| at(kind).is_some()) {
                pass(&kinds);
            }
        }
        if table != Table::Orders {
            return;
        }
        // Beside a fee stand the tax on it, and what is left after it; what sending
        // costs is no such fee.
        let has = |header: &str, words: &[&str]| header.split(' ').any(|w| words.contains(&w));
        let is_fee = |header: &String| {
            has(header, &["fee", "fees", "commission", "frais"])
                && !has(
                    header,
                    &["port", "livraison", "shipping", "delivery", "envoi"],
                )
        };
        if headers.exact.iter().any(is_fee) {
            pass(&["net", "net amount", "order net", "montant net"]);
        }
        if at("fee").is_some() {
            pass(&["tax"]);
        }
        // Before discounts, and without tax.
        if at("net sales").is_some() {
            pass(&["gross sales"]);
        }
        // Shopify, and Odoo's database, call an order's number its name; elsewhere a
        // name is a person's.
        if (at("lineitem quantity").is_some() || at("date order").is_some())
            && let Some(name) = at("name")
        {
            taken[name] = true;
            self.take(Field::OrderId, name, "order name", 0);
            // Its subtotal has taxes or not, as the shop's prices have.
            if let Some(subtotal) = at("subtotal") {
                taken[subtotal] = true;
            }
        }
    }

    /// A survey's headers are its questions: the one that is answered by marks,
    /// and asks how content or how ready somebody is; the one that is answered in
    /// words, and asks why, or what could be better.
    pub(super) fn questions(
        &mut self,
        table: Table,
        headers: &Headers,
        profiles: &[Profile],
        taken: &mut [bool],
    ) {
        const ASKING: &[&str] = &[
            "satisf",
            "recommand",
            "recommend",
            "likely",
            "note",
            "effort",
            "easy",
            "facil",
            "rate",
            "evalu",
            "content",
            "happy",
        ];
        const TELLING: &[&str] = &[
            "comment",
            "remar",
            "why",
            "pourquoi",
            "reason",
            "raison",
            "better",
            "improv",
            "mieux",
            "amelior",
            "suggest",
            "plu",
            "aime",
            "like best",
        ];
        if table != Table::Surveys {
            return;
        }
        let mut question = |field, words: &[&str], answers: &dyn Fn(&Profile) -> bool| {
            let asks = |at: &usize| {
                let header = &headers.exact[*at];
                let long = header.split(' ').count() > 4;
                long && words.iter().any(|word| header.contains(word))
            };
            let mut free = (0..headers.len()).filter(|at| !taken[*at]).filter(asks);
            let found = free.find(|at| profiles.get(*at).is_some_and(answers));
            let found = found.filter(|_| !self.columns.contains_key(&field));
            if let Some(at) = found {
                taken[at] = true;
                self.columns.insert(field, at);
                self.because.insert(field, Because::Resembles);
            }
            found.is_some()
        };
        if question(Field::Score, ASKING, &Profile::is_of_scores) {
            self.points += worth(1);
            self.own += 1;
        }
        question(Field::Comment, TELLING, &|p| p.most(p.spaced));
    }

    /// A column of kinds of contacts, two at least, is that of their kind, whatever it
    /// is called (`Client`).
    pub(super) fn kinds(&mut self, table: Table, profiles: &[Profile], taken: &mut [bool]) {
        if table != Table::Contacts || self.columns.contains_key(&Field::Kind) {
            return;
        }
        let kinds = |profile: &Profile| {
            let words = profile.words().unwrap_or_default().iter();
            let kinds: Option<Vec<_>> = words.map(|w| table.meaning(Field::Kind, w)).collect();
            kinds.is_some_and(|kinds| kinds.iter().any(|kind| *kind != kinds[0]))
        };
        if let Some(at) = (0..profiles.len()).find(|at| !taken[*at] && kinds(&profiles[*at])) {
            taken[at] = true;
            self.columns.insert(Field::Kind, at);
            let because = Because::Values(Form::Statuses);
            self.because.insert(Field::Kind, because);
        }
    }

    /// A column in which deals are won and lost is that of their stages, whatever it
    /// is called.
    pub(super) fn outcomes(&mut self, table: Table, profiles: &[Profile], taken: &mut [bool]) {
        let told = [Field::Stage, Field::Status];
        if table != Table::Deals || told.iter().any(|f| self.columns.contains_key(f)) {
            return;
        }
        let ends = |profile: &Profile, end: &str| {
            let words = profile.words().unwrap_or_default();
            let means = |word: &String| table.meaning(Field::Status, word) == Some(end);
            words.iter().any(means)
        };
        let both = |at: &usize| {
            let profile = &profiles[*at];
            !taken[*at] && ends(profile, "won") && ends(profile, "lost")
        };
        if let Some(at) = (0..profiles.len()).find(both) {
            taken[at] = true;
            self.columns.insert(Field::Stage, at);
            let because = Because::Values(Form::Statuses);
            self.because.insert(Field::Stage, because);
            self.points += worth(1);
            self.own += 1;
        }
    }
}
