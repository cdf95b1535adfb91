//! Tables of wordings against their cases: soft things (`rules/cases/soft.tsv`), proxies (`rules/cases/proxies.tsv`), and first
//! releases against the list of their sources.
#![allow(clippy::unwrap_used, reason = "a test stops at what is missing")]

use std::collections::BTreeMap;

use prescreen_lexicon::{Lexicon, SoftText};

fn rows(table: &str) -> impl Iterator<Item = [&str; 3]> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| {
        line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("three columns: {line:?}"))
    })
}

/// Every entry has at least `least` cases each way.
fn each_way(counts: &BTreeMap<(String, String), usize>, entry: &str, ways: &[(&str, usize)]) {
    for (way, least) in ways {
        let count = counts.get(&(entry.to_owned(), (*way).to_owned())).copied().unwrap_or(0);
        assert!(count >= *least, "{entry}: {count} cases of {way}, {least} asked");
    }
}

#[test]
fn deeds_show_and_adjectives_only_claim() {
    let lexicon = Lexicon::embedded().unwrap();
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::new());
    for [id, expected, text] in rows(include_str!("../../../rules/cases/soft.tsv")) {
        let topic = lexicon.topics().iter().find(|t| t.id == id).unwrap_or_else(|| panic!("no topic {id}"));
        let ready = SoftText::new(text);
        let (deeds, claimed) = (lexicon.deeds(topic, &ready), topic.claimed(&ready));
        let found = match (deeds.is_empty(), claimed.is_empty()) {
            (false, _) => "shown",
            (true, false) => "claimed",
            (true, true) => "none",
        };
        *counts.entry((id.to_owned(), expected.to_owned())).or_insert(0) += 1;
        if found != expected {
            let shown: Vec<&str> = deeds.iter().map(|r| &text[r.clone()]).collect();
            wrong.push(format!("{id}: {text:?} is {found}, not {expected} {shown:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for topic in lexicon.topics() {
        each_way(&counts, &topic.id, &[("shown", 8), ("claimed", 3), ("none", 6)]);
    }
}

#[test]
fn a_claim_silences_what_is_shown_in_the_same_words_only() {
    let lexicon = Lexicon::embedded().unwrap();
    let topic = lexicon.topics().iter().find(|t| t.id == "communication").unwrap();
    let text = "Excellent communicator. Presented the plan to the board.";
    let ready = SoftText::new(text);
    assert_eq!(&text[topic.claimed(&ready)[0].clone()], "Excellent communicator");
    assert_eq!(&text[lexicon.deeds(topic, &ready)[0].clone()], "Presented the plan to the board");
}

#[test]
fn proxies_are_told_from_words_that_sound_like_them() {
    let lexicon = Lexicon::embedded().unwrap();
    let (mut wrong, mut counts) = (Vec::new(), BTreeMap::new());
    for [id, expected, text] in rows(include_str!("../../../rules/cases/proxies.tsv")) {
        let found = lexicon.proxies(text);
        let is = found.iter().any(|f| f.proxy.id == id);
        *counts.entry((id.to_owned(), expected.to_owned())).or_insert(0) += 1;
        // A harmless text stands for nothing at all.
        if is != (expected == "1") || (expected == "0" && !found.is_empty()) {
            let found: Vec<_> = found.iter().map(|f| (&f.proxy.id, &text[f.start..f.end])).collect();
            wrong.push(format!("{id}: {text:?} expected {expected}, found {found:?}"));
        }
        assert!(found.iter().all(|f| f.start < f.end && text.get(f.start..f.end).is_some()));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let ids: Vec<String> = counts.keys().map(|(id, _)| id.clone()).collect();
    ids.iter().for_each(|id| each_way(&counts, id, &[("1", 3), ("0", 2)]));
}

#[test]
fn instructions_to_machines_are_told_from_work_with_them() {
    let lexicon = Lexicon::embedded().unwrap();
    let table = include_str!("../../../rules/cases/instructions.tsv");
    let cases =
        table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split_once('\t').unwrap());
    let wrong: Vec<&str> = cases
        .filter(|(expected, text)| lexicon.instructions(text).is_empty() == (*expected == "1"))
        .map(|(_, text)| text)
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn years_of_release_are_sorted_sourced_and_of_skills() {
    let lexicon = Lexicon::embedded().unwrap();
    let table = include_str!("../../../rules/releases.toml").split_once("[first]\n").unwrap().1;
    let sources = include_str!("../../../rules/SOURCES.md");
    let rows: Vec<(&str, &str)> = table.lines().map(|line| line.split_once(" = ").unwrap()).collect();
    assert!(rows.len() >= 100, "{} tools", rows.len());
    assert!(rows.windows(2).all(|pair| pair[0].0 < pair[1].0), "sorted by id");
    for (id, year) in rows {
        assert!(
            sources.contains(&format!("\n| {id} | {year} | ")),
            "{id}: SOURCES.md does not say where {year} is from"
        );
        let skill = lexicon.skill_id(id).unwrap();
        assert_eq!(lexicon.first_release(skill).map(|y| y.to_string()).as_deref(), Some(year));
    }
    assert_eq!(lexicon.first_release(lexicon.skill_id("java").unwrap()), None);
}
