//! The formats we know.

use serde::{Deserialize, Serialize};

/// A file's format, recognised by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Format {
    /// Portable Document Format.
    Pdf,
    /// Word, Office Open XML.
    Docx,
    /// Word 97 to 2003, the binary format.
    Doc,
    /// OpenDocument text.
    Odt,
    /// Rich Text Format.
    Rtf,
    /// HTML, also inside a MIME message.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// JSON Resume.
    JsonResume,
    /// A PNG image.
    Png,
    /// A JPEG image.
    Jpeg,
}

impl Format {
    /// The stable name in results.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Doc => "doc",
            Self::Odt => "odt",
            Self::Rtf => "rtf",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::JsonResume => "json-resume",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}
