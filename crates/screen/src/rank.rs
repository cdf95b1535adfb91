//! The order of candidates: total, and blind to names, paths and time of arrival.

use std::cmp::{Ordering, Reverse};

use crate::BasisPoints;

/// What a candidate is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankKey {
    /// More comes first.
    pub score: BasisPoints,
    /// On equal score: more likely months of leading engineers come first.
    pub leadership_months: u32,
    /// Else: the file's SHA-256, which says nothing about anybody.
    pub sha256: [u8; 32],
}

impl RankKey {
    /// The key of an assessed file, its SHA-256 in hexadecimal; what is no such digit counts as 0.
    #[must_use]
    pub fn new(score: BasisPoints, leadership_months: u32, sha256: &str) -> Self {
        let mut bytes = [0; 32];
        let digit = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        for (at, four) in sha256.bytes().take(64).enumerate() {
            bytes[at / 2] = bytes[at / 2] << 4 | digit(four).unwrap_or(0);
        }
        Self { score, leadership_months, sha256: bytes }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn key(score: u32, leadership_months: u32, sha256: &str) -> RankKey {
        RankKey::new(BasisPoints::new(score), leadership_months, &format!("{sha256:0<64}"))
    }

    #[test]
    fn score_then_leadership_then_hash() {
        let keys =
            [key(900, 0, "f"), key(500, 12, "c"), key(500, 0, "a"), key(500, 0, "a1"), key(500, 0, "b")];
        assert!(keys.is_sorted(), "{keys:?}");
        assert_eq!(keys[1].decided_by(&keys[0]), DecidedBy::Score);
        assert_eq!(keys[2].decided_by(&keys[1]), DecidedBy::LeadershipMonths);
        assert_eq!(keys[3].decided_by(&keys[2]), DecidedBy::Sha256);
    }

    #[test]
    fn the_hash_is_read_as_it_is_printed() {
        let hash = "00ff1b".to_owned() + &"0".repeat(57) + "9";
        let key = key(0, 0, &hash);
        let printed: String = key.sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(printed, hash);
        assert_eq!(
            RankKey::new(BasisPoints::ZERO, 0, "nonsense, and longer than a hash ".repeat(3).as_str()).score,
            BasisPoints::ZERO
        );
    }
}
