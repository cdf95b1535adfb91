//! Months as numbers, and dates that know how precisely they were printed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub struct Month(i32);

impl Month {
    /// `month` is 1 to 12; anything else is no month.
    #[must_use]
    pub fn new(year: u16, month: u8) -> Option<Self> {
        (1..=12).contains(&month).then(|| Self(i32::from(year) * 12 + i32::from(month) - 1))
    }

    /// Reads `YYYY-MM`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || month.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?)
    }

    /// Months since January of year 0.
    #[must_use]
    pub fn index(self) -> i32 {
        self.0
    }

    /// The month so many months later (earlier, when negative).
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months))
    }

    /// Calendar year.
    #[must_use]
    pub fn year(self) -> u16 {
        u16::try_from(self.0.div_euclid(12)).unwrap_or(0)
    }

    /// Month of the year, 1 to 12.
    #[must_use]
    pub fn of_year(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.of_year())
    }
}

/// Its index, as months are kept.
impl From<Month> for i32 {
    fn from(month: Month) -> Self {
        month.0
    }
}

/// Only what [`Month::new`] makes is read back.
impl TryFrom<i32> for Month {
    type Error = &'static str;

    fn try_from(index: i32) -> Result<Self, Self::Error> {
        let last = i32::from(u16::MAX) * 12 + 11;
        if (0..=last).contains(&index) { Ok(Self(index)) } else { Err("no month of the calendar") }
    }
}

/// A date as printed: to the year or to the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartialDate {
    /// Only the year was printed.
    Year(u16),
    /// Year and month were printed.
    Month(Month),
}

impl PartialDate {
    /// The calendar year.
    #[must_use]
    pub fn year(self) -> u16 {
        match self {
            Self::Year(year) => year,
            Self::Month(month) => month.year(),
        }
    }

    /// The first month it may mean.
    #[must_use]
    pub fn first(self) -> Month {
        match self {
            Self::Year(year) => Month(i32::from(year) * 12),
            Self::Month(month) => month,
        }
    }

    /// The last month it may mean.
    #[must_use]
    pub fn last(self) -> Month {
        match self {
            Self::Year(year) => Month(i32::from(year) * 12 + 11),
            Self::Month(month) => month,
        }
    }
}

impl fmt::Display for PartialDate {
    /// `YYYY` or `YYYY-MM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(month) => month.fmt(f),
        }
    }
}
