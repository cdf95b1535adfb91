//! Tables drawn with rules: what level and upright rules enclose are rows of cells.

use super::columns::{TableCell, TableRow};
use super::glyph::{Rule, Upright};
use super::segment::{Segment, Segments};
use crate::document::Rect;

/// A page with more rules of one direction than this shows a drawing, no table.
const MOST: usize = 600;
/// Rules this near to each other, in points, touch; borders drawn double are one.
const TOUCH: f32 = 3.5;
/// Lower than this, in points, no row is.
const LOWEST: f32 = 6.0;

/// A table as its rules draw it.
#[derive(Debug)]
pub(crate) struct Grid {
    pub(crate) rect: Rect,
    /// From top to bottom.
    pub(crate) rows: Vec<GridRow>,
}

/// What stands between two rules that run over the whole table.
#[derive(Debug)]
pub(crate) struct GridRow {
    pub(crate) y0: f32,
    pub(crate) y1: f32,
    /// Where its cells begin and end, from left to right.
    borders: Vec<f32>,
}

impl GridRow {
    /// The cell, counted from 0, in which `x` lies.
    pub(crate) fn cell(&self, x: f32) -> usize {
        self.borders.partition_point(|border| *border <= x).saturating_sub(1).min(self.cells() - 1)
    }

    /// How many cells it has.
    fn cells(&self) -> usize {
        self.borders.len().saturating_sub(1).max(1)
    }

    /// Its cells, still empty.
    pub(crate) fn empty(&self) -> TableRow {
        let cell = |pair: &[f32]| TableCell { list: Vec::new(), x0: pair[0], x1: pair[1] };
        self.borders.windows(2).map(cell).collect()
    }
}

impl Grid {
    /// Whether the middle of a segment lies in the table.
    pub(crate) fn holds(&self, segment: &Segment) -> bool {
        let (x, y) = middle(segment);
        self.rect.x0 <= x && x <= self.rect.x1 && self.rect.y0 <= y && y <= self.rect.y1
    }

    /// The row in which a segment of the table stands.
    pub(crate) fn row(&self, segment: &Segment) -> usize {
        let (_, y) = middle(segment);
        self.rows.partition_point(|row| row.y1 < y).min(self.rows.len().saturating_sub(1))
    }
}

/// The middle of a segment's letters.
pub(crate) fn middle(segment: &Segment) -> (f32, f32) {
    ((segment.x0 + segment.x1) / 2.0, segment.y - segment.size * 0.3)
}

/// The tables of a page that have more than one column, from top to bottom.
pub(crate) fn grids(rules: &[Rule], uprights: &[Upright]) -> Vec<Grid> {
    if rules.is_empty() || uprights.is_empty() || rules.len() > MOST || uprights.len() > MOST {
        return Vec::new();
    }
    let mut out: Vec<Grid> =
        groups(rules, uprights).iter().filter_map(|(rules, uprights)| grid(rules, uprights)).collect();
    out.sort_by(|a, b| a.rect.y0.total_cmp(&b.rect.y0));
    out
}

/// Rules and uprights that touch each other, group by group.
fn groups(rules: &[Rule], uprights: &[Upright]) -> Vec<(Vec<Rule>, Vec<Upright>)> {
    let mut parent: Vec<usize> = (0..rules.len() + uprights.len()).collect();
    for (a, rule) in rules.iter().enumerate() {
        for (b, upright) in uprights.iter().enumerate() {
            if touch(rule, upright) {
                let (a, b) = (root(&mut parent, a), root(&mut parent, rules.len() + b));
                parent[a.max(b)] = a.min(b);
            }
        }
    }
    let mut out: Vec<(Vec<Rule>, Vec<Upright>)> = vec![Default::default(); rules.len()];
    for (at, rule) in rules.iter().enumerate() {
        out[root(&mut parent, at)].0.push(*rule);
    }
    for (at, upright) in uprights.iter().enumerate() {
        if let Some(group) = out.get_mut(root(&mut parent, rules.len() + at)) {
            group.1.push(*upright);
        }
    }
    out.retain(|(_, uprights)| !uprights.is_empty());
    out
}

fn touch(rule: &Rule, upright: &Upright) -> bool {
    rule.x0 - TOUCH <= upright.x
        && upright.x <= rule.x1 + TOUCH
        && upright.y0 - TOUCH <= rule.y
        && rule.y <= upright.y1 + TOUCH
}

/// The first of the group of `at`, paths shortened on the way.
fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

/// The table that a group of rules draws.
fn grid(rules: &[Rule], uprights: &[Upright]) -> Option<Grid> {
    let (x0, x1) =
        rules.iter().fold((f32::MAX, f32::MIN), |(x0, x1), rule| (x0.min(rule.x0), x1.max(rule.x1)));
    let ends =
        uprights.iter().fold((f32::MAX, f32::MIN), |(y0, y1), rule| (y0.min(rule.y0), y1.max(rule.y1)));
    let mut levels: Vec<f32> = rules
        .chunk_by(|a, b| b.y - a.y < TOUCH)
        .filter(|level| covers(level, x0, x1))
        .map(|level| level[0].y)
        .collect();
    // Tables are drawn without their outer borders too.
    levels.insert(0, ends.0);
    levels.push(ends.1);
    levels.sort_by(f32::total_cmp);
    let mut edges: Vec<f32> = Vec::new();
    for level in levels {
        if edges.last().is_none_or(|last| level - last > LOWEST) {
            edges.push(level);
        }
    }
    let rows: Vec<GridRow> = edges.windows(2).map(|pair| row(pair[0], pair[1], (x0, x1), uprights)).collect();
    let (first, last) = (rows.first()?, rows.last()?);
    let rect = Rect { x0, y0: first.y0, x1, y1: last.y1 };
    rows.iter().any(|row| row.cells() > 1).then_some(Grid { rect, rows })
}

/// Whether the rules of one level run over nearly the whole width.
fn covers(level: &[Rule], x0: f32, x1: f32) -> bool {
    let long: f32 = level.iter().map(|rule| rule.x1 - rule.x0).sum();
    long > (x1 - x0) * 0.85
}

fn row(y0: f32, y1: f32, (x0, x1): (f32, f32), uprights: &[Upright]) -> GridRow {
    let along = |upright: &&Upright| upright.y1.min(y1) - upright.y0.max(y0) > (y1 - y0) * 0.6;
    let mut borders = vec![x0];
    for upright in uprights.iter().filter(along).map(|upright| upright.x).chain([x1]) {
        if borders.last().is_none_or(|last| upright - last > TOUCH) {
            borders.push(upright);
        }
    }
    GridRow { y0, y1, borders }
}

/// Parts the segments that run from one cell into the next.
pub(crate) fn part(all: &mut Segments, grids: &[Grid]) {
    for grid in grids {
        let mut parted = Vec::with_capacity(all.list.len());
        for segment in std::mem::take(&mut all.list) {
            match grid.rows.get(grid.row(&segment)).filter(|_| grid.holds(&segment)) {
                Some(row) => part_one(all, segment, row, &mut parted),
                None => parted.push(segment),
            }
        }
        all.list = parted;
    }
}

fn part_one(all: &Segments, segment: Segment, row: &GridRow, parted: &mut Vec<Segment>) {
    let mut rest = segment;
    for at in rest.words.clone().skip(1) {
        let (Some(before), Some(word)) = (all.words.get(at - 1), all.words.get(at)) else { continue };
        if row.cell((before.x0 + before.x1) / 2.0) != row.cell((word.x0 + word.x1) / 2.0) {
            parted.push(Segment { words: rest.words.start..at, x1: before.x1, ..rest.clone() });
            rest = Segment { words: at..rest.words.end, x0: word.x0, ..rest };
        }
    }
    parted.push(rest);
}
