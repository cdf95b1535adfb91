//! Broken, odd and ill-meant files: each is a result of its own, and nothing of them gets out.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{fixture, folder, prescreen, repository, text};
use serde_json::Value;

fn screen(input: &str, name: &str) -> (Option<i32>, BTreeMap<String, Value>, String) {
    let out = folder(name);
    let output = prescreen(&["screen", input, "--as-of", "2026-11", "--out", text(&out)]);
    let results = fs::read_to_string(out.join("results.ndjson")).expect("results");
    let by_path = results.lines().map(|line| {
        let value: Value = serde_json::from_str(line).expect("JSON");
        (value["input"]["path"].as_str().expect("a path").to_owned(), value)
    });
    let html = fs::read_to_string(out.join("shortlist.html")).expect("a page");
    (output.status.code(), by_path.collect(), html)
}

#[test]
fn each_hostile_fixture_has_the_result_that_is_right_for_it() {
    let (code, results, _) = screen("fixtures/hostile", "hostile_fixtures");
    assert_eq!(code, Some(1));
    let expected: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(fixture("hostile.json")).expect("the list")).expect("JSON");
    assert!(expected.len() >= 30);
    for entry in &expected {
        let file = entry["file"].as_str().expect("a file").trim_start_matches("hostile/");
        let result = results.get(file).unwrap_or_else(|| panic!("{file} has no result"));
        let right = entry["status"].as_array().expect("statuses").contains(&result["status"]);
        assert!(right, "{file}: {} ({}), expected {}", result["status"], result["error"], entry["status"]);
    }
}

#[test]
fn a_resume_that_tries_does_not_get_out() {
    let (_, _, html) = screen("fixtures/hostile", "hostile_html");
    assert!(!html.contains("<script"), "a script of a resume is in the page");
    let csv =
        crate::common::printed(&["screen", "fixtures/hostile", "--as-of", "2026-11", "--format", "csv"]);
    for cell in csv.lines().flat_map(|line| line.split(',')) {
        let cell = cell.trim_matches('"');
        let number = cell.parse::<f64>().is_ok();
        assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t']), "a formula in a cell: {cell}");
    }
    let table = crate::common::printed(&["screen", "fixtures/hostile", "--as-of", "2026-11"]);
    assert!(!table.contains('\u{1b}'), "a terminal sequence of a resume in the table");
    for entry in fs::read_dir(fixture("hostile")).expect("fixtures") {
        let path = entry.expect("listed").path();
        for verb in ["explain", "text", "read"] {
            let said = prescreen(&[verb, text(&path)]);
            let clean = !said.stdout.contains(&0x1b) && !said.stderr.contains(&0x1b);
            assert!(clean, "a terminal sequence in `{verb} {}`", path.display());
        }
    }
}

#[test]
fn no_output_says_that_word() {
    let word = ["re", "ject"].concat();
    let out = folder("that_word");
    prescreen(&["screen", "fixtures/resumes", "--as-of", "2026-11", "--out", text(&out), "--no-cache"]);
    for entry in fs::read_dir(&out).expect("written") {
        let path = entry.expect("listed").path();
        let text = fs::read_to_string(&path).expect("read").to_lowercase();
        assert!(!text.contains(&word), "{}", path.display());
    }
    assert!(!crate::common::printed(&["schema"]).to_lowercase().contains(&word));
}

#[test]
fn the_shared_hostile_files_each_have_a_result() {
    let shared = repository().join("../shared/hostile");
    if !shared.is_dir() {
        println!("skipped: {} is not here", shared.display());
        return;
    }
    let (code, results, _) = screen(text(&shared), "hostile_shared");
    assert_eq!(code, Some(1));
    let files = fs::read_dir(&shared).expect("listed").count();
    assert_eq!(results.len(), files);
    assert!(results.values().all(|r| r["error"]["code"] != "PANICKED"), "a reader broke down");
}
