//! Bytes of one file become a [`Document`]: its text in reading order, line by line, with the place and
//! style of each line, and apart from it the text that a person looking at the page would not see.
//!
//! The format is recognised by content (`sniff`), never by the file's name. Extraction can fail
//! ([`Unreadable`]); what is merely odd becomes a [`Remark`]. This room knows nothing of resumes.

mod archive;
mod builder;
mod bullet;
mod clean;
mod doc;
mod document;
mod docx;
mod flow;
mod format;
mod html;
mod json_resume;
mod layout;
mod limits;
mod mime;
mod odt;
mod pdf;
mod rtf;
mod scan;
mod sniff;
mod span;
mod text;
mod unreadable;
mod xml;

pub use builder::{DocumentBuilder, NewLine};
pub use document::{
    Cell, Document, Hidden, HiddenReason, Line, LineKind, Page, Reader, Rect, Remark, RemarkCode, Style,
    TextSource, Word,
};
pub use format::Format;
pub use limits::Limits;
pub use scan::{Picture, RecognisedWord, Scan};
pub use span::Span;
pub use unreadable::Unreadable;

use sniff::Kind;

/// Reads one file. `name` never decides the format; it only tells Markdown from plain text, which look alike.
///
/// # Errors
/// When there is no text to be had, with the reason.
pub fn extract(bytes: &[u8], name: Option<&str>, limits: &Limits) -> Result<Document, Unreadable> {
    if bytes.len() > limits.file_bytes {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: limits.file_bytes });
    }
    let document = match sniff::kind(bytes) {
        Kind::Empty => Err(Unreadable::Empty),
        Kind::Image(_, what) => Err(Unreadable::Image(what)),
        Kind::Unsupported(what) => Err(Unreadable::Unsupported(what)),
        Kind::Pdf => pdf::read(bytes, limits),
        Kind::Zip => read_zip(bytes, limits),
        Kind::Compound => doc::read(bytes, limits),
        Kind::Rtf => rtf::read(bytes, limits),
        Kind::Html => html::read(bytes, limits),
        Kind::Mime => mime::read(bytes, limits),
        Kind::JsonResume => json_resume::read(bytes, limits),
        Kind::Text => text::read(bytes, name, limits),
    }?;
    if document.lines.is_empty() && document.hidden.is_empty() {
        return Err(Unreadable::NoText);
    }
    Ok(document)
}

/// The formats that are zip archives.
fn read_zip(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let mut archive = archive::Archive::open(bytes, limits)?;
    match sniff::zip_kind(&mut archive)? {
        sniff::ZipKind::Docx => docx::read(bytes, archive, limits),
        sniff::ZipKind::Odt => odt::read(archive, limits),
    }
}
