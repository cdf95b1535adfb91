//! Named looks of an OpenDocument text.

use std::collections::BTreeMap;

use crate::flow::Look;
use crate::xml::{Element, Node, Xml};
use crate::{HiddenReason, Style};

/// Set smaller than this, in points, text cannot be read.
const MICROSCOPIC: f32 = 2.0;
/// A chain of parents longer than this is a circle.
const PARENTS: usize = 16;

/// Looks by name.
#[derive(Debug, Default)]
pub(super) struct Styles {
    entries: BTreeMap<String, Entry>,
    /// Some cell, frame or paragraph has a coloured ground, on which white text may be honest.
    coloured: bool,
    /// Points; 0 where unknown.
    default_size: f32,
}

/// What one style says; what it does not say comes from its parent.
#[derive(Clone, Debug, Default)]
struct Entry {
    parent: Option<String>,
    bold: Option<bool>,
    italic: Option<bool>,
    size: Option<f32>,
    /// The size as a share of what it would be otherwise.
    share: Option<f32>,
    unseen: Option<HiddenReason>,
    ink: Option<String>,
    before: Option<f32>,
    after: Option<f32>,
    page_break: bool,
}

/// The space around a paragraph, in points.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Spacing {
    pub(super) before: f32,
    pub(super) after: f32,
    pub(super) page_break: bool,
}

impl Styles {
    /// Adds the styles that `part` defines.
    pub(super) fn add(&mut self, part: &str, depth: usize) {
        let mut xml = Xml::new(part, depth);
        loop {
            match xml.next() {
                Node::Open(element) if element.name() == b"style" => {
                    let name = element.get("name").map(|n| n.into_owned());
                    let entry = Entry {
                        parent: element.get("parent-style-name").map(|p| p.into_owned()),
                        ..Entry::default()
                    };
                    let entry = self.properties(&mut xml, entry);
                    if let Some(name) = name {
                        self.entries.insert(name, entry);
                    }
                }
                Node::Open(element) if element.name() == b"default-style" => {
                    let of_paragraphs = element.get("family").as_deref() == Some("paragraph");
                    // What drawings are filled with where nothing is said is no ground of text.
                    let coloured = self.coloured;
                    let entry = self.properties(&mut xml, Entry::default());
                    self.coloured = coloured;
                    if of_paragraphs {
                        self.default_size = entry.size.unwrap_or(0.0);
                    }
                }
                Node::Open(element) if matches!(element.name(), b"body" | b"master-styles") => return,
                Node::End => return,
                _ => {}
            }
        }
    }

    /// The look of text in `style`, on text that looks like `base`.
    pub(super) fn look(&self, style: Option<&str>, base: Look) -> Look {
        let entry = self.chain(style);
        let inherited = if base.style.size > 0.0 { base.style.size } else { self.default_size };
        let size = entry.size.unwrap_or(inherited) * entry.share.unwrap_or(1.0);
        let white =
            !self.coloured && entry.ink.as_deref().is_some_and(|ink| ink.eq_ignore_ascii_case("#ffffff"));
        let unseen = entry
            .unseen
            .or_else(|| (size > 0.0 && size <= MICROSCOPIC).then_some(HiddenReason::Microscopic))
            .or_else(|| white.then_some(HiddenReason::BackgroundColour));
        Look {
            style: Style {
                size,
                bold: entry.bold.unwrap_or(base.style.bold),
                italic: entry.italic.unwrap_or(base.style.italic),
            },
            unseen: unseen.or(base.unseen),
        }
    }

    /// The space around a paragraph in `style`.
    pub(super) fn spacing(&self, style: Option<&str>) -> Spacing {
        let entry = self.chain(style);
        Spacing {
            before: entry.before.unwrap_or(0.0),
            after: entry.after.unwrap_or(0.0),
            page_break: entry.page_break,
        }
    }

    /// A style with everything its parents say.
    fn chain(&self, style: Option<&str>) -> Entry {
        let mut out = Entry::default();
        let mut next = style;
        for _ in 0..PARENTS {
            let Some(entry) = next.and_then(|name| self.entries.get(name)) else { break };
            out.bold = out.bold.or(entry.bold);
            out.italic = out.italic.or(entry.italic);
            if out.size.is_none() {
                out.share = entry.share.map(|share| share * out.share.unwrap_or(1.0)).or(out.share);
                out.size = entry.size;
            }
            out.unseen = out.unseen.or(entry.unseen);
            out.ink = out.ink.or_else(|| entry.ink.clone());
            out.before = out.before.or(entry.before);
            out.after = out.after.or(entry.after);
            out.page_break |= entry.page_break;
            next = entry.parent.as_deref();
        }
        out
    }

    /// The properties inside the style just opened.
    fn properties(&mut self, xml: &mut Xml<'_>, mut entry: Entry) -> Entry {
        let floor = xml.depth();
        while let Some(element) = xml.child(floor) {
            match element.name() {
                b"text-properties" => text_properties(&element, &mut entry),
                b"paragraph-properties" => {
                    entry.before = element.get("margin-top").and_then(|v| points(&v)).or(entry.before);
                    entry.after = element.get("margin-bottom").and_then(|v| points(&v)).or(entry.after);
                    entry.page_break |= element.get("break-before").is_some_and(|v| v == "page");
                }
                _ => {}
            }
            let ground = element.get("background-color").or_else(|| element.get("fill-color"));
            self.coloured |= ground.is_some_and(|c| c.starts_with('#') && !c.eq_ignore_ascii_case("#ffffff"));
        }
        entry
    }
}

fn text_properties(element: &Element<'_>, entry: &mut Entry) {
    entry.bold = element
        .get("font-weight")
        .map(|w| w == "bold" || w.parse().is_ok_and(|w: u32| w >= 600))
        .or(entry.bold);
    entry.italic = element.get("font-style").map(|s| s != "normal").or(entry.italic);
    if let Some(size) = element.get("font-size") {
        entry.size = points(&size);
        entry.share = size.strip_suffix('%').and_then(|s| s.parse().ok()).map(|percent: f32| percent / 100.0);
    }
    entry.ink = element.get("color").map(|c| c.into_owned()).or(entry.ink.take());
    if element.get("display").is_some_and(|d| d == "none") {
        entry.unseen = Some(HiddenReason::MarkedHidden);
    }
}

/// A length in points.
fn points(length: &str) -> Option<f32> {
    let at = length.find(|c: char| c.is_ascii_alphabetic() || c == '%')?;
    let number: f32 = length[..at].parse().ok()?;
    let unit = match &length[at..] {
        "pt" => 1.0,
        "in" => 72.0,
        "cm" => 28.35,
        "mm" => 2.835,
        "pc" => 12.0,
        "px" => 0.75,
        _ => return None,
    };
    Some(number * unit)
}
