//! What a person finds out about the program from the program: manual pages, and what is installed.

use std::fs;
use std::process::{Command, Output};

use crate::common::{folder, prescreen, printed, repository, text};

#[test]
fn every_verb_has_a_manual_page() {
    let out = folder("man").join("man1");
    let written = prescreen(&["man", "--out", text(&out)]);
    assert_eq!(written.status.code(), Some(0), "{}", String::from_utf8_lossy(&written.stderr));
    let help = printed(&["--help"]);
    let verbs = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|l| !l.is_empty());
    let verbs: Vec<&str> = verbs.filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
    assert!(verbs.len() >= 10, "{help}");
    for verb in verbs.iter().filter_map(|line| line.split_whitespace().next()).filter(|v| *v != "help") {
        let page = fs::read_to_string(out.join(format!("prescreen-{verb}.1"))).expect(verb);
        assert!(page.contains(".SH NAME") && page.contains(".SH SYNOPSIS"), "{verb}: {page}");
    }
    let screen = fs::read_to_string(out.join("prescreen-screen.1")).expect("the page of screen");
    assert!(screen.contains("\\-\\-requisition") && screen.contains("An asterisk beside a rank"), "{screen}");
    assert_eq!(fs::read_to_string(out.join("prescreen.1")).expect("the first page"), printed(&["man"]));
}

#[test]
fn a_place_for_manual_pages_that_is_a_file_is_named() {
    let file = folder("man-file").join("taken");
    fs::write(&file, "").expect("written");
    let refused = prescreen(&["man", "--out", text(&file)]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("taken"));
}

/// `prescreen doctor` where no other program is found.
fn alone(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_prescreen"))
        .arg("doctor")
        .args(arguments)
        .current_dir(repository())
        .env("PATH", "")
        .output()
        .expect("the program starts")
}

#[test]
fn doctor_names_what_is_missing_and_the_remedy() {
    let said = alone(&[]);
    assert_eq!(said.status.code(), Some(0), "scans are optional");
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    for needed in [env!("CARGO_PKG_VERSION"), "8 can be used", "tesseract", "install it"] {
        assert!(said.contains(needed), "{needed}: {said}");
    }
}

#[test]
fn doctor_names_the_rules_by_the_hash_that_results_name_them_by() {
    let said = String::from_utf8(alone(&[]).stdout).expect("output is UTF-8");
    let hash =
        said.lines().find_map(|line| line.strip_prefix("rules")).and_then(|l| l.split_whitespace().next());
    let out = folder("doctor-run");
    prescreen(&["screen", "fixtures/resumes/01-payments-head.pdf", "--out", text(&out)]);
    let run: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("run.json")).expect("run.json")).expect("JSON");
    assert_eq!(run["rules_hash"].as_str(), hash);
}

#[test]
fn doctor_says_which_requisition_the_rules_do_not_serve() {
    let rules = folder("doctor-rules");
    copy(&repository().join("rules"), &rules);
    let role = rules.join("requisitions/data-engineer.toml");
    let broken = fs::read_to_string(&role).expect("a role").replacen("weight", "wieght", 1);
    fs::write(&role, broken).expect("written");
    let said = alone(&["--rules", text(&rules)]);
    assert_eq!(said.status.code(), Some(2));
    let why = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(why.contains("data-engineer.toml:") && why.contains("wieght"), "{why}");
    assert!(String::from_utf8_lossy(&said.stdout).contains("7 can be used"));
}

/// Copies a folder with all below it.
fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        let place = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            copy(&entry, &place);
        } else {
            fs::copy(&entry, &place).expect("copied");
        }
    }
}

#[test]
fn the_schema_of_requisitions_takes_a_role_with_its_header_line() {
    let schema: serde_json::Value =
        serde_json::from_str(&printed(&["schema", "requisition"])).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is one");
    let skills = &schema["$defs"]["skills"]["items"]["enum"];
    assert!(skills.as_array().is_some_and(|ids| ids.iter().any(|id| id == "java")), "ids to complete by");
    let role = folder("schema-header").join("role.toml");
    let shown = printed(&["requisition", "show", "data-engineer"]);
    fs::write(&role, format!("#:schema requisition.schema.json\n{shown}")).expect("written");
    assert_eq!(prescreen(&["requisition", "lint", text(&role)]).status.code(), Some(0));
}
