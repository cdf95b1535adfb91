use super::*;
use crate::testing::{Case, id, lexicon, month};

fn skills(case: &Case) -> Skills {
    Skills::of(&View::new(&case.document, &case.resume, month("2024-06")), lexicon())
}

#[test]
fn shown_in_dated_work_is_dated_and_has_months() {
    let case = Case::new("Skills: Java\n")
        .mention("Java", "java", None)
        .position("Developer, Acme, 2015-01 - 2016-12\nServices in Java on PostgreSQL\n", |_| {})
        .mention("Java on", "java", None)
        .mention("PostgreSQL", "postgresql", None);
    let skills = skills(&case);
    let java = skills.get(id("java")).expect("named");
    assert_eq!((java.standing, java.months.likely), (Standing::Dated, 24));
    assert_eq!(java.last_used.map(|d| d.to_string()).as_deref(), Some("2016-12"));
    assert_eq!(java.credit, BasisPoints::FULL);
    assert_eq!(java.evidence[0].of(&case.document.text), "Services in Java on PostgreSQL");
    let relational = skills.get(id("relational-databases")).expect("implied");
    assert_eq!(relational.percent, 100);
    assert_eq!(relational.via.first(), Some(&id("postgresql")));
}

#[test]
fn listed_counts_half_and_denied_not_at_all() {
    let case = Case::new("Skills: Python\nNo experience with Kubernetes\nLearning Rust\n")
        .mention("Python", "python", None)
        .mention("Kubernetes", "kubernetes", Some(Cue::Negated))
        .mention("Rust", "rust", Some(Cue::Learning));
    let skills = skills(&case);
    assert_eq!(skills.get(id("python")).map(|s| s.credit), Some(BasisPoints::percent(50)));
    assert!(skills.get(id("kubernetes")).is_none());
    assert_eq!(skills.denied(id("kubernetes")).len(), 1);
    assert!(skills.get(id("rust")).is_none());
}

#[test]
fn printed_years_are_kept_beside_the_months_and_capped_by_the_career() {
    let case = Case::new("Skills: Java (8 years)\n")
        .mention("Java", "java", None)
        .years(8)
        .position("Developer, Acme, 2015-01 - 2016-12\nJava on Spring\n", |_| {})
        .mention("Java on", "java", None);
    let java = skills(&case).get(id("java")).cloned().expect("named");
    assert_eq!(java.months.likely, 24);
    let claimed = java.claimed.expect("claimed");
    assert_eq!((claimed.years, claimed.months), (8, 24));
    assert_eq!(java.credit, BasisPoints::FULL);
    let undated = Case::new("Skills: Java (8 years)\n").mention("Java", "java", None).years(8);
    let java = skills(&undated).get(id("java")).cloned().expect("named");
    assert_eq!((java.months.likely, java.claimed.map(|c| c.months)), (0, Some(96)));
    assert_eq!(java.credit, BasisPoints::percent(50));
}

#[test]
fn a_claim_for_an_instance_is_none_for_what_it_implies() {
    let case = Case::new("PostgreSQL (8 years)\n").mention("PostgreSQL", "postgresql", None).years(8);
    assert_eq!(skills(&case).get(id("relational-databases")).map(|s| s.claimed), Some(None));
}

#[test]
fn what_is_merely_used_counts_in_part() {
    let case = Case::new("")
        .position("Developer, Acme, 2015-01 - 2016-12\nSpring\n", |_| {})
        .mention("Spring", "spring", None);
    let java = skills(&case).get(id("java")).cloned().expect("used by Spring");
    assert_eq!((java.percent, java.credit), (80, BasisPoints::percent(80)));
    assert_eq!(java.months.likely, 24);
}
