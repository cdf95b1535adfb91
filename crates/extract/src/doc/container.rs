//! The container of older Office files, OLE2 or "compound file": what it holds, and its streams.

use std::io::{Cursor, Read as _};

use crate::{Limits, Unreadable};

/// An open container.
pub(super) struct Container<'a> {
    file: cfb::CompoundFile<Cursor<&'a [u8]>>,
    limits: &'a Limits,
}

/// What a stream at the top of a container tells about the file.
const KINDS: &[(&str, Unreadable)] = &[
    ("EncryptedPackage", Unreadable::Encrypted),
    ("Workbook", Unreadable::Unsupported("an old spreadsheet (.xls)")),
    ("Book", Unreadable::Unsupported("an old spreadsheet (.xls)")),
    ("PowerPoint Document", Unreadable::Unsupported("an old presentation (.ppt)")),
    ("__properties_version1.0", Unreadable::Unsupported("an Outlook message (.msg)")),
    ("VisioDocument", Unreadable::Unsupported("an old drawing (.vsd)")),
    ("Quill", Unreadable::Unsupported("a Publisher file (.pub)")),
    ("MatOST", Unreadable::Unsupported("a Works document (.wps)")),
    ("MN0", Unreadable::Unsupported("a Works document (.wps)")),
    ("CONTENTS", Unreadable::Unsupported("a Works document (.wps)")),
];

/// The stream that makes a file one of Word.
pub(super) const MAIN: &str = "WordDocument";

impl<'a> Container<'a> {
    /// Opens the container of a Word document.
    ///
    /// # Errors
    /// When it is damaged, or holds something else; then the reason says what.
    pub(super) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, Unreadable> {
        let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
            return Err(named_in(bytes));
        };
        if file.is_stream(MAIN) {
            return Ok(Self { file, limits });
        }
        let found = KINDS.iter().find(|(name, _)| file.exists(name));
        Err(found
            .map_or(Unreadable::Unsupported("an old Office file that is no text"), |(_, kind)| kind.clone()))
    }

    /// The bytes of a stream: as many as can be read, none when it is not there.
    pub(super) fn stream(&mut self, name: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        if let Ok(stream) = self.file.open_stream(name) {
            // What stands before the damage is kept.
            let _ = stream.take(self.limits.inflated_bytes as u64).read_to_end(&mut bytes);
        }
        bytes
    }
}

/// Why a container that does not open is unreadable: its directory names the streams in UTF-16.
fn named_in(bytes: &[u8]) -> Unreadable {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds(MAIN) {
        return Unreadable::Damaged("the container of an old Word file (.doc) can't be opened".into());
    }
    KINDS.iter().find(|(name, _)| holds(name)).map_or_else(
        || Unreadable::Damaged("the container of an old Office file can't be opened".into()),
        |(_, kind)| kind.clone(),
    )
}
