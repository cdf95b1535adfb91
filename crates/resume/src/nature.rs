//! Whether a document is a resume at all: the points that speak for one, against those of each other paper.

use prescreen_lexicon::{Paper, Papers, ResumePoints, SectionKind};

use crate::row::Row;
use crate::section::Part;
use crate::{Contact, ContactKind, Education, Nature, NotAResume, Position};

/// So many bytes of a document, in whole rows, tell what paper it is.
const HEAD: usize = 32_000;
/// So many rows at the head of a resume hold its title and the ways to reach the person.
const TOP: usize = 14;

/// What was found in a document.
pub(crate) struct Found<'a> {
    pub(crate) rows: &'a [Row<'a>],
    pub(crate) parts: &'a [Part],
    pub(crate) positions: &'a [Position],
    pub(crate) education: &'a [Education],
    pub(crate) contacts: &'a [Contact],
    /// It is in a language that is not read.
    pub(crate) foreign: bool,
}

/// What the document is in which `found` was found.
pub(crate) fn nature(found: &Found<'_>, papers: &Papers) -> Nature {
    let rows = found.rows.iter().take_while(|row| row.span.start() < HEAD);
    let weighed = papers.weigh(rows.map(|row| row.text));
    let resume = found.resume(papers);
    let other = weighed.first().filter(|(_, _, points)| *points >= papers.least_paper && *points > resume);
    match other {
        Some((_, paper, _)) => Nature::Other(not_a_resume(*paper)),
        // What cannot be read cannot be said to be no resume.
        None if resume >= papers.least_resume || found.foreign => Nature::Resume,
        None => Nature::Other(NotAResume::NoCareer),
    }
}

fn not_a_resume(paper: Paper) -> NotAResume {
    match paper {
        Paper::BlankTemplate => NotAResume::BlankTemplate,
        Paper::CoverLetter => NotAResume::CoverLetter,
        Paper::Invoice => NotAResume::Invoice,
        Paper::JobDescription => NotAResume::JobDescription,
        Paper::Other => NotAResume::OtherPaper,
    }
}

impl Found<'_> {
    /// The points that speak for a resume.
    fn resume(&self, papers: &Papers) -> u32 {
        let worth = &papers.resume;
        let top = &self.rows[..self.rows.len().min(TOP)];
        let said = |yes: bool, points: u32| if yes { points } else { 0 };
        said(top.iter().any(|row| papers.is_resume_title(row.text)), worth.title)
            + said(self.can_be_reached(top), worth.contact)
            + said(self.schooled(), worth.education)
            + times(self.education.len(), 2) * worth.degree
            + times(self.positions.len(), 4) * worth.position
            + self.sections(worth)
    }

    /// A mail address or telephone number stands at the head.
    fn can_be_reached(&self, top: &[Row<'_>]) -> bool {
        let end = top.last().map_or(0, |row| row.span.end());
        let direct = |c: &&Contact| matches!(c.kind, ContactKind::Email | ContactKind::Phone);
        self.contacts.iter().filter(direct).any(|contact| contact.span.start() < end)
    }

    fn schooled(&self) -> bool {
        let dated = |part: &Part| self.rows[part.rows.clone()].iter().any(|row| !row.periods.is_empty());
        let mut sections = self.parts.iter().filter(|part| part.kind == Some(SectionKind::Education));
        sections.any(|part| !part.rows.is_empty() && (dated(part) || !self.education.is_empty()))
    }

    fn sections(&self, worth: &ResumePoints) -> u32 {
        let mut kinds: Vec<SectionKind> =
            self.parts.iter().filter(|p| !p.rows.is_empty()).filter_map(|p| p.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut points = 0;
        if kinds.contains(&SectionKind::Experience) && self.holds_a_position() {
            points += worth.worked;
        }
        if kinds.contains(&SectionKind::Skills) {
            points += worth.skills;
        }
        kinds.retain(|kind| *kind != SectionKind::Skills);
        points + times(kinds.len(), 5) * worth.section
    }

    /// A position stands under a heading of work.
    fn holds_a_position(&self) -> bool {
        let work = self.parts.iter().filter(|part| part.kind == Some(SectionKind::Experience));
        work.filter_map(|part| self.rows.get(part.rows.clone())).any(|rows| {
            let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return false };
            let inside = first.span.join(last.span);
            self.positions.iter().any(|position| inside.contains(position.header))
        })
    }
}

/// `count`, but no more than `most`.
fn times(count: usize, most: u32) -> u32 {
    u32::try_from(count).unwrap_or(most).min(most)
}

#[cfg(test)]
mod tests {
    use prescreen_extract::{Limits, extract};
    use prescreen_lexicon::Lexicon;

    use crate::{Nature, NotAResume, read};

    fn of(text: &str) -> Nature {
        let document = extract(text.as_bytes(), Some("a.txt"), &Limits::default()).expect("a text");
        read(&document, &Lexicon::embedded().expect("the embedded rules compile")).nature
    }

    #[test]
    fn sparse_but_true_resumes_are_resumes() {
        let student = "Ada Example\nada@example.com\n\nEducation\nBSc Biology, Example College, 2024 - 2027\n\n\
            Skills\nPipetting, Excel\n";
        let dump = "Bo Example bo@example.com Driver at Example Haulage from March 2012 to May 2019 drove lorries \
            in all weathers. Before that, from 2008 to 2012, a baker at Example Loaves. School until 2007. \
            Licences of classes C and D, clean record, forklift certificate, first aid course in 2018.";
        let scholar = "Curriculum vitae\nCy Example\nDepartment of History, Example University\n\n\
            Appointments\n2015 - present Professor of History\n\nPublications\nWe propose a reading of walls. 2019.\n\n\
            Teaching\nCourse description and syllabus of History 101\n\nReferences\nOn request\n";
        let trade = "Di Example\n+1 555 0100 000\n\nExperience\nPlumber, Example Pipes, 2011 - present\n";
        for text in [student, dump, scholar, trade] {
            assert_eq!(of(text), Nature::Resume, "{text}");
        }
    }

    #[test]
    fn a_resume_behind_a_letter_is_a_resume() {
        let letter = "Dear Hiring Manager,\n\nI am writing to apply for the job. My resume is attached.\n\n\
            Yours sincerely,\nEd Example\n\n";
        assert_eq!(of(letter), Nature::Other(NotAResume::CoverLetter));
        let resume = "ed@example.com\n\nExperience\nClerk, Example Ltd, May 2014 - June 2020\n\nEducation\n\
            BA History, Example College, 2010 - 2013\n\nSkills\nFiling\n";
        assert_eq!(of(&format!("{letter}{resume}")), Nature::Resume);
    }

    #[test]
    fn dates_and_headings_make_no_resume_of_a_posting() {
        let posting = "Baker wanted\n\nOur history\n1990 - 2004 one shop\n2004 - present four shops\n\nYour profile\n\
            At least 3 years of experience\n\nSkills\nBread\n\nWhat we offer\nFree rolls\n";
        assert_eq!(of(posting), Nature::Other(NotAResume::JobDescription));
    }

    #[test]
    fn what_cannot_be_read_is_not_said_to_be_no_resume() {
        assert_eq!(of("Ήρα Παράδειγμα\n\nΕμπειρία\nΔασκάλα σε σχολείο\n"), Nature::Resume);
        assert_eq!(of("milk\nbread\ntwo lemons\n"), Nature::Other(NotAResume::NoCareer));
    }
}
