//! Why a file could not be read.

use std::fmt;

/// Why there is no [`crate::Document`]. Each reason is a result of its own: out of the ranking, never a zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No bytes, or nothing but white space.
    Empty,
    /// A password is asked.
    Encrypted,
    /// Pages without any text: a scan.
    ImageOnly,
    /// A picture; its kind ("a PNG image").
    Image(&'static str),
    /// Pictures whose text was recognised with so much doubt that it says nothing.
    Illegible,
    /// The container opens, but holds no text at all.
    NoText,
    /// Cut off or damaged beyond reading; what failed.
    Damaged(String),
    /// A kind of file we do not read; its name ("old Word file", "PNG image").
    Unsupported(&'static str),
    /// Larger than [`crate::Limits::file_bytes`]; its size and the limit, in bytes.
    TooLarge {
        /// Size in bytes.
        bytes: usize,
        /// The limit in bytes.
        limit: usize,
    },
}

/// What helps where there are pictures only.
const RECOGNISE: &str = "install tesseract and give --ocr, or ask for the original";

impl Unreadable {
    /// The stable name in results.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "EMPTY",
            Self::Encrypted => "ENCRYPTED",
            Self::ImageOnly | Self::Image(_) => "IMAGE_ONLY",
            Self::Illegible => "ILLEGIBLE",
            Self::NoText => "NO_TEXT",
            Self::Damaged(_) => "DAMAGED",
            Self::Unsupported(_) => "UNSUPPORTED_FORMAT",
            Self::TooLarge { .. } => "TOO_LARGE",
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::Encrypted => f.write_str("encrypted: ask the candidate for a copy without a password"),
            Self::ImageOnly => {
                write!(f, "image only: the pages are pictures without text (a scan); {RECOGNISE}")
            }
            Self::Image(what) => write!(f, "image only: {what}; {RECOGNISE}"),
            Self::Illegible => f.write_str(
                "its pictures can hardly be read; scan it again, upright and with 300 dots an inch, or ask for the original",
            ),
            Self::NoText => f.write_str("the file holds no text"),
            Self::Damaged(what) => write!(f, "damaged or cut off: {what}"),
            Self::Unsupported(what) => {
                write!(f, "{what}: this format is not read; save it as PDF or DOCX")
            }
            Self::TooLarge { bytes, limit } => write!(f, "too large: {bytes} bytes, the limit is {limit}"),
        }
    }
}

impl std::error::Error for Unreadable {}
