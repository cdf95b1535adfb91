//! Headings in eight languages, and lines that only look like one: `rules/cases/headings.tsv`.

use prescreen_lexicon::{Lexicon, SectionKind};

fn section(name: &str) -> Option<SectionKind> {
    Some(match name {
        "-" => return None,
        "experience" => SectionKind::Experience,
        "projects" => SectionKind::Projects,
        "skills" => SectionKind::Skills,
        "summary" => SectionKind::Summary,
        "education" => SectionKind::Education,
        "certifications" => SectionKind::Certifications,
        "courses" => SectionKind::Courses,
        "publications" => SectionKind::Publications,
        "awards" => SectionKind::Awards,
        "languages" => SectionKind::Languages,
        "interests" => SectionKind::Interests,
        "volunteering" => SectionKind::Volunteering,
        "personal" => SectionKind::Personal,
        "references" => SectionKind::References,
        other => panic!("no such section: {other}"),
    })
}

#[test]
fn headings_and_other_lines() {
    let lexicon = Lexicon::embedded().expect("the embedded rules compile");
    let mut wrong = Vec::new();
    for row in include_str!("../../../rules/cases/headings.tsv").lines() {
        let (line, want) = row.split_once('\t').unwrap_or_else(|| panic!("not two columns: {row}"));
        let found = lexicon.heading(line).map(|heading| heading.section);
        if found != section(want) {
            wrong.push(format!("{line}: {found:?}, not {want}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
