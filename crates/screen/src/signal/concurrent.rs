//! Full-time jobs at different employers that run at the same time for half a year or more.

use prescreen_extract::Span;
use prescreen_resume::{End, Month, Position, Work};

/// Months that two jobs share before anything is said: people hand over, and dates are rounded.
const LEAST: i32 = 6;

/// Words that tell of work beside another.
const BESIDE: &[&str] = &[
    "adjunct",
    "advisor",
    "adviser",
    "board",
    "consultant",
    "contract",
    "co-founder",
    "cofounder",
    "founder",
    "freelance",
    "freelancer",
    "guest",
    "part time",
    "part-time",
    "side project",
    "teilzeit",
    "trainer",
    "tutor",
    "visiting",
    "volunteer",
    "werkstudent",
    "working student",
];

/// The periods of jobs that run beside another.
pub(crate) fn concurrent(text: &str, positions: &[Position], as_of: Month) -> Vec<Span> {
    let jobs: Vec<(&Position, i32, i32, String)> =
        positions.iter().filter_map(|position| job(text, position, as_of)).collect();
    let mut out = Vec::new();
    for (at, (one, start, end, employer)) in jobs.iter().enumerate() {
        for (other, other_start, other_end, other_employer) in &jobs[at + 1..] {
            let shared = end.min(other_end) - start.max(other_start) + 1;
            let related = employer.contains(other_employer) || other_employer.contains(employer);
            if shared >= LEAST && !related {
                out.extend([one.period_span, other.period_span].into_iter().flatten());
            }
        }
    }
    out
}

/// A full-time job with its first and last month, dates given as years read narrowly; `None` for any other work.
fn job<'p>(text: &str, position: &'p Position, as_of: Month) -> Option<(&'p Position, i32, i32, String)> {
    let employer = position.employer?.of(text).trim().to_lowercase();
    let header = position.header.of(text).to_lowercase();
    let beside = BESIDE.iter().any(|word| header.contains(word));
    let end = match position.period.end {
        End::Date(date) => date.first(),
        End::Present => as_of,
        End::NotGiven => return None,
    };
    let start = position.period.start?.last();
    let counts = position.work == Work::Employment && !beside && !employer.is_empty();
    counts.then_some((position, start.index(), end.index(), employer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, month};

    fn flagged(first: &str, second: &str) -> bool {
        let mut case =
            Case::new("").position(&format!("{first}\n"), |_| {}).position(&format!("{second}\n"), |_| {});
        let text = case.document.text.clone();
        for position in &mut case.resume.positions {
            let header = position.header.of(&text);
            let comma = header.find(", ").expect("an employer") + 2;
            let end = comma + header[comma..].find(',').expect("dates");
            position.employer =
                Some(Span::new(position.header.start() + comma, position.header.start() + end));
        }
        !concurrent(&text, &case.resume.positions, month("2024-06")).is_empty()
    }

    #[test]
    fn two_jobs_for_half_a_year() {
        assert!(flagged("Developer, Acme, 2018-01 - 2020-06", "Engineer, Beta, 2020-01 - present"));
        assert!(!flagged("Developer, Acme, 2018-01 - 2020-05", "Engineer, Beta, 2020-01 - present"));
    }

    #[test]
    fn promotions_side_work_and_years_are_honest() {
        assert!(!flagged("Developer, Acme, 2018-01 - 2020-12", "Lead, Acme, 2019-01 - present"));
        assert!(!flagged("Developer, Acme, 2018-01 - 2020-12", "Part-time tutor, Beta, 2018-01 - present"));
        assert!(!flagged("Developer, Acme, 2015 - 2018", "Engineer, Beta, 2018 - present"));
    }
}
