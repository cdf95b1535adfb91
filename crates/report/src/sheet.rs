//! What is written of one result in each format, made as soon as the result is known; its rank is known last, and is
//! filled in then.

use prescreen_screen::{RankKey, Requisition};

use crate::ranking::place;
use crate::{ResultLine, Status, TableStyle, csv, html, json, rank_key, table};

/// Stands for the rank in a text. No format lets this character through from a file: JSON escapes it, the others leave
/// it out.
pub(crate) const MARK: char = '\0';

/// A text that a format has of each result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The line of `results.ndjson`.
    Line,
    /// The place in `ranking.json`; empty when out of it.
    Place,
    /// The row of the CSV.
    Cells,
    /// The page's row, in its list of candidates or of what was not assessed.
    PageRow,
    /// What the page unfolds; empty when out of the ranking.
    PageEntry,
    /// The row of the table; of what is out of the ranking, its path and why, which is always made.
    TableRow,
}

/// How many parts there are.
pub(crate) const PARTS: usize = 6;

/// Makes sheets of results.
#[derive(Clone, Copy, Debug)]
pub struct Printer<'a> {
    /// The role, for the names of its criteria and the questions to ask.
    pub requisition: &'a Requisition,
    /// The parts that will be written.
    pub parts: &'a [Part],
    /// How the table looks.
    pub style: TableStyle,
}

/// One result, as small as the order needs it, and its parts as text.
#[derive(Debug)]
pub struct Sheet {
    /// What it is ordered by; none when it is out of the ranking.
    pub(crate) key: Option<RankKey>,
    /// What became of the file.
    pub(crate) status: Status,
    /// Whether a person must look.
    pub(crate) review: bool,
    /// By [`Part`]; empty where not wanted.
    pub(crate) texts: [String; PARTS],
}

impl Printer<'_> {
    /// The sheet of `result`, which has no rank yet.
    #[must_use]
    pub fn sheet(&self, result: &ResultLine) -> Sheet {
        let key = rank_key(result);
        let mut texts: [String; PARTS] = Default::default();
        for part in self.parts {
            texts[*part as usize] = match (part, &key) {
                (Part::Line, _) => json::line(result, key.is_some()),
                (Part::Place, Some(key)) => place(result, key),
                (Part::Cells, _) => csv::row(result, self.requisition),
                (Part::PageRow, _) => html::row(result),
                (Part::PageEntry, Some(_)) => html::entry(result, self.requisition),
                (Part::TableRow, Some(_)) => table::row(result, self.style),
                (Part::Place | Part::PageEntry | Part::TableRow, None) => String::new(),
            };
        }
        if key.is_none() {
            texts[Part::TableRow as usize] = table::why(result);
        }
        Sheet { key, status: result.status, review: result.review.required, texts }
    }
}

/// `text` with `rank` at each mark.
pub(crate) fn filled(text: &[u8], rank: &str) -> Vec<u8> {
    let mut pieces = text.split(|byte| *byte == MARK as u8);
    let mut filled = pieces.next().unwrap_or_default().to_vec();
    for piece in pieces {
        filled.extend(rank.as_bytes());
        filled.extend(piece);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Kept;

    #[test]
    fn the_rank_stands_wherever_it_is_left_open() {
        assert_eq!(filled(b"a\0b\0", "12"), b"a12b12");
        assert_eq!(filled(b"none", "12"), b"none");
        assert_eq!(filled(b"", "12"), b"");
    }

    #[test]
    fn no_text_of_a_file_is_taken_for_an_open_rank() {
        let kept = Kept::new();
        let marks =
            |result: &ResultLine| kept.printer().sheet(result).texts.map(|text| text.matches(MARK).count());
        for result in &kept.results {
            let mut result = result.clone();
            let before = marks(&result);
            result.input.path = ",\"rank\":null,\0.pdf".into();
            result.review.reasons.push("\0".into());
            for finding in &mut result.criteria {
                finding.note = "\0".into();
            }
            for position in &mut result.positions {
                position.title = Some("\0".into());
                position.end = Some("\0".into());
            }
            for evidence in result.evidence.values_mut() {
                evidence.quote = "\0,\"rank\":null,".into();
            }
            if let Some(error) = &mut result.error {
                error.message = "\0".into();
            }
            assert_eq!(before, marks(&result));
            assert_eq!(before, if result.error.is_none() { [1, 0, 1, 2, 2, 1] } else { [0; PARTS] });
        }
    }
}
