//! `prescreen doctor`: what is installed, whether it can be used, and the remedy where it cannot.

use std::io::{self, Write as _};
use std::path::Path;
use std::thread;

use prescreen_engine::Recogniser;
use prescreen_lexicon::Lexicon;
use prescreen_screen::{Requisition, embedded};

use crate::args::DoctorArgs;
use crate::exit::{Error, Exit};
use crate::load::{self, VERSION};

pub(crate) fn run(args: &DoctorArgs) -> Result<Exit, Error> {
    let lexicon = load::lexicon(&args.rules)?;
    let rules = args.rules.rules.as_deref();
    let from = rules.map_or_else(|| "come along".to_owned(), |folder| folder.display().to_string());
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (usable, unusable) = requisitions(rules, &lexicon)?;

    let mut out = io::stdout().lock();
    writeln!(out, "program       prescreen {VERSION}, {threads} threads")?;
    writeln!(out, "rules         {} ({})", lexicon.hash(), prescreen_report::plain_line(&from))?;
    writeln!(out, "requisitions  {usable} can be used")?;
    writeln!(out, "scans         {}", scans(&args.ocr_lang))?;
    if unusable.is_empty() { Ok(Exit::Done) } else { Err(Error::new(unusable.join("\n"))) }
}

/// How many of the requisitions that come along can be used with these rules, and why the others cannot.
fn requisitions(rules: Option<&Path>, lexicon: &Lexicon) -> Result<(usize, Vec<String>), Error> {
    let mut unusable = Vec::new();
    for known in embedded() {
        let (name, text) = load::requisition_text(Some(known.id), rules)?;
        unusable.extend(Requisition::parse(&name, &text, lexicon).err().map(|why| why.to_string()));
    }
    Ok((embedded().len() - unusable.len(), unusable))
}

/// What recognises the text of scans in these languages, or what is missing.
fn scans(languages: &str) -> String {
    Recogniser::find(languages).map_or_else(|missing| missing.to_string(), |found| found.name())
}
