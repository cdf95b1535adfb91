//! The other verbs from outside.

use crate::common::{prescreen, printed};
use serde_json::Value;

#[test]
fn text_marks_what_a_reader_would_not_see() {
    let json: Value = serde_json::from_str(&printed(&[
        "text",
        "fixtures/hostile/hidden-white-text.pdf",
        "--format",
        "json",
    ]))
    .unwrap_or_default();
    let names = std::fs::read_dir(crate::common::fixture("hostile")).expect("fixtures");
    let listed: Vec<String> =
        names.map(|e| e.expect("listed").file_name().to_string_lossy().into_owned()).collect();
    assert!(
        json["hidden"].as_array().is_some_and(|h| !h.is_empty()),
        "no hidden text; hostile fixtures: {listed:?}"
    );
}

#[test]
fn read_prints_positions_with_their_places() {
    let said = printed(&["read", "fixtures/resumes/04-sidebar-manager.pdf"]);
    assert!(said.contains("Positions") && said.contains(".."), "{said}");
}

#[test]
fn a_word_is_found_in_the_lexicon_by_any_spelling() {
    for word in ["golang", "Go", "GO"] {
        let found: Value =
            serde_json::from_str(&printed(&["skills", "find", word, "--format", "json"])).expect("JSON");
        assert_eq!(found[0]["id"], "go", "{word}");
    }
    assert!(printed(&["skills", "find", "no-such-skill-at-all"]).contains("not in the lexicon"));
}

#[test]
fn skills_of_a_file_have_places() {
    let found: Value = serde_json::from_str(&printed(&[
        "skills",
        "fixtures/resumes/04-sidebar-manager.pdf",
        "--format",
        "json",
    ]))
    .expect("JSON");
    let mentions = found.as_array().expect("a list");
    assert!(!mentions.is_empty());
    assert!(mentions.iter().all(|m| m["evidence"]["end"].as_u64() > m["evidence"]["start"].as_u64()));
}

#[test]
fn explain_gives_each_finding_its_quotation() {
    let said = printed(&["explain", "fixtures/resumes/01-payments-head.pdf", "--as-of", "2026-11"]);
    assert!(said.contains("Findings"), "{said}");
    assert!(said.matches('“').count() + said.matches('"').count() >= 5, "quotations:\n{said}");
}

#[test]
fn requisitions_are_listed_shown_and_checked() {
    let list: Value =
        serde_json::from_str(&printed(&["requisition", "list", "--format", "json"])).expect("JSON");
    let ids: Vec<&str> = list.as_array().expect("a list").iter().filter_map(|r| r["id"].as_str()).collect();
    assert!(ids.len() >= 3 && ids[0] == "head-of-backend-engineering", "{ids:?}");
    for id in ids {
        assert_eq!(prescreen(&["requisition", "lint", id]).status.code(), Some(0), "{id}");
    }
    let path = crate::common::folder("requisition").join("role.toml");
    let own = printed(&["requisition", "show", "data-engineer"]).replacen("weight", "wieght", 1);
    std::fs::write(&path, own).expect("written");
    let checked = prescreen(&["requisition", "lint", crate::common::text(&path)]);
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    assert_eq!(checked.status.code(), Some(2));
    assert!(said.contains("role.toml:") && said.contains("wieght"), "{said}");
}

#[test]
fn completions_and_help_are_there() {
    assert!(printed(&["completions", "bash"]).contains("prescreen"));
    let help = printed(&["--help"]);
    assert!(help.contains("Examples") && help.contains("Exit codes"), "{help}");
}

#[test]
fn every_flag_is_explained() {
    let unknown = prescreen(&["explain", "--flag", "NO_SUCH_FLAG"]);
    assert_eq!(unknown.status.code(), Some(2));
    let said = String::from_utf8_lossy(&unknown.stderr).into_owned();
    let names = said.rsplit("the flags are ").next().unwrap_or_default();
    let names: Vec<&str> =
        names.split(|c: char| !c.is_ascii_uppercase() && c != '_').filter(|n| n.len() > 3).collect();
    assert!(names.len() >= 20 && names.contains(&"HIDDEN_TEXT"), "{said}");
    for name in names {
        let words = printed(&["explain", "--flag", name]);
        assert!(words.starts_with(name) && words.contains("an honest cause may be"), "{words}");
    }
}
