//! What is written of one result in each format, made as soon as the result is known; its rank and the files that are
//! like it are known last, and are filled in then.

use prescreen_screen::{RankKey, Requisition};

use crate::ranking::place;
use crate::{ResultLine, Status, TableStyle, csv, html, json, rank_key, table};

/// Stands for the rank in a text. No format lets this character through from a file: JSON escapes it, the others leave
/// it out.
pub(crate) const MARK: char = '\0';

/// Stands for the files that are like it, likewise.
pub(crate) const ALIKE: char = '\u{1}';

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

/// `text` with `rank` and `alike` at their marks.
pub(crate) fn filled(text: &[u8], rank: &str, alike: &str) -> Vec<u8> {
    let mut filled = Vec::with_capacity(text.len() + rank.len() + alike.len());
    for piece in text.split_inclusive(|byte| is_mark(*byte)) {
        let Some((mark, before)) = piece.split_last().filter(|(last, _)| is_mark(**last)) else {
            filled.extend(piece);
            continue;
        };
        filled.extend(before);
        filled.extend(if *mark == MARK as u8 { rank } else { alike }.as_bytes());
    }
    filled
}

fn is_mark(byte: u8) -> bool {
    byte == MARK as u8 || byte == ALIKE as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Kept;

    #[test]
    fn what_is_known_last_stands_wherever_it_is_left_open() {
        assert_eq!(filled(b"a\0b\0\x01", "12", "[]"), b"a12b12[]");
        assert_eq!(filled(b"none", "12", "x"), b"none");
        assert_eq!(filled(b"\x01\x01\0", "", "x"), b"xx");
        assert_eq!(filled(b"", "12", "x"), b"");
    }

    #[test]
    fn no_text_of_a_file_is_taken_for_what_is_left_open() {
        let kept = Kept::new();
        let marks = |result: &ResultLine| {
            let texts = kept.printer().sheet(result).texts;
            [MARK, ALIKE].map(|mark| texts.each_ref().map(|text| text.matches(mark).count()))
        };
        for result in &kept.results {
            let mut result = result.clone();
            let before = marks(&result);
            result.input.path = ",\"rank\":null,\0\u{1},\"duplicates\":[].pdf".into();
            result.review.reasons.push("\0\u{1}".into());
            for finding in &mut result.criteria {
                finding.note = "\0\u{1}".into();
            }
            for position in &mut result.positions {
                position.title = Some("\0\u{1}".into());
                position.end = Some("\0\u{1}".into());
            }
            for evidence in result.evidence.values_mut() {
                evidence.quote = "\0,\"rank\":null,\u{1},\"duplicates\":[],".into();
            }
            if let Some(error) = &mut result.error {
                error.message = "\0\u{1}".into();
            }
            assert_eq!(before, marks(&result));
            let assessed = result.error.is_none();
            assert_eq!(before[0], if assessed { [1, 0, 1, 2, 2, 1] } else { [0; PARTS] });
            assert_eq!(before[1], [1, 0, 1, 1, usize::from(assessed), 0]);
        }
    }
}
