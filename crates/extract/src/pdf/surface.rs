//! What is painted on a page besides text, in painting order: enough to tell what lies under a glyph and what
//! later covers it.

use hayro_interpret::kurbo::{BezPath, Point, Rect, Shape};

/// Red, green and blue, 0 to 1.
pub(super) type Rgb = [f32; 3];

/// What was painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Ink {
    /// One colour.
    Flat(Rgb),
    /// An image, a gradient or a pattern.
    Picture,
}

/// An opaque area.
#[derive(Debug)]
pub(super) struct Paint {
    pub(super) ink: Ink,
    pub(super) bounds: Rect,
    /// The outline, where it is no upright rectangle.
    outline: Option<BezPath>,
    /// How many glyphs were painted before it.
    pub(super) after: usize,
}

impl Paint {
    fn holds(&self, x: f64, y: f64) -> bool {
        let point = Point::new(x, y);
        self.bounds.contains(point) && self.outline.as_ref().is_none_or(|outline| outline.contains(point))
    }
}

/// Areas in painting order.
#[derive(Debug, Default)]
pub(super) struct Surface {
    paints: Vec<Paint>,
}

/// Areas kept on a page; a drawing with more is no background of text.
const MOST: usize = 3000;
/// Smaller than this in either direction, in points, an area is a rule or an ornament.
const LEAST: f64 = 3.0;
/// Outlines with more elements than this are kept as their bounds.
const ELEMENTS: usize = 300;

impl Surface {
    /// Adds an area, cut to what is clipped.
    pub(super) fn add(&mut self, ink: Ink, bounds: Rect, outline: Option<BezPath>, clip: Rect, after: usize) {
        let bounds = bounds.intersect(clip);
        if bounds.width() < LEAST || bounds.height() < LEAST || self.paints.len() >= MOST {
            return;
        }
        let outline = outline.filter(|outline| outline.elements().len() <= ELEMENTS);
        self.paints.push(Paint { ink, bounds, outline, after });
    }

    pub(super) fn paints(&self) -> &[Paint] {
        &self.paints
    }

    /// What lies under a point for a glyph painted as number `nth`; `None` is the bare page.
    pub(super) fn beneath(&self, nth: usize, x: f64, y: f64) -> Option<Ink> {
        let before = self.paints.partition_point(|paint| paint.after <= nth);
        self.paints[..before].iter().rev().find(|paint| paint.holds(x, y)).map(|paint| paint.ink)
    }

    /// Whether something painted after glyph number `nth` lies over the point.
    pub(super) fn covers(&self, nth: usize, x: f64, y: f64) -> bool {
        let from = self.paints.partition_point(|paint| paint.after <= nth);
        self.paints[from..].iter().any(|paint| paint.holds(x, y))
    }
}

/// Whether two colours can't be told apart by the eye on paper or screen.
pub(super) fn alike(a: Rgb, b: Rgb) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() < 0.08)
}
