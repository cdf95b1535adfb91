//! What was read: the words of the design as types. Every fact carries the span it was read from.

use prescreen_extract::Span;
use prescreen_lexicon::{Cue, DegreeLevel, SectionKind, SkillId};
use serde::{Deserialize, Serialize};

use crate::Period;

/// What was read out of a document.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Resume {
    /// Whether it is a resume at all.
    pub nature: Nature,
    /// Sections in text order; together they cover the visible text.
    pub sections: Vec<Section>,
    /// Dated roles (and roles without dates), in document order.
    pub positions: Vec<Position>,
    /// Skills named, in text order, negated and weak ones included (see `cue`).
    pub mentions: Vec<SkillMention>,
    /// Degrees and schools.
    pub education: Vec<Education>,
    /// What the resume says of itself.
    pub claims: Vec<Claim>,
    /// Ways to reach the person; kept so that they can be kept out of judging.
    pub contacts: Vec<Contact>,
    /// Doubts.
    pub remarks: Vec<Remark>,
}

impl Resume {
    /// Whether headings, months and titles of its language are in the rules; `true` where the language is not clear.
    #[must_use]
    pub fn language_is_read(&self) -> bool {
        self.remarks.iter().all(|remark| remark.code != RemarkCode::UnknownLanguage)
    }
}

/// Whether a document is a resume.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// It is.
    #[default]
    Resume,
    /// It is something else.
    Other(NotAResume),
}

/// What a document is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NotAResume {
    /// A letter to an employer.
    CoverLetter,
    /// An advert for a job.
    JobDescription,
    /// A form whose blanks were not filled in.
    BlankTemplate,
    /// A bill, an order, a statement.
    Invoice,
    /// Another paper: a contract, a letter of reference, an article.
    OtherPaper,
    /// Too little in it speaks of a person's work or education.
    NoCareer,
}

impl NotAResume {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CoverLetter => "COVER_LETTER",
            Self::JobDescription => "JOB_DESCRIPTION",
            Self::BlankTemplate => "BLANK_TEMPLATE",
            Self::Invoice => "INVOICE",
            Self::OtherPaper => "OTHER_PAPER",
            Self::NoCareer => "NO_CAREER",
        }
    }

    /// A sentence a person understands.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::CoverLetter => "reads like a letter",
            Self::JobDescription => "reads like a job description",
            Self::BlankTemplate => "a template whose blanks were not filled in",
            Self::Invoice => "reads like an invoice, an order or a statement",
            Self::OtherPaper => "reads like another paper, such as a contract, a certificate or an article",
            Self::NoCareer => "too little in it speaks of a person's work or education",
        }
    }
}

/// A part of the text under one heading.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Section {
    /// What it holds; `None` before the first heading (name, contact, summary) and under one of unknown words.
    pub kind: Option<SectionKind>,
    /// Its heading line.
    pub heading: Option<Span>,
    /// All of it, heading included.
    pub span: Span,
}

/// One role at one employer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Position {
    /// As printed, without employer and dates.
    pub title: Option<Span>,
    /// As printed, short.
    pub employer: Option<Span>,
    /// From when to when.
    pub period: Period,
    /// Where the period is printed.
    pub period_span: Option<Span>,
    /// The lines that say who, where and when; the quotation behind the position.
    pub header: Span,
    /// Header and text of the role.
    pub span: Span,
    /// What kind of work it was.
    pub work: Work,
    /// Main work of the role is building software, or leading those who do.
    pub software: bool,
    /// Whom the role leads.
    pub leads: Leads,
    /// The people led are engineers.
    pub leads_engineering: bool,
    /// How many people, where the text says.
    pub team_size: Option<u32>,
    /// What speaks for `leads` in the text, beside the header.
    pub leads_evidence: Vec<Span>,
}

/// What kind of work a position is. All of them count as work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    /// Employed, or not said.
    #[default]
    Employment,
    /// Internship or apprenticeship.
    Internship,
    /// Freelance or own business.
    Freelance,
}

/// Whom a role leads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Leads {
    /// Nobody.
    #[default]
    None,
    /// A project or product, without a team of one's own.
    Project,
    /// Technical direction, without leading a team.
    Technical,
    /// A team or reports.
    People,
}

impl Leads {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Project => "project",
            Self::Technical => "technical",
            Self::People => "people",
        }
    }
}

/// A skill named somewhere.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct SkillMention {
    /// Which.
    pub skill: SkillId,
    /// Where.
    pub span: Span,
    /// What is said of it ("no", "basic", "expert").
    pub cue: Option<Cue>,
    /// Years printed beside it ("Java (8 years)").
    pub years: Option<u8>,
    /// The section it stands in.
    pub section: Option<SectionKind>,
    /// The position in whose text it stands (index into [`Resume::positions`]).
    pub position: Option<usize>,
}

/// A degree or school.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Education {
    /// How high.
    pub level: DegreeLevel,
    /// Field of study, as printed.
    pub field: Option<Span>,
    /// The line it was read from.
    pub span: Span,
}

/// What a resume says of itself ("12+ years of experience").
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Claim {
    /// Years claimed.
    pub years: u32,
    /// Of what.
    pub of: ClaimOf,
    /// The quotation.
    pub span: Span,
}

/// What claimed years are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimOf {
    /// All experience.
    Total,
    /// Software.
    Software,
    /// Leading people.
    Leadership,
    /// One skill or field.
    Other,
}

impl ClaimOf {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Software => "software",
            Self::Leadership => "leadership",
            Self::Other => "other",
        }
    }
}

/// A way to reach the person, or the person's name.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Contact {
    /// What.
    pub kind: ContactKind,
    /// Where.
    pub span: Span,
}

/// Kinds of contact detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactKind {
    /// The name at the head of the resume.
    Name,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Web address or profile.
    Link,
}

/// A doubt about what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// What kind of doubt.
    pub code: RemarkCode,
    /// Where; empty when it concerns the whole.
    pub span: Span,
    /// A sentence a person understands.
    pub message: String,
}

/// Kinds of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RemarkCode {
    /// A period ends before it starts.
    InvertedPeriod,
    /// A role without dates.
    UndatedPosition,
    /// No position was found in a document that has an experience section.
    NoPositionFound,
    /// The document is in a language whose headings and months are not in the rules.
    UnknownLanguage,
}

impl RemarkCode {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::InvertedPeriod => "INVERTED_PERIOD",
            Self::UndatedPosition => "UNDATED_POSITION",
            Self::NoPositionFound => "NO_POSITION_FOUND",
            Self::UnknownLanguage => "UNKNOWN_LANGUAGE",
        }
    }
}
