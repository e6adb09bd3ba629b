//! How fast a file is read, as a ratio: splitting and reading beside the csv
//! crate on the same bytes in the same run, and what the guess costs. Run it with
//! `cargo bench --bench reading`; it proves nothing by itself and no test waits
//! for it.

#![allow(clippy::disallowed_methods, reason = "a benchmark is about time")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use vigie::record::Intake;
use vigie::table::{Delimiter, Dialect, Reader, sniff};

/// Each figure is the best of so many runs: what disturbs only ever adds.
const RUNS: usize = 5;

fn best(mut run: impl FnMut()) -> Duration {
    let time = |run: &mut dyn FnMut()| {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    let times = (0..RUNS).map(|_| time(&mut run));
    times.min().unwrap_or_default()
}

/// Orders as a shop exports them, in French conventions; some cells quoted.
fn orders(rows: u32) -> Vec<u8> {
    let mut text = String::from(
        "N° de commande;Date de commande;N° client;E-mail;Montant TTC;Statut;Canal;Produit;Ville;Commentaire\n",
    );
    for i in 0..rows {
        let (day, month, cents) = (i % 28 + 1, i / 28 % 12 + 1, i * 7919 % 90_000);
        text.push_str(&format!(
            "CMD-{i:07};{day:02}/{month:02}/2025;C{:05};client{:05}@exemple.fr;{},{:02};Expédiée;Site web;\
             \"Coffret \"\"Été\"\", {} pièces\";Saint-Étienne;\"Livraison; étage {}\"\n",
            i * 31 % 40_000,
            i * 31 % 40_000,
            cents / 100,
            cents % 100,
            i % 12,
            i % 9
        ));
    }
    text.into_bytes()
}

fn main() {
    let bytes = orders(400_000);
    let megabytes = bytes.len() as f64 / 1e6;
    let show = |what: &str, time: Duration, base: Duration| {
        let seconds = time.as_secs_f64();
        let ratio = seconds / base.as_secs_f64();
        println!(
            "{what:<28}{:>8.1} ms{:>8.0} MB/s{ratio:>8.2} x",
            seconds * 1e3,
            megabytes / seconds
        );
    };
    println!("{megabytes:.0} MB, {} rows", 400_000);
    let peer = best(|| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(&bytes[..]);
        let mut record = csv::ByteRecord::new();
        let mut cells = 0;
        while reader.read_byte_record(&mut record).expect("csv") {
            cells += record.len();
        }
        black_box(cells);
    });
    show("the csv crate splits", peer, peer);
    let split = best(|| {
        let mut cells = 0;
        let mut each = |record: vigie::table::Record<'_>| {
            cells += record.len();
            None
        };
        let mut reader = Reader::new(Dialect::of(Delimiter::SEMICOLON));
        bytes
            .chunks(8 << 20)
            .for_each(|part| reader.push(part, &mut each));
        reader.finish(&mut each);
        black_box(cells);
    });
    show("Vigie splits", split, peer);
    let read = best(|| {
        let mut intake = Intake::new("orders.csv", &[]);
        bytes.chunks(8 << 20).for_each(|part| intake.push(part));
        black_box(intake.finish());
    });
    show("Vigie reads typed columns", read, peer);
    let guess = best(|| {
        black_box(sniff(&bytes[..64 << 10], false));
    });
    println!("{:<28}{:>8.1} ms", "the guess", guess.as_secs_f64() * 1e3);
}
