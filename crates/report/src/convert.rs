//! From what was read and judged to a line of results.

use std::collections::BTreeMap;

use prescreen_extract::{Document, Span, Unreadable};
use prescreen_lexicon::{Lexicon, SkillId};
use prescreen_resume::{self as resume, End, NotAResume, Resume};
use prescreen_screen::{self as screen, Assessment};

use crate::evidence::Ledger;
use crate::plain::plain_line;
use crate::{
    Band, Claim, ClaimOf, CriterionFinding, Degree, DegreeLevel, Effect, Failure, Flag, Input, Leads, Months,
    Position, ResultLine, ResultType, Review, Run, SchemaVersion, SkillUse, Standing, Status, Tenures,
    TextSource, Verdict,
};

/// Everything known about one assessed file.
#[derive(Clone, Copy, Debug)]
pub struct Assessed<'a> {
    /// Its text.
    pub document: &'a Document,
    /// What was read out of it.
    pub resume: &'a Resume,
    /// What is to be said of it.
    pub assessment: &'a Assessment,
    /// The rules it was read by.
    pub lexicon: &'a Lexicon,
}

/// The result of a file that was read and assessed; its rank is given later. `path` and `sha256` are the file's.
#[must_use]
pub fn from_assessment(path: &str, sha256: &str, run: &Run, assessed: Assessed<'_>) -> ResultLine {
    let Assessed { document, resume, assessment, lexicon } = assessed;
    let mut ledger = Ledger::new(document);
    let mut line = blank(input(path, sha256, Some(document)), run, Status::Assessed);
    line.score_bp = Some(assessment.score.get());
    line.band = Some(assessment.band.into());
    line.tenure = Some(assessment.tenures.into());
    line.positions = resume.positions.iter().map(|p| position(p, document, &mut ledger)).collect();
    line.skills = skills(assessment, lexicon, &mut ledger);
    line.education = resume.education.iter().map(|degree| education(degree, document, &mut ledger)).collect();
    line.claims = resume.claims.iter().map(|c| claim(c, document, &mut ledger)).collect();
    line.criteria = assessment.findings.iter().map(|f| finding(f, &mut ledger)).collect();
    line.flags = assessment.flags.iter().map(|f| flag(f, &mut ledger)).collect();
    line.review = Review {
        required: assessment.review.required(),
        reasons: assessment.review.reasons.iter().map(|reason| reason.as_str().to_owned()).collect(),
    };
    line.evidence = ledger.into_evidence();
    line
}

/// The result of a file that could not be read.
#[must_use]
pub fn unreadable(path: &str, sha256: &str, run: &Run, failure: Failure) -> ResultLine {
    let mut line = blank(input(path, sha256, None), run, Status::Unreadable);
    line.error = Some(failure);
    line
}

/// The result of a file that was read and is something else than a resume.
#[must_use]
pub fn not_a_resume(
    path: &str,
    sha256: &str,
    run: &Run,
    document: &Document,
    what: NotAResume,
) -> ResultLine {
    let mut line = blank(input(path, sha256, Some(document)), run, Status::NotAResume);
    line.error = Some(Failure { code: what.as_str().to_owned(), message: what.message().to_owned() });
    line
}

fn input(path: &str, sha256: &str, document: Option<&Document>) -> Input {
    Input {
        path: path.to_owned(),
        sha256: sha256.to_owned(),
        format: document.map(|d| d.format.as_str().to_owned()),
        pages: document.map(|d| u32::try_from(d.pages.len()).unwrap_or(u32::MAX)),
        reader: document.map(|d| d.reader.as_str().to_owned()),
        text_source: document.map(|d| d.text_source.into()),
    }
}

fn blank(input: Input, run: &Run, status: Status) -> ResultLine {
    ResultLine {
        kind: ResultType::Result,
        schema: SchemaVersion::V1,
        result_id: run.result_id(&input.sha256, input.text_source),
        input,
        status,
        rank: None,
        score_bp: None,
        band: None,
        tenure: None,
        positions: Vec::new(),
        skills: Vec::new(),
        education: Vec::new(),
        claims: Vec::new(),
        criteria: Vec::new(),
        evidence: BTreeMap::new(),
        flags: Vec::new(),
        duplicates: Vec::new(),
        review: Review::default(),
        error: None,
    }
}

fn position(position: &resume::Position, document: &Document, ledger: &mut Ledger<'_>) -> Position {
    let words =
        |span: Option<Span>| span.map(|span| plain_line(document.quote(span))).filter(|w| !w.is_empty());
    Position {
        title: words(position.title),
        employer: words(position.employer),
        start: position.period.start.map(|date| date.to_string()),
        end: end(position.period.end),
        software: position.software,
        leads: position.leads.into(),
        leads_engineering: position.leads_engineering,
        evidence: ledger.cite(std::iter::once(&position.header).chain(&position.leads_evidence)),
    }
}

fn end(end: End) -> Option<String> {
    match end {
        End::Date(date) => Some(date.to_string()),
        End::Present => Some("present".to_owned()),
        End::NotGiven => None,
    }
}

/// By id. What is merely used by what is named (React uses JavaScript) is not named: it earns part of a criterion's
/// points, and its note says so, but it is no skill of this list.
fn skills(assessment: &Assessment, lexicon: &Lexicon, ledger: &mut Ledger<'_>) -> Vec<SkillUse> {
    let mut named: Vec<&screen::SkillUse> =
        assessment.skills.iter().filter(|skill| skill.percent == 100).collect();
    named.sort_by_key(|skill| &lexicon.skill(skill.skill).id);
    named.into_iter().map(|used| skill(used, lexicon, ledger)).collect()
}

fn skill(skill: &screen::SkillUse, lexicon: &Lexicon, ledger: &mut Ledger<'_>) -> SkillUse {
    let id = |skill: &SkillId| lexicon.skill(*skill).id.clone();
    let via: Vec<String> = skill.via.iter().map(id).collect();
    SkillUse {
        id: id(&skill.skill),
        standing: match skill.standing {
            screen::Standing::Dated => Standing::Dated,
            screen::Standing::Listed => Standing::Listed,
        },
        months: skill.months.likely,
        last_used: skill.last_used.map(|date| date.to_string()),
        via: (!via.is_empty()).then(|| via.join(" > ")),
        claimed_months: skill.claimed.map(|claim| claim.months),
        evidence: ledger
            .cite(skill.evidence.iter().chain(skill.claimed.iter().map(|claim| &claim.quotation))),
    }
}

fn education(degree: &resume::Education, document: &Document, ledger: &mut Ledger<'_>) -> Degree {
    Degree {
        level: degree.level.into(),
        field: degree.field.map(|span| plain_line(document.quote(span))).filter(|field| !field.is_empty()),
        evidence: ledger.cite([&degree.span]),
    }
}

fn claim(claim: &resume::Claim, document: &Document, ledger: &mut Ledger<'_>) -> Claim {
    Claim {
        quote: document.quote(claim.span).to_owned(),
        years: claim.years,
        of: claim.of.into(),
        evidence: ledger.cite([&claim.span]),
    }
}

fn finding(finding: &screen::Finding, ledger: &mut Ledger<'_>) -> CriterionFinding {
    CriterionFinding {
        id: finding.criterion.clone(),
        verdict: finding.verdict.into(),
        points_bp: finding.points.get(),
        weight_bp: finding.weight.get(),
        required: finding.required,
        evidence: ledger.cite(&finding.evidence),
        note: finding.note.clone(),
    }
}

fn flag(flag: &screen::Flag, ledger: &mut Ledger<'_>) -> Flag {
    Flag {
        code: flag.code.as_str().to_owned(),
        evidence: ledger.cite(&flag.evidence),
        effect: match flag.code.doc().effect {
            screen::Effect::ExcludedFromScoring => Effect::ExcludedFromScoring,
            screen::Effect::Informational => Effect::Informational,
        },
    }
}

impl From<prescreen_extract::TextSource> for TextSource {
    fn from(source: prescreen_extract::TextSource) -> Self {
        match source {
            prescreen_extract::TextSource::Layer => Self::Layer,
            prescreen_extract::TextSource::Ocr => Self::Ocr,
        }
    }
}

impl From<&Unreadable> for Failure {
    fn from(why: &Unreadable) -> Self {
        Self { code: why.code().to_owned(), message: why.to_string() }
    }
}

impl From<resume::Months> for Months {
    fn from(months: resume::Months) -> Self {
        let resume::Months { low, likely, high } = months;
        Self { low, likely, high }
    }
}

impl From<Months> for resume::Months {
    fn from(months: Months) -> Self {
        let Months { low, likely, high } = months;
        Self { low, likely, high }
    }
}

impl From<resume::Tenures> for Tenures {
    fn from(tenures: resume::Tenures) -> Self {
        Self {
            total: tenures.total.months.into(),
            software: tenures.software.months.into(),
            people: tenures.people.months.into(),
            engineering_leadership: tenures.engineering_leadership.months.into(),
        }
    }
}

impl From<screen::Band> for Band {
    fn from(band: screen::Band) -> Self {
        match band {
            screen::Band::Strong => Self::Strong,
            screen::Band::Possible => Self::Possible,
            screen::Band::Weak => Self::Weak,
            screen::Band::InsufficientEvidence => Self::InsufficientEvidence,
        }
    }
}

impl From<screen::Verdict> for Verdict {
    fn from(verdict: screen::Verdict) -> Self {
        match verdict {
            screen::Verdict::Met => Self::Met,
            screen::Verdict::Partly => Self::Partly,
            screen::Verdict::NotMet => Self::NotMet,
            screen::Verdict::Unclear => Self::Unclear,
        }
    }
}

impl From<resume::Leads> for Leads {
    fn from(leads: resume::Leads) -> Self {
        match leads {
            resume::Leads::People => Self::People,
            resume::Leads::Technical => Self::Technical,
            resume::Leads::Project => Self::Project,
            resume::Leads::None => Self::None,
        }
    }
}

impl From<resume::ClaimOf> for ClaimOf {
    fn from(of: resume::ClaimOf) -> Self {
        match of {
            resume::ClaimOf::Total => Self::Total,
            resume::ClaimOf::Software => Self::Software,
            resume::ClaimOf::Leadership => Self::Leadership,
            resume::ClaimOf::Other => Self::Other,
        }
    }
}

impl From<prescreen_lexicon::DegreeLevel> for DegreeLevel {
    fn from(level: prescreen_lexicon::DegreeLevel) -> Self {
        use prescreen_lexicon::DegreeLevel as Read;
        match level {
            Read::Bootcamp => Self::Bootcamp,
            Read::Secondary => Self::Secondary,
            Read::Diploma => Self::Diploma,
            Read::Associate => Self::Associate,
            Read::Bachelor => Self::Bachelor,
            Read::Master => Self::Master,
            Read::Phd => Self::Phd,
        }
    }
}
