//! Reads the tables of `rules/` once, when the program is built: each goes into the program as it is written and as JSON, which is read
//! in a fraction of the time, with the hash over all.

#[path = "src/hash.rs"]
mod hash;

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let rules = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../rules");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", rules.display());
    println!("cargo::rerun-if-changed=src/hash.rs");
    let mut paths = tables(&rules, "")?;
    paths.extend(tables(&rules, "skills/")?);
    // Path order, as the hash has it.
    paths.sort();
    let mut texts = Vec::with_capacity(paths.len());
    let mut source = String::from("&[\n");
    for path in &paths {
        let file = rules.join(path);
        let text = fs::read_to_string(&file)?;
        let table: toml::Table = toml::from_str(&text).map_err(|error| format!("rules/{path}: {error}"))?;
        let json = out.join(path.replace('/', "-")).with_extension("json");
        fs::write(&json, serde_json::to_string(&table)?)?;
        writeln!(
            source,
            "Embedded {{ path: {path:?}, text: include_str!({file:?}), json: include_str!({json:?}) }},"
        )?;
        texts.push(text);
    }
    source.push(']');
    fs::write(out.join("embedded.rs"), source)?;
    let all = paths.iter().map(String::as_str).zip(texts.iter().map(String::as_str));
    println!("cargo::rustc-env=RULES_HASH={}", hash::of(all));
    Ok(())
}

/// The tables of one folder of `rules`, as paths below it.
fn tables(rules: &Path, folder: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(rules.join(folder))? {
        let name = entry?.file_name().into_string().map_err(|name| format!("{name:?} is not UTF-8"))?;
        if name.ends_with(".toml") {
            paths.push(format!("{folder}{name}"));
        }
    }
    Ok(paths)
}
