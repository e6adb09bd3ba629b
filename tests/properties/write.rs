//! Cells → bytes: the same data in the ways in which files are written.

use super::dice::Dice;
use super::support::File;
use super::world::{Cell, Sheet, World, day};
use vigie::decimal::Decimal;
use vigie::field::{Field, Table};
use vigie::settings::{DateOrder, DecimalSign, Mapping, SettingsFile};

/// How days are written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dates {
    /// `2024-05-01`
    Iso,
    /// `01/05/2024`
    DayFirst,
    /// `05/01/2024`
    MonthFirst,
    /// `1 mai 2024`, `May 1, 2024`
    Words,
    /// `45413`, as spreadsheets count
    Serial,
}

/// How a file is written.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub delimiter: char,
    /// Windows-1252 instead of UTF-8.
    pub latin: bool,
    pub mark: bool,
    pub dates: Dates,
    /// `1 234,56` instead of `1234.56`.
    pub comma: bool,
    pub blank_lines: bool,
    pub quoted: bool,
    /// Headers, yes and no in French.
    pub french: bool,
    /// Columns in another order, and some that nobody knows.
    pub columns: Option<u64>,
}

/// As simple as can be.
pub const PLAIN: Style = Style {
    delimiter: ',',
    latin: false,
    mark: false,
    dates: Dates::Iso,
    comma: false,
    blank_lines: false,
    quoted: false,
    french: false,
    columns: None,
};

/// The headers of columns that nobody knows.
pub const UNKNOWN: [&str; 2] = ["Remarque libre", "x-q12"];

/// One file a sheet, named after its table.
pub fn files(world: &World, style: Style) -> Vec<File> {
    let sheets = world.sheets.iter();
    sheets
        .map(|sheet| (name(sheet, ""), write(sheet, style)))
        .collect()
}

/// A file's name: its table's, and what tells it from others.
pub fn name(sheet: &Sheet, which: &str) -> String {
    let table = serde_json::to_string(&sheet.table).expect("a name");
    format!("{}{which}.csv", table.trim_matches('"'))
}

/// What a person would have settled: which number is the day and which sign
/// the decimal one, since the cells of a small file may leave it open.
pub fn settings(world: &World, style: Style) -> SettingsFile {
    let mut settings = SettingsFile::default();
    for sheet in &world.sheets {
        settings.mappings.push(Mapping {
            headers: arranged(sheet, style).0,
            date_order: match style.dates {
                Dates::Iso | Dates::Words | Dates::Serial => None,
                Dates::DayFirst => Some(DateOrder::Dmy),
                Dates::MonthFirst => Some(DateOrder::Mdy),
            },
            decimal: style.comma.then_some(DecimalSign::Comma),
            ..Mapping::default()
        });
    }
    settings
}

/// The bytes of a sheet.
pub fn write(sheet: &Sheet, style: Style) -> Vec<u8> {
    let (headers, order) = arranged(sheet, style);
    let mut text = String::new();
    if style.mark {
        text.push('\u{feff}');
    }
    record(&mut text, &headers, style);
    for (n, row) in sheet.rows.iter().enumerate() {
        let cells: Vec<String> = order
            .iter()
            .map(|at| match at {
                Some(at) => cell(&row[*at], style),
                None => ["", "1,5", "12/03/2024", "déjà vu"][n % 4].to_owned(),
            })
            .collect();
        record(&mut text, &cells, style);
    }
    if !style.latin {
        return text.into_bytes();
    }
    // Every character of these texts is one byte of Windows-1252.
    let bytes = text.chars().map(|c| u8::try_from(u32::from(c)));
    bytes.map(|b| b.expect("Latin-1")).collect()
}

/// The headers, and the column of the sheet that each stands over.
fn arranged(sheet: &Sheet, style: Style) -> (Vec<String>, Vec<Option<usize>>) {
    let header = |field: &Field| match style.french {
        true => french(sheet.table, *field).to_owned(),
        false => field.name(),
    };
    let known = sheet.columns.iter().enumerate();
    let mut all: Vec<(String, Option<usize>)> =
        known.map(|(at, field)| (header(field), Some(at))).collect();
    if let Some(seed) = style.columns {
        all.extend(UNKNOWN.map(|name| (name.to_owned(), None)));
        Dice::new(seed).shuffle(&mut all);
    }
    all.into_iter().unzip()
}

fn record(text: &mut String, cells: &[String], style: Style) {
    let cells = cells.iter().map(|cell| {
        if style.quoted || cell.contains([style.delimiter, '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.clone()
        }
    });
    let cells: Vec<String> = cells.collect();
    text.push_str(&cells.join(&style.delimiter.to_string()));
    text.push_str(if style.blank_lines { "\r\n\r\n" } else { "\n" });
}

fn cell(cell: &Cell, style: Style) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(n) => date(*n, style),
        Cell::Moment(n, minute) if style.dates == Dates::Serial => {
            let fraction = i64::from(*minute) * 1_000_000_000 / 1440;
            format!("{}.{fraction:09}", date(*n, style))
        }
        Cell::Moment(n, minute) => {
            format!("{} {:02}:{:02}", date(*n, style), minute / 60, minute % 60)
        }
        Cell::Number(mantissa, scale) => number(*mantissa, *scale, style),
        Cell::Flag(yes) => {
            let words = match style.french {
                true => ["non", "Oui"],
                false => ["no", "yes"],
            };
            words[usize::from(*yes)].to_owned()
        }
    }
}

fn date(n: i32, style: Style) -> String {
    let (y, m, d) = day(n).ymd();
    match style.dates {
        Dates::Iso => day(n).to_string(),
        Dates::DayFirst => format!("{d:02}/{m:02}/{y}"),
        Dates::MonthFirst => format!("{m:02}/{d:02}/{y}"),
        Dates::Words => {
            let month = MONTHS[m as usize - 1];
            match style.french {
                true => format!("{d} {} {y}", month[1]),
                false => format!("{} {d}, {y}", month[0]),
            }
        }
        // 1970-01-01 is 25569.
        Dates::Serial => (day(n).0 + 25_569).to_string(),
    }
}

/// The months in English and French.
const MONTHS: [[&str; 2]; 12] = [
    ["January", "janvier"],
    ["Feb", "févr."],
    ["March", "mars"],
    ["Apr", "avr."],
    ["May", "mai"],
    ["June", "juin"],
    ["Jul", "juil."],
    ["August", "août"],
    ["Sep", "sept."],
    ["October", "octobre"],
    ["Nov", "nov."],
    ["Dec", "décembre"],
];

fn number(mantissa: i64, scale: u8, style: Style) -> String {
    let text = Decimal::new(mantissa.into(), scale).to_string();
    if !style.comma {
        return text;
    }
    let (sign, text) = text.strip_prefix('-').map_or(("", &*text), |t| ("-", t));
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let cut = whole.len().saturating_sub(3);
    let grouped = match cut {
        0 => whole.to_owned(),
        _ => format!("{}\u{a0}{}", &whole[..cut], &whole[cut..]),
    };
    let comma = if part.is_empty() { "" } else { "," };
    format!("{sign}{grouped}{comma}{part}")
}

/// What a French export calls a column.
fn french(table: Table, field: Field) -> &'static str {
    match (table, field) {
        (Table::Contacts, Field::ContactId) => "Identifiant contact",
        (_, Field::ContactId) => "N° client",
        (_, Field::Email) => "Adresse e-mail",
        (_, Field::FirstName) => "Prénom",
        (_, Field::LastName) => "Nom de famille",
        (_, Field::Phone) => "Téléphone",
        (_, Field::City) => "Ville",
        (_, Field::Country) => "Pays",
        (_, Field::CreatedOn) => "Date de création",
        (Table::Surveys, Field::Kind) => "Type d'enquête",
        (Table::Activities, Field::Kind) => "Type d'activité",
        (Table::Contacts, Field::Kind) => "Type de contact",
        (_, Field::Kind) => "Type d'envoi",
        (_, Field::CustomerSince) => "Client depuis le",
        (_, Field::DeactivatedOn) => "Désactivé le",
        (Table::Contacts, Field::Source) => "Origine du contact",
        (_, Field::Source) => "Source",
        (_, Field::Segment) => "Segment client",
        (_, Field::Owner) => "Propriétaire",
        (_, Field::UnsubscribedOn) => "Désabonné le",
        (_, Field::Opposed) => "Canaux refusés",
        (_, Field::OrderId) => "N° de commande",
        (_, Field::OrderedOn) => "Date de commande",
        (Table::Orders, Field::Amount) => "Montant TTC",
        (_, Field::Amount) => "Montant",
        (_, Field::RefundedAmount) => "Montant remboursé",
        (_, Field::Status) => "Statut",
        (_, Field::Document) => "Type de document",
        (_, Field::Currency) => "Devise",
        (_, Field::Channel) => "Canal",
        (_, Field::Campaign) => "Nom de la campagne",
        (_, Field::Category) => "Catégorie",
        (_, Field::SentOn) => "Date d'envoi",
        (_, Field::Sent) => "Envoyés",
        (Table::Campaigns, Field::Delivered) => "Délivrés",
        (_, Field::Delivered) => "Délivré",
        (Table::Campaigns, Field::Opened) => "Ouvertures",
        (_, Field::Opened) => "Ouvert",
        (Table::Campaigns, Field::Clicked) => "Clics",
        (_, Field::Clicked) => "Cliqué",
        (Table::Campaigns, Field::Responded) => "Réponses",
        (_, Field::Responded) => "Répondu",
        (_, Field::Converted) => "Converti",
        (Table::Campaigns, Field::Unsubscribed) => "Désabonnements",
        (_, Field::Unsubscribed) => "Désabonné",
        (_, Field::Bounced) => "Rebonds",
        (_, Field::Revenue) => "CA généré",
        (_, Field::Cost) => "Coût",
        (_, Field::Group) => "Groupe",
        (_, Field::SpentOn) => "Date de dépense",
        (_, Field::TicketId) => "N° de ticket",
        (_, Field::ResolvedOn) => "Date de résolution",
        (_, Field::ResolutionHours) => "Durée de résolution (h)",
        (_, Field::FirstResponseOn) => "Première réponse le",
        (_, Field::FirstResponseMinutes) => "Délai de première réponse (min)",
        (_, Field::FirstContact) => "Résolu au premier contact",
        (_, Field::ContactsCount) => "Nombre de contacts",
        (_, Field::Reopens) => "Réouvertures",
        (_, Field::Agent) => "Conseiller",
        (_, Field::Team) => "Équipe",
        (_, Field::Reason) => "Motif",
        (_, Field::VisitedOn) => "Date de visite",
        (_, Field::Visitors) => "Visiteurs",
        (_, Field::Conversions) => "Nombre de conversions",
        (_, Field::Goal) => "Objectif",
        (_, Field::DealId) => "ID affaire",
        (_, Field::Stage) => "Étape",
        (_, Field::Account) => "Compte",
        (_, Field::ClosedOn) => "Date de clôture",
        (_, Field::ExpectedCloseOn) => "Date de clôture prévue",
        (_, Field::Probability) => "Probabilité",
        (_, Field::Pipeline) => "Pipeline",
        (_, Field::Product) => "Produit",
        (_, Field::LostReason) => "Motif de perte",
        (_, Field::EnteredOn) => "Date d'entrée",
        (_, Field::AnsweredOn) => "Date de réponse",
        (_, Field::Score) => "Note",
        (_, Field::SubscriptionId) => "N° d'abonnement",
        (_, Field::StartedOn) => "Date de souscription",
        (_, Field::EndedOn) => "Date de résiliation",
        (_, Field::TermEndsOn) => "Date d'échéance",
        (_, Field::Renewed) => "Renouvelé",
        (_, Field::Plan) => "Formule",
        (_, Field::MonthlyAmount) => "Montant mensuel",
        (_, Field::CancelReason) => "Motif de résiliation",
        (_, Field::Churned) => "A résilié",
        (Table::Activities, Field::HappenedOn) => "Date de l'activité",
        (Table::UsageEvents, Field::HappenedOn) => "Date de connexion",
        (_, Field::HappenedOn) => "Date d'utilisation",
        (_, Field::User) => "Utilisateur",
        (_, Field::Outcome) => "Résultat",
        (_, Field::DurationMinutes) => "Durée (min)",
        (_, Field::Event) => "Événement",
        (_, Field::Count) => "Nombre d'utilisations",
        (_, Field::Feature) => "Fonctionnalité",
        (_, Field::PostedOn) => "Date de publication",
        (_, Field::Network) => "Réseau",
        (_, Field::Posts) => "Publications",
        (_, Field::Impressions) => "Impressions",
        (_, Field::Clicks) => "Clics",
        (_, Field::Followers) => "Abonnés",
        (_, Field::Spend) => "Dépense",
        _ => "?",
    }
}
