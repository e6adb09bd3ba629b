//! Amounts of money as people write them: the sign of the currency, on its side
//! of the number, and as many decimals as the currency and the room have.

use super::Language;
use super::format::{Detail, NBSP, Shown, decimal};
use crate::decimal::Decimal;

/// An amount of money with its currency.
pub fn money(language: Language, d: Decimal, currency: Option<&str>, detail: Detail) -> Shown {
    let large = d.to_f64().abs() >= 10_000.0 && detail == Detail::Headline;
    let decimals = if large || currency.is_some_and(without_cents) {
        0
    } else {
        2
    };
    let number = decimal(language, d, decimals);
    let Some(code) = currency else {
        return Shown {
            number,
            ..Shown::default()
        };
    };
    let symbol = symbol(language, code);
    match language {
        Language::Fr => Shown {
            number,
            after: symbol,
            space: "\u{a0}",
            ..Shown::default()
        },
        Language::En => Shown {
            number,
            before: symbol,
            ..Shown::default()
        },
    }
}

/// Currencies that have no smaller coin.
fn without_cents(code: &str) -> bool {
    matches!(
        code,
        "JPY" | "KRW" | "XOF" | "XAF" | "XPF" | "CLP" | "VND" | "ISK"
    )
}

/// What people write for a currency; its code, with a space where it stands
/// before a number, for those that share a sign.
pub fn symbol(language: Language, code: &str) -> String {
    let known = match (code, language) {
        ("EUR", _) => "€",
        ("USD", _) => "$",
        ("GBP", _) => "£",
        ("JPY", _) => "¥",
        ("CAD", Language::Fr) => "$\u{a0}CA",
        ("CAD", Language::En) => "CA$",
        ("XPF", _) => "F\u{a0}CFP",
        _ => "",
    };
    match (known, language) {
        ("", Language::Fr) => code.to_owned(),
        ("", Language::En) => format!("{code}{NBSP}"),
        (known, _) => known.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Spaces that cannot be seen, made visible: `~` is the wide one, `_` the narrow.
    fn visible(text: &str) -> String {
        text.replace(NBSP, "~").replace('\u{202f}', "_")
    }

    #[track_caller]
    fn priced(code: Option<&str>, fr: &str, en: &str) {
        let shown =
            |l| visible(&money(l, Decimal::new(150_000, 2), code, Detail::Full).to_string());
        assert_eq!(shown(Language::Fr), fr);
        assert_eq!(shown(Language::En), en);
    }

    #[test]
    fn money_bears_its_currency() {
        priced(None, "1_500,00", "1,500.00");
        priced(Some("USD"), "1_500,00~$", "$1,500.00");
        priced(Some("CAD"), "1_500,00~$~CA", "CA$1,500.00");
        priced(Some("CHF"), "1_500,00~CHF", "CHF~1,500.00");
        priced(Some("XOF"), "1_500~XOF", "XOF~1,500");
    }
}
