//! What each deed of the reader does: the names are those of the attributes in
//! `pages` and `parts`.

use super::State;
use crate::browser::events::Deed;
use crate::browser::{dom, drop};
use crate::field::{Field, Table};
use crate::kpi::Knob;
use crate::kpi::aims::Aim;
use crate::settings::{DateOrder, DecimalSign, Mapping, Settings};
use crate::text::Language;
use crate::text::choice::{self, Kind};
use crate::ui::history::What;
use crate::ui::model::Theme;
use crate::ui::parts::{roles, setting, split};
use crate::worker::protocol::Ask;
use leptos::prelude::*;

impl State {
    /// Does it.
    pub fn act(self, deed: &Deed) {
        let Deed {
            name,
            arg,
            more,
            value,
            checked,
            ..
        } = deed;
        match name.as_str() {
            "skip" => {
                deed.event.prevent_default();
                dom::focus("main");
            }
            "choose" => dom::click("#choose-files"),
            "choose-folder" => dom::click("#choose-folder"),
            "files" => self.add(drop::chosen(&deed.event)),
            "sample" => self.take_sample(),
            "remove" => {
                self.remove(arg);
                // The button is gone: the keyboard goes on from the top.
                dom::focus("h1");
            }
            "remove-all" => {
                self.remove_all();
                dom::focus("h1");
            }
            "cancel" => self.cancel(),
            "resume" => self.show(),
            "language" => self.choose_language(arg),
            "theme" => self.choose_theme(value),
            "aim" => self.choose_aim(arg),
            "search" => self.change(|m| m.query.clone_from(value)),
            "period" => self.ask_period(Some(arg.clone())),
            "period-which" => self.ask_period(Some(value.clone())),
            "period-kind" => self.choose_kind(value),
            "range" => self.choose_range(),
            "table-shown" => self.change(|m| m.trend_table = !m.trend_table),
            "all-rows" => self.change(|m| m.all_rows = !m.all_rows),
            "split" => self.choose_split(value),
            "point" => self.point(deed),
            "knob" => self.turn(arg, more, value, *checked),
            "knobs-back" => self.turn_back(),
            "answer" => self.answer(arg, What::Answer, more),
            "date" => self.answer(arg, What::Dates, value),
            "number" => self.answer(arg, What::Decimals, value),
            "table" => self.choose_table(arg, value),
            "role" => self.choose_role(arg, more, value),
            "customers" => self.change_mapping(arg, (What::Customers, ""), &mut |m| {
                m.all_customers = match value.as_str() {
                    "yes" => Some(true),
                    "no" => Some(false),
                    _ => None,
                }
            }),
            "word" => self.change_mapping(arg, (What::Word, more), &mut |m| {
                m.statuses.remove(more);
                if !value.is_empty() {
                    m.statuses.insert(more.clone(), value.clone());
                }
            }),
            "mapping-back" => {
                self.change_mapping(arg, (What::Back, ""), &mut |m| m.forget());
            }
            "undo" | "redo" => self.walk(name == "undo"),
            "keys" if *checked && ["z", "Z", "y"].contains(&deed.key.as_str()) => {
                deed.event.prevent_default();
                self.walk(deed.key == "z");
            }
            "grid" => self.open_grid(arg, more.is_empty()),
            "encoding" | "delimiter" | "header-line" => self.read_as(arg, name, value),
            "to-question" => dom::focus(".answer"),
            "save-rejected" => self.save_rejected(arg),
            "notice" => self.notice(None),
            "again" => self.try_again(),
            "copy" => dom::copy(arg),
            "forget-all" => self.forget_all(),
            "save-report" => self.tell(Ask::ExportReport),
            "save-kpis" => self.save_kpis(),
            "save-rows" => self.save_rows(),
            "save-chart" => self.save_chart(),
            "save-settings" => self.save_settings(),
            "load" => dom::click("#load-settings"),
            "settings" => self.load_settings(&deed.event),
            "escape" if deed.key == "Escape" && dom::close_menu() => dom::focus(".menu summary"),
            _ => {}
        }
    }

    fn choose_language(self, code: &str) {
        if let Some(language) = Language::of_code(code) {
            self.change(|m| m.language = language);
            self.remember("language", Some(code));
        }
    }

    fn choose_theme(self, code: &str) {
        let theme = Theme::of_code(code);
        self.change(|m| m.theme = theme);
        self.remember("theme", (theme != Theme::Auto).then_some(theme.code()));
    }

    /// Takes up an aim, or puts it down where it was taken up.
    fn choose_aim(self, place: &str) {
        let aim = place
            .parse::<usize>()
            .ok()
            .and_then(|n| Aim::ALL.get(n).copied());
        self.change(|m| m.aim = aim.filter(|a| m.aim != Some(*a)));
        let kept = self.now(|m| m.aim.is_some());
        self.remember("aim", kept.then_some(place));
    }

    fn choose_kind(self, code: &str) {
        let Some(kind) = Kind::of_code(code) else {
            return;
        };
        self.change(|m| m.kind = Some(kind));
        let next = self.now(|m| match kind {
            Kind::All => Some("all".to_owned()),
            Kind::Range => None,
            _ => {
                let (first, last) = m.view.as_ref()?.extent?;
                let day = m.shown_period().map_or(last, |p| p.end);
                let choices = choice::choices(m.language, kind, first, last);
                choice::holding(&choices, day).map(|c| c.asked.clone())
            }
        });
        if next.is_some() {
            self.ask_period(next);
        }
    }

    fn choose_range(self) {
        let days = dom::values("form.range input");
        let range = match days.as_slice() {
            [from, to] => choice::range(from, to),
            _ => None,
        };
        match range {
            None => self.change(|m| m.backwards = true),
            range => self.ask_period(range),
        }
    }

    fn choose_split(self, place: &str) {
        let place = place.parse::<usize>().unwrap_or(0);
        self.change(|m| m.split = m.opened().and_then(|k| split::dimensions(k).nth(place)));
    }

    /// The mouse, a finger or the keyboard on a trend.
    fn point(self, deed: &Deed) {
        let at = self.pointed.get_untracked();
        let last = self.now(|m| m.opened().map_or(0, |k| k.series.len().saturating_sub(1)));
        let to = match deed.key.as_str() {
            "" => dom::index_under(&deed.event).filter(|_| deed.event.type_() != "pointerout"),
            "ArrowLeft" => Some(at.map_or(last, |i| i.saturating_sub(1))),
            "ArrowRight" => Some(at.map_or(last, |i| (i + 1).min(last))),
            "Home" => Some(0),
            "End" => Some(last),
            "Escape" => None,
            _ => return,
        };
        if !deed.key.is_empty() {
            deed.event.prevent_default();
        }
        if to != at {
            self.pointed.set(to);
        }
    }

    fn turn(self, knob: &str, key: &str, value: &str, checked: bool) {
        let offered = self.now(|m| setting::ticked(m, knob));
        self.change_settings(&mut |file| {
            setting::turn(
                &mut file.settings,
                knob,
                key,
                value,
                checked,
                offered.clone(),
            )
        });
    }

    /// Takes the settings of the opened indicator back to their defaults.
    fn turn_back(self) {
        let knobs: &[Knob] = self.now(|m| m.opened().map_or(&[][..], |k| k.id.indicator().knobs));
        self.change_settings(&mut |file| {
            let default = Settings::default();
            for knob in knobs {
                setting::copy(*knob, &mut file.settings, &default);
            }
        });
    }

    /// How days or numbers of a file are written; "" is what is recognised.
    fn answer(self, file: &str, what: What, answer: &str) {
        self.change_mapping(file, (what, ""), &mut |m: &mut Mapping| match answer {
            "dmy" => m.date_order = Some(DateOrder::Dmy),
            "mdy" => m.date_order = Some(DateOrder::Mdy),
            "comma" => m.decimal = Some(DecimalSign::Comma),
            "dot" => m.decimal = Some(DecimalSign::Dot),
            _ if what == What::Dates => m.date_order = None,
            _ => m.decimal = None,
        });
    }

    fn choose_table(self, file: &str, place: &str) {
        let table = place
            .parse::<usize>()
            .ok()
            .and_then(|n| Table::ALL.get(n).copied());
        self.change_mapping(file, (What::Table, ""), &mut |m| {
            m.table = table;
            // What a column meant in another table, it does not mean in this one.
            m.fields.clear();
            m.statuses.clear();
            m.all_customers = None;
        });
    }

    /// Shows the columns of a table, or puts them away again.
    fn open_grid(self, file: &str, open: bool) {
        self.change_by(&mut |m| {
            m.grids.retain(|(name, _)| name != file);
            m.grids.push((file.to_owned(), open));
        });
    }

    fn choose_role(self, file: &str, header: &str, place: &str) {
        let found = self.now(|m| {
            let shown = roles::shown(m, file)?;
            let header = m.headers(file).get(header.parse::<usize>().ok()?)?.clone();
            let role = place
                .parse::<usize>()
                .ok()
                .and_then(|n| roles::fields(shown.table?).nth(n));
            let before: Vec<Field> = roles::of_header(shown, &header).collect();
            Some((header, role, before))
        });
        let Some((header, role, before)) = found else {
            return;
        };
        // What was open because a column is missing stays when it is found.
        self.open_grid(file, true);
        self.change_mapping(file, (What::Role, &header), &mut |m| {
            // What the reader gave it goes back to where it came from: a list
            // that is gone through by keyboard passes by what nobody wants.
            m.fields.retain(|_, given| *given != header);
            match role {
                Some(role) => {
                    m.fields.insert(role, header.clone());
                }
                None => m.fields.extend(before.iter().map(|f| (*f, String::new()))),
            }
        });
    }
}
