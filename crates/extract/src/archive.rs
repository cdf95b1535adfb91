//! Bounded access to the entries of a zip archive. Where the central directory is missing (a file cut off on
//! its way), entries are found by their local headers, and those that are whole can still be read.

use crate::{Limits, Unreadable};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest entry read, in bytes. The largest text part of the 250 Word files measured has 3 MB.
const ENTRY_BYTES: usize = 32 << 20;

/// Entries looked at; an honest file has a few dozen.
const ENTRIES: usize = 10_000;

/// An opened archive.
pub(crate) struct Archive<'a> {
    source: Source<'a>,
    /// Names as the entries are asked for: forward slashes, none in front.
    names: Vec<String>,
    /// Bytes that may still be inflated.
    left: usize,
}

enum Source<'a> {
    Directory(Box<ZipArchive<Cursor<&'a [u8]>>>),
    Headers(Vec<Entry<'a>>),
}

/// An entry found by its local header.
struct Entry<'a> {
    deflated: bool,
    encrypted: bool,
    /// From its first byte on; a deflated entry knows its own end.
    data: &'a [u8],
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    /// When neither a directory nor any entry is found.
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Unreadable> {
        let left = limits.inflated_bytes;
        if let Ok(zip) = ZipArchive::new(Cursor::new(bytes)) {
            let names: Vec<String> = (0..zip.len().min(ENTRIES))
                .map(|index| plain_name(zip.name_for_index(index).unwrap_or("")))
                .collect();
            return Ok(Self { source: Source::Directory(Box::new(zip)), names, left });
        }
        let (names, entries): (Vec<_>, Vec<_>) = local_entries(bytes).into_iter().unzip();
        if entries.is_empty() {
            return Err(Unreadable::Damaged("the zip archive has no directory and no entries".into()));
        }
        Ok(Self { source: Source::Headers(entries), names, left })
    }

    /// Whether the directory was missing.
    pub(crate) fn is_salvaged(&self) -> bool {
        matches!(self.source, Source::Headers(_))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.index(name).is_some()
    }

    fn index(&self, name: &str) -> Option<usize> {
        let exact = self.names.iter().position(|known| known == name);
        exact.or_else(|| self.names.iter().position(|known| known.eq_ignore_ascii_case(name)))
    }

    /// The entry `name`, if there is one.
    ///
    /// # Errors
    /// When it is encrypted, too large, cut off or compressed in a way we do not know.
    pub(crate) fn read(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unreadable> {
        let Some(index) = self.index(name) else { return Ok(None) };
        let limit = ENTRY_BYTES.min(self.left);
        let bytes = match &mut self.source {
            Source::Directory(zip) => read_listed(zip, index, name, limit),
            Source::Headers(entries) => match entries.get(index) {
                Some(entry) => entry.read(name, limit),
                None => return Ok(None),
            },
        }?;
        self.left = self.left.saturating_sub(bytes.len());
        Ok(Some(bytes))
    }

    /// The entry `name` as text. XML parts are UTF-8, rarely UTF-16 with a mark.
    ///
    /// # Errors
    /// As for [`Archive::read`].
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Unreadable> {
        Ok(self.read(name)?.map(|bytes| match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => encoding_rs::UTF_8.decode(error.as_bytes()).0.into_owned(),
        }))
    }
}

fn read_listed(
    zip: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    name: &str,
    limit: usize,
) -> Result<Vec<u8>, Unreadable> {
    match zip.by_index(index) {
        Ok(entry) => {
            let declared = usize::try_from(entry.size()).unwrap_or(usize::MAX);
            if declared > limit {
                return Err(Unreadable::TooLarge { bytes: declared, limit });
            }
            inflate(entry, name, declared, limit)
        }
        Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => Err(Unreadable::Encrypted),
        Err(error) => Err(Unreadable::Damaged(format!("{name}: {error}"))),
    }
}

impl Entry<'_> {
    fn read(&self, name: &str, limit: usize) -> Result<Vec<u8>, Unreadable> {
        if self.encrypted {
            Err(Unreadable::Encrypted)
        } else if self.deflated {
            self.deflated(name, limit)
        } else {
            inflate(self.data, name, self.data.len(), limit)
        }
    }
}

impl Entry<'_> {
    /// Inflates up to the mark that ends the stream. A stream without one was cut off: half a resume must not
    /// be taken for a whole one.
    fn deflated(&self, name: &str, limit: usize) -> Result<Vec<u8>, Unreadable> {
        let mut inflater = flate2::Decompress::new(false);
        let mut bytes = Vec::with_capacity(1 << 16);
        loop {
            let read = usize::try_from(inflater.total_in()).unwrap_or(usize::MAX);
            let rest = self.data.get(read..).unwrap_or(&[]);
            let before = (read, bytes.len());
            let status = inflater.decompress_vec(rest, &mut bytes, flate2::FlushDecompress::None);
            match status {
                Ok(flate2::Status::StreamEnd) => return Ok(bytes),
                Ok(_) if bytes.len() > limit => {
                    return Err(Unreadable::TooLarge { bytes: bytes.len(), limit });
                }
                Ok(_) if bytes.len() == bytes.capacity() => bytes.reserve(bytes.len()),
                Ok(_)
                    if before
                        != (usize::try_from(inflater.total_in()).unwrap_or(usize::MAX), bytes.len()) => {}
                _ => return Err(cut_off(name)),
            }
        }
    }
}

fn cut_off(name: &str) -> Unreadable {
    Unreadable::Damaged(format!("{name} can't be inflated; the file is cut off or changed"))
}

fn inflate(reader: impl Read, name: &str, declared: usize, limit: usize) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::with_capacity(declared.min(1 << 20));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    match reader.take(most).read_to_end(&mut bytes) {
        Ok(_) if bytes.len() > limit => Err(Unreadable::TooLarge { bytes: bytes.len(), limit }),
        Ok(_) => Ok(bytes),
        Err(_) => Err(cut_off(name)),
    }
}

/// Some programs write backslashes, or a slash in front.
fn plain_name(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_owned()
}

/// The entries whose local headers stand in `bytes`.
fn local_entries(bytes: &[u8]) -> Vec<(String, Entry<'_>)> {
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(4).position(|w| w == b"PK\x03\x04"))
    {
        at += found;
        let parsed = bytes.get(at..).and_then(local_entry);
        at += parsed.as_ref().map_or(4, |(_, _, length)| (*length).max(4));
        if let Some((name, entry, _)) = parsed {
            entries.push((name, entry));
        }
        if entries.len() == ENTRIES {
            break;
        }
    }
    entries
}

/// The entry at the start of `bytes`, and how far it reaches at least.
fn local_entry(bytes: &[u8]) -> Option<(String, Entry<'_>, usize)> {
    let short = |at: usize| Some(usize::from(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?)));
    let size = usize::try_from(u32::from_le_bytes(bytes.get(18..22)?.try_into().ok()?)).ok()?;
    let (flags, method, name_length) = (short(6)?, short(8)?, short(26)?);
    let start = 30 + name_length + short(28)?;
    let name = plain_name(&String::from_utf8_lossy(bytes.get(30..30 + name_length)?));
    let rest = bytes.get(start..)?;
    let deflated = match method {
        0 => false,
        8 => true,
        _ => return None,
    };
    let data = if deflated { rest } else { rest.get(..size)? };
    let known = if rest.len() >= size { size } else { 0 };
    Some((name, Entry { deflated, encrypted: flags & 1 == 1, data }, start + known))
}
