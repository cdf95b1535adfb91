//! Four bands for people who do not think in basis points.

use crate::{BasisPoints, Finding, Verdict};

/// From here on, with every required criterion met, a candidate is `strong`.
pub const STRONG: BasisPoints = BasisPoints::new(7_000);
/// From here on a candidate is `possible`.
pub const POSSIBLE: BasisPoints = BasisPoints::new(4_500);

/// Where a candidate stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// At least [`STRONG`] points and every required criterion met.
    Strong,
    /// At least [`POSSIBLE`] points.
    Possible,
    /// Fewer points.
    Weak,
    /// There is too little to go by: no position with dates was found, or few points in a language that is not read,
    /// where they say nothing.
    InsufficientEvidence,
}

impl Band {
    /// The band of a score, its findings, whether any position has dates, and whether the language is read.
    pub(crate) fn of(score: BasisPoints, findings: &[Finding], dated: bool, language_read: bool) -> Self {
        let required_met = findings.iter().filter(|f| f.required).all(|f| f.verdict == Verdict::Met);
        if !dated {
            Self::InsufficientEvidence
        } else if score >= STRONG && required_met {
            Self::Strong
        } else if score >= POSSIBLE {
            Self::Possible
        } else if language_read {
            Self::Weak
        } else {
            Self::InsufficientEvidence
        }
    }

    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Possible => "possible",
            Self::Weak => "weak",
            Self::InsufficientEvidence => "insufficient_evidence",
        }
    }
}
