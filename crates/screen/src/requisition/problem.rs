//! What is wrong with a requisition, where, and what would mend it.

use std::fmt;
use std::ops::Range;

/// One thing wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub remedy: String,
}

/// A requisition that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequisitionError {
    /// The file as the caller names it.
    pub file: String,
    /// Everything wrong with it, in line order.
    pub problems: Vec<Problem>,
}

impl fmt::Display for RequisitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.problems.iter().enumerate() {
            let gap = if at == 0 { "" } else { "\n" };
            let Problem { line, message, remedy } = problem;
            write!(f, "{gap}{}:{line}: {message}\n  remedy: {remedy}", self.file)?;
        }
        Ok(())
    }
}

impl std::error::Error for RequisitionError {}

/// Problems as they are noted.
pub(crate) struct Problems {
    text: String,
    found: Vec<Problem>,
}

impl Problems {
    pub(super) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), found: Vec::new() }
    }

    /// Notes one at a byte range of the text.
    pub(super) fn add(&mut self, at: Range<usize>, message: String, remedy: String) {
        self.found.push(Problem { line: self.line(at.start), message, remedy });
    }

    /// The line, from 1, of a byte of the text.
    pub(super) fn line(&self, at: usize) -> usize {
        let before = self.text.as_bytes().get(..at).unwrap_or(self.text.as_bytes());
        1 + before.iter().filter(|&&byte| byte == b'\n').count()
    }

    pub(super) fn into_sorted(mut self) -> Vec<Problem> {
        self.found.sort_by_key(|problem| problem.line);
        self.found
    }
}
