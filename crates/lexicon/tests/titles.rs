//! Job titles, each with what a careful reader takes from it: `rules/cases/titles.tsv` (level, people) and
//! `rules/cases/roles.tsv` (whether it builds software, whether those led are engineers).

use prescreen_lexicon::{Level, Lexicon, People};

fn lexicon() -> Lexicon {
    Lexicon::embedded().expect("the embedded rules compile")
}

fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 3]> {
    table.lines().map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        columns.try_into().unwrap_or_else(|_| panic!("not three columns: {line}"))
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
    for [printed, software, engineers] in rows(include_str!("../../../rules/cases/roles.tsv")) {
        let title = lexicon.title(printed);
        if title.software != answer(software) {
            wrong.push(format!("{printed}: software {:?}, not {software}", title.software));
        }
        if engineers != "-" && title.leads_engineers != answer(engineers) {
            wrong.push(format!("{printed}: leads engineers {:?}, not {engineers}", title.leads_engineers));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn titles_have_strength() {
    let lexicon = lexicon();
    let roles = rows(include_str!("../../../rules/cases/roles.tsv"));
    let titles = rows(include_str!("../../../rules/cases/titles.tsv"));
    let weak: Vec<&str> =
        roles.chain(titles).map(|row| row[0]).filter(|title| lexicon.title_strength(title) <= 0).collect();
    assert!(weak.is_empty(), "no sign of a title in {weak:?}");
}

#[test]
fn the_highest_part_decides() {
    let title = lexicon().title("Software Engineer / Engineering Manager");
    assert_eq!((title.level, title.people), (Level::Manager, People::Yes));
}
