//! `prescreen screen`: many files, one role, one shortlist.

use std::io::{self, BufRead as _, BufWriter, IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Instant;

use prescreen_engine::{Discovery, Job, LeftAlone, Naming, Screened, run as run_engine};
use prescreen_extract::Limits;
use prescreen_report::{
    Ranking, ResultLine, Run, Shortlist, Skipped, Status, TableStyle, Timings, plain_line, rank, result_line,
    write_csv, write_html, write_json, write_ndjson, write_table,
};
use prescreen_resume::Reader;

use crate::args::{Format, ScreenArgs};
use crate::exit::{Error, Exit};
use crate::{load, output, progress};

pub(crate) fn run(args: &ScreenArgs) -> Result<Exit, Error> {
    let started = Instant::now();
    let lexicon = load::lexicon(&args.judging.rules)?;
    let requisition = load::requisition(&args.judging, &lexicon)?;
    let as_of = load::as_of(args.judging.as_of.as_deref())?;
    let found = sources(&args.paths, args.out.as_deref())?;
    if let Some(out) = &args.out {
        output::folder(out)?;
    }
    let report = Run::new(load::VERSION, &lexicon, &requisition, as_of);
    let reader = Reader::new(&lexicon);
    let job = Job {
        lexicon: &lexicon,
        reader: &reader,
        requisition: &requisition,
        as_of,
        limits: Limits::default(),
    };
    let mut results: Vec<ResultLine> = Vec::with_capacity(found.sources.len());
    let bar = progress::bar(found.sources.len());
    let line = |screened: &Screened| result_line(screened, &report, &lexicon);
    let ran = run_engine(&job, &found.sources, args.jobs, line, |result| {
        results.push(result);
        bar.inc(1);
        ControlFlow::Continue(())
    });
    bar.finish_and_clear();
    ran.map_err(|e| {
        Error::new(format!("cannot start {} threads: {e}; ask for fewer with --jobs", args.jobs))
    })?;
    let ranking = rank(&mut results, &report);
    let manifest = report.manifest(&results, skipped(&found), timings(started, args.jobs));
    let shortlist =
        Shortlist { manifest: &manifest, requisition: &requisition, results: &results, top: args.top };
    if let Some(out) = &args.out {
        write_all(out, &shortlist, &ranking)?;
    }
    print(args.format, &shortlist)?;
    say_what_was_left(&found, &shortlist, args)?;
    let unreadable = results.iter().any(|r| r.status == Status::Unreadable);
    Ok(if unreadable { Exit::SomeUnreadable } else { Exit::Done })
}

/// The files below all paths, in path order, each once; what lies in the run's own output is left alone.
fn sources(paths: &[PathBuf], out: Option<&Path>) -> Result<Discovery, Error> {
    let given = listed(paths)?;
    let naming = if given.len() > 1 { Naming::WithFolder } else { Naming::BelowFolder };
    let found =
        given.iter().map(|path| Discovery::of(path, naming).map_err(|e| Error::on(path, "cannot read", &e)));
    let all = Discovery::join(found.collect::<Result<Vec<_>, _>>()?);
    let all = match out {
        Some(folder) => all.without(folder),
        None => all,
    };
    if all.sources.is_empty() {
        let places: Vec<String> = paths.iter().map(|p| p.display().to_string()).collect();
        return Err(Error::new(format!("{}: no file to read", places.join(", "))));
    }
    Ok(all)
}

/// The paths given, `-` replaced by the list on standard input.
fn listed(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Error> {
    let mut out = Vec::new();
    for path in paths {
        if path == Path::new("-") {
            for line in io::stdin().lock().lines() {
                let line = line.map_err(|e| {
                    Error::new(format!("cannot read the list of paths on standard input: {e}"))
                })?;
                out.extend(Some(line.trim()).filter(|l| !l.is_empty()).map(PathBuf::from));
            }
        } else {
            out.push(path.clone());
        }
    }
    Ok(out)
}

fn skipped(found: &Discovery) -> Vec<Skipped> {
    let skip = |l: &LeftAlone| Skipped { path: l.name.clone(), reason: l.reason.as_str().to_owned() };
    found.left_alone.iter().map(skip).collect()
}

fn timings(started: Instant, jobs: usize) -> Timings {
    let wall_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let threads = if jobs > 0 { jobs } else { std::thread::available_parallelism().map_or(1, usize::from) };
    Timings { wall_ms, threads: threads as u64 }
}

/// The files of a run; the manifest last, so that it is there only when all else is.
fn write_all(out: &Path, shortlist: &Shortlist<'_>, ranking: &Ranking) -> Result<(), Error> {
    output::file(out, "results.ndjson", |w| write_ndjson(w, shortlist.results))?;
    output::file(out, "ranking.json", |w| write_json(w, ranking))?;
    output::file(out, "shortlist.csv", |w| write_csv(w, shortlist))?;
    output::file(out, "shortlist.html", |w| write_html(w, shortlist))?;
    output::file(out, "run.json", |w| write_json(w, shortlist.manifest))
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
    for left in &found.left_alone {
        writeln!(err, "left alone: {} ({})", plain_line(&left.name), left.reason.as_str())?;
    }
    if let Some(out) = &args.out {
        writeln!(err, "written: {}", out.join("shortlist.html").display())?;
    }
    Ok(())
}
