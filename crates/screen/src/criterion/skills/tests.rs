use prescreen_lexicon::Cue;

use super::*;
use crate::testing::{Case, id, judge};

fn any(ids: &[&str]) -> SkillsAsked {
    SkillsAsked {
        groups: vec![ids.iter().map(|i| id(i)).collect()],
        at_least: 1,
        min_months: None,
        within_months: None,
    }
}

fn worked_with(word: &str, skill: &str) -> Case {
    Case::new("Kafka\n")
        .position(&format!("Developer, Acme, 2015-01 - 2016-12\n{word} services\n"), |_| {})
        .mention(word, skill, None)
}

#[test]
fn shown_in_work_is_met_and_listed_is_partly() {
    let shown = judge(&worked_with("Java", "java"), &Asks::Skills(any(&["python", "java"])));
    assert_eq!((shown.verdict, shown.share), (Verdict::Met, BasisPoints::FULL));
    assert_eq!(shown.note, "Java, 2.0 years");
    let listed = Case::new("Skills: Java\n").mention("Java", "java", None);
    let listed = judge(&listed, &Asks::Skills(any(&["java"])));
    assert_eq!((listed.verdict, listed.share), (Verdict::Partly, BasisPoints::percent(50)));
    assert_eq!(listed.note, "Java, only listed");
}

#[test]
fn of_equals_the_one_used_longest_is_shown() {
    let case = worked_with("Java", "java")
        .position("Developer, Beta, 2018-01 - 2023-12\nPython services\n", |_| {})
        .mention("Python", "python", None);
    assert_eq!(judge(&case, &Asks::Skills(any(&["java", "python"]))).note, "Python, 6.0 years");
}

#[test]
fn an_instance_satisfies_its_group_and_says_so() {
    let j = judge(&worked_with("PostgreSQL", "postgresql"), &Asks::Skills(any(&["relational-databases"])));
    assert_eq!(j.verdict, Verdict::Met);
    assert!(j.note.contains("by way of PostgreSQL"), "{}", j.note);
}

#[test]
fn silence_is_unclear_and_a_denial_is_not_met() {
    let silent = judge(&worked_with("Java", "java"), &Asks::Skills(any(&["kubernetes"])));
    assert_eq!((silent.verdict, silent.share), (Verdict::Unclear, BasisPoints::ZERO));
    let denied = Case::new("No Kubernetes yet\n").mention("Kubernetes", "kubernetes", Some(Cue::Negated));
    let denied = judge(&denied, &Asks::Skills(any(&["kubernetes"])));
    assert_eq!((denied.verdict, denied.share), (Verdict::NotMet, BasisPoints::ZERO));
}

#[test]
fn the_best_groups_are_taken_and_missing_ones_earn_nothing() {
    let asked = SkillsAsked {
        groups: vec![vec![id("nosql")], vec![id("java")], vec![id("apache-kafka")]],
        at_least: 2,
        min_months: None,
        within_months: None,
    };
    let one = judge(&worked_with("Java", "java"), &Asks::Skills(asked.clone()));
    assert_eq!((one.verdict, one.share), (Verdict::Partly, BasisPoints::percent(50)));
    let two = worked_with("Java", "java").mention("Kafka", "apache-kafka", None);
    let two = judge(&two, &Asks::Skills(asked));
    assert_eq!((two.verdict, two.share), (Verdict::Partly, BasisPoints::percent(75)));
}

#[test]
fn too_short_a_use_counts_in_proportion() {
    let mut asked = any(&["java"]);
    asked.min_months = Some(36);
    let j = judge(&worked_with("Java", "java"), &Asks::Skills(asked));
    // 24 of 36 months.
    assert_eq!((j.verdict, j.share), (Verdict::Partly, BasisPoints::new(6_666)));
}

#[test]
fn too_long_ago_counts_half_and_no_date_is_not_recent() {
    let mut asked = any(&["java"]);
    asked.within_months = Some(90);
    // Last used in December 2016, 90 months before June 2024.
    let case = worked_with("Java", "java");
    let j = judge(&case, &Asks::Skills(asked.clone()));
    assert_eq!((j.verdict, j.share), (Verdict::Met, BasisPoints::FULL));
    asked.within_months = Some(89);
    let j = judge(&case, &Asks::Skills(asked.clone()));
    assert_eq!((j.verdict, j.share), (Verdict::Partly, BasisPoints::percent(50)));
    assert!(j.note.contains("last used 2016-12"), "{}", j.note);
    let listed = Case::new("Skills: Java\n").mention("Java", "java", None);
    assert_eq!(judge(&listed, &Asks::Skills(asked)).share, BasisPoints::percent(25));
}
