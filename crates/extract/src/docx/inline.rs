//! The inside of a paragraph: runs, fields, revisions, links, text boxes.

use super::ground::ShapeGround;
use super::look::{Properties, RunLook};
use super::story::{Choices, Story};
use crate::flow::{Block, Look, NESTING, Paragraph, link_target, symbol};
use crate::xml::{Element, Node};
use crate::{HiddenReason, LineKind};

/// A paragraph being read.
struct Inline {
    paragraph: Paragraph,
    /// The look of the paragraph's style, and of the run being read.
    base: RunLook,
    look: RunLook,
    ground: Option<super::ground::Rgb>,
    /// Depth of the revision that deletes the runs being read.
    deleted: Option<usize>,
    /// For each open field, whether its result has begun.
    fields: Vec<bool>,
    instruction: String,
    choices: Choices,
    shape: ShapeGround,
    asides: Vec<Block>,
}

/// Reads the paragraph just opened, and the text boxes anchored in it behind it.
pub(super) fn paragraph(story: &mut Story<'_, '_>, blocks: &mut Vec<Block>) {
    let floor = story.xml.depth();
    let (look, base) = story.styles.paragraph(None);
    let mut inline = Inline {
        paragraph: Paragraph::default(),
        base,
        look: base,
        ground: story.ground,
        deleted: None,
        fields: Vec::new(),
        instruction: String::new(),
        choices: Choices::default(),
        shape: ShapeGround::default(),
        asides: Vec::new(),
    };
    inline.set_paragraph_look(look, story);
    while story.left > 0 {
        match story.xml.next() {
            Node::Open(element) => inline.open(&element, story),
            Node::Close if story.xml.depth() < floor => break,
            Node::Close => {
                if inline.deleted.is_some_and(|depth| story.xml.depth() < depth) {
                    inline.deleted = None;
                }
            }
            Node::End => break,
            Node::Text(_) => {}
        }
    }
    blocks.push(Block::Paragraph(inline.paragraph));
    blocks.append(&mut inline.asides);
}

impl Inline {
    fn set_paragraph_look(&mut self, look: super::look::ParagraphLook, story: &Story<'_, '_>) {
        self.paragraph.kind = match (look.level, look.list) {
            (Some(level @ 1..), _) => LineKind::Heading(level),
            (_, Some(true)) => LineKind::ListItem,
            _ => LineKind::Body,
        };
        self.paragraph.before = look.before.unwrap_or(0.0);
        self.paragraph.after = look.after.unwrap_or(0.0);
        self.paragraph.starts_block = look.page_break == Some(true);
        self.ground = look.fill.flatten().or(story.ground);
    }

    fn open(&mut self, element: &Element<'_>, story: &mut Story<'_, '_>) {
        if self.choices.is_passed_over(element, story.xml.depth()) {
            story.xml.skip();
            return;
        }
        match element.name() {
            b"pPr" => self.paragraph_properties(story),
            b"r" => self.look = self.base,
            b"rPr" => self.run_properties(story),
            b"t" | b"delText" => {
                let text = story.xml.text();
                self.push(&text, story);
            }
            b"tab" | b"ptab" => self.push("\t", story),
            b"br" | b"cr" => self.push("\n", story),
            b"noBreakHyphen" => self.push("-", story),
            b"sym" => self.symbol(element, story),
            b"del" | b"moveFrom" => self.deleted = self.deleted.or(Some(story.xml.depth())),
            b"hyperlink" => {
                let target = element.get("id").and_then(|id| story.relations.target(&id).map(str::to_owned));
                story.links.extend(target);
            }
            b"fldChar" => self.field(element, story),
            b"instrText" => self.instruction.push_str(&story.xml.text()),
            b"fldSimple" => story.links.extend(element.get("instr").and_then(|text| link_target(&text))),
            b"txbxContent" if story.nesting < NESTING => self.text_box(story),
            // A paragraph within a drawing that is no text box of Word's.
            b"p" => self.push("\n", story),
            b"delInstrText" | b"sdtPr" | b"sdtEndPr" | b"ln" | b"rt" | b"docPr" | b"posOffset" | b"align" => {
                story.xml.skip();
            }
            _ => self.shape.take(element),
        }
    }

    fn paragraph_properties(&mut self, story: &mut Story<'_, '_>) {
        let found = Properties::of_paragraph(&mut story.xml);
        let (look, base) = story.styles.paragraph(found.style.as_deref());
        (self.base, self.look) = (base, base);
        self.set_paragraph_look(look.overlaid(found.paragraph), story);
    }

    fn run_properties(&mut self, story: &mut Story<'_, '_>) {
        let found = Properties::of_run(&mut story.xml);
        let style = found.style.as_deref().map(|id| story.styles.run(id)).unwrap_or_default();
        self.look = self.base.overlaid(style).overlaid(found.run);
    }

    fn push(&mut self, text: &str, story: &mut Story<'_, '_>) {
        // The text of fields nested in an instruction is part of the instruction.
        if self.fields.contains(&false) {
            return;
        }
        let look = self.look.on(self.ground);
        let unseen = self.deleted.map_or(look.unseen, |_| Some(HiddenReason::Deleted));
        story.left = story.left.saturating_sub(text.len());
        self.paragraph.push(text, Look { unseen, ..look });
    }

    /// A character of a symbol font: a bullet, or a picture that says nothing.
    fn symbol(&mut self, element: &Element<'_>, story: &mut Story<'_, '_>) {
        let code =
            element.get("char").and_then(|code| u32::from_str_radix(code.trim(), 16).ok()).unwrap_or(0);
        let text = symbol(code, self.paragraph.is_blank());
        self.push(text, story);
    }

    fn field(&mut self, element: &Element<'_>, story: &mut Story<'_, '_>) {
        match element.get("fldCharType").as_deref() {
            Some("begin") => {
                self.fields.push(false);
                self.instruction.clear();
            }
            Some("separate") => {
                if let Some(begun) = self.fields.last_mut() {
                    *begun = true;
                }
                story.links.extend(link_target(&std::mem::take(&mut self.instruction)));
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn text_box(&mut self, story: &mut Story<'_, '_>) {
        let beneath = story.ground;
        story.ground = self.shape.over(beneath);
        story.nesting += 1;
        let floor = story.xml.depth();
        let blocks = story.blocks(floor);
        story.nesting -= 1;
        story.ground = beneath;
        self.asides.push(Block::Aside(blocks));
    }
}
