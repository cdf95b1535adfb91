//! The case files of `rules/cases/` against the embedded rules: words with several senses, cues, degrees.
#![allow(clippy::unwrap_used, reason = "a test stops at what is missing")]

use prescreen_lexicon::{Cue, Lexicon, SkillId, Zone, ZoneKind};

fn cases(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

fn zones(place: &str, text: &str) -> Vec<Zone> {
    let whole = 0..text.len();
    match place {
        "skills" => vec![Zone { range: whole, kind: ZoneKind::SkillList }],
        _ => Vec::new(),
    }
}

/// The ids of what is named, and of what that speaks for.
fn ids(lexicon: &Lexicon, text: &str, zones: &[Zone]) -> Vec<String> {
    let above = |id: SkillId| lexicon.implied(id).iter().map(|i| i.skill);
    let named: Vec<SkillId> = lexicon.mentions(text, zones).iter().map(|m| m.skill).collect();
    let all = named.iter().flat_map(|id| above(*id).chain([*id]));
    all.map(|id| lexicon.skill(id).id.clone()).collect()
}

/// The skill that a surface of `rules/disambiguation.toml` stands for.
fn skill_of(surface: &str) -> String {
    let rules = include_str!("../../../rules/disambiguation.toml");
    let after = rules.split_once(&format!("surface = \"{surface}\"\nskill = \"")).unwrap().1;
    after.split_once('"').unwrap().0.to_owned()
}

#[test]
fn words_with_several_senses() {
    let lexicon = Lexicon::embedded().unwrap();
    let table = include_str!("../../../rules/cases/disambiguation.tsv");
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases(table) {
        let [term, expected, place, text] = case[..] else { panic!("four columns: {case:?}") };
        let text = &text.replace("\\n", "\n");
        let found = ids(&lexicon, text, &zones(place, text)).contains(&skill_of(term));
        count += 1;
        if found != (expected == "1") {
            wrong.push(format!("{term} in {text:?}: expected {expected}"));
        }
    }
    assert!(count >= 1_000, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_ambiguous_word_has_cases_of_each_sense() {
    let mut counts = std::collections::BTreeMap::new();
    for case in cases(include_str!("../../../rules/cases/disambiguation.tsv")) {
        *counts.entry((case[0], case[1])).or_insert(0) += 1;
    }
    let rules: toml::Table = include_str!("../../../rules/disambiguation.toml").parse().unwrap();
    let mut short = Vec::new();
    for term in rules["term"].as_array().unwrap() {
        let surface = term["surface"].as_str().unwrap();
        let few =
            ["0", "1"].into_iter().filter(|sense| counts.get(&(surface, *sense)).is_none_or(|n| *n < 2));
        short.extend(few.map(|sense| format!("{surface}: fewer than two cases of {sense}")));
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn degrees_and_their_fields() {
    let lexicon = Lexicon::embedded().unwrap();
    let mut wrong = Vec::new();
    for case in cases(include_str!("../../../rules/cases/degrees.tsv")) {
        let [place, text, expected] = case[..] else { panic!("three columns: {case:?}") };
        let named = |d: &prescreen_lexicon::Degree| match &d.field {
            None => d.level.as_str().to_owned(),
            Some(field) => format!("{}: {}", d.level.as_str(), &text[field.clone()]),
        };
        let degrees: Vec<String> = lexicon.degrees(text, place == "education").iter().map(named).collect();
        let found = if degrees.is_empty() { "none".to_owned() } else { degrees.join(" + ") };
        if found != expected {
            wrong.push(format!("{text:?}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn cue_name(cue: Option<Cue>) -> &'static str {
    match cue {
        None => "-",
        Some(Cue::Negated) => "negated",
        Some(Cue::Learning) => "learning",
        Some(Cue::Weak) => "weak",
        Some(Cue::Replaced) => "replaced",
        Some(Cue::TeamNotSelf) => "team-not-self",
        Some(Cue::Strong) => "strong",
        Some(Cue::Echo) => "echo",
    }
}

#[test]
fn what_is_said_of_a_skill() {
    let lexicon = Lexicon::embedded().unwrap();
    let mut wrong = Vec::new();
    let mut count = 0;
    for case in cases(include_str!("../../../rules/cases/cues.tsv")) {
        let [skill, expected, text] = case[..] else { panic!("three columns: {case:?}") };
        let text = text.replace("\\n", "\n");
        let mentions = lexicon.mentions(&text, &[]);
        let found = mentions.iter().find(|m| lexicon.skill(m.skill).id == skill).map(|m| cue_name(m.cue));
        count += 1;
        if found != Some(expected) {
            wrong.push(format!("{skill} in {text:?}: expected {expected}, found {found:?}"));
        }
    }
    assert!(count >= 200, "{count} cases");
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}
