//! Skills named in a text.

use std::ops::Range;

use crate::RulesError;
use crate::skill::{SkillId, Skills};
use crate::table::Tables;

/// A part of a text that is read in its own way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// Bytes of the text.
    pub range: Range<usize>,
    /// How it is read.
    pub kind: ZoneKind,
}

/// How a part of a text is read. What no zone covers is prose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ZoneKind {
    /// Running text.
    Prose,
    /// A section that lists skills.
    SkillList,
    /// Human languages.
    HumanLanguages,
    /// Names of employers, schools, people: no skills.
    Names,
    /// Not read.
    Skip,
}

/// A skill named somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Which.
    pub skill: SkillId,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What is said of it.
    pub cue: Option<Cue>,
    /// Years printed beside it.
    pub years: Option<u8>,
}

/// What is said of a skill where it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// "no experience with".
    Negated,
    /// "learning".
    Learning,
    /// "familiar with".
    Weak,
    /// "migrated from".
    Replaced,
    /// "the team used".
    TeamNotSelf,
    /// "expert in".
    Strong,
    /// The words of a job advert.
    Echo,
}

#[derive(Debug)]
pub(crate) struct Matcher;

impl Matcher {
    pub(crate) fn compile(_tables: &Tables<'_>, _skills: &Skills) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn mentions(&self, _text: &str, _zones: &[Zone]) -> Vec<Mention> {
        Vec::new()
    }
}
