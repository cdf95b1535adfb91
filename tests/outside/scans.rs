//! Scans: refused with the remedy, or read by tesseract where it is asked for and there.

use std::collections::BTreeSet;
use std::fs;
use std::process::{Command, Output};

use crate::common::{fixture, prescreen, printed, repository, text};
use serde_json::Value;

/// The scans, each with the truth of the resume that it shows.
const SCANS: [(&str, &str); 3] = [
    ("scans/01-payments-head.pdf", "truth/01-payments-head.json"),
    ("scans/04-sidebar-manager.pdf", "truth/04-sidebar-manager.json"),
    ("scans/20-polyglot.png", "truth/20-polyglot.json"),
];

/// Whether tesseract is here. Where it has to be (`PRESCREEN_OCR=required`), it is a mistake that it is not.
fn equipped() -> bool {
    let here = Command::new("tesseract").arg("--version").output().is_ok();
    let required = std::env::var_os("PRESCREEN_OCR").is_some_and(|value| value == "required");
    assert!(here || !required, "tesseract is not here, but has to be");
    here
}

fn json(output: &str) -> Value {
    serde_json::from_str(output).unwrap_or_default()
}

/// Start and end of each position.
fn periods(value: &Value) -> BTreeSet<(String, String)> {
    let date = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    let positions = value["positions"].as_array().expect("positions");
    positions.iter().map(|p| (date(&p["start"]), date(&p["end"]))).collect()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn without_being_asked_a_scan_is_not_read_and_the_remedy_is_named() {
    for (scan, _) in SCANS {
        let output = prescreen(&["text", text(&fixture(scan))]);
        assert_eq!(output.status.code(), Some(1));
        let said = said(&output);
        assert!(
            said.contains("image only") && said.contains("tesseract") && said.contains("--ocr"),
            "{said}"
        );
    }
    let results = printed(&["screen", "fixtures/scans", "--as-of", "2026-11", "--format", "json"]);
    for result in json(&results).as_array().expect("results") {
        assert_eq!(result["error"]["code"], "IMAGE_ONLY");
        assert_eq!(result["input"]["text_source"], Value::Null);
    }
}

#[test]
fn asked_without_tesseract_nothing_is_done_and_the_remedy_is_named() {
    let scan = fixture(SCANS[0].0);
    let scan = text(&scan);
    for arguments in [
        &["screen", "fixtures/scans", "--ocr"][..],
        &["text", scan, "--ocr"],
        &["read", scan, "--ocr"],
        &["explain", scan, "--ocr"],
        &["skills", scan, "--ocr"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_prescreen"))
            .args(arguments)
            .current_dir(repository())
            .env("PATH", "")
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && said(&output).contains("install it"), "{}", said(&output));
    }
}

#[test]
fn the_positions_of_a_scan_are_those_of_its_truth() {
    if !equipped() {
        println!("skipped: the positions of a scan: tesseract is not here");
        return;
    }
    for (scan, truth) in SCANS {
        let truth = json(&fs::read_to_string(fixture(truth)).expect("the truth"));
        let read = json(&printed(&["read", text(&fixture(scan)), "--ocr", "--format", "json"]));
        assert_eq!(periods(&read), periods(&truth), "{scan}");
    }
}

#[test]
fn results_say_that_the_text_was_recognised_and_are_the_same_each_time() {
    if !equipped() {
        println!("skipped: results of scans: tesseract is not here");
        return;
    }
    let run = |jobs: &str| {
        let common =
            ["screen", "fixtures/scans", "--as-of", "2026-11", "--format", "json", "--ocr", "--jobs"];
        printed(&[&common[..], &[jobs]].concat())
    };
    let first = run("1");
    assert_eq!(first, run("3"));
    let results = json(&first);
    assert_eq!(results.as_array().map(Vec::len), Some(SCANS.len()));
    for result in results.as_array().expect("results") {
        assert_eq!(result["status"], "assessed", "{}", result["error"]);
        assert_eq!(result["input"]["text_source"], "ocr");
        assert!(result["flags"].as_array().expect("flags").iter().any(|flag| flag["code"] == "OCR_LAYER"));
        let evidence = result["evidence"].as_object().expect("evidence");
        let boxed = evidence.values().filter(|piece| piece["box"].is_array()).count();
        assert_eq!(boxed, evidence.len(), "every quotation has its place on the page");
    }
}

#[test]
fn a_language_without_data_is_said_before_anything_is_done() {
    if !equipped() {
        println!("skipped: languages: tesseract is not here");
        return;
    }
    let output = prescreen(&["screen", "fixtures/scans", "--ocr", "--ocr-lang", "eng+nonesuch"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("nonesuch"), "{}", said(&output));
}

#[test]
fn text_of_its_own_is_never_replaced() {
    if !equipped() {
        println!("skipped: text of its own: tesseract is not here");
        return;
    }
    let arguments = ["text", "fixtures/resumes/01-payments-head.pdf", "--format", "json"];
    let plain = printed(&arguments);
    assert_eq!(plain, printed(&[&arguments[..], &["--ocr"]].concat()));
    assert_eq!(json(&plain)["text_source"], "layer");
}
