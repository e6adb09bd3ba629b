//! Files as they come, and what they show: one line a file.

use super::*;
use Encoding::{MacRoman, Utf8, Utf16Be, Utf16Le, Windows1252};
use proptest::prelude::*;

const ORDERS: &str = "N° client;Prénom;Date d’envoi;Montant (€)\n\
    12;Hélène;01/03/2024;1\u{a0}234,56\u{a0}€\n13;François;02/03/2024;12,00\u{a0}€\n";
const ENGLISH: &str = "Customer,Comment,Amount\n1,“It’s great” – really…,£12.50\n\
    2,The customer’s order didn’t come,€8.00\n";

/// A text in an encoding, without a mark.
fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
    let eight_bit = |with: &'static encoding_rs::Encoding| {
        let (bytes, _, holed) = with.encode(text);
        assert!(!holed, "{text} cannot be written so");
        bytes.into_owned()
    };
    match encoding {
        Utf8 => text.as_bytes().to_vec(),
        Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        Windows1252 => eight_bit(encoding_rs::WINDOWS_1252),
        MacRoman => eight_bit(encoding_rs::MACINTOSH),
    }
}

#[track_caller]
fn shows(bytes: &[u8], expected: Encoding) {
    let guess = guess(bytes, true);
    assert_eq!(guess.encoding, expected, "{:?}", guess.evidence);
}

/// Written in each of these encodings, a text is found in it.
#[track_caller]
fn found_in(encodings: &[Encoding], text: &str) {
    for &encoding in encodings {
        let bytes = encoded(text, encoding);
        let guess = guess(&bytes, true);
        assert_eq!(guess.encoding, encoding, "{text}: {:?}", guess.evidence);
        assert_eq!(guess.mark, 0);
    }
}

const WESTERN: [Encoding; 3] = [Utf8, Windows1252, MacRoman];

#[test]
fn texts_are_found_in_the_encoding_they_are_written_in() {
    found_in(&Encoding::ALL, ORDERS);
    found_in(&Encoding::ALL, ENGLISH);
    found_in(&Encoding::ALL, "Prénom");
    found_in(&Encoding::ALL, "Nom;Prénom\nMartin;Zoé\n");
    found_in(&Encoding::ALL, "DATE;MONTANT DÉPENSÉ\n01/02/2024;12\n");
    found_in(&Encoding::ALL, "Étape;État;Équipe\n1;2;3\n");
    found_in(
        &Encoding::ALL,
        "name,city\nJosé García,Málaga\nMaría,León\n",
    );
    found_in(&Encoding::ALL, "Kunde;Straße\nMüller;Königsallee\n");
    found_in(&WESTERN, "Nom;Reçu\na;b\n");
    found_in(&WESTERN, "Qualité;Où;Coût;Forêt;Noël;Île\n");
    found_in(&WESTERN, "Prix à la carte\n");
    found_in(&WESTERN, "À relancer;Déjà client\n");
    found_in(&WESTERN, "SOCIÉTÉ\n");
    found_in(&WESTERN, "Cœur;Œuvre\n");
    found_in(&WESTERN, "Boîte à idées\n");
    found_in(&WESTERN, "Âge;Ville\n");
    found_in(&WESTERN, "Montant dû\n");
    found_in(&WESTERN, "2è étage\n");
    found_in(&WESTERN, "Côte d’Ivoire\n");
    found_in(&WESTERN, "Aujourd’hui\n");
    found_in(&WESTERN, "Août 2024;12\n");
    found_in(&WESTERN, "Citta;Perché no\nForlì;così\n");
    found_in(&WESTERN, "São Paulo\nGonçalves\n");
}

#[test]
fn one_sign_alone_is_enough() {
    for text in [
        "CA (€)\n12\n",
        "a;b\n12,50 €;3\n",
        "a;b\n12,50€;3\n",
        "N° client;b\n12;3\n",
        "n°;b\n12;3\n",
        "Température\n20°\n",
        "a;b\n1\u{a0}234,56;3\n",
        "Montant\u{a0}: 12\n",
        "Date d'envoi;L’envoi\n",
        "The customer’s name\n",
        "name\n“Promo”\n",
        "name\n«\u{a0}Promo\u{a0}»\n",
        "name\n\"à suivre…\"\n",
        "Produit;b\nCafé;3\n",
    ] {
        found_in(&WESTERN, text);
    }
}

#[test]
fn what_is_valid_by_chance_is_not_utf8() {
    // ’é is the bytes of Վ, É and a no-break space those of ɠ, é and » after one
    // those of 頻.
    found_in(&WESTERN, "Bureau d’études;Chef d’équipe\n");
    found_in(&WESTERN, "l’équipe\n");
    found_in(&WESTERN, "l’âge;d’être\n");
    found_in(&WESTERN, "L’État;12\n");
    found_in(&WESTERN, "INTITULÉ\u{a0}: 12\n");
    found_in(&WESTERN, "Santé\u{a0}» 12\n");
    // And what is rare is UTF-8 all the same.
    found_in(&[Utf8], "Məmməd;Əliyev\n");
    found_in(&[Utf8], "Ștefan;Iași;Țepeș\n");
    found_in(&[Utf8], "genre\n男\n女\n");
    found_in(&[Utf8], "Վ\n");
    found_in(&[Utf8], "Иван;Ελλάδα;東京;iPhone手机;😀\n");
    found_in(&[Utf8], "e\u{301}te\u{301}\n");
    found_in(&[Utf8], "dÃ©pensÃ©\n");
}

#[test]
fn what_could_be_both_is_of_windows() {
    // Small letters among capitals, as programs write them that know the
    // capitals of ASCII only.
    found_in(&[Utf8, Windows1252], "PRéNOM;SOCIéTé\n");
    found_in(&[Utf8, Windows1252], "HôTEL DE LA FORêT\n");
    found_in(&[Utf8, Windows1252], "RIVIèRE;FRANçOIS\n");
    found_in(&[Utf8, Windows1252], "RIVIÈRE;NOËL;CÔTE;ÎLE;FORÊT;AOÛT\n");
    // Signs that are letters of the Macintosh, time and again.
    found_in(
        &[Utf8, Windows1252],
        &"really—good;He said „yes“\n".repeat(50),
    );
    found_in(
        &[Utf8, Windows1252],
        &"Paris–Lyon;ma’am;Int’l;†\n".repeat(50),
    );
    found_in(
        &[Utf8, Windows1252],
        &"¿Qué? ¡Hola!;Álvaro;Mª José\n".repeat(50),
    );
    found_in(
        &[Utf8, Windows1252],
        &"• Škoda;Košice;‘so’;6’2”\n".repeat(50),
    );
    found_in(&[Utf8, Windows1252], &"NOËL;FORÊT\n".repeat(50));
    found_in(&[Utf8, Windows1252], &"Produit™;Marque®\n".repeat(50));
    found_in(&WESTERN, "CHÂTEAU;CÔTE;FORÊT;REÇU\n");
}

#[test]
fn marks_are_followed_and_counted() {
    #[track_caller]
    fn marked(mark: &[u8], text: &[u8], encoding: Encoding, length: usize) {
        let guess = guess(&[mark, text].concat(), true);
        assert_eq!((guess.encoding, guess.mark), (encoding, length));
        assert!(guess.is_proved());
    }
    for text in ["", "a,b\n", "Prénom\n", "東京\n"] {
        marked(b"\xEF\xBB\xBF", text.as_bytes(), Utf8, 3);
        marked(b"\xFF\xFE", &encoded(text, Utf16Le), Utf16Le, 2);
        marked(b"\xFE\xFF", &encoded(text, Utf16Be), Utf16Be, 2);
    }
    marked(b"\xEF\xBB\xBF\xEF\xBB\xBF", b"a,b\n", Utf8, 6);
    // One bad place is a bad place; a text without one good one is belied.
    marked(b"\xEF\xBB\xBF", b"a;caf\xe9;\n", Utf8, 3);
    marked(
        b"\xEF\xBB\xBF",
        b"Pr\xe9nom;Soci\xe9t\xe9;caf\xe9\n",
        Windows1252,
        3,
    );
    // Half a mark is none.
    marked_not(b"\xEF\xBB");
    fn marked_not(bytes: &[u8]) {
        assert_eq!(guess(bytes, false).mark, 0);
    }
}

#[test]
fn utf16_shows_without_a_mark_where_its_nuls_do() {
    let wide = [Utf16Le, Utf16Be];
    found_in(&wide, "a;b\n1;é\n2;");
    found_in(&wide, "id");
    found_in(&wide, "Nom;Société\r\nMüller;12 €\r\n");
    found_in(&wide, "name,city\r\nИван,Москва\r\nПётр,Тула\r\n12,13\r\n");
    found_in(&wide, &"Pipe|emoji 😀 and more;12\r\n".repeat(20));
    // Cut in the middle of a unit.
    shows(&encoded("a;b\n1;é\n", Utf16Le)[..15], Utf16Le);
    shows(&encoded("a;b\n1;é\n", Utf16Be)[..15], Utf16Be);
    // Need not be found, and must not stop anything.
    for encoding in wide {
        let bytes = encoded("東京都千代田区丸の内一丁目", encoding);
        for end in 0..bytes.len() {
            guess(&bytes[..end], true);
        }
    }
}

#[test]
fn nuls_alone_are_not_utf16() {
    shows(&[0; 1000], Utf8);
    shows(b"a;b\n1;\0\n2;x\n", Utf8);
    shows(b"abc\0def\0ghi\0jkl\0", Utf8);
    shows(b"1;\0;x\n2;\0;y\n3;\0;z\n", Utf8);
    shows(b"one line\0\0\0\0and one more line\n", Utf8);
    shows(&[b"a;b\nplain;text\n".as_slice(), &[0; 64]].concat(), Utf8);
    shows(b"caf\xe9\0;b\n", Windows1252);
    // Numbers of 32 and of 16 bits.
    let numbers = |n: u32| n.to_le_bytes();
    shows(
        &(0..200).flat_map(numbers).collect::<Vec<u8>>()[..400],
        Utf8,
    );
    let numbers = |n: u16| n.to_le_bytes();
    assert!(
        !guess(&(0..200).flat_map(numbers).collect::<Vec<u8>>(), true)
            .encoding
            .is_wide()
    );
}

#[test]
fn rubbish_is_neither_utf16_nor_a_reason_to_stop() {
    let png =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0\x08\x06\0\0\0\x35\xd1\xdc\xe4\
        \0\0\0\x04sBIT\x08\x08\x08\x08\x7c\x08\x64\x88\0\0\0\x09pHYs\0\0\x0e\xc4\0\0\x0e\xc4\x01";
    shows(png, Windows1252);
    let zip = b"PK\x03\x04\x14\0\x06\0\x08\0\0\0\x21\0\xdf\xa4\xd2\x6c\x5a\x01\0\0\x20\x05\0\0\
        [Content_Types].xml \xa2\x04\x02\x28\xa0\0\x02\0\0\0\0\0\0\0\0\0";
    shows(zip, Windows1252);
    // A generator by Lehmer, so that the bytes are the same each time.
    let mut state = 1_u64;
    let mut random = || {
        state = state * 48_271 % 0x7fff_ffff;
        (state >> 11) as u8
    };
    for length in [1, 2, 3, 7, 20, 100, 1000, 5000] {
        for _ in 0..50 {
            let bytes: Vec<u8> = (0..length).map(|_| random()).collect();
            let guess = guess(&bytes, true);
            assert!(length < 20 || guess.mark > 0 || !guess.encoding.is_wide());
        }
    }
}

#[test]
fn mostly_utf8_stays_utf8_and_the_bad_places_are_counted() {
    let mut bytes = "Prénom;Société;Téléphone\n".repeat(4).into_bytes();
    bytes.extend(b"caf\xe9;\xff;x\n");
    let guess = guess(&bytes, true);
    assert_eq!((guess.encoding, guess.evidence.broken), (Utf8, 2));
    // As many of one as of the other: what every byte has a place in.
    shows("Zoé;".repeat(9).into_bytes().as_slice(), Utf8);
    shows(b"Zo\xc3\xa9;Zo\xe9;Zo\xe9\n", Windows1252);
}

#[test]
fn a_character_that_is_cut_proves_nothing() {
    #[track_caller]
    fn cut(bytes: &[u8], whole: bool, expected: Encoding, proved: bool) {
        let guess = guess(bytes, whole);
        assert_eq!((guess.encoding, guess.is_proved()), (expected, proved));
        assert!(whole || is_proved(bytes) == proved);
    }
    cut(b"Pr\xc3", false, Utf8, false);
    cut(b"Pr\xc3", true, Windows1252, true);
    cut(b"12,50 \xe2\x82", false, Utf8, false);
    cut("Prénom;Soci".as_bytes(), false, Utf8, true);
    cut(&"Prénom;Société".as_bytes()[..12], false, Utf8, true);
    cut(b"caf\xe9", false, Utf8, false);
    cut(b"caf\xe9", true, Windows1252, true);
    cut(b"a,b\n1,2\n", true, Utf8, false);
    cut(b"", true, Utf8, false);
    cut(&encoded("a,b\n1,2\n", Utf16Le), false, Utf16Le, true);
}

#[test]
fn later_bytes_settle_what_ascii_left_open() {
    #[track_caller]
    fn settles(bytes: &[u8], expected: Encoding, proved: bool) {
        let guess = settle(bytes, false);
        assert_eq!((guess.encoding, guess.is_proved()), (expected, proved));
        assert!(guess.evidence.looked <= ENOUGH + AROUND);
    }
    let far = "12;plain;ASCII\n".repeat(20_000);
    for encoding in WESTERN {
        let bytes = encoded(&format!("{far}13;Hélène d’Été\n{far}"), encoding);
        settles(&bytes, encoding, true);
        // From the first byte beyond ASCII on.
        let first = bytes.iter().position(|b| !b.is_ascii()).expect("one");
        settles(&bytes[first..], encoding, true);
    }
    settles(far.as_bytes(), Utf8, false);
    settles(b"", Utf8, false);
    // Cut at the end: more may come, or nothing does.
    settles(b"caf\xc3", Utf8, false);
    assert_eq!(settle(b"caf\xe9", true).encoding, Windows1252);
    assert_eq!(settle(b"caf\x8e", true).encoding, MacRoman);
    settles(b"\x8etat;1\n", MacRoman, true);
}

#[test]
fn the_evidence_is_what_a_person_can_check() {
    let guess = |text, encoding| guess(&encoded(text, encoding), true).evidence;
    let found = guess("Nom;Prénom d’état\n", Windows1252);
    assert_eq!((found.looked, found.nuls, found.broken), (18, [0, 0], 3));
    assert_eq!(found.example, "Prénom");
    let likely = found.likely.expect("they were weighed");
    assert_eq!((likely.windows_1252, likely.mac_roman > 0), (19, false));
    assert_eq!(guess("a;l’hôtel\n", MacRoman).example, "l’hôtel");
    assert_eq!(guess("a;1\u{a0}234,56\n", MacRoman).example, "1\u{a0}234");
    let found = guess("Nom;Hélène\n", Utf8);
    assert_eq!((found.beyond, found.likely), (2, None));
    assert_eq!(found.example, "Hélène");
    let found = guess("Nom;Hélène\n", Utf16Be);
    assert_eq!((found.beyond, found.nuls), (2, [11, 0]));
    assert_eq!(found.example, "Hélène");
    assert_eq!(guess("Nom\n", Utf8).example, "");
    let long = guess(&"é".repeat(200), Utf8).example;
    assert_eq!(long.chars().count(), 24);
}

proptest! {
    #[test]
    fn any_bytes_are_looked_at(
        bytes in prop::collection::vec(
            prop_oneof![any::<u8>(), Just(0), b' '..=b'z', 0x80_u8..=0xbf, 0xc2_u8..=0xf4],
            0..200,
        ),
        whole in any::<bool>(),
    ) {
        for guess in [guess(&bytes, whole), settle(&bytes, whole)] {
            prop_assert!(guess.mark <= bytes.len() && guess.evidence.looked <= bytes.len());
            prop_assert!(guess.evidence.example.chars().count() <= 24);
            let likely = guess.evidence.likely;
            prop_assert!(guess.encoding != MacRoman || likely.is_some());
        }
    }

    #[test]
    fn what_is_written_in_utf8_is_utf8(text in "[a-zé€œА-Яא-ת漢字😀;\\n]{0,40}") {
        // Letters of other scripts may each stand alone: that alone proves nothing.
        let plain = text.chars().any(|c| "é€œ😀".contains(c));
        prop_assert!(!plain || guess(text.as_bytes(), true).encoding == Utf8);
    }
}
