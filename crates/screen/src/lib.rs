//! A resume judged against a requisition: one finding per criterion, each with the places in the text that speak
//! for it; a score read off the findings; flags; and whether a person must look.
//!
//! Pure: the same document, resume, requisition, rules and as-of month give the same assessment. Criteria see a
//! [`View`] of the resume without name, contacts, address and pronouns. Nothing here says no to anybody: a finding
//! that the text is silent about is [`Verdict::Unclear`], and people decide.

mod assessment;
mod band;
mod criterion;
mod draft;
mod finding;
mod flag;
mod phrase;
mod points;
mod rank;
mod release;
mod remnant;
mod requisition;
mod review;
mod signal;
mod skill;
mod spread;
#[cfg(test)]
mod testing;
mod view;

pub use assessment::{Assessment, assess};
pub use band::{Band, POSSIBLE, STRONG};
pub use criterion::{
    Above, Asks, Criterion, EducationAsked, EvidenceAsked, Importance, KINDS, Kind, SkillsAsked, TenureAsked,
    TenureOf,
};
pub use draft::{DraftError, draft};
pub use finding::{Finding, Verdict};
pub use flag::{Effect, FLAGS, Flag, FlagCode, FlagDoc};
pub use phrase::Phrase;
pub use points::BasisPoints;
pub use rank::{DecidedBy, RankKey};
pub use requisition::{Embedded, Lint, Problem, Requisition, RequisitionError, embedded, lint};
pub use review::{Review, ReviewReason};
pub use skill::{ClaimedMonths, SkillUse, Skills, Standing};
pub use spread::{spread, years};
pub use view::View;
