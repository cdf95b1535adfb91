//! `styles.xml`: what paragraphs and runs look like unless they say otherwise.

use super::ground::Rgb;
use super::look::{ParagraphLook, Properties, RunLook, fill};
use crate::xml::Xml;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Styles may be based on each other; a chain longer than this is a mistake.
const CHAIN: usize = 16;

/// An opening tag is not longer than this up to its `styleId`.
const TAG: usize = 512;

/// All styles of a file. Most files define far more styles than they use, so each is read when first asked for.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    run: RunLook,
    paragraph: ParagraphLook,
    default_paragraph: Option<&'a str>,
    /// The text of each style by its id.
    texts: BTreeMap<&'a str, &'a str>,
    read: RefCell<BTreeMap<&'a str, Rc<StyleEntry>>>,
    depth: usize,
}

#[derive(Debug, Default)]
struct StyleEntry {
    based_on: Option<String>,
    run: RunLook,
    paragraph: ParagraphLook,
    /// A table style that paints its cells.
    shaded: bool,
}

impl<'a> Styles<'a> {
    pub(super) fn read(text: &'a str, depth: usize) -> Self {
        let mut styles = Self { depth, ..Self::default() };
        let starts = starts(text);
        styles.take_defaults(starts.first().and_then(|(start, _)| text.get(..*start)).unwrap_or(text));
        let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([text.len()]);
        for ((start, id), end) in starts.iter().zip(ends) {
            let text = text.get(*start..end).unwrap_or("");
            let tag = text.split('>').next().unwrap_or("");
            if tag.contains("default=") && tag.contains("paragraph") {
                styles.default_paragraph = Some(id);
            }
            styles.texts.insert(id, text);
        }
        styles
    }

    fn take_defaults(&mut self, text: &str) {
        let mut xml = Xml::new(text, self.depth);
        while let Some(element) = xml.child(0) {
            match element.name() {
                b"rPrDefault" => self.run = nested(&mut xml).run,
                b"pPrDefault" => self.paragraph = nested(&mut xml).paragraph,
                b"latentStyles" => return,
                _ => {}
            }
        }
    }

    /// The style `id`, read now or before.
    fn entry(&self, id: &str) -> Option<Rc<StyleEntry>> {
        let (id, text) = self.texts.get_key_value(id)?;
        let mut read = self.read.borrow_mut();
        Some(Rc::clone(read.entry(id).or_insert_with(|| Rc::new(StyleEntry::read(text, self.depth)))))
    }

    /// The looks of a paragraph in the style `id`.
    pub(super) fn paragraph(&self, id: Option<&str>) -> (ParagraphLook, RunLook) {
        let id = id.or(self.default_paragraph);
        let (mut paragraph, mut run) = (self.paragraph, self.run);
        for entry in self.chain(id).iter().rev() {
            paragraph = paragraph.overlaid(entry.paragraph);
            run = run.overlaid(entry.run);
        }
        let known = id.is_some_and(|id| self.texts.contains_key(id));
        if !known && paragraph.level.is_none() {
            paragraph.level = id.and_then(heading_level);
        }
        (paragraph, run)
    }

    /// What the character style `id` says.
    pub(super) fn run(&self, id: &str) -> RunLook {
        self.chain(Some(id)).iter().rev().fold(RunLook::default(), |look, entry| look.overlaid(entry.run))
    }

    /// Whether the table style `id` paints cells.
    pub(super) fn is_shaded(&self, id: &str) -> bool {
        self.chain(Some(id)).iter().any(|entry| entry.shaded)
    }

    /// The style `id` and those it is based on.
    fn chain(&self, id: Option<&str>) -> Vec<Rc<StyleEntry>> {
        let mut chain: Vec<Rc<StyleEntry>> = Vec::new();
        let mut next = id.and_then(|id| self.entry(id));
        while let Some(entry) = next {
            let parent = entry.based_on.as_deref().filter(|_| chain.len() < CHAIN);
            next = parent.and_then(|id| self.entry(id));
            chain.push(entry);
        }
        chain
    }
}

impl StyleEntry {
    /// Reads a `w:style`.
    fn read(text: &str, depth: usize) -> Self {
        let mut xml = Xml::new(text, depth);
        let mut entry = Self::default();
        if xml.child(0).is_none() {
            return entry;
        }
        let floor = xml.depth();
        while let Some(element) = xml.child(floor) {
            match element.name() {
                b"name" => entry.paragraph.level = element.val().and_then(|name| heading_level(&name)),
                b"basedOn" => entry.based_on = element.val().map(|id| id.into_owned()),
                b"rPr" => entry.run = entry.run.overlaid(Properties::of_run(&mut xml).run),
                b"pPr" => {
                    entry.paragraph = entry.paragraph.overlaid(Properties::of_paragraph(&mut xml).paragraph);
                }
                b"shd" => entry.shaded |= fill(&element).is_some_and(|rgb| rgb != Rgb::WHITE),
                b"tblStylePr" | b"tcPr" | b"tblPr" | b"trPr" => {}
                _ => xml.skip(),
            }
        }
        entry
    }
}

/// Where each `w:style` begins, and its id.
fn starts(text: &str) -> Vec<(usize, &str)> {
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mark = "styleId=";
    for (at, _) in text.match_indices(mark) {
        let from = text.floor_char_boundary(at.saturating_sub(TAG));
        let Some(start) = text.get(from..at).and_then(|before| before.rfind('<')).map(|n| from + n) else {
            continue;
        };
        let value = text.get(at + mark.len()..).unwrap_or("");
        let id = value.get(1..).and_then(|rest| rest.split(['"', '\'']).next());
        let seen = found.last().is_some_and(|(last, _)| *last == start);
        if let Some(id) = id.filter(|_| !seen) {
            found.push((start, id));
        }
    }
    found
}

/// The properties within `w:rPrDefault` or `w:pPrDefault`, just opened.
fn nested(xml: &mut Xml<'_>) -> Properties {
    let floor = xml.depth();
    let mut found = Properties::default();
    while let Some(element) = xml.child(floor) {
        match element.name() {
            b"rPr" => found.run = Properties::of_run(xml).run,
            b"pPr" => found.paragraph = Properties::of_paragraph(xml).paragraph,
            _ => {}
        }
    }
    found
}

/// The level of a built-in heading style. Its name is English in every language of Word; ids are not.
fn heading_level(name: &str) -> Option<u8> {
    let name = name.trim().to_ascii_lowercase();
    if name == "title" {
        return Some(1);
    }
    let level: u8 = name.strip_prefix("heading")?.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}
