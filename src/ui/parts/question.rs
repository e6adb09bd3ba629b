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
    let (sentence, answers) = if dates {
        let (dmy, mdy) = text::date_readings(m.language, &example.text).unwrap_or_default();
        let answers = [
            (dmy, words.day_first, "dmy"),
            (mdy, words.month_first, "mdy"),
        ];
        (
            text::fill(words.ask_date, &[file, column, &example.text]),
            answers,
        )
    } else {
        let readings = text::number_readings(m.language, &example.text);
        let (comma, dot) = readings.map(|r| (r.comma, r.dot)).unwrap_or_default();
        let answers = [
            (comma, words.comma_decimal, "comma"),
            (dot, words.dot_decimal, "dot"),
        ];
        (
            text::fill(words.ask_number, &[file, column, &example.text]),
            answers,
        )
    };
    put!(h, "<div class='question'><p>" (sentence) "</p><div class='answers'>");
    for (reading, rule, answer) in answers {
        put!(h, "<button type='button' class='answer' data-click='answer' data-arg='" (file)
            "' data-more='" (answer) "'><strong>" (reading) "</strong> <span class='hint'>" (rule) "</span></button>");
    }
    h.raw("</div></div>");
}
