//! Paragraphs become blocks: those in tables are put into rows and cells.

use std::collections::BTreeMap;

use super::look::{CharacterLook, ParagraphLook, shades};
use super::story::{Mark, Raw};
use super::styles::Styles;
use crate::LineKind;
use crate::flow::{Block, Look, NESTING, Paragraph, Table};
use crate::text::colour::Rgb;

/// What the stories of a file share.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) styles: &'a Styles<'a>,
    /// The stream of long properties.
    pub(super) data: &'a [u8],
    /// What lies beneath the text; `None` where it can't be told.
    pub(super) ground: Option<Rgb>,
}

/// Text boxes by the number of the character where they are anchored.
pub(super) type Anchored = BTreeMap<u32, Vec<Block>>;

/// The blocks that `paragraphs` are.
pub(super) fn blocks(paragraphs: &[Raw<'_>], setting: Setting<'_>, boxes: &mut Anchored) -> Vec<Block> {
    let mut building = Building { setting, blocks: Vec::new(), tables: Vec::new(), starts_block: false };
    for (index, raw) in paragraphs.iter().enumerate() {
        let (look, base) = look(raw, setting);
        let depth = look.tables().max(usize::from(raw.mark == Mark::Cell)).min(NESTING);
        building.reach(depth);
        building.begin_row(paragraphs.get(index..).unwrap_or(&[]), depth);
        building.paragraph(raw, look, base);
        building.boxes(raw, boxes);
        building.end_cell_or_row(raw.mark, look);
    }
    building.reach(0);
    building.blocks
}

/// The look of a paragraph, and that of its style's characters.
fn look(raw: &Raw<'_>, setting: Setting<'_>) -> (ParagraphLook, CharacterLook) {
    let (mut look, base) = setting.styles.looks(raw.style);
    look.take(raw.properties, setting.data);
    look.take(raw.overlay, setting.data);
    (look, base)
}

struct Building<'a> {
    setting: Setting<'a>,
    blocks: Vec<Block>,
    /// The open tables, the outermost first.
    tables: Vec<Open>,
    /// A page ended before the next paragraph.
    starts_block: bool,
}

/// A table that is being read.
#[derive(Default)]
struct Open {
    table: Table,
    /// The row being read: what its cells are painted with, those that are done, and the open one.
    shades: Option<Vec<Option<Rgb>>>,
    row: Vec<Vec<Block>>,
    cell: Vec<Block>,
}

impl Building<'_> {
    /// Where the next block goes.
    fn place(&mut self) -> &mut Vec<Block> {
        self.tables.last_mut().map_or(&mut self.blocks, |open| &mut open.cell)
    }

    /// Opens and closes tables until there are `depth` of them.
    fn reach(&mut self, depth: usize) {
        while self.tables.len() < depth {
            self.tables.push(Open::default());
        }
        while self.tables.len() > depth {
            let Some(mut open) = self.tables.pop() else { return };
            open.end_row();
            self.place().push(Block::Table(open.table));
        }
    }

    /// At the first paragraph of a row, looks ahead for what its cells are painted with.
    fn begin_row(&mut self, ahead: &[Raw<'_>], depth: usize) {
        let setting = self.setting;
        if let Some(open) = self.tables.last_mut().filter(|open| open.shades.is_none()) {
            let mut row = ahead
                .iter()
                .map(|raw| (raw, look(raw, setting).0))
                .take_while(|(raw, look)| look.tables() >= depth || raw.mark == Mark::Cell && depth == 1);
            let end = row.find(|(_, look)| look.row_end && look.tables().min(NESTING) == depth);
            open.shades = Some(end.map_or_else(Vec::new, |(raw, _)| shades(raw.properties, setting.data)));
        }
    }

    /// What lies beneath the cell being read.
    fn ground(&self) -> Option<Rgb> {
        let painted = self
            .tables
            .iter()
            .rev()
            .find_map(|open| open.shades.as_ref()?.get(open.row.len()).copied().flatten());
        painted.or(self.setting.ground)
    }

    fn paragraph(&mut self, raw: &Raw<'_>, look: ParagraphLook, base: CharacterLook) {
        let kind = match (look.level, look.list) {
            (level @ 1.., _) => LineKind::Heading(level),
            (_, true) => LineKind::ListItem,
            _ => LineKind::Body,
        };
        let starts_block = std::mem::replace(&mut self.starts_block, raw.mark == Mark::Page);
        let mut paragraph = Paragraph::default();
        paragraph.kind = kind;
        (paragraph.before, paragraph.after) = (look.before, look.after);
        paragraph.starts_block = look.page_break || starts_block;
        let ground = look.fill.or_else(|| self.ground());
        for run in &raw.runs {
            let look: Look = self.setting.styles.characters(&base, run.properties).on(ground);
            paragraph.push(&run.text, look);
        }
        self.place().push(Block::Paragraph(paragraph));
    }

    /// The text boxes anchored in a paragraph stand behind it.
    fn boxes(&mut self, raw: &Raw<'_>, boxes: &mut Anchored) {
        while let Some((at, _)) = boxes.range(raw.characters.clone()).next() {
            let at = *at;
            self.place().extend(boxes.remove(&at).into_iter().flatten());
        }
    }

    fn end_cell_or_row(&mut self, mark: Mark, look: ParagraphLook) {
        let Some(open) = self.tables.last_mut() else { return };
        if look.row_end {
            open.end_row();
        } else if mark == Mark::Cell || look.inner_cell_end {
            open.row.push(std::mem::take(&mut open.cell));
        }
    }
}

impl Open {
    fn end_row(&mut self) {
        let blank = |block: &Block| matches!(block, Block::Paragraph(p) if p.is_blank() && !p.has_hidden());
        let rest = std::mem::take(&mut self.cell);
        if !rest.iter().all(blank) {
            self.row.push(rest);
        }
        let row = std::mem::take(&mut self.row);
        if !row.is_empty() {
            self.table.rows.push(row);
        }
        self.shades = None;
    }
}
