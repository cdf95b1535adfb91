//! What a role's text says about leading.

use crate::RulesError;
use crate::table::Tables;

/// A phrase about leading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeadershipCue {
    /// What it speaks for.
    pub kind: CueKind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// How many people, where it says.
    pub people: Option<u32>,
    /// Whether the people are engineers, where it says.
    pub of_engineers: Option<bool>,
}

/// What a phrase about leading speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueKind {
    /// Leading people ("led a team of 4").
    People,
    /// Technical direction ("technical lead for").
    Technical,
    /// Budget, strategy, stakeholders.
    Organisation,
    /// Sounds like leading and is not ("member of a team of 8").
    NotLeadership,
}

#[derive(Debug)]
pub(crate) struct Leadership;

impl Leadership {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn find(&self, _text: &str) -> Vec<LeadershipCue> {
        Vec::new()
    }
}
