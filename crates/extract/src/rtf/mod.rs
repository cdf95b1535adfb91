//! Rich Text Format: tokens, groups with the state they inherit, destinations, code pages. Text that is
//! marked hidden, deleted, or painted like its ground is put apart.

mod charset;
mod field;
mod header;
mod reader;
mod state;
mod token;

use crate::text::galley::Galley;
use crate::{Document, Format, Limits, Reader, Unreadable};

/// Reads an RTF file. One that is cut off gives what was there.
///
/// # Errors
/// [`Unreadable::NoText`] when there is no text in it.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let galley = Galley::new(Format::Rtf, Reader::Rtf, limits);
    let document = reader::read(bytes, galley, limits);
    if document.lines.is_empty() && document.hidden.is_empty() {
        return Err(Unreadable::NoText);
    }
    Ok(document)
}

#[cfg(test)]
mod tests;
