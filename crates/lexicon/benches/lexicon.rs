//! How long the embedded tables take to be ready, and how fast texts are matched: each pass of the lexicon over text, in megabytes a
//! second on one thread.
//!
//! The text is invented; `PRESCREEN_BENCH_TEXT=FILE` takes another.

#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use prescreen_lexicon::Lexicon;

/// Each thing is measured so often; the quickest and the median are told.
const ROUNDS: usize = 40;
/// A text is this many bytes at least, so that a pass is long enough to be timed.
const TEXT: usize = 1 << 18;

const ENTRY: &str = "Senior Backend Engineer, Example Payments\nJan 2018 - Present\n\
    • Led a team of 6 engineers building Java 11 and Spring Boot microservices on AWS (EKS, RDS, SQS).\n\
    • Designed REST and gRPC APIs; cut p99 latency by 40 % with Redis caching and PostgreSQL tuning.\n\
    • Mentored junior developers, ran code reviews and introduced CI/CD with Jenkins, Docker and Terraform.\n\
    • Worked with product managers and stakeholders on the roadmap; reported to the VP of Engineering.\n\
    • Replaced nightly exports by events, so that partners see an order within a second of its being placed.\n\
    Environment: Java, Go, Kafka, Kubernetes, Helm, Oracle, C/C++, Python, Linux, Git, Jira\n\n";

fn times(mut once: impl FnMut()) -> Vec<Duration> {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            once();
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    times
}

fn print_start(name: &str, times: &[Duration]) {
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    println!("  {name:<24} {:>9.1} {:>9.1}", ms(0), ms(times.len() / 2));
}

fn print_pass(name: &str, text: &str, pass: impl Fn(&str) -> usize) {
    let times = times(|| _ = black_box(pass(text)));
    let rate = |at: usize| text.len() as f64 / 1e6 / times[at].as_secs_f64();
    println!("  {name:<24} {:>9.0} {:>9.0} {:>9}", rate(0), rate(times.len() / 2), pass(text));
}

fn main() {
    println!("start-up, milliseconds\n  {:<24} {:>9} {:>9}", "", "quickest", "median");
    print_start("tables ready", &times(|| drop(black_box(Lexicon::embedded()))));
    let tables: Vec<_> = Lexicon::embedded_tables().map(|(p, t)| (p.to_owned(), t.to_owned())).collect();
    print_start("those of a folder", &times(|| drop(black_box(Lexicon::from_tables(&tables)))));

    let lexicon = Lexicon::embedded().expect("the repository's rules compile");
    let text = std::env::var_os("PRESCREEN_BENCH_TEXT").map_or_else(
        || ENTRY.repeat(TEXT / ENTRY.len()),
        |file| fs::read_to_string(file).expect("PRESCREEN_BENCH_TEXT is a file of text"),
    );
    println!(
        "passes over {} KB, MB/s\n  {:<24} {:>9} {:>9} {:>9}",
        text.len() / 1000,
        "",
        "quickest",
        "median",
        "found"
    );
    print_pass("skills", &text, |text| lexicon.mentions(text, &[]).len());
    print_pass("phrases of leading", &text, |text| lexicon.leadership(text).len());
    print_pass("degrees", &text, |text| text.lines().map(|line| lexicon.degrees(line, true).len()).sum());
}
