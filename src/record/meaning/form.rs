//! What the cells of a column look like to somebody who does not see its header:
//! enough to contradict a header, or to stand in for one.

use super::profile::Profile;
use crate::field::{Field, Table};
use crate::record::dictionary::Kind;
use serde::{Deserialize, Serialize};

/// What cells look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// E-mail addresses.
    Emails,
    /// Days.
    Dates,
    /// Amounts: with decimals, or a currency beside them.
    Money,
    /// Whole numbers.
    Counts,
    /// Channels of communication or of sale.
    Channels,
    /// Whole numbers from 0 to 10, or words of satisfaction.
    Scores,
    /// Words that mean a status.
    Statuses,
    /// Ids: digits with leading zeros, or letters and digits.
    Ids,
}

/// Words for channels, as they are compared.
pub const CHANNELS: [&str; 44] = [
    "email",
    "e mail",
    "mail",
    "emailing",
    "newsletter",
    "sms",
    "mms",
    "push",
    "whatsapp",
    "rcs",
    "courrier",
    "postal",
    "mailing postal",
    "phone",
    "telephone",
    "tel",
    "appel",
    "call",
    "chat",
    "web",
    "site",
    "site web",
    "website",
    "online",
    "en ligne",
    "magasin",
    "boutique",
    "store",
    "retail",
    "app",
    "mobile",
    "marketplace",
    "facebook",
    "instagram",
    "linkedin",
    "google",
    "tiktok",
    "seo",
    "sea",
    "social",
    "display",
    "direct",
    "organic search",
    "referral",
];

/// Words with which people say how satisfied they are, as they are compared.
pub const SATISFACTIONS: [&str; 22] = [
    "satisfied",
    "dissatisfied",
    "dis satisfied",
    "unsatisfied",
    "not satisfied",
    "neutral",
    "very satisfied",
    "very dissatisfied",
    "satisfait",
    "insatisfait",
    "tres satisfait",
    "tres insatisfait",
    "neutre",
    "satisfaite",
    "insatisfaite",
    "plutot satisfait",
    "plutot insatisfait",
    "pas satisfait",
    "somewhat satisfied",
    "somewhat dissatisfied",
    "extremely satisfied",
    "extremely dissatisfied",
];

/// Words for a person's gender, as they are compared.
const CIVILITIES: [&str; 22] = [
    "m",
    "f",
    "h",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "mme",
    "mlle",
    "monsieur",
    "madame",
    "mademoiselle",
    "male",
    "female",
    "man",
    "woman",
    "homme",
    "femme",
    "masculin",
    "feminin",
    "w",
];

/// Whether a field that no indicator reads holds numbers.
fn is_number(field: Field) -> bool {
    matches!(
        field,
        Field::Tax
            | Field::Shipping
            | Field::Cost
            | Field::Margin
            | Field::Quantity
            | Field::Impressions
            | Field::Clicks
    )
}

/// Whether the cells of a column can be those of a field: a header that says so
/// is not believed otherwise. A column without a cell can be anything.
pub fn can_be(table: Table, field: Field, kind: Kind, column: &Profile) -> bool {
    if column.filled == 0 {
        // `Title` is a person's gender where it says `Mrs`, and else their job.
        return field != Field::Gender;
    }
    match (kind, field) {
        (_, Field::Score) => column.is_of_scores(),
        // A status of messages is one of their events, if all its words are.
        (_, Field::Event) if table == Table::Sends => {
            let known = |word: &String| table.meaning(field, word).is_some();
            column.words().is_some_and(|words| words.iter().all(known))
        }
        // A spreadsheet's damage is a date's, and is told as such.
        (Kind::Date | Kind::Moment, _) => column.most(column.dates + column.serials),
        (Kind::Number | Kind::Duration(_), _) => column.most(column.numbers + column.durations),
        (Kind::Flag, _) => column.most(column.flags),
        (_, Field::Email) => column.most(column.emails),
        (_, Field::BirthDate | Field::ModifiedOn) => true,
        (_, Field::Gender) => column.some(&CIVILITIES),
        (Kind::Kept, field) if is_number(field) => column.most(column.numbers),
        // Initials and names are no ids: two people may share them.
        (_, Field::ContactId) if table != Table::Contacts && column.most(column.initials) => false,
        (Kind::Kept, _) => true,
        // What is a word, a name or an id is no day.
        _ => !column.most(column.dates),
    }
}

/// The form that the cells of a field have and that few others do: by it a column
/// is found whose header says nothing.
pub fn telling(field: Field, column: &Profile) -> Option<Form> {
    let form = match field {
        Field::Email if column.nearly_all(column.emails) => Form::Emails,
        Field::Channel if column.are(&CHANNELS) => Form::Channels,
        Field::Score if column.is_of_scores() && column.filled > 2 => Form::Scores,
        Field::Amount | Field::Spend | Field::MonthlyAmount
            if column.nearly_all(column.numbers) && column.money * 2 > column.filled =>
        {
            Form::Money
        }
        Field::Visitors | Field::Sent if column.nearly_all(column.wholes) => Form::Counts,
        _ => return None,
    };
    Some(form)
}
