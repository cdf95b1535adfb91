//! `prescreen screen` from outside: files, formats, exit codes.

use std::fs;

use crate::common::{fixture, folder, prescreen, printed, text};
use serde_json::Value;

const AS_OF: &str = "2026-11";

#[test]
fn a_folder_becomes_a_table_that_fits_a_terminal() {
    let output = prescreen(&["screen", "fixtures/resumes", "--as-of", AS_OF]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let table = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(table.lines().all(|line| line.chars().count() <= 80), "a line is too long:\n{table}");
    assert!(table.lines().any(|line| line.trim_start().starts_with("1 ")), "no first rank:\n{table}");
    assert!(!table.contains('\u{1b}'), "colours in a pipe");
}

#[test]
fn out_holds_five_files_and_all_results_and_the_cache_unless_it_is_not_wanted() {
    let out = folder("out_holds_five_files");
    prescreen(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--out", text(&out)]);
    let names = || {
        let entries = fs::read_dir(&out).expect("written").map(|e| e.expect("listed").file_name());
        let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let five = ["ranking.json", "results.ndjson", "run.json", "shortlist.csv", "shortlist.html"];
    assert_eq!(names(), [["cache.sqlite"].as_slice(), &five].concat());
    fs::remove_file(out.join("cache.sqlite")).expect("the cache can be deleted");
    prescreen(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--out", text(&out), "--no-cache"]);
    assert_eq!(names(), five);
    let results = fs::read_to_string(out.join("results.ndjson")).expect("read");
    let files = fs::read_dir(fixture("resumes")).expect("fixtures").count();
    assert_eq!(results.lines().count(), files);
    let paths: Vec<String> = results.lines().map(|l| path(&json(l))).collect();
    assert!(paths.is_sorted(), "results are in path order");
}

#[test]
fn the_files_of_a_run_are_their_owners_alone() {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let out = folder("owners_alone");
        prescreen(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--out", text(&out)]);
        for entry in fs::read_dir(&out).expect("written") {
            let mode = entry.expect("listed").metadata().expect("looked at").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}

#[test]
fn the_best_fixtures_come_before_the_other_trades() {
    let results: Vec<Value> =
        printed(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--format", "ndjson"])
            .lines()
            .map(json)
            .collect();
    let rank = |start: &str| {
        let found = results
            .iter()
            .find(|r| path(r).starts_with(start))
            .unwrap_or_else(|| panic!("{start} is a fixture"));
        found["rank"].as_u64().unwrap_or(u64::MAX)
    };
    let (head, nurse, chef) = (rank("01-payments-head"), rank("27-nurse"), rank("28-chef"));
    assert!(head <= 8, "a head of payments engineering is at {head}");
    assert!(head < nurse && head < chef);
}

#[test]
fn formats_agree() {
    let array: Value =
        serde_json::from_str(&printed(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--format", "json"]))
            .expect("JSON");
    let lines: Vec<Value> = printed(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--format", "ndjson"])
        .lines()
        .map(json)
        .collect();
    assert_eq!(array, Value::Array(lines));
    let csv = printed(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--format", "csv", "--top", "3"]);
    assert_eq!(csv.lines().count(), 4, "a header and three candidates:\n{csv}");
    let html = printed(&["screen", "fixtures/resumes", "--as-of", AS_OF, "--format", "html"]);
    assert!(html.starts_with("<!DOCTYPE html>") && html.ends_with("</html>\n"));
}

#[test]
fn a_list_of_paths_on_standard_input() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_prescreen"))
        .args(["screen", "-", "--as-of", AS_OF, "--format", "ndjson"])
        .current_dir(crate::common::repository())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let list = "fixtures/resumes/27-nurse.pdf\n\nfixtures/resumes/17-sysadmin.txt\n";
    child.stdin.take().expect("piped").write_all(list.as_bytes()).expect("written");
    let output = child.wait_with_output().expect("ends");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
}

#[test]
fn nothing_done_says_why_and_ends_with_two() {
    let cases: [(&[&str], &str); 5] = [
        (&["screen", "no/such/folder"], "no/such/folder"),
        (&["screen", "fixtures/resumes", "--requisition", "no-such-role"], "head-of-backend-engineering"),
        (&["screen", "fixtures/resumes", "--as-of", "November"], "YYYY-MM"),
        (&["screen", "fixtures/resumes", "--rules", "no/rules"], "no/rules"),
        (&["screen", "fixtures/resumes", "--out", "Cargo.toml/out"], "Cargo.toml/out"),
    ];
    for (arguments, named) in cases {
        let output = prescreen(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.contains(named), "{arguments:?} should name {named}: {said}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
}

#[test]
fn an_unreadable_file_is_a_result_and_exit_code_one() {
    let input = folder("an_unreadable_file");
    fs::copy(fixture("resumes/27-nurse.pdf"), input.join("b.pdf")).expect("copied");
    fs::write(input.join("a.pdf"), b"").expect("written");
    fs::write(input.join(".hidden.pdf"), b"%PDF-1.4").expect("written");
    let output = prescreen(&["screen", text(&input), "--as-of", AS_OF, "--format", "ndjson"]);
    assert_eq!(output.status.code(), Some(1));
    let results: Vec<Value> = String::from_utf8_lossy(&output.stdout).lines().map(json).collect();
    assert_eq!(results.len(), 2);
    assert_eq!(
        (&results[0]["status"], &results[0]["error"]["code"]),
        (&Value::from("unreadable"), &Value::from("EMPTY"))
    );
    assert!(results[0]["rank"].is_null() && results[0]["score_bp"].is_null());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("a.pdf") && said.contains("empty"), "{said}");
    assert!(said.contains(".hidden.pdf") && said.contains("left alone"), "{said}");
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).expect("a line is JSON")
}

fn path(result: &Value) -> String {
    result["input"]["path"].as_str().expect("a path").to_owned()
}
