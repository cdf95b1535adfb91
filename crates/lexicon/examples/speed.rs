//! How fast the tables compile and texts are matched: `cargo run --release --example speed [FILE...]`.
#![allow(clippy::print_stdout, reason = "an example says what it measured")]

use std::time::Instant;

use prescreen_lexicon::Lexicon;

/// Builds timed, and passes over the text.
const BUILDS: u32 = 10;
const PASSES: u32 = 200;

/// Four kilobytes of invented resume.
fn sample() -> String {
    let entry = "Senior Backend Engineer, Example Payments\nJan 2018 - Present\n\
        • Led a team of 6 engineers building Java 11 and Spring Boot microservices on AWS (EKS, RDS, SQS).\n\
        • Designed REST and gRPC APIs; cut p99 latency by 40 % with Redis caching and PostgreSQL tuning.\n\
        • Mentored junior developers, ran code reviews and introduced CI/CD with Jenkins, Docker and Terraform.\n\
        • Worked with product managers and stakeholders on the roadmap; reported to the VP of Engineering.\n\
        Environment: Java, Go, Kafka, Kubernetes, Helm, Oracle, C/C++, Python, Linux, Git, Jira\n\n";
    entry.repeat(7)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let started = Instant::now();
    let mut lexicon = Lexicon::embedded()?;
    for _ in 1..BUILDS {
        lexicon = Lexicon::embedded()?;
    }
    println!("build: {:.1} ms", started.elapsed().as_secs_f64() * 1e3 / f64::from(BUILDS));
    let mut texts: Vec<String> =
        std::env::args().skip(1).map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    if texts.is_empty() {
        texts.push(sample());
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let time = |name: &str, pass: &dyn Fn(&str) -> usize| {
        let started = Instant::now();
        let found: usize = (0..PASSES).map(|_| texts.iter().map(|text| pass(text)).sum::<usize>()).sum();
        let seconds = started.elapsed().as_secs_f64() / f64::from(PASSES);
        let megabytes = f64::from(u32::try_from(bytes).unwrap_or(u32::MAX)) / 1e6;
        let per_4k = seconds * 4e-3 / megabytes * 1e3;
        println!(
            "{name}: {:.0} MB/s, {per_4k:.3} ms for 4 KB, {} found",
            megabytes / seconds,
            found / PASSES as usize
        );
    };
    time("mentions", &|text| lexicon.mentions(text, &[]).len());
    time("leadership", &|text| lexicon.leadership(text).len());
    time("degrees", &|text| text.lines().map(|line| lexicon.degrees(line, true).len()).sum());
    Ok(())
}
