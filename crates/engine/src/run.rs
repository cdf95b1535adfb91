//! Many files on several threads, results in the order of the sources.

use std::fs::File;
use std::io::{self, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use prescreen_extract::{Document, Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, NotAResume, Reader, Resume};
use prescreen_screen::{Assessment, Requisition, assess};
use rayon::prelude::*;

use crate::source::sha256;
use crate::{Failure, Input, Source};

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

/// Files a thread is given before results are handed out; small enough for results to come steadily.
const FILES_PER_THREAD: usize = 8;
/// Readers of nested formats recurse within bounds; this is ample for them.
const STACK: usize = 16 << 20;

/// Screens `sources` on `threads` threads (0: as many as the machine has) and hands each result to `sink`, in the
/// order of `sources`. `sink` returns whether to go on.
///
/// # Errors
/// When the threads cannot be started.
pub fn run(job: &Job<'_>, sources: &[Source], threads: usize, mut sink: impl FnMut(Screened) -> bool) -> io::Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build().map_err(io::Error::other)?;
    for chunk in sources.chunks(pool.current_num_threads() * FILES_PER_THREAD) {
        let results: Vec<Screened> = pool.install(|| chunk.par_iter().map(|source| screen_file(job, source)).collect());
        for result in results {
            if !sink(result) {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn screen_file(job: &Job<'_>, source: &Source) -> Screened {
    match read_file(source, &job.limits) {
        Ok(bytes) => screen_bytes(job, source, &bytes),
        Err(failure) => Screened {
            input: Input { name: source.name.clone(), sha256: String::new(), bytes: 0 },
            outcome: Outcome::Unreadable(failure),
        },
    }
}

/// Reads a file, at most one byte more than the limit, so that one which grows while it is read cannot fill memory.
///
/// # Errors
/// When it cannot be opened or read.
pub fn read_file(source: &Source, limits: &Limits) -> Result<Vec<u8>, Failure> {
    let most = limits.file_bytes as u64 + 1;
    let mut bytes = Vec::new();
    let read = File::open(&source.path).and_then(|file| file.take(most).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| Failure::from(&error))
}

/// Screens one file's bytes. A breakdown of the reader becomes this file's result.
pub fn screen_bytes(job: &Job<'_>, source: &Source, bytes: &[u8]) -> Screened {
    let input = Input { name: source.name.clone(), sha256: sha256(bytes), bytes: bytes.len() as u64 };
    let outcome = catch_unwind(AssertUnwindSafe(|| outcome(job, source, bytes)));
    Screened { input, outcome: outcome.unwrap_or_else(|_| Outcome::Unreadable(Failure::broke_down())) }
}

fn outcome(job: &Job<'_>, source: &Source, bytes: &[u8]) -> Outcome {
    let document = match extract(bytes, Some(&source.name), &job.limits) {
        Ok(document) => Box::new(document),
        Err(reason) => return Outcome::Unreadable(Failure::from(&reason)),
    };
    let resume = Box::new(job.reader.read(&document));
    match resume.nature {
        prescreen_resume::Nature::Other(what) => Outcome::NotAResume { document, resume, what },
        prescreen_resume::Nature::Resume => {
            let assessment = Box::new(assess(&document, &resume, job.requisition, job.lexicon, job.as_of));
            Outcome::Assessed { document, resume, assessment }
        }
    }
}
