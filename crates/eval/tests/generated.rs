//! Generated resumes are clean, so that a miss is a fault of the reader or of the generator; few may be left.

use std::path::PathBuf;
use std::process::Command;

use prescreen_corpusgen::{Format, Order, fill};

const FLOORS: &[&str] = &[
    "read=1",
    "is_resume=.99",
    "positions_f1=.98",
    "title_right=.97",
    "employer_right=.97",
    "leads_people_f1=.98",
    "skills_f1=.96",
    "evidence_exact=1",
];

#[test]
fn two_hundred_generated_resumes_are_read() {
    let out = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("generated");
    fill(&Order { count: 200, seed: 1, out: out.clone(), jobs: 0, formats: Format::ALL.to_vec() })
        .expect("written");
    let floors = FLOORS.iter().flat_map(|floor| ["--floor", floor]);
    let eval =
        Command::new(env!("CARGO_BIN_EXE_prescreen-eval")).arg(out).args(floors).output().expect("runs");
    assert!(eval.status.success(), "{}", String::from_utf8_lossy(&eval.stdout));
}
