//! A run's results: a small row each in memory, and their text in a spool. First they come, in the order of the
//! sources; then they are in order, and can be written.

use std::collections::BTreeMap;
use std::io;
use std::ops::Range;

use prescreen_screen::RankKey;

use crate::alike::told;
use crate::sheet::{PARTS, filled};
use crate::{Counts, Duplicate, Part, Sheet, Spool};

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

    /// All that came, in order; `duplicates` says which are alike, by the order in which they came.
    ///
    /// # Errors
    /// When the spool takes no more.
    pub fn in_order(self, duplicates: BTreeMap<usize, Vec<Duplicate>>) -> io::Result<Results> {
        let Self { mut rows, counts, mut spool } = self;
        spool.flush()?;
        let at = |(place, found)| rows.get::<usize>(place).map(|row| (row.at, found));
        let duplicates = duplicates.into_iter().filter_map(at).collect();
        // Files with the same bytes keep the order in which they came.
        rows.sort_unstable_by(|a, b| (a.key.is_none(), &a.key, a.at).cmp(&(b.key.is_none(), &b.key, b.at)));
        Ok(Results { rows, counts, duplicates, spool })
    }
}

/// All results of a run, in order.
#[derive(Debug)]
pub struct Results {
    /// The ranked, best first, then the others in the order of the sources.
    rows: Vec<Row>,
    counts: Counts,
    /// Of the few that are like others, by where their parts begin.
    duplicates: BTreeMap<u64, Vec<Duplicate>>,
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

    /// A part of the result at `place`, with its rank and duplicates.
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
        let alike = told(self.duplicates.get(&row.at).map_or(&[], Vec::as_slice), part);
        Ok(filled(&self.spool.read(row.at + before, bytes)?, rank, &alike))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Full, Kept};
    use crate::{Input, ResultLine};

    #[test]
    fn the_ranked_come_first_and_the_same_bytes_in_the_order_in_which_they_came() {
        let mut kept = Kept::new();
        kept.results.rotate_left(2);
        let again = kept.results[2].clone();
        kept.results.push(ResultLine { input: Input { path: "again.txt".into(), ..again.input }, ..again });
        let results = kept.results();
        let names: Vec<String> = (0..5)
            .map(|place| results.text(place, Part::Line).expect("kept"))
            .map(|line| serde_json::from_slice::<ResultLine>(&line).expect("a line"))
            .map(|line| format!("{:?} {}", line.rank, line.input.path))
            .collect();
        let expected = ["Some(1) strong.txt", "Some(2) again.txt", "Some(3) short.txt", "None scan.pdf"];
        assert_eq!(names[..4], expected);
        assert!(names[4].starts_with("None =cmd"), "{names:?}");
        assert_eq!(results.by_source(), [3, 4, 0, 2, 1]);
        assert_eq!((results.ranked(), results.out_of_ranking()), (0..3, 3..5));
    }

    #[test]
    fn a_full_disk_is_an_error_while_results_come_or_at_the_end() {
        let kept = Kept::new();
        for room in [0, 100, 9000, 20_000] {
            let mut intake = Intake::new(Spool::new(Full::after(room)), 4);
            let mut sheets = kept.results.iter().map(|result| kept.printer().sheet(result));
            let taken = sheets.try_for_each(|sheet| intake.take(&sheet));
            let ended = taken.and_then(|()| intake.in_order(BTreeMap::new()).map(drop));
            assert_eq!(ended.expect_err("it is full").kind(), io::ErrorKind::StorageFull, "{room}");
        }
    }

    #[test]
    fn a_row_is_small() {
        assert!(size_of::<Row>() <= 80, "{}", size_of::<Row>());
    }
}
