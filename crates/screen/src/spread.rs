//! Months in the words of a recruiter: years, with their spread where dates were printed as years only.

use prescreen_resume::Months;

/// Spread, in months, below which one number says enough.
const NARROW: u32 = 2;

/// Years with one decimal, rounded to the nearest: 74 months are `6.2`.
#[must_use]
pub fn years(months: u32) -> String {
    let tenths = (u64::from(months) * 10 + 6) / 12;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// `6.2` where the months are known, `5-7` where they depend on dates given as years.
#[must_use]
pub fn spread(months: Months) -> String {
    if months.high.saturating_sub(months.low) <= NARROW {
        return years(months.likely);
    }
    format!("{}-{}", months.low / 12, months.high.div_ceil(12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_when_known_and_a_range_when_not() {
        assert_eq!(years(74), "6.2");
        assert_eq!(years(0), "0.0");
        assert_eq!(spread(Months { low: 74, likely: 74, high: 74 }), "6.2");
        assert_eq!(spread(Months { low: 61, likely: 72, high: 83 }), "5-7");
    }
}
