//! Points as integers, so that a score is the same on every machine and adds up to the digit.

use std::fmt;
use std::iter::Sum;

/// Hundredths of a percent: 10,000 is everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct BasisPoints(u32);

impl BasisPoints {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// Everything.
    pub const FULL: Self = Self(10_000);

    /// So many basis points.
    #[must_use]
    pub const fn new(points: u32) -> Self {
        Self(points)
    }

    /// `percent` hundredths.
    #[must_use]
    pub const fn percent(percent: u32) -> Self {
        Self(percent.saturating_mul(100))
    }

    /// `part / whole`, rounded down, at most everything. Nothing asked is everything reached.
    #[must_use]
    pub fn ratio(part: u32, whole: u32) -> Self {
        if part >= whole {
            return Self::FULL;
        }
        let share = u64::from(part) * 10_000 / u64::from(whole);
        Self(u32::try_from(share).unwrap_or(10_000))
    }

    /// The number of basis points.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// This share of `whole`, rounded down.
    #[must_use]
    pub fn of(self, whole: Self) -> Self {
        let part = u64::from(self.0) * u64::from(whole.0) / 10_000;
        Self(u32::try_from(part).unwrap_or(u32::MAX))
    }

    /// The difference, never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for BasisPoints {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, |sum, p| Self(sum.0.saturating_add(p.0)))
    }
}

impl fmt::Display for BasisPoints {
    /// As percent with two decimals: `87.30`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::BasisPoints;

    #[test]
    fn shares_round_down_and_never_exceed_the_whole() {
        assert_eq!(BasisPoints::ratio(54, 60), BasisPoints::new(9_000));
        assert_eq!(BasisPoints::ratio(1, 3), BasisPoints::new(3_333));
        assert_eq!(BasisPoints::ratio(70, 60), BasisPoints::FULL);
        assert_eq!(BasisPoints::ratio(0, 0), BasisPoints::FULL);
        assert_eq!(BasisPoints::percent(50).of(BasisPoints::new(2_501)), BasisPoints::new(1_250));
        assert_eq!(BasisPoints::new(8_730).to_string(), "87.30");
    }
}
