//! Truth against answers: how right the engine is on labelled resumes.
//!
//! The measures are those that the labelled set's README defines; `--floor` makes a measure a condition.

mod answer;
mod guide;
mod measure;
mod misses;
mod order;
mod pairing;
mod truth;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use prescreen_lexicon::Lexicon;
use prescreen_resume::Month;
use prescreen_screen::{Requisition, embedded};

use answer::Answer;
use measure::{Measure, measures};
use truth::Truth;

/// Measures the engine's answers against labelled resumes.
#[derive(Debug, Parser)]
#[command(
    version,
    after_help = "Example:\n  prescreen-eval ../shared/gold --floor positions_f1=.75 --csv measures.csv"
)]
struct Args {
    /// A folder with index.json, the files and their labels.
    folder: PathBuf,
    /// The month that "present" means.
    #[arg(long, default_value = "2026-11")]
    as_of: String,
    /// Write all measures as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// List the misses of one file.
    #[arg(long, value_name = "ID")]
    show: Option<String>,
    /// List the misses of all files.
    #[arg(long)]
    misses: bool,
    /// Fail where a measure over all files is below this, as NAME=VALUE; may be repeated.
    #[arg(long, value_name = "NAME=VALUE")]
    floor: Vec<String>,
}

/// A part of the labelled set, with its measures.
type Column = (&'static str, Vec<Measure>);

fn main() -> ExitCode {
    match evaluate(&Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "prescreen-eval: {error}");
            ExitCode::from(2)
        }
    }
}

/// Runs the evaluation; whether all floors hold.
fn evaluate(args: &Args) -> Result<bool, Box<dyn std::error::Error>> {
    let as_of = Month::parse(&args.as_of).ok_or("--as-of: write the month as YYYY-MM")?;
    let floors = args.floor.iter().map(|f| floor(f)).collect::<Result<BTreeMap<_, _>, _>>()?;
    let truths = truth::load(&args.folder)?;
    let lexicon = Lexicon::embedded()?;
    let role = &embedded()[0];
    let requisition = Requisition::parse(role.id, role.text, &lexicon)?;
    let answers = answer::answers(&truths, &lexicon, &requisition, as_of)?;
    let pairs: Vec<(&Truth, &Answer)> = truths.iter().zip(&answers).collect();
    let mut out = String::new();
    for (truth, answer) in &pairs {
        if args.misses || args.show.as_ref() == Some(&truth.id) {
            let _ = writeln!(out, "{} ({}, {})", truth.id, truth.format, truth.label.layout);
            out.push_str(&misses::misses(truth, answer, as_of));
        }
    }
    let columns = columns(&pairs, as_of);
    out.push_str(&table(&columns, truths.len()));
    let held = below_floors(&columns[0].1, &floors, &mut out)?;
    std::io::stdout().write_all(out.as_bytes())?;
    if let Some(path) = &args.csv {
        std::fs::write(path, csv(&columns)).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(held)
}

fn floor(text: &str) -> Result<(String, f64), String> {
    let parsed = text.split_once('=').and_then(|(name, value)| Some((name.to_owned(), value.parse().ok()?)));
    parsed.ok_or_else(|| format!("--floor {text}: write NAME=VALUE, such as positions_f1=.75"))
}

/// All files, and the halves by the last digit of the id.
fn columns(pairs: &[(&Truth, &Answer)], as_of: Month) -> Vec<Column> {
    let even = |id: &str| id.bytes().rfind(u8::is_ascii_digit).is_some_and(|d| d % 2 == 0);
    let part = |wanted: &dyn Fn(&str) -> bool| {
        let part: Vec<(&Truth, &Answer)> = pairs.iter().filter(|(t, _)| wanted(&t.id)).copied().collect();
        measures(&part, as_of)
    };
    vec![("all", part(&|_| true)), ("even", part(&even)), ("odd", part(&|id| !even(id)))]
}

fn table(columns: &[Column], files: usize) -> String {
    let mut out = format!("{files} files{:27}", "");
    for (name, _) in columns {
        let _ = write!(out, "{name:>8}");
    }
    out.push('\n');
    for (row, measure) in columns[0].1.iter().enumerate() {
        let _ = write!(out, "{:<36}", measure.name);
        for (_, measures) in columns {
            let _ = write!(out, "{:>8.3}", measures[row].value);
        }
        out.push('\n');
    }
    out
}

fn csv(columns: &[Column]) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let mut out = format!("measure,{}\n", names.join(","));
    for (row, measure) in columns[0].1.iter().enumerate() {
        let values: Vec<String> = columns.iter().map(|(_, m)| format!("{:.4}", m[row].value)).collect();
        let _ = writeln!(out, "{},{}", measure.name, values.join(","));
    }
    out
}

/// Says which measures are below their floor; whether none is.
fn below_floors(all: &[Measure], floors: &BTreeMap<String, f64>, out: &mut String) -> Result<bool, String> {
    let mut held = true;
    for (name, floor) in floors {
        let measure =
            all.iter().find(|m| m.name == *name).ok_or_else(|| format!("--floor {name}: no such measure"))?;
        if measure.value + 1e-9 < *floor {
            let _ = writeln!(out, "below its floor: {name} is {:.4}, the floor is {floor}", measure.value);
            held = false;
        }
    }
    Ok(held)
}
