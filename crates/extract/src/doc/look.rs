//! What properties make of characters and paragraphs.

use super::bytes::{part, u16_at, u32_at};
use super::property::Properties;
use crate::flow::Look;
use crate::text::colour::Rgb;
use crate::{HiddenReason, Style};

/// Text this small, in points, is not meant to be read.
const MICROSCOPIC: f32 = 2.0;

/// How characters look.
#[derive(Clone, Copy, Debug)]
pub(super) struct CharacterLook {
    /// Points.
    size: f32,
    bold: bool,
    italic: bool,
    vanish: bool,
    web_hidden: bool,
    deleted: bool,
    /// `None`: automatic, which always contrasts.
    ink: Option<Rgb>,
    fill: Option<Rgb>,
}

/// How a paragraph looks, and its place in tables.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ParagraphLook {
    /// Heading level from 1; 0 for body text.
    pub(super) level: u8,
    pub(super) list: bool,
    /// Points.
    pub(super) before: f32,
    /// Points.
    pub(super) after: f32,
    pub(super) page_break: bool,
    pub(super) fill: Option<Rgb>,
    in_table: bool,
    nesting: u32,
    /// It is the end of a row of the outermost table, or of one within.
    pub(super) row_end: bool,
    /// It is the end of a cell of a table within a table.
    pub(super) inner_cell_end: bool,
}

impl Default for CharacterLook {
    fn default() -> Self {
        Self {
            size: 10.0,
            bold: false,
            italic: false,
            vanish: false,
            web_hidden: false,
            deleted: false,
            ink: None,
            fill: None,
        }
    }
}

impl CharacterLook {
    /// Takes one property; `base` is how the paragraph's style looks.
    pub(super) fn take(&mut self, code: u16, operand: &[u8], base: &Self) {
        let on = |styled: bool| match operand.first() {
            Some(0) => false,
            Some(0x80) => styled,
            Some(0x81) => !styled,
            _ => true,
        };
        match code {
            0x0800 => self.deleted = on(false),
            0x0811 => self.web_hidden = on(base.web_hidden),
            0x0835 => self.bold = on(base.bold),
            0x0836 => self.italic = on(base.italic),
            0x083c => self.vanish = on(base.vanish),
            0x2a33 => *self = Self { deleted: self.deleted, ..*base },
            0x4a43 => self.size = f32::from(u16_at(operand, 0).unwrap_or(20)) / 2.0,
            0x2a42 => self.ink = numbered(u16::from(operand.first().copied().unwrap_or(0))),
            0x6870 => self.ink = colour(operand),
            0x2a0c => self.fill = numbered(u16::from(operand.first().copied().unwrap_or(0))),
            0x4866 => self.fill = old_shade(operand),
            0xca71 => self.fill = shade(operand),
            _ => {}
        }
    }

    /// The look on `ground`; `None` where what lies beneath can't be told.
    pub(super) fn on(&self, ground: Option<Rgb>) -> Look {
        let style = Style { size: self.size, bold: self.bold, italic: self.italic };
        let beneath = self.fill.or(ground);
        let unseen = if self.deleted {
            Some(HiddenReason::Deleted)
        } else if self.vanish || self.web_hidden {
            Some(HiddenReason::MarkedHidden)
        } else if self.size <= MICROSCOPIC {
            Some(HiddenReason::Microscopic)
        } else {
            let near = self.ink.zip(beneath).is_some_and(|(ink, beneath)| ink.is_near(beneath));
            near.then_some(HiddenReason::BackgroundColour)
        };
        Look { style, unseen }
    }
}

impl ParagraphLook {
    /// Takes the properties of `list`; some stand in `data`, the stream of long ones.
    pub(super) fn take(&mut self, list: &[u8], data: &[u8]) {
        for (code, operand) in Properties::new(list) {
            match elsewhere(code, operand, data) {
                Some(list) => Properties::new(list).for_each(|(code, operand)| self.take_one(code, operand)),
                None => self.take_one(code, operand),
            }
        }
    }

    fn take_one(&mut self, code: u16, operand: &[u8]) {
        let byte = operand.first().copied().unwrap_or(0);
        let points = || f32::from(u16_at(operand, 0).unwrap_or(0)) / 20.0;
        match code {
            0x2640 => self.level = if byte < 9 { byte + 1 } else { 0 },
            0x460b => self.list = u16_at(operand, 0).is_some_and(|list| list != 0),
            0xa413 => self.before = points(),
            0xa414 => self.after = points(),
            0x2407 => self.page_break = byte != 0,
            0x442d => self.fill = old_shade(operand),
            0xc64d => self.fill = shade(operand),
            0x2416 => self.in_table = byte != 0,
            0x2417 | 0x244c => self.row_end = byte != 0,
            0x244b => self.inner_cell_end = byte != 0,
            0x6649 => self.nesting = u32_at(operand, 0).unwrap_or(0),
            _ => {}
        }
    }

    /// Tables around it.
    pub(super) fn tables(&self) -> usize {
        usize::try_from(self.nesting).unwrap_or(0).max(usize::from(self.in_table))
    }
}

/// What the cells of a row that ends with the properties `list` are painted with, from the left; `None` within
/// for nothing.
pub(super) fn shades(list: &[u8], data: &[u8]) -> Vec<Option<Rgb>> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let mut take = |code: u16, operand: &[u8]| match code {
        0xd609 => old = operand.chunks_exact(2).map(old_shade).collect(),
        // The first 22 cells, the next 22 and the last ones.
        0xd612 | 0xd616 | 0xd60c => new.extend(operand.chunks_exact(10).map(shade)),
        _ => {}
    };
    for (code, operand) in Properties::new(list) {
        match elsewhere(code, operand, data) {
            Some(list) => Properties::new(list).for_each(|(code, operand)| take(code, operand)),
            None => take(code, operand),
        }
    }
    if new.is_empty() { old } else { new }
}

/// The list in `data` that a property stands for.
fn elsewhere<'a>(code: u16, operand: &[u8], data: &'a [u8]) -> Option<&'a [u8]> {
    if !matches!(code, 0x6645 | 0x6646 | 0x646b) {
        return None;
    }
    let at = usize::try_from(u32_at(operand, 0)?).ok()?;
    Some(part(data, at.checked_add(2)?, usize::from(u16_at(data, at)?)))
}

/// The sixteen colours of old, by number.
const COLOURS: [Rgb; 16] = [
    Rgb::BLACK,
    Rgb(0, 0, 255),
    Rgb(0, 255, 255),
    Rgb(0, 255, 0),
    Rgb(255, 0, 255),
    Rgb(255, 0, 0),
    Rgb(255, 255, 0),
    Rgb::WHITE,
    Rgb(0, 0, 128),
    Rgb(0, 128, 128),
    Rgb(0, 128, 0),
    Rgb(128, 0, 128),
    Rgb(128, 0, 0),
    Rgb(128, 128, 0),
    Rgb(128, 128, 128),
    Rgb(192, 192, 192),
];

/// A colour by number; 0 is automatic.
fn numbered(number: u16) -> Option<Rgb> {
    COLOURS.get(usize::from(number).checked_sub(1)?).copied()
}

/// A colour by red, green and blue; none when it is automatic.
fn colour(bytes: &[u8]) -> Option<Rgb> {
    match bytes {
        [red, green, blue, 0, ..] => Some(Rgb(*red, *green, *blue)),
        _ => None,
    }
}

/// The pattern that is all foreground.
const SOLID: u16 = 1;

/// What a shading paints, its colours by number.
fn old_shade(bytes: &[u8]) -> Option<Rgb> {
    let shade = u16_at(bytes, 0)?;
    numbered(if shade >> 10 == SOLID { shade & 31 } else { shade >> 5 & 31 })
}

/// What a shading paints.
fn shade(bytes: &[u8]) -> Option<Rgb> {
    let (fore, back) = bytes.split_at_checked(4)?;
    colour(if u16_at(back, 4) == Some(SOLID) { fore } else { back })
}
