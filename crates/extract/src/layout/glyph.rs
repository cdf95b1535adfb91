//! The glyph stream: what every PDF reader hands to the layout.

use crate::document::HiddenReason;

/// One character on a page. A ligature comes as several, each with its share of the width.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    /// What it stands for.
    pub(crate) ch: char,
    /// Its look.
    pub(crate) face: Face,
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
}
