//! The lines of a table: a row of short cells is one line, as it is seen; other rows are read cell by cell.

use super::character::BULLET;
use super::columns::{TableCell, TableRow};
use super::rows::{self, TextLine};
use super::segment::Segments;
use crate::document::Cell;

/// A cell of more lines than this is a column of text, and stands apart from the next one.
const LABEL_LINES: usize = 3;
/// A name that goes on in the next line is not longer than this, in bytes; longer text is left as printed.
const NAME: usize = 100;

/// The lines of a table, number `table_number` of its page.
pub(super) fn lines(segments: &Segments, table: &[TableRow], table_number: u32) -> Vec<TextLine> {
    let printed: Vec<Vec<Printed>> =
        table.iter().map(|row| row.iter().map(|cell| Printed::of(segments, cell)).collect()).collect();
    let mut out = Vec::new();
    let mut gap = true;
    for ((row, cells), printed_row) in (0..).zip(table).zip(&printed) {
        let place = |column| Some(Cell { table: table_number, row, column });
        let mut read: Vec<Vec<TextLine>> = if announces(printed_row) {
            let all: Vec<usize> = cells.iter().flat_map(|cell| cell.list.iter().copied()).collect();
            vec![rows::lines(segments, &all)]
        } else {
            printed_row.iter().map(|cell| cell.joined(usual(&printed, cell))).collect()
        };
        if read.iter().all(|lines| lines.len() < 2) {
            let mut line = one_line(&mut read);
            (line.cell, line.starts_block) = (place(0), std::mem::take(&mut gap));
            out.push(line);
            continue;
        }
        let mut starts_block = true;
        for (column, lines) in (0..).zip(&mut read) {
            for (nth, line) in lines.iter_mut().enumerate() {
                line.starts_block = if nth == 0 { starts_block } else { line.starts_block };
                line.cell = place(column);
            }
            starts_block = lines.len() > LABEL_LINES;
            out.append(lines);
        }
        gap = true;
    }
    out.retain(|line| !line.text.is_empty());
    out
}

/// The fewest paragraphs, from two on, that cells of the same column have beyond doubt: title and employer.
fn usual(table: &[Vec<Printed>], cell: &Printed) -> usize {
    let column = table.iter().flatten().filter(|other| (other.x0 - cell.x0).abs() < 3.0);
    column.map(|other| other.paragraphs).filter(|count| *count > 1).min().unwrap_or(1)
}

/// A cell's lines as printed.
struct Printed {
    /// Where the cell begins.
    x0: f32,
    /// The lines, and whether each may go on the one above, whose cell had no room for its first word.
    lines: Vec<(TextLine, bool)>,
    /// Paragraphs beyond doubt.
    paragraphs: usize,
}

impl Printed {
    fn of(segments: &Segments, cell: &TableCell) -> Self {
        let mut lines = rows::lines(segments, &cell.list);
        let left = lines.iter().map(|line| line.rect.x0).fold(f32::MAX, f32::min);
        let right = cell.x1 - (left - cell.x0).max(0.0);
        lines.iter_mut().for_each(|line| close_up(line, right));
        let above = lines.iter().map(Some);
        let wrapped: Vec<bool> = std::iter::once(None)
            .chain(above)
            .zip(&lines)
            .map(|(above, line)| above.is_some_and(|above| wraps(above, line, right)))
            .collect();
        let paragraphs = wrapped.iter().filter(|wrapped| !**wrapped).count();
        Self { x0: cell.x0, lines: lines.into_iter().zip(wrapped).collect(), paragraphs }
    }

    /// The lines, those joined that go on only because the cell is narrow; as printed where there are as many as the
    /// column's cells have paragraphs.
    fn joined(&self, usual: usize) -> Vec<TextLine> {
        let mut out: Vec<TextLine> = Vec::with_capacity(self.lines.len());
        let as_printed = self.lines.len() <= usual;
        for (line, wrapped) in &self.lines {
            let room = |last: &&mut TextLine| last.text.len() + line.text.len() < NAME;
            match out.last_mut().filter(room) {
                Some(last) if *wrapped && !as_printed => append(last, line, ' '),
                _ => out.push(line.clone()),
            }
        }
        out
    }
}

/// The gaps of a justified line, which fills its cell, are spaces, however wide.
fn close_up(line: &mut TextLine, right: f32) {
    const WIDEST: f32 = 6.0;
    let words = line.words.windows(2);
    let narrow = words.into_iter().all(|pair| pair[1].1 - pair[0].2 < line.style.size * WIDEST);
    if narrow && (right - line.rect.x1).abs() < 1.5 && line.text.contains('\t') {
        line.text = line.text.replace('\t', " ");
    }
}

/// Whether a cell holds labels with colons, one a line, beside a cell with what they announce.
fn announces(cells: &[Printed]) -> bool {
    let labels =
        |cell: &Printed| cell.lines.len() > 1 && cell.lines.iter().all(|(line, _)| line.text.ends_with(':'));
    cells.len() > 1 && cells.iter().any(labels)
}

/// Whether the first word of `below` found no room in the line above.
fn wraps(above: &TextLine, below: &TextLine, right: f32) -> bool {
    let size = above.style.size;
    let alike = (size - below.style.size).abs() < 0.3 && above.style.bold == below.style.bold;
    let near = below.y - above.y < size * 1.7;
    let plain = !below.text.starts_with(BULLET) && !above.text.contains('\t') && !below.text.contains('\t');
    let Some((_, x0, x1)) = below.words.first() else { return false };
    alike && near && plain && !above.text.ends_with('-') && above.rect.x1 + size * 0.25 + (x1 - x0) > right
}

/// Puts a line behind another, and `between` between the two.
fn append(last: &mut TextLine, line: &TextLine, between: char) {
    last.text.push(between);
    let moved = last.text.len();
    last.text.push_str(&line.text);
    let words = line.words.iter().map(|(range, x0, x1)| (range.start + moved..range.end + moved, *x0, *x1));
    last.words.extend(words);
    last.rect = last.rect.join(line.rect);
    last.y = last.y.max(line.y);
}

/// The row as one line, with tabs between its cells.
fn one_line(cells: &mut Vec<Vec<TextLine>>) -> TextLine {
    let mut said = cells.drain(..).flatten();
    let mut out = said.next().unwrap_or_default();
    let widest = |line: &TextLine| line.rect.x1 - line.rect.x0;
    let mut width = widest(&out);
    for line in said {
        append(&mut out, &line, '\t');
        if widest(&line) > width {
            (width, out.style) = (widest(&line), line.style);
        }
    }
    out
}
