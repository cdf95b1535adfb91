//! Rules, requisition, as-of month and files, from the command line's words.

use std::fs;
use std::path::{Path, PathBuf};

use prescreen_engine::{Failure, Job, Outcome, Recogniser, Source, read_document, screen_file};
use prescreen_extract::{Document, Limits};
use prescreen_lexicon::Lexicon;
use prescreen_report::{ResultLine, Run, result_line};
use prescreen_resume::{Month, Reader};
use prescreen_screen::{Requisition, embedded};

use crate::args::{Judging, Ocr, Rules};
use crate::exit::Error;

/// The version of the program, as results name it.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The rules that came along, or those of the folder given.
pub(crate) fn lexicon(rules: &Rules) -> Result<Lexicon, Error> {
    let Some(folder) = &rules.rules else { return Lexicon::embedded().map_err(Error::new) };
    let mut tables = Vec::new();
    collect(folder, folder, &mut tables)?;
    Lexicon::from_tables(&tables).map_err(|e| Error::new(format!("{}: {e}", folder.display())))
}

/// Every table below `folder`, but the requisitions.
fn collect(top: &Path, folder: &Path, out: &mut Vec<(String, String)>) -> Result<(), Error> {
    let on = |error| Error::on(folder, "cannot read the rules in", &error);
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder).map_err(on)?.filter_map(|e| Some(e.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if path.is_dir() && name != "requisitions" && name != "cases" {
            collect(top, &path, out)?;
        } else if name.ends_with(".toml") {
            let text = fs::read_to_string(&path).map_err(|e| Error::on(&path, "cannot read", &e))?;
            out.push((name, text));
        }
    }
    Ok(())
}

/// Name and TOML of the requisition that `wanted` names: an id that comes along, an id in the rules folder, or a file.
pub(crate) fn requisition_text(
    wanted: Option<&str>,
    rules: Option<&Path>,
) -> Result<(String, String), Error> {
    let all = embedded();
    let wanted = wanted.unwrap_or(all[0].id);
    let of_rules = rules
        .map(|folder| folder.join("requisitions").join(format!("{wanted}.toml")))
        .filter(|p| p.is_file());
    if let Some(path) = of_rules {
        return file_text(&path);
    }
    if let Some(found) = all.iter().find(|r| r.id == wanted) {
        return Ok((found.id.to_owned(), found.text.to_owned()));
    }
    if Path::new(wanted).exists() {
        return file_text(Path::new(wanted));
    }
    let ids: Vec<&str> = all.iter().map(|r| r.id).collect();
    Err(Error::new(format!(
        "{wanted}: neither a file nor a requisition that comes along ({})",
        ids.join(", ")
    )))
}

fn file_text(path: &Path) -> Result<(String, String), Error> {
    let text = fs::read_to_string(path).map_err(|e| Error::on(path, "cannot read the requisition", &e))?;
    Ok((path.display().to_string(), text))
}

/// The requisition that `judging` asks for.
pub(crate) fn requisition(judging: &Judging, lexicon: &Lexicon) -> Result<Requisition, Error> {
    let (name, text) = requisition_text(judging.requisition.as_deref(), judging.rules.rules.as_deref())?;
    Requisition::parse(&name, &text, lexicon).map_err(Error::new)
}

/// The month given, or today's.
pub(crate) fn as_of(given: Option<&str>) -> Result<Month, Error> {
    let text = given.map_or_else(this_month, str::to_owned);
    Month::parse(&text)
        .ok_or_else(|| Error::new(format!("--as-of {text}: write the month as YYYY-MM, such as 2026-11")))
}

/// Today's month in UTC, so that the machine's time zone changes nothing.
fn this_month() -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    format!("{:04}-{:02}", today.year(), today.month())
}

/// What recognises text in scans, where it is asked for.
pub(crate) fn recogniser(asked: &Ocr) -> Result<Option<Recogniser>, Error> {
    asked.ocr.then(|| Recogniser::find(&asked.ocr_lang)).transpose().map_err(Error::new)
}

/// The text of one file.
pub(crate) fn document(file: &Path, ocr: &Ocr) -> Result<Document, Error> {
    let ocr = recogniser(ocr)?;
    read_document(&source(file)?, &Limits::default(), ocr.as_ref()).map_err(|why| unreadable(file, &why))
}

/// The result of one file, unranked.
pub(crate) fn result(
    file: &Path,
    lexicon: &Lexicon,
    requisition: &Requisition,
    as_of: Month,
    ocr: &Ocr,
) -> Result<ResultLine, Error> {
    let (reader, ocr) = (Reader::new(lexicon), recogniser(ocr)?);
    let job = Job { ocr: ocr.as_ref(), ..Job::new(lexicon, &reader, requisition, as_of) };
    let screened = screen_file(&job, &source(file)?);
    if let Outcome::Unreadable(why) = &screened.outcome {
        return Err(unreadable(file, why));
    }
    let recogniser = ocr.as_ref().map(Recogniser::name);
    let run = Run { recogniser, ..Run::new(VERSION, lexicon, requisition, as_of) };
    Ok(result_line(&screened, &run, lexicon))
}

fn source(file: &Path) -> Result<Source, Error> {
    let kind = fs::metadata(file).map_err(|e| Error::on(file, "cannot read", &e))?.file_type();
    if kind.is_file() {
        return Ok(Source::new(file, file));
    }
    let what = if kind.is_dir() { "a folder" } else { "a pipe, socket or device" };
    Err(Error::new(format!("{}: {what}; this verb takes one file", file.display())))
}

fn unreadable(file: &Path, why: &Failure) -> Error {
    Error::unreadable(format!("{}: {}", file.display(), why.message))
}
