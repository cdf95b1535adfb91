//! Whether a document is a resume at all.

use crate::row::Row;
use crate::section::Part;
use crate::{Education, Nature, NotAResume, Position};
use prescreen_lexicon::SectionKind;

/// Phrases of an advert for a job; two different ones without any dated position make one.
const ADVERT: &[&str] = &[
    "about the role",
    "apply now",
    "equal opportunity employer",
    "ideal candidate",
    "job description",
    "job summary",
    "must have",
    "nice to have",
    "preferred qualifications",
    "required qualifications",
    "reports to",
    "salary range",
    "the successful candidate",
    "we are hiring",
    "we are looking for",
    "we offer",
    "what you will do",
    "what we offer",
    "you will be responsible",
    "your responsibilities",
    "your profile",
];
/// How letters begin and end.
const LETTER_HEAD: &[&str] = &["dear ", "to whom it may concern", "sehr geehrte", "madame, monsieur"];
const LETTER_END: &[&str] = &[
    "sincerely",
    "yours faithfully",
    "best regards",
    "kind regards",
    "yours truly",
    "look forward to hearing",
    "mit freundlichen",
    "cordialement",
    "thank you for your consideration",
    "respectfully",
];
/// Blanks of a form.
const BLANKS: &[&str] = &[
    "some company",
    "some university",
    "some location",
    "your company",
    "[your name]",
    "[company name]",
    "[job title]",
    "[dates from",
    "[name]",
    "<your name>",
    "lorem ipsum",
    "[degree]",
    "[address]",
];

/// What `text` is, given what was found in it.
pub(crate) fn nature(
    text: &str,
    rows: &[Row<'_>],
    parts: &[Part],
    positions: &[Position],
    education: &[Education],
) -> Nature {
    let lower = text.to_lowercase();
    let has = |kinds: &[SectionKind]| parts.iter().any(|p| p.kind.is_some_and(|k| kinds.contains(&k)));
    // A heading with nothing under it says nothing of a career.
    let sections = parts.iter().any(|p| p.rows.len() > 1 && p.kind.is_some_and(speaks_of_career));
    let count = |phrases: &[&str]| phrases.iter().filter(|p| lower.contains(*p)).count();
    let blanks: usize = BLANKS.iter().map(|blank| lower.matches(blank).count()).sum();
    if blanks >= 3 {
        Nature::Other(NotAResume::BlankTemplate)
    } else if is_letter(&lower, rows)
        && count(LETTER_END) > 0
        && !has(&[SectionKind::Experience, SectionKind::Education])
    {
        Nature::Other(NotAResume::CoverLetter)
    } else if positions.is_empty() && count(ADVERT) >= 2 {
        Nature::Other(NotAResume::JobDescription)
    } else if positions.is_empty() && education.is_empty() && !sections {
        Nature::Other(NotAResume::NoCareer)
    } else {
        Nature::Resume
    }
}

fn speaks_of_career(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Experience | SectionKind::Education | SectionKind::Skills | SectionKind::Projects
    )
}

/// A row addresses somebody.
fn is_letter(lower: &str, rows: &[Row<'_>]) -> bool {
    LETTER_HEAD.iter().any(|head| lower.contains(head))
        && rows.iter().any(|r| {
            let row = r.text.to_lowercase();
            LETTER_HEAD.iter().any(|head| row.starts_with(head))
        })
}
