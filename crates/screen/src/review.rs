//! Whether a person must look before anybody relies on the assessment, and why.

use crate::{Band, BasisPoints, Finding, Flag, FlagCode, STRONG};

/// Whether a person must look, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// Why; none, no need.
    pub reasons: Vec<ReviewReason>,
}

/// Why a person must look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewReason {
    /// What is open in required criteria decides whether the candidate is strong.
    Borderline,
    /// There is too little to go by.
    InsufficientEvidence,
    /// A flag that asks for it.
    Flag(FlagCode),
}

impl ReviewReason {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Borderline => "BORDERLINE",
            Self::InsufficientEvidence => "INSUFFICIENT_EVIDENCE",
            Self::Flag(code) => code.as_str(),
        }
    }

    /// What it means, in plain words.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Borderline => "a required criterion is unclear or only partly met, and it decides",
            Self::InsufficientEvidence => {
                "no position with dates was found, or the language is not read: too little to go by"
            }
            Self::Flag(code) => code.doc().meaning,
        }
    }
}

impl Review {
    /// Whether a person must look.
    #[must_use]
    pub fn required(&self) -> bool {
        !self.reasons.is_empty()
    }

    pub(crate) fn of(score: BasisPoints, band: Band, findings: &[Finding], flags: &[Flag]) -> Self {
        let mut reasons = Vec::new();
        if is_borderline(score, findings) {
            reasons.push(ReviewReason::Borderline);
        }
        if band == Band::InsufficientEvidence {
            reasons.push(ReviewReason::InsufficientEvidence);
        }
        reasons.extend(flags.iter().filter(|f| f.code.doc().review).map(|f| ReviewReason::Flag(f.code)));
        Self { reasons }
    }
}

/// A required criterion is open, and the points still open in such criteria would carry the score to [`STRONG`].
fn is_borderline(score: BasisPoints, findings: &[Finding]) -> bool {
    let open: Vec<BasisPoints> =
        findings.iter().filter(|f| f.is_open()).map(|f| f.weight.less(f.points)).collect();
    let reach: BasisPoints = std::iter::once(score).chain(open.iter().copied()).sum();
    !open.is_empty() && reach >= STRONG
}
