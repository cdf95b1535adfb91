//! Signals in what a resume says, for a person and never points: a file a kind.

mod claim;
mod concurrent;
mod look_alike;
mod pasted;
mod stuffing;

use prescreen_extract::{Document, Span};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{End, Month, Resume};

use crate::{FlagCode, Requisition};

/// All of them with their places.
pub(crate) fn signals(
    document: &Document,
    resume: &Resume,
    requisition: &Requisition,
    as_of: Month,
    lexicon: &Lexicon,
) -> Vec<(FlagCode, Span)> {
    let text = document.visible();
    let of = |code: FlagCode, spans: Vec<Span>| spans.into_iter().map(move |span| (code, span));
    let mut seen: Vec<(FlagCode, Span)> = Vec::new();
    seen.extend(of(FlagCode::ClaimAgainstDates, claim::beyond_dates(resume, as_of)));
    seen.extend(of(FlagCode::ConcurrentJobs, concurrent::concurrent(text, &resume.positions, as_of)));
    seen.extend(of(FlagCode::FutureDates, future(resume, as_of)));
    seen.extend(of(FlagCode::SkillStuffing, stuffing::stuffed(text, resume)));
    seen.extend(of(FlagCode::PastedDescription, pasted::pasted(text, requisition)));
    seen.extend(of(FlagCode::LookAlikes, look_alike::look_alikes(text, lexicon)));
    // Hidden text too: nobody hides an instruction by chance.
    let told = lexicon.instructions(&document.text).into_iter().map(|r| Span::new(r.start, r.end)).collect();
    seen.extend(of(FlagCode::InstructionText, told));
    seen
}

/// Periods that start or end after `as_of`.
fn future(resume: &Resume, as_of: Month) -> Vec<Span> {
    let is_future = |position: &&prescreen_resume::Position| {
        let ends = matches!(position.period.end, End::Date(end) if end.first() > as_of);
        ends || position.period.start.is_some_and(|start| start.first() > as_of)
    };
    resume.positions.iter().filter(is_future).map(|p| p.period_span.unwrap_or(p.header)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Case, month};

    #[test]
    fn dates_after_the_month_of_the_run() {
        let at = |dates: &str| {
            let case = Case::new("").position(&format!("Developer, Acme, {dates}\n"), |_| {});
            future(&case.resume, month("2024-06")).len()
        };
        assert_eq!((at("2023-01 - 2025-01"), at("2025-01 - present")), (1, 1));
        assert_eq!((at("2023-01 - 2024-06"), at("2023 - 2024"), at("2020-01 - present")), (0, 0, 0));
    }
}
