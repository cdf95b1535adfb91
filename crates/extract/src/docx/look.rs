//! Properties of runs and paragraphs as Word writes them, each of which may be left open.

use super::ground::{Rgb, colour};
use crate::flow::Look;
use crate::xml::{Element, Xml};
use crate::{HiddenReason, Style};

/// Text this small, in points, is not meant to be read.
const MICROSCOPIC: f32 = 2.0;

/// What a run's properties say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RunLook {
    bold: Option<bool>,
    italic: Option<bool>,
    /// Points.
    size: Option<f32>,
    vanish: Option<bool>,
    /// `None` within: automatic, which always contrasts.
    ink: Option<Option<Rgb>>,
    /// `None` within: no fill.
    fill: Option<Option<Rgb>>,
}

/// What a paragraph's properties say.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParagraphLook {
    /// Heading level from 1; 0 for body text.
    pub(super) level: Option<u8>,
    pub(super) list: Option<bool>,
    /// Points.
    pub(super) before: Option<f32>,
    pub(super) after: Option<f32>,
    pub(super) page_break: Option<bool>,
    pub(super) fill: Option<Option<Rgb>>,
}

/// A `w:rPr` or `w:pPr` as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    pub(super) run: RunLook,
    pub(super) paragraph: ParagraphLook,
}

impl RunLook {
    /// What `over` says counts; what it leaves open stays.
    pub(super) fn overlaid(self, over: Self) -> Self {
        Self {
            bold: over.bold.or(self.bold),
            italic: over.italic.or(self.italic),
            size: over.size.or(self.size),
            vanish: over.vanish.or(self.vanish),
            ink: over.ink.or(self.ink),
            fill: over.fill.or(self.fill),
        }
    }

    /// The look on `ground`; `None` where what lies beneath can't be told.
    pub(super) fn on(self, ground: Option<Rgb>) -> Look {
        let size = self.size.unwrap_or(10.0);
        let style = Style { size, bold: self.bold == Some(true), italic: self.italic == Some(true) };
        let beneath = self.fill.flatten().or(ground);
        let unseen = if self.vanish == Some(true) {
            Some(HiddenReason::MarkedHidden)
        } else if size <= MICROSCOPIC {
            Some(HiddenReason::Microscopic)
        } else if let (Some(Some(ink)), Some(beneath)) = (self.ink, beneath) {
            ink.is_near(beneath).then_some(HiddenReason::BackgroundColour)
        } else {
            None
        };
        Look { style, unseen }
    }

    fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            b"b" => self.bold = Some(is_on(element)),
            b"i" => self.italic = Some(is_on(element)),
            b"sz" => self.size = number(element, "val").map(|half| half / 2.0).or(self.size),
            b"vanish" | b"webHidden" => self.vanish = Some(self.vanish == Some(true) || is_on(element)),
            b"color" => self.ink = Some(element.val().and_then(|value| colour(&value))),
            b"shd" => self.fill = Some(fill(element)),
            _ => {}
        }
    }
}

impl ParagraphLook {
    /// What `over` says counts; what it leaves open stays.
    pub(super) fn overlaid(self, over: Self) -> Self {
        Self {
            level: over.level.or(self.level),
            list: over.list.or(self.list),
            before: over.before.or(self.before),
            after: over.after.or(self.after),
            page_break: over.page_break.or(self.page_break),
            fill: over.fill.or(self.fill),
        }
    }

    fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            b"outlineLvl" => {
                self.level = element
                    .val()
                    .and_then(|v| v.trim().parse::<u8>().ok())
                    .map(|n| if n < 9 { n + 1 } else { 0 });
            }
            b"numPr" => self.list = Some(true),
            b"numId" if element.val().as_deref() == Some("0") => self.list = Some(false),
            b"spacing" => {
                self.before = points(element, "before").or(self.before);
                self.after = points(element, "after").or(self.after);
            }
            b"pageBreakBefore" => self.page_break = Some(is_on(element)),
            b"shd" => self.fill = Some(fill(element)),
            _ => {}
        }
    }
}

impl Properties {
    /// Reads the `w:rPr` that was just opened.
    pub(super) fn of_run(xml: &mut Xml<'_>) -> Self {
        let floor = xml.depth();
        let mut found = Self::default();
        while let Some(element) = xml.child(floor) {
            match element.name() {
                b"rStyle" => found.style = element.val().map(|id| id.into_owned()),
                b"rPrChange" => xml.skip(),
                _ => found.run.take(&element),
            }
        }
        found
    }

    /// Reads the `w:pPr` that was just opened. The look of the paragraph mark is nothing to us.
    pub(super) fn of_paragraph(xml: &mut Xml<'_>) -> Self {
        let floor = xml.depth();
        let mut found = Self::default();
        while let Some(element) = xml.child(floor) {
            match element.name() {
                b"pStyle" => found.style = element.val().map(|id| id.into_owned()),
                b"rPr" | b"sectPr" | b"pPrChange" | b"framePr" => xml.skip(),
                _ => found.paragraph.take(&element),
            }
        }
        found
    }
}

/// A switch is on when it is there without a value.
pub(super) fn is_on(element: &Element<'_>) -> bool {
    !matches!(element.val().as_deref(), Some("0" | "false" | "off" | "none"))
}

/// A number that may have a fraction or a unit.
pub(super) fn number(element: &Element<'_>, name: &str) -> Option<f32> {
    let value = element.get(name)?;
    let digits = value.trim().trim_end_matches("pt");
    digits.parse::<f32>().ok().filter(|n| n.is_finite())
}

/// Twentieths of a point.
fn points(element: &Element<'_>, name: &str) -> Option<f32> {
    number(element, name).map(|twips| twips / 20.0)
}

/// The colour a `w:shd` paints.
pub(super) fn fill(element: &Element<'_>) -> Option<Rgb> {
    let solid = element.val().as_deref() == Some("solid");
    element.get(if solid { "color" } else { "fill" }).and_then(|value| colour(&value))
}
