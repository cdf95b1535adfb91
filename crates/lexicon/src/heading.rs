//! Headings of a resume's sections.

use crate::RulesError;
use crate::table::Tables;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionKind {
    /// Jobs.
    Experience,
    /// Projects.
    Projects,
    /// Lists of skills.
    Skills,
    /// Profile, objective.
    Summary,
    /// Schools.
    Education,
    /// Certificates.
    Certifications,
    /// Courses and trainings.
    Courses,
    /// Publications, patents, talks.
    Publications,
    /// Prizes.
    Awards,
    /// Human languages.
    Languages,
    /// Hobbies.
    Interests,
    /// Unpaid work.
    Volunteering,
    /// Personal details and contact: never read for scoring.
    Personal,
    /// Referees.
    References,
}

/// What a heading announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The section.
    pub section: SectionKind,
    /// The language of the heading, as a two-letter code ("de").
    pub language: &'static str,
}

#[derive(Debug)]
pub(crate) struct Headings;

impl Headings {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn read(&self, _line: &str) -> Option<Heading> {
        None
    }
}
