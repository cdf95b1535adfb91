//! What the readers of word-processor files have in common: paragraphs made of runs, tables of cells, text
//! boxes; and how these become the lines of a document.

mod field;
mod paragraph;
mod symbol;
mod table;

pub(crate) use field::link_target;
pub(crate) use paragraph::{Look, Paragraph};
pub(crate) use symbol::symbol;
pub(crate) use table::Table;

use crate::{
    Cell, Document, DocumentBuilder, Format, HiddenReason, Limits, LineKind, NewLine, Reader, RemarkCode,
};

/// Text boxes and tables nested deeper than this are read as if they were not there, their text kept.
pub(crate) const NESTING: usize = 8;

/// A piece of a story.
#[derive(Debug)]
pub(crate) enum Block {
    Paragraph(Paragraph),
    Table(Table),
    /// A text box: it stands apart from the text around it.
    Aside(Vec<Block>),
}

/// Writes blocks into a document.
pub(crate) struct Flow<'a> {
    builder: DocumentBuilder,
    limits: &'a Limits,
    tables: u32,
    /// The space between paragraphs that is nothing special in this document, in points.
    usual_gap: f32,
    /// Space wanted after the last paragraph, in points.
    after: f32,
    /// A gap stands before the next line.
    gap: bool,
    full: bool,
}

/// Where a block stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    cell: Option<Cell>,
    /// What all lines are, whatever they look like (headers, footers, footnotes).
    kind: Option<LineKind>,
}

impl<'a> Flow<'a> {
    pub(crate) fn new(format: Format, reader: Reader, limits: &'a Limits) -> Self {
        let builder = DocumentBuilder::new(format, reader);
        Self { builder, limits, tables: 0, usual_gap: 0.0, after: 0.0, gap: true, full: false }
    }

    /// The document written so far, for what is not text.
    pub(crate) fn builder(&mut self) -> &mut DocumentBuilder {
        &mut self.builder
    }

    /// Writes the main text.
    pub(crate) fn body(&mut self, blocks: &[Block]) {
        self.usual_gap = usual_gap(blocks);
        self.gap = true;
        self.blocks(blocks, Place::default());
    }

    /// Writes a header, footer or note.
    pub(crate) fn part(&mut self, blocks: &[Block], kind: LineKind) {
        self.usual_gap = 0.0;
        self.gap = true;
        self.blocks(blocks, Place { kind: Some(kind), cell: None });
        self.gap = true;
    }

    /// Puts everything said in `blocks` behind the text.
    pub(crate) fn unseen(&mut self, blocks: &[Block], reason: HiddenReason) {
        for_each_paragraph(blocks, &mut |paragraph| self.builder.hidden(paragraph.text(), 1, None, reason));
    }

    pub(crate) fn finish(self) -> Document {
        self.builder.finish()
    }

    fn blocks(&mut self, blocks: &[Block], place: Place) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(paragraph, place),
                Block::Table(table) => self.table(table, place),
                Block::Aside(blocks) => {
                    self.gap = true;
                    self.blocks(blocks, place);
                    self.gap = true;
                }
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, place: Place) {
        for (text, reason) in paragraph.hidden() {
            self.builder.hidden(text, 1, None, *reason);
        }
        if paragraph.is_blank() {
            self.gap |= !paragraph.has_hidden();
            return;
        }
        let space = paragraph.before.max(self.after);
        self.gap |= paragraph.starts_block
            || matches!(paragraph.kind, LineKind::Heading(_))
            || space >= 3.0 && space > self.usual_gap * 1.4 + 1.0;
        self.after = paragraph.after;
        for line in paragraph.lines() {
            let kind = place.kind.unwrap_or(line.kind);
            self.line(&NewLine {
                text: &line.text,
                style: line.style,
                kind,
                cell: place.cell,
                ..NewLine::default()
            });
        }
    }

    fn line(&mut self, line: &NewLine<'_>) {
        if self.full || line.text.trim().is_empty() {
            return;
        }
        if self.builder.visible_len() + line.text.len() > self.limits.text_bytes {
            self.full = true;
            self.builder.remark(
                RemarkCode::LimitReached,
                "the text is very long; the rest was left unread",
                None,
            );
            return;
        }
        self.builder.line(&NewLine { page: 1, starts_block: self.gap, ..line.clone() });
        self.gap = false;
    }

    /// A row of short cells is one line, as it is seen; other rows are read cell by cell.
    fn table(&mut self, table: &Table, place: Place) {
        let number = self.tables;
        self.tables += 1;
        self.gap = true;
        for (row, cells) in (0..).zip(&table.rows) {
            let cell = |column: usize| Cell {
                table: number,
                row,
                column: u32::try_from(column).unwrap_or(u32::MAX),
            };
            if let Some((column, paragraph)) = table::one_line(cells) {
                self.hidden_of(cells);
                self.paragraph(&paragraph, Place { cell: Some(cell(column)), ..place });
                continue;
            }
            self.gap = true;
            for (column, blocks) in cells.iter().enumerate() {
                self.blocks(blocks, Place { cell: Some(cell(column)), ..place });
                self.gap |= table::is_long(blocks);
            }
            self.gap = true;
        }
        self.gap = true;
        self.after = 0.0;
    }

    fn hidden_of(&mut self, cells: &[Vec<Block>]) {
        for blocks in cells {
            for_each_paragraph(blocks, &mut |paragraph| {
                for (text, reason) in paragraph.hidden() {
                    self.builder.hidden(text, 1, None, *reason);
                }
            });
        }
    }
}

/// Calls `with` for every paragraph, however deep. Nesting is bounded by the readers ([`NESTING`]).
fn for_each_paragraph(blocks: &[Block], with: &mut impl FnMut(&Paragraph)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => with(paragraph),
            Block::Aside(blocks) => for_each_paragraph(blocks, with),
            Block::Table(table) => {
                table.rows.iter().flatten().for_each(|blocks| for_each_paragraph(blocks, with));
            }
        }
    }
}

/// The median space between two paragraphs with text.
fn usual_gap(blocks: &[Block]) -> f32 {
    let mut gaps = Vec::new();
    let mut after = None;
    for_each_paragraph(blocks, &mut |paragraph| {
        if paragraph.is_blank() {
            after = None;
        } else if let Some(after) = after.replace(paragraph.after) {
            gaps.push(paragraph.before.max(after));
        }
    });
    gaps.sort_by(f32::total_cmp);
    gaps.get(gaps.len() / 2).copied().unwrap_or(0.0)
}
