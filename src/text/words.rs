//! The shape of a language: every word of the page that depends on nothing but
//! a name or a number. `fr` and `en` fill it in; the names say where it stands.
//!
//! Where something is to be put in, stands `{}` ([`super::fill`]): plain words
//! weigh less in the page than a function for each sentence. Of two sentences
//! the first is for one, the second for many ([`super::counted`]), or the first
//! for no and the second for yes.

#![allow(missing_docs)]

/// The words of the page.
pub struct Words {
    pub shell: ShellWords,
    pub start: StartWords,
    pub dashboard: DashboardWords,
    pub period: PeriodWords,
    pub indicator: IndicatorPageWords,
    pub files: FilesWords,
    pub notice: NoticeWords,
    pub privacy: PrivacyWords,
}

/// Around every page: header, footer, switches.
pub struct ShellWords {
    pub skip: &'static str,
    pub home: &'static str,
    pub navigation: &'static str,
    pub dashboard: &'static str,
    pub files: &'static str,
    pub nothing_leaves: &'static str,
    pub requests: [&'static str; 2],
    pub door_open: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub version: &'static str,
    pub privacy: &'static str,
    pub promise: &'static str,
}

/// Before the first file.
pub struct StartWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub drop_title: &'static str,
    pub drop_hint: &'static str,
    pub choose: &'static str,
    pub sample: &'static str,
    pub sample_title: &'static str,
    pub sample_text: &'static str,
    pub sample_remove: &'static str,
    pub proof_private: (&'static str, &'static str),
    pub verify: &'static str,
    pub proof_numbers: (&'static str, &'static str),
    pub proof_files: (&'static str, &'static str),
    pub release: &'static str,
    pub reading: &'static str,
    pub read_so_far: &'static str,
    pub computing: &'static str,
    pub done: &'static str,
    pub cancel: &'static str,
    pub cancelled: &'static str,
    pub resume: &'static str,
}

/// The cards and the list.
pub struct DashboardWords {
    pub title: &'static str,
    pub cards: &'static str,
    pub aims: &'static str,
    pub no_cards: &'static str,
    pub undated: &'static str,
    pub unread: [&'static str; 2],
    pub tell_what: &'static str,
    pub missing: &'static str,
    pub search: &'static str,
    pub none_found: &'static str,
    pub others: &'static str,
    pub indicator: &'static str,
    pub trend: [&'static str; 6],
    pub year_ago: &'static str,
    pub no_comparison: &'static str,
    pub unavailable: &'static str,
    pub good: &'static str,
    pub bad: &'static str,
    pub neutral: &'static str,
    pub export: &'static str,
    pub export_report: &'static str,
    pub export_kpis: &'static str,
    pub export_settings: &'static str,
    pub import_settings: &'static str,
    pub basis: &'static str,
    pub data_until: &'static str,
}

/// What a trend is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BucketUnit {
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Other,
}

/// The choice of the period.
pub struct PeriodWords {
    pub label: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub kind: &'static str,
    pub month: &'static str,
    pub quarter: &'static str,
    pub year: &'static str,
    pub week: &'static str,
    pub all: &'static str,
    pub range: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub which: &'static str,
    pub apply: &'static str,
    pub backwards: &'static str,
    pub unfinished: &'static str,
    pub unfinished_sentence: &'static str,
}

/// An opened indicator.
pub struct IndicatorPageWords {
    pub back: &'static str,
    pub trail: &'static str,
    pub unknown: &'static str,
    pub unknown_help: &'static str,
    pub interval: &'static str,
    pub trend: &'static str,
    pub trend_help: &'static str,
    pub show_table: &'static str,
    pub hide_table: &'static str,
    pub save_chart: &'static str,
    pub bucket: &'static str,
    pub value: &'static str,
    pub year_before: &'static str,
    pub unfinished: &'static str,
    pub no_value: &'static str,
    pub no_trend: &'static str,
    pub what: &'static str,
    pub formula: &'static str,
    pub settings: &'static str,
    pub back_to_default: &'static str,
    pub by_itself: &'static str,
    pub split_by: &'static str,
    pub split_choice: &'static str,
    pub blank_key: &'static str,
    pub and_more: [&'static str; 2],
    pub more_keys: &'static str,
    pub rows_of: &'static str,
    pub rows_none: &'static str,
    pub rows_wait: &'static str,
    pub part_of: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub all_rows: &'static str,
    pub fewer_rows: &'static str,
    pub file_line: &'static str,
    pub at_line: &'static str,
    pub nobody: &'static str,
    pub save_rows: &'static str,
    pub know: &'static str,
}

/// The list of files.
pub struct FilesWords {
    pub title: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub remove_this: &'static str,
    pub remove_all: &'static str,
    pub unknown_table: &'static str,
    pub table_is: &'static str,
    pub customers: &'static str,
    pub customers_auto: &'static str,
    pub customers_all: &'static str,
    pub customers_some: &'static str,
    pub as_recognised: &'static str,
    pub no_role: &'static str,
    pub rows: [&'static str; 2],
    pub rejected: [&'static str; 2],
    pub set_aside: [&'static str; 2],
    pub header_line: &'static str,
    pub columns: [&'static str; 2],
    pub field: &'static str,
    pub column: &'static str,
    pub problems: [&'static str; 2],
    pub no_problem: &'static str,
    pub example: &'static str,
    pub example_column: &'static str,
    pub nothing_written: &'static str,
    pub waiting: &'static str,
    pub none: &'static str,
    pub question: &'static str,
    pub ask_date: &'static str,
    pub ask_number: &'static str,
    pub day_first: &'static str,
    pub month_first: &'static str,
    pub comma_decimal: &'static str,
    pub dot_decimal: &'static str,
    pub settled: &'static str,
    pub settled_date: [&'static str; 2],
    pub settled_number: [&'static str; 2],
    pub forget: &'static str,
}

/// What happened, when something did.
pub struct NoticeWords {
    pub close: &'static str,
    pub panicked: &'static str,
    pub panicked_often: &'static str,
    pub try_again: &'static str,
    pub broken: &'static str,
    pub what_to_do: &'static str,
    pub advice: &'static [&'static str],
    pub page_ended: &'static str,
    pub reload: &'static str,
    pub copy: &'static str,
    pub diagnostics_help: &'static str,
    pub diagnostics: &'static str,
    pub version: &'static str,
    pub place: &'static str,
    pub no_place: &'static str,
    pub browser: &'static str,
    pub settings_read: &'static str,
    pub no_worker: &'static str,
    pub not_saved: &'static str,
    pub ignored: &'static str,
}

/// The privacy page.
pub struct PrivacyWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub sections: &'static [(&'static str, &'static [&'static str])],
    pub stored: &'static str,
    pub stored_nothing: &'static str,
    pub forget_all: &'static str,
}
