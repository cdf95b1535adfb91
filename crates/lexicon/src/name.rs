//! Signs of a job title, an employer and a place in a short text.

use crate::RulesError;
use crate::table::Tables;

#[derive(Debug)]
pub(crate) struct Names;

impl Names {
    pub(crate) fn compile(_tables: &Tables<'_>) -> Result<Self, RulesError> {
        Ok(Self)
    }

    pub(crate) fn title_strength(&self, _text: &str) -> i32 {
        0
    }

    pub(crate) fn employer_strength(&self, _text: &str) -> i32 {
        0
    }

    pub(crate) fn is_place(&self, _text: &str) -> bool {
        false
    }
}
