//! `prescreen screen`: many files, one role, one shortlist.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use prescreen_engine::{
    Cache, Discovery, Fingerprint, Job, LeftAlone, Recogniser, Salt, Screened, groups, run as run_engine,
};
use prescreen_extract::Limits;
use prescreen_report::{
    Duplicate, Intake, Part, Printer, Results, Run, Shortlist, Skipped, Spool, TableStyle, Timings,
    duplicates, plain_line, result_line, write_array, write_csv, write_html, write_json, write_ndjson,
    write_out_of_ranking, write_ranking, write_table,
};
use prescreen_resume::Reader;

use crate::args::{Format, ScreenArgs};
use crate::exit::{Error, Exit};
use crate::output::Output;
use crate::sources::sources;
use crate::{load, progress};

/// So many paths that were left alone are named; a folder can hold thousands of hidden files.
const LEFT_SHOWN: usize = 20;
/// So many groups of files that are alike are named; the results name all.
const ALIKE_SHOWN: usize = 20;
/// Results of so many bytes are spooled in memory, so that a small run needs no file.
const SPOOLED_IN_MEMORY: usize = 1 << 20;

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
    let results = results(&job, &found, threads, &report, args)?;
    if let Some(cache) = &cache {
        say(&cache.notes());
    }
    let manifest = report.manifest(results.counts(), skipped(&found), timings(started, threads));
    let shortlist =
        Shortlist { manifest: &manifest, requisition: &requisition, results: &results, top: args.top };
    if let Some(output) = output {
        write_all(output, &shortlist, &report)?;
    }
    print(args.format, &shortlist)?;
    say_what_was_left(&found, &results, args)?;
    Ok(if results.counts().unreadable > 0 { Exit::SomeUnreadable } else { Exit::Done })
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

/// The results of the files found, with a bar on a terminal. They are spooled as they come, in a file without a name
/// that goes with the run, however that ends.
fn results(
    job: &Job<'_>,
    found: &Discovery,
    threads: usize,
    report: &Run,
    args: &ScreenArgs,
) -> Result<Results, Error> {
    let folder = args.out.clone().unwrap_or_else(env::temp_dir);
    let spool = Spool::new(tempfile::spooled_tempfile_in(SPOOLED_IN_MEMORY, &folder));
    let mut intake = Intake::new(spool, found.sources.len());
    let printer = Printer { requisition: job.requisition, parts: &parts(args), style: style() };
    let bar = progress::bar(found.sources.len());
    let salt = Salt::default();
    let keep = |screened: &Screened| {
        bar.inc(1);
        (printer.sheet(&result_line(screened, report, job.lexicon)), Fingerprint::of(screened, &salt))
    };
    let (mut taken, mut prints) = (Ok(()), Vec::with_capacity(found.sources.len()));
    let sink = |(sheet, print)| {
        prints.push(print);
        taken = intake.take(&sheet);
        if taken.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    let ran = run_engine(job, &found.sources, threads, keep, sink);
    bar.finish_and_clear();
    ran.map_err(|e| Error::new(format!("cannot start {threads} threads: {e}; ask for fewer with --jobs")))?;
    let alike = duplicates(&groups(&prints), |at| found.sources[at].name().to_owned());
    say(&alike_files(&alike, found));
    let results = taken.and_then(|()| intake.in_order(alike));
    results.map_err(|e| Error::on(&folder, "cannot keep the results until all are there, in", &e))
}

/// A sentence for each group of files that are alike, as far as [`ALIKE_SHOWN`].
fn alike_files(alike: &BTreeMap<usize, Vec<Duplicate>>, found: &Discovery) -> Vec<String> {
    let mut told = BTreeSet::new();
    let each = alike.iter().flat_map(|(at, all)| all.iter().map(move |duplicate| (at, duplicate)));
    let first = each.filter(|(_, duplicate)| told.insert(duplicate.group.clone()));
    let sentence = |(at, alike): (&usize, &Duplicate)| {
        format!("alike: {} is {}", found.sources[*at].name(), alike.sentence())
    };
    let mut sentences: Vec<String> = first.map(sentence).collect();
    let more = sentences.len().saturating_sub(ALIKE_SHOWN);
    sentences.truncate(ALIKE_SHOWN);
    sentences.extend(
        (more > 0).then(|| format!("alike: {more} more groups; results.ndjson and shortlist.csv name all")),
    );
    sentences
}

/// What will be written of each result.
fn parts(args: &ScreenArgs) -> Vec<Part> {
    let files: &[Part] = &[Part::Line, Part::Place, Part::Cells, Part::PageRow, Part::PageEntry];
    let printed: &[Part] = match args.format {
        Format::Table => &[Part::TableRow],
        Format::Json | Format::Ndjson => &[Part::Line],
        Format::Csv => &[Part::Cells],
        Format::Html => &[Part::PageRow, Part::PageEntry],
    };
    let files = if args.out.is_some() { files } else { &[] };
    let printed = printed.iter().filter(|part| !files.contains(part));
    files.iter().chain(printed).copied().collect()
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
fn write_all(mut output: Output, shortlist: &Shortlist<'_>, report: &Run) -> Result<(), Error> {
    output.write("results.ndjson", |w| write_ndjson(w, shortlist.results))?;
    output.write("ranking.json", |w| write_ranking(w, shortlist.results, report))?;
    output.write("shortlist.csv", |w| write_csv(w, shortlist))?;
    output.write("shortlist.html", |w| write_html(w, shortlist))?;
    output.write("run.json", |w| write_json(w, shortlist.manifest))?;
    output.publish()
}

/// Colours are for people at a terminal who have not said otherwise.
fn style() -> TableStyle {
    let wanted = env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    TableStyle { colour: wanted && io::stdout().is_terminal() }
}

fn print(format: Format, shortlist: &Shortlist<'_>) -> Result<(), Error> {
    let mut out = BufWriter::new(io::stdout().lock());
    match format {
        Format::Table => write_table(&mut out, shortlist)?,
        Format::Json => write_array(&mut out, shortlist.results)?,
        Format::Ndjson => write_ndjson(&mut out, shortlist.results)?,
        Format::Csv => write_csv(&mut out, shortlist)?,
        Format::Html => write_html(&mut out, shortlist)?,
    }
    Ok(out.flush()?)
}

/// What a table says by itself, said on standard error for the other formats; and what was left alone, and where the files are.
fn say_what_was_left(found: &Discovery, results: &Results, args: &ScreenArgs) -> Result<(), Error> {
    let mut err = io::stderr().lock();
    if args.format != Format::Table {
        write_out_of_ranking(&mut err, results)?;
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
