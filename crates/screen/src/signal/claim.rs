//! Years that a resume claims beyond what its dates can hold.

use prescreen_extract::Span;
use prescreen_resume::{ClaimOf, End, Month, PartialDate, Resume};

/// Claims of more than one and a quarter of the time from the first start to the last end, and a year and a half.
pub(crate) fn beyond_dates(resume: &Resume, as_of: Month) -> Vec<Span> {
    let Some(months) = career(resume, as_of) else { return Vec::new() };
    let beyond = |years: u32| u64::from(years) * 12 * 4 > months * 5 + 18 * 4;
    // Of a trade or a skill the resume may leave out the jobs; of all work it should not.
    let claims = resume.claims.iter().filter(|claim| claim.of != ClaimOf::Other && beyond(claim.years));
    claims.map(|claim| claim.span).collect()
}

/// Months from the first start to the last end, both read widely; `None` without dates.
fn career(resume: &Resume, as_of: Month) -> Option<u64> {
    let start = resume.positions.iter().filter_map(|p| p.period.start).map(PartialDate::first).min()?;
    let end = |end: End| match end {
        End::Date(date) => date.last(),
        End::Present | End::NotGiven => as_of,
    };
    let last = resume.positions.iter().map(|p| end(p.period.end)).max()?;
    u64::try_from(last.index() - start.index() + 1).ok()
}

#[cfg(test)]
mod tests {
    use prescreen_resume::Claim;

    use super::*;
    use crate::testing::{Case, month};

    fn flagged(years: u32, of: ClaimOf) -> bool {
        let mut case = Case::new("").position("Developer, Acme, 2014-07 - 2024-06\n", |_| {});
        case.resume.claims.push(Claim { years, of, span: Span::new(0, 9) });
        !beyond_dates(&case.resume, month("2024-06")).is_empty()
    }

    #[test]
    fn ten_years_hold_fourteen_and_not_fifteen() {
        assert!(flagged(15, ClaimOf::Total) && flagged(15, ClaimOf::Software));
        assert!(!flagged(14, ClaimOf::Total) && !flagged(30, ClaimOf::Other));
    }

    #[test]
    fn without_dates_nothing_is_compared() {
        assert_eq!(beyond_dates(&Case::new("x").resume, month("2024-06")), []);
    }
}
