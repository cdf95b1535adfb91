//! Truth against answers: how right the engine is on labelled resumes.
//!
//! The measures are those that the labelled set's README defines ([`measure`] says how each is counted); `--floor` makes
//! a measure a condition. What it prints may hold words of the labelled resumes: for the eyes of whoever runs it.

mod ablation;
mod alike;
mod analysis;
mod answer;
mod guide;
mod measure;
mod misses;
mod order;
mod pairing;
mod papers;
mod sheet;
mod truth;
mod unknown;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Reader};
use prescreen_screen::{Requisition, embedded};

use analysis::Analysis;
use answer::Answer;
use sheet::{Floor, Sheet};
use truth::Truth;

/// Measures the engine's answers against labelled resumes.
#[derive(Debug, Parser)]
#[command(version, after_help = EXAMPLES)]
struct Args {
    /// A folder with index.json, the files and their labels.
    folder: PathBuf,
    /// The month that "present" means.
    #[arg(long, value_name = "YYYY-MM", default_value = "2026-11")]
    as_of: String,
    /// Write all measures as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Show what one file was read as, and its misses.
    #[arg(long, value_name = "ID")]
    show: Option<String>,
    /// List the misses of all files, by kind.
    #[arg(long)]
    misses: bool,
    /// Print the misses by cause and by kind of file, as a table in Markdown that holds no words of the files.
    #[arg(long)]
    analysis: bool,
    /// Print what each way of telling skills is worth, as tables in Markdown that hold no words of the files.
    #[arg(long)]
    ablation: bool,
    /// Measure only whether resumes are told from other papers, those of FOLDER/not-resumes.json included.
    #[arg(long)]
    papers: bool,
    /// List the words of the folder's resumes that look like technology and are unknown, by the number of files that have them; the
    /// folder needs no labels.
    #[arg(long)]
    unknown: bool,
    /// Print how far apart the signatures of changed and of different texts are, as a table in Markdown that holds no words of the
    /// files; the folder needs no labels.
    #[arg(long)]
    alike: bool,
    /// Fail where a measure over all files is below this, as NAME=VALUE; may be repeated.
    #[arg(long, value_name = "NAME=VALUE")]
    floor: Vec<Floor>,
}

/// Unknown words of fewer files are not listed.
const LEAST_FILES: usize = 3;

const EXAMPLES: &str = "\
Examples:
  prescreen-eval ../shared/gold --floor positions_f1=.75 --csv measures.csv
  prescreen-eval fixtures --show 24-java-career-break
  prescreen-eval fixtures --misses
  prescreen-eval fixtures --papers --floor nature=.98

Exit codes: 0 all floors hold; 1 a measure is below its floor; 2 nothing was measured.";

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
    let lexicon = Lexicon::embedded()?;
    if args.unknown {
        let words = unknown::unknown(&args.folder, &lexicon, LEAST_FILES)?;
        let lines: String = words.iter().map(|(word, files)| format!("{files:>5}  {word}\n")).collect();
        std::io::stdout().write_all(lines.as_bytes())?;
        return Ok(true);
    }
    if args.alike {
        std::io::stdout().write_all(alike::markdown(&args.folder)?.as_bytes())?;
        return Ok(true);
    }
    let truths = truth::load(&args.folder)?;
    if args.papers {
        return tell_papers(args, &truths, &lexicon);
    }
    let role = &embedded()[0];
    if args.ablation {
        let tables = ablation::markdown(&truths, (role.id, role.text), as_of)?;
        std::io::stdout().write_all(tables.as_bytes())?;
        return Ok(true);
    }
    let requisition = Requisition::parse(role.id, role.text, &lexicon)?;
    let answers = answer::answers(&truths, &lexicon, &requisition, as_of)?;
    let pairs: Vec<(&Truth, &Answer)> = truths.iter().zip(&answers).collect();
    let mut out = String::new();
    if let Some(id) = &args.show {
        let known = pairs.iter().find(|(truth, _)| truth.id == *id);
        let (truth, answer) =
            known.ok_or_else(|| format!("--show {id}: there is no such id in the index"))?;
        out.push_str(&misses::shown(truth, answer, as_of));
    }
    if args.misses {
        out.push_str(&misses::by_kind(&pairs, as_of));
    }
    if args.analysis {
        out.push_str(&Analysis::of(&pairs).markdown());
        out.push('\n');
    }
    let sheet = Sheet::of(&pairs, as_of);
    if args.show.is_none() {
        out.push_str(&sheet.table());
    }
    let low = sheet.below(&args.floor)?;
    out.extend(low.iter().map(|line| format!("{line}\n")));
    std::io::stdout().write_all(out.as_bytes())?;
    if let Some(path) = &args.csv {
        std::fs::write(path, sheet.csv()).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(low.is_empty())
}

/// Measures whether resumes are told from other papers; whether all floors hold.
fn tell_papers(args: &Args, truths: &[Truth], lexicon: &Lexicon) -> Result<bool, Box<dyn std::error::Error>> {
    let (measures, misses) = papers::papers(&args.folder, truths, &Reader::new(lexicon))?;
    let low = sheet::below(&measures, &args.floor)?;
    let values = measures.iter().map(|m| format!("{:<38}{:>8.3}", m.name, m.value));
    let lines: String = misses.into_iter().chain(values).chain(low.clone()).map(|line| line + "\n").collect();
    std::io::stdout().write_all(lines.as_bytes())?;
    Ok(low.is_empty())
}
