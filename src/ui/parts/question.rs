//! A column that can be read in two ways: the two readings of an example of
//! it, as two buttons. The answer becomes part of the settings.

use super::super::html::{Html, put};
use super::super::model::Model;
use crate::record::{Code, Example};
use crate::text;

/// Every question that the files leave open.
pub fn questions(m: &Model, h: &mut Html) {
    let files = m.report().map_or(&[][..], |r| &r.files);
    let mut asked = false;
    for file in files {
        for problem in &file.problems {
            let dates = match problem.code {
                Code::AmbiguousDate => true,
                Code::AmbiguousNumber => false,
                _ => continue,
            };
            let Some(example) = problem.examples.first() else {
                continue;
            };
            if !asked {
                asked = true;
                put!(h, "<section class='sheet questions' id='questions' aria-labelledby='questions-title'>\
                    <h2 id='questions-title'>" (m.language.words().files.question) "</h2>");
            }
            question(m, &file.name, dates, example, h);
        }
    }
    if asked {
        h.raw("</section>");
    }
}

fn question(m: &Model, file: &str, dates: bool, example: &Example, h: &mut Html) {
    let words = &m.language.words().files;
    let column = example.column.as_deref().unwrap_or_default();
    let (ask, rules, answers) = if dates {
        (words.ask_date, words.settled_date, ["mdy", "dmy"])
    } else {
        (words.ask_number, words.settled_number, ["dot", "comma"])
    };
    let (first, second) = if dates {
        text::date_readings(m.language, &example.text).unwrap_or_default()
    } else {
        let readings = text::number_readings(m.language, &example.text);
        readings.map_or_else(Default::default, |r| (r.comma, r.dot))
    };
    put!(h, "<div class='question'><p>" (text::fill(ask, &[file, column, &example.text]))
        "</p><div class='answers'>");
    for (i, reading) in [(1, &first), (0, &second)] {
        put!(h, "<button type='button' class='answer' data-click='answer' data-arg='" (file)
            "' data-more='" (answers[i]) "'><strong>" (reading) "</strong> <span class='hint'>"
            (text::capitalized(rules[i])) "</span></button>");
    }
    h.raw("</div></div>");
}
