//! Whether papers that are no resumes are told from those that are: the share right of each, and every miss.
//!
//! `not_resumes` is over the papers that `not-resumes.json` lists, `resumes` over the labelled files that are
//! resumes, `nature` over both and the labelled files that are none. `kind` is the share of papers whose reason is the
//! listed one; a paper without any reason but too little of a career counts as right where it is an `OTHER_PAPER`.

use std::path::{Path, PathBuf};

use prescreen_engine::{Failure, Source, read_document};
use prescreen_extract::Limits;
use prescreen_resume::{Nature, NotAResume, Reader};
use serde::Deserialize;

use crate::measure::{Measure, ratio};
use crate::truth::{Truth, json};

/// A file, and what it is; nothing for a resume.
struct Paper {
    name: String,
    file: PathBuf,
    nature: Option<String>,
    listed: bool,
}

#[derive(Deserialize)]
struct Entry {
    file: String,
    nature: String,
}

/// The measures, and a line for each file taken for what it is not.
pub(crate) fn papers(
    folder: &Path,
    truths: &[Truth],
    reader: &Reader<'_>,
) -> std::io::Result<(Vec<Measure>, Vec<String>)> {
    let papers = load(folder, truths)?;
    let read: Vec<(&Paper, Result<Nature, Failure>)> =
        papers.iter().map(|p| (p, nature(p, reader))).collect();
    let share = |of: &dyn Fn(&Paper) -> bool, right: &dyn Fn(&Paper, &Result<Nature, Failure>) -> bool| {
        let part = read.iter().filter(|(paper, _)| of(paper));
        let good = part.clone().filter(|(paper, nature)| right(paper, nature)).count();
        ratio(good, part.count())
    };
    let mut measures = Vec::new();
    let mut say = |name: &str, value| measures.push(Measure { name: name.to_owned(), value });
    let number = |p: &Paper| p.name.bytes().filter(u8::is_ascii_digit).nth(1).unwrap_or_default();
    say("not_resumes", share(&|p| p.listed, &is_right));
    say("not_resumes_even", share(&|p| p.listed && number(p) % 2 == 0, &is_right));
    say("not_resumes_odd", share(&|p| p.listed && number(p) % 2 == 1, &is_right));
    say("kind", share(&|p| p.listed, &is_kind));
    say("resumes", share(&|p| p.nature.is_none(), &is_right));
    say("nature", share(&|_| true, &is_right));
    let wrong = read.iter().filter(|(paper, nature)| !is_kind(paper, nature));
    Ok((measures, wrong.map(|(paper, nature)| missed(paper, nature)).collect()))
}

fn load(folder: &Path, truths: &[Truth]) -> std::io::Result<Vec<Paper>> {
    let labelled = |truth: &Truth| Paper {
        name: truth.id.clone(),
        file: truth.file.clone(),
        nature: (!truth.label.is_resume).then(String::new),
        listed: false,
    };
    let mut papers: Vec<Paper> = truths.iter().map(labelled).collect();
    let list = folder.join("not-resumes.json");
    if list.is_file() {
        let entries: Vec<Entry> = json(&list)?;
        papers.extend(entries.into_iter().map(|entry| Paper {
            file: folder.join(&entry.file),
            name: entry.file.trim_start_matches("not-resumes/").to_owned(),
            nature: Some(entry.nature),
            listed: true,
        }));
    }
    Ok(papers)
}

fn nature(paper: &Paper, reader: &Reader<'_>) -> Result<Nature, Failure> {
    let document = read_document(&Source::new(&paper.file, paper.name.as_ref()), &Limits::default(), None)?;
    Ok(reader.read(&document).nature)
}

/// Told from the other; a file that cannot be read is neither.
fn is_right(paper: &Paper, nature: &Result<Nature, Failure>) -> bool {
    nature.as_ref().is_ok_and(|nature| (*nature == Nature::Resume) == paper.nature.is_none())
}

/// Right, and for the listed reason where there is one.
fn is_kind(paper: &Paper, nature: &Result<Nature, Failure>) -> bool {
    let wanted = paper.nature.as_deref().filter(|wanted| !wanted.is_empty());
    let same = |what: NotAResume| {
        let vague = what == NotAResume::NoCareer && wanted == Some(NotAResume::OtherPaper.as_str());
        vague || wanted.is_none_or(|wanted| wanted == what.as_str())
    };
    is_right(paper, nature) && !matches!(nature, Ok(Nature::Other(what)) if !same(*what))
}

fn missed(paper: &Paper, nature: &Result<Nature, Failure>) -> String {
    let taken = match nature {
        Ok(Nature::Resume) => "a resume",
        Ok(Nature::Other(what)) => what.as_str(),
        Err(_) => "unreadable",
    };
    let wanted = paper
        .nature
        .as_deref()
        .map_or("a resume", |wanted| if wanted.is_empty() { "no resume" } else { wanted });
    format!("{}: taken for {taken}, is {wanted}", paper.name)
}
