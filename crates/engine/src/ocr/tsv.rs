//! The table that `tesseract` writes: a row a page, block, paragraph, line and word.

use prescreen_extract::{RecognisedWord, Rect};

/// The level of a word's row.
const WORD: &str = "5";

/// The words of a table, in its order.
pub(super) fn words(table: &str) -> Vec<RecognisedWord> {
    let (mut words, mut line, mut place) = (Vec::new(), 0, None);
    for row in table.lines() {
        let cells: Vec<&str> = row.splitn(12, '\t').collect();
        let [level, page, block, paragraph, in_paragraph, _, left, top, width, height, confidence, text] =
            cells[..]
        else {
            continue;
        };
        let number = |text: &str| text.parse::<f32>().ok();
        let (Some(left), Some(top), Some(width), Some(height), Some(confidence)) =
            (number(left), number(top), number(width), number(height), number(confidence))
        else {
            continue;
        };
        if level != WORD || text.trim().is_empty() {
            continue;
        }
        let here = Some((page, block, paragraph, in_paragraph));
        if here != place {
            (line, place) = (line + 1, here);
        }
        let ink = Rect { x0: left, y0: top, x1: left + width, y1: top + height };
        words.push(RecognisedWord { text: text.trim().to_owned(), line, ink, confidence });
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        1\t1\t0\t0\t0\t0\t0\t0\t1700\t2200\t-1\t\n\
        5\t1\t1\t1\t1\t1\t100\t50\t80\t20\t96.5\tHead\n\
        5\t1\t1\t1\t1\t2\t190\t50\t30\t20\t91\tof\n\
        5\t1\t1\t1\t2\t1\t100\t90\t30\t20\t95\t \n\
        5\t1\t1\t1\t3\t1\t100\t130\t30\t20\t12\t|\n\
        5\t1\t1\t1\t4\tbroken\n";

    #[test]
    fn words_keep_line_place_and_confidence() {
        let words = words(TABLE);
        let told: Vec<_> = words.iter().map(|w| (w.text.as_str(), w.line, w.confidence)).collect();
        assert_eq!(told, [("Head", 1, 96.5), ("of", 1, 91.0), ("|", 2, 12.0)]);
        assert_eq!(words[0].ink, Rect { x0: 100.0, y0: 50.0, x1: 180.0, y1: 70.0 });
        assert!(super::words("").is_empty());
    }
}
