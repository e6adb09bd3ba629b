//! What is wrong with a file: what happened, and what to do.

use crate::record::Code;
use crate::settings::SettingsError;

/// What is read after the number, for one and for many, or what happened; then
/// what to do.
pub fn problem(code: Code) -> &'static str {
    match code {
        Code::Unreadable => {
            "The file could not be read to its end|It changed or vanished while it was read. Remove it, then drop it again."
        }
        Code::EmptyFile => "The file is empty|Make the export again, then drop it again.",
        Code::UnknownTable => {
            "These columns make no export that is known|Say above what each row is, or under “Read as” on which line the headers stand. Vigie counts with contacts, orders, messages sent, campaigns, costs and support tickets."
        }
        Code::MissingColumn => {
            "indispensable column is missing|indispensable columns are missing|If a column has it under another name, choose it above; else make the export again."
        }
        Code::AmbiguousDate => {
            "column of dates can be read in two ways|columns of dates can be read in two ways|Say whether the day or the month comes first: nothing is counted before."
        }
        Code::AmbiguousNumber => {
            "column of numbers can be read in two ways|columns of numbers can be read in two ways|Say which sign separates the decimals: nothing is counted before."
        }
        Code::UnknownStatus => {
            "row has a status that is not known|rows have a status that is not known|They count as if they were valid, or open."
        }
        Code::UnknownFlag => {
            "cell says neither yes nor no|cells say neither yes nor no|They count as blank."
        }
        Code::BadDate => {
            "row rejected: the date cannot be read|rows rejected: the date cannot be read|Correct the date in the file, then drop it again."
        }
        Code::DamagedId => {
            "id shortened by a spreadsheet|ids shortened by a spreadsheet|A spreadsheet kept the first digits only: these rows belong to nobody. Make the export again and drop it without opening it in a spreadsheet, or set the column to text."
        }
        Code::DamagedDate => {
            "row rejected: date without a year|rows rejected: dates without a year|A spreadsheet has often shortened the date. Make the export again and drop it without opening it in a spreadsheet."
        }
        Code::MissingDate => {
            "row rejected: no date|rows rejected: no date|Fill in the date in the file, then drop it again."
        }
        Code::BadNumber => {
            "row rejected: a number cannot be read|rows rejected: a number cannot be read|Correct the number in the file, then drop it again."
        }
        Code::MissingAmount => {
            "row rejected: no amount|rows rejected: no amount|Fill in the amount in the file, then drop it again."
        }
        Code::NotText => {
            "This is no text file|It may be an image or a program. Vigie reads CSV files, workbooks, and archives of them."
        }
        Code::TooWide => {
            "This file has too many columns|At most 20,000 are read. Choose another delimiter under “Read as”, or make the export again."
        }
        Code::RaggedRow => {
            "row rejected: not as many cells as headers|rows rejected: not as many cells as headers|Often the quotes are missing around a text that holds the delimiter."
        }
        Code::BadText => {
            "row holds bytes that are no text|rows hold bytes that are no text|The file may have another encoding: choose it under “Read as”, or make the export again in UTF-8."
        }
        Code::UnclosedQuote => {
            "A quote is opened and never closed|It was read as a character, and the line on its own: compare it with your file."
        }
        Code::StrayQuote => {
            "row has a quote in the middle of a text|rows have a quote in the middle of a text|It was read as a character, so that the row has as many cells as its neighbours."
        }
        Code::ShiftedRow => {
            "row has a delimiter too many, too few or another|rows have a delimiter too many, too few or another|Its cells were put under the columns whose kind they have: compare it with your file."
        }
        Code::BrokenRow => {
            "row stood on several lines without quotes|rows stood on several lines without quotes|Its lines were put together, as their cells and their neighbours’ show: compare it with your file."
        }
        Code::TooLong => {
            "line is too long|lines are too long|Only their first sixteen megabytes were read. Is this file a table?"
        }
        Code::Preamble => {
            "title, date or note|titles, dates or notes|Set aside: these lines before or between the rows are no rows."
        }
        Code::GarbledHeader => {
            "header was garbled|headers were garbled|Another program read its accents wrongly. The headers were repaired; cells stay as they are."
        }
        Code::RepeatedHeader => {
            "line repeats the headers|lines repeat the headers|Set aside: the rows around them are read as one table."
        }
        Code::Footer => {
            "line after the last row|lines after the last row|Set aside: notes are no rows."
        }
        Code::DuplicateFile => {
            "This file is the same as another|It is set aside as a whole: remove it."
        }
        Code::Duplicate => {
            "row replaced by a later export|rows replaced by a later export|They are set aside: nothing is counted twice."
        }
        Code::AfterToday => {
            "row dated after today|rows dated after today|They are set aside. Check the year."
        }
        Code::TotalRow => "total row|total rows|Set aside: they do not count twice.",
        Code::MissingValue => {
            "row rejected: an indispensable cell is blank|rows rejected: an indispensable cell is blank|Fill in the cell in the file, then drop it again."
        }
        Code::OutOfScale => {
            "row rejected: the score is beyond its scale|rows rejected: the score is beyond its scale|An NPS is answered from 0 to 10. Say under “kind” what other surveys are."
        }
        Code::UndatedEnd => {
            "subscription ended on an unknown day|subscriptions ended on unknown days|They are left out of all that is dated. Add the end dates to the export."
        }
        Code::DamagedContainer => {
            "This workbook or archive does not open|A part of it is missing, or it is not what its beginning says. Make the export again, then drop it again."
        }
        Code::LockedContainer => {
            "This workbook or archive asks for a password|Open this file with its password, save it without one, then drop it again."
        }
        Code::SwollenContainer => {
            "Once opened, this file would be far too large|Vigie opens what fits in 512 MB and 2,000 files, and nothing that grows more than an export does. Take the tables that you need out of it, then drop those."
        }
        Code::NoTableInside => {
            "There is no table in this file|No sheet has cells, no file is text. Drop the export itself instead."
        }
        Code::Unopened => {
            "Workbooks and archives do not open just now|The part of the page that opens them had not arrived when the connection closed. Load the page again, or save the tables of this file as CSV."
        }
        Code::PassedOver => {
            "file of the archive is no table|files of the archive are no tables|Not read: pictures, documents, archives too deep inside."
        }
        Code::PeriodTotals => {
            "row is a total of several days|rows are totals of several days|They count on the first of these days: an export by day would put everything on its date."
        }
        Code::OtherCurrency => {
            "row in another currency|rows in another currency|They are counted, but not in sums of money."
        }
        Code::Rounded => {
            "number has too many decimals|numbers have too many decimals|They are rounded to nine decimals, durations to the second."
        }
        Code::NegativeDuration => {
            "delay ends before it begins|delays end before they begin|They are left out of average times. Check the two dates."
        }
        Code::SeveralPeople => {
            "order names several people|orders name several people|The first one named is the customer."
        }
        Code::InvoicesForOrders => {
            "order gave way to its invoice|orders gave way to their invoices|Nothing is counted twice."
        }
    }
}

/// Why a row was rejected, in a cell of a table.
pub fn rejection(code: Code) -> &'static str {
    match code {
        Code::BadDate => "date cannot be read",
        Code::DamagedDate => "date without a year",
        Code::MissingDate => "no date",
        Code::BadNumber => "number cannot be read",
        Code::MissingAmount => "no amount",
        Code::MissingValue => "indispensable cell blank",
        Code::OutOfScale => "score beyond its scale",
        Code::RaggedRow => "not as many cells as headers",
        _ => "",
    }
}

/// Why a settings file cannot be used.
pub fn settings_error(error: &SettingsError) -> &'static str {
    match error {
        SettingsError::LaterSchema(_) => {
            "These settings come from a later version of Vigie (format {}). Open them with that one."
        }
        SettingsError::Unreadable(_) => {
            "This is no settings file of Vigie. Your settings have not changed. ({})"
        }
    }
}
