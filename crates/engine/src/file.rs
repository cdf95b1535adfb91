//! The bytes of one file, and its text alone.

use std::fs::File;
use std::io::{self, Read};

use prescreen_extract::{Document, Limits, Unreadable};

use crate::guard::guarded;
use crate::reading::document;
use crate::stamp::Stamp;
use crate::{Failure, Recogniser, Source};

/// Reads a file, at most one byte more than the limit, so that one which grows while it is read cannot fill memory.
///
/// # Errors
/// When it cannot be opened or read, or is larger than the limit.
pub fn read_file(source: &Source, limits: &Limits) -> Result<Vec<u8>, Failure> {
    read_stamped(source, limits).map(|(bytes, _)| bytes)
}

/// The same, with the file's stamp from before its bytes were read: what changes meanwhile has another one.
pub(crate) fn read_stamped(source: &Source, limits: &Limits) -> Result<(Vec<u8>, Stamp), Failure> {
    let mut bytes = Vec::new();
    let mut read = || -> io::Result<Stamp> {
        let file = File::open(&source.path)?;
        let stamp = Stamp::of(&file.metadata()?);
        if stamp.bytes <= limits.file_bytes as u64 {
            file.take(limits.file_bytes as u64 + 1).read_to_end(&mut bytes)?;
        }
        Ok(stamp)
    };
    let stamp = read().map_err(|error| Failure::from(&error))?;
    if stamp.bytes > limits.file_bytes as u64 {
        let bytes = usize::try_from(stamp.bytes).unwrap_or(usize::MAX);
        return Err(Failure::from(&Unreadable::TooLarge { bytes, limit: limits.file_bytes }));
    }
    Ok((bytes, stamp))
}

/// The text of one file.
///
/// # Errors
/// When it cannot be read from disk, or holds no text to be read.
pub fn read_document(
    source: &Source,
    limits: &Limits,
    ocr: Option<&Recogniser>,
) -> Result<Document, Failure> {
    let bytes = read_file(source, limits)?;
    guarded(|| document(&bytes, &source.name, limits, ocr))
}
