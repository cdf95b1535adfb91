//! PDF. The first reader is our text device on `hayro-interpret`; `pdf-extract` is the second, used where the
//! first can't open a file or leaves many glyphs without Unicode. Both give the same glyph stream to the layout.

mod assemble;
mod capitals;
mod collection;
mod device;
mod first;
mod font;
mod inflated;
mod layer;
mod link;
mod ruling;
mod second;
mod surface;
#[cfg(test)]
mod tests;
mod unseen;

pub(crate) use assemble::document as assembled;
pub(crate) use first::read as first_reading;

use crate::layout::{Glyph, GlyphPage};
use crate::{Document, Format, Limits, Page, Reader, RemarkCode, Unreadable};

/// What a reader got out of a file.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pages: Vec<ReadPage>,
    links: Vec<String>,
    /// What was left unread because a limit was reached.
    pub(crate) limit: Option<&'static str>,
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
    /// Pixels of the largest image.
    largest: u64,
    /// One of them covers most of the page.
    backdrop: bool,
    /// Its text was recognised in an image: by us, or as an invisible layer over one that covers the page.
    recognised: bool,
    /// How sure our recognition is, 0 to 100.
    confidence: Option<f32>,
}

impl Reading {
    fn mapped(&self) -> usize {
        self.pages.iter().map(|page| page.glyphs.glyphs.len()).sum()
    }

    fn unmapped(&self) -> usize {
        self.pages.iter().map(|page| page.unmapped).sum()
    }
}

/// Fewer letters and digits than this a page, over a page-wide picture, are a scanner's mark.
const STAMP: usize = 30;

impl ReadPage {
    fn letters(&self) -> usize {
        self.glyphs.glyphs.iter().filter(|glyph| glyph.ch.is_alphanumeric()).count()
    }

    /// Whether it is a picture without text.
    fn is_scan(&self) -> bool {
        let letters = self.letters();
        (self.backdrop && letters < STAMP) || (self.images > 0 && letters == 0)
    }
}

/// What is recognised in pictures.
impl Reading {
    /// Indices of the pages that are pictures without text.
    pub(crate) fn scanned(&self) -> Vec<usize> {
        (0..self.pages.len()).filter(|at| self.pages[*at].is_scan()).collect()
    }

    /// Pixels of the largest image on a page.
    pub(crate) fn largest_image(&self, at: usize) -> u64 {
        self.pages.get(at).map_or(0, |page| page.largest)
    }

    /// Whether some page has text that says something. Of a clean scan recognition is sure by 90 of 100 and more, of a
    /// poor but useful one by 70, of a page upside down by 25.
    pub(crate) fn is_legible(&self) -> bool {
        const GUESSED: f32 = 50.0;
        let sure = |page: &ReadPage| page.confidence.is_none_or(|confidence| confidence >= GUESSED);
        self.pages.iter().any(|page| page.letters() > 0 && sure(page))
    }

    /// Puts what was recognised in the place of what is seen on a page: a scanner's mark is in the picture too.
    pub(crate) fn recognise(&mut self, at: usize, glyphs: Vec<Glyph>, confidence: f32) {
        let Some(page) = self.pages.get_mut(at) else { return };
        page.glyphs.glyphs.retain(|glyph| glyph.hidden.is_some());
        page.glyphs.glyphs.extend(glyphs);
        page.recognised = true;
        page.confidence = Some(confidence);
        // What is in the picture is known now.
        (page.backdrop, page.images) = (false, 0);
    }
}

/// An image file as one page, of which nothing is known yet.
pub(crate) fn picture_page(size: Page) -> Reading {
    let glyphs = GlyphPage { width: size.width, height: size.height, ..GlyphPage::default() };
    let page = ReadPage { glyphs, images: 1, backdrop: true, ..ReadPage::default() };
    Reading { pages: vec![page], ..Reading::default() }
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
    inflated::within(bytes, limits)?;
    match first::read(bytes, limits) {
        Ok(reading) if reading.unmapped() * 3 > reading.mapped() + reading.unmapped() => {
            let second = second::read(bytes, limits).filter(|second| second.mapped() > reading.mapped());
            match second {
                Some(second) => {
                    by_second(&second, "many characters could not be told by the first reader", limits)
                }
                None => assemble::document(&reading, Format::Pdf, Reader::Hayro, limits),
            }
        }
        Ok(reading) => assemble::document(&reading, Format::Pdf, Reader::Hayro, limits),
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
    let mut document = assemble::document(reading, Format::Pdf, Reader::PdfExtract, limits)?;
    document.remarks.push(crate::Remark {
        code: RemarkCode::SecondReader,
        message: format!("{why}; read by the second one, which does not tell whether text is visible"),
        page: None,
    });
    Ok(document)
}
