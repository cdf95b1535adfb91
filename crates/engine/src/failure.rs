//! Why a source has no assessment.

use std::io;

use prescreen_extract::Unreadable;

/// Why a source could not be read: a stable code, and a sentence that names the remedy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Stable name ("IMAGE_ONLY", "IO").
    pub code: &'static str,
    /// A sentence a person understands.
    pub message: String,
}

impl From<&Unreadable> for Failure {
    fn from(reason: &Unreadable) -> Self {
        Self { code: reason.code(), message: reason.to_string() }
    }
}

impl From<&io::Error> for Failure {
    fn from(error: &io::Error) -> Self {
        let remedy = match error.kind() {
            io::ErrorKind::PermissionDenied => "no permission to read the file; change its permissions",
            io::ErrorKind::NotFound => "the file is gone; it was moved or deleted during the run",
            _ => "the file could not be read from disk",
        };
        Self { code: "IO", message: format!("{remedy} ({})", error.kind()) }
    }
}

impl Failure {
    /// Text could not be recognised in a page, by number from 1.
    pub(crate) fn not_recognised(page: usize, why: &str) -> Self {
        Self {
            code: "OCR_FAILED",
            message: format!("the text of page {page} could not be recognised: {why}"),
        }
    }

    /// The reader broke down on the file.
    pub(crate) fn broke_down() -> Self {
        Self { code: "PANICKED", message: "the reader broke down on this file; please report it".to_owned() }
    }
}
