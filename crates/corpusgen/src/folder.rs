//! A folder of resumes, in the form of `fixtures/`: `resumes/`, `truth/`, `index.json`.

use std::path::PathBuf;
use std::{fs, io};

use rayon::prelude::*;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::{Format, resume};

/// What is to be written.
pub struct Order {
    /// How many resumes.
    pub count: u64,
    /// The seed.
    pub seed: u64,
    /// Where to; made if it isn't there.
    pub out: PathBuf,
    /// Threads; 0 for as many as the machine has.
    pub jobs: usize,
    /// The formats to choose from.
    pub formats: Vec<Format>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    file: String,
    format: &'static str,
    label: String,
    sha256: String,
}

/// Writes the resumes, their labels and the index.
///
/// # Errors
/// When a file can't be written.
pub fn fill(order: &Order) -> io::Result<()> {
    fs::create_dir_all(order.out.join("resumes"))?;
    fs::create_dir_all(order.out.join("truth"))?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(order.jobs).build().map_err(io::Error::other)?;
    let rows: io::Result<Vec<Row>> =
        pool.install(|| (1..order.count + 1).into_par_iter().map(|number| one(order, number)).collect());
    fs::write(order.out.join("index.json"), serde_json::to_string_pretty(&rows?)? + "\n")
}

fn one(order: &Order, number: u64) -> io::Result<Row> {
    let made = resume(order.seed, number, &order.formats)?;
    let file = format!("resumes/{}.{}", made.id, made.format.as_str());
    let label = format!("truth/{}.json", made.id);
    fs::write(order.out.join(&file), &made.file)?;
    fs::write(order.out.join(&label), &made.label)?;
    let sha256 = format!("{:x}", Sha256::digest(&made.file));
    Ok(Row { id: made.id, file, format: made.format.as_str(), label, sha256 })
}
