//! Words in dates: months and days of the week in French and English, months in
//! three neighbours' languages too, with what is short for them. Words come
//! folded (see [`crate::cell::fold`]).

use crate::cell::fold::among;

/// The month (1–12) of a word. `?` stands for a letter that was lost on the way
/// (`f?vrier`).
pub fn month(word: &str) -> Option<u8> {
    let (month, words) = match word.as_bytes().get(..3)? {
        b"jan" => (1, "|january|janvier|janv|januar|"),
        b"ene" | b"gen" => (1, "|enero|gennaio|"),
        b"feb" | b"fev" | b"f?v" => (2, "|february|fevrier|fevr|febr|febrero|febbraio|februar|"),
        b"mar" => (3, "|march|mars|marzo|marz|"),
        b"apr" | b"avr" | b"abr" => (4, "|april|avril|aprile|abril|"),
        b"may" | b"mai" | b"mag" => (5, "|mayo|maggio|"),
        b"jui" if word == "juin" => return Some(6),
        b"jui" if among(word, "|juil|juill|juillet|") => return Some(7),
        b"jun" | b"giu" => (6, "|june|junio|juni|giugno|"),
        b"jul" | b"lug" => (7, "|july|julio|juli|luglio|"),
        b"aug" | b"ago" => (8, "|august|agosto|"),
        b"aou" | b"ao?" => (8, "|aout|ao?t|"),
        b"sep" | b"set" => (9, "|september|septembre|sept|septiembre|settembre|"),
        b"oct" | b"okt" | b"ott" => (10, "|october|octobre|octubre|ottobre|oktober|"),
        b"nov" => (11, "|november|novembre|noviembre|"),
        b"dec" | b"dic" | b"dez" => (12, "|december|decembre|diciembre|dicembre|dezember|"),
        b"d?c" => (12, "|d?cembre|"),
        _ => return None,
    };
    // Three letters say it.
    let lost = word == "f?vrier" || word == "f?vr";
    (word.len() == 3 || lost || among(word, words)).then_some(month)
}

/// Whether a word is a day of the week. `mar` is Tuesday in French; it is March
/// as well.
pub fn is_weekday(word: &str) -> bool {
    // What is short for them, and what is left of the others.
    const SHORT: &str = "|lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|";
    const WHOLE: &str = "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tues|thur|thurs|\
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|";
    among(word, if word.len() == 3 { SHORT } else { WHOLE })
}

/// Whether a word only holds a date together (`the 9th of June`).
pub fn is_filler(word: &str) -> bool {
    among(word, "|le|the|of|de|del|du|d|el|il|den|der|")
}

/// Whether a word makes an ordinal of the number that it follows.
pub fn is_ordinal(word: &str) -> bool {
    among(word, "|er|ere|re|e|eme|st|nd|rd|th|?|")
}
