//! A page's segments become regions in reading order: what stands in one column, top to bottom.
//!
//! A gutter is a strip of white that no segment crosses. Between the elements that do cross it (a name, a
//! heading over the whole page) lie bands; a band is read column by column only when both sides are columns
//! in their own right. Dates and labels beside their entries are parts of rows, however straight their gutter.

use super::character::BULLET;
use super::glyph::Rule;
use super::grid::Grid;
use super::segment::{Segment, Segments};
use crate::document::Rect;

/// The regions of a page, and whether their order is doubtful.
#[derive(Debug, Default)]
pub(crate) struct Regions {
    pub(crate) list: Vec<Region>,
    pub(crate) doubtful: bool,
}

/// Segments (by index) that are read together.
#[derive(Debug)]
pub(crate) struct Region {
    pub(crate) content: Content,
    /// It stands below the region before, in the same column.
    pub(crate) goes_on: bool,
}

/// How a region is read.
#[derive(Debug)]
pub(crate) enum Content {
    /// Top to bottom.
    Flow(Vec<usize>),
    /// Row by row, each cell by cell.
    Table(Vec<TableRow>),
}

/// The cells of a row that hold text, from left to right.
pub(crate) type TableRow = Vec<TableCell>;

/// A cell's segments, top to bottom, and where the cell begins and ends.
#[derive(Clone, Debug)]
pub(crate) struct TableCell {
    pub(crate) list: Vec<usize>,
    pub(crate) x0: f32,
    pub(crate) x1: f32,
}

/// How deep columns may stand within columns.
const DEPTH: usize = 6;
/// Narrowest gutter, in font sizes.
const GUTTER: f32 = 0.45;

/// The regions of a page in reading order.
pub(crate) fn regions(segments: &Segments, panels: &[Rect], rules: &[Rule], grids: &[Grid]) -> Regions {
    let mut out = Regions::default();
    let page = Page { segments, panels, rules, grids };
    page.cut((0..segments.list.len()).collect(), DEPTH, &mut out);
    out
}

pub(super) struct Page<'a> {
    segments: &'a Segments,
    panels: &'a [Rect],
    rules: &'a [Rule],
    pub(super) grids: &'a [Grid],
}

/// A strip of white, from `x0` to `x1`.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    x0: f32,
    x1: f32,
}

/// A part of a region between the elements that cross a gutter.
enum Band {
    Whole(Vec<usize>),
    Columns(Vec<usize>, Vec<usize>),
}

/// What a band turned out to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Columns,
    Rows,
    /// Rows, most likely.
    Doubtful,
}

impl Page<'_> {
    pub(super) fn segment(&self, index: usize) -> &Segment {
        &self.segments.list[index]
    }

    /// Puts out the tables of a region and what stands between them, part by part.
    fn cut(&self, region: Vec<usize>, depth: usize, out: &mut Regions) {
        // Whether the last part is one region, below which the next goes on.
        let mut single = false;
        let mut put = |part: Option<Content>, region: Vec<usize>, out: &mut Regions| {
            let from = out.list.len();
            match part {
                Some(content) => out.list.push(Region { content, goes_on: false }),
                None => self.cut_columns(region, depth, out),
            }
            let count = out.list.len() - from;
            if let [only] = &mut out.list[from..] {
                only.goes_on = single;
            }
            single = count == 1 || count == 0 && single;
        };
        let mut rest = region;
        if depth > 0 {
            for grid in self.grids {
                if let Some(parts) = self.table(&rest, grid) {
                    put(None, parts.above, out);
                    put(Some(Content::Table(parts.rows)), Vec::new(), out);
                    rest = parts.below;
                }
            }
        }
        put(None, rest, out);
    }

    fn cut_columns(&self, region: Vec<usize>, depth: usize, out: &mut Regions) {
        let gutter = (depth > 0).then(|| self.best_gutter(&region)).flatten();
        let Some(gutter) = gutter else {
            if !region.is_empty() {
                out.list.push(Region { content: Content::Flow(region), goes_on: false });
            }
            return;
        };
        for band in self.bands(&region, gutter, &mut out.doubtful) {
            match band {
                Band::Whole(part) => self.cut(part, depth - 1, out),
                Band::Columns(left, right) => {
                    self.cut(left, depth - 1, out);
                    self.cut(right, depth - 1, out);
                }
            }
        }
    }

    /// The gutter that parts the most text into columns.
    fn best_gutter(&self, region: &[usize]) -> Option<Gutter> {
        let mut best: Option<(f32, Gutter)> = None;
        for gutter in self.candidates(region) {
            let mut doubtful = false;
            let score: f32 = self
                .bands(region, gutter, &mut doubtful)
                .iter()
                .map(|band| match band {
                    Band::Columns(left, right) => self.height(left).min(self.height(right)),
                    Band::Whole(_) => 0.0,
                })
                .sum();
            if score > best.map_or(0.0, |(score, _)| score + 1.0) {
                best = Some((score, gutter));
            }
        }
        best.map(|(_, gutter)| gutter)
    }

    /// Strips left of where several segments begin, and at the edges of coloured panels.
    fn candidates(&self, region: &[usize]) -> Vec<Gutter> {
        if region.len() < 4 {
            return Vec::new();
        }
        let mut starts: Vec<f32> = region.iter().map(|at| self.segment(*at).x0).collect();
        starts.sort_by(f32::total_cmp);
        let leftmost = starts.first().copied().unwrap_or_default();
        let gap = self.median_size(region) * GUTTER;
        let mut out = Vec::new();
        let mut from = 0;
        while from < starts.len() {
            let to = starts.partition_point(|x| *x <= starts[from] + 3.0);
            if to - from >= 2 && starts[from] > leftmost + gap {
                out.push(Gutter { x0: starts[from] - gap, x1: starts[from] - 0.2 });
            }
            from = to;
        }
        for panel in self.panels {
            for edge in [panel.x0, panel.x1] {
                out.push(Gutter { x0: edge - 0.5, x1: edge + 0.5 });
            }
        }
        out
    }

    fn median_size(&self, region: &[usize]) -> f32 {
        let mut sizes: Vec<f32> = region.iter().map(|at| self.segment(*at).size).collect();
        sizes.sort_by(f32::total_cmp);
        sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
    }

    /// Parts a region at the segments that cross the gutter. Bands that are no columns join what is whole.
    fn bands(&self, region: &[usize], gutter: Gutter, doubtful: &mut bool) -> Vec<Band> {
        let mut order = region.to_vec();
        order.sort_by(|a, b| self.segment(*a).y.total_cmp(&self.segment(*b).y));
        let mut out = Vec::new();
        let (mut left, mut right) = (Vec::new(), Vec::new());
        let mut rules = self.rules_across(gutter).peekable();
        // The full-width text above, while nothing else has come.
        let mut above: Option<&Segment> = None;
        for at in order {
            let segment = self.segment(at);
            let mut ruled = false;
            while rules.next_if(|y| *y < segment.y - segment.size * 0.2).is_some() {
                ruled = true;
            }
            if ruled {
                self.close(&mut left, &mut right, gutter, doubtful, &mut out);
            }
            let goes_on =
                left.is_empty() && right.is_empty() && above.is_some_and(|above| ends(above, segment));
            if goes_on || (segment.x1 > gutter.x1 && segment.x0 < gutter.x1) {
                let tail = self.tail(&mut left, &mut right);
                self.close(&mut left, &mut right, gutter, doubtful, &mut out);
                whole(&mut out, tail);
                whole(&mut out, [at]);
                above = Some(segment);
            } else if segment.x1 <= gutter.x1 {
                left.push(at);
            } else {
                right.push(at);
            }
        }
        self.close(&mut left, &mut right, gutter, doubtful, &mut out);
        out
    }

    /// The heights of the rules that run across the gutter: the rows of a table, a line between two parts.
    fn rules_across(&self, gutter: Gutter) -> impl Iterator<Item = f32> {
        const BEYOND: f32 = 12.0;
        let across = move |rule: &&Rule| rule.x0 < gutter.x0 - BEYOND && rule.x1 > gutter.x1 + BEYOND;
        self.rules.iter().filter(across).map(|rule| rule.y)
    }

    /// Takes off the end of a band what belongs to the full-width text below it: at most three rows of one side,
    /// below the end of the other and set off from their own side by a gap or by their look, as a heading is.
    fn tail(&self, left: &mut Vec<usize>, right: &mut Vec<usize>) -> Vec<usize> {
        let last = |side: &[usize]| side.last().map_or(f32::MIN, |at| self.segment(*at).y);
        let (long, end) = if last(left) > last(right) { (left, last(right)) } else { (right, last(left)) };
        let from = long.partition_point(|at| self.segment(*at).y <= end + self.segment(*at).size * 0.5);
        let rows = self.rows(&long[from..]);
        let (Some(before), Some(first)) =
            (from.checked_sub(1).map(|at| self.segment(long[at])), rows.first())
        else {
            return Vec::new();
        };
        let head = self.segment(first.segments[0]);
        let set_off = first.y - before.y > head.size.max(before.size) * 1.9
            || (head.size - before.size).abs() > 0.6
            || self.is_bold(head) != self.is_bold(before);
        if rows.len() <= 3 && set_off { long.split_off(from) } else { Vec::new() }
    }

    fn is_bold(&self, segment: &Segment) -> bool {
        let (chars, bold, _) = self.segments.weights(segment);
        bold * 2 > chars
    }

    /// Judges the band gathered so far and puts it out.
    fn close(
        &self,
        left: &mut Vec<usize>,
        right: &mut Vec<usize>,
        gutter: Gutter,
        doubtful: &mut bool,
        out: &mut Vec<Band>,
    ) {
        let (left, right) = (std::mem::take(left), std::mem::take(right));
        match self.verdict(&left, &right, gutter) {
            Verdict::Columns => out.push(Band::Columns(left, right)),
            verdict => {
                *doubtful |= verdict == Verdict::Doubtful;
                whole(out, left.into_iter().chain(right));
            }
        }
    }

    /// Whether two sides of a gutter are columns or parts of rows.
    fn verdict(&self, left: &[usize], right: &[usize], gutter: Gutter) -> Verdict {
        let (lefts, rights) = (self.rows(left), self.rows(right));
        let fewest = lefts.len().min(rights.len());
        if fewest == 0 {
            return Verdict::Rows;
        }
        let panelled = self.panelled(left, right, gutter);
        if fewest < if panelled { 2 } else { 3 } {
            return Verdict::Rows;
        }
        if panelled {
            return Verdict::Columns;
        }
        if self.only_bullets(left) {
            return Verdict::Rows;
        }
        // The side with fewer rows is the one that may be margin notes to the other.
        let (few, many) = if lefts.len() <= rights.len() { (&lefts, &rights) } else { (&rights, &lefts) };
        let beside = few.iter().filter(|row| many.iter().any(|other| other.level_with(row))).count();
        let aligned = ratio(beside, few.len());
        if self.notes(few) || self.notes(many) || (self.labels(few, many) && self.dated_blocks(few)) {
            return Verdict::Rows;
        }
        if (aligned >= 0.8 || self.named(few)) && self.labels(few, many) {
            return Verdict::Rows;
        }
        let (few_flow, many_flow) = (self.continuations(few), self.continuations(many));
        let flowing = few_flow >= 2 && ratio(few_flow, few.len()) >= 0.15 && many_flow >= 1;
        // A list of its own on the same grid as running text; labels would leave gaps between them.
        let listed = few.len() >= 6 && many_flow >= 2 && dense(few);
        if aligned < 0.45 || flowing || listed {
            return Verdict::Columns;
        }
        if aligned < 0.7 && few.len() >= 4 { Verdict::Doubtful } else { Verdict::Rows }
    }

    fn only_bullets(&self, side: &[usize]) -> bool {
        side.iter().all(|at| self.segments.chars(self.segment(*at)).all(|ch| ch == BULLET))
    }

    /// Whether the gutter runs along the edge of a coloured panel that holds one side.
    fn panelled(&self, left: &[usize], right: &[usize], gutter: Gutter) -> bool {
        let middle = (gutter.x0 + gutter.x1) / 2.0;
        self.panels.iter().any(|panel| {
            let inside = |side: &[usize]| {
                side.iter().all(|at| {
                    let segment = self.segment(*at);
                    let centre = (segment.x0 + segment.x1) / 2.0;
                    panel.x0 <= centre && centre <= panel.x1
                })
            };
            ((panel.x1 - middle).abs() < 25.0 && panel.x0 < middle && inside(left) && !inside(right))
                || ((panel.x0 - middle).abs() < 25.0 && panel.x1 > middle && inside(right) && !inside(left))
        })
    }

    /// The rows of one side, top to bottom.
    pub(super) fn rows(&self, side: &[usize]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for at in side {
            let segment = self.segment(*at);
            match rows.last_mut() {
                Some(row) if (row.y - segment.y).abs() < segment.size.min(row.size) * 0.35 => {
                    row.segments.push(*at);
                    row.size = row.size.max(segment.size);
                }
                _ => rows.push(Row { y: segment.y, size: segment.size, segments: vec![*at] }),
            }
        }
        rows
    }

    /// Whether most rows of a side are short notes with digits: dates beside their entries.
    fn notes(&self, rows: &[Row]) -> bool {
        let dated = rows.iter().filter(|row| self.is_note(row)).count();
        ratio(dated, rows.len()) >= 0.5
    }

    /// Whether most groups of rows of a side hold a date: place, dates and duration beside each entry.
    fn dated_blocks(&self, rows: &[Row]) -> bool {
        let blocks = || rows.chunk_by(|a, b| b.y - a.y < a.size.max(b.size) * 1.9);
        let dated =
            blocks().filter(|block| block.len() <= 4 && block.iter().any(|row| self.is_note(row))).count();
        ratio(dated, blocks().count()) >= 0.6
    }

    pub(super) fn is_note(&self, row: &Row) -> bool {
        // Of the run of digits that is read: how many, and their value.
        let (mut chars, mut digits, mut years, mut run, mut value) = (0, 0, 0, 0, 0_u32);
        for at in &row.segments {
            // A blank ends what stands in one segment.
            for ch in self.segments.chars(self.segment(*at)).chain([' ']) {
                chars += usize::from(ch != ' ');
                if let Some(digit) = ch.to_digit(10) {
                    digits += 1;
                    run += 1;
                    value = value.saturating_mul(10).saturating_add(digit);
                } else {
                    years += usize::from(run == 4 && (1900..2100).contains(&value));
                    (run, value) = (0, 0);
                }
            }
        }
        // "2015 - 2018", "Jan 2015 – Present", "2015-08-01 - 2019-02-28": two digits at least, short, and no telephone
        // number.
        (2..=8 * years.max(1)).contains(&digits) && chars <= 28 && digits * 6 >= chars
    }

    /// Whether nearly all rows of a side are set as the names of sections are: bold, or in capitals.
    fn named(&self, rows: &[Row]) -> bool {
        let named = |at: &usize| {
            let segment = self.segment(*at);
            let mut letters = self.segments.chars(segment).filter(|ch| ch.is_alphabetic()).peekable();
            letters.peek().is_some() && (self.is_bold(segment) || letters.all(char::is_uppercase))
        };
        let count = rows.iter().filter(|row| row.segments.iter().all(named)).count();
        count * 10 >= rows.len() * 7
    }

    /// Whether the rows of one side are labels to the other: narrow, and all of one look. A column of its own has
    /// headings.
    fn labels(&self, few: &[Row], many: &[Row]) -> bool {
        let segments = |rows: &[Row]| rows.iter().flat_map(|row| row.segments.clone()).collect::<Vec<_>>();
        let (few, many) = (segments(few), segments(many));
        let width = |side: &[usize]| {
            let left = side.iter().map(|at| self.segment(*at).x0).fold(f32::MAX, f32::min);
            side.iter().map(|at| self.segment(*at).x1).fold(f32::MIN, f32::max) - left
        };
        let Some(first) = few.first().map(|at| self.segment(*at)) else { return false };
        let alike = few.iter().map(|at| self.segment(*at)).filter(|segment| {
            (segment.size - first.size).abs() < 0.6 && self.is_bold(segment) == self.is_bold(first)
        });
        width(&few) < width(&many) * 0.5 && alike.count() * 10 >= few.len() * 7
    }

    /// Rows that go on a sentence of the row above: they begin with a small letter.
    fn continuations(&self, rows: &[Row]) -> usize {
        rows.windows(2)
            .filter(|pair| {
                let [above, below] = pair else { return false };
                let first =
                    below.segments.first().and_then(|at| self.segments.chars(self.segment(*at)).next());
                let last =
                    above.segments.last().and_then(|at| self.segments.chars(self.segment(*at)).next_back());
                below.y - above.y < above.size.max(below.size) * 2.2
                    && first.is_some_and(char::is_lowercase)
                    && last.is_some_and(|ch| ch.is_alphanumeric() || matches!(ch, ',' | '-'))
            })
            .count()
    }

    fn height(&self, side: &[usize]) -> f32 {
        let top = side.iter().map(|at| self.segment(*at).top()).fold(f32::MAX, f32::min);
        let bottom = side.iter().map(|at| self.segment(*at).bottom()).fold(f32::MIN, f32::max);
        (bottom - top).max(0.0)
    }
}

/// Segments on one baseline of one side.
#[derive(Debug)]
pub(super) struct Row {
    y: f32,
    size: f32,
    segments: Vec<usize>,
}

impl Row {
    pub(super) fn level_with(&self, other: &Self) -> bool {
        (self.y - other.y).abs() < self.size.min(other.size) * 0.12
    }
}

/// Whether `next` is the last, short line of the paragraph that runs over the full width above it.
fn ends(above: &Segment, next: &Segment) -> bool {
    next.y - above.y < above.size * 1.5
        && (next.x0 - above.x0).abs() < 2.0
        && (next.size - above.size).abs() < 0.3
}

/// Whether most rows follow the one above at a line's distance.
fn dense(rows: &[Row]) -> bool {
    let close =
        rows.windows(2).filter(|pair| pair[1].y - pair[0].y < pair[1].size.max(pair[0].size) * 1.75).count();
    ratio(close, rows.len().saturating_sub(1)) >= 0.6
}

fn whole(out: &mut Vec<Band>, more: impl IntoIterator<Item = usize>) {
    match out.last_mut() {
        Some(Band::Whole(list)) => list.extend(more),
        _ => {
            let list: Vec<usize> = more.into_iter().collect();
            if !list.is_empty() {
                out.push(Band::Whole(list));
            }
        }
    }
}

fn ratio(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}
