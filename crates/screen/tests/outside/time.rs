//! Skills in time: months, last use, standing, the way of what is implied, claims beside them, and tools before their time.

use crate::common::{Judged, asking};
use prescreen_screen::{BasisPoints, Requisition, Standing, Verdict};

const HEAD: &str =
    "Ines Marlow\nines@marlow.example\n\nSKILLS\nRust, Java (20 years), Terraform\n\nEXPERIENCE\n\n";
const WORK: &str = "Senior Software Engineer, Tarnwood Ltd\nJan 2019 - Dec 2021\n- Services in Java with Spring Boot on PostgreSQL\n\n\
Software Engineer, Oakmere GmbH\nJul 2020 - Jun 2022\n- Java batch jobs, Docker images\n\n\
Junior Developer, Pilot plc\nJan 2010 - Dec 2011\n- Perl scripts\n";

fn any(skill: &str) -> Requisition {
    asking(&format!("kind = \"skills\"\nany_of = [\"{skill}\"]\n"))
}

fn judged() -> Judged {
    Judged::of(&format!("{HEAD}{WORK}"), &any("java"))
}

#[test]
fn months_are_the_union_of_the_positions_it_stands_in() {
    let judged = judged();
    let java = judged.skill("java").expect("named");
    // January 2019 to June 2022, the concurrent months once.
    assert_eq!((java.standing, java.months.likely), (Standing::Dated, 42));
    assert_eq!(java.last_used.map(|date| date.to_string()).as_deref(), Some("2022-06"));
    assert!(java.via.is_empty());
    assert_eq!(judged.skill("docker").map(|s| s.months.likely), Some(24));
    assert_eq!(
        judged.skill("perl").and_then(|s| s.last_used).map(|d| d.to_string()).as_deref(),
        Some("2011-12")
    );
}

#[test]
fn what_is_only_listed_has_no_months_and_no_last_use() {
    let judged = judged();
    let rust = judged.skill("rust").expect("listed");
    assert_eq!((rust.standing, rust.months.likely, rust.last_used), (Standing::Listed, 0, None));
}

#[test]
fn what_is_implied_has_its_way_and_the_months_of_what_implies_it() {
    let judged = judged();
    let relational = judged.skill("relational-databases").expect("implied by PostgreSQL");
    let ids: Vec<&str> =
        relational.via.iter().map(|id| crate::common::lexicon().skill(*id).id.as_str()).collect();
    assert_eq!(ids.first(), Some(&"postgresql"));
    assert_eq!((relational.percent, relational.months.likely), (100, 36));
    let jvm = judged.skill("spring").expect("implied by Spring Boot");
    assert_eq!(jvm.last_used.map(|date| date.to_string()).as_deref(), Some("2021-12"));
}

#[test]
fn a_printed_number_of_years_stays_a_claim_capped_by_the_career() {
    let judged = judged();
    let claimed = judged.skill("java").and_then(|java| java.claimed).expect("claimed");
    // 24 + 42 months of career; the resume says 240.
    assert_eq!((claimed.years, claimed.months), (20, 66));
    assert!(judged.document.quote(claimed.quotation).contains("Java (20 years)"));
    let without = Judged::of(&format!("{HEAD}{WORK}").replace(" (20 years)", ""), &any("java"));
    assert_eq!(without.assessment.score, judged.assessment.score, "a claim earns nothing");
    assert!(without.skill("java").is_some_and(|java| java.claimed.is_none()));
}

#[test]
fn a_tool_before_its_first_release_is_a_remark_and_changes_no_point() {
    let early = |tool: &str| {
        let text = format!("{HEAD}{WORK}").replace("Perl scripts", &format!("Perl scripts, {tool}"));
        Judged::of(&text, &any("java"))
    };
    assert!(early("Kubernetes").flags().contains(&"BEFORE_RELEASE"));
    assert_eq!(early("Kubernetes").assessment.score, judged().assessment.score);
    assert!(!early("MySQL").flags().contains(&"BEFORE_RELEASE"));
    assert!(!judged().flags().contains(&"BEFORE_RELEASE"));
    let long = format!("{HEAD}{WORK}").replace("Terraform", "Terraform (15 years)");
    assert!(Judged::of(&long, &any("java")).flags().contains(&"BEFORE_RELEASE"));
}

#[test]
fn minimum_months_and_recency_are_asked_of_a_skill() {
    let share = |lines: &str| {
        let requisition = asking(&format!("kind = \"skills\"\nany_of = [\"java\"]\n{lines}"));
        let judged = Judged::of(&format!("{HEAD}{WORK}"), &requisition);
        (judged.assessment.findings[0].verdict, judged.assessment.score)
    };
    assert_eq!(share("min_months = 42\n"), (Verdict::Met, BasisPoints::FULL));
    assert_eq!(share("min_months = 84\n"), (Verdict::Partly, BasisPoints::percent(50)));
    // June 2022 is 24 months before June 2024.
    assert_eq!(share("within_months = 24\n"), (Verdict::Met, BasisPoints::FULL));
    assert_eq!(share("within_months = 23\n"), (Verdict::Partly, BasisPoints::percent(50)));
}

#[test]
fn any_all_and_at_least_n_of_groups() {
    let verdict = |lines: &str| {
        let requisition = asking(&format!("kind = \"skills\"\n{lines}"));
        Judged::of(&format!("{HEAD}{WORK}"), &requisition).assessment.findings[0].verdict
    };
    assert_eq!(verdict("any_of = [\"cobol\", \"java\"]"), Verdict::Met);
    assert_eq!(verdict("any_of = [\"cobol\", \"fortran\"]"), Verdict::Unclear);
    assert_eq!(verdict("all_of = [\"java\", \"docker\"]"), Verdict::Met);
    assert_eq!(verdict("all_of = [\"java\", \"cobol\"]"), Verdict::Partly);
    let groups = "groups = [[\"java\"], [\"docker\", \"podman\"], [\"cobol\"]]\n";
    assert_eq!(verdict(&format!("{groups}at_least = 2")), Verdict::Met);
    assert_eq!(verdict(&format!("{groups}at_least = 3")), Verdict::Partly);
}
