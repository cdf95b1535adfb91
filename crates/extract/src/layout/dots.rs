//! The dots that browsers draw before the items of a list become bullets of the line they stand before.

use super::character::BULLET;
use super::glyph::{Face, Glyph, GlyphPage};
use crate::document::Rect;

/// How far before its text, in font sizes, a bullet stands at most.
const BEFORE: f32 = 2.0;
/// Between these heights above the baseline, in font sizes, is its middle.
const MIDDLE: std::ops::Range<f32> = 0.12..0.6;

/// A wider one, in font sizes, marks an entry on a time line, as one on an upright rule does.
const LARGEST: f32 = 0.46;

/// A bullet for each dot of the page that begins a line of `glyphs`.
pub(super) fn bullets(glyphs: &[Glyph], page: &GlyphPage) -> Vec<Glyph> {
    if page.dots.is_empty() {
        return Vec::new();
    }
    let mut by_height: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.ch.is_whitespace()).collect();
    by_height.sort_by(|a, b| a.y.total_cmp(&b.y));
    let on_rule = |dot: &&Rect| {
        let from = page.uprights.partition_point(|rule| rule.x < dot.x0 - 1.0);
        let near = page.uprights[from..].iter().take_while(|rule| rule.x < dot.x1 + 1.0);
        near.into_iter().any(|rule| rule.y0 < dot.y1 + 1.0 && rule.y1 > dot.y0 - 1.0)
    };
    page.dots.iter().filter(|dot| !on_rule(dot)).filter_map(|dot| bullet(&by_height, dot)).collect()
}

/// The bullet that a dot is, if text follows it closely, none stands before it, and it is no larger than a bullet.
fn bullet(by_height: &[&Glyph], dot: &Rect) -> Option<Glyph> {
    const REACH: f32 = 24.0;
    let middle = (dot.y0 + dot.y1) / 2.0;
    let from = by_height.partition_point(|glyph| glyph.y < middle);
    let to = by_height.partition_point(|glyph| glyph.y < middle + REACH);
    let line = || {
        by_height[from..to]
            .iter()
            .filter(|glyph| MIDDLE.contains(&((glyph.y - middle) / glyph.size.max(1.0))))
    };
    let first = line().filter(|glyph| glyph.x >= dot.x1).min_by(|a, b| a.x.total_cmp(&b.x))?;
    let (x0, width) = (dot.x0, dot.x1 - dot.x0);
    let before = line().any(|glyph| glyph.x < x0 && glyph.x + glyph.width > x0 - first.size * BEFORE);
    let near = first.x - dot.x1 < first.size * BEFORE && width < first.size * LARGEST;
    (near && !before).then(|| Glyph {
        ch: BULLET,
        face: Face::default(),
        x: x0,
        width,
        font: 0,
        hidden: None,
        ..**first
    })
}
