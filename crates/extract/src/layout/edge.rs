//! Segments that run from one column into the next, because the gutter is narrow, are parted where a word begins
//! at the edge of a column.

use super::segment::{Segment, Segments, Word};

/// This many segments that begin at one place make an edge.
const EDGE: usize = 4;
/// At such an edge a gap of this many font sizes parts segments: more than a word's space.
pub(super) const EDGE_GAP: f32 = 0.45;
/// A gap of so many font sizes is no space between two words, even where a line is stretched.
const APART: f32 = 0.7;
/// A line that fills its column leaves less than that to the next one. At the edge of a column beyond doubt, with
/// this many segments beginning at it and as many ending before it, a word's space does.
const COLUMN: usize = 8;
const COLUMN_GAP: f32 = 0.2;
/// Lines of one column begin this near to each other, in points.
const EXACT: f32 = 0.3;
/// Of so many segments beside a gutter one may run across it: a name, a line over the whole page.
const ACROSS: usize = 8;

/// A place where many segments begin.
struct Edge {
    x: f32,
    /// How far from it, in points, a word may begin.
    reach: f32,
    /// The gap before the word, in font sizes.
    gap: f32,
}

/// Parts the segments in which a word begins at an edge.
pub(crate) fn part(all: &mut Segments) {
    let edges = edges(all);
    let mut parted = Vec::with_capacity(all.list.len());
    for segment in std::mem::take(&mut all.list) {
        let mut rest = segment;
        for at in rest.words.clone().skip(1) {
            let (Some(before), Some(word)) = (all.words.get(at - 1), all.words.get(at)) else { continue };
            let gap = word.x0 - before.x1;
            let begins = |edge: &Edge| gap > rest.size * edge.gap && (edge.x - word.x0).abs() < edge.reach;
            if edges.iter().any(begins) {
                parted.push(Segment { words: rest.words.start..at, x1: before.x1, ..rest.clone() });
                rest = Segment { words: at..rest.words.end, x0: word.x0, at_edge: true, ..rest };
            }
        }
        parted.push(rest);
    }
    all.list = parted;
}

/// Places where many segments begin, or words clearly apart from the one before, but for the leftmost.
fn edges(all: &Segments) -> Vec<Edge> {
    let mut starts: Vec<f32> = all.list.iter().map(|segment| segment.x0).collect();
    starts.extend(all.list.iter().flat_map(|segment| words_apart(all, segment)));
    starts.sort_by(f32::total_cmp);
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(first) = starts.get(from) {
        let to = starts.partition_point(|x| *x <= first + 1.0);
        if to - from >= EDGE && from > 0 {
            let x = starts[(from + to) / 2];
            out.push(Edge { x, reach: 1.0, gap: EDGE_GAP });
            if begins_column(all, x) {
                out.push(Edge { x, reach: EXACT, gap: COLUMN_GAP });
            }
        }
        from = to;
    }
    out
}

/// Where words of a segment begin after a gap too wide for a space, as beside a narrow margin.
fn words_apart<'a>(all: &'a Segments, segment: &'a Segment) -> impl Iterator<Item = f32> + 'a {
    let words = all.words.get(segment.words.clone()).unwrap_or(&[]);
    let apart = |pair: &&[Word]| pair[1].x0 - pair[0].x1 > segment.size * APART;
    words.windows(2).filter(apart).map(|pair| pair[1].x0)
}

/// Whether a column begins at `x` beyond doubt, with another one left of it.
fn begins_column(all: &Segments, x: f32) -> bool {
    let count = |is: &dyn Fn(&Segment) -> bool| all.list.iter().filter(|segment| is(segment)).count();
    let begin = count(&|segment| (segment.x0 - x).abs() < EXACT);
    let left = count(&|segment| segment.x1 < x);
    let right = count(&|segment| segment.x0 > x - EXACT);
    let across = all.list.len() - left - right;
    begin >= COLUMN && left >= COLUMN && across * ACROSS <= left + right
}
