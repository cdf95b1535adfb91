//! From glyphs to lines in reading order: glyphs -> words -> segments -> regions -> lines. Shared by both
//! readers of PDF; knows nothing of the file format.

mod cells;
mod character;
mod columns;
mod dots;
mod edge;
mod furniture;
mod glyph;
mod grid;
mod hyphen;
mod margin;
mod rows;
#[cfg(test)]
mod sample;
mod segment;
mod stacked;
mod table;
#[cfg(test)]
mod tests;

pub(crate) use furniture::mark_furniture;
pub(crate) use glyph::{Face, Glyph, GlyphPage, Rule, Upright};
pub(crate) use hyphen::{compounds, join_hyphens};
pub(crate) use rows::TextLine;
#[cfg(test)]
pub(crate) use sample::Sample;

use columns::Content;

use crate::document::Rect;

/// The lines of one page in reading order.
#[derive(Debug, Default)]
pub(crate) struct PageLines {
    pub(crate) lines: Vec<TextLine>,
    /// Tables among them.
    pub(crate) tables: u32,
    /// Columns could not be told apart with confidence.
    pub(crate) doubtful: bool,
}

/// Lays out the glyphs of a page that a person sees.
pub(crate) fn page_lines(page: &GlyphPage) -> PageLines {
    let mut out = PageLines::default();
    let mut column = 0;
    for angle in angles(&page.glyphs) {
        let mut glyphs: Vec<Glyph> = page
            .glyphs
            .iter()
            .filter(|glyph| glyph.hidden.is_none() && glyph.angle == angle)
            .map(|glyph| upright(glyph, angle))
            .collect();
        if angle == 0 {
            glyphs.extend(dots::bullets(&glyphs, page));
        }
        let mut segments = segment::segments(&glyphs);
        let (panels, rules, uprights): (&[Rect], &[Rule], &[Upright]) =
            if angle == 0 { (&page.panels, &page.rules, &page.uprights) } else { (&[], &[], &[]) };
        let grids = grid::grids(rules, uprights);
        grid::part(&mut segments, &grids);
        let regions = columns::regions(&segments, panels, rules, &grids);
        out.doubtful |= regions.doubtful;
        for region in &regions.list {
            column -= u32::from(region.goes_on && column > 0);
            let mut lines = match &region.content {
                Content::Flow(list) => rows::lines(&segments, list),
                Content::Table(rows) => {
                    out.tables += 1;
                    cells::lines(&segments, rows, out.tables - 1)
                }
            };
            lines.iter_mut().for_each(|line| line.column = column);
            if angle != 0 {
                lines.iter_mut().for_each(|line| turn_back(line, angle));
            }
            out.lines.extend(lines);
            column += 1;
        }
    }
    out
}

/// Directions of writing told apart on a page; what is written in further ones is decoration.
const DIRECTIONS: usize = 32;

/// The directions of writing on a page, the most used first.
fn angles(glyphs: &[Glyph]) -> Vec<i16> {
    let mut counts: Vec<(i16, usize)> = Vec::new();
    for glyph in glyphs.iter().filter(|glyph| glyph.hidden.is_none()) {
        match counts.iter().position(|(angle, _)| *angle == glyph.angle) {
            Some(at) => counts[at].1 += 1,
            None if counts.len() < DIRECTIONS => counts.push((glyph.angle, 1)),
            None => {}
        }
    }
    counts.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    counts.into_iter().map(|(angle, _)| angle).collect()
}

/// Sine and cosine of whole degrees; the right angles exactly.
fn sine_cosine(angle: i16) -> (f32, f32) {
    match angle.rem_euclid(360) {
        0 => (0.0, 1.0),
        90 => (1.0, 0.0),
        180 => (0.0, -1.0),
        270 => (-1.0, 0.0),
        other => f32::from(other).to_radians().sin_cos(),
    }
}

/// The glyph in a frame where its text runs from left to right.
fn upright(glyph: &Glyph, angle: i16) -> Glyph {
    let (sin, cos) = sine_cosine(angle);
    Glyph { x: glyph.x * cos + glyph.y * sin, y: glyph.y * cos - glyph.x * sin, ..*glyph }
}

/// Puts the rectangle of a line laid out in a turned frame back on the page. Its words have no horizontal
/// extent there.
fn turn_back(line: &mut TextLine, angle: i16) {
    let (sin, cos) = sine_cosine(angle);
    let back = |x: f32, y: f32| (x * cos - y * sin, x * sin + y * cos);
    let (a, b) = (back(line.rect.x0, line.rect.y0), back(line.rect.x1, line.rect.y1));
    line.rect = Rect { x0: a.0.min(b.0), y0: a.1.min(b.1), x1: a.0.max(b.0), y1: a.1.max(b.1) };
    line.words.clear();
}
