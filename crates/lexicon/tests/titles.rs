//! Job titles, each with what a careful reader takes from it: `rules/cases/titles.tsv` (level, people) and
//! `rules/cases/roles.tsv` (whether it builds software, whether those led are engineers), and `rules/cases/flags.tsv` (the same,
//! and whom it leads by the title alone).

use prescreen_lexicon::{Level, Lexicon, People, Software, Title};

fn lexicon() -> Lexicon {
    Lexicon::embedded().expect("the embedded rules compile")
}

fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        columns.try_into().unwrap_or_else(|_| panic!("not {N} columns: {line}"))
    })
}

fn level(name: &str) -> Level {
    match name {
        "intern" => Level::Intern,
        "junior" => Level::Junior,
        "mid" => Level::Mid,
        "senior" => Level::Senior,
        "lead" => Level::Lead,
        "principal" => Level::Principal,
        "manager" => Level::Manager,
        "senior_manager" => Level::SeniorManager,
        "director" => Level::Director,
        "vp" => Level::Vp,
        "c_level" => Level::CLevel,
        other => panic!("no such level: {other}"),
    }
}

fn people(name: &str) -> People {
    match name {
        "no" => People::No,
        "unknown" => People::Unknown,
        "likely" => People::Likely,
        "yes" => People::Yes,
        other => panic!("no such answer: {other}"),
    }
}

fn software(name: &str) -> Software {
    match name {
        "yes" => Software::Yes,
        "likely" => Software::Likely,
        "open" => Software::Open,
        "unlikely" => Software::Unlikely,
        "no" => Software::No,
        other => panic!("no such answer: {other}"),
    }
}

fn leads(title: &Title) -> &'static str {
    match title.people {
        People::Yes | People::Likely => "people",
        _ if title.project_leadership => "project",
        _ if title.technical_leadership => "technical",
        _ => "none",
    }
}

fn answer(name: &str) -> Option<bool> {
    match name {
        "yes" => Some(true),
        "no" => Some(false),
        "open" => None,
        other => panic!("no such answer: {other}"),
    }
}

#[test]
fn levels_and_people() {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for [printed, want_level, want_people] in rows(include_str!("../../../rules/cases/titles.tsv")) {
        let title = lexicon.title(printed);
        if (title.level, title.people) != (level(want_level), people(want_people)) {
            wrong.push(format!(
                "{printed}: {:?} {:?} by {}, not {want_level} {want_people}",
                title.level, title.people, title.rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn software_and_engineers() {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    for [printed, want, engineers] in rows(include_str!("../../../rules/cases/roles.tsv")) {
        let title = lexicon.title(printed);
        if title.software != software(want) {
            wrong.push(format!("{printed}: software {:?}, not {want}", title.software));
        }
        if engineers != "-" && title.leads_engineers != answer(engineers) {
            wrong.push(format!("{printed}: leads engineers {:?}, not {engineers}", title.leads_engineers));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn flags_by_the_title_alone() {
    let lexicon = lexicon();
    let mut wrong = Vec::new();
    let mut count = 0;
    for [printed, builds, whom, engineers] in rows(include_str!("../../../rules/cases/flags.tsv")) {
        let title = lexicon.title(printed);
        count += 1;
        if title.software != software(builds) {
            wrong.push(format!("{printed}: software {:?}, not {builds}", title.software));
        }
        if leads(&title) != whom {
            wrong.push(format!("{printed}: leads {} by {}, not {whom}", leads(&title), title.rule));
        }
        if engineers != "-" && title.leads_engineers != answer(engineers) {
            wrong.push(format!("{printed}: leads engineers {:?}, not {engineers}", title.leads_engineers));
        }
    }
    assert!(count >= 600, "{count} cases");
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn titles_have_strength() {
    let lexicon = lexicon();
    let roles = rows::<3>(include_str!("../../../rules/cases/roles.tsv"));
    let titles = rows::<3>(include_str!("../../../rules/cases/titles.tsv"));
    let weak: Vec<&str> =
        roles.chain(titles).map(|row| row[0]).filter(|title| lexicon.title_strength(title) <= 0).collect();
    assert!(weak.is_empty(), "no sign of a title in {weak:?}");
}

#[test]
fn the_highest_part_decides() {
    let title = lexicon().title("Software Engineer / Engineering Manager");
    assert_eq!((title.level, title.people), (Level::Manager, People::Yes));
}
