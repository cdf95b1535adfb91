//! Months of work as the union of periods: concurrent jobs count once.

use crate::period::Reading;
use crate::{Leads, Month, Period, Position};

/// A number of months as an interval, because a printed year is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Months {
    /// The narrow reading of dates given as years.
    pub low: u32,
    /// The middle reading.
    pub likely: u32,
    /// The wide reading.
    pub high: u32,
}

/// Tenure of one kind: its months and the months that were counted twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tenure {
    /// Size of the union.
    pub months: Months,
    /// Months in which two or more of the periods run (likely reading).
    pub concurrent: u32,
}

/// The four tenures of a resume.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tenures {
    /// All work.
    pub total: Tenure,
    /// Roles whose main work is building software or leading those who do.
    pub software: Tenure,
    /// Roles that lead people.
    pub people: Tenure,
    /// Roles that lead engineers.
    pub engineering_leadership: Tenure,
}

impl Tenures {
    /// The four unions over `positions`, "present" being `as_of`.
    #[must_use]
    pub fn of(positions: &[Position], as_of: Month) -> Self {
        let over = |wanted: &dyn Fn(&Position) -> bool| {
            Tenure::of(positions.iter().filter(|p| wanted(p)).map(|p| p.period), as_of)
        };
        Self {
            total: over(&|_| true),
            software: over(&|p| p.software),
            people: over(&|p| p.leads == Leads::People),
            engineering_leadership: over(&|p| p.leads_engineering),
        }
    }
}

impl Tenure {
    /// The union of `periods`.
    #[must_use]
    pub fn of(periods: impl Iterator<Item = Period> + Clone, as_of: Month) -> Self {
        let count = |reading| union(periods.clone().filter_map(|p| p.months(reading, as_of)).collect());
        let (likely, concurrent) = count(Reading::Likely);
        // Each reading is a union of its own; keep low <= likely <= high whatever the overlaps.
        let low = count(Reading::Low).0.min(likely);
        let high = count(Reading::High).0.max(likely);
        Self { months: Months { low, likely, high }, concurrent }
    }
}

/// Size of the union of inclusive month ranges, and of the part covered more than once.
fn union(mut ranges: Vec<(Month, Month)>) -> (u32, u32) {
    ranges.sort_unstable();
    let (mut covered, mut twice) = (0, 0);
    // Months are counted from year 0; nothing is covered before.
    let mut reach = -1;
    let mut twice_reach = -1;
    for (first, last) in ranges {
        let (first, last) = (first.index(), last.index());
        covered += (last - first.max(reach + 1) + 1).max(0);
        let shared = last.min(reach);
        twice += (shared - first.max(twice_reach + 1) + 1).max(0);
        twice_reach = twice_reach.max(shared);
        reach = reach.max(last);
    }
    (u32::try_from(covered).unwrap_or(0), u32::try_from(twice).unwrap_or(0))
}
