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

/// The codes of what the bytes themselves keep from being read: another try gives the same.
const LASTING: &[&str] = &[
    "EMPTY",
    "ENCRYPTED",
    "IMAGE_ONLY",
    "ILLEGIBLE",
    "NO_TEXT",
    "DAMAGED",
    "UNSUPPORTED_FORMAT",
    "PANICKED",
];

impl Failure {
    /// Whether another try would give the same; not where the disk or another program is at fault.
    pub(crate) fn is_lasting(&self) -> bool {
        Self::lasting_code(self.code).is_some()
    }

    /// The code of a lasting failure that is spelt like this.
    pub(crate) fn lasting_code(code: &str) -> Option<&'static str> {
        LASTING.iter().find(|known| **known == code).copied()
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_bytes_are_lasts_and_what_the_machine_does_not() {
        let lasting = [
            Unreadable::Empty,
            Unreadable::Encrypted,
            Unreadable::ImageOnly,
            Unreadable::Image("a PNG image"),
            Unreadable::Illegible,
            Unreadable::NoText,
            Unreadable::Damaged(String::new()),
            Unreadable::Unsupported("a database"),
        ];
        assert!(lasting.iter().all(|why| Failure::from(why).is_lasting()));
        assert!(Failure::broke_down().is_lasting());
        assert!(!Failure::not_recognised(1, "too slow").is_lasting());
        assert!(!Failure::from(&io::Error::from(io::ErrorKind::NotFound)).is_lasting());
    }
}
