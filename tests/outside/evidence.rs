//! Every quotation slices the stored text to exactly itself, in characters, and every finding has one.

use std::fs;

use crate::common::{fixture, prescreen, printed, text};
use serde_json::Value;

#[test]
fn quotations_slice_the_text_that_the_text_verb_prints() {
    let mut quotations = 0;
    for entry in fs::read_dir(fixture("resumes")).expect("fixtures") {
        let path = entry.expect("listed").path();
        let result: Value = serde_json::from_str(&printed(&[
            "explain",
            text(&path),
            "--as-of",
            "2026-11",
            "--format",
            "json",
        ]))
        .expect("JSON");
        let document: Value =
            serde_json::from_str(&printed(&["text", text(&path), "--format", "json"])).expect("JSON");
        let characters: Vec<char> = document["text"].as_str().expect("a text").chars().collect();
        for evidence in result["evidence"].as_object().expect("evidence").values() {
            let at = |key: &str| usize::try_from(evidence[key].as_u64().expect("a place")).expect("fits");
            let slice: String = characters[at("start")..at("end")].iter().collect();
            assert_eq!(slice, evidence["quote"].as_str().expect("a quotation"), "{}", path.display());
            quotations += 1;
        }
        for finding in result["criteria"].as_array().expect("criteria") {
            let given = !finding["evidence"].as_array().expect("a list").is_empty();
            assert!(given || finding["verdict"] == "unclear", "{}: {finding}", path.display());
        }
    }
    assert!(quotations > 500, "only {quotations} quotations over all fixtures");
}

#[test]
fn every_line_of_output_obeys_the_schema() {
    let schema: Value = serde_json::from_str(&printed(&["schema"])).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let out = crate::common::folder("schema");
    prescreen(&["screen", "fixtures", "--as-of", "2026-11", "--out", text(&out)]);
    let mut records: Vec<Value> = fs::read_to_string(out.join("results.ndjson"))
        .expect("read")
        .lines()
        .map(|l| serde_json::from_str(l).expect("JSON"))
        .collect();
    for name in ["run.json", "ranking.json"] {
        records.push(serde_json::from_str(&fs::read_to_string(out.join(name)).expect("read")).expect("JSON"));
    }
    assert!(records.len() > 80);
    for record in &records {
        let wrong: Vec<String> =
            validator.iter_errors(record).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
    assert!(!validator.is_valid(&serde_json::json!({"type": "result", "extra": true})));
}

#[test]
fn the_schema_in_the_repository_is_the_one_printed() {
    let kept = fs::read_to_string(crate::common::repository().join("crates/report/prescreen-1.schema.json"))
        .expect("the schema is in the repository");
    assert_eq!(kept, printed(&["schema"]), "run `prescreen schema > crates/report/prescreen-1.schema.json`");
}
