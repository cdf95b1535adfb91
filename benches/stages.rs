//! Each stage on real files, one thread, from bytes in memory. Prints the median milliseconds per file.
//!
//! On the PDFs of `../shared/corpus` where that is there, else on those of `fixtures/`.

#![expect(clippy::print_stdout, reason = "the median is what this bench is for")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use prescreen_engine::{Job, Source, screen_bytes};
use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Reader};
use prescreen_screen::{Requisition, embedded};

fn pdfs() -> (PathBuf, Vec<Vec<u8>>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = root.join("../shared/corpus");
    let folder = if shared.is_dir() { shared } else { root.join("fixtures/resumes") };
    let entries = std::fs::read_dir(&folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "pdf"))
        .collect();
    paths.sort();
    (folder, paths.iter().map(|p| std::fs::read(p).expect("the file is there")).collect())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// The median over files of the best of three runs.
fn per_file(files: &[Vec<u8>], mut work: impl FnMut(&[u8])) -> Duration {
    let best = |bytes: &Vec<u8>, work: &mut dyn FnMut(&[u8])| {
        let run = |_| {
            let started = Instant::now();
            work(bytes);
            started.elapsed()
        };
        (0..3).map(run).min().unwrap_or_default()
    };
    median(files.iter().map(|bytes| best(bytes, &mut work)).collect())
}

fn stages(c: &mut Criterion) {
    std::panic::set_hook(Box::new(|_| {}));
    let (folder, files) = pdfs();
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let requisition =
        Requisition::parse("default", embedded()[0].text, &lexicon).expect("the requisition reads");
    let reader = Reader::new(&lexicon);
    let as_of = Month::parse("2026-11").expect("a month");
    let job = Job {
        lexicon: &lexicon,
        reader: &reader,
        requisition: &requisition,
        as_of,
        limits: Limits::default(),
    };
    let source = Source::new(Path::new("cv.pdf"), Path::new("cv.pdf"));
    let limits = Limits::default();
    let whole = per_file(&files, |bytes| drop(black_box(screen_bytes(&job, &source, bytes))));
    let extraction = per_file(&files, |bytes| drop(black_box(extract(bytes, None, &limits))));
    println!("{} PDFs of {}", files.len(), folder.file_name().unwrap_or_default().to_string_lossy());
    println!("median per file: extraction {:.2} ms, bytes to assessment {:.2} ms", ms(extraction), ms(whole));
    let documents: Vec<_> = files.iter().filter_map(|b| extract(b, None, &limits).ok()).collect();
    let mut group = c.benchmark_group("all files");
    group.sample_size(10);
    group.bench_function("extract", |b| {
        b.iter(|| files.iter().for_each(|f| drop(black_box(extract(f, None, &limits)))))
    });
    group.bench_function("read", |b| {
        b.iter(|| documents.iter().for_each(|d| drop(black_box(reader.read(d)))))
    });
    group.bench_function("bytes to assessment", |b| {
        b.iter(|| files.iter().for_each(|f| drop(black_box(screen_bytes(&job, &source, f)))));
    });
    group.finish();
    c.bench_function("rules compiled", |b| b.iter(Lexicon::embedded));
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

criterion_group!(benches, stages);
criterion_main!(benches);
