//! Word files of Word 97 to 2003 (`.doc`): the container, the block that says where all stands, the piece table
//! with the text, and the pages of properties that tell what of it is seen and how it looks.

mod build;
mod bytes;
mod container;
mod drawing;
mod fib;
mod furniture;
mod look;
mod page;
mod piece;
mod property;
mod story;
mod styles;
#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::ops::Range;

use crate::flow::{Block, Flow};
use crate::text::colour::Rgb;
use crate::{Document, Format, HiddenReason, Limits, LineKind, Reader, RemarkCode, Unreadable};
use build::{Anchored, Setting};
use container::{Container, MAIN};
use fib::{Fib, Subdocument, Table};
use page::Pages;
use piece::Text;
use story::Stories;
use styles::Styles;

/// Reads an old Word file.
///
/// # Errors
/// When there is no text to be had, with the reason; also when the container holds something else.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let mut container = Container::open(bytes, limits)?;
    let main = container.stream(MAIN);
    let fib = Fib::read(&main)?;
    let tables = container.stream(fib.table_stream());
    let data = container.stream("Data");
    let table = |table| fib.table(table, &tables);
    let Some(text) = Text::read(&main, table(Table::Pieces)) else {
        return Err(Unreadable::Damaged("an old Word file (.doc) without the table of its text".into()));
    };
    let stories = Stories {
        text,
        characters: Pages::new(&main, table(Table::CharacterPages)),
        paragraphs: Pages::new(&main, table(Table::ParagraphPages)),
        left: Cell::new(limits.text_bytes),
    };
    let styles = Styles::read(table(Table::Styles), &data);
    let ground = drawing::ground(fib, &tables);
    let file =
        File { fib, main: &main, tables: &tables, data: &data, stories: &stories, styles: &styles, ground };
    let mut flow = Flow::new(Format::Doc, Reader::Doc, limits);
    file.write(&mut flow);
    Ok(flow.finish())
}

/// An open file.
struct File<'a> {
    fib: Fib<'a>,
    main: &'a [u8],
    /// The stream that holds the tables.
    tables: &'a [u8],
    /// The stream of long properties.
    data: &'a [u8],
    stories: &'a Stories<'a>,
    styles: &'a Styles<'a>,
    /// What the page is painted with, beneath the text; `None` where it can't be told.
    ground: Option<Rgb>,
}

impl<'a> File<'a> {
    fn write(&self, flow: &mut Flow<'_>) {
        let (headers, footers) = self.furniture();
        self.parts(flow, headers, LineKind::Header);
        for block in self.boxes(Subdocument::HeaderBoxes, Table::HeaderBoxes, flow).into_iter().flatten() {
            flow.part(&[block], LineKind::Header);
        }
        let mut boxes = self.anchored(flow);
        let mut body = self.read(self.fib.characters(Subdocument::Main), self.ground, &mut boxes, flow);
        body.extend(boxes.into_values().flatten());
        flow.body(&body);
        for notes in [Subdocument::Footnotes, Subdocument::Endnotes] {
            self.parts(flow, vec![self.fib.characters(notes)], LineKind::Footnote);
        }
        self.parts(flow, footers, LineKind::Footer);
        let comments = self.fib.characters(Subdocument::Comments);
        let comments = self.read(comments, None, &mut Anchored::new(), flow);
        flow.unseen(&comments, HiddenReason::Comment);
        self.remarks(flow);
    }

    fn parts(&self, flow: &mut Flow<'_>, parts: Vec<Range<u32>>, kind: LineKind) {
        for part in parts {
            let blocks = self.read(part, self.ground, &mut Anchored::new(), flow);
            flow.part(&blocks, kind);
        }
    }

    /// Reads some characters of the text, with the text boxes anchored there; hands over their links.
    fn read(
        &self,
        characters: Range<u32>,
        ground: Option<Rgb>,
        boxes: &mut Anchored,
        flow: &mut Flow<'_>,
    ) -> Vec<Block> {
        let story = self.stories.read(characters);
        for link in story.links {
            flow.builder().link(link);
        }
        let setting = Setting { styles: self.styles, data: self.data, ground };
        build::blocks(&story.paragraphs, setting, boxes)
    }

    fn table(&self, table: Table) -> &'a [u8] {
        self.fib.table(table, self.tables)
    }

    fn remarks(&self, flow: &mut Flow<'_>) {
        let builder = flow.builder();
        if self.stories.text.is_cut() {
            builder.remark(RemarkCode::Damaged, "the text is cut off; what stands before was read", None);
        }
        if self.stories.left.get() == 0 {
            builder.remark(RemarkCode::LimitReached, "the text is very long; the rest was left unread", None);
        }
    }
}
