//! Degrees.

use std::ops::Range;

use crate::RulesError;
use crate::table::Tables;

/// How high a degree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DegreeLevel {
    /// A coding school or certificate course.
    Bootcamp,
    /// School leaving.
    Secondary,
    /// Diploma.
    Diploma,
    /// Associate degree.
    Associate,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree.
    Master,
    /// Doctorate.
    Phd,
}

impl DegreeLevel {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bootcamp => "bootcamp",
            Self::Secondary => "secondary",
            Self::Diploma => "diploma",
            Self::Associate => "associate",
            Self::Bachelor => "bachelor",
            Self::Master => "master",
            Self::Phd => "phd",
        }
    }
}

/// A degree named in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Degree {
    /// How high.
    pub level: DegreeLevel,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Its field, in bytes of the text.
    pub field: Option<Range<usize>>,
}

#[derive(Debug)]
pub(crate) struct Degrees;

impl Degrees {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn find(&self, _text: &str, _in_education: bool) -> Vec<Degree> {
        Vec::new()
    }
}
