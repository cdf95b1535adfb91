//! How long a whole process takes, from its start to its end: one that reads nothing, and one that reads one small file.

#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Each thing is measured so often; the quickest and the median are told.
const ROUNDS: usize = 40;

fn run(arguments: &[&str]) -> Duration {
    let started = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_prescreen"));
    let status = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.expect("prescreen runs");
    started.elapsed()
}

fn print(name: &str, arguments: &[&str]) {
    let mut times: Vec<Duration> = (0..ROUNDS).map(|_| run(arguments)).collect();
    times.sort_unstable();
    let ms = |at: usize| times[at].as_secs_f64() * 1e3;
    println!("  {name:<28} {:>9.1} {:>9.1}", ms(0), ms(times.len() / 2));
}

fn main() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/LICENSE-MIT");
    let missing = concat!(env!("CARGO_MANIFEST_DIR"), "/LICENSE-NONE");
    println!("a process, milliseconds\n  {:<28} {:>9} {:>9}", "", "quickest", "median");
    print("its version", &["--version"]);
    print("up to a file that is missing", &["read", missing]);
    print("one small file", &["read", file]);
}
