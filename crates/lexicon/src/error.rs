//! Mistakes in the tables.

use std::fmt;

/// A table that cannot be compiled: which file, which entry, and what would mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesError {
    /// Path below `rules/`.
    pub file: String,
    /// The entry, or an empty string where the whole file is meant.
    pub entry: String,
    /// What is wrong, and the remedy.
    pub message: String,
}

impl RulesError {
    pub(crate) fn new(file: &str, entry: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), entry: entry.to_owned(), message: message.into() }
    }
}

impl fmt::Display for RulesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.entry.as_str() {
            "" => write!(f, "rules/{}: {}", self.file, self.message),
            entry => write!(f, "rules/{}, {entry}: {}", self.file, self.message),
        }
    }
}

impl std::error::Error for RulesError {}
