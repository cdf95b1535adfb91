//! Regular expressions that are compiled when they are first asked.
//!
//! Compiling all of them takes longer than reading ten resumes. Those of the embedded tables, which the tests compile, wait until a
//! text asks them; those of tables from elsewhere are compiled at once, so that a mistake is told with its place.

use std::sync::OnceLock;

use regex::Regex;

use crate::RulesError;
use crate::table::Tables;

/// A regular expression of the tables.
#[derive(Debug)]
pub(crate) struct LazyRegex {
    source: String,
    built: OnceLock<Option<Regex>>,
}

impl LazyRegex {
    /// The expression `source` of `entry` in `file`.
    pub(crate) fn new(
        tables: &Tables<'_>,
        file: &str,
        entry: &str,
        source: String,
    ) -> Result<Self, RulesError> {
        let wrong = |e| RulesError::new(file, entry, format!("not a regular expression: {e}"));
        let built = match tables.are_checked() {
            true => OnceLock::from(Some(Regex::new(&source).map_err(wrong)?)),
            false => OnceLock::new(),
        };
        Ok(Self { source, built })
    }

    /// The compiled expression; `None` where it is none, which the tests see to that none of the repository is.
    pub(crate) fn get(&self) -> Option<&Regex> {
        self.built.get_or_init(|| Regex::new(&self.source).ok()).as_ref()
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.get().is_some_and(|regex| regex.is_match(text))
    }
}
