//! Formatted disk pages: which properties the bytes of the main stream have, by runs, 512 bytes a page.

use std::ops::Range;

use super::bytes::{Plc, part, u16_at, u32_at};

const PAGE: usize = 512;

/// Size of a paragraph's entry in a page, in bytes.
const PARAGRAPH_ENTRY: usize = 13;

/// The pages of one kind.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pages<'a> {
    main: &'a [u8],
    bins: Plc<'a>,
}

/// Properties of a run of bytes.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    /// The bytes that have them.
    pub(super) bytes: Range<usize>,
    /// The properties, one after the other; a paragraph's style stands before them.
    pub(super) properties: &'a [u8],
}

impl<'a> Pages<'a> {
    /// The pages of `main` that the table `bins` lists.
    pub(super) fn new(main: &'a [u8], bins: &'a [u8]) -> Self {
        Self { main, bins: Plc::new(bins, 4) }
    }

    /// The run of characters at `offset`; one byte without properties where there is none.
    pub(super) fn characters(&self, offset: usize) -> Run<'a> {
        let found = self.run(offset, |page, entries, index| {
            let at = 2 * usize::from(*page.get(entries + index)?);
            let length = usize::from(*page.get(at).filter(|_| at != 0)?);
            Some(part(page, at + 1, length))
        });
        found.unwrap_or(Run { bytes: offset..offset + 1, properties: &[] })
    }

    /// The style of the paragraph whose mark stands at `offset`, and its properties.
    pub(super) fn paragraph(&self, offset: usize) -> (u16, &'a [u8]) {
        let found = self.run(offset, |page, entries, index| {
            let at = 2 * usize::from(*page.get(entries + PARAGRAPH_ENTRY * index)?);
            match usize::from(*page.get(at).filter(|_| at != 0)?) {
                0 => Some(part(page, at + 2, 2 * usize::from(*page.get(at + 1)?))),
                words => Some(part(page, at + 1, 2 * words - 1)),
            }
        });
        let properties = found.map_or(&[][..], |run| run.properties);
        (u16_at(properties, 0).unwrap_or(0), properties.get(2..).unwrap_or(&[]))
    }

    /// The run at `offset`; `entry` finds its properties by the page, where the entries begin, and its number.
    fn run(
        &self,
        offset: usize,
        entry: impl Fn(&'a [u8], usize, usize) -> Option<&'a [u8]>,
    ) -> Option<Run<'a>> {
        let place = u32::try_from(offset).ok()?;
        let number = u32_at(self.bins.record(self.bins.find(place)?), 0)? & 0x003f_ffff;
        let page = part(self.main, usize::try_from(number).ok()?.checked_mul(PAGE)?, PAGE);
        let count = usize::from(*page.get(PAGE - 1)?);
        let runs = Plc::counted(page, count, 0);
        let index = runs.find(place)?;
        let range = runs.range(index);
        let properties = entry(page, 4 * (count + 1), index).unwrap_or(&[]);
        Some(Run { bytes: range.start as usize..range.end as usize, properties })
    }
}
