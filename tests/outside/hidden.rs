//! Text that nobody would see: found with its words quoted, worth nothing, and no alarm about honest pages.

use std::collections::BTreeMap;
use std::path::Path;

use crate::common::{fixture, printed, repository, text};
use serde_json::Value;

const AS_OF: &str = "2026-11";

/// The results of a folder by their paths' ends, as the index names them.
fn screened(folder: &Path) -> BTreeMap<String, Value> {
    let lines = printed(&["screen", text(folder), "--as-of", AS_OF, "--format", "ndjson"]);
    let result = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("a line is JSON");
        (value["input"]["path"].as_str().expect("a path").to_owned(), value)
    };
    lines.lines().map(result).collect()
}

/// What a result quotes as hidden; `None` without the flag.
fn quoted(result: &Value) -> Option<String> {
    let flags = result["flags"].as_array()?;
    let flag = flags.iter().find(|flag| flag["code"] == "HIDDEN_TEXT")?;
    assert_eq!(flag["effect"], "excluded_from_scoring");
    let ids = flag["evidence"].as_array()?.iter().filter_map(Value::as_str);
    Some(ids.filter_map(|id| result["evidence"][id]["quote"].as_str()).collect::<Vec<_>>().join(" "))
}

#[test]
fn our_attacks_are_quoted_and_earn_nothing_and_honest_pages_are_left_alone() {
    let index = std::fs::read_to_string(fixture("hidden/index.json")).expect("the index");
    let index: Vec<Value> = serde_json::from_str(&index).expect("JSON");
    let results = screened(&fixture("hidden"));
    let named = |name: &str| {
        let found = results.iter().find(|(path, _)| path.ends_with(name));
        found.unwrap_or_else(|| panic!("{name} was screened")).1
    };
    let (mut attacks, mut honest, mut wrong) = (0, 0, Vec::new());
    for entry in &index {
        let name = entry["file"].as_str().expect("a file");
        let result = named(name);
        let found = quoted(result);
        match entry["hidden"].as_str() {
            Some(words) => {
                attacks += 1;
                if !found.as_ref().is_some_and(|quote| quote.contains(words)) {
                    wrong.push(format!("{name}: not quoted, but {found:?}"));
                }
                let twin = named(entry["clean"].as_str().expect("a twin"));
                assert!(quoted(twin).is_none(), "{name}: its twin is flagged");
                if result["score_bp"] != twin["score_bp"] || twin["score_bp"].is_null() {
                    wrong.push(format!("{name}: {} with, {} without", result["score_bp"], twin["score_bp"]));
                }
            }
            None => {
                honest += 1;
                wrong.extend(found.map(|quote| format!("{name}: honest, but {quote:?}")));
            }
        }
    }
    assert!(attacks >= 20 && honest >= 20, "{attacks} attacks, {honest} honest pages");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Pages by other people, beside the repository where it has them.
#[test]
fn the_shared_attacks_are_quoted_and_the_honest_pages_are_left_alone() {
    let Ok(folder) = repository().join("../shared/hidden_text").canonicalize() else {
        eprintln!("skipped: there is no ../shared/hidden_text");
        return;
    };
    let results = screened(&folder);
    for (path, result) in &results {
        let name = path.rsplit('/').next().unwrap_or_default();
        let found = quoted(result).map(|quote| quote.to_lowercase());
        // One attack sets all glyphs on one spot, where doubled letters and spaces are lost.
        let is_quoted = found.as_ref().is_some_and(|q| q.contains("kubernet") && q.contains("rust"));
        assert_eq!(is_quoted, name.starts_with('a'), "{name}: {found:?}");
        assert_eq!(found.is_some(), name.starts_with('a'), "{name}: {found:?}");
    }
    assert!(results.len() >= 23, "only {} pages", results.len());
}
