//! How long one file takes, stage by stage, on one thread: bytes to document, document to resume, resume to assessment,
//! and all of it. First prints the median over the files, in milliseconds; then criterion measures whole folders.
//!
//! `../shared/corpus` is measured too where it is present. `PRESCREEN_BENCH_MEDIANS=1` prints the medians and ends.

#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prescreen_extract::{Document, Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Reader, Resume};
use prescreen_screen::{Requisition, assess, embedded};

/// Each file is measured so often; the quickest counts, as it is the one least disturbed by the machine.
const ROUNDS: usize = 5;

/// A folder of files, with what the stages before made of them.
struct Set {
    name: &'static str,
    files: Vec<Staged>,
}

struct Staged {
    bytes: Vec<u8>,
    document: Document,
    resume: Resume,
}

/// What files are read and judged by.
struct Ground<'a> {
    lexicon: &'a Lexicon,
    reader: Reader<'a>,
    requisition: Requisition,
    as_of: Month,
}

impl Ground<'_> {
    fn extract(bytes: &[u8]) -> Option<Document> {
        extract(bytes, None, &Limits::default()).ok()
    }

    fn assess(&self, document: &Document, resume: &Resume) {
        black_box(assess(document, resume, &self.requisition, self.lexicon, self.as_of));
    }

    fn whole(&self, bytes: &[u8]) {
        if let Some(document) = Self::extract(bytes) {
            self.assess(&document, &self.reader.read(&document));
        }
    }

    /// The PDF files of `folder` that have a text.
    fn set(&self, name: &'static str, folder: &Path) -> Set {
        let entries = fs::read_dir(folder).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path()));
        let mut paths: Vec<PathBuf> = entries.filter(|p| p.extension().is_some_and(|e| e == "pdf")).collect();
        paths.sort();
        let staged = |path: &PathBuf| {
            let bytes = fs::read(path).ok()?;
            let document = Self::extract(&bytes)?;
            let resume = self.reader.read(&document);
            Some(Staged { bytes, document, resume })
        };
        Set { name, files: paths.iter().filter_map(staged).collect() }
    }
}

/// A stage, and how it is run on one file.
type Stage = (&'static str, fn(&Ground<'_>, &Staged));

const STAGES: &[Stage] = &[
    ("extract", |_, file| drop(black_box(Ground::extract(&file.bytes)))),
    ("read", |ground, file| drop(black_box(ground.reader.read(&file.document)))),
    ("assess", |ground, file| ground.assess(&file.document, &file.resume)),
    ("whole", |ground, file| ground.whole(&file.bytes)),
];

/// The times of all files, the quickest round each, in order.
fn times(ground: &Ground<'_>, set: &Set, stage: Stage) -> Vec<Duration> {
    let once = |file: &Staged| {
        let started = Instant::now();
        (stage.1)(ground, file);
        started.elapsed()
    };
    let quickest = |file: &Staged| (0..ROUNDS).map(|_| once(file)).min().unwrap_or_default();
    let mut times: Vec<Duration> = set.files.iter().map(quickest).collect();
    times.sort_unstable();
    times
}

fn print_medians(ground: &Ground<'_>, set: &Set) {
    println!("{}: {} PDF files, one thread, milliseconds a file", set.name, set.files.len());
    println!("  {:<8} {:>9} {:>9} {:>9}", "stage", "median", "95 of 100", "longest");
    for stage in STAGES {
        let times = times(ground, set, *stage);
        let at = |percent: usize| times[(times.len() - 1) * percent / 100].as_secs_f64() * 1e3;
        println!("  {:<8} {:>9.3} {:>9.3} {:>9.3}", stage.0, at(50), at(95), at(100));
    }
}

fn stages(criterion: &mut Criterion) {
    let lexicon = Lexicon::embedded().expect("the repository's rules compile");
    let role = &embedded()[0];
    let requisition =
        Requisition::parse(role.id, role.text, &lexicon).expect("the default requisition reads");
    let as_of = Month::parse("2026-11").expect("a month");
    let ground = Ground { lexicon: &lexicon, reader: Reader::new(&lexicon), requisition, as_of };
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sets = [
        ground.set("fixtures/resumes", &top.join("fixtures/resumes")),
        ground.set("../shared/corpus", &top.join("../shared/corpus")),
    ];
    for set in sets.iter().filter(|set| !set.files.is_empty()) {
        print_medians(&ground, set);
        if std::env::var_os("PRESCREEN_BENCH_MEDIANS").is_none() {
            measure(criterion, &ground, set);
        }
    }
}

fn measure(criterion: &mut Criterion, ground: &Ground<'_>, set: &Set) {
    let mut group = criterion.benchmark_group(set.name);
    group.sample_size(10).throughput(Throughput::Elements(set.files.len() as u64));
    for (name, run) in STAGES {
        let whole_folder = || set.files.iter().for_each(|file| run(ground, file));
        group.bench_function(*name, |bencher| bencher.iter(whole_folder));
    }
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
