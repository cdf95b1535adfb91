//! `prescreen requisition`: list, show, check and draft roles.

use std::fs::OpenOptions;
use std::io::{self, Write as _};
use std::path::Path;

use prescreen_lexicon::Lexicon;
use prescreen_report::write_json;
use prescreen_screen::{Lint, Problem, Requisition, draft, embedded, lint};
use serde_json::{Value, json};

use crate::args::{Ocr, RequisitionArgs, RequisitionVerb, Rules, Shape};
use crate::exit::{Error, Exit};
use crate::load;

pub(crate) fn run(args: &RequisitionArgs) -> Result<Exit, Error> {
    match &args.verb {
        RequisitionVerb::List { format } => list(*format),
        RequisitionVerb::Show { requisition } => {
            let (_, text) = load::requisition_text(Some(requisition), None)?;
            io::stdout().write_all(text.as_bytes())?;
            Ok(Exit::Done)
        }
        RequisitionVerb::Lint { requisition, rules, format } => check(requisition, rules, *format),
        RequisitionVerb::FromDescription { file, out, ocr, rules } => {
            from_description(file, out.as_deref(), ocr, rules)
        }
    }
}

fn list(format: Shape) -> Result<Exit, Error> {
    let lexicon = Lexicon::embedded().map_err(Error::new)?;
    let mut out = io::stdout().lock();
    let mut values = Vec::new();
    for entry in embedded() {
        let requisition = Requisition::parse(entry.id, entry.text, &lexicon).map_err(Error::new)?;
        match format {
            Shape::Text => writeln!(out, "{:32} {} ({} criteria)", requisition.id, requisition.title, requisition.criteria.len())?,
            Shape::Json => values.push(json!({"id": requisition.id, "title": requisition.title, "summary": requisition.summary, "criteria": requisition.criteria.len()})),
        }
    }
    if format == Shape::Json {
        write_json(&mut out, &values)?;
    }
    Ok(Exit::Done)
}

/// Mistakes end with exit code 2, as the requisition cannot be used; what is unwise is said and ends with 0.
fn check(wanted: &str, rules: &Rules, format: Shape) -> Result<Exit, Error> {
    let lexicon = load::lexicon(rules)?;
    let (name, text) = load::requisition_text(Some(wanted), rules.rules.as_deref())?;
    let mut out = io::stdout().lock();
    let requisition = match (Requisition::parse(&name, &text, &lexicon), format) {
        (Ok(requisition), _) => requisition,
        (Err(error), Shape::Text) => return Err(Error::new(error)),
        (Err(error), Shape::Json) => {
            let problem = |p: &Problem| json!({"line": p.line, "message": p.message, "remedy": p.remedy});
            let problems: Vec<Value> = error.problems.iter().map(problem).collect();
            write_json(&mut out, &json!({"file": name, "problems": problems, "unwise": []}))?;
            return Ok(Exit::NothingDone);
        }
    };
    let lints = lint(&requisition, &lexicon);
    match format {
        Shape::Json => {
            let unwise = |l: &Lint| json!({"line": l.line, "criterion": l.criterion, "message": l.message, "remedy": l.remedy});
            let unwise: Vec<Value> = lints.iter().map(unwise).collect();
            write_json(&mut out, &json!({"file": name, "problems": [], "unwise": unwise}))?;
        }
        Shape::Text if lints.is_empty() => {
            writeln!(out, "{name}: {} criteria, nothing to mend", requisition.criteria.len())?;
        }
        Shape::Text => lints.iter().try_for_each(|lint| writeln!(out, "{name}:{lint}"))?,
    }
    Ok(Exit::Done)
}

/// Drafts a requisition; a file that is there already, perhaps edited by hand, is left alone.
fn from_description(file: &Path, out: Option<&Path>, ocr: &Ocr, rules: &Rules) -> Result<Exit, Error> {
    let lexicon = load::lexicon(rules)?;
    let document = load::document(file, ocr)?;
    let toml = draft(&document, &lexicon).map_err(|why| Error::new(format!("{}: {why}", file.display())))?;
    match out {
        None => io::stdout().write_all(toml.as_bytes())?,
        Some(path) => {
            let opened = OpenOptions::new().write(true).create_new(true).open(path);
            opened
                .and_then(|mut to| to.write_all(toml.as_bytes()))
                .map_err(|e| Error::on(path, "cannot write", &e))?;
        }
    }
    Ok(Exit::Done)
}
