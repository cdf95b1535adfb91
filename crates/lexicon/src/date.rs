//! The words that dates are made of.

use crate::RulesError;
use crate::table::Tables;

/// The words of all languages, in lower case. A word that two languages share stands once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateWords {
    /// Months, with abbreviations and common misspellings; 1 to 12.
    pub months: Vec<(String, u8)>,
    /// Seasons and the month each begins with on the northern half of the globe.
    pub seasons: Vec<(String, u8)>,
    /// Quarters and the month each begins with.
    pub quarters: Vec<(String, u8)>,
    /// Words and phrases for "present".
    pub present: Vec<String>,
    /// Words that open a period that goes on ("since").
    pub since: Vec<String>,
    /// Words that open a period that has an end ("from").
    pub from: Vec<String>,
    /// Words between two dates ("to", "bis").
    pub to: Vec<String>,
}

impl DateWords {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self::default())
    }
}
