//! What a page draws instead of writing it: rules (thin areas and straight strokes, level or upright) and the dots that
//! browsers print before the items of a list.

use hayro_interpret::kurbo::{BezPath, PathEl, Point, Rect};

use crate::layout::{Rule, Upright};

/// Rules kept on a page, of either direction; a drawing has more.
const MOST: usize = 4000;
/// Thicker than this, in points, is an area.
const THIN: f64 = 3.0;
/// Shorter than this, in points, is an ornament.
const LEAST: f64 = 8.0;
/// A path of more elements than this is a drawing.
const ELEMENTS: usize = 400;

/// From and to which size, in points, a dot is one that may stand before an item.
const DOT: std::ops::Range<f64> = 1.5..7.0;

/// The rules and dots met so far.
#[derive(Debug, Default)]
pub(super) struct Ruling {
    level: Vec<Rule>,
    upright: Vec<Upright>,
    dots: Vec<crate::Rect>,
}

/// The level and the upright rules, their pieces joined, and the dots.
pub(super) type Drawn = (Vec<Rule>, Vec<Upright>, Vec<crate::Rect>);

impl Ruling {
    /// Keeps a thin area.
    pub(super) fn area(&mut self, bounds: Rect) {
        let (x, y) = ((bounds.x0 + bounds.x1) / 2.0, (bounds.y0 + bounds.y1) / 2.0);
        if bounds.height() < THIN && bounds.width() > LEAST {
            if self.level.len() < MOST {
                self.level.push(Rule { x0: bounds.x0 as f32, x1: bounds.x1 as f32, y: y as f32 });
            }
        } else if bounds.width() < THIN && bounds.height() > LEAST && self.upright.len() < MOST {
            self.upright.push(Upright { x: x as f32, y0: bounds.y0 as f32, y1: bounds.y1 as f32 });
        }
    }

    /// Keeps the thin areas of a filled path: the borders of a whole table may be one path.
    pub(super) fn fill(&mut self, outline: &BezPath) {
        let elements = outline.elements();
        if elements.len() > ELEMENTS {
            return;
        }
        for part in elements.chunk_by(|_, next| !matches!(next, PathEl::MoveTo(_))) {
            let ends = part.iter().filter_map(|element| element.end_point());
            let bounds = ends.map(|end| Rect::from_points(end, end)).reduce(|all, end| all.union(end));
            if let Some(bounds) = bounds {
                self.area(bounds);
            }
        }
    }

    /// Keeps the straight lines of a stroked path; the border of a cell or of a whole table may be one path.
    pub(super) fn stroke(&mut self, outline: &BezPath) {
        if outline.elements().len() > ELEMENTS {
            return;
        }
        let (mut start, mut at) = (Point::ZERO, Point::ZERO);
        for element in outline.elements() {
            let to = match *element {
                PathEl::MoveTo(to) => {
                    (start, at) = (to, to);
                    continue;
                }
                PathEl::LineTo(to) => {
                    self.area(Rect::from_points(at, to));
                    to
                }
                PathEl::ClosePath => {
                    self.area(Rect::from_points(at, start));
                    start
                }
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => to,
            };
            at = to;
        }
    }

    /// The border of a rectangle.
    pub(super) fn border(&mut self, bounds: Rect) {
        self.area(Rect { y1: bounds.y0, ..bounds });
        self.area(Rect { y0: bounds.y1, ..bounds });
        self.area(Rect { x1: bounds.x0, ..bounds });
        self.area(Rect { x0: bounds.x1, ..bounds });
    }

    /// Keeps a dot: as wide as high, and no longer than a letter.
    pub(super) fn dot(&mut self, bounds: Rect) {
        let (width, height) = (bounds.width(), bounds.height());
        if DOT.contains(&width) && (width - height).abs() < width * 0.2 && self.dots.len() < MOST {
            self.dots.push(crate::Rect {
                x0: bounds.x0 as f32,
                y0: bounds.y0 as f32,
                x1: bounds.x1 as f32,
                y1: bounds.y1 as f32,
            });
        }
    }

    /// What was kept.
    pub(super) fn finish(self) -> Drawn {
        (Rule::joined(self.level), Upright::joined(&self.upright), self.dots)
    }
}
