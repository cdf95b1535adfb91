//! From when to when, as printed, and what that means in months.

use serde::{Deserialize, Serialize};

use crate::{Month, PartialDate};

/// The end of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum End {
    /// A printed date.
    Date(PartialDate),
    /// "present", "till date", an open "since 2018": the as-of month.
    Present,
    /// No end is printed.
    NotGiven,
}

/// A position's start and end, each with the precision that was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The printed start, if any.
    pub start: Option<PartialDate>,
    /// The printed end.
    pub end: End,
}

/// Which reading of dates given as years is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Start December, end January.
    Low,
    /// Start July, end June; a single year is six months.
    Likely,
    /// Start January, end December.
    High,
}

impl Period {
    /// First and last month (inclusive) under `reading`; `None` without a start, or where the narrow reading leaves
    /// no month. A future end counts up to `as_of`; an inverted period counts nothing.
    pub(crate) fn months(self, reading: Reading, as_of: Month) -> Option<(Month, Month)> {
        let start = self.start?;
        let (first, last) = match (start, self.end) {
            (PartialDate::Year(a), End::Date(PartialDate::Year(b))) if a == b => single_year(a, reading),
            (_, End::NotGiven) => single_date(start, reading),
            _ => (start_month(start, reading), end_month(self.end, reading, as_of)),
        };
        let last = last.min(as_of);
        (first <= last).then_some((first, last))
    }
}

/// A lone printed date is both start and end.
fn single_date(date: PartialDate, reading: Reading) -> (Month, Month) {
    match date {
        PartialDate::Year(year) => single_year(year, reading),
        PartialDate::Month(month) => (month, month),
    }
}

/// A single year is six months (April to September stands for "somewhere in the middle"), at least one, at most twelve.
fn single_year(year: u16, reading: Reading) -> (Month, Month) {
    let january = PartialDate::Year(year).first();
    match reading {
        Reading::Low => (january.plus(6), january.plus(6)),
        Reading::Likely => (january.plus(3), january.plus(8)),
        Reading::High => (january, january.plus(11)),
    }
}

fn start_month(date: PartialDate, reading: Reading) -> Month {
    match (date, reading) {
        (PartialDate::Month(month), _) => month,
        (year, Reading::Low) => year.last(),
        (year, Reading::Likely) => year.first().plus(6),
        (year, Reading::High) => year.first(),
    }
}

fn end_month(end: End, reading: Reading, as_of: Month) -> Month {
    match (end, reading) {
        (End::Date(PartialDate::Month(month)), _) => month,
        (End::Date(year), Reading::Low) => year.first(),
        (End::Date(year), Reading::Likely) => year.first().plus(5),
        (End::Date(year), Reading::High) => year.last(),
        (End::Present | End::NotGiven, _) => as_of,
    }
}
