//! The order of candidates: total, and blind to names, paths and time of arrival.

use std::cmp::{Ordering, Reverse};

use crate::{Assessment, BasisPoints};

/// What a candidate is ordered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankKey {
    /// More comes first.
    pub score: BasisPoints,
    /// On equal score: more likely months of leading engineers come first.
    pub leadership_months: u32,
    /// Else: the file's SHA-256 in hexadecimal, which says nothing about anybody.
    pub sha256: String,
}

impl RankKey {
    /// The key of an assessed file.
    #[must_use]
    pub fn of(assessment: &Assessment, sha256: impl Into<String>) -> Self {
        Self {
            score: assessment.score,
            leadership_months: assessment.tenures.engineering_leadership.months.likely,
            sha256: sha256.into(),
        }
    }

    /// What decides between this key and the one before it.
    #[must_use]
    pub fn decided_by(&self, before: &Self) -> DecidedBy {
        if self.score != before.score {
            DecidedBy::Score
        } else if self.leadership_months != before.leadership_months {
            DecidedBy::LeadershipMonths
        } else {
            DecidedBy::Sha256
        }
    }
}

impl Ord for RankKey {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |k: &Self| (Reverse(k.score), Reverse(k.leadership_months));
        key(self).cmp(&key(other)).then_with(|| self.sha256.cmp(&other.sha256))
    }
}

impl PartialOrd for RankKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What placed a candidate below the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecidedBy {
    /// Fewer points.
    Score,
    /// As many points, fewer months of leading engineers.
    LeadershipMonths,
    /// Nothing about the person.
    Sha256,
}

impl DecidedBy {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::LeadershipMonths => "leadership_months",
            Self::Sha256 => "sha256",
        }
    }
}

/// Indices into `keys`, best first. Files with the same bytes keep the order they were given in.
#[must_use]
pub fn order(keys: &[RankKey]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by(|&a, &b| keys[a].cmp(&keys[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(score: u32, leadership_months: u32, sha256: &str) -> RankKey {
        RankKey { score: BasisPoints::new(score), leadership_months, sha256: sha256.into() }
    }

    #[test]
    fn score_then_leadership_then_hash() {
        let keys = [key(500, 0, "b"), key(900, 0, "z"), key(500, 12, "c"), key(500, 0, "a")];
        assert_eq!(order(&keys), [1, 2, 3, 0]);
        assert_eq!(keys[2].decided_by(&keys[1]), DecidedBy::Score);
        assert_eq!(keys[3].decided_by(&keys[2]), DecidedBy::LeadershipMonths);
        assert_eq!(keys[0].decided_by(&keys[3]), DecidedBy::Sha256);
    }
}
