//! Tables. Half of the tables in resumes are there for the layout only.

use super::paragraph::Paragraph;
use super::{Block, for_each_paragraph};
use crate::LineKind;

/// A table: rows of cells of blocks.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) rows: Vec<Vec<Vec<Block>>>,
}

/// More lines than this in a cell, and it is a column of text rather than a label.
const LABEL_LINES: usize = 3;

/// The row as one line with tabs between the cells, and the column where it begins; none when a cell holds
/// more than one line.
pub(super) fn one_line(cells: &[Vec<Block>]) -> Option<(usize, Paragraph)> {
    let mut said = Vec::new();
    for (column, blocks) in cells.iter().enumerate() {
        if let Some(paragraph) = only_line(blocks)? {
            said.push((column, paragraph));
        }
    }
    let ((column, first), rest) = said.split_first()?;
    let mut line = Paragraph::spaced_like(first);
    line.append(first);
    for (_, paragraph) in rest {
        line.append(paragraph);
    }
    if !rest.is_empty() && line.kind == LineKind::ListItem {
        line.kind = LineKind::Body;
    }
    Some((*column, line))
}

/// The only line of a cell: none when there are more, `Some(None)` when there is nothing.
fn only_line(blocks: &[Block]) -> Option<Option<&Paragraph>> {
    let mut only = None;
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) if paragraph.is_blank() => {}
            Block::Paragraph(paragraph) if only.is_none() && !paragraph.text().trim().contains('\n') => {
                only = Some(paragraph);
            }
            Block::Aside(blocks) if blocks.is_empty() => {}
            _ => return None,
        }
    }
    Some(only)
}

/// Whether a cell is a column of text rather than a label beside one.
pub(super) fn is_long(blocks: &[Block]) -> bool {
    let mut lines = 0;
    for_each_paragraph(blocks, &mut |paragraph| lines += usize::from(!paragraph.is_blank()));
    lines > LABEL_LINES
}
