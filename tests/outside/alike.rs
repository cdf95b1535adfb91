//! Files that are alike are said to be, in every output; nothing is merged, and no score knows of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::{fixture, folder, prescreen, printed, text};

/// Resumes of four people, some of them more than once.
fn resumes(test: &str) -> std::path::PathBuf {
    let folder = folder(test);
    let original = fs::read_to_string(fixture("resumes/24-java-career-break.txt")).expect("a fixture");
    let mail = original.split_whitespace().find(|word| word.contains('@')).expect("it has an address");
    let other = fs::read_to_string(fixture("resumes/13-junior-python.md")).expect("a fixture");
    let others_mail = other.split_whitespace().find(|word| word.contains('@')).expect("it has an address");
    let lines: Vec<&str> = original.lines().collect();
    let shorter = [&lines[..lines.len() / 2], &lines[lines.len() / 2 + 1..]].concat().join("\n");
    let write = |name: &str, text: &str| fs::write(folder.join(name), text).expect("written");
    write("a-first.txt", &original);
    write("b-sent-again.txt", &original);
    write("c-spaced.txt", &original.replace('\n', "\r\n"));
    write("d-a-line-less.txt", &shorter);
    write("e-another-trade.txt", &other.replace(others_mail, mail));
    write(
        "f-stranger.txt",
        &fs::read_to_string(fixture("resumes/37-customer-success.md")).expect("a fixture"),
    );
    folder
}

/// What is said of each file: path to likeness and number of files.
fn told(results: &str) -> BTreeMap<String, Vec<(String, u64)>> {
    let result = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("a result");
        let found = line["duplicates"].as_array().expect("a list").iter();
        let each = found.map(|d| {
            assert_eq!(
                d["others"].as_array().expect("a list").len() as u64 + 1,
                d["files"].as_u64().expect("a number")
            );
            (d["likeness"].as_str().expect("a word").to_owned(), d["files"].as_u64().expect("a number"))
        });
        (line["input"]["path"].as_str().expect("a path").to_owned(), each.collect())
    };
    results.lines().map(result).collect()
}

fn screened(input: &Path, out: &Path) -> String {
    let args = ["screen", text(input), "--as-of", "2026-11", "--out", text(out), "--no-cache"];
    String::from_utf8(prescreen(&args).stderr).expect("sentences")
}

#[test]
fn each_file_says_which_others_are_like_it() {
    let (input, out) = (resumes("alike_in"), folder("alike_out"));
    let said = screened(&input, &out);
    let told = told(&fs::read_to_string(out.join("results.ndjson")).expect("written"));
    let of = |name: &str| -> Vec<(&str, u64)> {
        told[name].iter().map(|(likeness, files)| (likeness.as_str(), *files)).collect()
    };
    let all = [("same_bytes", 2), ("same_text", 3), ("near_text", 4), ("same_person", 5)];
    assert_eq!(of("a-first.txt"), all);
    assert_eq!(of("b-sent-again.txt"), all);
    assert_eq!(of("c-spaced.txt"), all[1..]);
    assert_eq!(of("d-a-line-less.txt"), all[2..]);
    assert_eq!(of("e-another-trade.txt"), all[3..]);
    assert_eq!(of("f-stranger.txt"), []);
    assert!(said.contains("alike: a-first.txt is the same file as b-sent-again.txt\n"), "{said}");
    let page = fs::read_to_string(out.join("shortlist.html")).expect("written");
    assert!(
        page.contains("This is nearly the same words as a-first.txt, b-sent-again.txt, c-spaced.txt.</p>")
    );
    let cells = fs::read_to_string(out.join("shortlist.csv")).expect("written");
    let groups = |name: &str| -> BTreeSet<String> {
        let row = cells.lines().find(|row| row.contains(name)).expect("a row");
        row.rsplit(',').next().expect("a cell").split_whitespace().map(str::to_owned).collect()
    };
    assert!(groups("a-first.txt").is_superset(&groups("d-a-line-less.txt")));
    assert!(groups("f-stranger.txt").is_empty());
}

#[test]
fn being_like_another_changes_no_score_and_no_rank() {
    let input = resumes("alike_scores");
    let alone = folder("alike_alone");
    for name in ["a-first.txt", "e-another-trade.txt", "f-stranger.txt"] {
        fs::copy(input.join(name), alone.join(name)).expect("copied");
    }
    let scores = |folder: &Path| -> BTreeMap<String, Value> {
        let results = printed(&["screen", text(folder), "--as-of", "2026-11", "--format", "ndjson"]);
        let line = |line: &str| serde_json::from_str::<Value>(line).expect("a result");
        let score = |line: Value| (line["input"]["path"].to_string(), line["score_bp"].clone());
        results.lines().map(line).map(score).collect()
    };
    let (all, few) = (scores(&input), scores(&alone));
    assert_eq!((all.len(), few.len()), (6, 3));
    assert!(few.iter().all(|(path, score)| all[path] == *score));
}

#[test]
fn groups_are_the_same_in_another_order() {
    let input = resumes("alike_order");
    let names = ["f-stranger.txt", "d-a-line-less.txt", "a-first.txt", "b-sent-again.txt"];
    let groups = |names: &[&str]| -> Vec<String> {
        let paths: Vec<String> = names.iter().map(|name| text(&input.join(name)).to_owned()).collect();
        let mut args = vec!["screen", "--as-of", "2026-11", "--format", "ndjson"];
        args.extend(paths.iter().map(String::as_str));
        let mut lines: Vec<String> = printed(&args).lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let mut backwards = names;
    backwards.reverse();
    assert_eq!(groups(&names), groups(&backwards));
}
