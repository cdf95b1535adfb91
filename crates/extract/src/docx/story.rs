//! A story, as Word calls a stream of text: the body, a header, a footnote. Blocks are read here, the inside
//! of paragraphs in `inline`.

use super::ground::Rgb;
use super::inline;
use super::look::fill;
use super::package::Relations;
use super::styles::Styles;
use crate::Limits;
use crate::flow::{Block, NESTING, Table};
use crate::xml::{Element, Node, Xml};

/// What all stories of a file share.
#[derive(Clone, Copy)]
pub(super) struct Setting<'a, 's> {
    pub(super) styles: &'a Styles<'s>,
    /// What the page is painted with; `None` where it can't be told.
    pub(super) ground: Option<Rgb>,
    pub(super) limits: &'a Limits,
}

/// What came out of a story.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) blocks: Vec<Block>,
    pub(super) links: Vec<String>,
    pub(super) broken: bool,
    pub(super) deepest: usize,
    /// There was more text than is kept.
    pub(super) full: bool,
}

/// A story being read.
pub(super) struct Story<'a, 's> {
    pub(super) xml: Xml<'a>,
    pub(super) styles: &'a Styles<'s>,
    pub(super) relations: &'a Relations,
    pub(super) links: Vec<String>,
    /// What lies beneath the text being read.
    pub(super) ground: Option<Rgb>,
    /// Tables and text boxes around the text being read.
    pub(super) nesting: usize,
    /// Bytes of text that may still be kept.
    pub(super) left: usize,
}

/// Reads a part.
pub(super) fn read(text: &str, relations: &Relations, setting: Setting<'_, '_>) -> Reading {
    let mut story = Story {
        xml: Xml::new(text, setting.limits.depth),
        styles: setting.styles,
        relations,
        links: Vec::new(),
        ground: setting.ground,
        nesting: 0,
        left: setting.limits.text_bytes,
    };
    let blocks = story.blocks(0);
    Reading {
        blocks,
        broken: story.xml.is_broken() && story.left > 0,
        deepest: story.xml.deepest(),
        full: story.left == 0,
        links: story.links,
    }
}

impl Story<'_, '_> {
    /// The blocks within the element open at depth `floor`.
    pub(super) fn blocks(&mut self, floor: usize) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut choices = Choices::default();
        while self.left > 0 {
            match self.xml.next() {
                Node::Open(element) => {
                    if choices.is_passed_over(&element, self.xml.depth()) {
                        self.xml.skip();
                    } else {
                        self.block(&element, &mut blocks);
                    }
                }
                Node::Close if self.xml.depth() < floor => break,
                Node::End => break,
                Node::Close | Node::Text(_) => {}
            }
        }
        blocks
    }

    /// Elements not named here (content controls, tracked insertions) are looked through.
    fn block(&mut self, element: &Element<'_>, blocks: &mut Vec<Block>) {
        match element.name() {
            b"p" => inline::paragraph(self, blocks),
            b"tbl" if self.nesting < NESTING => {
                self.nesting += 1;
                blocks.push(Block::Table(self.table()));
                self.nesting -= 1;
            }
            b"footnote" | b"endnote" if element.get("type").is_some_and(|kind| kind != "normal") => {
                self.xml.skip()
            }
            b"sectPr" | b"sdtPr" | b"sdtEndPr" | b"tblPr" | b"tblGrid" | b"trPr" | b"tcPr" => self.xml.skip(),
            _ => {}
        }
    }

    fn table(&mut self) -> Table {
        let (floor, beneath) = (self.xml.depth(), self.ground);
        let mut table = Table::default();
        while self.left > 0 {
            let Some(element) = self.xml.child(floor) else { break };
            match element.name() {
                b"tblPr" => self.table_properties(),
                b"tr" => table.rows.push(Vec::new()),
                b"tc" => {
                    let cell = self.cell();
                    match table.rows.last_mut() {
                        Some(row) => row.push(cell),
                        None => table.rows.push(vec![cell]),
                    }
                }
                b"tblGrid" | b"trPr" | b"sdtPr" | b"tblPrEx" => self.xml.skip(),
                _ => {}
            }
        }
        self.ground = beneath;
        table
    }

    fn table_properties(&mut self) {
        let floor = self.xml.depth();
        while let Some(element) = self.xml.child(floor) {
            match element.name() {
                b"tblStyle" if element.val().is_some_and(|id| self.styles.is_shaded(&id)) => {
                    self.ground = None
                }
                b"shd" => self.ground = fill(&element).or(self.ground),
                _ => {}
            }
        }
    }

    /// A cell; its properties come first.
    fn cell(&mut self) -> Vec<Block> {
        let (floor, beneath) = (self.xml.depth(), self.ground);
        let mut blocks = Vec::new();
        while let Some(element) = self.xml.child(floor) {
            if element.name() == b"tcPr" {
                let floor = self.xml.depth();
                while let Some(element) = self.xml.child(floor) {
                    if element.name() == b"shd" {
                        self.ground = fill(&element).or(self.ground);
                    }
                }
            } else {
                let inner = self.xml.depth();
                self.block(&element, &mut blocks);
                if self.xml.depth() >= inner {
                    // Looked through: its blocks are ours.
                    blocks.append(&mut self.blocks(inner));
                }
            }
        }
        self.ground = beneath;
        blocks
    }
}

/// `mc:AlternateContent` says one thing in several ways; the first one is read.
#[derive(Default)]
pub(super) struct Choices {
    /// Depth of each open `mc:AlternateContent`, and whether one of its ways was taken.
    open: Vec<(usize, bool)>,
}

impl Choices {
    /// Whether `element`, just opened at `depth`, is another way to say what was already read.
    pub(super) fn is_passed_over(&mut self, element: &Element<'_>, depth: usize) -> bool {
        while self.open.last().is_some_and(|(at, _)| *at >= depth) {
            self.open.pop();
        }
        match element.name() {
            b"AlternateContent" => self.open.push((depth, false)),
            b"Choice" | b"Fallback" => {
                if let Some((_, taken)) = self.open.last_mut().filter(|(at, _)| at + 1 == depth) {
                    return std::mem::replace(taken, true);
                }
            }
            _ => {}
        }
        false
    }
}

/// A section's header or footer.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Reference {
    pub(super) footer: bool,
    pub(super) id: String,
}

/// Sections looked at; honest files have a handful.
const SECTIONS: usize = 100;

/// The properties of a section are shorter than this, in bytes.
const SECTION_BYTES: usize = 16 << 10;

/// The headers and footers that are shown, each once, in order.
pub(super) fn sections(text: &str, depth: usize) -> Vec<Reference> {
    let mut found: Vec<Reference> = Vec::new();
    let mut sections = 0;
    for (at, _) in text.match_indices("sectPr") {
        // The prefix stands between the bracket and the name.
        let from = text.floor_char_boundary(at.saturating_sub(8));
        let Some(start) = text.get(from..at).and_then(|before| before.rfind('<')).map(|n| from + n) else {
            continue;
        };
        let end = text.floor_char_boundary(start + SECTION_BYTES);
        let Some(tag) = text.get(start..end).filter(|tag| !tag.starts_with("</")) else { continue };
        sections += 1;
        if sections > SECTIONS {
            break;
        }
        let mut xml = Xml::new(tag, depth);
        if xml.child(0).is_some_and(|element| element.name() == b"sectPr") {
            for reference in section(&mut xml) {
                if !found.contains(&reference) {
                    found.push(reference);
                }
            }
        }
    }
    found
}

/// Headers of even pages are left out (they repeat the others or are not switched on), those of the first page
/// unless the section has a first page of its own.
fn section(xml: &mut Xml<'_>) -> Vec<Reference> {
    let floor = xml.depth();
    let (mut first, mut rest, mut title_page) = (Vec::new(), Vec::new(), false);
    while let Some(element) = xml.child(floor) {
        let footer = element.name() == b"footerReference";
        if footer || element.name() == b"headerReference" {
            let Some(id) = element.get("id").map(|id| id.into_owned()) else { continue };
            match element.get("type").as_deref() {
                Some("first") => first.push(Reference { footer, id }),
                Some("even") => {}
                _ => rest.push(Reference { footer, id }),
            }
        } else if element.name() == b"titlePg" {
            title_page = super::look::is_on(&element);
        }
    }
    if title_page {
        first.append(&mut rest);
        return first;
    }
    rest
}
