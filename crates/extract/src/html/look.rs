//! How an element's text looks: what it inherits, and what its own declarations change.

use super::colour::Paint;
use super::declaration::{Declaration, Size};
use crate::text::colour::Rgb;
use crate::{HiddenReason, Style};

/// How an element takes its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Display {
    #[default]
    Inline,
    Block,
    ListItem,
    /// A row of boxes side by side.
    Flex,
    Table,
    Row,
    Cell,
}

/// The look of an element's text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Look {
    /// Why neither the element nor anything in it is seen, whatever is declared within.
    concealed: Option<HiddenReason>,
    visible: bool,
    /// Font size in CSS pixels, where the page gives it.
    size: Option<f32>,
    colour: Paint,
    /// What is beneath; an inner element lets it through unless it is painted itself.
    background: Paint,
    bold: bool,
    italic: bool,
    pub(super) preformatted: bool,
}

/// What a browser starts from: black on white.
impl Default for Look {
    fn default() -> Self {
        Self {
            concealed: None,
            visible: true,
            size: None,
            colour: Paint::Solid(Rgb::BLACK),
            background: Paint::Solid(Rgb::WHITE),
            bold: false,
            italic: false,
            preformatted: false,
        }
    }
}

/// What is not inherited.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Placing {
    pub(super) display: Display,
    /// Beside what stands around it.
    pub(super) beside: bool,
    upright: bool,
    flat: bool,
    cut_off: bool,
}

/// A browser's usual font size, in CSS pixels.
const USUAL: f32 = 16.0;

/// Font size, in CSS pixels, at which no one can read.
const MICROSCOPIC: f32 = 2.0;

/// Opacity below which nothing is seen.
const FAINT: f32 = 0.1;

impl Placing {
    pub(super) fn new(display: Display) -> Self {
        Self { display, ..Self::default() }
    }

    /// How the element takes its place, all declarations taken together.
    pub(super) fn settled(self) -> Self {
        let upright = self.upright && self.display == Display::Flex;
        Self { display: if upright { Display::Block } else { self.display }, ..self }
    }
}

impl Look {
    /// Takes in a declaration of the element whose look `self` becomes; `around` is the element around it.
    pub(super) fn apply(&mut self, declaration: Declaration, around: &Self, placing: &mut Placing) {
        match declaration {
            Declaration::Display(display) => {
                placing.display = display;
                // Shown after all: a later rule, or a rule against the attribute `hidden`.
                if self.concealed != around.concealed && self.concealed == Some(HiddenReason::MarkedHidden) {
                    self.concealed = around.concealed;
                }
            }
            Declaration::Upright => placing.upright = true,
            Declaration::NotDisplayed => self.conceal(HiddenReason::MarkedHidden),
            Declaration::Visible(visible) => self.visible = visible,
            Declaration::Opacity(opacity) if opacity < FAINT => self.conceal(HiddenReason::Transparent),
            Declaration::Opacity(_) => {}
            Declaration::Size(Size::Pixels(pixels)) => self.size = Some(pixels),
            Declaration::Size(Size::Times(times)) => self.size = Some(around.size.unwrap_or(USUAL) * times),
            Declaration::Colour(paint) => self.colour = paint,
            Declaration::Background(Paint::Nothing) => self.background = around.background,
            Declaration::Background(paint) => self.background = paint,
            Declaration::Bold(bold) => self.bold = bold,
            Declaration::Italic(italic) => self.italic = italic,
            Declaration::Preformatted(preformatted) => self.preformatted = preformatted,
            Declaration::OffScreen => self.conceal(HiddenReason::OffPage),
            Declaration::Clipped => self.conceal(HiddenReason::Clipped),
            Declaration::Flat => placing.flat = true,
            Declaration::CutOff => placing.cut_off = true,
            Declaration::Beside => placing.beside = true,
        }
        if placing.flat && placing.cut_off {
            self.conceal(HiddenReason::Clipped);
        }
    }

    fn conceal(&mut self, reason: HiddenReason) {
        self.concealed = self.concealed.or(Some(reason));
    }

    /// Enlarges the font as browsers do for headings, where its size is known at all.
    pub(super) fn enlarge(&mut self, times: f32) {
        self.size = self.size.map(|size| size * times);
    }

    /// Why its text is not seen.
    pub(super) fn unseen(&self) -> Option<HiddenReason> {
        let marked = (!self.visible).then_some(HiddenReason::MarkedHidden);
        let small = self.size.is_some_and(|size| size <= MICROSCOPIC).then_some(HiddenReason::Microscopic);
        self.concealed.or(marked).or(small).or_else(|| self.unseen_by_colour())
    }

    fn unseen_by_colour(&self) -> Option<HiddenReason> {
        match (self.colour, self.background) {
            (Paint::Nothing, _) => Some(HiddenReason::Transparent),
            (Paint::Solid(ink), Paint::Solid(paper)) => {
                ink.is_near(paper).then_some(HiddenReason::BackgroundColour)
            }
            _ => None,
        }
    }

    /// The style of its text; a CSS pixel is three quarters of a point.
    pub(super) fn style(&self) -> Style {
        Style { size: self.size.unwrap_or(0.0) * 0.75, bold: self.bold, italic: self.italic }
    }
}
