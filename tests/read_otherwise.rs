//! Files read otherwise than they are recognised: the choice stands in the
//! settings under the headers that it makes, and there is always a way back.

mod support;

use support::{File, report};
use vigie::calendar::Day;
use vigie::record::Code;
use vigie::report::FileShown;
use vigie::session::{Loaded, Pace, headers_as, load, ready};
use vigie::settings::{Reading, SettingsFile};
use vigie::source::{Memory, Source};
use vigie::table::{Delimiter, Encoding};

/// A file on the page: what was read of it, and what the reader chose.
struct Page {
    file: File,
    settings: SettingsFile,
    loaded: Loaded,
}

impl Page {
    fn of(name: &str, bytes: impl Into<Vec<u8>>) -> Page {
        let file: File = (name.into(), bytes.into());
        let settings = SettingsFile::default();
        Page {
            loaded: read(&file, &settings),
            file,
            settings,
        }
    }

    fn headers(&self) -> Vec<String> {
        let first = self.loaded.headers().next();
        first.map_or(vec![], |(_, headers)| headers.to_vec())
    }

    /// Chooses as the page does, and gives what the report then says.
    #[track_caller]
    fn choose(&mut self, reading: Reading) -> FileShown {
        let source = Memory::new(self.file.0.clone(), self.file.1.clone());
        let after = ready(headers_as(&source, &self.file.0, reading));
        assert!(!after.is_empty(), "it cannot be read so");
        let was = self.settings.clone();
        self.settings.read_as(&self.headers(), &after, reading);
        let stale = !self.loaded.is_current(&self.settings.mappings);
        assert!(stale || was == self.settings, "it has to be read anew");
        self.loaded = read(&self.file, &self.settings);
        assert_eq!(self.headers(), after, "the headers that were foretold");
        let today = Day::parse_iso("2024-07-10").expect("a day");
        let files = std::slice::from_ref(&self.file);
        let mut report = report(files, today, None, self.settings.clone());
        report.files.swap_remove(0)
    }

    /// Back to what is recognised: as if nothing had ever been chosen.
    #[track_caller]
    fn goes_back(&mut self) {
        let before = Page::of(&self.file.0, self.file.1.clone());
        self.choose(Reading::default());
        assert_eq!(self.settings, before.settings);
        assert_eq!(self.headers(), before.headers());
    }
}

fn read(file: &File, settings: &SettingsFile) -> Loaded {
    let source = Memory::new(file.0.clone(), file.1.clone());
    ready(load(&source, &settings.mappings, async |_| Pace::On)).expect("nobody stops it")
}

fn encoding(encoding: Encoding) -> Reading {
    Reading {
        encoding: Some(encoding),
        ..Reading::default()
    }
}

fn delimiter(delimiter: Delimiter) -> Reading {
    Reading {
        delimiter: Some(delimiter),
        ..Reading::default()
    }
}

fn header_line(line: u32) -> Reading {
    Reading {
        header_line: Some(line),
        ..Reading::default()
    }
}

/// `é` is E9 here, which is `È` on a Macintosh.
const WESTERN: &[u8] = b"Commande pass\xe9e;Montant pay\xe9;N\xb0 client\n\
    03/05/2024;12,50;C-1\n17/05/2024;8,00;C-2\n";

#[test]
fn another_encoding_changes_the_headers_and_goes_back() {
    let mut page = Page::of("commandes.csv", WESTERN);
    assert_eq!(
        page.headers(),
        ["Commande passée", "Montant payé", "N° client"]
    );
    let shown = page.choose(encoding(Encoding::MacRoman));
    assert_eq!(
        page.headers(),
        ["Commande passÈe", "Montant payÈ", "N∞ client"]
    );
    assert_eq!(shown.encoding, Some(Encoding::MacRoman));
    // What the bytes show stays what they show.
    let guess = shown.guess.expect("a guess");
    assert_eq!(guess.encoding, Encoding::Windows1252);
    let evidence = guess.evidence;
    assert_eq!((&*evidence.example, &*evidence.rival), ("passée", "passÈe"));
    let shown = page.choose(encoding(Encoding::Utf8));
    assert_eq!(page.headers()[1], "Montant pay\u{fffd}");
    assert_eq!(shown.encoding, Some(Encoding::Utf8));
    assert_eq!(page.settings.mappings.len(), 1, "one choice, not two");
    page.goes_back();
}

#[test]
fn only_the_file_that_is_meant_is_read_anew() {
    let mut page = Page::of("commandes.csv", WESTERN);
    let other = Page::of("autre.csv", "Date;Montant\n2024-05-03;12,50\n");
    page.choose(encoding(Encoding::MacRoman));
    assert!(other.loaded.is_current(&page.settings.mappings));
    let mut settings = page.settings.clone();
    settings.change_mapping(&other.headers(), &mut |m| m.all_customers = Some(true));
    assert!(!other.loaded.is_current(&settings.mappings));
    assert!(page.loaded.is_current(&settings.mappings));
}

#[test]
fn text_of_two_bytes_a_character_is_no_trap() {
    let text = "Date,Montant\r\n2024-05-03,12.50\r\n2024-05-04,8.00\r\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut page = Page::of("large.csv", wide);
    assert_eq!(page.headers(), ["Date", "Montant"]);
    for wrong in [Encoding::Windows1252, Encoding::Utf16Be, Encoding::Utf8] {
        let shown = page.choose(encoding(wrong));
        assert_eq!(shown.encoding, Some(wrong));
        assert_ne!(page.headers(), ["Date", "Montant"]);
    }
    let shown = page.choose(encoding(Encoding::Utf16Le));
    assert_eq!(page.headers(), ["Date", "Montant"]);
    assert_eq!(shown.delimiter, Some(Delimiter::COMMA));
    page.goes_back();
    let mut narrow = Page::of("narrow.csv", text);
    narrow.choose(encoding(Encoding::Utf16Be));
    narrow.goes_back();
}

#[test]
fn another_delimiter_and_line_of_headers_are_followed_together() {
    let mut page = Page::of(
        "export.csv",
        "Export du 3 mai;;\nDate;Montant;Client\n2024-05-03;12,50;C-1\n2024-05-04;8,00;C-2\n",
    );
    let headers = page.headers();
    assert_eq!(headers, ["Date", "Montant", "Client"]);
    let shown = page.choose(delimiter(Delimiter::COMMA));
    assert_eq!(shown.delimiter, Some(Delimiter::COMMA));
    assert_ne!(page.headers(), headers);
    let both = Reading {
        header_line: Some(3),
        ..delimiter(Delimiter::SEMICOLON)
    };
    let shown = page.choose(both);
    assert_eq!(page.headers(), ["2024-05-03", "12,50", "C-1"]);
    assert_eq!(shown.header_line, Some(3));
    page.goes_back();
}

#[test]
fn a_file_may_have_no_headers() {
    let mut page = Page::of("noms.csv", "Nom,Ville\nAnne,Lyon\nPaul,Nantes\n");
    assert_eq!(page.headers(), ["Nom", "Ville"]);
    let shown = page.choose(header_line(0));
    assert_eq!(page.headers(), ["#1", "#2"]);
    assert_eq!((shown.header_line, shown.records), (None, 3));
    page.goes_back();
}

#[test]
fn a_file_of_one_unfinished_line_has_its_headers_too() {
    let mut page = Page::of("court.csv", "Date;Montant");
    page.choose(delimiter(Delimiter::COMMA));
    assert_eq!(page.headers(), ["Date;Montant"]);
    page.goes_back();
}

#[test]
fn what_cannot_be_read_so_is_not_offered_a_mapping() {
    let wide = "a b ".repeat(15_000) + "\n1 2 3\n";
    let source = Memory::new("wide.csv", wide.as_bytes());
    assert!(
        ready(headers_as(
            &source,
            source.name(),
            delimiter(Delimiter::SPACE)
        ))
        .is_empty()
    );
    assert!(
        !ready(headers_as(
            &source,
            source.name(),
            delimiter(Delimiter::TAB)
        ))
        .is_empty()
    );
}

#[test]
fn a_file_with_too_many_columns_can_be_read_otherwise() {
    let line = "a,b;".repeat(12_000);
    let mut page = Page::of("large.csv", format!("{line}\n{line}\n"));
    let too_wide = |shown: &FileShown| shown.problems.iter().any(|p| p.code == Code::TooWide);
    if page.headers().is_empty() {
        let shown = page.choose(delimiter(Delimiter::PIPE));
        assert!(!too_wide(&shown));
    }
}
