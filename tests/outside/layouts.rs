//! One person's words in many layouts and formats: the same positions from each.

use std::collections::BTreeSet;
use std::fs;

use crate::common::{fixture, printed, text};
use serde_json::Value;

/// Start and end of each position.
fn periods(positions: &Value) -> BTreeSet<(String, String)> {
    let date = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    positions.as_array().expect("positions").iter().map(|p| (date(&p["start"]), date(&p["end"]))).collect()
}

#[test]
fn a_layout_changes_nothing_about_who_worked_when() {
    let truth: Value =
        serde_json::from_str(&fs::read_to_string(fixture("layouts/truth.json")).expect("the truth"))
            .expect("JSON");
    let want = periods(&truth["positions"]);
    assert!(want.len() >= 3);
    let (mut layouts, mut wrong) = (0, Vec::new());
    for entry in fs::read_dir(fixture("layouts")).expect("fixtures") {
        let path = entry.expect("listed").path();
        if path.extension().is_some_and(|e| e == "json") {
            continue;
        }
        layouts += 1;
        let read: Value =
            serde_json::from_str(&printed(&["read", text(&path), "--format", "json"])).unwrap_or_default();
        let got = read.get("positions").map(periods).unwrap_or_default();
        if got != want {
            wrong.push(format!("{}: {got:?}", path.display()));
        }
    }
    assert!(layouts >= 10, "only {layouts} layouts");
    assert!(wrong.is_empty(), "expected {want:?}, but:\n{}", wrong.join("\n"));
}
