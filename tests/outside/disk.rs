//! A disk that takes no more, and a cache that two runs share.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::common::{folder, repository, text};

const FILES: &str = "fixtures/resumes";

/// A run that may write files of so many blocks of 512 bytes, in a shell's words.
fn limited(blocks: u32, rest: &str) -> Output {
    let program = env!("CARGO_BIN_EXE_prescreen");
    // Without the trap the limit ends the process where a full disk would give an error.
    let script =
        format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' screen {FILES} --as-of 2026-11 {rest}");
    Command::new("sh").args(["-c", &script]).current_dir(repository()).output().expect("a shell")
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries.map(|entry| entry.expect("listed").file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn where_no_more_can_be_written_the_error_names_the_place_and_nothing_half_is_left() {
    let out = folder("disk_limited");
    let run = |blocks| limited(blocks, &format!("--no-cache --out '{}'", text(&out)));
    for blocks in [8, 2200] {
        let output = run(blocks);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{blocks}: {said}");
        assert!(said.contains("cannot keep the results") && said.contains(text(&out)), "{blocks}: {said}");
        assert!(said.contains("run again") && output.stdout.is_empty(), "{blocks}: {said}");
        assert!(names(&out).is_empty(), "{blocks}: {:?}", names(&out));
    }
    assert_eq!(run(1 << 20).status.code(), Some(0));
    let whole = fs::read(out.join("results.ndjson")).expect("written");
    assert_eq!(run(2200).status.code(), Some(2));
    assert!(fs::read(out.join("results.ndjson")).expect("still there") == whole, "an earlier run's file");
}

#[test]
fn a_full_standard_output_is_said() {
    if !Path::new("/dev/full").exists() {
        println!("skipped: no /dev/full");
        return;
    }
    for format in ["table", "json", "ndjson", "csv", "html"] {
        let output = limited(1 << 20, &format!("--format {format} > /dev/full"));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{format}: {said}");
        assert!(said.contains("standard output") && said.contains("the disk is full"), "{format}: {said}");
    }
}

#[test]
fn a_cache_that_can_take_no_more_costs_no_result() {
    let out = folder("disk_cache");
    let cache = folder("disk_cache_at").join("c.sqlite");
    let with = limited(64, &format!("--cache '{}' --format table", text(&cache)));
    let without = limited(1 << 20, "--no-cache --format table");
    let said = String::from_utf8_lossy(&with.stderr).into_owned();
    assert_eq!(with.status.code(), Some(0), "{said}");
    assert!(with.stdout == without.stdout && said.contains("goes on without"), "{said}");
    assert!(names(&out).is_empty());
}

#[test]
fn runs_that_share_a_cache_at_the_same_time_have_the_same_results() {
    let cache = folder("shared_cache").join("c.sqlite");
    let run = |role: &str, out: &Path| {
        Command::new(env!("CARGO_BIN_EXE_prescreen"))
            .args(["screen", FILES, "--as-of", "2026-11", "--jobs", "1", "--requisition", role])
            .args(["--cache", text(&cache), "--out", text(out)])
            .current_dir(repository())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts")
    };
    let roles = ["head-of-backend-engineering", "senior-backend-engineer", "data-engineer"];
    let together: Vec<_> = roles
        .iter()
        .map(|role| (role, folder(&format!("shared_{role}"))))
        .map(|(role, out)| (run(role, &out), role, out))
        .collect();
    for (child, role, out) in together {
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(0) && !said.contains("cache"), "{role}: {said}");
        let alone = folder(&format!("shared_{role}_alone"));
        run(role, &alone).wait().expect("it ends");
        for name in ["results.ndjson", "ranking.json", "shortlist.csv", "shortlist.html"] {
            let (one, other) = (fs::read(out.join(name)), fs::read(alone.join(name)));
            assert!(one.expect("written") == other.expect("written"), "{role}: {name}");
        }
    }
    let kept = rusqlite::Connection::open(&cache).expect("a cache");
    let readings: i64 =
        kept.query_row("SELECT count(*) FROM reading", [], |row| row.get(0)).expect("readings");
    let files = i64::try_from(names(&repository().join(FILES)).len()).expect("not so many");
    assert_eq!(readings, files, "each file is kept once");
    let whole: String = kept.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("checked");
    assert_eq!(whole, "ok");
}
