//! All findings for one resume, the score read off them, flags, and whether a person must look.

use prescreen_extract::Document;
use prescreen_lexicon::Lexicon;
use prescreen_resume::{Month, Resume, Tenures};

use crate::criterion::Ground;
use crate::{Band, BasisPoints, Finding, Flag, Requisition, Review, Skills, Verdict, View, flag};

/// What is to be said of one resume for one role.
#[derive(Clone, Debug)]
pub struct Assessment {
    /// The sum of the findings' points.
    pub score: BasisPoints,
    /// Where that puts the candidate.
    pub band: Band,
    /// The four tenures.
    pub tenures: Tenures,
    /// The skills shown.
    pub skills: Skills,
    /// One a criterion, in the requisition's order.
    pub findings: Vec<Finding>,
    /// Signals.
    pub flags: Vec<Flag>,
    /// Whether a person must look.
    pub review: Review,
}

impl Assessment {
    /// How many criteria are met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.findings.iter().filter(|finding| finding.verdict == Verdict::Met).count()
    }
}

/// Judges `resume`, read from `document`, against `requisition`; "present" is `as_of`.
#[must_use]
pub fn assess(
    document: &Document,
    resume: &Resume,
    requisition: &Requisition,
    lexicon: &Lexicon,
    as_of: Month,
) -> Assessment {
    let view = View::new(document, resume, as_of);
    let ground = Ground::new(&view, lexicon);
    let findings: Vec<Finding> =
        requisition.criteria.iter().map(|c| Finding::new(c, c.asks.judge(&ground))).collect();
    let score = findings.iter().map(|finding| finding.points).sum();
    let flags = flag::flags(document, resume, requisition, &view, lexicon);
    let band = Band::of(score, &findings, view.has_dates(), resume.language_is_read());
    let review = Review::of(score, band, &findings, &flags);
    Assessment { score, band, tenures: view.tenures, skills: ground.skills, findings, flags, review }
}

#[cfg(test)]
mod tests {
    use prescreen_extract::{Hidden, HiddenReason, Span};
    use prescreen_resume::Leads;

    use super::*;
    use crate::testing::{Case, lexicon, month};
    use crate::{FlagCode, ReviewReason, embedded};

    fn default_requisition() -> Requisition {
        Requisition::parse("default", embedded()[0].text, lexicon()).expect("reads")
    }

    fn head() -> Case {
        let lead = "Engineering Manager, Acme, 2014-01 - 2021-12\n\
            Led 9 engineers building Java microservices on AWS; hired and mentored, shared the roadmap with stakeholders\n";
        Case::new("Jo Example\n")
            .name("Jo Example")
            .position(
                "Developer, Beta, 2008-01 - 2013-12\nPostgreSQL and MongoDB behind REST services\n",
                |p| {
                    p.software = true;
                },
            )
            .mention("PostgreSQL", "postgresql", None)
            .mention("MongoDB", "mongodb", None)
            .mention("REST", "rest", None)
            .position(lead, |p| {
                p.software = true;
                p.leads = Leads::People;
                p.leads_engineering = true;
            })
            .mention("Java", "java", None)
            .mention("microservices", "microservices", None)
            .mention("AWS", "aws", None)
            .mention("hired", "hiring", None)
            .mention("mentored", "mentoring", None)
    }

    fn assessed(case: &Case) -> Assessment {
        assess(&case.document, &case.resume, &default_requisition(), lexicon(), month("2024-06"))
    }

    #[test]
    fn a_head_of_backend_is_strong_and_the_score_is_the_sum_of_its_findings() {
        let a = assessed(&head());
        assert_eq!(a.band, Band::Strong, "{a:#?}");
        assert_eq!(a.score, a.findings.iter().map(|f| f.points).sum());
        assert!(a.findings.iter().all(|f| f.verdict == Verdict::Unclear || !f.evidence.is_empty()));
        assert!(a.findings.iter().all(|f| f.verdict != Verdict::Unclear || f.points == BasisPoints::ZERO));
        assert!(!a.review.required(), "{:?}", a.review);
    }

    #[test]
    fn a_teacher_is_weak_and_an_empty_page_is_too_little_to_go_by() {
        let teacher = Case::new("").position("Teacher, School, 2010-01 - 2019-12\ntaught\n", |_| {});
        assert_eq!(assessed(&teacher).band, Band::Weak);
        let empty = assessed(&Case::new("Jo Example\n"));
        assert_eq!((empty.band, empty.score), (Band::InsufficientEvidence, BasisPoints::ZERO));
        assert!(empty.review.reasons.contains(&ReviewReason::InsufficientEvidence));
    }

    #[test]
    fn few_points_in_a_language_that_is_not_read_are_too_little_to_go_by() {
        let unread = |mut case: Case| {
            let code = prescreen_resume::RemarkCode::UnknownLanguage;
            let message = "the text is in a language that is not read (Swedish)".to_owned();
            case.resume.remarks.push(prescreen_resume::Remark { code, span: Span::default(), message });
            assessed(&case)
        };
        let flag = ReviewReason::Flag(FlagCode::UnknownLanguage);
        let teacher = Case::new("").position("Lärare, Skolan, 2010-01 - 2019-12\nundervisade\n", |_| {});
        let a = unread(teacher);
        assert_eq!(a.band, Band::InsufficientEvidence);
        assert_eq!(a.review.reasons, [ReviewReason::InsufficientEvidence, flag]);
        // What was read all the same counts.
        let a = unread(head());
        assert_eq!((a.band, a.review.reasons), (Band::Strong, vec![flag]));
    }

    #[test]
    fn hidden_text_is_flagged_and_changes_no_point() {
        let mut case = head();
        let before = assessed(&case).score;
        let span = Span::new(case.document.text.len(), case.document.text.len() + 10);
        case.document.text.push_str("Kubernetes");
        case.document.hidden.push(Hidden { span, page: 1, rect: None, reason: HiddenReason::Microscopic });
        let case = case.mention("Kubernetes", "kubernetes", None);
        let a = assessed(&case);
        assert_eq!(a.score, before);
        assert!(a.flags.iter().any(|f| f.code == FlagCode::HiddenText && f.evidence == [span]));
        assert_eq!(a.review.reasons, [ReviewReason::Flag(FlagCode::HiddenText)]);
    }

    #[test]
    fn an_open_required_criterion_that_decides_asks_for_a_person() {
        let mut case = head();
        case.resume.positions[1].period.start = Some(prescreen_resume::PartialDate::Year(2017));
        case.resume.positions[1].period.end =
            prescreen_resume::End::Date(prescreen_resume::PartialDate::Year(2022));
        let a = assessed(&case);
        assert_eq!(a.findings[0].verdict, Verdict::Partly);
        assert_eq!(a.band, Band::Possible);
        assert_eq!(a.review.reasons, [ReviewReason::Borderline]);
    }
}
