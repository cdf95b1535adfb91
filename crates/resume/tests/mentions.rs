//! Where skills are named, and in which position's time: invented resumes.

use prescreen_extract::{Limits, extract};
use prescreen_lexicon::Lexicon;
use prescreen_resume::read;

/// The titles of the positions in which `skill` is named in `text`; "-" where it is named outside of any.
fn named(text: &str, skill: &str) -> Vec<String> {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let document = extract(text.as_bytes(), None, &Limits::default()).expect("a text is read");
    let resume = read(&document, &lexicon);
    let skill = lexicon.skill_id(skill).expect("a skill of the tables");
    let title = |position: Option<usize>| {
        let title = position.and_then(|i| resume.positions[i].title);
        title.map_or("-", |span| span.of(&document.text)).to_owned()
    };
    resume.mentions.iter().filter(|m| m.skill == skill).map(|m| title(m.position)).collect()
}

/// One job in a line, and what was done there under another heading.
fn with_projects(heading: &str, projects: &str) -> String {
    format!(
        "Ines Marlow\nines@example.com\n\nWORK EXPERIENCE\n\
         Software Engineer, Tarnwood Systems, Feb 2015 - Present\n\n{heading}\n{projects}\n\
         EDUCATION\nB.Sc. Computer Science, 2014\n"
    )
}

#[test]
fn a_project_within_a_job_that_it_names_is_of_that_job() {
    let text = with_projects(
        "PROJECT DETAILS",
        "Ledger, June 2015 - Oct 2017\nTarnwood Systems\nWrote services in Kotlin.\n\n\
         Freight, Oct 2017 - Present\nTarnwood Systems\nMoved it to Kubernetes.\n",
    );
    assert_eq!(named(&text, "kotlin"), ["Software Engineer"]);
    assert_eq!(named(&text, "kubernetes"), ["Software Engineer"]);
}

#[test]
fn a_project_of_ones_own_is_of_no_job() {
    let project = "Ledger, June 2015 - Oct 2017\nTarnwood Systems\nWrote services in Kotlin.\n";
    assert_eq!(named(&with_projects("ACADEMIC PROJECTS", project), "kotlin"), ["-"]);
    let alone = "Ledger, June 2015 - Oct 2017\nWrote services in Kotlin.\n";
    assert_eq!(named(&with_projects("PROJECTS", alone), "kotlin"), ["-"]);
}

#[test]
fn projects_of_another_time_leave_all_of_them_open() {
    let text = with_projects(
        "PROJECTS",
        "Ledger, June 2015 - Oct 2017\nTarnwood Systems\nWrote services in Kotlin.\n\n\
         Puzzles, Jan 2011 - Mar 2012\nWrote it in Scala.\n",
    );
    assert_eq!(named(&text, "kotlin"), ["-"]);
}

#[test]
fn a_title_that_leads_people_says_so_where_its_text_does_not() {
    let role = |title: &str, deed: &str| {
        format!("Ines Marlow\nEXPERIENCE\n\n{title}\nTarnwood\nJan 2019 - Present\n\n- {deed}\n")
    };
    let silent = "Kept the ledger of the mill going on every day of the year.";
    assert_eq!(named(&role("Engineering Manager", silent), "people-management"), ["Engineering Manager"]);
    let said = "Managed a team of six engineers.";
    assert_eq!(named(&role("Engineering Manager", said), "people-management").len(), 1);
    assert!(named(&role("Software Engineer", silent), "people-management").is_empty());
}
