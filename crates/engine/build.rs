//! A fingerprint of all that turns bytes into a resume: what a cache holds is used by the very readers that made it
//! and by no others. A number raised by hand would one day be forgotten.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

/// Below the workspace: the readers' sources, and the versions of what they are built on.
const READERS: &[&str] =
    &["crates/extract/src", "crates/lexicon/src", "crates/resume/src", "crates/engine/src/ocr", "Cargo.lock"];

fn main() -> Result<(), Box<dyn Error>> {
    let workspace = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../..");
    let mut hasher = Sha256::new();
    for part in READERS {
        let path = workspace.join(part);
        println!("cargo::rerun-if-changed={}", path.display());
        add(&path, &mut hasher)?;
    }
    let print: String = hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    println!("cargo::rustc-env=PRESCREEN_READERS={print}");
    Ok(())
}

/// Adds the bytes of the file at `path`, or of all files below it in the order of their names.
fn add(path: &Path, hasher: &mut Sha256) -> Result<(), Box<dyn Error>> {
    if path.is_dir() {
        let mut below: Vec<PathBuf> =
            fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
        below.sort();
        return below.iter().try_for_each(|path| add(path, hasher));
    }
    let bytes = fs::read(path)?;
    hasher.update((bytes.len() as u64).to_le_bytes());
    hasher.update(bytes);
    Ok(())
}
