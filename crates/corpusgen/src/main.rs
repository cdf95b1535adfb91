//! Writes resumes of invented people, with what is true of each.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use prescreen_corpusgen::{Format, Order, fill};

/// Writes resumes of invented people, with what is true of each.
#[derive(Debug, Parser)]
#[command(version)]
struct Args {
    /// How many resumes.
    #[arg(long)]
    count: u64,
    /// The same seed gives the same bytes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The folder to write to.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Threads; 0 for as many as the machine has.
    #[arg(long, default_value_t = 0)]
    jobs: usize,
    /// The formats to choose from.
    #[arg(long, value_delimiter = ',', default_value = "html,txt", value_parser = format)]
    format: Vec<Format>,
}

fn format(name: &str) -> Result<Format, String> {
    Format::parse(name).ok_or_else(|| format!("'{name}' is none of html, txt"))
}

fn main() -> ExitCode {
    let Args { count, seed, out, jobs, format } = Args::parse();
    match fill(&Order { count, seed, out, jobs, formats: format }) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "prescreen-corpusgen: {error}");
            ExitCode::FAILURE
        }
    }
}
