//! `styles.xml`: what paragraphs and runs look like unless they say otherwise.

use super::ground::Rgb;
use super::look::{ParagraphLook, Properties, RunLook, fill};
use crate::xml::{Element, Xml};
use std::collections::BTreeMap;

/// Styles may be based on each other; a chain longer than this is a mistake.
const CHAIN: usize = 16;

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    run: RunLook,
    paragraph: ParagraphLook,
    default_paragraph: Option<String>,
    by_id: BTreeMap<String, StyleEntry>,
}

#[derive(Debug, Default)]
struct StyleEntry {
    based_on: Option<String>,
    run: RunLook,
    paragraph: ParagraphLook,
    /// A table style that paints its cells.
    shaded: bool,
}

impl Styles {
    pub(super) fn read(text: &str, depth: usize) -> Self {
        let mut styles = Self::default();
        let mut xml = Xml::new(text, depth);
        while let Some(element) = xml.child(0) {
            match element.name() {
                b"rPrDefault" => styles.run = nested(&mut xml).run,
                b"pPrDefault" => styles.paragraph = nested(&mut xml).paragraph,
                b"style" => styles.take(&element, &mut xml),
                b"latentStyles" => xml.skip(),
                _ => {}
            }
        }
        styles
    }

    fn take(&mut self, element: &Element<'_>, xml: &mut Xml<'_>) {
        let id = element.get("styleId").unwrap_or_default().into_owned();
        let default = matches!(element.get("default").as_deref(), Some("1" | "true" | "on"));
        if default && element.get("type").as_deref() == Some("paragraph") {
            self.default_paragraph = Some(id.clone());
        }
        let floor = xml.depth();
        let mut entry = StyleEntry::default();
        while let Some(element) = xml.child(floor) {
            match element.name() {
                b"name" => entry.paragraph.level = element.val().and_then(|name| heading_level(&name)),
                b"basedOn" => entry.based_on = element.val().map(|id| id.into_owned()),
                b"rPr" => entry.run = entry.run.overlaid(Properties::of_run(xml).run),
                b"pPr" => entry.paragraph = entry.paragraph.overlaid(Properties::of_paragraph(xml).paragraph),
                b"shd" => entry.shaded |= fill(&element).is_some_and(|rgb| rgb != Rgb::WHITE),
                b"tblStylePr" | b"tcPr" | b"tblPr" | b"trPr" => {}
                _ => xml.skip(),
            }
        }
        self.by_id.insert(id, entry);
    }

    /// The looks of a paragraph in the style `id`.
    pub(super) fn paragraph(&self, id: Option<&str>) -> (ParagraphLook, RunLook) {
        let id = id.or(self.default_paragraph.as_deref());
        let (mut paragraph, mut run) = (self.paragraph, self.run);
        for entry in self.chain(id).iter().rev() {
            paragraph = paragraph.overlaid(entry.paragraph);
            run = run.overlaid(entry.run);
        }
        let known = id.is_some_and(|id| self.by_id.contains_key(id));
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
    fn chain(&self, id: Option<&str>) -> Vec<&StyleEntry> {
        let mut chain = Vec::new();
        let mut next = id.and_then(|id| self.by_id.get(id));
        while let Some(entry) = next {
            chain.push(entry);
            let parent = entry.based_on.as_deref().filter(|_| chain.len() < CHAIN);
            next = parent.and_then(|id| self.by_id.get(id));
        }
        chain
    }
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
