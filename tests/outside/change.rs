//! Proof by change: what says nothing of the work changes nothing, and what speaks for a candidate never costs.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{chance, fixture, folder, printed, text};
use serde_json::Value;

/// What is changed.
#[derive(Clone)]
struct Person {
    name: &'static str,
    pronouns: [&'static str; 2],
    address: &'static str,
    affiliation: &'static str,
    photo: bool,
}

/// What is asked.
#[derive(Clone)]
struct Career {
    start: u16,
    skills: Vec<&'static str>,
    padding: usize,
}

const PERSON: Person = Person {
    name: "John Example",
    pronouns: ["He", "his"],
    address: "12 Mill Lane, Leeds",
    affiliation: "Leeds Rowing Club",
    photo: false,
};

const NAMES: &[&str] = &[
    "Mary Sample",
    "Lakisha Washington",
    "Jamal Booker",
    "Emily Walsh",
    "Mohammed Al-Farsi",
    "Fatima Benali",
    "Nguyen Thi Lan",
    "Wei Zhang",
    "Priya Raghunathan",
    "Arjun Sharma",
    "Yuki Tanaka",
    "Kim Min-jun",
    "Oluwaseun Adeyemi",
    "Zanele Dlamini",
    "José García López",
    "María Fernández",
    "Rivka Goldberg",
    "Moshe Katz",
    "Svetlana Ivanova",
    "Dmitri Petrov",
    "Björn Åkesson",
    "Siobhán O'Neill",
    "Ayşe Yılmaz",
    "Kūhiō Kealoha",
    "Aiyana Begay",
    "Alex Q. Stone",
    "Tuğçe Demir",
];
const PRONOUNS: &[[&str; 2]] = &[["She", "her"], ["They", "their"], ["He", "his"]];
const ADDRESSES: &[&str] =
    &["9 Park Avenue, Bronx, NY 10451", "Karl-Marx-Straße 7, 12043 Berlin", "4 Harbour Road, Lagos", ""];
const AFFILIATIONS: &[&str] = &[
    "Society of Women Volunteers",
    "Islamic Students Circle",
    "Pride Choir",
    "Catholic Youth League",
    "Chess Club of Deaf Players",
];

fn lines(person: &Person, career: &Career) -> Vec<String> {
    let [subject, own] = person.pronouns;
    let skills = career.skills.join(", ");
    let mut lines = vec![
        person.name.to_owned(),
        person.address.to_owned(),
        "person@example.org".to_owned(),
        String::new(),
        "Experience".to_owned(),
        format!("Engineering Manager, Fjordlag Payments, {}-01 - 2021-12", career.start),
        format!("- Led 9 engineers building services with {skills}."),
        format!("- {subject} mentored four of {own} engineers."),
        String::new(),
        "Education".to_owned(),
        "BSc Computer Science, Nordhavn College, 2008".to_owned(),
        String::new(),
        "Interests".to_owned(),
        format!("Member of the {}.", person.affiliation),
    ];
    lines.extend((0..career.padding).map(|_| "Walks in the hills and bakes bread on quiet days.".to_owned()));
    lines
}

/// The same words as text, Markdown and HTML.
fn renderings(person: &Person, career: &Career) -> [(&'static str, String); 3] {
    let lines = lines(person, career);
    let heading = |line: &str| ["Experience", "Education", "Interests"].contains(&line);
    let markdown = |(at, line): (usize, &String)| match at {
        0 => format!("# {line}\n"),
        _ if heading(line) => format!("## {line}\n"),
        _ => format!("{line}\n"),
    };
    let html = |(at, line): (usize, &String)| match (at, line.strip_prefix("- ")) {
        (0, _) => format!("<h1>{line}</h1>"),
        (_, Some(item)) => format!("<ul><li>{item}</li></ul>"),
        _ if heading(line) => format!("<h2>{line}</h2>"),
        _ => format!("<p>{line}</p>"),
    };
    let photo =
        if person.photo { "<img src='data:image/png;base64,iVBORw0KGgo=' alt='Portrait'>" } else { "" };
    let body: String = lines.iter().enumerate().map(html).collect();
    [
        ("txt", lines.join("\n")),
        ("md", lines.iter().enumerate().map(markdown).collect()),
        (
            "html",
            format!(
                "<!DOCTYPE html><html><head><meta charset='utf-8'></head><body>{photo}{body}</body></html>"
            ),
        ),
    ]
}

/// Scores by file name of everything in a folder.
fn scores(folder: &std::path::Path) -> BTreeMap<String, u64> {
    let out = printed(&["screen", text(folder), "--as-of", "2026-11", "--format", "ndjson"]);
    let score = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("JSON");
        let path = value["input"]["path"].as_str().expect("a path");
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        (name, value["score_bp"].as_u64().unwrap_or_else(|| panic!("{path} has a score")))
    };
    out.lines().map(score).collect()
}

/// The scores of `cases` in each rendering, in their order.
fn screened(test: &str, cases: &[(Person, Career)]) -> Vec<[u64; 3]> {
    let folder = folder(test);
    for (at, (person, career)) in cases.iter().enumerate() {
        for (ending, words) in renderings(person, career) {
            fs::write(folder.join(format!("{at:03}.{ending}")), words).expect("written");
        }
    }
    let scores = scores(&folder);
    let score = |at: usize, ending: &str| scores[&format!("{at:03}.{ending}")];
    (0..cases.len()).map(|at| ["txt", "md", "html"].map(|ending| score(at, ending))).collect()
}

/// Careers of all kinds, the same ones in each run.
fn careers() -> Vec<Career> {
    const SKILLS: &[&str] = &[
        "Java",
        "AWS",
        "PostgreSQL",
        "microservices",
        "Kubernetes",
        "Kafka",
        "REST",
        "MongoDB",
        "Go",
        "Terraform",
    ];
    let mut seed: u64 = 20_261_126;
    let mut next = |below: usize| usize::try_from(chance(&mut seed, below as u64)).unwrap_or_default();
    (0..24)
        .map(|_| {
            let start = 2010 + u16::try_from(next(9)).unwrap_or_default();
            let skills = (0..1 + next(4)).map(|_| SKILLS[next(SKILLS.len())]).collect();
            Career { start, skills, padding: 0 }
        })
        .collect()
}

#[test]
fn who_a_person_is_moves_the_score_by_nothing() {
    let career = Career { start: 2014, skills: vec!["Java", "AWS", "PostgreSQL"], padding: 0 };
    let mut people = vec![PERSON, Person { photo: true, ..PERSON }];
    people.extend(NAMES.iter().map(|name| Person { name, ..PERSON }));
    people.extend(PRONOUNS.iter().map(|pronouns| Person { pronouns: *pronouns, ..PERSON }));
    people.extend(ADDRESSES.iter().map(|address| Person { address, ..PERSON }));
    people.extend(AFFILIATIONS.iter().map(|affiliation| Person { affiliation, ..PERSON }));
    let cases: Vec<(Person, Career)> = people.into_iter().map(|person| (person, career.clone())).collect();
    let scores = screened("change_person", &cases);
    assert!(scores[0].iter().all(|score| *score > 1000), "{:?}", scores[0]);
    for ((person, _), score) in cases.iter().zip(&scores) {
        let Person { name, pronouns, address, affiliation, .. } = person;
        assert_eq!(*score, scores[0], "{name}, {pronouns:?}, {address}, {affiliation}");
    }
}

/// Each career beside a changed one: the scores before and after.
fn pairs(test: &str, change: impl Fn(&Career) -> Career) -> Vec<(Career, u64, u64)> {
    let careers = careers();
    let both: Vec<(Person, Career)> =
        careers.iter().flat_map(|career| [(PERSON, career.clone()), (PERSON, change(career))]).collect();
    let scores = screened(test, &both);
    let pair = |(at, career): (usize, &Career)| {
        (0..3).map(|way| (career.clone(), scores[2 * at][way], scores[2 * at + 1][way])).collect::<Vec<_>>()
    };
    careers.iter().enumerate().flat_map(pair).collect()
}

#[test]
fn a_skill_more_never_costs_and_a_skill_less_never_pays() {
    for added in ["Java", "AWS", "microservices", "PostgreSQL"] {
        let more = |career: &Career| {
            let mut career = career.clone();
            career.skills.push(added);
            career
        };
        for (career, without, with) in pairs(&format!("change_skill_{added}"), more) {
            assert!(with >= without, "{added} beside {:?}: {without} without, {with} with", career.skills);
        }
    }
}

#[test]
fn an_earlier_start_never_costs() {
    for years in [1, 2, 4] {
        let earlier = |career: &Career| Career { start: career.start - years, ..career.clone() };
        for (career, late, early) in pairs(&format!("change_start_{years}"), earlier) {
            assert!(early >= late, "{} and {years} earlier: {late}, {early}", career.start);
        }
    }
}

#[test]
fn neutral_words_change_nothing() {
    let padded = |career: &Career| Career { padding: 30, ..career.clone() };
    for (career, plain, padded) in pairs("change_padding", padded) {
        assert_eq!(plain, padded, "{:?}", career.skills);
    }
}

#[test]
fn neutral_words_at_the_end_of_a_fixture_change_nothing() {
    let (plain, padded) = (folder("change_fixtures_plain"), folder("change_fixtures_padded"));
    for entry in fs::read_dir(fixture("resumes")).expect("fixtures") {
        let path = entry.expect("listed").path();
        let name = path.file_name().expect("a name");
        if let (true, Ok(words)) =
            (path.extension().is_some_and(|e| e == "txt" || e == "md"), fs::read_to_string(&path))
        {
            fs::write(plain.join(name), &words).expect("written");
            let more = "Interests\n\nWalks in the hills and bakes bread on quiet days.\n";
            fs::write(padded.join(name), format!("{words}\n\n{more}")).expect("written");
        }
    }
    let plain = scores(&plain);
    assert!(plain.len() >= 5);
    assert_eq!(plain, scores(&padded));
}
