//! Text boxes and other drawings: where they are anchored, and what of the page they may cover.

use std::collections::{BTreeMap, BTreeSet};

use super::File;
use super::build::Anchored;
use super::bytes::{Plc, u32_at};
use super::fib::{Fib, Subdocument, Table};
use crate::flow::{Block, Flow};
use crate::text::colour::Rgb;

/// A square inch, in square twips: smaller drawings are icons.
const LARGE: u64 = 1440 * 1440;

/// Sizes of the records of a drawing and of a text box, in bytes.
const SHAPE: usize = 26;
const BOX: usize = 22;

/// Where the record of a text box says which shape it is.
const SHAPE_OF_BOX: usize = 14;

impl File<'_> {
    /// The text boxes of a subdocument, each a block; none for one without words.
    pub(super) fn boxes(&self, of: Subdocument, table: Table, flow: &mut Flow<'_>) -> Vec<Option<Block>> {
        let whole = self.fib.characters(of);
        let boxes = Plc::new(self.table(table), BOX);
        let mut found = Vec::new();
        for index in 0..boxes.len() {
            let at = boxes.range(index);
            let characters =
                whole.start.saturating_add(at.start)..whole.start.saturating_add(at.end).min(whole.end);
            if characters.is_empty() || self.stories.left.get() == 0 {
                found.push(None);
                continue;
            }
            // What a box is painted with is not worked out.
            found.push(Some(Block::Aside(self.read(characters, None, &mut Anchored::new(), flow))));
        }
        found
    }

    /// The text boxes of the body by the character where they are anchored. One whose anchor is not found (it
    /// is part of a group) stands with the one before it.
    pub(super) fn anchored(&self, flow: &mut Flow<'_>) -> Anchored {
        let shapes = self.shapes(Table::Shapes);
        let records = Plc::new(self.table(Table::Boxes), BOX);
        let first = shapes.values().copied().min().unwrap_or(u32::MAX);
        let (mut anchored, mut last) = (Anchored::new(), first);
        for (index, block) in self.boxes(Subdocument::Boxes, Table::Boxes, flow).into_iter().enumerate() {
            let Some(block) = block else { continue };
            let shape = u32_at(records.record(index), SHAPE_OF_BOX);
            last = shape.and_then(|shape| shapes.get(&shape)).copied().unwrap_or(last);
            anchored.entry(last).or_default().push(block);
        }
        anchored
    }

    /// The drawings of a table: where each is anchored, by its number.
    fn shapes(&self, table: Table) -> BTreeMap<u32, u32> {
        let shapes = Plc::new(self.table(table), SHAPE);
        (0..shapes.len())
            .filter_map(|i| Some((u32_at(shapes.record(i), 0)?, shapes.range(i).start)))
            .collect()
    }
}

/// What the page is painted with, beneath the text: `None` where a large drawing may lie there that is no text
/// box. `tables` is the stream that holds the tables.
pub(super) fn ground(fib: Fib<'_>, tables: &[u8]) -> Option<Rgb> {
    let records = |table, size| {
        let plc = Plc::new(fib.table(table, tables), size);
        (0..plc.len()).map(move |index| plc.record(index))
    };
    let boxes: BTreeSet<u32> = [Table::Boxes, Table::HeaderBoxes]
        .into_iter()
        .flat_map(|table| records(table, BOX))
        .filter_map(|record| u32_at(record, SHAPE_OF_BOX))
        .collect();
    let mut shapes = [Table::Shapes, Table::HeaderShapes].into_iter().flat_map(|table| records(table, SHAPE));
    let covered =
        shapes.any(|shape| is_large(shape) && u32_at(shape, 0).is_none_or(|number| !boxes.contains(&number)));
    if covered { None } else { Some(Rgb::WHITE) }
}

/// Whether the drawing of `record` is more than an icon.
fn is_large(record: &[u8]) -> bool {
    let side = |from: usize| {
        let at = |at| u32_at(record, at).map_or(0, u32::cast_signed);
        u64::from(at(from).abs_diff(at(from + 8)))
    };
    side(4) * side(8) >= LARGE
}
