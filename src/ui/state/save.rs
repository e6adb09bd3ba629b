//! What leaves the page by the reader's own hand, as files: the report, its
//! indicators and rows as tables, a chart, the settings; and settings back in.

use super::{Notice, State};
use crate::browser::{dom, door, download, drop};
use crate::report::{Style, kpis_csv};
use crate::settings::SettingsFile;
use crate::text::{self, Language};
use crate::ui::history::What;
use crate::ui::parts::chart_file;
use crate::ui::route::Route;
use crate::worker::protocol::Ask;
use web_sys::Event;

impl State {
    /// Saves the settings.
    pub(super) fn save_settings(self) {
        let json = self.now(|m| m.settings.to_json());
        self.save("vigie-settings.json", &json, "application/json");
    }

    /// Takes the settings of the file that was chosen.
    pub(super) fn load_settings(self, event: &Event) {
        let Some((_, file)) = drop::chosen(event).into_iter().next() else {
            return;
        };
        leptos::task::spawn_local(async move {
            door::hurry();
            door::closed().await;
            let json = drop::text(file).await.unwrap_or_default();
            match SettingsFile::parse(&json) {
                Ok(read) => {
                    self.notice(Some(Notice::SettingsRead));
                    self.step((What::Loaded, "", ""), &mut |settings| {
                        settings.clone_from(&read)
                    });
                }
                Err(error) => self.notice(Some(Notice::BadSettings(error))),
            }
        });
    }

    /// Saves every indicator of the period as a table.
    pub(super) fn save_kpis(self) {
        let csv = self.now(|m| {
            let name = |id| text::indicator(m.language, id).name;
            Some(kpis_csv(m.report()?, style(m.language), &name))
        });
        if let Some(csv) = csv {
            self.save("vigie-indicators.csv", &csv, "text/csv");
        }
    }

    /// Saves the rows behind the opened indicator.
    pub(super) fn save_rows(self) {
        if let (Route::Indicator(Some(id)), language) = self.now(|m| (m.route, m.language)) {
            self.tell(Ask::ExportRows(id, style(language)));
        }
    }

    /// Saves the rows of a table that were rejected.
    pub(super) fn save_rejected(self, table: &str) {
        let (language, file) = self.now(|m| (m.language, m.source_of(table).to_owned()));
        self.tell(Ask::ExportRejected {
            file,
            name: table.to_owned(),
            style: style(language),
            words: text::rejected_words(language),
        });
    }

    /// Saves the trend of the opened indicator as a drawing.
    pub(super) fn save_chart(self) {
        let drawing = self.now(|m| match m.route {
            Route::Indicator(Some(id)) => {
                let svg = chart_file::drawing_file(m, m.kpi(id)?, &dom::token)?;
                Some((format!("vigie-{}.svg", id.name()), svg))
            }
            _ => None,
        });
        if let Some((name, svg)) = drawing {
            self.save(&name, &svg, "image/svg+xml");
        }
    }

    pub(super) fn save(self, name: &str, text: &str, media: &str) {
        if !download::save(name, text, media) {
            self.notice(Some(Notice::NotSaved));
        }
    }
}

/// A spreadsheet reads a CSV in the ways of its own country.
fn style(language: Language) -> Style {
    match language {
        Language::Fr => Style::French,
        Language::En => Style::English,
    }
}
