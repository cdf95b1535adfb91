//! Many files on several threads, results in the order of the sources.

use std::io;
use std::ops::ControlFlow;

use prescreen_extract::{Document, Limits};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Nature, NotAResume, Reader, Resume};
use prescreen_screen::{Assessment, Requisition, assess};
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::file::read_stamped;
use crate::guard::guarded;
use crate::reading::Reading;
use crate::source::{hexadecimal, sha256};
use crate::stamp::Stamp;
use crate::{Cache, Failure, Input, Recogniser, Source};

/// What every file of a run is read and judged by.
#[derive(Debug)]
pub struct Job<'a> {
    /// The rules.
    pub lexicon: &'a Lexicon,
    /// A reader by those rules.
    pub reader: &'a Reader<'a>,
    /// The role.
    pub requisition: &'a Requisition,
    /// What "present" means.
    pub as_of: Month,
    /// How much of a file is read.
    pub limits: Limits,
    /// What recognises text in pages that are pictures; without it they are not read.
    pub ocr: Option<&'a Recogniser>,
    /// What was read before, and where to keep what is read now.
    pub cache: Option<&'a Cache>,
}

impl<'a> Job<'a> {
    /// A job within the usual limits, without recognition and cache.
    #[must_use]
    pub fn new(
        lexicon: &'a Lexicon,
        reader: &'a Reader<'a>,
        requisition: &'a Requisition,
        as_of: Month,
    ) -> Self {
        Self { lexicon, reader, requisition, as_of, limits: Limits::default(), ocr: None, cache: None }
    }
}

/// One source with what became of it.
#[derive(Debug)]
pub struct Screened {
    /// The source.
    pub input: Input,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a source.
#[derive(Debug)]
pub enum Outcome {
    /// Read and judged.
    Assessed {
        /// Its text.
        document: Box<Document>,
        /// What was read in it.
        resume: Box<Resume>,
        /// What is to be said of it.
        assessment: Box<Assessment>,
    },
    /// Read, but no resume.
    NotAResume {
        /// Its text.
        document: Box<Document>,
        /// What was read in it.
        resume: Box<Resume>,
        /// What it is instead.
        what: NotAResume,
    },
    /// Not read.
    Unreadable(Failure),
}

/// Files a thread is given before results are handed out; small enough for results to come steadily, large enough for
/// one slow file to keep few threads waiting.
const FILES_PER_THREAD: usize = 32;
/// Readers of nested formats recurse within bounds; this is ample for them.
const STACK: usize = 16 << 20;

/// Screens `sources` on `threads` threads (0: as many as the machine has). `keep` makes what is wanted out of each, on
/// the thread that screened it, so that texts do not pile up; `sink` is handed that in the order of `sources`, and says
/// whether to go on.
///
/// # Errors
/// When the threads cannot be started.
pub fn run<T: Send>(
    job: &Job<'_>,
    sources: &[Source],
    threads: usize,
    keep: impl Fn(&Screened) -> T + Sync,
    mut sink: impl FnMut(T) -> ControlFlow<()>,
) -> io::Result<()> {
    let pool =
        ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build().map_err(io::Error::other)?;
    let screened = |source| keep(&screen_file(job, source));
    for chunk in sources.chunks(pool.current_num_threads() * FILES_PER_THREAD) {
        let kept: Vec<T> = pool.install(|| chunk.par_iter().with_max_len(1).map(screened).collect());
        if let Some(cache) = job.cache {
            cache.flush();
        }
        if kept.into_iter().try_for_each(&mut sink).is_break() {
            break;
        }
    }
    Ok(())
}

/// Screens one file.
#[must_use]
pub fn screen_file(job: &Job<'_>, source: &Source) -> Screened {
    if let Some((input, reading)) = job.cache.and_then(|cache| unopened(job, cache, source)) {
        return Screened { input, outcome: judged(job, reading) };
    }
    match read_stamped(source, &job.limits) {
        Ok((bytes, stamp)) => screen_read(job, source, &bytes, Some(stamp)),
        Err(failure) => Screened {
            input: Input { name: source.name.clone(), sha256: String::new(), bytes: 0 },
            outcome: Outcome::Unreadable(failure),
        },
    }
}

/// Screens one file's bytes. A breakdown of the reader becomes this file's result.
#[must_use]
pub fn screen_bytes(job: &Job<'_>, source: &Source, bytes: &[u8]) -> Screened {
    screen_read(job, source, bytes, None)
}

/// What the cache knows of a file that has not changed.
fn unopened(job: &Job<'_>, cache: &Cache, source: &Source) -> Option<(Input, Reading)> {
    let (hash, bytes) = cache.identity(source)?;
    let reading = cache.reading(&hash, source, job.lexicon)?;
    Some((Input { name: source.name.clone(), sha256: hexadecimal(&hash), bytes }, reading))
}

fn screen_read(job: &Job<'_>, source: &Source, bytes: &[u8], stamp: Option<Stamp>) -> Screened {
    let hash = sha256(bytes);
    let kept = job.cache.and_then(|cache| cache.reading(&hash, source, job.lexicon));
    let reading = kept.unwrap_or_else(|| {
        let reading = Reading::of(bytes, &source.name, job.reader, &job.limits, job.ocr);
        if let Some(cache) = job.cache {
            cache.keep_reading(&hash, source, &reading);
        }
        reading
    });
    if let Some((cache, stamp)) = job.cache.zip(stamp) {
        cache.keep_identity(source, stamp, &hash);
    }
    let input = Input { name: source.name.clone(), sha256: hexadecimal(&hash), bytes: bytes.len() as u64 };
    Screened { input, outcome: judged(job, reading) }
}

fn judged(job: &Job<'_>, reading: Reading) -> Outcome {
    let (document, resume) = match reading {
        Reading::Read(document, resume) => (document, resume),
        Reading::Failed(failure) => return Outcome::Unreadable(failure),
    };
    if let Nature::Other(what) = resume.nature {
        return Outcome::NotAResume { document, resume, what };
    }
    match guarded(|| Ok(assess(&document, &resume, job.requisition, job.lexicon, job.as_of))) {
        Ok(assessment) => Outcome::Assessed { document, resume, assessment: Box::new(assessment) },
        Err(failure) => Outcome::Unreadable(failure),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use prescreen_screen::embedded;

    use super::*;

    const RESUME: &str = "Jo Example\n\nExperience\n\nBackend Developer, Acme Ltd, Jan 2015 - Mar 2019\n\
        - Built Java services\n\nEducation\nBSc Computer Science, 2014\n";

    /// Files of these names and contents in a folder of this test's own; a name alone is a file that is not there.
    fn sources(test: &str, files: &[(&str, Option<&str>)]) -> Vec<Source> {
        let folder = std::env::temp_dir().join(format!("prescreen-run-{test}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a temporary folder");
        let source = |(name, text): &(&str, Option<&str>)| {
            let path: PathBuf = folder.join(name);
            if let Some(text) = text {
                fs::write(&path, text).expect("written");
            }
            Source::new(&path, name.as_ref())
        };
        files.iter().map(source).collect()
    }

    /// A line a source: its name, and the code of its failure or "read".
    fn lines(sources: &[Source], threads: usize, limits: Limits, stop_after: usize) -> Vec<String> {
        let lexicon = Lexicon::embedded().expect("the repository's rules compile");
        let role = &embedded()[0];
        let requisition = Requisition::parse(role.id, role.text, &lexicon).expect("reads");
        let reader = Reader::new(&lexicon);
        let as_of = Month::parse("2026-11").expect("a month");
        let job = Job { limits, ..Job::new(&lexicon, &reader, &requisition, as_of) };
        let keep = |screened: &Screened| match &screened.outcome {
            Outcome::Unreadable(failure) => format!("{} {}", screened.input.name, failure.code),
            _ => format!("{} read", screened.input.name),
        };
        let mut lines = Vec::new();
        let sink = |line| {
            lines.push(line);
            if lines.len() == stop_after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        run(&job, sources, threads, keep, sink).expect("threads start");
        lines
    }

    #[test]
    fn results_come_in_the_order_of_the_sources_at_any_number_of_threads() {
        let names: Vec<String> = (0..100).map(|i| format!("{i:03}.txt")).collect();
        let files: Vec<(&str, Option<&str>)> = names.iter().map(|n| (n.as_str(), Some(RESUME))).collect();
        let sources = sources("order", &files);
        let one = lines(&sources, 1, Limits::default(), 0);
        assert_eq!(one.len(), 100);
        assert!(one.is_sorted() && one.iter().all(|line| line.ends_with(" read")), "{one:?}");
        assert_eq!(one, lines(&sources, 3, Limits::default(), 0));
        assert_eq!(lines(&sources, 2, Limits::default(), 5), one[..5]);
    }

    #[test]
    fn a_file_that_is_gone_or_empty_or_too_large_is_a_result_of_its_own() {
        let sources = sources("failures", &[("a.txt", None), ("b.txt", Some("")), ("c.txt", Some(RESUME))]);
        let limits = Limits { file_bytes: 1000, ..Limits::default() };
        assert_eq!(lines(&sources, 2, limits, 0), ["a.txt IO", "b.txt EMPTY", "c.txt read"]);
        let limits = Limits { file_bytes: 20, ..Limits::default() };
        assert_eq!(lines(&sources, 2, limits, 0)[2], "c.txt TOO_LARGE");
    }
}
