//! Months on a line.

/// A month, counted from year zero.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Month(pub(crate) i32);

/// The month that every generated resume is written in.
pub(crate) const NOW: Month = Month::of(2026, 11);

impl Month {
    /// Month `month` (1 to 12) of `year`.
    pub(crate) const fn of(year: i32, month: i32) -> Self {
        Self(year * 12 + month - 1)
    }

    /// The year.
    pub(crate) const fn year(self) -> i32 {
        self.0 / 12
    }

    /// The month in the year, 0 to 11.
    pub(crate) const fn index(self) -> usize {
        (self.0 % 12) as usize
    }

    /// So many months later.
    pub(crate) const fn later(self, months: i32) -> Self {
        Self(self.0 + months)
    }
}
