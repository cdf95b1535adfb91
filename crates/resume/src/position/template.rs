//! The document's own habit of arranging title, employer and dates, found by trying.

use std::ops::Range;

use prescreen_extract::Span;

use super::Source;
use super::anchor::{Anchor, is_header_like};
use super::assign::{Assigned, assign};
use super::part::{self, Part};

/// The lines that say who, where and when.
#[derive(Clone, Debug)]
pub(super) struct Header {
    pub(super) rows: Range<usize>,
    pub(super) title: Option<Span>,
    pub(super) employer: Option<Span>,
}

/// Lines above and below the dated one that belong to its header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    above: usize,
    below: usize,
}

const MOST_ABOVE: usize = 3;
const MOST_BELOW: usize = 2;
/// What a further line costs, in tenths of a point, so that no line is taken without need.
const LINE: i32 = 4;
/// What reaching across an empty line costs.
const BLANK: i32 = 7;
/// What following the document's habit is worth.
const HABIT: i32 = 14;

/// The header of each anchor.
pub(super) fn headers(source: &Source<'_>, anchors: &[Anchor]) -> Vec<Header> {
    let tries: Vec<Vec<(Shape, Assigned)>> = (0..anchors.len()).map(|i| shapes(source, anchors, i)).collect();
    let habit = habit(&tries);
    let mut taken = 0;
    anchors
        .iter()
        .zip(&tries)
        .map(|(anchor, tries)| {
            let (shape, assigned) = choose(tries, habit, anchor.row, taken);
            let rows = anchor.row - shape.above..anchor.row + shape.below + 1;
            taken = rows.end;
            Header { rows, title: assigned.title, employer: assigned.employer }
        })
        .collect()
}

/// The best try that does not take a line of the header before.
fn choose(tries: &[(Shape, Assigned)], habit: Option<Shape>, row: usize, taken: usize) -> (Shape, Assigned) {
    let worth = |(shape, assigned): &(Shape, Assigned)| {
        let bonus = match habit {
            Some(habit) if habit == *shape => HABIT,
            Some(habit)
                if habit.above.min(1) == shape.above.min(1) && habit.below.min(1) == shape.below.min(1) =>
            {
                HABIT / 2
            }
            _ => 0,
        };
        assigned.score + bonus
    };
    let free = tries.iter().filter(|(shape, _)| row - shape.above >= taken);
    free.max_by_key(|t| (worth(t), std::cmp::Reverse(t.0)))
        .copied()
        .unwrap_or((Shape { above: 0, below: 0 }, Assigned::default()))
}

/// The shape that explains the document's anchors best together.
fn habit(tries: &[Vec<(Shape, Assigned)>]) -> Option<Shape> {
    let mut best: Option<(i32, std::cmp::Reverse<Shape>)> = None;
    for above in 0..=MOST_ABOVE {
        for below in 0..=MOST_BELOW {
            let shape = Shape { above, below };
            let scores =
                tries.iter().filter_map(|t| t.iter().find(|(s, _)| *s == shape)).map(|(_, a)| a.score);
            let total: i32 = scores.sum();
            best = best.max(Some((total, std::cmp::Reverse(shape))));
        }
    }
    best.map(|(_, std::cmp::Reverse(shape))| shape)
}

/// Every shape that anchor `i` allows, read and scored.
fn shapes(source: &Source<'_>, anchors: &[Anchor], i: usize) -> Vec<(Shape, Assigned)> {
    let anchor = &anchors[i];
    let floor = i
        .checked_sub(1)
        .map(|p| &anchors[p])
        .filter(|p| p.from == anchor.from)
        .map_or(anchor.from, |p| p.row + 1);
    let ceiling = anchors.get(i + 1).filter(|n| n.from == anchor.from).map_or(anchor.to, |n| n.row);
    let above = reach(source, anchor, (floor..anchor.row).rev(), MOST_ABOVE);
    let below = reach(source, anchor, anchor.row + 1..ceiling, MOST_BELOW);
    let mut out = Vec::new();
    for up in 0..=above.len() {
        for down in 0..=below.len() {
            let shape = Shape { above: up, below: down };
            let cost = above[..up].iter().chain(&below[..down]).sum::<i32>();
            let parts = header_parts(source, anchor, shape);
            let assigned = assign(&parts, source.text);
            out.push((shape, Assigned { score: assigned.score - cost, ..assigned }));
        }
    }
    out
}

/// The cost of each line that may join, nearest first, up to the first that may not.
fn reach(source: &Source<'_>, anchor: &Anchor, rows: impl Iterator<Item = usize>, most: usize) -> Vec<i32> {
    let mut out = Vec::new();
    let mut previous = anchor.row;
    for row in rows {
        let (this, near) = (&source.rows[row], &source.rows[row.max(previous)]);
        let lone_label = super::label::of(this.text).is_some();
        if out.len() == most
            || !is_header_like(this, source.lexicon) && !lone_label
            || this.line.column != source.rows[anchor.row].line.column
        {
            break;
        }
        let blank = if near.starts_block { BLANK } else { 0 };
        out.push(LINE + blank);
        previous = row;
    }
    out
}

/// The pieces of all lines of the header, in layout order.
fn header_parts(source: &Source<'_>, anchor: &Anchor, shape: Shape) -> Vec<Part> {
    let rows = anchor.row - shape.above..anchor.row + shape.below + 1;
    let mut out = Vec::new();
    for (n, row) in source.rows[rows].iter().enumerate() {
        let mentions = cut_from(source, row.span);
        let parts = part::parts(source.text, row, &mentions, source.lexicon);
        out.extend(parts.into_iter().map(|p| Part { row: n, bold: row.line.style.bold, ..p }));
    }
    out
}

/// The periods that touch `span`, one that began on the line before included.
fn cut_from(source: &Source<'_>, span: Span) -> Vec<crate::date::PeriodMention> {
    let from = source.periods.partition_point(|p| p.span.end() <= span.start());
    source.periods[from..].iter().take_while(|p| p.span.start() < span.end()).copied().collect()
}
