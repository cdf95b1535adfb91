//! PDF. The first reader is our text device on `hayro-interpret`; `pdf-extract` is the second, used where the
//! first can't open a file or leaves many glyphs without Unicode. Both give the same glyph stream to the layout.

mod assemble;
mod capitals;
mod collection;
mod device;
mod first;
mod font;
mod layer;
mod link;
mod second;
mod surface;
#[cfg(test)]
mod tests;
mod unseen;

use crate::layout::GlyphPage;
use crate::{Document, Limits, Reader, RemarkCode, Unreadable};

/// What a reader got out of a file.
#[derive(Debug, Default)]
struct Reading {
    pages: Vec<ReadPage>,
    links: Vec<String>,
    /// What was left unread because a limit was reached.
    limit: Option<&'static str>,
    /// Letters told only by the words they begin.
    inferred: usize,
}

/// One page as read.
#[derive(Debug, Default)]
struct ReadPage {
    glyphs: GlyphPage,
    /// Glyphs that stand for no known character.
    unmapped: usize,
    /// Images painted, large enough to be a picture of something.
    images: usize,
    /// One of them covers most of the page.
    backdrop: bool,
    /// All text is an invisible layer over a page-wide image.
    recognised: bool,
}

impl Reading {
    fn mapped(&self) -> usize {
        self.pages.iter().map(|page| page.glyphs.glyphs.len()).sum()
    }

    fn unmapped(&self) -> usize {
        self.pages.iter().map(|page| page.unmapped).sum()
    }
}

/// Reads a PDF file.
///
/// # Errors
/// When there is no text to be had, with the reason.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > limits.file_bytes {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: limits.file_bytes });
    }
    match first::read(bytes, limits) {
        Ok(reading) if reading.unmapped() * 3 > reading.mapped() + reading.unmapped() => {
            let second = second::read(bytes, limits).filter(|second| second.mapped() > reading.mapped());
            match second {
                Some(second) => {
                    by_second(&second, "many characters could not be told by the first reader", limits)
                }
                None => assemble::document(&reading, Reader::Hayro, limits),
            }
        }
        Ok(reading) => assemble::document(&reading, Reader::Hayro, limits),
        Err(Unreadable::Damaged(what)) => {
            match second::read(bytes, limits).filter(|second| second.mapped() > 0) {
                Some(second) => by_second(&second, "the first reader could not open the file", limits),
                None => Err(Unreadable::Damaged(what)),
            }
        }
        Err(other) => Err(other),
    }
}

fn by_second(reading: &Reading, why: &str, limits: &Limits) -> Result<Document, Unreadable> {
    let mut document = assemble::document(reading, Reader::PdfExtract, limits)?;
    document.remarks.push(crate::Remark {
        code: RemarkCode::SecondReader,
        message: format!("{why}; read by the second one, which does not tell whether text is visible"),
        page: None,
    });
    Ok(document)
}
