//! What was found for one criterion, with the places in the text that say so.

use prescreen_extract::Span;

use crate::{BasisPoints, Criterion, Importance};

/// How a criterion is answered. Silence is [`Verdict::Unclear`], not [`Verdict::NotMet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The text shows it.
    Met,
    /// The text shows a part of it, or says it without showing it.
    Partly,
    /// The text shows that it is not so.
    NotMet,
    /// The text does not say.
    Unclear,
}

impl Verdict {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Partly => "partly",
            Self::NotMet => "not_met",
            Self::Unclear => "unclear",
        }
    }
}

/// What a criterion's own file says of a resume: everything but the weight.
#[derive(Clone, Debug)]
pub(crate) struct Judgement {
    pub(crate) verdict: Verdict,
    /// Share of the weight that is earned.
    pub(crate) share: BasisPoints,
    pub(crate) evidence: Vec<Span>,
    pub(crate) note: String,
}

impl Judgement {
    /// The text does not say.
    pub(crate) fn unclear(note: impl Into<String>) -> Self {
        Self { verdict: Verdict::Unclear, share: BasisPoints::ZERO, evidence: Vec::new(), note: note.into() }
    }
}

/// What was found for one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The criterion's id.
    pub criterion: String,
    /// The answer.
    pub verdict: Verdict,
    /// Points earned, at most `weight`.
    pub points: BasisPoints,
    /// Points to be had.
    pub weight: BasisPoints,
    /// The requisition calls it required.
    pub required: bool,
    /// Where the text says so; never empty unless unclear.
    pub evidence: Vec<Span>,
    /// What a person should know, in plain words.
    pub note: String,
}

impl Finding {
    /// A judgement with the criterion's weight. What cannot be shown is unclear, and what is unclear earns nothing.
    pub(crate) fn new(criterion: &Criterion, mut judgement: Judgement) -> Self {
        judgement.evidence.retain(|span| !span.is_empty());
        let shown = judgement.verdict != Verdict::Unclear && !judgement.evidence.is_empty();
        let share = if shown { judgement.share.min(BasisPoints::FULL) } else { BasisPoints::ZERO };
        Self {
            criterion: criterion.id.clone(),
            verdict: if shown { judgement.verdict } else { Verdict::Unclear },
            points: share.of(criterion.weight),
            weight: criterion.weight,
            required: criterion.importance == Importance::Required,
            evidence: judgement.evidence,
            note: judgement.note,
        }
    }

    /// Required, and neither plainly met nor plainly not.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.required && matches!(self.verdict, Verdict::Partly | Verdict::Unclear)
    }
}
