//! The same orders and contacts, written in more than twenty ways: encodings,
//! delimiters, quotes, line ends, dates and numbers of several countries. The
//! indicators are the same, to the byte.

use crate::support;
use vigie::calendar::Day;
use vigie::settings::SettingsFile;

/// How text becomes bytes.
#[derive(Clone, Copy, Debug)]
enum Bytes {
    Utf8,
    Utf8Mark,
    Utf16Le,
    Utf16LeMark,
    Utf16Be,
    Utf16BeMark,
    Windows1252,
    MacRoman,
}

/// How a day is written: `2024-02-15`.
#[derive(Clone, Copy, Debug)]
enum Dates {
    /// As it is.
    Iso,
    /// `15/02/2024`
    French,
    /// `02/15/2024`
    American,
    /// `15.02.2024`
    Dotted,
    /// `15 févr. 2024`
    FrenchWords,
    /// `Feb 15, 2024`
    EnglishWords,
    /// `20240215`
    Compact,
    /// `15/02/24 00:00`
    ShortWithTime,
}

/// How a number is written: `1240.5`.
#[derive(Clone, Copy, Debug)]
enum Numbers {
    /// As it is.
    Plain,
    /// `1240,50`
    Comma,
    /// `1 240,50 €` with a narrow no-break space.
    French,
    /// `1 240,50` with a no-break space.
    Spaced,
    /// `1.240,50`
    German,
    /// `1,240.50`
    American,
    /// `1'240.50`
    Swiss,
}

/// A way of writing.
struct Way {
    bytes: Bytes,
    delimiter: &'static str,
    quote: char,
    /// Every cell is quoted.
    all: bool,
    end: &'static str,
    dates: Dates,
    numbers: Numbers,
}

const fn way(bytes: Bytes, delimiter: &'static str, dates: Dates, numbers: Numbers) -> Way {
    Way {
        bytes,
        delimiter,
        quote: '"',
        all: false,
        end: "\r\n",
        dates,
        numbers,
    }
}

/// All ways.
fn ways() -> Vec<Way> {
    use Bytes::*;
    let mut ways = vec![
        way(Utf8, ",", Dates::Iso, Numbers::Plain),
        way(Utf8Mark, ";", Dates::French, Numbers::French),
        way(Windows1252, ";", Dates::French, Numbers::Comma),
        way(Windows1252, "\t", Dates::French, Numbers::Spaced),
        way(MacRoman, ";", Dates::French, Numbers::Comma),
        way(MacRoman, ",", Dates::French, Numbers::Spaced),
        way(Utf16LeMark, "\t", Dates::French, Numbers::French),
        way(Utf16Le, ";", Dates::Dotted, Numbers::German),
        way(Utf16BeMark, ",", Dates::American, Numbers::American),
        way(Utf16Be, "|", Dates::Iso, Numbers::Swiss),
        way(Utf8, "|", Dates::FrenchWords, Numbers::Comma),
        way(Utf8Mark, ",", Dates::EnglishWords, Numbers::American),
        way(Utf8, "\t", Dates::Compact, Numbers::Swiss),
        way(Windows1252, ",", Dates::ShortWithTime, Numbers::German),
        way(Utf8, "||", Dates::Dotted, Numbers::German),
        way(Utf8, "~", Dates::American, Numbers::Plain),
        way(Utf8, "^", Dates::French, Numbers::Comma),
        way(Utf8, "\u{1f}", Dates::Iso, Numbers::American),
    ];
    ways.push(Way {
        quote: '\'',
        ..way(Utf8, ";", Dates::French, Numbers::Comma)
    });
    ways.push(Way {
        all: true,
        end: "\n",
        ..way(Windows1252, ",", Dates::French, Numbers::French)
    });
    ways.push(Way {
        end: "\r",
        ..way(MacRoman, ";", Dates::Dotted, Numbers::Comma)
    });
    ways.push(Way {
        all: true,
        end: "\n",
        ..way(Utf16LeMark, ", ", Dates::Iso, Numbers::Plain)
    });
    ways
}

impl Way {
    fn date(&self, iso: &str) -> String {
        const FRENCH: [&str; 12] = [
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
            "nov.", "déc.",
        ];
        const ENGLISH: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        let (year, month, day) = (&iso[..4], &iso[5..7], &iso[8..]);
        let named = |names: [&'static str; 12]| names[month.parse::<usize>().expect("a month") - 1];
        match self.dates {
            Dates::Iso => iso.to_owned(),
            Dates::French => format!("{day}/{month}/{year}"),
            Dates::American => format!("{month}/{day}/{year}"),
            Dates::Dotted => format!("{day}.{month}.{year}"),
            Dates::FrenchWords => format!("{day} {} {year}", named(FRENCH)),
            Dates::EnglishWords => format!("{} {day}, {year}", named(ENGLISH)),
            Dates::Compact => format!("{year}{month}{day}"),
            Dates::ShortWithTime => format!("{day}/{month}/{} 00:00", &year[2..]),
        }
    }

    fn number(&self, plain: &str) -> String {
        if matches!(self.numbers, Numbers::Plain) {
            return plain.to_owned();
        }
        let (sign, digits) = match plain.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", plain),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let (thousands, decimal, behind) = match self.numbers {
            Numbers::Plain | Numbers::Comma => ("", ",", ""),
            Numbers::French => ("\u{202f}", ",", "\u{a0}€"),
            Numbers::Spaced => ("\u{a0}", ",", ""),
            Numbers::German => (".", ",", ""),
            Numbers::American => (",", ".", ""),
            Numbers::Swiss => ("'", ".", ""),
        };
        // The narrow space is no character of the older encodings.
        let older = matches!(self.bytes, Bytes::Windows1252 | Bytes::MacRoman);
        let thousands = if older && thousands == "\u{202f}" {
            "\u{a0}"
        } else {
            thousands
        };
        let head = whole.len() % 3;
        let groups = whole.as_bytes()[head..].chunks(3);
        let mut groups: Vec<&str> = groups.map(|g| str::from_utf8(g).expect("digits")).collect();
        if head > 0 {
            groups.insert(0, &whole[..head]);
        }
        format!(
            "{sign}{}{decimal}{part:0<2}{behind}",
            groups.join(thousands)
        )
    }

    fn cell(&self, header: &str, cell: &str) -> String {
        let written = match header {
            _ if cell.is_empty() || cell == header => cell.to_owned(),
            "Date de commande" | "Date de création" => self.date(cell),
            "Montant TTC" => self.number(cell),
            _ => cell.to_owned(),
        };
        let quote = self.quote.to_string();
        let needs = written.contains(self.delimiter) || written.contains(&quote);
        if self.all || needs || written.contains(',') && self.delimiter.starts_with(',') {
            return format!(
                "{quote}{}{quote}",
                written.replace(&quote, &quote.repeat(2))
            );
        }
        written
    }

    fn write(&self, table: &str) -> Vec<u8> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(table.as_bytes());
        let records: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("csv")).collect();
        let mut text = String::new();
        for record in &records {
            let cells = record.iter().zip(&records[0]);
            let cells: Vec<String> = cells
                .map(|(cell, header)| self.cell(header, cell))
                .collect();
            text.push_str(&cells.join(self.delimiter));
            text.push_str(self.end);
        }
        self.encode(&text)
    }

    fn encode(&self, text: &str) -> Vec<u8> {
        let older = |encoding: &'static encoding_rs::Encoding| {
            let (bytes, _, replaced) = encoding.encode(text);
            assert!(!replaced, "not in {}: {text}", encoding.name());
            bytes.into_owned()
        };
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        match self.bytes {
            Bytes::Utf8 => text.as_bytes().to_vec(),
            Bytes::Utf8Mark => marked(b"\xEF\xBB\xBF", text.as_bytes().to_vec()),
            Bytes::Utf16Le => little,
            Bytes::Utf16LeMark => marked(b"\xFF\xFE", little),
            Bytes::Utf16Be => big,
            Bytes::Utf16BeMark => marked(b"\xFE\xFF", big),
            Bytes::Windows1252 => older(encoding_rs::WINDOWS_1252),
            Bytes::MacRoman => older(encoding_rs::MACINTOSH),
        }
    }
}

#[test]
fn the_same_data_in_twenty_ways_gives_the_same_indicators() {
    let tables = [
        ("commandes.csv", include_str!("twenty/orders.csv")),
        ("clients.csv", include_str!("twenty/contacts.csv")),
    ];
    let today = Day::parse_iso("2024-06-10").expect("a day");
    let ways = ways();
    assert!(ways.len() >= 20);
    let mut first: Option<String> = None;
    let mut wrong = Vec::new();
    for (i, way) in ways.iter().enumerate() {
        let files = tables.map(|(name, table)| (name.to_owned(), way.write(table)));
        let report = support::report(&files, today, Some("all"), SettingsFile::default());
        let kpis = vigie::json::to_string(&report.kpis);
        let first = first.get_or_insert_with(|| kpis.clone());
        if *first != kpis {
            let told = (way.bytes, way.delimiter, way.dates, way.numbers);
            let files: Vec<_> = report
                .files
                .iter()
                .map(|f| (f.encoding, f.delimiter, f.rows, f.rejected, &f.problems))
                .collect();
            wrong.push(format!("way {i}: {told:?}\n   {files:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // 1,240.50 + 78 + 49.90 + 85 + 312.75 + 27.30 + 120 + 12,900 + 24 + 0, less
    // the 312.75 that went back; the cancelled order does not count.
    assert!(first.expect("a way").contains("14524.7"), "the revenue");
}
