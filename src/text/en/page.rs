//! The words of the pages: all that depends on nothing but a name or a number.

use super::{counted, plural};
use crate::text::words::{
    BucketUnit, DashboardWords, FilesWords, IndicatorPageWords, NoticeWords, PeriodWords,
    ShellWords, StartWords, Words,
};

/// The words of the page.
pub const WORDS: Words = Words {
    shell: SHELL,
    start: START,
    dashboard: DASHBOARD,
    period: PERIOD,
    indicator: INDICATOR,
    files: FILES,
    notice: NOTICE,
    privacy: super::privacy::PRIVACY,
};

const SHELL: ShellWords = ShellWords {
    skip: "Skip to content",
    home: "Vigie, back to the dashboard",
    navigation: "Pages",
    dashboard: "Dashboard",
    files: "Files",
    nothing_leaves: "Nothing leaves",
    requests: |n| {
        format!(
            "{n} {} since opening",
            plural(n.into(), "request", "requests")
        )
    },
    door_open: "Connection not closed",
    language: "Language",
    theme: "Theme",
    theme_auto: "Auto",
    theme_light: "Light",
    theme_dark: "Dark",
    version: |version| format!("Vigie {version}"),
    privacy: "Privacy",
    promise: "Your files stay on this computer.",
};

const START: StartWords = StartWords {
    title: "Your CRM indicators, computed on your machine",
    lead: "Drop the exports of your CRM, your campaigns, your shop or your help desk. Forty-one indicators, their trends and their proofs, in a few seconds.",
    drop_title: "Drop your files here",
    drop_hint: "CSV, several at once, in any order",
    sample: "Try it with an example",
    sample_title: "Example data.",
    sample_text: "An invented retailer, three years of figures that belong to nobody.",
    sample_remove: "Remove the example",
    choose: "Choose files",
    proof_private: (
        "Nothing leaves",
        "The page closes its connection before it reads the first byte. Cut the network: it all works.",
    ),
    verify: "Verify in a minute",
    proof_numbers: (
        "Every number has its proof",
        "Its formula with your figures, and the rows of your files that make it.",
    ),
    proof_files: (
        "Your real files",
        "Semicolons, decimal commas, accents, totals at the bottom: read as they are, and what is doubtful is said.",
    ),
    release: "Release to add these files",
    reading: |name| format!("Reading {name}"),
    read_so_far: |done, total| format!("{done} of {total}"),
    computing: "Reading and computing",
    done: "Indicators computed",
    cancel: "Cancel",
    cancelled: "Reading stopped. The indicators shown, if any, are those from before.",
    resume: "Go on reading",
};

const DASHBOARD: DashboardWords = DashboardWords {
    title: "Dashboard",
    aims: "Your aim",
    no_cards: "No indicator of this aim can be computed from these files. Below stands what to add.",
    undated: "Data without dates",
    unread: |n, names| {
        let verb = plural(n as u64, "is not recognised", "are not recognised");
        format!("{names} {verb}.")
    },
    tell_what: "Say what it is",
    missing: "What the others lack",
    search: "Find an indicator",
    none_found: "No indicator of that name.",
    cards: "The main indicators",
    others: "The other indicators",
    indicator: "Indicator",
    trend: |n, unit| match unit {
        BucketUnit::Day => format!("{n} days"),
        BucketUnit::Week => format!("{n} weeks"),
        BucketUnit::Month => format!("{n} months"),
        BucketUnit::Quarter => format!("{n} quarters"),
        BucketUnit::Year => format!("{n} years"),
        BucketUnit::Other => "Trend".to_owned(),
    },
    year_ago: "over a year",
    no_comparison: "no comparison",
    unavailable: "unavailable",
    good: "that is better",
    bad: "that is worse",
    neutral: "neither better nor worse",
    export: "Export",
    export_report: "The report (JSON)",
    export_kpis: "The indicators (CSV)",
    export_settings: "The settings (JSON)",
    import_settings: "Load settings",
    basis: "amounts",
    data_until: |day| format!("Data up to {day}"),
};

const PERIOD: PeriodWords = PeriodWords {
    label: "Period",
    before: "Previous period",
    after: "Next period",
    kind: "By",
    month: "month",
    quarter: "quarter",
    year: "year",
    week: "week",
    all: "all time",
    range: "chosen dates",
    from: "From",
    to: "to",
    which: "Which one",
    apply: "Show",
    backwards: "The end is before the start: swap the two dates.",
    unfinished: "not over",
    unfinished_sentence: "This period is not over: it is compared with the same number of days of the other.",
};

const INDICATOR: IndicatorPageWords = IndicatorPageWords {
    back: "Dashboard",
    trail: "Breadcrumb",
    unknown: "Unknown indicator",
    unknown_help: "This version of Vigie has no indicator of that name. The dashboard shows those it has.",
    interval: |low, high| format!("95% interval: {low} to {high}"),
    trend: "Trend",
    trend_help: "Left and right arrows to move, Home and End for the ends",
    show_table: "Show the table",
    hide_table: "Hide the table",
    save_chart: "Save the drawing (SVG)",
    bucket: "Period",
    value: "Value",
    year_before: "a year before",
    unfinished: "not over",
    no_value: "no value",
    no_trend: "No trend: this indicator cannot be computed for any period.",
    what: "What it is",
    formula: "How it is computed",
    settings: "What changes it",
    back_to_default: "Back to the defaults",
    by_itself: "as the data say",
    split_by: |dimension| format!("By {dimension}"),
    split_choice: "By",
    blank_key: "(blank)",
    and_more: |n| counted(n as u64, "other", "others"),
    more_keys: "The largest only. The exported report has them all.",
    rows_of: |shown, total| format!("First {shown} of {total}"),
    rows_none: "No row in this period.",
    rows_wait: "Looking for the rows",
    part_of: |part, whole| format!("{part} of {whole}"),
    yes: "yes",
    no: "no",
    all_rows: |n| format!("Show the first {n}"),
    fewer_rows: "Show fewer",
    file_line: "File, line",
    at_line: |file, line| format!("{file}, {line}"),
    nobody: "anonymous",
    save_rows: "Save the rows (CSV)",
    know: "Good to know",
};

const FILES: FilesWords = FilesWords {
    title: "Files",
    add: "Add files",
    remove: "Remove",
    remove_this: |name| format!("Remove {name}"),
    remove_all: "Remove all",
    unknown_table: "Not recognised: say what it is",
    table_is: "Each row is",
    customers: "These contacts are",
    customers_auto: "customers or not, as the file says",
    customers_all: "all customers",
    customers_some: "customers if they bought",
    as_recognised: "Back to what was recognised",
    no_role: "Not used",
    rows: |n, shown| format!("{shown} {}", plural(n, "row read", "rows read")),
    rejected: |_, shown| format!("{shown} rejected"),
    set_aside: |_, shown| format!("{shown} set aside"),
    header_line: |line| format!("headers on line {line}"),
    columns: |n| counted(n as u64, "column understood", "columns understood"),
    field: "What it is",
    column: "Column of the file",
    problems: |n| counted(n as u64, "point to look at", "points to look at"),
    no_problem: "Nothing to report.",
    example: |line, column| match column {
        Some(column) => format!("line {line}, column “{column}”"),
        None => format!("line {line}"),
    },
    nothing_written: "(blank)",
    waiting: "Waiting to be read",
    none: "No file. Drop some anywhere on the page, or choose them.",
    question: "One question before counting",
    ask_date: |file, column, text| {
        format!("In {file}, the column “{column}” can be read in two ways. What does {text} mean?")
    },
    ask_number: |file, column, text| {
        format!(
            "In {file}, the numbers of the column “{column}” can be read in two ways. What does {text} mean?"
        )
    },
    day_first: "The day first",
    month_first: "The month first",
    comma_decimal: "The comma separates decimals",
    dot_decimal: "The dot separates decimals",
    settled: "You chose",
    settled_date: |day_first| {
        if day_first {
            "the day before the month"
        } else {
            "the month before the day"
        }
    },
    settled_number: |comma| {
        if comma {
            "the comma separates decimals"
        } else {
            "the dot separates decimals"
        }
    },
    forget: "Take this choice back",
};

const NOTICE: NoticeWords = NoticeWords {
    close: "Close",
    panicked: "A fault in Vigie stopped the computation. It was restarted and your files are being read again. No request was made.",
    panicked_often: "The computation stopped three times in a row with these files. They are where they were and no request was made.",
    broken: "Vigie has stopped",
    what_to_do: "What to do",
    advice: &[
        "Try again: a fault does not always come back.",
        "Remove the file you added last, then try again: a very large one may use up the memory.",
        "If it goes on, try a recent Firefox, Chrome, Edge or Safari, or report the fault with the diagnostics below.",
    ],
    page_ended: "A fault in Vigie stopped the page. Your files are where they were and no request was made. It has to be reloaded.",
    reload: "Reload the page",
    copy: "Copy the diagnostics",
    diagnostics_help: "They hold none of your data: no file name, no column, no figure.",
    try_again: "Try again",
    diagnostics: "Diagnostics, without any of your data",
    version: "Version",
    place: "Place in the code",
    no_place: "unknown (out of memory, perhaps)",
    browser: "Browser",
    settings_read: "Settings loaded.",
    no_worker: "This browser could not start the computation. Your files were not read.",
    not_saved: "The browser could not save this file. Try again.",
    ignored: |names| {
        format!("For now Vigie reads CSV files. To be saved as CSV, then dropped again: {names}.")
    },
};
