//! A run's results: a small row each in memory, and their text in a spool. First they come, in the order of the
//! sources; then they are in order, and can be written.

use std::io;
use std::ops::Range;

use prescreen_screen::RankKey;

use crate::sheet::{PARTS, filled};
use crate::{Counts, Part, Sheet, Spool};

/// Where a result's parts stand in the spool, and what its place depends on.
#[derive(Debug)]
struct Row {
    /// None when it is out of the ranking.
    key: Option<RankKey>,
    review: bool,
    /// Where its parts begin in the spool; later sources stand later.
    at: u64,
    /// Bytes of each part, which follow one another.
    lengths: [u32; PARTS],
}

/// Results as they come.
#[derive(Debug)]
pub struct Intake {
    rows: Vec<Row>,
    counts: Counts,
    spool: Spool,
}

impl Intake {
    /// None yet, of about `expected`.
    #[must_use]
    pub fn new(spool: Spool, expected: usize) -> Self {
        Self { rows: Vec::with_capacity(expected), counts: Counts::default(), spool }
    }

    /// Takes the next source's result.
    ///
    /// # Errors
    /// When the spool takes no more.
    pub fn take(&mut self, sheet: &Sheet) -> io::Result<()> {
        let Sheet { key, status, review, texts } = sheet;
        self.counts.add(*status);
        let at = self.spool.keep(texts.concat().as_bytes())?;
        let mut lengths = [0; PARTS];
        for (text, length) in texts.iter().zip(&mut lengths) {
            *length = u32::try_from(text.len()).map_err(io::Error::other)?;
        }
        self.rows.push(Row { key: *key, review: *review, at, lengths });
        Ok(())
    }

    /// All that came, in order.
    ///
    /// # Errors
    /// When the spool takes no more.
    pub fn in_order(self) -> io::Result<Results> {
        let Self { mut rows, counts, mut spool } = self;
        spool.flush()?;
        // Files with the same bytes keep the order in which they came.
        rows.sort_unstable_by(|a, b| (a.key.is_none(), &a.key, a.at).cmp(&(b.key.is_none(), &b.key, b.at)));
        Ok(Results { rows, counts, spool })
    }
}

/// All results of a run, in order.
#[derive(Debug)]
pub struct Results {
    /// The ranked, best first, then the others in the order of the sources.
    rows: Vec<Row>,
    counts: Counts,
    spool: Spool,
}

impl Results {
    /// How many sources became what.
    #[must_use]
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Where the ranked stand, best first.
    pub(crate) fn ranked(&self) -> Range<usize> {
        0..usize::try_from(self.counts.assessed).unwrap_or(usize::MAX).min(self.rows.len())
    }

    /// Where those stand that are out of the ranking.
    pub(crate) fn out_of_ranking(&self) -> Range<usize> {
        self.ranked().end..self.rows.len()
    }

    /// Where all stand, in the order of the sources.
    pub(crate) fn by_source(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.rows.len()).collect();
        places.sort_unstable_by_key(|place| self.rows[*place].at);
        places
    }

    /// What the result at `place` is ordered by.
    pub(crate) fn key(&self, place: usize) -> Option<&RankKey> {
        self.rows[place].key.as_ref()
    }

    /// Whether a person must look at the result at `place`.
    pub(crate) fn review(&self, place: usize) -> bool {
        self.rows[place].review
    }

    /// The rank of the result at `place`, from 1; for those out of the ranking it says nothing.
    pub(crate) fn rank(place: usize) -> u64 {
        place as u64 + 1
    }

    /// A part of the result at `place`, with its rank.
    ///
    /// # Errors
    /// When the spool cannot be read.
    pub(crate) fn text(&self, place: usize, part: Part) -> io::Result<Vec<u8>> {
        self.text_with(place, part, &Self::rank(place).to_string())
    }

    /// The same, with the rank written as `rank`.
    ///
    /// # Errors
    /// When the spool cannot be read.
    pub(crate) fn text_with(&self, place: usize, part: Part, rank: &str) -> io::Result<Vec<u8>> {
        let row = &self.rows[place];
        let before: u64 = row.lengths[..part as usize].iter().map(|length| u64::from(*length)).sum();
        let bytes = row.lengths[part as usize] as usize;
        Ok(filled(&self.spool.read(row.at + before, bytes)?, rank))
    }
}
