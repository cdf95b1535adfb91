//! What was read of a file, before anybody asks what it is worth for a role.

use prescreen_extract::{Document, Limits, extract};
use prescreen_resume::{Reader, Resume};

use crate::{Failure, Recogniser, guard::guarded};

/// What was read of a file.
#[derive(Debug)]
pub(crate) enum Reading {
    /// Its text, and what was read in it.
    Read(Box<Document>, Box<Resume>),
    /// Why there is none.
    Failed(Failure),
}

impl Reading {
    /// Reads `bytes` of the file that results call `name`. A breakdown of a reader is a reading of its own.
    pub(crate) fn of(
        bytes: &[u8],
        name: &str,
        reader: &Reader<'_>,
        limits: &Limits,
        ocr: Option<&Recogniser>,
    ) -> Self {
        let read = || {
            let document = Box::new(document(bytes, name, limits, ocr)?);
            let resume = Box::new(reader.read(&document));
            Ok(Self::Read(document, resume))
        };
        guarded(read).unwrap_or_else(Self::Failed)
    }
}

/// The text of one file.
pub(crate) fn document(
    bytes: &[u8],
    name: &str,
    limits: &Limits,
    ocr: Option<&Recogniser>,
) -> Result<Document, Failure> {
    let read = extract(bytes, Some(name), limits);
    match ocr {
        Some(ocr) => ocr.complete(bytes, limits, read),
        None => read.map_err(|why| Failure::from(&why)),
    }
}
