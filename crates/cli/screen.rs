//! `prescreen screen`: many files, one role, one shortlist.

use std::io::{self, BufRead as _, BufWriter, IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf, absolute};
use std::time::Instant;

use prescreen_engine::{
    Cache, Discovery, Job, LeftAlone, Naming, Recogniser, Screened, Source, run as run_engine,
};
use prescreen_extract::Limits;
use prescreen_report::{
    Ranking, ResultLine, Run, Shortlist, Skipped, Status, TableStyle, Timings, plain_line, rank, result_line,
    write_csv, write_html, write_json, write_ndjson, write_table,
};
use prescreen_resume::Reader;

use crate::args::{Format, ScreenArgs};
use crate::exit::{Error, Exit};
use crate::output::Output;
use crate::{load, progress};

/// So many paths that were left alone are named; a folder can hold thousands of hidden files.
const LEFT_SHOWN: usize = 20;

pub(crate) fn run(args: &ScreenArgs) -> Result<Exit, Error> {
    let (started, began) = (Instant::now(), jiff::Timestamp::now().into());
    let lexicon = load::lexicon(&args.judging.rules)?;
    let requisition = load::requisition(&args.judging, &lexicon)?;
    let as_of = load::as_of(args.judging.as_of.as_deref())?;
    let ocr = load::recogniser(&args.ocr)?;
    let mut found = sources(args)?;
    let output = args.out.as_deref().map(Output::open).transpose()?;
    let limits = Limits::default();
    let place = cache_place(args);
    let cache = place.as_deref().and_then(|place| {
        let opened = Cache::open(place, &lexicon, &limits, ocr.as_ref(), began);
        opened.map_err(|why| say(&[why])).ok()
    });
    if let Some(place) = place.filter(|_| cache.is_some()) {
        found = found.without_cache(&place);
    }
    let recogniser = ocr.as_ref().map(Recogniser::name);
    let report = Run { recogniser, ..Run::new(load::VERSION, &lexicon, &requisition, as_of) };
    let reader = Reader::new(&lexicon);
    let judging = Job::new(&lexicon, &reader, &requisition, as_of);
    let job = Job { limits, ocr: ocr.as_ref(), cache: cache.as_ref(), ..judging };
    let threads = threads(args.jobs);
    let mut results = results(&job, &found.sources, threads, &report)?;
    if let Some(cache) = &cache {
        say(&cache.notes());
    }
    let ranking = rank(&mut results, &report);
    let manifest = report.manifest(&results, skipped(&found), timings(started, threads));
    let shortlist =
        Shortlist { manifest: &manifest, requisition: &requisition, results: &results, top: args.top };
    if let Some(output) = output {
        write_all(output, &shortlist, &ranking)?;
    }
    print(args.format, &shortlist)?;
    say_what_was_left(&found, &shortlist, args)?;
    let unreadable = results.iter().any(|result| result.status == Status::Unreadable);
    Ok(if unreadable { Exit::SomeUnreadable } else { Exit::Done })
}

/// Where what was read is kept, if anywhere.
fn cache_place(args: &ScreenArgs) -> Option<PathBuf> {
    let beside_results = || args.out.as_ref().map(|out| out.join("cache.sqlite"));
    if args.no_cache { None } else { args.cache.clone().or_else(beside_results) }
}

/// Says sentences on standard error; that nobody hears them costs nothing.
fn say(sentences: &[String]) {
    let mut err = io::stderr().lock();
    for sentence in sentences {
        let _ = writeln!(err, "{}", plain_line(sentence));
    }
}

/// The results of `sources`, in their order, with a bar on a terminal.
fn results(
    job: &Job<'_>,
    sources: &[Source],
    threads: usize,
    report: &Run,
) -> Result<Vec<ResultLine>, Error> {
    let mut results = Vec::with_capacity(sources.len());
    let bar = progress::bar(sources.len());
    let keep = |screened: &Screened| {
        bar.inc(1);
        result_line(screened, report, job.lexicon)
    };
    let sink = |result| {
        results.push(result);
        ControlFlow::Continue(())
    };
    let ran = run_engine(job, sources, threads, keep, sink);
    bar.finish_and_clear();
    ran.map_err(|e| Error::new(format!("cannot start {threads} threads: {e}; ask for fewer with --jobs")))?;
    Ok(results)
}

/// The files below all paths, in path order, each once, without what the run itself writes.
fn sources(args: &ScreenArgs) -> Result<Discovery, Error> {
    let given = given(&args.paths)?;
    // One folder's files are called by their path below it; of several, by the whole path, so that they stay apart.
    let naming = if given.len() == 1 { Naming::BelowFolder } else { Naming::WithFolder };
    let parts = given.iter().map(|path| path.found(naming)).collect::<Result<Vec<_>, _>>()?;
    let mut all = Discovery::join(parts);
    if let Some(out) = &args.out {
        let inside = |path: &Given| {
            absolute(&path.path).ok().zip(absolute(out).ok()).is_some_and(|(p, o)| p.starts_with(o))
        };
        if given.iter().any(inside) {
            let out = out.display();
            return Err(Error::new(format!(
                "--out {out}: the resumes are in this folder; write into another one"
            )));
        }
        all = all.without(out);
    }
    if all.sources.is_empty() {
        let places: Vec<String> = args.paths.iter().map(|path| path.display().to_string()).collect();
        return Err(Error::new(format!("{}: no file to read", places.join(", "))));
    }
    Ok(all)
}

/// A path to look below.
struct Given {
    path: PathBuf,
    /// It stands in a list, where one path that is gone must not cost the others.
    listed: bool,
}

impl Given {
    fn found(&self, naming: Naming) -> Result<Discovery, Error> {
        match Discovery::of(&self.path, naming) {
            Err(_) if self.listed => {
                let source = Source::new(&self.path, &self.path);
                Ok(Discovery { sources: vec![source], left_alone: Vec::new() })
            }
            found => found.map_err(|e| Error::on(&self.path, "cannot read", &e)),
        }
    }
}

/// The paths given, `-` replaced by the list on standard input.
fn given(paths: &[PathBuf]) -> Result<Vec<Given>, Error> {
    let mut out = Vec::new();
    for path in paths {
        if path != Path::new("-") {
            out.push(Given { path: path.clone(), listed: false });
            continue;
        }
        for line in io::stdin().lock().lines() {
            let line = line
                .map_err(|e| Error::new(format!("cannot read the list of paths on standard input: {e}")))?;
            let line = line.trim_end_matches('\r');
            out.extend((!line.is_empty()).then(|| Given { path: line.into(), listed: true }));
        }
    }
    Ok(out)
}

fn skipped(found: &Discovery) -> Vec<Skipped> {
    let skip = |l: &LeftAlone| Skipped { path: l.name.clone(), reason: l.reason.as_str().to_owned() };
    found.left_alone.iter().map(skip).collect()
}

/// As many as asked for, or as the machine has.
fn threads(jobs: usize) -> usize {
    if jobs > 0 { jobs } else { std::thread::available_parallelism().map_or(1, usize::from) }
}

fn timings(started: Instant, threads: usize) -> Timings {
    Timings {
        wall_ms: u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        threads: threads as u64,
    }
}

/// The files of a run; the manifest last, so that it speaks of what is there.
fn write_all(mut output: Output, shortlist: &Shortlist<'_>, ranking: &Ranking) -> Result<(), Error> {
    output.write("results.ndjson", |w| write_ndjson(w, shortlist.results))?;
    output.write("ranking.json", |w| write_json(w, ranking))?;
    output.write("shortlist.csv", |w| write_csv(w, shortlist))?;
    output.write("shortlist.html", |w| write_html(w, shortlist))?;
    output.write("run.json", |w| write_json(w, shortlist.manifest))?;
    output.publish()
}

fn print(format: Format, shortlist: &Shortlist<'_>) -> Result<(), Error> {
    let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        Format::Table => write_table(&mut out, shortlist, TableStyle { colour })?,
        Format::Json => write_json(&mut out, &shortlist.results)?,
        Format::Ndjson => write_ndjson(&mut out, shortlist.results)?,
        Format::Csv => write_csv(&mut out, shortlist)?,
        Format::Html => write_html(&mut out, shortlist)?,
    }
    Ok(out.flush()?)
}

/// What a table says by itself, said on standard error for the other formats; and what was left alone, and where the files are.
fn say_what_was_left(found: &Discovery, shortlist: &Shortlist<'_>, args: &ScreenArgs) -> Result<(), Error> {
    let mut err = io::stderr().lock();
    if args.format != Format::Table {
        for result in shortlist.out_of_ranking() {
            let why = result.error.as_ref().map_or("", |e| e.message.as_str());
            writeln!(err, "{}: {}", plain_line(&result.input.path), plain_line(why))?;
        }
    }
    for left in found.left_alone.iter().take(LEFT_SHOWN) {
        writeln!(err, "left alone: {} ({})", plain_line(&left.name), left.reason.as_str())?;
    }
    if found.left_alone.len() > LEFT_SHOWN {
        writeln!(err, "left alone: {} more; run.json names all", found.left_alone.len() - LEFT_SHOWN)?;
    }
    if let Some(out) = &args.out {
        writeln!(err, "written: {}", out.join("shortlist.html").display())?;
    }
    Ok(())
}
