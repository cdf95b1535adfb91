//! Colours, and what lies beneath the text. White text is hidden only where the ground is known to be white:
//! templates love white names on a dark shape drawn behind them.

use crate::xml::{Element, Xml};

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub(super) [u8; 3]);

impl Rgb {
    /// The colour of paper.
    pub(super) const WHITE: Self = Self([255; 3]);

    /// Whether an eye can hardly tell them apart.
    pub(super) fn is_near(self, other: Self) -> bool {
        self.0.iter().zip(other.0).all(|(a, b)| a.abs_diff(b) <= 16)
    }
}

/// A colour written in six hexadecimal digits, or one of the two names that matter.
pub(super) fn colour(value: &str) -> Option<Rgb> {
    let value = value.trim().trim_start_matches('#');
    match value {
        "white" => return Some(Rgb::WHITE),
        "black" => return Some(Rgb([0; 3])),
        _ if value.len() != 6 => return None,
        _ => {}
    }
    let n = u32::from_str_radix(value, 16).ok()?;
    let [_, r, g, b] = n.to_be_bytes();
    Some(Rgb([r, g, b]))
}

/// What the page is painted with, beneath the text: `None` where large shapes or pictures may lie there.
pub(super) fn page<'a>(main: &'a str, furniture: impl Iterator<Item = &'a str>, depth: usize) -> Option<Rgb> {
    let shapes = std::iter::once(main)
        .chain(furniture)
        .any(|part| (part.contains(":anchor") || part.contains("<v:")) && has_backdrop(part, depth));
    if shapes { None } else { Some(Rgb::WHITE) }
}

/// A square inch, in English Metric Units: smaller drawings are icons.
const LARGE: f64 = 914_400.0 * 914_400.0;

/// Whether a large filled shape or picture is drawn.
fn has_backdrop(part: &str, depth: usize) -> bool {
    let mut xml = Xml::new(part, depth);
    let mut large = false;
    while let Some(element) = xml.child(0) {
        match element.name() {
            b"anchor" | b"inline" => large = false,
            b"extent" => {
                let side = |name| element.get(name).and_then(|v| v.parse::<f64>().ok()).unwrap_or(0.0);
                large = side("cx") * side("cy") >= LARGE;
            }
            b"ln" => xml.skip(),
            b"blip" | b"solidFill" | b"gradFill" | b"pattFill" if large => return true,
            b"rect" | b"roundrect" | b"shape" | b"group"
                if painted(&element).is_some_and(|rgb| rgb != Some(Rgb::WHITE)) =>
            {
                return true;
            }
            _ => {}
        }
    }
    false
}

/// The fill of a VML shape that names one; `None` within where it can't be told.
fn painted(element: &Element<'_>) -> Option<Option<Rgb>> {
    if matches!(element.get("filled").as_deref(), Some("f" | "false")) {
        return None;
    }
    element.get("fillcolor").map(|value| colour(value.split(' ').next().unwrap_or("")))
}

/// The ground in a shape, followed while the shape's properties go by.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ShapeGround {
    /// `None`: nothing painted. `None` within: something unknown is painted.
    fill: Option<Option<Rgb>>,
}

impl ShapeGround {
    /// Takes note of the shape that opens or of one of its properties. Outlines must be kept away.
    pub(super) fn take(&mut self, element: &Element<'_>) {
        match element.name() {
            b"wsp" => self.fill = None,
            b"rect" | b"roundrect" | b"shape" => self.fill = painted(element),
            b"solidFill" | b"gradFill" | b"pattFill" | b"blipFill" => self.fill = Some(None),
            b"srgbClr" if self.fill == Some(None) => {
                self.fill = Some(element.val().and_then(|value| colour(&value)));
            }
            b"schemeClr" if self.fill == Some(None) && element.val().as_deref() == Some("bg1") => {
                self.fill = Some(Some(Rgb::WHITE));
            }
            // A tint or shade of the colour just named.
            b"lumMod" | b"lumOff" | b"shade" | b"tint" | b"alpha" if self.fill.is_some() => {
                self.fill = Some(None)
            }
            b"fillRef" if self.fill.is_none() && element.get("idx").is_some_and(|idx| idx != "0") => {
                self.fill = Some(None);
            }
            _ => {}
        }
    }

    /// The ground for text in the shape, which stands on `beneath`.
    pub(super) fn over(self, beneath: Option<Rgb>) -> Option<Rgb> {
        self.fill.unwrap_or(beneath)
    }
}
