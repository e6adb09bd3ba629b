//! Words in dates: months and days of the week in French and English, months in
//! three neighbours' languages too, with what is short for them. Words come
//! folded (see [`crate::cell::fold`]).

/// The month (1–12) of a word. `?` stands for a letter that was lost on the way
/// (`f?vrier`).
pub fn month(word: &str) -> Option<u8> {
    let key = word.as_bytes().get(..3)?;
    let (month, words) = match key {
        b"jan" => (1, "january janvier janv januar"),
        b"ene" | b"gen" => (1, "enero gennaio gen ene"),
        b"feb" | b"fev" | b"f?v" => (2, "february fevrier fevr febr febrero febbraio februar"),
        b"mar" => (3, "march mars marzo marz"),
        b"apr" | b"avr" | b"abr" => (4, "april avril aprile abril"),
        b"may" | b"mai" | b"mag" => (5, "may mai mayo maggio"),
        b"jui" => return among(word, "juin", 6).or_else(|| among(word, "juillet juil juill", 7)),
        b"jun" | b"giu" => (6, "june junio juni giugno"),
        b"jul" | b"lug" => (7, "july julio juli luglio"),
        b"aou" | b"ao?" | b"aug" | b"ago" => (8, "aout august agosto"),
        b"sep" | b"set" => (9, "september septembre sept septiembre settembre"),
        b"oct" | b"okt" | b"ott" => (10, "october octobre octubre ottobre oktober"),
        b"nov" => (11, "november novembre noviembre"),
        b"dec" | b"d?c" | b"dic" | b"dez" => (12, "december decembre diciembre dicembre dezember"),
        _ => return None,
    };
    // Three letters say it, but for `aoû`, which nobody writes.
    if word.len() == 3 {
        return Some(month);
    }
    among(word, words, month)
}

fn among(word: &str, words: &str, month: u8) -> Option<u8> {
    let same = |known: &str| {
        known.len() == word.len()
            && known
                .bytes()
                .zip(word.bytes())
                .all(|(a, b)| a == b || b == b'?')
    };
    words.split(' ').any(same).then_some(month)
}

/// Whether a word is a day of the week. `mar` is Tuesday in French; it is March
/// as well.
pub fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 14] = [
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let short = matches!(word.len(), 3..=5) && DAYS.iter().any(|day| day.starts_with(word));
    short || DAYS.contains(&word)
}

/// Whether a word only holds a date together (`the 9th of June`).
pub fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "le" | "the" | "of" | "de" | "del" | "du" | "d" | "el" | "il" | "den" | "der"
    )
}

/// Whether a word makes an ordinal of the number that it follows.
pub fn is_ordinal(word: &str) -> bool {
    matches!(
        word,
        "er" | "ere" | "re" | "e" | "eme" | "st" | "nd" | "rd" | "th" | "º" | "°" | "?"
    )
}
