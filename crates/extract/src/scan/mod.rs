//! Pages that are pictures: what is shown of them to a program that recognises text, and how the words it finds
//! become a document.
//!
//! The recognition itself is a process and not run here. The pages' own text, where some have it, is kept.

mod picture;
#[cfg(test)]
mod tests;
mod word;

use hayro::hayro_syntax::Pdf;

use crate::pdf::{self, Reading};
use crate::sniff::{self, Kind};
use crate::{Document, Format, Limits, Reader, TextSource, Unreadable};

pub use picture::Picture;
pub use word::RecognisedWord;

/// A file with pages that are pictures.
pub struct Scan {
    shown: Shown,
    reading: Reading,
    /// Indices of the pages to be recognised.
    pages: Vec<usize>,
    limits: Limits,
}

/// Where pictures come from.
enum Shown {
    Pdf(Box<Pdf>),
    Image(Format, Picture),
}

impl Scan {
    /// The pictures of a file; `None` when all of its pages have text, or it has no pages to be shown.
    ///
    /// # Errors
    /// When its pictures are larger than the limit, or say no size.
    pub fn open(bytes: &[u8], limits: &Limits) -> Result<Option<Self>, Unreadable> {
        match sniff::kind(bytes) {
            Kind::Image(format, _) => {
                let picture = Picture::of_image(bytes, limits)?;
                let reading = pdf::picture_page(picture.page());
                let shown = Shown::Image(format, picture);
                Ok(Some(Self { shown, reading, pages: vec![0], limits: *limits }))
            }
            Kind::Pdf => Self::of_pdf(bytes, limits),
            _ => Ok(None),
        }
    }

    fn of_pdf(bytes: &[u8], limits: &Limits) -> Result<Option<Self>, Unreadable> {
        let Ok(mut reading) = pdf::first_reading(bytes, limits) else { return Ok(None) };
        let mut pages = reading.scanned();
        if pages.len() > limits.scanned_pages {
            pages.truncate(limits.scanned_pages);
            reading.limit = Some("scanned pages");
        }
        if pages.iter().any(|at| reading.largest_image(*at) > limits.image_pixels) {
            return Err(picture::TOO_LARGE);
        }
        let pdf = Pdf::new(bytes.to_vec()).ok().filter(|_| !pages.is_empty());
        Ok(pdf.map(|pdf| Self { shown: Shown::Pdf(Box::new(pdf)), reading, pages, limits: *limits }))
    }

    /// The pages to be recognised, by number from 1.
    pub fn pages(&self) -> impl Iterator<Item = usize> {
        self.pages.iter().map(|at| at + 1)
    }

    /// What the page of this number looks like; `None` when there is none.
    #[must_use]
    pub fn picture(&self, number: usize) -> Option<Picture> {
        match &self.shown {
            Shown::Image(_, picture) => Some(picture.clone()),
            Shown::Pdf(pdf) => {
                let pages = pdf.pages();
                pages.get(number.checked_sub(1)?).map(|page| Picture::of_page(page, &self.limits))
            }
        }
    }

    /// Takes the words that were found in the picture of a page.
    pub fn take(&mut self, number: usize, picture: &Picture, words: &[RecognisedWord]) {
        let found = word::page(words, picture.scale, self.limits.glyphs);
        self.reading.recognise(number.saturating_sub(1), found.glyphs, found.confidence);
    }

    /// The document of the pages' own text and all words taken.
    ///
    /// # Errors
    /// When there is no text at all, or none that says anything.
    pub fn document(self) -> Result<Document, Unreadable> {
        let format = match self.shown {
            Shown::Pdf(_) => Format::Pdf,
            Shown::Image(format, _) => format,
        };
        let mut document = pdf::assembled(&self.reading, format, Reader::Tesseract, &self.limits)?;
        if !self.reading.is_legible() {
            return Err(Unreadable::Illegible);
        }
        document.text_source = TextSource::Ocr;
        Ok(document)
    }
}
