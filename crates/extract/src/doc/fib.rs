//! The file information block at the start of the main stream: which Word wrote it, and where all else stands.

use std::ops::Range;

use super::bytes::{part, u16_at, u32_at};
use crate::Unreadable;

/// Marks of the main stream by version: Word 97 and later, Word 6 and 95.
const WORD_97: u16 = 0xa5ec;
const WORD_6: u16 = 0xa5dc;

/// The first version number of the format of Word 97.
const FIRST_VERSION: u16 = 190;

const ENCRYPTED: u16 = 0x0100;
const SECOND_TABLE: u16 = 0x0200;

/// Where the lengths of the subdocuments stand, and the places of the tables.
const LENGTHS: usize = 0x4c;
const TABLES: usize = 0x9a;

/// A text within the text of the file, in the order in which they follow one another.
#[derive(Clone, Copy, Debug)]
pub(super) enum Subdocument {
    Main,
    Footnotes,
    Headers,
    Comments = 4,
    Endnotes,
    Boxes,
    HeaderBoxes,
}

/// A table, by the number of its place in the block.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    Styles = 1,
    Sections = 6,
    Headers = 11,
    CharacterPages = 12,
    ParagraphPages = 13,
    Pieces = 33,
    Shapes = 40,
    HeaderShapes = 41,
    Boxes = 56,
    HeaderBoxes = 58,
}

/// The block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fib<'a> {
    main: &'a [u8],
}

impl<'a> Fib<'a> {
    /// The block of the main stream.
    ///
    /// # Errors
    /// When it is not one, a password is asked, or the version is older than Word 97.
    pub(super) fn read(main: &'a [u8]) -> Result<Self, Unreadable> {
        let (Some(mark), Some(version), Some(flags)) = (u16_at(main, 0), u16_at(main, 2), u16_at(main, 10))
        else {
            return Err(Unreadable::Damaged("an old Word file (.doc) without its first block".into()));
        };
        if mark != WORD_97 && mark != WORD_6 {
            return Err(Unreadable::Damaged("an old Word file (.doc) whose first block is no Word's".into()));
        }
        if flags & ENCRYPTED != 0 {
            return Err(Unreadable::Encrypted);
        }
        if mark == WORD_6 || version < FIRST_VERSION {
            return Err(Unreadable::Unsupported("a file of Word 6 or Word 95 (.doc)"));
        }
        Ok(Self { main })
    }

    /// The name of the stream that holds the tables.
    pub(super) fn table_stream(&self) -> &'static str {
        if u16_at(self.main, 10).is_some_and(|flags| flags & SECOND_TABLE != 0) { "1Table" } else { "0Table" }
    }

    /// The characters of a subdocument, counted over the whole text.
    pub(super) fn characters(&self, of: Subdocument) -> Range<u32> {
        let length = |index: usize| u32_at(self.main, LENGTHS + 4 * index).unwrap_or(0);
        let start = (0..of as usize).map(length).fold(0, u32::saturating_add);
        start..start.saturating_add(length(of as usize))
    }

    /// The bytes of `table` in `stream`, the one that holds the tables.
    pub(super) fn table<'t>(&self, table: Table, stream: &'t [u8]) -> &'t [u8] {
        let place = TABLES + 8 * table as usize;
        let number = |at| u32_at(self.main, at).and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
        part(stream, number(place), number(place + 4))
    }
}
