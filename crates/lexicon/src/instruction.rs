//! Words that speak to a machine that reads resumes, not to a person.

use std::ops::Range;

use serde::Deserialize;

use crate::RulesError;
use crate::table::Tables;
use crate::wording::{Prepared, Wording};

const FILE: &str = "instructions.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    #[serde(rename = "version")]
    _version: u32,
    words: Vec<String>,
    not: Vec<String>,
}

/// The compiled table.
#[derive(Debug)]
pub(crate) struct Instructions {
    words: Wording,
    not: Wording,
}

impl Instructions {
    /// Compiles the table.
    pub(crate) fn compile(tables: &Tables<'_>) -> Result<Self, RulesError> {
        let Table { words, not, .. } = tables.read::<Table>(FILE)?;
        Ok(Self {
            words: Wording::compile(tables, FILE, "words", &words)?,
            not: Wording::compile(tables, FILE, "not", &not)?,
        })
    }

    /// Where they stand in `text`, in bytes, in order.
    pub(crate) fn find(&self, text: &str) -> Vec<Range<usize>> {
        Prepared::new(text).find_without(&self.words, &self.not)
    }
}
