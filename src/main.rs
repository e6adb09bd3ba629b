//! The one program of the page and of its worker: it starts as what it finds
//! itself in. On other platforms there is nothing to start; see `examples/`.

#[cfg(target_arch = "wasm32")]
fn main() {
    use vigie::{browser, ui, worker};
    if browser::dom::is_page() {
        ui::mount();
    } else {
        browser::door::tell_the_page();
        worker::run::start();
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Vigie is a web page: `make serve` builds and serves it.");
}
