//! Prints how long the tables take to compile and how fast a text is matched, on one thread:
//! `cargo run --release -p prescreen-lexicon --example speed`.
#![allow(clippy::print_stdout, reason = "printing is what this example is for")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use prescreen_lexicon::Lexicon;

/// One role of an invented person; repeated, it makes a text of any length.
const ROLE: &str = "\
Senior Software Engineer, Northwind Traders Ltd, Austin, TX\tJan 2015 - Present
• Led a team of 6 developers who rewrote the order service in Java and Spring Boot, from a monolith to microservices on AWS.
• Designed REST APIs and Kafka consumers; PostgreSQL and Redis behind them, deployed with Docker and Kubernetes.
• Reviewed code, mentored two junior engineers, and cut the nightly build from 40 minutes to 9 with Jenkins and Gradle.
• Ready to go the extra mile when a release goes wrong; wrote the on-call handbook for the whole department.
Environment: Java 11, Spring Boot, Go, Kafka, PostgreSQL, Redis, Docker, Kubernetes, Terraform, Jenkins, Git, Linux
";

fn main() {
    println!("compile the tables    {:>9.2} ms", millis(best(5, || Lexicon::embedded().is_ok())));
    let lexicon = match Lexicon::embedded() {
        Ok(lexicon) => lexicon,
        Err(error) => return println!("{error}"),
    };
    let resume = repeated(4 * 1024);
    let lines: Vec<&str> = resume.lines().collect();
    let whole = |text: &str| lexicon.mentions(text, &[]).len() + lexicon.leadership(text).len();
    println!("mentions, 4 KB        {:>9.3} ms", millis(best(200, || lexicon.mentions(&resume, &[]))));
    println!("leadership, 4 KB      {:>9.3} ms", millis(best(200, || lexicon.leadership(&resume))));
    println!("degrees, 4 KB         {:>9.3} ms", millis(best(200, || lexicon.degrees(&resume, false))));
    println!(
        "headings, all lines   {:>9.3} ms",
        millis(best(200, || lines.iter().filter_map(|l| lexicon.heading(l)).count()))
    );
    println!(
        "one title             {:>9.3} ms",
        millis(best(200, || lexicon.title("Senior Software Engineer / Team Lead")))
    );
    println!(
        "title strength, lines {:>9.3} ms",
        millis(best(200, || lines.iter().map(|l| lexicon.title_strength(l)).sum::<i32>()))
    );
    let long = repeated(4 * 1024 * 1024);
    println!(
        "mentions, 4 MB        {:>9.1} MB/s",
        per_second(long.len(), best(3, || lexicon.mentions(&long, &[])))
    );
    println!("with leadership, 4 MB {:>9.1} MB/s", per_second(long.len(), best(3, || whole(&long))));
}

fn repeated(bytes: usize) -> String {
    ROLE.repeat(bytes / ROLE.len() + 1)
}

/// The shortest of `runs` runs.
fn best<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    let timed = (0..runs).map(|_| {
        let start = Instant::now();
        black_box(work());
        start.elapsed()
    });
    timed.min().unwrap_or_default()
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn per_second(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
