//! Signals for a person. A flag never changes a score: hidden text was never counted in the first place.

use prescreen_extract::{Document, RemarkCode as DocumentRemark, Span};
use prescreen_lexicon::Lexicon;
use prescreen_resume::{End, Month, PartialDate, Period, RemarkCode as ResumeRemark, Resume};

use crate::release::before_release;
use crate::remnant::is_remnant;
use crate::signal::signals;
use crate::{Asks, Requisition, View};

/// Pieces of evidence kept for one flag.
const EVIDENCE: usize = 8;

/// A signal with the places it was seen at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Which.
    pub code: FlagCode,
    /// Where; empty when it concerns the whole file.
    pub evidence: Vec<Span>,
}

/// What a flag did to the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The flagged text was kept apart and not scored.
    ExcludedFromScoring,
    /// Nothing.
    Informational,
}

impl Effect {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ExcludedFromScoring => "excluded_from_scoring",
            Self::Informational => "informational",
        }
    }
}

/// Kinds of signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FlagCode {
    /// See [`FLAGS`], as for all of them.
    HiddenText,
    /// More years than the role's range.
    AboveRange,
    /// A period ends before it starts.
    InvertedDates,
    /// A date in the future.
    FutureDates,
    /// Jobs at the same time.
    ConcurrentJobs,
    /// The resume's own count of years against its dates.
    ClaimAgainstDates,
    /// A tool claimed before it existed.
    BeforeRelease,
    /// Skills repeated beyond their jobs.
    SkillStuffing,
    /// The requisition's own sentences.
    PastedDescription,
    /// Words that speak to a machine.
    InstructionText,
    /// Skills in letters of two alphabets.
    LookAlikes,
    /// Positions without dates.
    UndatedPositions,
    /// No position.
    NoPositionFound,
    /// Dates given as years.
    DatesAsYears,
    /// A language that is not read.
    UnknownLanguage,
    /// Columns told apart without confidence.
    ReadingOrderDoubtful,
    /// Text recognised from an image.
    OcrLayer,
    /// Text recognised with doubt.
    RecognitionDoubtful,
    /// Pages without text.
    PageWithoutText,
    /// Characters that could not be read.
    GlyphsWithoutUnicode,
    /// The end was not read.
    LimitReached,
    /// A damaged file.
    Damaged,
    /// Control characters taken out.
    ControlCharacters,
}

/// What a flag means and does.
#[derive(Clone, Copy, Debug)]
pub struct FlagDoc {
    /// Which.
    pub code: FlagCode,
    /// The stable name in results.
    pub name: &'static str,
    /// One or two words for a narrow table.
    pub short: &'static str,
    /// What it did to the score.
    pub effect: Effect,
    /// A person must look.
    pub review: bool,
    /// What it means, in plain words.
    pub meaning: &'static str,
    /// What an honest cause may be.
    pub honest: &'static str,
}

/// Every flag there is, in the order of [`FlagCode`].
#[rustfmt::skip]
pub const FLAGS: &[FlagDoc] = &[
    doc(FlagCode::HiddenText, "HIDDEN_TEXT", "hidden", Effect::ExcludedFromScoring, true,
        "text that a person looking at the page would not see; it was kept apart and not scored",
        "a leftover under a picture, a template's white rows, words for screen readers"),
    doc(FlagCode::AboveRange, "ABOVE_RANGE", "range", Effect::Informational, false,
        "more years than the range the role describes; this costs nothing unless the requisition says so",
        "long experience is no fault"),
    doc(FlagCode::InvertedDates, "INVERTED_DATES", "inverted", Effect::Informational, true,
        "a period ends before it starts; it was not counted",
        "a slip of the pen, or two columns read across"),
    doc(FlagCode::FutureDates, "FUTURE_DATES", "future", Effect::Informational, true,
        "a date lies after the as-of month; months after it were not counted",
        "an end agreed in advance, a job about to start, or an as-of month in the past"),
    doc(FlagCode::ConcurrentJobs, "CONCURRENT_JOBS", "concurrent", Effect::Informational, false,
        "full-time jobs at different employers share six months or more; each month was counted once",
        "part-time work, a notice period, a transfer within a group, rounded dates"),
    doc(FlagCode::ClaimAgainstDates, "CLAIM_AGAINST_DATES", "claim", Effect::Informational, true,
        "the resume claims more than one and a quarter of the years its dates span, and a year and a half; the dates were counted",
        "early jobs left out for brevity, or a claim that counts projects and studies"),
    doc(FlagCode::BeforeRelease, "BEFORE_RELEASE", "too early", Effect::Informational, false,
        "a tool is claimed in work that ended before its first release, or for more years than it has existed",
        "use of a preview, a product renamed, or a list that was kept beside an old job"),
    doc(FlagCode::SkillStuffing, "SKILL_STUFFING", "stuffing", Effect::Informational, true,
        "a skill is repeated far beyond the jobs it was used in, or many skills stand in one heap; each counted once",
        "a template's tags, a list of projects that each repeat their tools"),
    doc(FlagCode::PastedDescription, "PASTED_DESCRIPTION", "pasted", Effect::Informational, true,
        "twelve words or more in a row are the requisition's own",
        "a sentence that quotes the posting in answer to it, or a former holder of the role"),
    doc(FlagCode::InstructionText, "INSTRUCTION_TEXT", "instruction", Effect::Informational, true,
        "words speak to a machine that reads resumes; nothing obeyed them",
        "work on language models that quotes prompts"),
    doc(FlagCode::LookAlikes, "LOOK_ALIKES", "look-alike", Effect::ExcludedFromScoring, true,
        "a skill is written in letters of two alphabets that look alike; it was not recognised and not scored",
        "a keyboard left in another alphabet for one letter"),
    doc(FlagCode::UndatedPositions, "UNDATED_POSITIONS", "undated", Effect::Informational, true,
        "positions without dates; they add no months",
        "projects and voluntary work, or dates in a place that was not read"),
    doc(FlagCode::NoPositionFound, "NO_POSITION_FOUND", "no position", Effect::Informational, true,
        "no position was found",
        "a first job, or a layout that was not understood"),
    doc(FlagCode::DatesAsYears, "DATES_AS_YEARS", "years only", Effect::Informational, false,
        "periods are printed as years, so that months are a range",
        "a usual way of writing dates in many countries"),
    doc(FlagCode::UnknownLanguage, "UNKNOWN_LANGUAGE", "language", Effect::Informational, true,
        "the text is in a language that is not read; a low score says nothing",
        "a resume in the writer's own language"),
    doc(FlagCode::ReadingOrderDoubtful, "READING_ORDER_DOUBTFUL", "layout", Effect::Informational, true,
        "columns could not be told apart with confidence",
        "a design of many columns"),
    doc(FlagCode::OcrLayer, "OCR_LAYER", "ocr", Effect::Informational, false,
        "the page is an image; its text was recognised by another program",
        "a printed resume that was scanned"),
    doc(FlagCode::RecognitionDoubtful, "RECOGNITION_DOUBTFUL", "poor scan", Effect::Informational, true,
        "much of the text was recognised in an image with doubt; words and dates may be wrong",
        "a poor photograph or an old printer"),
    doc(FlagCode::PageWithoutText, "PAGE_WITHOUT_TEXT", "page", Effect::Informational, true,
        "a page has no text that could be read",
        "a page that is a certificate or a picture"),
    doc(FlagCode::GlyphsWithoutUnicode, "GLYPHS_WITHOUT_UNICODE", "glyphs", Effect::Informational, true,
        "some characters could not be read",
        "a font that a producer embedded badly"),
    doc(FlagCode::LimitReached, "LIMIT_REACHED", "limit", Effect::Informational, true,
        "a limit was reached; the rest of the file was not read",
        "an archive or portfolio in one file"),
    doc(FlagCode::Damaged, "DAMAGED", "damaged", Effect::Informational, true,
        "the file is damaged; what could be read was read",
        "an upload that broke off"),
    doc(FlagCode::ControlCharacters, "CONTROL_CHARACTERS", "control", Effect::Informational, false,
        "invisible control characters were taken out",
        "emoji, right-to-left names, text copied from a web page"),
];

const fn doc(
    code: FlagCode,
    name: &'static str,
    short: &'static str,
    effect: Effect,
    review: bool,
    meaning: &'static str,
    honest: &'static str,
) -> FlagDoc {
    FlagDoc { code, name, short, effect, review, meaning, honest }
}

impl FlagCode {
    /// Its line in [`FLAGS`].
    #[must_use]
    pub fn doc(self) -> &'static FlagDoc {
        &FLAGS[self as usize]
    }

    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.doc().name
    }

    /// The flag of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        FLAGS.iter().find(|doc| doc.name == name).map(|doc| doc.code)
    }

    fn of_resume(code: ResumeRemark) -> Self {
        match code {
            ResumeRemark::InvertedPeriod => Self::InvertedDates,
            ResumeRemark::UndatedPosition => Self::UndatedPositions,
            ResumeRemark::NoPositionFound => Self::NoPositionFound,
            ResumeRemark::UnknownLanguage => Self::UnknownLanguage,
        }
    }

    /// What does not concern a reader of the result is no flag.
    fn of_document(code: DocumentRemark) -> Option<Self> {
        match code {
            DocumentRemark::OcrLayer => Some(Self::OcrLayer),
            DocumentRemark::RecognitionDoubtful => Some(Self::RecognitionDoubtful),
            DocumentRemark::PageWithoutText => Some(Self::PageWithoutText),
            DocumentRemark::ReadingOrderDoubtful => Some(Self::ReadingOrderDoubtful),
            DocumentRemark::GlyphsWithoutUnicode => Some(Self::GlyphsWithoutUnicode),
            DocumentRemark::LimitReached => Some(Self::LimitReached),
            DocumentRemark::Damaged => Some(Self::Damaged),
            DocumentRemark::ControlCharacters => Some(Self::ControlCharacters),
            DocumentRemark::SecondReader | DocumentRemark::EncodingGuessed => None,
        }
    }
}

/// The flags of one resume, one a code, in the order of [`FLAGS`].
pub(crate) fn flags(
    document: &Document,
    resume: &Resume,
    requisition: &Requisition,
    view: &View<'_>,
    lexicon: &Lexicon,
) -> Vec<Flag> {
    let mut seen: Vec<(FlagCode, Span)> = Vec::new();
    let hidden = document.hidden.iter().filter(|hidden| !hidden.reason.is_editing_trace());
    if !is_remnant(document, lexicon) {
        seen.extend(hidden.map(|hidden| (FlagCode::HiddenText, hidden.span)));
    }
    seen.extend(resume.remarks.iter().map(|remark| (FlagCode::of_resume(remark.code), remark.span)));
    let remarks = document.remarks.iter().filter_map(|remark| FlagCode::of_document(remark.code));
    seen.extend(remarks.map(|code| (code, Span::default())));
    seen.extend(above_range(requisition, resume, view.as_of).map(|code| (code, Span::default())));
    seen.extend(signals(document, resume, requisition, view.as_of, lexicon));
    seen.extend(before_release(view, lexicon).into_iter().map(|span| (FlagCode::BeforeRelease, span)));
    seen.extend(periods_in_years(resume).map(|span| (FlagCode::DatesAsYears, span)));
    if resume.positions.is_empty() {
        seen.push((FlagCode::NoPositionFound, Span::default()));
    }
    gathered(seen)
}

/// One flag a code, with the first places it was seen at.
fn gathered(mut seen: Vec<(FlagCode, Span)>) -> Vec<Flag> {
    seen.sort_unstable();
    seen.dedup();
    let mut flags: Vec<Flag> = Vec::new();
    for (code, span) in seen {
        if flags.last().is_none_or(|flag| flag.code != code) {
            flags.push(Flag { code, evidence: Vec::new() });
        }
        if let Some(flag) = flags.last_mut()
            && !span.is_empty()
            && flag.evidence.len() < EVIDENCE
        {
            flag.evidence.push(span);
        }
    }
    flags
}

fn above_range(requisition: &Requisition, resume: &Resume, as_of: Month) -> Option<FlagCode> {
    let above = requisition.criteria.iter().any(|criterion| match &criterion.asks {
        Asks::Tenure(asked) => asked.is_above(&resume.positions, as_of),
        _ => false,
    });
    above.then_some(FlagCode::AboveRange)
}

fn periods_in_years(resume: &Resume) -> impl Iterator<Item = Span> {
    resume.positions.iter().filter(|p| is_in_years(p.period)).filter_map(|p| p.period_span)
}

fn is_in_years(period: Period) -> bool {
    let end = matches!(period.end, End::Date(PartialDate::Year(_)));
    end || matches!(period.start, Some(PartialDate::Year(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_complete_and_in_order() {
        for (at, doc) in FLAGS.iter().enumerate() {
            assert_eq!(doc.code as usize, at, "{} stands in the wrong place", doc.name);
            assert_eq!(FlagCode::parse(doc.name), Some(doc.code));
            assert!(doc.honest.len() > 15 && doc.meaning.len() > 15 && doc.short.len() <= 11, "{}", doc.name);
        }
        assert_eq!(FlagCode::ControlCharacters as usize + 1, FLAGS.len());
    }

    #[test]
    fn places_of_one_code_become_one_flag() {
        let place = Span::new(3, 9);
        let flags = gathered(vec![
            (FlagCode::FutureDates, place),
            (FlagCode::HiddenText, place),
            (FlagCode::FutureDates, Span::default()),
            (FlagCode::FutureDates, place),
        ]);
        assert_eq!(
            flags.iter().map(|f| f.code).collect::<Vec<_>>(),
            [FlagCode::HiddenText, FlagCode::FutureDates]
        );
        assert_eq!(flags[1].evidence, [place]);
    }
}
