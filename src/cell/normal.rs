//! A text as it is compared with words: without case, accents and signs. What
//! the words mean is not known here.

use crate::letters::small;

/// A text without case, accents and signs: `N° de commande` is
/// `n de commande`, `E-mail` is `e mail`, `order_id` is `order id`.
pub fn normal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().map(small) {
        match plain(c) {
            Some(text) => out.push_str(text),
            None if c.is_alphanumeric() && c != 'º' && c != 'ª' => out.push(c),
            None if out.is_empty() || out.ends_with(' ') => {}
            None => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The letters of French, and of its neighbours, without their accents.
pub(super) fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'î' | 'ï' | 'í' | 'ì' => "i",
        'ñ' => "n",
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' => "o",
        'ù' | 'û' | 'ü' | 'ú' => "u",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        // A combining accent after its letter (macOS writes them apart).
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}
