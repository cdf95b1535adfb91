//! The text of one part: paragraphs, lists, tables, boxes, notes, deletions, comments.

use crate::flow::{Block, Look, NESTING, Paragraph, Table};
use crate::xml::{Element, Node, Xml};
use crate::{Limits, LineKind};

use super::styles::Styles;

/// More spaces than this in a row say nothing more.
const WIDE: usize = 8;

/// What was read of a part.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) blocks: Vec<Block>,
    pub(super) notes: Vec<Block>,
    pub(super) deleted: Vec<Block>,
    /// In sections that are switched off.
    pub(super) hidden: Vec<Block>,
    pub(super) comments: Vec<Block>,
    pub(super) links: Vec<String>,
    /// It ended in the middle, or was nested too deep.
    pub(super) cut: bool,
}

/// A reader on its way through a part.
struct Walk<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    story: Story,
    /// Bytes of text that may still be taken.
    left: usize,
    /// How many tables and boxes are open.
    nested: usize,
}

impl Story {
    /// Reads every `element` of `part`.
    pub(super) fn read(part: &str, element: &str, styles: &Styles, limits: &Limits) -> Self {
        let xml = Xml::new(part, limits.depth);
        let mut walk = Walk { xml, styles, story: Self::default(), left: limits.text_bytes, nested: 0 };
        let mut blocks = Vec::new();
        loop {
            match walk.xml.next() {
                Node::Open(open) if open.name() == element.as_bytes() => walk.blocks(&mut blocks, false),
                Node::End => break,
                _ => {}
            }
        }
        let mut story = walk.story;
        story.blocks = blocks;
        story.cut = walk.xml.is_broken() || walk.xml.is_too_deep();
        story
    }
}

impl Walk<'_> {
    /// Reads the blocks inside the element just opened.
    fn blocks(&mut self, out: &mut Vec<Block>, listed: bool) {
        let floor = self.xml.depth();
        while self.left > 0 {
            let Some(element) = self.xml.child(floor) else { return };
            match element.name() {
                b"p" => {
                    self.paragraph(&element, if listed { LineKind::ListItem } else { LineKind::Body }, out)
                }
                b"h" => {
                    let level = element.get("outline-level").and_then(|l| l.parse().ok()).unwrap_or(1);
                    self.paragraph(&element, LineKind::Heading(level), out);
                }
                b"list" => self.blocks(out, true),
                b"section" if element.get("display").is_some_and(|display| display == "none") => {
                    let mut hidden = Vec::new();
                    self.blocks(&mut hidden, false);
                    self.story.hidden.append(&mut hidden);
                }
                b"table" => self.table(out),
                b"tracked-changes" => {
                    let mut deleted = Vec::new();
                    self.blocks(&mut deleted, false);
                    self.story.deleted.append(&mut deleted);
                }
                b"forms"
                | b"sequence-decls"
                | b"variable-decls"
                | b"index-title-template"
                | b"change-info" => self.xml.skip(),
                b"text-box" => self.aside(out),
                // Sections, list items, indexes: what is in them counts.
                _ => {}
            }
        }
    }

    fn aside(&mut self, out: &mut Vec<Block>) {
        if self.nested >= NESTING {
            return self.blocks(out, false);
        }
        self.nested += 1;
        let mut inside = Vec::new();
        self.blocks(&mut inside, false);
        self.nested -= 1;
        out.push(Block::Aside(inside));
    }

    fn table(&mut self, out: &mut Vec<Block>) {
        if self.nested >= NESTING {
            return self.blocks(out, false);
        }
        self.nested += 1;
        let floor = self.xml.depth();
        let mut table = Table::default();
        while self.left > 0 {
            let Some(element) = self.xml.child(floor) else { break };
            match element.name() {
                b"table-row" => table.rows.push(Vec::new()),
                b"table-cell" => {
                    let mut cell = Vec::new();
                    self.blocks(&mut cell, false);
                    if let Some(row) = table.rows.last_mut() {
                        row.push(cell);
                    }
                }
                _ => {}
            }
        }
        self.nested -= 1;
        out.push(Block::Table(table));
    }

    fn paragraph(&mut self, element: &Element<'_>, kind: LineKind, out: &mut Vec<Block>) {
        let style = element.get("style-name").map(|s| s.into_owned());
        let spacing = self.styles.spacing(style.as_deref());
        let mut paragraph = Paragraph::default();
        (paragraph.kind, paragraph.starts_block) = (kind, spacing.page_break);
        (paragraph.before, paragraph.after) = (spacing.before, spacing.after);
        let mut boxes = Vec::new();
        let base = self.styles.look(style.as_deref(), Look::default());
        self.inline(&mut paragraph, base, &mut boxes);
        out.push(Block::Paragraph(paragraph));
        out.append(&mut boxes);
    }

    /// Reads the text inside the element just opened.
    fn inline(&mut self, paragraph: &mut Paragraph, base: Look, boxes: &mut Vec<Block>) {
        let floor = self.xml.depth();
        // The looks of the spans that are open, with the depth at which each ends.
        let mut looks = vec![(floor, base)];
        while self.left > 0 {
            let look = looks.last().map_or(base, |(_, look)| *look);
            match self.xml.next() {
                Node::Text(text) => self.push(paragraph, &collapsed(&text), look),
                Node::Close if self.xml.depth() < floor => return,
                Node::Close => looks.retain(|(depth, _)| *depth <= self.xml.depth()),
                Node::End => return,
                Node::Open(element) => match element.name() {
                    b"span" => {
                        let style = element.get("style-name").map(|s| s.into_owned());
                        looks.push((self.xml.depth(), self.styles.look(style.as_deref(), look)));
                    }
                    b"a" => self.story.links.extend(element.get("href").map(|h| h.into_owned())),
                    _ => self.special(&element, paragraph, look, boxes),
                },
            }
        }
    }

    /// Tabs, spaces, line breaks, boxes, notes and comments inside a paragraph.
    fn special(
        &mut self,
        element: &Element<'_>,
        paragraph: &mut Paragraph,
        look: Look,
        boxes: &mut Vec<Block>,
    ) {
        match element.name() {
            b"tab" => self.push(paragraph, "\t", look),
            b"s" => {
                let count = element.get("c").and_then(|c| c.parse::<usize>().ok()).unwrap_or(1);
                paragraph.push(&" ".repeat(count.min(WIDE)), look);
            }
            b"line-break" => self.push(paragraph, "\n", look),
            b"text-box" => self.aside(boxes),
            b"annotation" => {
                let mut comment = Vec::new();
                self.blocks(&mut comment, false);
                self.story.comments.append(&mut comment);
            }
            b"note-body" => {
                let mut note = Vec::new();
                self.blocks(&mut note, false);
                self.story.notes.append(&mut note);
            }
            b"note-citation" | b"creator" | b"date" | b"desc" | b"title" => self.xml.skip(),
            _ => {}
        }
    }

    fn push(&mut self, paragraph: &mut Paragraph, text: &str, look: Look) {
        self.left = self.left.saturating_sub(text.len());
        // A space after a space is none, as in the program that wrote it.
        let repeated = text.starts_with(' ') && paragraph.ends_with_space();
        paragraph.push(if repeated { &text[1..] } else { text }, look);
    }
}

/// White space of the file collapsed to single spaces, as the format asks.
fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let space = matches!(c, ' ' | '\n' | '\r' | '\t');
        if !space {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out
}
