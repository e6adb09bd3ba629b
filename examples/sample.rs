//! The sample data as files: `sample DIR` writes them into a folder, which is
//! made where it is missing. Exit status 2 where that cannot be done.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let written = match words.as_slice() {
        [folder] if !folder.starts_with("--") => write(Path::new(folder)),
        _ => Err("usage: sample DIR".to_owned()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::from(2)
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    let said = |path: &Path, e: std::io::Error| format!("{}: {e}", path.display());
    std::fs::create_dir_all(folder).map_err(|e| said(folder, e))?;
    for file in vigie::sample::files() {
        let path = folder.join(file.name);
        std::fs::write(&path, &file.bytes).map_err(|e| said(&path, e))?;
        println!("{}: {} bytes", path.display(), file.bytes.len());
    }
    Ok(())
}
