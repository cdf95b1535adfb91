//! The same input is the same bytes: at any number of threads, in any order, under any locale.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{fixture, folder, repository, text};

const AS_OF: &str = "2026-11";

/// The bytes of a run's files; of the manifest all but its timings.
fn run(input: &[&str], out: &Path, jobs: &str, environment: &[(&str, &str)]) -> BTreeMap<String, String> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_prescreen"));
    command.arg("screen").args(input).args(["--as-of", AS_OF, "--jobs", jobs, "--out", text(out)]);
    let output = command
        .envs(environment.iter().copied())
        .current_dir(repository())
        .output()
        .expect("the program starts");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read_dir(out)
        .expect("written")
        .map(|entry| entry.expect("listed").path())
        .filter(|path| !path.ends_with("cache.sqlite"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            let text = fs::read_to_string(&path).expect("read");
            let text = if name == "run.json" { without_timings(&text) } else { text };
            (name, text)
        })
        .collect()
}

fn without_timings(manifest: &str) -> String {
    let mut value: serde_json::Value = serde_json::from_str(manifest).expect("the manifest is JSON");
    value.as_object_mut().expect("an object").remove("timings");
    value.to_string()
}

#[test]
fn threads_locale_and_time_zone_change_nothing() {
    let one = run(&["fixtures/resumes"], &folder("det_one"), "1", &[]);
    let two = run(
        &["fixtures/resumes"],
        &folder("det_two"),
        "2",
        &[("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Pacific/Kiritimati")],
    );
    let again =
        run(&["fixtures/resumes"], &folder("det_again"), "3", &[("LC_ALL", "C"), ("TZ", "America/Adak")]);
    assert_eq!(one.len(), 5);
    assert_eq!(one, two);
    assert_eq!(one, again);
}

#[test]
fn the_order_of_the_paths_changes_nothing() {
    let mut names: Vec<String> = fs::read_dir(fixture("resumes"))
        .expect("fixtures")
        .map(|e| format!("fixtures/resumes/{}", e.expect("listed").file_name().to_string_lossy()))
        .collect();
    names.sort();
    let forward =
        run(&names.iter().map(String::as_str).collect::<Vec<_>>(), &folder("det_forward"), "2", &[]);
    names.reverse();
    let backward =
        run(&names.iter().map(String::as_str).collect::<Vec<_>>(), &folder("det_backward"), "2", &[]);
    assert_eq!(forward, backward);
}

#[test]
fn a_score_does_not_depend_on_the_other_resumes() {
    let scores = |out: &BTreeMap<String, String>| -> BTreeMap<String, (u64, String)> {
        let result = |line: &str| {
            let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let key = value["input"]["sha256"].as_str().expect("a hash").to_owned();
            (
                key,
                (
                    value["score_bp"].as_u64().unwrap_or(0),
                    value["result_id"].as_str().expect("an id").to_owned(),
                ),
            )
        };
        out["results.ndjson"].lines().map(result).collect()
    };
    let all = scores(&run(&["fixtures/resumes"], &folder("pool_all"), "2", &[]));
    let alone = scores(&run(&["fixtures/resumes/04-sidebar-manager.pdf"], &folder("pool_one"), "1", &[]));
    assert_eq!(alone.len(), 1);
    for (hash, score) in alone {
        assert_eq!(all[&hash], score);
    }
}

#[test]
fn a_second_run_is_the_first_again() {
    let first = run(&["fixtures/resumes"], &folder("det_first"), "2", &[]);
    assert_eq!(first, run(&["fixtures/resumes"], &folder("det_second"), "2", &[]));
}

#[test]
fn another_folder_changes_nothing_but_the_paths() {
    let lines = |name: &str| -> Vec<serde_json::Value> {
        let copy = folder(name);
        for entry in fs::read_dir(fixture("resumes")).expect("fixtures") {
            let path = entry.expect("listed").path();
            fs::copy(&path, copy.join(path.file_name().expect("a name"))).expect("copied");
        }
        let out = run(&[text(&copy)], &folder(&format!("{name}_out")), "2", &[]);
        let line = |line: &str| {
            let mut value: serde_json::Value = serde_json::from_str(line).expect("JSON");
            value["input"].as_object_mut().expect("an input").remove("path");
            value
        };
        out["results.ndjson"].lines().map(line).collect()
    };
    let one = lines("det_copy");
    assert!(one.len() > 20);
    assert_eq!(one, lines("det_copy_under_another_name"));
}
