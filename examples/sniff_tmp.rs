fn main() {
    let b = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    for c in vigie::table::sniff(&b, true) {
        println!(
            "{:?} q{:?} {:?} width {} alike {}/{} typed {}/{} score {}",
            c.dialect.delimiter.name(),
            c.dialect.quote,
            c.dialect.escape,
            c.width,
            c.alike,
            c.records,
            c.typed,
            c.cells,
            c.score
        );
    }
}
