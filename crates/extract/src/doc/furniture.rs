//! Headers and footers: which of them are shown.

use std::collections::BTreeSet;
use std::ops::Range;

use super::File;
use super::bytes::{Plc, part, u16_at, u32_at};
use super::fib::{Subdocument, Table};
use super::property::Properties;

/// Sections looked at; honest files have a handful.
const SECTIONS: usize = 100;

/// The separators of foot- and endnotes stand before the headers of the first section.
const SEPARATORS: usize = 6;

/// Headers and footers of a section: of even pages, of odd pages, of the first page.
const KINDS: usize = 6;

/// Characters by which two headers are found to be the same.
const COMPARED: usize = 4096;

/// The property of a section whose first page has a header of its own.
const TITLE_PAGE: u16 = 0x300a;

impl File<'_> {
    /// The characters of the headers and of the footers, each text once. Those of even pages are left out (they
    /// repeat the others or are not switched on), those of the first page unless it has its own.
    pub(super) fn furniture(&self) -> (Vec<Range<u32>>, Vec<Range<u32>>) {
        let whole = self.fib.characters(Subdocument::Headers);
        // Positions only: the records are empty.
        let stories = Plc::new(self.table(Table::Headers), 0);
        let sections = Plc::new(self.table(Table::Sections), 12);
        let (mut headers, mut footers) = (Vec::new(), Vec::new());
        let mut seen = BTreeSet::new();
        for section in 0..sections.len().min(SECTIONS) {
            let first = SEPARATORS + KINDS * section;
            let kinds: &[(usize, bool)] = if self.has_title_page(sections.record(section)) {
                &[(4, false), (1, false), (5, true), (3, true)]
            } else {
                &[(1, false), (3, true)]
            };
            for (kind, footer) in kinds {
                if first + kind >= stories.len() {
                    continue;
                }
                let at = stories.range(first + kind);
                let story =
                    whole.start.saturating_add(at.start)..whole.start.saturating_add(at.end).min(whole.end);
                let text = self.stories.text.start(story.clone(), COMPARED);
                if !story.is_empty() && seen.insert(text) {
                    if *footer { footers.push(story) } else { headers.push(story) }
                }
            }
        }
        (headers, footers)
    }

    /// Whether the section of `record` has a first page of its own.
    fn has_title_page(&self, record: &[u8]) -> bool {
        let Some(at) = u32_at(record, 2).and_then(|at| usize::try_from(at).ok()) else { return false };
        let length = usize::from(u16_at(self.main, at).unwrap_or(0));
        let list = part(self.main, at.saturating_add(2), length);
        Properties::new(list).any(|(code, operand)| code == TITLE_PAGE && operand.first() != Some(&0))
    }
}
