//! Bytes of one file become a [`Document`]: its text in reading order, line by line, with the place and
//! style of each line, and apart from it the text that a person looking at the page would not see.
//!
//! The format is recognised by content ([`sniff`]), never by the file's name. Extraction can fail
//! ([`Unreadable`]); what is merely odd becomes a [`Remark`]. This room knows nothing of resumes.

mod bullet;
mod builder;
mod clean;
mod document;
mod format;
mod layout;
mod limits;
mod pdf;
mod span;
mod unreadable;

pub use builder::{DocumentBuilder, NewLine};
pub use document::{
    Cell, Document, Hidden, HiddenReason, Line, LineKind, Page, Reader, Rect, Remark, RemarkCode, Style, Word,
};
pub use format::Format;
pub use limits::Limits;
pub use pdf::read as read_pdf;
pub use span::Span;
pub use unreadable::Unreadable;
