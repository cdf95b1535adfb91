//! The glyph stream: what every PDF reader hands to the layout.

use crate::document::HiddenReason;

/// One character on a page. A ligature comes as several, each with its share of the width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    /// What it stands for.
    pub(crate) ch: char,
    /// Its look.
    pub(crate) face: Face,
    /// Number of its font among the document's, from 1; 0 where that is not known.
    pub(crate) font: u16,
    /// Direction of writing, in degrees clockwise from left-to-right on the displayed page.
    pub(crate) angle: i16,
    /// Left end of its baseline, in points from the page's left.
    pub(crate) x: f32,
    /// Its baseline, in points from the page's top.
    pub(crate) y: f32,
    /// Advance along the baseline, in points, without character or word spacing.
    pub(crate) width: f32,
    /// Font size in points, all matrices applied.
    pub(crate) size: f32,
    /// Why a person would not see it.
    pub(crate) hidden: Option<HiddenReason>,
}

/// Weight and slope of a glyph's font.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Face {
    /// Heavier than regular.
    pub(crate) bold: bool,
    /// Italic or oblique.
    pub(crate) italic: bool,
    /// A font of pictures (Wingdings, Symbol, icon fonts).
    pub(crate) pictures: bool,
}

/// The glyphs of one page and what the layout must know of the page.
#[derive(Debug, Default)]
pub(crate) struct GlyphPage {
    /// Displayed width in points.
    pub(crate) width: f32,
    /// Displayed height in points.
    pub(crate) height: f32,
    /// Glyphs in the order they were painted.
    pub(crate) glyphs: Vec<Glyph>,
    /// Coloured areas that may be a sidebar, in points from the top left.
    pub(crate) panels: Vec<crate::Rect>,
    /// Level rules, from top to bottom.
    pub(crate) rules: Vec<Rule>,
    /// Upright rules, from left to right.
    pub(crate) uprights: Vec<Upright>,
    /// Small dots that are drawn, not written, in points from the top left.
    pub(crate) dots: Vec<crate::Rect>,
}

/// A level rule: the border of a table's row, a line under a heading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rule {
    pub(crate) x0: f32,
    pub(crate) x1: f32,
    pub(crate) y: f32,
}

impl Rule {
    /// Joins the pieces that rules are drawn in, cell by cell, and sorts them from top to bottom.
    pub(crate) fn joined(mut pieces: Vec<Self>) -> Vec<Self> {
        const LEVEL: f32 = 0.8;
        const TOUCH: f32 = 2.0;
        pieces.sort_by(|a, b| a.y.total_cmp(&b.y));
        let mut out: Vec<Self> = Vec::new();
        for level in pieces.chunk_by_mut(|a, b| b.y - a.y < LEVEL) {
            level.sort_by(|a, b| a.x0.total_cmp(&b.x0));
            let from = out.len();
            for piece in level.iter() {
                let touching = out.get_mut(from..).and_then(<[Self]>::last_mut);
                match touching.filter(|last| piece.x0 <= last.x1 + TOUCH) {
                    Some(last) => last.x1 = last.x1.max(piece.x1),
                    None => out.push(*piece),
                }
            }
        }
        out
    }
}

/// An upright rule: the border between two columns of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Upright {
    pub(crate) x: f32,
    pub(crate) y0: f32,
    pub(crate) y1: f32,
}

impl Upright {
    /// Joins the pieces that rules are drawn in, row by row, and sorts them from left to right.
    pub(crate) fn joined(pieces: &[Self]) -> Vec<Self> {
        let turned = pieces.iter().map(|piece| Rule { x0: piece.y0, x1: piece.y1, y: piece.x }).collect();
        Rule::joined(turned).into_iter().map(|rule| Self { x: rule.y, y0: rule.x0, y1: rule.x1 }).collect()
    }
}
