//! Papers that are no resumes: out of the ranking, each with a reason; and resumes in languages that are not read.

use std::fs;

use crate::common::{fixture, folder, prescreen, text};
use serde_json::Value;

fn results(input: &str, name: &str) -> Vec<Value> {
    let out = folder(name);
    prescreen(&["screen", input, "--as-of", "2026-11", "--out", text(&out)]);
    let results = fs::read_to_string(out.join("results.ndjson")).expect("results");
    results.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

#[test]
fn papers_that_are_no_resumes_are_told_with_a_reason() {
    let list = fs::read_to_string(fixture("not-resumes.json")).expect("the list");
    let listed: Vec<Value> = serde_json::from_str(&list).expect("JSON");
    let results = results("fixtures/not-resumes", "not_resumes");
    assert!(listed.len() >= 60 && listed.len() == results.len());
    let told = results.iter().filter(|r| r["status"] == "not_a_resume" && r["rank"].is_null());
    assert!(told.count() * 100 >= 98 * results.len());
    let reasons = ["BLANK_TEMPLATE", "COVER_LETTER", "INVOICE", "JOB_DESCRIPTION", "OTHER_PAPER"];
    for reason in reasons {
        assert!(results.iter().any(|r| r["error"]["code"] == reason), "{reason} is never given");
    }
}

#[test]
fn a_resume_in_a_language_that_is_not_read_asks_for_a_person() {
    let folder = folder("languages");
    let swedish = "Ebba Exempel\nebba@example.com\n\nArbetslivserfarenhet\n2015 - 2021 Systemutvecklare, Exempel AB\n\
        Ansvar för utveckling av system och arbete med kunder inom vården\n\nUtbildning\nHögskolan i Exempel\n";
    fs::write(folder.join("swedish.txt"), swedish).expect("written");
    let result = &results(text(&folder), "languages_out")[0];
    assert_eq!((&result["status"], &result["band"]), (&"assessed".into(), &"insufficient_evidence".into()));
    let reasons = result["review"]["reasons"].as_array().expect("reasons");
    assert!(reasons.contains(&"UNKNOWN_LANGUAGE".into()), "{reasons:?}");
}
