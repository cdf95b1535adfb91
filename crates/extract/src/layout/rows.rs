//! The segments of a region become its lines, top to bottom.

use std::ops::Range;

use super::character::BULLET;
use super::edge::EDGE_GAP;
use super::margin;
use super::segment::{Segment, Segments};
use crate::document::{Cell, Rect, Style};

/// A line of text on its page.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextLine {
    /// Its text by the conventions of [`crate::Document`].
    pub(crate) text: String,
    /// Words as byte ranges of `text`, with left and right.
    pub(crate) words: Vec<(Range<usize>, f32, f32)>,
    pub(crate) rect: Rect,
    /// Its baseline.
    pub(crate) y: f32,
    pub(crate) style: Style,
    /// Column on the page, from 0.
    pub(crate) column: u32,
    pub(crate) starts_block: bool,
    /// The cell it stands in; its table counted on the page.
    pub(crate) cell: Option<Cell>,
}

/// The lines of one region.
pub(crate) fn lines(segments: &Segments, region: &[usize]) -> Vec<TextLine> {
    let mut list: Vec<&Segment> = region.iter().filter_map(|at| segments.list.get(*at)).collect();
    list.sort_by(|a, b| a.y.total_cmp(&b.y));
    let mut rows: Vec<Vec<&Segment>> = Vec::new();
    for segment in list {
        match rows.last_mut() {
            Some(row) if row.iter().all(|other| level(other, segment)) => row.push(segment),
            _ => rows.push(vec![segment]),
        }
    }
    for row in &mut rows {
        row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    place_bullets(segments, &mut rows);
    margin::settle(segments, &mut rows);
    margin::lift_notes(segments, &mut rows);
    let mut lines: Vec<TextLine> = rows.iter().map(|row| line(segments, row)).collect();
    lines.retain(|line| !line.text.is_empty());
    mark_blocks(&mut lines);
    lines
}

/// A bullet on a baseline of its own goes to the nearest row, rather to the one above.
fn place_bullets<'a>(segments: &Segments, rows: &mut Vec<Vec<&'a Segment>>) {
    let lone = |row: &[&Segment]| row.len() == 1 && segments.chars(row[0]).eq([BULLET]);
    for at in 0..rows.len() {
        let [bullet] = rows[at][..] else { continue };
        if !lone(&rows[at]) {
            continue;
        }
        let distance = |other: Option<&Vec<&'a Segment>>| {
            let other = *other?.first()?;
            let apart = (other.y - bullet.y).abs();
            (bullet.x1 <= other.x0 + 1.0 && apart < other.size).then_some(apart)
        };
        let above = at.checked_sub(1).and_then(|above| distance(rows.get(above)));
        let below = distance(rows.get(at + 1));
        let to = match (above, below) {
            (Some(above), Some(below)) if above <= below * 1.2 => at - 1,
            (Some(_), None) => at - 1,
            (_, Some(_)) => at + 1,
            (None, None) => continue,
        };
        rows[at].clear();
        rows[to].insert(0, bullet);
    }
    rows.retain(|row| !row.is_empty());
}

/// Whether two segments stand on one line.
fn level(a: &Segment, b: &Segment) -> bool {
    let apart = (a.y - b.y).abs();
    if apart <= a.size.min(b.size) * 0.3 {
        return true;
    }
    // Of two sizes, the smaller may stand anywhere within the height of the larger, beside it.
    let beside = a.x1 <= b.x0 + 1.0 || b.x1 <= a.x0 + 1.0;
    let overlap = a.bottom().min(b.bottom()) - a.top().max(b.top());
    beside && apart <= a.size.max(b.size) * 0.4 && overlap > a.size.min(b.size) * 0.75
}

/// The line of a row whose segments are in order.
pub(super) fn line(segments: &Segments, row: &[&Segment]) -> TextLine {
    let mut out = TextLine::default();
    let (mut chars, mut bold, mut italic) = (0, 0, 0);
    let mut before: Option<&Segment> = None;
    for segment in row.iter() {
        if let Some(last) = before {
            join(segments, last, segment, &mut out.text);
        }
        append(segments, segment, &mut out);
        let weights = segments.weights(segment);
        (chars, bold, italic) = (chars + weights.0, bold + weights.1, italic + weights.2);
        let rect = Rect { x0: segment.x0, y0: segment.top(), x1: segment.x1, y1: segment.bottom() };
        out.rect = if before.is_some() { out.rect.join(rect) } else { rect };
        out.y = out.y.max(segment.y);
        before = Some(segment);
    }
    let size = row.iter().max_by(|a, b| (a.x1 - a.x0).total_cmp(&(b.x1 - b.x0))).map_or(0.0, |s| s.size);
    out.style = Style { size, bold: bold * 2 > chars, italic: italic * 2 > chars };
    bulleted(&mut out);
    out
}

/// What stands between two segments of a line. One that stands back of the last was brought up from a row
/// below: to a label that goes on in it, or as a further note.
fn join(segments: &Segments, last: &Segment, next: &Segment, text: &mut String) {
    let gap = (next.x0 - last.x1) / last.size.min(next.size).max(1.0);
    let further = gap < -0.5 && text.contains('\t');
    if gap > 1.15 || further || (next.at_edge && gap > EDGE_GAP && parts_label(segments, last, next)) {
        text.push('\t');
    } else if !(-0.5..=0.15).contains(&gap) {
        text.push(' ');
    }
}

/// Whether the edge between two segments parts a label from its text, and not an item's number or a mark.
fn parts_label(segments: &Segments, last: &Segment, next: &Segment) -> bool {
    let letters = segments.chars(last).filter(|ch| ch.is_alphanumeric()).take(3).count();
    letters == 3 && segments.chars(next).next().is_some_and(char::is_alphanumeric)
}

fn append(segments: &Segments, segment: &Segment, out: &mut TextLine) {
    for (nth, index) in segment.words.clone().enumerate() {
        let (Some(word), text) = (segments.words.get(index), segments.word(index)) else { continue };
        if nth > 0 {
            out.text.push(' ');
        }
        let start = out.text.len();
        out.text.push_str(text);
        out.words.push((start..out.text.len(), word.x0, word.x1));
    }
}

/// A bullet and its gap become "• "; a lone "o" before a gap is Word's second-level bullet.
fn bulleted(line: &mut TextLine) {
    let mut chars = line.text.chars();
    let (Some(first), rest) = (chars.next(), chars.as_str()) else { return };
    let second = rest.chars().next();
    let lone = first == 'o' && second == Some('\t');
    if first != BULLET && !lone {
        return;
    }
    let body = rest.trim_start_matches(|c: char| c.is_whitespace() || c == BULLET);
    let lead = line.text.len() - body.len();
    let text = format!("{BULLET} {body}");
    let moved = text.len() - body.len();
    line.words.retain(|(range, ..)| range.start >= lead);
    for (range, ..) in &mut line.words {
        *range = range.start - lead + moved..range.end - lead + moved;
    }
    line.text = text;
}

/// A block starts where the distance to the line above is clearly larger than is usual in the region.
fn mark_blocks(lines: &mut [TextLine]) {
    let usual = usual_pitch(lines);
    for at in 0..lines.len() {
        let starts = match at.checked_sub(1).and_then(|before| lines.get(before)) {
            None => true,
            Some(above) => {
                let below = &lines[at];
                let size = above.style.size.max(below.style.size).max(1.0);
                let pitch = below.y - above.y;
                pitch > size * 1.3 && pitch > usual * 1.3
            }
        };
        lines[at].starts_block = starts;
    }
}

/// The distance between lines that a lower quarter of the region keeps below.
fn usual_pitch(lines: &[TextLine]) -> f32 {
    let mut pitches: Vec<f32> =
        lines.windows(2).map(|pair| pair[1].y - pair[0].y).filter(|pitch| *pitch > 1.0).collect();
    pitches.sort_by(f32::total_cmp);
    pitches.get(pitches.len() * 2 / 5).copied().unwrap_or(0.0)
}
