//! What every word of the catalogue has to be, in both languages: there, of the
//! right shape, and written as people write. Tests only; which words they are
//! is for the languages to say.

use super::{Language, indicator, mark, messages_class, part, reason};
use crate::calendar::Day;
use crate::kpi::aims::Aim;
use crate::kpi::indicator::{Quantity, Section, Shape};
use crate::kpi::{Dimension, Id, Mark, Reason};
use crate::record::{Code, Field, Table};
use std::collections::BTreeSet;

/// What each language does for each indicator.
fn each(check: impl Fn(Language, Id)) {
    for language in Language::ALL {
        for id in Id::ALL {
            check(language, *id);
        }
    }
}

#[test]
fn every_indicator_is_told() {
    each(|language, id| {
        let words = indicator(language, id);
        for text in [words.name, words.top, words.rows, words.row] {
            assert!(!text.is_empty() && !text.ends_with('.'), "{id:?}: {text:?}");
        }
        for text in [words.about, words.caveat] {
            assert!(
                text.ends_with('.') && !text.contains("  "),
                "{id:?}: {text:?}"
            );
        }
    });
}

#[test]
fn a_fraction_has_the_parts_of_its_indicator() {
    each(|language, id| {
        let (words, made) = (indicator(language, id), id.indicator());
        // Uplift is the difference of two quotients: it has no one denominator.
        let quotient = made.shape != Shape::Total && id != Id::Uplift;
        assert_eq!(!words.bottom.is_empty(), quotient, "{id:?}");
        let counts = made.shape != Shape::Total || made.numerator != Quantity::Count;
        let told = !words.counts.is_empty();
        assert!(told || !counts, "{id:?} has rows that count for something");
        let table = matches!(id, Id::Pressure | Id::MarketingContribution);
        assert_eq!(!words.table.is_empty(), table, "{id:?}");
    });
}

#[test]
fn what_is_filled_in_is_known() {
    each(|language, id| {
        let words = indicator(language, id);
        let plain = [words.name, words.about, words.caveat, words.rows, words.row];
        assert!(!plain.concat().contains(['{', '}']), "{id:?}");
        for text in [words.top, words.bottom] {
            for after in text.split('{').skip(1) {
                let name = after.split_once('}').map(|(name, _)| name);
                let known = ["during", "at_end", "before", "window"];
                assert!(name.is_some_and(|n| known.contains(&n)), "{id:?}: {text}");
            }
        }
    });
}

#[track_caller]
fn all_differ(names: impl Iterator<Item = &'static str>) {
    let mut seen = BTreeSet::new();
    for name in names {
        assert!(!name.is_empty() && seen.insert(name), "{name:?} twice");
    }
}

#[test]
fn no_two_are_called_the_same() {
    for language in Language::ALL {
        all_differ(Id::ALL.iter().map(|id| indicator(language, *id).name));
        all_differ(Section::ALL.iter().map(|s| super::section(language, *s)));
        all_differ(Aim::ALL.iter().map(|a| super::aim(language, *a)));
        all_differ(Table::ALL.iter().map(|t| super::table(language, *t)));
    }
}

#[test]
fn every_part_has_words() {
    // `rules.md` 45.
    const PARTS: [&str; 15] = [
        "new",
        "reactivated",
        "lost",
        "median",
        "unanswered_share",
        "per_delivered",
        "treated",
        "treated_reacted",
        "control",
        "control_reacted",
        "p_value",
        "revenue_per_contact",
        "incremental_revenue",
        "smallest_effect",
        "net",
    ];
    for id in PARTS {
        assert!(!part(Language::Fr, id).contains('_'), "{id}");
        assert!(!part(Language::En, id).contains('_'), "{id}");
        assert_ne!(part(Language::Fr, id), id);
    }
    assert_eq!(part(Language::Fr, "later_version"), "later_version");
}

#[test]
fn codes_have_words_and_the_words_of_files_stay() {
    use Language::{En, Fr};
    let key = |l, id, dimension, key| super::key(l, id, dimension, key);
    let at_send = Dimension::ActivityAtSend;
    assert_eq!(
        key(Fr, Id::Solicitations, at_send, "dormant"),
        "clients dormants"
    );
    assert_eq!(key(En, Id::Solicitations, at_send, "prospect"), "prospects");
    let field = |l| key(l, Id::Completeness, Dimension::Field, "birth_date");
    assert_eq!((field(Fr), field(En)), ("date de naissance", "birth date"));
    assert_eq!(
        key(Fr, Id::Completeness, Dimension::Field, "Score"),
        "Score"
    );
    let category = Dimension::Category;
    assert_eq!(key(Fr, Id::CostsTotal, category, "tool"), "outils");
    assert_eq!(key(Fr, Id::Revenue, category, "tool"), "tool");
    assert_eq!(key(Fr, Id::ContactsTotal, Dimension::Kind, "lead"), "piste");
    assert_eq!(messages_class(Fr, ">10"), "plus de 10");
    assert_eq!(messages_class(En, "2"), "2");
}

#[track_caller]
fn says(given: Reason, fr: &str, en: &str) {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    assert_eq!(plain(reason(Language::Fr, &given)), fr);
    assert_eq!(plain(reason(Language::En, &given)), en);
}

#[test]
fn what_is_missing_is_asked_for_in_a_sentence() {
    says(
        Reason::NoTable {
            table: Table::Sends,
        },
        "Ajoutez un export d’envois pour l’obtenir.",
        "Add an export of messages sent to get it.",
    );
    says(
        Reason::NoColumn {
            table: Table::Sends,
            field: Field::Group,
        },
        "Ajoutez une colonne « groupe témoin » à l’export d’envois pour l’obtenir.",
        "Add a column “control group” to the export of messages sent to get it.",
    );
    says(
        Reason::NoJoin {
            table: Table::Orders,
            other: Table::Sends,
        },
        "Personne n’est à la fois dans les commandes et dans les envois : exportez les deux avec les mêmes identifiants ou les mêmes e-mails.",
        "Nobody is in both the orders and the messages sent: export the two with the same identifiers or the same e-mails.",
    );
}

#[test]
fn a_mark_has_a_short_label_and_a_sentence() {
    let day = Day::parse_iso("2024-03-31").expect("a day");
    let marks = [
        Mark::PartialHistory { first: day },
        Mark::HistoryShort { needed: day },
        Mark::TableStops { last: day },
        Mark::Small { n: 7 },
        Mark::OtherCurrency { rows: 2 },
        Mark::InvoicesForOrders {},
        Mark::WonDealsAsOrders {},
        Mark::Static {},
        Mark::Snapshot {},
        Mark::Unfinished {},
        Mark::ChannelGuessed {},
        Mark::Recipients {},
        Mark::Proxy {},
        Mark::DeliveryUnknown {},
        Mark::UnclickedTouch {},
        Mark::BusinessHours {},
    ];
    for language in Language::ALL {
        for given in &marks {
            let words = mark(language, given);
            assert!(words.label.split(' ').count() <= 3, "{}", words.label);
            assert!(words.sentence.ends_with('.'), "{}", words.sentence);
        }
    }
}

#[test]
fn every_canonical_word_reads_as_people_say_it() {
    for table in Table::ALL {
        let canonical: Vec<&str> = table.worded().flat_map(|f| table.canonical(f)).collect();
        for language in Language::ALL {
            for word in &canonical {
                let said = super::meaning(language, *table, word);
                assert!(
                    !said.is_empty() && !said.contains(['_', '=', '|']),
                    "{said}"
                );
            }
        }
        // Words that are written for a language are words that there are.
        for pair in [super::fr::meanings(*table), super::en::meanings(*table)] {
            for pair in pair.split('|').filter(|pair| !pair.is_empty()) {
                let (word, _) = pair.split_once('=').expect("a pair");
                assert!(canonical.contains(&word), "{word} of {table:?}");
            }
        }
    }
    let said = |l, table, word| super::meaning(l, table, word);
    assert_eq!(said(Language::Fr, Table::Orders, "cancelled"), "annulée");
    assert_eq!(
        said(Language::Fr, Table::Subscriptions, "cancelled"),
        "résilié"
    );
    assert_eq!(said(Language::Fr, Table::Costs, "tool"), "outils");
    assert_eq!(said(Language::En, Table::Deals, "won"), "won");
}

#[track_caller]
fn unlocked_by(lacks: &[Reason], n: usize, fr: Option<&str>, en: Option<&str>) {
    let plain = |l| super::unlocks(l, lacks, n).map(|s| s.replace('\u{a0}', " "));
    assert_eq!(plain(Language::Fr).as_deref(), fr);
    assert_eq!(plain(Language::En).as_deref(), en);
}

#[test]
fn what_is_missing_says_what_it_would_unlock() {
    let orders = Reason::NoTable {
        table: Table::Orders,
    };
    let group = Reason::NoColumn {
        table: Table::Sends,
        field: Field::Group,
    };
    unlocked_by(
        std::slice::from_ref(&orders),
        12,
        Some("Un export de commandes débloque 12 indicateurs"),
        Some("An export of orders unlocks 12 indicators"),
    );
    unlocked_by(
        &[orders.clone(), group],
        1,
        Some(
            "Un export de commandes et une colonne « groupe témoin » dans l’export d’envois débloquent 1 indicateur",
        ),
        Some(
            "An export of orders and a column “control group” in the export of messages sent unlock 1 indicator",
        ),
    );
    // A longer period is nothing that can be added.
    unlocked_by(&[orders, Reason::ZeroDenominator {}], 3, None, None);
}

#[test]
fn a_number_stands_where_it_is_counted() {
    let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
    let small = |l, n| plain(mark(l, &Mark::Small { n }).sentence);
    assert_eq!(small(Language::En, 1), "Only 1 case: too few to conclude.");
    assert_eq!(small(Language::En, 7), "Only 7 cases: too few to conclude.");
    assert_eq!(
        small(Language::Fr, 7),
        "7 cas seulement : trop peu pour conclure."
    );
    let problem = |l, code, n| plain(super::problem(l, code, n).what);
    assert_eq!(
        problem(Language::Fr, Code::BadDate, 2),
        "2 lignes rejetées : date illisible"
    );
    assert_eq!(
        problem(Language::En, Code::EmptyFile, 1),
        "The file is empty"
    );
}
